// Documents: what word processors, layout programs, mail programs and spreadsheets wrote (tests/documents) is read word for
// word in its order; what is broken, locked or made to harm is refused with a reason.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";

import { test } from "./harness/page.js";

const FOLDER = path.join(import.meta.dirname, "../documents");

/** @typedef {{ text: string, title: string | null, published: string | null, source: string, author: string, address: string, code: string, ran: boolean, name: string }} Found */

/**
 * Reads files as the intake does.
 * @param {import("./harness/page.js").Page} page
 * @param {[string, string | Buffer][]} files by their names
 * @returns {Promise<Found[][]>} the articles of each
 */
async function read(page, files) {
  return page.evaluate(
    async (files, base) => {
      const { fileText } = await import(`${base}file.js`);
      const { Sources } = await import(`${base}sources.js`);
      const found = [];
      for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const articles = [];
        for await (const source of new Sources([new File([bytes], name)])) {
          try {
            if (source.fault) throw Object.assign(new Error(source.message), { code: source.fault });
            const text = source.bytes ? await fileText(source.bytes, source.name) : source;
            articles.push({ code: "", ran: false, ...text, name: source.name });
          } catch (fault) {
            const { code, message } = /** @type {any} */ (fault);
            if (typeof code !== "string") throw fault;
            articles.push({ code, text: String(message) });
          }
        }
        for (const article of articles) article.ran = "ran" in globalThis || document.title === "ran";
        found.push(articles);
      }
      return /** @type {any} */ (found);
    },
    files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]),
    new URL("js/intake/", page.url).href,
  );
}

/** The words of a text; numbers of lists, which programs count by themselves, are none. @param {string} text */
function words(text) {
  return text.replace(/^\s*\d{1,2}[.)]\s+/gm, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words two texts share in their order, of those of both. @param {string} a @param {string} b */
function agreement(a, b) {
  const [one, two] = [words(a), words(b)];
  let row = new Array(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, other] of two.entries()) next.push(word === other ? row[at] + 1 : Math.max(row[at + 1], next[at]));
    row = next;
  }
  return (2 * row[two.length]) / (one.length + two.length || 1);
}

/** @param {string} ending */
async function files(ending) {
  const names = (await fs.readdir(FOLDER)).filter((name) => name.endsWith(ending) && !/^(scan|locked|unklar)/.test(name));
  return /** @type {Promise<[string, Buffer][]>} */ (Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(FOLDER, name))])));
}

for (const [ending, least] of /** @type {const} */ ([[".docx", 6], [".odt", 6], [".rtf", 6], [".epub", 3], [".eml", 3], [".pdf", 6]])) {
  test(`every word of ${ending} in its order`, async (page) => {
    await page.openQuietly();
    const named = await files(ending);
    assert.ok(named.length >= least, `${named.length} files`);
    const found = await read(page, named);
    const faults = [];
    for (const [at, [name]] of named.entries()) {
      const truth = await fs.readFile(path.join(FOLDER, `${name.split(".")[0]}.txt`), "utf8");
      const [{ title, text, code, ran }] = found[at];
      const share = agreement(`${title ?? ""}\n${text}`, truth);
      const first = truth.split("\n")[0];
      if (share < 0.99 || code || ran || (title !== null && title !== first)) faults.push(`${name}: ${share.toFixed(4)} ${code} ${JSON.stringify(title)}\n${text}`);
    }
    assert.equal(faults.join("\n\n"), "");
  });
}
