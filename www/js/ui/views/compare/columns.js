// The wide layout: two articles side by side, a block a sentence, numbered and joined by ribbons, and both at a glance beside.
import { clip } from "../../../model/clip.js";
import { factSpans } from "../../../model/fact-table.js";
import { carriers, columnParts, differenceSpans, isSubstantive, surestLink } from "../../../model/synopsis.js";
import { address } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { ArticleText } from "../../article-text.js";
import { h, onceAFrame, show, svg } from "../../dom.js";
import { chooseOnClick, highlightEntity } from "../../highlight.js";
import { t, date } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { sourceLabels } from "../../panels/source.js";
import { boxesOf, drawMap, moveView, placesOf } from "../../pictures/map.js";
import { drawRibbons } from "../../pictures/ribbons.js";
import { alignPair } from "./align.js";

/** @typedef {"a" | "b"} Side */

export const SIDES = /** @type {const} */ (["a", "b"]);
/** So many partners of a sentence have their numbers beside it. */
const PINS = 3;

export class Columns {
  #state;
  #choose;
  /** @type {ArticleText[]} */
  #texts = [];
  /** How far each column is pushed down, in CSS pixels. */
  #shift = [0, 0];
  #ribbons = svg("svg.ribbons", { "aria-hidden": "true" });
  #map = svg("svg.map", { "aria-hidden": "true" });
  #isDrawn = false;
  #redraw = onceAFrame(() => this.#isDrawn && this.drawRibbons());
  // Told when the columns are laid out and not yet painted: asking for their places costs nothing then.
  #observer = new ResizeObserver(() => this.drawRibbons());
  #gone = new AbortController();

