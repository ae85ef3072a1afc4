// Which blocks of a page are its article: those that Readability takes, and those of the same make between and beside them.
import { Readability } from "../../../vendor/readability.js";

/** @typedef {import("./blocks.js").Block} Block */

/** Marks the owner of a block in the copy that Readability works on. */
const MARK = "data-lesart-block";
/**
 * With more elements than this, or more letters to go through (each once for every element around it), Readability takes too
 * long; the densest part of the page is taken instead.
 */
const [MANY, LONG] = [4_000, 6_000_000];

/**
 * @param {Document} page cleaned
 * @param {Block[]} blocks of its body
 * @param {string} body the article as JSON-LD has it, or ""
 * @param {() => Promise<void>} pause
 * @returns {Promise<boolean[]>} for each block, whether it is the article's
 */
export async function articleBlocks(page, blocks, body, pause) {
  const count = page.getElementsByTagName("*").length;
  let taken = count > MANY || effort(blocks) > LONG ? await densest(blocks, pause) : byReadability(page, blocks);
  await pause();
  const marked = await semantic(page, blocks, pause);
  if (marked && (lengthOf(blocks, taken) < 0.5 * lengthOf(blocks, marked) || (isApart(taken, marked) && lengthOf(blocks, marked) > 0.6 * lengthOf(blocks, taken)))) taken = marked;
  // Of a few short paragraphs Readability drops what it takes for labels.
  else if (marked && lengthOf(blocks, marked) < SHORT) taken = taken.map((is, index) => is || marked[index]);
  if (body.length > 500) {
    const known = withBody(blocks, body);
    if (lengthOf(blocks, known) > 0.5 * body.length && shared(taken, known, blocks) < 0.5 * lengthOf(blocks, known)) taken = known;
  }
  return filled(blocks, taken, pause);
}

/** Letters of blocks, each as often as there are elements around it. @param {Block[]} blocks */
function effort(blocks) {
  let sum = 0;
  for (const { owner, text } of blocks) {
    let depth = 1;
    for (let up = owner.parentElement; up; up = up.parentElement) depth += 1;
    sum += depth * text.length;
  }
  return sum;
}

/** Articles with fewer letters are taken as the page marks them. */
const SHORT = 1_000;

/** @param {Document} page @param {Block[]} blocks */
function byReadability(page, blocks) {
  blocks.forEach(({ owner }, index) => owner.hasAttribute(MARK) || owner.setAttribute(MARK, String(index)));
  const copy = /** @type {Document} */ (page.cloneNode(true));
  const numbers = blocks.map(({ owner }) => owner.getAttribute(MARK));
  /** @type {Element | null} */
  let content = null;
  try {
    content = new Readability(copy, { serializer: (/** @type {any} */ element) => element, charThreshold: 300 }).parse()?.content ?? null;
  } catch {
    // A page that it stumbles over is left to the other ways.
  }
  const kept = new Set([...(content?.querySelectorAll(`[${MARK}]`) ?? [])].map((element) => element.getAttribute(MARK)));
  if (content?.hasAttribute(MARK)) kept.add(content.getAttribute(MARK));
  return numbers.map((number) => kept.has(number));
}

/** The blocks in the part of the page that has most text in paragraphs. @param {Block[]} blocks @param {() => Promise<void>} pause */
async function densest(blocks, pause) {
  /** @type {Map<Element, number>} */
  const points = new Map();
  for (const [index, block] of blocks.entries()) {
    if (index % 2000 === 0) await pause();
    if (block.text.length < 40 || block.linked > 0.4 * block.text.length) continue;
    let weight = block.text.length;
    let element = block.owner.parentElement;
    for (let up = 0; element && up < 3; up += 1, element = element.parentElement, weight /= 2) points.set(element, (points.get(element) ?? 0) + weight);
  }
  const [best] = [...points].reduce((best, one) => (one[1] > best[1] ? one : best), /** @type {[Element | null, number]} */ ([null, 0]));
  return blocks.map(({ owner }) => Boolean(best?.contains(owner)));
}

/**
 * The blocks of the one part that the page itself marks as the article; `null` where it marks none, or several.
 * @param {Document} page @param {Block[]} blocks @param {() => Promise<void>} pause
 */
