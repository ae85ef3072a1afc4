// Who is named in one sentence with whom: a matrix, and the same as a table with the sentences.
import { h, refill, svg } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { address } from "../../state/router.js";
import { cooccurrenceCounts, sentencesWithBoth } from "../../model/collection.js";
import { matrixKey } from "./key.js";
import { saveButtons } from "./save.js";
import * as store from "../../state/store.js";

/** So many names have room in wide and in narrow windows, where the picture would be drawn smaller than can be read. */
const [SIZE, NARROW_SIZE] = [12, 8];
const NARROW = "(max-width: 480px)";
const CELL = 22;
const LABEL = 130;
/** Pairs in the table, and sentences with one of them. */
const ROWS = 30;
const SENTENCES = 20;

/** @typedef {import("../../model/people.js").Person} Person */

export async function matrixPanel() {
  const people = [...store.countedPeople()].sort((a, b) => b.mentions - a.mentions).slice(0, matchMedia(NARROW).matches ? NARROW_SIZE : SIZE);
  if (people.length < 2) return null;
  const counts = await cooccurrenceCounts(store.counted(), people.map(({ key }) => key));
  const picture = draw(people, counts);
  return h(
    "section.together",
    { "aria-labelledby": "h-matrix" },
    h("div.panel-head", null, h("h2", { id: "h-matrix" }, t("all.together")), saveButtons(() => picture, t("all.together"), () => matrixKey(Math.max(1, ...counts.flat())))),
    h("p.small.soft", null, t("all.togetherHint")),
    picture,
    h("details", null, h("summary", null, t("all.table")), table(people, counts)),
  );
}

/** @param {Person[]} people @param {number[][]} counts */
function draw(people, counts) {
  const most = Math.max(1, ...counts.flat());
  const side = LABEL + people.length * CELL;
  return svg(
    "svg.matrix",
    { viewBox: `0 0 ${side + 8} ${side}`, width: side + 8, height: side, role: "img", "aria-label": `${t("all.together")}. ${t("all.togetherHint")}` },
    people.flatMap(({ name }, row) => [
      svg("text", { x: LABEL - 8, y: LABEL + row * CELL + 15, "text-anchor": "end" }, clip(name, 20)),
      svg("text", { transform: `translate(${LABEL + row * CELL + 15} ${LABEL - 8}) rotate(-90)` }, clip(name, 20)),
      ...people.map((_, column) => {
        const count = counts[row][column];
        return svg(
          "rect",
          {
            class: count ? "" : "cell0",
            x: LABEL + column * CELL,
            y: LABEL + row * CELL,
            width: CELL - 2,
            height: CELL - 2,
            rx: 2,
            opacity: count ? (0.2 + (0.8 * count) / most).toFixed(3) : row === column ? 0 : 1,
          },
          count > 0 && svg("title", null, `${name} – ${people[column].name}: ${number(count)}`),
        );
      }),
    ]),
  );
}

/** @param {Person[]} people @param {number[][]} counts */
function table(people, counts) {
  const pairs = people
    .flatMap((one, row) => people.slice(row + 1).map((other, at) => ({ one, other, count: counts[row][row + 1 + at] })))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, ROWS);
  const evidence = h("div.places", { "aria-live": "polite" });
  const buttons = pairs.map(({ one, other, count }) => {
    const button = h(
      "button.link",
      {
        type: "button",
        "aria-pressed": "false",
        onclick: () => {
          const on = button.getAttribute("aria-pressed") !== "true";
          for (const each of buttons) each.setAttribute("aria-pressed", String(on && each === button));
          refill(evidence, on && sentencesOf(one, other));
        },
      },
      t("places", count),
    );
    return button;
  });
  return h(
    "div",
    null,
    h("table", null, h("tbody", null, pairs.map(({ one, other }, index) => h("tr", null, h("td", null, h("bdi", null, one.name)), h("td", null, h("bdi", null, other.name)), h("td.num", null, buttons[index]))))),
    evidence,
  );
}

/** The sentences that name both. @param {Person} one @param {Person} other */
function sentencesOf(one, other) {
  const entries = [...one.articles.keys()].flatMap((id) => (other.articles.has(id) ? (store.articles.get(id) ?? []) : []));
  const rows = sentencesWithBoth(entries, one.key, other.key, SENTENCES).map(({ entry, sentence, text }) =>
    h(
      "li",
      null,
      h("a", { href: address("read", [entry.id], { s: sentence, e: one.key }), dir: "auto", lang: "de" }, clip(text, 300)),
      h("small.soft", { dir: "auto" }, h("bdi", null, readingOf(entry).shortTitle)),
    ),
  );
  return h("section", null, h("h3", null, `${one.name} – ${other.name}`), h("ul", null, rows));
}
