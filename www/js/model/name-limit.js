// Names as long as a book are text like any other, but nothing to list, to look up or to put into an address: they are
// shortened once, when a report comes from the worker.
import { clip } from "./clip.js";

/** The longest name, in UTF-16 units. */
const LONGEST = 160;

/** @template {import("./types.js").Report} R @param {R} report @returns {R} */
export function limitNames(report) {
  for (const entity of report.entities) limit(entity);
  for (const keyword of report.keywords) if (keyword.text.length > LONGEST) keyword.text = clip(keyword.text, LONGEST);
  for (const { speaker } of report.quotes) {
    if (speaker?.name && speaker.name.length > LONGEST) speaker.name = clip(speaker.name, LONGEST);
    if (speaker?.key) speaker.key = shortKey(speaker.key);
  }
  return report;
}

/** @param {import("./types.js").Comparison} comparison */
export function limitComparisonNames(comparison) {
  for (const entity of comparison.entities) limit(entity);
  for (const source of comparison.sources) if (source.name.length > LONGEST) source.name = clip(source.name, LONGEST);
  return comparison;
}

/** @param {{ key: string, nameKey: string, name: string }} entity */
function limit(entity) {
  if (entity.name.length > LONGEST) entity.name = clip(entity.name, LONGEST);
  entity.key = shortKey(entity.key);
  entity.nameKey = shortKey(entity.nameKey);
}

/** Keys of different length stay different. @param {string} key */
function shortKey(key) {
  return key.length > LONGEST ? `${key.slice(0, LONGEST)}…${key.length}` : key;
}
