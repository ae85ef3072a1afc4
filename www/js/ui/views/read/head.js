// The head of an article: which article it is, its title, date, length and source.
import { attributedSentences } from "../../../model/attribution.js";
import { readingOf } from "../../../model/reading.js";
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h } from "../../dom.js";
import { t, date, DOT } from "../../i18n/index.js";
import { legend } from "../../panels/legend.js";
import { saveChoice } from "../../panels/save.js";

/** No more articles can be chosen from. */
const OPTIONS = 500;
/** Characters that are read in a minute. */
const PACE = 1200;

/** @typedef {import("../../../model/types.js").Entry} Entry */

/**
 * @param {Entry} entry
 * @param {import("../../article-text.js").ArticleText} article
 * @param {() => void} edit asks for other details
 */
export function head(entry, article, edit) {
  return h(
    "div.head",
    null,
    chooser(entry),
    h("h1", { dir: "auto", lang: "de", class: entry.report.article.title ? null : "borrowed" }, title(entry, article)),
    h("p.lead", null, facts(entry), link(entry), h("span.edit", null, "\u00a0· ", h("button.link", { type: "button", class: "edit-details", onclick: edit }, t("own.edit")))),
    legend({ time: true, attributed: attributedSentences(entry).size > 0 }),
  );
}

/** The title, with its marks where it is the text's own headline; a few words of the text where there is none. @param {Entry} entry @param {import("../../article-text.js").ArticleText} article */
function title(entry, article) {
  const { headline } = entry.report.article;
  if (headline && !entry.title) return article.pieces(...headline);
  return entry.report.article.title ? readingOf(entry).title : readingOf(entry).shortTitle;
}

/** Date, length and source in one line. @param {Entry} entry */
function facts(entry) {
  const { article, sentences } = entry.report;
  const minutes = Math.max(1, Math.round(article.length / PACE));
  return [
    entry.source,
    entry.author,
    article.published ? date(article.published) : t("undated"),
    `${t("sentences", sentences.length)}, ${t("minutes", minutes)}`,
    entry.isPaid ? t("read.paid") : "",
    entry.origin === "own" ? entry.name : "",
    entry.encoding ? t("own.decoded", entry.encoding) : "",
  ]
    .filter(Boolean)
    .join(DOT);
}

/** Where the article stands in the web: it is opened where the reader asks for it, and only then. @param {Entry} entry */
function link({ address: href }) {
  if (!URL.canParse(href) || !/^https?:/.test(href)) return null;
  return h("span.edit", null, DOT, h("a", { href, rel: "noreferrer noopener", target: "_blank" }, new URL(href).hostname.replace(/^www\./, "")));
}

/** Other articles to read or to compare this one with, and formats to save it in. @param {Entry} entry */
function chooser(entry) {
  const all = [...store.articles.values()];
  const others = all.filter((other) => other !== entry);
  const listed = all.indexOf(entry) < OPTIONS ? all.slice(0, OPTIONS) : [entry, ...all.slice(0, OPTIONS - 1)];
  const select = h(
    "select",
    { "aria-label": t("read.choose"), onchange: () => navigate(address("read", [select.value])) },
    listed.map((one) => h("option", { value: one.id, selected: one === entry }, readingOf(one).shortTitle)),
  );
  const against = h(
    "select",
    { "aria-label": t("read.compareWith"), onchange: () => against.value && navigate(address("compare", [entry.id, against.value])) },
    h("option", { value: "" }, t("read.compareWith")),
    others.slice(0, OPTIONS).map((one) => h("option", { value: one.id }, readingOf(one).shortTitle)),
  );
  return h("div.chooser", null, all.length > 1 && [select, against], saveChoice(() => [entry], { print: true }));
}
