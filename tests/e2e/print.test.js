// On paper: comparisons whole, names, and worksheets.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { view } from "./harness/reader.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** Shows the page as it is printed, as wide as a sheet. @param {Page} page */
async function onPaper(page) {
  await page.devtools("Emulation.setEmulatedMedia", { media: "print" });
  await page.resize(673, 950);
  await page.settle();
}

test("a comparison prints both columns side by side from the first page, nothing left out, also from a narrow window", async (page) => {
  for (const width of [1280, 400]) {
    await page.devtools("Emulation.setEmulatedMedia", { media: "screen" });
    await page.resize(width);
    await page.open("about:blank");
    await view(page, "", width > 760 ? ".synopsis .pin" : ".couple");
    const sentences = await page.evaluate(async () => {
      const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
      return [...articles.values()].map(({ report }) => report.sentences.length);
    });
    await onPaper(page);
    await page.until("two columns", () => document.querySelectorAll(".synopsis .side").length === 2);
    const [left, right] = await page.evaluate(() =>
      ["a", "b"].map((side) => {
        const all = [...document.querySelectorAll(`.side.${side} .s`)].map((s) => s.getBoundingClientRect());
        return { count: all.filter(({ height }) => height > 5).length, top: all[0].top, left: all[0].left, right: all[0].right };
      }),
    );
    assert.deepEqual([left.count, right.count], sentences);
    assert.ok(left.right <= right.left && Math.abs(left.top - right.top) < 30, "side by side");
    assert.ok(right.right <= 673, "on the sheet");
    const colours = await page.evaluate(() => [...document.querySelectorAll(".side .pin, .side .s:not(.only)")].map((element) => (element.matches(".pin") ? getComputedStyle(element).color : getComputedStyle(element).borderRightColor)));
    for (const colour of new Set(colours)) {
      const [red, green, blue] = (colour.match(/\d+/g) ?? []).map(Number);
      assert.ok(red === green && green === blue, `${colour} is a grey`);
    }
  }
}, { only: "chromium" });

test("names are printed with their numbers, articles with their titles", async (page) => {
  for (const [hash, selector, cells] of [["#/all?tab=names", ".people td", ".people tbody tr td:first-child"], ["#/all", ".articles td", ".articles tbody td.title"]]) {
    await page.devtools("Emulation.setEmulatedMedia", { media: "screen" });
    await page.open("about:blank");
    await view(page, hash, selector);
    await onPaper(page);
    const seen = await page.evaluate((cells) => [...document.querySelectorAll(cells)].filter((cell) => /** @type {HTMLElement} */ (cell).offsetWidth > 20).length, cells);
    assert.ok(seen >= 2, `${hash}: ${seen}`);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll(".top, .tabs, .filters, footer")].filter((element) => /** @type {HTMLElement} */ (element).offsetHeight > 0).length), 0);
  }
}, { only: "chromium" });

test("a worksheet has the texts, empty tables, and the solution on a page of its own", async (page) => {
  for (const [hash, selector, questions] of /** @type {const} */ ([["", ".synopsis .pin", 3], ["#/read", ".read .says li", 3]])) {
    await page.devtools("Emulation.setEmulatedMedia", { media: "screen" });
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.evaluate(() => {
      window.print = () => (/** @type {any} */ (window).printed = true);
      /** @type {HTMLElement} */ (document.querySelector(".worksheet")).click();
    });
    await page.until("it is printed", () => /** @type {any} */ (window).printed);
    assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".sheets")).offsetHeight), 0, "not on the screen");
    await onPaper(page);
    const sheet = await page.evaluate(() => {
      const [texts, tasks, solution] = document.querySelectorAll(".sheet-page");
      const filled = (/** @type {Element} */ part) => [...part.querySelectorAll("td")].filter(({ textContent }) => textContent).length;
      return {
        texts: [...texts.querySelectorAll("article")].map((article) => article.textContent?.length ?? 0),
        asked: tasks.querySelectorAll("h3").length,
        empty: [tasks.querySelectorAll("td").length, filled(tasks)],
        told: filled(solution),
        breaks: [tasks, solution].map((part) => getComputedStyle(part).breakBefore),
        rest: /** @type {HTMLElement} */ (document.querySelector("main")).offsetHeight,
      };
    });
    assert.ok(sheet.texts.length === (hash ? 1 : 2) && sheet.texts.every((length) => length > 1000), String(sheet.texts));
    assert.equal(sheet.asked, questions);
    assert.ok(sheet.empty[0] > 10 && sheet.empty[1] === 0, String(sheet.empty));
    assert.ok(sheet.told > 8, String(sheet.told));
    assert.deepEqual(sheet.breaks, ["page", "page"]);
    assert.equal(sheet.rest, 0, "nothing else is printed");
    await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
    assert.equal((await page.all(".sheets")).length, 0);
  }
}, { only: "chromium" });
