// In what the two sentences of a pair differ.
import { differenceRows, rowsOf } from "../../../model/fact-table.js";
import { clip } from "../../../model/clip.js";
import { readingOf } from "../../../model/reading.js";
import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { letter } from "../../letter.js";

/** No more are listed. */
const MOST = 6;

/**
 * The facts of a pair and its differences; those in wording alone only where there is nothing else.
 * @param {import("./state.js").CompareState} state
 * @param {import("./state.js").Link} pair
 */
export function differenceList({ rows, entries, comparison }, pair) {
  if (pair.status === "related") return h("p.soft", null, t("compare.related.note"));
  const found = [...rowsOf(rows, pair).filter((row) => !row.pair), ...differenceRows(comparison.facts, entries, pair)];
  const shown = found.map(({ verdict, kind, what, cells }) => ({ verdict, name: rowName(kind, what), words: [pair.a, pair.b].map(({ article }) => cellWords(cells[article], kind)) }));
  if (!shown.length) shown.push(...pair.differences.map(({ a, b }) => ({ verdict: /** @type {any} */ ("same"), name: t("difference.wording"), words: [quoted(entries[pair.a.article], a), quoted(entries[pair.b.article], b)] })));
  if (!shown.length) return h("p.soft", null, t("compare.same"));
  return h(
    "dl.diffs",
    null,
    shown.slice(0, MOST).map(({ verdict, name, words }) =>
      h(
        "div",
        { class: verdict },
        h("dt", null, name),
        words.map((one, side) => h("dd", null, h("b.letter", null, letter([pair.a, pair.b][side].article)), h("bdi", { lang: "de" }, one))),
      ),
    ),
  );
}

/** What a row is about. @param {string} kind @param {string} what */
export function rowName(kind, what) {
  return what || t(`difference.${kind}`);
}

/** A cell's words; what stands there where it has none. @param {import("../../../model/fact-table.js").Cell | null} cell @param {string} kind */
export function cellWords(cell, kind) {
  return cell?.words || t(kind === "certainty" ? "compare.plain" : kind === "speaker" ? "compare.noSource" : "compare.absent");
}

/** @param {import("./state.js").Entry} entry @param {import("../../../model/types.js").Range} range */
function quoted(entry, range) {
  return clip(readingOf(entry).slice(...range), 60) || "–";
}
