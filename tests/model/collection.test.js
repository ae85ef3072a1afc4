import assert from "node:assert/strict";
import { test } from "node:test";

import { cooccurrenceCounts, groupName, namedWith, publicationDays, sentencesWithBoth } from "../../www/js/model/collection.js";
import { article, entity } from "./fixture.js";

const one = "Merkel war in Rom. Merkel und Kim in Rom. Kim schwieg.";
const first = article(
  "first",
  one,
  {
    entities: [
      entity(one, 0, "PER", "Merkel", ["Merkel"], { salience: 0.9 }),
      entity(one, 1, "LOC", "Rom", ["Rom"], { salience: 0.2 }),
      entity(one, 2, "PER", "Kim", ["Kim"], { salience: 0.4 }),
    ],
    together: [
      { a: 0, b: 1, sentences: [0, 1], paragraphs: [0] },
      { a: 0, b: 2, sentences: [1], paragraphs: [0] },
      { a: 1, b: 2, sentences: [1], paragraphs: [0] },
    ],
  },
  { published: "2023-09-18" },
);
const two = "Rom wartet auf Kim. In Rom ist Bonn fern.";
const second = article(
  "second",
  two,
  {
    entities: [
      entity(two, 0, "ORG", "Rom", ["Rom"], { salience: 0.3 }),
      entity(two, 1, "PER", "Kim", ["Kim"], { salience: 0.5 }),
      entity(two, 2, "LOC", "Bonn", ["Bonn"]),
    ],
    together: [
      { a: 0, b: 1, sentences: [0], paragraphs: [0] },
      { a: 0, b: 2, sentences: [], paragraphs: [0] },
    ],
  },
  { published: "2023-09-16" },
);

test("a group is called by the names in more than one of its articles, the most salient first", () => {
  assert.deepEqual(groupName([first, second]), ["Kim", "Rom"]);
  assert.deepEqual(groupName([first]), []);
});

test("beside the only name that a group shares stands the key term that its articles share", () => {
  const text = "Karl Winter baut eine Brücke. Karl Winter spart.";
  const term = (/** @type {string} */ word, score = 1, passing = false) => ({ text: word, score, mentions: [], passing });
  const report = (/** @type {string} */ id, /** @type {unknown[]} */ keywords) => article(id, text, { entities: [entity(text, 0, "PER", "Karl Winter", ["Karl Winter"])], keywords });
  const named = (/** @type {unknown[]} */ a, /** @type {unknown[]} */ b) => groupName([report("a", a), report("b", b)]);
  assert.deepEqual(named([term("Winter", 9), term("Brücke"), term("Bau", 2)], [term("Winter", 9), term("Bau", 3), term("brücke")]), ["Karl Winter", "Bau"]);
  assert.deepEqual(named([term("Brücke"), term("Bau", 2, true)], [term("Bau", 3, true), term("Geld")]), ["Karl Winter"]);
});

test("a group's days are the first and the last, or one, or none", () => {
  assert.deepEqual(publicationDays([first, second]), ["2023-09-16", "2023-09-18"]);
  assert.deepEqual(publicationDays([first, first]), ["2023-09-18"]);
  assert.deepEqual(publicationDays([article("c", "x")]), []);
});

test("sentences that name two entities are counted over articles, both ways", async () => {
  assert.deepEqual(await cooccurrenceCounts([first, second], ["merkel", "rom", "kim"]), [
    [0, 2, 1],
    [2, 0, 2],
    [1, 2, 0],
  ]);
});

test("who is named with an entity comes with the number of sentences, most first", () => {
  assert.deepEqual(namedWith([first, second], "rom"), [
    { key: "kim", name: "Kim", kind: "PER", count: 2 },
    { key: "merkel", name: "Merkel", kind: "PER", count: 2 },
  ]);
  assert.deepEqual(namedWith([first, second], "bonn"), []);
});

test("the sentences with both are given in order, no more than wanted", () => {
  const found = sentencesWithBoth([first, second], "kim", "rom", 10);
  assert.deepEqual(found.map(({ entry, sentence, text }) => [entry.id, sentence, text]), [
    ["first", 1, "Merkel und Kim in Rom."],
    ["second", 0, "Rom wartet auf Kim."],
  ]);
  assert.equal(sentencesWithBoth([first, second], "rom", "kim", 1).length, 1);
});
