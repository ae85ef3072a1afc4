// What a reader does on the page, for tests: open a view, paste a text, open files, look at what could not be read.
import fs from "node:fs/promises";
import path from "node:path";

import { scratch } from "./scratch.js";

/** @typedef {import("./page.js").Page} Page */

export const SEEDS = ["000_24da121aa26a8f61", "004_0df8779f5bfb2a2c"];
export const KIM = "Kim Jong Un traf am Sonntag in Moskau Wladimir Putin. „Das war gut“, sagte Putin. Kim reiste danach ab.";

/** Opens a view and waits until it stands. @param {Page} page @param {string} hash @param {string} selector */
export async function view(page, hash, selector) {
  await page.open(hash);
  return page.find(selector);
}

/** Pastes a text into the dialog and sends it. @param {Page} page @param {string} text @param {{ title?: string }} [details] */
export async function paste(page, text, { title = "" } = {}) {
  await page.click(".own-text");
  await page.find(".own-form textarea");
  await page.evaluate(
    (text, title) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector(".own-form"));
      /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea")).value = text;
      /** @type {HTMLInputElement} */ (form.querySelector("[name=title]")).value = title;
    },
    text,
    title,
  );
  await page.click(".read-text");
}

/** Opens files by the dialog, as the file chooser would. @param {Page} page @param {Record<string, Uint8Array | string>} files */
export async function open(page, files) {
  const folder = scratch();
  const names = Object.keys(files).map((name) => path.join(folder, name));
  await Promise.all(names.map((name) => fs.writeFile(name, files[path.basename(name)])));
  await page.click(".own-text");
  await (await page.find(".pick-files")).sendKeys(names.join("\n"));
}

/** The failures that the page lists: file name and code. @param {Page} page @param {number} count */
export async function failures(page, count) {
  await page.until(`${count} failures`, (n) => document.querySelectorAll(".failures li").length === n, count);
  return page.evaluate(() =>
    [...document.querySelectorAll(".failures li")].map((item) => [
      item.querySelector("b")?.textContent,
      /** @type {HTMLElement} */ (item).dataset.code,
      item.querySelector("p")?.textContent,
    ]),
  );
}
