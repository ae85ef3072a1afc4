// The extension, loaded in Chromium: its button reads the article in a tab, and those of several tabs into one Lesart.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";

import { NAME } from "./harness/browser.js";
import { DIST } from "./harness/dist.js";
import { Piped } from "./harness/pipe.js";
import { repeated } from "./harness/repeat.js";

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

const TWO_TABS = "its button reads the articles of two tabs into the Lesart that it carries";

test(TWO_TABS, { skip: NAME === "chromium" ? false : `${NAME} has no such command` }, (context) => repeated(TWO_TABS, context, twoTabs));

async function twoTabs() {
  const server = http.createServer((request, answer) => answer.setHeader("content-type", "text/html").end(article(request.url === "/a?x=1&y=2" ? "Zeitz" : "Gera")));
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await Piped.start();
  try {
    const { id } = await browser.send("Extensions.loadUnpacked", { path: FOLDER });
    const worker = await browser.attached(`chrome-extension://${id}/background.js`, "service_worker");
    await browser.until("the button is listened to", () => browser.evaluate(worker.sessionId, "globalThis.serviceWorker?.state === 'activated' && chrome.action.onClicked.hasListeners()"));
    const url = `chrome-extension://${id}/page/index.html`;
    const lesarts = async () => (await browser.send("Target.getTargets")).targetInfos.filter((/** @type {any} */ target) => target.url.startsWith(url));
    /** Presses the button of a tab, and gives the session of the Lesart that has then read it. @param {string} place @param {string} town */
    const press = async (place, town) => {
      const address = `http://127.0.0.1:${port}${place}`;
      await browser.send("Target.createTarget", { url: address });
      const tab = await browser.attached(address);
      const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const { targetId } = targetInfos.find((/** @type {any} */ target) => target.url === address);
      const read = `document.querySelector(".read h1")?.textContent === "Hochwasser in ${town}" && document.querySelector(".text").textContent.includes("Das Wasser steigt weiter.")`;
      // A browser that is busy now and then lets the button be pressed, but not yet look at its tab: then a Lesart without the article
      // opens, and one presses again.
      return browser.until(`Hochwasser in ${town}`, async () => {
        const before = await lesarts();
        await browser.send("Target.activateTarget", { targetId: tab.targetId });
        await browser.until("the tab is in front", () => browser.evaluate(tab.sessionId, "document.readyState === 'complete' && document.visibilityState === 'visible'"));
        await browser.send("Extensions.triggerAction", { id, targetId });
        for (let look = 0; look < 50; look += 1) {
          for (const { targetId } of await lesarts()) {
            const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
            if (await browser.evaluate(sessionId, read)) return sessionId;
          }
          await new Promise((done) => setTimeout(done, 100));
        }
        for (const { targetId } of await lesarts()) if (!before.some((/** @type {any} */ old) => old.targetId === targetId)) await browser.send("Target.closeTarget", { targetId });
        return undefined;
      });
    };
    const lesart = await press("/a?x=1&y=2", "Zeitz");
    assert.equal(await browser.evaluate(lesart, `document.querySelector(".head .lead a").href`), `http://127.0.0.1:${port}/a?x=1&y=2`);
    assert.equal(await press("/b", "Gera").then((session) => browser.evaluate(session, "lesart.articles")), 4);
    assert.equal((await lesarts()).length, 1);
    assert.deepEqual(browser.strays.filter((/** @type {string} */ url) => !url.includes(`127.0.0.1:${port}`)), []);
  } finally {
    await browser.quit();
    server.closeAllConnections();
    server.close();
  }
}
