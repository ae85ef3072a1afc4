// Many articles: read by several workers, in order, with a way to stop; grouped; there again after a reload.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { view, open } from "./harness/reader.js";

const CITIES = ["Köln", "Bremen", "Dresden", "Kassel", "Mainz", "Erfurt"];

/** Articles on trains; each of the last two on one event, told twice. @param {number} count */
function articles(count) {
  /** @type {Record<string, string>} */
  const files = {};
  for (let n = 0; n < count; n += 1) {
    files[`${String(n).padStart(3, "0")}.txt`] = `Meldung ${n}\n\nIn ${CITIES[n % CITIES.length]} fuhr am Montag Zug ${n} nach Fulda ab.`;
  }
  files["998.txt"] =
    "date 2006-07-26 Zeppelin verunglückt\n\nDer Flugzeugträger „Graf Zeppelin“ ist vor der polnischen Küste gefunden worden. Das Schiff wurde 1938 in Kiel gebaut. Die Firma Petrobaltic entdeckte das Wrack bei Leba in der Ostsee.";
  files["999.txt"] =
    "date 2006-07-28 Wrack gefunden\n\nVor der polnischen Küste hat die Firma Petrobaltic das Wrack des Flugzeugträgers „Graf Zeppelin“ entdeckt. Es liegt bei Leba in der Ostsee. Gebaut wurde das Schiff 1938 in Kiel.";
  return files;
}

test("a hundred files are read by several workers, stand in order, are grouped and can be compared", async (page) => {
  await view(page, "", ".synopsis");
  await page.evaluate(() => {
    Object.defineProperty(navigator, "hardwareConcurrency", { value: 3 });
  });
  await open(page, articles(118));
  await page.until("all are read", () => /** @type {any} */ (window).lesart.articles === 122);
  await page.until("the list is complete", () => /^120 /.test(document.querySelector(".lead")?.textContent ?? ""));
  const titles = await page.texts(".articles td.title a");
  assert.deepEqual(titles.slice(2, 7), ["Meldung 0", "Meldung 1", "Meldung 2", "Meldung 3", "Meldung 4"]);
  await page.evaluate(() => (location.hash = "#/all?tab=events"));
  await page.until("both on the wreck are grouped", () =>
    [...document.querySelectorAll(".groups > li")].some(({ textContent }) => textContent?.includes("Wrack gefunden") && textContent.includes("Zeppelin verunglückt")),
  );
  await page.evaluate(() => {
    const link = [...document.querySelectorAll(".groups > li")].find((item) => item.textContent?.includes("Wrack gefunden"))?.querySelector("a");
    /** @type {HTMLElement} */ (link).click();
  });
  await page.find(".synopsis .pin");
  await page.evaluate(() => (location.hash = "#/read"));
  await page.find(".read .brief li");
  const hash = await page.evaluate(async () => {
    const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
    return `#/read/${[...articles.keys()].at(-1)}`;
  });
  await page.open("about:blank");
  await view(page, hash, ".read .brief li");
  assert.equal((await page.texts("h1"))[0], "Wrack gefunden");
  await page.until("all are there again", () => /** @type {any} */ (window).lesart.articles === 122);
  // By their reports, not by reading them again; and they are grouped as before.
  const kept = await page.evaluate(async () => {
    const { load } = await import(new URL("js/state/kept-reports.js", document.baseURI).href);
    const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
    return (await load([...articles.values()])).size;
  });
  assert.equal(kept, 120);
  await view(page, "#/all", ".articles tbody tr");
  assert.deepEqual((await page.texts(".articles td.title a")).slice(2, 5), ["Meldung 0", "Meldung 1", "Meldung 2"]);
});

test("reading many shows how far it is, and stops when it is told to", async (page) => {
  await view(page, "#/all", ".articles tbody tr");
  await page.evaluate(async () => {
    const { loadMany } = await import(new URL("js/ui/load-many.js", document.baseURI).href);
    /** @param {number} count */
    async function* slowly(count) {
      for (let n = 0; n < count; n += 1) {
        await new Promise((done) => setTimeout(done, 30));
        yield { name: `${n}.txt`, text: `Zug ${n} fuhr nach Köln.` };
      }
    }
    void loadMany({ length: 900 }, slowly(900));
  });
  await page.find(".bulk progress[max]");
  await page.until("something is there", () => /** @type {any} */ (window).lesart.articles > 5);
  assert.match((await page.texts(".bulk span"))[0], /von 900 gelesen/);
  await page.expectAccessible();
  await page.click(".bulk button");
  await page.until("stopped", () => !document.querySelector(".bulk"));
  const there = await page.evaluate(() => /** @type {any} */ (window).lesart.articles);
  assert.ok(there < 600, `${there}`);
  assert.match((await page.texts(".status"))[0], /Abgebrochen/);
});

test("the table is sorted by a click on its heads, and says so", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, articles(3));
  await page.until("all are listed", () => document.querySelectorAll(".articles tbody tr").length === 7);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("th.published button")).click());
  assert.equal(await page.evaluate(() => document.querySelector("th.published")?.getAttribute("aria-sort")), "descending");
  const days = await page.texts("td.published");
  assert.match(days[0], /2023/);
  assert.match(days[2], /28\..*2006/);
  assert.match(await page.evaluate(() => location.hash), /sort=published/);
  await page.expectAccessible();
});
