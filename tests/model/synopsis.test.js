import assert from "node:assert/strict";
import { test } from "node:test";

import { carriers, certaintyOf, columnParts, differenceSpans, isConnected, isSubstantive, pairStatus, steps, surestLink, synopsis } from "../../www/js/model/synopsis.js";

/** @typedef {import("../../www/js/model/types.js").Pair} Pair */

/**
 * @param {[article: number, sentence: number]} a
 * @param {[article: number, sentence: number]} b
 * @param {Pair["differences"]} [differences]
 * @param {number} [score]
 * @returns {Pair}
 */
function pair([article, sentence], [other, partner], differences = [], score = 0.5) {
  return { a: { article, sentence }, b: { article: other, sentence: partner }, score, differences, corrected: false };
}

/** @param {[article: number, sentence: number]} a @param {[article: number, sentence: number]} b */
function related(a, b) {
  return { a: pair(a, b).a, b: pair(a, b).b, score: 0.2 };
}

const number = /** @type {const} */ ({ kind: "number", a: [1, 2], b: [3, 4] });
const wording = /** @type {const} */ ({ kind: "wording", a: [5, 9], b: [6, 8] });
/** @type {any} */
const mutable = [number, wording].map(({ kind, a, b }) => ({ kind, a: [...a], b: [...b] }));
const [ofNumber, ofWording] = mutable;
const comparison = /** @type {any} */ ({
  pairs: [pair([0, 4], [1, 2], [ofNumber]), pair([0, 1], [1, 0], [ofWording]), pair([0, 1], [1, 2], [], 0.9), pair([0, 0], [2, 0])],
  // The first has a pair on either side: it says nothing new.
  related: [related([0, 1], [1, 2]), related([1, 2], [0, 2]), related([0, 3], [1, 1])],
  groups: [],
});

test("pairs are numbered in the order of the first article", () => {
  const { pairs } = synopsis(comparison, 0, 1);
  assert.deepEqual(pairs.map(({ number, status, a, b }) => [number, status, a.sentence, b.sentence]), [
    [1, "shared", 1, 0],
    [2, "shared", 1, 2],
    [3, "differs", 4, 2],
  ]);
});

test("pairs are reversed so that they run from the left article to the right one", () => {
  const { pairs } = synopsis(comparison, 1, 0);
  assert.deepEqual(pairs.map(({ number, a, b }) => [number, a.sentence, b.sentence]), [[1, 0, 1], [2, 2, 1], [3, 2, 4]]);
  assert.deepEqual([pairs[2].differences[0].a, pairs[2].differences[0].b], [[3, 4], [1, 2]]);
  assert.deepEqual(synopsis(comparison, 1, 2).pairs, []);
});

test("related sentences follow the pairs, where one of the two has no other link", () => {
  const { pairs, links } = synopsis(comparison, 0, 1);
  assert.equal(pairs.length, 3);
  assert.deepEqual(links.slice(3).map(({ number, status, a, b }) => [number, status, a.sentence, b.sentence]), [
    [4, "related", 2, 2],
    [5, "related", 3, 1],
  ]);
});

test("a sentence is what its surest link is, and alone where it has none", () => {
  const made = synopsis(comparison, 0, 1);
  const status = (/** @type {number} */ side) => (/** @type {number} */ sentence) => surestLink(made, side, sentence)?.status ?? "only";
  assert.deepEqual([0, 1, 2, 4].map(status(0)), ["only", "shared", "related", "differs"]);
  assert.deepEqual([0, 1, 2, 3].map(status(1)), ["shared", "related", "shared", "only"]);
  assert.deepEqual(made.sides[0].get(1)?.map(({ number }) => number), [2, 1]);
});

test("how sure a pair is has three states", () => {
  assert.deepEqual([0.25, 0.49, 0.5, 0.74, 0.75, 1].map(certaintyOf), ["unsure", "unsure", "likely", "likely", "sure", "sure"]);
});

test("counts add up: links, related ones and what stands alone are all sentences of a side", () => {
  const made = synopsis(comparison, 0, 1);
  for (const [side, length] of [[0, 6], [1, 5]]) {
    const counts = { pairs: 0, related: 0, only: 0 };
    for (let sentence = 0; sentence < length; sentence += 1) {
      const status = surestLink(made, side, sentence)?.status;
      counts[status === undefined ? "only" : status === "related" ? "related" : "pairs"] += 1;
    }
    assert.equal(counts.pairs + counts.related + counts.only, length);
    assert.equal(counts.pairs, new Set(made.pairs.map((one) => one[side ? "b" : "a"].sentence)).size);
  }
});

