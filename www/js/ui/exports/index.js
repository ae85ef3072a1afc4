// Reports in formats of other tools. A format takes one article or many and gives its file in pieces, so that the page
// stays responsive while a large one is made.
import { json } from "./json.js";
import { names, claims } from "./csv.js";
import { markdown } from "./markdown.js";
import { annotations } from "./annotations.js";
import { conll } from "./conll.js";
import { TimeSlice } from "../../util/time-slice.js";
import { download } from "../download.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

/**
 * @typedef {object} Format
 * @property {string} type
 * @property {string} extension
 * @property {string} [ofMany] the extension where it holds many articles, if that is another
 * @property {(entries: Entry[]) => Iterable<string> | AsyncIterable<string>} pieces
 */

/** @type {Record<string, Format>} */
export const FORMATS = {
  json: { type: "application/json", extension: "json", ofMany: "jsonl", pieces: json },
  csv: { type: "text/csv", extension: "csv", pieces: names },
  claims: { type: "text/csv", extension: "csv", pieces: claims },
  md: { type: "text/markdown", extension: "md", pieces: markdown },
  webanno: { type: "application/ld+json", extension: "jsonld", pieces: annotations },
  conll: { type: "text/plain", extension: "conllup", pieces: conll },
};

/** The whole file, in a few large pieces. @param {Entry[]} entries @param {string} format */
export async function make(entries, format) {
  const slice = new TimeSlice();
  /** @type {string[]} */
  const parts = [];
  let part = "";
  for await (const piece of FORMATS[format].pieces(entries)) {
    part += piece;
    if (part.length > 1 << 18) {
      parts.push(part);
      part = "";
    }
    await slice.yieldIfExpired();
  }
  return [...parts, part];
}

/** Makes a file and hands it to the browser. @param {Entry[]} entries @param {string} format */
export async function save(entries, format) {
  const { type, extension, ofMany } = FORMATS[format];
  const one = entries.length === 1;
  const name = one ? entries[0].id : `lesart-${entries.length}`;
  download(`${name}${format === "claims" ? "-claims" : ""}.${one ? extension : (ofMany ?? extension)}`, type, await make(entries, format));
}
