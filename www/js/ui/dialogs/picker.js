// A field to choose an article by. Of very many it offers the first, and a dialog that finds any.
import { readingOf } from "../../model/reading.js";
import * as store from "../../state/store.js";
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** No more articles are offered without a search. */
const OPTIONS = 200;
/** The option that leads to the search. */
const OTHER = "\0";

/** How an article is called among others. @param {import("../../model/types.js").Entry} entry */
function nameOf(entry) {
  return [entry.source, readingOf(entry).shortTitle].filter(Boolean).join(": ");
}

/**
 * @param {object} options
 * @param {string} [options.label] what stands in the field while nothing is chosen
 * @param {import("../../model/types.js").Entry | null} [options.chosen]
 * @param {string[]} [options.without] ids of articles that are not offered
 * @param {(id: string) => void} options.choose
 */
export function picker({ label = "–", chosen = null, without = [], choose }) {
  const all = [...store.articles.values()].filter(({ id }) => !without.includes(id));
  const offered = all.slice(0, OPTIONS);
  if (chosen && !offered.includes(chosen)) offered.unshift(chosen);
  const before = chosen?.id ?? "";
  const field = h(
    "select",
    {
      "aria-label": label === "–" ? null : label,
      onchange: async () => {
        const { value } = field;
        field.value = before;
        if (value === OTHER) (await import("./find-article.js")).findArticle(all, choose);
        else if (value) choose(value);
      },
    },
    !chosen && h("option", { value: "" }, label),
    offered.map((entry) => h("option", { value: entry.id }, nameOf(entry))),
    all.length > OPTIONS && h("option", { value: OTHER }, t("pick.other", all.length)),
  );
  field.value = before;
  return field;
}
