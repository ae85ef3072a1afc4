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
 * The source at a range: the speaker whom these words name, else the words themselves; of one key wherever it is the same.
 * @param {Entry} entry
 * @param {number} start
 * @param {number} end
 */
export function sourceAt({ text, report: { entities, quotes } }, start, end) {
  const speaker = quotes.find(({ speaker }) => speaker?.start === start && speaker.end === end)?.speaker;
  const entity = speaker && speaker.entity !== null ? entities[speaker.entity] : null;
  const name = entity?.name ?? speaker?.name ?? clip(text.slice(start, end), 40);
  return { name, key: speaker?.key ?? name };
}
