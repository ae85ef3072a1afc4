// Makes lesart.html, the extension and the npm package from the page and the module that `cargo xtask dist` has put together:
//
//     node editions/make.js --site target/dist/site --package target/pkg --out target/dist
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { zip } from "./archive.js";
import { bundle } from "./bundle.js";
import { packageFiles } from "./npm/files.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const { values } = parseArgs({ options: { site: { type: "string" }, package: { type: "string" }, out: { type: "string" } } });
const { site, package: made, out } = /** @type {Record<"site" | "package" | "out", string>} */ (values);

/** The page's scripts as they were written; the site has them packed. */
const www = path.join(root, "www");

/** Scripts of the page that this edition has of its own. */
const REPLACED = ["js/parts.js", "js/intake/documents/start.js"];

/** Where imports lead: the glue lies in the site, the page's scripts in www/, but for those. @type {import("esbuild").Plugin} */
const places = {
  name: "places",
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:parts|start)\.js$/ }, ({ path: name, resolveDir }) =>
      REPLACED.some((file) => path.resolve(resolveDir, name) === path.join(www, file)) ? { path: path.join(here, "single", path.basename(name)) } : undefined,
    );
    onResolve({ filter: /^(\.\.\/)+pkg\// }, ({ path: name }) => ({ path: path.resolve(site, "pkg", path.basename(name)) }));
    onResolve({ filter: /^\.\.\/js\// }, ({ path: name }) => ({ path: path.resolve(www, name.slice(3)) }));
  },
};

/** @param {string} text @param {string | RegExp} pattern @param {string} replacement */
function replaceOnce(text, pattern, replacement) {
  const count = text.split(pattern).length - 1;
  if (count !== 1) throw new Error(`${pattern} stands ${count} times in the page, not once`);
  return text.replace(pattern, () => replacement);
}

/** A hash as a Content Security Policy has it. @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What stands in an element must not end it. @param {string} text @param {string} name */
function contained(text, name) {
  if (new RegExp(`</${name}|<!--`, "i").test(text)) throw new Error(`a <${name}> would be ended by what it holds`);
  return text;
}

/** @param {string} file */
const read = (file) => fs.readFile(path.join(site, file), "utf8");

/** The page in one file. */
async function single() {
  let page = await read("index.html");
  /** @type {string[]} */
  const styles = [];
  for (const [tag, file, media] of page.matchAll(/<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?>\n/g)) {
    const css = await read(file.replace(/\?.*/, ""));
    styles.push(media ? `@media ${media} {\n${css}}\n` : css);
    page = replaceOnce(page, tag, "");
  }
  const style = contained(`\n${styles.join("")}`, "style");
  const early = contained((await bundle(path.join(www, "js/early.js"), { format: "iife" })), "script");
  const inside = await bundle(path.join(here, "single/reader.js"), {
    format: "iife",
    plugins: [places],
    globalName: "inside",
    // Only asked for where the module is not handed over; here it always is.
    define: { "import.meta.url": '""' },
  });
  const main = await bundle(path.join(www, "js/main.js"), { format: "iife", plugins: [places] });
  // In a string or a pattern, the only places where it can stand in a script, `\x3C` is the same letter.
  const script = contained(`function lesartReader() {\n${inside}\nreturn inside;\n}\n${main}`.replaceAll("<!--", "\\x3C!--"), "script");
  const pdf = gzipSync(await bundle(path.join(www, "js/intake/documents/pdf-worker.js"), { format: "iife", define: { "import.meta.url": '""' } }), { level: 9 }).toString("base64");
  const csp = [
    "default-src 'none'",
    `script-src ${hash(early)} ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default lesart-inert 'allow-duplicates'",
  ].join("; ");
  const icon = Buffer.from(await read("icon.svg")).toString("base64");
  const module = gzipSync(await fs.readFile(path.join(site, "pkg/lesart_bg.wasm")), { level: 9 }).toString("base64");
  const seeds = await Promise.all(
    JSON.parse(await read("seeds/index.json")).map(async (/** @type {{ file: string }} */ seed) => {
      const bytes = await fs.readFile(path.join(site, "seeds", seed.file));
      return data(bytes.toString("base64"), `data-seed="${attribute(JSON.stringify(seed))}"`);
    }),
  );
  page = replaceOnce(page, /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]+/, csp);
  page = replaceOnce(page, '<link rel="icon" href="icon.svg"', `<link rel="icon" href="data:image/svg+xml;base64,${icon}"`);
  for (const tag of [/<link rel="(?:apple-touch-icon|manifest|modulepreload)"[^>]*>\n/, /<meta name="lesart-offline"[^>]*>\n/]) {
    while (tag.test(page)) page = page.replace(tag, "");
  }
  page = replaceOnce(page, /<div class="notice not-started">[^]*?<\/div>\n/, "");
  page = replaceOnce(page, '<script src="js/early.js"></script>\n', `<style>${style}</style>\n<script>${early}</script>\n`);
  page = replaceOnce(page, '<script type="module" src="js/main.js"></script>\n', "");
  // Before the scripts are in, whose texts may look like markup.
  const rest = page.match(/\b(?:src|href)="(?!#|data:)[^"]*"/g);
  if (rest) throw new Error(`lesart.html would ask for ${rest.join(", ")}`);
  page = replaceOnce(page, "</body>", [data(module, 'id="lesart-module"'), data(pdf, 'id="lesart-pdf"'), ...seeds, `<script>${script}</script>\n</body>`].join("\n"));
  page = replaceOnce(page, "<!doctype html>\n", `<!doctype html>\n<!--\n${await fs.readFile(path.join(here, "single/notice.txt"), "utf8")}-->\n`);
  return page;
}

/** Bytes that the page carries along; no browser runs what has this type. @param {string} base64 @param {string} attributes */
function data(base64, attributes) {
  return `<script type="application/octet-stream" ${attributes}>${base64}</script>`;
}

/** @param {string} text */
function attribute(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

const page = await single();
await fs.writeFile(path.join(out, "lesart.html"), page);

await extension();

/** The extension: the page in a folder of its own, its button, and all of it packed as shops want it. */
async function extension() {
  const folder = path.join(out, "extension");
  await fs.cp(path.join(here, "extension"), folder, { recursive: true });
  await fs.cp(path.join(site, "licences"), path.join(folder, "licences"), { recursive: true });
  // What a host needs, and the element's demonstration, stay behind.
  const left = /^(?:sw\.js|\.nojekyll|licences|lesart\.webmanifest|element\.html|css\/element\.css|js\/(?:element-demo|lesart-article)\.js)$/;
  await fs.cp(site, path.join(folder, "page"), { recursive: true, filter: (file) => !left.test(path.relative(site, file).replaceAll("\\", "/")) });
  let index = await read("index.html");
  for (const tag of [/<link rel="manifest"[^>]*>\n/, /<meta name="lesart-offline"[^>]*>\n/]) index = replaceOnce(index, tag, "");
  index = replaceOnce(index, "</body>", '<script type="module" src="../from-tab.js"></script>\n</body>');
  await fs.writeFile(path.join(folder, "page/index.html"), index);
  const manifest = await fs.readFile(path.join(folder, "manifest.json"), "utf8");
  const [, version = "0"] = /version: "([\d.]+)/.exec(await read("pkg/build.js")) ?? [];
  await fs.writeFile(path.join(folder, "manifest.json"), replaceOnce(manifest, '"version": "0"', `"version": "${version}"`));
  const names = (await fs.readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => path.relative(folder, path.join(file.path, file.name)).replaceAll("\\", "/"));
  const files = await Promise.all(names.sort().map(async (name) => ({ name, content: await fs.readFile(path.join(folder, name)) })));
  await fs.writeFile(path.join(out, "lesart-extension.zip"), zip(files));
}

const npm = path.join(out, "npm");
await fs.mkdir(npm, { recursive: true });
/** The package's scripts: where each is written, and the glue that it shares with whoever imports the package. */
const SCRIPTS = /** @type {const} */ ([
  ["www/js/lesart-article.js", "./lesart.js"],
  ["editions/npm/node.js", "./lesart.js"],
  ["editions/npm/worker.js", "./lesart.js"],
  ["editions/npm/worker-node.js", "./lesart.js"],
  ["editions/npm/lesart-worker.js", "./lesart.js"],
  ["editions/npm/lesart-worker-node.js", "./node.js"],
]);
for (const [script, glue] of SCRIPTS) {
  const external = { path: glue, external: true };
  const text = await bundle(path.join(root, script), {
    format: "esm",
    minify: false,
    external: ["node:*"],
    plugins: [{ name: "glue beside it", setup: ({ onResolve }) => onResolve({ filter: /\/pkg\/lesart\.js$/ }, () => external) }],
  });
  await fs.writeFile(path.join(npm, path.basename(script)), `${text}\n`);
}
await packageFiles({ root, made, npm });

console.log(`lesart.html ${(Buffer.byteLength(page) / 1000).toFixed(0)} kB`);
