import assert from "node:assert/strict";
import { test } from "node:test";

import { People } from "../../www/js/model/people.js";
import { article, entity } from "./fixture.js";

const one = "Merkel und Merkel in Rom.";
const two = "Rom, ORG Rom, Bonn, Bonn, Bonn.";
const first = article("first", one, { entities: [entity(one, 0, "PER", "Merkel", ["Merkel", ["Merkel", 1]]), entity(one, 1, "LOC", "Rom", ["Rom"])] });
const second = article("second", two, {
  entities: [entity(two, 0, "LOC", "Rom", ["Rom"]), entity(two, 1, "ORG", "Rom", [["Rom", 1]]), entity(two, 2, "LOC", "Bonn", ["Bonn", ["Bonn", 1], ["Bonn", 2]])],
});

/** @param {People} people */
const table = (people) => people.ranked().map(({ key, articles, mentions }) => [key, [...articles], mentions]);

test("entities are counted over articles: most articles first, then most mentions", () => {
  const people = new People();
  people.add(first);
  people.add(second);
  assert.deepEqual(table(people), [
    ["rom", [["first", 1], ["second", 2]], 3],
    ["bonn", [["second", 3]], 3],
    ["merkel", [["first", 2]], 2],
  ]);
  assert.equal(people.get("rom")?.kind, "LOC");
  assert.equal(people.get("köln"), undefined);
});

test("an article that goes takes its counts along", () => {
  const people = new People();
  people.add(first);
  people.add(second);
  people.remove(second);
  assert.deepEqual(table(people), [["merkel", [["first", 2]], 2], ["rom", [["first", 1]], 1]]);
  people.remove(first);
  people.remove(first);
  assert.deepEqual(people.ranked(), []);
});

test("articles can be left out of the count", () => {
  const people = new People();
  people.add(first);
  people.add(second);
  assert.deepEqual(people.ranked(["first"]).map(({ key, mentions }) => [key, mentions]), [["bonn", 3], ["rom", 2]]);
  assert.deepEqual(people.ranked(["first", "second"]), []);
  assert.equal(table(people).length, 3);
});
