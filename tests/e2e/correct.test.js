// Correcting: every mark, in at most three actions, by mouse and by key; undone, done again, kept, taken back.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

import { zip } from "./harness/archive.js";
import { test } from "./harness/page.js";
import { KIM, open, paste, SEEDS, view } from "./harness/reader.js";
import { select } from "./harness/selection.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** Presses keys where the focus is. @param {Page} page @param {...string} keys */
const press = (page, ...keys) => page.driver.actions().sendKeys(...keys).perform();

/** The words of the names of a kind in the text. @param {Page} page @param {string} kind */
const names = (page, kind) => page.texts(`.read .text mark.${kind}`);

/** @param {Page} page @param {string} text */
async function read(page, text) {
  await view(page, "", ".synopsis");
  await paste(page, text);
  await page.find(".read .brief li");
}

/** Clicks the first mark with these words. @param {Page} page @param {string} words @param {string} [selector] */
async function click(page, words, selector = "mark") {
  const marks = await page.all(`.read .text :is(${selector})`);
  for (const mark of marks) if ((await mark.getText()).includes(words)) return mark.click();
  throw new Error(`»${words}« is not marked`);
}

/** Chooses by its words in the card that is open. @param {Page} page @param {string} words */
async function choose(page, words) {
  await page.find(".card[open]");
  await page.evaluate((words) => {
    const found = [...document.querySelectorAll(".card label, .card button")].find((one) => one.textContent?.trim() === words || one.querySelector("span")?.textContent === words);
    if (!found) throw new Error(`»${words}« is not in the card: ${document.querySelector(".card")?.textContent}`);
    /** @type {HTMLElement} */ (found).click();
  }, words);
}

/** What was changed by hand, as the margin lists it. @param {Page} page */
const byHand = (page) => page.evaluate(() => [...document.querySelectorAll(".read .by-hand li > div > :first-child")].map((item) => item.textContent));

test("a name's kind is corrected in three actions, undone, done again, kept and taken back", async (page) => {
  await read(page, KIM);
  assert.deepEqual(await names(page, "loc"), ["Moskau"]);
  await click(page, "Moskau");
  await page.click(".entity-tray [data-edit]");
  await choose(page, "Organisation");
  await page.until("it is an organisation", () => document.querySelector(".read .text mark.org")?.textContent === "Moskau");
  assert.match((await page.texts(".card .done"))[0], /^Art geändert: Ort → Organisation/);
  await page.expectAccessible();
  await page.lookAt("correct-name");
  await page.click(".card-foot .button");
  assert.deepEqual(await byHand(page), ["Moskau: Organisation"]);
  await press(page, "z");
  await page.until("undone", () => document.querySelector(".read .text mark.loc"));
  // Held down: actions let go of each key of a chord, and Firefox takes a capital alone for one without shift.
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys("Z").keyUp(Key.SHIFT).perform();
  await page.until("done again", () => document.querySelector(".read .text mark.org"));
  const hash = await page.evaluate(() => location.hash);
  await page.open("about:blank");
  await view(page, hash, ".by-hand li");
  assert.deepEqual(await names(page, "org"), ["Moskau"]);
  await press(page, Key.ESCAPE);
  await page.click(".by-hand li .link");
  await page.until("taken back", () => document.querySelector(".read .text mark.loc"));
});

test("by keyboard alone: from the list of names to the card, and back to where one was", async (page) => {
  await read(page, KIM);
  await page.evaluate(() => /** @type {HTMLElement} */ ([...document.querySelectorAll(".ent")].find((one) => one.textContent?.includes("Moskau")))?.focus());
  await press(page, Key.ENTER);
  await page.find(".entity-tray");
  await press(page, "e");
  await page.find(".card[open] :checked:focus");
  await press(page, Key.ARROW_RIGHT);
  await page.until("it is an organisation", () => document.querySelector(".read .text mark.org")?.textContent === "Moskau");
  await page.find(".card[open] :checked:focus");
  await press(page, Key.ESCAPE);
  await page.until("the card is closed", () => !document.querySelector(".card"));
  assert.deepEqual(await page.evaluate(() => Boolean(document.activeElement?.closest(".tray, .ents"))), true);
});

