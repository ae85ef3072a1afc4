// Read: one article with its marks, its sources at the left, and what there is to know about it at the right.
import { h, show, onceAFrame } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { text } from "../report.js";
import { ArticleText } from "../article-text.js";
import { address, go, note } from "../router.js";
import { legend } from "../panels/legend.js";
import { summaryPanel } from "../panels/summary.js";
import { entitiesPanel } from "../panels/entities.js";
import { timesPanel } from "../panels/times.js";
import { claimsPanel } from "../panels/claims.js";
import { keywordsPanel } from "../panels/keywords.js";
import { saveChoice } from "../panels/save.js";
import { sourceLabel, hearsay } from "../panels/source.js";
import { notice } from "../errors.js";
import { amend } from "../app.js";
import { details } from "../dialogs.js";
import { lightEntities, chooseByMark } from "../lighting.js";
import * as store from "../store.js";

/**
 * @param {import("../types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 */
export function readView(route, signal) {
  const entry = store.articles.get(route.ids[0] ?? "") ?? (route.ids.length ? null : store.articles.values().next().value);
  if (!entry) return gone();
  const reading = text(entry);
  const { report } = entry;
  const attributed = hearsay(entry);

  const brief = summaryPanel(
    entry,
    Number(route.query.n) || 4,
    (sentences, count) => {
      key = sentences;
      note({ n: count });
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

  const notes = h("div.notes", { "aria-hidden": "true" });
  const lines = onceAFrame(() => drawNotes(notes, article, key));
  const article = new ArticleText(entry, {
    sentenceClass: (index) => `${key.has(index) ? "key" : ""}${attributed.has(index) ? " hearsay" : ""}`,
    // Where there is no margin, what only a source vouches for carries its source in the line.
    after: (index, tail) => (tail && attributed.has(index) ? [sourceLabel(entry, index)] : []),
    over: (index) => keywordsIn(index),
    built: (block) => {
      lightEntities(block);
      lines();
    },
  });

  /** @param {number} index */
  function keywordsIn(index) {
    if (keyword === null) return [];
    const [from, to] = report.sentences[index];
    return report.keywords[keyword].mentions
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => ({ start, end, data: /** @type {import("../report.js").Mark} */ ({ type: "keyword" }) }));
  }

  /** @param {number | null} next */
  function chooseKeyword(next) {
    const touched = [keyword, next].flatMap((one) => (one === null ? [] : report.keywords[one].mentions));
    keyword = next;
    const sentences = [...new Set(touched.slice(0, 2000).map(([start]) => reading.sentenceAt(start)))];
    for (const index of sentences) {
      if (article.element.querySelector(`[data-s="${index}"]`)) article.again(index);
    }
    lightEntities(element);
    const first = keyword === null ? null : report.keywords[keyword].mentions[0];
    if (first) show(article.sentence(reading.sentenceAt(first[0]))[0]);
  }

  /** @param {number} index */
  function jumpToSentence(index) {
    const elements = article.sentence(index);
    show(elements[0]);
    flash(elements);
    note({ s: index });
  }

  /** @param {string} selector @param {number} at */
  function jumpToMark(selector, at) {
    const sentence = reading.sentenceAt(at);
    article.sentence(sentence);
    const found = [...article.element.querySelectorAll(selector)];
    for (const lit of article.element.querySelectorAll("time.lit, .q.lit")) lit.classList.remove("lit");
    for (const element of found) element.classList.add("lit");
    show(found[0] ?? article.sentence(sentence)[0]);
  }

  const edit = () =>
    details(entry, async (changed) => {
      await amend(entry, changed);
      go(address("read", [entry.id]));
    });
  const choices = [...store.articles.values()];
  const others = choices.filter((other) => other !== entry);
  const element = h(
    "article.read",
    { data: { article: entry.id } },
    h(
      "div.head",
      null,
      chooser(entry, choices, others),
      h("h1", { dir: "auto", lang: "de" }, heading(entry, article)),
      h("p.lead", null, facts(entry), " · ", h("button.link", { type: "button", class: "edit-details", onclick: edit }, t("own.edit"))),
      legend({ time: true, hearsay: attributed.size > 0 }),
    ),
    h("div.body", null, notes, article.element),
    h(
      "aside",
      null,
      brief.element,
      entitiesPanel(entry, signal),
      timesPanel(
        entry,
        async (published) => {
          await amend(entry, { published });
          go(location.hash || address("read", [entry.id]));
        },
        (time) => jumpToMark(`[data-t="${time}"]`, report.times[time].start),
      ),
      claimsPanel(entry, (quote) => jumpToMark(`[data-q="${quote}"]`, report.quotes[quote].spans[0][0])),
      keywordsPanel(entry, chooseKeyword),
    ),
  );

  chooseByMark(element);
  store.on("entity", () => lightEntities(element), signal);
  lightEntities(element);
  const observer = new ResizeObserver(lines);
  observer.observe(article.element);
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    element,
    title: reading.shortTitle,
    shown: () => {
      lines();
      const quote = report.quotes[Number(route.query.q)];
      if (quote) jumpToMark(`[data-q="${Number(route.query.q)}"]`, quote.spans[0][0]);
      else if (route.query.s !== undefined) jumpToSentence(Number(route.query.s));
    },
  };
}

function gone() {
  const element = store.articles.size
    ? notice({ code: "gone", message: "" })
    : h("div.notice", null, h("p", null, t("all.none")));
  if (store.articles.size) {
    element.replaceChildren(
      h("h1", null, t("fail.gone")),
      h("p.lead", null, t("fail.gone.hint")),
      h("p", null, h("a", { href: "#/compare" }, t("fail.back"))),
    );
  }
  return { element, title: t("nav.read"), shown: () => {} };
}

/** The title, with its marks where it is the text's own headline. @param {import("../types.js").Entry} entry @param {ArticleText} article */
function heading(entry, article) {
  const { headline } = entry.report.article;
  return headline && !entry.title ? article.pieces(...headline) : text(entry).title;
}

/** Date, length and source in one line. @param {import("../types.js").Entry} entry */
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
    .join(" · ");
}

/**
 * @param {import("../types.js").Entry} entry
 * @param {import("../types.js").Entry[]} choices
 * @param {import("../types.js").Entry[]} others
 */
function chooser(entry, choices, others) {
  const select = h(
    "select",
    { "aria-label": t("read.choose"), onchange: () => go(address("read", [select.value])) },
    (choices.indexOf(entry) < 500 ? choices.slice(0, 500) : [entry, ...choices.slice(0, 499)]).map((one) => h("option", { value: one.id, selected: one === entry }, text(one).shortTitle)),
  );
  const against = h(
    "select",
    { "aria-label": t("read.compareWith"), onchange: () => against.value && go(address("compare", [entry.id, against.value])) },
    h("option", { value: "" }, t("read.compareWith")),
    others.slice(0, 500).map((one) => h("option", { value: one.id }, text(one).shortTitle)),
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
    const label = h("div.note", { class: kind }, name);
    place(label, at, at);
    // About fifteen letters fit on a line of the margin.
    free = at + 6 + 16.5 * Math.ceil(name.length / 15);
    previous = name;
  }
  notes.replaceChildren(...drawn);
}

