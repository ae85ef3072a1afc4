// An empty view, with ways to load articles.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** @typedef {{ own: () => void, examples: () => void }} Actions */

/**
 * @param {string} title
 * @param {string} hint
 * @param {Actions} actions
 */
export function empty(title, hint, { own, examples }) {
  return h(
    "div.notice",
    null,
    h("h1", null, title),
    h("p.lead", null, hint),
    h(
      "div.row",
      null,
      h("button.button.main", { type: "button", onclick: own }, t("own")),
      h("button.button", { type: "button", class: "examples", onclick: examples }, t("empty.examples")),
    ),
  );
}
