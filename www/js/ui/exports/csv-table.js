// Lines of CSV for the spreadsheets of a language: German ones want semicolons, and the mark that says UTF-8.

/** @param {string} lang */
export function csvTable(lang) {
  const german = lang === "de";
  const between = german ? ";" : ",";
  /** @param {string[]} cells */
  const line = (cells) => `${cells.map((value) => cell(value, between)).join(between)}\r\n`;
  return { head: (/** @type {string[]} */ cells) => (german ? "\ufeff" : "") + line(cells), line };
}

/** A cell that no spreadsheet takes for a formula. @param {string} value @param {string} between */
export function cell(value, between) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
