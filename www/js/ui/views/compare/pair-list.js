// The narrow layout: both reports in one column, partner under partner, and what stands in one alone where it stood.
import { differenceSpans, isSubstantive, steps } from "../../../model/synopsis.js";
import { ArticleText } from "../../article-text.js";
import { h, refill, show } from "../../dom.js";
import { chooseOnClick, highlightEntity } from "../../highlight.js";
import { t } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { sourceLabels } from "../../panels/source.js";
import { flash, fold } from "./columns.js";

/** So many sentences in a row that stand in one report alone are folded. */
const FOLD = 3;

export class PairList {
  #state;
  #texts;

  /**
   * @param {import("./state.js").CompareState} state
   * @param {(pairNumber: number, from: "a" | "b") => void} choose
   */
  constructor(state, choose) {
    this.#state = state;
    this.#texts = [0, 1].map(
      (side) =>
        new ArticleText(state.entry(side), {
          over: (index) => differenceSpans(state.linksOf(side, index) ?? [], side, isSubstantive),
          after: (index, tail) => sourceLabels(state.entry(side), index, tail),
        }),
    );
    this.element = h("div.pairs");
    chooseOnClick(this.element);
    this.element.addEventListener("click", (/** @type {MouseEvent} */ { target }) => {
      const couple = /** @type {Element} */ (target).closest(".couple");
      if (couple instanceof HTMLElement && getSelection()?.isCollapsed !== false) choose(Number(couple.dataset.couple), "a");
    });
    this.filterChanged();
  }

  filterChanged() {
    const state = this.#state;
    const lengths = /** @type {[number, number]} */ ([0, 1].map((side) => state.entry(side).report.sentences.length));
    const parts = steps(state.synopsis, lengths, [state.first(0), state.first(1)]).flatMap((step) => {
      if ("link" in step) return state.passes(step.link) ? [this.#couple(step.link)] : [];
      return state.filter === "all" || state.filter === "ab"[step.side] ? [this.#alone(step)] : [];
    });
    refill(this.element, parts.length ? parts : h("p.none", null, t("compare.nothing")));
    this.pairChanged();
    this.highlight();
  }

  /** @param {import("./state.js").Link} link */
  #couple(link) {
    const { number, status, certainty } = link;
    const label = status === "related" ? t("compare.related.one") : t("compare.pair", number, this.#state.synopsis.pairs.length);
    return h(
      "section.couple",
      { class: `${status} ${certainty}`, data: { couple: number } },
      h("button.pin", { type: "button", "aria-label": label }, status === "related" ? "~" : `${number}${certainty === "unsure" ? "?" : ""}`),
      this.#sentence(0, link.a.sentence),
      this.#sentence(1, link.b.sentence),
    );
  }

  /** @param {{ side: number, from: number, to: number }} step */
  #alone({ side, from, to }) {
    const sentences = Array.from({ length: to - from }, (_, index) => this.#sentence(side, from + index));
    if (sentences.length < FOLD) return h("section.alone", null, sentences);
    const element = fold(sentences, (count) => t("compare.foldIn", count, letter(this.#state.shownArticles[side])));
    element.open = this.#state.filter !== "all";
    return element;
  }

  /** @param {number} side @param {number} sentence */
  #sentence(side, sentence) {
    const entry = this.#state.entry(side);
    return h(
      "div.text",
      { lang: "de", data: { article: entry.id, place: `${side}-${sentence}` } },
      h("b.letter", null, letter(this.#state.shownArticles[side])),
      h("p", { dir: "auto" }, this.#texts[side].pieces(...entry.report.sentences[sentence])),
    );
  }

  /** @param {unknown} [_before] @param {unknown} [_from] @param {boolean} [bring] whether the chosen pair comes into view */
  pairChanged(_before, _from, bring = false) {
    for (const couple of this.element.querySelectorAll(".couple")) {
      const isChosen = Number(couple.dataset.couple) === this.#state.pairNumber;
      couple.classList.toggle("on", isChosen);
      if (isChosen && bring) show(couple);
    }
  }

  /** Brings a sentence into view. @param {number} side @param {number} sentence */
  showSentence(side, sentence) {
    const element = this.element.querySelector(`[data-place="${side}-${sentence}"]`);
    const fold = element?.closest("details");
    if (fold) fold.open = true;
    show(element);
    flash(element?.querySelector("p"));
  }

  /** @param {number[]} places @param {number} stays */
  level(places, stays) {
    this.showSentence(stays, places[stays]);
  }

  highlight() {
    highlightEntity(this.element);
  }

  // Nothing is joined here, and a partner stands under its sentence.
  drawRibbons() {}
  focusPartner() {}
  disconnect() {}
}