async function semantic(page, blocks, pause) {
  for (const selector of ["[itemprop=articleBody]", "article", "main, [role=main]"]) {
    const parts = [...page.querySelectorAll(selector)].slice(0, 50);
    /** @type {number[]} */
    const lengths = [];
    for (const part of parts) {
      lengths.push(blocks.reduce((sum, block) => (block.text.length > 40 && block.linked < 0.4 * block.text.length && part.contains(block.owner) ? sum + block.text.length : sum), 0));
      await pause();
    }
    const most = Math.max(0, ...lengths);
    if (most < 200 || lengths.filter((length) => length > 0.5 * most).length > 1) continue;
    const part = parts[lengths.indexOf(most)];
    return blocks.map((block) => part.contains(block.owner) && (isProse(block) || block.linked < 0.5 * block.text.length));
  }
  return null;
}

/** Running text rather than a link or a label. @param {Block} block */
function isProse({ text, linked }) {
  return text.length > 60 && linked < 0.4 * text.length;
}

/** @param {Block[]} blocks @param {boolean[]} taken */
function lengthOf(blocks, taken) {
  return blocks.reduce((sum, { text }, index) => sum + (taken[index] ? text.length : 0), 0);
}

/** @param {boolean[]} a @param {boolean[]} b @param {Block[]} blocks */
function shared(a, b, blocks) {
  return lengthOf(blocks, a.map((is, index) => is && b[index]));
}

/** @param {boolean[]} a @param {boolean[]} b */
function isApart(a, b) {
  return !a.some((is, index) => is && b[index]);
}

/** The blocks whose text stands in the article as JSON-LD has it. @param {Block[]} blocks @param {string} body */
function withBody(blocks, body) {
  const letters = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const whole = letters(body);
  return blocks.map(({ text }) => text.length > 40 && whole.includes(letters(text).slice(0, 60)));
}

/**
 * Adds what stands between taken blocks in the same frame, and paragraphs of the same make as those taken: Readability drops
 * sections of an article that look unlike each other to it.
 * @param {Block[]} blocks @param {boolean[]} taken @param {() => Promise<void>} pause
 */
async function filled(blocks, taken, pause) {
  const prose = blocks.filter((block, index) => taken[index] && isProse(block));
  if (!prose.length) return taken;
  const frame = commonFrame(prose.map(({ owner }) => owner));
  const outer = frame?.closest("[itemprop=articleBody], article, main, [role=main]") ?? frame;
  /** @type {Map<string, number>} */
  const makes = new Map();
  for (const [index, { owner, text }] of prose.entries()) {
    if (index % 1000 === 0) await pause();
    const make = makeOf(owner);
    makes.set(make, (makes.get(make) ?? 0) + text.length);
  }
  const all = prose.reduce((sum, { text }) => sum + text.length, 0);
  const usual = (/** @type {Block} */ { owner }) => (makes.get(makeOf(owner)) ?? 0) > 0.15 * all;
  const [first, last] = [taken.indexOf(true), taken.lastIndexOf(true)];
  return blocks.map((block, index) => {
    if (taken[index]) return true;
    const { owner, text, linked } = block;
    if (linked > 0.4 * text.length) return false;
    if (outer?.contains(owner) && isProse(block) && usual(block)) return true;
    if (!frame?.contains(owner) || index < first || index > last) return false;
    if (isProse(block) && text.length > 100) return true;
    return /^(P|H[2-6]|LI|BLOCKQUOTE|DD|DT|TR|PRE)$/.test(owner.tagName) && (/^H/.test(owner.tagName) || text.length > 30);
  });
}

/** The smallest element that holds nearly all of some. @param {Element[]} elements */
function commonFrame(elements) {
  /** @type {Map<Element, number>} */
  const counts = new Map();
  for (const element of elements) for (let up = /** @type {Element | null} */ (element.parentElement); up; up = up.parentElement) counts.set(up, (counts.get(up) ?? 0) + 1);
  const enough = 0.9 * elements.length;
  // Those that hold so many hold each other: the innermost contains none of the rest.
  const frames = [...counts].filter(([, count]) => count >= enough).map(([element]) => element);
  return frames.reduce((inner, frame) => (inner?.contains(frame) || !inner ? frame : inner), /** @type {Element | null} */ (null));
}

/** What a block is made of: its element and the one around it, with their classes. @param {Element} owner */
function makeOf(owner) {
  const one = (/** @type {Element | null} */ element) => (element ? `${element.tagName}.${(element.getAttribute("class") ?? "").replace(/\d+/g, "").trim()}` : "");
  return `${one(owner)} < ${one(owner.parentElement)}`;
}
