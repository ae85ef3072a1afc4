// Who stands in one sentence with whom: a square of squares, and the same as a table behind it.
import { h, svg } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { clip } from "../report.js";
import { togetherOf } from "../collection.js";

const SIZE = 12;
const CELL = 22;
const LABEL = 130;

/** @param {import("../types.js").Entry[]} entries */
export function matrixPanel(entries) {
  const { people, counts } = togetherOf(entries, SIZE);
  if (people.length < 2) return null;
  const most = Math.max(1, ...counts.flat());
  const side = LABEL + people.length * CELL;
  const picture = svg(
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
  const pairs = people
    .flatMap(({ name }, row) => people.slice(row + 1).map((other, at) => ({ name, other: other.name, count: counts[row][row + 1 + at] })))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 30);
  return h(
    "section",
    { "aria-labelledby": "h-matrix" },
    h("h2", { id: "h-matrix" }, t("all.together")),
    h("p.small.soft", null, t("all.togetherHint")),
    picture,
    h(
      "details",
      null,
      h("summary", null, t("all.table")),
      h("table", null, h("tbody", null, pairs.map(({ name, other, count }) => h("tr", null, h("td", null, name), h("td", null, other), h("td.num", null, number(count)))))),
    ),
  );
}
