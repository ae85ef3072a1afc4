// Lines of a PDF as running text. Needs no browser.
import assert from "node:assert/strict";
import { test } from "node:test";

import { joined, layoutText } from "../../www/js/intake/documents/pdf-layout.js";

test("words that were cut are whole again, hyphens that belong to a word stay", () => {
  for (const [lines, text] of /** @type {[string[], string][]} */ ([
    [["die Stadtverwal-", "tung sagte"], "die Stadtverwaltung sagte"],
    [["die Stadtverwal\u00ad", "tung sagte"], "die Stadtverwaltung sagte"],
    [["die Stadtverwal\u2010", "tung sagte"], "die Stadtverwaltung sagte"],
    [["in Nordrhein-", "Westfalen"], "in Nordrhein-Westfalen"],
    [["die Ein-", "und Ausfahrt"], "die Ein- und Ausfahrt"],
    [["von 40 bis", "60 Prozent –", "mehr nicht"], "von 40 bis 60 Prozent – mehr nicht"],
    [["die Jahre 2020-", "2024"], "die Jahre 2020-2024"],
  ])) assert.equal(joined(lines), text);
});

/** A page with lines of text. @param {[string, number, number, number?][]} lines text, x, y, size */
const page = (lines) => ({ width: 600, height: 800, pieces: lines.map(([text, x, y, size = 10]) => ({ text, x, y, width: text.length * size * 0.5, size, font: "a" })) });
const LINE = "Zwölf Boote liegen im Hafen von Kiel vor Anker und";

test("one column, two columns, and a headline across both", () => {
  const column = (/** @type {string} */ mark, /** @type {number} */ x) => Array.from({ length: 8 }, (_, at) => /** @type {[string, number, number]} */ ([`${LINE.slice(0, 40)} ${mark}${at}`, x, 100 + 14 * at]));
  const { text, title } = layoutText([page([["Schiffe liegen fest in allen Häfen des Landes", 50, 50, 20], ...column("a", 50), ...column("b", 320)])]);
  assert.equal(title, "Schiffe liegen fest in allen Häfen des Landes");
  assert.deepEqual(text.match(/[ab]\d/g), ["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7"]);
});

test("what stands at the head and foot of every page is no text, nor are raised numbers of notes", () => {
  const pages = [1, 2, 3].map((number) => page([[`Der Bote, Seite ${number}`, 50, 20], [`${LINE} m${number}.`, 50, 300], [`${number}`, 300, 296, 6], [`– ${number} –`, 300, 790]]));
  const { text } = layoutText(pages);
  assert.doesNotMatch(text, /Bote|–|m\d\.\d/);
  assert.deepEqual(text.match(/m\d/g), ["m1", "m2", "m3"]);
});

test("no pages, no pieces, pieces of no size: no text, and no fault", () => {
  for (const pages of [[], [page([])], [page([["x", 0, 0, 0]])], [page([["x", NaN, NaN, NaN]])]]) assert.equal(typeof layoutText(pages).text, "string");
});
