// From the pieces of text on the pages of a PDF to running text: in reading order, columns one after the other, lines joined
// to paragraphs, words that were cut at a line's end whole again, without what stands at the head and foot of every page.

/**
 * A piece of text where it stands on its page; y grows downwards, lengths are in points.
 * @typedef {object} Piece
 * @property {string} text
 * @property {number} x
 * @property {number} y the base line
 * @property {number} width
 * @property {number} size of the letters
 * @property {string} font
 */

/** @typedef {{ width: number, height: number, pieces: Piece[] }} PdfPage */

/**
 * A line of a column, or what of it is not parted by a wide gap.
 * @typedef {object} Line
 * @property {string} text
 * @property {number} left
 * @property {number} right
 * @property {number} y
 * @property {number} size
 * @property {string} font of most of its letters
 */

/** A gap in a line that is wider, in heights of its letters, parts columns or cells. */
const GAP = 1.1;

/** @param {PdfPage[]} pages */
export function layoutText(pages) {
  const lines = pages.map(({ pieces }) => linesOf(pieces));
  const body = bodySize(lines.flat());
  withoutRunning(pages, lines, body);
  /** @type {Line[][]} */
  const notes = [];
  const ordered = pages.map(({ width }, at) => {
    const [text, foot] = parted(lines[at], body);
    notes.push(foot);
    return columns(text, width, body, 0);
  });
  const title = titleOf(ordered[0] ?? [], body);
  const text = [...paragraphsOf(ordered), ...paragraphsOf(notes.map((foot) => [foot]))];
  return { text: text.join("\n\n"), title };
}

/** The lines of a page from top to bottom, each parted at wide gaps. @param {Piece[]} pieces @returns {Line[]} */
function linesOf(pieces) {
  const ordered = pieces.filter(({ text, size }) => text && size > 0).sort((a, b) => a.y - b.y || a.x - b.x);
  /** @type {Piece[][]} */
  const rows = [];
  let row = /** @type {Piece[]} */ ([]);
  for (const piece of ordered) {
    // Raised numbers and letters of other sizes belong to the line.
    if (row.length && piece.y - row[0].y > 0.45 * Math.max(row[0].size, piece.size)) {
      rows.push(row);
      row = [];
    }
    row.push(piece);
  }
  if (row.length) rows.push(row);
  return rows.flatMap((pieces) => segments(pieces.sort((a, b) => a.x - b.x)));
}

/** @param {Piece[]} pieces of one row, from left to right @returns {Line[]} */
function segments(pieces) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Map<string, number>} */
  let fonts = new Map();
  let last = /** @type {Line | null} */ (null);
  const usual = usualPiece(pieces);
  for (const { text, x, y, width, size, font } of pieces) {
    if (!text.trim()) continue;
    // Raised numbers lead to notes, unless they stand behind a unit.
    if (/^\s*\d{1,3}\s*$/.test(text) && size < 0.8 * usual.size && y < usual.y - 0.1 * usual.size && !/(?:^|\s)[kcdm]?m$/.test(last?.text ?? "")) continue;
    const gap = last ? x - last.right : 0;
    if (!last || gap > GAP * Math.max(size, last.size)) {
      fonts = new Map();
      last = { text: "", left: x, right: x, y, size: 0, font };
      lines.push(last);
    } else if (gap > 0.14 * size && !last.text.endsWith(" ") && !text.startsWith(" ")) last.text += " ";
    last.text += text;
    last.right = Math.max(last.right, x + width);
    // The size of a line is that of most of its letters, not of a raised number in it.
    const key = `${size.toFixed(1)} ${font}`;
    fonts.set(key, (fonts.get(key) ?? 0) + text.trim().length);
    const [[most]] = [...fonts].sort((a, b) => b[1] - a[1]);
    last.size = Number(most.slice(0, most.indexOf(" ")));
    last.font = most.slice(most.indexOf(" ") + 1);
    if (last.size === size) last.y = y;
  }
  for (const line of lines) line.text = line.text.replace(/\s+/g, " ").trim();
  return lines.filter(({ text }) => text);
}

