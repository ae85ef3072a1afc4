// Reads saved web pages as the page itself does, in headless Chromium, and prints a JSON line for each:
// {"file","title","published","text","source"}, or {"file","error"}. Where NAME.json with what is true lies beside NAME.html
// (or NAME.html.gz), a table and totals follow on standard error:
//
//     node tests/bench/pages.js FOLDER [--part dev|test] [--errors]
//
// Truth is {title, published, paragraphs} or {with, without}: strings that belong to the article, and strings that do not.
// Recall and noise are shares of words: of the true paragraphs that are in the text, and of the text that is in no true
// paragraph, each the mean over pages. `--part` takes two thirds of the pages (dev) or the others (test), by a hash of the
// name. `--errors` names, for each page, what is missing and what is too much.
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

import { start } from "../e2e/harness/browser.js";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const WWW = path.join(ROOT, "www");

/** @typedef {{ file: string, title?: string | null, published?: string | null, text?: string, source?: string, error?: string }} Reading */
/** @typedef {{ title?: string, published?: string, paragraphs?: string[], with?: string[], without?: string[] }} Truth */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: "string" }, errors: { type: "boolean" } },
});
const [folder] = positionals;
if (!folder) {
  console.error("usage: node tests/bench/pages.js FOLDER [--part dev|test] [--errors]");
  process.exit(2);
}

/** Which part a page belongs to. @param {string} name */
function partOf(name) {
  return createHash("sha256").update(name).digest()[0] % 3 < 2 ? "dev" : "test";
}

/** A name without what says how the page is stored. @param {string} file */
const stem = (file) => file.replace(/\.gz$/, "").replace(/\.(x?html?|mhtml?|webarchive|shtml|php|aspx)$/i, "");

const files = (await fs.readdir(folder))
  .filter((file) => !/\.json$|^\.|^readme/i.test(file))
  .filter((file) => !values.part || partOf(stem(file)) === values.part)
  .sort();

/** The page's own scripts, an empty page under the page's own policy, and the saved pages as bytes. */
const index = await fs.readFile(path.join(WWW, "index.html"), "utf8");
const [policy] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(index) ?? [];
const server = http.createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  try {
    if (url.pathname === "/") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html>${policy}<title>bench</title>`);
    } else if (url.pathname.startsWith("/pages/")) {
      const file = files[Number(url.pathname.slice("/pages/".length))];
      const bytes = await fs.readFile(path.join(folder, file));
      response.writeHead(200, { "content-type": "application/octet-stream" }).end(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
    } else {
      const body = await fs.readFile(path.join(WWW, path.normalize(url.pathname)));
      response.writeHead(200, { "content-type": "text/javascript" }).end(body);
    }
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

const browser = await start({ language: "de" });
/** @type {Reading[]} */
const readings = [];
/** @type {number[]} */
const times = [];
try {
  await browser.driver.get(`http://127.0.0.1:${port}/`);
  for (const [number, file] of files.entries()) {
    const name = file.replace(/\.gz$/, "");
    /** @type {any} */
    const found = await browser.driver.executeAsyncScript(
      /* js */ `const [number, name, done] = arguments;
      (async () => {
        const { fileText } = await import("/js/intake/file.js");
        const bytes = new Uint8Array(await (await fetch("/pages/" + number)).arrayBuffer());
        const start = performance.now();
        const found = await fileText(bytes, name);
        const time = performance.now() - start;
        return found ? { title: found.title, published: found.published ?? null, text: found.text, source: found.source, time } : { error: "encoding" };
      })().then(done, (fault) => done({ error: String(fault.code ?? fault) }));`,
      number,
      name,
    );
    times.push(found.time ?? 0);
    delete found.time;
    readings.push({ file: name, ...found });
    console.log(JSON.stringify(readings.at(-1)));
  }
} finally {
  await browser.quit();
  server.close();
}

/** @param {string} text */
const wordsOf = (text) => text.normalize("NFC").replaceAll("\u00ad", "").match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two texts share, each as often as it stands in both. @param {string[]} a @param {string[]} b */
function shared(a, b) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left) both += 1;
    if (left) counts.set(word, left - 1);
  }
  return both;
}

