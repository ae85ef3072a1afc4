// In short: the best sentences in the order of the text, as many as the slider says.
import { h, refill } from "../dom.js";
import { t } from "../i18n/index.js";
import { text } from "../report.js";

/** More sentences than this are no short version. */
const MOST = 30;

/**
 * @param {import("../types.js").Entry} entry
 * @param {number} count how many sentences at first
 * @param {(sentences: Set<number>, count: number) => void} changed
 * @param {(sentence: number) => void} jump
 */
export function summaryPanel(entry, count, changed, jump) {
  const reading = text(entry);
  const { summary, sentences } = entry.report;
  const most = Math.min(MOST, summary.length);
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

  /** @param {number} wanted @param {boolean} tell */
  function draw(wanted, tell) {
    const best = summary.slice(0, wanted).map(({ sentence }) => sentence);
    best.sort((a, b) => a - b);
    output.textContent = t("of", best.length, sentences.length);
    slider.setAttribute("aria-valuetext", output.textContent);
    refill(
      list,
      best.map((index) =>
        h("li", null, h("button", { type: "button", dir: "auto", onclick: () => jump(index) }, reading.sentence(index).replace(/\s+/g, " "))),
      ),
    );
    if (tell) changed(new Set(best), wanted);
    return new Set(best);
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
