// What happened when, over one article or several: the events at the same moment make one step.
import { t, date } from "../ui/i18n/index.js";
import { text } from "./reading.js";
import { inWords } from "./timex.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Report["timeline"]["events"][number]} Event */

/**
 * @typedef {object} Step
 * @property {number} order
 * @property {Event["relation"]} relation null where the day is known; else how the step was ordered
 * @property {{ article: number, sentence: number, event: Event }[]} places articles by their number among those given
 */

/**
 * @param {Entry[]} entries
 * @param {{ article: number, event: number }[]} [sequence] the events of several articles in order
 * @returns {Step[]}
 */
export function stepsOf(entries, sequence) {
  const events =
    sequence ?? entries.flatMap(({ report }, article) => report.timeline.events.map((_, event) => ({ article, event })));
  /** @type {Map<string, Step>} */
  const steps = new Map();
  for (const { article, event: index } of events) {
    const event = entries[article].report.timeline.events[index];
    const { relation, order, sentence } = event;
    const key = relation ? `${relation} ${order}` : `${event.from} ${event.to} ${clockOf(entries[article], event)}`;
    let step = steps.get(key);
    if (!step) steps.set(key, (step = { order, relation, places: [] }));
    if (!step.places.some((place) => place.article === article && place.sentence === sentence)) {
      step.places.push({ article, sentence, event });
    }
  }
  return [...steps.values()];
}

/** @param {Entry} entry @param {Event} event */
function valueOf({ report }, { time }) {
  return time === null ? "" : report.times[time].value;
}

/** @param {Entry} entry @param {Event} event */
function clockOf(entry, event) {
  return /T.*$/.exec(valueOf(entry, event))?.[0] ?? "";
}

/**
 * A step in words: what it is called, and what else is to be said of it.
 * @param {Entry[]} entries
 * @param {Step} step
 * @returns {{ label: string, note: string }}
 */
export function describe(entries, { relation, places }) {
  if (relation === "before" || relation === "after") return { label: t(`line.${relation}`), note: t("line.ordered") };
  const [{ article, event }] = places;
  const entry = entries[article];
  const known = inWords(valueOf(entry, event), entry.report.article.published);
  const { from, to } = event;
  const days = from && to ? (from === to ? date(from) : `${date(from)} – ${date(to)}`) : "";
  // A century, an era, a season of a year: the words in the text say it best.
  const label = known?.label ?? (wordsOf(entry, event) || days);
  return { label, note: known?.note ?? (known ? "" : label === days ? "" : days) };
}

/** An event's time in the words of the text. @param {Entry} entry @param {Event} event */
export function wordsOf(entry, { time }) {
  if (time === null) return "";
  const { start, end } = entry.report.times[time];
  return text(entry).slice(start, end).replace(/\s+/g, " ");
}

/**
 * The words of a time, with the preposition before them where they open with an article in an oblique case:
 * "seit der Corona-Pandemie".
 * @param {{ slice: (start: number, end: number) => string }} reading
 * @param {number} start
 * @param {number} end
 */
function withPreposition(reading, start, end) {
  const words = reading.slice(start, end);
  const [before] = /^(?:dem|den|der|des|einem|einer|eines)\s/u.test(words) ? (/[\p{L}]+\s+$/u.exec(reading.slice(Math.max(0, start - 20), start)) ?? [""]) : [""];
  return (before + words).replace(/\s+/g, " ");
}

/**
 * The times that are no point on the line: durations, repetitions, and what has no date.
 * @param {Entry} entry
 * @returns {{ words: string, time: number }[]}
 */
export function besidesOf(entry) {
  const reading = text(entry);
  const placed = new Set(entry.report.timeline.events.map(({ time }) => time));
  /** @type {Map<string, { words: string, time: number }>} */
  const found = new Map();
  for (const [time, { start, end, kind, value }] of entry.report.times.entries()) {
    if (kind !== "DURATION" && kind !== "SET" && (placed.has(time) || value !== "")) continue;
    const words = withPreposition(reading, start, end);
    if (!found.has(words.toLowerCase())) found.set(words.toLowerCase(), { words, time });
    if (found.size >= 24) break;
  }
  return [...found.values()];
}
