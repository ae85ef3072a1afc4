// Read: one article with its marks, its sources at the left, and what there is to know about it at the right.
import { h, show, onceAFrame } from "../dom.js";
import { t, date, DOT } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { nextTask } from "../../util/time-slice.js";
import { ArticleText } from "../article-text.js";
import { address, navigate, updateQuery } from "../../state/router.js";
import { legend } from "../panels/legend.js";
import { summaryPanel } from "../panels/summary.js";
import { entitiesPanel } from "../panels/entities.js";
import { timesPanel } from "../panels/times.js";
import { claimsPanel } from "../panels/claims.js";
import { keywordsPanel } from "../panels/keywords.js";
import { saveChoice } from "../panels/save.js";
import { sourceLabels } from "../panels/source.js";
import { attributedSentences } from "../../model/attribution.js";
import { empty } from "../panels/empty.js";
import { amend } from "../../state/actions.js";
import { details } from "../dialogs.js";
import { claimsOf } from "../../model/ledger.js";
import { highlightEntity, chooseOnClick } from "../highlight.js";
import * as store from "../../state/store.js";

/**
 * @param {import("../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../panels/empty.js").Actions} actions
 */
export function readView(route, signal, actions) {
  const entry = store.articles.get(route.ids[0] ?? "") ?? (route.ids.length ? null : store.articles.values().next().value);
  return entry ? articleView(entry, route, signal) : gone(actions);
}

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {import("../../model/types.js").Route} route
 * @param {AbortSignal} signal
 */
