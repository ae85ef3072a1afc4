// From the rows of a table to articles: which column holds what, by its name, by what stands in it, or by asking.
import { dayOf } from "../date.js";
import { IntakeError } from "../error.js";

/** @typedef {"text" | "title" | "date" | "source" | "author" | "address"} Role */
/** @typedef {Partial<Record<Role, number>>} Columns the index of each column that is known */

/**
 * What the reader is asked about.
 * @typedef {object} Table
 * @property {string} name
 * @property {string[]} header names of the columns; empty ones where the table has none
 * @property {string[][]} rows the first few
 * @property {Columns} guess
 */

/** Names of columns in small letters without signs, the more telling first (source: exports of press archives and feeds). @type {Record<Role, string[]>} */
const NAMES = {
  text: words("volltext fulltext artikeltext haupttext fliesstext contenttext text inhalt content body articlebody artikel article nachricht meldung beitrag story contenthtml html"),
  title: words("title titel headline ueberschrift schlagzeile headlines hauptueberschrift betreff subject"),
  date: words("datepublished published publishedat publicationdate pubdate erschienen erscheinungsdatum erschienenam veroeffentlicht veroeffentlichtam datum date tag day publishdate zeit zeitpunkt timestamp time createdat created"),
  source: words("source quelle medium zeitung outlet publisher publication herausgeber medientitel newspaper redaktion agentur sourcename sitename website site domain"),
  author: words("author autor autorin authors autoren verfasser verfasserin byline creator"),
  address: words("url link adresse address permalink canonical href uri weblink sourceurl articleurl"),
};
const ROLES = /** @type {Role[]} */ (Object.keys(NAMES));

/** A text is longer than what stands in other columns; where nothing is longer than a line there is none. */
const [LONG, LINE] = [200, 60];

/** @param {string} list */
function words(list) {
  return list.split(" ");
}

/** @param {string} name */
function keyOf(name) {
  return name.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss").replace(/[^a-z0-9]/g, "");
}

/** Which columns are known by their names. @param {string[]} header @returns {Columns} */
export function columnsByName(header) {
  /** @type {Columns} */
  const columns = {};
  const keys = header.map((name) => keyOf(name.slice(0, 60)));
  for (const role of ROLES) {
    const name = NAMES[role].find((one) => keys.includes(one));
    if (name) columns[role] = keys.indexOf(name);
  }
  return columns;
}

/**
 * The articles of a table.
 * @param {{ name: string, rows: string[][], dates1904?: boolean }} table
 * @param {import("./index.js").Ask | undefined} ask
 * @param {() => Promise<void>} pause
 * @returns {Promise<import("./index.js").Several[]>}
 */
export async function articlesOfTable({ name, rows, dates1904 = false }, ask, pause) {
  const [first = []] = rows;
  const byName = columnsByName(first);
  const isShort = first.every((cell) => cell.length < 60);
  const below = rows.slice(1, 50);
  // Names that nobody knows stand over texts that are much longer.
  const isOver = below.length > 0 && first.every((cell) => cell.trim()) && first.some((_, at) => below.every((row) => (row[at] ?? "").length > LONG));
  const hasHeader = isShort && (Object.keys(byName).length > 0 || isOver);
  const body = hasHeader ? rows.slice(1) : rows;
  if (!body.length) throw new IntakeError("table-empty");
  const columns = await chosen({ name, header: hasHeader ? first : first.map(() => ""), body, known: hasHeader ? byName : {} }, ask);
  return articlesOfRows(body, columns, { name, first: hasHeader ? 2 : 1, dates1904 }, pause);
}

/**
 * @param {{ name: string, header: string[], body: string[][], known: Columns, none?: string }} table `none`: the code where there is no text at all
 * @param {import("./index.js").Ask | undefined} ask
 * @returns {Promise<Columns>}
 */
export async function chosen({ name, header, body, known, none = "table-empty" }, ask) {
  const sample = body.slice(0, 50);
  const width = Math.max(header.length, ...sample.map((row) => row.length));
  const lengths = Array.from({ length: width }, (_, at) => sample.reduce((sum, row) => sum + (row[at] ?? "").length, 0) / sample.length);
  const longest = Math.max(...lengths);
  const isSure = known.text !== undefined && (lengths[known.text] >= LONG || 2 * lengths[known.text] >= longest);
  // One column of texts, as in a list of reports.
  if (isSure || (width === 1 && longest >= LONG)) return { text: 0, ...known };
  if (longest < LINE && known.text === undefined) throw new IntakeError(none);
  const guess = { ...byContent(sample, lengths), ...known, text: lengths.indexOf(longest) };
  for (const role of ROLES) if (role !== "text" && guess[role] === guess.text) delete guess[role];
  if (!ask) throw new IntakeError("table-unclear");
  const columns = await ask({ name, header: Array.from({ length: width }, (_, at) => header[at] ?? ""), rows: body.slice(0, 4), guess });
  if (columns?.text === undefined) throw new IntakeError("cancelled");
  return columns;
}

/** Columns by what stands in most of their cells. @param {string[][]} sample @param {number[]} lengths @returns {Columns} */
function byContent(sample, lengths) {
  const most = (/** @type {(cell: string) => boolean} */ test) => {
    const at = lengths.findIndex((_, index) => sample.filter((row) => test(row[index] ?? "")).length > 0.7 * sample.length);
    return at < 0 ? undefined : at;
  };
  /** @type {Columns} */
  const columns = { date: most((cell) => /\d/.test(cell) && dayOf(cell) !== null), address: most((cell) => /^https?:\/\/\S+$/.test(cell)) };
  const title = lengths.findIndex((length, at) => length > 20 && length < 160 && at !== columns.date && at !== columns.address);
  if (title >= 0) columns.title = title;
  return columns;
}

/**
 * @param {string[][]} rows
 * @param {Columns} columns
 * @param {{ name: string, first: number, dates1904?: boolean }} about `first`: the number of the first row
 * @param {() => Promise<void>} pause
 */
export async function articlesOfRows(rows, columns, { name, first, dates1904 = false }, pause) {
  /** @type {import("./index.js").Several[]} */
  const articles = [];
  for (const [at, row] of rows.entries()) {
    if (at % 200 === 0) await pause();
    const value = (/** @type {Role} */ role) => (columns[role] === undefined ? "" : (row[/** @type {number} */ (columns[role])] ?? "").trim());
    const text = await withoutMarkup(value("text"), pause);
    if (!text) continue;
    const date = value("date");
    articles.push({ name: `${name}:${first + at}`, text, title: value("title") || null, published: dayOf(date) ?? serialDay(date, dates1904), source: value("source"), author: value("author"), address: value("address") });
  }
  return articles;
}

/** @param {string} text @param {() => Promise<void>} pause */
export async function withoutMarkup(text, pause) {
  if (!/<(?:p|div|br|h[1-6]|article|li|span|a)\b[^<>]{0,500}\/?>/i.test(text)) return text;
  const { plainText } = await import("../html/page.js");
  return plainText(text, pause);
}

/** A day as spreadsheets count them: from the last of 1899, or from 1904 (source: ECMA-376, part 1, 18.17.4). @param {string} text @param {boolean} dates1904 */
function serialDay(text, dates1904) {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text)) + (dates1904 ? 1462 : 0);
  return days > 20_000 && days < 80_000 ? new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10) : null;
}
