// All articles: a table to sort and search, groups on one event, and the entities of all articles.
import { address, navigate } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { empty } from "../../panels/empty.js";
import { drawGroups } from "../../panels/groups.js";
import { peoplePanel } from "../../panels/people.js";
import { saveChoice } from "../../panels/save.js";
import { matrixPanel } from "../../pictures/matrix.js";
import { ArticleTable } from "./table.js";

/** No more articles are compared at once. */
const COMPARED = 12;
/** While many articles are read, the table is drawn once in so many milliseconds. */
const DRAW_EVERY = 250;
/** What is counted over all articles waits until none was read for so many milliseconds. */
const QUIET = 700;

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../../panels/empty.js").Actions & { forgetAll: () => void }} actions
 */
export function allView(route, signal, actions) {
  const table = new ArticleTable(route.query, drawSelection);
  const nothing = empty(t("empty.title"), t("empty.hint"), actions);
  const heading = h("h1", null, t("all.title"));
  const lead = h("p.lead");
  const groups = h("div");
  const overview = h("div");
  const compareButton = h("button.button", { type: "button", disabled: true, onclick: () => navigate(address("compare", [...table.selected])) });
  const filters = h(
    "div.filters",
    null,
    searchField(table),
    compareButton,
    saveChoice(() => (table.selected.size ? [...table.selected].flatMap((id) => store.articles.get(id) ?? []) : savable())),
    h("button.link", { type: "button", class: "forget-all", onclick: actions.forgetAll }, t("all.forgetAll")),
  );
  const element = h("div.all", null, heading, lead, filters, table.table, table.below[0], nothing, table.below[1], groups, overview);

  /** What the table shows, without the examples where there are own articles. */
  function savable() {
    const counted = new Set(store.counted());
    return table.entries.filter((entry) => counted.has(entry));
  }

  function draw() {
    const { size } = store.articles;
    lead.textContent = t("all.lead", store.counted().length);
    for (const part of [heading, lead, filters, table.table]) part.hidden = !size;
    nothing.hidden = size > 0;
    table.draw();
  }

  function drawSelection() {
    const { size } = table.selected;
    compareButton.disabled = size < 2 || size > COMPARED;
    compareButton.textContent = size > COMPARED ? t("all.tooMany", COMPARED) : t("all.compare", size);
  }

  /** What is counted over all articles: entities, which of them are named together, groups on one event. */
  async function drawOverview() {
    const matrix = await matrixPanel();
    if (signal.aborted) return;
    refill(overview, store.articles.size > 0 && h("div.columns", null, peoplePanel(), matrix));
    highlight();
    await drawGroups(groups, signal);
  }

  function highlight() {
    for (const button of overview.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  draw();
  let drawTimer = 0;
  let quietTimer = 0;
  store.on(
    "articles",
    () => {
      drawTimer ||= window.setTimeout(() => {
        drawTimer = 0;
        if (!signal.aborted) draw();
      }, DRAW_EVERY);
      clearTimeout(quietTimer);
      quietTimer = window.setTimeout(() => !signal.aborted && void drawOverview(), QUIET);
    },
    signal,
  );
  store.on("entity", highlight, signal);
  return { element, title: t("all.title"), shown: () => void drawOverview() };
}

/** @param {ArticleTable} table */
function searchField(table) {
  const field = h("input", {
    type: "search",
    value: table.words,
    placeholder: t("all.find"),
    "aria-label": t("all.find"),
    data: { find: "" },
    oninput: () => table.search(field.value),
  });
  return field;
}
