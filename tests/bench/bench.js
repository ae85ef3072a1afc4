// How fast and how large: the module in a worker against what the browser itself offers, in interleaved rounds.
//
// `cargo xtask bench [FILE…]` starts this with the page served and copied together. It prints tables, and writes
// them to BENCHMARKS.md and, as numbers, to the file LESART_BENCH_JSON. What counts are the ratios: both sides of one
// stem from the same round, minutes and machine.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";

import { build } from "esbuild";

import { Page } from "../e2e/harness/page.js";
import { measureMany } from "./many-timing.js";
import { measureOpening } from "./opening.js";
import { median, table } from "./table.js";
import { drawWaterfall } from "./waterfall.js";
import { serveBench } from "./worker.js";

/** Fewer where a run is to show that it works, and no more. */
const ROUNDS = Number(process.env.LESART_BENCH_ROUNDS ?? 7);
/** Of text, in bytes of UTF-8. */
const SIZES = [10e3, 100e3, 1e6, 10e6].filter((size) => size <= Number(process.env.LESART_BENCH_LARGEST ?? Infinity));
/** A measurement of a short text is repeated until it took this long, in milliseconds. */
const LONG_ENOUGH = 40;
/** Who would take longer than this for a text, by what the shorter text took, is not asked; in milliseconds. */
const TOO_LONG = 10_000;
/** The contenders, by the names that the worker knows. */
const CONTENDERS = /** @type {const} */ ([
  ["analysis", "Lesart: whole analysis"],
  ["words", "Intl.Segmenter: words, in one piece"],
  ["wordsByParagraph", "Intl.Segmenter: words, by paragraph"],
  ["sentences", "Intl.Segmenter: sentences"],
  ["wink", "wink-nlp: tokens, sentences (English model)"],
  ["compromise", "compromise: tokens, parts of speech (English)"],
  ["deCompromise", "de-compromise: tokens, parts of speech"],
  ["chrono", "chrono-node: dates and times"],
]);

/** @typedef {(typeof CONTENDERS)[number][0]} Contender */

/** What is said of the first view. */
const OPENING = /** @type {const} */ ([
  ["both texts shown", "texts"],
  ["joined", "shown"],
  ["processor time", "processor"],
  ["of the page's main thread", "main"],
  ["its longest task by the clock", "longest"],
  ["its longest task, processor time", "longestWork"],
  ["requests until then", "requests"],
]);

