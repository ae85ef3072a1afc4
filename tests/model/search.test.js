import assert from "node:assert/strict";
import { test } from "node:test";

import { hitsIn, inContext, isAsked, lowerText, termsOf } from "../../www/js/model/search.js";
import { article, at, entity, quote } from "./fixture.js";

const text = "Der Minister reist nach Köln. „Wir bauen die Brücke“, sagt Meier. Köln wartet auf den Verteidigungsminister. Die Brücke, so Schulz, sei alt.";
const entry = {
  ...article(
    "a",
    text,
    {
      entities: [entity(text, 0, "LOC", "Köln", ["Köln", ["Köln", 1]]), entity(text, 1, "PER", "Meier", ["Meier"]), entity(text, 2, "PER", "Schulz", ["Schulz"])],
      quotes: [quote("direct", [at(text, "Wir bauen die Brücke")], { at: at(text, "Meier"), name: "Meier", entity: 1 }), quote("indirect", [at(text, "Die Brücke"), at(text, "sei alt")], { at: at(text, "Schulz"), name: "Schulz", entity: 2 })],
    },
    { published: "2023-09-18" },
  ),
  source: "Bote",
};

/** The hits as words with the sentence's number. @param {Partial<import("../../www/js/model/search.js").Query>} query */
const found = (query) => hitsIn(entry, { words: "", ...query }).map(({ sentence, start, end }) => `${sentence} ${text.slice(start, end)}`);

test("words are found in any case, within longer words, one hit a sentence", () => {
  assert.deepEqual(found({ words: "minister" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "KÖLN" }), ["0 Köln", "2 Köln"]);
  assert.deepEqual(found({ words: "bahn" }), []);
});

test("several words must stand in one sentence, a phrase as it stands", () => {
  assert.deepEqual(found({ words: "minister köln" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "minister wartet" }), ["2 minister"]);
  assert.deepEqual(found({ words: '"die Brücke"' }), ["1 die Brücke", "3 Die Brücke"]);
  assert.deepEqual(found({ words: "„brücke die“" }), []);
  assert.deepEqual(termsOf(' a „b c“ "d'), ["a", "b c", "d"]);
});

test("house, day and month of publication narrow the search", () => {
  assert.deepEqual(found({ words: "köln", source: "Kurier" }), []);
  assert.equal(found({ words: "köln", source: "Bote" }).length, 2);
  for (const [from, to, count] of [["2023-09-18", "", 2], ["2023-09-19", "", 0], ["", "2023-09-18", 2], ["", "2023-09-17", 0], ["2023-09-01", "2023-09-30", 2]]) {
    assert.equal(found({ words: "köln", from: String(from), to: String(to) }).length, count, `${from} ${to}`);
  }
  const month = { ...entry, report: { ...entry.report, article: { ...entry.report.article, published: "2023-09" } } };
  assert.equal(hitsIn(month, { words: "köln", from: "2023-09-20" }).length, 2, "some day of the month");
  assert.equal(hitsIn(month, { words: "köln", from: "2023-10-01" }).length, 0);
  assert.equal(hitsIn({ ...entry, report: { ...entry.report, article: { ...entry.report.article, published: null } } }, { words: "köln", from: "2023-01-01" }).length, 0, "of no known day");
});

test("by kind, speaker and name", () => {
  assert.deepEqual(found({ words: "brücke", kind: "direct" }), ["1 Brücke"]);
  assert.deepEqual(found({ words: "brücke", kind: "said" }), ["1 Brücke", "3 Brücke"]);
  assert.deepEqual(found({ words: "brücke", speaker: "schulz" }), ["3 Brücke"]);
  assert.deepEqual(found({ words: "brücke", speaker: "schulz", kind: "direct" }), []);
  assert.deepEqual(found({ words: "köln", kind: "LOC" }), ["0 Köln", "2 Köln"]);
  assert.deepEqual(found({ words: "köln", kind: "PER" }), []);
  assert.deepEqual(found({ words: "minister", entity: "köln" }), ["0 Minister", "2 minister"]);
  assert.deepEqual(found({ words: "brücke", entity: "meier" }), ["1 Brücke"]);
});

test("without words everything is found that the rest fits; without anything, nothing is asked", () => {
  assert.deepEqual(found({ speaker: "meier" }), ["1 Wir bauen die Brücke"]);
  assert.deepEqual(found({ entity: "köln" }).map((hit) => hit[0]), ["0", "2"]);
  assert.deepEqual(found({ kind: "PER" }), ["1 Meier", "3 Schulz"]);
  assert.equal(isAsked({ words: " a " }), false);
  assert.equal(isAsked({ words: "ab" }), true);
  assert.equal(isAsked({ words: "", speaker: "meier" }), true);
});

test("small letters stand where the large ones stood", () => {
  const strange = article("b", "İstanbul und KÖLN.");
  assert.equal(lowerText(strange).length, strange.text.length);
  assert.deepEqual(hitsIn(strange, { words: "köln" }).map(({ start, end }) => strange.text.slice(start, end)), ["KÖLN"]);
});

test("the context is cut between words, and begins with the article", () => {
  const long = article("c", `${"davor ".repeat(40)}Ziel ${"danach ".repeat(40)}Ende.`);
  const [hit] = hitsIn(long, { words: "ziel" });
  const { before, words, after } = inContext(hit);
  assert.match(before, /^… davor (davor )+$/);
  assert.equal(words, "Ziel");
  assert.match(after, /^ (danach )+…$/);
  const dated = article("d", "date 2023-09 Der Zug fährt.");
  dated.report.sentences = [[13, 27]];
  assert.equal(inContext(hitsIn(dated, { words: "zug" })[0]).before, "Der ");
});
