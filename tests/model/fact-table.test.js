import assert from "node:assert/strict";
import { test } from "node:test";

import { differenceRows, factRows, factSpans, rowsOf } from "../../www/js/model/fact-table.js";
import { article, at, quote } from "./fixture.js";

const A = "Mehr als 20 Menschen wurden verletzt. Der Zug fuhr nach Köln.";
const B = "Laut Polizei gab es 23 Verletzte. Der Bus fuhr wohl nach Bonn.";
const C = "Es gab 30 Verletzte. Sonst nichts.";
const entries = [
  article("a", A),
  article("b", B, { quotes: [quote("indirect", [at(B, "gab es 23 Verletzte")], { at: at(B, "Polizei"), name: "die Polizei" })] }),
  article("c", C),
];

/** @param {number} article @param {number} sentence @param {string} text @param {string} words */
function value(article, sentence, text, words) {
  const [start, end] = at(text, words);
  return { article, sentence, start, end, value: words, source: null };
}

/** @param {string} verdict @param {string} what @param {ReturnType<typeof value>[]} values @param {boolean} [updated] */
const fact = (verdict, what, values, updated = false) => /** @type {any} */ ({ kind: "count", what, verdict, updated, values });

/** @param {number} number @param {number} sentence @param {number} score @param {any[]} differences @returns {any} */
const link = (number, sentence, score, differences) => ({ number, score, status: "differs", certainty: "sure", a: { article: 0, sentence }, b: { article: 1, sentence }, differences });

const injured = fact("differs", "Verletzte", [value(0, 0, A, "Mehr als 20"), value(1, 0, B, "23"), value(2, 0, C, "30")]);
const pairs = [
  link(1, 0, 0.9, [
    { kind: "number", a: at(A, "20"), b: at(B, "23") },
    { kind: "speaker", a: [0, 0], b: at(B, "Polizei") },
  ]),
  link(2, 1, 0.8, [
    { kind: "certainty", a: [40, 40], b: at(B, "wohl") },
    { kind: "name", a: at(A, "Köln"), b: at(B, "Bonn") },
    { kind: "wording", a: at(A, "Zug"), b: at(B, "Bus") },
  ]),
];
const comparison = (/** @type {any[]} */ ...facts) => /** @type {any} */ ({ facts });

test("a row has a cell for each report, empty where it says nothing", () => {
  const [row] = factRows(comparison(fact("differs", "Verletzte", [value(2, 0, C, "30"), value(0, 0, A, "Mehr als 20")])), entries, []);
  assert.deepEqual(row.cells.map((cell) => cell?.words ?? null), ["Mehr als 20", null, "30"]);
  assert.deepEqual([row.verdict, row.kind, row.what, row.pair], ["differs", "count", "Verletzte", 0]);
});

test("what differs comes first, what is the same last; a later count is a difference of its own kind", () => {
  const rows = factRows(comparison(fact("same", "1", []), fact("compatible", "2", []), fact("differs", "3", [], true), fact("differs", "4", [])), entries, []);
  assert.deepEqual(rows.map(({ what, verdict }) => `${what} ${verdict}`), ["3 updated", "4 differs", "2 compatible", "1 same"]);
});

test("differences of likely pairs stand beside the facts, but no figure twice, no wording, and no source that stands with a figure", () => {
  const rows = factRows(comparison(injured), entries, pairs);
  assert.deepEqual(rows.map(({ kind, pair, cells }) => [kind, pair, ...cells.map((cell) => cell?.words ?? null)]), [
    ["count", 0, "Mehr als 20", "23", "30"],
    ["name", 2, "Köln", "Bonn", null],
    ["certainty", 2, "", "wohl", null],
  ]);
});

test("without a fact for it, a pair's figure and source are told; of unsure pairs nothing is", () => {
  const of = (/** @type {any[]} */ all) => factRows(comparison(), entries, all).map(({ kind, cells }) => [kind, cells[0]?.words, cells[1]?.words]);
  assert.deepEqual(of([pairs[0]]), [["number", "20", "23"], ["speaker", "", "die Polizei"]]);
  assert.deepEqual(of([{ ...pairs[0], score: 0.4 }]), []);
  assert.equal(differenceRows([], entries, { ...pairs[0], score: 0.4 }).length, 2);
});

test("a pair's rows are those that both of its sentences have a part in", () => {
  const rows = factRows(comparison(injured), entries, pairs);
  assert.deepEqual(rowsOf(rows, pairs[0]).map(({ what }) => what), ["Verletzte"]);
  assert.deepEqual(rowsOf(rows, pairs[1]).map(({ kind }) => kind), ["name", "certainty"]);
});

test("the words of facts that differ are marked in their sentence, and no others", () => {
  const rows = factRows(comparison(injured, fact("same", "Züge", [value(0, 1, A, "Zug")])), entries, pairs);
  assert.deepEqual(factSpans(rows, 0, 0).map(({ start, end }) => A.slice(start, end)), ["Mehr als 20"]);
  assert.deepEqual(factSpans(rows, 0, 1), []);
});
