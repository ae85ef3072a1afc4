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
