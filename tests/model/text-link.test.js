import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";

import { linkOf, LONGEST, MARK, textsOf } from "../../www/js/model/text-link.js";

/** A link as a stranger may write it. @param {unknown} content JSON, or the text itself @param {string} [version] */
function written(content, version = "1") {
  return `${MARK}${version}.${deflateRawSync(Buffer.from(typeof content === "string" ? content : JSON.stringify(content))).toString("base64url")}`;
}

/** @param {string} hash */
const codeOf = (hash) => textsOf(hash).then(() => "opened", ({ code }) => code);

const NONE = { title: null, published: null, source: "", author: "", address: "" };

test("texts come back as they were, with what is known of them", async () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  const day = fc.constantFrom(null, "2013-02-20", "2013-02");
  const text = fc.record({ text: words.filter((one) => one.trim().length > 0), title: fc.option(words.filter(Boolean)), published: day, source: words, author: words, address: fc.constantFrom("", "https://a.example/ä?b=1#c") }, { noNullPrototype: true });
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
    const hash = await linkOf(texts);
    assert.match(hash, /^#\/texts\/1\.[\w-]+$/);
    assert.deepEqual(await textsOf(hash), texts);
  }));
});

test("two texts of 3 kB make a link of less than 6 kB", async () => {
  // No word twice in a row: letters as frequent as in German, which deflate packs worse than any prose.
  let seed = 7;
  const next = (/** @type {number} */ below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const letters = "eeeeeeennnnniiiisssrrrraaattddhhuulllccgmmobwfkzpvüäß";
  const word = () => Array.from({ length: 2 + next(9) }, () => letters[next(letters.length)]).join("");
  const prose = () => {
    let text = "";
    while (text.length < 3000) text += `${word()} `;
    return text;
  };
  const hash = await linkOf([prose(), prose()].map((text) => ({ ...NONE, text, title: "Ein Titel", published: "2026-01-02", source: "Agentur" })));
  assert.ok(hash.length < 6000, String(hash.length));
  assert.ok(LONGEST >= 6000);
});

test("what no Lesart has written is not opened, and says why", async () => {
  const article = { text: "Kim kam." };
  assert.equal(await codeOf(MARK), "link-damaged");
  assert.equal(await codeOf(`${MARK}1.!`), "link-damaged");
  assert.equal(await codeOf(`${MARK}1.AAAA`), "link-damaged");
  assert.equal(await codeOf(written({ articles: [article] }).slice(0, -4)), "link-damaged");
  assert.equal(await codeOf(written("kein JSON")), "link-damaged");
  assert.equal(await codeOf(written(Buffer.from([0xff, 0xfe]).toString("latin1"))), "link-damaged");
  for (const content of [null, [], 1, { articles: {} }, { articles: [] }, { articles: [null, 1, {}, { text: 5 }, { text: " " }] }]) assert.equal(await codeOf(written(content)), "link-damaged");
  assert.equal(await codeOf(written({ articles: [article] }, "2")), "link-newer");
  assert.equal(await codeOf(written({ articles: Array(9).fill(article) })), "link-too-long");
  assert.equal(await codeOf(MARK + "1." + "A".repeat(200_000)), "link-too-long");
});

test("a link that unpacks to any length is broken off", async () => {
  assert.equal(await codeOf(written(`{"articles":[{"text":"${"a".repeat(50_000_000)}"}]}`)), "link-too-long");
});

test("fields that are none of ours stay outside", async () => {
  const hash = written(`{"__proto__":{"polluted":1},"articles":[{"__proto__":{"title":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"Kim kam.","published":"2013-02-50","address":"javascript:alert(1)","source":["x"],"origin":"seed","id":"a","author":"${"x".repeat(900)}"}]}`);
  const [one] = await textsOf(hash);
  assert.deepEqual({ ...one, author: one.author.length }, { ...NONE, text: "Kim kam.", author: 500 });
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});
