// How long the page takes from navigation to both seeds read, compared and shown: never seen before, and kept by the
// browser; beside an empty page with an empty module, which is what a browser itself takes. Besides the clock, which shows
// other work on the machine, what the browser's own accounts say: processor time, tasks of the page's main thread, requests, bytes.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { Host } from "../e2e/harness/host.js";
import { Piped } from "../e2e/harness/pipe.js";
import { busiest, tasksOf } from "./trace.js";

/** The smallest module: eight bytes that say that it is one. */
const EMPTY_MODULE = Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const EMPTY_PAGE = `<!doctype html><meta charset="utf-8"><title>Leer</title><link rel="icon" href="data:,"><script type="module" src="start.js"></script>`;
const EMPTY_SCRIPT = `await WebAssembly.instantiateStreaming(fetch("empty.wasm"));
document.body.append(Object.assign(document.createElement("p"), { className: "ready", textContent: "da" }));`;

/** Tasks, and where the page is: what takes no time to note. */
const TASKS = ["toplevel", "blink.user_timing"];
/** Everything that says what a task does. */
export const ALL = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "v8.wasm", "disabled-by-default-v8.compile", "blink", "blink.user_timing", "loading", "cc"];
/** How long the browser takes to keep what it has compiled, in milliseconds: V8 waits for two seconds in which it compiles nothing more. */
const KEEPING = Number(process.env.KEEPING ?? 5000);
/** Until then after the page is shown, in milliseconds, tasks and jumps of the layout count. */
const AFTERWARDS = 300;

/**
 * One visit.
 * @typedef {object} Visit
 * @property {number} texts when both texts were painted, in milliseconds since navigation
 * @property {number} shown when they were painted joined
 * @property {number} processor what all processes of the browser worked until then and a little longer, in milliseconds
 * @property {number} main what of it the page's main thread worked
 * @property {number} longest its longest task by the clock, in milliseconds
 * @property {number} longestWork its longest task by processor time
 * @property {number} over tasks that took more than 50 ms by the clock
 * @property {number} requests what was asked of the host before it was shown
 * @property {number} bytes what the host sent until then
 * @property {number} jumps cumulative layout shift
 * @property {any[]} events the trace
 */

/** @typedef {{ cold: Visit[], warm: Visit[] }} Visits */

/**
 * Visits of sites and of the empty page, which comes last, in turn.
 * @param {string[]} sites folders as they are served
 * @param {number} rounds
 * @param {string[]} [categories] of the trace
 * @returns {Promise<Visits[]>}
 */
export async function measureOpening(sites, rounds, categories = TASKS) {
  const empty = await emptySite();
  const hosts = await Promise.all([...sites, empty].map((site) => Host.open(site)));
  const visits = hosts.map(() => /** @type {Visits} */ ({ cold: [], warm: [] }));
  const browser = await Piped.start();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, host] of hosts.entries()) {
        const page = await Tab.open(browser, host);
        await page.forget();
        visits[index].cold.push(await page.visit(categories));
        // Once more unmeasured: the service worker has its files then, the browser its compiled code.
        await page.prepare();
        await page.close();
        // In a process of its own, which has nothing of the module in its memory: as who comes again another day.
        const later = await Tab.open(browser, host);
        visits[index].warm.push(await later.visit(categories));
        await later.close();
      }
    }
  } finally {
    await browser.quit();
    await Promise.all(hosts.map((host) => host.close()));
    await fs.rm(empty, { recursive: true });
  }
  return visits;
}

async function emptySite() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "lesart-bench-"));
  await fs.writeFile(path.join(folder, "index.html"), EMPTY_PAGE);
  await fs.writeFile(path.join(folder, "start.js"), EMPTY_SCRIPT);
  await fs.writeFile(path.join(folder, "empty.wasm"), EMPTY_MODULE);
  return folder;
}

/** A window of the browser that visits one host. */
class Tab {
  /** @param {Piped} browser @param {Host} host @param {string} targetId @param {string} sessionId */
  constructor(browser, host, targetId, sessionId) {
    this.browser = browser;
    this.host = host;
    this.targetId = targetId;
    this.sessionId = sessionId;
  }

