// What can be saved and handed over, loaded when something is. A format takes one article or many, or a comparison, and gives its
// file in pieces, so that the page stays responsive while a large one is made.
import { lend, kit } from "../lent.js";
import { dossierOf } from "../../model/dossier.js";
import { NAME, projectPieces } from "../../model/project.js";
import { TimeSlice } from "../../util/time-slice.js";
import { zipOne } from "../../util/zip-one.js";
import { annotations } from "./annotations.js";
import { conll } from "./conll.js";
import { claims, facts, names, pairs } from "./csv.js";
import { html } from "./html.js";
import { comparisonJson, json } from "./json.js";
import { comparisonMarkdown, markdown } from "./markdown.js";
import texts from "./texts.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/types.js").Comparison} Comparison */

/**
 * @typedef {object} Format
 * @property {string} type
 * @property {string} extension
 * @property {string} [ofMany] the extension where it holds many articles, if that is another
 * @property {string} [mark] at the end of the file's name
 * @property {(entries: Entry[], comparison: Comparison | null) => Iterable<string> | AsyncIterable<string>} pieces
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

const CSV = { type: "text/csv", extension: "csv" };

/** @type {Record<string, Format>} */
export const FORMATS = {
  lesart: { type: "application/zip", extension: "lesart", pieces: (entries) => projectPieces(entries, worksOn(entries), { version: kit.build.version, made: new Date().toISOString().slice(0, 10), settings: { names: kit.settings.get("names") ?? "off" } }) },
  html: { type: "text/html", extension: "html", pieces: (entries, comparison) => [html(dossier(entries, comparison), entries)] },
  facts: { ...CSV, mark: "facts", pieces: (entries, comparison) => facts(dossier(entries, comparison)) },
  pairs: { ...CSV, mark: "pairs", pieces: (entries, comparison) => pairs(dossier(entries, comparison)) },
  md: { type: "text/markdown", extension: "md", pieces: (entries, comparison) => (comparison ? [comparisonMarkdown(dossier(entries, comparison))] : markdown(entries, (entry) => dossier([entry]))) },
  json: { type: "application/json", extension: "json", ofMany: "jsonl", pieces: (entries, comparison) => (comparison ? comparisonJson(dossier(entries, comparison)) : json(entries, notesOn)) },
  csv: { ...CSV, pieces: names },
  claims: { ...CSV, mark: "claims", pieces: claims },
  webanno: { type: "application/ld+json", extension: "jsonld", pieces: (entries) => annotations(entries, notesOn(entries)) },
  conll: { type: "text/plain", extension: "conllup", pieces: conll },
};

/** Takes what the page lends. @param {import("../kit.js").Kit} given */
export function start(given) {
  lend(given);
  kit.addTexts(texts);
}

/** The whole file, in a few large pieces. @param {Entry[]} entries @param {string} format @param {Comparison | null} [comparison] @returns {Promise<(string | Blob)[]>} */
export async function make(entries, format, comparison = null) {
  const slice = new TimeSlice();
  /** @type {string[]} */
  const parts = [];
  let part = "";
  for await (const piece of FORMATS[format].pieces(entries, comparison)) {
    part += piece;
    if (part.length > 1 << 18) {
      parts.push(part);
      part = "";
    }
    await slice.yieldIfExpired();
  }
  parts.push(part);
  return format === "lesart" ? [await zipOne(NAME, new Blob(parts))] : parts;
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
