// What the dialogs have in common: a frame that opens and closes, optional fields, and why something did not work.
import { h } from "../dom.js";
import { explain, details as faultDetails } from "../failures.js";
import { t } from "../i18n/index.js";

/**
 * Opens a dialog, which is removed when it is closed.
 * @param {HTMLElement} content
 * @param {string} label
 */
export function openDialog(content, label) {
  const dialog = h("dialog", { "aria-label": label }, content);
  dialog.addEventListener("close", () => dialog.remove());
  // A click beside the dialog closes it.
  dialog.addEventListener("click", (/** @type {MouseEvent} */ event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Closes the dialog that an element stands in. @param {Element} inside */
export function closeDialog(inside) {
  inside.closest("dialog")?.close();
}

/** @param {string} title */
export function dialogHead(title) {
  return h(
    "header",
    null,
    h("h2", null, title),
    h("button.quiet", { type: "button", "aria-label": t("close"), onclick: (/** @type {Event} */ event) => closeDialog(/** @type {Element} */ (event.target)) }, "×"),
  );
}

/** @param {string} label @param {HTMLElement} input */
export function optionalField(label, input) {
  return h("label.field", null, h("span", null, t(label), " ", h("span.soft", null, `(${t("own.optional")})`)), input);
}

/** Shows in the dialog why it did not work. @param {HTMLElement} place @param {import("../failures.js").Fault} failure */
export function showFault(place, failure) {
  place.dataset.code = failure.code ?? "other";
  place.replaceChildren(h("p", null, explain(failure)), faultDetails(failure));
  place.hidden = false;
}
