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
  const [from, to] = [numberOf(first), numberOf(last)];
  if (to - from >= Math.min(most, 2000)) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => unitAt(from + index, first.length));
}

const DAY = 24 * 60 * 60 * 1000;

/** Days, months or years since year 0 or 1970. @param {string} unit */
function numberOf(unit) {
  const [year, month = 1, day = 1] = unit.split("-").map(Number);
  if (unit.length === 4) return year;
  if (unit.length === 7) return year * 12 + month - 1;
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

/** What `numberOf` makes a number of. @param {number} number @param {number} length of the unit as text */
function unitAt(number, length) {
  if (length === 10) return new Date(number * DAY).toISOString().slice(0, 10);
  const year = String(length === 4 ? number : Math.floor(number / 12)).padStart(4, "0");
  return length === 4 ? year : `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}
