// The head of the compare view: what it is about, the reports with their letters, and which two of them stand side by side.
import { clip } from "../../../model/clip.js";
import { groupName } from "../../../model/collection.js";
import { readingOf } from "../../../model/reading.js";
import { isConnected, synopsis } from "../../../model/synopsis.js";
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { picker } from "../../dialogs/picker.js";
import { h } from "../../dom.js";
import { t, date, number, percent } from "../../i18n/index.js";
import { letter } from "../../letter.js";

/** No more reports are compared by choosing one after the other. */
const MOST = 8;
/** So many couples of reports are offered at once. */
const COUPLES = 5;

/** @typedef {import("./state.js").CompareState} CompareState */
/** @typedef {import("./state.js").Entry} Entry */

/** What the comparison is about. @param {CompareState} state */
export function titleOf({ entries }) {
  return groupName(entries).join(", ");
}

/** What stands in the window's title: which reports of it are compared, too. @param {CompareState} state */
export function windowTitle(state) {
  const reports = state.entries.map((entry) => entry.source || clip(readingOf(entry).shortTitle, 28));
  return [titleOf(state), [...new Set(reports)].join(" – ")].filter(Boolean).join(": ");
}

/** @param {CompareState} state @param {(address: string) => void} show shows others side by side @param {HTMLElement} link a button for a link @param {HTMLElement} save the choice of formats */
export function head(state, show, link, save) {
  const about = titleOf(state);
  const count = countOf(state);
  return [
    h("div.title-row", null, h("h1", null, about || `${count[0].toUpperCase()}${count.slice(1)}`, about && " ", about && h("small", null, count)), h("span", null, worksheet(state), " ", link, " ", save)),
    // A first visit begins with the examples: there the page says what it does.
    state.isExample && h("p.purpose", null, t("compare.purpose")),
    state.entries.length > 2 ? h("div.picks.many", null, state.entries.map((_, index) => reportButton(state, index, show)), addition(state)) : h("div.picks", null, pick(state, 0), swap(state, show), pick(state, 1), addition(state)),
  ];
}

/** To be printed: the texts, tables to fill in, the solution. @param {CompareState} state */
function worksheet(state) {
  return h("button.link", { type: "button", class: "worksheet", onclick: async () => (await import("../worksheet/index.js")).printComparison(state) }, t("sheet"));
}

/** @param {CompareState} state */
function countOf({ entries, comparison: { pairs } }) {
  const shortest = Math.min(...entries.map(({ report }) => report.sentences.length));
  const isOneEvent = isConnected(entries.length, pairs) && pairs.length >= Math.max(2, shortest / 5);
  return t(isOneEvent ? "compare.title.same" : "compare.title", entries.length);
}

/** The house that a report is of, as far as it is known. @param {Entry} entry */
export function houseOf({ source }) {
  return source ? h("bdi", null, source) : "";
}

/** House, day and headline of a report. @param {CompareState} state @param {number} index */
function card({ entries }, index) {
  const entry = entries[index];
  const { published } = entry.report.article;
  return [h("b.letter", null, letter(index)), h("span", null, h("span", { dir: "auto" }, entry.source && [h("b", null, entry.source), " · "], published ? date(published, "short") : t("undated")), h("q", { dir: "auto", lang: "de" }, readingOf(entry).shortTitle))];
}

/** With two reports: a head over each column, where another article can be chosen. @param {CompareState} state @param {0 | 1} side */
function pick(state, side) {
  const entry = state.entry(side);
  return h("label.pick", null, card(state, state.shownArticles[side]), store.articles.size > 2 && [h("span.vh", null, t(side ? "compare.right" : "compare.left")), picker({ chosen: entry, choose: (id) => navigate(addressWith(state, side, id)) })]);
}

