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
