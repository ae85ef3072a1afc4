// Compare: what the reports share, and two of them side by side, joined sentence by sentence.
import { h, refill, show, still, onceAFrame, svg } from "../../dom.js";
import { t, number, percent, date, DOT } from "../../i18n/index.js";
import { text, clip } from "../../../model/reading.js";
import { ArticleText } from "../../article-text.js";
import { address, go, note } from "../../../state/router.js";
import { synopsis } from "../../../model/synopsis.js";
import { drawRibbons } from "../../pictures/ribbons.js";
import { joined } from "../../pictures/joined.js";
import { saveButton } from "../../pictures/save.js";
import { legend } from "../../panels/legend.js";
import { digestPanel, sourcesPanel, letter } from "../../panels/digest.js";
import { namesPanel } from "../../panels/together.js";
import { timelinePanel } from "../../panels/timeline.js";
import { sourceLabel, hearsay } from "../../panels/source.js";
import { empty } from "../../panels/empty.js";
import { groupName } from "../../../model/collection.js";
import { notice } from "../../failures.js";
import { compare } from "../../../state/read.js";
import { lightEntities, chooseByMark } from "../../highlight.js";
import * as store from "../../../state/store.js";

const FILTERS = ["all", "shared", "differs", "only"];
const NARROW = "(max-width: 760px)";

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal
 * @param {import("../../panels/empty.js").Actions} actions
 */
export async function compareView(route, signal, actions) {
  const ids = idsOf(route);
  const missing = route.ids.find((id) => !store.articles.has(id));
  if (missing !== undefined || ids.length < 2) return nothing(missing !== undefined, actions);
  const entries = ids.map((id) => /** @type {import("../../../model/types.js").Entry} */ (store.articles.get(id)));
  let comparison;
  try {
    comparison = await compare(ids);
  } catch (fault) {
    return { element: notice(/** @type {any} */ (fault)), title: t("nav.compare"), shown: () => {} };
  }
  return new CompareView(route, signal, entries, comparison);
}

/** The articles that the address names; without any, the first two. @param {import("../../../model/types.js").Route} route */
function idsOf(route) {
  const named = [...new Set(route.ids)];
  if (named.length > 1) return named.slice(0, 26);
  const others = [...store.articles.keys()].filter((id) => id !== named[0]);
  return [...named, ...others].slice(0, 2);
}

/** @param {boolean} gone @param {import("../../panels/empty.js").Actions} actions */
function nothing(gone, actions) {
  const element = gone
    ? h("div.notice", null, h("h1", null, t("fail.gone")), h("p.lead", null, t("fail.gone.hint")), h("p", null, h("a", { href: "#/compare" }, t("fail.back"))))
    : empty(t("nav.compare"), t("compare.none"), actions);
  return { element, title: t("nav.compare"), shown: () => {} };
}

