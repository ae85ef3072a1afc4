// Notes: the field in a card, and their marks in the texts.
import { anchorAt, resolve } from "../../model/anchor.js";
import { noteOn, withNote } from "../../model/notes.js";
import { kit } from "../lent.js";
import { change } from "./changes.js";
import { rangesOn, textsShown } from "./selection.js";

/** @typedef {import("../../model/notes.js").Note} Note */
/** @typedef {import("../../model/corrections.js").Place} Place */

/** All notes. @returns {Note[]} */
export function allNotes() {
  return kit.work.all().flatMap(({ notes }) => notes);
}

/** The id of the work that a note belongs to: its article's, or that on all. @param {readonly Place[]} places */
const workOf = (places) => (places.length === 1 ? places[0].article : kit.work.ALL);

/** @param {import("../../model/types.js").Entry} entry @param {number} start @param {number} end @returns {Place} */
export function placeAt(entry, start, end) {
  return { article: entry.id, at: anchorAt(entry.text, start, end) };
}

/** Keeps a note as it is now. @param {Note} note */
export function keepNote(note) {
  const id = workOf(note.places);
  return change(kit.t(note.text.trim() ? "edit.note.kept" : "edit.highlight"), () => {
    const work = kit.work.on(id);
    return [{ ...work, notes: withNote(work.notes, note) }];
  });
}

/** @param {Note} note */
export function dropNote(note) {
  const id = workOf(note.places);
  return change(kit.t("edit.note.dropped"), () => {
    const work = kit.work.on(id);
    return [{ ...work, notes: work.notes.filter((one) => one.id !== note.id) }];
  });
}

/** @param {Note["on"]} on @param {Place[]} places @param {string} text @returns {Note} */
export function newNote(on, places, text) {
  return { id: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`, on, places, text, tags: [], made: new Date().toISOString().slice(0, 10) };
}

/**
 * The row of a card for a note.
 * @param {Note["on"]} on
 * @param {Place[]} places
 */
export function noteRow(on, places) {
  const { h, t } = kit;
  const note = noteOn(kit.work.on(workOf(places)).notes, on, places);
  const area = h("textarea", {
    id: "card-note",
    rows: 2,
    dir: "auto",
    placeholder: t("edit.note.hint"),
    data: { f: "note" },
    onchange: () => (area.value.trim() || note) && void keepNote(note ? { ...note, text: area.value } : newNote(on, places, area.value)),
  });
  area.value = note?.text ?? "";
  return h("div.row2", null, h("label", { for: "card-note" }, t("edit.note")), h("div", null, area));
}

/** Shows where there are notes: their words on a ground of their own, and a button behind them. @param {(note: Note, near: DOMRect) => void} openNote */
export function markNotes(openNote) {
  const { h, t } = kit;
  const notes = allNotes();
  const ranges = [];
  const kept = new Set();
  for (const { root, article } of notes.length ? textsShown() : []) {
    const entry = kit.store.articles.get(article);
    if (!entry) continue;
    for (const note of notes) {
      for (const place of note.places) {
        if (place.article !== article) continue;
        const found = resolve(entry.text, place.at);
        const here = found ? rangesOn(root, entry.report.sentences, ...found) : [];
        if (!found || !here.length) continue;
        ranges.push(...here);
        const old = [...root.querySelectorAll(".noted")].find((one) => /** @type {HTMLElement} */ (one).dataset.note === note.id);
        if (old) {
          kept.add(old);
          continue;
        }
        const label = note.text ? `${t("edit.note")}: ${note.text.slice(0, 80)}` : t("edit.highlight");
        const button = h("button.noted", { type: "button", title: label, "aria-label": label, data: { note: note.id } }, "✎");
        button.addEventListener("click", (/** @type {Event} */ event) => {
          event.stopPropagation();
          const now = allNotes().find(({ id }) => id === note.id);
          if (now) openNote(now, button.getBoundingClientRect());
        });
        kept.add(button);
        putBehind(button, here[here.length - 1]);
      }
    }
  }
  for (const old of document.querySelectorAll(".s .noted")) if (!kept.has(old)) old.remove();
  paint(ranges);
}

/** Puts a button behind the last words of a range, and behind the mark that ends with them. @param {HTMLElement} button @param {Range} range */
function putBehind(button, { endContainer, endOffset }) {
  const text = /** @type {Text} */ (endContainer);
  if (endOffset < text.data.length) return text.splitText(endOffset).before(button);
  const mark = text.parentElement;
  if (mark?.matches("mark, time") && mark.lastChild === text) mark.after(button);
  else text.after(button);
}

/** @param {Range[]} ranges */
function paint(ranges) {
  const { Highlight, CSS } = /** @type {any} */ (globalThis);
  // Where browsers cannot paint ranges, the button behind the words stays.
  if (!Highlight || !CSS?.highlights) return;
  if (ranges.length) CSS.highlights.set("lesart-note", new Highlight(...ranges));
  else CSS.highlights.delete("lesart-note");
}