/** With more reports: one of all; the one that is pressed comes to the right. @param {CompareState} state @param {number} index @param {(address: string) => void} show */
function reportButton(state, index, show) {
  const isShown = state.shownArticles.includes(index);
  const [left, right] = state.shownArticles;
  const next = isShown ? [right, left] : [left, index];
  const rest = state.entries.flatMap(({ id }, other) => (other === index ? [] : id));
  return h(
    "div.pick-one",
    null,
    h("button.pick", { type: "button", "aria-pressed": String(isShown), title: isShown ? t("compare.swap") : null, onclick: () => show(addressOf(state, next)) }, card(state, index)),
    h("button.quiet", { type: "button", "aria-label": t("compare.without.one", letter(index)), title: t("compare.without.one", letter(index)), onclick: () => navigate(address("compare", rest)) }, "×"),
  );
}

/** @param {CompareState} state @param {(address: string) => void} show */
function swap(state, show) {
  const [left, right] = state.shownArticles;
  return h("button.quiet.swap", { type: "button", "aria-label": t("compare.swap"), title: t("compare.swap"), onclick: () => show(addressOf(state, [right, left])) }, "⇄");
}

/** One more report. @param {CompareState} state */
function addition({ entries }) {
  if (entries.length >= MOST || store.articles.size <= entries.length) return null;
  const ids = entries.map(({ id }) => id);
  const next = letter(entries.length);
  return h("label.plus", null, h("span.button", { "aria-hidden": "true" }, `+ ${next}`), h("span.vh", null, t("compare.add", next)), picker({ choose: (id) => navigate(address("compare", [...ids, id])), without: ids }));
}

/** With more than two reports: any two side by side, those that differ most often first. @param {CompareState} state @param {(address: string) => void} show */
export function couples(state, show) {
  const { entries, comparison, shownArticles } = state;
  if (entries.length < 3) return null;
  const all = entries.flatMap((_, left) =>
    entries.slice(left + 1).map((_, offset) => {
      const right = left + 1 + offset;
      return { left, right, differ: synopsis(comparison, left, right).pairs.filter(({ status }) => status === "differs").length, on: shownArticles.includes(left) && shownArticles.includes(right) };
    }),
  );
  all.sort((x, y) => Number(y.on) - Number(x.on) || y.differ - x.differ);
  const button = (/** @type {typeof all[number]} */ { left, right, differ, on }) =>
    h("button.chip", { type: "button", "aria-pressed": String(on), "aria-label": t("compare.couple", letter(left), letter(right), differ), onclick: () => show(addressOf(state, [left, right])) }, `${letter(left)} | ${letter(right)} `, h("b", null, number(differ)));
  const rest = all.slice(COUPLES);
  const more = h("button.link", { type: "button", onclick: () => more.replaceWith(...rest.map(button)) }, t("compare.more", rest.length));
  return h("div.chips.couples", { role: "group", "aria-label": t("compare.couples") }, h("span", null, `${t("compare.couples")}:`), all.slice(0, COUPLES).map(button), rest.length > 0 && more);
}

/** The address of the same reports, others of them side by side. @param {CompareState} state @param {number[]} shown */
export function addressOf({ entries }, [left, right]) {
  return address("compare", entries.map(({ id }) => id), { left: left + 1, right: right + 1 });
}

/** The address with another article on a side; the one on the other side changes places with it. @param {CompareState} state @param {0 | 1} side @param {string} id */
function addressWith({ entries, shownArticles }, side, id) {
  const shown = shownArticles.map((index) => entries[index].id);
  if (shown[1 - side] === id) shown.reverse();
  else shown[side] = id;
  return address("compare", shown);
}

/** How far both reports tell what they share in the same order. @param {CompareState} state */
export function orderNote({ comparison, shownArticles: [left, right] }) {
  const order = comparison.order.find(({ a, b }) => Math.min(left, right) === Math.min(a, b) && Math.max(left, right) === Math.max(a, b));
  return order && order.pairs > 2 ? h("p.small.soft.telling", null, t("compare.order", percent(order.sameOrder))) : null;
}
