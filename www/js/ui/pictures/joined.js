// The synopsis as one picture: two reports as columns of bars, a bar per sentence, with a ribbon for each pair.
import { svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { clip } from "../../model/clip.js";
import { ribbon } from "./ribbons.js";

const COLUMN = 230;
const GUTTER = 220;
const TOP = 44;
/** A bar's height for a hundred characters, and the room between two. */
const HUNDRED = 12;
/** A bar is as high as the numbers beside it. */
const LEAST = 13;
const GAP = 4;

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {number[]} lengths of the sentences, in characters
 * @property {string[]} statuses of the sentences
 */

/**
 * @param {[Column, Column]} columns
 * @param {{ number: number, status: string, a: number, b: number }[]} pairs with the numbers of their sentences
 */
export function joined(columns, pairs) {
  const bars = columns.map(({ lengths }) => {
    let at = TOP;
    return lengths.map((length) => {
      const height = Math.max(LEAST, Math.min(80, (length / 100) * HUNDRED));
      at += height + GAP;
      return /** @type {[number, number]} */ ([at - height - GAP, at - GAP]);
    });
  });
  const height = Math.max(...bars.flat().map(([, bottom]) => bottom), TOP) + 12;
  const width = 2 * COLUMN + GUTTER;
  const places = [0, COLUMN + GUTTER];
  return svg(
    "svg.joined",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${t("compare.title", 2)}: ${columns.map(({ title }) => title).join(" – ")}` },
    columns.map(({ title }, side) => svg("text", { x: places[side] + 4, y: 24, "font-weight": 600 }, clip(title, 34))),
    svg(
      "g.ribbons",
      null,
      pairs.map(({ status, a, b }) => svg("path", { class: status, d: ribbon(COLUMN, COLUMN + GUTTER, bars[0][a], bars[1][b]) })),
    ),
    columns.flatMap(({ statuses }, side) =>
      bars[side].map(([top, bottom], index) => svg("rect", { class: `bar ${statuses[index]}`, x: places[side] + 4, y: top, width: COLUMN - 8, height: bottom - top, rx: 2 })),
    ),
    // The numbers of a sentence stand side by side, so that none covers another.
    numbersOf(pairs, "a").map(([sentence, numbers]) => svg("text", { x: COLUMN - 10, y: bars[0][sentence][0] + 10, "text-anchor": "end" }, numbers.join(" "))),
    numbersOf(pairs, "b").map(([sentence, numbers]) => svg("text", { x: COLUMN + GUTTER + 10, y: bars[1][sentence][0] + 10 }, numbers.join(" "))),
  );
}

/** The numbers of the pairs by the sentences of a side. @param {{ number: number, a: number, b: number }[]} pairs @param {"a" | "b"} side */
function numbersOf(pairs, side) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (const pair of pairs) found.set(pair[side], [...(found.get(pair[side]) ?? []), pair.number]);
  return [...found];
}
