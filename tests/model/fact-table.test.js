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

/** A cell as a row has it. @param {number} article @param {number} sentence @param {string} text @param {string} words @param {string | null} [source] */
const cell = (article, sentence, text, words, source = null) => ({ article, sentence, start: at(text, words)[0], end: at(text, words)[1], words, source });

test("a fact's row says whole what each report has, who says so, and whether the reader does", () => {
  /** @type {any[]} */
  const values = [value(2, 0, C, "30"), { ...value(1, 0, B, "23"), source: "die Polizei" }];
  const row = { kind: "count", what: "Verletzte", pair: 0, cells: [null, cell(1, 0, B, "23", "die Polizei"), cell(2, 0, C, "30")] };
  const verdict = (/** @type {any} */ one) => factRows(comparison(one), entries, []);
  assert.deepEqual(verdict(fact("differs", "Verletzte", values)), [{ ...row, verdict: "differs" }]);
  assert.deepEqual(verdict(fact("differs", "Verletzte", values, true)), [{ ...row, verdict: "updated" }]);
  assert.deepEqual(verdict(fact("same", "Verletzte", values, true)), [{ ...row, verdict: "same" }]);
  assert.deepEqual(verdict({ ...fact("same", "Verletzte", values), corrected: true }), [{ ...row, verdict: "same", corrected: true }]);
  assert.deepEqual(verdict({ ...fact("compatible", "Verletzte", values), corrected: false }), [{ ...row, verdict: "compatible" }]);
});

test("a pair's difference is a row of its own, with the words of both sentences on one line, and none where one has none", () => {
  const text = "Der\n Zug kam. Laut Kim nicht.";
  const reader = article("r", text, { quotes: [quote("indirect", [[0, 5]], { at: [0, 0], name: "Ida" })] });
  const differences = [
    { kind: "speaker", a: [0, 0], b: at(B, "Polizei") },
    { kind: "name", a: at(text, "Der\n Zug"), b: at(B, "Der Bus") },
    { kind: "certainty", a: [5, 5], b: at(B, "wohl") },
    { kind: "date", a: at(text, "kam"), b: at(B, `${B}`) },
    { kind: "number", a: at(text, "nicht"), b: at(B, "23") },
  ];
  const rows = differenceRows([], [reader, entries[1], entries[2]], link(7, 1, 0.9, differences));
  const row = (/** @type {string} */ kind, /** @type {any} */ a, /** @type {any} */ b) => ({ verdict: "differs", kind, what: "", pair: 7, cells: [{ article: 0, sentence: 1, source: null, ...a }, { article: 1, sentence: 1, source: null, ...b }, null] });
  const range = ([start, end] = [0, 0], words = "") => ({ start, end, words });
  assert.deepEqual(rows, [
    row("number", range(at(text, "nicht"), "nicht"), range(at(B, "23"), "23")),
    row("date", range(at(text, "kam"), "kam"), range([0, B.length], "Laut Polizei gab es 23 Verletzte. Der Bus fuhr wohl nach …")),
    row("name", range(at(text, "Der\n Zug"), "Der Zug"), range(at(B, "Der Bus"), "Der Bus")),
    row("certainty", range([5, 5]), range(at(B, "wohl"), "wohl")),
    row("speaker", range(), range(at(B, "Polizei"), "die Polizei")),
  ]);
});

test("a difference stands among the facts where its words and theirs share a letter, in the one report or the other", () => {
  const [start, end] = at(A, "20");
  const [from, to] = at(B, "23");
  const kinds = (/** @type {any[]} */ ...values) => differenceRows([fact("same", "x", []), fact("same", "y", values)], entries, link(1, 0, 0.9, [{ kind: "number", a: [start, end], b: [from, to] }])).length;
  const at0 = (/** @type {number} */ start, /** @type {number} */ end, article = 0) => ({ article, sentence: 0, start, end, value: "", source: null });
  assert.equal(kinds(), 1);
  for (const one of [at0(start, end), at0(start - 5, start + 1), at0(end - 1, end + 5), at0(0, 60), at0(from, to, 1), at0(from + 1, to + 9, 1)]) assert.equal(kinds(one), 0, JSON.stringify(one));
  for (const one of [at0(start - 5, start), at0(end, end + 5), at0(start, end, 2), at0(start, end, 1), at0(from - 3, from, 1), at0(to, to + 4, 1), at0(from, to, 0)]) assert.equal(kinds(one), 1, JSON.stringify(one));
  assert.equal(kinds(at0(0, 3), at0(start, end)), 0);
});

