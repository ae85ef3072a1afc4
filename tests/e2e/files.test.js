// What happens on the page when files come: columns that are asked for, what an article keeps of its file, the offer to compare,
// and the examples, which are no part of one's own work.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { test } from "./harness/page.js";
import { scratch } from "./harness/scratch.js";

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents");

/** Opens files by the dialog. @param {import("./harness/page.js").Page} page @param {string[]} paths */
async function pick(page, paths) {
  await page.click(".own-text");
  await (await page.find(".pick-files")).sendKeys(paths.join("\n"));
}

/** Files with these contents. @param {Record<string, string>} contents */
async function written(contents) {
  const folder = scratch();
  for (const [name, content] of Object.entries(contents)) await fs.writeFile(path.join(folder, name), content);
  return Object.keys(contents).map((name) => path.join(folder, name));
}

test("documents of every kind are articles, with their titles and file names, also after a reload", async (page) => {
  await page.open();
  await page.find(".synopsis");
  await pick(page, ["bericht.office.docx", "haushalt.office.pdf", "wahl.pandoc.odt", "scan.pdf"].map((name) => path.join(FOLDER, name)));
  const listed = () => [...document.querySelectorAll(".articles tbody tr")].map((row) => `${row.querySelector("a")?.textContent} · ${row.querySelector("small bdi")?.textContent}`).sort();
  await page.until("three own articles", () => document.querySelectorAll(".articles tbody tr").length === 5);
  const wanted = [
    "Bürgermeisterwahl in Lindenau geht in die Stichwahl · wahl.pandoc.odt",
    "Hochwasser an der Elster zwingt Zeitz zur Räumung zweier Straßen · bericht.office.docx",
    "Kreistag beschließt Haushalt mit knapper Mehrheit · haushalt.office.pdf",
  ];
  assert.deepEqual((await page.evaluate(listed)).filter((line) => !line.endsWith("Beispiel")), wanted);
  assert.match((await page.texts(".all .lead"))[0], /^3 Artikel/);
  assert.match((await page.texts(".failures li"))[0], /scan\.pdf.*Bilder.*OCR/);
  await page.lookAt("files-documents");
  await page.expectAccessible();
  await page.open("#/all");
  await page.open();
  await page.open("#/all");
  await page.until("they are kept", () => document.querySelectorAll(".articles tbody tr").length === 5);
  assert.deepEqual((await page.evaluate(listed)).filter((line) => !line.endsWith("Beispiel")), wanted);
});

test("the reader says which column holds what", async (page) => {
  await page.open();
  await page.find(".synopsis");
  await pick(page, [path.join(FOLDER, "unklar.csv")]);
  await page.find(".columns-form");
  const chosen = () => [...document.querySelectorAll(".columns-form select")].map((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].textContent);
  assert.deepEqual(await page.evaluate(chosen), ["b", "c", "a", "keine", "keine", "keine"]);
  await page.lookAt("files-columns");
  await page.expectAccessible();
  await page.click(".columns-form .main");
  await page.until("three own articles", () => document.querySelectorAll(".articles tbody tr").length === 5);
  assert.ok((await page.texts(".articles td.title a")).includes("Kreistag beschließt Haushalt mit knapper Mehrheit"));
  // Closed, the table is left alone, and that is no failure.
  await pick(page, [path.join(FOLDER, "unklar.csv")]);
  await page.find(".columns-form");
  await page.driver.actions().sendKeys("\uE00C").perform();
  await page.until("the dialog is closed", () => !document.querySelector("dialog"));
  assert.equal((await page.all(".failures li")).length, 0);
});

test("a report on an event that is there can be compared at once", async (page) => {
  await page.open();
  await page.find(".synopsis");
  const seed = await page.evaluate(async () => (await fetch("seeds/000_24da121aa26a8f61.txt")).text());
  const [file] = await written({ "Kim reist ab.txt": seed.split("\n\n").slice(0, 4).join("\n\n") });
  await pick(page, [file]);
  const link = await page.find(".match a");
  assert.match((await page.texts(".match span"))[0], /^Passt zu „.+ vergleichen\?$/);
  await page.lookAt("files-match");
  await page.expectAccessible();
  await link.click();
  await page.find(".synopsis");
  assert.equal((await page.all(".match")).length, 0);
});

