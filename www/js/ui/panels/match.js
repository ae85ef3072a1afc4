// After an article was read: whether others here report on the same event. Loaded on demand.

/** @typedef {import("../../state/files.js").Kit} Kit */
/** @typedef {import("../../model/types.js").Entry} Entry */

/** Among so many articles one is looked for. */
const MOST = 300;
/** No more are compared at once. */
const COMPARED = 12;

/**
 * Offers to compare an article with those on its event, where there are some.
 * @param {Kit} kit
 * @param {Entry} entry
 * @param {HTMLElement} place
 * @param {() => boolean} isThere whether the article is still what is shown
 */
export async function offerComparison({ h, t, address, titleOf, others, group }, entry, place, isThere) {
  const around = others(entry).slice(-MOST);
  if (!around.length) return;
  const groups = await group([...around.map(({ id }) => id), entry.id]);
  const ids = groups.find((ids) => ids.includes(entry.id))?.filter((id) => id !== entry.id) ?? [];
  const members = around.filter(({ id }) => ids.includes(id));
  if (!members.length || !isThere()) return;
  const [first, ...rest] = members.map(titleOf);
  place.replaceChildren(
    h(
      "section.match",
      { role: "status" },
      h("span", null, rest.length ? t("match.more", first, rest.length) : t("match", first)),
      h("a.button", { href: address("compare", [...ids.slice(0, COMPARED - 1), entry.id]) }, t("match.compare")),
      h("button.quiet", { type: "button", "aria-label": t("close"), onclick: () => place.replaceChildren() }, "×"),
    ),
  );
}