const files = process.argv.slice(2);
const site = process.env.LESART_SITE ?? "";
const article = await readText(files);
const rivals = await bundleRivals();
const page = await Page.start({});
try {
  const speed = await measureSpeed(page);
  const seeds = await measureSeeds(page);
  const [full, empty] = await measureOpening([site], ROUNDS);
  const opening = { full: mapValues(full, figures), empty: mapValues(empty, figures) };
  const many = process.env.LESART_BENCH_MANY ? await measureFolder(process.env.LESART_BENCH_MANY) : null;
  const sizes = await measureSizes(site);
  const browser = (await page.driver.getCapabilities()).getBrowserVersion();
  const machine = `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Chromium ${browser}`;
  const load = os.loadavg()[0].toFixed(1);
  const date = new Date().toISOString().slice(0, 10);
  const result = { date, machine, load, text: article.source, rounds: ROUNDS, speed, seeds, opening, many, rivals: rivals.sizes, sizes };
  const report = describe(result);
  console.log(report);
  // A run that is cut short is no benchmark.
  if (!process.env.LESART_BENCH_LARGEST && !process.env.LESART_BENCH_ROUNDS) {
    await fs.writeFile("BENCHMARKS.md", report);
    await drawWaterfall(site, "docs/first-view.svg");
  }
  if (process.env.LESART_BENCH_JSON) {
    await fs.writeFile(process.env.LESART_BENCH_JSON, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  await page.quit();
}

/**
 * The text to measure with: articles of the files one after the other (`.jsonl` with a field `text`, or plain), or
 * the seeds; `.xz` is unpacked.
 * @param {string[]} files
 */
async function readText(files) {
  if (!files.length) {
    const seeds = JSON.parse(await fs.readFile("seeds/index.json", "utf8"));
    const texts = await Promise.all(
      seeds.map((/** @type {{ file: string }} */ { file }) => fs.readFile(`seeds/${file}`, "utf8")),
    );
    return { text: texts.join("\n\n"), source: "the two seed articles, repeated" };
  }
  const texts = [];
  for (const file of files) {
    const raw = file.endsWith(".xz")
      ? execFileSync("xz", ["--decompress", "--stdout", file], { encoding: "utf8", maxBuffer: 1 << 30 })
      : await fs.readFile(file, "utf8");
    texts.push(
      /\.jsonl(\.xz)?$/.test(file)
        ? raw.trim().split("\n").map((line) => JSON.parse(line).text).join("\n\n")
        : raw,
    );
  }
  const text = texts.join("\n\n");
  const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(1);
  return { text, source: `${files.map((file) => path.basename(file)).join(", ")} (${megabytes} MB, repeated beyond that)` };
}

/** The other libraries as one module, and what each would add to a page, minified, in bytes: plain and gzip. */
async function bundleRivals() {
  const options = /** @type {const} */ ({ bundle: true, write: false, format: "esm", minify: true, platform: "browser", legalComments: "none", logLevel: "error" });
  const bundled = async (/** @type {import("esbuild").BuildOptions} */ entry) => {
    const { outputFiles } = await build({ ...options, ...entry, write: false });
    return outputFiles[0].text;
  };
  /** @type {Record<string, [number, number]>} */
  const sizes = {};
  const packages = { "wink-nlp": ["wink-nlp", "wink-eng-lite-web-model"], compromise: ["compromise"], "de-compromise": ["de-compromise"], "chrono-node": ["chrono-node/de"] };
  for (const [name, imports] of Object.entries(packages)) {
    const contents = imports.map((name) => `export * as ${name.replace(/\W/g, "_")} from ${JSON.stringify(name)};`).join("");
    const code = await bundled({ stdin: { contents, resolveDir: process.cwd() } });
    sizes[name] = [Buffer.byteLength(code), zlib.gzipSync(code, { level: 9 }).length];
  }
  return { code: await bundled({ entryPoints: ["tests/bench/rivals.js"] }), sizes };
}

/** The text cut or repeated to so many bytes, on a paragraph's end where there is one near. @param {number} bytes */
function textOf(bytes) {
  const whole = Buffer.from(article.text.replaceAll("\0", " "));
  const repeated = Buffer.concat(Array(Math.ceil(bytes / whole.length)).fill(whole)).subarray(0, bytes);
  const text = repeated.toString("utf8").replace(/\uFFFD+$/u, "");
  const end = text.lastIndexOf("\n");
  return end > text.length * 0.9 ? text.slice(0, end) : text;
}

/** @param {Page} page */
async function measureSpeed(page) {
  await open(page);
  const rows = [];
  /** What a byte took each on the shorter text, in milliseconds. @type {Partial<Record<Contender, number>>} */
  const before = {};
  for (const size of SIZES) {
    const text = textOf(size);
    const bytes = Buffer.byteLength(text);
    await page.evaluate((text) => {
      Object.assign(globalThis, { text });
    }, text);
    const contenders = CONTENDERS.map(([key]) => key).filter((key) => (before[key] ?? 0) * bytes < TOO_LONG);
    /** @type {Partial<Record<Contender, number[]>>} */
    const times = Object.fromEntries(contenders.map((key) => [key, []]));
    /** @type {Record<string, number[]>} */
    const shares = {};
    /** @type {Partial<Record<Contender, number>>} */
    const repeats = {};
    let memory = 0;
    let tokens = 0;
    // Round -1 warms up and finds how often each is to be repeated.
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const contender of contenders) {
        const answer = await page.evaluate(
          (contender, repeats) => /** @type {any} */ (globalThis).bench.run(contender, repeats),
          contender,
          repeats[contender] ?? 1,
        );
        if (round < 0) {
          repeats[contender] = Math.max(1, Math.ceil(LONG_ENOUGH / answer.time));
          continue;
        }
        times[contender]?.push(answer.time);
        if (contender === "words") tokens = answer.result;
        if (contender !== "analysis") continue;
        memory = answer.memory;
        for (const [share, time] of Object.entries(answer.shares)) (shares[share] ??= []).push(/** @type {number} */ (time));
      }
    }
    for (const contender of contenders) before[contender] = median(times[contender] ?? []) / bytes;
    const own = times.analysis ?? [];
    rows.push({
      bytes,
      words: tokens,
      megabytesPerSecond: mapValues(times, (times) => bytes / 1e3 / median(times)),
      spread: mapValues(times, (times) => [bytes / 1e3 / Math.max(...times), bytes / 1e3 / Math.min(...times)]),
      ratio: mapValues(times, (times) => median(times.map((time, n) => time / own[n]))),
      milliseconds: median(own),
      shares: mapValues(shares, median),
      memoryPerByte: memory / bytes,
    });
  }
  return { rows, exponent: slope(rows.map(({ bytes, milliseconds }) => [Math.log(bytes), Math.log(milliseconds)])) };
}

