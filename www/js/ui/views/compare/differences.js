// In what the two sentences of a pair differ.
import { clip } from "../../../model/clip.js";
import { readingOf } from "../../../model/reading.js";
import { isSubstantive } from "../../../model/synopsis.js";
import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";

/** No more are listed. */
const MOST = 8;

/** @typedef {import("../../../model/types.js").Difference} Difference */

/**
 * The differences of a pair, those in wording alone only where there are no others.
 * @param {import("./state.js").CompareState} state
 * @param {import("../../../model/types.js").Pair} pair
 */
export function differenceList(state, { differences }) {
  const substantive = differences.filter(isSubstantive);
  const shown = substantive.length ? substantive : differences;
  if (!shown.length) return h("p.soft", null, t("compare.same"));
  return h(
    "dl.diffs",
    null,
    shown.slice(0, MOST).map((difference) =>
      h(
        "div",
        null,
        h("dt", null, t(`difference.${difference.kind}`)),
        h("dd", null, words(state.entry(0), difference.a, difference.kind), h("span.soft", null, " ↔ "), words(state.entry(1), difference.b, difference.kind)),
      ),
    ),
  );
}

/** @param {import("./state.js").Entry} entry @param {import("../../../model/types.js").Range} range @param {Difference["kind"]} kind */
function words(entry, range, kind) {
  return range[1] > range[0]
    ? h("q", { dir: "auto", lang: "de" }, clip(readingOf(entry).slice(...range), 90))
    : h("span.soft", null, t(kind === "certainty" ? "compare.plain" : "compare.absent"));
}
