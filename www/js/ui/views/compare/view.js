// The compare view: its order, its layout for wide and narrow windows, and what happens when something is chosen.
import { address, currentRoute, navigate, updateQuery } from "../../../state/router.js";
import * as settings from "../../../state/settings.js";
import * as store from "../../../state/store.js";
import { nextTask } from "../../../util/time-slice.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { digestPanel, sourcesPanel } from "../../panels/digest.js";
import { legend } from "../../panels/legend.js";
import { timelinePanel } from "../../panels/timeline.js";
import { namesPanel } from "../../panels/together.js";
import { linkButton, saveChoice } from "../../panels/save.js";
import { joinedKey } from "../../pictures/key.js";
import { saveButtons } from "../../pictures/save.js";
import { Columns, SIDES } from "./columns.js";
import { countLine } from "./counts.js";
import { factTable } from "./facts.js";
import { addressOf, couples, head, orderNote, titleOf, windowTitle } from "./head.js";
import { PairList } from "./pair-list.js";
import { drawPairTray } from "./pair-tray.js";
import { synopsisPicture } from "./picture.js";

/** No room for two columns. */
const NARROW = "screen and (max-width: 760px)";

export class CompareView {
  #state;
  #show;
  #signal;
  #stage = h("div.stage");
  #legend = legend();
  #after = h("div.after");
  #tray = h("div");
  #narrow = matchMedia(NARROW);
  #counts;
  /** Which of the sentences that stand alone was shown last. */
  #at = -1;
  /** @type {Columns | PairList} */
  #layout;

