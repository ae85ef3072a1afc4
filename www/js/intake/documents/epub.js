// Books in EPUB: the chapters in their order (source: EPUB 3.3, W3C).
import { dayOf } from "../date.js";
import { IntakeError } from "../error.js";
import { walk } from "./xml.js";

/** Elements of HTML that never hold anything; any other that ends in `/>` would swallow what follows. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** How the letters of a font may be encrypted, which is nothing to us. */
const FONTS = /(?:adobe\.com\/pdf\/enc#RC|idpf\.org\/2008\/embedding)/;

/** @param {import("./archive.js").Archive} archive @param {() => Promise<void>} pause */
export async function epubText(archive, pause) {
  await refuseLocked(archive, pause);
  const { plainText } = await import("../html/page.js");
  let place = "";
  await walk(await archive.needed("META-INF/container.xml"), {
    open: (name, attribute) => {
      if (name === "rootfile") place ||= attribute("full-path") ?? "";
    },
  }, pause);
  const book = await packageOf(await archive.needed(place), pause);
  /** @type {string[]} */
  const chapters = [];
  for (const href of book.chapters) {
    const xhtml = await archive.text(resolved(place, href));
    // The title is known; a cover and lists of chapters are no text.
    if (xhtml === null || /epub:type="[^"]*\b(?:titlepage|cover|toc|landmarks|halftitlepage)\b/.test(xhtml.slice(0, 3000))) continue;
    const text = await plainText(xhtml.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (tag, name, rest) => (VOID.test(name) ? tag : `<${name}${rest}></${name}>`)), pause);
    // A page of its own for the title, and the title again above the text.
    const own = chapters.length ? text : withoutTitle(text, book.title);
    if (own) chapters.push(own);
  }
  return { text: chapters.join("\n\n"), title: book.title || null, published: dayOf(book.date), source: book.publisher, author: book.creators.join(", ") };
}

/** @param {string} text @param {string} title */
function withoutTitle(text, title) {
  let rest = text;
  while (title && (rest === title || rest.startsWith(`${title}\n`))) rest = rest.slice(title.length).trim();
  return rest;
}

/** @param {string} xml @param {() => Promise<void>} pause */
async function packageOf(xml, pause) {
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {string[]} */
  const order = [];
  /** @type {Record<string, string>} */
  const said = { title: "", date: "", publisher: "" };
  /** @type {string[]} */
  const creators = [];
  let current = "";
  let text = "";
  await walk(xml, {
    open: (name, attribute) => {
      current = name;
      text = "";
      if (name === "item" && !/\bnav\b/.test(attribute("properties") ?? "")) files.set(attribute("id") ?? "", attribute("href") ?? "");
      else if (name === "itemref" && attribute("linear") !== "no") order.push(attribute("idref") ?? "");
    },
    text: (data) => (text += data),
    close: (name) => {
      if (name !== current) return;
      if (name === "creator" && text.trim()) creators.push(text.trim());
      else if (Object.hasOwn(said, name)) said[name] ||= text.trim();
    },
  }, pause);
  return { title: said.title, date: said.date, publisher: said.publisher, creators, chapters: order.flatMap((id) => files.get(id) ?? []) };
}

/** A name inside the archive; a way out of it leads to none. @param {string} from @param {string} href */
function resolved(from, href) {
  let path = href.replace(/[?#].*$/s, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // It is a name with a per cent sign.
  }
  /** @type {string[]} */
  const parts = [];
  for (const part of [...from.split("/").slice(0, -1), ...path.split("/")]) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** @param {import("./archive.js").Archive} archive @param {() => Promise<void>} pause */
async function refuseLocked(archive, pause) {
  const encryption = await archive.text("META-INF/encryption.xml");
  if (!encryption) return;
  let algorithm = "";
  await walk(encryption, {
    open: (name, attribute) => {
      if (name === "EncryptedData") algorithm = "";
      else if (name === "EncryptionMethod") algorithm = attribute("Algorithm") ?? "";
      else if (name === "CipherReference" && !FONTS.test(algorithm)) throw new IntakeError("document-locked", `${attribute("URI")} is encrypted`);
    },
  }, pause);
}
