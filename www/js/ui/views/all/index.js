// All articles, under four heads: the articles themselves, the events that they report on, the names in them, and the search.
import { address } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h } from "../../dom.js";
import { t, addTexts } from "../../i18n/index.js";
import texts from "../../i18n/all.js";
import { empty } from "../../panels/empty.js";
import { articlesPanel } from "./articles.js";
import { EventsPanel } from "./events.js";
import { namesPanel } from "./names.js";

addTexts(texts);

const TABS = ["articles", "events", "names", "search"];
/** While many articles are read, what is shown is drawn once in so many milliseconds, */
const DRAW_EVERY = 400;
/** or, where drawing would take more than this part of the time, more seldom; but no later than so many milliseconds. */
const SHARE = 1 / 20;
const DRAW_BY = 1000;

/** @typedef {{ element: HTMLElement, draw?: () => void, focus?: () => void }} Panel `draw`: brings it up to date after articles came or went */

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../../panels/empty.js").Actions & { forgetAll: () => void }} actions
 */
export async function allView({ query }, signal, actions) {
  const tab = TABS.includes(query.tab) ? query.tab : TABS[0];
  const panel = await panelOf(tab, query, signal, actions);
  const nothing = empty(t("empty.title"), t("empty.hint"), actions);
  const lead = h("p.lead");
  const whole = h(
    "div",
    null,
    h("h1", null, t("all.title")),
    lead,
    h("nav.tabs", { "aria-label": t("all.tabs") }, TABS.map((one) => h("a", { href: address("all", [], { tab: one === TABS[0] ? null : one }), "aria-current": one === tab ? "page" : null }, t(`all.tab.${one}`)))),
    panel.element,
  );

  /** How long it takes, in milliseconds. */
  let took = 0;
  function draw() {
    const began = performance.now();
    const { size } = store.articles;
    const own = store.counted().length;
    lead.textContent = t("all.lead", own, size - own);
    whole.hidden = !size;
    nothing.hidden = size > 0;
    panel.draw?.();
    took = performance.now() - began;
  }

  draw();
  let timer = 0;
  store.on("articles", () => (timer ||= window.setTimeout(() => ((timer = 0), signal.aborted || draw()), Math.min(Math.max(DRAW_EVERY, took / SHARE), DRAW_BY))), signal);
  return { element: h("div.all", null, whole, nothing), title: `${t(`all.tab.${tab}`)} · ${t("all.title")}`, shown: () => panel.focus?.() };
}

/** @param {string} tab @param {Record<string, string>} query @param {AbortSignal} signal @param {{ forgetAll: () => void }} actions @returns {Promise<Panel>} */
async function panelOf(tab, query, signal, actions) {
  if (tab === "events") return new EventsPanel(query, signal);
  if (tab === "names") return namesPanel(signal);
  if (tab === "articles") return articlesPanel(query, signal, actions);
  const { SearchPanel } = await import("../search/index.js");
  return new SearchPanel(query, signal);
}
