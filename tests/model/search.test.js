import assert from "node:assert/strict";
import { test } from "node:test";

import { hitsIn, inContext, isAsked, KINDS, lowerText, termsOf } from "../../www/js/model/search.js";
import { article, at, entity, quote } from "./fixture.js";

const text = "Der Minister reist nach Köln. „Wir bauen die Brücke“, sagt Meier. Köln wartet auf den Verteidigungsminister. Die Brücke, so Schulz, sei alt.";
const entry = {
  ...article(
    "a",
    text,
    {
      entities: [entity(text, 0, "LOC", "Köln", ["Köln", ["Köln", 1]]), entity(text, 1, "PER", "Meier", ["Meier"]), entity(text, 2, "PER", "Schulz", ["Schulz"])],
      quotes: [quote("direct", [at(text, "Wir bauen die Brücke")], { at: at(text, "Meier"), name: "Meier", entity: 1 }), quote("indirect", [at(text, "Die Brücke"), at(text, "sei alt")], { at: at(text, "Schulz"), name: "Schulz", entity: 2 })],
    },
    { published: "2023-09-18" },
  ),
  source: "Bote",
};

/** The hits as words with the sentence's number. @param {Partial<import("../../www/js/model/search.js").Query>} query */
const found = (query) => hitsIn(entry, { words: "", ...query }).map(({ sentence, start, end }) => `${sentence} ${text.slice(start, end)}`);

test("words are found in any case, within longer words, one hit a sentence", () => {
  assert.deepEqual(found({ words: "minister" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "KÖLN" }), ["0 Köln", "2 Köln"]);
  assert.deepEqual(found({ words: "bahn" }), []);
});

test("several words must stand in one sentence, a phrase as it stands", () => {
  assert.deepEqual(found({ words: "minister köln" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "minister wartet" }), ["2 minister"]);
  assert.deepEqual(found({ words: '"die Brücke"' }), ["1 die Brücke", "3 Die Brücke"]);
  assert.deepEqual(found({ words: "„brücke die“" }), []);
  assert.deepEqual(termsOf(' a „b c“ "d'), ["a", "b c", "d"]);
});

test("house, day and month of publication narrow the search", () => {
  assert.deepEqual(found({ words: "köln", source: "Kurier" }), []);
  assert.equal(found({ words: "köln", source: "Bote" }).length, 2);
  for (const [from, to, count] of [["2023-09-18", "", 2], ["2023-09-19", "", 0], ["", "2023-09-18", 2], ["", "2023-09-17", 0], ["2023-09-01", "2023-09-30", 2]]) {
    assert.equal(found({ words: "köln", from: String(from), to: String(to) }).length, count, `${from} ${to}`);
  }
  const month = { ...entry, report: { ...entry.report, article: { ...entry.report.article, published: "2023-09" } } };
  assert.equal(hitsIn(month, { words: "köln", from: "2023-09-20" }).length, 2, "some day of the month");
  assert.equal(hitsIn(month, { words: "köln", from: "2023-10-01" }).length, 0);
  assert.equal(hitsIn({ ...entry, report: { ...entry.report, article: { ...entry.report.article, published: null } } }, { words: "köln", from: "2023-01-01" }).length, 0, "of no known day");
});

test("by kind, speaker and name", () => {
  assert.deepEqual(found({ words: "brücke", kind: "direct" }), ["1 Brücke"]);
  assert.deepEqual(found({ words: "brücke", kind: "said" }), ["1 Brücke", "3 Brücke"]);
  assert.deepEqual(found({ words: "brücke", speaker: "schulz" }), ["3 Brücke"]);
  assert.deepEqual(found({ words: "brücke", speaker: "schulz", kind: "direct" }), []);
  assert.deepEqual(found({ words: "köln", kind: "LOC" }), ["0 Köln", "2 Köln"]);
  assert.deepEqual(found({ words: "köln", kind: "PER" }), []);
  assert.deepEqual(found({ words: "minister", entity: "köln" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "brücke", entity: "meier" }), ["1 Brücke"]);
});

test("without words everything is found that the rest fits; without anything, nothing is asked", () => {
  assert.deepEqual(found({ speaker: "meier" }), ["1 Wir bauen die Brücke"]);
  assert.deepEqual(found({ entity: "köln" }).map((hit) => hit[0]), ["0", "2"]);
  assert.deepEqual(found({ kind: "PER" }), ["1 Meier", "3 Schulz"]);
  assert.equal(isAsked({ words: " a " }), false);
  assert.equal(isAsked({ words: "ab" }), true);
  assert.equal(isAsked({ words: "", speaker: "meier" }), true);
});

test("small letters stand where the large ones stood", () => {
  const strange = article("b", "İstanbul und KÖLN.");
  assert.equal(lowerText(strange).length, strange.text.length);
  assert.deepEqual(hitsIn(strange, { words: "köln" }).map(({ start, end }) => strange.text.slice(start, end)), ["KÖLN"]);
});

