// Names as long as a book are words of the text like all others, but no names to be listed, looked up or put into an
// address: what leaves the worker is shortened once, before anything is made of it.
import { clip } from "./reading.js";

/** No name is longer. */
const MOST = 160;

/** @template {import("./types.js").Report} R @param {R} report @returns {R} */
export function tameReport(report) {
  for (const entity of report.entities) shorten(entity);
  for (const keyword of report.keywords) if (keyword.text.length > MOST) keyword.text = clip(keyword.text, MOST);
  for (const { speaker } of report.quotes) {
    if (speaker?.name && speaker.name.length > MOST) speaker.name = clip(speaker.name, MOST);
  }
  return report;
}

/** @param {import("./types.js").Comparison} comparison */
export function tameComparison(comparison) {
  for (const entity of comparison.entities) shorten(entity);
  for (const source of comparison.sources) if (source.name.length > MOST) source.name = clip(source.name, MOST);
  return comparison;
}

/** @param {{ key: string, name: string }} entity */
function shorten(entity) {
  if (entity.name.length > MOST) entity.name = clip(entity.name, MOST);
  if (entity.key.length > MOST) entity.key = `${entity.key.slice(0, MOST)}…${entity.key.length}`;
}
