// What happened when, over one article or several: the events at one moment make one step.

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").TimelineEvent} TimelineEvent */

/**
 * @typedef {object} Step
 * @property {number} order
 * @property {TimelineEvent["relation"]} relation null where the day is known; else how the step was ordered
 * @property {{ article: number, sentence: number, event: TimelineEvent }[]} places articles by their index among those given
 */

/**
 * @param {Entry[]} entries
 * @param {import("./types.js").EventRef[]} [sequence] the events of several articles in order
 * @returns {Step[]}
 */
export function stepsOf(entries, sequence) {
  const events =
    sequence ?? entries.flatMap(({ report }, article) => report.timeline.events.map((_, event) => ({ article, event })));
  /** @type {Map<string, Step>} */
  const steps = new Map();
  /** Moments with the sentences that tell of them: a long text may have a hundred thousand at one moment. */
  const told = new Set();
  for (const { article, event: index } of events) {
    const event = entries[article].report.timeline.events[index];
    const { relation, order, sentence } = event;
    const key = relation ? `${relation} ${order}` : `${event.from} ${event.to} ${clockOf(entries[article], event)}`;
    let step = steps.get(key);
    if (!step) steps.set(key, (step = { order, relation, places: [] }));
    const place = `${article} ${sentence} ${key}`;
    if (!told.has(place)) step.places.push({ article, sentence, event });
    told.add(place);
  }
  return [...steps.values()];
}

/** Whether only a step's place in the order is known. @param {Step} step */
export function isOnlyOrdered({ relation }) {
  return relation === "before" || relation === "after";
}

/** An event's TIMEX3 value; "" where it has no time of its own. @param {Entry} entry @param {TimelineEvent} event */
export function timexOf({ report }, { time }) {
  return time === null ? "" : report.times[time].value;
}

/** @param {Entry} entry @param {TimelineEvent} event */
function clockOf(entry, event) {
  return /T.*$/.exec(timexOf(entry, event))?.[0] ?? "";
}

/** An event's time as the text has it. @param {Entry} entry @param {TimelineEvent} event */
export function timeText({ text, report }, { time }) {
  if (time === null) return "";
  const { start, end } = report.times[time];
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** No more are listed. */
const MOST = 24;

/**
 * The times that are no point on the timeline: durations, repetitions, and those without a date; each phrase once.
 * @param {Entry} entry
 * @returns {{ words: string, time: number }[]} with indices into the report's times
 */
export function timesOffTimeline({ report }) {
  const placed = new Set(report.timeline.events.map(({ time }) => time));
  /** @type {Map<string, { words: string, time: number }>} */
  const found = new Map();
  for (const [time, { phrase, kind, value }] of report.times.entries()) {
    if (kind !== "DURATION" && kind !== "SET" && (placed.has(time) || value !== "")) continue;
    const key = phrase.toLowerCase();
    if (!found.has(key)) found.set(key, { words: phrase, time });
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}
