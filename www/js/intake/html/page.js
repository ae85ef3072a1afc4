// The article in a saved web page. Loaded when the first page comes.
import { TimeSlice } from "../../util/time-slice.js";
import { IntakeError } from "../error.js";
import { blocksOf } from "./blocks.js";
import { removeNoteMarks, removeSurroundings } from "./clean.js";
import { carriedPage } from "./container.js";
import { decodePage } from "./encoding.js";
import { metadataOf } from "./metadata.js";
import { parsed } from "./parse.js";
import { articleBlocks } from "./region.js";
import { selected } from "./select.js";

/** Pages with more bytes are refused: what they carry along is longer than any article. */
const LONGEST = 64 * 2 ** 20;

/**
 * The text of the article in a page, and what the page says about it. The page is parsed into a document of its own, which
 * runs and fetches nothing.
 * @param {string} html
 * @param {{ signal?: AbortSignal }} [control]
 * @returns {Promise<{ text: string, title: string | null, published: string | null, source: string, author: string, address: string, isPaid: boolean }>}
 */
export async function extractArticle(html, { signal } = {}) {
  const slice = new TimeSlice();
  const pause = async () => {
    signal?.throwIfAborted();
    await slice.yieldIfExpired();
  };
  const page = await parsed(html, pause);
  const about = metadataOf(page);
  await pause();
  await removeSurroundings(page, about.descriptions, pause);
  const blocks = page.body ? await blocksOf(page.body, pause) : [];
  const taken = await articleBlocks(page, blocks, about.body, pause);
  let kept = await selected(blocks, taken, about, pause);
  if (!kept.length) kept = await selected(blocks, blocks.map(() => true), about, pause);
  let paragraphs = kept.map(({ text }) => text);
  if (!paragraphs.length) paragraphs = blocks.map(({ text }) => text).filter((text) => text !== about.title);
  if (!paragraphs.length) throw new IntakeError("no-article");
  const { title, published, source, author, address, isPaid } = about;
  return { text: paragraphs.join("\n\n"), title, published, source, author, address, isPaid };
}

/**
 * Formatted text as the clipboard has it: its first heading, and its paragraphs, items and rows as they are.
 * @param {string} html
 * @returns {Promise<{ text: string, title: string | null }>}
 */
export async function formattedText(html) {
  const slice = new TimeSlice();
  const blocks = await allBlocks(html, () => slice.yieldIfExpired());
  const title = blocks[0] && /^H[1-3]$/.test(blocks[0].owner.tagName) ? blocks[0].text : null;
  return { text: (title ? blocks.slice(1) : blocks).map(({ text }) => text).join("\n\n"), title };
}

/** All text of a piece of HTML that is an article's from its beginning to its end. @param {string} html @param {() => Promise<void>} pause */
export async function plainText(html, pause) {
  return (await allBlocks(html, pause)).map(({ text }) => text).join("\n\n");
}

/** @param {string} html @param {() => Promise<void>} pause */
async function allBlocks(html, pause) {
  const page = await parsed(html, pause);
  for (const element of page.querySelectorAll("script, style, template, svg, button, figure, nav")) element.remove();
  removeNoteMarks(page);
  return page.body ? blocksOf(page.body, pause) : [];
}

/**
 * The article in a file that holds a page: HTML in any encoding, an MHTML archive, a web archive.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{ signal?: AbortSignal }} [control]
 */
export async function pageText(bytes, name, control) {
  if (bytes.length > LONGEST) throw new IntakeError("page-too-long");
  const { text, encoding } = carriedPage(bytes, name) ?? decodePage(bytes);
  return { ...(await extractArticle(text, control)), encoding };
}