/** @type {[number, number][]} */
const sentences = Array.from({ length: 9 }, (_, index) => [index * 10, index * 10 + 9]);

test("four sentences in a row that stand alone are folded, across paragraphs; three are not", () => {
  /** @type {[number, number][]} */
  const paragraphs = [[0, 29], [30, 59], [60, 89]];
  const alone = (/** @type {number[]} */ ...numbers) => (/** @type {number} */ index) => numbers.includes(index);
  const parts = (/** @type {(index: number) => boolean} */ isAlone, from = 0) => columnParts(sentences, paragraphs, isAlone, from).map(({ from, to, fold }) => `${from}-${to}${fold ? " fold" : ""}`);
  assert.deepEqual(parts(alone(1, 2, 3)), ["0-3", "3-6", "6-9"]);
  assert.deepEqual(parts(alone(1, 2, 3, 4)), ["0-1", "1-5 fold", "5-6", "6-9"]);
  assert.deepEqual(parts(alone(0, 1, 2, 3, 4, 5, 6, 7, 8)), ["0-9 fold"]);
  assert.deepEqual(parts(alone(5, 6, 7, 8), 1), ["1-3", "3-5", "5-9 fold"]);
  assert.deepEqual(columnParts([], [], () => true), []);
});

test("read as one, every link and every sentence that stands alone comes once", () => {
  const made = synopsis(comparison, 0, 1);
  const told = steps(made, [6, 5]).map((step) => ("link" in step ? step.link.number : `${"AB"[step.side]}${step.from}-${step.to}`));
  assert.deepEqual(told, ["A0-1", 2, "B3-5", 1, 4, 5, 3, "A5-6"]);
  assert.deepEqual(steps({ pairs: [], links: [], sides: [new Map(), new Map()] }, [2, 1], [1, 0]), [
    { side: 1, from: 0, to: 1 },
    { side: 0, from: 1, to: 2 },
  ]);
});

test("a group says which other articles tell a sentence, too", () => {
  const at = (/** @type {number} */ article, /** @type {number} */ sentence) => ({ article, sentence });
  const groups = [{ sentences: [at(0, 1), at(1, 0), at(2, 5)] }, { sentences: [at(0, 1), at(3, 2)] }];
  const found = carriers(/** @type {any} */ ({ groups }), 0);
  assert.deepEqual([...found].map(([sentence, others]) => [sentence, [...others]]), [[1, [1, 2, 3]]]);
});

test("other words for the same are no difference in what is reported", () => {
  assert.equal(isSubstantive(wording), false);
  assert.equal(isSubstantive(number), true);
  assert.equal(pairStatus(pair([0, 0], [1, 0], [ofWording])), "shared");
  assert.equal(pairStatus(pair([0, 0], [1, 0], [ofWording, ofNumber])), "differs");
});

test("the ranges that differ are given for a side, each once", () => {
  const pairs = [pair([0, 0], [1, 0], [ofNumber, ofWording]), pair([0, 0], [1, 1], [ofNumber])];
  assert.deepEqual(differenceSpans(pairs, 0, isSubstantive), [{ start: 1, end: 2, data: { type: "difference", kind: "number" } }]);
  assert.deepEqual(differenceSpans(pairs, 1, () => true).map(({ start, end }) => [start, end]), [[3, 4], [6, 8]]);
});

test("articles are connected where pairs lead from each to each", () => {
  assert.equal(isConnected(3, comparison.pairs), true);
  assert.equal(isConnected(4, comparison.pairs), false);
  assert.equal(isConnected(2, []), false);
  assert.equal(isConnected(3, [pair([2, 0], [1, 0]), pair([1, 3], [0, 0])]), true);
});

test("a link has what its pair has, a number, what it is, and how sure it is; what is related differs in nothing", () => {
  const { pairs, links, sides } = synopsis(comparison, 0, 1);
  assert.deepEqual(links[0], { ...comparison.pairs[1], number: 1, status: "shared", certainty: "likely" });
  assert.deepEqual(links[1], { ...comparison.pairs[2], number: 2, status: "shared", certainty: "sure" });
  assert.deepEqual(links[2], { ...comparison.pairs[0], number: 3, status: "differs", certainty: "likely" });
  assert.deepEqual(links[3], { ...comparison.related[1], a: { article: 0, sentence: 2 }, b: { article: 1, sentence: 2 }, differences: [], corrected: false, number: 4, status: "related", certainty: "unsure" });
  assert.deepEqual(pairs, links.slice(0, 3));
  const numbers = (/** @type {number} */ side) => [...sides[side]].map(([sentence, links]) => [sentence, ...links.map(({ number }) => number)]);
  assert.deepEqual(numbers(0), [[1, 2, 1], [4, 3], [2, 4], [3, 5]]);
  assert.deepEqual(numbers(1), [[0, 1], [2, 2, 3, 4], [1, 5]]);
});

