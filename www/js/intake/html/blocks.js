// A page's text as blocks: paragraphs, headings, items of lists, rows of tables, in their order.
import { clean } from "./metadata.js";

/**
 * @typedef {object} Block
 * @property {Element} owner the element whose own text it is
 * @property {string} text
 * @property {number} linked how many of its letters are links
 */

const BLOCK = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(" "),
);
const BREAKING = [...BLOCK].join(",").toLowerCase();

/**
 * The blocks below an element. Neither blocks nor `<br>` ever glue two words; two `<br>` end a paragraph.
 * @param {Element} root
 * @param {() => Promise<void>} pause yields to the browser
 * @returns {Promise<Block[]>}
 */
export async function blocksOf(root, pause) {
  /** @type {Block[]} */
  const blocks = [];
  let text = "";
  /** Whether a `<br>` came last. */
  let broken = false;
  let linked = 0;
  let owner = root;
  let seen = 0;
  const flush = () => {
    const tidy = clean(text);
    if (tidy) blocks.push({ owner, text: tidy, linked });
    text = "";
    broken = false;
    linked = 0;
  };
  /** @param {Element} element */
  const enter = (element) => {
    if (element.tagName === "BR") {
      if (broken) flush();
      else text += "\n";
      broken = !broken;
      return;
    }
    // Parts of a headline are set apart by style alone.
    if (element.tagName === "SPAN" && element.previousElementSibling && /^H[1-6]$/.test(owner.tagName)) text += " ";
    if (!BLOCK.has(element.tagName)) return;
    if (isPlainCell(element) && element.previousElementSibling) text += " | ";
    else flush();
    if (!isPlainCell(element)) owner = element;
  };
  // Steps through the tree without recursion: a page may be nested as deep as its parser allows.
  let node = /** @type {Node | null} */ (root);
  for (let entering = true; node; ) {
    if (entering) {
      seen += 1;
      if (seen % 2000 === 0) await pause();
      if (node.nodeType === 3) {
        const { data } = /** @type {Text} */ (node);
        // White space between blocks and `<br>` is none of the text.
        const isText = /\S/.test(data);
        if (isText || !broken) text += data.replace(/\s+/g, " ");
        if (isText) broken = false;
        if (node.parentElement?.closest("a")) linked += data.trim().length;
      } else if (node.nodeType === 1) enter(/** @type {Element} */ (node));
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    if (node.nodeType === 1 && BLOCK.has(/** @type {Element} */ (node).tagName) && !isPlainCell(/** @type {Element} */ (node))) {
      flush();
      owner = node.parentElement?.closest(BREAKING) ?? root;
    }
    if (node === root) break;
    entering = Boolean(node.nextSibling);
    node = node.nextSibling ?? node.parentNode;
  }
  return blocks;
}

/** Whether an element is a cell of a row whose cells hold no blocks: such a row is one block. @param {Element} element */
function isPlainCell(element) {
  if (element.tagName !== "TD" && element.tagName !== "TH") return false;
  const row = element.parentElement;
  return Boolean(row && row.children.length > 1 && row.children.length < 40 && !row.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, section, article, br + br"));
}
