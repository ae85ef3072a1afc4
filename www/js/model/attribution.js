// Which sentences an article only attributes to a source, and what that source is called.
import { clip } from "./clip.js";

/** @typedef {import("./types.js").Entry} Entry */

/** @type {WeakMap<object, Set<number>>} */
const known = new WeakMap();

/** The indices of the sentences that only a source vouches for. @param {Entry} entry */
export function attributedSentences({ report }) {
  let sentences = known.get(report);
  if (!sentences) known.set(report, (sentences = new Set(report.attributed.map(({ sentence }) => sentence))));
  return sentences;
}

/**
 * The name of the source at a range: that of the speaker whom these words name, else the words themselves.
 * @param {Entry} entry
 * @param {number} start
 * @param {number} end
 */
export function sourceName({ text, report: { entities, quotes } }, start, end) {
  const speaker = quotes.find(({ speaker }) => speaker?.start === start && speaker.end === end)?.speaker;
  const entity = speaker && speaker.entity !== null ? entities[speaker.entity] : null;
  return entity?.name ?? speaker?.name ?? clip(text.slice(start, end), 40);
}
