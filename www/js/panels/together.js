// Who comes in which report, and when: under the two columns.
import { h } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { text, keyOf, clip } from "../report.js";
import { gather } from "./times.js";
import { letter } from "./digest.js";
import * as store from "../store.js";

/**
 * @param {import("../types.js").Comparison} comparison
 * @param {import("../types.js").Entry[]} entries
 * @param {AbortSignal} signal
 */
export function namesPanel(comparison, entries, signal) {
  const all = comparison.entities;
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const { report } of entries) for (const entity of report.entities) keys.set(`${entity.kind} ${entity.name}`, keyOf(entity));
  const keyIn = (/** @type {string} */ name, /** @type {string} */ kind) => keys.get(`${kind} ${name}`) ?? "";
  const groups = [
    { title: t("compare.entities.shared"), names: all.filter(({ articles }) => articles.length > 1) },
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
                names.slice(0, 40).map(({ name, kind }) =>
                  h(
                    "li",
                    { class: kind.toLowerCase() },
                    h(
                      "button",
                      {
                        type: "button",
                        title: t(`kind.${kind}`),
                        data: { key: keyIn(name, kind) },
                        onclick: () => {
                          const key = keyIn(name, kind);
                          store.choose(store.chosenEntity() === key ? "" : key);
                        },
                      },
                      h("bdi", null, name),
                    ),
                  ),
                ),
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

/**
 * @param {import("../types.js").Entry[]} entries
 * @param {(article: number, sentence: number) => void} jump
 */
export function timelinePanel(entries, jump) {
  /** @type {Map<string, { label: string, order: string, vague: boolean, at: ({ sentence: number } | null)[] }>} */
  const rows = new Map();
  entries.forEach((entry, index) => {
    for (const point of gather(entry).points) {
      const key = point.order.startsWith("~") ? point.label.toLowerCase() : point.value;
      const row = rows.get(key) ?? { label: point.label, order: point.order, vague: point.vague, at: entries.map(() => null) };
      row.at[index] ??= { sentence: point.sentence };
      rows.set(key, row);
    }
  });
  const sorted = [...rows.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return h(
    "section",
    { "aria-labelledby": "h-line" },
    h("h2", { id: "h-line" }, t("compare.timeline")),
    sorted.length
      ? h(
          "ol.when",
          null,
          sorted.slice(0, 24).map(({ label, vague, at }) =>
            h(
              "li",
              { class: vague ? "vague" : "" },
              h("span", null, label),
              at.map(
                (place, index) =>
                  place &&
                  h(
                    "button",
                    { type: "button", onclick: () => jump(index, place.sentence) },
                    h("span.what", { dir: "auto" }, h("b", null, letter(index)), " ", clip(text(entries[index]).sentence(place.sentence), 130)),
                  ),
              ),
            ),
          ),
        )
      : h("p.none", null, t("when.none")),
  );
}
