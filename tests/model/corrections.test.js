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

/** @typedef {import("../../www/js/model/corrections.js").Correction} Correction */
/** A correction of each type. @type {Record<string, (at: import("../../www/js/model/anchor.js").Anchor) => Correction>} */
const EACH = {
  kind: (at) => ({ type: "kind", at, kind: "LOC" }),
  noName: (at) => ({ type: "noName", at }),
  name: (at) => ({ type: "name", at, kind: "PER" }),
  called: (at) => ({ type: "called", at, name: "die Virne" }),
  same: (at) => ({ type: "same", at, as: anchorAt(TEXT, 45, 53) }),
  apart: (at) => ({ type: "apart", at }),
  speaker: (at) => ({ type: "speaker", at, speaker: "Kim" }),
  noStatement: (at) => ({ type: "noStatement", at }),
  statement: (at) => ({ type: "statement", at, speaker: null }),
  time: (at) => ({ type: "time", at, value: null }),
  summary: (at) => ({ type: "summary", at, keep: true }),
};
/** What decides the same. */
const GROUPS = [["kind", "noName", "name"], ["called"], ["same", "apart"], ["speaker", "noStatement", "statement"], ["time"], ["summary"]];

test("a correction takes the place of what decided the same of this place, and of nothing else", () => {
  assert.deepEqual(GROUPS.flat().sort(), Object.keys(EACH).sort());
  for (const [old, make] of Object.entries(EACH)) {
    for (const [type, next] of Object.entries(EACH)) {
      const isSame = GROUPS.some((group) => group.includes(old) && group.includes(type));
      const list = withCorrection([EACH.time(second), make(first), EACH.noName(second)], next(first));
      assert.deepEqual(list.map((one) => one.type), ["time", ...(isSame ? [] : [old]), "noName", list[list.length - 1].type], `${type} after ${old}`);
      assert.equal(withCorrection([make(second)], next(first)).length, 2, `${type} at another place than ${old}`);
    }
  }
});

test("a correction is taken as it is, but for what is said of something that the reader has added", () => {
  /** @type {Record<string, unknown>} */
  const merged = { "kind after name": { ...EACH.kind(first), type: "name" }, "speaker after statement": { type: "statement", at: first, speaker: "Kim" } };
  for (const group of GROUPS) {
    for (const old of group) {
      for (const type of group) {
        const key = `${type} after ${old}`;
        assert.deepEqual(withCorrection([EACH[old](first)], EACH[type](first)), [merged[key] ?? EACH[type](first)], key);
      }
    }
  }
  const added = /** @type {const} */ ({ type: "name", at: first, kind: "PER", scope: "article" });
  assert.deepEqual(withCorrection([added], { type: "kind", at: first, kind: "ORG" }), [{ ...added, kind: "ORG" }]);
  assert.deepEqual(withCorrection([added], { type: "kind", at: second, kind: "ORG" }, () => true), [{ ...added, kind: "ORG" }]);
});

test("one name is the same as several others; of the same two it is said once", () => {
  const [b, c] = [anchorAt(TEXT, 16, 21), anchorAt(TEXT, 45, 53)];
  const same = (/** @type {any} */ at, /** @type {any} */ as) => /** @type {Correction} */ ({ type: "same", at, as });
  assert.deepEqual(withCorrection([same(first, b), same(second, c)], same(first, c)), [same(first, b), same(second, c), same(first, c)]);
  assert.deepEqual(withCorrection([same(first, b), same(first, c)], same(first, b)), [same(first, c), same(first, b)]);
  assert.equal(withCorrection([same(first, b)], same(second, b), () => true).length, 2, "by the very places");
});

test("what holds of words can hold everywhere, what holds of one place cannot", () => {
  assert.deepEqual(Object.values(EACH).map((make) => make(first)).filter(canHoldEverywhere).map(({ type }) => type), ["kind", "noName", "name", "called", "same"]);
});

test("two couples are the same where articles and places are, in either order", () => {
  const [a, b] = [{ article: "a", at: first }, { article: "b", at: second }];
  for (const other of [{ a, b }, { a: b, b: a }]) assert.equal(isSameCouple({ a, b }, other), true);
  for (const other of [{ a, b: { ...b, article: "c" } }, { a: { ...a, article: "c" }, b }, { a, b: { ...b, at: first } }, { a: { ...a, at: second }, b }, { a: b, b }, { a, b: a }, { a: { ...b, article: "c" }, b: a }, { a: b, b: { ...a, at: second } }]) assert.equal(isSameCouple({ a, b }, other), false, JSON.stringify(other));
});

test("what was said of two sentences is replaced by its like: a verdict by a verdict, a pair or none by the other", () => {
  const [a, b] = [{ article: "a", at: first }, { article: "b", at: second }];
  const pair = (/** @type {any} */ rest) => ({ type: /** @type {const} */ ("pair"), a, b, ...rest });
  const verdict = (/** @type {any} */ rest) => pair({ type: "verdict", verdict: "same", ...rest });
  const other = pair({ b: { article: "c", at: second } });
  assert.deepEqual(withPairCorrection([verdict({}), pair({}), other], verdict({ verdict: "differs" })), [pair({}), other, verdict({ verdict: "differs" })]);
  assert.deepEqual(withPairCorrection([verdict({}), pair({}), other], pair({ type: "notPair", a: b, b: a })), [verdict({}), other, pair({ type: "notPair", a: b, b: a })]);
});
