// The dialog that asks for confirmation.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { closeDialog, openDialog } from "./dialog.js";

/** @param {string} question @param {string} yes @param {() => void} confirmed */
export function ask(question, yes, confirmed) {
  const content = h(
    "div.sheet",
    null,
    h("p", null, question),
    h(
      "div.row",
      null,
      h(
        "button.button.main",
        {
          type: "button",
          class: "yes",
          onclick: () => {
            closeDialog(content);
            confirmed();
          },
        },
        yes,
      ),
      h("button.button", { type: "button", onclick: () => closeDialog(content) }, t("cancel")),
    ),
  );
  openDialog(content, question);
}
