// Tables as CSV for the spreadsheets of a language: German ones want semicolons, and the mark that says UTF-8.

/** What writes the head and the lines of a table, one by one. @param {string} lang */
export function csvLines(lang) {
  const german = lang === "de";
  const between = german ? ";" : ",";
  /** @param {string[]} cells */
  const line = (cells) => `${cells.map((value) => cell(value, between)).join(between)}\r\n`;
  return { head: (/** @type {string[]} */ cells) => (german ? "\ufeff" : "") + line(cells), line };
}

/** A whole table. @param {string} lang @param {string[]} heads @param {string[][]} rows */
export function csvTable(lang, heads, rows) {
  const { head, line } = csvLines(lang);
  return [head(heads), ...rows.map(line)];
}

/** A cell that no spreadsheet takes for a formula. @param {string} value @param {string} between */
export function cell(value, between) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
