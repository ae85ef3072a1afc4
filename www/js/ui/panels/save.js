// The choice of formats to save articles in.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { FORMATS, save } from "../exports/index.js";

/**
 * @param {() => import("../../model/types.js").Entry[]} entries
 * @param {{ print?: boolean }} [options]
 */
export function saveChoice(entries, { print: printed = false } = {}) {
  const choice = h(
    "select",
    {
      class: "save",
      "aria-label": t("save"),
      onchange: () => {
        const format = choice.value;
        choice.value = "";
        if (format === "print") print();
        else if (format) void save(entries(), format);
      },
    },
    h("option", { value: "" }, t("save")),
    Object.keys(FORMATS).map((format) => h("option", { value: format }, t(`save.${format}`))),
    printed && h("option", { value: "print" }, t("print")),
  );
  return choice;
}
