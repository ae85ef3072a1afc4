// Holds src/wasm.d.ts against what the library really writes: every report and comparison of the texts below becomes a
// literal of TypeScript that must satisfy its type, field by field. A field that the types lack fails as one too many, a
// field that is gone as missing, a word outside its union as a wrong value.
//
//     node tests/types/check.js        (LESART_COMMAND names the command line; `cargo xtask test --only page` does so)
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const command = process.env.LESART_COMMAND ?? join(root, "target/debug/lesart");
const scratch = join(root, "target/types");
mkdirSync(scratch, { recursive: true });

/** The texts: the seeds, and every golden file as it is; its marks do no harm here. */
const seeds = readdirSync(join(root, "seeds"), { encoding: "utf8" }).filter((file) => file.endsWith(".txt")).map((file) => join(root, "seeds", file));
const golden = ["entities", "times", "speech", "comparison"].flatMap((folder) => {
  const directory = join(root, "tests/golden", folder);
  return readdirSync(directory, { encoding: "utf8" }).filter((file) => file.endsWith(".txt")).map((file) => join(directory, file));
});

/** @param {...string} args @returns {string[]} the lines that the command line writes */
function lesart(...args) {
  return execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 }).trim().split("\n");
}

/** Every type of correction, of the first two seeds: the command line takes what the types allow. */
const words = seeds.slice(0, 2).map((file) => {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const start = text.search(/Kim/);
  return { start, end: start + 3, quote: "Kim" };
});
const [at, other] = words;
const corrections = [
  ...["here", "article"].flatMap((scope) => [{ type: "kind", at, kind: "PER", scope }, { type: "noName", at, scope }, { type: "name", at, kind: "ORG", scope }]),
  { type: "noName", at },
  { type: "called", at, name: "Kim Jong-un" },
  { type: "same", at, as: at },
  { type: "apart", at },
  ...["Kim", null].flatMap((speaker) => [{ type: "speaker", at, speaker }, { type: "statement", at, speaker }]),
  { type: "noStatement", at },
  ...["2023-09-17", null].map((value) => ({ type: "time", at, value })),
  ...[true, false].map((keep) => ({ type: "summary", at, keep })),
  { type: "kind", at, kind: "LOC" },
  { type: "name", at, kind: "OTH" },
];
const sides = { a: { article: seeds[0], at }, b: { article: seeds[1], at: other } };
const pairs = [
  { type: "notPair", ...sides },
  { type: "pair", ...sides },
  ...["same", "compatible", "differs", "unrelated"].map((verdict) => ({ type: "verdict", ...sides, verdict })),
];
const file = join(scratch, "corrections.json");
writeFileSync(file, JSON.stringify({ [seeds[0]]: corrections, pairs }));

const values = [
  { json: JSON.stringify(corrections), type: "Correction[]" },
  { json: JSON.stringify(pairs), type: "PairCorrection[]" },
  { json: lesart("analyze", "--json", "--corrections", file, seeds[0])[0], type: "Report" },
  { json: lesart("compare", "--json", "--corrections", file, seeds[0], seeds[1])[0], type: "Comparison" },
  ...lesart("analyze", "--json", ...seeds, ...golden).map((json) => ({ json, type: "Report" })),
  ...lesart("analyze", "--json", "--tokens", ...seeds).map((json) => ({ json, type: "Report" })),
  ...[seeds, ...golden.slice(1).map((file, index) => [golden[index], file])].map((files) => ({ json: lesart("compare", "--json", ...files)[0], type: "Comparison" })),
];
const types = `./${relative(scratch, join(root, "src/wasm")).replaceAll("\\", "/")}`;
// JSON is a literal of TypeScript but for two line ends, which strings of it may hold.
const lines = values.map(({ json, type }) => `(${json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}) satisfies ${type};`);
writeFileSync(join(scratch, "reports.ts"), [`import type { Comparison, Correction, PairCorrection, Report } from "${types}";`, ...lines, ""].join("\n"));
writeFileSync(
  join(scratch, "tsconfig.json"),
  JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: "es2023", lib: ["es2023"], module: "esnext", moduleResolution: "bundler", types: [] }, files: ["reports.ts"] }),
);

// A union of words that no text shows is held against the library's source: the words stand there in quotation marks.
const rust = readdirSync(join(root, "src"), { encoding: "utf8", recursive: true })
  .filter((file) => file.endsWith(".rs") && !/^(german|bin)[/\\]/.test(file))
  .map((file) => readFileSync(join(root, "src", file), "utf8"));
const declared = readFileSync(join(root, "src/wasm.d.ts"), "utf8").matchAll(/(?<=[|:=] )"([^"]+)"/g);
rust.push(readFileSync(join(root, "src/wasm.js"), "utf8"));
const stale = [...new Set([...declared].map(([, word]) => word))].filter((word) => !rust.some((file) => file.includes(`"${word}"`)));
if (stale.length > 0) {
  console.error(`src/wasm.d.ts has words that the library does not write: ${stale.join(", ")}`);
  process.exit(1);
}

const tsc = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", scratch], { encoding: "utf8" });
if (tsc.status !== 0) {
  // A line of the file is a whole report: what is wrong is told, not where in it.
  console.error((tsc.stdout + tsc.stderr).split("\n").slice(0, 40).map((line) => line.slice(0, 600)).join("\n"));
  process.exit(1);
}
console.log(`${values.length} reports and comparisons`);