class CompareView {
  /**
   * @param {import("../../../model/types.js").Route} route
   * @param {AbortSignal} signal
   * @param {import("../../../model/types.js").Entry[]} entries
   * @param {import("../../../model/types.js").Comparison} comparison
   */
  constructor(route, signal, entries, comparison) {
    this.entries = entries;
    this.comparison = comparison;
    this.signal = signal;
    this.shownSides = sidesOf(route, entries.length);
    this.synopsis = synopsis(comparison, ...this.shownSides);
    this.filter = FILTERS.includes(route.query.filter) ? route.query.filter : "all";
    /** @type {number} the chosen pair's number, 0 for none */
    this.pair = this.synopsis.pairs[Number(route.query.pair) - 1] ? Number(route.query.pair) : 0;
    this.shift = [0, 0];
    this.title = t("nav.compare");
    this.tray = h("div");
    this.stage = h("div.stage");
    this.narrow = matchMedia(NARROW);
    /** @type {ArticleText[]} */
    this.columns = [];
    this.redraw = onceAFrame(() => this.drawJoins());
    this.observer = new ResizeObserver(this.redraw);
    signal.addEventListener("abort", () => this.observer.disconnect());
    this.narrow.addEventListener("change", () => this.build(), { signal });
    store.on("entity", () => this.light(), signal);
    addEventListener("keydown", (event) => this.onKey(event), { signal });
    this.chips = this.makeChips();
    const jump = (/** @type {number} */ article, /** @type {number} */ sentence) => this.jump(article, sentence);
    this.element = h(
      "div.compare",
      null,
      h("h1", null, this.heading()),
      // Who comes for the first time sees the examples, and wants to know what this is.
      this.isExample() && h("p.purpose", null, t("compare.purpose")),
      h("p.lead", { dir: "auto" }, this.lead()),
      this.reports(),
      this.picker(),
      h("div.digest", null, h("div", null, digestPanel(comparison, entries, jump), this.orderOfTelling()), sourcesPanel(comparison, entries)),
      h("div.filterbar", null, h("div.chips", { role: "group", "aria-label": t("compare.filter") }, this.chips), legend({ hearsay: this.shownSides.some((index) => hearsay(this.entries[index]).size > 0) }), saveButton(() => this.wholePicture(), t("nav.compare"))),
      this.stage,
      h("div.after", null, namesPanel(comparison, entries, signal), timelinePanel(comparison, entries, jump, signal)),
      this.tray,
    );
    this.build();
  }

  /** After the view stands in the page. */
  shown() {
    this.drawJoins();
    if (this.pair) this.choose(this.pair, "a", true);
  }

  heading() {
    const { pairs } = this.comparison;
    const least = Math.min(...this.entries.map(({ report }) => report.sentences.length));
    return t(connected(this.entries.length, pairs) && pairs.length >= Math.max(2, least / 5) ? "compare.title.same" : "compare.title", this.entries.length);
  }

  lead() {
    const names = groupName(this.entries);
    const days = [...new Set(this.entries.map(({ report }) => report.article.published).filter((day) => day !== null))];
    const example = this.isExample() && names.length ? `${t("compare.example")}: ` : "";
    return [example + names.join(", "), days.length === 1 ? date(days[0]) : "", t("private")].filter(Boolean).join(DOT);
  }

  isExample() {
    return this.entries.every(({ origin }) => origin === "seed");
  }

  /** How far both reports tell in the same order what they share. */
  orderOfTelling() {
    const [left, right] = this.shownSides;
    const order = this.comparison.order.find(({ a, b }) => Math.min(left, right) === Math.min(a, b) && Math.max(left, right) === Math.max(a, b));
    return order && order.pairs > 2 ? h("p.small.soft.telling", null, t("compare.order", percent(order.sameOrder))) : null;
  }

  /** With more than two reports: which letter stands for which. */
  reports() {
    if (this.entries.length < 3) return null;
    return h(
      "ol.reports",
      { "aria-label": t("compare.reports") },
      this.entries.map((entry, index) =>
        h("li", null, h("b", null, letter(index)), " ", h("a", { href: address("read", [entry.id]), dir: "auto" }, text(entry).shortTitle), entry.source && h("bdi.soft", null, ` · ${entry.source}`)),
      ),
    );
  }

  /** With more than two articles around: which ones stand left and right. */
  picker() {
    if (store.articles.size < 3) return null;
    const select = (/** @type {0 | 1} */ side) => {
      const label = h("label", null, h("span.vh", null, t(side ? "compare.right" : "compare.left")));
      const field = h(
        "select",
        {
          onchange: () => {
            const ids = this.shownSides.map((index) => this.entries[index].id);
            if (ids[1 - side] === field.value) ids.reverse();
            else ids[side] = field.value;
            go(this.entries.length > 2 && ids.every((id) => this.entries.some((entry) => entry.id === id))
              ? address("compare", this.entries.map(({ id }) => id), { left: this.indexOf(ids[0]), right: this.indexOf(ids[1]) })
              : address("compare", ids));
          },
        },
        [...store.articles.values()].slice(0, 500).map((entry) =>
          h("option", { value: entry.id, selected: entry === this.entries[this.shownSides[side]] }, text(entry).shortTitle),
        ),
      );
      label.append(field);
      return label;
    };
    return h("div.picker", null, select(0), h("span", { "aria-hidden": "true" }, "↔"), select(1));
  }

