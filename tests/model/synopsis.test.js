import assert from "node:assert/strict";
import { test } from "node:test";

import { differenceSpans, isConnected, isSubstantive, pairStatus, sentenceStatus, synopsis } from "../../www/js/model/synopsis.js";

/** @typedef {import("../../www/js/model/types.js").Pair} Pair */

/**
 * @param {[article: number, sentence: number]} a
 * @param {[article: number, sentence: number]} b
 * @param {Pair["differences"]} [differences]
 * @returns {Pair}
 */
function pair([article, sentence], [other, partner], differences = []) {
  return { a: { article, sentence }, b: { article: other, sentence: partner }, score: 0.5, differences };
}

const number = /** @type {const} */ ({ kind: "number", a: [1, 2], b: [3, 4] });
const wording = /** @type {const} */ ({ kind: "wording", a: [5, 9], b: [6, 8] });
/** @type {any} */
const mutable = [number, wording].map(({ kind, a, b }) => ({ kind, a: [...a], b: [...b] }));
const [ofNumber, ofWording] = mutable;
const comparison = /** @type {any} */ ({
  pairs: [pair([0, 4], [1, 2], [ofNumber]), pair([0, 1], [1, 0], [ofWording]), pair([0, 1], [1, 2]), pair([0, 0], [2, 0])],
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

test("a sentence is shared where one of its pairs is, and alone where it has none", () => {
  const made = synopsis(comparison, 0, 1);
  assert.deepEqual([0, 1, 4].map((sentence) => sentenceStatus(made, 0, sentence)), ["only", "shared", "differs"]);
  assert.deepEqual([0, 1, 2].map((sentence) => sentenceStatus(made, 1, sentence)), ["shared", "only", "shared"]);
  assert.deepEqual(made.sides[0].get(1)?.map(({ number }) => number), [1, 2]);
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