test("the context is cut between words, and begins with the article", () => {
  const long = article("c", `${"davor ".repeat(40)}Ziel ${"danach ".repeat(40)}Ende.`);
  const [hit] = hitsIn(long, { words: "ziel" });
  const { before, words, after } = inContext(hit);
  assert.match(before, /^… davor (davor )+$/);
  assert.equal(words, "Ziel");
  assert.match(after, /^ (danach )+…$/);
  const dated = article("d", "date 2023-09 Der Zug fährt.");
  dated.report.sentences = [[13, 27]];
  assert.equal(inContext(hitsIn(dated, { words: "zug" })[0]).before, "Der ");
});

/** An article of a text with given sentences, else one for each full stop. @param {string} text @param {any} [report] */
const hitsOf = (text, report = {}) => (/** @type {any} */ query) => hitsIn(article("x", text, report), { words: "", ...query }).map(({ sentence, start, end }) => [sentence, start, end]);

test("a query's words: in small letters, those in quotation marks one, whether they are closed or not", () => {
  assert.deepEqual(termsOf("KÖLN  Bonn"), ["köln", "bonn"]);
  for (const words of ['"b c"', "„b c“", "„b c”", "»b c«", "«b c»", '"b c', "„ b c “", "»B C"]) assert.deepEqual(termsOf(words), ["b c"], words);
  assert.deepEqual(termsOf('a"b c"d " " „“'), ["a", "b c", "d"]);
  assert.deepEqual(termsOf(" "), []);
});

test("something is asked by one word of two letters, a kind, a speaker or a name", () => {
  for (const query of [{ words: "ab" }, { words: "a ab" }, { words: "ab a" }, { words: "", kind: "PER" }, { words: "a", speaker: "meier" }, { words: "", entity: "köln" }]) assert.equal(isAsked(query), true, JSON.stringify(query));
  for (const words of ["", "a", " a b ", "„“"]) assert.equal(isAsked({ words }), false, words);
});

test("each kind that can be asked for finds what is of it", () => {
  const text = "Kim und Ulm. Die Bahn und die Virne. „Ja“, so sei es. Nein.";
  const report = {
    entities: [["PER", "Kim"], ["LOC", "Ulm"], ["ORG", "Die Bahn"], ["OTH", "Virne"]].map(([kind, name], id) => entity(text, id, kind, name, [name])),
    quotes: [quote("direct", [at(text, "„Ja“")]), quote("indirect", [at(text, "so sei es")]), quote("reported", [at(text, "Nein")])],
  };
  const words = (/** @type {string} */ kind) => hitsOf(text, report)({ kind }).map(([, start, end]) => text.slice(start, end));
  assert.deepEqual(KINDS.map((kind) => [kind, ...words(kind)]), [["PER", "Kim"], ["LOC", "Ulm"], ["ORG", "Die Bahn"], ["OTH", "Virne"], ["said", "„Ja“", "Nein"], ["direct", "„Ja“"], ["indirect", "so sei es"], ["reported", "Nein"]]);
});

test("letters become small as in the whole text, but for those that would become longer", () => {
  assert.equal(lowerText(article("s", "ΟΔΟΣ 𐐀 KÖLN")), "οδος 𐐨 köln");
  assert.equal(lowerText(article("t", "İstanbul und KÖLN.")), "İstanbul und köln.");
});

test("the longest word is the one that is marked, wherever it stands among the words", () => {
  for (const words of ["auf wartet köln", "wartet köln auf", "köln auf wartet"]) assert.deepEqual(found({ words }), ["2 wartet"]);
  assert.deepEqual(found({ words: "der minister" }), ["0 Minister"]);
});

test("an article that lacks a word is not read any further", () => {
  const { id, title } = entry;
  const report = new Proxy({ article: { published: null } }, { get: (target, name) => (name === "article" ? target.article : assert.fail(`${String(name)} was read`)) });
  assert.deepEqual(hitsIn(/** @type {any} */ ({ id, title, text, report }), { words: "köln hamburg", speaker: "meier" }), []);
});

test("a sentence with the words several times is one hit; words over its end are none of it but the first", () => {
  assert.deepEqual(hitsOf("Köln, Köln und Köln. In Köln.")({ words: "köln" }), [[0, 0, 4], [1, 24, 28]]);
  assert.deepEqual(hitsOf("Er kam. Sie kam. Er kam.")({ words: '"kam. sie" er' }), [[0, 3, 11]]);
  assert.deepEqual(hitsOf("Er kam. Sie kam.")({ words: '"kam. sie" "er kam. s"' }), []);
  assert.deepEqual(hitsOf("Er kam. Sie ging.")({ words: "kam. er" }), [[0, 3, 7]]);
});

