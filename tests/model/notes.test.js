import assert from "node:assert/strict";
import { test } from "node:test";

import { LONGEST_NOTE, noteFits, noteOn, tagsIn, withNote } from "../../www/js/model/notes.js";

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

test("tags begin a word, have forty letters at most, and come once", () => {
  assert.deepEqual(tagsIn("#eins und\n#zwei_2 #eins x#drei #ä-ö # #, ##vier"), ["eins", "zwei_2", "ä-ö"]);
  assert.deepEqual(tagsIn(`#${"x".repeat(41)}`), ["x".repeat(40)]);
  assert.deepEqual(tagsIn(""), []);
});

test("the list with a note: behind the others, in its own place, or without it", () => {
  const [one, two, three] = ["1", "2", "3"].map((id) => ({ ...note, id, text: `Wort ${id}` }));
  const list = [one, two];
  assert.deepEqual(withNote(list, { ...three, text: "  neu #da\n" }), [one, two, { ...three, text: "neu #da", tags: ["da"] }]);
  assert.deepEqual(withNote(list, { ...one, text: "neu", tags: ["alt"] }), [{ ...one, text: "neu", tags: [] }, two]);
  assert.deepEqual(withNote(list, { ...two, text: "neu" }), [one, { ...two, text: "neu" }]);
  assert.deepEqual(withNote([one, two, three], { ...two, text: " " }), [one, three]);
  assert.deepEqual(withNote(list, { ...three, text: "" }), [one, two]);
  assert.deepEqual(withNote(list, { ...two, on: "passage", text: " " }), [one, { ...two, on: "passage", text: "" }]);
  assert.deepEqual(list, [one, two].map((same) => ({ ...same })));
  assert.equal(withNote([], { ...note, text: "x".repeat(LONGEST_NOTE + 1) })[0].text.length, LONGEST_NOTE);
});

test("a note is on its places alone: what it is on, how many, which articles, which ranges, in this order", () => {
  const place = (/** @type {string} */ article, /** @type {number} */ start, /** @type {number} */ end, quote = "Virne") => ({ article, at: { start, end, quote } });
  const pair = [place("a", 3, 8), place("b", 5, 9)];
  const of = { ...note, id: "2", on: /** @type {const} */ ("pair"), places: pair };
  const list = [{ ...note, id: "1" }, of];
  assert.equal(noteOn(list, "pair", [place("a", 3, 8, "other"), place("b", 5, 9)]), of);
  for (const places of [[], [pair[0]], [...pair, place("c", 0, 1)], [pair[1], pair[0]], [pair[0], place("c", 5, 9)], [pair[0], place("b", 4, 9)], [pair[0], place("b", 5, 10)], [place("a", 2, 8), pair[1]], [place("a", 3, 7), pair[1]]]) assert.equal(noteOn(list, "pair", places), null, JSON.stringify(places));
  assert.equal(noteOn(list, "fact", pair), null);
  assert.equal(noteOn([], "pair", pair), null);
});

test("a note fits words in it or in what it is on, a tag by its beginning; in any case, with blanks around", () => {
  const words = { ...note, text: "Der Fluss, Satz #1 # Ärger", tags: ["Unklar", "Ärger"], places: [places[0], { article: "b", at: { start: 0, end: 4, quote: "Bach" } }] };
  for (const one of ["", " ", "fluss", " FLUSS ", "virne", "Bach", "ÄRGER", "satz #1", "#u", "#UNKLAR", " #är", "#"]) assert.equal(noteFits(words, one), true, one);
  for (const one of ["Rhein", "#fluss", "#klar", "#unklarer", "fluss bach", "1 #x", "nicht#"]) assert.equal(noteFits(words, one), false, one);
  assert.equal(noteFits(words, "satz #"), true, "a sign of number at the end is none of a tag");
  assert.equal(noteFits({ ...words, tags: [] }, "#"), false);
});
