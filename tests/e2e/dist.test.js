// What is given away, as people get it: the folder on a static host, the one file on a disk, the npm package.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { test as nodeTest } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { DIST, SITE, buildOf, filesOf, newVersion } from "./harness/dist.js";
import { NAME } from "./harness/browser.js";
import { Host } from "./harness/host.js";
import { test } from "./harness/page.js";
import { scratch } from "./harness/scratch.js";

/** @typedef {import("./harness/page.js").Page} Page */

const run = promisify(execFile);
const SEEDS = ["000_24da121aa26a8f61", "004_0df8779f5bfb2a2c"];
const TEXT = "Kim Jong Un traf am Sonntag in Moskau Wladimir Putin. „Das war gut“, sagte Putin.";

/** Both seeds stand there, with pairs between them. @param {Page} page */
async function compared(page) {
  await page.find(".synopsis .pin");
  for (const id of SEEDS) assert.ok((await page.all(`.synopsis [data-article="${id}"] .s`)).length > 5, id);
}

/** @param {Page} page @param {string} text */
async function paste(page, text) {
  await page.click(".own-text");
  await page.find(".own-form textarea");
  await page.evaluate((text) => {
    /** @type {HTMLTextAreaElement} */ (document.querySelector(".own-form textarea")).value = text;
  }, text);
  await page.click(".read-text");
  await page.find(".read .brief li");
}

/** Documents whose readers are loaded on demand, each by another script. */
const DOCUMENTS = ["bericht.office.docx", "haushalt.office.pdf", "haushalt.pandoc.epub", "wahl.eml", "artikel.office.xlsx", "feed.atom"];

/** Opens documents of each kind, and nothing else. @param {Page} page */
async function openDocuments(page) {
  await page.open("#/all");
  await page.find(".articles tbody tr:nth-child(2)");
  const before = (await page.all(".articles tbody tr")).length;
  await page.click(".own-text");
  await (await page.find(".pick-files")).sendKeys(DOCUMENTS.map((name) => path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents", name)).join("\n"));
  // Some have the very text of others.
  await page.until("all are read", (before) => document.querySelectorAll(".articles tbody tr").length >= before + 6 || document.querySelectorAll(".failures li").length, before);
  assert.deepEqual(await page.texts(".failures li"), []);
  const from = (await page.texts(".articles small bdi")).join("\n");
  for (const name of DOCUMENTS.slice(0, 5)) assert.ok(from.includes(name), `${name} in ${from}`);
}

/** @param {Page} page */
const shownBuild = async (page) => (await page.texts("footer .version"))[0].split(" · ")[1];

/** Waits until the service worker has everything. @param {Page} page */
async function kept(page) {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.until("the service worker is active", async () => (await navigator.serviceWorker.ready).active?.state === "activated");
}

/** Comes again, by the front door: a driver's reload passes the service worker by in some browsers. @param {Page} page */
async function again(page) {
  await page.driver.get("about:blank");
  await page.open();
}

/** The one file in a folder where nothing else is. */
async function onDisk() {
  const file = path.join(scratch(), "lesart.html");
  await fs.copyFile(path.join(DIST, "lesart.html"), file);
  return pathToFileURL(file).href;
}

/** @param {Page} page */
async function cutNetwork(page) {
  // Any browser here reaches this machine alone; this one can be cut off from that, too.
  if (NAME !== "chromium") return;
  await page.devtools("Network.enable");
  await page.devtools("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
}

test("lesart.html works from disk with the network cut", async (page) => {
  page.url = await onDisk();
  await cutNetwork(page);
  await page.open();
  await compared(page);
  assert.equal(await shownBuild(page), await buildOf(SITE));
  await page.lookAt("single-file");
  await paste(page, TEXT);
  await page.driver.navigate().refresh();
  await page.find(".read .brief li");
  assert.match((await page.texts(".text"))[0], /Wladimir Putin/);
  await openDocuments(page);
  // After a panic the seed is read again by a new worker.
  await page.evaluate(() => /** @type {any} */ (window).lesart.crash());
  await page.find('.failures li[data-code="panic"]');
  await page.open("#/compare");
  await compared(page);
  const asked = (await page.requests()).filter((url) => !/^(file:.*lesart\.html(#.*)?$|data:|blob:)/.test(url));
  assert.deepEqual(asked, []);
});

/** What browsers that give a page from disk no worker do instead. */
const REFUSALS = {
  "refuses at once": () => {
    window.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new DOMException("not from disk", "SecurityError");
        }
      }
    );
  },
  "fails a moment later": () => {
    window.Worker = /** @type {any} */ (
      class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { cancelable: true })), 20);
        }
        postMessage() {}
        terminate() {}
      }
    );
  },
};

