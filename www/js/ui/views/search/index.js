// Search over the text of all articles, with what stands around each hit. It is loaded when somebody searches.
import { frequency } from "../../../model/frequency.js";
import { publicationDay } from "../../../model/listing.js";
import { hitsIn, isAsked, lowerText } from "../../../model/search.js";
import { navigate, updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { TimeSlice, nextTask } from "../../../util/time-slice.js";
import { h, refill } from "../../dom.js";
import { t, addTexts } from "../../i18n/index.js";
import texts from "../../i18n/search.js";
import { pager } from "../../panels/pager.js";
import { frequencyPicture } from "../../pictures/frequency.js";
import { searchFields } from "./fields.js";
import { addressOfHit, hitRow, saveHits } from "./hits.js";

addTexts(texts);

/** Hits on a page. */
const PAGE = 50;
/** The address follows what is typed after so many milliseconds. */
const PAUSE = 300;
/** While many articles are read, it is searched again once in so many milliseconds. */
const AGAIN = 700;

/** @typedef {import("../../../model/search.js").Hit} Hit */
/** @typedef {Required<import("../../../model/search.js").Query> & { order: string }} Query */

export class SearchPanel {
  /** @type {Query} */
  #query;
  #page;
  #signal;
  /** @type {Hit[]} */
  #hits = [];
  /** The search that is in progress, or the last one. */
  #searching = Promise.resolve();
  /** How many searches were begun: an earlier one ends where a later one has begun. */
  #turn = 0;
  #due = 0;
  #status = h("p.lead", { role: "status" });
  #overTime = h("div");
  #list = h("ol.hits");
  #pager = h("div.row.pager");
  #save = h("button.link", { type: "button", onclick: () => saveHits(this.#hits) }, t("search.save"));
  #fields;

  /**
   * @param {Record<string, string>} given of the address
   * @param {AbortSignal} signal ends with the view
   */
  constructor({ q = "", source = "", kind = "", from = "", to = "", who = "", name = "", order = "", page }, signal) {
    this.#query = { words: q, source, kind, from, to, speaker: who, entity: name, order };
    this.#page = Math.max(1, Number(page) || 1);
    this.#signal = signal;
    this.#fields = searchFields(
      this.#query,
      (change) => this.#change(change),
      () => void this.#openFirst(),
      () => this.#list.querySelector("a")?.focus(),
    );
    this.element = h("div.search", null, this.#fields.element, h("div.found", null, this.#status, this.#save), this.#overTime, this.#list, this.#pager);
    this.#list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => step(event, this.#list, this.#fields.field));
    // Whoever goes back from a hit finds what was typed.
    this.#list.addEventListener("click", () => this.#keep());
    let timer = 0;
    store.on("articles", () => (timer ||= window.setTimeout(() => ((timer = 0), signal.aborted || this.#again()), AGAIN)), signal);
    void this.#prepare();
    this.#again();
  }

  focus() {
    this.#fields.field.focus({ preventScroll: true });
  }

  #again() {
    this.#searching = this.#search();
  }

  /** @param {Partial<Query>} change */
  #change(change) {
    Object.assign(this.#query, change);
    this.#page = 1;
    this.#again();
    clearTimeout(this.#due);
    this.#due = window.setTimeout(() => this.#signal.aborted || this.#keep(), PAUSE);
  }

  /** The address holds what is searched for. */
  #keep() {
    const { words, source, kind, from, to, speaker, entity, order } = this.#query;
    updateQuery({ q: words, source, kind, from, to, who: speaker, name: entity, order, page: this.#page > 1 ? this.#page : null });
  }

  async #search() {
    const mine = (this.#turn += 1);
    const slice = new TimeSlice();
    /** @type {Hit[]} */
    const found = [];
    let shown = this.#page > 1;
    for (const entry of isAsked(this.#query) ? inOrder([...store.articles.values()], this.#query.order) : []) {
      for (const hit of hitsIn(entry, this.#query)) found.push(hit);
      if (!slice.expired) continue;
      // The first page is there at once; the rest is counted.
      if (!shown && found.length >= PAGE) this.#draw(found, (shown = true));
      await slice.yieldIfExpired();
      if (mine !== this.#turn || this.#signal.aborted) return;
    }
    // A page of hits is as much work as a slice: it is a task of its own, and a letter typed meanwhile goes before it.
    if (found.length) await nextTask();
    if (mine !== this.#turn || this.#signal.aborted) return;
    this.#draw(found);
  }

  /** @param {Hit[]} hits @param {boolean} [isUnfinished] whether more may be found */
  #draw(hits, isUnfinished = false) {
    this.#hits = hits;
    const pages = Math.max(1, Math.ceil(hits.length / PAGE));
    this.#page = Math.min(this.#page, pages);
    const isAny = hits.length > 0;
    const articles = new Set(hits.map(({ entry }) => entry)).size;
    this.#status.textContent = isUnfinished ? "…" : !isAsked(this.#query) ? t("search.hint") : isAny ? t("search.count", hits.length, articles) : t("search.none");
    const bars = isUnfinished ? [] : frequency(hits.map(({ entry }) => publicationDay(entry)));
    refill(this.#overTime, bars.length > 0 && frequencyPicture(bars, t("search.overTime"), (n) => t("search.hits", n)));
    refill(this.#list, hits.slice((this.#page - 1) * PAGE, this.#page * PAGE).map(hitRow));
    refill(this.#pager, isUnfinished ? [] : pager(this.#page, pages, (to) => this.#turnTo(to)));
    this.#save.hidden = isUnfinished || !isAny;
  }

  /** @param {number} page */
  #turnTo(page) {
    this.#page = page;
    this.#draw(this.#hits);
    this.#keep();
    this.element.scrollIntoView({ block: "start", behavior: "instant" });
  }

  async #openFirst() {
    await this.#searching;
    this.#keep();
    if (this.#hits.length) navigate(addressOfHit(this.#hits[0]));
  }

  /** What every search needs is there before the first letter is typed. */
  async #prepare() {
    const slice = new TimeSlice();
    for (const entry of store.articles.values()) {
      if (this.#signal.aborted) return;
      lowerText(entry);
      await slice.yieldIfExpired();
    }
  }
}

/** The arrows lead from hit to hit, and back to the field. @param {KeyboardEvent} event @param {HTMLElement} list @param {HTMLElement} field */
function step(event, list, field) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  event.preventDefault();
  (links[at + by] ?? (by < 0 ? field : links[at]))?.focus();
}

/** @param {import("../../../model/types.js").Entry[]} entries @param {string} order */
function inOrder(entries, order) {
  if (order !== "newest" && order !== "oldest") return entries;
  const sign = order === "newest" ? -1 : 1;
  // Those of which no day is known come last.
  return entries.sort((a, b) => {
    const [x, y] = [publicationDay(a), publicationDay(b)];
    return Number(x === "") - Number(y === "") || sign * x.localeCompare(y);
  });
}