  /** @param {string} id */
  indexOf(id) {
    return this.entries.findIndex((entry) => entry.id === id) + 1;
  }

  makeChips() {
    const { pairs } = this.synopsis;
    const counts = {
      shared: pairs.filter(({ standing }) => standing === "shared").length,
      differs: pairs.filter(({ standing }) => standing === "differs").length,
      only: this.shownSides.reduce((sum, article, side) => sum + this.alone(article, side).length, 0),
    };
    return FILTERS.map((filter) =>
      h(
        "button.chip",
        {
          type: "button",
          data: { filter },
          "aria-pressed": String(filter === this.filter),
          onclick: () => this.setFilter(filter),
        },
        filter !== "all" && h("span.swatch", { "aria-hidden": "true", class: filter }),
        t(`compare.${filter}`),
        filter !== "all" && h("i", null, number(counts[/** @type {"shared" | "differs" | "only"} */ (filter)])),
      ),
    );
  }

  /** The synopsis as one picture, for a file. */
  wholePicture() {
    const columns = this.shownSides.map((article, side) => {
      const { report } = this.entries[article];
      return {
        title: `${letter(article)} · ${text(this.entries[article]).shortTitle}`,
        lengths: report.sentences.map(([start, end]) => end - start),
        standings: report.sentences.map((_, index) => this.standing(side, index)),
      };
    });
    return joined(
      /** @type {[import("../../pictures/joined.js").Column, import("../../pictures/joined.js").Column]} */ (columns),
      this.synopsis.pairs.map(({ number, standing, a, b }) => ({ number, standing, a: a.sentence, b: b.sentence })),
    );
  }

  /** A side's sentences that have no partner on the other. @param {number} article @param {number} side */
  alone(article, side) {
    return this.entries[article].report.sentences.map((_, index) => index).filter((index) => !this.synopsis.sides[side].has(index));
  }

  /** @param {string} filter */
  setFilter(filter) {
    this.filter = filter;
    note({ filter: filter === "all" ? null : filter });
    for (const chip of this.chips) chip.setAttribute("aria-pressed", String(chip.dataset.filter === filter));
    if (this.pair && filter !== "all" && this.chosen()?.standing !== filter) this.letGo();
    if (this.narrow.matches) this.build();
    else this.applyFilter();
  }

  chosen() {
    return this.pair ? this.synopsis.pairs[this.pair - 1] : null;
  }

  /** Builds the two columns, or the pairs one under the other where there is no room for two. */
  build() {
    this.observer.disconnect();
    this.shift = [0, 0];
    if (this.narrow.matches) this.buildPairs();
    else this.buildColumns();
    this.light();
  }

  buildColumns() {
    this.picture = svg("svg.ribbons", { "aria-hidden": "true" });
    this.columns = this.shownSides.map(
      (article, side) =>
        new ArticleText(this.entries[article], {
          sentenceClass: (index) => this.classOf(side, index),
          after: (index, tail) => (tail && hearsay(this.entries[article]).has(index) ? [sourceLabel(this.entries[article], index)] : []),
          before: (index, head) => (head ? this.pins(side, index) : []),
          over: (index) => this.differencesIn(side, index),
          built: () => {
            this.light();
            this.redraw();
          },
        }),
    );
    const parts = this.columns.flatMap((column, side) => {
      const name = side ? "b" : "a";
      const { entry } = column;
      return [
        h(
          "div.side-head",
          { class: name },
          h("h3", null, h("a", { href: address("read", [entry.id]) }, t("report", letter(this.shownSides[side])))),
          h("p", { dir: "auto" }, [entry.report.article.title, t("sentences", entry.report.sentences.length), entry.report.article.published ? date(entry.report.article.published) : t("undated"), entry.source].filter(Boolean).join(" · ")),
        ),
        h("div.side", { class: name, data: { side, article: entry.id } }, column.element),
      ];
    });
    const stage = h("section.synopsis", { "aria-label": t("compare.title", 2) }, parts, this.picture);
    chooseByMark(stage);
    stage.addEventListener("click", (/** @type {MouseEvent} */ event) => this.onClick(event));
    refill(this.stage, stage);
    for (const column of this.columns) this.observer.observe(column.element);
    this.applyFilter();
  }

