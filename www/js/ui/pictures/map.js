// Two columns at a glance: a bar a sentence, a line a link, and what of both the window shows.
import { svg } from "../dom.js";

const BAR = 8;
const FAR = 26;

/** The sentences of a column that can be seen, with their places. @typedef {Map<number, { box: DOMRect, looks: string }>} Boxes */

/** @param {HTMLElement} column @returns {Boxes} */
export function boxesOf(column) {
  const boxes = new Map();
  for (const sentence of column.querySelectorAll(".s")) {
    // What is folded has a place, too.
    const box = sentence.closest("details:not([open])") ? undefined : sentence.getClientRects()[0];
    const index = Number(/** @type {HTMLElement} */ (sentence).dataset.s);
    if (box && !boxes.has(index)) boxes.set(index, { box, looks: sentence.className });
  }
  return boxes;
}

/**
 * @param {SVGElement} picture
 * @param {HTMLElement[]} columns left and right
 * @param {Boxes[]} boxes of their sentences
 * @param {import("../../model/synopsis.js").Link[]} links
 * @param {Places} [places]
 */
export function drawMap(picture, columns, boxes, links, places = placesOf(picture, columns)) {
  // What the window shows whole needs none.
  const isNeeded = places.heights.some((height) => height >= innerHeight);
  const appears = isNeeded && picture.hasAttribute("hidden");
  picture.toggleAttribute("hidden", !isNeeded);
  const { height, top, scale } = appears ? placesOf(picture, columns) : places;
  if (!isNeeded || !height) return;
  const bars = boxes.flatMap((of, side) =>
    [...of.values()].map(({ box, looks }) => svg("rect", { class: looks, x: side * FAR, y: (box.top - top) * scale, width: BAR, height: Math.max(1, box.height * scale - 1) })),
  );
  const lines = links.flatMap(({ status, certainty, a, b }) => {
    const [from, to] = [boxes[0].get(a.sentence), boxes[1].get(b.sentence)].map((end) => (end ? (end.box.top + end.box.height / 2 - top) * scale : -1));
    return from < 0 || to < 0 ? [] : [svg("path", { class: `${status} ${certainty}`, d: `M${BAR + 1},${from} L${FAR - 1},${to}` })];
  });
  picture.replaceChildren(...bars, ...lines, svg("rect.view", { x: -4, width: FAR + BAR + 8, rx: 3 }));
  moveView(picture, { height, top, scale });
}

/** Shows what of the columns the window shows. @param {SVGElement} picture @param {Pick<Places, "height" | "top" | "scale">} places */
export function moveView(picture, { height, top, scale }) {
  const [start, end] = [-top, innerHeight - top].map((at) => Math.min(height, Math.max(0, at * scale)));
  const view = picture.querySelector(".view");
  view?.setAttribute("y", String(start));
  view?.setAttribute("height", String(Math.max(4, end - start)));
}

/** How high the picture is, where the columns are, how many pixels of it are one of theirs, and how high each is. @typedef {{ height: number, top: number, scale: number, heights: number[] }} Places */

/** To be asked before anything is drawn, or the browser lays everything out once more. @param {SVGElement} picture @param {HTMLElement[]} columns @returns {Places} */
export function placesOf(picture, columns) {
  const { height } = picture.getBoundingClientRect();
  const boxes = columns.map((column) => column.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { height, top, scale: height / Math.max(1, bottom - top), heights: boxes.map((box) => box.height) };
}
