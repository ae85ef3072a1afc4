// The head of the compare view: title and lead, which letter stands for which report, and which two stand side by side.
import { groupName } from "../../../model/collection.js";
import { readingOf } from "../../../model/reading.js";
import { isConnected } from "../../../model/synopsis.js";
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h } from "../../dom.js";
import { t, date, percent, DOT } from "../../i18n/index.js";
import { letter } from "../../letter.js";

/** No more articles can be chosen from. */
const OPTIONS = 500;

/** @typedef {import("./state.js").CompareState} CompareState */

/** @param {CompareState} state */
export function head(state) {
  return [
    h("h1", null, title(state)),
    // A first visit begins with the examples: there the page says what it does.
    state.isExample && h("p.purpose", null, t("compare.purpose")),
    h("p.lead", { dir: "auto" }, lead(state)),
    reportList(state),
    articleChoice(state),
  ];
}

/** @param {CompareState} state */
function title({ entries, comparison: { pairs } }) {
  const shortest = Math.min(...entries.map(({ report }) => report.sentences.length));
  const isOneEvent = isConnected(entries.length, pairs) && pairs.length >= Math.max(2, shortest / 5);
  return t(isOneEvent ? "compare.title.same" : "compare.title", entries.length);
}

/** @param {CompareState} state */
function lead({ entries, isExample }) {
  const names = groupName(entries);
  const days = [...new Set(entries.map(({ report }) => report.article.published).filter((day) => day !== null))];
  const example = isExample && names.length ? `${t("compare.example")}: ` : "";
  return [example + names.join(", "), days.length === 1 ? date(days[0]) : "", t("private")].filter(Boolean).join(DOT);
}

/** With more than two reports: which letter stands for which. @param {CompareState} state */
function reportList({ entries }) {
  if (entries.length < 3) return null;
  return h(
    "ol.reports",
    { "aria-label": t("compare.reports") },
    entries.map((entry, index) =>
      h("li", null, h("b", null, letter(index)), " ", h("a", { href: address("read", [entry.id]), dir: "auto" }, readingOf(entry).shortTitle), entry.source && h("bdi.soft", null, ` · ${entry.source}`)),
    ),
  );
}

/** With more than two articles in the store: which ones stand left and right. @param {CompareState} state */
function articleChoice(state) {
  if (store.articles.size < 3) return null;
  return h("div.picker", null, articleSelect(state, 0), h("span", { "aria-hidden": "true" }, "↔"), articleSelect(state, 1));
}

/** @param {CompareState} state @param {0 | 1} side */
function articleSelect(state, side) {
  const label = h("label", null, h("span.vh", null, t(side ? "compare.right" : "compare.left")));
  const field = h(
    "select",
    { onchange: () => navigate(addressWith(state, side, field.value)) },
    [...store.articles.values()].slice(0, OPTIONS).map((entry) =>
      h("option", { value: entry.id, selected: entry === state.entry(side) }, readingOf(entry).shortTitle),
    ),
  );
  label.append(field);
  return label;
}

/** The address with another article on a side; the one on the other side changes places with it. @param {CompareState} state @param {0 | 1} side @param {string} id */
function addressWith({ entries, shownArticles }, side, id) {
  const shown = shownArticles.map((index) => entries[index].id);
  if (shown[1 - side] === id) shown.reverse();
  else shown[side] = id;
  const all = entries.map((entry) => entry.id);
  if (all.length < 3 || !shown.every((one) => all.includes(one))) return address("compare", shown);
  return address("compare", all, { left: all.indexOf(shown[0]) + 1, right: all.indexOf(shown[1]) + 1 });
}

/** How far both reports tell what they share in the same order. @param {CompareState} state */
export function orderNote({ comparison, shownArticles: [left, right] }) {
  const order = comparison.order.find(({ a, b }) => Math.min(left, right) === Math.min(a, b) && Math.max(left, right) === Math.max(a, b));
  return order && order.pairs > 2 ? h("p.small.soft.telling", null, t("compare.order", percent(order.sameOrder))) : null;
}
