// A timeline: a row per article, a dot per event, and the same moment in several articles joined. Distances follow the
// order, not the calendar.
import { svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { clip } from "../../model/clip.js";

const ROW = 26;
const LEFT = 26;
const LETTER = 6.2;

/**
 * @typedef {object} Moment
 * @property {string} label
 * @property {boolean} ordered whether only its place in the order is known
 * @property {boolean} vague whether its day is not known exactly
 * @property {number} order
 * @property {number[]} articles
 */

/**
 * @param {Moment[]} moments in order
 * @param {string[]} rows what the articles are called
 * @param {number} width in CSS pixels
 */
export function line(moments, rows, width) {
  const places = spread(moments, LEFT + 14, width - 20);
  const bottom = 12 + rows.length * ROW;
  /** The right ends of the two rows of labels. */
  const ends = [-Infinity, -Infinity];
  const labels = moments.flatMap(({ label, ordered }, index) => {
    if (ordered) return [];
    const words = clip(label, 22);
    const half = (words.length * LETTER) / 2;
    const x = Math.min(Math.max(places[index], half + 2), width - half - 2);
    const level = ends.findIndex((end) => x - half > end + 8);
    if (level < 0) return [];
    ends[level] = x + half;
    return [
      svg("line", { class: "tick", x1: places[index], x2: places[index], y1: bottom - 4, y2: bottom + 3 + level * 15 }),
      svg("text", { x, y: bottom + 15 + level * 15, "text-anchor": "middle" }, words),
    ];
  });
  const height = bottom + (ends[1] > 0 ? 38 : 23);
  const of = (/** @type {number} */ article) => 12 + article * ROW + ROW / 2 - 4;
  return svg(
    "svg.line",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${t("compare.timeline")}: ${moments.map(({ label, articles }) => `${label} (${articles.map((article) => rows[article]).join(", ")})`).join("; ")}` },
    rows.map((name, article) => [
      svg("text", { x: 2, y: of(article) + 4, "font-weight": 600 }, name),
      svg("line", { class: "row", x1: LEFT, x2: width - 4, y1: of(article), y2: of(article) }),
    ]).flat(),
    labels,
    moments.flatMap(({ label, ordered, vague, articles }, index) => {
      const x = places[index];
      const join = articles.length > 1 ? [svg("line", { class: "join", x1: x, x2: x, y1: of(Math.min(...articles)), y2: of(Math.max(...articles)) })] : [];
      return [
        ...join,
        ...articles.map((article) =>
          svg("circle", { class: ordered ? "ordered" : vague ? "vague" : "known", cx: x, cy: of(article), r: ordered ? 3.5 : 5 }, svg("title", null, label)),
        ),
      ];
    }),
  );
}

/** Places by order: a longer time between two moments takes a little more room. @param {Moment[]} moments @param {number} from @param {number} to */
function spread(moments, from, to) {
  const gaps = moments.map(({ order }, index) => (index ? 0.5 + Math.min(3, Math.log2(1 + Math.abs(order - moments[index - 1].order))) : 0));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let at = 0;
  return gaps.map((gap) => {
    at += gap;
    return total ? from + ((to - from) * at) / total : (from + to) / 2;
  });
}
