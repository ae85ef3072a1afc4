// Compare: what the reports share, and two of them side by side, joined sentence by sentence.
import { compare } from "../../../state/actions.js";
import { currentRoute } from "../../../state/router.js";
import * as store from "../../../state/store.js";
import { h } from "../../dom.js";
import { notice } from "../../failures.js";
import { t } from "../../i18n/index.js";
import { empty } from "../../panels/empty.js";
import { CompareState } from "./state.js";
import { CompareView } from "./view.js";

/** No more articles are compared than there are letters for them. */
const MOST = 26;

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../../panels/empty.js").Actions} actions
 */
export async function compareView(route, signal, actions) {
  const ids = idsOf(route);
  const missing = route.ids.find((id) => !store.articles.has(id));
  if (missing !== undefined || ids.length < 2) return nothing(missing !== undefined, actions);
  const entries = ids.map((id) => /** @type {import("../../../model/types.js").Entry} */ (store.articles.get(id)));
  let comparison;
  try {
    comparison = await compare(ids);
  } catch (fault) {
    return { element: notice(/** @type {any} */ (fault)), title: t("nav.compare"), shown: () => {} };
  }
  return new Comparisons(entries, comparison, signal).show(route);
}

/** One comparison of which any two reports are shown side by side; the page stays where it is when these change. */
class Comparisons {
  #gone = new AbortController();
  /** @type {CompareView | null} */
  #view = null;

  /** @param {import("./state.js").Entry[]} entries @param {import("../../../model/types.js").Comparison} comparison @param {AbortSignal} signal */
  constructor(entries, comparison, signal) {
    this.entries = entries;
    this.comparison = comparison;
    signal.addEventListener("abort", () => this.#gone.abort());
  }

  /** @param {import("../../../model/types.js").Route} route */
  show(route) {
    this.#gone.abort();
    this.#gone = new AbortController();
    const before = this.#view;
    const words = document.activeElement?.textContent;
    this.#view = new CompareView(new CompareState(route, this.entries, this.comparison), this.#gone.signal, (to) => {
      history.pushState(null, "", to);
      this.show(currentRoute());
    });
    if (before) {
      const top = scrollY;
      before.element.replaceWith(this.#view.element);
      scrollTo({ top, behavior: "instant" });
      this.#view.shown();
      [...this.#view.element.querySelectorAll(":is(.picks, .couples) button")].find(({ textContent }) => textContent === words)?.focus({ preventScroll: true });
    }
    return this.#view;
  }
}

/** The articles that the address names; without two of them, the first in the store. @param {import("../../../model/types.js").Route} route */
function idsOf(route) {
  const named = [...new Set(route.ids)];
  if (named.length > 1) return named.slice(0, MOST);
  const others = [...store.articles.keys()].filter((id) => id !== named[0]);
  return [...named, ...others].slice(0, 2);
}

/** @param {boolean} gone whether an article that the address names is not there @param {import("../../panels/empty.js").Actions} actions */
function nothing(gone, actions) {
  const element = gone
    ? h("div.notice", null, h("h1", null, t("fail.gone")), h("p.lead", null, t("fail.gone.hint")), h("p", null, h("a", { href: "#/compare" }, t("fail.back"))))
    : empty(t("nav.compare"), t("compare.none"), actions);
  return { element, title: t("nav.compare"), shown: () => {} };
}