  /** @param {number} side @param {number} index */
  standing(side, index) {
    const pairs = this.synopsis.sides[side].get(index);
    if (!pairs) return "only";
    return pairs.some(({ standing }) => standing === "shared") ? "shared" : "differs";
  }

  /** @param {number} side @param {number} index */
  classOf(side, index) {
    const pairs = this.synopsis.sides[side].get(index);
    const on = pairs?.some(({ number }) => number === this.pair) ? " on" : "";
    const fits =
      this.filter === "all" || (this.filter === "only" ? !pairs : pairs?.some(({ standing }) => standing === this.filter));
    const told = hearsay(this.entries[this.shownSides[side]]).has(index) ? " hearsay" : "";
    return `${this.standing(side, index)}${told}${on}${fits ? "" : " away"}`;
  }

  /** The numbers of a sentence's pairs; a ring where it has none. @param {number} side @param {number} index */
  pins(side, index) {
    const pairs = this.synopsis.sides[side].get(index);
    if (!pairs) return [h("span.ring", null, h("span.vh", null, `${t("compare.only")}: `))];
    return pairs.map(({ number: pair }) =>
      h(
        "button.pin",
        {
          type: "button",
          data: { pair, side },
          "aria-pressed": String(pair === this.pair),
          "aria-label": t("compare.toPartner", pair, letter(this.shownSides[1 - side])),
        },
        String(pair),
      ),
    );
  }

  /**
   * What differs, in the very words: of the chosen pair everything, else what is more than wording.
   * @param {number} side @param {number} index
   */
  differencesIn(side, index) {
    const pairs = this.synopsis.sides[side].get(index) ?? [];
    const chosen = pairs.find(({ number }) => number === this.pair);
    return chosen ? differenceSpans([chosen], side, () => true) : differenceSpans(pairs, side, isTelling);
  }

  applyFilter() {
    this.columns.forEach((column, side) => {
      for (const element of column.element.querySelectorAll(".s")) {
        const index = Number(/** @type {HTMLElement} */ (element).dataset.s);
        element.className = `s ${this.classOf(side, index)}`;
      }
    });
    this.redraw();
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const target = /** @type {Element} */ (event.target);
    const pin = target.closest(".pin");
    const sentence = target.closest(".s");
    const side = target.closest(".side");
    if (!(side instanceof HTMLElement) || !(sentence instanceof HTMLElement)) return;
    if (getSelection()?.isCollapsed === false) return;
    const name = side.dataset.side === "1" ? "b" : "a";
    if (pin instanceof HTMLElement) {
      const wanted = Number(pin.dataset.pair);
      return this.choose(wanted === this.pair ? 0 : wanted, name);
    }
    const pairs = this.synopsis.sides[Number(side.dataset.side)].get(Number(sentence.dataset.s));
    if (!pairs) return this.letGo();
    // A sentence with several partners shows one after the other.
    const at = pairs.findIndex(({ number }) => number === this.pair);
    this.choose(pairs[(at + 1) % pairs.length].number, name);
  }

  letGo() {
    this.choose(0, "a");
  }

