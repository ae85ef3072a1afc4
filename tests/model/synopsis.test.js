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
