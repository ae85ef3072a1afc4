// An article with its panels: what is highlighted in the text, and how one comes from a panel to its place.
import { attributedSentences } from "../../../model/attribution.js";
import { claimsOf } from "../../../model/ledger.js";
import { readingOf } from "../../../model/reading.js";
import { amend } from "../../../state/actions.js";
import { address, navigate, updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { nextTask } from "../../../util/time-slice.js";
import { ArticleText } from "../../article-text.js";
import { details } from "../../dialogs/details.js";
import { h, onceAFrame, show } from "../../dom.js";
import { chooseOnClick, highlightEntity } from "../../highlight.js";
import { claimsPanel } from "../../panels/claims.js";
import { entitiesPanel } from "../../panels/entities.js";
import { keywordsPanel } from "../../panels/keywords.js";
import { sourceLabels } from "../../panels/source.js";
import { summaryPanel } from "../../panels/summary.js";
import { timesPanel } from "../../panels/times.js";
import { head } from "./head.js";
import { drawMargin } from "./margin.js";

/** The panels of a longer text, in UTF-16 units, are built in a task each, so that the page stays responsive. */
const LONG = 200_000;
/** Sentences of the summary, unless the address says otherwise. */
const SUMMARY = 3;
/** No more sentences are built again for a keyword's mentions. */
const KEYWORD_MENTIONS = 2000;
/** How long a sentence flashes, in milliseconds. */
const FLASH = 1600;

/** @typedef {import("../../../state/store.js").Asked} Asked */

export class ArticleView {
  #entry;
  #route;
  #reading;
  #margin = h("div.notes", { "aria-hidden": "true" });
  #redrawMargin = onceAFrame(() => drawMargin(this.#margin, this.#article, this.#key));
  /** The sentences of the summary. @type {Set<number>} */
  #key;
  /** The index of the chosen keyword. @type {number | null} */
  #keyword = null;
  /** The words that a search has found, from where to where. */
  #found = [0, 0];
  /** The mark that is asked about. @type {Asked | null} */
  #asked = null;
  #article;

  /**
   * @param {import("../../../model/types.js").Entry} entry
   * @param {import("../../../model/types.js").Route} route
   * @param {AbortSignal} signal ends with the view
   */
  constructor(entry, route, signal) {
    this.#entry = entry;
    this.#route = route;
    this.#reading = readingOf(entry);
    this.title = this.#reading.shortTitle;
    const summary = summaryPanel(
      entry,
      Number(route.query.n) || SUMMARY,
      (sentences, count) => this.#setSummary(sentences, count),
      (sentence) => this.#jumpToSentence(sentence),
    );
    this.#key = summary.first;
    if (/^\d+-\d+$/.test(route.query.m ?? "")) this.#found = route.query.m.split("-").map(Number);
    this.#article = this.#text();
    const aside = h("aside", null, summary.element);
    this.element = h("article.read", { data: { article: entry.id } });
    this.element.append(
      head(entry, this.#article, this.element, () => this.#edit()),
      h("div.body", null, this.#margin, this.#article.element),
      aside,
    );
    void this.#fillAside(aside, signal);
    this.#listen(signal);
    highlightEntity(this.element);
  }

  #text() {
    const attributed = attributedSentences(this.#entry);
    return new ArticleText(this.#entry, {
      sentenceClass: (index) => `${this.#key.has(index) ? "key" : ""}${attributed.has(index) ? " hearsay" : ""}`,
      // Where there is no margin, a sentence that only a source vouches for carries its source in the line.
      after: (index, tail) => sourceLabels(this.#entry, index, tail),
      over: (index) => this.#marksOver(index),
      built: (block) => {
        highlightEntity(block);
        this.#redrawMargin();
      },
    });
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    chooseOnClick(this.element);
    this.#article.element.addEventListener("click", (/** @type {MouseEvent} */ event) => this.#onClick(event));
    store.on("asked", () => this.#markAsked(), signal);
    store.on("entity", () => highlightEntity(this.element), signal);
    const observer = new ResizeObserver(this.#redrawMargin);
    observer.observe(this.#article.element);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** To be called when the view stands in the page. */
  shown() {
    const { q, s } = this.#route.query;
    this.#redrawMargin();
    if (this.#entry.report.quotes[Number(q)]) this.#jumpToMark("quote", Number(q));
    else if (s !== undefined) this.#jumpToSentence(Number(s));
  }

  /** Fills the aside panel by panel. @param {HTMLElement} aside @param {AbortSignal} signal */
  async #fillAside(aside, signal) {
    const entry = this.#entry;
    /** Each makes a panel, or what the next one needs. @type {(() => HTMLElement | void)[]} */
    const panels = [
      () => entitiesPanel(entry, (index) => this.#jumpToMark("dropped", index), signal),
      () => timesPanel(entry, (published) => this.#publish(published), { time: (time) => this.#jumpToMark("time", time), sentence: (sentence) => this.#jumpToSentence(sentence) }),
      () => void claimsOf(entry),
      () => claimsPanel(entry, (quote) => this.#jumpToMark("quote", quote)),
      () => keywordsPanel(entry, (keyword) => this.#chooseKeyword(keyword)),
    ];
    for (const panel of panels) {
      if (entry.report.article.length > LONG) await nextTask();
      if (signal.aborted) return;
      aside.append(panel() ?? "");
    }
  }

  /** @param {Set<number>} sentences @param {number} count */
  #setSummary(sentences, count) {
    this.#key = sentences;
    updateQuery({ n: count });
    for (const element of this.#article.element.querySelectorAll(".s")) {
      element.classList.toggle("key", sentences.has(Number(/** @type {HTMLElement} */ (element).dataset.s)));
    }
    this.#redrawMargin();
  }

  /** The chosen keyword, or the dropped name that is asked about, in a sentence. @param {number} index @returns {import("../../../model/marks.js").MarkSpan[]} */
  #marksOver(index) {
    const { sentences, keywords, dropped } = this.#entry.report;
    const [from, to] = sentences[index];
    if (this.#asked?.type === "dropped") {
      const { start, end } = dropped[this.#asked.index];
      return start < to && end > from ? [{ start, end, data: { type: "dropped" } }] : [];
    }
    if (this.#keyword === null) {
      const [start, stop] = this.#found;
      return start < to && stop > from ? [{ start, end: stop, data: { type: "keyword" } }] : [];
    }
    return keywords[this.#keyword].mentions
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => ({ start, end, data: { type: "keyword" } }));
  }

  /** @param {number | null} next */
  #chooseKeyword(next) {
    const { keywords } = this.#entry.report;
    const touched = [this.#keyword, next].flatMap((one) => (one === null ? [] : keywords[one].mentions));
    this.#keyword = next;
    const sentences = new Set(touched.slice(0, KEYWORD_MENTIONS).map(([start]) => this.#reading.sentenceAt(start)));
    for (const index of sentences) {
      if (this.#article.element.querySelector(`[data-s="${index}"]`)) this.#article.again(index);
    }
    highlightEntity(this.element);
    const first = next === null ? null : keywords[next].mentions[0];
    if (first) show(this.#article.sentence(this.#reading.sentenceAt(first[0]))[0]);
  }

  /** @param {number} index */
  #jumpToSentence(index) {
    const elements = this.#article.sentence(index);
    show(elements[0]);
    flash(elements);
    updateQuery({ s: index });
  }

  /** Brings a mark into view and explains it. @param {Asked["type"]} type @param {number} index */
  #jumpToMark(type, index) {
    store.ask({ article: this.#entry.id, type, index });
    const sentence = this.#sentenceOf({ type, index });
    this.#article.sentence(sentence);
    show(this.#article.element.querySelector(".asked") ?? this.#article.sentence(sentence)[0]);
  }

  /** The sentence of a mark. @param {Pick<Asked, "type" | "index">} mark */
  #sentenceOf({ type, index }) {
    const { quotes, times, dropped } = this.#entry.report;
    const start = type === "quote" ? quotes[index].spans[0][0] : type === "time" ? times[index].start : dropped[index].start;
    return this.#reading.sentenceAt(start);
  }

  /** Highlights the mark that is asked about. */
  #markAsked() {
    const { element } = this.#article;
    const before = this.#asked;
    const asked = (this.#asked = store.asked());
    for (const each of [before, asked]) if (each?.type === "dropped") this.#article.again(this.#sentenceOf(each));
    for (const old of element.querySelectorAll(".asked")) old.classList.remove("asked");
    if (!asked) return;
    if (asked.type !== "dropped") this.#article.sentence(this.#sentenceOf(asked));
    const selector = { time: `[data-t="${asked.index}"]`, quote: `[data-q="${asked.index}"]`, dropped: ".no-name" }[asked.type];
    for (const mark of element.querySelectorAll(selector)) mark.classList.add("asked");
  }

  /** Asks about a time or a quote that is clicked; clicked again, about none. @param {MouseEvent} event */
  #onClick(event) {
    const mark = /** @type {Element} */ (event.target).closest("time, .q");
    if (!(mark instanceof HTMLElement) || getSelection()?.isCollapsed === false) return;
    const { t: time, q: quote } = mark.dataset;
    const type = time ? "time" : "quote";
    const index = Number(time ?? quote);
    const isAsked = this.#asked?.type === type && this.#asked.index === index;
    store.ask(isAsked ? null : { article: this.#entry.id, type, index });
  }

  #edit() {
    details(this.#entry, async (changed) => {
      await amend(this.#entry, changed);
      navigate(address("read", [this.#entry.id]));
    });
  }

  /** @param {string} published */
  async #publish(published) {
    await amend(this.#entry, { published });
    navigate(location.hash || address("read", [this.#entry.id]));
  }
}

/** @param {HTMLElement[]} elements */
function flash(elements) {
  for (const element of elements) {
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), FLASH);
  }
}
