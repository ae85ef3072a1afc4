import assert from "node:assert/strict";
import { test } from "node:test";

import { anchorAt } from "../../www/js/model/anchor.js";
import { canHoldEverywhere, isSameCouple, rulesFor, withCorrection, withPairCorrection } from "../../www/js/model/corrections.js";

const TEXT = "Virne heißt der Fluss. Die Virne fließt nach Tannbach.";
const first = anchorAt(TEXT, 0, 5);
const second = anchorAt(TEXT, 27, 32);

test("of two corrections that decide the same of one place, the later one holds", () => {
  const list = withCorrection(withCorrection([], { type: "kind", at: first, kind: "LOC" }), { type: "kind", at: first, kind: "ORG" });
  assert.deepEqual(list, [{ type: "kind", at: first, kind: "ORG" }]);
  const both = withCorrection(list, { type: "called", at: first, name: "die Virne" });
  assert.deepEqual(both.map(({ type }) => type), ["kind", "called"]);
  const none = withCorrection(both, { type: "noName", at: first });
  assert.deepEqual(none.map(({ type }) => type), ["called", "noName"]);
});

test("what is said of another mention of one entity takes the place of what was said before", () => {
  const list = withCorrection([{ type: "kind", at: first, kind: "LOC" }], { type: "kind", at: second, kind: "ORG" });
  assert.equal(list.length, 2);
  const same = withCorrection([{ type: "kind", at: first, kind: "LOC" }], { type: "kind", at: second, kind: "ORG" }, () => true);
  assert.deepEqual(same, [{ type: "kind", at: second, kind: "ORG" }]);
});

test("three names are made one by two corrections; one that is taken out is of neither", () => {
  const [b, c] = [anchorAt(TEXT, 16, 21), anchorAt(TEXT, 45, 53)];
  const both = withCorrection(withCorrection([], { type: "same", at: first, as: b }), { type: "same", at: first, as: c });
  assert.equal(both.length, 2);
  assert.equal(withCorrection(both, { type: "same", at: first, as: c }).length, 2);
  assert.deepEqual(withCorrection(both, { type: "apart", at: first }), [{ type: "apart", at: first }]);
});

test("a name or a statement that the reader has added stays added when more is said of it", () => {
  assert.deepEqual(withCorrection([{ type: "name", at: first, kind: "PER" }], { type: "kind", at: first, kind: "LOC", scope: "here" }), [{ type: "name", at: first, kind: "LOC", scope: "here" }]);
  assert.deepEqual(withCorrection([{ type: "statement", at: first, speaker: null }], { type: "speaker", at: first, speaker: "Kim" }), [{ type: "statement", at: first, speaker: "Kim" }]);
});

test("what holds everywhere is anchored at the first place of its words, and left out where they are not", () => {
  const rules = /** @type {import("../../www/js/model/corrections.js").Correction[]} */ ([
    { type: "kind", at: second, kind: "LOC" },
    { type: "noName", at: { start: 0, end: 4, quote: "Rhein" } },
    { type: "same", at: second, as: { start: 0, end: 8, quote: "Tannbach" } },
    { type: "same", at: second, as: { start: 0, end: 8, quote: "Tannbac" } },
  ]);
  assert.deepEqual(rulesFor(rules, TEXT), [
    { type: "kind", at: first, kind: "LOC" },
    { type: "same", at: first, as: { start: 45, end: 53, quote: "Tannbach" } },
  ]);
  assert.equal(canHoldEverywhere({ type: "apart", at: first }), false);
  assert.equal(canHoldEverywhere({ type: "noName", at: first }), true);
});

test("two sentences are joined or taken apart, whichever comes first; what is said of their fact stays", () => {
  const [a, b] = [{ article: "a", at: first }, { article: "b", at: second }];
  const verdict = /** @type {const} */ ({ type: "verdict", a, b, verdict: "same" });
  const list = withPairCorrection(withPairCorrection([verdict], { type: "notPair", a, b }), { type: "pair", a: b, b: a });
  assert.deepEqual(list.map(({ type }) => type), ["verdict", "pair"]);
  assert.equal(isSameCouple({ a, b }, { a: b, b: a }), true);
  assert.equal(isSameCouple({ a, b }, { a, b: a }), false);
});
