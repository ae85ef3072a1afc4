// Documents that were damaged on their way: each is read, or refused with a reason that the page has a sentence for.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

import { unzip } from "../../www/js/intake/zip.js";
import words from "../../www/js/ui/i18n/de.js";
import files from "../../www/js/ui/i18n/files.js";
import { zip } from "./harness/archive.js";
import { read } from "./harness/documents.js";
import { test } from "./harness/page.js";
import { rounds } from "./harness/rounds.js";

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents");
const ENDING = /\.(docx|odt|epub|xlsx|rtf|eml|pdf|csv|tsv|jsonl?|ndjson|rss|atom|xml)$/;
/** Archives whose files are damaged one by one: in a damaged archive little is ever read. */
const ARCHIVE = /\.(docx|odt|epub|xlsx)$/;

const SENTENCES = { ...words, ...files.de };

/** What formats stumble over. */
const TWISTS = [
  "<", ">", "]]>", "<!--", "<![CDATA[", "&#0;", "&#x110000;", "&a;", "<?xml version='1.0' encoding='UTF-16'?>", "<!DOCTYPE a [<!ENTITY a 'b'>]>", "</w:p>", "<w:p>",
  "-1", "4294967296", "1e309", "NaN", "{", "}", "{\\*", "\\bin99999999 ", "\\u-1 ", "\\'", "[", "]", "\"", "\0", "\uFEFF", "\r", ";", "stream\n", "endobj\n", "/Length 999999999", "<< >>", "=?utf-8?q?=", "--=_", "Content-Type: multipart/mixed; boundary=\"\"\n",
];

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** @typedef {{ kind: "put" | "cut" | "drop" | "again", at: number, length: number, bytes: Uint8Array }} Damage */
/** @type {fc.Arbitrary<Damage>} */
const damage = fc.record({
  kind: fc.constantFrom(.../** @type {const} */ (["put", "put", "put", "drop", "again", "cut"])),
  at,
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4000 })),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.constantFrom(...TWISTS).map((twist) => new Uint8Array(Buffer.from(twist)))),
});

/** @param {Buffer} bytes @param {Damage} damage */
function damaged(bytes, { kind, at, length, bytes: others }) {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + length);
  const [before, piece, rest] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  switch (kind) {
    case "put":
      return Buffer.concat([before, others, length % 2 ? piece : Buffer.alloc(0), rest]);
    case "cut":
      return Buffer.from(before);
    case "drop":
      return Buffer.concat([before, rest]);
    case "again":
      return Buffer.concat([before, piece, piece, rest]);
  }
}

/** @param {string} name @param {Buffer} content @param {{ member: number, damages: Damage[], whole: boolean }} how */
async function broken(name, content, { member, damages, whole }) {
  if (whole || !ARCHIVE.test(name)) return damages.reduce(damaged, content);
  const files = await unzip(new Blob([new Uint8Array(content)]));
  const members = await Promise.all(files.map(async ({ name, bytes }) => ({ name, content: Buffer.from(await bytes()) })));
  const one = members[Math.floor(member * members.length)];
  one.content = damages.reduce(damaged, one.content);
  return zip(members);
}

test("damaged documents are read, or refused with a reason", async (page) => {
  await page.openQuietly();
  const names = (await fs.readdir(FOLDER)).filter((name) => ENDING.test(name));
  assert.ok(names.length > 40, `${names.length} documents`);
  const how = fc.record({ member: at, damages: fc.array(damage, { minLength: 1, maxLength: 4 }), whole: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), how, async (name, how) => {
      const content = await fs.readFile(path.join(FOLDER, name));
      const [found] = await read(page, [[name, await broken(name, content, how)]]);
      for (const { text, code, ran } of found) {
        assert.ok(!ran, `${name}: something in it ran`);
        assert.equal(typeof text, "string");
        if (code) {
          assert.ok(`fail.${code}` in SENTENCES, `${name}: no words for ${code}`);
          assert.doesNotMatch(text, /^(Type|Range|Reference|Internal)Error/, `${name}: ${text}`);
        } else assert.equal(Buffer.from(text).toString(), text, `${name}: half pairs`);
      }
    }),
    rounds(300),
  );
});

test("empty files of every kind are refused with a reason", async (page) => {
  await page.openQuietly();
  const endings = ["txt", "md", "html", "mhtml", "webarchive", "pdf", "docx", "odt", "rtf", "epub", "eml", "csv", "tsv", "xlsx", "json", "jsonl", "rss", "atom", "xml", "zip", "lesart"];
  const found = await read(page, endings.map((ending) => [`leer.${ending}`, ""]));
  const silent = endings.filter((_, at) => found[at].length !== 1 || !(found[at][0].code ? `fail.${found[at][0].code}` in SENTENCES : found[at][0].text === ""));
  assert.deepEqual(silent, []);
});
