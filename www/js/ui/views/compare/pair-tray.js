// The card at the foot of the window: the chosen pair, in what it differs, and how sure it is.
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { differenceList } from "./differences.js";

const BARS = { sure: "▮▮▮", likely: "▮▮▯", unsure: "▮▯▯" };

/**
 * @param {HTMLElement} place
 * @param {import("./state.js").CompareState} state
 * @param {{ step: (direction: 1 | -1) => void, choose: (pairNumber: number) => void }} actions
 */
export function drawPairTray(place, state, { step, choose }) {
  const { pair } = state;
  if (!pair) return refill(place);
  const isRelated = pair.status === "related";
  const places = [pair.a, pair.b].map(({ article, sentence }) => [state.entries[article].id, sentence]);
  const title = isRelated ? t("compare.related.one") : t("compare.pair", pair.number, state.synopsis.pairs.length);
  const others = [0, 1].flatMap((side) => state.linksOf(side, (side ? pair.b : pair.a).sentence) ?? []).filter(({ number, status }) => number !== pair.number && status !== "related");
  refill(
    place,
    h(
      "section.tray.pair-tray",
      { "aria-label": title, role: "status" },
      h(
        "header",
        null,
        h("button.quiet", { type: "button", "aria-label": t("compare.previous"), onclick: () => step(-1) }, "‹"),
        h("strong", null, title),
        h("button.quiet", { type: "button", "aria-label": t("compare.next"), onclick: () => step(1) }, "›"),
      ),
      h(
        "div.body",
        null,
        differenceList(state, pair),
        h(
          "p.soft",
          null,
          !isRelated && (pair.corrected ? h("b", null, t("why.corrected")) : [h("span", { "aria-hidden": "true" }, BARS[pair.certainty]), " ", h("b", null, t(`compare.${pair.certainty}.one`))]),
          others.length > 0 && [` ${t("compare.others")} `, ...[...new Set(others)].map(({ number }) => h("button.link", { type: "button", "aria-label": t("compare.pair.short", number), onclick: () => choose(number) }, String(number)))],
          " ",
          !isRelated && [h("button.link", { type: "button", class: "not-pair", data: { edit: JSON.stringify({ notPair: places }) } }, t("compare.notPair"), " ", h("kbd", null, "X")), " "],
          h("button.link", { type: "button", data: { edit: JSON.stringify({ pair: places, isPair: !isRelated }) } }, t("edit")),
        ),
      ),
      h("button.quiet.close", { type: "button", "aria-label": t("entity.letGo"), onclick: () => choose(0) }, "✕"),
    ),
  );
}
