// A folder of many articles, cut from corpora, for `cargo xtask bench --many` and many.js.
//
//     node tests/bench/articles.js FOLDER COUNT FILE…
//
// FILE is plain text or JSON lines with a field "text" or "article" and perhaps "title", also packed as .xz. Paragraphs are put
// together until there are 1,800 characters; each article gets a headline and a day of its own, of five years.
import { execFileSync } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";

/** So long is an article at least, and no paragraph longer than the second is taken, in UTF-16 units. */
const [LEAST, MOST] = [1800, 6000];
const DAY = 24 * 60 * 60 * 1000;
const DAYS = 5 * 365;

const [folder, count, ...files] = process.argv.slice(2);
if (!files.length) throw new Error("name a folder, how many articles, and files to cut them from");
await fs.mkdir(folder, { recursive: true });
let made = 0;
for await (const { title, text } of texts(files)) {
  let part = "";
  for (const paragraph of text.split(/\n\n+/)) {
    if (made >= Number(count)) break;
    part += `${paragraph}\n\n`;
    if (part.length < LEAST) continue;
    if (part.length <= MOST) {
      // Days in no order, the same in every run.
      const day = new Date(Date.UTC(2020, 0, 1) + ((made * 7919) % DAYS) * DAY).toISOString().slice(0, 10);
      await fs.writeFile(path.join(folder, `${String(made).padStart(5, "0")}.txt`), `date ${day} ${title} ${made}\n\n${part}`);
      made += 1;
    }
    part = "";
  }
}
console.log(`${made} articles in ${folder}`);

/** @param {string[]} files @returns {AsyncGenerator<{ title: string, text: string }>} */
async function* texts(files) {
  for (const file of files) {
    const raw = file.endsWith(".xz") ? execFileSync("xz", ["--decompress", "--stdout", file], { encoding: "utf8", maxBuffer: 1 << 30 }) : await fs.readFile(file, "utf8");
    if (!/\.jsonl(\.xz)?$/.test(file)) yield { title: path.basename(file).split(".")[0], text: raw };
    else for (const line of raw.trim().split("\n")) yield articleOf(JSON.parse(line));
  }
}

/** @param {{ title?: string, text?: string, article?: string }} line */
function articleOf({ title = "Artikel", text, article }) {
  return { title, text: text ?? article ?? "" };
}
