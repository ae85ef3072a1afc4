// The parts of a sentence's score in the summary as bars, and the sentence that it depends on.
import { h } from "../dom.js";
import { t, number } from "../i18n/index.js";

/** @typedef {import("../../model/types.js").Report["summary"][number]} Ranked */

const PARTS = /** @type {const} */ (["position", "centrality", "entities", "plainness", "novelty", "penalty", "fit"]);

/**
 * @param {Ranked} ranked
 * @param {number} most the largest part of all sentences, for the bars' length
 * @param {(sentence: number) => void} jump
 * @param {string} article its id
 */
export function partsOf({ parts, needs, sentence, corrected }, most, jump, article) {
  return h(
    "details.parts",
    null,
    h("summary", null, t("why")),
    h(
      "dl",
      null,
      PARTS.filter((part) => Math.abs(parts[part]) >= 0.005).map((part) => {
        const bar = h("i", { class: parts[part] < 0 ? "less" : "" });
        bar.style.inlineSize = `${Math.min(100, (100 * Math.abs(parts[part])) / most).toFixed(0)}%`;
        return h("div", null, h("dt", null, t(`part.${part}`)), h("dd", null, bar, h("span", null, number(Number(parts[part].toFixed(2))))));
      }),
    ),
    h("p", null, corrected && `${t("why.corrected")} · `, h("button.link", { type: "button", data: { edit: JSON.stringify({ sentence: [article, sentence] }) } }, t("edit"))),
    needs !== null && h("p", null, h("button.link", { type: "button", onclick: () => jump(needs) }, t("part.needs"))),
  );
}

/** The largest part of any sentence. @param {Ranked[]} summary */
export function largestPart(summary) {
  let most = 0.01;
  for (const { parts } of summary) for (const part of PARTS) most = Math.max(most, Math.abs(parts[part]));
  return most;
}
