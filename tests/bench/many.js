// How well the page answers while it reads many articles: the tasks that kept it from answering for more than 50 ms,
// counted, with the longest. A benchmark, no test: other work on the machine shows in it.
//
//     LESART_URL=http://127.0.0.1:8080/ node tests/bench/many.js FOLDER
//
// against `cargo xtask serve`, with a folder of articles; the largest of them, put together to 10 MB, is read alone.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { Page } from "../e2e/harness/page.js";
import { view } from "../e2e/harness/reader.js";

const folder = process.argv[2];
if (!folder) throw new Error("name a folder of articles");
const files = (await fs.readdir(folder)).sort().map((name) => path.join(folder, name));
const scratch = await fs.mkdtemp(path.join(os.tmpdir(), "lesart-bench-"));
const page = await Page.start({});
try {
  await view(page, "#/all", ".articles tbody tr");
  await watch();
  await report("the page opened");
  const began = performance.now();
  await pick(files);
  await page.driver.wait(
    () => page.evaluate((n) => Number(/** @type {any} */ (window).lesart.articles) >= n, files.length + 2),
    120_000,
  );
  await report(`${files.length} files read in ${seconds(began)}`);
  await page.evaluate(() => (location.hash = "#/all?tab=events"));
  await page.driver.wait(() => page.evaluate(() => document.querySelector(".groups > li, .pager")), 60_000);
  await report(`counted and grouped after ${seconds(began)}`);
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
  await page.driver.navigate().refresh();
  await watch();
  const again = performance.now();
  await page.driver.wait(
    () => page.evaluate((n) => Number(/** @type {any} */ (window).lesart.articles) >= n, files.length + 2),
    120_000,
  );
  await report(`restored in ${seconds(again)}`);
  const text = (await Promise.all(files.map((file) => fs.readFile(file, "utf8")))).join("\n\n").replace(/^date /gm, "Datum ");
  const large = path.join(scratch, "large.txt");
  await fs.writeFile(large, text.repeat(Math.ceil((10 << 20) / text.length)));
  await view(page, "#/all", ".articles tbody tr");
  const single = performance.now();
  await pick([large]);
  await page.driver.wait(() => page.evaluate(() => document.querySelector(".read .brief li")), 120_000);
  await page.settle();
  await report(`10 MB in one article shown after ${seconds(single)}`);
} finally {
  await page.quit();
  await fs.rm(scratch, { recursive: true });
}

/** @param {string[]} names */
async function pick(names) {
  await (await page.find(".own-text")).click();
  await (await page.find(".pick-files")).sendKeys(names.join("\n"));
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
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
