import assert from "node:assert/strict";
import { test } from "node:test";

import { dossierOf, isCorrected, originOf } from "../../www/js/model/dossier.js";
import { article, at, quote } from "./fixture.js";

const A = "Mehr als 20 Menschen wurden verletzt. Der Zug fuhr\nnach Köln. Das sagt Kim.";
const B = "Es gab 23 Verletzte. Der Zug fuhr nach Bonn.";
const entries = [
  { ...article("a", A, { quotes: [quote("indirect", [at(A, "Der Zug fuhr\nnach Köln")], { at: at(A, "Kim"), name: "Kim" })] }, { title: "Unfall", published: "2025-10-14" }), source: "Agentur", address: "https://a.example/1", name: "a.txt" },
  { ...article("b", B), corrections: [/** @type {any} */ ({ type: "noName" })] },
];
const value = (/** @type {number} */ article, /** @type {string} */ text, /** @type {string} */ words) => ({ article, sentence: 0, start: at(text, words)[0], end: at(text, words)[1], value: words, source: null });
/** @type {any} */
const comparison = {
  pairs: [{ a: { article: 0, sentence: 1 }, b: { article: 1, sentence: 1 }, score: 0.9, differences: [{ kind: "name", a: at(A, "Köln"), b: at(B, "Bonn") }] }],
  related: [],
  only: [[2], []],
  facts: [{ kind: "count", what: "Verletzte", verdict: "differs", updated: false, values: [value(0, A, "Mehr als 20"), value(1, B, "23")] }],
};

test("it says where an article comes from, and whether its reading was corrected", () => {
  assert.deepEqual(originOf(entries[0]), { id: "a", letter: "A", title: "Unfall", house: "Agentur", author: "", date: "2025-10-14", address: "https://a.example/1", file: "a.txt", corrected: false });
  assert.equal(isCorrected(entries[1]), true);
  const applied = (/** @type {boolean} */ applied) => ({ ...entries[1], report: { ...entries[1].report, corrections: [{ applied }] } });
  assert.deepEqual([isCorrected(applied(true)), isCorrected(applied(false))], [true, false]);
});

test("a comparison's facts, pairs, lone sentences and statements are told in words", () => {
  const { facts, pairs, alone, voices, articles, summary } = dossierOf(entries, comparison, [], "1.0");
  assert.deepEqual(articles.map(({ letter }) => letter), ["A", "B"]);
  assert.deepEqual(facts[0].values.map((one) => one?.words), ["Mehr als 20", "23"]);
  assert.equal(facts[1].kind, "name");
  assert.deepEqual([pairs[0].first, pairs[0].second, pairs[0].status], ["Der Zug fuhr nach Köln.", "Der Zug fuhr nach Bonn.", "differs"]);
  assert.deepEqual(pairs[0].differences, [{ kind: "name", a: "Köln", b: "Bonn" }]);
  assert.deepEqual(alone, [{ letter: "A", sentences: ["Das sagt Kim."] }, { letter: "B", sentences: [] }]);
  assert.deepEqual(voices.map(({ speaker, statements }) => [speaker, statements[0].letter]), [["Kim", "A"]]);
  assert.deepEqual(summary, []);
});

test("notes come with the words that they are on", () => {
  const note = /** @type {any} */ ({ id: "1", on: "pair", text: "hm", tags: ["x"], made: "2026-01-01", places: [{ article: "a", at: { start: 0, end: 4, quote: "Mehr" } }, { article: "b", at: { start: 0, end: 2, quote: "Es" } }] });
  assert.deepEqual(dossierOf(entries, comparison, [note], "1.0").notes[0].places.map(({ letter, words }) => [letter, words]), [["A", "Mehr"], ["B", "Es"]]);
});

const origin = { id: "b", letter: "A", title: "Es gab 23 Verletzte.", house: "", author: "", date: "", address: "", file: "", corrected: true };

