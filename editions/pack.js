// Packs a copy of the page for hosts: fewer and smaller files. Each script with all that it imports becomes one, the
// style sheets of a page become one, and nothing in them is for their writers alone.
//
//     node editions/pack.js --site target/dist/site
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { bundle, inputs, minified } from "./bundle.js";
import { Shared } from "./shared.js";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { site: { type: "string" } } });
const { site } = /** @type {Record<"site", string>} */ (values);

/** The scripts that a page or another script names by its address. */
const SCRIPTS = ["early", "main", "worker", "lesart-article", "element-demo"];
const PAGES = ["index", "element"];

/** What is loaded on demand: scripts that others import when they need them, each with what it imports in a bundle of its own. */
const ON_DEMAND = {
  "page-reader": "intake/html/page.js",
  paste: "intake/paste.js",
  english: "ui/i18n/en.js",
  arrivals: "ui/arrivals.js",
  files: "ui/files.js",
  edit: "ui/edit/index.js",
  exports: "ui/exports/index.js",
  "text-link": "ui/text-link/index.js",
  project: "state/project.js",
  sources: "intake/sources.js",
  documents: "intake/documents/index.js",
  epub: "intake/documents/epub.js",
  mail: "intake/documents/mail.js",
  pdf: "intake/documents/pdf.js",
  several: "intake/several/index.js",
  "pdf-worker": "intake/documents/pdf-worker.js",
};

/** Parts of the page that are loaded on demand and share its modules: the store, the words, the elements are those of main.js. */
const PARTS = {
  read: "ui/views/read/index.js",
  claims: "ui/views/claims/index.js",
  all: "ui/views/all/index.js",
  search: "ui/views/search/index.js",
  "find-article": "ui/dialogs/find-article.js",
  worksheet: "ui/views/worksheet/index.js",
  about: "ui/dialogs/about.js",
};

/** Imports of what is loaded on demand lead to its bundle. @param {string} folder where bundles lie, as the script sees it @returns {import("esbuild").Plugin} */
const onDemand = (folder) => ({
  name: "on demand",
  setup({ onResolve }) {
    onResolve({ filter: /\.js$/ }, ({ path: name, resolveDir, kind }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = path.resolve(resolveDir, name);
      const found = Object.entries({ ...ON_DEMAND, ...PARTS }).find(([, script]) => path.join(root, "www/js", script) === file);
      if (!found) throw new Error(`${name} is loaded on demand, but has no bundle`);
      return { path: `${folder}${found[0]}.js`, external: true };
    });
  },
});

/** What stays outside of every bundle: the glue, which names its build, and the element, which its demo page loads itself. @type {import("esbuild").Plugin} */
const outside = {
  name: "outside",
  setup({ onResolve }) {
    // Bundles lie in js/, however deep the script that imports the glue stands in www/js.
    onResolve({ filter: /^(\.\.\/)+pkg\// }, ({ path: name }) => ({ path: `../pkg/${path.basename(name)}`, external: true }));
    onResolve({ filter: /^\.\/lesart-article\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
  },
};

/** Who packed files belong to, and where they can be read. */
const NOTICE = "/* Lesart, MIT or Apache-2.0 (licences/), packed from www/ */\n";

/** What bundles loaded on demand have in them besides. @type {Record<string, string>} */
const LIBRARIES = {
  "page-reader": "/* with Mozilla's Readability, Copyright (c) 2010 Arc90 Inc, Apache-2.0 (licences/LICENSE-APACHE) */\n",
  mail: "/* with postal-mime, Copyright (c) 2021-2025 Andris Reinman, MIT-0 */\n",
  "pdf-worker": "/* with parts of pdf.js, Copyright Mozilla Foundation, Apache-2.0 (licences/LICENSE-APACHE), changed: editions/vendor.js says how */\n",
};

/** @param {string} name */
const at = (name) => path.join(site, name);

/** Puts the style sheets of a page together, in their order. @param {string} name */
async function page(name) {
  const html = await fs.readFile(at(`${name}.html`), "utf8");
  let styles = "";
  let rest = html;
  for (const [tag, file, media] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?>\n/g)) {
    const css = await fs.readFile(path.join(root, "www", file), "utf8");
    styles += media ? `@media ${media} {\n${css}}\n` : css;
    rest = rest.replace(tag, "");
  }
  if (!styles) throw new Error(`${name}.html has no style`);
  const css = `${NOTICE}${await minified(styles, "css")}\n`;
  await fs.writeFile(at(`css/${name}.css`), css);
  // Browsers keep style sheets in memory by their addresses and ask neither host nor service worker: another sheet, another
  // address, or a new version would be shown in the style of the old one. Behind the script that runs early: it would wait for it.
  const mark = createHash("sha256").update(css).digest("hex").slice(0, 8);
  await fs.writeFile(at(`${name}.html`), rest.replace('<script type="module"', `<link rel="stylesheet" href="css/${name}.css?${mark}">\n<script type="module"`));
}

for (const folder of ["css", "js"]) {
  await fs.rm(at(folder), { recursive: true });
  await fs.mkdir(at(folder));
}
await Promise.all(PAGES.map(page));
const scripts = path.join(root, "www/js");
const shared = new Shared(scripts, await inputs(path.join(scripts, "main.js"), { format: "esm", plugins: [outside, onDemand("./on-demand/")] }));
for (const script of Object.values(PARTS)) shared.visit(path.join(scripts, script));
await Promise.all(
  SCRIPTS.map(async (name) => {
    const file = path.join(scripts, `${name}.js`);
    const plugins = [outside, onDemand("./on-demand/")];
    const code = name === "main" ? await bundle(null, { stdin: { contents: shared.lends(file), resolveDir: scripts }, format: "esm", plugins }) : await bundle(file, { format: name === "early" ? "iife" : "esm", plugins });
    await fs.writeFile(at(`js/${name}.js`), `${NOTICE}${code}\n`);
  }),
);
for (const [name, script] of Object.entries({ ...ON_DEMAND, ...PARTS })) {
  const plugins = [outside, onDemand("./"), ...(name in PARTS ? [shared.borrows("../main.js")] : [])];
  const code = await bundle(path.join(scripts, script), { format: "esm", plugins });
  await fs.mkdir(at("js/on-demand"), { recursive: true });
  await fs.writeFile(at(`js/on-demand/${name}.js`), `${NOTICE}${LIBRARIES[name] ?? ""}${code}\n`);
}
// The bundles have what they need of it.
await fs.rm(at("vendor"), { recursive: true });
// Its list of files is written into it later.
await fs.writeFile(at("sw.js"), `${NOTICE}${await minified(await fs.readFile(at("sw.js"), "utf8"), "js")}\n`);
// The mark of the build at the end of the glue stays as `cargo xtask dist` and the service worker's tests read it.
const glue = await fs.readFile(at("pkg/lesart.js"), "utf8");
const mark = glue.lastIndexOf("export const build");
if (mark < 0) throw new Error("the glue names no build");
await fs.writeFile(at("pkg/lesart.js"), `${await minified(glue.slice(0, mark), "js")}\n${glue.slice(mark)}`);
for (const file of await fs.readdir(at("pkg"))) if (file.endsWith(".d.ts")) await fs.rm(at(`pkg/${file}`));
