// The statements that the view shows, as a table.
import { csvTable } from "../../csv-table.js";
import { download } from "../../download.js";

/** A line a statement. @param {import("../../../model/ledger.js").Claim[]} claims */
export function saveClaims(claims) {
  const lines = claims.map(({ entry, quote, kind, polarity, name, words, inferred, cue }) => {
    const { spans, text } = entry.report.quotes[quote];
    const place = [String(spans[0][0]), String(spans[spans.length - 1][1])];
    return [entry.id, entry.report.article.published ?? "", entry.source, name, words, inferred ? "yes" : "no", kind, polarity, cue, text.replace(/\s+/g, " "), ...place];
  });
  download("lesart-statements.csv", "text/csv", csvTable(["article", "published", "source", "speaker", "as", "inferred", "kind", "polarity", "cue", "statement", "start", "end"], lines));
}
