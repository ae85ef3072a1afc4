import assert from "node:assert/strict";
import { test } from "node:test";

import { quoteText } from "../../www/js/model/quote-text.js";
import { article, at, quote } from "./fixture.js";

test("the parts of a quote are joined", () => {
  const text = "„Wir fahren“, sagte sie, „nach Köln.“";
  const entry = article("a", text, { quotes: [quote("direct", [at(text, "„Wir fahren“"), at(text, "„nach Köln.“")])] });
  assert.equal(quoteText(entry, 0), "„Wir fahren“ … „nach Köln.“");
});

test("the pronoun that only takes a quote up again is left out, a part that begins with it is not", () => {
  const text = "„Ja.“ Das sagte Müller. Das Wetter So";
  const entry = article("a", text, {
    quotes: [quote("direct", [at(text, "„Ja.“"), at(text, "Das")]), quote("reported", [at(text, "Das", 1)]), quote("reported", [at(text, "„Ja.“"), at(text, "Das Wetter")])],
  });
  assert.equal(quoteText(entry, 0), "„Ja.“");
  assert.equal(quoteText(entry, 1), "Das");
  assert.equal(quoteText(entry, 2), "„Ja.“ … Das Wetter");
});
