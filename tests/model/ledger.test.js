import assert from "node:assert/strict";
import { test } from "node:test";

import { claimsOf, filterClaims, groupBySpeaker, inOrder, ORDERS } from "../../www/js/model/ledger.js";
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

test("a claim is told whole, its words on one line; of one without a speaker the words are empty", () => {
  const text = "Es sei gut, so  die Kanzlerin  Merkel. Nein.";
  const [start, end] = at(text, "so  die");
  const merkel = entity(text, 0, "PER", "Angela Merkel", ["Merkel"]);
  const entry = article("whole", text, {
    entities: [merkel],
    quotes: [{ ...quote("indirect", [at(text, "Es sei gut")], { at: at(text, "die Kanzlerin  Merkel"), name: "Merkel", entity: 0, inferred: true }), polarity: "unknown", cue: { start, end } }, quote("reported", [at(text, "Nein")])],
  });
  assert.deepEqual(claimsOf(entry), [
    { entry, quote: 0, kind: "indirect", polarity: "unknown", cue: "so die", key: "angelamerkel", name: "Merkel", entity: merkel, words: "die Kanzlerin Merkel", inferred: true, inner: false },
    { entry, quote: 1, kind: "reported", polarity: "asserted", cue: "", key: "", name: "", entity: null, words: "", inferred: false, inner: false },
  ]);
});

test("inner is what lies within the widest statement so far of the same speaker, up to its very ends", () => {
  const text = "Kim Ida und vieles, was sie nacheinander und ineinander zu sagen hatten.";
  const [kim, ida] = ["Kim", "Ida"].map((name) => ({ at: at(text, name), name }));
  /** @param {[spans: [number, number][], speaker?: any][]} all */
  const inner = (...all) => claimsOf(article("i", text, { quotes: all.map(([spans, speaker = kim]) => quote("indirect", spans, speaker)) })).map((claim) => Number(claim.inner)).join("");
  assert.equal(inner([[[10, 30]]], [[[10, 30]]]), "01", "the same place");
  assert.equal(inner([[[10, 30]]], [[[10, 20]]], [[[20, 30]]], [[[20, 31]]]), "0110", "at its beginning, at its end, beyond it");
  assert.equal(inner([[[10, 30]]], [[[15, 25]], ida], [[[15, 20]], ida]), "001", "of another speaker");
  assert.equal(inner([[[10, 30]]], [[[15, 20]]], [[[22, 28]]]), "011", "the shorter one does not take the wider one's place");
  assert.equal(inner([[[10, 20]]], [[[15, 40]]], [[[25, 35]]]), "001", "the wider one takes the place of the first");
  assert.equal(inner([[[10, 12], [38, 40]]], [[[20, 30]]]), "01", "between its parts");
  assert.equal(inner([[[10, 20]]], [[[12, 14], [30, 40]]]), "00", "its last part counts");
  assert.equal(inner([[[20, 40]]], [[[10, 30]]]), "00", "what begins before it");
});

/** An article whose statements have these speakers, an entity's with a star. @param {string} id @param {string[]} names @param {string | null} [published] */
function said(id, names, published = null) {
  const text = names.map((name) => `${name || "Man"} sagt ja.`).join(" ");
  const stars = [...new Set(names.filter((name) => name.endsWith("*")))];
  let from = 0;
  const quotes = names.map((name) => {
    const start = text.indexOf("ja", from);
    from = start + 2;
    return quote("reported", [[start, from]], name ? { at: [start - 5 - name.length, start - 6], name: name.replace("*", ""), entity: name.endsWith("*") ? stars.indexOf(name) : null } : null);
  });
  return article(id, text, { entities: stars.map((name, index) => entity(text, index, "PER", name.startsWith("Mer") ? "Angela Merkel" : name.replace("*", ""), [name])), quotes }, { published });
}

test("nobody is last however much it says; of the others number of articles, then of claims counts; else they keep their order", () => {
  const articles = [said("a", ["", "Max", "Max", "Max", "Ida", "Kim"]), said("b", ["", "", "Kim", "Uli"]), said("c", ["", "", "Eva"])];
  assert.deepEqual(groupBySpeaker(articles.flatMap(claimsOf)).map(({ key, name, entity, articles, claims }) => [key, name, entity, articles, claims.map(({ entry, quote }) => entry.id + quote).join(" ")]), [
    ["kim", "Kim", null, 2, "a5 b2"],
    ["max", "Max", null, 1, "a1 a2 a3"],
    ["ida", "Ida", null, 1, "a4"],
    ["uli", "Uli", null, 1, "b3"],
    ["eva", "Eva", null, 1, "c2"],
    ["", "", null, 3, "a0 b0 b1 c0 c1"],
  ]);
  assert.deepEqual(groupBySpeaker([]), []);
});

test("a speaker is called as the texts do, and as the entity where they do it in several ways", () => {
  const names = (/** @type {any[]} */ ...articles) => groupBySpeaker(articles.flatMap(claimsOf)).map(({ name, entity }) => [name, entity?.name]);
  assert.deepEqual(names(said("a", ["Merkel*", "Merkel*"]), said("b", ["Merkel*"])), [["Merkel", "Angela Merkel"]]);
  assert.deepEqual(names(said("a", ["Merkel*", "Merkels*"])), [["Angela Merkel", "Angela Merkel"]]);
  assert.deepEqual(names(said("a", ["der Rat"]), said("b", ["der  Rat"])), [["der Rat", undefined]]);
  // In the first article it is no entity.
  assert.deepEqual(names(said("a", ["Angela Merkel"]), said("b", ["Merkel*"])), [["Angela Merkel", "Angela Merkel"]]);
});

test("each order that can be chosen is one, also over speakers, days and articles that are not listed", () => {
  const articles = [said("a", ["", "Ida", "Kim", "Ida"], "2024-01-01"), said("b", ["Kim", "Ida"]), said("c", ["Max", "Kim"], "2024-03"), said("d", ["Kim"], "2024-03")];
  const speakers = groupBySpeaker(articles.flatMap(claimsOf));
  const order = (/** @type {string} */ order, listed = articles) => inOrder(speakers, order, listed).map(({ speaker, claim }) => `${claim.entry.id}${claim.quote}${speaker.name[0] ?? ""}`).join(" ");
  assert.deepEqual(ORDERS.map((one) => [one, order(one)]), [
    ["source", "a2K b0K c1K d0K a1I a3I b1I c0M a0"],
    ["stated", "a0 a1I a2K a3I b0K b1I c0M c1K d0K"],
    ["date", "c0M c1K d0K a0 a1I a2K a3I b0K b1I"],
  ]);
  assert.equal(order("stated", [articles[3], articles[1], articles[0]]), "d0K b0K b1I a0 a1I a2K a3I c0M c1K");
});
