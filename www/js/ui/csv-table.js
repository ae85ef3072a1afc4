// A table as CSV for the spreadsheets of the interface's language: German ones want semicolons, and the mark that says UTF-8.
import { lang } from "./i18n/index.js";

/** @param {string[]} heads @param {string[][]} rows */
export function csvTable(heads, rows) {
  const between = lang() === "de" ? ";" : ",";
  const line = (/** @type {string[]} */ cells) => `${cells.map((value) => cell(value, between)).join(between)}\r\n`;
  return [lang() === "de" ? "\ufeff" : "", line(heads), ...rows.map(line)];
}

/** A cell that no spreadsheet takes for a formula. @param {string} value @param {string} between */
function cell(value, between) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
