// OpenDocument texts (source: OASIS Open Document Format 1.3, part 3).
import { IntakeError } from "../error.js";
import { Paragraphs } from "./paragraphs.js";
import { walk } from "./xml.js";

/** What is no text of the document: what was deleted, comments, tables of contents, descriptions of pictures, numbers of notes. */
const SKIPPED = new Set(["tracked-changes", "annotation", "table-of-content", "title", "desc", "note-citation", "hidden-text", "hidden-paragraph", "forms", "binary-data", "object", "script", "event-listeners"]);

/** @param {import("./archive.js").Archive} archive @param {() => Promise<void>} pause */
export async function odtText(archive, pause) {
  if ((await archive.text("META-INF/manifest.xml"))?.includes("encryption-data")) throw new IntakeError("document-locked", "encryption-data in the manifest");
  const paragraphs = new Paragraphs();
  /** Headlines that are styles of this document's own, by what they are made from. */
  const titles = new Set(["Title"]);
  let skipped = 0;
  /** How many paragraphs are open. */
  let inside = 0;
  await walk(await archive.needed("content.xml"), {
    open: (name, attribute) => {
      if (SKIPPED.has(name)) skipped += 1;
      if (skipped) return;
      if (name === "style" && titles.has(attribute("parent-style-name") ?? "")) titles.add(attribute("style:name") ?? "");
      else if (name === "p" || name === "h") {
        inside += 1;
        const level = attribute("outline-level");
        paragraphs.begin(name === "h" && level === "1" ? "Title" : titles.has(attribute("text:style-name") ?? "") ? "Title" : "");
      } else if (name === "s") paragraphs.add(" ");
      else if (name === "tab") paragraphs.add(" ");
      else if (name === "line-break") paragraphs.add("\n");
      else if (name === "note-body") paragraphs.beginNote();
      else if (name === "table-row") paragraphs.beginRow();
      else if (name === "table-cell" || name === "covered-table-cell") paragraphs.beginCell();
    },
    close: (name) => {
      if (!skipped) {
        if (name === "p" || name === "h") {
          inside -= 1;
          paragraphs.end();
        } else if (name === "note-body") paragraphs.endNote();
        else if (name === "table-cell" || name === "covered-table-cell") paragraphs.endCell();
        else if (name === "table-row") paragraphs.endRow();
      }
      if (SKIPPED.has(name)) skipped -= 1;
    },
    text: (text) => {
      if (inside && !skipped) paragraphs.add(text.replace(/\s+/g, " "));
    },
  }, pause);
  return paragraphs.result((style) => style === "Title");
}
