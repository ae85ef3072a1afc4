// Where an entity is mentioned in an article: a line per mention, from the beginning of the text to its end.
import { svg } from "../dom.js";

/**
 * @param {number[]} places 0 to 1
 * @param {string} label for screen readers
 */
export function strip(places, label) {
  // Lines that would coincide are drawn once, so that a book gives a few hundred lines.
  const columns = [...new Set(places.map((place) => Math.round(place * 300)))];
  return svg(
    "svg.strip",
    { viewBox: "-2 0 304 10", preserveAspectRatio: "none", role: "img", "aria-label": label },
    svg("path", { d: columns.map((x) => `M${x} 1V9`).join("") }),
  );
}
