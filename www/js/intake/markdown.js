// The text of a Markdown file.

/** The address in a link, with at most one pair of brackets, and its title: it ends at the next bracket, so that none is looked for twice. */
const ADDRESS = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,999}(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?[ \t]*\)`;
const IMAGE = new RegExp(String.raw`!\[[^\]]{0,300}\]${ADDRESS}`, "g");
const LINK = new RegExp(String.raw`\[([^\]]{0,300})\]${ADDRESS}`, "g");

/**
 * Markdown without its markup; the words stay, in their order. What may stand between two delimiters is bounded, so that
 * the time grows linearly with the text even where delimiters are never closed.
 * @param {string} text
 */
export function markdownText(text) {
  return text
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "")
    .replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1.*$/gm, "")
    .replace(IMAGE, "")
    .replace(LINK, "$1")
    .replace(/^ {0,3}#{1,6}[ \t](.*)$/gm, (_, heading) => `\n${withoutClosingSequence(heading.trim())}\n`)
    .replace(/^ {0,3}> ?/gm, "")
    .replace(/^[ \t]*[-*+][ \t]+/gm, "")
    .replace(/^[ \t]*([-*_][ \t]*){3,}$/gm, "")
    .replace(/(\*\*|__)(?=\S)(.{1,300}?)\1/g, "$2")
    .replace(/(^|[\s(„"])[*_](?=\S)(.{1,300}?)[*_](?=[\s).,;:!?“"]|$)/gm, "$1$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A heading without its closing sequence: `Titel ##`. @param {string} heading */
function withoutClosingSequence(heading) {
  let end = heading.length;
  while (heading[end - 1] === "#") end -= 1;
  return end === 0 || /\s/.test(heading[end - 1]) ? heading.slice(0, end).trimEnd() : heading;
}

/** A long text is done in chunks of so many UTF-16 units. */
const CHUNK = 200_000;

/** The same, a chunk at a time where the text is long: up to a blank line that is in no block of code. @param {string} text @param {() => Promise<void>} pause */
export async function longMarkdownText(text, pause) {
  const parts = [];
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf("\n\n", at + CHUNK);
    if (end < 0) end = text.length;
    const fences = text.slice(at, end).match(/^ {0,3}(?:```|~~~)/gm) ?? [];
    if (fences.length % 2) {
      const closing = new RegExp(`^ {0,3}${fences[fences.length - 1].trim()}.*$`, "gm");
      closing.lastIndex = end;
      if (closing.test(text)) end = closing.lastIndex;
    }
    parts.push(markdownText(text.slice(at, end)));
    at = end;
    await pause();
  }
  return parts.filter(Boolean).join("\n\n");
}
