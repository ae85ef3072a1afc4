// The hits of a search: each in its context, as a row and in a file.
import { readingOf } from "../../../model/reading.js";
import { inContext } from "../../../model/search.js";
import { address } from "../../../state/router.js";
import { csvTable } from "../../csv-table.js";
import { h } from "../../dom.js";
import { download } from "../../download.js";
import { date } from "../../i18n/index.js";

/** @typedef {import("../../../model/search.js").Hit} Hit */

/** @param {Hit} hit */
export function addressOfHit({ entry, sentence, start, end }) {
  return address("read", [entry.id], { s: sentence, m: end > start ? `${start}-${end}` : null });
}

/** @param {Hit} hit */
export function hitRow(hit) {
  const { before, words, after } = inContext(hit);
  const { entry } = hit;
  const { published } = entry.report.article;
  return h(
    "li",
    null,
    h("a", { href: addressOfHit(hit), dir: "auto", lang: "de" }, h("span.left", null, before), h("b", null, words), h("span.right", null, after)),
    h("small", { dir: "auto" }, [entry.source, published && date(published, "short")].filter(Boolean).map((one) => `${one} · `), h("bdi", null, readingOf(entry).shortTitle)),
  );
}

/** A line a hit. @param {Hit[]} hits */
export function saveHits(hits) {
  const lines = hits.map((hit) => {
    const { entry, start, end } = hit;
    const { before, words, after } = inContext(hit);
    const sentence = readingOf(entry).sentence(hit.sentence).replace(/\s+/g, " ");
    return [entry.id, entry.report.article.published ?? "", entry.source, readingOf(entry).title, before, words, after, sentence, String(start), String(end)];
  });
  download("lesart-search.csv", "text/csv", csvTable(["article", "published", "source", "title", "before", "words", "after", "sentence", "start", "end"], lines));
}
