import assert from "node:assert/strict";
import { test } from "node:test";

import { limitComparisonNames, limitNames } from "../../www/js/model/name-limit.js";
import { article, entity, quote } from "./fixture.js";

const LONG = "lang ".repeat(60).trim();
const SHORT = `${"lang ".repeat(32).trim()} …`;

test("names, keys, keywords and speakers of a report are shortened where they are long", () => {
  const text = "Rom.";
  const { report } = article("a", text, {
    entities: [entity(text, 0, "LOC", LONG, ["Rom"]), entity(text, 1, "LOC", "Rom", ["Rom"])],
    keywords: [{ text: LONG, score: 1, mentions: [] }, { text: "Rom", score: 1, mentions: [] }],
    quotes: [quote("direct", [[0, 3]], { at: [0, 3], name: LONG }), quote("direct", [[0, 3]])],
  });
  assert.equal(limitNames(report), report);
  assert.deepEqual(report.entities.map(({ name }) => name), [SHORT, "Rom"]);
  // Keys of different length stay different.
  assert.deepEqual(report.entities.map(({ key }) => key), [`${`LOC:${LONG}`.slice(0, 160)}…303`, "LOC:rom"]);
  assert.deepEqual(report.keywords.map((keyword) => keyword.text), [SHORT, "Rom"]);
  assert.deepEqual(report.quotes.map(({ speaker }) => speaker?.name), [SHORT, undefined]);
});

test("the same holds for a comparison", () => {
  const comparison = /** @type {any} */ ({
    entities: [{ key: `LOC:${LONG}`, nameKey: LONG, name: LONG }, { key: "LOC:rom", nameKey: "rom", name: "Rom" }],
    sources: [{ name: LONG, counts: [1] }, { name: "Rom", counts: [1] }],
  });
  limitComparisonNames(comparison);
  assert.deepEqual(comparison.entities.map((/** @type {any} */ { name }) => name), [SHORT, "Rom"]);
  assert.deepEqual(comparison.entities.map((/** @type {any} */ { nameKey }) => nameKey), [`${LONG.slice(0, 160)}…299`, "rom"]);
  assert.deepEqual(comparison.sources.map((/** @type {any} */ { name }) => name), [SHORT, "Rom"]);
});
