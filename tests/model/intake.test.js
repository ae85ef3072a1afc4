// What the intake says about a text without a document: days, languages, kinds of pasted text, and that no text takes long.
import assert from "node:assert/strict";
import { test } from "node:test";

import { zip } from "../e2e/harness/archive.js";
import { Sources } from "../../www/js/intake/sources.js";
import { dayInProse, dayOf } from "../../www/js/intake/date.js";
import { otherLanguage } from "../../www/js/intake/language.js";
import { markdownText } from "../../www/js/intake/markdown.js";
import { normalize } from "../../www/js/intake/normalize.js";
import { examined, kindOf, proposedDay, readDay } from "../../www/js/intake/paste.js";

test("days in every form in which they are written", () => {
  for (const text of ["2013-02-20", "2013-2-20", "20130220", "20.2.2013", "20.02.2013", "20. 2. 2013", "20.2.13", "20. Februar 2013", "20. Feb. 2013", "20 February 2013", "February 20, 2013", "Wed, 20 Feb 2013 10:00:00 GMT", "2013-02-20T23:30:00+01:00", "1361318400", "1361318400000"]) {
    assert.equal(dayOf(text), "2013-02-20", text);
  }
  for (const text of ["", "30.2.2013", "gestern", "2013", "20.2.", "99.99.2013", "heute um 12.30 Uhr"]) assert.equal(dayOf(text), null, text);
  assert.equal(dayInProse("Köln, den 3. März 2020. Am 4. März 2021 war"), "2020-03-03");
  assert.equal(dayInProse("Stand: 10.03.2020, 16:11 Uhr"), "2020-03-10");
  assert.equal(dayInProse("IP 10.03.20.20 und 1.234.567 Euro"), null);
});

test("a day that is typed is a day, a month, or a fault with what to do", () => {
  assert.equal(readDay(" 20. Februar 2013 "), "2013-02-20");
  assert.equal(readDay("2013-02"), "2013-02");
  assert.throws(() => readDay("neulich"), { code: "bad-date" });
});

test("the day of a text is proposed from its first short lines alone", () => {
  assert.equal(proposedDay("Zug kommt an\nKöln, 3. März 2020\n\nDer Zug ist da."), "2020-03-03");
  assert.equal(proposedDay("Der Zug, der am 3. März 2020 in Köln mit sehr vielen Reisenden angekommen ist, war nach Angaben der Bahn voll."), null);
});

test("another language is named where it is clear", () => {
  assert.equal(otherLanguage("The president said on Monday that the government would not accept the proposal of the European Union, and that it was not for them to decide."), "en");
  assert.equal(otherLanguage("Le président a dit lundi que le gouvernement ne va pas accepter la proposition de l'Union européenne et que ce n'est pas à eux de décider."), "fr");
  assert.equal(otherLanguage("Der Präsident sagte am Montag, die Regierung werde den Vorschlag der Europäischen Union nicht annehmen, das sei nicht ihre Sache."), null);
  assert.equal(otherLanguage("„The Show must go on“, sagte der Sänger nach dem Konzert. Er wolle mit der Band im Herbst auf Tournee gehen, auch in den USA."), null);
  assert.equal(otherLanguage("Only a few words"), null);
});

test("what was pasted: an address, HTML, Markdown, text", () => {
  assert.equal(kindOf(" https://example.org/politik/zug-1.html?x=1 \n"), "address");
  assert.equal(kindOf("<!doctype html><html><body><p>Zug</p></body></html>"), "html");
  assert.equal(kindOf("<p>Der Zug ist da.</p>"), "html");
  assert.equal(kindOf("# Zug kommt an\n\nDer **Zug** ist da."), "markdown");
  assert.equal(kindOf("Der Zug ist da. <b>nicht</b> HTML, siehe https://example.org/"), "text");
  assert.equal(kindOf("- Sie kamen.\n- Sie gingen."), "text");
});

test("pasted text as it is read", async () => {
  const own = { title: "", source: "", published: "" };
  const markdown = await examined({ ...own, text: "# Zug *kommt* an\n\nDer **Zug** ist in [Köln](https://example.org/a_(b)) da.", published: "20.2.2013" }, false);
  assert.deepEqual(markdown, { text: "Der Zug ist in Köln da.", title: "Zug kommt an", source: "", published: "2013-02-20", author: "", address: "", isPaid: false });
  await assert.rejects(examined({ ...own, text: "https://example.org/" }, false), { code: "address-only" });
  const english = "The president said that the government would not accept the proposal, and that it was not for them to decide.";
  await assert.rejects(examined({ ...own, text: english }, false), { code: "other-language" });
  assert.equal((await examined({ ...own, text: english }, true)).text, english);
});

// What takes quadratic time does not fail here by a clock; it makes this impossible to wait for.
test("links without end and marks without end are read to their end", async () => {
  assert.equal(typeof markdownText("[a](".repeat(500_000)), "string");
  assert.equal(typeof markdownText("![a](b ".repeat(300_000)), "string");
  const marks = `e${"\u0301\u0323".repeat(120_000)}`;
  assert.equal((await normalize(marks)).length, marks.length);
  assert.equal(await normalize("Gru\u0308\u00dfe"), "Grüße");
  assert.equal(await normalize("\uFEFFKöln \uD83D\uDE00 \uD83D, \uDE00\uD83D."), "Köln 😀 \uFFFD, \uFFFD\uFFFD.");
});

