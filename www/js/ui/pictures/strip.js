// Where something stands in an article: a line a mention, from its beginning on the left to its end on the right.
import { svg } from "../dom.js";

/**
 * @param {number[]} places 0 to 1
 * @param {string} label what a reader who cannot see it hears
 */
export function strip(places, label) {
  // Marks that would fall on one another are drawn once: a book-length text stays a picture of a few hundred lines.
  const columns = [...new Set(places.map((place) => Math.round(place * 300)))];
  return svg(
    "svg.strip",
    { viewBox: "-2 0 304 10", preserveAspectRatio: "none", role: "img", "aria-label": label },
    svg("path", { d: columns.map((x) => `M${x} 1V9`).join("") }),
  );
}
