// A day or a TIMEX3 value as people type it.

/** TIMEX3: a date with its parts as far as they are known, a duration, a set. */
const TIMEX = /^(?:\d{4}(?:-(?:\d\d|W\d\d|Q[1-4]|H[12])(?:-(?:\d\d|WE|\d))?)?(?:T\d\d(?::\d\d)?|T(?:MO|AF|EV|NI|MI))?|P(?:T?\d+[YMWDHS])+|PAST_REF|PRESENT_REF|FUTURE_REF|XXXX-[\dWX-]+)$/;

/** @param {string} typed @returns {string | null} the TIMEX3 value, null where it is none */
export function valueOf(typed) {
  const words = typed.trim();
  const [, day, month, year, hour, minute] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+(\d{1,2})[.:](\d\d)(?:\s*Uhr)?)?$/.exec(words) ?? [];
  if (year) {
    const two = (/** @type {string} */ part) => part.padStart(2, "0");
    const iso = `${year}-${two(month)}-${two(day)}`;
    return isDay(iso) ? iso + (hour ? `T${two(hour)}:${minute}` : "") : null;
  }
  const [, onlyMonth, ofYear] = /^(\d{1,2})[./](\d{4})$/.exec(words) ?? [];
  if (ofYear) return Number(onlyMonth) >= 1 && Number(onlyMonth) <= 12 ? `${ofYear}-${onlyMonth.padStart(2, "0")}` : null;
  if (!TIMEX.test(words)) return null;
  const [full] = /^\d{4}-\d\d-\d\d/.exec(words) ?? [];
  return full && !isDay(full) ? null : words;
}

/** @param {string} iso */
function isDay(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
