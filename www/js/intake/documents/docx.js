// Word's documents: the parts of WordprocessingML that hold text (source: ECMA-376, part 1, 17). Macros, embedded objects and
// links to other files are parts that nobody opens.
import { Paragraphs } from "./paragraphs.js";
import { walk } from "./xml.js";

/** What holds no text of the document as it stands: what was deleted or moved away, and what is there for old programs. */
const SKIPPED = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "object", "binData", "pPrChange", "rPrChange"]);

/** @param {import("./archive.js").Archive} archive @param {() => Promise<void>} pause */
export async function docxText(archive, pause) {
  const main = await mainPart(archive, pause);
  const folder = main.replace(/[^/]*$/, "");
  const styles = await headlineStyles(await archive.text(`${folder}styles.xml`), pause);
  const paragraphs = new Paragraphs();
  await read(await archive.needed(main), paragraphs, pause);
  for (const notes of ["footnotes", "endnotes"]) {
    const xml = await archive.text(`${folder}${notes}.xml`);
    if (!xml) continue;
    paragraphs.beginNote();
    await read(xml, paragraphs, pause);
    paragraphs.endNote();
  }
  return paragraphs.result((style) => styles.has(style));
}

/** @param {import("./archive.js").Archive} archive @param {() => Promise<void>} pause */
async function mainPart(archive, pause) {
  let main = "word/document.xml";
  const relations = await archive.text("_rels/.rels");
  if (relations) {
    await walk(relations, {
      open: (name, attribute) => {
        if (name === "Relationship" && attribute("Type")?.endsWith("/officeDocument")) main = (attribute("Target") ?? main).replace(/^\//, "");
      },
    }, pause);
  }
  return main;
}

/** Ids of the styles for headlines; their names are the same in every language of Word. @param {string | null} xml @param {() => Promise<void>} pause */
async function headlineStyles(xml, pause) {
  const ids = new Set(["Title", "Heading1"]);
  let id = "";
  if (xml) {
    await walk(xml, {
      open: (name, attribute) => {
        if (name === "style") id = attribute("styleId") ?? "";
        else if (name === "name" && /^(title|heading 1)$/i.test(attribute("val") ?? "")) ids.add(id);
      },
    }, pause);
  }
  return ids;
}

/** @param {string} xml @param {Paragraphs} paragraphs @param {() => Promise<void>} pause */
async function read(xml, paragraphs, pause) {
  /** How deep in something skipped. */
  let skipped = 0;
  let hidden = false;
  let inText = false;
  /** Whether the part that was named last is a list of contents; and of the parts that are open, which are. */
  let isContents = false;
  /** @type {boolean[]} */
  const parts = [];
  await walk(xml, {
    open: (name, attribute) => {
      if (SKIPPED.has(name)) skipped += 1;
      else if (name === "sdt") isContents = false;
      else if (name === "docPartGallery") isContents = /^table of contents$/i.test(attribute("val") ?? "");
      else if (name === "sdtContent") {
        parts.push(isContents);
        if (isContents) skipped += 1;
      }
      if (skipped) return;
      if (name === "p") paragraphs.begin();
      else if (name === "pStyle") paragraphs.restyle(attribute("val") ?? "");
      else if (name === "r") hidden = false;
      else if (name === "vanish") hidden = !/^(0|false|off)$/.test(attribute("val") ?? "");
      else if (name === "t") inText = true;
      else if (name === "tab" || name === "ptab") paragraphs.add(" ");
      else if (name === "br" || name === "cr") paragraphs.add("\n");
      else if (name === "noBreakHyphen") paragraphs.add("-");
      else if (name === "tr") paragraphs.beginRow();
      else if (name === "tc") paragraphs.beginCell();
    },
    close: (name) => {
      if (!skipped) {
        if (name === "p") paragraphs.end();
        else if (name === "t") inText = false;
        else if (name === "r") hidden = false;
        else if (name === "tc") paragraphs.endCell();
        else if (name === "tr") paragraphs.endRow();
      }
      if (SKIPPED.has(name) || (name === "sdtContent" && parts.pop())) skipped -= 1;
    },
    text: (text) => {
      if (inText && !skipped && !hidden) paragraphs.add(text);
    },
  }, pause);
}
