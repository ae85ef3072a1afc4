// How long many articles take: read alone, as many workers as the page would, and nothing else; read, listed, kept and grouped on the
// page; and listed again after a reload. By the clock, and in processor time, which other work on the machine hardly changes: of the
// page's process, its workers included, and of all processes of the browser, which keeps files and databases.
import fs from "node:fs/promises";

import { view } from "../e2e/harness/reader.js";
import { processesOf } from "./processes.js";

/** How long anything may take, in milliseconds. */
const PATIENCE = 600_000;

/** How long something took, in milliseconds: `processor` that of the page's process, `all` that of all processes, 0 where it is not known. @typedef {{ clock: number, processor: number, all: number }} Taken */
/** @typedef {import("../e2e/harness/page.js").Page} Page */

/**
 * @typedef {object} Many
 * @property {number} count of articles
 * @property {Taken} alone
 * @property {Taken} whole
 * @property {Taken} reload
 * @property {number} first after how many milliseconds of the reload the first was listed
 * @property {number} complete and all
 * @property {number} read how many were read again
 * @property {number[]} memory of the page's process, its workers included, when all are grouped and after the reload, in bytes; 0 where it is not known
 */

/**
 * @param {Page} page
 * @param {string[]} files an article each
 * @param {(what: string) => Promise<void>} [report] is called behind each step, before the next
 * @returns {Promise<Many>}
 */
export async function measureMany(page, files, report = async () => {}) {
  // What takes longer than a test may.
  await page.driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  await page.devtools("Performance.enable");
  await page.devtools("Page.addScriptToEvaluateOnNewDocument", { source: `(${note})()` });
  await view(page, "#/all", ".articles tbody tr");
  const texts = await Promise.all(files.map((file) => fs.readFile(file, "utf8")));
  const alone = await measured(page, () => page.evaluate(readAlone, texts));
  await report("the page opened");
  const whole = await measured(page, async () => {
    await pick(page, files);
    await listed(page, files.length);
    await report(`${files.length} files read and listed`);
    await page.evaluate(() => (location.hash = "#/all?tab=events"));
    await page.driver.wait(() => page.evaluate(() => document.querySelector(".groups > li")), PATIENCE);
  });
  const memory = [await memoryOf(page)];
  await report("grouped");
  await page.evaluate(() => (location.hash = "#/all"));
  await page.find(".articles tbody tr");
  const reload = await measured(page, async () => {
    await page.driver.navigate().refresh();
    await listed(page, files.length);
  });
  memory.push(await memoryOf(page));
  const { first, complete, read } = await page.evaluate(() => /** @type {any} */ (window).noted);
  return { count: files.length, alone, whole, reload, first, complete, read, memory };
}

/** Opens files by the dialog. By Chromium's own command: typing the names of 10,000 is too much for WebDriver. @param {Page} page @param {string[]} names */
export async function pick(page, names) {
  await (await page.find(".own-text")).click();
  await page.find(".pick-files");
  const { result } = await page.devtools("Runtime.evaluate", { expression: 'document.querySelector(".pick-files")' });
  await page.devtools("DOM.setFileInputFiles", { objectId: result.objectId, files: names });
}

/** Waits until so many are read and listed. @param {Page} page @param {number} count */
async function listed(page, count) {
  await page.driver.wait(() => page.evaluate((n) => /** @type {any} */ (window).lesart?.articles >= n && /** @type {any} */ (window).noted.listed >= n, count), PATIENCE);
}

/** The browser's processes. @param {Page} page */
async function processes(page) {
  return processesOf((await page.driver.getCapabilities()).get("goog:processID"));
}

/** What the page's process has, after its garbage is collected. @param {Page} page */
async function memoryOf(page) {
  await page.devtools("HeapProfiler.collectGarbage");
  return Math.max(0, ...(await processes(page)).filter(({ isPage }) => isPage).map(({ memory }) => memory));
}

/** How long something takes by the clock, and how much is worked for it. @param {Page} page @param {() => Promise<unknown>} work @returns {Promise<Taken>} */
async function measured(page, work) {
  const processor = async () => 1000 * (await page.devtools("Performance.getMetrics")).metrics.find((/** @type {{ name: string }} */ { name }) => name === "ProcessTime").value;
  const all = async () => (await processes(page)).reduce((sum, { processor }) => sum + processor, 0);
  const [before, ofAll] = [await processor(), await all()];
  const began = performance.now();
  await work();
  return { clock: performance.now() - began, processor: (await processor()) - before, all: (await all()) - ofAll };
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
