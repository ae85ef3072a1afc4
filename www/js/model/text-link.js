// A few texts in the part of an address that no browser sends: `#/texts/1.` and deflated JSON in base64url, where 1 is the version of
// the format. What is read is taken over field by field, and no further than the bounds below: anybody can write such a link.

/** @typedef {{ text: string, title: string | null, published: string | null, source: string, author: string, address: string }} LinkedText */

/** How the part of the address begins. */
export const MARK = "#/texts/";
const VERSION = 1;

/** A link is made no longer than this, in characters: mails and messengers cut longer ones, or don't take them. */
export const LONGEST = 12_000;

/** Where a link goes beyond these, it is not opened: characters, bytes when unpacked, texts. */
const MOST = { link: 100_000, unpacked: 400_000, texts: 8 };
/** Longer words are cut, in UTF-16 units. */
const WORD = 500;

/** What such a link cannot be opened for. */
export class LinkError extends Error {
  /** @param {"link-damaged" | "link-newer" | "link-too-long"} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The part of the address. @param {LinkedText[]} texts @returns {Promise<string>} */
export async function linkOf(texts) {
  const articles = texts.map(({ text, title, published, source, author, address }) => ({ text, ...given({ title, published, source, author, address }) }));
  const bytes = await through(new Blob([JSON.stringify({ articles })]).stream(), new CompressionStream("deflate-raw"), Infinity);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `${MARK}${VERSION}.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The fields that say something. @param {Record<string, string | null>} fields */
function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

/** @param {string} hash @returns {Promise<LinkedText[]>} @throws {LinkError} */
export async function textsOf(hash) {
  if (hash.length > MOST.link) throw new LinkError("link-too-long", `${hash.length} characters`);
  const parts = /^#\/texts\/(\d{1,9})\.([\w-]+)$/.exec(hash);
  if (!parts) throw new LinkError("link-damaged", "it is not written as a link with texts is");
  const [, version, packed] = parts;
  if (Number(version) > VERSION) throw new LinkError("link-newer", `version ${version}, this Lesart reads up to ${VERSION}`);
  const json = await unpacked(packed);
  const list = json && typeof json === "object" && "articles" in json ? json.articles : null;
  if (!Array.isArray(list)) throw new LinkError("link-damaged", "there are no texts in it");
  if (list.length > MOST.texts) throw new LinkError("link-too-long", `${list.length} texts`);
  const texts = list.flatMap((one) => textOf(one) ?? []);
  if (!texts.length) throw new LinkError("link-damaged", "there are no texts in it");
  return texts;
}

/** @param {string} packed @returns {Promise<unknown>} */
async function unpacked(packed) {
  try {
    const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const plain = await through(new Blob([bytes]).stream(), new DecompressionStream("deflate-raw"), MOST.unpacked);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
  } catch (fault) {
    throw fault instanceof LinkError ? fault : new LinkError("link-damaged", String(fault));
  }
}

/** What comes out of a transformation; it is broken off where that is too much. @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream @param {CompressionStream | DecompressionStream} transform @param {number} most bytes */
async function through(stream, transform, most) {
  const reader = stream.pipeThrough(transform).getReader();
  const parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new LinkError("link-too-long", `more than ${most} bytes`);
    }
    parts.push(value);
  }
}

/** @param {any} given @returns {LinkedText | null} */
function textOf(given) {
  if (!given || typeof given !== "object" || typeof given.text !== "string" || !given.text.trim()) return null;
  const word = (/** @type {unknown} */ value) => (typeof value === "string" ? value.slice(0, WORD) : "");
  const day = word(given.published);
  return {
    text: given.text,
    title: word(given.title) || null,
    published: /^\d{4}-\d\d(-\d\d)?$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
    source: word(given.source),
    author: word(given.author),
    address: /^https?:\/\//i.test(word(given.address)) ? word(given.address) : "",
  };
}
