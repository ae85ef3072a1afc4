// The npm package: what of the workspace goes into it, and its package.json.
import fs from "node:fs/promises";
import path from "node:path";

/** Of the module and its glue. */
const MADE = ["lesart.js", "lesart.d.ts", "lesart_bg.wasm", "lesart_bg.wasm.d.ts", "build.js", "build.d.ts"];

/** Of the checkout. */
const WRITTEN = [
  "editions/npm/README.md",
  "editions/npm/lesart-article.d.ts",
  "LICENSE-MIT",
  "LICENSE-APACHE",
  "model/MODEL.md",
  "model/BACKGROUND.md",
];

/**
 * Fills the package's folder, in which the element's script lies already.
 * @param {{ root: string, made: string, npm: string }} places
 */
export async function packageFiles({ root, made, npm }) {
  for (const file of [...MADE.map((name) => path.join(made, name)), ...WRITTEN.map((name) => path.join(root, name))]) {
    await fs.copyFile(file, path.join(npm, path.basename(file)));
  }
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
      ".": { types: "./lesart.d.ts", default: "./lesart.js" },
      "./element": { types: "./lesart-article.d.ts", default: "./lesart-article.js" },
      "./lesart_bg.wasm": "./lesart_bg.wasm",
      "./package.json": "./package.json",
    },
    files,
    // Importing the element defines it.
    sideEffects: ["./lesart-article.js"],
  };
  await fs.writeFile(path.join(npm, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