for (const [how, refuse] of Object.entries(REFUSALS)) {
  test(`where a worker from disk ${how}, lesart.html reads in the page itself`, async (page) => {
    page.url = await onDisk();
    await page.devtools("Page.addScriptToEvaluateOnNewDocument", { source: `(${refuse})()` });
    await page.open();
    await compared(page);
    await page.evaluate(() => /** @type {any} */ (window).lesart.crash());
    await page.find('.failures li[data-code="panic"]');
    await paste(page, TEXT);
    const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
    await page.open(`#/compare/${SEEDS[0]},${own}`);
    await page.find(`.synopsis [data-article="${own}"] .s`);
  }, { only: "chromium" });
}

test("lesart.html saves a picture as PNG: its policy allows images of data", async (page) => {
  page.url = await onDisk();
  await page.open();
  await compared(page);
  const [name, type, ...signature] = await page.evaluate(async () => {
    /** @type {Blob[]} */
    const blobs = [];
    const names = [""];
    URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    /** @type {HTMLElement} */ (document.querySelector(".save-picture [value=PNG]")).click();
    for (let waits = 0; !blobs.length && waits < 500; waits++) await new Promise((done) => setTimeout(done, 20));
    return [names[1], blobs[0].type, ...new Uint8Array(await blobs[0].slice(0, 4).arrayBuffer())];
  });
  assert.match(String(name), /\.png$/);
  assert.deepEqual([type, ...signature], ["image/png", 0x89, 0x50, 0x4e, 0x47]);
});

nodeTest("lesart.html allows itself no code but its own", async () => {
  const page = await fs.readFile(path.join(DIST, "lesart.html"), "utf8");
  const [, csp] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  assert.match(csp, /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; /);
  assert.match(csp, /require-trusted-types-for 'script'; trusted-types default lesart-inert 'allow-duplicates'$/);
  assert.doesNotMatch(csp, /unsafe-inline|unsafe-eval'? 'unsafe|\*|http/);
  assert.equal(page.match(/<script>|<style>/g)?.length, 3);
  // Names of formats look like addresses; nobody asks for them.
  assert.doesNotMatch(page, /https?:\/\/(?!www\.w3\.org\/|www\.tei-c\.org\/ns\/|schemas\.openxmlformats\.org\/)[a-z]/);
});

test("index.html from disk says what to do, in both languages", async (page) => {
  page.url = pathToFileURL(path.join(SITE, "index.html")).href;
  // The browser names the files that it does not load from disk.
  page.allowConsole(/main\.js|build\.js|webmanifest/);
  await page.open();
  await page.until("the notice is seen", () => {
    const notice = document.querySelector(".not-started");
    return notice && getComputedStyle(notice).visibility === "visible";
  });
  const said = (await page.texts(".not-started"))[0];
  assert.match(said, /von der Festplatte[^]*lesart\.html[^]*cargo xtask serve[^]*from disk[^]*lesart\.html/);
  await page.lookAt("from-disk");
});

/** @param {string} name @param {(page: Page, host: Host) => Promise<void>} body @param {import("./harness/page.js").Options} [options] */
function hosted(name, body, options) {
  test(name, async (page) => {
    const host = await Host.open(SITE);
    // Not before: a service worker may still be fetching.
    page.afterwards(() => host.close());
    page.url = host.url;
    await body(page, host);
  }, options);
}

