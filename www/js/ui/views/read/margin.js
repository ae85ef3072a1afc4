// The left margin of an article: bars at the sentences of the summary, lines and names of the sources at their quotes.
import { h } from "../../dom.js";

/** About so many letters of a name fit on a line, and so high is a line, in CSS pixels. */
const [LETTERS, LINE_HEIGHT] = [18, 16.5];
/** A name is not repeated so near below, in CSS pixels. */
const NEAR = 60;

/**
 * Fills the margin, beside the lines that are built now.
 * @param {HTMLElement} margin
 * @param {import("../../article-text.js").ArticleText} article
 * @param {Set<number>} key the sentences of the summary
 */
export function drawMargin(margin, article, key) {
  const { top } = margin.getBoundingClientRect();
  margin.replaceChildren(...bars(article, key, top), ...sources(article, top));
}

/** @param {HTMLElement} element @param {number} from @param {number} to */
function placed(element, from, to) {
  element.style.top = `${from}px`;
  if (to > from) element.style.height = `${to - from}px`;
  return element;
}

/** @param {import("../../article-text.js").ArticleText} article @param {Set<number>} key @param {number} top of the margin */
function bars({ element }, key, top) {
  return [...element.querySelectorAll(".s")]
    .filter((sentence) => key.has(Number(/** @type {HTMLElement} */ (sentence).dataset.s)))
    .map((sentence) => {
      const box = sentence.getBoundingClientRect();
      return placed(h("div.bar"), box.top + 2 - top, box.bottom - 2 - top);
    });
}

/** @param {import("../../article-text.js").ArticleText} article @param {number} top of the margin */
function sources({ element, entry, reading }, top) {
  /** @type {Node[]} */
  const drawn = [];
  const done = new Set();
  /** Where the next name may begin. */
  let free = -Infinity;
  let previous = "";
  for (const piece of element.querySelectorAll(".q")) {
    const index = Number(/** @type {HTMLElement} */ (piece).dataset.q);
    const { kind } = entry.report.quotes[index];
    const box = piece.getBoundingClientRect();
    drawn.push(placed(h("div.rule", { class: kind }), box.top + 2 - top, box.bottom - 2 - top));
    if (done.has(index)) continue;
    done.add(index);
    const name = reading.speaker(index)?.name;
    if (!name || (name === previous && box.top - free < NEAR)) continue;
    const at = Math.max(box.top + 2, free);
    // Each word keeps together: it is rather cut short than broken.
    const words = name.split(/\s+/).flatMap((word, index) => [index ? " " : "", h("span", null, word)]);
    drawn.push(placed(h("div.note", { class: kind, lang: "de", title: name }, words), at - top, at - top));
    free = at + 6 + LINE_HEIGHT * linesOf(name);
    previous = name;
  }
  return drawn;
}

/** How many lines a name takes, a word in one of them each. @param {string} name */
function linesOf(name) {
  let [lines, room] = [1, LETTERS];
  for (const { length } of name.split(/\s+/)) {
    if (length > room && room < LETTERS) [lines, room] = [lines + 1, LETTERS];
    room -= length + 1;
  }
  return lines;
}
