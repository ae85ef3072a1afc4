// Which entity appears in which report: under the two columns.
import { h } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { letter } from "../letter.js";
import * as store from "../../state/store.js";

/**
 * @param {import("../../model/types.js").Comparison} comparison
 * @param {import("../../model/types.js").Entry[]} entries
 * @param {AbortSignal} signal
 */
export function namesPanel(comparison, entries, signal) {
  const all = comparison.entities;
  const groups = [
    { title: t(entries.length > 2 ? "compare.entities.several" : "compare.entities.shared"), names: all.filter(({ articles }) => articles.length > 1) },
    ...entries.map((_, index) => ({
      title: t("compare.entities.only", letter(index)),
      names: all.filter(({ articles }) => articles.length === 1 && articles[0] === index),
    })),
  ];
  const element = h(
    "section",
    { "aria-labelledby": "h-names" },
    h("h2", { id: "h-names" }, t("compare.entities")),
    all.length
      ? h(
          "div.trio",
          null,
          groups.map(({ title, names }) =>
            h(
              "div",
              null,
              h("h3", null, title, " ", number(names.length)),
              h(
                "ul.names",
                null,
                names.slice(0, 40).map(({ name, kind, nameKey: key }) => {
                  return h(
                    "li",
                    { class: kind.toLowerCase() },
                    h(
                      "button",
                      {
                        type: "button",
                        title: t(`kind.${kind}`),
                        data: { key },
                        onclick: () => store.choose(store.chosenEntity() === key ? "" : key),
                      },
                      h("bdi", null, name),
                    ),
                  );
                }),
              ),
            ),
          ),
        )
      : h("p.none", null, t("compare.entities.none")),
  );
  const light = () => {
    for (const button of element.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  };
  light();
  store.on("entity", light, signal);
  return element;
}
