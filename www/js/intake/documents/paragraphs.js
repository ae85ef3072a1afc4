// Collects the text of a document as it is read: paragraphs in each other (text boxes, notes), rows of tables as one line.

/** @typedef {{ text: string, style: string }} Paragraph */

/** White space tidied; what only says where a word may be cut is out. @param {string} text */
export function tidy(text) {
  return text
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

export class Paragraphs {
  /** @type {Paragraph[]} */
  #body = [];
  /** Notes, which come last. @type {Paragraph[]} */
  #notes = [];
  /** Where finished paragraphs go: the text, a note, a cell. @type {Paragraph[][]} */
  #places = [this.#body];
  /** @type {Paragraph[]} */
  #open = [];
  /** Of the rows that are open, their cells. @type {Paragraph[][][]} */
  #rows = [];

  /** @param {string} [style] */
  begin(style = "") {
    this.#open.push({ text: "", style });
  }

  /** @param {string} text */
  add(text) {
    const last = this.#open[this.#open.length - 1];
    if (last) last.text += text;
  }

  /** The style of the paragraph that is open. @param {string} style */
  restyle(style) {
    const last = this.#open[this.#open.length - 1];
    if (last) last.style = style;
  }

  end() {
    const last = this.#open.pop();
    if (!last) return;
    last.text = tidy(last.text);
    if (last.text) this.#places[this.#places.length - 1].push(last);
  }

  beginNote() {
    this.#places.push(this.#notes);
  }

  endNote() {
    if (this.#places.length > 1) this.#places.pop();
  }

  beginRow() {
    this.#rows.push([]);
  }

  beginCell() {
    /** @type {Paragraph[]} */
    const cell = [];
    this.#rows[this.#rows.length - 1]?.push(cell);
    this.#places.push(cell);
  }

  endCell() {
    if (this.#places.length > 1) this.#places.pop();
  }

  /** A row whose cells hold a paragraph each is a line; others are there to lay the page out. */
  endRow() {
    const cells = (this.#rows.pop() ?? []).filter((cell) => cell.length);
    const place = this.#places[this.#places.length - 1];
    if (cells.length > 1 && cells.every((cell) => cell.length === 1)) place.push({ text: cells.map(([{ text }]) => text).join(" | "), style: "" });
    else for (const cell of cells) for (const paragraph of cell) place.push(paragraph);
  }

  /**
   * The text, and its headline where it begins with one.
   * @param {(style: string) => boolean} isHeadline
   */
  result(isHeadline) {
    while (this.#open.length) this.end();
    const [first] = this.#body;
    const title = first && isHeadline(first.style) && first.text.length < 300 && this.#body.length > 1 ? first.text.replace(/\n/g, " ") : null;
    const texts = [...(title ? this.#body.slice(1) : this.#body), ...this.#notes].map(({ text }) => text);
    return { text: texts.join("\n\n"), title };
  }
}
