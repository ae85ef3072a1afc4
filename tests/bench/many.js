// How well the page answers while it reads many articles: the tasks that kept it from answering for more than 50 ms,
// counted, with the longest; how long reading, listing and grouping take beside reading alone; and how soon a list that was
// kept is there again. A benchmark, no test: other work on the machine shows in it, less so in the processor time of the
// page's process, its workers included.
//
//     LESART_URL=http://127.0.0.1:8080/ node tests/bench/many.js FOLDER
//
// against `cargo xtask serve`, with a folder of articles; put together to 10 MB, they are read as one.
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
  await page.devtools("Performance.enable");
  await page.devtools("Page.addScriptToEvaluateOnNewDocument", { source: `(${note})()` });
  await view(page, "#/all", ".articles tbody tr");
  const texts = await Promise.all(files.map((file) => fs.readFile(file, "utf8")));
  const alone = await measured(() => page.evaluate(readAlone, texts));
  console.log(`${files.length} texts read alone: ${alone}`);
  await watch();
  await report("the page opened");
  const whole = await measured(async () => {
    await pick(files);
    await listed();
    await report(`${files.length} files read and listed`);
    await page.evaluate(() => (location.hash = "#/all?tab=events"));
    await page.driver.wait(() => page.evaluate(() => document.querySelector(".groups > li")), 60_000);
  });
  await report("grouped");
  console.log(`read, listed and grouped: ${whole}`);
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
  await page.evaluate(() => (location.hash = "#/all"));
  await page.find(".articles tbody tr");
  const restored = await measured(async () => {
    await page.driver.navigate().refresh();
    await watch();
    await listed();
  });
  const { first, complete, read } = await page.evaluate(() => /** @type {any} */ (window).noted);
  await report(`kept articles: the first listed after ${Math.round(first)} ms, all after ${Math.round(complete)} ms, ${read} read again; ${restored}`);
  const text = texts.join("\n\n").replace(/^date /gm, "Datum ");
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

/** Waits until all are read and listed. */
async function listed() {
  await page.driver.wait(() => page.evaluate((n) => /** @type {any} */ (window).lesart?.articles >= n && /** @type {any} */ (window).noted.listed >= n, files.length), 120_000);
}

/** How long something takes by the clock, and how much its process works. @param {() => Promise<unknown>} work */
async function measured(work) {
  const processor = async () => (await page.devtools("Performance.getMetrics")).metrics.find((/** @type {{ name: string }} */ { name }) => name === "ProcessTime").value;
  const [began, before] = [performance.now(), await processor()];
  await work();
  return `${seconds(began)}, ${((await processor()) - before).toFixed(1)} s of processor time`;
}

/**
 * Notes when the list has its first and its last article, and how many the workers were given to read. Goes to the page as text, so it
 * refers to nothing around it.
 */
function note() {
  const noted = { listed: 0, first: 0, complete: 0, read: 0 };
  Object.assign(window, { noted });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
    if (message.type === "analyze") noted.read += 1;
    return postMessage.call(this, message, ...rest);
  };
  new MutationObserver(() => {
    const listed = Number.parseInt(document.querySelector(".all .lead")?.textContent?.replace(/\D/g, "") ?? "");
    if (!listed || listed === noted.listed) return;
    noted.listed = listed;
    noted.first ||= performance.now();
    noted.complete = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Reads texts with as many workers as the page would, and does nothing else. @param {string[]} texts */
async function readAlone(texts) {
  const [{ WorkerClient }, { startWorker }] = await Promise.all(["js/worker/client.js", "js/parts.js"].map((path) => import(new URL(path, document.baseURI).href)));
  const rest = texts.map((text, index) => ({ id: `${index}`, text }));
  await Promise.all(
    Array.from({ length: Math.min(6, navigator.hardwareConcurrency) }, async () => {
      const client = new WorkerClient(startWorker);
      for (let next; (next = rest.pop()); ) {
        await client.analyze(next.id, next.text);
        await client.forget([next.id]);
      }
      client.terminate();
    }),
  );
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
