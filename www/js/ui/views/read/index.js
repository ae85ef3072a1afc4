// Read: one article with its marks, its sources in the left margin, and panels on its entities, times and statements.
import * as store from "../../../state/store.js";
import { h } from "../../dom.js";
import { t, addTexts } from "../../i18n/index.js";
import texts from "../../i18n/read.js";
import { empty } from "../../panels/empty.js";
import { ArticleView } from "./article-view.js";

addTexts(texts);

/**
 * @param {import("../../../model/types.js").Route} route
 * @param {AbortSignal} signal ends with the view
 * @param {import("../../panels/empty.js").Actions} actions
 */
export function readView(route, signal, actions) {
  const entry = store.articles.get(route.ids[0] ?? "") ?? (route.ids.length ? null : store.articles.values().next().value);
  return entry ? new ArticleView(entry, route, signal) : gone(actions);
}

/** @param {import("../../panels/empty.js").Actions} actions */
function gone(actions) {
  const element = store.articles.size
    ? h(
        "div.notice",
        null,
        h("h1", null, t("fail.gone")),
        h("p.lead", null, t("fail.gone.hint")),
        h("p", null, h("a", { href: "#/compare" }, t("fail.back"))),
      )
    : empty(t("empty.title"), t("empty.hint"), actions);
  return { element, title: t("nav.read"), shown: () => {} };
}
