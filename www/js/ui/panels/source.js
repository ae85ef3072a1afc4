// The label of a sentence that only a source vouches for.
import { attributedSentences } from "../../model/attribution.js";
import { readingOf } from "../../model/reading.js";
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** @param {import("../../model/types.js").Entry} entry @param {number} sentence */
function sourceLabel(entry, sentence) {
  const sources = readingOf(entry).sourcesOf(sentence);
  return sources.length
    ? h("span.source", null, h("span.vh", null, `${t("says.source")}: `), h("bdi", null, sources.slice(0, 2).join(", ")))
    : null;
}

/**
 * The labels behind a sentence: at most one, behind the last piece of a sentence that only a source vouches for.
 * @param {import("../../model/types.js").Entry} entry
 * @param {number} sentence
 * @param {boolean} tail whether the piece holds the sentence's last character
 */
export function sourceLabels(entry, sentence, tail) {
  return tail && attributedSentences(entry).has(sentence) ? [sourceLabel(entry, sentence)] : [];
}
