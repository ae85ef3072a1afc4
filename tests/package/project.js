// A fresh project that has installed the package as anybody would, and a program in it that uses all of it.
import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { DIST } from "../e2e/harness/dist.js";
import { scratch } from "../e2e/harness/scratch.js";

export const run = promisify(execFile);

/** What programs of the tests' own packages are called by. */
export const TOOLS = path.resolve("tests/package/node_modules");

/**
 * @param {Record<string, string>} files by name
 * @returns {Promise<string>} the folder
 */
export async function project(files) {
  const folder = scratch();
  const [tarball] = (await fs.readdir(DIST)).filter((name) => /^lesart-\d.*\.tgz$/.test(name));
  const all = { "package.json": '{ "name": "fresh", "private": true, "type": "module" }', ...files };
  for (const [name, text] of Object.entries(all)) await fs.writeFile(path.join(folder, name), text);
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", path.join(DIST, tarball)], { cwd: folder });
  return folder;
}

/** Reads here and in a worker, with progress; cancels a long text, after which a fresh worker goes on; compares. */
export const PROGRAM = `
import init, { Analyzer } from "lesart";
import { LesartWorker, RequestError } from "lesart/worker";

const TEXT = "Kim Jong Un ist am Sonntag nach Nordkorea abgereist, meldete die Agentur Tass.";
const OTHER = "Kim Jong Un hat Russland verlassen. Er reiste am Sonntag nach Nordkorea ab.";

export async function use() {
  // Whoever asks twice at the same time gets one module.
  const [first] = await Promise.all([init().then(() => new Analyzer()), init()]);
  const here = first.analyze(TEXT, { published: "2023-09-18" });
  const worker = new LesartWorker();
  const stages = [];
  const there = await worker.analyze(TEXT, { id: "a", published: "2023-09-18" }, { onProgress: ({ stage }) => stages.push(stage) });
  const cancelling = new AbortController();
  const cancelled = await worker
    .analyze(\`\${TEXT} \`.repeat(5000), { id: "long" }, { signal: cancelling.signal, onProgress: () => cancelling.abort() })
    .catch((fault) => fault instanceof RequestError && fault.code);
  const refused = await worker.analyze(" ").catch(({ code }) => code);
  const { tokens } = await worker.analyze(new TextEncoder().encode(OTHER), { id: "b", tokens: true });
  const comparison = await worker.compare(["a", "b"]);
  const groups = await worker.group(["a", "b"]);
  await worker.forget(["a"]);
  const unknown = await worker.compare(["a", "b"]).catch(({ code }) => code);
  const outcome = {
    here: here.entities.map(({ name }) => name),
    same: JSON.stringify(here.times) === JSON.stringify(there.times),
    stages: stages.length,
    codes: [cancelled, refused, unknown],
    starts: worker.starts,
    tokens: tokens.length,
    shared: comparison.entities.filter(({ articles }) => articles.length > 1).map(({ name }) => name),
    articles: groups.flat().sort(),
  };
  worker.terminate();
  return outcome;
}
`;

/** What the program finds out. */
export const OUTCOME = {
  here: ["Kim Jong Un", "Nordkorea", "Tass"],
  same: true,
  stages: 7,
  codes: ["cancelled", "empty", "unknown-article"],
  starts: 2,
  tokens: 15,
  shared: ["Kim Jong Un", "Nordkorea"],
  articles: ["a", "b"],
};