/** @param {string} text */
const plain = (text) => wordsOf(text).join(" ");
/** @param {string} text */
const spaced = (text) => text.normalize("NFC").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();

/** @param {Reading} reading @param {Truth} truth */
function score(reading, truth) {
  const text = reading.text ?? "";
  if (truth.paragraphs) {
    const [gold, found] = [wordsOf(truth.paragraphs.join("\n")), wordsOf(text)];
    const both = shared(gold, found);
    return {
      headline: plain(reading.title ?? "") === plain(truth.title ?? ""),
      day: (reading.published ?? "").slice(0, 10) === (truth.published ?? "").slice(0, 10),
      recall: gold.length ? both / gold.length : 1,
      noise: found.length ? 1 - both / found.length : 0,
    };
  }
  const flat = spaced(text);
  return {
    with: (truth.with ?? []).map((string) => flat.includes(spaced(string))),
    without: (truth.without ?? []).map((string) => flat.includes(spaced(string))),
  };
}

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
/** @param {number} number */
const decimal = (number) => number.toFixed(3);

/** @type {{ headline: boolean, day: boolean, recall: number, noise: number }[]} */
const articles = [];
const strings = { with: [0, 0], without: [0, 0] };
for (const reading of readings) {
  const text = await fs.readFile(path.join(folder, `${stem(reading.file)}.json`), "utf8").catch(() => null);
  if (text === null) continue;
  /** @type {Truth} */
  const truth = JSON.parse(text);
  const scored = score(reading, truth);
  if (scored.with) {
    for (const kind of /** @type {const} */ (["with", "without"])) {
      strings[kind][0] += scored[kind].filter(Boolean).length;
      strings[kind][1] += scored[kind].length;
    }
    console.error(`${reading.file.padEnd(60)} found ${scored.with.filter(Boolean).length}/${scored.with.length} wrong ${scored.without.filter(Boolean).length}/${scored.without.length} ${reading.error ?? ""}`);
    if (values.errors) {
      scored.with.forEach((is, at) => is || console.error(`    missing: ${truth.with?.[at]}`));
      scored.without.forEach((is, at) => is && console.error(`    wrong: ${truth.without?.[at]}`));
    }
  } else {
    const article = /** @type {(typeof articles)[number]} */ (scored);
    articles.push(article);
    console.error(`${reading.file.padEnd(60)} headline ${article.headline ? "yes" : "NO "} day ${article.day ? "yes" : "NO "} recall ${decimal(article.recall)} noise ${decimal(article.noise)} ${reading.error ?? ""}`);
    if (values.errors) {
      if (!article.headline) console.error(`    headline: ${reading.title}\n    is:       ${truth.title}`);
      if (!article.day) console.error(`    day: ${reading.published}, is: ${truth.published}`);
      const read = (reading.text ?? "").split("\n\n");
      const gold = plain((truth.paragraphs ?? []).join("\n"));
      const flat = plain(reading.text ?? "");
      for (const paragraph of read) if (!gold.includes(plain(paragraph))) console.error(`    too much: ${paragraph.slice(0, 150)}`);
      for (const paragraph of truth.paragraphs ?? []) if (!flat.includes(plain(paragraph))) console.error(`    missing: ${paragraph.slice(0, 150)}`);
    }
  }
}
const sorted = times.toSorted((a, b) => a - b);
console.error(`\n${readings.length} pages, ${readings.filter(({ error }) => error).length} not read; ${sorted[sorted.length >> 1]?.toFixed(0)} ms the median, ${sorted.at(-1)?.toFixed(0)} ms the longest`);
if (articles.length) {
  const [headlines, days] = [articles.filter(({ headline }) => headline).length, articles.filter(({ day }) => day).length];
  console.error(`of ${articles.length}: headlines ${headlines}, days ${days}; recall ${decimal(mean(articles.map(({ recall }) => recall)))}, noise ${decimal(mean(articles.map(({ noise }) => noise)))}`);
}
if (strings.with[1]) {
  console.error(`strings found ${strings.with.join("/")} = ${decimal(strings.with[0] / strings.with[1])}, wrong ones ${strings.without.join("/")} = ${decimal(strings.without[0] / (strings.without[1] || 1))}`);
}
