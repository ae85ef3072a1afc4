// Two columns at a glance: a bar a sentence, a line a link, and what of both the window shows.
import { svg } from "../dom.js";

const BAR = 8;
const FAR = 26;

/**
 * @param {SVGElement} picture
 * @param {HTMLElement[]} columns left and right
 * @param {import("../../model/synopsis.js").Link[]} links
 */
export function drawMap(picture, columns, links) {
  const { height, top, scale } = scaleOf(picture, columns);
  if (!height) return;
  const middles = columns.map(() => new Map());
  const bars = columns.flatMap((column, side) =>
    [...column.querySelectorAll(".s")].flatMap((sentence) => {
      const box = sentence.getBoundingClientRect();
      if (!box.height) return [];
      middles[side].set(Number(/** @type {HTMLElement} */ (sentence).dataset.s), (box.top + box.height / 2 - top) * scale);
      return [svg("rect", { class: sentence.className, x: side * FAR, y: (box.top - top) * scale, width: BAR, height: Math.max(1, box.height * scale - 1) })];
    }),
  );
  const lines = links.flatMap(({ status, certainty, a, b }) => {
    const [from, to] = [middles[0].get(a.sentence), middles[1].get(b.sentence)];
    return from === undefined || to === undefined ? [] : [svg("path", { class: `${status} ${certainty}`, d: `M${BAR + 1},${from} L${FAR - 1},${to}` })];
  });
  picture.replaceChildren(...bars, ...lines, svg("rect.view", { x: -4, width: FAR + BAR + 8, rx: 3 }));
  moveView(picture, columns);
}

/** Shows what of the columns the window shows. @param {SVGElement} picture @param {HTMLElement[]} columns */
export function moveView(picture, columns) {
  const { height, top, scale } = scaleOf(picture, columns);
  const [start, end] = [-top, innerHeight - top].map((at) => Math.min(height, Math.max(0, at * scale)));
  const view = picture.querySelector(".view");
  view?.setAttribute("y", String(start));
  view?.setAttribute("height", String(Math.max(4, end - start)));
}

/** How high the picture is, and where and how high the columns are. @param {SVGElement} picture @param {HTMLElement[]} columns */
function scaleOf(picture, columns) {
  const { height } = picture.getBoundingClientRect();
  const boxes = columns.map((column) => column.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  return { height, top, scale: height / Math.max(1, Math.max(...boxes.map((box) => box.bottom)) - top) };
}
