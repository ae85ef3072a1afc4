// A strip at the foot of the window that says what was done, with a way back. It stays until it is closed or another comes.
import { h } from "./dom.js";
import { t } from "./i18n/index.js";

/** Takes away the strip that is shown. */
let close = () => {};

/** @param {string} words what was done @param {() => void} undo */
export function offerUndo(words, undo) {
  close();
  const gone = new AbortController();
  const back = () => {
    close();
    undo();
  };
  const strip = h(
    "section.undo",
    { role: "status" },
    h("span", null, words),
    h("button.button", { type: "button", onclick: back }, t("undo"), " ", h("kbd", { "aria-hidden": "true" }, "Z")),
    h("button.quiet", { type: "button", "aria-label": t("close"), onclick: () => close() }, "×"),
  );
  close = () => {
    gone.abort();
    strip.remove();
    close = () => {};
  };
  document.body.append(strip);
  addEventListener(
    "keydown",
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      // Whoever forgets everything takes the strip away, too.
      if (!strip.isConnected) return close();
      if (key.toLowerCase() !== "z" || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (/** @type {Element} */ (target).closest?.("input:not([type=checkbox]), select, textarea, dialog")) return;
      event.preventDefault();
      back();
    },
    { signal: gone.signal },
  );
}
