// Parts of the page in bundles of their own that share the modules of its main script, so that the store, the words and everything
// else with a state is there once: the main script exports what the parts import from it.
import fs from "node:fs";
import path from "node:path";

const IMPORT = /^import\s+([^"';]*?)\s+from "(\.[^"]+)"/gm;

export class Shared {
  /** The files of the main script. */
  #files;
  #folder;
  /** What the parts import from each of them, with the name that it has between the bundles. @type {Map<string, Map<string, string>>} */
  #lent = new Map();
  /** @type {Set<string>} */
  #visited = new Set();

  /** @param {string} folder of the scripts @param {string[]} files of the main script */
  constructor(folder, files) {
    this.#folder = folder;
    this.#files = new Set(files);
  }

  /** Finds what a part imports from the main script. @param {string} file */
  visit(file) {
    if (this.#visited.has(file)) return;
    this.#visited.add(file);
    const text = fs.readFileSync(file, "utf8");
    for (const [, what, from] of text.matchAll(IMPORT)) {
      const target = path.resolve(path.dirname(file), from);
      if (this.#files.has(target)) this.#lend(target, namesOf(what, text));
      else if (target.startsWith(this.#folder + path.sep)) this.visit(target);
    }
  }

  /** @param {string} file @param {string[]} names */
  #lend(file, names) {
    const lent = this.#lent.get(file) ?? new Map();
    this.#lent.set(file, lent);
    const place = [...this.#lent.keys()].indexOf(file).toString(36);
    for (const name of names) lent.set(name, `${name}_${place}`);
  }

  /** The main script with what it lends. @param {string} entry */
  lends(entry) {
    const path = (/** @type {string} */ file) => JSON.stringify(file);
    const lines = [...this.#lent].map(([file, names]) => `export { ${[...names].map(([name, outside]) => `${name} as ${outside}`).join(", ")} } from ${path(file)};`);
    return [`import ${path(entry)};`, ...lines].join("\n");
  }

  /** In a part, the main script's modules come from there. @param {string} main its address @returns {import("esbuild").Plugin} */
  borrows(main) {
    return {
      name: "shared",
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /\.m?js$/ }, ({ path: name, resolveDir, kind, namespace }) => {
          if (namespace === "shared") return { path: main, external: true };
          const file = path.resolve(resolveDir, name);
          return kind === "import-statement" && this.#lent.has(file) ? { path: file, namespace: "shared" } : undefined;
        });
        onLoad({ filter: /./, namespace: "shared" }, ({ path: file }) => ({
          contents: `export { ${[...(this.#lent.get(file) ?? [])].map(([name, outside]) => `${outside} as ${name}`).join(", ")} } from ${JSON.stringify(main)};`,
        }));
      },
    };
  }
}

/** The names that an import takes from a module. @param {string} what between `import` and `from` @param {string} text of the importing script @returns {string[]} */
function namesOf(what, text) {
  const [, all] = /^\* as (\w+)$/.exec(what) ?? [];
  if (all) return [...text.matchAll(new RegExp(`(?<![\\w/])${all}\\.(\\w+)`, "g"))].map(([, name]) => name);
  if (/^\w+$/.test(what)) return ["default"];
  const [, named] = /^{([^}]*)}$/.exec(what) ?? [];
  if (named === undefined) throw new Error(`import ${what}: write names in braces, * as, or one name`);
  return named.split(",").flatMap((one) => one.trim().split(" as ")[0].trim() || []);
}