  /**
   * Chooses a pair and brings its sentences level; 0 lets go.
   * @param {number} pairNumber
   * @param {"a" | "b"} from the side that stays where it is
   * @param {boolean} [bring] whether the pair comes into the middle of the window
   */
  choose(pairNumber, from, bring = false) {
    const before = this.chosen();
    this.pair = pairNumber;
    const after = this.chosen();
    note({ pair: this.pair || null });
    this.drawTray(after);
    if (this.narrow.matches) {
      if (bring || after) show(this.stage.querySelector(`[data-couple="${this.pair}"]`));
      return;
    }
    const held = document.activeElement instanceof HTMLElement ? document.activeElement.closest(".pin") : null;
    const focus = held instanceof HTMLElement ? { ...held.dataset } : null;
    /** @type {const} */ (["a", "b"]).forEach((side, index) => {
      for (const pair of [before, after]) if (pair) this.columns[index].again(pair[side].sentence);
    });
    if (focus) {
      this.columns[Number(focus.side)].element.querySelector(`.pin[data-pair="${after?.number ?? focus.pair}"]`)?.focus({ preventScroll: true });
    }
    this.light();
    if (after) this.level(after, from, bring);
    this.drawJoins();
  }

  /**
   * Moves the column of the partner so that both sentences begin at the same height. Nothing is moved out of sight:
   * the other column is pushed down instead where the partner would have to go up, and the window follows.
   * @param {import("../../../model/types.js").Pair} pair
   * @param {"a" | "b"} from
   * @param {boolean} bring
   */
  level(pair, from, bring) {
    const sides = this.columns.map(({ element }) => element);
    const [one, two] = [this.columns[0].sentence(pair.a.sentence)[0], this.columns[1].sentence(pair.b.sentence)[0]];
    if (!one || !two) return;
    const stays = from === "a" ? 0 : 1;
    const kept = [one, two][stays].getBoundingClientRect().top;
    const old = sides.map((side) => side.getBoundingClientRect().top);
    const natural = [one, two].map((element, side) => element.getClientRects()[0].top - this.shift[side]);
    const lead = natural[0] - natural[1];
    this.shift = lead > 0 ? [0, lead] : [-lead, 0];
    sides.forEach((side, index) => (side.style.marginBlockStart = this.shift[index] ? `${this.shift[index]}px` : ""));
    if (bring) show([one, two][stays]);
    else scrollBy({ top: [one, two][stays].getBoundingClientRect().top - kept, behavior: "instant" });
    const moved = sides[1 - stays].getBoundingClientRect().top - old[1 - stays];
    if (still() || bring || Math.abs(moved) < 1) return;
    // The partner's column glides to its new place; it is already there for everything else.
    const glide = sides[1 - stays].animate([{ transform: `translateY(${-moved}px)` }, { transform: "none" }], {
      duration: 140,
      easing: "ease-out",
    });
    const follow = () => {
      this.drawJoins();
      if (glide.playState === "running") requestAnimationFrame(follow);
    };
    follow();
    glide.onfinish = () => this.drawJoins();
  }

  drawJoins() {
    if (this.narrow.matches || !this.picture?.isConnected) return;
    const origin = this.picture.getBoundingClientRect();
    const [left, right] = this.columns.map(({ element }) => element.getBoundingClientRect());
    const heightOf = (/** @type {ArticleText} */ column, /** @type {number} */ index) => {
      const boxes = column.element.querySelector(`[data-s="${index}"]`)?.getClientRects();
      if (!boxes?.length) return null;
      return /** @type {[number, number]} */ ([boxes[0].top - origin.top + 2, boxes[boxes.length - 1].bottom - origin.top - 2]);
    };
    const key = store.chosenEntity();
    const [inA, inB] = this.columns.map(({ reading }) => new Set(key ? reading.sentencesWith(key) : []));
    const joins = this.synopsis.pairs.flatMap((pair) => {
      if (this.filter !== "all" && pair.standing !== this.filter) return [];
      const a = heightOf(this.columns[0], pair.a.sentence);
      const b = heightOf(this.columns[1], pair.b.sentence);
      return a && b ? [{ number: pair.number, standing: pair.standing, on: pair.number === this.pair, lit: inA.has(pair.a.sentence) && inB.has(pair.b.sentence), left: a, right: b }] : [];
    });
    drawRibbons(this.picture, joins, left.right - origin.left + 6, right.left - origin.left - 6);
  }

