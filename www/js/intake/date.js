// Dates as pages, feeds and readers write them, as YYYY-MM-DD.

/** Months by the first letters of their names, German and English. */
const MONTHS = ["jan|jän", "feb", "mär|mar|mrz", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dez|dec"];
const MONTH = "(jan|jän|feb|mär|maer|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*\\.?";
const DAY_MONTH = new RegExp(`(?<![\\d.])(\\d{1,2})\\.?\\s+${MONTH},?\\s+((?:19|20)\\d\\d)(?!\\d)`, "iu");
const MONTH_DAY = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`, "iu");
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d|\d\d)(?![\d.]\d|\d)/u;

/**
 * A date that stands alone in a machine's or a person's writing: ISO 8601 with or without a time, `20130220`, `20.2.2013`,
 * `20. Februar 2013`, RFC 5322, seconds or milliseconds since 1970. The day is the one that is written, in the zone that
 * is written with it.
 * @param {string} text
 * @returns {string | null} `null` for no day between 1800 and 2199
 */
export function dayOf(text) {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > 80) return null;
  if (/^1\d{9}(\d{3})?$/.test(trimmed)) return new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(trimmed) ?? /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}|T.*|$)/.exec(trimmed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  return dayInProse(trimmed);
}

/** The first full date in running text. @param {string} text @returns {string | null} */
export function dayInProse(text) {
  /** @type {{ at: number, day: string }[]} */
  const found = [];
  const put = (/** @type {RegExpExecArray | null} */ match, /** @type {string | null} */ value) => match && value && found.push({ at: match.index, day: value });
  const dotted = DOTTED.exec(text);
  put(dotted, dotted && day(dotted[3].length === 2 ? `20${dotted[3]}` : dotted[3], dotted[2], dotted[1]));
  const words = DAY_MONTH.exec(text);
  put(words, words && day(words[3], monthOf(words[2]), words[1]));
  const english = MONTH_DAY.exec(text);
  put(english, english && day(english[3], monthOf(english[1]), english[2]));
  const iso = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text);
  put(iso, iso && day(iso[1], iso[2], iso[3]));
  return found.sort((a, b) => a.at - b.at)[0]?.day ?? null;
}

/** @param {string} name */
function monthOf(name) {
  const start = name.toLowerCase().replace("maer", "mär").slice(0, 3);
  return String(MONTHS.findIndex((month) => month.split("|").includes(start)) + 1);
}

/** @param {string} year @param {string} month @param {string} date */
function day(year, month, date) {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (y < 1800 || y > 2199 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
