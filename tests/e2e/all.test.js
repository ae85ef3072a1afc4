// All articles: events with what differs in them, sorting both ways, choosing over all pages, names, and when they were published.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, view, open } from "./harness/reader.js";

const files = (/** @type {number} */ count) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, `date 2023-0${1 + (n % 3)}-10 Meldung ${n}\n\nIn Köln fuhr am Montag Zug ${n} ab. Der Minister war dabei.`]));

test("events say how many reports there are and in how much they differ, and lead to their comparison", async (page) => {
  await view(page, "#/all?tab=events", ".groups > li");
  await page.until("counted", () => /\d+ Abweichung/.test(document.querySelector(".groups > li")?.textContent ?? ""));
  const said = (await page.texts(".groups > li > span"))[0];
  assert.match(said, /^2 Berichte · Sept\. 2023 · \d+ Abweichungen$/);
  await page.click(".groups > li > a");
  await page.find(".synopsis .pin");
  assert.match(await page.evaluate(() => location.hash), new RegExp(`^#/compare/${SEEDS}`));
  const rows = (await page.all(".facts :is(.differs, .updated)")).length;
  assert.equal(Number(/(\d+) Abweichungen/.exec(said)?.[1]), rows, "as many as the comparison's table has");
});

test("the table is sorted both ways, and all that it has on all its pages can be chosen at once", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, files(60));
  await page.until("all are there", () => /^60 /.test(document.querySelector(".all .lead")?.textContent ?? ""));
  const sort = () => page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("th.article button")).click());
  await sort();
  const ascending = await page.texts(".articles td.title a");
  assert.equal(await page.evaluate(() => document.querySelector("th.article")?.getAttribute("aria-sort")), "ascending");
  await sort();
  assert.equal(await page.evaluate(() => document.querySelector("th.article")?.getAttribute("aria-sort")), "descending");
  assert.match(await page.evaluate(() => location.hash), /sort=-article/);
  const descending = await page.texts(".articles td.title a");
  assert.equal(descending[0], "Meldung 9");
  assert.notEqual(ascending[0], descending[0]);
  await sort();
  assert.equal((await page.all("th[aria-sort]")).length, 0);
  await page.click(".articles thead input");
  assert.match((await page.texts(".chosen"))[0], /^62 ausgewählt/);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".articles tbody input")).click());
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector(".articles thead input")).indeterminate), true);
  assert.ok((await page.all(".frequency g")).length >= 3, "January to March");
  assert.match(await page.evaluate(() => document.querySelector(".frequency svg")?.getAttribute("aria-label") ?? ""), /Jan\. 2023|10\. Jan/);
  await page.expectAccessible();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".chosen .link")).click());
  assert.equal((await page.all(".articles input:checked")).length, 0);
});

test("each head is a link of its own, with its title, and back leads from one to the other", async (page) => {
  await view(page, "#/all", ".articles tbody tr");
  const titles = [await page.driver.getTitle()];
  for (const [tab, selector] of [["events", ".groups li"], ["names", ".matrix"], ["search", ".search"]]) {
    await page.click(`.tabs a[href$="tab=${tab}"]`);
    await page.find(selector);
    await page.until("it is told", (tab) => document.querySelector(".tabs [aria-current]")?.getAttribute("href")?.endsWith(tab), tab);
    titles.push(await page.driver.getTitle());
    await page.expectAccessible();
  }
  assert.equal(new Set(titles).size, 4, titles.join(", "));
  await page.driver.navigate().back();
  await page.find(".matrix");
});

test("under a chosen name its mentions over time unfold; article by article where there is no time; and fold when it is let go", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, { "a.txt": "date 2024-03-04 Eins\n\nIn Köln kam Angela Merkel an. Merkel sprach kurz.", "b.txt": "date 2024-03-06 Zwei\n\nAngela Merkel blieb am Montag in Köln.", "c.txt": "date 2024-03-07 Drei\n\nIn Köln fuhr am Dienstag ein Zug ab." });
  await page.until("all are there", () => /^3 /.test(document.querySelector(".all .lead")?.textContent ?? ""));
  await page.evaluate(() => (location.hash = "#/all?tab=names"));
  await page.find(".people td button");
  const press = () => page.evaluate(() => [...document.querySelectorAll(".people button")].find(({ textContent }) => textContent === "Angela Merkel")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await press();
  const label = await page.evaluate(() => document.querySelector(".name-time svg")?.getAttribute("aria-label"));
  assert.match(label ?? "", /^Wann Angela Merkel genannt wird\. 4\. März 2024: 2, 6\. März 2024: 1$/);
  assert.equal((await page.all(".name-time g")).length, 4, "the days of all articles");
  await page.expectAccessible();
  await press();
  assert.equal((await page.all(".name-time")).length, 0);
});