  light() {
    lightEntities(this.stage);
    this.redraw();
  }

  /** @param {ReturnType<CompareView["chosen"]>} pair */
  drawTray(pair) {
    if (!pair) return refill(this.tray);
    const { pairs } = this.synopsis;
    refill(
      this.tray,
      h(
        "section.tray.pair-tray",
        { "aria-label": t("compare.pair", pair.number, pairs.length), role: "status" },
        h(
          "header",
          null,
          h("strong", null, t("compare.pair", pair.number, pairs.length)),
          h("span.soft", null, t(`compare.${pair.standing}`), " · ", t("compare.alike", percent(pair.score))),
          h("button.quiet.push", { type: "button", "aria-label": t("compare.previous"), onclick: () => this.step(-1) }, "←"),
          h("button.quiet", { type: "button", "aria-label": t("compare.next"), onclick: () => this.step(1) }, "→"),
          h("button.link", { type: "button", onclick: () => this.letGo() }, t("entity.letGo"), " ", h("kbd", null, "Esc")),
        ),
        h("div.body", null, this.differences(pair)),
      ),
    );
  }

  /** @param {import("../../../model/types.js").Pair} pair */
  differences(pair) {
    const [a, b] = this.shownSides.map((article) => text(this.entries[article]));
    const words = (/** @type {import("../../../model/reading.js").Reading} */ reading, /** @type {import("../../../model/types.js").Range} */ range, /** @type {string} */ kind) =>
      range[1] > range[0]
        ? h("q", { dir: "auto", lang: "de" }, clip(reading.slice(...range), 90))
        : h("span.soft", null, t(kind === "certainty" ? "compare.plain" : "compare.absent"));
    const telling = pair.differences.filter(isTelling);
    const shown = telling.length ? telling : pair.differences;
    if (!shown.length) return h("p.soft", null, t("compare.same"));
    return h(
      "dl.diffs",
      null,
      shown.slice(0, 8).map((difference) =>
        h(
          "div",
          null,
          h("dt", null, t(`difference.${difference.kind}`)),
          h("dd", null, words(a, difference.a, difference.kind), h("span.soft", null, " ↔ "), words(b, difference.b, difference.kind)),
        ),
      ),
    );
  }

