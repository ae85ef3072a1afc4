// What can be saved and handed over, loaded when something is. A format takes one article or many, or a comparison, and gives its
// file in pieces, so that the page stays responsive while a large one is made.
import { lend, kit } from "../lent.js";
import { dossierOf } from "../../model/dossier.js";
import { NAME, projectPieces } from "../../model/project.js";
import { TimeSlice } from "../../util/time-slice.js";
import { zip } from "../../util/zip.js";
import { annotations } from "./annotations.js";
import { conll } from "./conll.js";
import { html } from "./html.js";
import { comparisonJson, json } from "./json.js";
import { comparisonMarkdown, markdown } from "./markdown.js";
import { claims, facts, names, pairs } from "./tables.js";
import { tei } from "./tei.js";
import texts from "./texts.js";
import { TYPE, workbook } from "./xlsx.js";
import { csvLines } from "../csv-table.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/types.js").Comparison} Comparison */

/**
 * @typedef {object} Format
 * @property {string} type
 * @property {string} extension
 * @property {string} [ofMany] the extension where it holds many articles, if that is another
 * @property {string} [mark] at the end of the file's name
 * @property {(entries: Entry[], comparison: Comparison | null) => Iterable<string> | AsyncIterable<string>} [pieces] its text
 * @property {(entries: Entry[], comparison: Comparison | null) => Promise<Blob>} [file] where it is no text
 */

/** The notes on articles. @param {Entry[]} entries */
function notesOn(entries) {
  const ids = new Set(entries.map(({ id }) => id));
  return kit.work.all().flatMap(({ notes }) => notes.filter(({ places }) => places.every(({ article }) => ids.has(article))));
}

/** @param {Entry[]} entries @param {Comparison | null} [comparison] */
const dossier = (entries, comparison = null) => dossierOf(entries, comparison, notesOn(entries), kit.build.version);

/** The work on articles, and what holds for all of them and speaks of no other article. @param {Entry[]} entries */
function worksOn(entries) {
  const ids = new Set(entries.map(({ id }) => id));
  const all = kit.work.on(kit.work.ALL);
  const shared = {
    ...all,
    pairs: all.pairs.filter(({ a, b }) => ids.has(a.article) && ids.has(b.article)),
    notes: all.notes.filter(({ places }) => places.every(({ article }) => ids.has(article))),
  };
  return [...kit.work.all().filter(({ id }) => ids.has(id)), shared];
}

/** @param {Entry[]} entries */
async function project(entries) {
  const about = { version: kit.build.version, made: new Date().toISOString().slice(0, 10), settings: { names: kit.settings.get("names") ?? "off" } };
  return zip([{ name: NAME, content: new Blob(await gathered(projectPieces(entries, worksOn(entries), about))) }]);
}

/** The tables of articles, or of their comparison, in one workbook. @param {Entry[]} entries @param {Comparison | null} comparison */
function tables(entries, comparison) {
  const { t } = kit;
  const compared = comparison ? dossier(entries, comparison) : null;
  return workbook([
    ...(compared ? [{ name: t("tables.facts"), rows: facts(compared) }, { name: t("tables.pairs"), rows: pairs(compared) }] : []),
    { name: t("tables.claims"), rows: claims(entries) },
    { name: t("tables.names"), rows: names(entries) },
  ]);
}

/** A table for the spreadsheets of the interface's language. @param {Iterable<import("./tables.js").Cell[]>} rows */
function* csv(rows) {
  const { head, line } = csvLines(kit.lang());
  let write = head;
  for (const row of rows) {
    yield write(row.map(String));
    write = line;
  }
}

const CSV = { type: "text/csv", extension: "csv" };

/** @type {Record<string, Format>} */
export const FORMATS = {
  lesart: { type: "application/zip", extension: "lesart", file: project },
  html: { type: "text/html", extension: "html", pieces: (entries, comparison) => [html(dossier(entries, comparison), entries)] },
  xlsx: { type: TYPE, extension: "xlsx", file: tables },
  facts: { ...CSV, mark: "facts", pieces: (entries, comparison) => csv(facts(dossier(entries, comparison))) },
  pairs: { ...CSV, mark: "pairs", pieces: (entries, comparison) => csv(pairs(dossier(entries, comparison))) },
  md: { type: "text/markdown", extension: "md", pieces: (entries, comparison) => (comparison ? [comparisonMarkdown(dossier(entries, comparison))] : markdown(entries, (entry) => dossier([entry]))) },
  json: { type: "application/json", extension: "json", ofMany: "jsonl", pieces: (entries, comparison) => (comparison ? comparisonJson(dossier(entries, comparison)) : json(entries, notesOn)) },
  csv: { ...CSV, pieces: (entries) => csv(names(entries)) },
  claims: { ...CSV, mark: "claims", pieces: (entries) => csv(claims(entries)) },
  webanno: { type: "application/ld+json", extension: "jsonld", pieces: (entries, comparison) => annotations(entries, notesOn(entries), comparison) },
  conll: { type: "text/plain", extension: "conllup", pieces: conll },
  tei: { type: "application/tei+xml", extension: "xml", pieces: tei },
};

/** Takes what the page lends. @param {import("../kit.js").Kit} given */
export function start(given) {
  lend(given);
  kit.addTexts(texts);
}

/** The whole file, in a few large pieces. @param {Entry[]} entries @param {string} format @param {Comparison | null} [comparison] @returns {Promise<(string | Blob)[]>} */
export async function make(entries, format, comparison = null) {
  const { pieces, file } = FORMATS[format];
  return file ? [await file(entries, comparison)] : gathered(pieces?.(entries, comparison) ?? []);
}

/** @param {Iterable<string> | AsyncIterable<string>} pieces */
async function gathered(pieces) {
  const slice = new TimeSlice();
  /** @type {string[]} */
  const parts = [];
  let part = "";
  for await (const piece of pieces) {
    part += piece;
    if (part.length > 1 << 18) {
      parts.push(part);
      part = "";
    }
    await slice.yieldIfExpired();
  }
  parts.push(part);
  return parts;
}

/** Makes a file and hands it to the browser. @param {Entry[]} entries @param {string} format @param {Comparison | null} [comparison] */
export async function save(entries, format, comparison = null) {
  if (format === "copy") return copy(entries, comparison);
  const { type, extension, ofMany, mark } = FORMATS[format];
  const one = entries.length === 1;
  const name = one ? entries[0].id : comparison ? `lesart-${entries.map(({ id }) => id).join("-")}`.slice(0, 80) : `lesart-${entries.length}`;
  kit.download(`${name}${mark ? `-${mark}` : ""}.${one || comparison ? extension : (ofMany ?? extension)}`, type, await make(entries, format, comparison));
}

/** Puts the report as Markdown and as HTML into the clipboard; where that is not allowed, it is saved. @param {Entry[]} entries @param {Comparison | null} comparison */
async function copy(entries, comparison) {
  const plain = (await make(entries, "md", comparison)).join("");
  const rich = html(dossier(entries, comparison), entries, { texts: false });
  try {
    const item = new ClipboardItem({ "text/plain": new Blob([plain], { type: "text/plain" }), "text/html": new Blob([rich], { type: "text/html" }) });
    await navigator.clipboard.write([item]);
    kit.announce(kit.t("report.copied"), { seen: true });
  } catch {
    kit.announce(kit.t("report.notCopied"), { seen: true });
    await save(entries, "md", comparison);
  }
}
