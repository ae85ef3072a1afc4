// Pasted text: what it is, and what it says of itself. Loaded when something is pasted.
import { dayInProse, dayOf } from "./date.js";
import { IntakeError } from "./error.js";
import { otherLanguage } from "./language.js";
import { markdownText } from "./markdown.js";

/** @typedef {{ text: string, title: string, source: string, published: string }} Own a text as the reader gave it */

/**
 * Formatted text from the clipboard, as plain text with its headline and the day that it names.
 * @param {string} html
 * @param {string} plain the same without its format
 */
export async function pasted(html, plain) {
  const { formattedText } = await import("./html/page.js");
  const { text, title } = await formattedText(html);
  // A program that keeps source text may give it a format too: the source is what counts.
  if (kindOf(plain) !== "text" || text.length < 0.5 * plain.trim().length) return { text: plain, title: null, source: "", published: proposedDay(plain) };
  return { text, title, source: "", published: proposedDay(text) };
}

/**
 * A text as it is to be read: HTML and Markdown source without its markup, the day in one form.
 * @param {Own} own
 * @param {boolean} anyway whether it is read in whatever language it is
 * @returns {Promise<{ text: string, title: string | null, source: string, published: string | null, author: string, address: string, isPaid: boolean }>}
 * @throws {IntakeError} `address-only`, `other-language`, `bad-date`
 */
export async function examined({ text, title, source, published }, anyway) {
  const day = published.trim() ? readDay(published) : null;
  const kind = kindOf(text);
  if (kind === "address") throw new IntakeError("address-only", text.trim());
  let about = { text, title: /** @type {string | null} */ (null), source: "", published: /** @type {string | null} */ (null), author: "", address: "", isPaid: false };
  if (kind === "html") {
    const { extractArticle } = await import("./html/page.js");
    about = await extractArticle(text);
  } else if (kind === "markdown") {
    const [, heading] = /^\s*#[ \t]+(.+)$/m.exec(text.slice(0, 2000)) ?? [];
    const isFirst = heading && /^\s*#[ \t]/.test(text);
    about = { ...about, text: markdownText(isFirst ? text.replace(/^\s*#[ \t]+.+$/m, "") : text), title: isFirst ? heading.replace(/[*_`#]+/g, "").trim() : null };
  }
  const language = anyway ? null : otherLanguage(about.text);
  if (language) throw new IntakeError("other-language", language);
  return { ...about, title: title.trim() || about.title, source: source.trim() || about.source, published: day ?? about.published };
}

/** What kind of writing a text is. @param {string} text @returns {"address" | "html" | "markdown" | "text"} */
export function kindOf(text) {
  const head = text.slice(0, 20_000).trim();
  if (text.length < 3000 && /^(?:https?:\/\/|www\.)\S+$/i.test(head)) return "address";
  if (/^(?:<\?xml[^>]{0,100}>\s*)?<(?:!doctype html|html|head|body|article|main|section|div|p|h1|h2)\b[^>]{0,500}>/i.test(head) && /<\/(?:p|div|article|html|h1|h2|section|body|main)>/i.test(text)) return "html";
  const signs = (head.match(/^ {0,3}#{1,4} \S|^\s*[-*] \S|\[[^\]\n]{1,200}\]\(https?:|\*\*\S|^> \S/gm) ?? []).length;
  return /^ {0,3}#{1,3} \S/m.test(head) || signs > 3 ? "markdown" : "text";
}

/** A day that the reader typed, or a month. @param {string} text */
export function readDay(text) {
  const trimmed = text.trim();
  if (/^\d{4}-\d\d$/.test(trimmed)) return trimmed;
  const day = dayOf(trimmed);
  if (!day) throw new IntakeError("bad-date", trimmed);
  return day;
}

/** The day that a text's first lines name as its own: a short line with a date. @param {string} text */
export function proposedDay(text) {
  const lines = text.slice(0, 1500).split(/\n+/).slice(0, 8);
  for (const line of lines) {
    const day = line.length < 90 ? dayInProse(line) : null;
    if (day) return day;
  }
  return null;
}
