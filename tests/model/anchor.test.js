import assert from "node:assert/strict";
import { test } from "node:test";

import { anchorAt, firstPlace, isSamePlace, resolve } from "../../www/js/model/anchor.js";

const TEXT = "Kim kam. Kimono und Kim. Kim ging.";

test("an anchor is found where it stood, else at the nearest place with its words, else not at all", () => {
  const anchor = anchorAt(TEXT, 20, 23);
  assert.equal(anchor.quote, "Kim");
  assert.deepEqual(resolve(TEXT, anchor), [20, 23]);
  const longer = `Neu: ${TEXT}`;
  assert.deepEqual(resolve(longer, anchor), [25, 28]);
  assert.deepEqual(resolve(longer, { start: 26, end: 29, quote: "Kim" }), [25, 28]);
  assert.equal(resolve("Nichts davon.", anchor), null);
  assert.equal(resolve(TEXT, { start: 0, end: 0, quote: "" }), null);
});

test("words are found where they are no part of a longer word", () => {
  assert.deepEqual(firstPlace("Kimono, Kim", "Kim"), { start: 8, end: 11, quote: "Kim" });
  assert.equal(firstPlace("Kimono", "Kim"), null);
  assert.equal(firstPlace("Kim", " "), null);
  assert.equal(isSamePlace(anchorAt(TEXT, 0, 3), anchorAt(TEXT, 0, 3)), true);
  assert.equal(isSamePlace(anchorAt(TEXT, 0, 3), anchorAt(TEXT, 20, 23)), false);
});
