// The module as it is served: built for release, optimised, loaded by a page that is not Lesart's own.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import { promisify } from "node:util";

import { test } from "./harness/page.js";

/** @typedef {import("./harness/page.js").Page} Page */

/**
 * Runs a function in the page with the module's exports before its other arguments.
 * @param {Page} page
 * @param {(glue: any, ...args: any[]) => any} code
 * @param {any[]} args
 */
async function withModule(page, code, ...args) {
  return page.evaluate(
    // Put together from text: only text reaches the page.
    /** @type {any} */ (`async (...args) => {
      const glue = await import(new URL("pkg/lesart.js", "${page.url}").href);
      await glue.default();
      return (${code})(glue, ...args);
    }`),
    ...args,
  );
}

test("it says of the seeds what the command line says", async (page) => {
  const command = process.env.LESART_COMMAND;
  assert.ok(command, "LESART_COMMAND names the command line: run `cargo xtask test --only page`");
  const files = JSON.parse(await fs.readFile("seeds/index.json", "utf8")).map(
    (/** @type {{ file: string }} */ { file }) => `seeds/${file}`,
  );
  const run = promisify(execFile);
  const lines = (await run(command, ["analyze", "--json", "--tokens", ...files])).stdout.trim().split("\n");
  const comparison = JSON.parse((await run(command, ["compare", "--json", ...files])).stdout);
  const texts = await Promise.all(files.map((/** @type {string} */ file) => fs.readFile(file, "utf8")));
  const native = { reports: lines.map((line) => JSON.parse(line)), comparison };
  const ids = native.reports.map((report) => report.article.id);

  await page.openQuietly();
  const seen = await withModule(
    page,
    (glue, texts, ids) => {
      const analyzer = new glue.Analyzer();
      const reports = texts.map((/** @type {string} */ text, /** @type {number} */ n) =>
        analyzer.analyze(text, { id: ids[n], tokens: true }),
      );
      return { reports, comparison: analyzer.compare(ids) };
    },
    texts,
    ids,
  );
  assert.deepEqual(inSinglePrecision(seen), inSinglePrecision(native));
});

/** Scores are single-precision numbers; in JSON they are written short. @param {any} value @returns {any} */
function inSinglePrecision(value) {
  if (typeof value === "number") return Math.fround(value);
  if (Array.isArray(value)) return value.map(inSinglePrecision);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, value]) => [name, inSinglePrecision(value)]));
}

test("positions cut the text that JavaScript has", async (page) => {
  await page.openQuietly();
  const words = await withModule(page, (glue) => {
    const text = "Grüße 😀 aus Köln: „Müller“";
    const report = new glue.Analyzer().analyze(text, { tokens: true });
    return report.tokens.map((/** @type {[number, number]} */ range) => text.slice(...range));
  });
  assert.deepEqual(words, ["Grüße", "😀", "aus", "Köln", ":", "„", "Müller", "“"]);
});

test("a half of a surrogate pair is read as the character that stands for it", async (page) => {
  await page.openQuietly();
  const [length, sentences] = await withModule(page, (glue) => {
    const report = new glue.Analyzer().analyze("Es \ud83d regnet.");
    return [report.article.length, report.sentences];
  });
  assert.deepEqual([length, sentences], [12, [[0, 12]]]);
});

test("bad input is refused with a code, and the analyzer goes on", async (page) => {
  await page.openQuietly();
  const codes = await withModule(page, (glue) => {
    const analyzer = new glue.Analyzer();
    const code = (/** @type {() => unknown} */ act) => {
      try {
        act();
        return "none";
      } catch (fault) {
        return /** @type {any} */ (fault).code;
      }
    };
    return [
      code(() => analyzer.analyze("")),
      code(() => analyzer.analyze(" \n\t ")),
      code(() => analyzer.analyze("Es\0regnet.")),
      code(() => analyzer.analyze(" date 2023-13 Es regnet.")),
      code(() => analyzer.analyze("Es regnet.", { published: "gestern" })),
      code(() => analyzer.analyze("Es regnet.", { titel: "Regen" })),
      code(() => analyzer.analyzeBytes(new Uint8Array([0x47, 0x72, 0xfc]))),
      code(() => analyzer.compare(["a", "b"])),
      code(() => analyzer.analyze("Es regnet.")),
    ];
  });
  assert.deepEqual(codes, [
    "empty",
    "empty",
    "nul-character",
    "bad-date-prefix",
    "bad-date",
    "bad-input",
    "not-utf8",
    "unknown-article",
    "none",
  ]);
});

test("ten megabytes are read, whether in one line, without an end or of one letter", async (page) => {
  await page.openQuietly();
  const counts = await withModule(page, (glue) => {
    const megabytes = (/** @type {string} */ text) => text.repeat(Math.floor(10e6 / text.length));
    const analyzer = new glue.Analyzer();
    return [megabytes("Der Zug ist am Sonntag in Koeln angekommen. "), megabytes("kein ende "), megabytes("x")].map(
      (text) => {
        const report = analyzer.analyze(text);
        return [report.article.length === text.length, report.sentences.length];
      },
    );
  });
  assert.deepEqual(counts, [
    [true, Math.floor(10e6 / 44)],
    [true, 1],
    [true, 1],
  ]);
});

test("a panic throws, and a module loaded anew reads on", async (page) => {
  page.allowConsole(/crash\(\) was called/);
  await page.openQuietly();
  const outcome = await withModule(page, (glue) => {
    try {
      glue.Analyzer.crash();
      return "went on";
    } catch (fault) {
      return /** @type {any} */ (fault).name;
    }
  });
  assert.equal(outcome, "RuntimeError");
  await page.driver.navigate().refresh();
  const sentences = await withModule(page, (glue) => new glue.Analyzer().analyze("Es regnet.").sentences);
  assert.deepEqual(sentences, [[0, 10]]);
});
