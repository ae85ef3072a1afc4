// The choice of formats to save articles or a comparison in. What makes them is loaded when one is chosen.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { kit } from "../kit.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

const OF_ARTICLES = ["lesart", "html", "md", "copy", "json", "csv", "claims", "webanno", "conll"];
const OF_COMPARISON = ["lesart", "html", "md", "copy", "facts", "pairs", "json"];

/**
 * @param {() => Entry[]} entries
 * @param {{ print?: boolean, comparison?: import("../../model/types.js").Comparison | null }} [options]
 */
export function saveChoice(entries, { print: printed = false, comparison = null } = {}) {
  const choice = h(
    "select",
    {
      class: "save",
      "aria-label": t("save"),
      onchange: () => {
        const format = choice.value;
        choice.value = "";
        if (format === "print") print();
        else if (format) void save(entries(), format, comparison);
      },
    },
    h("option", { value: "" }, t("save")),
    (comparison ? OF_COMPARISON : OF_ARTICLES).map((format) => h("option", { value: format }, t(`save.${format}`))),
    printed && h("option", { value: "print" }, t("print")),
  );
  return choice;
}

/** @param {Entry[]} entries @param {string} format @param {import("../../model/types.js").Comparison | null} comparison */
async function save(entries, format, comparison) {
  const exports = await import("../exports/index.js");
  exports.start(kit);
  await exports.save(entries, format, comparison);
}
