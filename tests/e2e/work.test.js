// The reader's own work: notes, the project file, the report as a page, and that nothing of it is lost or left behind.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { Key } from "selenium-webdriver";

import { zip } from "./harness/archive.js";
import { test } from "./harness/page.js";
import { failures, KIM, open, paste, SEEDS, view } from "./harness/reader.js";
import { scratch } from "./harness/scratch.js";
import { select } from "./harness/selection.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** The texts of a format's file. @param {Page} page @param {string} format @param {string[]} ids @param {boolean} [compared] @returns {Promise<string>} as Latin-1, a byte a character, for archives */
function file(page, format, ids, compared = false) {
  return page.evaluate(
    async (format, ids, compared) => {
      const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
      const [{ make, start }, { articles }, { kit }, { compare }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/kit"), at("state/actions")]);
      start(kit);
      const blob = new Blob(await make(ids.map((id) => articles.get(id)), format, compared ? await compare(ids) : null));
      return format === "lesart" ? String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())) : blob.text();
    },
    format,
    ids,
    compared,
  );
}

/** Notes something on words of the article. @param {Page} page @param {string} words @param {string} text */
async function note(page, words, text) {
  await select(page, words);
  await page.click(".edit-offer:not([hidden])");
  await (await page.find(".card[open] textarea")).sendKeys(text);
  await page.click(".card-foot .button");
  await page.find(".noted");
}

/** @param {Page} page */
const idHere = (page) => page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".read"))?.dataset.article ?? "");

test("a note on selected words is kept, found, told to listeners, and gone when it is deleted", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM);
  await page.find(".read .brief li");
  await note(page, "Das war gut", "Wirklich? #unklar");
  await page.expectAccessible();
  assert.equal(await page.evaluate(() => document.querySelector(".noted")?.getAttribute("aria-label")), "Notiz: Wirklich? #unklar");
  const id = await idHere(page);
  await page.open("about:blank");
  await view(page, `#/read/${id}`, ".noted");
  await page.click(".tools .own-work");
  await page.find("dialog .by-hand li a");
  const listed = () => page.evaluate(() => [...document.querySelectorAll("dialog .by-hand li:not(.none) > div > *:first-child")].map((item) => item.textContent));
  assert.deepEqual(await listed(), ["✎ Wirklich? #unklar"]);
  await (await page.find("dialog input[type=search]")).sendKeys("#unk");
  assert.equal((await listed()).length, 1);
  await (await page.find("dialog input[type=search]")).sendKeys("x");
  assert.equal((await listed()).length, 0);
  await (await page.find("dialog input[type=search]")).clear();
  await page.click('dialog .chip[data-type="change"]');
  assert.equal((await listed()).length, 0);
  await page.expectAccessible();
  await page.lookAt("own-work");
  await page.click('dialog .chip[data-type="note"]');
  await page.click("dialog .by-hand li .link");
  await page.until("the note is gone", () => !document.querySelector(".noted"));
  await page.evaluate(() => document.querySelector("dialog")?.close());
  await page.driver.actions().sendKeys("z").perform();
  await page.find(".noted");
});

test("what was done is undone, and done again, after a reload, too; not where another window has changed it", async (page) => {
  await view(page, "#/read", ".brief li");
  const notes = () => page.evaluate(() => document.querySelectorAll(".view .noted").length);
  const key = async (/** @type {string} */ key) => page.driver.actions().sendKeys(key).perform();
  // Firefox's driver types a capital without the shift key.
  const redo = async () => page.driver.actions().keyDown(Key.SHIFT).sendKeys("z").keyUp(Key.SHIFT).perform();
  await note(page, "Zum Abschied", "eins");
  await note(page, "Kampfdrohnen", "zwei");
  await page.until("both are there", () => document.querySelectorAll(".view .noted").length === 2);
  const reload = async () => {
    await page.open("about:blank");
    await view(page, "#/read", ".brief li");
    await page.find(".steps button");
  };
  await reload();
  await key("z");
  await page.until("one is undone", () => document.querySelectorAll(".view .noted").length === 1);
  await key("z");
  await page.until("both are undone", () => document.querySelectorAll(".view .noted").length === 0);
  await reload();
  await redo();
  await redo();
  await page.until("both are done again", () => document.querySelectorAll(".view .noted").length === 2);
  // Another window deletes a note while this one is closed.
  const first = await page.driver.getWindowHandle();
  await page.open("about:blank");
  await page.driver.switchTo().newWindow("tab");
  const second = await page.driver.getWindowHandle();
  await view(page, "#/read", ".view .noted");
  await page.click(".tools .own-work");
  await page.click("dialog .by-hand li .link");
  await page.until("one is gone", () => document.querySelectorAll(".view .noted").length === 1);
  await page.driver.close();
  assert.ok(second !== first);
  await page.driver.switchTo().window(first);
  await view(page, "#/read", ".view .noted");
  await key("z");
  await redo();
  assert.equal(await notes(), 1);
  assert.equal(await page.evaluate(() => sessionStorage.getItem("lesart.steps")), null);
});