  /** @param {Piped} browser @param {Host} host */
  static async open(browser, host) {
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(browser, host, targetId, sessionId);
    await tab.send("Page.enable");
    await tab.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
    return tab;
  }

  /** @param {string} method @param {object} [params] */
  send(method, params) {
    return this.browser.send(method, params, this.sessionId);
  }

  /** Forgets what the browser keeps of this host. */
  async forget() {
    await this.send("Network.clearBrowserCache");
    await this.send("Storage.clearDataForOrigin", { origin: new URL(this.host.url).origin, storageTypes: "all" });
  }

  /** A visit that nobody measures, with time to keep what it loads. */
  async prepare() {
    await this.#shown();
    await this.browser.evaluate(this.sessionId, `navigator.serviceWorker.getRegistration().then((found) => found && navigator.serviceWorker.ready).then(() => true)`);
    await new Promise((done) => setTimeout(done, KEEPING));
  }

  /** Opens the page and waits until it is shown. @returns {Promise<{ texts: number, shown: number, origin: number, jumps: number }>} */
  async #shown() {
    await this.send("Page.navigate", { url: "about:blank" });
    await this.send("Page.navigate", { url: this.host.url });
    await this.browser.until("the page shows nothing", () => this.browser.evaluate(this.sessionId, "globalThis.shownAfter").catch(() => 0));
    await new Promise((done) => setTimeout(done, AFTERWARDS));
    return JSON.parse(await this.browser.evaluate(this.sessionId, "JSON.stringify({ texts: textsAfter, shown: shownAfter, origin: performance.timeOrigin, jumps })"));
  }

  /** @param {string[]} categories @returns {Promise<Visit>} */
  async visit(categories) {
    const { browser, host } = this;
    /** @type {any[]} */
    const events = [];
    browser.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    const complete = new Promise((resolve) => browser.on("Tracing.tracingComplete", resolve));
    await browser.send("Tracing.start", { traceConfig: { includedCategories: categories, excludedCategories: ["*"] }, transferMode: "ReportEvents" });
    host.answers.length = 0;
    const before = await worked(browser);
    const { texts, shown, origin, jumps } = await this.#shown();
    const after = await worked(browser);
    await browser.send("Tracing.end");
    await complete;
    const answers = host.answers.filter(({ at }) => at <= origin + shown);
    const tasks = tasksOf(busiest(events));
    return {
      texts,
      shown,
      processor: after - before,
      main: sum(tasks.map(({ work }) => work)),
      longest: Math.max(0, ...tasks.map(({ time }) => time)),
      longestWork: Math.max(0, ...tasks.map(({ work }) => work)),
      over: tasks.filter(({ time }) => time > 50).length,
      requests: answers.length,
      bytes: sum(answers.map(({ bytes }) => bytes)),
      jumps,
      events,
    };
  }

  close() {
    return this.browser.send("Target.closeTarget", { targetId: this.targetId });
  }
}

/** What all processes of the browser have worked so far, in milliseconds. @param {Piped} browser */
async function worked(browser) {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return sum(processInfo.map((/** @type {{ cpuTime: number }} */ { cpuTime }) => cpuTime * 1000));
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Notes when the frame was painted in which both texts of a comparison stand, and in which they are joined, or the empty page's
 * word; in milliseconds since navigation. Goes to the page as text, so it refers to nothing around it.
 */
function watch() {
  const notes = /** @type {any} */ (globalThis);
  notes.jumps = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.jumps += /** @type {any} */ (entry).value;
  }).observe({ type: "layout-shift", buffered: true });
  // The second frame begins when the first is painted.
  const painted = (/** @type {(time: number) => void} */ then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  let texts = false;
  const observer = new MutationObserver(() => {
    const empty = document.querySelector(".ready");
    if (!texts && (empty || document.querySelectorAll(".synopsis .side .text").length === 2)) {
      texts = true;
      painted((time) => (notes.textsAfter = time));
    }
    if (!empty && !document.querySelector(".ribbons path")) return;
    observer.disconnect();
    painted((time) => (notes.shownAfter = time));
  });
  observer.observe(document, { childList: true, subtree: true });
}
