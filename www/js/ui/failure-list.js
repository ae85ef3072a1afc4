// What could not be read, above everything else until it is dismissed.
import * as store from "../state/store.js";
import { h, refill } from "./dom.js";
import { details, explain, remedy } from "./failures.js";
import { t } from "./i18n/index.js";

/** @param {HTMLElement} place */
export function drawFailures(place) {
  const { failures } = store;
  if (!failures.length) return refill(place);
  // Whether Lesart itself failed, not the reading of an article.
  const own = failures.every((failure) => remedy(failure));
  refill(
    place,
    h(
      "section.failures",
      { role: "alert" },
      h(
        "header",
        null,
        h("h2", null, own ? t("fail.title") : t("fail.list", failures.length)),
        h("button.quiet", { type: "button", "aria-label": t("close"), onclick: store.dismissFailures }, "×"),
      ),
      h(
        "ul",
        null,
        failures.slice(-200).map((failure) =>
          h(
            "li",
            { data: { code: failure.code } },
            h("b", null, h("bdi", null, failure.name || t("fail.pasted"))),
            h("p", null, explain(failure)),
            details(failure),
            remedy(failure),
          ),
        ),
      ),
      !own && store.articles.size > 0 && h("p.soft", null, t("fail.rest")),
    ),
  );
}