test("a project comes back whole in another browser: texts, what is known of them, notes", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM, { title: "Ein <b>Treffen</b>" });
  await page.find(".read .brief li");
  await note(page, "Moskau", "Hauptstadt");
  const id = await idHere(page);
  const bytes = Buffer.from(await file(page, "lesart", [id, SEEDS[0]]), "latin1");
  await page.evaluate(async () => {
    const { deleteAll } = await import(new URL("js/state/database.js", document.baseURI).href);
    await deleteAll();
  });
  await page.open("about:blank");
  await view(page, "", ".synopsis");
  assert.equal(await page.evaluate(() => document.querySelector(".tools .own-work")), null);
  await open(page, { "fall.lesart": bytes });
  await page.until("it is read", () => /** @type {any} */ (window).lesart.articles === 3);
  await page.open("about:blank");
  await view(page, `#/read/${id}`, ".noted");
  assert.equal((await page.texts("h1"))[0], "Ein <b>Treffen</b>");
  assert.equal(await page.evaluate(() => document.querySelector(".noted")?.getAttribute("aria-label")), "Notiz: Hauptstadt");
  // Once more changes nothing.
  await open(page, { "fall.lesart": bytes });
  await page.until("nothing twice", () => document.querySelectorAll(".noted").length === 1 && /** @type {any} */ (window).lesart.articles === 3);
});

test("project files that mean harm, or are none, do nothing but be listed", async (page) => {
  await view(page, "#/all", ".articles tbody tr + tr");
  const project = (/** @type {object} */ content) => zip([{ name: "project.json", content: JSON.stringify(content) }]);
  const bomb = zip([{ name: "project.json", content: Buffer.alloc(140 * 2 ** 20, " ") }]);
  await open(page, {
    "1.lesart": "kein Archiv",
    "2.lesart": zip([{ name: "../../project.json", content: "{}" }]),
    "3.lesart": project({ format: "lesart-project", version: 99 }),
    "4.lesart": bomb,
  });
  assert.deepEqual((await failures(page, 4)).map(([name, code]) => [name, code]), [
    ["1.lesart", "zip-damaged"],
    ["2.lesart", "project-damaged"],
    ["3.lesart", "project-newer"],
    ["4.lesart", "project-too-long"],
  ]);
  // A text of its own under the name of another: nothing here gives way to it.
  await open(page, { "5.lesart": project({ format: "lesart-project", version: 1, articles: [{ id: SEEDS[0], text: "<img src=x onerror=alert(1)> Kim Jong Un kam.", title: "<script>alert(1)</script>", address: "javascript:alert(1)" }], works: [{ id: SEEDS[0], notes: [{ id: "n", on: "passage", places: [{ article: SEEDS[0], at: { start: 0, end: 4, quote: "<img" } }], text: "<img src=x onerror=alert(1)>" }] }] }) });
  await page.find(".read .noted");
  assert.equal(await page.evaluate(() => document.querySelectorAll(".read img, .read script, h1 script").length), 0);
  assert.equal(await page.evaluate(() => document.querySelector(".read a[href^=javascript]")), null);
  await view(page, `#/read/${SEEDS[0]}`, ".brief li");
  assert.match((await page.texts(".text"))[0], /Machthaber/);
});