function articleView(entry, route, signal) {
  const reading = readingOf(entry);
  const { report } = entry;
  const attributed = attributedSentences(entry);

  const brief = summaryPanel(
    entry,
    Number(route.query.n) || 4,
    (sentences, count) => {
      key = sentences;
      updateQuery({ n: count });
      for (const element of article.element.querySelectorAll(".s")) {
        element.classList.toggle("key", key.has(Number(/** @type {HTMLElement} */ (element).dataset.s)));
      }
      lines();
    },
    jumpToSentence,
  );
  let key = brief.first;
  /** @type {number | null} */
  let keyword = null;
  /** @type {import("../../state/store.js").Asked | null} */
  let asked = null;

  const notes = h("div.notes", { "aria-hidden": "true" });
  const lines = onceAFrame(() => drawNotes(notes, article, key));
  const article = new ArticleText(entry, {
    sentenceClass: (index) => `${key.has(index) ? "key" : ""}${attributed.has(index) ? " hearsay" : ""}`,
    // Where there is no margin, what only a source vouches for carries its source in the line.
    after: (index, tail) => sourceLabels(entry, index, tail),
    over: (index) => keywordsIn(index),
    built: (block) => {
      highlightEntity(block);
      lines();
    },
  });

  /** @param {number} index */
  function keywordsIn(index) {
    const [from, to] = report.sentences[index];
    if (asked?.type === "dropped") {
      const { start, end } = report.dropped[asked.index];
      return start < to && end > from ? [{ start, end, data: /** @type {import("../../model/reading.js").Mark} */ ({ type: "dropped" }) }] : [];
    }
    if (keyword === null) return [];
    return report.keywords[keyword].mentions
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => ({ start, end, data: /** @type {import("../../model/reading.js").Mark} */ ({ type: "keyword" }) }));
  }

  /** @param {number | null} next */
  function chooseKeyword(next) {
    const touched = [keyword, next].flatMap((one) => (one === null ? [] : report.keywords[one].mentions));
    keyword = next;
    const sentences = [...new Set(touched.slice(0, 2000).map(([start]) => reading.sentenceAt(start)))];
    for (const index of sentences) {
      if (article.element.querySelector(`[data-s="${index}"]`)) article.again(index);
    }
    highlightEntity(element);
    const first = keyword === null ? null : report.keywords[keyword].mentions[0];
    if (first) show(article.sentence(reading.sentenceAt(first[0]))[0]);
  }

  /** @param {number} index */
  function jumpToSentence(index) {
    const elements = article.sentence(index);
    show(elements[0]);
    flash(elements);
    updateQuery({ s: index });
  }

  /** Brings a mark into view and says why it is one. @param {import("../../state/store.js").Asked["type"]} type @param {number} index */
  function jumpToMark(type, index) {
    store.ask({ article: entry.id, type, index });
    const [at] = placeOf(entry, type, index);
    article.sentence(reading.sentenceAt(at));
    show(article.element.querySelector(".asked") ?? article.sentence(reading.sentenceAt(at))[0]);
  }

  /** Lights up what the reader asks about. */
  function lightAsked() {
    const before = asked;
    asked = store.asked();
    for (const each of [before, asked]) if (each?.type === "dropped") article.again(reading.sentenceAt(placeOf(entry, each.type, each.index)[0]));
    for (const lit of article.element.querySelectorAll(".asked")) lit.classList.remove("asked");
    if (!asked) return;
    if (asked.type !== "dropped") article.sentence(reading.sentenceAt(placeOf(entry, asked.type, asked.index)[0]));
    const selector = { time: `[data-t="${asked.index}"]`, quote: `[data-q="${asked.index}"]`, dropped: ".no-name" }[asked.type];
    for (const element of article.element.querySelectorAll(selector)) element.classList.add("asked");
  }

  const edit = () =>
    details(entry, async (changed) => {
      await amend(entry, changed);
      navigate(address("read", [entry.id]));
    });
  const publish = async (/** @type {string} */ published) => {
    await amend(entry, { published });
    navigate(location.hash || address("read", [entry.id]));
  };
  const aside = h("aside", null, brief.element);
  void fillAside(aside, report.article.length, signal, [
    () => entitiesPanel(entry, (index) => jumpToMark("dropped", index), signal),
    () => timesPanel(entry, publish, { time: (time) => jumpToMark("time", time), sentence: jumpToSentence }),
    () => void claimsOf(entry),
    () => claimsPanel(entry, (quote) => jumpToMark("quote", quote)),
    () => keywordsPanel(entry, chooseKeyword),
  ]);
  const choices = [...store.articles.values()];
  const others = choices.filter((other) => other !== entry);
  const element = h(
    "article.read",
    { data: { article: entry.id } },
    h(
      "div.head",
      null,
      chooser(entry, choices, others),
      h("h1", { dir: "auto", lang: "de", class: report.article.title ? null : "borrowed" }, heading(entry, article)),
      h("p.lead", null, facts(entry), h("span.edit", null, "\u00a0· ", h("button.link", { type: "button", class: "edit-details", onclick: edit }, t("own.edit")))),
      legend({ time: true, attributed: attributed.size > 0 }),
    ),
    h("div.body", null, notes, article.element),
    aside,
  );

  chooseOnClick(element);
  article.element.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    const mark = /** @type {Element} */ (event.target).closest("time, .q");
    if (!(mark instanceof HTMLElement) || getSelection()?.isCollapsed === false) return;
    const { t: time, q: quote } = mark.dataset;
    const next = { article: entry.id, type: /** @type {"time" | "quote"} */ (time ? "time" : "quote"), index: Number(time ?? quote) };
    store.ask(asked?.type === next.type && asked.index === next.index ? null : next);
  });
  store.on("asked", lightAsked, signal);
  store.on("entity", () => highlightEntity(element), signal);
  highlightEntity(element);
  const observer = new ResizeObserver(lines);
  observer.observe(article.element);
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    element,
    title: reading.shortTitle,
    shown: () => {
      lines();
      const quote = report.quotes[Number(route.query.q)];
      if (quote) jumpToMark("quote", Number(route.query.q));
      else if (route.query.s !== undefined) jumpToSentence(Number(route.query.s));
    },
  };
}

/** A text so long fills the margin bit by bit, so that the page answers meanwhile. */
const LONG = 200_000;

/** @param {HTMLElement} aside @param {number} length @param {AbortSignal} signal @param {(() => HTMLElement | void)[]} panels each makes one, or what the next one needs */
async function fillAside(aside, length, signal, panels) {
  for (const panel of panels) {
    if (length > LONG) await nextTask();
    if (signal.aborted) return;
    aside.append(panel() ?? "");
  }
}

/** @param {import("../../model/types.js").Entry} entry @param {import("../../state/store.js").Asked["type"]} type @param {number} index @returns {import("../../model/types.js").Range} */
function placeOf({ report }, type, index) {
  if (type === "quote") return report.quotes[index].spans[0];
  const { start, end } = type === "time" ? report.times[index] : report.dropped[index];
  return [start, end];
}

