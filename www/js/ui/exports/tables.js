// Tables: a row per mention with its sentence, per statement, per value of a fact, per pair. The first row is the head; each of
// the others says where it comes from. How they are written down is a format's business.
import { readingOf } from "../../model/reading.js";
import { claimsOf } from "../../model/ledger.js";
import { originOf } from "../../model/dossier.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/dossier.js").Dossier} Dossier */
/** @typedef {import("../../model/dossier.js").Origin} Origin */
/** @typedef {string | number} Cell */

const ORIGIN = ["article", "title", "house", "published", "address", "file", "lesart", "corrected"];

/** @param {Origin} origin */
const originCells = ({ id, title, house, date, address, file, corrected }) => [id, title, house, date, address, file, kit.build.version, yes(corrected)];

const yes = (/** @type {boolean} */ is) => (is ? "yes" : "no");

/** @param {Entry[]} entries @returns {Iterable<Cell[]>} */
export function* names(entries) {
  yield ["kind", "name", "mention", "form", "start", "end", "sentence", ...ORIGIN];
  for (const entry of entries) {
    const reading = readingOf(entry);
    const origin = originCells(originOf(entry));
    for (const { kind, name, mentions } of entry.report.entities) {
      for (const { start, end, form } of mentions) {
        const sentence = reading.sentence(reading.sentenceAt(start)).replace(/\s+/g, " ");
        yield [kind, name, reading.slice(start, end), form, start, end, sentence, ...origin];
      }
    }
  }
}

/** @param {Entry[]} entries @returns {Iterable<Cell[]>} */
export function* claims(entries) {
  yield ["speaker", "as", "inferred", "kind", "polarity", "statement", "start", "end", ...ORIGIN];
  for (const entry of entries) {
    const origin = originCells(originOf(entry));
    for (const claim of claimsOf(entry)) {
      const { spans, text } = entry.report.quotes[claim.quote];
      yield [claim.name, claim.words, yes(claim.inferred), claim.kind, claim.polarity, text.replace(/\s+/g, " "), spans[0][0], spans[spans.length - 1][1], ...origin];
    }
  }
}

/** A row a value; those of one fact have one number. @param {Dossier} dossier @returns {Iterable<Cell[]>} */
export function* facts({ facts, articles }) {
  yield ["fact", "kind", "what", "verdict", "corrected", "report", "value", "said by", "sentence", ...ORIGIN];
  for (const [index, { kind, what, verdict, corrected, values }] of facts.entries()) {
    for (const [at, value] of values.entries()) {
      if (value) yield [index + 1, kind, what, verdict, yes(corrected), articles[at].letter, value.words, value.source, value.sentence, ...originCells(articles[at])];
    }
  }
}

/** A row a pair, then one for each sentence without a partner. @param {Dossier} dossier @returns {Iterable<Cell[]>} */
export function* pairs({ pairs, alone, articles }) {
  const of = (/** @type {string} */ letter) => articles.find((one) => one.letter === letter) ?? articles[0];
  yield ["pair", "status", "certainty", "score", "corrected", "report a", "sentence a", "report b", "sentence b", "differences", ...ORIGIN.map((one) => `${one} a`), ...ORIGIN.map((one) => `${one} b`)];
  for (const { number, status, certainty, score, corrected, a, b, first, second, differences } of pairs) {
    const told = differences.map((one) => `${one.kind}: ${one.a} | ${one.b}`).join("; ");
    yield [number, status, certainty, Number(score.toFixed(3)), yes(corrected), a, first, b, second, told, ...originCells(of(a)), ...originCells(of(b))];
  }
  for (const { letter, sentences } of alone) for (const sentence of sentences) yield ["", "only", "", "", "", letter, sentence, "", "", "", ...originCells(of(letter)), ...ORIGIN.map(() => "")];
}
