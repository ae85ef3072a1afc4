import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";

import { LinkError, linkOf, LONGEST, MARK, textsOf } from "../../www/js/model/text-link.js";

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

test("what cannot be opened says why in words, too", async () => {
  const fails = (/** @type {string} */ hash, /** @type {string} */ code, /** @type {RegExp} */ message) => assert.rejects(textsOf(hash), (/** @type {any} */ fault) => fault instanceof LinkError && /** @type {any} */ (fault).code === code && message.test(fault.message), `${hash.slice(0, 40)} ${message}`);
  const good = written({ articles: [{ text: "Kim kam." }] });
  const packed = good.slice(`${MARK}1.`.length);
  for (const hash of ["", MARK, "#/texts", `${good}!`, `${good} `, `x${good}`, `#/texte/1.${packed}`, `${MARK}1${packed}`, `${MARK}.${packed}`, `${MARK}a.${packed}`, `${MARK}1234567890.${packed}`, `${MARK}1.`, `${good}=`]) await fails(hash, "link-damaged", /^it is not written as a link with texts is$/);
  await fails(`${MARK}2.${packed}`, "link-newer", /^version 2, this Lesart reads up to 1$/);
  await fails(`${MARK}999999999.${packed}`, "link-newer", /^version 999999999,/);
  for (const content of [null, 1, '"articles"', {}, { articles: null }, { articles: [] }, { articles: ["x", { text: "\n" }] }]) await fails(written(content), "link-damaged", /^there are no texts in it$/);
  await fails(written("{"), "link-damaged", /^SyntaxError: /);
  await fails(written({ articles: Array(9).fill(0) }), "link-too-long", /^9 texts$/);
  await fails(`${MARK}1.${"A".repeat(100_001 - 10)}`, "link-too-long", /^100001 characters$/);
  await fails(written(`"${"a".repeat(400_000)}"`), "link-too-long", /^more than 400000 bytes$/);
});

test("a link is opened up to its bounds: characters, bytes when unpacked, texts", async () => {
  // As long as may be, but no deflated JSON.
  assert.equal(await codeOf(`${MARK}1.${"A".repeat(100_000 - 10)}`), "link-damaged");
  const around = JSON.stringify({ articles: [{ text: "" }] }).length;
  assert.equal((await textsOf(written({ articles: [{ text: "a".repeat(400_000 - around) }] })))[0].text.length, 400_000 - around);
  assert.equal(await codeOf(written({ articles: [{ text: "a".repeat(400_001 - around) }] })), "link-too-long");
  assert.equal((await textsOf(written({ articles: Array(8).fill({ text: "Kim kam." }) }))).length, 8);
});

test("bytes that are no UTF-8 are damage, also within a text", async () => {
  const bytes = Buffer.concat([Buffer.from('{"articles":[{"text":"Kim '), Buffer.from([0xff]), Buffer.from('"}]}')]);
  assert.equal(await codeOf(`${MARK}1.${deflateRawSync(bytes).toString("base64url")}`), "link-damaged");
});

test("each field is taken where it is what it should be: words of 500 characters at most, a day, an address of the web", async () => {
  const read = async (/** @type {any} */ one) => (await textsOf(written({ articles: [null, { text: "Kim kam.", ...one }] })))[0];
  const bare = { ...NONE, text: "Kim kam." };
  assert.deepEqual(await read({ extra: 1 }), bare);
  for (const field of ["title", "published", "source", "author", "address"]) for (const value of [5, null, "", ["x"], {}]) assert.deepEqual(await read({ [field]: value }), bare, field);
  for (const published of ["2013-02", "2013-02-20"]) assert.deepEqual(await read({ published }), { ...bare, published });
  for (const published of ["2013", "2013-02-20 10:00", "2013-02-20T10:00", "x2013-02-20", "2013-13", "2013-02-99", "20.2.2013"]) assert.deepEqual(await read({ published }), bare, published);
  for (const address of ["https://a.example/", "http://a.example/", "HTTPS://A.EXAMPLE"]) assert.deepEqual(await read({ address }), { ...bare, address });
  for (const address of ["ftp://a.example/", "a.example", "https:a", "x https://a.example/", "javascript:https://a"]) assert.deepEqual(await read({ address }), bare, address);
  const long = "x".repeat(501);
  assert.deepEqual(await read({ text: long, title: long, source: long, author: long, address: `https://${long}` }), { ...bare, text: long, title: "x".repeat(500), source: "x".repeat(500), author: "x".repeat(500), address: `https://${long}`.slice(0, 500) });
});

test("a link says of a text what is known of it, and nothing else", async () => {
  const hash = await linkOf([/** @type {any} */ ({ ...NONE, text: "Kim kam.", title: "Ankunft", origin: "own" }), { ...NONE, text: "Ida ging.", published: "2013-02-20" }]);
  const json = inflateRawSync(Buffer.from(hash.slice(`${MARK}1.`.length), "base64url")).toString();
  assert.deepEqual(JSON.parse(json), { articles: [{ text: "Kim kam.", title: "Ankunft" }, { text: "Ida ging.", published: "2013-02-20" }] });
});
