// Archives: what is in them is read, what is wrong with them is said.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";

import { test } from "./harness/page.js";
import { scratch } from "./harness/scratch.js";
import { zip } from "./harness/archive.js";

test("an archive's files are read, and what cannot be is listed with its reason", async (page) => {
  const folder = scratch();
  const good = zip(
    [
      { name: "presse/", content: "", method: 0 },
      { name: "presse/Köln.txt", content: "Ein Zug\n\nDer Zug ist am Montag in Köln angekommen." },
      { name: "bus.txt", content: "Ein Bus\n\nDer Bus fuhr nach München.", method: 0 },
      { name: "seite.html", content: "<article><h1>Schiff legt an</h1><p>Das Schiff hat in Kiel angelegt.</p></article>" },
      { name: "bild.png", content: "x" },
      { name: "geheim.txt", content: "x", flags: 1 },
      { name: "kaputt.txt", content: "Der Zug.", crc: 1 },
      { name: Buffer.from([0x47, 0x72, 0x81, 0xe1, 0x65, 0x2e, 0x70, 0x64, 0x66]), content: "x" },
      { name: "anders.txt", content: "x", method: 12 },
      { name: "__MACOSX/._Köln.txt", content: "x" },
      { name: ".DS_Store", content: "x" },
    ],
    "PK\x05\x06 in a comment",
  );
  const files = { "gut.zip": good, "halb.zip": good.subarray(0, good.length - 200), "leer.zip": zip([]), "text.ZIP": Buffer.from("kein Archiv") };
  for (const [name, bytes] of Object.entries(files)) await fs.writeFile(path.join(folder, name), bytes);
  await page.open();
  await page.find(".synopsis");
  await page.click(".own-text");
  await (await page.find(".pick-files")).sendKeys(Object.keys(files).map((name) => path.join(folder, name)).join("\n"));
  await page.until("eight failures", () => document.querySelectorAll(".failures li").length === 8);
  const failed = await page.evaluate(() =>
    [...document.querySelectorAll(".failures li")].map((item) => [item.querySelector("b")?.textContent, /** @type {HTMLElement} */ (item).dataset.code]),
  );
  assert.deepEqual(Object.fromEntries(failed), {
    "gut.zip/bild.png": "not-text",
    "gut.zip/Grüße.pdf": "document-damaged",
    "gut.zip/geheim.txt": "zip-locked",
    "gut.zip/kaputt.txt": "zip-damaged",
    "gut.zip/anders.txt": "zip-method",
    "halb.zip": "zip-damaged",
    "leer.zip": "zip-empty",
    "text.ZIP": "zip-damaged",
  });
  await page.until("five articles", () => document.querySelectorAll(".articles tbody tr").length === 5);
  const titles = (await page.texts(".articles td.title a")).join("\n");
  for (const title of ["Ein Zug", "Ein Bus", "Schiff legt an"]) assert.match(titles, new RegExp(title));
});

/** What comes of archives, one after the other: "read", or the code of what is wrong. @param {import("./harness/page.js").Page} page @param {Buffer[]} archives */
async function outcomes(page, archives) {
  return page.evaluate(
    async (archives) => {
      const { unzip } = await import(new URL("js/intake/zip.js", document.baseURI).href);
      const outcome = async (/** @type {string} */ base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        try {
          for (const { bytes: open } of await unzip(new Blob([bytes]))) await open();
          return "read";
        } catch (fault) {
          return /** @type {any} */ (fault).code ?? String(fault);
        }
      };
      const found = [];
      for (const archive of archives) found.push(await outcome(archive));
      return found;
    },
    archives.map((archive) => archive.toString("base64")),
  );
}

test("an archive that unpacks without end is stopped", async (page) => {
  await page.open();
  const zeros = Buffer.alloc(257 << 20);
  const bomb = zip([{ name: "a.txt", content: zeros, crc: 1 }]);
  assert.ok(bomb.length < 1 << 20);
  assert.deepEqual(await outcomes(page, [bomb]), ["too-long"]);
});

test("whatever byte of an archive is wrong, it is read or refused, without harm", async (page) => {
  await page.open();
  const good = zip([{ name: "a.txt", content: "Der Zug ist in Köln." }, { name: "b.txt", content: "Der Bus auch.", method: 0 }], "x");
  const damaged = Array.from(good, (byte, at) => {
    const copy = Buffer.from(good);
    copy[at] = byte ^ 0xff;
    return copy;
  });
  const found = await outcomes(page, [good, ...damaged, ...damaged.map((_, length) => good.subarray(0, length))]);
  assert.equal(found[0], "read");
  assert.deepEqual([...new Set(found)].sort(), ["read", "zip-damaged", "zip-locked", "zip-method"]);
  // A name may be another, and a date; a text may not.
  assert.ok(found.filter((code) => code === "zip-damaged").length > good.length, "most damage is noticed");
});
