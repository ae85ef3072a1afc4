import assert from "node:assert/strict";
import { test } from "node:test";

import { claimsOf, filterClaims, groupBySpeaker, inOrder } from "../../www/js/model/ledger.js";
import { article, at, entity, quote } from "./fixture.js";

const one = "Merkel sagte, man sei „bereit“ zu gehen. Der Rat schwieg nicht: nein. Alles gut.";
const first = article("first", one, {
  entities: [entity(one, 0, "PER", "Angela Merkel", ["Merkel"])],
  quotes: [
    quote("indirect", [at(one, "man sei „bereit“ zu gehen")], { at: at(one, "Merkel"), name: "Merkel", entity: 0 }),
    quote("direct", [at(one, "„bereit“")], { at: at(one, "Merkel"), name: "Merkel", entity: 0, inferred: true }),
    quote("reported", [at(one, "nein")], { at: at(one, "Der Rat"), name: "der Rat" }),
    quote("reported", [at(one, "Alles gut")]),
  ],
});
const two = "„Gut“, sagte Angela Merkel. Der  Rat: ja.";
const second = article("second", two, {
  entities: [entity(two, 0, "PER", "Angela Merkel", ["Angela Merkel"])],
  quotes: [
    quote("direct", [at(two, "„Gut“")], { at: at(two, "Angela Merkel"), name: "Angela Merkel", entity: 0 }),
    quote("reported", [at(two, "ja")], { at: at(two, "Der  Rat"), name: "der  Rat" }),
  ],
});

test("a claim names its speaker by one key in all articles", () => {
  const claims = claimsOf(first);
  assert.deepEqual(claims.map(({ key, name, words, inferred }) => [key, name, words, inferred]), [
    ["angelamerkel", "Merkel", "Merkel", false],
    ["angelamerkel", "Merkel", "Merkel", true],
    ["derrat", "der Rat", "Der Rat", false],
    ["", "", "", false],
  ]);
  assert.deepEqual(claimsOf(second).map(({ key }) => key), ["angelamerkel", "derrat"]);
  assert.equal(claimsOf(first), claims, "made once");
});

test("a claim says whether its speaker asserts or denies it, and by what words", () => {
  const text = "Er bestritt, dort  gewesen zu sein. Sie kam.";
  const [start, end] = at(text, "bestritt");
  const quotes = [{ ...quote("indirect", [at(text, "dort  gewesen")]), polarity: "denied", cue: { start, end } }, quote("reported", [at(text, "Sie kam")])];
  assert.deepEqual(claimsOf(article("denial", text, { quotes })).map(({ polarity, cue }) => [polarity, cue]), [["denied", "bestritt"], ["asserted", ""]]);
});

test("a quote within a statement of the same speaker is an inner one", () => {
  assert.deepEqual(claimsOf(first).map(({ inner }) => inner), [false, true, false, false]);
});

test("speakers are grouped over articles: most articles first, then most claims, nobody last", () => {
  const speakers = groupBySpeaker([...claimsOf(first), ...claimsOf(second)]);
  assert.deepEqual(speakers.map(({ name, articles, claims }) => [name, articles, claims.length]), [
    ["Angela Merkel", 2, 3],
    ["der Rat", 2, 2],
    ["", 1, 1],
  ]);
  assert.equal(speakers[0].entity?.name, "Angela Merkel");
});

test("claims are filtered by speaker, article, kind and words", () => {
  const places = (/** @type {import("../../www/js/model/ledger.js").ClaimFilter} */ filter) => filterClaims([first, second], filter).map(({ entry, quote }) => `${entry.id} ${quote}`);
  assert.deepEqual(places({}), ["first 0", "first 2", "first 3", "second 0", "second 1"]);
  assert.deepEqual(places({ who: "derrat" }), ["first 2", "second 1"]);
  assert.deepEqual(places({ who: "" }), ["first 3"]);
  assert.deepEqual(places({ article: "second" }), ["second 0", "second 1"]);
  assert.deepEqual(places({ kind: "direct" }), ["first 1", "second 0"]);
  assert.deepEqual(places({ words: " GUT " }), ["first 3", "second 0"]);
  assert.deepEqual(places({ words: "merkel" }), ["first 0", "second 0"]);
  assert.deepEqual(places({ words: "niemals" }), []);
});

test("claims can be read by source, as they are stated, and the newest first", () => {
  const dated = { ...second, report: { ...second.report, article: { ...second.report.article, published: "2024-01-02" } } };
  const speakers = groupBySpeaker([...claimsOf(first), ...claimsOf(dated)]);
  const order = (/** @type {string} */ order) => inOrder(speakers, order, [first, dated]).map(({ speaker, claim }) => `${claim.entry.id} ${claim.quote} ${speaker.name}`);
  assert.deepEqual(order("source"), ["first 0 Angela Merkel", "first 1 Angela Merkel", "second 0 Angela Merkel", "first 2 der Rat", "second 1 der Rat", "first 3 "]);
  assert.deepEqual(order("stated"), ["first 0 Angela Merkel", "first 1 Angela Merkel", "first 2 der Rat", "first 3 ", "second 0 Angela Merkel", "second 1 der Rat"]);
  assert.deepEqual(order("date").slice(0, 3), ["second 0 Angela Merkel", "second 1 der Rat", "first 0 Angela Merkel"]);
});
