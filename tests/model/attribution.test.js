import assert from "node:assert/strict";
import { test } from "node:test";

import { attributedSentences, sourceName } from "../../www/js/model/attribution.js";
import { article, at, entity, quote } from "./fixture.js";

const text = "Rom wartet, sagte Merkel. Die Behörde gab es bekannt. Es regnet.";
const entry = article("a", text, {
  entities: [entity(text, 0, "PER", "Angela Merkel", ["Merkel"])],
  quotes: [
    quote("reported", [at(text, "Rom wartet")], { at: at(text, "Merkel"), name: "Merkel", entity: 0 }),
    quote("reported", [at(text, "es")], { at: at(text, "Die Behörde"), name: "die Behörde" }),
  ],
  attributed: [{ sentence: 0, quotes: [0] }, { sentence: 1, quotes: [1] }],
});

test("the sentences that only a source vouches for are a set, made once", () => {
  assert.deepEqual([...attributedSentences(entry)], [0, 1]);
  assert.equal(attributedSentences(entry), attributedSentences(entry));
});

test("a source is called like the entity, the speaker, or the words at its place", () => {
  assert.equal(sourceName(entry, ...at(text, "Merkel")), "Angela Merkel");
  assert.equal(sourceName(entry, ...at(text, "Die Behörde")), "die Behörde");
  assert.equal(sourceName(entry, ...at(text, "Es regnet")), "Es regnet");
});

test("a speaker is at a range where it begins and ends there, not where it is part of a longer one", () => {
  const text = "Ja, sagte Kim Meier. Nein, sagte Kim Meier nicht.";
  const [start, end] = at(text, "Kim Meier");
  const speaker = (/** @type {[number, number]} */ at, /** @type {string} */ name) => quote("reported", [[0, 2]], { at, name });
  const entry = article("s", text, { quotes: [quote("reported", [[0, 2]]), speaker([start, start + 3], "die Kurze"), speaker([start + 4, end], "die Späte"), speaker([start, end], "die Ganze")] });
  assert.equal(sourceName(entry, start, end), "die Ganze");
  assert.equal(sourceName(entry, start, start + 3), "die Kurze");
  assert.equal(sourceName(entry, start + 4, end), "die Späte");
  assert.equal(sourceName(entry, start, end + 1), "Kim Meier.");
  assert.equal(sourceName(entry, ...at(text, "sagte Kim Meier nicht")), "sagte Kim Meier nicht");
  assert.equal(sourceName(entry, 0, text.length), "Ja, sagte Kim Meier. Nein, sagte Kim …");
});

test("a speaker without a name is called by the words", () => {
  const text = "Es hieß, sie komme.";
  assert.equal(sourceName(article("n", text, { quotes: [quote("indirect", [at(text, "sie komme")], { at: at(text, "Es"), name: null })] }), 0, 2), "Es");
  assert.deepEqual([...attributedSentences(article("o", text))], []);
});