test("two reports side by side are handed over whole", () => {
  const first = { letter: "A", sentence: "Mehr als 20 Menschen wurden verletzt." };
  const facts = [{ ...comparison.facts[0], corrected: true, values: [comparison.facts[0].values[0], { ...comparison.facts[0].values[1], source: "die Polizei" }] }];
  const related = [{ a: { article: 1, sentence: 0 }, b: { article: 0, sentence: 0 }, score: 0.3 }];
  assert.deepEqual(dossierOf(entries, { ...comparison, related, facts }, [], "1.0"), {
    version: "1.0",
    articles: [
      { id: "a", letter: "A", title: "Unfall", house: "Agentur", author: "", date: "2025-10-14", address: "https://a.example/1", file: "a.txt", corrected: false },
      { ...origin, letter: "B" },
    ],
    facts: [
      { what: "Verletzte", kind: "count", verdict: "differs", corrected: true, values: [{ words: "Mehr als 20", source: "", sentence: first.sentence }, { words: "23", source: "die Polizei", sentence: "Es gab 23 Verletzte." }] },
      { what: "", kind: "name", verdict: "differs", corrected: false, values: [{ words: "Köln", source: "", sentence: "Der Zug fuhr nach Köln." }, { words: "Bonn", source: "", sentence: "Der Zug fuhr nach Bonn." }] },
    ],
    pairs: [
      { number: 1, a: "A", b: "B", status: "differs", certainty: "sure", score: 0.9, corrected: false, first: "Der Zug fuhr nach Köln.", second: "Der Zug fuhr nach Bonn.", differences: [{ kind: "name", a: "Köln", b: "Bonn" }] },
      { number: 2, a: "A", b: "B", status: "related", certainty: "unsure", score: 0.3, corrected: false, first: first.sentence, second: "Es gab 23 Verletzte.", differences: [] },
    ],
    alone: [{ letter: "A", sentences: ["Das sagt Kim."] }, { letter: "B", sentences: [] }],
    voices: [{ speaker: "Kim", statements: [{ letter: "A", words: "Der Zug fuhr nach Köln", kind: "indirect", polarity: "asserted" }] }],
    notes: [],
    summary: [],
  });
});

test("of three reports each two have their pairs; what these tell differently stands beside the facts of two alone", () => {
  const third = article("c", "Der Zug fuhr\tnach Ulm.");
  const pair = (/** @type {number} */ one, /** @type {number} */ other) => ({ a: { article: one, sentence: one === 2 ? 0 : 1 }, b: { article: other, sentence: other === 2 ? 0 : 1 }, score: 0.6, differences: one === 0 && other === 1 ? comparison.pairs[0].differences : [], corrected: other === 2 });
  const { facts, pairs, alone } = dossierOf([...entries, third], { ...comparison, pairs: [pair(2, 1), pair(0, 2), pair(0, 1)], only: [[], [0], [0]], facts: [{ ...comparison.facts[0], values: [comparison.facts[0].values[1]] }] }, [], "1.0");
  assert.deepEqual(pairs.map(({ number, a, b, status, certainty, corrected, first, second }) => [number, a, b, status, certainty, corrected, first, second]), [
    [1, "A", "B", "differs", "likely", false, "Der Zug fuhr nach Köln.", "Der Zug fuhr nach Bonn."],
    [1, "A", "C", "shared", "likely", true, "Der Zug fuhr nach Köln.", "Der Zug fuhr nach Ulm."],
    [1, "B", "C", "shared", "likely", false, "Der Zug fuhr nach Bonn.", "Der Zug fuhr nach Ulm."],
  ]);
  assert.deepEqual(facts, [{ what: "Verletzte", kind: "count", verdict: "differs", corrected: false, values: [null, { words: "23", source: "", sentence: "Es gab 23 Verletzte." }, null] }]);
  assert.deepEqual(alone, [{ letter: "A", sentences: [] }, { letter: "B", sentences: ["Es gab 23 Verletzte."] }, { letter: "C", sentences: ["Der Zug fuhr nach Ulm."] }]);
});

