// All articles: a table to sort and search, groups on one event, and the entities of all articles.
import { h, refill } from "../dom.js";
import { t, number, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { address, navigate, updateQuery } from "../../state/router.js";
import { empty } from "../panels/empty.js";
import { pager } from "../panels/pager.js";
import { drawGroups } from "../panels/groups.js";
import { peoplePanel } from "../panels/people.js";
import { saveChoice } from "../panels/save.js";
import { matrixPanel } from "../pictures/matrix.js";
import { forget } from "../../state/actions.js";
import * as store from "../../state/store.js";

const PAGE = 50;
/** No more articles are compared at once. */
const COMPARED = 12;

/** @typedef {import("../../model/types.js").Entry} Entry */

const alphabet = new Intl.Collator("de");

/** What the table can be sorted by, and in which order. */
const SORTS = {
  article: { order: "ascending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => alphabet.compare(readingOf(a).title, readingOf(b).title) },
  published: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => dayOf(b).localeCompare(dayOf(a)) },
  length: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => b.report.sentences.length - a.report.sentences.length },
  names: { order: "descending", compare: (/** @type {Entry} */ a, /** @type {Entry} */ b) => b.report.entities.length - a.report.entities.length },
};

/** @param {Entry} entry */
function dayOf(entry) {
  return entry.report.article.published ?? "";
}

/** @type {WeakMap<object, string>} */
const searchable = new WeakMap();

/** The text that the search looks through. @param {Entry} entry */
function wordsOf(entry) {
  let words = searchable.get(entry.report);
  if (words === undefined) {
    words = [readingOf(entry).title, entry.source, entry.name, ...entry.report.entities.map(({ name }) => name)].join("\n").toLowerCase();
    searchable.set(entry.report, words);
  }
  return words;
}

/**
 * @param {import("../../model/types.js").Route} route
 * @param {AbortSignal} signal
 * @param {import("../panels/empty.js").Actions & { forgetAll: () => void }} actions
 */
