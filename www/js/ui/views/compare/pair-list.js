// The narrow layout: pair after pair, then the sentences of one report alone.
import { differenceSpans, isSubstantive } from "../../../model/synopsis.js";
import { ArticleText } from "../../article-text.js";
import { h, refill, show } from "../../dom.js";
import { chooseOnClick, highlightEntity } from "../../highlight.js";
import { t } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { sourceLabels } from "../../panels/source.js";
import { differenceList } from "./differences.js";

/** No more sentences of one report alone are shown. */
const MOST_UNPAIRED = 200;

export class PairList {
  #state;
  #texts;

  /** @param {import("./state.js").CompareState} state */
  constructor(state) {
    this.#state = state;
    this.#texts = [0, 1].map(
      (side) =>
        new ArticleText(state.entry(side), {
          over: (index) => differenceSpans(state.pairsOf(side, index) ?? [], side, isSubstantive),
          after: (index, tail) => sourceLabels(state.entry(side), index, tail),
        }),
    );
    this.element = h("div.pairs");
    chooseOnClick(this.element);
    this.filterChanged();
  }

  filterChanged() {
    const { filter, shownPairs } = this.#state;
    const parts = shownPairs.map((pair) => this.#pair(pair));
    if (filter === "all" || filter === "only") parts.push(...[0, 1].flatMap((side) => this.#unpaired(side)));
    refill(this.element, parts.length ? parts : h("p.none", null, t("compare.nothing")));
    this.highlight();
  }

  /** @param {import("./state.js").NumberedPair} pair */
  #pair(pair) {
    return h(
      "section.couple",
      { data: { couple: pair.number } },
      h("h3", null, h("span", null, t("compare.pair", pair.number, this.#state.synopsis.pairs.length)), h("span", null, t(`compare.${pair.status}`))),
      this.#sentence(0, pair.a.sentence),
      this.#sentence(1, pair.b.sentence),
      pair.differences.length > 0 && h("div.small", null, differenceList(this.#state, pair)),
    );
  }

  /** @param {number} side */
  #unpaired(side) {
    const sentences = this.#state.unpaired(side);
    if (!sentences.length) return [];
    return [
      h(
        "section.couple",
        null,
        h("h3", null, t("compare.onlyIn", letter(this.#state.shownArticles[side]))),
        sentences.slice(0, MOST_UNPAIRED).map((sentence) => {
          const element = this.#sentence(side, sentence);
          element.dataset.alone = `${side}-${sentence}`;
          return element;
        }),
      ),
    ];
  }

  /** @param {number} side @param {number} sentence */
  #sentence(side, sentence) {
    const entry = this.#state.entry(side);
    return h(
      "div.text",
      { lang: "de", data: { article: entry.id } },
      h("b", null, letter(this.#state.shownArticles[side])),
      h("p", { dir: "auto" }, this.#texts[side].pieces(...entry.report.sentences[sentence])),
    );
  }

  /** Brings the chosen pair into view. */
  pairChanged() {
    if (this.#state.pair) show(this.element.querySelector(`[data-couple="${this.#state.pairNumber}"]`));
  }

  /** Brings a sentence without a pair into view. @param {number} side @param {number} sentence */
  showSentence(side, sentence) {
    show(this.element.querySelector(`[data-alone="${side}-${sentence}"]`));
  }

  highlight() {
    highlightEntity(this.element);
  }

  // Nothing is joined and nothing is numbered here.
  drawRibbons() {}
  focusPin() {}
  disconnect() {}
}
