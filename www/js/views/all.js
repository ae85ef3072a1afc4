// All articles: what there is, what belongs together, who comes where.
import { h, refill } from "../dom.js";
import { t, number, date } from "../i18n/index.js";
import { text } from "../report.js";
import { address, go, note } from "../router.js";
import { groupsOf, peopleOf } from "../collection.js";
import { matrixPanel } from "../pictures/matrix.js";
import { forget } from "../app.js";
import * as store from "../store.js";

const PAGE = 50;

/** @typedef {import("../types.js").Entry} Entry */

/** @type {Record<string, (entry: Entry) => string | number>} */
const SORTS = {
  article: (entry) => text(entry).title.toLocaleLowerCase("de"),
  published: (entry) => entry.report.article.published ?? "",
  length: (entry) => -entry.report.sentences.length,
  names: (entry) => -entry.report.entities.length,
};

/**
 * @param {import("../types.js").Route} route
 * @param {AbortSignal} signal
 * @param {{ forgetAll: () => void, own: () => void }} actions
 */
export function allView(route, signal, actions) {
  let { q: filter = "", sort = "" } = route.query;
  let page = Math.max(1, Number(route.query.page) || 1);
  /** @type {Set<string>} */
  const selected = new Set();
  const body = h("tbody");
  const pager = h("div.row.pager");
  const none = h("p.none", { hidden: true });
  const lead = h("p.lead");
  const below = h("div");
  const compareButton = h("button.button", { type: "button", disabled: true, onclick: () => go(address("compare", [...selected])) });
  const find = h("input", {
    type: "search",
    value: filter,
    placeholder: t("all.find"),
    "aria-label": t("all.find"),
    data: { find: "" },
    oninput: () => {
      filter = find.value;
      page = 1;
      note({ q: filter, page: null });
      draw();
    },
  });

  const heads = ["article", "published", "length", "names"].map((key) =>
    h(
      `th.${key === "names" ? "count-names" : key}${key === "length" || key === "names" ? ".num" : ""}`,
      { scope: "col" },
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            sort = sort === key ? "" : key;
            note({ sort });
            draw();
          },
        },
        t(`all.${key}`),
      ),
    ),
  );

  function fitting() {
    const wanted = filter.trim().toLocaleLowerCase("de");
    const entries = [...store.articles.values()].filter(
      (entry) =>
        !wanted ||
        text(entry).title.toLocaleLowerCase("de").includes(wanted) ||
        entry.source.toLocaleLowerCase("de").includes(wanted) ||
        entry.report.entities.some(({ name }) => name.toLocaleLowerCase("de").includes(wanted)),
    );
    const by = SORTS[sort];
    if (!by) return entries;
    const keyed = entries.map((entry, index) => ({ entry, key: by(entry), index }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
    return keyed.map(({ entry }) => entry);
  }

  function draw() {
    for (const id of selected) if (!store.articles.has(id)) selected.delete(id);
    const entries = fitting();
    const pages = Math.max(1, Math.ceil(entries.length / PAGE));
    page = Math.min(page, pages);
    lead.textContent = t("all.lead", store.articles.size);
    refill(body, entries.slice((page - 1) * PAGE, page * PAGE).map(row));
    none.hidden = entries.length > 0;
    none.textContent = store.articles.size ? t("all.nomatch") : t("all.none");
    refill(
      pager,
      pages > 1 && [
        h("button.quiet", { type: "button", disabled: page === 1, "aria-label": t("all.previous"), onclick: () => turn(page - 1) }, "←"),
        h("span", null, t("all.page", page, pages)),
        h("button.quiet", { type: "button", disabled: page === pages, "aria-label": t("all.next"), onclick: () => turn(page + 1) }, "→"),
      ],
    );
    drawSelection();
  }

  /** @param {number} to */
  function turn(to) {
    page = to;
    note({ page });
    draw();
  }

  function drawSelection() {
    compareButton.disabled = selected.size < 2;
    compareButton.textContent = t("all.compare", selected.size);
  }

  /** @param {Entry} entry */
  function row(entry) {
    const { article, sentences, entities, keywords } = entry.report;
    const reading = text(entry);
    const box = h("input", {
      type: "checkbox",
      "aria-label": t("all.select", reading.shortTitle),
      onchange: () => {
        selected[box.checked ? "add" : "delete"](entry.id);
        drawSelection();
      },
    });
    box.checked = selected.has(entry.id);
    return h(
      "tr",
      { data: { article: entry.id } },
      h("td", null, box),
      h(
        "td.title",
        { dir: "auto" },
        h("a", { href: address("read", [entry.id]) }, reading.title),
        (entry.source || entry.name) && h("small", null, h("bdi", null, [entry.source, entry.origin === "own" ? entry.name : ""].filter(Boolean).join(" · "))),
      ),
      h("td.published", null, article.published ? date(article.published, "short") : h("span.soft", null, t("undated"))),
      h("td.num.length", null, number(sentences.length)),
      h("td.num.count-names", null, number(entities.length)),
      h("td.about", null, keywords.slice(0, 4).map((keyword) => keyword.text).join(", ")),
      h(
        "td.num",
        null,
        h("button.quiet", { type: "button", "aria-label": t("all.forgetOne", reading.shortTitle), title: t("all.forget"), onclick: () => void forget([entry.id]) }, "×"),
      ),
    );
  }

  function drawBelow() {
    const entries = [...store.articles.values()];
    const groups = groupsOf(entries);
    refill(
      below,
      groups.length > 0 &&
        h(
          "section.panel",
          { "aria-labelledby": "h-groups" },
          h("h2", { id: "h-groups" }, t("all.groups")),
          h(
            "ul.groups",
            null,
            groups.slice(0, 12).map(({ members, names }) =>
              h(
                "li",
                null,
                h("a", { href: address("compare", members.slice(0, 6).map(({ id }) => id)) }, h("strong", null, names.join(", "))),
                " ",
                h("span.soft", null, t("articles", members.length)),
                h("ul.small.soft", null, members.slice(0, 6).map((member) => h("li", { dir: "auto" }, text(member).shortTitle))),
              ),
            ),
          ),
        ),
      entries.length > 0 && h("div.columns", null, people(entries), matrixPanel(entries)),
    );
    light();
  }

  /** @param {Entry[]} entries */
  function people(entries) {
    const rows = peopleOf(entries);
    return h(
      "section",
      { "aria-labelledby": "h-people" },
      h("h2", { id: "h-people" }, t("all.people")),
      rows.length
        ? h(
            "table.people",
            null,
            h("thead", null, h("tr", null, h("td"), h("th.num", { scope: "col" }, t("all.articles")), h("th.num", { scope: "col" }, t("all.mentions")))),
            h(
              "tbody",
              null,
              rows.slice(0, 20).map(({ key, name, kind, articles, mentions }) =>
                h(
                  "tr",
                  null,
                  h(
                    "td",
                    null,
                    h("span.names", null, h("span", { class: kind.toLowerCase() }, h("button", { type: "button", data: { key }, title: t(`kind.${kind}`), onclick: () => store.choose(store.chosenEntity() === key ? "" : key) }, h("bdi", null, name)))),
                  ),
                  h("td.num", null, number(articles)),
                  h("td.num", null, number(mentions)),
                ),
              ),
            ),
          )
        : h("p.none", null, t("who.none")),
    );
  }

  function light() {
    for (const button of below.querySelectorAll("button[data-key]")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  const element = h(
    "div.all",
    null,
    h("h1", null, t("all.title")),
    lead,
    h(
      "div.filters",
      null,
      find,
      compareButton,
      h("button.link", { type: "button", class: "forget-all", onclick: actions.forgetAll }, t("all.forgetAll")),
    ),
    h(
      "table.articles",
      null,
      h("caption.vh", null, t("all.title")),
      h("thead", null, h("tr", null, h("td"), heads, h("th.about", { scope: "col" }, t("all.about")), h("td"))),
      body,
    ),
    none,
    pager,
    below,
  );
  draw();
  drawBelow();
  let due = 0;
  let quiet = 0;
  store.on(
    "articles",
    () => {
      // While many come in, the table is drawn a few times a second, not once for each.
      due ||= window.setTimeout(() => {
        due = 0;
        if (!signal.aborted) draw();
      }, 200);
      // What is counted over all articles waits until no more of them come.
      clearTimeout(quiet);
      quiet = window.setTimeout(() => !signal.aborted && drawBelow(), 700);
    },
    signal,
  );
  store.on("entity", light, signal);
  return { element, title: t("all.title"), shown: () => {} };
}

