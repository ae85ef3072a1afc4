// The dialog for the details of an article: headline, source and date.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { loadPaste } from "../../state/paste.js";
import { closeDialog, dialogHead, openDialog, optionalField, showFault } from "./dialog.js";

/**
 * Headline, source and date of an article, to be corrected.
 * @param {import("../../model/types.js").Entry} entry
 * @param {(details: { title: string, source: string, published: string }) => Promise<void>} save fails with the reason
 */
export function details({ report: { article }, title, source, published }, save) {
  const fault = h("div.fault", { hidden: true, role: "alert" });
  const fields = {
    title: h("input", { type: "text", lang: "de", dir: "auto", name: "title", spellcheck: "false", value: title ?? article.title ?? "" }),
    source: h("input", { type: "text", name: "source", value: source }),
    published: h("input", { type: "text", name: "published", placeholder: t("own.dayExample"), value: published ?? article.published ?? "" }),
  };
  const form = h(
    "form",
    {
      class: "details-form",
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        try {
          const typed = fields.published.value;
          const published = typed.trim() ? (await loadPaste()).readDay(typed) : "";
          await save({ title: fields.title.value, source: fields.source.value, published });
          closeDialog(form);
        } catch (reason) {
          showFault(fault, /** @type {any} */ (reason));
        }
      },
    },
    dialogHead(t("own.edit")),
    h("div.fields", null, optionalField("own.headline", fields.title), optionalField("own.source", fields.source), optionalField("own.published", fields.published)),
    fault,
    h("div.row", null, h("button.button.main", null, t("when.use"))),
  );
  openDialog(form, t("own.edit"));
}
