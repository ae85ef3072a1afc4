// How long the page takes from navigation to both seeds read, compared and shown: never seen before, and kept by the
// browser; beside an empty page with an empty module, which is what a browser itself takes.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { Host } from "../e2e/harness/host.js";

/** The smallest module: eight bytes that say that it is one. */
const EMPTY_MODULE = Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const EMPTY_PAGE = `<!doctype html><meta charset="utf-8"><title>Leer</title><script type="module" src="start.js"></script>`;
const EMPTY_SCRIPT = `await WebAssembly.instantiateStreaming(fetch("empty.wasm"));
document.body.append(Object.assign(document.createElement("p"), { className: "ready", textContent: "da" }));`;

/** What is measured, in the order of a round. @typedef {"cold" | "cached" | "emptyCold" | "emptyCached"} Visit */

/**
 * Milliseconds of each round, by visit.
 * @param {import("../e2e/harness/page.js").Page} page
 * @param {string} site the folder with the page as it is served
 * @param {number} rounds
 * @returns {Promise<Record<Visit, number[]>>}
 */
export async function measureOpening(page, site, rounds) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "lesart-bench-"));
  await fs.writeFile(path.join(folder, "index.html"), EMPTY_PAGE);
  await fs.writeFile(path.join(folder, "start.js"), EMPTY_SCRIPT);
  await fs.writeFile(path.join(folder, "empty.wasm"), EMPTY_MODULE);
  const [full, empty] = await Promise.all([Host.open(site), Host.open(folder)]);
  await page.devtools("Page.enable");
  const { identifier } = await page.devtools("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
  /** @type {Record<Visit, number[]>} */
  const times = { cold: [], cached: [], emptyCold: [], emptyCached: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [host, cold, cached] of /** @type {const} */ ([[full, "cold", "cached"], [empty, "emptyCold", "emptyCached"]])) {
        await page.devtools("Network.clearBrowserCache");
        await page.devtools("Storage.clearDataForOrigin", { origin: new URL(host.url).origin, storageTypes: "all" });
        times[cold].push(await visit(page, host.url));
        // Once more unmeasured: the service worker has its files then.
        await visit(page, host.url);
        times[cached].push(await visit(page, host.url));
      }
    }
  } finally {
    await page.devtools("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    await Promise.all([full.close(), empty.close()]);
    await fs.rm(folder, { recursive: true });
  }
  return times;
}

/** @param {import("../e2e/harness/page.js").Page} page @param {string} url */
async function visit(page, url) {
  await page.driver.get("about:blank");
  await page.driver.get(url);
  return page.driver.wait(() => page.evaluate(() => /** @type {any} */ (globalThis).shownAfter), 60_000, `${url} shows nothing`);
}

/**
 * Notes when the frame was painted in which both texts of a comparison stand, joined, or the empty page's word; in
 * milliseconds since navigation. Goes to the page as text, so it refers to nothing around it.
 */
function watch() {
  const there = () =>
    document.querySelector(".ready") || (document.querySelectorAll(".synopsis .side .text").length === 2 && document.querySelector(".synopsis .pin"));
  const observer = new MutationObserver(() => {
    if (!there()) return;
    observer.disconnect();
    // The second frame begins when the first is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(globalThis, { shownAfter: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}
