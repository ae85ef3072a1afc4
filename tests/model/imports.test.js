// Which folder of www/js may import from which, and that no import leads back to where it came from.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, "../../www/js");

/** What a folder may import from besides itself. Scripts at the top may import from everywhere. */
const ALLOWED = {
  util: [],
  model: ["util"],
  worker: ["util", "model"],
  intake: ["util"],
  state: ["util", "model", "worker", "intake", "parts.js"],
  ui: ["util", "model", "state"],
};

/** @typedef {{ from: string, to: string, isType: boolean }} Import paths below www/js, with slashes */

/** The imports of a script; those in comments are of types alone. @param {string} file @returns {Import[]} */
function importsOf(file) {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  const found = text.matchAll(/^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...found].flatMap(({ index, 1: from, 2: effect, 3: call }) => {
    const to = from ?? effect ?? call;
    if (!to.startsWith(".")) return [];
    const target = path.relative(ROOT, path.resolve(ROOT, path.dirname(file), to)).replaceAll("\\", "/");
    const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
    return [{ from: file, to: target, isType: /\/\*\*|^\s*(\*|\/\/)/.test(before) }];
  });
}

const files = fs
  .readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".js"));
const imports = files.flatMap(importsOf);
/** What lies inside www/js. */
const inside = imports.filter(({ to }) => !to.startsWith("../"));

/** The folder of a path, or the script itself where it stands at the top. @param {string} file */
const folderOf = (file) => file.split("/")[0];

test("every folder is known and every import leads to a file", () => {
  const folders = new Set(files.filter((file) => file.includes("/")).map(folderOf));
  assert.deepEqual([...folders].sort(), Object.keys(ALLOWED).sort());
  assert.deepEqual(inside.filter(({ to }) => !files.includes(to)), []);
  assert.ok(inside.length > 200, `${inside.length} imports found`);
});

test("a folder imports from itself and from the folders below it alone, types included", () => {
  const wrong = inside.filter(({ from, to }) => {
    if (!from.includes("/") || folderOf(from) === folderOf(to)) return false;
    return !(/** @type {Record<string, string[]>} */ (ALLOWED)[folderOf(from)].includes(folderOf(to)));
  });
  assert.deepEqual(wrong.map(({ from, to }) => `${from} → ${to}`), []);
});

test("no import leads back to where it came from", () => {
  /** @type {Map<string, string[]>} */
  const graph = new Map(files.map((file) => [file, inside.filter(({ from, isType }) => from === file && !isType).map(({ to }) => to)]));
  /** @type {Set<string>} */
  const done = new Set();
  const visit = (/** @type {string} */ file, /** @type {string[]} */ trail) => {
    assert.ok(!trail.includes(file), `a cycle: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const to of graph.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test("every script of the model has a test file of its own", () => {
  const scripts = files.filter((file) => file.startsWith("model/") && file !== "model/types.js").map((file) => path.basename(file, ".js"));
  const tests = fs.readdirSync(HERE).map((file) => file.replace(/\.test\.js$/, ""));
  assert.deepEqual(scripts.filter((script) => !tests.includes(script)), []);
});

test("the model neither touches the document nor stores anything", () => {
  for (const file of files.filter((file) => /^(model|util)\//.test(file))) {
    const code = fs.readFileSync(path.join(ROOT, file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    assert.doesNotMatch(code, /\b(document|window|localStorage|indexedDB|navigator|location|history|HTMLElement)\b/, file);
  }
});
