// What the claims view shows: by kind, article and words.
import { ORDERS } from "../../../model/ledger.js";
import { readingOf } from "../../../model/reading.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";

export const KINDS = ["", "direct", "indirect", "reported"];

/** No more articles can be chosen from. */
const OPTIONS = 1000;

/** @typedef {import("../../../model/ledger.js").ClaimFilter} ClaimFilter */

/**
 * The filters, and a function that brings them up to date.
 * @param {ClaimFilter} filter
 * @param {(change: Partial<ClaimFilter>) => void} change
 */
export function claimFilters(filter, change) {
  const chips = KINDS.map((kind) =>
    h("button.chip", { type: "button", data: { kind }, onclick: () => change({ kind }) }, t(`claims.${kind || "all"}`)),
  );
  const find = h("input", {
    type: "search",
    spellcheck: "false",
    value: filter.words,
    placeholder: t("claims.find"),
    "aria-label": t("claims.find"),
    data: { find: "" },
    oninput: () => change({ words: find.value }),
  });
  const articles = h("select", { "aria-label": t("claims.in"), onchange: () => change({ article: articles.value }) });
  /** For how many articles the options were made. */
  let optionsFor = -1;
  const update = (/** @type {import("../../../model/types.js").Entry[]} */ entries) => {
    const offered = entries.slice(0, OPTIONS);
    const chosen = entries.find(({ id }) => id === filter.article);
    // What is chosen is always offered.
    if (chosen && !offered.includes(chosen)) offered.unshift(chosen);
    if (optionsFor !== entries.length) refill(
      articles,
      h("option", { value: "" }, t("claims.everywhere", entries.length)),
      offered.map((entry) => h("option", { value: entry.id }, readingOf(entry).shortTitle)),
    );
    optionsFor = entries.length;
    articles.value = filter.article;
    articles.hidden = entries.length < 2;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.kind === filter.kind));
  };
  const element = h("div.filters", null, find, articles, h("div.chips", { role: "group", "aria-label": t("claims.kind") }, chips));
  return { element, update };
}

/** The order that statements are read in. @param {string} order @param {(order: string) => void} choose */
export function orderField(order, choose) {
  const field = h("select", { "aria-label": t("claims.order"), onchange: () => choose(field.value) }, ORDERS.map((one) => h("option", { value: one }, t(`claims.order.${one}`))));
  field.value = order;
  return field;
}
