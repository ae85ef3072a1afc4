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
