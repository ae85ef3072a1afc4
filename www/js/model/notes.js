// The reader's notes: highlights and words of their own, each at a place or at two.

/** @typedef {import("./corrections.js").Place} Place */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {"passage" | "name" | "statement" | "time" | "sentence" | "pair" | "fact"} on what it is a note on
 * @property {Place[]} places one; of a pair or a fact, one in each article
 * @property {string} text "" for a mere highlight
 * @property {string[]} tags
 * @property {string} made YYYY-MM-DD
 */

/** No longer note is kept, in UTF-16 units. */
export const LONGEST_NOTE = 20_000;

/** The tags in a note's words: `#unklar`. @param {string} text */
export function tagsIn(text) {
  return [...new Set([...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]{1,40})/gu)].map(([, tag]) => tag))];
}

/**
 * The list with a note as it is now; one without words is out, unless it is a highlight.
 * @param {readonly Note[]} list
 * @param {Note} note
 * @returns {Note[]}
 */
export function withNote(list, note) {
  const text = note.text.trim().slice(0, LONGEST_NOTE);
  const next = { ...note, text, tags: tagsIn(text) };
  const at = list.findIndex(({ id }) => id === note.id);
  if (!text && note.on !== "passage") return list.filter(({ id }) => id !== note.id);
  return at < 0 ? [...list, next] : list.map((one, index) => (index === at ? next : one));
}

/** The note on places, if there is one. @param {readonly Note[]} list @param {Note["on"]} on @param {readonly Place[]} places */
export function noteOn(list, on, places) {
  return list.find((one) => one.on === on && one.places.length === places.length && one.places.every(({ article, at }, index) => article === places[index].article && at.start === places[index].at.start && at.end === places[index].at.end)) ?? null;
}

/**
 * Whether a note fits what is looked for: words of it or of what it is on, or `#tag`.
 * @param {Note} note
 * @param {string} words
 */
export function noteFits({ text, tags, places }, words) {
  const needle = words.trim().toLocaleLowerCase("de");
  if (needle.startsWith("#")) return tags.some((tag) => tag.toLocaleLowerCase("de").startsWith(needle.slice(1)));
  return [text, ...places.map(({ at }) => at.quote)].some((one) => one.toLocaleLowerCase("de").includes(needle));
}
