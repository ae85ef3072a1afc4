import assert from "node:assert/strict";
import { test } from "node:test";

import { clip } from "../../www/js/model/clip.js";

test("what fits stays, on one line", () => {
  assert.equal(clip("  Der Zug\n\tfährt nach\u00a0Köln. ", 40), "Der Zug fährt nach Köln.");
  assert.equal(clip("zwölf Zeichn", 12), "zwölf Zeichn");
  assert.equal(clip("", 5), "");
});

test("what is too long is cut after a word", () => {
  assert.equal(clip("Der Zug fährt nach Köln.", 14), "Der Zug fährt …");
  assert.equal(clip("Ein Zug fährt ab", 8), "Ein Zug …");
});

test("a word longer than half the room is cut, but no character", () => {
  assert.equal(clip("Donaudampfschifffahrt", 10), "Donaudampf …");
  assert.equal(clip("😀😀😀", 3), "😀 …");
});

test("the cut is after a word that ends behind half of the room, else in the word", () => {
  assert.equal(clip("abcd efghijk", 8), "abcd efg …");
  assert.equal(clip("abcde fghijk", 8), "abcde …");
  assert.equal(clip("abcdefgh ijk", 8), "abcdefgh …");
  assert.equal(clip("abcdefghi", 8), "abcdefgh …");
});

test("blanks count as one, however many there are", () => {
  assert.equal(clip(`a${" ".repeat(500)}b`, 5), "a b");
  assert.equal(clip(`${"\n".repeat(500)}abc ${"\t".repeat(500)}de`, 5), "abc …");
  assert.equal(clip(" \n ", 5), "");
});
