// Twelve files and more of each kind, by programs that know nothing of each other (tests/documents and its folder variety): columns,
// tables, notes, lists, letters of other languages, old encodings, nested mails, names with prefixes.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { agreement, read } from "./harness/documents.js";
import { test } from "./harness/page.js";

const DOCUMENTS = path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents");
const FOLDER = path.join(DOCUMENTS, "variety");
/** So much of the words in their order; and so many files of each kind, those of documents.test.js with them. */
const [SHARE, FILES] = [0.99, 12];

/** The articles, in the order of `alle.*`, and when they were published. */
const DAYS = { bahn: "2025-03-02", gericht: "2025-03-05", hochwasser: "2025-03-08", lodz: "2025-03-11", rat: "2025-03-14", sport: "2025-03-17" };

/** @typedef {keyof typeof DAYS} Name */

/** Kinds by the endings of their files, and what is known of an article beside its text. @type {[string[], ("title" | "published" | "source")[]][]} */
const KINDS = [
  [[".pdf"], []],
  [[".docx"], []],
  [[".odt"], []],
  [[".rtf"], []],
  [[".epub"], ["title"]],
  [[".eml"], ["title", "published", "source"]],
  [[".rss", ".atom", ".rdf.xml"], ["title", "published"]],
  [[".csv", ".tsv", ".xlsx"], ["title", "published", "source"]],
  [[".json", ".jsonl", ".ndjson"], ["title", "published"]],
  [[".html", ".htm", ".xhtml", ".mhtml"], ["title"]],
];

/** @param {string} folder @param {string[]} endings */
async function named(folder, endings) {
  return (await fs.readdir(folder)).filter((name) => endings.some((ending) => name.endsWith(ending)));
}

/** @param {Name} name */
const truth = (name) => fs.readFile(path.join(FOLDER, `${name}.txt`), "utf8");

/** What is wrong with one article of a file. @param {string} file @param {Name} name @param {import("./harness/documents.js").Found | undefined} found @param {("title" | "published" | "source")[]} known */
async function faultsOf(file, name, found, known) {
  const text = await truth(name);
  const [title] = text.split("\n");
  const wanted = /** @type {Record<string, string>} */ ({ title, published: DAYS[name], source: "Der Bote" });
  if (!found || found.code || found.ran) return [`${file}, ${name}: ${found?.code ?? "nothing"} ${found?.text ?? ""}`];
  const faults = known.filter((one) => found[one] !== wanted[one]).map((one) => `${file}, ${name}: ${one} ${JSON.stringify(found[one])}, not ${JSON.stringify(wanted[one])}`);
  if (found.title !== null && found.title !== title && !known.includes("title")) faults.push(`${file}: title ${JSON.stringify(found.title)}`);
  const share = agreement(`${found.title ?? ""}\n${found.text}`, text);
  if (share < SHARE) faults.push(`${file}, ${name}: ${share.toFixed(4)}\n${found.title}\n${found.text}`);
  return faults;
}

for (const [endings, known] of KINDS) {
  test(`every word of ${endings.join(", ")} in its order, by whatever program`, async (page) => {
    await page.openQuietly();
    const files = await named(FOLDER, endings);
    // Saved pages have tests of their own beside these.
    const others = endings[0] === ".html" ? [] : await named(DOCUMENTS, endings);
    assert.ok(files.length + others.length >= FILES, `${files.length} and ${others.length} files`);
    const found = await read(page, await Promise.all(files.map(async (name) => /** @type {[string, Buffer]} */ ([name, await fs.readFile(path.join(FOLDER, name))]))));
    const faults = [];
    for (const [at, file] of files.entries()) {
      const [first] = file.split(".");
      const names = /** @type {Name[]} */ (first === "alle" ? Object.keys(DAYS) : [first]);
      if (found[at].length !== names.length) faults.push(`${file}: ${found[at].length} articles, not ${names.length}; ${found[at][0]?.code} ${found[at][0]?.text}`);
      else for (const [place, name] of names.entries()) faults.push(...(await faultsOf(file, name, found[at][place], known)));
    }
    assert.equal(faults.join("\n\n"), "");
  });
}