test("by keyboard alone: words that nothing marks are named by typing them", async (page) => {
  await read(page, "Der Zug fuhr gestern nach Virnetal.");
  await press(page, "e");
  await page.find(".card[open] #card-edit-words:focus");
  await press(page, "Bahnhof", Key.ENTER);
  await page.find(".card [role=alert]:not([hidden])");
  await (await page.find("#card-edit-words")).clear();
  await (await page.find("#card-edit-words")).sendKeys("Zug", Key.ENTER);
  await page.find(".card[open] [name='edit.asName']:focus");
  // From the first kind to the last one; in WebKit, the arrows end there.
  await press(page, Key.ARROW_RIGHT);
  await page.until("a name", () => document.querySelector(".read .text mark.loc")?.textContent === "Zug");
  await page.expectAccessible();
});

test("no name, another name, the same as another, somebody else", async (page) => {
  await read(page, KIM);
  await click(page, "Moskau");
  await press(page, "e");
  await choose(page, "Kein Name");
  await page.until("it is no name", () => !document.querySelector(".read .text mark.loc"));
  await press(page, "z");
  await page.find(".read .text mark.loc");
  await click(page, "Wladimir Putin");
  await press(page, "e");
  const called = await page.find("#card-edit-called");
  await called.clear();
  await called.sendKeys("W. Putin", Key.ENTER);
  await page.until("it is called so", () => document.querySelector(".ents")?.textContent?.includes("W. Putin"));
  const other = await page.find(".card [data-f=other]");
  await other.sendKeys("Kim Jong Un", Key.ENTER);
  await press(page, Key.TAB);
  await page.until("both are one", () => document.querySelectorAll(".ents li").length === 2);
  await press(page, Key.ESCAPE);
  assert.equal((await byHand(page)).length, 2);
  await press(page, "z");
  await page.until("they are two", () => document.querySelectorAll(".ents li").length === 3);
  await press(page, Key.ESCAPE);
  await click(page, "Kim reiste".slice(0, 3));
  await press(page, "e");
  await choose(page, "Jemand anderes");
  await page.until("four", () => document.querySelectorAll(".ents li").length === 4);
});

test("missed names, statements and times are marked by selecting their words", async (page) => {
  await read(page, "Der Zug fuhr gestern nach Virnetal. Es bleibe bei Tempo 80, so Huber. Karl Huber ist Sprecher.");
  await select(page, "Zug");
  await page.click(".edit-offer:not([hidden])");
  await choose(page, "Anderes");
  await page.until("a name", () => document.querySelector(".read .text mark.oth")?.textContent === "Zug");
  await press(page, Key.ESCAPE);
  await select(page, "Karl Huber ist Sprecher");
  await press(page, "e");
  await choose(page, "der Bericht selbst");
  await page.until("a statement", () => [...document.querySelectorAll(".read .text .q")].some((one) => one.textContent?.includes("ist Sprecher")));
  await press(page, Key.ESCAPE);
  await select(page, "Tempo 80");
  await press(page, "e");
  await (await page.find("#card-edit-time")).sendKeys("14.10.2025", Key.ENTER);
  await page.until("a time", () => [...document.querySelectorAll(".read .text time")].some((one) => one.getAttribute("datetime") === "2025-10-14"));
  await (await page.find("#card-edit-time")).sendKeys("32.10.2025", Key.ENTER);
  await page.find(".card [role=alert]:not([hidden])");
  await page.expectAccessible();
  await page.lookAt("correct-passage");
  assert.equal((await byHand(page)).length, 3);
});

test("a statement's speaker, a time's value, a sentence of the short version", async (page) => {
  await read(page, KIM);
  await click(page, "Das war gut", ".q");
  await page.click(".why-tray [data-edit]");
  await choose(page, "Kim Jong Un");
  await page.until("Kim says it", () => document.querySelector(".says .speaker")?.textContent?.includes("Kim Jong Un"));
  await page.expectAccessible();
  await page.lookAt("correct-statement");
  await press(page, Key.ESCAPE);
  await click(page, "Das war gut", ".q");
  await page.until("why", () => document.querySelector(".why-tray")?.textContent?.includes("von Ihnen"));
  await press(page, "e");
  await choose(page, "Keine Aussage");
  await page.until("no statement", () => !document.querySelector(".read .text .q"));
  await click(page, "Sonntag", "time");
  await press(page, "e");
  const value = await page.find("#card-edit-time");
  await value.clear();
  await value.sendKeys("17.9.2023", Key.ENTER);
  await page.until("the day is known", () => document.querySelector(".read .text time")?.getAttribute("datetime") === "2023-09-17");
  await choose(page, "Keine Zeitangabe");
  await page.until("no time", () => !document.querySelector(".read .text time"));
  await page.click(".brief li:last-child .parts summary");
  const last = (await page.texts(".brief li:first-child > button"))[0];
  await page.evaluate(() => {
    const slider = /** @type {HTMLInputElement} */ (document.querySelector("#brief-count"));
    slider.value = "1";
    slider.dispatchEvent(new Event("input"));
  });
  const shown = (await page.texts(".brief li > button"))[0];
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".brief li .parts [data-edit]")).click());
  await choose(page, "gehört nicht hinein");
  await page.until("another sentence", (shown) => document.querySelector(".brief li > button")?.textContent !== shown, shown);
  assert.ok(last);
});

