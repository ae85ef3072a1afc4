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

/** As long as may be, with two blanks, which shortening would make one. */
const EDGE = `Neu  ${"y".repeat(155)}`;
/** One character more; shortened in the word, since that is longer than half the room. */
const OVER = `Neu  ${"y".repeat(156)}`;
const CUT = `Neu ${"y".repeat(156)}`;

test("a name of 160 characters stays as it is, a longer one is put on one line and cut", () => {
  const text = "Neu.";
  const named = (/** @type {string} */ name) => {
    const { report } = article("e", text, { entities: [{ ...entity(text, 0, "LOC", name, ["Neu"]), key: name, nameKey: name }], keywords: [{ text: name, score: 1, mentions: [] }], quotes: [quote("direct", [[0, 3]], { at: [0, 3], name }), quote("direct", [[0, 3]], { at: [0, 3], name: null })] });
    if (report.quotes[0].speaker) report.quotes[0].speaker.key = name;
    const { entities, keywords, quotes } = limitNames(report);
    const comparison = limitComparisonNames(/** @type {any} */ ({ entities: [{ key: name, nameKey: name, name }], sources: [{ name }] }));
    return { entity: [entities[0].name, entities[0].key, entities[0].nameKey], keyword: keywords[0].text, speaker: [quotes[0].speaker?.name, quotes[0].speaker?.key], nobody: [quotes[1].speaker?.name, quotes[1].speaker?.key], comparison };
  };
  const all = (/** @type {string} */ name, /** @type {string} */ key) => ({ entity: [name, key, key], keyword: name, speaker: [name, key], nobody: [null, null], comparison: { entities: [{ key, nameKey: key, name }], sources: [{ name }] } });
  assert.equal(EDGE.length, 160);
  assert.deepEqual(named("Neu  Ulm"), all("Neu  Ulm", "Neu  Ulm"));
  assert.deepEqual(named(EDGE), all(EDGE, EDGE));
  assert.deepEqual(named(OVER), all(CUT, `${OVER.slice(0, 160)}…161`));
});
