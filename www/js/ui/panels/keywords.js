// The keywords that stand for the article; choosing one marks it in the text.
import { h } from "../dom.js";
import { t, percent } from "../i18n/index.js";

const MOST = 10;

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {(keyword: number | null) => void} choose
 */
export function keywordsPanel(entry, choose) {
  // With their place in the report, by which they are chosen.
  const keywords = entry.report.keywords
    .map(({ text, score, mentions, passing }, index) => ({ text, score, mentions, passing, index }))
    .filter(({ passing }) => !passing)
    .slice(0, MOST);
  /** @type {number | null} */
  let chosen = null;
  const best = Math.max(...keywords.map(({ score }) => score), Number.EPSILON);
  const explanation = h("p.small.soft", { "aria-live": "polite" });
  const buttons = keywords.map(({ text, index }, at) =>
    h(
      "button",
      {
        type: "button",
        "aria-pressed": "false",
        dir: "auto",
        onclick: () => {
          chosen = chosen === index ? null : index;
          buttons.forEach((button, other) => button.setAttribute("aria-pressed", String(chosen !== null && other === at)));
          const keyword = chosen === null ? null : keywords[at];
          explanation.textContent = keyword ? `„${keyword.text}“: ${t("keywords.weight", keyword.mentions.length, percent(keyword.score / best))}` : "";
          choose(chosen);
        },
      },
      text,
    ),
  );
  return h(
    "section.panel",
    { "aria-labelledby": "h-keywords" },
    h("h2", { id: "h-keywords" }, t("keywords")),
    keywords.length ? h("ul.kw", null, buttons.map((button) => h("li", null, button))) : h("p.none", null, t("keywords.none")),
    explanation,
  );
}
