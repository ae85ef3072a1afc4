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

/** @param {string} id @param {string[]} names each with a number of mentions */
function naming(id, ...names) {
  const text = names.map((one) => `${one.slice(0, -1)} `.repeat(Number(one.at(-1)))).join("");
  return article(id, text, { entities: names.map((one, index) => entity(text, index, "PER", one.slice(0, -1), Array.from({ length: Number(one.at(-1)) }, (_, nth) => /** @type {[string, number]} */ ([one.slice(0, -1), nth])))) });
}

/** @param {import("../../www/js/model/types.js").Entry[]} articles */
function peopleOf(...articles) {
  const people = new People();
  for (const one of articles) people.add(one);
  return people;
}

test("those in most articles come first, then those with most mentions, then by the alphabet", () => {
  const names = (/** @type {any[]} */ ...articles) => peopleOf(...articles).ranked().map(({ name }) => name);
  assert.deepEqual(names(naming("a", "Max9", "Ida1"), naming("b", "Ida1")), ["Ida", "Max"]);
  assert.deepEqual(names(naming("a", "Eva1", "Max3", "Ida2")), ["Max", "Ida", "Eva"]);
  for (const order of [["Max1", "Ida1", "Eva1"], ["Eva1", "Ida1", "Max1"], ["Ida1", "Max1", "Eva1"]]) assert.deepEqual(names(naming("a", ...order)), ["Eva", "Ida", "Max"]);
});

test("the order is kept until an article comes or goes; without some articles nobody else changes", () => {
  const [a, b, c] = [naming("a", "Max2", "Ida1"), naming("b", "Ida2"), naming("c", "Eva1")];
  const people = peopleOf(a, b, c);
  const all = people.ranked();
  assert.equal(people.ranked(), all);
  assert.equal(people.ranked([]), all);
  const [max, ida, eva] = ["max", "ida", "eva"].map((key) => people.get(key));
  assert.deepEqual(all, [ida, max, eva]);
  const rest = people.ranked(["b"]);
  assert.deepEqual(rest, [max, eva, { key: "ida", name: "Ida", kind: "PER", articles: new Map([["a", 1]]), mentions: 1 }]);
  assert.equal(rest[0], max);
  assert.deepEqual(people.ranked(["a", "zz"]).map(({ name, mentions }) => [name, mentions]), [["Ida", 2], ["Eva", 1]]);
  assert.deepEqual(ida, { key: "ida", name: "Ida", kind: "PER", articles: new Map([["a", 1], ["b", 2]]), mentions: 3 });
  people.remove(a);
  assert.deepEqual(people.ranked().map(({ name, mentions }) => [name, mentions]), [["Ida", 2], ["Eva", 1]]);
  people.add(a);
  assert.deepEqual(people.ranked().map(({ name }) => name), ["Ida", "Max", "Eva"]);
});
