import assert from "node:assert/strict";
import { test } from "node:test";

import { listed, nextSort, publicationDay, SORTS, sortOf } from "../../www/js/model/listing.js";
import { article, entity } from "./fixture.js";

const one = "Merkel reist. Sie kommt.";
const first = article("first", one, { entities: [entity(one, 0, "PER", "Merkel", ["Merkel"])] }, { title: "Übermut", published: "2023-09-18" });
const second = { ...article("second", "Ein Satz.", {}, { title: "Alltag" }), source: "Wikinews", name: "bericht.txt" };
const two = "Rom und Bonn. Zwei. Drei.";
const third = article("third", two, { entities: [entity(two, 0, "LOC", "Rom", ["Rom"]), entity(two, 1, "LOC", "Bonn", ["Bonn"])] }, { title: "Zug", published: "2023-09" });
const all = [first, second, third];

/** @param {string} words @param {string} sort */
const ids = (words, sort) => listed(all, words, sort).map(({ id }) => id);

test("articles are sorted by title as in German, by day, length and number of entities", () => {
  assert.deepEqual(ids("", "article"), ["second", "first", "third"]);
  assert.deepEqual(ids("", "published"), ["first", "third", "second"]);
  assert.deepEqual(ids("", "length"), ["third", "first", "second"]);
  assert.deepEqual(ids("", "names"), ["third", "first", "second"]);
});

test("without a known sort they keep their order", () => {
  for (const sort of ["", "toString", "nothing", "-toString"]) assert.deepEqual(ids("", sort), ["first", "second", "third"]);
});

test("with a minus before it, the other way round; a click on a head goes one way, the other, and back", () => {
  assert.deepEqual(ids("", "-article"), ["third", "first", "second"]);
  assert.deepEqual(ids("", "-published"), ["second", "third", "first"]);
  assert.deepEqual(["article", "-article", "-nothing", ""].map((sort) => sortOf(sort).key), ["article", "article", null, null]);
  assert.deepEqual([nextSort("", "article"), nextSort("article", "article"), nextSort("-article", "article"), nextSort("-length", "article")], ["article", "-article", "", "article"]);
});

test("they are searched by title, source, file name and entities, whatever the case", () => {
  assert.deepEqual(ids(" übermut ", ""), ["first"]);
  assert.deepEqual(ids("WIKI", ""), ["second"]);
  assert.deepEqual(ids("bericht.txt", ""), ["second"]);
  assert.deepEqual(ids("bonn", "article"), ["third"]);
  assert.deepEqual(ids("Satz", ""), [], "the text itself is not searched");
});

test("an unknown day is empty", () => assert.deepEqual(all.map(publicationDay), ["2023-09-18", "", "2023-09"]));

test("each column says in which direction it sorts first, and sorts that way, equal ones as they stood", () => {
  assert.deepEqual(Object.entries(SORTS).map(([key, { order }]) => [key, order]), [["article", "ascending"], ["published", "descending"], ["length", "descending"], ["names", "descending"]]);
  const same = ["x", "y", "z"].map((id) => article(id, "Ein Satz.", {}, { title: "Titel", published: "2023-09" }));
  for (const key of Object.keys(SORTS)) for (const sort of [key, `-${key}`]) assert.deepEqual(listed(same, "", sort).map(({ id }) => id), ["x", "y", "z"], sort);
  assert.deepEqual(["-article", "-published", "-length", "-names"].map((sort) => ids("", sort)), [["third", "first", "second"], ["second", "third", "first"], ["second", "first", "third"], ["second", "first", "third"]]);
});

test("what is sorted by is known by its name alone, a minus before it turns it round", () => {
  const sorts = ["article", "published", "length", "names", "", "Article", "hasOwnProperty", "--article"];
  assert.deepEqual(sorts.map((sort) => sortOf(sort)), [...["article", "published", "length", "names"].map((key) => ({ key, isReversed: false })), ...Array(3).fill({ key: null, isReversed: false }), { key: null, isReversed: true }]);
  assert.deepEqual(sortOf("-names"), { key: "names", isReversed: true });
});

test("the words are looked for as they stand, in one field", () => {
  assert.deepEqual(ids("", ""), ["first", "second", "third"]);
  assert.deepEqual(ids("  ", ""), ["first", "second", "third"]);
  for (const words of ["alltag wikinews", "zugrom", "merkel.", "rom bonn"]) assert.deepEqual(ids(words, ""), [], words);
});
