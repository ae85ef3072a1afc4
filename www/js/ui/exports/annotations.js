// W3C Web Annotations of names, statements, times and notes, and of pairs of a comparison; each place with its position in UTF-16 code
// units, as the file says, and its words.
import { readingOf } from "../../model/reading.js";
import { resolve } from "../../model/anchor.js";
import { claimsOf } from "../../model/ledger.js";
import { isSubstantive, synopsis } from "../../model/synopsis.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {{ type: "TextualBody", purpose: string, value: string }} Body */

/** What the standard leaves open: whether a character is a code point or a code unit. */
const UNITS = { lesart: "urn:lesart:", positions: "lesart:positions" };

/** @param {Entry[]} entries @param {import("../../model/notes.js").Note[]} notes @param {import("../../model/types.js").Comparison | null} comparison */
export function* annotations(entries, notes, comparison) {
  const head = { "@context": ["http://www.w3.org/ns/anno.jsonld", UNITS], type: "AnnotationPage", positions: "UTF-16 code units of the text", generator: { type: "Software", name: `Lesart ${kit.build.version}` } };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let lead = "\n";
  for (const one of all(entries, notes, comparison)) {
    yield lead + JSON.stringify(one);
    lead = ",\n";
  }
  yield "\n]}\n";
}

/** @param {Entry[]} entries @param {import("../../model/notes.js").Note[]} notes @param {import("../../model/types.js").Comparison | null} comparison */
function* all(entries, notes, comparison) {
  for (const entry of entries) yield* annotationsOf(entry, notes);
  if (comparison) for (const [first] of entries.entries()) for (let second = first + 1; second < entries.length; second += 1) yield* pairsOf(entries, comparison, first, second);
}

/** Two sentences that report the same, and what of it differs. @param {Entry[]} entries @param {import("../../model/types.js").Comparison} comparison @param {number} first @param {number} second */
function* pairsOf(entries, comparison, first, second) {
  const [left, right] = [entries[first], entries[second]];
  for (const { status, certainty, a, b, differences } of synopsis(comparison, first, second).pairs) {
    const told = differences.filter(isSubstantive).map((one) => body("describing", `${one.kind}: ${left.text.slice(...one.a)} | ${right.text.slice(...one.b)}`));
    yield {
      type: "Annotation",
      motivation: "linking",
      body: [body("tagging", status), body("tagging", certainty), ...told],
      target: [target(left, left.report.sentences[a.sentence]), target(right, right.report.sentences[b.sentence])],
    };
  }
}

/** @param {string} purpose @param {string} value @returns {Body} */
const body = (purpose, value) => ({ type: "TextualBody", purpose, value });

/** @param {Entry} entry @param {import("../../model/notes.js").Note[]} notes */
function* annotationsOf(entry, notes) {
  const annotation = (/** @type {string} */ motivation, /** @type {Body[]} */ bodies, /** @type {import("../../model/types.js").Range[]} */ ranges) => ({
    type: "Annotation",
    motivation,
    body: bodies,
    target: ranges.length === 1 ? target(entry, ranges[0]) : ranges.map((range) => target(entry, range)),
  });
  const { entities, times, quotes } = entry.report;
  for (const { kind, name, mentions } of entities) {
    for (const { start, end } of mentions) yield annotation("identifying", [body("tagging", kind), body("identifying", name)], [[start, end]]);
  }
  for (const { start, end, kind, value } of times) yield annotation("classifying", [body("tagging", kind), ...(value ? [body("classifying", value)] : [])], [[start, end]]);
  for (const claim of claimsOf(entry)) yield annotation("describing", [body("tagging", claim.kind), body("tagging", claim.polarity), ...(claim.name ? [body("describing", claim.name)] : [])], quotes[claim.quote].spans);
  for (const { text, tags, places } of notes) {
    const ranges = places.filter(({ article }) => article === entry.id).flatMap(({ at }) => {
      const found = resolve(entry.text, at);
      return found ? [found] : [];
    });
    if (ranges.length) yield annotation(text ? "commenting" : "highlighting", [...(text ? [body("commenting", text)] : []), ...tags.map((tag) => body("tagging", tag))], ranges);
  }
}

/** @param {Entry} entry @param {import("../../model/types.js").Range} range */
function target(entry, [start, end]) {
  const reading = readingOf(entry);
  return {
    source: /^https?:/.test(entry.address) ? entry.address : `urn:lesart:${encodeURIComponent(entry.id)}`,
    selector: [
      { type: "TextPositionSelector", start, end },
      { type: "TextQuoteSelector", exact: reading.slice(start, end), prefix: reading.slice(Math.max(0, start - 24), start), suffix: reading.slice(end, end + 24) },
    ],
  };
}
