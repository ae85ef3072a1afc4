// The table of articles: page by page, sorted by a click on its heads, with a box to select each article.
import { listed, nextSort, publicationDay, sortOf, SORTS } from "../../../model/listing.js";
import { readingOf } from "../../../model/reading.js";
import { address, updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { t, number, date } from "../../i18n/index.js";
import { pager } from "../../panels/pager.js";

/** Articles on a page. */
const PAGE = 50;

/** @typedef {import("../../../model/types.js").Entry} Entry */
/** @typedef {import("../../../model/listing.js").SortKey} SortKey */

/** The ids of the selected articles; they stay selected while the reader looks at one of them. @type {Set<string>} */
const selected = new Set();

export class ArticleTable {
  selected = selected;
  #words;
  #sort;
  #page;
  #selectionChanged;
  #remove;
  #heads;
  #all;
  #body = h("tbody");
  #noMatch = h("p.none", { hidden: true }, t("all.nomatch"));
  #pager = h("div.row.pager");
  /** The rows that stand there, by their articles. @type {Map<Entry, HTMLElement>} */
  #rows = new Map();

  /**
   * @param {Record<string, string>} query of the address
   * @param {() => void} selectionChanged
   * @param {(ids: string[]) => void} remove
   */
  constructor({ q = "", sort = "", page }, selectionChanged, remove) {
    this.#words = q;
    this.#sort = sort;
    this.#page = Math.max(1, Number(page) || 1);
    this.#selectionChanged = selectionChanged;
    this.#remove = remove;
    this.#all = h("input", { type: "checkbox", onchange: () => this.#selectAll(this.#all.checked) });
    this.#heads = Object.keys(SORTS).map((key) => this.#head(/** @type {SortKey} */ (key)));
    this.table = h(
      "table.articles",
      null,
      h("caption.vh", null, t("all.title")),
      h("thead", null, h("tr", null, h("td", null, this.#all), this.#heads, h("th.about", { scope: "col" }, t("all.about")), h("td"))),
      this.#body,
    );
    /** What stands below the table. */
    this.below = [this.#noMatch, this.#pager];
  }

  /** What is searched for. */
  get words() {
    return this.#words;
  }

  /** @param {string} words */
  search(words) {
    this.#words = words;
    this.#page = 1;
    updateQuery({ q: words, page: null });
    this.draw();
  }

  /** The articles that match the search, sorted. */
  get entries() {
    return listed(store.articles.values(), this.#words, this.#sort);
  }

  draw() {
    for (const id of selected) if (!store.articles.has(id)) selected.delete(id);
    const { entries } = this;
    const pages = Math.max(1, Math.ceil(entries.length / PAGE));
    this.#page = Math.min(this.#page, pages);
    this.#fill(entries.slice((this.#page - 1) * PAGE, this.#page * PAGE));
    this.#noMatch.hidden = entries.length > 0 || !store.articles.size;
    refill(this.#pager, pager(this.#page, pages, (page) => this.#turn(page)));
    const { key, isReversed } = sortOf(this.#sort);
    for (const head of this.#heads) {
      if (head.dataset.sort !== key) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", (SORTS[/** @type {SortKey} */ (key)].order === "ascending") === isReversed ? "descending" : "ascending");
    }
    this.#changed(entries);
  }

  /** Shows the rows of some articles; those that stand there already are not made again. @param {Entry[]} entries */
  #fill(entries) {
    const rows = new Map(entries.map((entry) => [entry, this.#rows.get(entry) ?? this.#row(entry)]));
    for (const [{ id }, row] of rows) /** @type {HTMLInputElement} */ (row.querySelector("input")).checked = selected.has(id);
    const isSame = rows.size === this.#rows.size && entries.every((entry, index) => this.#body.children[index] === rows.get(entry));
    if (!isSame) refill(this.#body, [...rows.values()]);
    this.#rows = rows;
  }

  /** @param {Entry[]} entries those that the table has */
  #changed(entries) {
    const count = entries.reduce((sum, { id }) => sum + Number(selected.has(id)), 0);
    this.#all.checked = count > 0 && count === entries.length;
    this.#all.indeterminate = count > 0 && count < entries.length;
    this.#all.setAttribute("aria-label", t("all.selectAll", entries.length));
    this.#selectionChanged();
  }

  /** Selects what the table has on all its pages, or none of it. @param {boolean} on */
  #selectAll(on) {
    for (const { id } of this.entries) selected[on ? "add" : "delete"](id);
    this.draw();
  }

  /** Selects none. */
  letGo() {
    selected.clear();
    this.draw();
    this.#all.focus();
  }

  /** @param {number} page */
  #turn(page) {
    this.#page = page;
    updateQuery({ page });
    this.draw();
  }

  /** @param {SortKey} key */
  #head(key) {
    const onclick = () => {
      this.#sort = nextSort(this.#sort, key);
      this.#page = 1;
      updateQuery({ sort: this.#sort, page: null });
      this.draw();
    };
    return h(
      `th.${key === "names" ? "count-names" : key}${key === "length" || key === "names" ? ".num" : ""}`,
      { scope: "col", data: { sort: key } },
      h("button", { type: "button", onclick }, t(`all.${key}`)),
    );
  }

  /** @param {Entry} entry */
  #row(entry) {
    const { sentences, entities, keywords } = entry.report;
    const { title, shortTitle } = readingOf(entry);
    const origin = [entry.source, entry.origin === "own" ? entry.name : t("all.example")].filter(Boolean).join(" · ");
    const published = publicationDay(entry);
    const day = published ? date(published, "short") : "";
    return h(
      "tr",
      { data: { article: entry.id } },
      h("td", null, this.#box(entry.id, shortTitle)),
      h(
        "td.title",
        { dir: "auto" },
        h("a", { href: address("read", [entry.id]) }, title),
        h("small", null, h("span.narrow", null, day || t("undated"), origin && " · "), h("bdi", null, origin)),
      ),
      h("td.published", null, day || h("span.soft", null, t("undated"))),
      h("td.num.length", null, number(sentences.length)),
      h("td.num.count-names", null, number(entities.length)),
      h("td.about", { dir: "auto" }, keywords.filter(({ passing }) => !passing).slice(0, 4).map((keyword) => keyword.text).join(", ")),
      h(
        "td.num",
        null,
        h("button.quiet", { type: "button", "aria-label": t("all.forgetOne", shortTitle), title: t("all.forget"), onclick: () => this.#remove([entry.id]) }, "×"),
      ),
    );
  }

  /** @param {string} id @param {string} title */
  #box(id, title) {
    const box = h("input", {
      type: "checkbox",
      "aria-label": t("all.select", title),
      onchange: () => {
        selected[box.checked ? "add" : "delete"](id);
        this.#changed(this.entries);
      },
    });
    return box;
  }
}
