import assert from "node:assert/strict";
import { test } from "node:test";

import { listed, nextSort, publicationDay, sortOf } from "../../www/js/model/listing.js";
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
