// How many of something there are over time: a bar a day, a month or a year, whichever gives a picture that can be read.

/** No more bars than this, unless they are years. */
const MOST = 62;

/** @typedef {{ from: string, count: number }} Bar `from`: the day, month or year as `2023-09-17`, `2023-09` or `2023` */

/**
 * Counts by time; those between the first and the last that have none are there, too. Nothing where there is no span of time.
 * @param {Iterable<string>} dates `2023-09-17`, `2023-09`, or "" where it is not known
 * @returns {Bar[]}
 */
export function frequency(dates) {
  const known = [...dates].filter(Boolean);
  for (const length of [10, 7, 4]) {
    // A day is no unit where some have only a month.
    if (known.some((one) => one.length < length)) continue;
    const counts = new Map();
    for (const one of known) counts.set(one.slice(0, length), (counts.get(one.slice(0, length)) ?? 0) + 1);
    const sorted = [...counts.keys()].sort();
    if (sorted.length < 2) return [];
    const units = between(sorted[0], sorted[sorted.length - 1], length === 4 ? Infinity : MOST);
    if (units) return units.map((from) => ({ from, count: counts.get(from) ?? 0 }));
  }
  return [];
}

/**
 * How often something is told in each unit of time of a picture: the units of all, so that two names can be held side by side.
 * @param {Bar[]} bars
 * @param {Iterable<[date: string, count: number]>} counted those without a date are left out
 * @returns {Bar[]}
 */
export function within(bars, counted) {
  const counts = new Map(bars.map(({ from }) => [from, 0]));
  const length = bars[0]?.from.length ?? 0;
  for (const [date, count] of counted) {
    const from = date.slice(0, length);
    const before = counts.get(from);
    if (before !== undefined) counts.set(from, before + count);
  }
  return [...counts].map(([from, count]) => ({ from, count }));
}

/** All units from one to another; null where there are more than wanted. @param {string} first @param {string} last @param {number} most */
function between(first, last, most) {
  const found = [];
  for (let at = first; at <= last; at = after(at)) {
    if (found.length >= Math.min(most, 2000)) return null;
    found.push(at);
  }
  return found;
}

/** The next day, month or year. @param {string} unit */
function after(unit) {
  const [year, month = 1, day = 1] = unit.split("-").map(Number);
  const next = new Date(0);
  next.setUTCFullYear(unit.length === 4 ? year + 1 : year, unit.length === 7 ? month : month - 1, unit.length === 10 ? day + 1 : day);
  return next.toISOString().slice(-24, -24 + unit.length);
}
