// The label of a sentence that only a source vouches for.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { text } from "../../model/reading.js";

/** @param {import("../../model/types.js").Entry} entry @param {number} sentence */
export function sourceLabel(entry, sentence) {
  const sources = text(entry).sourcesOf(sentence);
  return sources.length
    ? h("span.source", null, h("span.vh", null, `${t("says.source")}: `), h("bdi", null, sources.slice(0, 2).join(", ")))
    : null;
}

/** @type {WeakMap<object, Set<number>>} */
const known = new WeakMap();

/** The numbers of the sentences that only a source vouches for. @param {import("../../model/types.js").Entry} entry */
export function hearsay({ report }) {
  let sentences = known.get(report);
  if (!sentences) known.set(report, (sentences = new Set(report.attributed.map(({ sentence }) => sentence))));
  return sentences;
}
