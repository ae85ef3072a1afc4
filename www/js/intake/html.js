// The article in an HTML page.
import { IntakeError } from "./error.js";

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, dd, dt, figcaption, td, th, pre";
const BOILERPLATE = "nav, header, footer, aside, form, script, style, noscript, template, svg, figure, button, iframe, dialog, [hidden], [aria-hidden=true]";

/**
 * The text, title and outlet of the article in an HTML page: the element that holds the most paragraph text, without the
 * boilerplate. The page is parsed into a document of its own that runs and fetches nothing.
 * @param {string} html
 */
export function extractArticle(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() ?? "";
  const headline = clean(page.querySelector("article h1, main h1, h1")?.textContent ?? "");
  const title = headline || meta("og:title") || clean(page.title) || null;
  const source = meta("og:site_name");
  for (const element of page.querySelectorAll(BOILERPLATE)) element.remove();
  const frame = [...page.querySelectorAll("article, main, [role=main], [itemprop=articleBody]")]
    .sort((a, b) => paragraphLength(b) - paragraphLength(a))
    .find((element) => paragraphLength(element) > 200);
  const root = frame ?? page.body;
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS) && block.tagName !== "H1");
  const parts = (blocks.length ? blocks : [root]).map((block) => clean(block.textContent ?? "")).filter(Boolean);
  if (!parts.length) throw new IntakeError("no-article");
  return { text: parts.join("\n\n"), title, source };
}

/** @param {Element} element */
function paragraphLength(element) {
  return [...element.querySelectorAll("p")].reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0);
}

/** @param {string} text */
function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}
