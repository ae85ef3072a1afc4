// The wide layout: two articles side by side, with numbered sentences and ribbons that join the pairs.
import { attributedSentences } from "../../../model/attribution.js";
import { differenceSpans, isSubstantive } from "../../../model/synopsis.js";
import { address } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { ArticleText } from "../../article-text.js";
import { h, onceAFrame, show, svg } from "../../dom.js";
import { chooseOnClick, highlightEntity } from "../../highlight.js";
import { t, date } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { sourceLabels } from "../../panels/source.js";
import { drawRibbons } from "../../pictures/ribbons.js";
import { alignPair } from "./align.js";

/** @typedef {"a" | "b"} Side */

const SIDES = /** @type {const} */ (["a", "b"]);

export class Columns {
  #state;
  #choose;
  /** @type {ArticleText[]} */
  #texts = [];
  /** How far each column is pushed down, in CSS pixels. */
  #shift = [0, 0];
  #ribbons = svg("svg.ribbons", { "aria-hidden": "true" });
  #redraw = onceAFrame(() => this.drawRibbons());
  #observer = new ResizeObserver(this.#redraw);

  /**
   * @param {import("./state.js").CompareState} state
   * @param {(pairNumber: number, from: Side) => void} choose
   */
  constructor(state, choose) {
    this.#state = state;
    this.#choose = choose;
    this.element = h("section.synopsis", { "aria-label": t("compare.title", 2) });
    this.#texts = [0, 1].map((side) => this.#text(side));
    this.element.append(...this.#texts.flatMap(({ element }, side) => this.#column(side, element)), this.#ribbons);
    chooseOnClick(this.element);
    this.element.addEventListener("click", (/** @type {MouseEvent} */ event) => this.#onClick(event));
    for (const { element } of this.#texts) this.#observer.observe(element);
    this.filterChanged();
    this.highlight();
  }

  /** @param {number} side */
  #text(side) {
    const entry = this.#state.entry(side);
    return new ArticleText(entry, {
      sentenceClass: (index) => this.#classOf(side, index),
      before: (index, head) => (head ? this.#pins(side, index) : []),
      after: (index, tail) => sourceLabels(entry, index, tail),
      over: (index) => this.#differences(side, index),
      built: () => this.highlight(),
    });
  }

  /** @param {number} side @param {HTMLElement} text */
  #column(side, text) {
    const { id, report, source } = this.#state.entry(side);
    const { title, published } = report.article;
    const facts = [title, t("sentences", report.sentences.length), published ? date(published) : t("undated"), source];
    return [
      h(
        "div.side-head",
        { class: SIDES[side] },
        h("h3", null, h("a", { href: address("read", [id]) }, t("report", letter(this.#state.shownArticles[side])))),
        h("p", { dir: "auto" }, facts.filter(Boolean).join(" · ")),
      ),
      h("div.side", { class: SIDES[side], data: { side, article: id } }, text),
    ];
  }

  /** @param {number} side @param {number} index */
  #classOf(side, index) {
    const { filter, pairNumber } = this.#state;
    const pairs = this.#state.pairsOf(side, index);
    const passes = filter === "all" || (filter === "only" ? !pairs : pairs?.some((pair) => this.#state.passes(pair)));
    const attributed = attributedSentences(this.#state.entry(side)).has(index);
    const on = pairs?.some(({ number }) => number === pairNumber);
    return `${this.#state.statusOf(side, index)}${attributed ? " hearsay" : ""}${on ? " on" : ""}${passes ? "" : " away"}`;
  }

  /** The numbers of a sentence's pairs; a ring where it has none. @param {number} side @param {number} index */
  #pins(side, index) {
    const pairs = this.#state.pairsOf(side, index);
    if (!pairs) return [h("span.ring", null, h("span.vh", null, `${t("compare.only")}: `))];
    return pairs.map(({ number }) =>
      h(
        "button.pin",
        {
          type: "button",
          data: { pair: number, side },
          "aria-pressed": String(number === this.#state.pairNumber),
          "aria-label": t("compare.toPartner", number, letter(this.#state.shownArticles[1 - side])),
        },
        String(number),
      ),
    );
  }

  /** What differs in a sentence: everything in the chosen pair, else what is more than wording. @param {number} side @param {number} index */
  #differences(side, index) {
    const pairs = this.#state.pairsOf(side, index) ?? [];
    const chosen = pairs.find(({ number }) => number === this.#state.pairNumber);
    return chosen ? differenceSpans([chosen], side, () => true) : differenceSpans(pairs, side, isSubstantive);
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const pin = target.closest(".pin");
    const sentence = target.closest(".s");
    const column = target.closest(".side");
    if (!(column instanceof HTMLElement) || !(sentence instanceof HTMLElement)) return;
    if (getSelection()?.isCollapsed === false) return;
    const { pairNumber } = this.#state;
    const side = Number(column.dataset.side);
    if (pin instanceof HTMLElement) {
      const wanted = Number(pin.dataset.pair);
      return this.#choose(wanted === pairNumber ? 0 : wanted, SIDES[side]);
    }
    const pairs = this.#state.pairsOf(side, Number(sentence.dataset.s));
    if (!pairs) return this.#choose(0, "a");
    // A sentence with several pairs shows one after the other.
    const at = pairs.findIndex(({ number }) => number === pairNumber);
    this.#choose(pairs[(at + 1) % pairs.length].number, SIDES[side]);
  }

  filterChanged() {
    this.#texts.forEach((text, side) => {
      for (const element of text.element.querySelectorAll(".s")) {
        element.className = `s ${this.#classOf(side, Number(/** @type {HTMLElement} */ (element).dataset.s))}`;
      }
    });
    this.#redraw();
  }

  /**
   * Builds the sentences of the pair before and after anew, and brings those of the chosen pair level.
   * @param {import("./state.js").NumberedPair | null} before the pair that was chosen until now
   * @param {Side} from the side that stays where it is
   * @param {boolean} bring whether the pair comes into the middle of the window
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
    if (after) this.#align(after, from, bring);
    this.drawRibbons();
  }

  /** @param {import("./state.js").NumberedPair} pair @param {Side} from @param {boolean} bring */
  #align(pair, from, bring) {
    const [first, second] = SIDES.map((side, index) => this.#texts[index].sentence(pair[side].sentence)[0]);
    if (!first || !second) return;
    const columns = this.#texts.map(({ element }) => element);
    this.#shift = alignPair({ columns, sentences: [first, second], shift: this.#shift }, SIDES.indexOf(from), bring, () => this.drawRibbons());
  }

  /** @param {number} side @param {number} pairNumber @returns {HTMLElement | null} */
  #pin(side, pairNumber) {
    return this.#texts[side].element.querySelector(`.pin[data-pair="${pairNumber}"]`);
  }

  /** Moves the focus to a sentence of the chosen pair. @param {number} side */
  focusPin(side) {
    this.#pin(side, this.#state.pairNumber)?.focus();
  }

  /** Brings a sentence into view. @param {number} side @param {number} sentence */
  showSentence(side, sentence) {
    show(this.#texts[side].sentence(sentence)[0]);
  }

  drawRibbons() {
    if (!this.#ribbons.isConnected) return;
    const origin = this.#ribbons.getBoundingClientRect();
    const [left, right] = this.#texts.map(({ element }) => element.getBoundingClientRect());
    const key = store.chosenEntity();
    const [inA, inB] = this.#texts.map(({ reading }) => new Set(key ? reading.sentencesWith(key) : []));
    const ribbons = this.#state.shownPairs.flatMap(({ number, status, a, b }) => {
      const [from, to] = [extentOf(this.#texts[0], a.sentence, origin.top), extentOf(this.#texts[1], b.sentence, origin.top)];
      const lit = inA.has(a.sentence) && inB.has(b.sentence);
      return from && to ? [{ number, status, on: number === this.#state.pairNumber, lit, left: from, right: to }] : [];
    });
    drawRibbons(this.#ribbons, ribbons, left.right - origin.left + 6, right.left - origin.left - 6);
  }

  highlight() {
    highlightEntity(this.element);
    this.#redraw();
  }

  disconnect() {
    this.#observer.disconnect();
  }
}

/** The top and bottom of a sentence, as far as it is built. @param {ArticleText} text @param {number} sentence @param {number} origin @returns {[number, number] | null} */
function extentOf(text, sentence, origin) {
  const boxes = text.element.querySelector(`[data-s="${sentence}"]`)?.getClientRects();
  return boxes?.length ? [boxes[0].top - origin + 2, boxes[boxes.length - 1].bottom - origin - 2] : null;
}
