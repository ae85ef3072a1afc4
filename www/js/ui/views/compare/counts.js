// One line that counts: pairs by what they are, and sentences without a partner. Each count is a filter, and explains its mark.
import { h } from "../../dom.js";
import { t, number } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { FILTERS } from "./state.js";

/**
 * @param {import("./state.js").CompareState} state
 * @param {(filter: import("./state.js").Filter) => void} choose
 */
export function countLine(state, choose) {
  const chips = FILTERS.map((filter) => {
    const side = "ab".indexOf(filter);
    const count = state.hits(filter).length;
    const words = side < 0 ? t(`compare.${filter}`, count) : `${letter(state.shownArticles[side])} ${number(count)}`;
    const chip = h(
      "button.chip",
      {
        type: "button",
        class: filter,
        data: { filter },
        title: explained(state, filter),
        "aria-label": side < 0 ? null : t("compare.alone", letter(state.shownArticles[side]), count),
        // What there is none of needs no filter; the sum needs all its parts.
        hidden: !count && (filter === "unsure" || filter === "related"),
        onclick: () => choose(state.filter === filter ? "all" : filter),
      },
      boldNumber(words, number(count)),
    );
    return chip;
  });
  const update = () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.filter === state.filter));
  };
  update();
  const alone = chips.splice(-2);
  const element = h("div.chips", { role: "group", "aria-label": t("compare.filter") }, chips, h("span", null, `${t("compare.without")}:`), alone);
  chips.push(...alone);
  return { element, update };
}

/** What is counted, and that it adds up. @param {import("./state.js").CompareState} state @param {import("./state.js").Filter} filter */
function explained(state, filter) {
  const side = "ab".indexOf(filter);
  if (side < 0) return t(`compare.${filter}.hint`);
  const all = state.entry(side).report.sentences.length - state.first(side);
  let [paired, related] = [0, 0];
  for (const [{ status }] of state.synopsis.sides[side].values()) status === "related" ? (related += 1) : (paired += 1);
  return t("compare.alone.hint", letter(state.shownArticles[side]), all, paired, related, all - paired - related);
}

/** @param {string} words @param {string} value that stands out in them */
function boldNumber(words, value) {
  const at = words.indexOf(value);
  return h("span", null, words.slice(0, at), h("b", null, value), words.slice(at + value.length));
}
