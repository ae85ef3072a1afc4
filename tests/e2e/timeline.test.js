// When: the events of one article and of several in their order, as a list and as a picture.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, view, paste } from "./harness/reader.js";

test("the events of both reports stand in one line, by weekday where the day is not known", async (page) => {
  await view(page, "", ".timeline .line circle");
  const labels = await page.texts(".timeline .when li > span:first-child");
  const days = labels.filter((label) => /tag$|woch$/.test(label));
  assert.deepEqual(days, ["Dienstag", "Mittwoch", "Freitag", "Samstag", "Sonntag"]);
  assert.match((await page.texts(".timeline .when li.ordered"))[0], /^davor · nur die Reihenfolge ist bekannt/);
  const shared = await page.evaluate(() => [...document.querySelectorAll(".timeline .when li")].filter((li) => new Set([...li.querySelectorAll("b")].map((b) => b.textContent)).size > 1).length);
  assert.equal((await page.all(".timeline .line .join")).length, shared);
  assert.match((await page.texts(".timeline .undated summary"))[0], /ohne Zeitangabe/);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".timeline .when li:last-child button")).click());
  await page.until("the sentence is in view", () => document.querySelector(".pair-tray, .side .s"));
  await page.resize(360);
  await page.until("drawn anew", () => (document.querySelector(".timeline .line")?.getBoundingClientRect().width ?? Infinity) <= innerWidth - 30);
});

test("a publication day turns the line into dates, in the article, too", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "date 2023-09-18 Der Gipfel\n\nAm Montag begann in Rom ein Treffen. Am Tag zuvor war Angela Merkel in Wien gelandet. Im Jahr 1957 waren in Rom die Verträge unterzeichnet worden. Die Gespräche dauern drei Tage.");
  await page.find(".read .when li");
  const labels = await page.texts(".when li button > span:first-child");
  assert.deepEqual(labels.slice(0, 1), ["1957"]);
  assert.ok(labels.some((label) => /Sonntag, 17\. September 2023/.test(label)), labels.join(" | "));
  assert.match((await page.texts(".spans"))[0], /drei Tage/);
});

test("names in the comparison carry the same key as in the texts", async (page) => {
  await view(page, `#/compare/${SEEDS.join(",")}`, ".trio .names button");
  const strangers = await page.evaluate(() => {
    const marked = new Set([...document.querySelectorAll(".synopsis mark")].map((mark) => /** @type {HTMLElement} */ (mark).dataset.key));
    return [...document.querySelectorAll(".trio button")].filter((button) => !marked.has(/** @type {HTMLElement} */ (button).dataset.key)).map((button) => button.textContent);
  });
  assert.deepEqual(strangers, []);
});

test("with more than two reports, each letter says which one it is", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "Kim Jong Un hat seinen Besuch in Russland beendet, meldete Tass am Sonntag.", { title: "Kurz gemeldet" });
  await page.find(".read .brief li");
  const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
  await view(page, `#/compare/${[...SEEDS, own].join(",")}`, ".picks .pick");
  assert.deepEqual((await page.texts(".pick .letter")), ["A", "B", "C"]);
  assert.match((await page.texts(".picks .pick-one:nth-of-type(3) .pick"))[0], /Kurz gemeldet/);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".pick")].map((pick) => pick.getAttribute("aria-pressed"))), ["true", "true", "false"]);
  assert.ok((await page.texts(".side.a .also")).every((words) => words === "auch C"), "who else tells it");
  await page.find(".timeline .line .row");
  assert.equal((await page.all(".timeline .line .row")).length, 3);
  await page.expectAccessible();
  await page.lookAt("compare-three");
  await page.click(".picks .pick-one:nth-of-type(3) .pick");
  await page.until("A and C stand side by side", () => [...document.querySelectorAll(".side-head .letter")].map((one) => one.textContent).join("") === "AC");
  assert.equal(await page.evaluate(() => document.activeElement?.querySelector(".letter")?.textContent), "C", "the focus stays");
  await page.resize(1280);
  const top = await page.evaluate(() => {
    document.querySelector(".couples")?.scrollIntoView();
    return scrollY;
  });
  assert.ok(top > 0);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".couples .chip:not([aria-pressed=true])")).click());
  await page.until("others stand side by side", () => [...document.querySelectorAll(".side-head .letter")].map((one) => one.textContent).join("") !== "AC");
  assert.equal(await page.evaluate(() => scrollY), top, "the page stays where it is");
  await page.driver.navigate().back();
  await page.until("back leads to those before", () => [...document.querySelectorAll(".side-head .letter")].map((one) => one.textContent).join("") === "AC");
});
