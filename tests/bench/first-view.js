// The first view, measured and traced:
//
//     node tests/bench/first-view.js [--rounds 7] [--trace FILE [--warm]] [SITE…]
//
// against folders that `cargo xtask dist` has made (target/dist/site unless told), several of them in turn, to see what a change
// brings on a busy machine. With `--trace`, one cold visit of the first (`--warm`: a warm one), everything that the browser did goes into FILE (for
// Perfetto or Chromium's own panel), and the longest tasks of the main thread are named with what they are made of.
import fs from "node:fs/promises";
import os from "node:os";
import { parseArgs } from "node:util";

import { ALL, measureOpening } from "./opening.js";
import { median, table } from "./table.js";
import { busiest, tasksOf, within } from "./trace.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "7" }, trace: { type: "string" }, warm: { type: "boolean" } },
});
const sites = positionals.length ? positionals : ["target/dist/site"];

/** @typedef {import("./opening.js").Visit} Visit */

/** What is shown of each visit. @type {[string, (visit: Visit) => number, number][]} */
const COLUMNS = [
  ["texts", ({ texts }) => texts, 0],
  ["shown", ({ shown }) => shown, 0],
  ["processor", ({ processor }) => processor, 0],
  ["main thread", ({ main }) => main, 0],
  ["longest task", ({ longest }) => longest, 0],
  ["its work", ({ longestWork }) => longestWork, 0],
  ["over 50 ms", ({ over }) => over, 0],
  ["requests", ({ requests }) => requests, 0],
  ["kB", ({ bytes }) => bytes / 1000, 0],
  ["layout shift", ({ jumps }) => jumps, 3],
];

if (values.trace) await trace(values.trace);
else await compare(Number(values.rounds));

/** @param {number} rounds */
async function compare(rounds) {
  const visits = await measureOpening(sites, rounds);
  const named = [...sites, "an empty page"];
  const rows = named.flatMap((name, index) =>
    /** @type {const} */ (["cold", "warm"]).map((kind) => [
      `${name}, ${kind}`,
      ...COLUMNS.map(([, of, digits]) => {
        const all = visits[index][kind].map(of);
        const [middle, least, most] = [median(all), Math.min(...all), Math.max(...all)].map((value) => value.toFixed(digits));
        return least === most ? middle : `${middle} (${least}–${most})`;
      }),
    ]),
  );
  console.log(table(["", ...COLUMNS.map(([name]) => name)], rows));
  console.log(`\nMedians of ${rounds} rounds in turn (least–most), in milliseconds; load of the machine ${os.loadavg()[0].toFixed(1)}`);
}

/** @param {string} file */
async function trace(file) {
  const [{ cold, warm }] = await measureOpening(sites.slice(0, 1), 1, ALL);
  const [{ events, texts, shown }] = values.warm ? warm : cold;
  await fs.writeFile(file, JSON.stringify({ traceEvents: events }));
  console.log(`texts ${texts.toFixed(0)} ms, shown ${shown.toFixed(0)} ms`);
  const main = busiest(events);
  const longest = tasksOf(main).sort((a, b) => b.time - a.time).slice(0, 8);
  for (const { time, work, of } of longest) {
    console.log(`\n${time.toFixed(1)} ms, ${work.toFixed(1)} worked`);
    for (const { name, own, work, count } of within(main, of).slice(0, 8)) console.log(`  ${own.toFixed(1)} ms, ${work.toFixed(1)} worked: ${name}${count > 1 ? ` × ${count}` : ""}`);
  }
}