test("without a comparison one article comes with its three best sentences, in the order of the text; several come without", () => {
  const text = "Eins. Zwei\n\nMal. Drei. Vier. Ort: Fünf.";
  const ranked = (/** @type {number} */ sentence, /** @type {any} */ shown = undefined) => ({ sentence, score: 1, ...(shown ? { shown } : {}) });
  const one = article("s", text, { summary: [ranked(4, at(text, "Fünf.")), ranked(1), ranked(2), ranked(0)] });
  const nothing = { version: "2.0", facts: [], pairs: [], alone: [], voices: [], notes: [] };
  const of = (/** @type {any} */ entry, /** @type {string} */ letter, /** @type {string} */ title) => ({ ...origin, id: entry.id, letter, title, corrected: false });
  assert.deepEqual(dossierOf([one], null, [], "2.0"), { ...nothing, articles: [of(one, "A", "Eins.")], summary: ["Zwei Mal.", "Drei.", "Fünf."] });
  const two = article("t", "Es regnet.", { summary: [ranked(0)] });
  assert.deepEqual(dossierOf([one, two], null, [], "2.0"), { ...nothing, articles: [of(one, "A", "Eins."), of(two, "B", "Es regnet.")], summary: [] });
  assert.deepEqual(dossierOf([], null, [], "2.0"), { ...nothing, articles: [], summary: [] });
});

test("reports are lettered up to Z, and numbered from there on", () => {
  assert.deepEqual([0, 1, 25, 26, 27, 99].map((index) => originOf(entries[1], index).letter), ["A", "B", "Z", "27", "28", "100"]);
  assert.deepEqual(originOf(entries[1]), origin);
});

test("a note comes whole: where it is, with letter, title and words; without them where its article is none of these", () => {
  const note = /** @type {any} */ ({ id: "1", on: "pair", text: "hm #x", tags: ["x"], made: "2026-01-01", places: [{ article: "b", at: { start: 0, end: 4, quote: " Es\n gab" } }, { article: "zz", at: { start: 0, end: 2, quote: "Es" } }] });
  assert.deepEqual(dossierOf(entries, null, [note], "1.0").notes, [{ on: "pair", text: "hm #x", tags: ["x"], made: "2026-01-01", places: [{ letter: "B", title: "Es gab 23 Verletzte.", words: "Es gab" }, { letter: "", title: "", words: "Es" }] }]);
});

test("statements come by speaker, without those within another one of the same", () => {
  const text = "Kim sagt, es sei „gut  so“. Ida schweigt nicht: nein.";
  const speaker = { at: at(text, "Kim"), name: "Kim" };
  const one = article("v", text, { quotes: [quote("indirect", [at(text, "es sei „gut  so“")], speaker), quote("direct", [at(text, "„gut  so“")], speaker), { ...quote("reported", [at(text, "nein")]), polarity: "denied" }] });
  assert.deepEqual(dossierOf([one], null, [], "1.0").voices, [
    { speaker: "Kim", statements: [{ letter: "A", words: "es sei „gut so“", kind: "indirect", polarity: "asserted" }] },
    { speaker: "", statements: [{ letter: "A", words: "nein", kind: "reported", polarity: "denied" }] },
  ]);
});

test("a reading is corrected where a correction took hold; before that is known, where there is one", () => {
  const of = (/** @type {any} */ applied, /** @type {any} */ corrections) => isCorrected({ ...entries[1], corrections, report: { ...entries[1].report, corrections: applied } });
  assert.deepEqual([of([{ applied: false }, { applied: true }], []), of([{ applied: false }], [{}]), of([], [{}]), of(undefined, [{}]), of(undefined, []), of(undefined, undefined)], [true, false, false, true, false, false]);
});
