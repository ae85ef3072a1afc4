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
 * Where an anchor stands in a text: where it stood, if its words still do, else at the nearest place with these words; null where
 * there is none. The module goes by the same rule.
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {import("./types.js").Range | null}
 */
export function resolve(text, { start, quote }) {
  if (!quote) return null;
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  const at = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
  return at < 0 ? null : [at, at + quote.length];
}

/** The words' first place in a text that is no part of a longer word; null where there is none. @param {string} text @param {string} words @returns {Anchor | null} */
export function firstPlace(text, words) {
  if (!words.trim()) return null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isLetter(text, at - 1) && !isLetter(text, end)) return anchorAt(text, at, end);
  }
  return null;
}

/** @param {string} text @param {number} at */
function isLetter(text, at) {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Whether two anchors are of one place. @param {Anchor} a @param {Anchor} b */
export function isSamePlace(a, b) {
  return a.start === b.start && a.end === b.end && a.quote === b.quote;
}
