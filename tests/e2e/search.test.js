// Search over everything, in a thousand articles, too.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

import { test } from "./harness/page.js";
import { SEEDS, view, open } from "./harness/reader.js";

/** Puts many articles into the store, with the report of an example. @param {import("./harness/page.js").Page} page @param {number} count */
function fill(page, count) {
  return page.evaluate(async (count) => {
    const { articles, put } = await import(new URL("js/state/store.js", document.baseURI).href);
    const [entry] = articles.values();
    for (let n = 0; n < count; n += 1) {
      const published = `2023-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
      // Each is a text of its own, of the same length.
      put({ ...entry, id: `n${n}`, text: entry.text.replace("Kampfdrohnen", `Drohnen${String(n).padStart(5, "0")}`), source: n % 2 ? "Bote" : "Kurier", report: { ...entry.report, article: { ...entry.report.article, published } } });
    }
  }, count);
}

test("from any view / leads to the search, and Enter to the first hit, marked in its sentence", async (page) => {
  for (const [hash, selector] of [["", ".synopsis .pin"], ["#/read", ".read .brief li"], ["#/claims", ".ledger li"], ["#/all", ".articles tbody tr"]]) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.driver.actions().sendKeys("/").perform();
    await page.until(`the field has the focus, from ${hash}`, () => document.activeElement?.matches(".search [data-find]"));
  }
  const field = await page.find(".search [data-find]");
  await field.sendKeys("wostotschny putin");
  await page.until("found", () => document.querySelectorAll(".hits li").length > 0);
  for (const words of await page.texts(".hits a")) assert.match(words, /wostotschny/i);
  const first = await page.evaluate(() => document.querySelector(".hits a")?.getAttribute("href"));
  await field.sendKeys(Key.ENTER);
  await page.until("at the first hit", (first) => location.hash === first, first);
  await page.find(".read .kwd");
  assert.match((await page.texts(".read .kwd"))[0], /Wostotschny/);
  await page.until("in sight", () => {
    const box = document.querySelector(".read .kwd")?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
  await page.driver.navigate().back();
  await page.until("what was searched for is still there", () => /** @type {HTMLInputElement | null} */ (document.querySelector(".search [data-find]"))?.value === "wostotschny putin" && document.querySelector(".hits li"));
});

test("hits show what stands around them, and are narrowed by kind, speaker, name, house and day", async (page) => {
  await view(page, "#/all?tab=search&q=kim", ".hits li");
  const all = (await page.all(".hits li")).length;
  assert.ok(all > 10);
  assert.match((await page.texts(".found .lead"))[0], new RegExp(`^${all} Fundstellen in 2 Artikeln$`));
  const row = (await page.texts(".hits a"))[1];
  assert.ok(row.length > 60, row);
  for (const [query, least] of /** @type {const} */ ([["q=kim&kind=PER", 10], ["q=kim&kind=said", 1], ["q=kim&name=wladimirputin", 1], ["who=kcna", 1], ["kind=direct", 1]])) {
    await page.open("about:blank");
    await view(page, `#/all?tab=search&${query}`, ".hits li");
    const found = (await page.all(".hits li")).length;
    assert.ok(found >= least && found < all + 5, `${query}: ${found}`);
  }
  await page.open("about:blank");
  await view(page, "#/all?tab=search&q=kim&from=2024-01-01", ".found .lead");
  await page.until("nothing so late", () => /nichts/.test(document.querySelector(".found .lead")?.textContent ?? ""));
  // Days can be written as one writes them; what is none is said.
  const [from, to] = await page.all(".days input");
  await from.clear();
  await from.sendKeys("1.9.2023", Key.TAB);
  await page.until("since September", () => /from=2023-09-01/.test(location.hash) && document.querySelector(".hits li"));
  await to.sendKeys("31.2.2023", Key.TAB);
  await page.until("no such day", () => document.querySelectorAll(".days input:invalid").length === 1);
  await to.clear();
  await to.sendKeys("2023-08", Key.TAB);
  await page.until("nothing before", () => /to=2023-08/.test(location.hash) && !document.querySelector(".hits li"));
  // A name is taken as it is typed.
  await page.open("about:blank");
  await view(page, "#/all?tab=search&q=kim", ".hits li");
  const speaker = await page.find(".name-field input");
  await speaker.sendKeys("kcna", Key.TAB);
  await page.until("narrowed", (all) => document.querySelectorAll(".hits li").length < all && /who=/.test(location.hash), all);
  await page.expectAccessible();
  await page.lookAt("search");
});

test("by the arrows from the field through the hits and back", async (page) => {
  await view(page, "#/all?tab=search&q=kim", ".hits li");
  const press = (/** @type {string} */ key) => page.driver.actions().sendKeys(key).perform();
  const at = () => page.evaluate(() => [...document.querySelectorAll(".hits a")].indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)));
  await page.until("the field has the focus", () => document.activeElement?.matches("[data-find]"));
  for (const [key, place] of /** @type {const} */ ([[Key.ARROW_DOWN, 0], [Key.ARROW_DOWN, 1], [Key.ARROW_UP, 0], [Key.ARROW_UP, -1]])) {
    await press(key);
    assert.equal(await at(), place);
  }
  assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-find]")));
});

