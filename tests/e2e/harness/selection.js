// Words that a reader has selected.

/** @typedef {import("./page.js").Page} Page */

/** Selects words of the article that is read. @param {Page} page @param {string} words @param {string} [root] another text */
export async function select(page, words, root = ".read .text") {
  await page.evaluate((words, root) => {
    const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector(root)), NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    const all = nodes.map(({ data }) => data).join("");
    const start = all.indexOf(words);
    if (start < 0) throw new Error(`»${words}« is not there`);
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      if (at <= start && start < at + node.data.length) range.setStart(node, start - at);
      const end = start + words.length;
      if (at < end && end <= at + node.data.length) range.setEnd(node, end - at);
      at += node.data.length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words, root);
}