  /**
   * @param {import("./state.js").CompareState} state
   * @param {AbortSignal} signal ends with the view
   * @param {(address: string) => void} show shows other reports of the comparison side by side
   */
  constructor(state, signal, show) {
    this.#state = state;
    this.#show = show;
    this.#signal = signal;
    this.title = windowTitle(state) || t("nav.compare");
    this.#counts = countLine(state, (filter) => this.#setFilter(filter));
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
    return h(
      "div.compare",
      null,
      ...head(this.#state, this.#show, linkButton(() => entries), saveChoice(() => entries, { comparison })),
      h("div.digest", { class: entries.length > 2 ? "many" : "" }, factTable(this.#state, (row, article) => this.#jumpFact(row, article), signal), digestPanel(comparison, entries, jump)),
      couples(this.#state, this.#show),
      h("div.counts", null, this.#counts.element, this.#namesSwitch(), saveButtons(() => synopsisPicture(this.#state), titleOf(this.#state) || t("nav.compare"), joinedKey)),
      this.#legend,
      this.#stage,
      this.#after,
      this.#tray,
    );
  }

  #fillAfter() {
    const { comparison, entries } = this.#state;
    refill(
      this.#after,
      h("div", null, sourcesPanel(comparison, entries), orderNote(this.#state)),
      namesPanel(comparison, entries, this.#signal),
      timelinePanel(comparison, entries, (article, sentence) => this.#jump(article, sentence), this.#signal),
    );
  }

  /** Names are marked where the reader wants that. */
  #namesSwitch() {
    const draw = () => {
      const on = settings.get("names") === "on";
      this.#stage.classList.toggle("named", on);
      this.#legend.hidden = !on;
      button.setAttribute("aria-pressed", String(on));
    };
    const button = h("button.link.push", { type: "button", onclick: () => (settings.set("names", settings.get("names") === "on" ? "off" : "on"), draw()) }, t("compare.names"));
    draw();
    return button;
  }

  #makeLayout() {
    this.#layout?.disconnect();
    const choose = (/** @type {number} */ pairNumber, /** @type {"a" | "b"} */ from) => this.#choose(pairNumber, from);
    const layout = this.#narrow.matches ? new PairList(this.#state, choose) : new Columns(this.#state, choose);
    refill(this.#stage, layout.element);
    return layout;
  }

  /** To be called when the view stands in the page. */
  shown() {
    // What stands below the columns comes after them.
    void nextTask().then(() => this.#signal.aborted || this.#fillAfter());
    if (this.#state.pairNumber) return this.#choose(this.#state.pairNumber, "a", true);
    const sentence = currentRoute().query.s;
    if (sentence) this.#layout.showSentence(1, Number(sentence));
  }

  /** @param {import("./state.js").Filter} filter */
  #setFilter(filter) {
    const state = this.#state;
    state.filter = filter;
    this.#at = -1;
    updateQuery({ filter: filter === "all" ? null : filter });
    this.#counts.update();
    if (state.pair && !state.passes(state.pair)) this.#letGo();
    this.#layout.filterChanged();
    if (filter !== "all") this.#showHit(state.hits()[0]);
  }

  /** Brings into view what a filter found, without choosing it. @param {import("./state.js").Hit | undefined} hit */
  #showHit(hit) {
    if (!hit) return;
    if ("link" in hit) this.#layout.showSentence(0, hit.link.a.sentence);
    else this.#layout.showSentence(hit.side, hit.sentence);
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
    drawPairTray(this.#tray, this.#state, { step: (direction) => this.#step(direction), choose: (number) => this.#choose(number, "a", number > 0) });
    this.#layout.pairChanged(before, from, bring);
  }

  #letGo() {
    this.#choose(0, "a");
  }

  /** To what the filter found before or after. @param {1 | -1} direction */
  #step(direction) {
    const { pairNumber } = this.#state;
    const hits = this.#state.hits();
    if (!hits.length) return;
    const chosen = hits.findIndex((hit) => "link" in hit && hit.link.number === pairNumber);
    const at = chosen < 0 ? this.#at : chosen;
    this.#at = at < 0 ? (direction > 0 ? 0 : hits.length - 1) : (at + direction + hits.length) % hits.length;
    const hit = hits[this.#at];
    if ("link" in hit) this.#choose(hit.link.number, "a", true);
    else this.#showHit(hit);
  }

  /** Brings a sentence of one of the articles into view, with its partner if it has one. @param {number} article @param {number} sentence */
  #jump(article, sentence) {
    const state = this.#state;
    const side = state.shownArticles.indexOf(article);
    if (side < 0) return navigate(address("read", [state.entries[article].id], { s: sentence }));
    if (!state.isShown(side, sentence)) this.#setFilter("all");
    const link = state.linksOf(side, sentence)?.[0];
    if (link) return this.#choose(link.number, SIDES[side], true);
    this.#layout.showSentence(side, sentence);
  }

  /** Brings the sentences of a fact side by side; a report that is not shown comes to the right. @param {import("./facts.js").Row} row @param {number} article */
  #jumpFact({ cells, pair }, article) {
    const state = this.#state;
    const side = state.shownArticles.indexOf(article);
    const sentence = cells[article]?.sentence ?? 0;
    if (side < 0) return this.#show(`${addressOf(state, [state.shownArticles[0], article])}&s=${sentence}`);
    const places = state.shownArticles.map((one) => cells[one]?.sentence ?? -1);
    const link = state.linksOf(side, sentence)?.find(({ number, a, b }) => (pair ? number === pair : a.sentence === places[0] && b.sentence === places[1]));
    if (state.filter !== "all") this.#setFilter("all");
    if (link) return this.#choose(link.number, SIDES[side], true);
    if (places.includes(-1)) return this.#layout.showSentence(side, sentence);
    this.#letGo();
    this.#layout.level(places, side, true);
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
    if (event.key === "x") return /** @type {HTMLElement | null} */ (this.#tray.querySelector(".not-pair"))?.click();
    const direction = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }[event.key];
    if (direction) {
      event.preventDefault();
      this.#step(/** @type {1 | -1} */ (direction));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && target.closest?.(".pin")) {
      event.preventDefault();
      this.#layout.focusPartner();
    }
  }
}
