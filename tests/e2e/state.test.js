// What the page keeps: in two windows, over deleting and back again, and where the reader was before.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

import { test } from "./harness/page.js";
import { SEEDS, KIM, view, paste, open } from "./harness/reader.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** Opens the page in a second window of the same browser, and goes there. @param {Page} page @param {string} hash @param {string} selector */
async function second(page, hash, selector) {
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow("tab");
  await view(page, hash, selector);
  const other = await page.driver.getWindowHandle();
  return { first: () => page.driver.switchTo().window(first), other: () => page.driver.switchTo().window(other) };
}

const count = (/** @type {number} */ n) => document.querySelectorAll(".articles tbody tr").length === n;

test("a second window learns of what the first reads, changes and deletes", async (page) => {
  await view(page, "#/all", ".articles tbody tr");
  const windows = await second(page, "#/all", ".articles tbody tr");
  await paste(page, KIM, { title: "Ein Treffen" });
  await page.find(".read .brief li");
  const hash = await page.evaluate(() => location.hash);
  await windows.first();
  await page.until("it is there, too", count, 3);
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.until("it can be read", () => document.querySelector("h1")?.textContent === "Ein Treffen");
  await windows.other();
  await page.click(".edit-details");
  await page.find(".details-form");
  await page.evaluate(() => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector(".details-form"));
    /** @type {HTMLInputElement} */ (form.querySelector("[name=title]")).value = "Ein Abschied";
    form.requestSubmit();
  });
  await page.until("changed here", () => document.querySelector("h1")?.textContent === "Ein Abschied");
  await windows.first();
  await page.until("and there", () => document.querySelector("h1")?.textContent === "Ein Abschied");
  await windows.other();
  await view(page, "#/all", ".articles tbody tr:nth-child(3)");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".articles tbody tr:nth-child(3) .quiet")).click());
  await page.until("gone here", count, 2);
  await windows.first();
  await page.find(".notice h1");
  await windows.other();
  await page.click(".undo .button");
  await page.until("here again", count, 3);
  await windows.first();
  await page.until("and there again", () => document.querySelector("h1")?.textContent === "Ein Abschied");
}, { only: "chromium" });

test("what is deleted in one window is not brought back by an open text in another", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM, { title: "Ein Treffen" });
  await page.find(".read .brief li");
  const hash = await page.evaluate(() => location.hash);
  const windows = await second(page, hash, ".read .brief li");
  await windows.first();
  await view(page, "#/all", ".articles tbody tr:nth-child(3)");
  await page.click(".forget-all");
  await page.click("dialog .yes");
  await page.until("two articles", count, 2);
  await windows.other();
  await page.until("the text is gone", () => !document.querySelector(".read") && document.querySelector(".notice h1"));
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), 2);
  await page.driver.navigate().refresh();
  await page.find(".notice h1");
  assert.deepEqual(await page.evaluate(async () => [(await indexedDB.databases()).filter(({ name }) => name === "lesart").length && /** @type {any} */ (window).lesart.articles, localStorage.length]), [2, 0]);
}, { only: "chromium" });

test("what is being read when everything is deleted does not come back", async (page) => {
  await view(page, "#/all", ".articles tbody tr");
  const kept = await page.evaluate(async () => {
    const at = (/** @type {string} */ file) => import(new URL(`js/${file}`, document.baseURI).href);
    const [{ SaveQueue, save, deleteAll, count }, { articles }] = await Promise.all([at("state/database.js"), at("state/store.js")]);
    const [entry] = articles.values();
    const queue = new SaveQueue(true);
    queue.add({ ...entry, id: "before" });
    await deleteAll();
    await queue.finished();
    const before = await count();
    await save([{ ...entry, id: "after" }]);
    return [before, await count()];
  });
  assert.deepEqual(kept, [0, 1]);
});