/** Both seeds read and compared, warm, on the way from page to worker and back. @param {Page} page */
async function measureSeeds(page) {
  await open(page);
  const names = JSON.parse(await fs.readFile("seeds/index.json", "utf8"));
  const texts = await Promise.all(
    names.map((/** @type {{ file: string }} */ { file }) => fs.readFile(`seeds/${file}`, "utf8")),
  );
  const times = await page.evaluate((texts) => /** @type {any} */ (globalThis).bench.compare(texts, 40), texts);
  return { first: times[0], warm: median(times.slice(10)) };
}

/** Every file of a folder as an article, on a page of its own. @param {string} folder */
async function measureFolder(folder) {
  const files = (await fs.readdir(folder)).sort().map((name) => path.join(folder, name));
  const sizes = await Promise.all(files.map(async (file) => (await fs.stat(file)).size));
  const page = await Page.start({});
  try {
    return { ...(await measureMany(page, files)), bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await page.quit();
  }
}

/** @param {import("./many-timing.js").Many & { bytes: number }} many */
function describeMany({ count, bytes, alone, whole, reload, complete, read, memory }) {
  const seconds = (/** @type {number} */ time) => `${(time / 1000).toFixed(1)} s`;
  const rows = /** @type {[string, import("./many-timing.js").Taken][]} */ ([
    ["read by as many workers, and nothing else", alone],
    ["read, listed, kept and grouped on the page", whole],
    [`all listed again after a reload (${read} read again)`, reload],
  ]);
  return `
## Many articles: ${count} of ${(bytes / count / 1000).toFixed(1)} kB on average
${table(
  ["", "by the clock", "processor time of the page's process", "of all processes of the browser"],
  rows.map(([name, { clock, processor, all }]) => [name, seconds(clock), seconds(processor), seconds(all)]),
)}

The whole takes ${(whole.processor / alone.processor).toFixed(2)} × the work of reading alone, ${(whole.all / alone.all).toFixed(2)} × with all that the browser does for files and databases. After
a reload, all are listed ${seconds(complete)} after navigation. The page's process has ${memory.map(bytesShown).join(" when all are grouped, and ")} after the reload.
\`node tests/bench/many.js\` measures this and what keeps the page from answering.
`;
}

/** Opens a file that runs nothing by itself, and a worker with the module. @param {Page} page */
async function open(page) {
  await page.open("seeds/index.json");
  await page.evaluate(serveBench, new URL("pkg/lesart.js", page.url).href, rivals.code);
}

/** What a browser transfers for the page, in bytes: plain, gzip and brotli. @param {string} directory */
async function measureSizes(directory) {
  assert.ok(directory, "LESART_SITE names the page, copied together: run `cargo xtask bench`");
  /** @type {Record<string, [number, number, number]>} */
  const sizes = {};
  for (const entry of await fs.readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || file.endsWith(".d.ts")) continue;
    const bytes = await fs.readFile(file);
    const kind = file.endsWith(".wasm")
      ? "module, model included"
      : file.includes(`${path.sep}seeds${path.sep}`)
        ? "seeds"
        : "page: markup, styles, scripts, glue";
    const all = (sizes[kind] ??= [0, 0, 0]);
    all[0] += bytes.length;
    all[1] += zlib.gzipSync(bytes, { level: 9 }).length;
    all[2] += zlib.brotliCompressSync(bytes).length;
  }
  sizes.all = /** @type {[number, number, number]} */ ([0, 1, 2].map((n) => Object.values(sizes).reduce((sum, s) => sum + s[n], 0)));
  return sizes;
}