test("what stands before, between and behind the sentences is not found", () => {
  const report = { sentences: [[5, 13], [22, 26]] };
  const find = hitsOf("dpa: Kim kam.Mehr hierUlm.  dpa", report);
  assert.deepEqual(find({ words: "kim" }), [[0, 5, 8]]);
  assert.deepEqual(find({ words: "ulm" }), [[1, 22, 25]]);
  for (const words of ["dpa", "mehr", "hier"]) assert.deepEqual(find({ words }), [], words);
  const none = hitsOf("Kim kam.", { sentences: [], entities: [entity("Kim", 0, "PER", "Kim", ["Kim"])] });
  assert.deepEqual(none({ words: "kim" }), []);
  assert.deepEqual(none({ entity: "kim" }), []);
  assert.deepEqual(none({ kind: "PER" }), [[0, 0, 3]]);
});

test("words must lie within one place of those asked for, in whatever order these come", () => {
  const text = "Er sagte, sie sage „nein“ und gehe. Max, Ida und Kim kamen. Ida ging. Max blieb.";
  const inner = at(text, "„nein“");
  const find = hitsOf(text, {
    entities: [entity(text, 0, "PER", "Kim", ["Kim"]), entity(text, 1, "PER", "Ida", ["Ida", ["Ida", 1]]), entity(text, 2, "PER", "Max", ["Max", ["Max", 1]])],
    quotes: [quote("indirect", [at(text, "sie sage „nein“ und gehe")]), quote("direct", [inner])],
  });
  for (const words of ["sage", "nein", "gehe"]) assert.deepEqual(find({ words, kind: "said" }), [[0, ...at(text, words)]], words);
  assert.deepEqual(find({ words: "nein", kind: "direct" }), [[0, ...at(text, "nein")]]);
  for (const words of ["sage", "gehe", "kamen"]) assert.deepEqual(find({ words, kind: "direct" }), [], words);
  assert.deepEqual(find({ words: '"sagte, sie"', kind: "said" }), []);
  assert.deepEqual(find({ words: "max", kind: "PER" }), [[1, ...at(text, "Max")], [3, ...at(text, "Max", 1)]]);
  assert.deepEqual(find({ words: "ida", kind: "PER" }), [[1, ...at(text, "Ida")], [2, ...at(text, "Ida", 1)]]);
  // Without words it is the first of each sentence.
  assert.deepEqual(find({ kind: "PER" }), [[1, ...at(text, "Max")], [2, ...at(text, "Ida", 1)], [3, ...at(text, "Max", 1)]]);
  assert.deepEqual(find({ kind: "PER", entity: "ida" }), [[1, ...at(text, "Max")], [2, ...at(text, "Ida", 1)]]);
  assert.deepEqual(find({ kind: "direct", entity: "ida" }), []);
  assert.deepEqual(find({ entity: "kim" }), [[1, at(text, "Max")[0], at(text, "Max")[0]]]);
  for (const query of [{}, { kind: "LOC" }, { entity: "ulm" }, { words: "ida", entity: "ulm" }, { words: "ida", kind: "LOC" }]) assert.deepEqual(find(query), []);
});

test("a statement of several sentences is marked in the first as far as that goes", () => {
  const text = "„Er kam. Sie ging.“";
  assert.deepEqual(hitsOf(text, { quotes: [quote("direct", [[0, 19]])] })({ kind: "direct" }), [[0, 0, 8]]);
});

test("a month bounds the days of publication, too", () => {
  const days = (/** @type {any} */ query) => found({ words: "köln", ...query }).length;
  assert.deepEqual([{ to: "2023-09" }, { to: "2023-08" }, { from: "2023-09" }, { from: "2023-10" }, { from: "2023-09", to: "2023-09" }].map(days), [2, 0, 2, 0, 2]);
});

test("up to ninety characters stand whole on each side; of more, the words that have room", () => {
  const context = (/** @type {string} */ before, /** @type {string} */ after) => inContext({ entry: article("c", `${before}Ziel${after}`), sentence: 0, start: before.length, end: before.length + 4 });
  const [b90, a90] = [`${"d".repeat(89)} `, ` ${"d".repeat(89)}`];
  assert.deepEqual(context(b90, a90), { before: b90, words: "Ziel", after: a90 });
  assert.deepEqual(context("davor ".repeat(16), " danach".repeat(13)), { before: `… ${"davor ".repeat(14)}`, words: "Ziel", after: `${" danach".repeat(12)} …` });
  assert.deepEqual(context("vor ihm ".repeat(20), " ein Haus".repeat(20)), { before: `… ${"vor ihm ".repeat(11)}`, words: "Ziel", after: `${" ein Haus".repeat(9)} ein …` });
  assert.deepEqual(context("auf\n dem  ", "\n\n Weg"), { before: "auf dem ", words: "Ziel", after: " Weg" });
  const long = inContext({ entry: article("l", `${"a ".repeat(300)}.`), sentence: 0, start: 0, end: 500 });
  assert.equal(long.words, "a ".repeat(90));
});
