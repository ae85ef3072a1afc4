// Parts that are loaded on demand have the modules of the main script, not copies of them.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { bundle, inputs } from "../../editions/bundle.js";
import { Shared } from "../../editions/shared.js";
import { scratch } from "./harness/scratch.js";

const SCRIPTS = {
  "main.js": `import { add } from "./state.js"; import words from "./words.js"; add("main"); globalThis.said = words.hello; globalThis.part = () => import("./part.js");`,
  "state.js": `const all = []; export function add(one) { all.push(one) } export const count = () => all.length; export const unused = 1;`,
  "words.js": `export default { hello: "Guten Tag" };`,
  "part.js": `import * as state from "./state.js";\nimport words from "./words.js";\nimport { own } from "./own.js";\nstate.add(own);\nexport const seen = [state.count(), words];`,
  // What the main script has not is the part's own; what it imports is shared again.
  "own.js": `import { count as howMany } from "./state.js";\nexport const own = "own " + howMany();`,
};

/** Bundles them as the page is bundled: the part lies in a folder below. */
async function packed() {
  const [from, to] = [scratch(), scratch()];
  await Promise.all(Object.entries(SCRIPTS).map(([name, code]) => fs.writeFile(path.join(from, name), code)));
  const outside = /** @type {import("esbuild").Plugin} */ ({ name: "outside", setup: ({ onResolve }) => onResolve({ filter: /part\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./parts/part.mjs", external: true } : undefined)) });
  const main = path.join(from, "main.js");
  const shared = new Shared(from, await inputs(main, { format: "esm", plugins: [outside] }));
  shared.visit(path.join(from, "part.js"));
  await fs.mkdir(path.join(to, "parts"));
  await fs.writeFile(path.join(to, "main.mjs"), await bundle(null, { stdin: { contents: shared.lends(main), resolveDir: from }, format: "esm", plugins: [outside] }));
  await fs.writeFile(path.join(to, "parts/part.mjs"), await bundle(path.join(from, "part.js"), { format: "esm", plugins: [shared.borrows("../main.mjs")] }));
  return to;
}

test("a part shares the state of the main script, and what only it has is in it", async () => {
  const folder = await packed();
  await import(pathToFileURL(path.join(folder, "main.mjs")).href);
  const { seen } = await /** @type {any} */ (globalThis).part();
  assert.equal(seen[0], 2, "one state: what main has added, and the part");
  assert.equal(seen[1].hello, /** @type {any} */ (globalThis).said);
  const part = await fs.readFile(path.join(folder, "parts/part.mjs"), "utf8");
  assert.doesNotMatch(part, /Guten Tag/, "words are main's");
  assert.match(part, /own /);
});

test("the main script lends what the parts import, and nothing else", async () => {
  const main = await fs.readFile(path.join(await packed(), "main.mjs"), "utf8");
  const [, lent = ""] = /export\{([^}]*)\}/.exec(main) ?? [];
  const names = lent.split(",").map((one) => one.split(" as ").at(-1)?.replace(/_\w+$/, "")).sort();
  assert.deepEqual(names, ["add", "count", "default"]);
});
