// CSV tables: a line per mention with its sentence, per statement, per value of a fact, per pair. Each says where it comes from.
import { readingOf } from "../../model/reading.js";
import { claimsOf } from "../../model/ledger.js";
import { originOf } from "../../model/dossier.js";
import { kit } from "../lent.js";
import { csvLines } from "../csv-table.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/dossier.js").Dossier} Dossier */
/** @typedef {import("../../model/dossier.js").Origin} Origin */

const ORIGIN = ["article", "title", "house", "published", "address", "file", "lesart", "corrected"];

/** @param {Origin} origin */
const originCells = ({ id, title, house, date, address, file, corrected }) => [id, title, house, date, address, file, kit.build.version, yes(corrected)];

const yes = (/** @type {boolean} */ is) => (is ? "yes" : "no");

/** @param {Entry[]} entries */
export function* names(entries) {
  const { head, line } = csvLines(kit.lang());
  yield head(["kind", "name", "mention", "form", "start", "end", "sentence", ...ORIGIN]);
  for (const entry of entries) {
    const reading = readingOf(entry);
    const origin = originCells(originOf(entry));
    for (const { kind, name, mentions } of entry.report.entities) {
      for (const { start, end, form } of mentions) {
        const sentence = reading.sentence(reading.sentenceAt(start)).replace(/\s+/g, " ");
        yield line([kind, name, reading.slice(start, end), form, String(start), String(end), sentence, ...origin]);
      }
    }
  }
}

/** @param {Entry[]} entries */
export function* claims(entries) {
  const { head, line } = csvLines(kit.lang());
  yield head(["speaker", "as", "inferred", "kind", "polarity", "statement", "start", "end", ...ORIGIN]);
  for (const entry of entries) {
    const origin = originCells(originOf(entry));
    for (const claim of claimsOf(entry)) {
      const { spans, text } = entry.report.quotes[claim.quote];
      const place = [String(spans[0][0]), String(spans[spans.length - 1][1])];
      yield line([claim.name, claim.words, yes(claim.inferred), claim.kind, claim.polarity, text.replace(/\s+/g, " "), ...place, ...origin]);
    }
  }
}

/** A line a value; those of one fact have one number. @param {Dossier} dossier */
export function* facts({ facts, articles }) {
  const { head, line } = csvLines(kit.lang());
  yield head(["fact", "kind", "what", "verdict", "corrected", "report", "value", "said by", "sentence", ...ORIGIN]);
  for (const [index, { kind, what, verdict, corrected, values }] of facts.entries()) {
    for (const [at, value] of values.entries()) {
      if (value) yield line([String(index + 1), kind, what, verdict, yes(corrected), articles[at].letter, value.words, value.source, value.sentence, ...originCells(articles[at])]);
    }
  }
}

/** A line a pair, then one for each sentence without a partner. @param {Dossier} dossier */
export function* pairs({ pairs, alone, articles }) {
  const { head, line } = csvLines(kit.lang());
  const of = (/** @type {string} */ letter) => articles.find((one) => one.letter === letter) ?? articles[0];
  yield head(["pair", "status", "certainty", "score", "corrected", "report a", "sentence a", "report b", "sentence b", "differences", ...ORIGIN.map((one) => `${one} a`), ...ORIGIN.map((one) => `${one} b`)]);
  for (const { number, status, certainty, score, corrected, a, b, first, second, differences } of pairs) {
    const told = differences.map((one) => `${one.kind}: ${one.a} | ${one.b}`).join("; ");
    yield line([String(number), status, certainty, score.toFixed(3), yes(corrected), a, first, b, second, told, ...originCells(of(a)), ...originCells(of(b))]);
  }
  for (const { letter, sentences } of alone) for (const sentence of sentences) yield line(["", "only", "", "", "", letter, sentence, "", "", "", ...originCells(of(letter)), ...ORIGIN.map(() => "")]);
}
