// The entities of all articles.
import { h, refill } from "../dom.js";
import { t, number } from "../i18n/index.js";
import * as store from "../../state/store.js";

const FEW = 20;
const MANY = 200;

export function peoplePanel() {
  const rows = store.countedPeople();
  let all = false;
  const body = h("tbody");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(body, rows.slice(0, all ? MANY : FEW).map(row));
    more.hidden = rows.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(rows.length, MANY) - FEW);
  }
  draw();
  return h(
    "section",
    { "aria-labelledby": "h-people" },
    h("h2", { id: "h-people" }, t("all.people")),
    rows.length
      ? h(
          "table.people",
          null,
          h("thead", null, h("tr", null, h("td"), h("th.num", { scope: "col" }, t("all.articles")), h("th.num", { scope: "col" }, t("all.mentions")))),
          body,
        )
      : h("p.none", null, t("who.none")),
    h("p.more", null, more),
  );
}

/** @param {import("../../model/people.js").Person} person */
function row({ key, name, kind, articles, mentions }) {
  return h(
    "tr",
    null,
    h(
      "td",
      null,
      h(
        "span.names",
        null,
        h(
          "span",
          { class: kind.toLowerCase() },
          h(
            "button",
            {
              type: "button",
              data: { key },
              "aria-pressed": String(key === store.chosenEntity()),
              title: t(`kind.${kind}`),
              onclick: () => store.choose(store.chosenEntity() === key ? "" : key),
            },
            h("bdi", null, name),
          ),
        ),
      ),
    ),
    h("td.num", null, number(articles.size)),
    h("td.num", null, number(mentions)),
  );
}
