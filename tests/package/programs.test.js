// The package without a browser: in Node and Deno, for TypeScript, and what a bundler leaves of it.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";

import { build as esbuild } from "esbuild";

import { OUTCOME, PROGRAM, TOOLS, project, run } from "./project.js";

const MAIN = 'import { use } from "./program.js";\nconsole.log(JSON.stringify(await use()));\n';

test("Node runs it, reads the module by itself, and ends", async () => {
  const folder = await project({ "program.js": PROGRAM, "main.js": MAIN });
  const { stdout, stderr } = await run("node", ["main.js"], { cwd: folder, timeout: 60_000 });
  assert.deepEqual([JSON.parse(stdout), stderr], [OUTCOME, ""]);
});

const FREED = `
import init, { Analyzer } from "lesart";
await init();
const analyzer = new Analyzer();
analyzer.analyze("Es regnet in Köln.");
analyzer.free();
analyzer.free();
const codeOf = (call) => { try { return call(); } catch ({ code, at }) { return [code, at]; } };
const calls = Object.getOwnPropertyNames(Analyzer.prototype).filter((name) => !/^(constructor|free|__.*)$/.test(name));
const codes = calls.map((name) => codeOf(() => analyzer[name]("a")));
const other = new Analyzer();
console.log(JSON.stringify([calls.length > 8, [...new Set(codes.map(String))], other.analyze("Es regnet in Köln.").sentences.length]));
`;

test("what is asked of a freed analyzer fails with a code, and others go on", async () => {
  const folder = await project({ "main.js": FREED });
  const { stdout } = await run("node", ["main.js"], { cwd: folder, timeout: 60_000 });
  assert.deepEqual(JSON.parse(stdout), [true, ["freed,"], 1]);
});

test("Deno runs it", async (t) => {
  const system = { linux: "linux", darwin: "darwin", win32: "win32" }[/** @type {string} */ (process.platform)];
  const deno = path.join(TOOLS, "@deno", `${system}-${process.arch}${system === "linux" ? "-glibc" : ""}`, system === "win32" ? "deno.exe" : "deno");
  if (!(await fs.stat(deno).catch(() => null))) return t.skip("the registry has no Deno for this system");
  const folder = await project({ "program.js": PROGRAM, "main.js": MAIN });
  const env = { ...process.env, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", DENO_DIR: path.join(folder, ".deno") };
  const { stdout } = await run(deno, ["run", "--allow-read", "--cached-only", "main.js"], { cwd: folder, env, timeout: 120_000 });
  assert.deepEqual(JSON.parse(stdout), OUTCOME);
});

const TYPED = `
import init, { Analyzer, type Report } from "lesart";
import { LesartWorker, RequestError } from "lesart/worker";

await init();
const analyzer = new Analyzer();
const report: Report = analyzer.analyze("Es regnet in Köln.", { id: "a", corrections: null });
const worker = new LesartWorker();
worker.onPanic = (message) => console.error(message.length);
const again = await worker.analyze("Es regnet.", { tokens: true }, { onProgress: ({ done, total }) => done / total });
const names: string[] = again.entities.map(({ name }) => name);
report.entities[0]?.kind satisfies "PER" | "LOC" | "ORG" | "OTH" | undefined;
try {
  await worker.compare(names);
} catch (fault) {
  if (fault instanceof RequestError) fault.code satisfies string;
}
// @ts-expect-error there is no such option
analyzer.analyze("Es regnet.", { titel: "Regen" });
export {};
`;

const ELEMENT = `
import { LesartArticle } from "lesart/element";

document.addEventListener("lesart-read", ({ detail }) => detail.report.entities[0]?.name satisfies string | undefined);
const element: LesartArticle = document.createElement("lesart-article");
element.read().then((report) => report?.times.length satisfies number | undefined);
`;

/** What projects of different kinds compile for; the declarations of every package are checked, too. */
const STRICT = { strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, target: "es2022" };
const PROJECTS = {
  "a bundler's page": { lib: ["es2022", "dom"], module: "esnext", moduleResolution: "bundler", types: [] },
  "a program for Node": { lib: ["es2022"], module: "nodenext", moduleResolution: "nodenext", types: ["node"] },
};
const COMPILERS = { "TypeScript 5": path.join(TOOLS, "typescript"), "TypeScript 7": path.resolve("node_modules/typescript") };

for (const [compiler, place] of Object.entries(COMPILERS)) {
  for (const [kind, options] of Object.entries(PROJECTS)) {
    test(`${compiler} finds its declarations right, in ${kind}`, async () => {
      const folder = await project({ "main.ts": TYPED });
      if (kind.includes("page")) await fs.writeFile(path.join(folder, "element.ts"), ELEMENT);
      await fs.writeFile(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...STRICT, ...options, typeRoots: [path.join(TOOLS, "@types")] }, include: ["*.ts"] }));
      await run("node", [path.join(place, "bin/tsc"), "--project", "."], { cwd: folder }).catch(({ stdout }) => assert.fail(stdout));
    });
  }
}

/** The bytes that esbuild makes of a program, and the package's scripts in them. @param {string} program */
async function bundled(program) {
  const folder = await project({ "main.js": program });
  const { metafile, outputFiles } = await esbuild({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, minify: true, format: "esm", write: false, metafile: true });
  const used = Object.entries(Object.values(metafile.outputs)[0].inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: outputFiles[0].contents.length, scripts: used.map(([name]) => path.basename(name)).filter((name) => name !== "main.js") };
}

test("a bundle has of it what it uses", async () => {
  const unused = await bundled('import init, { Analyzer } from "lesart";\nimport { LesartWorker } from "lesart/worker";\nconsole.log(1);\n');
  assert.deepEqual(unused, { bytes: 16, scripts: [] });
  const worker = await bundled('import { LesartWorker } from "lesart/worker";\nconsole.log(new LesartWorker());\n');
  assert.deepEqual(worker.scripts, ["worker.js"]);
  const element = await bundled('import "lesart/element";\n');
  assert.deepEqual(element.scripts.sort(), ["lesart-article.js", "lesart.js"]);
});
