// CSV tables: a line per mention with its sentence, or a line per statement.
import { readingOf } from "../../model/reading.js";
import { claimsOf } from "../../model/ledger.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

/** @param {Entry[]} entries */
export function* names(entries) {
  yield line(["article", "published", "kind", "name", "mention", "form", "start", "end", "sentence", "source", "file"]);
  for (const entry of entries) {
    const reading = readingOf(entry);
    const published = entry.report.article.published ?? "";
    for (const { kind, name, mentions } of entry.report.entities) {
      for (const { start, end, form } of mentions) {
        const sentence = reading.sentence(reading.sentenceAt(start)).replace(/\s+/g, " ");
        yield line([entry.id, published, kind, name, reading.slice(start, end), form, String(start), String(end), sentence, entry.source, entry.name]);
      }
    }
  }
}

/** @param {Entry[]} entries */
export function* claims(entries) {
  yield line(["article", "published", "speaker", "as", "inferred", "kind", "statement", "start", "end", "source", "file"]);
  for (const entry of entries) {
    for (const claim of claimsOf(entry)) {
      const { spans, text } = entry.report.quotes[claim.quote];
      const place = [String(spans[0][0]), String(spans[spans.length - 1][1])];
      const statement = text.replace(/\s+/g, " ");
      yield line([entry.id, entry.report.article.published ?? "", claim.name, claim.words, claim.inferred ? "yes" : "no", claim.kind, statement, ...place, entry.source, entry.name]);
    }
  }
}

/** @param {string[]} cells */
function line(cells) {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. @param {string} value */
function cell(value) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
