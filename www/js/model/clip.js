// Text shortened to a line.

/**
 * The text on one line, cut after a word where it has more than `length` UTF-16 units.
 * @param {string} text
 * @param {number} length
 */
export function clip(text, length) {
  let line = "";
  for (const [word] of text.matchAll(/\S+/g)) {
    line += line ? ` ${word}` : word;
    // Of a book no more words are needed.
    if (line.length > length) break;
  }
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "")} …`;
}
