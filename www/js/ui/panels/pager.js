// Buttons to the next and the previous page of a long list.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/**
 * @param {number} page from 1
 * @param {number} pages
 * @param {(to: number) => void} turn
 */
export function pager(page, pages, turn) {
  if (pages < 2) return [];
  const step = (/** @type {number} */ to, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.quiet", { type: "button", disabled: to < 1 || to > pages, "aria-label": t(label), onclick: () => turn(to) }, sign);
  return [step(page - 1, "all.previous", "←"), h("span", null, t("all.page", page, pages)), step(page + 1, "all.next", "→")];
}
