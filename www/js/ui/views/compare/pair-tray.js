// The tray at the foot of the window with the chosen pair.
import { h, refill } from "../../dom.js";
import { t, percent } from "../../i18n/index.js";
import { differenceList } from "./differences.js";

/**
 * @param {HTMLElement} place
 * @param {import("./state.js").CompareState} state
 * @param {{ step: (direction: 1 | -1) => void, letGo: () => void }} actions
 */
export function drawPairTray(place, state, { step, letGo }) {
  const { pair } = state;
  if (!pair) return refill(place);
  const title = t("compare.pair", pair.number, state.synopsis.pairs.length);
  refill(
    place,
    h(
      "section.tray.pair-tray",
      { "aria-label": title, role: "status" },
      h(
        "header",
        null,
        h("strong", null, title),
        h("span.soft", null, t(`compare.${pair.status}`), " · ", t("compare.alike", percent(pair.score))),
        h("button.quiet.push", { type: "button", "aria-label": t("compare.previous"), onclick: () => step(-1) }, "←"),
        h("button.quiet", { type: "button", "aria-label": t("compare.next"), onclick: () => step(1) }, "→"),
        h("button.link", { type: "button", onclick: letGo }, t("entity.letGo"), " ", h("kbd", null, "Esc")),
      ),
      h("div.body", null, differenceList(state, pair)),
    ),
  );
}