test("of a thousand articles the one with a word is found; thousands of hits are counted, turned over by pages, and shown over time", async (page) => {
  await view(page, "", ".synopsis .pin");
  await fill(page, 1000);
  await page.evaluate(() => (location.hash = "#/all?tab=search"));
  await page.find(".search [data-find]");
  await (await page.find(".search [data-find]")).sendKeys("drohnen00777");
  await page.until("the one", () => document.querySelectorAll(".hits li").length === 1);
  const field = await page.find(".search [data-find]");
  await field.clear();
  await field.sendKeys("kim");
  await page.until("thousands", () => /^1\d\.\d\d\d Fundstellen in 1\.002 Artikeln$/.test(document.querySelector(".found .lead")?.textContent ?? ""));
  assert.equal((await page.all(".hits li")).length, 50);
  assert.ok(await page.find(".frequency svg"));
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".pager button:last-child")).click());
  assert.match((await page.texts(".pager"))[0], /^←?Seite 2 /);
  await page.expectAccessible();
});

test("hits are saved as a table with what stands around them", async (page) => {
  await view(page, `#/all?tab=search&q=kampfdrohnen`, ".hits li");
  await page.evaluate(() => {
    URL.createObjectURL = (file) => ((/** @type {any} */ (window).file = file), "#");
    HTMLAnchorElement.prototype.click = function () {
      /** @type {any} */ (window).saved = this.download;
    };
    /** @type {HTMLElement} */ (document.querySelector(".found .link")).click();
  });
  const [name, text] = await page.evaluate(async () => {
    const { saved, file } = /** @type {any} */ (window);
    return [saved, await file.text()];
  });
  assert.equal(name, "lesart-search.csv");
  const [head, first] = text.split("\r\n");
  assert.match(head, /^\ufeff?article;published;source;title;before;words;after;sentence/);
  assert.ok(first.startsWith(`${SEEDS[0]};2023-09;`) && first.includes(";Kampfdrohnen;"), first);
});

test("what is read while one searches is found, too", async (page) => {
  await view(page, "#/all?tab=search&q=wrackteile", ".found .lead");
  await open(page, { "wrack.txt": "Vor Helgoland wurden Wrackteile gefunden." });
  await page.find(".read .text");
  await page.driver.navigate().back();
  await page.until("found", () => document.querySelectorAll(".hits li").length === 1);
});

test("a search yields to the browser after each slice of its work: counted, not measured", async (page) => {
  await view(page, "", ".synopsis .pin");
  await fill(page, 1000);
  await page.evaluate(() => (location.hash = "#/all?tab=search"));
  const field = await page.find(".search [data-find]");
  await page.evaluate(() => {
    // A clock that goes on by a millisecond whenever somebody looks at it; and how often work was put off to another task.
    let now = 0;
    performance.now = () => (now += 1);
    const { MessageChannel } = window;
    /** @type {any} */ (window).tasks = 0;
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        /** @type {any} */ (window).tasks += 1;
      }
    };
  });
  await field.sendKeys("xy");
  await page.until("searched", () => /nichts/.test(document.querySelector(".found .lead")?.textContent ?? ""));
  const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
  assert.ok(tasks > 40, `${tasks} tasks for 1,000 articles`);
});
