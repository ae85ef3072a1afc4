// The article in a saved web page. Loaded when the first page comes.
import { decodePage } from "./encoding.js";
import { IntakeError } from "../error.js";
import { TimeSlice } from "../../util/time-slice.js";
import { blocksOf } from "./blocks.js";
import { removeSurroundings } from "./clean.js";
import { metadataOf } from "./metadata.js";
import { parsed } from "./parse.js";
import { articleBlocks } from "./region.js";
import { selected } from "./select.js";

/**
 * The text of the article in a page, and what the page says about it. The page is parsed into a document of its own, which
 * runs and fetches nothing.
 * @param {string} html
 * @param {{ signal?: AbortSignal }} [control]
 * @returns {Promise<{ text: string, title: string | null, published: string | null, source: string, author: string, address: string }>}
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
  let paragraphs = selected(blocks, taken, about).map(({ text }) => text);
  if (!paragraphs.length) paragraphs = selected(blocks, blocks.map(() => true), about).map(({ text }) => text);
  if (!paragraphs.length) paragraphs = blocks.map(({ text }) => text).filter((text) => text !== about.title);
  if (!paragraphs.length) throw new IntakeError("no-article");
  const { title, published, source, author, address } = about;
  return { text: paragraphs.join("\n\n"), title, published, source, author, address };
}

/**
 * The article in a file that holds a page: HTML in any encoding, an MHTML archive, a web archive.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{ signal?: AbortSignal }} [control]
 */
export async function pageText(bytes, name, control) {
  const { text, encoding } = decodePage(bytes);
  return { ...(await extractArticle(text, control)), encoding };
}
