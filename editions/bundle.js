// What the editions share: scripts with all that they import in one piece, in what every browser understands that has
// `light-dark()` in its style sheets.
import path from "node:path";

import { build as esbuild, transform } from "esbuild";

const TARGET = "es2023";

/**
 * A script with all that it imports.
 * @param {string | null} entry null where the options have the script itself
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(entry, options) {
  const { outputFiles, warnings } = await esbuild({
    ...(entry && { entryPoints: [entry] }),
    bundle: true,
    write: false,
    minify: true,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    ...options,
  });
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return (outputFiles ?? [])[0].text.trim();
}

/** The files that a script is bundled from. @param {string} entry @param {import("esbuild").BuildOptions} options */
export async function inputs(entry, options) {
  const { metafile } = await esbuild({ entryPoints: [entry], bundle: true, write: false, metafile: true, ...options });
  return Object.keys(metafile?.inputs ?? {}).map((file) => path.resolve(file));
}

/**
 * A script or a style sheet without what only its writers need.
 * @param {string} text
 * @param {"js" | "css"} loader
 */
export async function minified(text, loader) {
  const { code, warnings } = await transform(text, { loader, minify: true, target: loader === "js" ? TARGET : undefined, charset: "utf8", legalComments: "none" });
  if (warnings.length) throw new Error(warnings.map((warning) => warning.text).join("\n"));
  return code.trim();
}
