// Reading: the title first, marks by kind, the size of the text, and names in the margin that stay whole.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, KIM, view, paste } from "./harness/reader.js";

test("an article without a headline begins with its first sentence, which stands there once; one with a headline with that", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".read .brief li");
  const [height, first] = await page.evaluate(() => [/** @type {HTMLElement} */ (document.querySelector("h1")).offsetHeight, document.querySelector(".read .text .s")?.textContent]);
  assert.ok(Number(height) <= 1, "for screen readers alone");
  assert.match(String(first), /^Der nordkoreanische Machthaber/);
  await paste(page, KIM, { title: "Ein Treffen" });
  await page.until("the title", () => document.querySelector("h1")?.textContent === "Ein Treffen");
  const order = await page.evaluate(() => ["h1", ".lead", ".actions", ".look", ".text"].map((name) => document.querySelector(`.read ${name}`)?.getBoundingClientRect().top ?? -1));
  assert.deepEqual(order, [...order].sort((a, b) => a - b), "the title first, what can be done in one line under it");
  assert.ok(await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".actions")).offsetHeight) < 60);
});

test("marks are switched off by kind, the text is made larger, and both are kept for the next article", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".read .brief li");
  const look = () =>
    page.evaluate(() => ["mark.per", "mark.loc", ".text"].map((name) => /** @type {Element} */ (document.querySelector(`.read .text${name === ".text" ? "" : ` ${name}`}`))).map((element) => getComputedStyle(element)).map(({ borderBottomStyle, fontSize }) => [borderBottomStyle, parseFloat(fontSize)]));
  const before = await look();
  assert.deepEqual([before[0][0], before[1][0]], ["solid", "dotted"]);
  for (const selector of ['.look [data-mark="per"]', ".sizes button:last-child", ".sizes button:last-child"]) await page.click(selector);
  const after = await look();
  assert.deepEqual([after[0][0], after[1][0]], ["none", "dotted"]);
  assert.ok(Number(after[2][1]) > 1.25 * Number(before[2][1]), `${after[2][1]}`);
  assert.equal(await page.evaluate(() => document.querySelector('.look [data-mark="per"]')?.getAttribute("aria-pressed")), "false");
  assert.equal(await page.evaluate(() => /** @type {HTMLButtonElement} */ (document.querySelector(".sizes button:last-child")).disabled), true);
  await page.expectAccessible();
  await view(page, `#/read/${SEEDS[1]}`, `.read[data-article="${SEEDS[1]}"] .brief li`);
  const next = await look();
  assert.deepEqual([next[0][0], next[2][1]], ["none", after[2][1]]);
});

test("names in the margin break between words alone and never turn, at 960 px and 200 %, too", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "Der Mann ist tot, teilte die Oberstaatsanwaltschaft mit. Nach Angaben der Staatsanwaltschaft war er krank. Er sei allein gewesen, sagte der Oberbürgermeister von Ludwigshafen.");
  await page.find(".read .brief li");
  for (const width of [1920, 1366, 1200, 1100, 960, 683]) {
    await page.resize(width);
    await page.settle();
    const { broken, turned, unnamed } = await page.evaluate(() => {
      const notes = [...document.querySelectorAll(".note")].filter((note) => /** @type {HTMLElement} */ (note).offsetWidth > 0);
      const words = notes.flatMap((note) => [...note.querySelectorAll("span")]);
      const labels = [...document.querySelectorAll(".read .text .source")].filter((label) => /** @type {HTMLElement} */ (label).offsetWidth > 0);
      return {
        broken: words.filter((word) => word.getClientRects().length !== 1 || word.getBoundingClientRect().height > 25).map(({ textContent }) => textContent),
        turned: notes.filter((note) => getComputedStyle(note).writingMode !== "horizontal-tb" || getComputedStyle(note).rotate !== "none").length,
        unnamed: notes.length + labels.length === 0,
      };
    });
    assert.deepEqual([broken, turned, unnamed], [[], 0, false], `${width} px`);
  }
});

test("why a sentence is in the short version is asked where the pointer or the focus is", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".read .brief li");
  const seen = () => page.evaluate(() => [...document.querySelectorAll(".brief .parts")].filter((parts) => Number(getComputedStyle(parts).opacity) > 0).length);
  assert.equal(await seen(), 0);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".brief li:nth-child(2) button")).focus());
  assert.equal(await seen(), 1);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".brief li:nth-child(2) summary")).click());
  assert.ok((await page.texts(".brief li:nth-child(2) dt")).length > 1);
  await page.expectAccessible();
}, { only: "chromium" });
