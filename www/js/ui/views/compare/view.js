// The compare view: its panels, its layout for wide and narrow windows, and what happens when a pair is chosen.
import { attributedSentences } from "../../../model/attribution.js";
import { address, navigate, updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { digestPanel, sourcesPanel } from "../../panels/digest.js";
import { legend } from "../../panels/legend.js";
import { timelinePanel } from "../../panels/timeline.js";
import { namesPanel } from "../../panels/together.js";
import { saveButton } from "../../pictures/save.js";
import { Columns } from "./columns.js";
import { filterChips } from "./filter-chips.js";
import { head, orderNote } from "./head.js";
import { PairList } from "./pair-list.js";
import { drawPairTray } from "./pair-tray.js";
import { synopsisPicture } from "./picture.js";

/** No room for two columns. */
const NARROW = "(max-width: 760px)";

export class CompareView {
  #state;
  #stage = h("div.stage");
  #tray = h("div");
  #narrow = matchMedia(NARROW);
  #chips;
  /** @type {Columns | PairList} */
  #layout;

  /**
   * @param {import("./state.js").CompareState} state
   * @param {AbortSignal} signal ends with the view
   */
  constructor(state, signal) {
    this.#state = state;
    this.title = t("nav.compare");
    this.#chips = filterChips(state, (filter) => this.#setFilter(filter));
    this.element = this.#build(signal);
    this.#layout = this.#makeLayout();
    this.#narrow.addEventListener("change", () => (this.#layout = this.#makeLayout()), { signal });
    signal.addEventListener("abort", () => this.#layout.disconnect());
    store.on("entity", () => this.#layout.highlight(), signal);
    addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  /** @param {AbortSignal} signal */
  #build(signal) {
    const { comparison, entries } = this.#state;
    const jump = (/** @type {number} */ article, /** @type {number} */ sentence) => this.#jump(article, sentence);
    const hasAttributed = [0, 1].some((side) => attributedSentences(this.#state.entry(side)).size > 0);
    return h(
      "div.compare",
      null,
      ...head(this.#state),
      h("div.digest", null, h("div", null, digestPanel(comparison, entries, jump), orderNote(this.#state)), sourcesPanel(comparison, entries)),
      h("div.filterbar", null, this.#chips.element, legend({ attributed: hasAttributed }), saveButton(() => synopsisPicture(this.#state), t("nav.compare"))),
      this.#stage,
      h("div.after", null, namesPanel(comparison, entries, signal), timelinePanel(comparison, entries, jump, signal)),
      this.#tray,
    );
  }

  #makeLayout() {
    this.#layout?.disconnect();
    const layout = this.#narrow.matches ? new PairList(this.#state) : new Columns(this.#state, (pairNumber, from) => this.#choose(pairNumber, from));
    refill(this.#stage, layout.element);
    return layout;
  }

  /** To be called when the view stands in the page. */
  shown() {
    this.#layout.drawRibbons();
    if (this.#state.pairNumber) this.#choose(this.#state.pairNumber, "a", true);
  }

  /** @param {import("./state.js").Filter} filter */
  #setFilter(filter) {
    const state = this.#state;
    state.filter = filter;
    updateQuery({ filter: filter === "all" ? null : filter });
    this.#chips.update();
    if (state.pair && !state.passes(state.pair)) this.#letGo();
    this.#layout.filterChanged();
  }

  /**
   * Chooses a pair and brings its sentences level; 0 lets go.
   * @param {number} pairNumber
   * @param {"a" | "b"} from the side that stays where it is
   * @param {boolean} [bring] whether the pair comes into the middle of the window
   */
  #choose(pairNumber, from, bring = false) {
    const before = this.#state.pair;
    this.#state.pairNumber = pairNumber;
    updateQuery({ pair: pairNumber || null });
    drawPairTray(this.#tray, this.#state, { step: (direction) => this.#step(direction), letGo: () => this.#letGo() });
    this.#layout.pairChanged(before, from, bring);
  }

  #letGo() {
    this.#choose(0, "a");
  }

  /** To the pair before or after, among those that pass the filter. @param {1 | -1} direction */
  #step(direction) {
    const { shownPairs, pairNumber } = this.#state;
    if (!shownPairs.length) return;
    const at = shownPairs.findIndex(({ number }) => number === pairNumber);
    const next = at < 0 ? (direction > 0 ? 0 : shownPairs.length - 1) : (at + direction + shownPairs.length) % shownPairs.length;
    this.#choose(shownPairs[next].number, "a", true);
  }

  /** Brings a sentence of one of the articles into view, with its partner if it has one. @param {number} article @param {number} sentence */
  #jump(article, sentence) {
    const state = this.#state;
    const side = state.shownArticles.indexOf(article);
    if (side < 0) return navigate(address("read", [state.entries[article].id], { s: sentence }));
    const pair = state.pairsOf(side, sentence)?.[0];
    if (state.filter !== "all" && state.filter !== (pair?.status ?? "only")) this.#setFilter("all");
    if (pair) return this.#choose(pair.number, side ? "b" : "a", true);
    this.#layout.showSentence(side, sentence);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest?.("input, select, textarea, dialog")) return;
    const { pairNumber } = this.#state;
    if (event.key === "Escape" && pairNumber && !store.chosenEntity()) {
      event.preventDefault();
      return this.#letGo();
    }
    if (!pairNumber && !target.closest?.(".pin")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#step(event.key === "ArrowDown" ? 1 : -1);
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && pairNumber) {
      event.preventDefault();
      this.#layout.focusPin(event.key === "ArrowLeft" ? 0 : 1);
    }
  }
}
