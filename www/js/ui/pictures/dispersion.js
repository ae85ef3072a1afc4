// A dispersion plot: where the entities are mentioned in an article, one per row.
import { svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { clip } from "../../model/clip.js";

const ROW = 22;
const NAME = 190;
const STRIP = 520;

/**
 * @param {string} title
 * @param {{ name: string, kind: string, places: number[] }[]} rows places from 0 to 1
 */
export function dispersion(title, rows) {
  const [width, height] = [NAME + STRIP + 60, rows.length * ROW + 6];
  return svg(
    "svg.dispersion",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${t("who.strip")}: ${title}` },
    rows.map(({ name, kind, places }, index) => {
      const y = index * ROW;
      return svg(
        "g",
        { class: kind.toLowerCase() },
        svg("text", { x: NAME - 10, y: y + 14, "text-anchor": "end" }, clip(name, 28)),
        svg("rect", { class: "ground", x: NAME, y: y + 3, width: STRIP, height: ROW - 7 }),
        [...new Set(places.map((place) => Math.round(place * STRIP)))].map((x) =>
          svg("line", { class: "place", x1: NAME + x, x2: NAME + x, y1: y + 4, y2: y + ROW - 5 }),
        ),
        svg("text", { x: NAME + STRIP + 10, y: y + 14 }, String(places.length)),
      );
    }),
  );
}
