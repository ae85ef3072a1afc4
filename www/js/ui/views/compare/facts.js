// In what the reports differ: a row a fact, a column a report; each value leads to its sentence.
import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { letter } from "../../letter.js";
import { cellWords, rowName } from "./differences.js";
import { houseOf } from "./head.js";

/** @typedef {import("../../../model/fact-table.js").Row} Row */

/** The sign before a row. @type {Record<Row["verdict"], string>} */
const SIGNS = { differs: "≠", updated: "≠", compatible: "≈", same: "=" };

/** The room in pixels that a table with several reports needs, for each and beside them, and at least; one with two, at least. In
 * less, a report becomes a line. */
const COLUMN = 130;
const BESIDE = 280;
const [LEAST_SEVERAL, LEAST_TWO] = [760, 480];

/**
 * @param {import("./state.js").CompareState} state
 * @param {(row: Row, article: number) => void} jump
 * @param {AbortSignal} [signal] ends with the view
 */
export function factTable(state, jump, signal) {
  const { rows, entries, shownArticles } = state;
  const isShown = (/** @type {number} */ article) => (entries.length > 2 && shownArticles.includes(article) ? "in" : "");
  const table = h(
    "table.facts",
    { "aria-labelledby": "h-facts", class: entries.length > 2 ? "many" : "" },
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        h("td"),
        entries.map((entry, index) => h("th", { scope: "col", class: isShown(index), dir: "auto" }, h("b", null, letter(index)), " ", houseOf(entry))),
        h("td"),
      ),
    ),
    h("tbody", null, rows.map((row) => factRow(state, row, isShown, jump))),
  );
  const room = entries.length > 2 ? Math.max(LEAST_SEVERAL, COLUMN * entries.length + BESIDE) : LEAST_TWO;
  const narrow = matchMedia(`(max-width: ${room}px)`);
  const stack = () => table.classList.toggle("stack", narrow.matches);
  narrow.addEventListener("change", stack, { signal });
  stack();
  const more = h(
    "button.link.more",
    {
      type: "button",
      "aria-expanded": "false",
      onclick: () => {
        const all = table.classList.toggle("all");
        more.setAttribute("aria-expanded", String(all));
        more.textContent = all ? t("compare.fewer") : t("compare.facts.all", rows.length);
      },
    },
    t("compare.facts.all", rows.length),
  );
  const differ = rows.some(({ verdict }) => verdict === "differs" || verdict === "updated") || state.synopsis.pairs.some(({ status }) => status === "differs");
  return h(
    "section",
    { "aria-labelledby": "h-facts" },
    h("h2", { id: "h-facts" }, t("compare.facts")),
    !differ && h("p.none", null, t("compare.facts.none")),
    rows.length > 0 && [table, more],
  );
}

/** @param {import("./state.js").CompareState} state @param {Row} row @param {(article: number) => string} isShown @param {(row: Row, article: number) => void} jump */
function factRow({ entries }, row, isShown, jump) {
  const { verdict, kind, what, pair, cells, corrected } = row;
  const seen = new Map();
  const known = cells.flatMap((cell) => (cell ? [[entries[cell.article].id, cell.start, cell.end]] : []));
  return h(
    "tr",
    { class: verdict },
    h("th", { scope: "row" }, h("i", { "aria-hidden": "true" }, SIGNS[verdict]), h("span", { lang: what ? "de" : null }, rowName(kind, what)), pair > 0 && h("small", null, t("compare.pair.short", pair))),
    cells.map((cell, article) => {
      if (!cell) return h("td.absent", { class: isShown(article), data: { letter: letter(article) } }, h("span.soft", null, h("span", { "aria-hidden": "true" }, "–"), h("span.vh", null, t("compare.absent"))));
      const words = cellWords(cell, kind);
      const like = entries.length > 2 ? seen.get(words) : undefined;
      if (like === undefined) seen.set(words, article);
      return h(
        "td",
        { class: isShown(article), data: { letter: letter(article) } },
        h(
          "button",
          { type: "button", onclick: () => jump(row, article) },
          like === undefined ? h(cell.words ? "b" : "span.soft", { lang: cell.words ? "de" : null, dir: "auto" }, words) : h("span.soft", null, t("compare.like", letter(like))),
          cell.source && h("small", { lang: "de", dir: "auto" }, cell.source),
        ),
      );
    }),
    h("td", null, pair > 0 || known.length < 2 ? t(`verdict.${verdict}`) : h("button.link", { type: "button", "aria-label": `${t(`verdict.${verdict}`)}, ${t("edit")}: ${rowName(kind, what)}`, data: { edit: JSON.stringify({ fact: { what: rowName(kind, what), verdict: verdict === "updated" ? "differs" : verdict, places: known } }) } }, t(`verdict.${verdict}`), corrected && h("small", null, ` ${t("why.corrected")}`))),
  );
}