test("overall: a correction of words holds in the other articles, and in those that come later", async (page) => {
  await read(page, "Die Virne führt Hochwasser. Kim Jong Un sah die Virne.");
  const first = await page.evaluate(() => location.hash);
  await paste(page, "An der Virne wurde Kim Jong Un gesehen, sagte Putin.");
  await page.until("the second", (first) => location.hash !== first && document.querySelector(".read .brief li"), first);
  const second = await page.evaluate(() => location.hash);
  await click(page, "Kim Jong Un");
  await press(page, "e");
  await choose(page, "überall");
  await choose(page, "Anderes");
  await page.until("here", () => document.querySelector(".read .text mark.oth"));
  await press(page, Key.ESCAPE);
  await view(page, first, ".read .text mark.oth");
  await paste(page, "Kim Jong Un kam heute wieder an.");
  await page.until("the third", (first, second) => ![first, second].includes(location.hash) && document.querySelector(".read .text mark.oth"), first, second);
  // The list is drawn behind the text.
  await page.find(".read .by-hand li");
  assert.deepEqual(await byHand(page), ["Kim Jong Un: Anderes"]);
  await press(page, Key.ESCAPE);
  await page.click(".by-hand li .link");
  await page.until("taken back", () => document.querySelector(".read .text mark.per"));
  await view(page, first, ".read .text mark.per");
});

test("a pair is taken apart by one key and comes back; two sentences are joined; a fact is judged", async (page) => {
  await view(page, "#/compare?pair=2", ".pair-tray");
  const count = () => page.evaluate(() => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent));
  const before = await count();
  await press(page, "x");
  await page.until("one pair less", (before) => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent) === before - 1, before);
  await page.find(".edit-toast:not([hidden])");
  await page.expectAccessible();
  await page.lookAt("correct-pair");
  await press(page, "z");
  await page.until("it is back", (before) => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent) === before, before);
  // By hand: a sentence that stands alone, with the first of the other report.
  await page.evaluate(() => {
    const alone = [...document.querySelectorAll('.side[data-side="0"] .s.only')].find((one) => !one.closest("details"));
    const range = document.createRange();
    range.selectNodeContents(/** @type {Node} */ (alone ?? document.querySelector('.side[data-side="0"] .s.only')));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await press(page, "e");
  await page.find("#card-pair option:nth-child(4)");
  await page.evaluate(() => {
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector("#card-pair"));
    choice.value = "2";
    choice.dispatchEvent(new Event("change"));
  });
  await page.until("one pair more", (before) => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent) === before + 1, before);
  await press(page, Key.ESCAPE);
  await page.open("about:blank");
  await view(page, "#/compare", ".synopsis .pin");
  assert.equal(await count(), before + 1);
});

test("a fact of two reports is judged by the reader", async (page) => {
  const ids = [];
  for (const text of ["Bei dem Unfall bei Kolbenau wurden am Dienstag 31 Menschen verletzt, teilte die Polizei mit.", "Am Dienstag sind bei Kolbenau bei einem Unfall 28 Menschen verletzt worden, sagte die Polizei."]) {
    await read(page, text);
    ids.push(await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".read")).dataset.article));
  }
  const here = `#/compare/${ids.join(",")}`;
  await view(page, here, ".facts tr.differs td:last-child [data-edit]");
  await page.click(".facts tr.differs td:last-child [data-edit]");
  await choose(page, "vereinbar");
  await page.until("it is judged", () => document.querySelector(".facts tr.compatible td:last-child small")?.textContent?.includes("von Ihnen"));
  await page.expectAccessible();
  await page.lookAt("correct-fact");
  await press(page, Key.ESCAPE);
  await page.open("about:blank");
  await view(page, here, ".facts tr.compatible td:last-child small");
  await press(page, "e");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".facts td:last-child [data-edit]")).click());
  await choose(page, "gehören nicht zusammen");
  await page.until("it is no fact", () => !document.querySelector(".facts tr.compatible"));
});

