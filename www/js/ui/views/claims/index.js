// Who says that? The statements of all articles by their speakers, each with a link to its place.
import { filterClaims, groupBySpeaker, inOrder, ORDERS } from "../../../model/ledger.js";
import { updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { addTexts, t } from "../../i18n/index.js";
import texts from "../../i18n/claims.js";
import { empty } from "../../panels/empty.js";
import { pager } from "../../panels/pager.js";
import { claimFilters, KINDS, orderField } from "./filters.js";
import { claimBlocks, speakerRow } from "./rows.js";
import { saveClaims } from "./save.js";

addTexts(texts);

/** Statements on a page. */
const PAGE = 40;
/** Speakers listed at the side. */
const SPEAKERS = 60;
/** While many articles are read, the list is drawn once in so many milliseconds. */
const DRAW_EVERY = 400;

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../../panels/empty.js").Actions} actions
 */
export function claimsView({ query }, signal, actions) {
  if (!store.articles.size) return { element: empty(t("empty.title"), t("empty.hint"), actions), title: t("claims.title"), shown: () => {} };
  /** @type {import("../../../model/ledger.js").ClaimFilter} */
  const filter = {
    who: query.who,
    article: store.articles.has(query.in) ? query.in : "",
    kind: KINDS.includes(query.kind) ? query.kind : "",
    words: query.q ?? "",
  };
  let order = ORDERS.find((one) => one === query.order) ?? ORDERS[0];
  /** What is shown on all pages. @type {import("../../../model/ledger.js").Claim[]} */
  let found = [];
  let page = Math.max(1, Number(query.page) || 1);
  const filters = claimFilters(filter, change);
  const orders = orderField(order, (to) => {
    order = to;
    page = 1;
    updateQuery({ order: order === ORDERS[0] ? null : order, page: null });
    draw();
  });
  const save = h("button.link", { type: "button", class: "save-claims", onclick: () => saveClaims(found) }, t("claims.save"));
  const lead = h("p.lead", { role: "status" });
  const speakers = h("ul.speakers");
  const list = h("div.ledger");
  const turner = h("div.row.pager");

  /** @param {Partial<typeof filter>} change */
  function change(change) {
    Object.assign(filter, change);
    page = 1;
    updateQuery({ who: filter.who ?? null, in: filter.article, kind: filter.kind, q: filter.words, page: null });
    draw();
  }

  /** @param {number} to */
  function turn(to) {
    page = to;
    updateQuery({ page });
    draw();
    scrollTo({ top: 0, behavior: "instant" });
  }

  function draw() {
    const counted = store.counted();
    const chosenArticle = store.articles.get(filter.article ?? "");
    // An example can be asked for by its address.
    const entries = chosenArticle && !counted.includes(chosenArticle) ? [...counted, chosenArticle] : counted;
    // The list at the side counts what would be shown if no speaker were chosen.
    const everybody = filterClaims(entries, { ...filter, who: undefined });
    const all = groupBySpeaker(everybody);
    const chosen = filter.who === undefined ? all : all.filter(({ key }) => key === filter.who);
    const claims = inOrder(chosen, order, entries);
    found = claims.map(({ claim }) => claim);
    save.hidden = !found.length;
    const pages = Math.max(1, Math.ceil(claims.length / PAGE));
    page = Math.min(page, pages);
    lead.textContent = [
      t("claims.count", claims.length),
      t("claims.speakers", chosen.filter(({ key }) => key !== "").length),
      t("articles", new Set(claims.map(({ claim }) => claim.entry)).size),
    ].join(" · ");
    refill(
      speakers,
      all.slice(0, SPEAKERS).map((speaker) => {
        const isChosen = speaker.key === filter.who;
        return speakerRow(speaker, isChosen, () => change({ who: isChosen ? undefined : speaker.key }));
      }),
    );
    const none = everybody.length || filter.kind || filter.words ? "claims.nomatch" : "says.none";
    refill(list, claims.length ? claimBlocks(claims.slice((page - 1) * PAGE, page * PAGE), order) : h("p.none", null, t(none)));
    refill(turner, pager(page, pages, turn));
    filters.update(entries);
    highlight();
  }

  function highlight() {
    for (const button of list.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  const element = h(
    "div.claims",
    null,
    h("h1", null, t("claims.title")),
    lead,
    filters.element,
    h("div.found", null, orders, save),
    h(
      "div.with-side",
      null,
      h("aside", { "aria-labelledby": "h-speakers" }, h("h2", { id: "h-speakers" }, t("claims.who")), speakers),
      h("div", null, list, turner),
    ),
  );
  draw();
  let timer = 0;
  store.on("articles", () => (timer ||= window.setTimeout(() => ((timer = 0), signal.aborted || draw()), DRAW_EVERY)), signal);
  store.on("entity", highlight, signal);
  return { element, title: t("claims.title"), shown: () => {} };
}