  /**
   * @param {import("./state.js").CompareState} state
   * @param {(pairNumber: number, from: Side) => void} choose
   */
  constructor(state, choose) {
    this.#state = state;
    this.#choose = choose;
    this.element = h("section.synopsis", { "aria-label": t("compare.title", 2) });
    this.#texts = [0, 1].map((side) => this.#text(side));
    this.element.append(...this.#texts.flatMap(({ element }, side) => this.#column(side, element)), this.#ribbons, this.#map);
    chooseOnClick(this.element);
    this.element.addEventListener("click", (/** @type {MouseEvent} */ event) => this.#onClick(event));
    this.element.addEventListener("pointerover", (/** @type {PointerEvent} */ event) => this.#near(/** @type {Element} */ (event.target)));
    addEventListener("scroll", onceAFrame(() => moveView(this.#map, placesOf(this.#map, this.#columns))), { signal: this.#gone.signal, passive: true });
    for (const { element } of this.#texts) this.#observer.observe(element);
    this.filterChanged();
    this.highlight();
  }

  /** @param {number} side */
  #text(side) {
    const state = this.#state;
    const entry = state.entry(side);
    const { sentences, paragraphs } = entry.report;
    const parts = columnParts(sentences, paragraphs, (index) => !state.linksOf(side, index), state.first(side));
    const folds = new Set(parts.filter(({ fold }) => fold).map(({ from }) => sentences[from][0]));
    const others = state.entries.length > 2 ? carriers(state.comparison, state.shownArticles[side]) : null;
    return new ArticleText(entry, {
      ranges: parts.map(({ from, to }) => [sentences[from][0], sentences[to - 1][1]]),
      paragraph: (start, inner) => (folds.has(start) ? fold(inner, (count) => label(state, side, count)) : h("p", null, ...inner)),
      sentenceClass: (index) => this.#classOf(side, index),
      after: (index, tail) => [
        ...sourceLabels(entry, index, tail),
        ...(tail ? [this.#also(side, others?.get(index)), this.#pins(side, index)] : []),
      ],
      over: (index) => this.#marked(side, index),
      built: () => this.highlight(),
    });
  }

  /** @param {number} side @param {HTMLElement} text */
  #column(side, text) {
    const { id, report, source } = this.#state.entry(side);
    const { published } = report.article;
    const facts = [published ? date(published, "short") : t("undated"), t("sentences", report.sentences.length)].join(" · ");
    return [
      h(
        "h3.side-head",
        { class: SIDES[side], dir: "auto" },
        h("b.letter", null, letter(this.#state.shownArticles[side])),
        h("a", { href: address("read", [id]) }, source && h("bdi", null, source), h("span", null, source && " · ", facts)),
      ),
      h("div.side", { class: SIDES[side], data: { side, article: id } }, text),
    ];
  }

  /** @param {number} side @param {number} index */
  #classOf(side, index) {
    const surest = surestLink(this.#state.synopsis, side, index);
    const on = this.#state.linksOf(side, index)?.some(({ number }) => number === this.#state.pairNumber);
    return `${surest ? `${surest.status} ${surest.certainty}` : "only"}${on ? " on" : ""}${this.#state.isShown(side, index) ? "" : " away"}`;
  }

  /** Which other reports tell it, too. @param {number} side @param {Set<number> | undefined} others */
  #also(side, others) {
    const letters = [...(others ?? [])].filter((one) => !this.#state.shownArticles.includes(one)).sort((a, b) => a - b);
    return letters.length ? h("span.also", null, `${t("compare.also")} `, h("b", null, letters.map(letter).join(" "))) : null;
  }

  /** The numbers of a sentence's links. @param {number} side @param {number} index */
  #pins(side, index) {
    const links = this.#state.linksOf(side, index);
    if (!links) return null;
    const pairs = links.filter(({ status }) => status !== "related").slice(0, PINS);
    return h(
      "span.pins",
      null,
      (pairs.length ? pairs : links.slice(0, 1)).map(({ number, status, certainty }) =>
        h(
          "button.pin",
          {
            type: "button",
            data: { pair: number, side },
            "aria-pressed": String(number === this.#state.pairNumber),
            "aria-label": t(status === "related" ? "compare.toRelated" : "compare.toPartner", number, letter(this.#state.shownArticles[1 - side])),
          },
          status === "related" ? "~" : `${number}${certainty === "unsure" ? "?" : ""}`,
        ),
      ),
    );
  }

  /** What differs in a sentence: everything in the chosen pair, else what is more than wording. @param {number} side @param {number} index */
  #marked(side, index) {
    const links = this.#state.linksOf(side, index) ?? [];
    const chosen = links.find(({ number }) => number === this.#state.pairNumber);
    const facts = factSpans(this.#state.rows, this.#state.shownArticles[side], index);
    return [...(chosen ? differenceSpans([chosen], side, () => true) : differenceSpans(links, side, isSubstantive)), ...facts];
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const drawn = target.closest(".ribbons [data-pair]");
    const { pairNumber } = this.#state;
    if (drawn instanceof SVGElement) return this.#choose(Number(drawn.dataset.pair), "a");
    const pin = target.closest(".pin");
    const sentence = target.closest(".s");
    const column = target.closest(".side");
    if (!(column instanceof HTMLElement) || !(sentence instanceof HTMLElement)) return;
    if (getSelection()?.isCollapsed === false) return;
    const side = Number(column.dataset.side);
    if (pin instanceof HTMLElement) {
      const wanted = Number(pin.dataset.pair);
      return this.#choose(wanted === pairNumber ? 0 : wanted, SIDES[side]);
    }
    const links = this.#state.linksOf(side, Number(sentence.dataset.s));
    if (!links) return this.#choose(0, "a");
    // A sentence with several partners shows one after the other.
    const at = links.findIndex(({ number }) => number === pairNumber);
    this.#choose(links[(at + 1) % links.length].number, SIDES[side]);
  }

  /** What belongs together is lit where the pointer is, on a ribbon or on a sentence. @param {Element} target */
  #near(target) {
    const drawn = target.closest("[data-pair]");
    const sentence = target.closest(".s");
    const side = Number(/** @type {HTMLElement | null} */ (target.closest(".side"))?.dataset.side);
    const links =
      drawn instanceof SVGElement
        ? [this.#state.synopsis.links[Number(drawn.dataset.pair) - 1]]
        : sentence instanceof HTMLElement
          ? (this.#state.linksOf(side, Number(sentence.dataset.s)) ?? [])
          : [];
    for (const old of this.element.querySelectorAll(".near")) old.classList.remove("near");
    for (const link of links) {
      SIDES.forEach((name, index) => this.#texts[index].element.querySelector(`[data-s="${link[name].sentence}"]`)?.classList.add("near"));
      for (const path of this.#ribbons.querySelectorAll(`[data-pair="${link.number}"]`)) path.classList.add("near");
    }
  }

  filterChanged() {
    this.#texts.forEach((text, side) => {
      for (const element of text.element.querySelectorAll(".s")) {
        element.className = `s ${this.#classOf(side, Number(/** @type {HTMLElement} */ (element).dataset.s))}`;
      }
      for (const fold of text.element.querySelectorAll("details")) fold.open = this.#state.filter === SIDES[side];
    });
    this.#redraw();
  }

  /**
   * Builds the sentences of the link before and after anew, and brings those of the chosen one level.
   * @param {import("./state.js").Link | null} before the link that was chosen until now
   * @param {Side} from the side that stays where it is
   * @param {boolean} bring whether it comes into the middle of the window
   */
  pairChanged(before, from, bring) {
    const { pair: after } = this.#state;
    const pin = document.activeElement instanceof HTMLElement ? document.activeElement.closest(".pin") : null;
    const focus = pin instanceof HTMLElement ? { ...pin.dataset } : null;
    SIDES.forEach((side, index) => {
      for (const pair of [before, after]) if (pair) this.#texts[index].again(pair[side].sentence);
    });
    if (focus) this.#pin(Number(focus.side), after?.number ?? Number(focus.pair))?.focus({ preventScroll: true });
    this.highlight();
    if (after) this.level([after.a.sentence, after.b.sentence], SIDES.indexOf(from), bring);
    this.drawRibbons();
  }

  /** Brings two sentences to one height. @param {number[]} places one a side @param {number} stays @param {boolean} bring */
  level(places, stays, bring) {
    const sentences = places.map((sentence, side) => this.#sentence(side, sentence));
    if (!sentences[0] || !sentences[1]) return;
    this.#shift = alignPair({ columns: this.#columns, sentences: /** @type {HTMLElement[]} */ (sentences), shift: this.#shift }, stays, bring, () => this.drawRibbons(true));
  }

  /** A sentence's first element; its fold is opened. @param {number} side @param {number} sentence */
  #sentence(side, sentence) {
    const [element] = this.#texts[side].sentence(sentence);
    const fold = element?.closest("details");
    if (fold) fold.open = true;
    return element;
  }

  /** @param {number} side @param {number} pairNumber @returns {HTMLElement | null} */
  #pin(side, pairNumber) {
    return this.#texts[side].element.querySelector(`.pin[data-pair="${pairNumber}"]`);
  }

  /** Moves the focus from a sentence's number to its partner's. */
  focusPartner() {
    const pin = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".pin"));
    if (pin) this.#pin(1 - Number(pin.dataset.side), Number(pin.dataset.pair))?.focus();
  }

  /** Brings a sentence into view, and lets it be seen. @param {number} side @param {number} sentence */
  showSentence(side, sentence) {
    const element = this.#sentence(side, sentence);
    show(element);
    flash(element);
  }

  /** @param {boolean} [gliding] whether the columns are still on their way */
  drawRibbons(gliding = false) {
    if (!this.#ribbons.isConnected) return;
    const origin = this.#ribbons.getBoundingClientRect();
    const key = store.chosenEntity();
    const [inA, inB] = this.#texts.map(({ reading }) => new Set(key ? reading.sentencesWith(key) : []));
    const boxes = this.#columns.map(boxesOf);
    const places = placesOf(this.#map, this.#columns);
    this.#isDrawn = true;
    const links = this.#state.shownLinks;
    const ribbons = links.flatMap(({ number, status, certainty, a, b }) => {
      const [left, right] = [boxes[0].get(a.sentence), boxes[1].get(b.sentence)].map((end) => end && /** @type {[number, number]} */ ([end.box.top - origin.top, end.box.bottom - origin.top]));
      const lit = inA.has(a.sentence) && inB.has(b.sentence);
      return left && right ? [{ number, status, certainty, on: number === this.#state.pairNumber, lit, left, right }] : [];
    });
    drawRibbons(this.#ribbons, ribbons, origin.width);
    if (!gliding) drawMap(this.#map, this.#columns, boxes, links, places);
  }

  get #columns() {
    return this.#texts.map(({ element }) => element);
  }

  highlight() {
    highlightEntity(this.element);
    this.#redraw();
  }

  disconnect() {
    this.#observer.disconnect();
    this.#gone.abort();
  }
}

/** What stands over folded sentences. @param {import("./state.js").CompareState} state @param {number} side @param {number} count */
function label({ entries, shownArticles }, side, count) {
  return entries.length > 2 ? t("compare.foldNotIn", count, letter(shownArticles[1 - side])) : t("compare.fold", count);
}

/** Sentences in a row that stand in one report alone, folded. @param {(Node | string)[]} inner @param {(count: number) => string} label */
export function fold(inner, label) {
  const sentences = inner.filter((node) => node instanceof HTMLElement);
  const words = (sentences[0]?.querySelector("p") ?? sentences[0])?.textContent ?? "";
  return h("details.fold", null, h("summary", null, label(sentences.length), " ", h("span", null, clip(words, 120))), h("div", null, ...inner));
}

/** Lets an element be seen for a moment. @param {Element | undefined} element */
export function flash(element) {
  if (!element) return;
  element.classList.add("flash");
  setTimeout(() => element.classList.remove("flash"), 1500);
}
