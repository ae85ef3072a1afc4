import assert from "node:assert/strict";
import { test } from "node:test";

import { readingOf } from "../../www/js/model/reading.js";
import { article, at, entity, quote, time, turnsDuring, wordsOf } from "./fixture.js";

const text = "Angela Merkel reist. Sie kommt am Montag nach Rom. „Ja“, sagte Merkel. Rom wartet, hieß es.";

function merkel() {
  return article("a", text, {
    entities: [
      entity(text, 0, "PER", "Angela Merkel", ["Angela Merkel", ["Sie", 0, "description"], ["Merkel", 1]]),
      entity(text, 1, "LOC", "Rom", ["Rom", ["Rom", 1]]),
    ],
    times: [time(at(text, "Montag"), "DATE", "XXXX-WXX-1")],
    quotes: [
      quote("direct", [at(text, "„Ja“")], { at: at(text, "Merkel", 1), name: "Angela Merkel", entity: 0 }),
      quote("reported", [at(text, "Rom wartet")], { at: at(text, "es", 0), name: null }),
      quote("reported", [at(text, "wartet")], { at: at(text, "Rom", 1), name: "Stadt  Rom", inferred: true }),
    ],
  });
}

test("there is one reading of a report", () => {
  const entry = merkel();
  assert.equal(readingOf(entry), readingOf({ ...entry }));
  assert.notEqual(readingOf(entry), readingOf(merkel()));
});

test("a position has a sentence, before the first one the first, between two the one before", () => {
  const reading = readingOf(merkel());
  assert.deepEqual([0, 5, 20, 21, 51, 9999].map((position) => reading.sentenceAt(position)), [0, 0, 0, 1, 2, 3]);
  assert.equal(reading.sentence(1), "Sie kommt am Montag nach Rom.");
  assert.equal(reading.sentence(4), "");
});

test("marks of every type are found within a range", () => {
  const reading = readingOf(merkel());
  const [start, end] = at(text, "kommt am Montag nach Rom. „Ja");
  const found = (/** @type {"sentences" | "quotes" | "times" | "entities"} */ type) => wordsOf(text, reading.within(type, start, end));
  assert.deepEqual(found("sentences"), ["Sie kommt am Montag nach Rom.", "„Ja“, sagte Merkel."]);
  assert.deepEqual(found("quotes"), ["„Ja“"]);
  assert.deepEqual(found("times"), ["Montag"]);
  assert.deepEqual(found("entities"), ["Rom"]);
});

test("marks that were prepared are the same as those made when asked for", async () => {
  const [prepared, lazy] = [readingOf(merkel()), readingOf(merkel())];
  await prepared.prepare();
  for (const type of /** @type {const} */ (["quotes", "times", "entities"])) {
    assert.deepEqual(prepared.within(type, 0, text.length), lazy.within(type, 0, text.length));
  }
});

test("the sentences with an entity are found by its key", () => {
  const reading = readingOf(merkel());
  assert.deepEqual(reading.sentencesWith("angelamerkel"), [0, 1, 2]);
  assert.deepEqual(reading.sentencesWith("rom"), [1, 3]);
  assert.deepEqual(reading.sentencesWith("köln"), []);
});

test("a quote's speaker is named as in the text, or is nobody", () => {
  const reading = readingOf(merkel());
  const speaker = reading.speaker(0);
  assert.deepEqual([speaker?.name, speaker?.words, speaker?.entity?.id, speaker?.inferred], ["Angela Merkel", "Merkel", 0, false]);
  assert.equal(reading.speaker(1), null);
  assert.deepEqual(reading.speaker(2), { name: "Stadt  Rom", key: "stadtrom", words: "Rom", entity: null, inferred: true });
  assert.deepEqual(reading.sourcesOf(2), ["Angela Merkel"]);
  assert.deepEqual(reading.sourcesOf(3), ["Stadt  Rom"]);
  assert.deepEqual(reading.sourcesOf(0), []);
});

test("a title is the article's own or the beginning of its text", () => {
  assert.equal(readingOf(merkel()).title, "Angela Merkel reist.");
  const long = `${"Ein sehr langer Titel ".repeat(20)}`;
  const entry = article("b", text, {}, { title: long });
  assert.ok(readingOf(entry).title.length <= 302 && readingOf(entry).title.endsWith(" …"));
  assert.equal(readingOf(entry).shortTitle, "Ein sehr langer Titel Ein sehr langer Titel Ein sehr langer …");
});

