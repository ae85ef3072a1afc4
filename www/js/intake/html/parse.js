// From HTML to a document, a piece at a time where it is long.
import { inert, openInert } from "./inert.js";

/** Up to so many UTF-16 units a page is parsed as it is. */
const SHORT = 100_000;
/** A longer page is given to the parser in pieces of so many. */
const PIECE = 50_000;

/**
 * Parses a page into a document without a window: nothing in it runs or is fetched.
 * @param {string} html
 * @param {() => Promise<void>} pause yields to the browser
 */
export async function parsed(html, pause) {
  const short = await unstyled(html.length > SHORT ? await flattened(await withoutDeadWeight(html, pause), pause) : html, pause);
  if (short.length <= SHORT) return inert(short);
  const page = openInert();
  for (let at = 0; at < short.length; at += PIECE) {
    page.write(short.slice(at, at + PIECE));
    await pause();
  }
  return page.close();
}

/**
 * A page whose styles are called something else: a browser with a strict policy complains of each, though none is ever applied.
 * What stands in `style` becomes a script's text, which is as dead here.
 * @param {string} html @param {() => Promise<void>} pause
 */
async function unstyled(html, pause) {
  const parts = [];
  for (let at = 0; at < html.length; ) {
    let end = Math.min(html.length, at + WINDOW);
    const cut = end < html.length ? html.lastIndexOf("<", end) : -1;
    if (cut > at) end = cut;
    parts.push(
      html
        .slice(at, end)
        .replace(/<(\/?)style(?=[\s>/])/gi, (_, slash) => (slash ? "</script" : "<script type=style"))
        .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])style(?=\s*=)/gi, "$1data-style")),
    );
    at = end;
    await pause();
  }
  return parts.join("");
}

/** What opens a part that holds no text, and what closes it. @type {[RegExp, RegExp][]} */
const DEAD = [
  [/<!-{2}/g, /-->/g],
  [/<script\b(?![^>]{0,200}ld\+json)/gi, /<\/script\s*>/gi],
  [/<style\b/gi, /<\/style\s*>/gi],
  [/<svg\b/gi, /<\/svg\s*>/gi],
  // Pictures and fonts that a page carries along.
  [/(?<==\s?["']?)data:/gi, /["'\s>]/g],
];

/** A long page without scripts, styles, drawings and carried files, in one pass for each. @param {string} html @param {() => Promise<void>} pause */
async function withoutDeadWeight(html, pause) {
  let rest = html;
  for (const [opening, closing] of DEAD) {
    const parts = [];
    let at = 0;
    for (;;) {
      const start = await search(opening, rest, at, pause);
      if (!start) break;
      const end = await search(closing, rest, start.end, pause);
      // One that is never closed hides nothing from us: the parser decides.
      if (!end) break;
      parts.push(rest.slice(at, start.start));
      at = /[<-]/.test(rest[end.start]) ? end.end : end.start;
    }
    parts.push(rest.slice(at));
    rest = parts.join("");
  }
  return rest;
}

/** A window of a search, and how far two of them overlap. */
const [WINDOW, OVERLAP] = [200_000, 300];

/**
 * Where a pattern first matches from a place on. A long text is looked through a window at a time.
 * @param {RegExp} pattern with the flag `g` @param {string} text @param {number} from @param {() => Promise<void>} pause
 */
async function search(pattern, text, from, pause) {
  for (let at = from; at < text.length; at += WINDOW) {
    const start = Math.max(0, at - 10);
    const window = text.slice(start, at + WINDOW + OVERLAP);
    pattern.lastIndex = at - start;
    const found = pattern.exec(window);
    if (found) return { start: start + found.index, end: start + found.index + found[0].length };
    await pause();
  }
  return null;
}

/** Elements may lie in each other so deep, and a tag may be so long: parsers take quadratic time beyond. */
const [DEEPEST, LONGEST_TAG] = [120, 30_000];
/** Elements that need no end tag, and those that never have one. */
const UNCOUNTED = new Set("p li td th tr dt dd option optgroup thead tbody tfoot colgroup area base br col embed hr img input link meta param source track wbr html head body".split(" "));

/** A page without tags that nest too deep or have no end in sight. @param {string} html @param {() => Promise<void>} pause */
async function flattened(html, pause) {
  const tag = /<(\/?)([a-z][a-z0-9]*)/gi;
  const parts = [];
  let [depth, skipped, from] = [0, 0, 0];
  let steps = 0;
  for (let found; (found = tag.exec(html)); steps += 1) {
    if (steps % 2000 === 0) await pause();
    const [start, closing, name] = [found.index, found[1], found[2].toLowerCase()];
    let drop = false;
    if (!UNCOUNTED.has(name)) {
      if (!closing) {
        drop = depth >= DEEPEST;
        if (drop) skipped += 1;
        else depth += 1;
      } else if (skipped) {
        drop = true;
        skipped -= 1;
      } else if (depth) depth -= 1;
    }
    const end = html.indexOf(">", start);
    if (end < 0 && html.length - start > LONGEST_TAG) {
      parts.push(html.slice(from, start));
      return parts.join("");
    }
    if (end >= 0 && (drop || end - start > LONGEST_TAG)) {
      // No two words are glued where a tag stood.
      if (start > from) parts.push(html.slice(from, start), " ");
      from = end + 1;
      tag.lastIndex = from;
    }
  }
  parts.push(html.slice(from));
  return parts.join("");
}