/** @param {any} result */
function describe({ date, machine, load, text, speed, seeds, opening, many, rivals, sizes }) {
  const { rows, exponent } = speed;
  const columns = rows.map((/** @type {any} */ row) => bytesShown(row.bytes));
  const number = (/** @type {number} */ value, digits = 1) => value.toFixed(digits);
  const shares = Object.keys(rows[0].shares);
  return `# Benchmarks

Written by \`cargo xtask bench\`; medians of ${ROUNDS} interleaved rounds.

- ${date}, ${machine}; load of the machine ${load}
- Text: ${text}

## Speed in the browser, one thread, in MB/s (slowest to fastest round)
${table(
  ["", ...columns],
  CONTENDERS.map(([key, name]) => [
    name,
    ...rows.map(
      (/** @type {any} */ row) =>
        row.spread[key] ? `${shownSpeed(row.megabytesPerSecond[key])} (${row.spread[key].map(shownSpeed).join("–")})` : "too slow",
    ),
  ]),
)}

## Whole analysis as a multiple of their speed
${table(
  ["", ...columns],
  CONTENDERS.slice(1).map(([key, name]) => [name, ...rows.map((/** @type {any} */ row) => (row.ratio[key] ? `${shownRatio(row.ratio[key])} ×` : ""))]),
)}

The other libraries do a part of what the analysis does: wink-nlp (there is no German model for it) and compromise read English,
de-compromise gives German words a part of speech, chrono-node finds dates and times. What each would add to a page,
minified: ${Object.entries(rivals)
    .map(([name, sizes]) => `${name} ${/** @type {number[]} */ (sizes).map((size) => `${Math.round(size / 1e3)} kB`).join(", gzipped ")}`)
    .join("; ")}. "Too slow": would take more than ${TOO_LONG / 1e3} s for one round.

## The first view: from navigation to both seeds read, compared and shown, in milliseconds (least to most of a round)
${table(
  ["", "Lesart, never seen before", "kept by the browser", "an empty page with an empty module", "kept"],
  OPENING.map(([name, key]) => [name, ...[opening.full.cold, opening.full.warm, opening.empty.cold, opening.empty.warm].map((visits) => visitShown(visits[key]))]),
)}

From a server on the same machine, uncompressed; no network is in these figures. Processor time is that of all processes of the
browser; other work on the machine lengthens what the clock says, not that. \`node tests/bench/first-view.js\` measures this alone.

![What a first visit waits for: requests, the module's compilation, the worker and the main thread, and when the texts are painted](docs/first-view.svg)

One visit that is traced, which slows it down; \`node tests/bench/waterfall.js\` draws it.
${many ? describeMany(many) : ""}
## Where the time goes, in per cent of the way from page to worker and back
${table(
  ["", ...columns],
  shares.map((share) => [
    share,
    ...rows.map((/** @type {any} */ row) => {
      const all = shares.reduce((sum, share) => sum + row.shares[share], 0);
      return number((100 * row.shares[share]) / all);
    }),
  ]),
)}

*boundary*: the text into the module, what the stages do not count. *transfer*: text to the worker, the report as JSON to the
page, and parsed there.

- ns a word (words as Intl.Segmenter counts them): ${rows.map((/** @type {any} */ row, /** @type {number} */ n) => `${columns[n]} ${number((row.milliseconds * 1e6) / row.words, 0)}`).join(", ")}
- growth: time ~ size^${number(exponent, 3)}
- memory of the module at ${columns.at(-1)}: ${number(rows.at(-1).memoryPerByte)} × the text
- both seed articles read and compared, page to worker and back: ${number(seeds.warm, 2)} ms warm, ${number(seeds.first)} ms the first time

## Sizes in bytes
${table(
  ["", "plain", "gzip", "brotli"],
  Object.entries(sizes).map(([kind, values]) => [kind, .../** @type {number[]} */ (values).map((value) => value.toLocaleString("en"))]),
)}
`;
}

/** The figures of several visits. @param {import("./opening.js").Visit[]} visits @returns {Record<string, { median: number, times: number[] }>} */
function figures(visits) {
  return Object.fromEntries(OPENING.map(([, key]) => [key, { median: median(visits.map((visit) => visit[key])), times: visits.map((visit) => visit[key]) }]));
}

/** @param {{ median: number, times: number[] }} visit */
function visitShown({ median, times }) {
  return `${median.toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
}

/** @param {number} speed */
function shownSpeed(speed) {
  return speed < 1 ? speed.toPrecision(2) : speed.toFixed(1);
}

/** @param {number} ratio */
function shownRatio(ratio) {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

/** @param {number} bytes */
function bytesShown(bytes) {
  return bytes < 999_500 ? `${Math.round(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6)} MB`;
}

/** The slope of the line nearest to points, by least squares. @param {number[][]} points */
function slope(points) {
  const mean = (/** @type {number} */ axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const top = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return top / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/**
 * @template V, W
 * @param {Record<string, V>} record
 * @param {(value: V) => W} change
 * @returns {Record<string, W>}
 */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
