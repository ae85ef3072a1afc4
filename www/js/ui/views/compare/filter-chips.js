// What is shown: all sentences, or the shared ones, those that differ, those of one report alone.
import { h } from "../../dom.js";
import { t, number } from "../../i18n/index.js";
import { FILTERS } from "./state.js";

/**
 * @param {import("./state.js").CompareState} state
 * @param {(filter: import("./state.js").Filter) => void} choose
 */
export function filterChips(state, choose) {
  const { pairs } = state.synopsis;
  /** @type {Record<string, number>} */
  const counts = {
    shared: pairs.filter(({ status }) => status === "shared").length,
    differs: pairs.filter(({ status }) => status === "differs").length,
    only: state.unpaired(0).length + state.unpaired(1).length,
  };
  const chips = FILTERS.map((filter) =>
    h(
      "button.chip",
      { type: "button", data: { filter }, onclick: () => choose(filter) },
      filter !== "all" && h("span.swatch", { "aria-hidden": "true", class: filter }),
      t(`compare.${filter}`),
      filter !== "all" && h("i", null, number(counts[filter])),
    ),
  );
  const update = () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.filter === state.filter));
  };
  update();
  return { element: h("div.chips", { role: "group", "aria-label": t("compare.filter") }, chips), update };
}
