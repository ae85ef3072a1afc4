// How well the page answers while it reads many articles: the tasks that kept it from answering for more than 50 ms,
// counted, with the longest; how long reading, listing and grouping take beside reading alone; and how soon a list that was
// kept is there again. A benchmark, no test: other work on the machine shows in it, less so in the processor time of the
// page's process, its workers included.
//
//     LESART_URL=http://127.0.0.1:8080/ node tests/bench/many.js FOLDER
//
// against `cargo xtask serve`, with a folder of articles; put together to 10 MB, they are read as one. `articles.js` makes a folder
// of 10,000.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { Page } from "../e2e/harness/page.js";
import { view } from "../e2e/harness/reader.js";
import { measureMany, pick } from "./many-timing.js";

const folder = process.argv[2];
if (!folder) throw new Error("name a folder of articles");
const files = (await fs.readdir(folder)).sort().map((name) => path.join(folder, name));
const scratch = await fs.mkdtemp(path.join(os.tmpdir(), "lesart-bench-"));
const page = await Page.start({});
try {
  const { alone, whole, reload, first, complete, read, memory } = await measureMany(page, files, async (what) => {
    if (what === "the page opened") await watch();
    await report(what);
  });
  console.log(`${files.length} texts read alone: ${taken(alone)}`);
  console.log(`read, listed and grouped: ${taken(whole)}`);
  console.log(`${(whole.processor / alone.processor).toFixed(2)} × the work of reading alone, ${(whole.all / alone.all).toFixed(2)} × with all that the browser does; load of the machine ${os.loadavg()[0].toFixed(1)}`);
  console.log(`memory of the page's process: ${memory.map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`).join(" when all are grouped, ")} after the reload`);
  console.log(`kept articles: the first listed after ${Math.round(first)} ms, all after ${Math.round(complete)} ms, ${read} read again; ${taken(reload)}`);
  await watch();
  await page.evaluate(() => (location.hash = "#/all?tab=search"));
  await page.find(".search [data-find]");
  for (const words of ["m", "me", "mer", "merkel"]) {
    await page.evaluate((words) => {
      const find = /** @type {HTMLInputElement} */ (document.querySelector(".search [data-find]"));
      find.value = words;
      find.dispatchEvent(new Event("input"));
    }, words);
    await page.settle();
  }
  await report("searched");
  await page.evaluate(() => (location.hash = "#/claims"));
  await page.find(".ledger li");
  await page.settle();
  await report("ledger shown");
  await (await page.find(".speakers button")).click();
  await page.settle();
  await report("a name chosen");
  const texts = await Promise.all(files.map((file) => fs.readFile(file, "utf8")));
  const text = texts.join("\n\n").replace(/^date /gm, "Datum ");
  const large = path.join(scratch, "large.txt");
  await fs.writeFile(large, text.repeat(Math.ceil((10 << 20) / text.length)).slice(0, 10 << 20));
  await view(page, "#/all", ".articles tbody tr");
  const single = performance.now();
  await pick(page, [large]);
  await page.driver.wait(() => page.evaluate(() => document.querySelector(".read .brief li")), 120_000);
  await page.settle();
  await report(`10 MB in one article shown after ${seconds(single)}`);
} finally {
  await page.quit();
  await fs.rm(scratch, { recursive: true });
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** @param {import("./many-timing.js").Taken} taken */
function taken({ clock, processor, all }) {
  return `${(clock / 1000).toFixed(1)} s, ${(processor / 1000).toFixed(1)} s of processor time, ${(all / 1000).toFixed(1)} s of all processes`;
}

/** Notes every task over 50 ms, and how much of it the page's scripts and its layout took: the rest is the browser's. */
async function watch() {
  await page.evaluate(() => {
    /** @typedef {{ start: number, duration: number }} Task */
    /** @typedef {Task & { own: number }} Frame */
    const notes = /** @type {any} */ (window).long = { tasks: /** @type {Task[]} */ ([]), frames: /** @type {Frame[]} */ ([]) };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) notes.tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        const scripts = entry.scripts.reduce((/** @type {number} */ sum, /** @type {Task} */ { duration }) => sum + duration, 0);
        const layout = entry.startTime + entry.duration - entry.styleAndLayoutStart;
        notes.frames.push({ start: entry.startTime, duration: entry.duration, own: scripts + (entry.styleAndLayoutStart ? layout : 0) });
      }
    }).observe({ type: "long-animation-frame", buffered: true });
  });
}

/** @param {string} what */
async function report(what) {
  const { tasks, frames } = await page.evaluate(() => {
    const { tasks, frames } = /** @type {any} */ (window).long;
    return { tasks: tasks.splice(0), frames: frames.splice(0) };
  });
  const said = tasks
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.duration - a.duration)
    .slice(0, 12)
    .map((/** @type {any} */ { start, duration }) => {
      const frame = frames.find((/** @type {any} */ frame) => frame.start <= start + 1 && start < frame.start + frame.duration);
      return `${Math.round(duration)} ms${frame ? ` (the page's own ${Math.round(Math.min(frame.own, duration))})` : ""}`;
    });
  console.log(`${what}: ${tasks.length} tasks over 50 ms${said.length ? `: ${said.join(", ")}` : ""}`);
}
