// The language of the interface: its texts, numbers and dates.
import de from "./de.js";
import * as settings from "../../state/settings.js";

/** @typedef {Record<string, string | ((...values: any[]) => string)>} Texts */

/** German is there at once, the others are loaded on demand. @type {Record<string, () => Texts | Promise<Texts>>} */
const LOAD = { de: () => de, en: async () => (await import("./en.js")).default };

export const languages = Object.keys(LOAD);

/** @type {string} */
let language = choose();
/** @type {Texts} */
let texts = de;
/** What was added on demand, by language. @type {Record<string, Texts>} */
const added = Object.fromEntries(languages.map((one) => [one, {}]));

function choose() {
  const chosen = settings.get("language");
  if (chosen && languages.includes(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => languages.includes(tag)) ?? "de";
}

/** Loads the texts of the present language; to be awaited before anything is drawn. */
export async function loadTexts() {
  try {
    texts = await LOAD[language]();
  } catch {
    // Not to be had: better in German than not at all.
    [language, texts] = ["de", de];
  }
}

/** The language of the interface, `de` or `en`. */
export function lang() {
  return language;
}

/** @param {string} next */
export async function setLanguage(next) {
  language = languages.includes(next) ? next : language;
  settings.set("language", language);
  await loadTexts();
}

/** Goes back to the browser's language, after the settings were forgotten. */
export async function reset() {
  language = choose();
  await loadTexts();
}

/**
 * A text of the interface.
 * @param {string} key
 * @param {...any} values
 * @returns {string}
 */
export function t(key, ...values) {
  const text = texts[key] ?? added[language][key];
  return typeof text === "function" ? text(...values) : (text ?? key);
}

/** Adds words that are loaded on demand. @param {Record<string, Texts>} more by language */
export function addTexts(more) {
  for (const one of languages) Object.assign(added[one], more[one]);
}

/** Between two facts in a line; no line break before it. */
export const DOT = "\u00a0· ";

/** @param {number} value */
export function number(value) {
  // What is written the same everywhere needs no formatter, which takes long to come.
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers().format(value);
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
