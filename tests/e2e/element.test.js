// <lesart-article>, on the page that documents it and on pages that are not kind to it.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** @param {Page} page */
async function open(page) {
  await page.open("element.html");
  await page.find("lesart-article mark");
  await page.until("it is read", () => !document.querySelector("lesart-article[aria-busy]"));
}

/** The text that a reader sees. @param {Page} page */
const seen = (page) => page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("lesart-article")).innerText);

test("the article is marked in place, and stays what it was", async (page) => {
  await open(page);
  const marked = await seen(page);
  assert.ok((await page.texts("mark[data-kind=PER]")).includes("Jens Petersen"));
  assert.ok((await page.texts("mark[data-kind=LOC]")).includes("Göteborg"));
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("lesart-article time")].map((time) => time.getAttribute("datetime"))), ["2024-03-11", "2024-06", "2024-03-20"]);
  assert.match((await page.texts(".lesart-quote[data-quote=direct]")).join(""), /^„Darauf .* gewartet“$/);
  assert.equal((await page.all("[data-lesart=skip] mark")).length, 0);
  assert.equal((await page.all("a[href='#beispiel'] mark")).length, 1, "a link stays a link");
  assert.equal(await page.evaluate(() => document.querySelector("lesart-article")?.getAttribute("lang")), "de");
  await page.click(".forget");
  assert.equal((await page.all("lesart-article mark, lesart-article time, [data-lesart=mark]")).length, 0);
  assert.equal(await seen(page), marked);
  assert.equal(await page.evaluate(() => document.querySelector("lesart-article p")?.childNodes.length), 3, "text, link, text");
  await page.click(".again");
  await page.find("lesart-article mark");
});

test("positions are those of the report's text", async (page) => {
  await open(page);
  const pairs = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("lesart-article"));
    const { report, text } = element;
    const words = report.entities.flatMap((/** @type {any} */ { id, mentions }) => mentions.map((/** @type {any} */ { start, end }) => `${id} ${text.slice(start, end)}`));
    const shown = [...document.querySelectorAll("lesart-article mark")].map((mark) => `${/** @type {HTMLElement} */ (mark).dataset.entity} ${mark.textContent}`);
    return [words.sort(), shown.sort()];
  });
  assert.deepEqual(pairs[0], pairs[1]);
});

test("names are chosen by keyboard, and light up", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const button = document.querySelector("lesart-article")?.shadowRoot?.querySelector("button");
    button?.focus();
    button?.click();
  });
  const lit = await page.texts(".lesart-lit");
  assert.ok(lit.length > 1 && lit.every((word) => /Kiel/.test(word)), `${lit}`);
  assert.match((await page.texts("#told"))[0], /lesart-choose: Kiel/);
  await page.expectAccessible();
  await page.lookAt("element-chosen");
  await page.evaluate(() => document.querySelector("lesart-article")?.shadowRoot?.querySelector("button")?.click());
  assert.equal((await page.all(".lesart-lit")).length, 0);
});

test("what is not to be marked is not, and the page of the element is accessible", async (page) => {
  await open(page);
  await page.expectAccessible();
  await page.lookAt("element");
  await page.click("#times");
  await page.until("no times", () => !document.querySelector("lesart-article .lesart-time"));
  assert.ok((await page.all("lesart-article mark")).length > 3);
});

test("hostile articles stay text, and what is strange in a page does no harm", async (page) => {
  await open(page);
  const found = await page.evaluate(async () => {
    const results = [];
    for (const build of [
      (/** @type {HTMLElement} */ article) => article.append("<img src=x onerror=alert(1)> sagte Angela Merkel in Berlin."),
      (/** @type {HTMLElement} */ article) => article.append("Angela ", document.createElement("br"), "Merkel\u202e in ", Object.assign(document.createElement("b"), { textContent: "Ber" }), "lin."),
      (/** @type {HTMLElement} */ article) => article.append(document.createComment("x"), document.createElement("script"), " \n "),
      (/** @type {HTMLElement} */ article) => article.append("x".repeat(1_000_000)),
      (/** @type {HTMLElement} */ article) => {
        article.setAttribute("published", "gestern");
        article.append("Der Zug ist angekommen.");
      },
    ]) {
      const article = /** @type {any} */ (document.createElement("lesart-article"));
      build(article);
      const before = article.textContent;
      /** @type {string[]} */
      const codes = [];
      article.addEventListener("lesart-error", (/** @type {CustomEvent} */ { detail }) => codes.push(detail.code));
      document.body.append(article);
      await article.read();
      results.push([article.textContent === before, article.querySelector("img, script[src]") === null, codes[0] ?? "read"]);
      article.remove();
    }
    return results;
  });
  assert.deepEqual(found, [
    [true, true, "read"],
    [true, true, "read"],
    [true, true, "empty"],
    [true, true, "read"],
    [true, true, "bad-date"],
  ]);
});
