import assert from "node:assert/strict";
import { test } from "node:test";

import { readingOf } from "../../www/js/model/reading.js";
import { article, at, entity, quote, time, wordsOf } from "./fixture.js";

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