test("who says so is told of a pair, unless both of its sentences tell a figure that differs", () => {
  const speakers = (/** @type {any[]} */ ...facts) => factRows(comparison(...facts), entries, [link(1, 0, 0.5, [{ kind: "speaker", a: [0, 0], b: at(B, "Polizei") }])]).filter(({ kind }) => kind === "speaker").length;
  const values = injured.values;
  assert.equal(speakers(injured), 0);
  assert.equal(speakers(fact("same", "x", []), { ...injured, updated: true }), 0);
  for (const one of [
    { ...injured, verdict: "same" },
    { ...injured, verdict: "compatible" },
    { ...injured, kind: "name" },
    { ...injured, kind: "place" },
    { ...injured, values: [values[0], values[2]] },
    { ...injured, values: [values[1], values[2]] },
    { ...injured, values: [values[0], { ...values[1], sentence: 1 }] },
    { ...injured, values: [{ ...values[0], sentence: 1 }, values[1]] },
    { ...injured, values: [{ ...values[0], article: 2 }, values[1]] },
    { ...injured, values: [] },
  ]) assert.equal(speakers(one), 1, JSON.stringify(one));
});

test("a fact is a pair's where both of its sentences tell it, a difference where it is the pair's own", () => {
  const cells = (/** @type {(number | null)[]} */ ...sentences) => sentences.map((sentence, article) => (sentence === null ? null : { ...cell(article, 0, A, "Zug"), sentence }));
  const row = (/** @type {string} */ what, /** @type {number} */ pair, /** @type {(number | null)[]} */ ...sentences) => /** @type {any} */ ({ verdict: "differs", kind: "count", what, pair, cells: cells(...sentences) });
  const rows = [row("both", 0, 1, 1, 5), row("the first", 0, 1, 0, 1), row("the second", 0, 0, 1), row("one report", 0, 1, null), row("the other", 0, null, 1), row("none", 0, null, null, 1), row("own", 2, 4, 4), row("another's", 3, 1, 1)];
  assert.deepEqual(rowsOf(rows, link(2, 1, 0.9, [])).map(({ what }) => what), ["both", "own"]);
});

test("what differs or is counted later is marked as a name or a number, in its article and sentence alone", () => {
  const row = (/** @type {string} */ kind, verdict = "differs", pair = 0) => /** @type {any} */ ({ verdict, kind, what: "", pair, cells: [cell(0, 0, A, "Mehr als 20"), null, cell(2, 1, C, "nichts")] });
  const span = (/** @type {string} */ kind) => [{ start: 0, end: 11, data: { type: "difference", kind } }];
  for (const kind of ["name", "place"]) assert.deepEqual(factSpans([row(kind)], 0, 0), span("name"));
  for (const kind of ["count", "money", "date"]) assert.deepEqual(factSpans([row(kind)], 0, 0), span("number"));
  assert.deepEqual(factSpans([row("count", "updated"), row("name")], 0, 0), [...span("number"), ...span("name")]);
  assert.deepEqual(factSpans([row("count")], 2, 1), [{ start: at(C, "nichts")[0], end: at(C, "nichts")[1], data: { type: "difference", kind: "number" } }]);
  assert.deepEqual([factSpans([row("count")], 0, 1), factSpans([row("count")], 1, 0), factSpans([row("count", "compatible")], 0, 0), factSpans([row("count", "same")], 0, 0), factSpans([row("count", "differs", 3)], 0, 0)], [[], [], [], [], []]);
});
