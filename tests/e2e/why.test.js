// Every mark answers "why?": names, times, statements, what is no name after all, and the sentences of the short version.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, view, paste } from "./harness/reader.js";

test("a time says what it means, by mouse and by keyboard", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".text time");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".text time")).click());
  await page.find(".why-tray");
  assert.match((await page.texts(".why-tray"))[0], /„Sonntag“.*ein Sonntag im September 2023/);
  assert.ok((await page.all(".text time.asked")).length > 0);
  await page.expectAccessible();
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  await page.until("let go", () => !document.querySelector(".why-tray, .asked"));
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".when li:last-child button")).click());
  await page.find(".why-tray code");
});

test("a statement says who speaks and by what it was recognised; a name takes its place", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".says li button");
  await page.evaluate(() => {
    const button = [...document.querySelectorAll(".says ul button")].find(({ textContent }) => /Einladung Kims/.test(textContent ?? ""));
    /** @type {HTMLElement} */ (button).click();
  });
  await page.find(".why-tray");
  const words = (await page.texts(".why-tray .answer"))[0];
  assert.match(words, /Kreml/);
  assert.match(words, /erkannt an\s*teilte/);
  assert.match(await page.evaluate(() => document.querySelector(".why-tray a")?.getAttribute("href") ?? ""), /^#\/claims\?who=/);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".text mark.per")).click());
  await page.find(".entity-tray");
  assert.equal((await page.all(".why-tray")).length, 0);
});

test("the tray of a name tells who is named with it, and why other words stand for it", async (page) => {
  await view(page, `#/read/${SEEDS[0]}?e=kimjongun`, ".entity-tray");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entity-tray [aria-expanded]")).click());
  assert.ok((await page.all(".entity-tray .beside li")).length > 1);
  assert.match((await page.texts(".entity-tray .places"))[0], /„Kim“: kurz für „Kim Jong Un“/);
  await page.expectAccessible();
  await page.lookAt("entity-tray");
});

test("what is no name after all is listed with its reason", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "Angela Merkel sprach in Berlin mit Dr. über 750 Millionen Euro. Im Mai reist Merkel nach Köln. Der Prof. kam mit.");
  await page.find(".read .brief li");
  const dropped = await page.evaluate(async () => {
    const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
    return [...articles.values()].at(-1).report.dropped.length;
  });
  assert.equal((await page.all(".dropped li")).length, dropped);
});

test("the sentences of the short version show the parts of their score", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".brief li");
  await page.click(".brief .parts summary");
  assert.ok((await page.all(".brief li:first-child .parts dl > div")).length >= 3);
  assert.match((await page.texts(".brief li:first-child .parts"))[0], /steht weit vorn/);
  await page.expectAccessible();
});
