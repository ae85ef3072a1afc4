// The choice of formats to save articles or a comparison in, and a link with their texts. What makes them is loaded when it is chosen.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { kit } from "../kit.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

const OF_ARTICLES = ["lesart", "link", "html", "md", "copy", "xlsx", "csv", "claims", "json", "tei", "webanno", "conll"];
const OF_COMPARISON = ["lesart", "html", "md", "copy", "xlsx", "facts", "pairs", "json", "webanno"];

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

/** Makes a link that has the articles' texts in it. @param {() => Entry[]} entries */
export function linkButton(entries) {
  const label = t("save.link");
  return h("button.link", { type: "button", class: "text-link", "aria-label": label, title: label, onclick: () => void makeLink(entries()) }, t("save.link.short"));
}

/** @param {Entry[]} entries */
async function makeLink(entries) {
  const links = await import("../text-link/index.js");
  links.start(kit);
  await links.makeLink(entries, () => void save(entries, "lesart", null));
}

/** @param {Entry[]} entries @param {string} format @param {import("../../model/types.js").Comparison | null} comparison */
async function save(entries, format, comparison) {
  if (format === "link") return makeLink(entries);
  const exports = await import("../exports/index.js");
  exports.start(kit);
  await exports.save(entries, format, comparison);
}
