// Workbooks for spreadsheets (source: ECMA-376, parts 1 and 2): strings stand in their cells, so that no formula comes of any of
// them; numbers are numbers. A sheet has its head in bold, which stays in sight, and a filter over its columns.
import { TimeSlice } from "../../util/time-slice.js";
import { zip } from "../../util/zip.js";
import { escaped } from "./xml.js";

/** @typedef {{ name: string, rows: Iterable<(string | number)[]> }} Sheet the first row is the head */

export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What spreadsheets take: UTF-16 units of a cell, rows of a sheet. */
const MOST = { cell: 32_767, rows: 1_048_576 };
/** A column is as wide as its longest cell, between these. */
const WIDTH = { least: 8, most: 60 };

/** @param {Sheet[]} sheets */
export async function workbook(sheets) {
  const place = (/** @type {number} */ index) => `worksheets/sheet${index + 1}.xml`;
  const part = (/** @type {string} */ name, /** @type {string} */ type) => `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relations = (/** @type {[target: string, type: string][]} */ all) => `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([target, type], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  /** @type {Record<string, string[]>} */
  const files = {
    "[Content_Types].xml": [`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${sheets.map((_, index) => part(place(index), "worksheet")).join("")}</Types>`],
    "_rels/.rels": [relations([["xl/workbook.xml", "officeDocument"]])],
    "xl/workbook.xml": [`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name.replace(/[\\/?*:[\]]/g, " ").slice(0, 31))}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join("")}</sheets></workbook>`],
    "xl/_rels/workbook.xml.rels": [relations([...sheets.map((_, index) => /** @type {[string, string]} */ ([place(index), "worksheet"])), ["styles.xml", "styles"]])],
    "xl/styles.xml": [`<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`],
  };
  for (const [index, { rows }] of sheets.entries()) files[`xl/${place(index)}`] = await sheet(rows);
  return zip(Object.entries(files).map(([name, parts]) => ({ name, content: new Blob([HEAD, ...parts]) })), TYPE);
}

/** @param {Sheet["rows"]} rows @returns {Promise<string[]>} */
async function sheet(rows) {
  const slice = new TimeSlice();
  /** @type {number[]} */
  const widths = [];
  const lines = [];
  for (const row of rows) {
    if (lines.length === MOST.rows) break;
    for (const [column, value] of row.entries()) widths[column] = Math.max(widths[column] ?? WIDTH.least, Math.min(WIDTH.most, String(value).length + 2));
    lines.push(`<row>${row.map((value) => cell(value, lines.length === 0)).join("")}</row>`);
    await slice.yieldIfExpired();
  }
  const columns = widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join("");
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`,
    ...lines,
    `</sheetData><autoFilter ref="A1:${letters(widths.length)}${lines.length}"/></worksheet>`,
  ];
}

/** @param {string | number} value @param {boolean} isHead */
function cell(value, isHead) {
  const style = isHead ? ' s="1"' : "";
  if (typeof value === "number") return `<c${style}><v>${value}</v></c>`;
  // `_x0041_` would be read as the character of that number.
  const text = value.slice(0, MOST.cell).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return value ? `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(text)}</t></is></c>` : "<c/>";
}

/** What a column is called: A to Z, then AA. @param {number} column from 1 @returns {string} */
function letters(column) {
  return (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