  /** To the pair before or after, among those that the filter shows. @param {1 | -1} direction */
  step(direction) {
    const shown = this.synopsis.pairs.filter(({ standing }) => this.filter === "all" || standing === this.filter);
    if (!shown.length) return;
    const at = shown.findIndex(({ number }) => number === this.pair);
    const next = at < 0 ? (direction > 0 ? 0 : shown.length - 1) : (at + direction + shown.length) % shown.length;
    this.choose(shown[next].number, "a", true);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest?.("input, select, textarea, dialog")) return;
    const focused = target.closest?.(".pin");
    if (event.key === "Escape" && this.pair && !store.chosenEntity()) {
      event.preventDefault();
      return this.letGo();
    }
    if (!this.pair && !focused) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.step(event.key === "ArrowDown" ? 1 : -1);
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && this.pair && this.columns.length === 2) {
      event.preventDefault();
      const side = event.key === "ArrowLeft" ? 0 : 1;
      this.columns[side].element.querySelector(`.pin[data-pair="${this.pair}"]`)?.focus();
    }
  }

  /** Brings a sentence of one of the articles into view, with its partner if it has one. @param {number} article @param {number} sentence */
  jump(article, sentence) {
    const side = this.shownSides.indexOf(article);
    if (side < 0) return go(address("read", [this.entries[article].id], { s: sentence }));
    const pair = this.synopsis.sides[side].get(sentence)?.[0];
    if (this.filter !== "all" && this.filter !== (pair?.standing ?? "only")) this.setFilter("all");
    if (pair) return this.choose(pair.number, side ? "b" : "a", true);
    if (this.narrow.matches) return show(this.stage.querySelector(`[data-alone="${side}-${sentence}"]`));
    show(this.columns[side].sentence(sentence)[0]);
  }

  buildPairs() {
    this.columns = this.shownSides.map((article, side) => new ArticleText(this.entries[article], { over: (index) => differenceSpans(this.synopsis.sides[side].get(index) ?? [], side, isTelling), after: (index, tail) => (tail && hearsay(this.entries[article]).has(index) ? [sourceLabel(this.entries[article], index)] : []) }));
    /** @type {Node[]} */
    const parts = [];
    const piece = (/** @type {number} */ side, /** @type {number} */ sentence) => {
      const { entry } = this.columns[side];
      return h(
        "div.text",
        { lang: "de", data: { article: entry.id } },
        h("b", null, letter(this.shownSides[side])),
        h("p", { dir: "auto" }, this.columns[side].pieces(...entry.report.sentences[sentence])),
      );
    };
    for (const pair of this.synopsis.pairs) {
      if (this.filter !== "all" && this.filter !== pair.standing) continue;
      parts.push(
        h(
          "section.couple",
          { data: { couple: pair.number } },
          h("h3", null, h("span", null, t("compare.pair", pair.number, this.synopsis.pairs.length)), h("span", null, t(`compare.${pair.standing}`))),
          piece(0, pair.a.sentence),
          piece(1, pair.b.sentence),
          pair.differences.length > 0 && h("div.small", null, this.differences(pair)),
        ),
      );
    }
    if (this.filter === "all" || this.filter === "only") {
      this.shownSides.forEach((article, side) => {
        const alone = this.alone(article, side);
        if (!alone.length) return;
        parts.push(
          h(
            "section.couple",
            null,
            h("h3", null, t("compare.onlyIn", letter(article))),
            alone.slice(0, 200).map((sentence) => {
              const element = piece(side, sentence);
              element.dataset.alone = `${side}-${sentence}`;
              return element;
            }),
          ),
        );
      });
    }
    const list = h("div.pairs", null, parts.length ? parts : h("p.none", null, t("compare.nothing")));
    chooseByMark(list);
    refill(this.stage, list);
  }
}

/** Other words for the same are no difference in what is told. @param {{ kind: string }} difference */
function isTelling({ kind }) {
  return kind !== "wording";
}

/**
 * The words in which pairs differ, on one side, each once.
 * @param {import("../../../model/types.js").Pair[]} pairs
 * @param {number} side
 * @param {(difference: { kind: string }) => boolean} wanted
 */
function differenceSpans(pairs, side, wanted) {
  const name = side ? "b" : "a";
  const found = pairs.flatMap(({ differences }) => differences.filter(wanted).map((difference) => ({ kind: difference.kind, range: difference[name] })));
  return [...new Map(found.map((one) => [one.range.join(), one])).values()].map(({ kind, range: [start, end] }) => ({
    start,
    end,
    data: /** @type {import("../../../model/reading.js").Mark} */ ({ type: "difference", kind }),
  }));
}

/** Whether one comes from each article to each other one by what they share. @param {number} count @param {import("../../../model/types.js").Pair[]} pairs */
function connected(count, pairs) {
  const reached = new Set([0]);
  // A set gives out what is added while it is gone through.
  for (const one of reached) {
    for (const { a, b } of pairs) {
      if (a.article === one) reached.add(b.article);
      if (b.article === one) reached.add(a.article);
    }
  }
  return reached.size === count;
}

/**
 * Which two of the articles stand side by side.
 * @param {import("../../../model/types.js").Route} route
 * @param {number} count
 * @returns {[number, number]}
 */
function sidesOf({ query }, count) {
  const [left, right] = [Number(query.left) - 1, Number(query.right) - 1];
  const valid = (/** @type {number} */ index) => Number.isInteger(index) && index >= 0 && index < count;
  return valid(left) && valid(right) && left !== right ? [left, right] : [0, 1];
}
