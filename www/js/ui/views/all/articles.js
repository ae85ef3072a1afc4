// The articles: a table to sort and search, what can be done with those that are chosen, and when they were published.
import { frequency } from "../../../model/frequency.js";
import { publicationDay } from "../../../model/listing.js";
import { readingOf } from "../../../model/reading.js";
import { forget } from "../../../state/actions.js";
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { announce } from "../../announce.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { saveChoice } from "../../panels/save.js";
import { frequencyPicture } from "../../pictures/frequency.js";
import { offerUndo } from "../../undo.js";
import { ArticleTable } from "./table.js";

/** No more articles are compared at once. */
const COMPARED = 12;

/**
 * @param {Record<string, string>} query of the address
 * @param {AbortSignal} signal ends with the view
 * @param {{ forgetAll: () => void }} actions
 */
export function articlesPanel(query, signal, { forgetAll }) {
  const table = new ArticleTable(query, drawSelection, (ids) => remove(ids));
  const { selected } = table;
  const find = h("input", { type: "search", spellcheck: "false", value: table.words, placeholder: t("all.find"), "aria-label": t("all.find"), oninput: () => table.search(find.value) });
  const compareButton = h("button.button", { type: "button", onclick: () => navigate(address("compare", [...selected])) });
  const count = h("span", { role: "status" });
  const chosen = h(
    "span.chosen",
    null,
    count,
    h("button.button", { type: "button", class: "delete", onclick: () => remove([...selected]) }, t("all.delete")),
    h("button.link", { type: "button", onclick: () => table.letGo() }, t("all.letGo")),
  );
  const overTime = h("div");
  const filters = h(
    "div.filters",
    null,
    find,
    compareButton,
    saveChoice(() => (selected.size ? [...selected].flatMap((id) => store.articles.get(id) ?? []) : savable())),
    chosen,
    h("button.link.push", { type: "button", class: "forget-all", onclick: forgetAll }, t("all.forgetAll")),
  );

  /** What the table shows, without the examples where there are own articles. */
  function savable() {
    const counted = new Set(store.counted());
    return table.entries.filter((entry) => counted.has(entry));
  }

  function drawSelection() {
    const { size } = selected;
    compareButton.disabled = size < 2 || size > COMPARED;
    compareButton.textContent = size > COMPARED ? t("all.tooMany", COMPARED) : t("all.compare", size);
    count.textContent = size ? t("all.selected", size) : "";
    chosen.classList.toggle("none", size === 0);
    for (const button of chosen.querySelectorAll("button")) button.hidden = size === 0;
  }

  return {
    element: h("div", null, filters, overTime, table.table, table.below),
    draw() {
      table.draw();
      const bars = frequency(store.counted().map(publicationDay));
      refill(overTime, bars.length > 0 && frequencyPicture(bars, t("all.overTime"), (n) => t("articles", n)));
    },
  };
}

/** Deletes articles, with a way back. @param {string[]} ids */
function remove(ids) {
  const [first] = ids.flatMap((id) => store.articles.get(id) ?? []);
  if (!first) return;
  const words = ids.length === 1 ? t("all.deletedOne", readingOf(first).shortTitle) : t("all.deleted", ids.length);
  const undo = forget(ids);
  offerUndo(words, () => void undo().then(() => announce(t("all.undone"))));
}
