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

/** Each library: its package, and what of it is exported. @type {Record<string, { name: string, exports: string, licence: string }>} */
const LIBRARIES = {
  "readability.js": { name: "@mozilla/readability", exports: "Readability", licence: "Apache-2.0" },
};

for (const [file, { name, exports, licence }] of Object.entries(LIBRARIES)) {
  const { version } = JSON.parse(await fs.readFile(path.join(root, "node_modules", name, "package.json"), "utf8"));
  const { outputFiles } = await build({
    stdin: { contents: `export { ${exports} } from ${JSON.stringify(name)};`, resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    charset: "utf8",
    legalComments: "inline",
  });
  const text = `// ${name} ${version} (${licence}), made by editions/vendor.js; not to be edited.\n${outputFiles[0].text}`;
  const target = path.join(root, "www/vendor", file);
  if (!process.argv.includes("--check")) await fs.writeFile(target, text);
  else if ((await fs.readFile(target, "utf8").catch(() => "")) !== text) throw new Error(`www/vendor/${file} is not ${name} ${version}: node editions/vendor.js`);
}
