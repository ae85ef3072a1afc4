// Excel's workbooks: the values of the cells as they were last computed; formulas and macros are not even looked at (source:
// ECMA-376, part 1, 18).
import { Archive } from "../documents/archive.js";
import { walk } from "../documents/xml.js";

/** Sheets have no more columns than that which anybody would fill with articles. */
const MOST_COLUMNS = 500;

/**
 * The sheets of a workbook in their order.
 * @param {Uint8Array} bytes
 * @param {() => Promise<void>} pause
 * @returns {Promise<{ title: string, rows: string[][], dates1904: boolean }[]>}
 */
export async function sheets(bytes, pause) {
  const archive = await Archive.open(bytes);
  /** @type {{ title: string, id: string }[]} */
  const listed = [];
  let dates1904 = false;
  await walk(await archive.needed("xl/workbook.xml"), {
    open: (name, attribute) => {
      if (name === "sheet") listed.push({ title: attribute("name") ?? "", id: attribute("r:id") ?? attribute("id") ?? "" });
      else if (name === "workbookPr") dates1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
    },
  }, pause);
  /** @type {Map<string, string>} */
  const places = new Map();
  await walk(await archive.needed("xl/_rels/workbook.xml.rels"), {
    open: (name, attribute) => {
      const target = attribute("Target") ?? "";
      if (name === "Relationship") places.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  }, pause);
  const strings = await sharedStrings(await archive.text("xl/sharedStrings.xml"), pause);
  const found = [];
  for (const { title, id } of listed) {
    const xml = await archive.text(places.get(id) ?? "");
    if (xml) found.push({ title: listed.length > 1 ? title : "", rows: await rowsOf(xml, strings, pause), dates1904 });
  }
  return found;
}

/** @param {string | null} xml @param {() => Promise<void>} pause */
async function sharedStrings(xml, pause) {
  /** @type {string[]} */
  const strings = [];
  if (!xml) return strings;
  let text = "";
  let isText = false;
  /** Within what says how a word is read (`rPh`). */
  let isHint = false;
  await walk(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isHint = true;
      isText = name === "t" && !isHint;
    },
    text: (data) => {
      if (isText) text += data;
    },
    close: (name) => {
      isText = false;
      if (name === "rPh") isHint = false;
      else if (name === "si") strings.push(text);
    },
  }, pause);
  return strings;
}

/** @param {string} xml @param {string[]} strings @param {() => Promise<void>} pause */
async function rowsOf(xml, strings, pause) {
  /** @type {string[][]} */
  const rows = [];
  let row = /** @type {string[]} */ ([]);
  let [type, value, column] = ["", "", 0];
  let isValue = false;
  await walk(xml, {
    open: (name, attribute) => {
      isValue = name === "v" || name === "t";
      if (name === "row") row = [];
      else if (name === "c") {
        [type, value] = [attribute("t") ?? "", ""];
        const place = columnOf(attribute("r") ?? "");
        column = place < 0 ? row.length : place;
      }
    },
    text: (data) => {
      if (isValue) value += data;
    },
    close: (name) => {
      isValue = false;
      if (name === "c" && value && column < MOST_COLUMNS) {
        while (row.length < column) row.push("");
        row[column] = (type === "s" ? (strings[Number(value)] ?? "") : value).replace(/_x000D_/g, "");
      } else if (name === "row" && row.some((cell) => cell.trim())) rows.push(row);
    },
  }, pause);
  return rows;
}

/** `C7` is in column 2; -1 for none. @param {string} place */
function columnOf(place) {
  const [letters = ""] = /^[A-Z]{1,3}/.exec(place) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