export function allView(route, signal, actions) {
  let { q: filter = "", sort = "" } = route.query;
  let page = Math.max(1, Number(route.query.page) || 1);
  /** @type {Set<string>} */
  const selected = new Set();
  const body = h("tbody");
  const turner = h("div.row.pager");
  const none = h("p.none", { hidden: true }, t("all.nomatch"));
  const nothing = empty(t("empty.title"), t("empty.hint"), actions);
  const lead = h("p.lead");
  const groups = h("div");
  const below = h("div");
  const compareButton = h("button.button", { type: "button", disabled: true, onclick: () => navigate(address("compare", [...selected])) });
  const find = h("input", {
    type: "search",
    value: filter,
    placeholder: t("all.find"),
    "aria-label": t("all.find"),
    data: { find: "" },
    oninput: () => {
      filter = find.value;
      page = 1;
      updateQuery({ q: filter, page: null });
      draw();
    },
  });

  const heads = Object.keys(SORTS).map((key) =>
    h(
      `th.${key === "names" ? "count-names" : key}${key === "length" || key === "names" ? ".num" : ""}`,
      { scope: "col", data: { sort: key } },
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            sort = sort === key ? "" : key;
            page = 1;
            updateQuery({ sort, page: null });
            draw();
          },
        },
        t(`all.${key}`),
      ),
    ),
  );

  function fitting() {
    const wanted = filter.trim().toLowerCase();
    const entries = [...store.articles.values()].filter((entry) => !wanted || wordsOf(entry).includes(wanted));
    const by = SORTS[/** @type {keyof typeof SORTS} */ (sort)];
    return by ? entries.sort(by.compare) : entries;
  }

  function draw() {
    for (const id of selected) if (!store.articles.has(id)) selected.delete(id);
    const entries = fitting();
    const pages = Math.max(1, Math.ceil(entries.length / PAGE));
    page = Math.min(page, pages);
    lead.textContent = t("all.lead", store.articles.size);
    refill(body, entries.slice((page - 1) * PAGE, page * PAGE).map(row));
    none.hidden = entries.length > 0 || !store.articles.size;
    for (const part of [heading, lead, filters, table]) part.hidden = !store.articles.size;
    nothing.hidden = store.articles.size > 0;
    refill(turner, pager(page, pages, turn));
    for (const head of heads) {
      const key = /** @type {keyof typeof SORTS} */ (head.dataset.sort);
      if (key === sort) head.setAttribute("aria-sort", SORTS[key].order);
      else head.removeAttribute("aria-sort");
    }
    drawSelection();
  }

  /** @param {number} to */
  function turn(to) {
    page = to;
    updateQuery({ page });
    draw();
  }

  function drawSelection() {
    const many = selected.size > COMPARED;
    compareButton.disabled = selected.size < 2 || many;
    compareButton.textContent = many ? t("all.tooMany", COMPARED) : t("all.compare", selected.size);
  }

  /** @param {Entry} entry */
  function row(entry) {
    const { sentences, entities, keywords } = entry.report;
    const reading = readingOf(entry);
    const box = h("input", {
      type: "checkbox",
      "aria-label": t("all.select", reading.shortTitle),
      onchange: () => {
        selected[box.checked ? "add" : "delete"](entry.id);
        drawSelection();
      },
    });
    box.checked = selected.has(entry.id);
    const origin = [entry.source, entry.origin === "own" ? entry.name : ""].filter(Boolean).join(" · ");
    const day = dayOf(entry) ? date(dayOf(entry), "short") : "";
    return h(
      "tr",
      { data: { article: entry.id } },
      h("td", null, box),
      h(
        "td.title",
        { dir: "auto" },
        h("a", { href: address("read", [entry.id]) }, reading.title),
        h("small", null, h("span.narrow", null, day || t("undated"), origin && " · "), h("bdi", null, origin)),
      ),
      h("td.published", null, day || h("span.soft", null, t("undated"))),
      h("td.num.length", null, number(sentences.length)),
      h("td.num.count-names", null, number(entities.length)),
      h("td.about", { dir: "auto" }, keywords.slice(0, 4).map((keyword) => keyword.text).join(", ")),
      h(
        "td.num",
        null,
        h("button.quiet", { type: "button", "aria-label": t("all.forgetOne", reading.shortTitle), title: t("all.forget"), onclick: () => void forget([entry.id]) }, "×"),
      ),
    );
  }

  /** What is counted over all articles: entities, which of them are named together, groups on one event. */
  async function drawBelow() {
    const matrix = await matrixPanel();
    if (signal.aborted) return;
    refill(below, store.articles.size > 0 && h("div.columns", null, peoplePanel(), matrix));
    light();
    await drawGroups(groups, signal);
  }

  function light() {
    for (const button of below.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  const heading = h("h1", null, t("all.title"));
  const filters = h(
    "div.filters",
    null,
    find,
    compareButton,
    saveChoice(() => (selected.size ? [...selected].flatMap((id) => store.articles.get(id) ?? []) : fitting())),
    h("button.link", { type: "button", class: "forget-all", onclick: actions.forgetAll }, t("all.forgetAll")),
  );
  const table = h(
    "table.articles",
    null,
    h("caption.vh", null, t("all.title")),
    h("thead", null, h("tr", null, h("td"), heads, h("th.about", { scope: "col" }, t("all.about")), h("td"))),
    body,
  );
  const element = h("div.all", null, heading, lead, filters, table, none, nothing, turner, groups, below);
  draw();
  let drawTimer = 0;
  let quietTimer = 0;
  store.on(
    "articles",
    () => {
      // While many articles are read, the table is drawn a few times a second, not once for each.
      drawTimer ||= window.setTimeout(() => {
        drawTimer = 0;
        if (!signal.aborted) draw();
      }, 250);
      // What is counted over all articles waits until no more are read.
      clearTimeout(quietTimer);
      quietTimer = window.setTimeout(() => !signal.aborted && void drawBelow(), 700);
    },
    signal,
  );
  store.on("entity", light, signal);
  return { element, title: t("all.title"), shown: () => void drawBelow() };
}
