// The language of the interface: its texts, numbers and dates.
import de from "./de.js";
import en from "./en.js";
import * as settings from "../../state/settings.js";

/** @type {Record<string, Record<string, string | ((...values: any[]) => string)>>} */
const tables = { de, en };

export const languages = Object.keys(tables);

/** @type {string} */
let language = choose();

function choose() {
  const chosen = settings.get("language");
  if (chosen && chosen in tables) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in tables) ?? "de";
}

/** The language of the interface, `de` or `en`. */
export function lang() {
  return language;
}

/** @param {string} next */
export function setLanguage(next) {
  language = next in tables ? next : language;
  settings.set("language", language);
}

/** Goes back to the browser's language, after the settings were forgotten. */
export function reset() {
  language = choose();
}

/**
 * A text of the interface.
 * @param {string} key
 * @param {...any} values
 * @returns {string}
 */
export function t(key, ...values) {
  const text = tables[language][key];
  return typeof text === "function" ? text(...values) : (text ?? key);
}

/** Adds words that are loaded on demand. @param {typeof tables} more by language */
export function addTexts(more) {
  for (const one of languages) Object.assign(tables[one], more[one]);
}

/** Between two facts in a line; no line break before it. */
export const DOT = "\u00a0· ";

/** @param {number} value */
export function number(value) {
  return numbers().format(value);
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  return numbers({ style: "percent", maximumFractionDigits: 0 }).format(share);
}

/**
 * `2023-09-17` or `2023-09` in words.
 * @param {string} iso
 * @param {"long" | "short"} [length]
 */
export function date(iso, length = "long") {
  const [year, month, day] = iso.split("-").map(Number);
  const moment = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  moment.setUTCFullYear(year);
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { year: "numeric", timeZone: "UTC" };
  if (month) parts.month = length;
  if (day) parts.day = "numeric";
  return dates(parts).format(moment);
}

/** The weekday's name. @param {number} day 1 is Monday */
export function weekday(day) {
  // 1 January 2024 was a Monday.
  return dates({ weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));
}

/** Making a formatter takes a thousand times as long as using it. @type {Map<string, any>} */
const formatters = new Map();

/** @param {Intl.DateTimeFormatOptions} options @returns {Intl.DateTimeFormat} */
function dates(options) {
  return formatter("date", options, () => new Intl.DateTimeFormat(language, options));
}

/** @param {Intl.NumberFormatOptions} [options] @returns {Intl.NumberFormat} */
function numbers(options = {}) {
  return formatter("number", options, () => new Intl.NumberFormat(language, options));
}

/** @param {string} what @param {object} options @param {() => any} make */
function formatter(what, options, make) {
  const key = `${language} ${what} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key);
}
