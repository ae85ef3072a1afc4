import assert from "node:assert/strict";
import { test } from "node:test";

import { noteFits, noteOn, tagsIn, withNote } from "../../www/js/model/notes.js";

const places = [{ article: "a", at: { start: 3, end: 8, quote: "Virne" } }];
/** @type {import("../../www/js/model/notes.js").Note} */
const note = { id: "1", on: "name", places, text: "", tags: [], made: "2026-01-02" };

test("a note is kept with its tags, changed in its place, and gone without words; a highlight needs none", () => {
  const [kept] = withNote([], { ...note, text: " Fluss? #unklar #Tier-2 " });
  assert.deepEqual([kept.text, kept.tags], ["Fluss? #unklar #Tier-2", ["unklar", "Tier-2"]]);
  const changed = withNote([kept, { ...note, id: "2", text: "x" }], { ...kept, text: "Bach" });
  assert.deepEqual(changed.map(({ id, text }) => [id, text]), [["1", "Bach"], ["2", "x"]]);
  assert.deepEqual(withNote([kept], { ...kept, text: "  " }), []);
  assert.equal(withNote([], { ...note, on: "passage" }).length, 1);
  assert.deepEqual(tagsIn("a#b #c"), ["c"]);
});

test("a note is found by its place, its words, the words it is on, and its tags", () => {
  const [kept] = withNote([], { ...note, text: "Fluss? #unklar" });
  assert.equal(noteOn([kept], "name", places), kept);
  assert.equal(noteOn([kept], "name", [{ article: "b", at: places[0].at }]), null);
  assert.equal(noteOn([kept], "passage", places), null);
  for (const words of ["fluss", "VIRNE", "#unk", ""]) assert.ok(noteFits(kept, words), words);
  for (const words of ["Rhein", "#fluss"]) assert.ok(!noteFits(kept, words), words);
});
