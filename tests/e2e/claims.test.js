// Who says that: the ledger of statements over all articles, and how sentences that only a source vouches for look.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, view, paste } from "./harness/reader.js";

test("the ledger lists the statements of all articles by speaker, and leads to their places", async (page) => {
  await view(page, "#/claims", ".ledger li");
  const speakers = await page.texts(".ledger h3 bdi");
  assert.ok(speakers.includes("KCNA") && speakers.includes("Matthew Miller"), speakers.join(", "));
  assert.match((await page.texts(".ledger section:first-child h3"))[0], /2 Artikel/, "who speaks in both comes first");
  const links = await page.evaluate(() => [...document.querySelectorAll(".ledger li a")].map((link) => link.getAttribute("href")));
  assert.ok(SEEDS.every((id) => links.some((link) => link?.startsWith(`#/read/${id}?q=`))), "both articles speak");
  const said = (await page.texts(".ledger li a"))[0];
  await page.click(".ledger li a");
  await page.find(".read .q.asked");
  const lit = (await page.texts(".read .q.asked")).join("");
  assert.ok(said.includes(lit.replace(/\s+/g, " ").slice(0, 20)), `${said} | ${lit}`);
});

test("filters by speaker, article, kind and words stand in the address and come back with it", async (page) => {
  await view(page, "#/claims", ".ledger li");
  const all = (await page.all(".ledger li")).length;
  await page.click(".speakers button");
  const chosen = await page.evaluate(() => [location.hash, document.querySelectorAll(".ledger li").length]);
  assert.match(String(chosen[0]), /who=/);
  assert.ok(Number(chosen[1]) > 0 && Number(chosen[1]) < all);
  assert.equal((await page.all(".ledger h3")).length, 1);
  await page.open("about:blank");
  await view(page, String(chosen[0]), ".ledger li");
  assert.equal((await page.all(".ledger li")).length, chosen[1]);
  await page.open(`#/claims?in=${SEEDS[1]}`);
  await page.until("one article", (id) => [...document.querySelectorAll(".ledger a")].every((a) => a.getAttribute("href")?.includes(id)), SEEDS[1]);
  await page.open("#/claims?kind=direct");
  await page.until("word for word", () => document.querySelectorAll(".ledger li").length === document.querySelectorAll(".ledger li.direct").length);
  await page.open("#/claims?q=xyzzy");
  await page.find(".ledger .none");
});

test("words quoted inside a statement of the same speaker are not listed twice", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "Der Kreml teilte mit, dass bei dem Besuch „keine Abkommen“ unterzeichnet worden seien.");
  await page.find(".read .brief li");
  const id = await page.evaluate(() => location.hash.replace("#/read/", ""));
  await view(page, `#/claims?in=${id}`, ".ledger li");
  assert.equal((await page.all(".ledger li")).length, 1);
});

test("what only a source vouches for is marked, with its source, in reading and in comparing", async (page) => {
  await view(page, "", ".synopsis .pin");
  const marked = await page.evaluate(() => [...document.querySelectorAll(".synopsis .s:has(.source)")].map((s) => [s.textContent, s.querySelector(".source bdi")?.textContent]));
  assert.ok(marked.length > 5);
  assert.ok(marked.some(([, source]) => source === "KCNA"));
  await page.resize(360);
  await view(page, "#/read", ".brief li");
  await page.until("labels in the lines", () => [...document.querySelectorAll(".read .source")].some((label) => /** @type {HTMLElement} */ (label).offsetHeight > 0));
});

test("a denial is told as one, with the words that mark it and how it is told", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, "Der Minister Karl Huber bestritt, von dem Geschäft gewusst zu haben. „Das ist falsch“, sagte Huber.");
  await page.find(".read .says li small");
  assert.match((await page.texts(".read .says"))[0], /bestritten.*indirekte Rede · „bestritt“.*wörtlich · „sagte“/s);
  const id = await page.evaluate(() => location.hash.replace("#/read/", ""));
  await view(page, `#/claims?in=${id}`, ".ledger .polarity");
  assert.deepEqual(await page.texts(".ledger .polarity"), ["bestritten"]);
  await page.expectAccessible();
});

test("statements can be read as they are stated or the newest first, and are saved as they are shown", async (page) => {
  await view(page, "#/claims", ".ledger li");
  const count = (await page.all(".ledger li")).length;
  const order = (/** @type {string} */ value) =>
    page.evaluate((value) => {
      const field = /** @type {HTMLSelectElement} */ (document.querySelector(".claims .found select"));
      field.value = value;
      field.dispatchEvent(new Event("change"));
    }, value);
  await order("stated");
  assert.equal((await page.all(".ledger section")).length, 2, "an article each");
  assert.equal((await page.all(".ledger li")).length, count);
  const quotes = await page.evaluate(() => [...document.querySelectorAll(".ledger section:first-child li a")].map((link) => Number(/q=(\d+)/.exec(link.getAttribute("href") ?? "")?.[1])));
  assert.deepEqual(quotes, [...quotes].sort((a, b) => a - b));
  await page.expectAccessible();
  assert.match(await page.evaluate(() => location.hash), /order=stated/);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.chip[data-kind="direct"]')).click());
  const direct = (await page.all(".ledger li")).length;
  const saved = await page.evaluate(async () => {
    /** @type {Blob[]} */
    const blobs = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
    HTMLAnchorElement.prototype.click = () => {};
    /** @type {HTMLElement} */ (document.querySelector(".save-claims")).click();
    return blobs[0].text();
  });
  const lines = saved.trimEnd().split("\r\n");
  assert.match(lines[0], /polarity/);
  assert.equal(lines.length, direct + 1);
  for (const line of lines.slice(1)) assert.match(line, /;direct;/);
});