/** What comes of files: each name with its text, or the code of its fault. @param {File[]} files */
async function found(files) {
  const seen = [];
  for await (const { name, bytes, fault } of new Sources(files)) seen.push([name, fault ?? new TextDecoder().decode(bytes)]);
  return seen;
}

test("an archive behind a program that unpacks it is read, and one whose list is cut is not taken for empty", async () => {
  const archive = zip([{ name: "a.txt", content: "Der Zug." }, { name: "b.txt", content: "Der Bus.", method: 0 }]);
  const behind = new File([Buffer.from("MZ a program"), archive], "selbst.zip");
  assert.deepEqual(await found([behind]), [["selbst.zip/a.txt", "Der Zug."], ["selbst.zip/b.txt", "Der Bus."]]);
  const cut = Buffer.from(archive);
  cut.write("XX", cut.lastIndexOf("PK\x01\x02"), "latin1");
  assert.deepEqual(await found([new File([cut], "halb.zip")]), [["halb.zip", "zip-damaged"]]);
});

test("files of an archive whose paths lead out of it are read, by their names in it", async () => {
  const names = ["../../oben.txt", "./hier.txt", "/wurzel.txt", "ordner\\unten.txt", ".verborgen", "ordner/.verborgen"];
  const archive = new File([zip(names.map((name) => ({ name, content: "Der Zug." })))], "fremd.zip");
  const read = (await found([archive])).map(([name]) => name);
  assert.deepEqual(read, ["fremd.zip/oben.txt", "fremd.zip/hier.txt", "fremd.zip/wurzel.txt", "fremd.zip/ordner/unten.txt"]);
});

test("texts are opened a few ahead and come in their order, a fault in its place; what is no text is opened in its turn", async () => {
  let opened = 0;
  const file = (/** @type {number} */ n, /** @type {string} */ ending, /** @type {() => Promise<any>} */ open) =>
    Object.assign(new File([`Zug ${n}`], `${n}.${ending}`), { arrayBuffer: () => ((opened += 1), open()) });
  const text = (/** @type {number} */ n) => file(n, "txt", () => new Blob([`Zug ${n}`]).arrayBuffer());
  const files = [...Array(20).keys()].map((n) => (n === 2 ? file(n, "txt", () => Promise.reject(new Error("gone"))) : n % 5 === 4 ? file(n, "pdf", () => new Blob(["x"]).arrayBuffer()) : text(n)));
  const seen = [];
  let most = 0;
  for await (const { name, fault } of new Sources(files)) {
    seen.push(fault ? `${name} ${fault}` : name);
    most = Math.max(most, opened - seen.length);
  }
  assert.deepEqual(seen, files.map(({ name }, n) => (n === 2 ? "2.txt load" : name)));
  assert.ok(most > 3 && most <= 8, `${most} opened ahead`);
  assert.equal(opened, 20);
});

test("a file that never comes keeps none before it waiting", async () => {
  const endless = Object.assign(new File(["x"], "endlos.txt"), { arrayBuffer: () => new Promise(() => {}) });
  const sources = new Sources([new File(["Zug"], "a.txt"), new File(["Bus"], "b.txt"), endless])[Symbol.asyncIterator]();
  assert.deepEqual([(await sources.next()).value.name, (await sources.next()).value.name], ["a.txt", "b.txt"]);
});

test("files are not asked for any more once nobody wants them, and a fault in finding them comes behind those found", async () => {
  let ended = false;
  /** @param {boolean} fails */
  const files = (fails) => ({
    length: 30,
    async *[Symbol.asyncIterator]() {
      try {
        for (let n = 0; n < 30; n += 1) {
          if (fails && n === 3) throw new Error("the folder is gone");
          yield new File([`Zug ${n}`], `${n}.txt`);
        }
      } finally {
        ended = true;
      }
    },
  });
  for await (const { name } of new Sources(files(false))) if (name === "1.txt") break;
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(ended, true);
  /** @type {string[]} */
  const seen = [];
  const readAll = async () => {
    for await (const { name } of new Sources(files(true))) seen.push(name);
  };
  await assert.rejects(readAll, /the folder is gone/);
  assert.deepEqual(seen, ["0.txt", "1.txt", "2.txt"]);
});

test("files that are longer than any text, and those that the browser refuses because they are, are too long", async () => {
  const lengthOf = async (/** @type {File} */ file) => {
    for await (const { bytes, fault } of new Sources([file])) return fault ?? bytes?.length;
  };
  const refused = Object.assign(new File(["x"], "groß.txt"), { arrayBuffer: () => Promise.reject(new DOMException("no", "NotReadableError")) });
  assert.equal(await lengthOf(refused), "load");
  for (const size of [2 ** 31, 2 ** 40]) assert.equal(await lengthOf(Object.defineProperty(refused, "size", { value: size, configurable: true })), "too-long");
  const long = Object.assign(new File(["x"], "lang.pdf"), { arrayBuffer: () => Promise.resolve({ byteLength: 2 ** 30 }) });
  assert.equal(await lengthOf(/** @type {any} */ (long)), "too-long");
});
