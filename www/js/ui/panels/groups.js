// Which articles report on one event.
import { h, refill } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { address } from "../../state/router.js";
import { groupName, publicationDays } from "../../model/collection.js";
import { client } from "../../state/workers.js";
import * as store from "../../state/store.js";

/** Groups at first, articles of a group, and how many of them are compared. */
const FEW = 8;
const MEMBERS = 6;
const COMPARED = 12;

/** @typedef {import("../../model/types.js").Entry} Entry */

/**
 * Fills a place with the groups; what was there before stays until they are known.
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export async function drawGroups(place, signal) {
  const ids = store.counted().map(({ id }) => id);
  if (ids.length < 2) return refill(place);
  if (!place.firstChild) refill(place, panel(h("p.none", null, t("all.grouping"))));
  const found = await groups(ids, signal).catch(() => null);
  if (!signal.aborted) refill(place, panel(...(found ?? [h("p.none", null, t("all.noGroups"))])));
}

/** @param {...(Node)} content */
function panel(...content) {
  return h("section.panel", { "aria-labelledby": "h-groups" }, h("h2", { id: "h-groups" }, t("all.groups")), ...content);
}

/** @param {string[]} ids @param {AbortSignal} signal @returns {Promise<HTMLElement[] | null>} */
async function groups(ids, signal) {
  const groups = (await client.group(ids, { signal }))
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.flatMap((id) => store.articles.get(id) ?? []))
    .sort((a, b) => b.length - a.length);
  if (!groups.length) return null;
  let all = false;
  const list = h("ul.groups");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(list, groups.slice(0, all ? 200 : FEW).map(row));
    more.hidden = groups.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", groups.length - FEW);
  }
  draw();
  return [list, h("p.more", null, more)];
}

/** @param {Entry[]} members */
function row(members) {
  const names = groupName(members);
  const days = publicationDays(members).map((day) => date(day, "short")).join(" – ");
  return h(
    "li",
    null,
    h("a", { href: address("compare", members.slice(0, COMPARED).map(({ id }) => id)) }, h("strong", null, h("bdi", null, names.join(", ") || readingOf(members[0]).shortTitle))),
    " ",
    h("span.soft", null, [t("articles", members.length), days].filter(Boolean).join(" · ")),
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