/** @param {import("../panels/empty.js").Actions} actions */
function gone(actions) {
  const element = store.articles.size
    ? h(
        "div.notice",
        null,
        h("h1", null, t("fail.gone")),
        h("p.lead", null, t("fail.gone.hint")),
        h("p", null, h("a", { href: "#/compare" }, t("fail.back"))),
      )
    : empty(t("empty.title"), t("empty.hint"), actions);
  return { element, title: t("nav.read"), shown: () => {} };
}

/** The title, with its marks where it is the text's own headline; a few words of the text where there is none. @param {import("../../model/types.js").Entry} entry @param {ArticleText} article */
function heading(entry, article) {
  const { headline } = entry.report.article;
  return headline && !entry.title ? article.pieces(...headline) : entry.report.article.title ? readingOf(entry).title : readingOf(entry).shortTitle;
}

/** Date, length and source in one line. @param {import("../../model/types.js").Entry} entry */
export function facts(entry) {
  const { article, sentences } = entry.report;
  const minutes = Math.max(1, Math.round(article.length / 1200));
  return [
    entry.source,
    article.published ? date(article.published) : t("undated"),
    `${t("sentences", sentences.length)}, ${t("minutes", minutes)}`,
    entry.encoding ? t("own.decoded", entry.encoding) : "",
  ]
    .filter(Boolean)
    .join(DOT);
}

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {import("../../model/types.js").Entry[]} choices
 * @param {import("../../model/types.js").Entry[]} others
 */
function chooser(entry, choices, others) {
  const select = h(
    "select",
    { "aria-label": t("read.choose"), onchange: () => navigate(address("read", [select.value])) },
    (choices.indexOf(entry) < 500 ? choices.slice(0, 500) : [entry, ...choices.slice(0, 499)]).map((one) => h("option", { value: one.id, selected: one === entry }, readingOf(one).shortTitle)),
  );
  const against = h(
    "select",
    { "aria-label": t("read.compareWith"), onchange: () => against.value && navigate(address("compare", [entry.id, against.value])) },
    h("option", { value: "" }, t("read.compareWith")),
    others.slice(0, 500).map((one) => h("option", { value: one.id }, readingOf(one).shortTitle)),
  );
  return h("div.chooser", null, choices.length > 1 && [select, against], saveChoice(() => [entry], { print: true }));
}

/** @param {HTMLElement[]} elements */
function flash(elements) {
  for (const element of elements) {
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), 1600);
  }
}

/**
 * The bars of the short version and the rules and names of the sources, beside the lines they belong to.
 * @param {HTMLElement} notes
 * @param {ArticleText} article
 * @param {Set<number>} key
 */
function drawNotes(notes, article, key) {
  const top = notes.getBoundingClientRect().top;
  /** @type {Node[]} */
  const drawn = [];
  const place = (/** @type {HTMLElement} */ element, /** @type {number} */ from, /** @type {number} */ to) => {
    element.style.top = `${from - top}px`;
    if (to > from) element.style.height = `${to - from}px`;
    drawn.push(element);
  };
  for (const element of article.element.querySelectorAll(".s")) {
    if (!key.has(Number(/** @type {HTMLElement} */ (element).dataset.s))) continue;
    const box = element.getBoundingClientRect();
    place(h("div.bar"), box.top + 2, box.bottom - 2);
  }
  let free = -Infinity;
  let previous = "";
  const done = new Set();
  for (const element of article.element.querySelectorAll(".q")) {
    const index = Number(/** @type {HTMLElement} */ (element).dataset.q);
    const { kind } = article.entry.report.quotes[index];
    const box = element.getBoundingClientRect();
    place(h("div.rule", { class: kind }), box.top + 2, box.bottom - 2);
    if (done.has(index)) continue;
    done.add(index);
    const name = article.reading.speaker(index)?.name;
    if (!name || (name === previous && box.top - free < 60)) continue;
    const at = Math.max(box.top + 2, free);
    const label = h("div.note", { class: kind, lang: "de" }, name);
    place(label, at, at);
    // About fifteen letters fit on a line of the margin.
    free = at + 6 + 16.5 * Math.ceil(name.length / 15);
    previous = name;
  }
  notes.replaceChildren(...drawn);
}

