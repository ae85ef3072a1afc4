// The events: which articles report on one, how many there are, and in how much they differ.
import { factRows } from "../../../model/fact-table.js";
import { groupName, publicationDays } from "../../../model/collection.js";
import { readingOf } from "../../../model/reading.js";
import { synopsis } from "../../../model/synopsis.js";
import { compare } from "../../../state/actions.js";
import { address, updateQuery } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { client } from "../../../state/workers.js";
import { h, refill } from "../../dom.js";
import { t, date } from "../../i18n/index.js";
import { pager } from "../../panels/pager.js";

/** Groups on a page, articles of a group, and how many of them are compared. */
const PAGE = 20;
const MEMBERS = 6;
const COMPARED = 12;
/** Differences are counted in groups of so many reports at most. */
const COUNTED = 8;
/** The groups are made when no article was read for so many milliseconds. */
const QUIET = 700;

/** @typedef {import("../../../model/types.js").Entry} Entry */

export class EventsPanel {
  #signal;
  #order;
  #page = 1;
  /** @type {Entry[][] | null} null until they are known */
  #groups = null;
  #list = h("ul.groups");
  #status = h("p.none", { role: "status" });
  #pager = h("div.row.pager");
  #timer = 0;

  /** @param {Record<string, string>} query @param {AbortSignal} signal ends with the view */
  constructor({ order = "" }, signal) {
    this.#signal = signal;
    this.#order = order === "newest" ? order : "size";
    const field = h(
      "select",
      { "aria-label": t("all.events.order"), onchange: () => this.#sort(field.value) },
      ["size", "newest"].map((value) => h("option", { value }, t(`all.events.${value}`))),
    );
    field.value = this.#order;
    this.element = h("section", { "aria-labelledby": "h-groups" }, h("div.panel-head", null, h("h2", { id: "h-groups" }, t("all.groups")), field), this.#status, this.#list, this.#pager);
  }

  draw() {
    clearTimeout(this.#timer);
    if (!this.#groups) this.#status.textContent = t("all.grouping");
    this.#timer = window.setTimeout(() => void this.#group(), this.#groups ? QUIET : 0);
  }

  async #group() {
    const ids = store.counted().map(({ id }) => id);
    const found = ids.length < 2 ? [] : await client.group(ids, { signal: this.#signal }).catch(() => []);
    if (this.#signal.aborted) return;
    this.#groups = found.filter(({ length }) => length > 1).map((group) => group.flatMap((id) => store.articles.get(id) ?? []));
    this.#drawPage();
  }

  /** @param {string} order */
  #sort(order) {
    this.#order = order;
    this.#page = 1;
    updateQuery({ order: order === "newest" ? order : null });
    this.#drawPage();
  }

  #drawPage() {
    const newest = (/** @type {Entry[]} */ members) => publicationDays(members).at(-1) ?? "";
    const groups = [...(this.#groups ?? [])].sort((a, b) => (this.#order === "newest" ? newest(b).localeCompare(newest(a)) : b.length - a.length));
    this.#status.textContent = groups.length ? "" : t("all.noGroups");
    const shown = groups.slice((this.#page - 1) * PAGE, this.#page * PAGE);
    const differences = shown.map(() => h("span"));
    refill(this.#list, shown.map((members, index) => row(members, differences[index])));
    refill(this.#pager, pager(this.#page, Math.ceil(groups.length / PAGE), (page) => ((this.#page = page), this.#drawPage())));
    void this.#count(shown, differences);
  }

  /** Counts the differences group by group. @param {Entry[][]} groups @param {HTMLElement[]} places */
  async #count(groups, places) {
    for (const [index, members] of groups.entries()) {
      if (this.#signal.aborted || !places[index].isConnected) return;
      if (members.length > COUNTED) continue;
      const count = await differencesOf(members).catch(() => null);
      if (count !== null) places[index].textContent = ` · ${t("all.differences", count)}`;
    }
  }
}

/** In how much the reports differ: the rows of their comparison's table. @param {Entry[]} members */
async function differencesOf(members) {
  const comparison = await compare(members.map(({ id }) => id));
  return factRows(comparison, members, synopsis(comparison, 0, 1).pairs).filter(({ verdict }) => verdict === "differs" || verdict === "updated").length;
}

/** @param {Entry[]} members @param {HTMLElement} differences */
function row(members, differences) {
  const names = groupName(members);
  const days = publicationDays(members).map((day) => date(day, "short")).join(" – ");
  return h(
    "li",
    null,
    h("a", { href: address("compare", members.slice(0, COMPARED).map(({ id }) => id)) }, h("strong", null, h("bdi", null, names.join(", ") || readingOf(members[0]).shortTitle))),
    " ",
    h("span.soft", null, [t("all.reports", members.length), days].filter(Boolean).join(" · "), differences),
    h(
      "ul.small.soft",
      null,
      members.slice(0, MEMBERS).map((member) =>
        h("li", { dir: "auto" }, h("a", { href: address("read", [member.id]) }, readingOf(member).shortTitle), member.source && h("bdi", null, ` · ${member.source}`)),
      ),
      members.length > MEMBERS && h("li", null, t("all.moreArticles", members.length - MEMBERS)),
    ),
  );
}