test("house, author, address and paywall of a page stay with the article, and what is saved comes back", async (page) => {
  await page.open();
  await page.find(".synopsis");
  const paragraphs = "Der Stadtrat von Lindenau hat am Montag den Bau einer neuen Brücke über die Elster beschlossen. Sie soll nach Angaben der Verwaltung zwölf Millionen Euro kosten.";
  const [file] = await written({
    "seite.html": `<!doctype html><html lang=de><head><title>Brücke</title><link rel=canonical href="https://www.bote.example/bruecke">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lindenau baut eine Brücke","datePublished":"2024-05-06","author":{"name":"Erika Muster"},"publisher":{"name":"Der Bote"},"isAccessibleForFree":false}</script></head>
<style>p { color: red }</style><body><p style="display:none">Unsichtbar</p><article style="color: red"><h1>Lindenau baut eine Brücke</h1><p>${paragraphs}</p><p>${paragraphs.replace("Montag", "Dienstag")}</p></article></body></html>`,
  });
  await pick(page, [file]);
  await page.until("the article", () => document.querySelector(".head h1")?.textContent === "Lindenau baut eine Brücke");
  const said = (await page.texts(".head .lead"))[0];
  for (const part of ["Der Bote", "Erika Muster", "6. Mai 2024", "frei lesbare", "seite.html", "bote.example"]) assert.ok(said.includes(part), `${part} in ${said}`);
  await page.lookAt("files-page");
  const saved = await page.evaluate(async () => {
    const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
    const [{ make, start }, { articles }, { kit }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/kit")]);
    start(kit);
    return (await make([...articles.values()].filter(({ origin }) => origin === "own"), "json")).join("");
  });
  await page.evaluate(() => /** @type {any} */ (document.querySelector(".brand")).click());
  await page.evaluate(async () => {
    const [{ forget }, { articles }] = await Promise.all([import(new URL("js/state/actions.js", document.baseURI).href), import(new URL("js/state/store.js", document.baseURI).href)]);
    await forget([...articles.keys()]);
  });
  await pick(page, await written({ "gesichert.json": saved }));
  await page.until("the article again", () => document.querySelector(".head h1")?.textContent === "Lindenau baut eine Brücke");
  const again = (await page.texts(".head .lead"))[0];
  assert.equal(again, said);
});

test("examples that were forgotten stay away until they are asked for", async (page) => {
  await page.open("#/all");
  await page.until("two examples", () => document.querySelectorAll(".articles tbody tr").length === 2);
  for (const left of [1, 0]) {
    await page.find(".articles tbody .quiet");
    await page.evaluate(() => /** @type {any} */ (document.querySelector(".articles tbody .quiet")).click());
    await page.until(`${left} left`, (left) => document.querySelectorAll(".articles tbody tr").length === left, left);
  }
  await page.open();
  await page.open("#/all");
  await page.find(".examples");
  assert.equal((await page.all(".articles tbody tr")).length, 0);
  await page.evaluate(() => /** @type {any} */ (document.querySelector(".examples")).click());
  await page.until("they are back", () => document.querySelectorAll(".articles tbody tr").length === 2);
});

/** Drops something on the page as another window would. @param {import("./harness/page.js").Page} page @param {Record<string, string>} data by type */
async function drop(page, data) {
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, data);
}

test("a dropped link says what to do instead; a dropped or shared text stands in the dialog", async (page) => {
  await page.open();
  await page.find(".synopsis");
  await drop(page, { "text/uri-list": "https://zeitung.example/a", "text/plain": "https://zeitung.example/a" });
  await page.until("the fault", () => /** @type {HTMLElement | null} */ (document.querySelector(".own-form .fault"))?.dataset.code === "address-only");
  await page.screenshot("files-dropped-link");
  await page.evaluate(() => document.querySelector("dialog")?.close());
  const html = "<h2>Ein Zug kommt an</h2><p>Am 20. Februar 2013 kam in Köln ein Zug an, der aus Wien gekommen war.</p>";
  await drop(page, { "text/plain": "Ein Zug kommt an\n\nAm 20. Februar 2013 kam in Köln ein Zug an, der aus Wien gekommen war.", "text/html": html });
  await page.until("the headline", () => /** @type {HTMLInputElement | null} */ (document.querySelector(".own-form [name=title]"))?.value === "Ein Zug kommt an");
  await page.open("?title=Geteilt&text=In%20K%C3%B6ln%20kam%20am%20Montag%20ein%20Zug%20an.");
  await page.until("the shared text", () => /** @type {HTMLTextAreaElement | null} */ (document.querySelector(".own-form textarea"))?.value === "In Köln kam am Montag ein Zug an.");
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector(".own-form [name=title]")).value + location.search), "Geteilt");
});

test("the bookmarklet sends the page that it is used on", async (page) => {
  await page.open();
  await page.find(".synopsis");
  await page.driver.actions().sendKeys("?").perform();
  await page.find(".bookmarklet");
  await page.screenshot("files-bookmarklet");
  const code = await page.evaluate(() => /** @type {HTMLAnchorElement} */ (document.querySelector(".bookmarklet")).href);
  assert.match(code, /^javascript:/);
  await page.open("element.html");
  await page.evaluate(() => {
    const [heading, text] = [document.createElement("h1"), document.createElement("p")];
    heading.textContent = "Hochwasser in Zeitz";
    text.textContent = "In Zeitz haben die Behörden am Montag zwei Straßen räumen lassen. Rund 120 Menschen mussten ihre Wohnungen verlassen, wie ein Sprecher der Stadt mitteilte.";
    document.body.replaceChildren(heading, text);
  });
  const first = await page.driver.getWindowHandle();
  // As a bookmark runs, which no policy of the page forbids.
  await page.driver.executeScript(decodeURIComponent(code.slice("javascript:".length)));
  await page.driver.wait(async () => (await page.driver.getAllWindowHandles()).length === 2, 20_000);
  const [second] = (await page.driver.getAllWindowHandles()).filter((handle) => handle !== first);
  await page.driver.switchTo().window(second);
  await page.until("the article", () => document.querySelector(".head h1")?.textContent === "Hochwasser in Zeitz");
  assert.equal(await page.evaluate(() => location.search), "");
}, { only: "chromium" });
