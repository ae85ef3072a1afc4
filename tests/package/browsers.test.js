// The package in what others build pages with: each bundler makes a page of a fresh project, and a browser runs it.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";

import { build as esbuild } from "esbuild";
import * as vite from "vite";
import webpack from "webpack";

import { Host } from "../e2e/harness/host.js";
import { test } from "../e2e/harness/page.js";
import { OUTCOME, PROGRAM, project } from "./project.js";

/** @typedef {import("../e2e/harness/page.js").Page} Page */

const APP = `
import "lesart/element";
import { use } from "./program.js";

window.outcome = use();
`;

/** @param {string} script */
const page = (script) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Fresh</title><link rel="icon" href="data:,"></head>
<body><lesart-article published="2023-09-18"><p>Der Zug ist am Sonntag in Köln angekommen.</p></lesart-article>
<script type="module" src="${script}"></script></body></html>`;

const FILES = { "app.js": APP, "program.js": PROGRAM };

/** Opens the page and looks whether everything in it works. @param {Page} page */
async function works(page) {
  await page.open();
  await page.find("lesart-article mark");
  assert.deepEqual(await page.texts("mark[data-kind=LOC]"), ["Köln"]);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).outcome), OUTCOME);
}

/** The same of a folder that a bundler has made. @param {Page} page @param {string} folder */
async function hosted(page, folder) {
  const host = await Host.open(folder);
  page.afterwards(() => host.close());
  page.url = host.url;
  await works(page);
}

/** @param {string} folder @returns {import("vite").InlineConfig} */
const settings = (folder) => ({ root: folder, configFile: false, logLevel: "silent", cacheDir: path.join(folder, ".vite") });

test("Vite serves it while one develops", async (it) => {
  const folder = await project({ ...FILES, "index.html": page("/app.js") });
  const server = await vite.createServer({ ...settings(folder), server: { host: "127.0.0.1", port: 0 } });
  it.afterwards(() => server.close());
  await server.listen();
  [it.url] = server.resolvedUrls?.local ?? [];
  it.allowConsole(/\[vite\]/);
  await works(it);
});

test("Vite builds it", async (it) => {
  const folder = await project({ ...FILES, "index.html": page("/app.js") });
  await vite.build({ ...settings(folder), base: "./" });
  await hosted(it, path.join(folder, "dist"));
});

test("webpack builds it", async (it) => {
  const folder = await project({ ...FILES });
  const dist = path.join(folder, "dist");
  const stats = await new Promise((resolve, reject) => {
    webpack({ mode: "production", context: folder, entry: "./app.js", output: { path: dist, filename: "app.js" }, performance: { hints: false } }, (fault, stats) =>
      fault ? reject(fault) : resolve(stats),
    );
  });
  const { errors, warnings } = /** @type {import("webpack").Stats} */ (stats).toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual([errors, warnings], [[], []]);
  await fs.writeFile(path.join(dist, "index.html"), page("app.js"));
  await hosted(it, dist);
});

test("esbuild builds it, with the worker as a second entry and the module beside", async (it) => {
  const folder = await project({ ...FILES });
  const outdir = path.join(folder, "dist");
  await esbuild({ absWorkingDir: folder, entryPoints: ["app.js", "lesart/lesart-worker.js"], bundle: true, minify: true, format: "esm", outdir, entryNames: "[name]", logLevel: "silent" });
  await fs.copyFile(path.join(folder, "node_modules/lesart/lesart_bg.wasm"), path.join(outdir, "lesart_bg.wasm"));
  await fs.writeFile(path.join(outdir, "index.html"), page("app.js"));
  await hosted(it, outdir);
});