/** Posts what a program shares, as the system does: from a page that is none of the site's own. @param {Page} page @param {Host} host @param {Record<string, string>} words @param {string[]} files */
async function share(page, host, words, files) {
  const form = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><form method="post" action="./" enctype="multipart/form-data">${Object.keys(words).map((name) => `<textarea name="${name}"></textarea>`).join("")}<input type="file" name="files" multiple><button>Teilen</button></form>`;
  host.instead = async (name) => (name === "teilen.html" ? Buffer.from(form) : undefined);
  await page.open("teilen.html");
  await page.evaluate((words) => Object.entries(words).forEach(([name, value]) => (/** @type {HTMLTextAreaElement} */ (document.querySelector(`[name=${name}]`)).value = value)), words);
  if (files.length) await (await page.find("[name=files]")).sendKeys(files.map((name) => path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents", name)).join("\n"));
  await page.click("button");
}

hosted("what another program shares is taken by the service worker, goes to no host, and stays nowhere but in the list", async (page, host) => {
  const { share_target: target, file_handlers: handlers } = JSON.parse(await fs.readFile(path.join(SITE, "lesart.webmanifest"), "utf8"));
  assert.deepEqual([target.action, target.method, target.enctype], ["./", "POST", "multipart/form-data"]);
  assert.deepEqual(new Set(target.params.files[0].accept), new Set(Object.entries(handlers[0].accept).flat(2)), "what is opened can be shared");
  await page.open();
  await compared(page);
  await kept(page);
  await again(page);
  await compared(page);
  const posted = host.requests.length;
  await share(page, host, { title: "Geteilt", text: "In Köln kam am Montag ein Zug an.", url: "https://zeitung.example/zug" }, []);
  await page.until("the text in the dialog", () => /^In Köln kam am Montag ein Zug an\.\n+https:/.test(/** @type {HTMLTextAreaElement | null} */ (document.querySelector(".own-form textarea"))?.value ?? ""));
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector(".own-form [name=title]")).value + location.search), "Geteilt");
  await share(page, host, { title: "bericht", text: "", url: "" }, ["bericht.office.docx", "wahl.eml"]);
  await page.until("both files are read", () => document.querySelectorAll(".articles tbody tr").length === 4);
  assert.deepEqual(await page.texts(".failures li"), []);
  const from = (await page.texts(".articles small bdi")).join("\n");
  for (const name of ["bericht.office.docx", "wahl.eml"]) assert.ok(from.includes(name), `${name} in ${from}`);
  assert.deepEqual((await page.evaluate(() => caches.keys())).filter((name) => name.includes("shared")), []);
  // Browsers look now and then whether there is a new version.
  assert.deepEqual(host.requests.slice(posted).filter((name) => !/teilen|favicon|^sw\.js$/.test(name)), [], "only the form came from the host");
});

test("files that the system opens with the installed page are read", async (page) => {
  await page.devtools("Page.addScriptToEvaluateOnNewDocument", { source: "Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer) => (window.consumer = consumer) } })" });
  await page.open();
  await compared(page);
  await page.evaluate((text) => /** @type {any} */ (window).consumer({ files: [{ getFile: async () => new File([text], "zug.txt") }] }), TEXT);
  await page.find(".read .brief li");
  assert.match((await page.texts(".read .head .lead"))[0], /zug\.txt/);
}, { only: "chromium" });

hosted("the site works below any path, and after the first visit without its host", async (page, host) => {
  await page.open();
  await compared(page);
  await kept(page);
  await host.close();
  await again(page);
  await compared(page);
  assert.equal(await shownBuild(page), await buildOf(SITE));
  // A new worker comes from what was kept, too.
  await page.evaluate(() => /** @type {any} */ (window).lesart.crash());
  await page.find('.failures li[data-code="panic"]');
  await paste(page, TEXT);
  await page.open("?from=home#/all");
  await page.find(".articles tbody tr:nth-child(3)");
  await openDocuments(page);
  await host.open();
});

hosted("text becomes neither markup nor a worker, where the browser knows Trusted Types", async (page) => {
  page.allowConsole(/TrustedHTML|TrustedScriptURL|TrustedTypePolicy|trusted.types/i);
  await page.open();
  await compared(page);
  const [known, outcomes] = await page.evaluate(() => {
    const outcome = (/** @type {() => unknown} */ act) => {
      try {
        act();
        return "done";
      } catch (fault) {
        return /** @type {Error} */ (fault).name;
      }
    };
    return [
      "trustedTypes" in window,
      [
        outcome(() => (document.createElement("p").innerHTML = "<b>")),
        outcome(() => new DOMParser().parseFromString("<b>", "text/html")),
        outcome(() => new Worker("https://lesart.invalid/worker.js")),
        outcome(() => /** @type {any} */ (window).trustedTypes.createPolicy("another", {})),
        outcome(() => new Worker(new URL("js/worker.js", document.baseURI), { type: "module" }).terminate()),
      ],
    ];
  });
  if (known) assert.deepEqual(outcomes, ["TypeError", "TypeError", "TypeError", "TypeError", "done"]);
});

hosted("nothing is asked for once the site is kept", async (page, host) => {
  await page.open();
  await compared(page);
  await kept(page);
  // Each file once for page and service worker together: the browser's cache is asked first. WebKit's small browser has none, so that
  // the first page goes on asking the host.
  if (NAME === "webkit") {
    await again(page);
    await compared(page);
  } else assert.equal(host.requests.filter((name) => name === "pkg/lesart_bg.wasm").length, 1);
  const fetched = host.requests.length;
  await paste(page, TEXT);
  await page.open("#/all");
  await page.find(".articles tbody tr:nth-child(3)");
  await page.settle();
  assert.deepEqual(host.requests.slice(fetched), []);
});

hosted("what the first view waits for is served without starting the service worker, where the browser knows static routes", async (page) => {
  await page.open();
  await compared(page);
  await kept(page);
  await again(page);
  await compared(page);
  const sources = await page.evaluate(() => {
    if (!("workerFinalSourceType" in PerformanceResourceTiming.prototype)) return null;
    const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return ["", "js/early.js", "js/main.js", "js/worker.js", "pkg/lesart_bg.wasm"].map((name) => /** @type {any} */ (all.find((entry) => entry.name === new URL(name, document.baseURI).href))?.workerFinalSourceType);
  });
  if (sources) assert.deepEqual(sources, Array(5).fill("cache"));
});

hosted("the module is given work once, on a kept page, for the browser to keep what it compiles of it", async (page) => {
  // What the workers are given to read, and whether the page has looked at what it has noted of it.
  await page.devtools("Page.addScriptToEvaluateOnNewDocument", {
    source: `Object.assign(window, { readings: 0, looked: false });
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message.type === "analyze") window.readings += 1;
        return postMessage.call(this, message, ...rest);
      };
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = function (key) {
        if (key === "lesart.warm") window.looked = true;
        return getItem.call(this, key);
      };`,
  });
  const readings = () => page.evaluate(() => /** @type {any} */ (window).readings);
  await page.open();
  await compared(page);
  await kept(page);
  assert.equal(await readings(), SEEDS.length, "on the first visit the module does not come from what is kept");
  await again(page);
  await compared(page);
  await page.until("the module has worked", () => localStorage.getItem("lesart.warm"));
  assert.ok((await readings()) > 10 * SEEDS.length, `${await readings()}`);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), SEEDS.length, "nothing of it is shown");
  await again(page);
  await compared(page);
  await page.until("it is known that it has", () => /** @type {any} */ (window).looked);
  assert.equal(await readings(), SEEDS.length);
}, { only: "chromium" });

hosted("a new version waits politely, and then replaces everything at once", async (page, host) => {
  await page.open();
  await compared(page);
  await kept(page);
  const [old, files] = [await buildOf(SITE), await filesOf(SITE)];
  host.root = await newVersion("0123456789", {
    "js/main.js": (text) => text.replace("Alles bleibt auf diesem Gerät.", "Alles bleibt bei dir."),
    "css/index.css": (text) => text.replace("--paper:", "--new: 1; --paper:"),
  });
  host.requests = [];
  await again(page);
  await compared(page);
  await page.find(".renewal");
  await page.expectAccessible();
  await page.lookAt("renewal");
  const look = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--new"));
  assert.deepEqual([await shownBuild(page), await look()], [old, ""]);
  assert.ok(!host.requests.includes("pkg/lesart_bg.wasm"), "what both versions share is not fetched again");
  await page.click(".renewal .button");
  await page.until("the new version", (id) => document.querySelector("footer .version")?.textContent?.endsWith(id), "0123456789");
  await compared(page);
  assert.equal(await look(), "1");
  assert.equal((await page.all(".failures")).length, 0);
  await page.until("the old version is gone", async () => (await caches.keys()).length === 1);
  const [keys, home] = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return [(await (await caches.open(name)).keys()).map(({ url }) => url), new URL(".", document.baseURI).href];
  });
  // Under their own addresses, by which static routes find them.
  assert.deepEqual(keys.sort(), Object.keys(files).map((path) => new URL(path, home).href).sort());
  // And it is whole: it works without its host.
  await host.close();
  await again(page);
  await compared(page);
  assert.deepEqual([await shownBuild(page), await look()], ["0123456789", "1"]);
  await host.open();
});

hosted("a new version is not taken while texts are read, unless the reader agrees, and then what was on screen is kept", async (page, host) => {
  await page.open();
  await compared(page);
  await kept(page);
  host.root = await newVersion("0123456789", { "css/index.css": (text) => text.replace("--paper:", "--new: 1; --paper:") });
  await again(page);
  await compared(page);
  await page.find(".renewal");
  // An archive of which the last file never comes.
  await page.evaluate((text) => {
    const endless = Object.assign(new File(["x"], "endlos.txt"), { arrayBuffer: () => new Promise(() => {}) });
    void (/** @type {any} */ (window).lesart.open([new File([text], "kim.txt"), endless]));
  }, TEXT);
  await page.until("the first is read", () => /** @type {any} */ (window).lesart.articles === 3);
  await page.click(".renewal .button");
  await page.find("dialog .yes");
  assert.equal(await shownBuild(page), await buildOf(SITE), "it asks first");
  await page.click("dialog .yes");
  await page.until("the new version", (id) => document.querySelector("footer .version")?.textContent?.endsWith(id), "0123456789");
  await page.until("what was on screen is there", () => /** @type {any} */ (window).lesart.articles === 3);
});

hosted("a module that breaks off is told about with what to do, and the next visit has it whole", async (page, host) => {
  page.allowConsole(/integrity|Failed to find a valid digest|Failed to load resource|ERR_/);
  const module = await fs.readFile(path.join(SITE, "pkg/lesart_bg.wasm"));
  host.instead = async (name) => (name === "pkg/lesart_bg.wasm" ? module.subarray(0, module.length >> 1) : undefined);
  await page.open();
  await page.find('.failures li[data-code="no-start"] .reload');
  host.instead = async () => undefined;
  await page.click(".failures .reload");
  await compared(page);
  assert.equal((await page.all(".failures")).length, 0);
});

hosted("half of a new version is none", async (page, host) => {
  // The browser names the file whose hash is another.
  page.allowConsole(/integrity|Failed to find a valid digest/);
  await page.open();
  await compared(page);
  await kept(page);
  host.root = await newVersion("0123456789", { "css/index.css": (text) => text.replace("--paper:", "--new: 1; --paper:") });
  host.instead = async (name) => (name === "css/index.css" ? fs.readFile(path.join(SITE, name)) : undefined);
  await again(page);
  await compared(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    while (registration.installing) await new Promise((done) => setTimeout(done, 50));
  });
  assert.equal(host.requests.filter((name) => name === "css/index.css").length >= 2, true, "it was tried");
  assert.equal((await page.all(".renewal")).length, 0);
  assert.equal(await shownBuild(page), await buildOf(SITE));
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting), null);
});

hosted("a module of another build is not taken, wherever it was kept", async (page, host) => {
  page.allowConsole(/integrity|Failed to find a valid digest/);
  const module = await fs.readFile(path.join(SITE, "pkg/lesart_bg.wasm"));
  // The mark of another build.
  const other = Buffer.from(module);
  other.write("0123456789", module.lastIndexOf("lesart") + "lesart".length);
  // A cache on the way gives the old one to whoever does not insist.
  host.instead = async (name, headers) => (name === "pkg/lesart_bg.wasm" && headers["cache-control"] !== "no-cache" ? other : undefined);
  await page.open();
  await compared(page);
  assert.ok(host.requests.filter((name) => name === "pkg/lesart_bg.wasm").length >= 2, "it was asked for again");
  host.instead = async (name) => (name === "pkg/lesart_bg.wasm" ? other : undefined);
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.devtools("Network.clearBrowserCache");
  await again(page);
  await page.find('.failures li[data-code="no-start"] .reload');
}, { only: "chromium" });

hosted("page and worker of two builds notice it, and loading anew mends it", async (page, host) => {
  const old = await fs.readFile(path.join(SITE, "pkg/build.js"), "utf8");
  host.instead = async (name) => (name === "pkg/build.js" ? Buffer.from(old.replace(/id: "\w+"/, 'id: "fedcba9876"')) : undefined);
  await page.open();
  await page.find('.failures li[data-code="mixed"]');
  await page.lookAt("mixed");
  host.instead = async () => undefined;
  await page.click(".failures .reload");
  await page.until("one build", (id) => document.querySelector("footer .version")?.textContent?.endsWith(id), await buildOf(SITE));
  await compared(page);
  assert.equal((await page.all(".failures")).length, 0);
});

hosted("the first view asks for its parts alone, each of them early, and nothing jumps", async (page, host) => {
  await page.open();
  await compared(page);
  await page.find(".after .timeline");
  await page.settle();
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const names = new Set(asked.map((url) => decodeURI(new URL(url).pathname.slice(host.base.length))));
  const parts = ["css/index.css", "js/early.js", "js/main.js", "js/worker.js", "pkg/build.js", "pkg/lesart.js", "pkg/lesart_bg.wasm", "seeds/index.json", ...SEEDS.map((id) => `seeds/${id}.txt`)];
  for (const name of parts) assert.ok(names.delete(name), name);
  assert.deepEqual([...names].filter((name) => !/^(icon|lesart\.webmanifest)/.test(name)), []);
  const [module, script] = ["pkg/lesart_bg.wasm", "js/main.js"].map((name) => host.requests.indexOf(name));
  assert.ok(module < host.requests.indexOf("pkg/lesart.js") && script >= 0, `${host.requests}`);
  const jumps = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().map((entry) => /** @type {any} */ (entry).value))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve([]), 500);
      }),
  );
  assert.deepEqual(jumps, []);
}, { only: "chromium" });

hosted("the site can be installed", async (page) => {
  await page.open();
  await compared(page);
  const { errors } = await page.devtools("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await page.devtools("Page.getInstallabilityErrors");
  // A window without a profile of its own cannot install anything; that is not the page's fault.
  assert.deepEqual(installabilityErrors.map((/** @type {any} */ { errorId }) => errorId).filter((/** @type {string} */ id) => id !== "in-incognito"), []);
}, { only: "chromium" });

/** What the page loads later than with its first view, or never: the element has a page of its own, the system takes the icons. */
const LATER = /^(js\/(on-demand\/|lesart-article|element-demo)|css\/element|element|icons\/)/;

nodeTest("the first view transfers 1.74 MB at most", async () => {
  let bytes = 0;
  for (const name of Object.keys(await filesOf(SITE))) {
    if (LATER.test(name)) continue;
    bytes += gzipSync(await fs.readFile(path.join(SITE, name === "./" ? "index.html" : name))).length;
  }
  assert.ok(bytes > 500_000 && bytes < 1_740_000, `${bytes} bytes`);
});

nodeTest("the service worker's list has the hash of every file that the page has", async () => {
  const files = await filesOf(SITE);
  for (const [name, hash] of Object.entries(files)) {
    const bytes = await fs.readFile(path.join(SITE, name === "./" ? "index.html" : name));
    assert.equal(hash, `sha256-${createHash("sha256").update(bytes).digest("base64")}`, name);
  }
  for (const name of ["./", "js/main.js", "js/worker.js", "css/index.css", "pkg/lesart_bg.wasm", "seeds/index.json", "icons/192.png"]) assert.ok(files[name], name);
  for (const name of ["sw.js", ".nojekyll", "pkg/lesart.d.ts"]) assert.ok(!(name in files), name);
});

/** The npm package as npm would install it, in a folder of its own. */
async function installed() {
  const [tarball] = (await fs.readdir(DIST)).filter((name) => /^lesart-\d.*\.tgz$/.test(name));
  const home = scratch();
  const target = path.join(home, "node_modules/lesart");
  await fs.mkdir(target, { recursive: true });
  await run("tar", ["--extract", "--gzip", "--file", path.join(DIST, tarball), "--directory", target, "--strip-components=1"]);
  return { home, target };
}

nodeTest("the package's README says what is true: its examples run, and their types are right", async () => {
  const { home, target } = await installed();
  const readme = await fs.readFile(path.join(target, "README.md"), "utf8");
  const [browser, node, corrected, worker] = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code);
  const said = async (/** @type {string} */ program) => {
    await fs.writeFile(path.join(home, "program.mjs"), program);
    return (await run("node", ["program.mjs"], { cwd: home })).stdout;
  };
  assert.equal(await said(`${node}\n${corrected}`), "[ 'Kim Jong Un', 'Nordkorea' ]\nKim\n");
  assert.equal(await said(browser), "LOC Köln\n2023-09-17 Sonntag\n");
  assert.match(await said(worker), /^segment: 1 of 7\n[^]*summary: 7 of 7\n$/);
  await fs.writeFile(path.join(home, "browser.mts"), `${browser}\nimport { LesartArticle } from "lesart/element";\nconst read: Promise<typeof report | null> = new LesartArticle().read();\nread.then((one) => one?.entities[0].kind satisfies "PER" | "LOC" | "ORG" | "OTH" | undefined);\n`);
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "esnext,dom"];
  await run("node", [path.resolve("node_modules/typescript/bin/tsc"), ...flags, "browser.mts"], { cwd: home });
});

nodeTest("the package has its licences, its types and nothing else's", async () => {
  const { target } = await installed();
  const manifest = JSON.parse(await fs.readFile(path.join(target, "package.json"), "utf8"));
  assert.match(manifest.license, /CC-BY-SA-4\.0/);
  const files = (await fs.readdir(target)).sort();
  assert.deepEqual(files, [...manifest.files, "package.json"].sort());
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "MODEL.md", "BACKGROUND.md", "README.md"]) assert.ok(files.includes(file), file);
  for (const entry of [".", "./worker", "./element"]) {
    for (const file of Object.values(manifest.exports[entry])) assert.ok(files.includes(path.basename(file)), file);
  }
});

test("the package's element works in a page that has nothing but the package", async (page) => {
  const { target } = await installed();
  await fs.writeFile(
    path.join(target, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">
<script type="module" src="lesart-article.js"></script></head>
<body><lesart-article published="2023-09-18"><p>Der Zug ist am Sonntag in Köln angekommen, teilte die Bahn mit.</p></lesart-article></body></html>`,
  );
  const host = await Host.open(target);
  page.afterwards(() => host.close());
  page.url = host.url;
  await page.open();
  await page.find("lesart-article mark");
  assert.deepEqual(await page.texts("mark[data-kind=LOC]"), ["Köln"]);
  assert.equal(await page.evaluate(() => document.querySelector("lesart-article time")?.getAttribute("datetime")), "2023-09-17");
  assert.deepEqual(host.requests, ["index.html", "lesart-article.js", "lesart.js", "lesart_bg.wasm"]);
});
