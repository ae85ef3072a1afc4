import assert from "node:assert/strict";
import { test } from "node:test";

import { MARKS } from "../../www/js/model/marks.js";
import { article, at, entity, quote, time, wordsOf } from "./fixture.js";

const text = "Merkel sagte am Montag, sie reise ab, und Scholz, er bleibe.";
const { report } = article("a", text, {
  entities: [entity(text, 0, "PER", "Angela Merkel", ["Merkel", ["sie", 0, "description"]]), entity(text, 1, "PER", "Scholz", ["Scholz"])],
  times: [time(at(text, "Montag"), "DATE", "XXXX-WXX-1")],
  quotes: [quote("indirect", [at(text, "sie reise ab"), at(text, "er bleibe")])],
});

test("every mention is a mark of its entity", () => {
  const marks = [...MARKS.entities(report)];
  assert.deepEqual(wordsOf(text, marks), ["Merkel", "sie", "Scholz"]);
  assert.deepEqual(
    marks.map(({ data }) => data.type === "entity" && [data.entity.name, data.mention, data.form]),
    [["Angela Merkel", 0, "name"], ["Angela Merkel", 1, "description"], ["Scholz", 0, "name"]],
  );
});

test("every part of a quote is a mark of the quote", () => {
  const marks = [...MARKS.quotes(report)];
  assert.deepEqual(wordsOf(text, marks), ["sie reise ab", "er bleibe"]);
  assert.deepEqual(marks.map(({ data }) => data), Array(2).fill({ type: "quote", index: 0, kind: "indirect" }));
});

test("every time expression is a mark with its value", () => {
  assert.deepEqual([...MARKS.times(report)], [{ start: 16, end: 22, data: { type: "time", index: 0, value: "XXXX-WXX-1" } }]);
});
