// What LibreOffice makes of the tables: every column in its place, every letter as it was. Where it is not installed, nothing is known of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { test as nodeTest } from "node:test";

import { test } from "./harness/page.js";
import { paste, SEEDS, view } from "./harness/reader.js";
import { scratch } from "./harness/scratch.js";

/** @typedef {import("./harness/page.js").Page} Page */

const OFFICE = "soffice";
const ARTICLE = 'Die Künstlerin Jördis Öztürk-Weiß traf am Montag in Łódź Übü Ångström; „Größe, Maße & Süßes“, sagte sie. =SUMME(A1) stand auf dem Schild.';
/** The commonest of each: quoted where needed, UTF-8, cells as they are shown; the last token asks for every sheet. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

function isThere() {
  try {
    execFileSync(OFFICE, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Has LibreOffice open a file and write what it has understood. @param {string} name @param {Buffer} bytes @param {string[]} [how] @returns {Promise<Record<string, string[][]>>} rows by sheet */
async function reopened(name, bytes, how = []) {
  const folder = scratch();
  const [given, out] = [path.join(folder, name), path.join(folder, "out")];
  await fs.writeFile(given, bytes);
  // A profile of its own, so that it is nobody's.
  execFileSync(OFFICE, [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...how, "--convert-to", AS_CSV, "--outdir", out, given], { stdio: "pipe" });
  const files = await fs.readdir(out);
  const sheets = await Promise.all(files.map(async (file) => /** @type {const} */ ([file.replace(/^.*?-|\.csv$/g, ""), rowsOf(await fs.readFile(path.join(out, file), "utf8"))])));
  return Object.fromEntries(sheets);
}

/** @param {string} csv with commas */
function rowsOf(csv) {
  const rows = [[""]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/g)) {
    const row = rows[rows.length - 1];
    row[row.length - 1] = quoted?.replaceAll('""', '"') ?? plain;
    if (end === ",") row.push("");
    else if (end) rows.push([""]);
    else break;
  }
  return rows.filter((row) => row.length > 1);
}

/** The bytes of a format's file. @param {Page} page @param {string} format @param {string[] | null} compared @returns {Promise<Buffer>} */
async function file(page, format, compared = null) {
  const bytes = await page.evaluate(
    async (format, compared) => {
      const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
      const [{ make, start }, { articles }, { kit }, { compare }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/kit"), at("state/actions")]);
      start(kit);
      const entries = compared ? compared.map((/** @type {string} */ id) => articles.get(id)) : [...articles.values()].slice(-1);
      const blob = new Blob(await make(entries, format, compared && (await compare(compared))));
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    format,
    compared,
  );
  return Buffer.from(bytes);
}

if (!isThere()) nodeTest("LibreOffice opens the tables", { skip: `there is no ${OFFICE} (apt install libreoffice-calc-nogui)` }, () => {});
else {
  test("LibreOffice opens workbook and tables with every column in its place and every letter as it was", async (page) => {
    await view(page, "", ".synopsis .pin");
    const compared = await reopened("vergleich.xlsx", await file(page, "xlsx", SEEDS));
    assert.deepEqual(Object.keys(compared).sort(), ["Angaben", "Aussagen", "Namen", "Paare"]);
    for (const [name, rows] of Object.entries(compared)) {
      assert.ok(rows.length > 3, `${name}: ${rows.length} rows`);
      for (const row of rows) assert.equal(row.length, rows[0].length, `${name}: ${row}`);
    }
    assert.deepEqual(compared.Angaben[0].slice(0, 9), ["fact", "kind", "what", "verdict", "corrected", "report", "value", "said by", "sentence"]);
    await paste(page, ARTICLE, { title: "=1+1 Ärger, „Öl“; Straße" });
    await page.find(".read .brief li");
    const workbook = await reopened("artikel.xlsx", await file(page, "xlsx"));
    assert.equal(workbook.Namen[1][8], "=1+1 Ärger, „Öl“; Straße", "a text, and no formula");
    const names = workbook.Namen.map((row) => row[1]).join();
    for (const name of ["Jördis Öztürk-Weiß", "Łódź"]) assert.ok(names.includes(name), `${name} in ${names}`);
    assert.ok(workbook.Namen.some((row) => row[6].includes("„Größe, Maße & Süßes“")), "signs of XML and of tables stand in cells");
    // By the settings that its own dialog has for such a file; commas for English tables.
    const german = await reopened("tabelle.csv", await file(page, "csv"), ["--infilter=Text - txt - csv (StarCalc):59,34,76,1"]);
    const [table] = Object.values(german);
    assert.deepEqual(table.map((row) => row.slice(0, 6)), workbook.Namen.map((row) => row.slice(0, 6)));
    assert.equal(table[1][8], "'=1+1 Ärger, „Öl“; Straße");
  });
}