test("whoever deletes everything while many are read has nothing left, and is told that", async (page) => {
  await view(page, "#/all", ".articles tbody tr");
  await open(page, Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.txt`, `In Köln fuhr am Montag Zug ${n} nach Bonn ab.`])));
  await page.until("some are read", () => /** @type {any} */ (window).lesart.articles > 30);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".forget-all")).click());
  await page.click("dialog .yes");
  await page.until("said", () => /nichts mehr/.test(document.querySelector(".status.seen")?.textContent ?? ""));
  await page.until("no more is read", () => !document.querySelector(".bulk"));
  await page.until("two articles", count, 2);
  assert.doesNotMatch((await page.texts(".status"))[0], /Abgebrochen/);
  assert.equal(await page.evaluate(async () => (await import(new URL("js/state/database.js", document.baseURI).href)).count()), 0);
});

test("deleted articles come back to their places, by a button or by Z", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM, { title: "Ein Treffen" });
  await page.find(".read .brief li");
  await view(page, "#/all", ".articles tbody tr:nth-child(3)");
  const titles = await page.texts(".articles td.title a");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".articles tbody .quiet")).click());
  await page.until("one less", count, 2);
  assert.match((await page.texts(".undo"))[0], /gelöscht/);
  await page.expectAccessible();
  await page.click(".undo .button");
  await page.until("it is back", count, 3);
  assert.deepEqual(await page.texts(".articles td.title a"), titles);
  // All that are chosen, at once.
  await page.click(".articles thead input");
  assert.match((await page.texts(".chosen"))[0], /^3 ausgewählt/);
  await page.click(".chosen .delete");
  await page.find(".examples");
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", bubbles: true })));
  await page.until("all are back", count, 3);
  assert.deepEqual(await page.texts(".articles td.title a"), titles);
  assert.equal((await page.all(".undo")).length, 0);
  // They can be compared, and the own one is there after a reload.
  await page.driver.navigate().refresh();
  await page.find(".articles tbody tr:nth-child(3)");
  await page.evaluate(() => (location.hash = "#/compare"));
  await page.find(".synopsis .pin");
});

test("back finds the place and what was chosen; a new view begins at its top", async (page) => {
  await view(page, "", ".synopsis .pin");
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, `Meldung ${n}\n\nIn Köln fuhr am Montag Zug ${n} ab.`]));
  await open(page, files);
  await page.until("all are listed", count, 32);
  await page.evaluate(() => {
    for (const row of [20, 22]) /** @type {HTMLElement} */ (document.querySelector(`.articles tbody tr:nth-child(${row}) input`)).click();
    scrollTo(0, 900);
  });
  await page.until("the place is kept", () => history.state?.place === 900);
  await page.click(".articles tbody tr:nth-child(21) a");
  await page.find(".read .text");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.driver.navigate().back();
  await page.find(".articles tbody tr:nth-child(32)");
  await page.until("the place is found", () => Math.abs(scrollY - 900) < 2);
  assert.match((await page.texts(".chosen"))[0], /^2 ausgewählt/);
  assert.equal((await page.all(".articles tbody input:checked")).length, 2);
});

test("swapping the reports leaves the page where it is", async (page) => {
  await view(page, "", ".synopsis .pin");
  await page.resize(1280, 500);
  await page.evaluate(() => scrollTo(0, 40));
  const first = (await page.texts(".side.a .s"))[0];
  await page.evaluate(() => {
    const swap = /** @type {HTMLElement} */ (document.querySelector(".swap"));
    swap.focus({ preventScroll: true });
    swap.click();
  });
  await page.until("swapped", (first) => document.querySelector(".side.b .s")?.textContent === first, first);
  assert.equal(await page.evaluate(() => scrollY), 40);
  assert.equal(await page.evaluate(() => document.activeElement?.className), "quiet swap");
});

test("the window's title tells comparisons apart, and one report is taken out of several", async (page) => {
  await view(page, "", ".synopsis .pin");
  await paste(page, `${KIM} Danach fuhr er heim.`, { title: "Ein Treffen in Moskau" });
  await page.find(".read .brief li");
  const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
  const titles = [];
  for (const ids of [SEEDS, [SEEDS[0], own], [SEEDS[1], own], [...SEEDS, own]]) {
    await view(page, `#/compare/${ids}`, `.synopsis [data-article="${ids[0]}"] .s`);
    await page.until("its title", (titles) => !titles.includes(document.title), titles);
    titles.push(await page.driver.getTitle());
  }
  assert.equal(new Set(titles).size, 4, titles.join("\n"));
  await page.click(".pick-one:nth-child(2) .quiet");
  await page.until("two are left", ([first, last]) => location.hash === `#/compare/${first},${last}`, [SEEDS[0], own]);
});

test("Ctrl and Enter send the text", async (page) => {
  await view(page, "", ".synopsis");
  await page.click(".own-text");
  const field = await page.find(".own-form textarea");
  await field.sendKeys(KIM, Key.chord(Key.CONTROL, Key.ENTER));
  await page.find(".read .brief li");
});

test("a link to a sentence shows it, not the top", async (page) => {
  await page.resize(1280, 400);
  await view(page, `#/read/${SEEDS[0]}?s=20`, ".read .s.flash");
  assert.ok((await page.evaluate(() => scrollY)) > 200);
});

test("of very many articles each can be chosen, and the chosen one is shown", async (page) => {
  await view(page, "", ".synopsis .pin");
  await page.evaluate(async () => {
    const [{ articles, put }, { client }] = await Promise.all(["store", "workers"].map((file) => import(new URL(`js/state/${file}.js`, document.baseURI).href)));
    const [entry] = articles.values();
    const of = (/** @type {number} */ n) => ({ ...entry, id: `n${n}`, text: `${entry.text} ${n}`, source: `Blatt ${n}`, report: { ...entry.report, article: { ...entry.report.article, title: `Meldung ${n}` } } });
    for (let n = 0; n < 620; n += 1) {
      put(of(n));
      client.adopt(`n${n}`, of(n).text);
    }
  });
  await view(page, "#/read/n610", ".read .actions select");
  assert.equal((await page.texts("h1"))[0], "Meldung 610");
  await page.evaluate(() => {
    const field = /** @type {HTMLSelectElement} */ (document.querySelector(".actions select"));
    field.value = field.options[field.options.length - 1].value;
    field.dispatchEvent(new Event("change"));
  });
  const find = await page.find("dialog input");
  await page.expectAccessible();
  await find.sendKeys("meldung 555");
  await page.until("one is left", () => document.querySelectorAll(".find-list button").length === 1);
  await find.sendKeys(Key.ENTER);
  await page.until("it is shown", () => location.hash === "#/read/n555");
  // So does the field of the statements, of an article that is beyond those it offers.
  await page.evaluate(async () => {
    const { articles, put } = await import(new URL("js/state/store.js", document.baseURI).href);
    const entry = articles.get("n1");
    for (let n = 620; n < 1010; n += 1) put({ ...entry, id: `n${n}`, text: `${entry.text} ${n}` });
    location.hash = "#/claims?in=n1005";
  });
  await page.until("the last one", () => /** @type {HTMLSelectElement | null} */ (document.querySelector(".claims .filters select"))?.value === "n1005");
  // The fields of the comparison say what is compared.
  await page.evaluate(() => (location.hash = "#/compare/n610,n3"));
  await page.until("compared", () => document.querySelector('.synopsis [data-article="n610"]'));
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".pick select")].map((field) => /** @type {HTMLSelectElement} */ (field).value)), ["n610", "n3"]);
});