test("what no longer fits is listed as such, and can be taken back", async (page) => {
  await view(page, "", ".synopsis");
  const at = (/** @type {string} */ quote) => ({ start: 0, end: quote.length, quote });
  const project = { format: "lesart-project", version: 1, articles: [{ id: "x", text: KIM }], works: [{ id: "x", corrections: [{ type: "kind", at: at("Rhein"), kind: "LOC" }, { type: "kind", at: at("Kim"), kind: "ORG" }], notes: [] }] };
  await open(page, { "alt.lesart": zip([{ name: "project.json", content: JSON.stringify(project) }]) });
  await page.find(".read .by-hand li + li");
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".read .by-hand li")].map((item) => Boolean(item.querySelector(".stale")))), [true, false]);
  await page.find(".read .text mark.org");
  await page.click(".tools .own-work");
  await page.click('dialog .chip[data-type="stale"]');
  assert.equal((await page.all("dialog .by-hand li")).length, 1);
  await page.click("dialog .by-hand li .link");
  await page.until("it is gone", () => document.querySelector("dialog .by-hand li.none"));
});

test("the card fits a phone: everything is to be reached, 44 px high, and what it speaks of stays in sight", async (page) => {
  await page.resize(360, 740);
  await view(page, `#/read/${SEEDS[0]}`, ".brief li");
  await page.click(".text mark.per");
  // The tray is drawn anew as the view settles: a handle on its button may go stale.
  await page.find(".entity-tray [data-edit]");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entity-tray [data-edit]")).click());
  await page.find(".card[open]");
  await page.settle();
  const [small, top, word] = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".card :is(button, label:has(input), select, input[type=text], textarea)")].map((one) => [one.textContent, one.getBoundingClientRect()]);
    return [
      boxes.filter(([, box]) => /** @type {DOMRect} */ (box).height < 43.5).map(([words, box]) => `${words}: ${/** @type {DOMRect} */ (box).height}`),
      document.querySelector(".card")?.getBoundingClientRect().top ?? 0,
      document.querySelector(".text mark.lit")?.getBoundingClientRect().bottom ?? 0,
    ];
  });
  assert.deepEqual(small, []);
  assert.ok(word > 0 && word <= top, `${word} <= ${top}`);
  await page.expectAccessible();
});

test("two values that are no fact are joined by hand, and the table of facts has them", async (page) => {
  await read(page, "Die Fahrt nach Kiel dauerte 40 Minuten. Es regnete den ganzen Tag.");
  const first = await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".read")).dataset.article ?? "");
  await read(page, "In Bremen steht ein Turm von 52 Metern. Er ist aus Holz.");
  const second = await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".read")).dataset.article ?? "");
  await view(page, `#/compare/${first},${second}`, ".synopsis .text");
  assert.equal((await page.all(".facts tbody tr")).length, 0);
  await select(page, "40", `.synopsis [data-article="${first}"].text, .synopsis [data-article="${first}"] .text`);
  await page.click(".edit-offer:not([hidden])");
  await page.find(".card[open] #card-value option:nth-child(2)");
  const offered = await page.evaluate(() => [...document.querySelectorAll("#card-value option")].map((one) => one.textContent).slice(1));
  assert.ok(offered.includes("… steht ein Turm von 52 Metern. Er ist aus …"), offered.join());
  await page.expectAccessible();
  await page.evaluate((words) => {
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector("#card-value"));
    choice.selectedIndex = [...choice.options].findIndex((one) => one.textContent === words);
    choice.dispatchEvent(new Event("change"));
  }, "… steht ein Turm von 52 Metern. Er ist aus …");
  await choose(page, "weicht ab");
  await page.until("the table has it", () => [...document.querySelectorAll(".facts tbody tr")].some((row) => /40 Minuten.*52 Metern/s.test(row.textContent ?? "")));
  await page.click(".card-foot .button");
  await press(page, "z");
  await page.until("undone", () => !document.querySelector(".facts tbody tr"));
});
