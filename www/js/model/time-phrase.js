// A time expression as a phrase that stands alone. A stand-in with German in it (articles in oblique cases): the core is to
// give this as `times[].phrase`.

/** How far before the expression its preposition is looked for, in UTF-16 units. */
const REACH = 20;

/**
 * The words of a time expression, with the preposition before them where they begin with an article in an oblique case:
 * "seit der Corona-Pandemie".
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export function timePhrase(text, start, end) {
  const words = text.slice(start, end);
  const needsPreposition = /^(?:dem|den|der|des|einem|einer|eines)\s/u.test(words);
  const [before] = (needsPreposition && /[\p{L}]+\s+$/u.exec(text.slice(Math.max(0, start - REACH), start))) || [""];
  return (before + words).replace(/\s+/g, " ");
}
