// Who says that? The statements of all articles by their speakers, each with a link to its place.
import { h, refill } from "../dom.js";
import { t, number, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { address, updateQuery } from "../../state/router.js";
import { groupBySpeaker, filterClaims } from "../../model/ledger.js";
import { speakerName, claimWords } from "../claim-words.js";
import { empty } from "../panels/empty.js";
import { pager } from "../panels/pager.js";
import * as store from "../../state/store.js";

/** Statements on a page. */
const PAGE = 40;
/** Speakers listed at the side. */
const SPEAKERS = 60;
const KINDS = ["", "direct", "indirect", "reported"];

/**
 * @param {import("../../model/types.js").Route} route
 * @param {AbortSignal} signal
 * @param {import("../panels/empty.js").Actions} actions
 */
export function claimsView(route, signal, actions) {
  if (!store.articles.size) return { element: empty(t("empty.title"), t("empty.hint"), actions), title: t("claims.title"), shown: () => {} };
  const wanted = {
    who: route.query.who,
    article: store.articles.has(route.query.in) ? route.query.in : "",
    kind: KINDS.includes(route.query.kind) ? route.query.kind : "",
    words: route.query.q ?? "",
  };
  let page = Math.max(1, Number(route.query.page) || 1);
  const lead = h("p.lead", { role: "status" });
  const speakers = h("ul.speakers");
  const list = h("div.ledger");
  const turner = h("div.row.pager");
  const chips = KINDS.map((kind) =>
    h("button.chip", { type: "button", data: { kind }, onclick: () => want({ kind }) }, capital(t(kind ? `says.${kind}` : "compare.all"))),
  );
  const find = h("input", {
    type: "search",
    value: wanted.words,
    placeholder: t("claims.find"),
    "aria-label": t("claims.find"),
    data: { find: "" },
    oninput: () => want({ words: find.value }),
  });
  /** For how many articles the options were made. */
  let options = -1;
  const articles = h("select", { "aria-label": t("claims.in"), onchange: () => want({ article: articles.value }) });

  /** @param {Partial<typeof wanted>} change */
  function want(change) {
    Object.assign(wanted, change);
    page = 1;
    updateQuery({ who: wanted.who ?? null, in: wanted.article, kind: wanted.kind, q: wanted.words, page: null });
    draw();
  }

  function draw() {
    const entries = [...store.articles.values()];
    // The list at the side counts what would be shown if no speaker were chosen.
    const everybody = filterClaims(entries, { ...wanted, who: undefined });
    const all = groupBySpeaker(everybody);
    const chosen = wanted.who === undefined ? all : all.filter(({ key }) => key === wanted.who);
    const claims = chosen.flatMap((speaker) => speaker.claims.map((claim) => ({ speaker, claim })));
    const pages = Math.max(1, Math.ceil(claims.length / PAGE));
    page = Math.min(page, pages);
    lead.textContent = `${t("claims.count", claims.length)} · ${t("claims.speakers", chosen.filter(({ key }) => key !== "").length)} · ${t("articles", new Set(claims.map(({ claim }) => claim.entry)).size)}`;
    refill(speakers, sideRows(all));
    refill(list, claims.length ? blocks(claims.slice((page - 1) * PAGE, page * PAGE)) : h("p.none", null, t(everybody.length || wanted.kind || wanted.words ? "claims.nomatch" : "says.none")));
    refill(turner, pager(page, pages, (to) => ((page = to), updateQuery({ page }), draw(), scrollTo({ top: 0, behavior: "instant" }))));
    if (options !== entries.length) refill(
      articles,
      h("option", { value: "" }, t("claims.everywhere", entries.length)),
      entries.slice(0, 1000).map((entry) => h("option", { value: entry.id }, readingOf(entry).shortTitle)),
    );
    options = entries.length;
    articles.value = wanted.article;
    articles.hidden = entries.length < 2;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.kind === wanted.kind));
    light();
  }

  /** @param {import("../../model/ledger.js").Speaker[]} all */
  function sideRows(all) {
    return all.slice(0, SPEAKERS).map(({ key, name, entity, claims, articles }) =>
      h(
        "li",
        null,
        h(
          "button",
          {
            type: "button",
            class: entity?.kind.toLowerCase() ?? "",
            "aria-pressed": String(key === wanted.who),
            title: t("articles", articles),
            onclick: () => want({ who: key === wanted.who ? undefined : key }),
          },
          h("bdi", null, name || t("says.nobody")),
        ),
        h("span.count", null, number(claims.length), h("span.vh", null, ` ${t("claims.count", claims.length)}`)),
      ),
    );
  }

  function light() {
    for (const button of list.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  const element = h(
    "div.claims",
    null,
    h("h1", null, t("claims.title")),
    lead,
    h("div.filters", null, find, articles, h("div.chips", { role: "group", "aria-label": t("claims.kind") }, chips)),
    h(
      "div.with-side",
      null,
      h("aside", { "aria-labelledby": "h-speakers" }, h("h2", { id: "h-speakers" }, t("claims.who")), speakers),
      h("div", null, list, turner),
    ),
  );
  draw();
  let timer = 0;
  // While many articles are read, the list is drawn a few times a second, not once for each.
  store.on("articles", () => (timer ||= window.setTimeout(() => ((timer = 0), signal.aborted || draw()), 400)), signal);
  store.on("entity", light, signal);
  return { element, title: t("claims.title"), shown: () => {} };
}

/** @param {string} word */
function capital(word) {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1);
}

/** Claims under their speakers' names. @param {{ speaker: import("../../model/ledger.js").Speaker, claim: import("../../model/ledger.js").Claim }[]} claims */
function blocks(claims) {
  /** @type {HTMLElement[]} */
  const made = [];
  let last = null;
  let list = h("ul");
  for (const { speaker, claim } of claims) {
    if (speaker !== last) {
      list = h("ul");
      made.push(
        h(
          "section",
          { class: speaker.entity?.kind.toLowerCase() ?? "" },
          h(
            "h3.speaker",
            null,
            speakerName(speaker),
            " ",
            h("small", null, `${t("claims.count", speaker.claims.length)}${speaker.articles > 1 ? `, ${t("articles", speaker.articles)}` : ""}`),
          ),
          list,
        ),
      );
      last = speaker;
    }
    list.append(row(claim));
  }
  return made;
}

/** @param {import("../../model/ledger.js").Claim} claim */
function row(claim) {
  const { article } = claim.entry.report;
  const facts = [
    t(`says.${claim.kind}`),
    claim.inferred ? t("says.inferred") : claim.words && claim.words !== claim.name ? `„${clip(claim.words, 90)}“` : "",
    article.published ? date(article.published, "short") : "",
  ].filter(Boolean);
  return h(
    "li",
    { class: claim.kind },
    h("a", { href: address("read", [claim.entry.id], { q: claim.quote }), dir: "auto", lang: "de" }, claimWords(claim)),
    h("small", { dir: "auto" }, h("bdi", null, readingOf(claim.entry).shortTitle), ` · ${facts.join(" · ")}`),
  );
}