test("of pairs of one sentence the earlier partner comes first; of links as sure the lower number", () => {
  const { links, sides } = synopsis(/** @type {any} */ ({ pairs: [pair([0, 1], [1, 7]), pair([1, 5], [0, 1]), pair([0, 1], [1, 6], [], 0.6), pair([0, 0], [1, 9])], related: [] }), 0, 1);
  assert.deepEqual(links.map(({ a, b }) => [a.sentence, b.sentence]), [[0, 9], [1, 5], [1, 6], [1, 7]]);
  assert.deepEqual(sides[0].get(1)?.map(({ number }) => number), [3, 2, 4]);
});

test("a related sentence is told unless both have a pair", () => {
  const of = (/** @type {number} */ one, /** @type {number} */ other) => synopsis(/** @type {any} */ ({ pairs: [pair([0, 1], [1, 1]), pair([0, 2], [1, 2])], related: [related([0, one], [1, other])] }), 0, 1).links.length - 2;
  assert.deepEqual([of(1, 2), of(1, 1), of(1, 3), of(3, 1), of(3, 3)], [0, 0, 1, 1, 1]);
});

test("folds may reach to the last sentence; paragraphs begin anew behind a fold", () => {
  const parts = (/** @type {(index: number) => boolean} */ isAlone, /** @type {[number, number][]} */ paragraphs, from = 0) => columnParts(sentences, paragraphs, isAlone, from);
  assert.deepEqual(parts(() => true, [[0, 89]]), [{ from: 0, to: 9, fold: true }]);
  assert.deepEqual(parts(() => true, [[0, 89]], 6), [{ from: 6, to: 9, fold: false }]);
  assert.deepEqual(parts(() => false, [[0, 49], [50, 89]]), [{ from: 0, to: 5, fold: false }, { from: 5, to: 9, fold: false }]);
  assert.deepEqual(parts((index) => index < 4, [[0, 89]]), [{ from: 0, to: 4, fold: true }, { from: 4, to: 9, fold: false }]);
  assert.deepEqual(parts((index) => index > 1 && index < 6, [[0, 89]]), [{ from: 0, to: 2, fold: false }, { from: 2, to: 6, fold: true }, { from: 6, to: 9, fold: false }]);
});

test("differences come with their kind, once for each place of a side", () => {
  const pairs = [pair([0, 0], [1, 0], [ofNumber, ofWording]), pair([0, 0], [1, 1], [ofNumber, /** @type {any} */ ({ kind: "name", a: [1, 9], b: [3, 4] })])];
  const span = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ kind) => ({ start, end, data: { type: "difference", kind } });
  assert.deepEqual(differenceSpans(pairs, 0, () => true), [span(1, 2, "number"), span(5, 9, "wording"), span(1, 9, "name")]);
  assert.deepEqual(differenceSpans(pairs, 1, isSubstantive), [span(3, 4, "name")]);
  assert.deepEqual(differenceSpans([], 0, () => true), []);
});

test("articles that are connected among themselves, but not with the first, are not connected", () => {
  assert.equal(isConnected(4, [pair([0, 0], [1, 0]), pair([2, 0], [3, 0])]), false);
  assert.equal(isConnected(4, [pair([3, 0], [2, 0]), pair([1, 0], [0, 0])]), false);
  assert.equal(isConnected(4, [pair([2, 0], [3, 0]), pair([0, 0], [1, 0]), pair([3, 0], [1, 0])]), true);
  assert.equal(isConnected(1, []), true);
});

test("other articles are told of the sentences of this one alone", () => {
  const at = (/** @type {number} */ article, /** @type {number} */ sentence) => ({ article, sentence });
  const groups = [{ sentences: [at(0, 1), at(0, 2), at(1, 0)] }, { sentences: [at(1, 3), at(2, 1)] }, { sentences: [at(2, 1), at(0, 2)] }];
  const found = (/** @type {number} */ article) => [...carriers(/** @type {any} */ ({ groups }), article)].map(([sentence, others]) => [sentence, [...others]]);
  assert.deepEqual(found(0), [[1, [1]], [2, [1, 2]]]);
  assert.deepEqual(found(1), [[0, [0]], [3, [2]]]);
  assert.deepEqual(found(5), []);
});