/** The first piece of a row in the size of most of its letters. @param {Piece[]} pieces */
function usualPiece(pieces) {
  /** @type {Map<number, number>} */
  const sizes = new Map();
  for (const { size, text } of pieces) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length);
  const [[most]] = [...sizes].sort((a, b) => b[1] - a[1]);
  return /** @type {Piece} */ (pieces.find(({ size }) => size === most));
}

/** The size in which most letters are set. @param {Line[]} lines */
function bodySize(lines) {
  /** @type {Map<number, number>} */
  const sizes = new Map();
  for (const { size, text } of lines) sizes.set(Math.round(size * 2) / 2, (sizes.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** So many lines at the head and foot of a page may be there on every page. */
const RUNNING = 3;
/** A page's number, alone or with words around it. */
const NUMBER = /^(?:[-–—|·]?\s*)?(?:(?:seite|page|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|von|of|\|)\s*\d{1,4})?\s*[-–—|·]?$/i;

/** Takes out what stands at the same end of several pages, and their numbers. A headline that is repeated there in small stays. @param {PdfPage[]} pages @param {Line[][]} lines of each page, changed @param {number} body */
function withoutRunning(pages, lines, body) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const key = (/** @type {Line} */ { text, y }, /** @type {number} */ at) => {
    const { height } = pages[at];
    const end = y < 0.5 * height ? "head" : "foot";
    return `${end} ${text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase()}`;
  };
  const ends = lines.map((page, at) => {
    const heights = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    const edges = new Set([...heights.slice(0, RUNNING), ...heights.slice(-RUNNING)]);
    const { height } = pages[at];
    return new Set(page.filter((line) => edges.has(Math.round(line.y)) && (line.y < 0.15 * height || line.y > 0.85 * height) && line.text.length < 200 && line.size < 1.2 * body));
  });
  for (const [at, page] of ends.entries()) for (const one of new Set([...page].map((line) => key(line, at)))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const enough = pages.length < 3 ? 2 : Math.max(2, 0.3 * pages.length);
  for (const [at, page] of lines.entries()) {
    lines[at] = page.filter((line) => {
      if (!ends[at].has(line)) return true;
      const isFar = line.y < 0.1 * pages[at].height || line.y > 0.9 * pages[at].height;
      return !((counts.get(key(line, at)) ?? 0) >= enough || (isFar && NUMBER.test(line.text)));
    });
  }
}

/** Parts the notes at the foot of a page from its text: what is set smaller and has nothing larger below it. @param {Line[]} lines @param {number} body */
function parted(lines, body) {
  let lowest = 0;
  for (const { size, y } of lines) if (size > 0.87 * body) lowest = Math.max(lowest, y);
  const isNote = (/** @type {Line} */ line) => line.size <= 0.87 * body && line.y > lowest && lowest > 0;
  return [lines.filter((line) => !isNote(line)), lines.filter(isNote)];
}

/** Columns lie in each other no deeper. */
const DEEPEST = 4;

/**
 * The lines of each column, in the order in which they are read. Lines across two columns part what is above from what is below.
 * @param {Line[]} lines @param {number} width of the page @param {number} body the size of running text @param {number} depth
 * @returns {Line[][]}
 */
function columns(lines, width, body, depth) {
  const gutter = depth < DEEPEST ? gutterOf(lines, width) : null;
  if (gutter === null) return [joinedRows(lines)];
  /** @type {Line[][]} */
  const ordered = [];
  let [left, right] = [/** @type {Line[]} */ ([]), /** @type {Line[]} */ ([])];
  let across = /** @type {Line[]} */ ([]);
  const flushColumns = () => {
    if (left.length) ordered.push(...columns(left, width, body, depth + 1));
    if (right.length) ordered.push(...columns(right, width, body, depth + 1));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    const above = across[across.length - 1];
    // The last line of a headline may be short.
    const goesOn = above && line.size > 1.15 * body && line.font === above.font && Math.abs(line.size - above.size) < 0.2 && line.y - above.y < 1.7 * line.size;
    if ((line.left < gutter && line.right > gutter) || goesOn) {
      flushColumns();
      across.push(line);
      continue;
    }
    if (across.length) ordered.push(joinedRows(across));
    across = [];
    (line.left >= gutter ? right : left).push(line);
  }
  flushColumns();
  if (across.length) ordered.push(joinedRows(across));
  return ordered;
}

/** Where a gutter runs between two columns of running text; `null` where there is none. @param {Line[]} lines @param {number} width */
function gutterOf(lines, width) {
  if (lines.length < 6) return null;
  const starts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  let best = /** @type {{ at: number, score: number } | null} */ (null);
  for (const start of new Set(starts.map((left) => Math.round(left)))) {
    const at = start - 2;
    const right = lines.length - lowerBound(starts, at);
    const left = lowerBound(ends, at);
    const across = lines.length - left - right;
    if (left < 3 || right < 3 || across > 0.4 * lines.length) continue;
    const score = Math.min(left, right) - across;
    if (!best || score > best.score) best = { at, score };
  }
  if (!best) return null;
  const { at } = best;
  const [left, right] = [lines.filter((line) => line.right < at), lines.filter((line) => line.left >= at)];
  // Both hold running text: lines that are long, on both sides of the gutter at the same height.
  const isProse = (/** @type {Line[]} */ side) => median(side.map(({ text }) => text.length)) >= 18 && median(side.map((line) => line.right - line.left)) > 0.1 * width;
  const [top, bottom] = [Math.max(left[0].y, right[0].y), Math.min(left[left.length - 1].y, right[right.length - 1].y)];
  return isProse(left) && isProse(right) && bottom > top ? at : null;
}

/** How many of some numbers in ascending order are smaller. @param {number[]} sorted @param {number} value */
function lowerBound(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Pieces at one height in one column are one line: words set wide, cells of a table. @param {Line[]} lines */
function joinedRows(lines) {
  /** @type {Line[][]} */
  const rows = [];
  for (const line of lines) {
    const last = rows[rows.length - 1]?.at(-1);
    if (last && Math.abs(last.y - line.y) < 0.3 * line.size && line.left > last.right) rows[rows.length - 1].push(line);
    else rows.push([line]);
  }
  return rows.map((row, at) => {
    const isSet = isJustified(row, [rows[at - 1] ?? [], rows[at + 1] ?? []]);
    return row.slice(1).reduce((whole, line) => {
      const isCell = !isSet && line.left - whole.right > 2 * line.size;
      return { ...whole, text: `${whole.text}${isCell ? " | " : " "}${line.text}`, right: line.right };
    }, row[0]);
  });
}

/**
 * Whether few words were set as wide as the column: they lie equally far apart, and begin where nothing above or below them does, as
 * cells of a table would.
 * @param {Line[]} row @param {Line[][]} beside
 */
function isJustified(row, beside) {
  if (row.length < 3) return false;
  const gaps = row.slice(1).map((line, at) => line.left - row[at].right);
  const starts = beside.flatMap((one) => one.slice(1).map(({ left }) => left));
  return Math.max(...gaps) - Math.min(...gaps) < 0.15 * row[0].size && !row.slice(1).some(({ left }) => starts.some((start) => Math.abs(start - left) < 1));
}

/** The headline: what the first page begins with in letters that are clearly larger. Its lines are taken out. @param {Line[][]} columns @param {number} body */
function titleOf(columns, body) {
  const first = columns[0] ?? [];
  const size = Math.max(0, ...first.slice(0, 4).map((line) => line.size));
  if (size < 1.2 * body) return null;
  const start = first.findIndex((line) => line.size === size);
  let end = start;
  while (end < first.length && Math.abs(first[end].size - size) < 0.5) end += 1;
  const lines = first.slice(start, end);
  const title = lines.map(({ text }) => text).join("\n");
  if (title.length > 250 || (first.length === lines.length && columns.length === 1)) return null;
  first.splice(start, end - start);
  return joined(lines.map(({ text }) => text));
}

/** @param {Line[][][]} pages the columns of each page */
function paragraphsOf(pages) {
  /** @type {string[]} */
  const paragraphs = [];
  /** @type {string[]} */
  let open = [];
  let last = /** @type {Line | null} */ (null);
  const flush = () => {
    if (open.length) paragraphs.push(joined(open));
    open = [];
  };
  for (const columns of pages) {
    for (const column of columns) {
      const frame = frameOf(column);
      for (const [at, line] of column.entries()) {
        const isFirst = at === 0;
        if (last && (isFirst ? breaksAcross(last, line, frame) : breaksBetween(last, line, frame))) flush();
        open.push(line.text);
        last = line;
      }
    }
  }
  flush();
  return paragraphs;
}

/** Where the lines of a column begin and end, and how far they lie apart. @param {Line[]} column */
function frameOf(column) {
  const lefts = column.map(({ left }) => left).sort((a, b) => a - b);
  const leadings = column.slice(1).map((line, at) => line.y - column[at].y).filter((gap) => gap > 0);
  return { left: lefts[Math.floor(lefts.length * 0.2)] ?? 0, right: Math.max(0, ...column.map(({ right }) => right)), leading: median(leadings) };
}

/** @typedef {ReturnType<typeof frameOf>} Frame */

const SENTENCE_END = /[.!?…:][”“"»«’)\]]*$/;

/** Whether a paragraph ends between two lines of a column. @param {Line} above @param {Line} line @param {Frame} frame */
function breaksBetween(above, line, { left, right, leading }) {
  if (isOtherType(above, line)) return true;
  const gap = line.y - above.y;
  if (gap > 1.25 * leading && gap > 1.3 * line.size) return true;
  if (isItem(line.text)) return true;
  const isCut = /[-\u00ad]$/.test(above.text);
  if (isCut) return false;
  const isIndented = line.left > left + 0.8 * line.size && above.left < line.left - 0.6 * line.size;
  if (isIndented && (SENTENCE_END.test(above.text) || above.right < right - 2 * line.size)) return true;
  // The last line of a paragraph has room for the word that follows.
  const [word] = /^\S+/.exec(line.text) ?? [""];
  const room = right - above.right;
  return SENTENCE_END.test(above.text) && room > 0.25 * (right - left) && room > (word.length + 1) * 0.5 * line.size;
}

/** Whether a paragraph ends with a column or a page. @param {Line} above @param {Line} line @param {Frame} frame */
function breaksAcross(above, line, { left }) {
  if (isOtherType(above, line) || isItem(line.text)) return true;
  if (!SENTENCE_END.test(above.text)) return false;
  return line.left > left + 0.8 * line.size || /^\p{Lu}|^[„"»“]/u.test(line.text);
}

/** Headings are set larger or in another font. @param {Line} a @param {Line} b */
function isOtherType(a, b) {
  return Math.abs(a.size - b.size) > 0.08 * Math.max(a.size, b.size) || (a.font !== b.font && (a.text.length < 90 || b.text.length < 90) && !/[-,\u00ad]$/.test(a.text) && !/^\p{Ll}/u.test(b.text));
}

/** @param {string} text */
function isItem(text) {
  return /^(?:[•◦▪‣–—∙●○■□]|\d{1,2}[.)])\s/u.test(text);
}

/** Lines as running text. A word that was cut is whole again; a hyphen that belongs to it stays. @param {string[]} lines */
export function joined(lines) {
  let text = "";
  for (const line of lines) {
    // All that counts of a long paragraph is its end.
    const end = text.slice(-3);
    if (!text) text = line;
    else if (end.endsWith("\u00ad")) text = text.slice(0, -1) + line;
    else if (/\p{L}[-\u2010]$/u.test(end) && /^\p{Ll}/u.test(line) && !/^(?:und|oder|bis|sowie|beziehungsweise|bzw\.)(?!\p{L})/u.test(line)) text = text.slice(0, -1) + line;
    else if (/[\p{L}\p{N}][-\u2010]$/u.test(end) && /^[\p{Lu}\p{N}]/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text.replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}
