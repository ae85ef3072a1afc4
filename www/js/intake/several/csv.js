// Tables as text: CSV with commas or semicolons, and with tabs (source: RFC 4180; Excel's line `sep=`).

const SEPARATORS = [",", ";", "\t", "|"];

/**
 * The rows of a table, empty ones left out.
 * @param {string} text
 * @param {() => Promise<void>} pause
 * @returns {Promise<string[][]>}
 */
export async function csvRows(text, pause) {
  const [line, said] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const separator = said ?? separatorOf(text);
  /** @type {string[][]} */
  const rows = [];
  let row = /** @type {string[]} */ ([]);
  const sign = new RegExp(`[${separator === "|" ? "\\|" : separator}\r\n]`, "g");
  for (let at = line?.length ?? 0, steps = 1; at < text.length; steps += 1) {
    if (steps % 2000 === 0) await pause();
    let cell = "";
    if (text[at] === '"') {
      const end = quoteEnd(text, at + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = Math.min(end + 1, text.length);
    }
    sign.lastIndex = at;
    const found = sign.exec(text);
    const end = found ? found.index : text.length;
    // What stands behind a closing quotation mark belongs to the cell all the same.
    row.push(cell + text.slice(at, end));
    at = end + 1;
    if (found?.[0] === separator && at < text.length) continue;
    if (found?.[0] === separator) row.push("");
    if (found?.[0] === "\r" && text[at] === "\n") at += 1;
    if (row.some((value) => value.trim())) rows.push(row);
    row = [];
  }
  return rows;
}

/** Where a quoted cell ends: at a quotation mark that is not doubled. @param {string} text @param {number} from */
function quoteEnd(text, from) {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}

/** What parts the cells: the sign that stands most often outside of quotation marks in the first lines. @param {string} text */
function separatorOf(text) {
  const lines = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/).filter((line) => line.trim()).slice(0, 10);
  const counts = SEPARATORS.map((sign) => {
    const each = lines.map((line) => line.split(sign).length - 1);
    const [first = 0] = each;
    return first ? first + 10 * each.filter((count) => count === first).length : 0;
  });
  const most = Math.max(...counts);
  return most ? SEPARATORS[counts.indexOf(most)] : ",";
}
