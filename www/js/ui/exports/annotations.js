// W3C Web Annotations of names, statements, times and notes, with positions in UTF-16 code units and the words themselves.
import { readingOf } from "../../model/reading.js";
import { resolve } from "../../model/anchor.js";
import { claimsOf } from "../../model/ledger.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {{ type: "TextualBody", purpose: string, value: string }} Body */

/** @param {Entry[]} entries @param {import("../../model/notes.js").Note[]} notes */
export function* annotations(entries, notes) {
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","generator":${JSON.stringify({ type: "Software", name: `Lesart ${kit.build.version}` })},"items":[`;
  let lead = "\n";
  for (const entry of entries) {
    for (const one of annotationsOf(entry, notes)) {
      yield lead + JSON.stringify(one);
      lead = ",\n";
    }
  }
  yield "\n]}\n";
}

/** @param {string} purpose @param {string} value @returns {Body} */
const body = (purpose, value) => ({ type: "TextualBody", purpose, value });

/** @param {Entry} entry @param {import("../../model/notes.js").Note[]} notes */
function* annotationsOf(entry, notes) {
  const source = /^https?:/.test(entry.address) ? entry.address : `urn:lesart:${encodeURIComponent(entry.id)}`;
  const annotation = (/** @type {string} */ motivation, /** @type {Body[]} */ bodies, /** @type {import("../../model/types.js").Range[]} */ ranges) => ({
    type: "Annotation",
    motivation,
    body: bodies,
    target: ranges.length === 1 ? target(entry, source, ranges[0]) : ranges.map((range) => target(entry, source, range)),
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

/** @param {Entry} entry @param {string} source @param {import("../../model/types.js").Range} range */
function target(entry, source, [start, end]) {
  const reading = readingOf(entry);
  return {
    source,
    selector: [
      { type: "TextPositionSelector", start, end },
      { type: "TextQuoteSelector", exact: reading.slice(start, end), prefix: reading.slice(Math.max(0, start - 24), start), suffix: reading.slice(end, end + 24) },
    ],
  };
}
