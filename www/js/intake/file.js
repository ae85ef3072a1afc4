// The text of a file by its name and bytes: plain text, Markdown, a web page or a document.
import { TimeSlice } from "../util/time-slice.js";
import { decode } from "./encoding.js";
import { longMarkdownText } from "./markdown.js";

/**
 * What a file holds.
 * @typedef {object} FileText
 * @property {string} text
 * @property {string | null} title
 * @property {string | null} published YYYY-MM-DD
 * @property {string} source the house
 * @property {string} [author]
 * @property {string} [address] where it stands in the web
 * @property {boolean} [isPaid] whether there is more of it for those who pay
 * @property {string | null} encoding where it is not UTF-8
 */

/**
 * The text of a file; `null` where the bytes are in no encoding that is recognised.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{ signal?: AbortSignal }} [control]
 * @returns {Promise<FileText | null>}
 */
export async function fileText(bytes, name, control) {
  if (DOCUMENT.test(name) || (!TEXT.test(name) && /^(%PDF-|{\\rtf)/.test(headOf(bytes)))) {
    const { documentText } = await import("./documents/index.js");
    return documentText(bytes, name, control);
  }
  if (isPage(bytes, name)) {
    const { pageText } = await import("./html/page.js");
    return pageText(bytes, name, control);
  }
  const decoded = decode(bytes);
  if (!decoded) return null;
  const slice = new TimeSlice();
  const pause = async () => {
    control?.signal?.throwIfAborted();
    await slice.yieldIfExpired();
  };
  const text = /\.(md|markdown)$/i.test(name) ? await longMarkdownText(decoded.text, pause) : decoded.text;
  return { text, title: null, published: null, source: "", encoding: decoded.encoding };
}

const DOCUMENT = /\.(pdf|do[ct][xm]|o[dt]t|rtf|epub|eml)$/i;
const PAGE = /\.([xs]?html?|php\d?|aspx?|jsp|cfm|mht|mhtml|webarchive)$/i;
/** A plain text is read as it is, whatever it begins with. */
const TEXT = /\.(txt|text|md|markdown)$/i;

/** Whether a file is a web page: by its name, else by its first bytes. @param {Uint8Array} bytes @param {string} name */
function isPage(bytes, name) {
  if (PAGE.test(name)) return true;
  if (TEXT.test(name)) return false;
  return /^(?:\W{0,3})\s*(?:<\?xml[^>]{0,100}>\s*)?(?:<!-{2}[^]{0,600}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(headOf(bytes));
}

/** @param {Uint8Array} bytes */
function headOf(bytes) {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1000)).replaceAll("\0", "");
}
