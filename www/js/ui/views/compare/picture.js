// The synopsis as one picture, for a file.
import { readingOf } from "../../../model/reading.js";
import { letter } from "../../letter.js";
import { joined } from "../../pictures/joined.js";

/** @param {import("./state.js").CompareState} state */
export function synopsisPicture(state) {
  const column = (/** @type {0 | 1} */ side) => {
    const entry = state.entry(side);
    const { sentences } = entry.report;
    return {
      title: `${letter(state.shownArticles[side])} · ${readingOf(entry).shortTitle}`,
      lengths: sentences.map(([start, end]) => end - start),
      statuses: sentences.map((_, index) => state.statusOf(side, index)),
    };
  };
  return joined(
    [column(0), column(1)],
    state.synopsis.pairs.map(({ number, status, a, b }) => ({ number, status, a: a.sentence, b: b.sentence })),
  );
}
