// A place in a text that is found again: by position and by its words, as W3C's text selectors together do.

/**
 * @typedef {object} Anchor
 * @property {number} start in UTF-16 code units
 * @property {number} end
 * @property {string} quote the words at start..end
 */

/** @param {string} text @param {number} start @param {number} end @returns {Anchor} */
export function anchorAt(text, start, end) {
  return { start, end, quote: text.slice(start, end) };
}

/**
 * Where an anchor stands in a text: where it stood, if its words still do, else at the nearest place with these words, as words of their
 * own before parts of longer ones; null where there is none. The module goes by the same rule (src/corrections/anchor.rs).
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {import("./types.js").Range | null}
 */
export function resolve(text, { start, quote }) {
  if (!quote) return null;
  const at = text.startsWith(quote, start) ? start : (nearest(text, quote, start, isWhole) ?? nearest(text, quote, start, () => true));
  return at === null ? null : [at, at + quote.length];
}

/**
 * The place of some words that is nearest to a position; of two the one before it.
 * @param {string} text @param {string} quote @param {number} start @param {typeof isWhole} suits @returns {number | null}
 */
function nearest(text, quote, start, suits) {
  let before = text.lastIndexOf(quote, start);
  while (before >= 0 && !suits(text, before, before + quote.length)) before = before ? text.lastIndexOf(quote, before - 1) : -1;
  let after = text.indexOf(quote, start);
  while (after >= 0 && !suits(text, after, after + quote.length)) after = text.indexOf(quote, after + 1);
  if (before < 0) return after < 0 ? null : after;
  return after >= 0 && after - start < start - before ? after : before;
}

/** The words' first place in a text that is no part of a longer word; null where there is none. @param {string} text @param {string} words @returns {Anchor | null} */
export function firstPlace(text, words) {
  if (!words.trim()) return null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWhole(text, at, end)) return anchorAt(text, at, end);
  }
  return null;
}

/** Whether words are no part of a longer word. @param {string} text @param {number} start @param {number} end */
function isWhole(text, start, end) {
  return !isLetter(text, start - 1) && !isLetter(text, end);
}

/** @param {string} text @param {number} at */
function isLetter(text, at) {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Whether two anchors are of one place. @param {Anchor} a @param {Anchor} b */
export function isSamePlace(a, b) {
  return a.start === b.start && a.end === b.end && a.quote === b.quote;
}
