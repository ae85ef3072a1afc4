// The extension, loaded in Chromium: its button reads the article in a tab, and those of several tabs into one Lesart.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";

import { NAME } from "./harness/browser.js";
import { DIST } from "./harness/dist.js";
import { Piped } from "./harness/pipe.js";

const FOLDER = path.join(DIST, "extension");

test("the extension may look at the tab whose button was pressed, and at nothing else", async () => {
  const manifest = JSON.parse(await fs.readFile(path.join(FOLDER, "manifest.json"), "utf8"));
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting"]);
  for (const key of ["host_permissions", "optional_permissions", "optional_host_permissions", "content_scripts", "externally_connectable", "web_accessible_resources"]) assert.equal(manifest[key], undefined, key);
  assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none';.*connect-src 'self';/);
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  for (const size of Object.values(manifest.icons)) await fs.access(path.join(FOLDER, /** @type {string} */ (size)));
  assert.ok((await fs.stat(path.join(DIST, "lesart-extension.zip"))).size > 1_000_000);
});

/** A page of a house. @param {string} town */
const article = (town) => `<!doctype html><html lang=de><head><meta charset=utf-8><title>Hochwasser in ${town} | Der Bote</title></head><body><nav><a href=/>Start</a></nav><article><h1>Hochwasser in ${town}</h1>
<p>In ${town} haben die Behörden am Montag zwei Straßen räumen lassen. Rund 120 Menschen mussten ihre Wohnungen verlassen, wie ein Sprecher der Stadt mitteilte.</p>
<p>„So etwas haben wir seit 2013 nicht gesehen“, sagte Oberbürgermeister Jens Kowalski. Der Pegel lag am Morgen bei vier Metern.</p></article><script>document.querySelector("p").append(" Das Wasser steigt weiter.")</script></body></html>`;

test("its button reads the articles of two tabs into the Lesart that it carries", { skip: NAME === "chromium" ? false : `${NAME} has no such command` }, async () => {
  const server = http.createServer((request, answer) => answer.setHeader("content-type", "text/html").end(article(request.url === "/a?x=1&y=2" ? "Zeitz" : "Gera")));
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await Piped.start();
  try {
    const { id } = await browser.send("Extensions.loadUnpacked", { path: FOLDER });
    const worker = await browser.attached(`chrome-extension://${id}/background.js`, "service_worker");
    await browser.until("the button is listened to", () => browser.evaluate(worker.sessionId, "globalThis.serviceWorker?.state === 'activated' && chrome.action.onClicked.hasListeners()"));
    const url = `chrome-extension://${id}/page/index.html`;
    /** How many articles a Lesart of the extension has; -1 before there is one. */
    const count = async () => {
      const { targetInfos } = await browser.send("Target.getTargets");
      if (!targetInfos.some((/** @type {any} */ target) => target.url.startsWith(url))) return -1;
      const { sessionId } = await browser.attached(url);
      return Number(await browser.evaluate(sessionId, "globalThis.lesart?.articles ?? 0"));
    };
    /** @param {string} place */
    const press = async (place) => {
      const address = `http://127.0.0.1:${port}${place}`;
      await browser.send("Target.createTarget", { url: address });
      const tab = await browser.attached(address);
      await browser.until("the tab is there", () => browser.evaluate(tab.sessionId, "document.readyState === 'complete'"));
      const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const { targetId } = targetInfos.find((/** @type {any} */ target) => target.url === address);
      // Now and then the browser swallows a press of a button that nobody sees.
      const before = await count();
      await browser.until("the press is felt", async () => {
        await browser.send("Extensions.triggerAction", { id, targetId });
        for (let look = 0; look < 50; look += 1) {
          if ((await count()) > before) return true;
          await new Promise((done) => setTimeout(done, 100));
        }
        return false;
      });
    };
    await press("/a?x=1&y=2");
    const lesart = await browser.attached(url);
    const heading = (/** @type {string} */ town) => browser.until(town, () => browser.evaluate(lesart.sessionId, `document.querySelector(".read h1")?.textContent === "Hochwasser in ${town}" && document.querySelector(".text").textContent.includes("Das Wasser steigt weiter.")`));
    await heading("Zeitz");
    assert.equal(await browser.evaluate(lesart.sessionId, `document.querySelector(".head .lead a").href`), `http://127.0.0.1:${port}/a?x=1&y=2`);
    await press("/b");
    await heading("Gera");
    assert.equal(await browser.evaluate(lesart.sessionId, "lesart.articles"), 4);
    const { targetInfos } = await browser.send("Target.getTargets");
    assert.equal(targetInfos.filter((/** @type {any} */ { url }) => url.startsWith("chrome-extension:") && url.includes("index.html")).length, 1);
    assert.deepEqual(browser.strays.filter((/** @type {string} */ url) => !url.includes(`127.0.0.1:${port}`)), []);
  } finally {
    await browser.quit();
    server.closeAllConnections();
    server.close();
  }
});