test("the report is a page of its own: it opens from disk, runs nothing, asks for nothing, and fits a phone", async (page) => {
  await view(page, "", ".synopsis .pin");
  const html = await file(page, "html", SEEDS, true);
  const texts = await file(page, "json", SEEDS);
  assert.ok(Buffer.byteLength(html) < 300_000 + Buffer.byteLength(texts), String(html.length));
  const here = path.join(scratch(), "bericht.html");
  await fs.writeFile(here, html);
  const before = (await page.requests()).length;
  await page.driver.get(pathToFileURL(here).href);
  assert.ok((await page.all(".facts tbody tr")).length > 2);
  assert.ok((await page.all(".pair")).length > 5);
  assert.match((await page.texts("section:nth-of-type(1) li"))[0], /Lesart \d.*nicht von Hand korrigiert/);
  assert.equal((await page.all("script, img, link, iframe")).length, 0);
  assert.deepEqual((await page.requests()).slice(before).filter((url) => !/^(file|data):/.test(url)), []);
  await page.expectAccessible();
  await page.lookAt("report");
});

test("comparison and facts are tables and Markdown that say where they come from", async (page) => {
  await view(page, "", ".synopsis .pin");
  const facts = await file(page, "facts", SEEDS, true);
  assert.match(facts, /^fact;kind;what;verdict;corrected;report;value;said by;sentence;article;title;house;published;address;file;lesart;corrected\r\n/);
  const columns = (/** @type {string} */ line) => line.replace(/"([^"]|"")*"/g, "").split(";").length;
  const lines = facts.trimEnd().split("\r\n");
  assert.ok(lines.length > 4);
  for (const line of lines) assert.equal(columns(line), 17, line);
  const pairs = (await file(page, "pairs", SEEDS, true)).trimEnd().split("\r\n");
  const shown = await page.evaluate(() => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent));
  assert.equal(pairs.filter((line) => /^\d+;(shared|differs)/.test(line)).length, shown);
  for (const line of pairs) assert.equal(columns(line), 26, line);
  const markdown = await file(page, "md", SEEDS, true);
  assert.match(markdown, /^# Berichte im Vergleich\n\n- \*\*A\*\* .*Lesart \d/);
  assert.match(markdown, /\n## Satz für Satz\n\n\| {2}\| Satz A/);
  const json = JSON.parse(await file(page, "json", SEEDS, true));
  assert.deepEqual(json.articles.map((/** @type {any} */ one) => one.id), SEEDS);
  assert.equal(json.pairs.filter((/** @type {any} */ one) => one.status !== "related").length, shown);
  // By the page's own choice, with what it copies.
  await page.evaluate(() => {
    /** @type {any} */ (window).copied = [];
    Object.defineProperty(navigator, "clipboard", { value: { write: async (/** @type {any[]} */ items) => void /** @type {any} */ (window).copied.push(...items) } });
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector(".compare .save"));
    choice.value = "copy";
    choice.dispatchEvent(new Event("change"));
  });
  const [plain, rich] = await page.until("it is copied", async () => {
    const [item] = /** @type {any} */ (window).copied;
    return item && Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
  });
  assert.equal(plain, markdown);
  assert.match(rich, /<table class="facts">/);
});

test("in English, tables have commas and no mark in front", async (page) => {
  await view(page, "", ".synopsis .pin");
  assert.match(await file(page, "claims", SEEDS), /^speaker,as,inferred,kind,polarity,statement,start,end,article,title,house,/);
}, { language: "en-GB" });

test("deleting everything leaves no note behind, in no window; what one window notes, the other shows", async (page) => {
  await view(page, "#/read", ".brief li");
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow("tab");
  const second = await page.driver.getWindowHandle();
  await view(page, "#/read", ".brief li");
  await page.driver.switchTo().window(first);
  await note(page, "Zum Abschied", "nachsehen");
  await page.driver.switchTo().window(second);
  await page.find(".noted");
  await page.open("#/all");
  await page.click(".forget-all");
  await page.click(".yes");
  await page.until("nothing is left", () => !document.querySelector(".tools .own-work"));
  await page.driver.switchTo().window(first);
  await page.until("nothing is left here, too", () => !document.querySelector(".noted, .tools .own-work"));
  await page.open("about:blank");
  await view(page, "#/read", ".brief li");
  assert.equal(await page.evaluate(() => document.querySelector(".noted")), null);
  const kept = await page.evaluate(async () => {
    const { loadWork } = await import(new URL("js/state/database.js", document.baseURI).href);
    return loadWork();
  });
  assert.deepEqual(kept, []);
});
