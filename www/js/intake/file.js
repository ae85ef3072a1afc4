// The text of a file by its name and bytes: plain text, Markdown or HTML.
import { decode } from "./encoding.js";
import { extractArticle } from "./html.js";
import { markdownText } from "./markdown.js";

/**
 * The text of a file; `null` where the bytes are in no encoding that is recognised.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {{ text: string, title: string | null, source: string, encoding: string | null } | null}
 */
export function fileText(bytes, name) {
  const decoded = decode(bytes);
  if (!decoded) return null;
  if (/\.x?html?$/i.test(name)) return { ...extractArticle(decoded.text), encoding: decoded.encoding };
  const text = /\.(md|markdown)$/i.test(name) ? markdownText(decoded.text) : decoded.text;
  return { text, title: null, source: "", encoding: decoded.encoding };
}
