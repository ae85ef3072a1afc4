// The head of an article: its title, date, length and source, and one quiet line with what can be done.
import { readingOf } from "../../../model/reading.js";
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { picker } from "../../dialogs/picker.js";
import { h } from "../../dom.js";
import { t, date, DOT } from "../../i18n/index.js";
import { saveChoice } from "../../panels/save.js";
import { look } from "./look.js";

/** Characters that are read in a minute. */
const PACE = 1200;

/** @typedef {import("../../../model/types.js").Entry} Entry */

/**
 * @param {Entry} entry
 * @param {import("../../article-text.js").ArticleText} article
 * @param {HTMLElement} view the whole, whose look can be chosen
 * @param {() => void} edit asks for other details
 */
export function head(entry, article, view, edit) {
  const { title } = entry.report.article;
  return h(
    "div.head",
    null,
    // Without a headline of its own an article begins with its first sentence; that stands there once.
    h(title ? "h1" : "h1.vh", { dir: "auto", lang: "de" }, heading(entry, article)),
    h("p.lead", null, facts(entry), link(entry), h("span.edit", null, DOT, h("button.link", { type: "button", class: "edit-details", onclick: edit }, t("own.edit")))),
    h("div.actions", null, actions(entry), saveChoice(() => [entry], { print: true }), h("button.link", { type: "button", class: "worksheet", onclick: async () => (await import("../worksheet/index.js")).printArticle(entry) }, t("sheet"))),
    look(view),
  );
}

/** The title, with its marks where it is the text's own headline; a few words of the text where there is none. @param {Entry} entry @param {import("../../article-text.js").ArticleText} article */
function heading(entry, article) {
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

/** Other articles to read, or to compare this one with. @param {Entry} entry */
function actions(entry) {
  if (store.articles.size < 2) return null;
  return [
    picker({ label: t("read.choose"), choose: (id) => navigate(address("read", [id])), without: [entry.id] }),
    picker({ label: t("read.compareWith"), choose: (id) => navigate(address("compare", [entry.id, id])), without: [entry.id] }),
  ];
}
