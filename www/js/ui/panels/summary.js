// The extractive summary: the best sentences in the order of the text, as many as the slider says.
import { h, refill } from "../dom.js";
import { t } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { partsOf, largestPart } from "./parts.js";

/** A summary has no more sentences. */
const MOST = 30;

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {number} count how many sentences at first
 * @param {(sentences: Set<number>, count: number) => void} changed
 * @param {(sentence: number) => void} jump
 */
export function summaryPanel(entry, count, changed, jump) {
  const reading = readingOf(entry);
  const { summary, sentences: all } = entry.report;
  const most = Math.min(MOST, summary.length);
  const scale = largestPart(summary);
  const list = h("ol.brief");
  const output = h("output", { for: "brief-count" });
  const slider = h("input", {
    type: "range",
    id: "brief-count",
    min: 1,
    max: Math.max(most, 1),
    "aria-label": t("brief.slider"),
    oninput: () => draw(Number(slider.value), true),
  });
  slider.value = String(Math.min(Math.max(count, 1), Math.max(most, 1)));

  /** @param {number} wanted @param {boolean} notify calls `changed` */
  function draw(wanted, notify) {
    const best = summary.slice(0, wanted).sort((a, b) => a.sentence - b.sentence);
    output.textContent = t("of", best.length, all.length);
    slider.setAttribute("aria-valuetext", output.textContent);
    refill(
      list,
      best.map((ranked) =>
        h(
          "li",
          null,
          h("button", { type: "button", dir: "auto", lang: "de", onclick: () => jump(ranked.sentence) }, reading.shown(ranked).replace(/\s+/g, " ")),
          partsOf(ranked, scale, jump, entry.id),
        ),
      ),
    );
    const sentences = new Set(best.map(({ sentence }) => sentence));
    if (notify) changed(sentences, wanted);
    return sentences;
  }

  const first = draw(Number(slider.value), false);
  const element = h(
    "section.panel.brief-panel",
    { "aria-labelledby": "h-brief" },
    h("div.panel-head", null, h("h2", { id: "h-brief" }, t("brief")), most > 1 && h("label.slide", null, slider, output)),
    most ? list : h("p.none", null, t("brief.none")),
  );
  return { element, first };
}
