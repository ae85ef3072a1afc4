// Links that carry texts: made, handed on, opened by somebody else, and written by somebody who means harm.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";

import { test } from "./harness/page.js";
import { KIM, open, paste, SEEDS, view } from "./harness/reader.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** A link as a stranger may write it. @param {unknown} content @param {string} [version] */
const written = (content, version = "1") => `#/texts/${version}.${deflateRawSync(JSON.stringify(content)).toString("base64url")}`;

/** What stands in the dialog's field. @param {Page} page */
const link = async (page) => (await page.find("dialog textarea[name=link]")).getAttribute("value");

/** @param {Page} page */
const dialogs = (page) => page.evaluate(() => document.querySelectorAll("dialog").length);

test("two reports go to another browser in a link, and nothing is read before somebody says so", async (page) => {
  await view(page, "", ".synopsis .pin");
  await page.click(".compare button.text-link");
  const made = await link(page);
  assert.ok(made.length < 6000, `${made.length} characters`);
  const before = (await page.requests()).length;
  await page.expectAccessible();
  await page.lookAt("link-made");
  await page.evaluate(() => {
    /** @type {any} */ (window).copied = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (/** @type {string} */ text) => void /** @type {any} */ (window).copied.push(text) } });
  });
  await page.click("dialog .copy-link");
  await page.until("it says so", () => document.querySelector("dialog [role=status]")?.textContent === "Der Link ist in der Zwischenablage.");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).copied), [made]);
  assert.deepEqual((await page.requests()).slice(before).filter((url) => url.includes("texts")), []);
  // Somebody who has read and forgotten everything gets it.
  await page.evaluate(() => localStorage.setItem("lesart.forgotten", "000_24da121aa26a8f61 004_0df8779f5bfb2a2c"));
  await page.open("about:blank");
  await page.open(made.slice(made.indexOf("#")));
  await page.find("dialog .linked li + li");
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), 0);
  assert.match((await page.texts("dialog .linked li"))[0], /^September 2023 · 3\.442 Zeichen.{0,2}Der nordkoreanische Machthaber/s);
  await page.expectAccessible();
  await page.lookAt("link-opened");
  await page.click("dialog .read-linked");
  await page.find(".synopsis .pin");
  assert.match(await page.evaluate(() => location.hash), /^#\/compare\/\w+,\w+/);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), 2);
});

test("who does not want to read it has nothing of it, and the address does not keep it", async (page) => {
  await view(page, written({ articles: [{ text: KIM, title: "Ein Treffen", source: "Blatt", published: "2023-09-18" }] }), "dialog .linked li");
  assert.match((await page.texts("dialog .linked li"))[0], /Ein Treffen.*Blatt · 18\. September 2023 · 103 Zeichen/s);
  await page.click("dialog .row .button:not(.main)");
  await page.until("it is closed", () => !document.querySelector("dialog") && location.hash === "#/compare");
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), SEEDS.length);
  // The same link once more, in the page that stands there.
  await page.evaluate((hash) => void (location.hash = hash), written({ articles: [{ text: KIM, title: "Ein Treffen", source: "Blatt", published: "2023-09-18" }] }));
  await page.click("dialog .read-linked");
  await page.find(".read .brief li");
  assert.equal((await page.texts("h1"))[0], "Ein Treffen");
  assert.match((await page.texts(".lead"))[0], /Blatt.*18\.\sSeptember 2023/);
});

test("links that mean harm do nothing but say what is wrong", async (page) => {
  await view(page, "", ".synopsis");
  const bomb = written({ articles: [{ text: "a".repeat(60_000_000) }] });
  for (const [hash, code] of [
    [bomb, "link-too-long"],
    ["#/texts/1.AAAA", "link-damaged"],
    ["#/texts/", "link-damaged"],
    [written({ articles: [] }), "link-damaged"],
    [written({ articles: [{ text: KIM }] }, "7"), "link-newer"],
  ]) {
    await page.evaluate((hash) => void (location.hash = hash), hash);
    await page.find(`dialog .fault[data-code=${code}]`);
    await page.evaluate(() => document.querySelector("dialog")?.close());
    await page.until("it is closed", () => !document.querySelector("dialog"));
  }
  const harm = '{"__proto__":{"polluted":1},"articles":[{"__proto__":{"polluted":1},"text":"<img src=x onerror=alert(1)> Kim Jong Un kam.","title":"<script>alert(1)</script>","source":"<b>x</b>","address":"javascript:alert(1)","origin":"seed","id":"000_24da121aa26a8f61"}]}';
  await page.evaluate((hash) => void (location.hash = hash), `#/texts/1.${deflateRawSync(harm).toString("base64url")}`);
  await page.find("dialog .linked li");
  assert.equal(await page.evaluate(() => document.querySelectorAll("dialog :is(img, script, a)").length), 0);
  await page.click("dialog .read-linked");
  await page.find(".read .brief li, .read .text");
  assert.equal(await page.evaluate(() => document.querySelectorAll(".read img, .read script, h1 script, .read a[href^=javascript]").length), 0);
  assert.equal(await page.evaluate(() => /** @type {any} */ ({}).polluted), null);
  await view(page, `#/read/${SEEDS[0]}`, ".brief li");
  assert.match((await page.texts(".text"))[0], /Machthaber/);
});

test("texts that are too long are handed over as a project, and the page says so", async (page) => {
  await view(page, "", ".synopsis");
  // Words that no compression makes short.
  const long = Array.from({ length: 4000 }, (_, index) => `Wort${((index + 1) * 2_654_435_761) % 4_294_967_296}`).join(" ");
  await paste(page, `${KIM} ${long}.`);
  await page.find(".read .save");
  await page.evaluate(() => {
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector(".read .save"));
    choice.value = "link";
    choice.dispatchEvent(new Event("change"));
  });
  await page.find("dialog .save-project");
  assert.match((await page.texts("dialog [role=status]"))[0], /zu lang für einen Link/);
  const saved = await page.evaluate(async () => {
    /** @type {string[]} */
    const files = [];
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    /** @type {HTMLElement} */ (document.querySelector("dialog .save-project")).click();
    while (!files.length) await new Promise((done) => setTimeout(done, 20));
    return files[0];
  });
  assert.match(saved, /\.lesart$/);
  assert.equal(await dialogs(page), 0);
});

test("a link is opened from wherever it is pasted, also where a mail has broken it", async (page) => {
  await view(page, "", ".synopsis");
  const hash = written({ articles: [{ text: KIM, title: "Ein Treffen" }] });
  const broken = `https://anderswo.example/lesart.html${hash.slice(0, 60)}\n${hash.slice(60)}`;
  await paste(page, broken);
  await page.find("dialog .linked li");
  await page.click("dialog .read-linked");
  await page.find(".read .brief li");
  assert.equal((await page.texts("h1"))[0], "Ein Treffen");
  // A file of the same name is no link.
  await open(page, { "texte.txt": `#/texts/1.x ist kein Link. ${KIM}` });
  await page.until("it is read", () => /** @type {any} */ (window).lesart.articles === 4);
});

test("in English, with keys alone", async (page) => {
  await view(page, written({ articles: [{ text: KIM }, { text: `${KIM} Später kam er wieder.` }] }), "dialog .linked li + li");
  assert.match((await page.texts("dialog p"))[0], /This link brings 2 texts/);
  await page.driver.actions().sendKeys("\uE004").perform();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Read and compare");
  await page.driver.actions().sendKeys("\uE007").perform();
  await page.find(".compare .synopsis");
}, { language: "en-GB" });
