// Writes the libraries that the page loads on demand as modules into www/vendor, where they are kept: the page is served as
// written, without Node.
//
//     node editions/vendor.js           writes them
//     node editions/vendor.js --check   fails where a file is not what the installed package gives
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {object} Library
 * @property {string} name of its package
 * @property {string} code what of it is exported
 * @property {string} licence
 * @property {boolean} [minify] where it is too long to be read anyway
 * @property {import("esbuild").Plugin[]} [plugins]
 */

/** What of pdf.js draws, fills in forms, edits, or unpacks pictures: Lesart reads text alone. By the sections of its two bundles. */
const UNUSED = {
  "pdf.mjs": /^src\/display\/(?:editor\/|annotation_layer|xfa_layer|text_layer|draw_layer|touch_manager|webgpu_mesh|canvas\.js|canvas_dependency|pattern_helper)/,
  "pdf.worker.mjs": /^(?:external\/(?:brotli|openjpeg|jbig2|qcms)|src\/core\/(?:xfa|editor)\/)/,
};

/**
 * Takes those sections out, and the lists of what is exported with them. White space comes as it stands in the file: pdf.js's
 * own reading of it parts words at places where they may be cut.
 * @type {import("esbuild").Plugin}
 */
const textAlone = {
  name: "text alone",
  setup({ onLoad }) {
    onLoad({ filter: /pdf(?:\.worker)?\.mjs$/ }, async ({ path: file }) => {
      const name = /** @type {keyof typeof UNUSED} */ (path.basename(file));
      const sections = (await fs.readFile(file, "utf8")).split(/^(?=;\/\/ \.\/)/m);
      const kept = sections.filter((section) => !UNUSED[name].test(section.slice(";// ./".length)));
      if (kept.length > sections.length - 5) throw new Error(`${name} has other sections than expected`);
      const contents = kept
        .join("")
        .replace("keepWhiteSpace = false,", "keepWhiteSpace = true,")
        .replace(/^\s*globalThis\.(?:_pdfjsTestingUtils|pdfjsLib|pdfjsWorker) = \{[^}]*\};/gm, "")
        .replace(/^export \{[^}]*\};/m, name === "pdf.mjs" ? "const TextLayer = { cleanup() {} };\nexport { getDocument };" : "export { WorkerMessageHandler };");
      return { contents, loader: "js" };
    });
  },
};

/**
 * Readability puts elements back and copies them by way of markup, which the page's policy forbids: they are cloned instead. (In a
 * document without a window, what stands in `noscript` are elements.)
 * @type {import("esbuild").Plugin}
 */
const clones = {
  name: "clones",
  setup({ onLoad }) {
    onLoad({ filter: /Readability\.js$/ }, async ({ path: file }) => {
      let contents = await fs.readFile(file, "utf8");
      for (const [markup, clone] of [
        ["var pageCacheHtml = page.innerHTML;", "var pageCache = page.cloneNode(true);"],
        ["page.innerHTML = pageCacheHtml;", "page.replaceChildren(...pageCache.cloneNode(true).childNodes);"],
        ["tmp.innerHTML = noscript.innerHTML;", "tmp.append(...noscript.cloneNode(true).childNodes);"],
      ]) {
        if (contents.split(markup).length !== 2) throw new Error(`Readability has not ${markup} once`);
        contents = contents.replace(markup, () => clone);
      }
      return { contents, loader: "js" };
    });
  },
};

/** What pdf.js asks of a browser that those of 2024 don't have. */
const YOUNG = `
const add = (target, name, value) => target[name] ?? Object.defineProperty(target, name, { value, writable: true, configurable: true });
add(Promise, "withResolvers", function () { let resolve, reject; const promise = new this((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; });
add(Promise, "try", function (work, ...values) { return new this((resolve) => resolve(work(...values))); });
add(Math, "sumPrecise", (values) => { let sum = 0; for (const value of values) sum += value; return sum; });
for (const { prototype } of [Map, WeakMap]) {
  add(prototype, "getOrInsertComputed", function (key, make) { if (!this.has(key)) this.set(key, make(key)); return this.get(key); });
  add(prototype, "getOrInsert", function (key, value) { if (!this.has(key)) this.set(key, value); return this.get(key); });
}
add(Uint8Array.prototype, "toHex", function () { return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join(""); });
add(URL, "parse", (url, base) => { try { return new URL(url, base); } catch { return null; } });
`;

/** @type {Record<string, Library>} */
const LIBRARIES = {
  "readability.js": { name: "@mozilla/readability", code: `export { Readability } from "@mozilla/readability";`, licence: "Apache-2.0", plugins: [clones] },
  "postal-mime.js": { name: "postal-mime", code: `export { default } from "postal-mime";`, licence: "MIT-0" },
  "pdf.js": {
    name: "pdfjs-dist",
    code: `import "young"; import { WorkerMessageHandler } from "pdfjs-dist/build/pdf.worker.mjs"; globalThis.pdfjsWorker = { WorkerMessageHandler }; export { getDocument } from "pdfjs-dist/build/pdf.mjs";`,
    licence: "Apache-2.0",
    minify: true,
    plugins: [
      textAlone,
      {
        name: "young",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^young$/ }, () => ({ path: "young", namespace: "young" }));
          onLoad({ filter: /./, namespace: "young" }, () => ({ contents: YOUNG, loader: "js" }));
        },
      },
    ],
  },
};

for (const [file, { name, code, licence, minify = false, plugins = [] }] of Object.entries(LIBRARIES)) {
  const { version } = JSON.parse(await fs.readFile(path.join(root, "node_modules", name, "package.json"), "utf8"));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    charset: "utf8",
    minify,
    legalComments: minify ? "none" : "inline",
    plugins,
  });
  const text = `// ${name} ${version} (${licence}), made by editions/vendor.js; not to be edited.\n${outputFiles[0].text}`;
  const target = path.join(root, "www/vendor", file);
  if (!process.argv.includes("--check")) await fs.writeFile(target, text);
  else if ((await fs.readFile(target, "utf8").catch(() => "")) !== text) throw new Error(`www/vendor/${file} is not ${name} ${version}: node editions/vendor.js`);
}
