// A worksheet to print: the texts, empty tables to fill in, and the solution on a page of its own. Loaded on demand.
import { groupBySpeaker, claimsOf } from "../../../model/ledger.js";
import { readingOf } from "../../../model/reading.js";
import { stepsOf } from "../../../model/timeline.js";
import { claimWords } from "../../claim-words.js";
import { h } from "../../dom.js";
import { addTexts, date, number, t } from "../../i18n/index.js";
import texts from "../../i18n/worksheet.js";
import { letter } from "../../letter.js";
import { describeStep } from "../../time-words.js";
import { cellWords, rowName } from "../compare/differences.js";

addTexts(texts);

/** Empty rows of a table: at least, and at most; and rows of the solution. */
const [LEAST, MOST, ANSWERS] = [4, 6, 10];
/** Names of a kind, moments and statements in the solution. */
const [NAMES, MOMENTS, CLAIMS] = [14, 14, 16];

/** @typedef {import("../../../model/types.js").Entry} Entry */
/** @typedef {import("../compare/state.js").CompareState} CompareState */

/** Prints the worksheet of a comparison. @param {CompareState} state */
export function printComparison(state) {
  const { entries, rows, comparison } = state;
  const letters = entries.map((_, index) => letter(index));
  const differing = rows.filter(({ verdict }) => verdict === "differs" || verdict === "updated");
  const told = comparison.digest.filter(({ carriedBy }) => carriedBy.length > 1);
  const heads = [t("sheet.what"), ...letters];
  printSheets([
    sheet(t("sheet.title"), form(), h("p", null, t("sheet.compareHint")), entries.map((entry, index) => text(entry, letters[index]))),
    sheet(
      t("sheet.tasks"),
      h("h3", null, `1. ${t("sheet.differ")}`),
      table(heads, blank(heads.length, differing.length)),
      h("h3", null, `2. ${t("sheet.share")}`),
      lines(4),
      h("h3", null, `3. ${t("sheet.sources")}`),
      table([t("sheet.source"), ...letters], blank(heads.length, comparison.sources.length)),
    ),
    sheet(
      t("sheet.solution"),
      h("h3", null, `1. ${t("sheet.differ")}`),
      differing.length ? table(heads, differing.map(({ kind, what, cells }) => [rowName(kind, what), ...cells.map((cell) => [cellWords(cell, kind), cell?.source].filter(Boolean).join(" – "))])) : h("p", null, t("compare.facts.none")),
      h("h3", null, `2. ${t("sheet.share")}`),
      told.length ? h("ul", null, told.slice(0, ANSWERS).map(({ article, sentence, carriedBy }) => h("li", null, `${readingOf(entries[article]).sentence(sentence).replace(/\s+/g, " ")} (${carriedBy.map(letter).join(", ")})`))) : h("p", null, t("compare.both.none")),
      h("h3", null, `3. ${t("sheet.sources")}`),
      comparison.sources.length ? table([t("sheet.source"), ...letters], comparison.sources.slice(0, ANSWERS).map(({ name, counts }) => [name, ...counts.map((count) => (count ? number(count) : "–"))])) : h("p", null, t("compare.sources.none")),
    ),
  ]);
}

/** Prints the worksheet of one article. @param {Entry} entry */
export function printArticle(entry) {
  const solution = solutionOf(entry);
  printSheets([
    sheet(t("sheet.title"), form(), h("p", null, t("sheet.readHint")), text(entry, "")),
    sheet(t("sheet.tasks"), solution.map(({ question, heads, rows }, index) => [h("h3", null, `${index + 1}. ${question}`), table(heads, blank(heads.length, rows.length))]).flat()),
    sheet(t("sheet.solution"), solution.map(({ question, heads, rows }, index) => [h("h3", null, `${index + 1}. ${question}`), rows.length ? table(heads, rows) : h("p", null, "–")]).flat()),
  ]);
}

/** The questions to an article, with their answers. @param {Entry} entry */
function solutionOf(entry) {
  const { entities } = entry.report;
  const ranked = [...entities].sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id);
  const names = (/** @type {string} */ kind) => ranked.filter((entity) => entity.kind === kind).slice(0, NAMES).map(({ name }) => name).join(", ") || "–";
  const speakers = groupBySpeaker(claimsOf(entry).filter(({ inner }) => !inner));
  return [
    { question: t("sheet.names"), heads: [t("sheet.kind"), t("sheet.name")], rows: ["PER", "LOC", "ORG"].map((kind) => [t(`kind.${kind}`), names(kind)]) },
    { question: t("sheet.times"), heads: [t("sheet.when"), t("sheet.happened")], rows: stepsOf([entry]).slice(0, MOMENTS).map((step) => [describeStep([entry], step).label, readingOf(entry).sentence(step.places[0].sentence).replace(/\s+/g, " ")]) },
    { question: t("sheet.said"), heads: [t("sheet.who"), t("sheet.statement")], rows: speakers.flatMap(({ name, claims }) => claims.map((claim) => [name || t("says.nobody"), claimWords(claim)])).slice(0, CLAIMS) },
  ];
}

/** @param {string} title @param {...any} content */
function sheet(title, ...content) {
  return h("section.sheet-page", null, h("h1", null, title), ...content.flat());
}

/** Where those who fill it in write who they are. */
function form() {
  return h("p.sheet-form", null, h("span", null, t("sheet.yourName")), h("span", null, t("sheet.day")));
}

/** An article with its paragraphs, numbered. @param {Entry} entry @param {string} name its letter among others */
function text(entry, name) {
  const { article, paragraphs } = entry.report;
  const reading = readingOf(entry);
  const shown = paragraphs.filter(([start]) => !article.headline || start !== article.headline[0]);
  return h(
    "article",
    { lang: "de", dir: "auto" },
    h("h2", null, [name, article.title ? reading.title : ""].filter(Boolean).join(" · ") || reading.shortTitle),
    h("p.sheet-about", null, [entry.source, article.published && date(article.published)].filter(Boolean).join(" · ")),
    h("ol", null, shown.map(([start, end]) => h("li", null, reading.slice(start, end).trim()))),
  );
}

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  return h("table", null, h("thead", null, h("tr", null, heads.map((head) => h("th", { scope: "col" }, head)))), h("tbody", null, rows.map((row) => h("tr", null, row.map((cell) => h("td", null, cell))))));
}

/** Rows to fill in. @param {number} columns @param {number} rows */
function blank(columns, rows) {
  return Array.from({ length: Math.min(MOST, Math.max(LEAST, rows)) }, () => Array.from({ length: columns }, () => ""));
}

/** Lines to write on. @param {number} count */
function lines(count) {
  return h("div.sheet-lines", null, Array.from({ length: count }, () => h("div")));
}

/** Prints pages in the place of the page, which is there again afterwards. @param {HTMLElement[]} pages */
function printSheets(pages) {
  const sheets = h("div.sheets", { "aria-hidden": "true" }, pages);
  document.querySelector(".sheets")?.remove();
  document.body.append(sheets);
  addEventListener("afterprint", () => sheets.remove(), { once: true });
  print();
}
