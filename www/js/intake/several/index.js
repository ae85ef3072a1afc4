// Files with many articles each: tables, feeds, JSON. Loaded when the first one comes.
import { TimeSlice } from "../../util/time-slice.js";
import { decode } from "../encoding.js";
import { IntakeError } from "../error.js";
import { xmlText } from "../documents/xml.js";
import { articlesOfTable } from "./columns.js";
import { csvRows } from "./csv.js";
import { feedArticles } from "./feed.js";
import { jsonArticles } from "./json.js";
import { sheets } from "./xlsx.js";

/** Longer files are refused. */
const LONGEST = 256 * 2 ** 20;

/**
 * An article of such a file, as the page reads it.
 * @typedef {object} Several
 * @property {string} name the file's, and the article's place in it
 * @property {string} text
 * @property {string | null} title
 * @property {string | null} published
 * @property {string} source
 * @property {string} author
 * @property {string} address
 * @property {boolean} [isPaid]
 */

/** Asks the reader what the columns of a table hold; `null` where they don't want to say. @typedef {(table: import("./columns.js").Table) => Promise<import("./columns.js").Columns | null>} Ask */

/**
 * The articles of a file.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {Ask} [ask]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Several[]>} at least one
 * @throws {IntakeError} `table-empty`, `table-unclear`, `no-feed`, `feed-empty`, `json-damaged`, `json-empty`, `cancelled`, and those of documents
 */
export async function articlesIn(bytes, name, ask, signal) {
  if (bytes.length > LONGEST) throw new IntakeError("too-long");
  const slice = new TimeSlice();
  const pause = async () => {
    if (signal?.aborted) throw new IntakeError("cancelled");
    await slice.yieldIfExpired();
  };
  const [, ending = ""] = /\.([a-z]+)$/i.exec(name.toLowerCase()) ?? [];
  if (/^(xml|rss|atom|rdf)$/.test(ending)) return feedArticles(xmlText(bytes), name, pause);
  if (/^xls/.test(ending)) {
    const articles = [];
    for (const { title, rows, dates1904 } of await sheets(bytes, pause)) {
      if (rows.length) articles.push(...(await articlesOfTable({ name: title ? `${name}/${title}` : name, rows, dates1904 }, ask, pause)));
    }
    return some(articles, "table-empty");
  }
  const decoded = decode(bytes);
  if (!decoded) throw new IntakeError("not-utf8");
  if (/^(json|jsonl|ndjson)$/.test(ending)) return jsonArticles(decoded.text, name, ask, pause);
  return some(await articlesOfTable({ name, rows: await csvRows(decoded.text, pause) }, ask, pause), "table-empty");
}

/** @param {Several[]} articles @param {string} code */
function some(articles, code) {
  if (!articles.length) throw new IntakeError(code);
  return articles;
}
