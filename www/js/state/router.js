// The view and its state in the address: `#/compare/a,b?filter=shared&pair=3`.

const VIEWS = ["read", "compare", "claims", "all"];

/**
 * Reads a hash; anything that is no address gives the start page.
 * @param {string} hash
 * @returns {import("../model/types.js").Route}
 */
export function parse(hash) {
  const [path, search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view, ids = ""] = path.split("/", 2);
  const known = VIEWS.includes(view);
  return {
    view: known ? /** @type {import("../model/types.js").Route["view"]} */ (view) : "compare",
    ids: known ? ids.split(",").filter(Boolean).map(decode) : [],
    query: known ? Object.fromEntries(new URLSearchParams(search)) : {},
  };
}

/**
 * Writes an address. Empty values are left out.
 * @param {import("../model/types.js").Route["view"]} view
 * @param {string[]} [ids]
 * @param {Record<string, string | number | null | undefined>} [query]
 */
export function address(view, ids = [], query = {}) {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const path = ids.length ? `/${ids.map(encodeURIComponent).join(",")}` : "";
  const tail = search.size ? `?${search}` : "";
  return `#/${view}${path}${tail}`;
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The present route. */
export function currentRoute() {
  return parse(location.hash);
}

/**
 * Changes the query of the present address, without a new entry in the history.
 * @param {Record<string, string | number | null | undefined>} changes
 */
export function updateQuery(changes) {
  const route = currentRoute();
  history.replaceState(history.state, "", address(route.view, route.ids, { ...route.query, ...changes }));
}

/** @param {string} to */
export function navigate(to) {
  if (location.hash === to) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = to;
}