test("a sentence of the short version is shown without the place before it", () => {
  const reading = readingOf(merkel());
  const ranked = { sentence: 1, score: 1, parts: {}, needs: null };
  assert.equal(reading.shown(/** @type {any} */ (ranked)), "Sie kommt am Montag nach Rom.");
  assert.equal(reading.shown(/** @type {any} */ ({ ...ranked, shown: [25, 49] })), text.slice(25, 49));
});

test("the sentences of a range are marks with their numbers: those that share a letter with it", () => {
  const gaps = readingOf(article("g", "dpa: Eins. Zwei.   Drei. Ende", { sentences: [[5, 10], [11, 16], [19, 24]] }));
  const mark = (/** @type {number} */ index) => ({ start: [5, 11, 19][index], end: [10, 16, 24][index], data: { type: "sentence", index } });
  const found = (/** @type {number} */ start, /** @type {number} */ end) => gaps.within("sentences", start, end);
  assert.deepEqual(found(0, 29), [mark(0), mark(1), mark(2)]);
  assert.deepEqual(found(6, 11), [mark(0)]);
  assert.deepEqual(found(6, 12), [mark(0), mark(1)]);
  assert.deepEqual(found(9, 11), [mark(0)]);
  assert.deepEqual(found(11, 19), [mark(1)]);
  for (const [start, end] of [[0, 5], [10, 11], [16, 19], [17, 18], [24, 29]]) assert.deepEqual(found(start, end), [], `${start}-${end}`);
  assert.deepEqual(readingOf(article("n", "", { sentences: [] })).within("sentences", 0, 9), []);
});

test("marks that were prepared are there without looking at the report again", async () => {
  const [entry, same] = [merkel(), merkel()];
  const reading = readingOf(entry);
  await reading.prepare();
  Object.assign(entry.report, { quotes: [], times: [], entities: [] });
  for (const type of /** @type {const} */ (["quotes", "times", "entities"])) assert.deepEqual(reading.within(type, 0, text.length), readingOf(same).within(type, 0, text.length));
});

test("preparing a long text lets others have their turn, a short one does not need to", async (context) => {
  assert.ok((await turnsDuring(context, 1000, () => readingOf(merkel()).prepare())) > 0);
  assert.equal(await turnsDuring(context, 0, () => readingOf(merkel()).prepare()), 0);
});

test("sentences with an entity ascend, each once, also where two entities have one name", () => {
  const words = "Rom. Bonn. Rom wartet. Rom, Rom. Bonn.";
  const reading = readingOf(article("o", words, { entities: [entity(words, 0, "ORG", "Rom", [["Rom", 2], ["Rom", 3]]), entity(words, 1, "LOC", "Bonn", ["Bonn"]), entity(words, 2, "LOC", "Rom", [["Rom", 1], "Rom"])] }));
  assert.deepEqual(reading.sentencesWith("rom"), [0, 2, 3]);
});

test("a speaker without a key has an empty one; there are no sources where there is no sentence", () => {
  const nobody = article("k", text, { quotes: [quote("direct", [at(text, "„Ja“")], { at: at(text, "Merkel", 1), name: "Merkel" }), quote("direct", [at(text, "sagte")], { at: at(text, "Merkel", 1), name: "Merkel" }), quote("direct", [at(text, "hieß")])] });
  if (nobody.report.quotes[0].speaker) nobody.report.quotes[0].speaker.key = null;
  const reading = readingOf(nobody);
  assert.deepEqual(reading.speaker(0), { name: "Merkel", key: "", words: "Merkel", entity: null, inferred: false });
  assert.deepEqual([2, 3, 4, 99].map((index) => reading.sourcesOf(index)), [["Merkel"], [], [], []]);
});

test("titles have 300 characters at most, beginnings of texts 110, in narrow places 60", () => {
  const words = (/** @type {number} */ count) => "wort ".repeat(count).trim();
  const titles = (/** @type {string} */ title, /** @type {string} */ text) => {
    const reading = readingOf(article("t", text, {}, { title: title || null }));
    return [reading.title, reading.shortTitle];
  };
  assert.deepEqual(titles(words(100), "Kim."), [`${words(60)} …`, `${words(12)} …`]);
  assert.deepEqual(titles("", words(100)), [`${words(22)} …`, `${words(12)} …`]);
  assert.deepEqual(titles(" \n", "Kim\n kam. Ida ging."), ["Kim kam.", "Kim kam."]);
  assert.deepEqual(titles("Ein  Titel", "Kim."), ["Ein Titel", "Ein Titel"]);
});
