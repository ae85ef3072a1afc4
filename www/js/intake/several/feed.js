// Feeds saved as files: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom, each entry an article (source: RSS 2.0 Specification; RFC 4287).
import { dayOf } from "../date.js";
import { IntakeError } from "../error.js";
import { unescaped, walk } from "../documents/xml.js";

/** Parts of an entry; of several the first that has something. @type {Record<string, string[]>} */
const PARTS = {
  text: ["encoded", "content", "fulltext", "description", "summary"],
  title: ["title"],
  date: ["pubDate", "published", "date", "issued", "updated", "modified"],
  source: ["source"],
  author: ["creator", "author", "name"],
  address: ["link", "guid", "id"],
};

/** @typedef {Map<string, string>} Entry texts by the names of their elements */

/**
 * @param {string} xml
 * @param {string} name of the file
 * @param {() => Promise<void>} pause
 * @returns {Promise<import("./index.js").Several[]>}
 * @throws {IntakeError} `no-feed`, `feed-empty`
 */
export async function feedArticles(xml, name, pause) {
  const { house, entries, root } = await read(xml, pause);
  if (!/^(rss|RDF|feed|channel)$/.test(root)) throw new IntakeError("no-feed", `the root is <${root}>`);
  const { plainText } = await import("../html/page.js");
  const articles = [];
  for (const [at, entry] of entries.entries()) {
    await pause();
    const part = (/** @type {string} */ role) => PARTS[role].map((one) => entry.get(one)?.trim()).find(Boolean) ?? "";
    const text = await plainText(asHtml(part("text")), pause);
    if (!text) continue;
    const address = part("address");
    articles.push({
      name: `${name}:${at + 1}`,
      text,
      title: (await plainText(part("title"), pause)) || null,
      published: dayOf(part("date")),
      source: part("source") || house,
      author: part("author"),
      address: /^https?:\/\//.test(address) ? address : "",
    });
  }
  if (!articles.length) throw new IntakeError("feed-empty");
  return articles;
}

/** Some feeds have plain text where HTML is usual: its paragraphs stand apart by empty lines, and an item begins a line. @param {string} text */
function asHtml(text) {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  return text.split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-–•*]|\d{1,2}[.)])\s)/).map((one) => `<p>${one}</p>`).join("");
}

/** @param {string} xml @param {() => Promise<void>} pause */
async function read(xml, pause) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry | null} */
  let entry = null;
  let [root, house, text, depth] = ["", "", "", 0];
  /** Inside an entry: the element directly in it, and where content in XHTML began. */
  let [part, begin] = ["", -1];
  let [partDepth, entryDepth] = [0, 0];
  await walk(xml, {
    open: (name, attribute, { end }) => {
      depth += 1;
      root ||= name;
      if (name === "item" || name === "entry") {
        entry = new Map();
        entryDepth = depth;
        part = "";
        return;
      }
      if (!part) {
        part = name;
        partDepth = depth;
        text = "";
        begin = attribute("type") === "xhtml" ? end : -1;
      }
      // An author of Atom is a name in an element of its own.
      if (name === "name" && entry && part === "author") text = "";
      const href = attribute("href");
      if (name === "link" && entry && href && /^(alternate|)$/.test(attribute("rel") ?? "")) entry.set("link", href);
      if (!entry && depth < 4 && name !== "title") part = "";
    },
    text: (data) => {
      if (part) text += data;
    },
    close: (name, { start }) => {
      if (entry && part === "author" && name === "name") entry.set("author", text.trim());
      if (part && depth === partDepth) {
        const value = begin >= 0 ? xml.slice(begin, start) : text;
        if (!entry && name === "title") house ||= unescaped(value).trim();
        else if (entry && !entry.has(name) && value.trim()) entry.set(name, value);
        part = "";
      }
      if (entry && depth === entryDepth) {
        entries.push(entry);
        entry = null;
      }
      depth -= 1;
    },
  }, pause);
  return { house, entries, root };
}
