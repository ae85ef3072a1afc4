// TIMEX3 values taken apart (source: ISO-TimeML, ISO 24617-1; "2023-09-WXX-7" is a Sunday in September whose day is not
// known). Only the forms that a report gives for points in time; durations and sets are none.

/**
 * A point or period in time.
 * @typedef {{ type: "day", day: string, clock: string | null } |
 *   { type: "date", date: string } |
 *   { type: "week", year: string, week: string, weekday: number | null } |
 *   { type: "weekend", year: string, week: string } |
 *   { type: "quarter", year: string, quarter: string } |
 *   { type: "weekday", weekday: number, month: string | null }} Timex
 */

/**
 * @param {string} value "2023-09-17T14:00", "2023-09", "2023-W38-WE", "2023-Q3", "2023-09-WXX-7", "XXXX-WXX-7"; weekdays
 *   from 1, Monday
 * @returns {Timex | null} null where it is none of these
 */
export function parseTimex(value) {
  let match;
  if ((match = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(value))) {
    const clock = /^T(\d\d)(?::(\d\d))?/.exec(match[2] ?? "");
    return { type: "day", day: match[1], clock: clock && `${clock[1]}:${clock[2] ?? "00"}` };
  }
  if (/^\d{4}(-\d\d)?$/.test(value)) return { type: "date", date: value };
  if ((match = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(value))) {
    const [, year, number, day] = match;
    const week = String(Number(number));
    return day === "WE" ? { type: "weekend", year, week } : { type: "week", year, week, weekday: day ? Number(day) : null };
  }
  if ((match = /^(\d{4})-Q(\d)$/.exec(value))) return { type: "quarter", year: match[1], quarter: match[2] };
  if ((match = /^(?:(\d{4}-\d\d)-?W?XX|XXXX-WXX)-(\d)$/.exec(value))) return { type: "weekday", weekday: Number(match[2]), month: match[1] ?? null };
  return null;
}
