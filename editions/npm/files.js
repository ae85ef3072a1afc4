// The npm package: what of the workspace goes into it, and its package.json.
import fs from "node:fs/promises";
import path from "node:path";

/** Of the module and its glue. */
const MADE = ["lesart.js", "lesart_bg.wasm"];

/** Of the checkout. */
const WRITTEN = [
  "editions/npm/README.md",
  "editions/npm/lesart-article.d.ts",
  "editions/npm/worker.d.ts",
  "LICENSE-MIT",
  "LICENSE-APACHE",
  "model/MODEL.md",
  "model/BACKGROUND.md",
];

/** What the glue's declarations say of how it is started: in a page's words, which a program for Node has not. */
const START = /^export type InitInput = [^]*?(?=\/\*\* Which build this is)/m;

/** The declarations for any project: `Symbol.dispose` is newer than what most compile for. @param {string} made @param {string} start */
function declarations(made, start) {
  if (made.split(START).length !== 2) throw new Error("the declarations don't say how the module is started");
  return `/// <reference lib="esnext.disposable" />\n${made.replace(START, () => start)}`;
}

/**
 * Fills the package's folder, in which its scripts lie already.
 * @param {{ root: string, made: string, npm: string }} places
 */
export async function packageFiles({ root, made, npm }) {
  for (const file of [...MADE.map((name) => path.join(made, name)), ...WRITTEN.map((name) => path.join(root, name))]) {
    await fs.copyFile(file, path.join(npm, path.basename(file)));
  }
  const types = await fs.readFile(path.join(made, "lesart.d.ts"), "utf8");
  const start = await fs.readFile(path.join(root, "editions/npm/init.d.ts"), "utf8");
  await fs.writeFile(path.join(npm, "lesart.d.ts"), declarations(types, start));
  const version = /version: "([^"]+)"/.exec(await fs.readFile(path.join(made, "build.js"), "utf8"))?.[1];
  const files = (await fs.readdir(npm)).filter((name) => name !== "package.json").sort();
  const manifest = {
    name: "lesart",
    version,
    description: "Reads German news articles: sentences, names, times, who says what, keywords, a summary, and how reports on one event differ",
    keywords: ["german", "news", "nlp", "named-entity-recognition", "webassembly", "custom-element"],
    // The code's licences, at one's choice, and the model's, which is inside lesart_bg.wasm.
    license: "(MIT OR Apache-2.0) AND CC-BY-SA-4.0",
    type: "module",
    main: "./lesart.js",
    types: "./lesart.d.ts",
    exports: {
      ".": { types: "./lesart.d.ts", node: "./node.js", default: "./lesart.js" },
      "./worker": { types: "./worker.d.ts", node: "./worker-node.js", default: "./worker.js" },
      // For bundlers that don't see by themselves that a worker is started.
      "./lesart-worker.js": "./lesart-worker.js",
      "./element": { types: "./lesart-article.d.ts", default: "./lesart-article.js" },
      "./lesart_bg.wasm": "./lesart_bg.wasm",
      "./package.json": "./package.json",
    },
    engines: { node: ">=20" },
    files,
    // Importing the element defines it, and a worker's script answers.
    sideEffects: ["./lesart-article.js", "./lesart-worker.js", "./lesart-worker-node.js"],
  };
  await fs.writeFile(path.join(npm, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
