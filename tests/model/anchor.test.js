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

test("of two places the nearer counts, of two as near the one before; the first letter of a text is a place like any other", () => {
  //            0   4       12      20
  const text = "Kim und noch Kim und Kim";
  const place = (/** @type {number} */ start) => resolve(text, { start, end: start + 3, quote: "Kim" })?.[0];
  assert.deepEqual([0, 1, 6, 7, 12, 13, 14, 17, 18, 21, 24, 999].map(place), [0, 0, 0, 13, 13, 13, 13, 13, 21, 21, 21, 21]);
  assert.deepEqual(resolve(text, { start: 5, end: 8, quote: "noch" }), [8, 12]);
  assert.deepEqual(resolve(text, { start: 11, end: 15, quote: "noch" }), [8, 12]);
  assert.equal(resolve("Es war Kim", { start: 3, end: 6, quote: "Kim" })?.[0], 7, "behind alone");
  assert.equal(resolve("a Kim b Kim", { start: 5, end: 8, quote: "Kim" })?.[0], 2, "as far before as behind");
  assert.deepEqual(resolve("Kim", { start: 0, end: 99, quote: "Kim" }), [0, 3], "an end behind the text");
});

test("words are a place where no letter and no digit touches them, in any script", () => {
  for (const text of ["Kim", "Kim.", "-Kim-", "„Kim“", "Kim ", "\nKim"]) assert.deepEqual(firstPlace(text, "Kim"), { start: text.indexOf("Kim"), end: text.indexOf("Kim") + 3, quote: "Kim" }, text);
  for (const text of ["Kims", "aKim", "Kim2", "3Kim", "öKim", "Kimя"]) assert.equal(firstPlace(text, "Kim"), null, text);
  assert.deepEqual(firstPlace("Kimono aKim KimKim Kim", "Kim"), { start: 19, end: 22, quote: "Kim" });
  for (const words of ["", " ", "\n "]) assert.equal(firstPlace("Kim  kam\n .", words), null);
});

test("two anchors are of one place where beginning, end and words are the same", () => {
  const one = { start: 3, end: 6, quote: "Kim" };
  assert.equal(isSamePlace(one, { ...one }), true);
  for (const other of [{ start: 4 }, { end: 7 }, { quote: "Ida" }]) assert.equal(isSamePlace(one, { ...one, ...other }), false, JSON.stringify(other));
  assert.deepEqual(anchorAt("Es war Kim.", 7, 10), { start: 7, end: 10, quote: "Kim" });
});

test("words that have moved are looked for as words of their own, and as parts of longer ones only where they are none", () => {
  const place = (/** @type {string} */ text, /** @type {number} */ start) => resolve(text, { start, end: start + 3, quote: "Ost" })?.[0];
  assert.equal(place("Ostern in Ost und West", 1), 10);
  assert.equal(place("In Ost an Ostern", 9), 3);
  assert.equal(place("Ostern, Ost, Osten, Ost.", 16), 20);
  assert.equal(place("An Ostern wie im Osten", 16), 17);
  assert.equal(place("Ostern, in Ost", 0), 0, "where it stood");
  assert.equal(place("im Osten, im 2Ost", 1), 3);
});
