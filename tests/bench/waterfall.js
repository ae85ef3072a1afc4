// The first view as a picture: when each file was asked for and there, when the module was compiled, when the page's main thread
// and the worker had work, and when what is to be seen was painted.
//
//     node tests/bench/waterfall.js [SITE] [FILE]
//
// draws a visit of a folder that `cargo xtask dist` has made (target/dist/site unless told) into docs/first-view.svg;
// `cargo xtask bench` does the same.
import fs from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { ALL, measureOpening } from "./opening.js";
import { busiest, navigation, tasksOf } from "./trace.js";

/** @typedef {import("./trace.js").TraceEvent} TraceEvent */
/** @typedef {import("./opening.js").Visit} Visit */
/** A bar, in milliseconds since navigation. @typedef {{ start: number, end: number, title: string }} Bar */
/** @typedef {{ name: string, kind: "request" | "compiling" | "worker" | "main", bars: Bar[] }} Row */

/** Tasks and compilations that are shorter are left out, in milliseconds. */
const SHORTEST = 0.5;
// The picture, in pixels.
const WIDTH = 960;
const NAMES = 190;
const RIGHT = 14;
const TOP = 38;
const ROW = 18;

/** @param {Visit} visit @returns {string} an SVG picture */
export function waterfall(visit) {
  const { texts, shown } = visit;
  const rows = rowsOf(visit).filter(({ bars }) => bars.length);
  const step = [10, 20, 50, 100, 200, 500, 1000].find((step) => shown / step <= 12) ?? 2000;
  const last = Math.ceil((shown * 1.04) / step) * step;
  const x = (/** @type {number} */ time) => (NAMES + (time / last) * (WIDTH - NAMES - RIGHT)).toFixed(1);
  const bottom = TOP + rows.length * ROW;
  const ticks = Array.from({ length: last / step + 1 }, (_, n) => n * step);
  const marks = /** @type {[string, number][]} */ ([["both texts", texts], ["joined", shown]]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" font-family="system-ui, sans-serif" font-size="11">
<title>The first view, from navigation to both texts shown (${texts.toFixed(0)} ms) and joined (${shown.toFixed(0)} ms)</title>
<style>
svg { background: #fff; color: #222 }
text { fill: currentColor }
line { stroke: currentColor; stroke-opacity: .15 }
.request { fill: #5b8def } .compiling { fill: #a368d9 } .worker { fill: #2f9e73 } .main { fill: #e08a2c }
.mark { stroke: #c62f3d; stroke-opacity: 1 } .mark-name { fill: #c62f3d; stroke: #fff; stroke-width: 4; paint-order: stroke }
@media (prefers-color-scheme: dark) { svg { background: #16181d; color: #ddd } .mark { stroke: #ff8088 } .mark-name { fill: #ff8088; stroke: #16181d } }
</style>
${ticks.map((tick) => `<line x1="${x(tick)}" x2="${x(tick)}" y1="${TOP - 4}" y2="${bottom}"/><text x="${x(tick)}" y="${bottom + 16}" text-anchor="${tick === last ? "end" : "middle"}">${tick}${tick === last ? " ms" : ""}</text>`).join("\n")}
${rows.map(({ name, kind, bars }, row) => `<text x="4" y="${TOP + row * ROW + 12}">${escaped(name)}</text>\n${bars.map((bar) => drawn(bar, kind, row, x)).join("\n")}`).join("\n")}
${marks.map(([, time], row) => `<line class="mark" x1="${x(time)}" x2="${x(time)}" y1="${TOP - 32 + row * 14}" y2="${bottom}"/>`).join("\n")}
${marks.map(([name, time], row) => `<text class="mark-name" x="${x(time)}" y="${TOP - 24 + row * 14}" dx="-4" text-anchor="end">${name} ${time.toFixed(0)} ms</text>`).join("\n")}
</svg>
`;
}

/** @param {Bar} bar @param {string} kind @param {number} row @param {(time: number) => string} x */
function drawn({ start, end, title }, kind, row, x) {
  const width = Math.max(1, Number(x(end)) - Number(x(start))).toFixed(1);
  return `<rect class="${kind}" x="${x(start)}" y="${TOP + row * ROW + 3}" width="${width}" height="${ROW - 6}"><title>${escaped(title)}: ${start.toFixed(0)}–${end.toFixed(0)} ms</title></rect>`;
}

/** @param {Visit} visit @returns {Row[]} */
function rowsOf({ events, shown }) {
  const main = busiest(events);
  const start = navigation(events);
  if (!start) throw new Error("the trace has no navigation");
  const { pid } = start;
  const zero = start.ts / 1000;
  const isSeen = (/** @type {Bar} */ { start, end }) => end > 0 && start < shown;
  const barOf = (/** @type {TraceEvent} */ { name, ts, dur = 0 }) => ({ start: Math.max(0, ts / 1000 - zero), end: (ts + dur) / 1000 - zero, title: name });
  const isLong = (/** @type {Bar} */ { start, end }) => end - start >= SHORTEST;
  const worker = events.filter(({ name, pid: of, args }) => of === pid && name === "thread_name" && /worker/i.test(args.name) && /dedicated/i.test(args.name)).map(({ tid }) => tid);
  const ofWorker = events.filter((event) => event.pid === pid && worker.includes(event.tid));
  const compiling = events.filter(({ name, ph, pid: of }) => of === pid && ph === "X" && /^(wasm\.|v8\.wasm)/.test(name));
  const tasks = (/** @type {TraceEvent[]} */ events, /** @type {string} */ title) => tasksOf(events).map(({ of }) => ({ ...barOf(of), title }));
  return [
    ...requests(events, start).filter(({ bars }) => bars.every(isSeen)),
    { name: "module: compiling", kind: "compiling", bars: joined(compiling.map(barOf)).filter(isSeen).filter(isLong) },
    { name: "worker", kind: "worker", bars: tasks(ofWorker, "task").filter(isSeen).filter(isLong) },
    { name: "main thread", kind: "main", bars: tasks(main, "task").filter(isSeen).filter(isLong) },
  ];
}

/** What was asked for, in the order of asking. @param {TraceEvent[]} events @param {TraceEvent} navigation @returns {Row[]} */
function requests(events, { pid, ts: began, args: { data } }) {
  const [page, zero] = [data.documentLoaderURL, began / 1000];
  /** @type {Map<string, { url: string, start: number, end: number }>} */
  const found = new Map();
  for (const { name, ts, pid: of, args } of [...events].sort((a, b) => a.ts - b.ts)) {
    const { requestId, url } = args?.data ?? {};
    if (of !== pid || !requestId) continue;
    const time = ts / 1000 - zero;
    if (name === "ResourceSendRequest" && url?.startsWith("http") && !found.has(requestId)) found.set(requestId, { url, start: time, end: time });
    const request = found.get(requestId);
    if (request && (name === "ResourceFinish" || name === "ResourceReceivedData" || name === "ResourceReceiveResponse")) request.end = Math.max(request.end, time);
  }
  return [...found.values()].map(({ url, start, end }) => {
    const name = fileOf(url, page);
    return { name, kind: "request", bars: [{ start: Math.max(0, start), end, title: name }] };
  });
}

/** Bars that overlap, as one. @param {Bar[]} bars */
function joined(bars) {
  /** @type {Bar[]} */
  const all = [];
  for (const bar of bars.sort((a, b) => a.start - b.start)) {
    const before = all.at(-1);
    if (before && bar.start <= before.end) before.end = Math.max(before.end, bar.end);
    else all.push({ ...bar, title: "compiling" });
  }
  return all;
}

/** A file's name as it is shown: without the mark of its content. @param {string} url @param {string} page */
function fileOf(url, page) {
  const name = url.replace(new URL(".", page).href, "").replace(/\?.*/, "").replace(/[-._][0-9a-f]{8,}(?=\.)/, "");
  return name || "index.html";
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Draws a visit into a file. @param {string} site @param {string} file */
export async function drawWaterfall(site, file) {
  const [{ cold }] = await measureOpening([site], 1, ALL);
  await fs.writeFile(file, waterfall(cold[0]));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [site = "target/dist/site", file = "docs/first-view.svg"] = process.argv.slice(2);
  await drawWaterfall(site, file);
}
