// Between the text on the page and positions in an article: what the reader has selected, and where a range stands.

/** What stands in a text without being part of it. */
const LABELS = ".source, .also, .pins, .letter, .noted";

/**
 * The text nodes of a part of the page that are the article's, each with its position there.
 * @param {Element} root one text, each sentence in it once
 * @param {import("../../model/types.js").Range[]} sentences
 */
function* nodesOf(root, sentences) {
  /** @type {Map<number, number>} */
  const passed = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node);
    const sentence = /** @type {HTMLElement | null | undefined} */ (text.parentElement?.closest("[data-s]"));
    if (!sentence || text.parentElement?.closest(LABELS)) continue;
    const index = Number(sentence.dataset.s);
    const [start] = sentences[index] ?? [0];
    const before = passed.get(index) ?? 0;
    passed.set(index, before + text.data.length);
    yield { text, at: start + before };
  }
}

/** The texts in the view, each with its article. */
export function textsShown() {
  return [...document.querySelectorAll(".text, h1")].flatMap((root) => {
    const article = /** @type {HTMLElement | null} */ (root.closest("[data-article]"))?.dataset.article;
    return article && !root.closest("dialog") ? [{ root, article }] : [];
  });
}

/**
 * What is selected of an article, without the space around it; null where nothing is.
 * @param {(article: string) => import("../../model/types.js").Entry | undefined} entryOf
 */
export function selected(entryOf) {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = range.startContainer.parentElement ?? /** @type {Element} */ (range.startContainer);
  const root = /** @type {Element | null} */ (from.closest?.(".text, h1") ?? null);
  const article = /** @type {HTMLElement | null | undefined} */ (root?.closest("[data-article]"))?.dataset.article;
  const entry = article === undefined ? undefined : entryOf(article);
  if (!root || !entry) return null;
  let [start, end] = [Infinity, -1];
  for (const { text, at } of nodesOf(root, entry.report.sentences)) {
    if (!range.intersectsNode(text)) continue;
    const first = text === range.startContainer ? range.startOffset : 0;
    const last = text === range.endContainer ? range.endOffset : text.data.length;
    if (last <= first) continue;
    start = Math.min(start, at + first);
    end = Math.max(end, at + last);
  }
  while (end > start && /\s/.test(entry.text[end - 1])) end -= 1;
  while (start < end && /\s/.test(entry.text[start])) start += 1;
  return end > start ? { entry, start, end, box: range.getBoundingClientRect() } : null;
}

/**
 * Ranges of the page in which a range of an article stands.
 * @param {Element} root
 * @param {import("../../model/types.js").Range[]} sentences
 * @param {number} start
 * @param {number} end
 */
export function rangesOn(root, sentences, start, end) {
  const found = [];
  for (const { text, at } of nodesOf(root, sentences)) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.data.length)];
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(text, from - at);
    range.setEnd(text, to - at);
    found.push(range);
  }
  return found;
}
