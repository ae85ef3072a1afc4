// E-mails saved as files: the newest message in it, as text. Attachments stay closed.
import PostalMime from "../../../vendor/postal-mime.js";
import { dayOf } from "../date.js";

/** Parts lie in each other no deeper, and headers are no longer: a mail is a few kilobytes of text. */
const BOUNDS = { maxNestingDepth: 40, maxHeadersSize: 1 << 20, forceRfc822Attachments: true };
/** Mails that were forwarded as a whole lie in each other no deeper. */
const FORWARDED = 5;

/** postal-mime, which reads line by line, with pauses between them. */
class Paused extends PostalMime {
  #pause;
  #lines = 0;

  /** @param {() => Promise<void>} pause */
  constructor(pause) {
    super(BOUNDS);
    this.#pause = pause;
  }

  /** @override @param {Uint8Array} line @param {boolean} isFinal */
  async processLine(line, isFinal) {
    this.#lines += 1;
    if (this.#lines % 200 === 0) await this.#pause();
    return super.processLine(line, isFinal);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {() => Promise<void>} pause
 * @param {number} [depth] in how many mails it lies
 * @returns {Promise<{ text: string, title: string | null, published: string | null, source: string }>}
 */
export async function mailText(bytes, pause, depth = 0) {
  const { plainText } = await import("../html/page.js");
  const mail = await new Paused(pause).parse(await withoutAttachments(bytes, pause));
  const html = mail.html ? await plainText(mail.html, pause) : "";
  const text = html.length > 0.5 * (mail.text?.trim().length ?? 0) ? html : await unwrapped(mail.text ?? "", pause);
  const inner = mail.attachments.find(({ mimeType }) => mimeType === "message/rfc822");
  if (inner && depth < FORWARDED) {
    const content = typeof inner.content === "string" ? new TextEncoder().encode(inner.content) : new Uint8Array(inner.content);
    // Who forwards a mail as a whole writes less than what he forwards.
    const forwarded = await mailText(content, pause, depth + 1);
    if (forwarded.text.length > text.trim().length) return forwarded;
  }
  const from = mail.from;
  return {
    text,
    title: (mail.subject ?? "").replace(/^(?:(?:aw|wg|re|fwd?)\s*:\s*)+/i, "").trim() || null,
    // The day as it is written, in the zone that is written with it.
    published: dayOf(mail.headers.find(({ key }) => key === "date")?.value ?? ""),
    source: from?.name?.trim() || from?.address?.trim() || "",
  };
}

/** So many bytes are worth leaving out. */
const LARGE = 20_000;

/**
 * A mail whose pictures and files have nothing in them: unpacking them would keep the page busy for nothing.
 * @param {Uint8Array} bytes @param {() => Promise<void>} pause
 */
async function withoutAttachments(bytes, pause) {
  if (bytes.length < 10 * LARGE) return bytes;
  // A letter a byte, so that places in the text are places in the file.
  const text = new TextDecoder("x-user-defined").decode(bytes);
  const part = /\n--[^\r\n]{1,200}\r?\n((?:[^\r\n]{1,2000}\r?\n){1,60})\r?\n/g;
  const kept = [];
  let from = 0;
  for (let found; (found = part.exec(text)); ) {
    await pause();
    const start = part.lastIndex;
    const isText = !/^content-transfer-encoding:\s*base64/im.test(found[1]) || /^content-type:\s*(?:text|multipart|message)\//im.test(found[1]);
    const end = text.indexOf("\n--", start - 1);
    if (end < 0) break;
    if (!isText && end - start > LARGE) {
      kept.push(bytes.subarray(from, start));
      from = end;
    }
    part.lastIndex = end;
  }
  kept.push(bytes.subarray(from));
  return new Uint8Array(await new Blob(/** @type {Uint8Array<ArrayBuffer>[]} */ (kept)).arrayBuffer());
}

/** Plain text as mails have it: lines of one paragraph joined, where they were cut at a width. @param {string} text @param {() => Promise<void>} pause */
async function unwrapped(text, pause) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const widest = Math.max(...lines.slice(0, 5000).map((line) => line.length));
  if (widest > 100) return text;
  const parts = [];
  for (const [at, line] of lines.entries()) {
    if (at % 5000 === 0) await pause();
    const before = lines[at - 1] ?? "";
    const continues = before.trim() && line.trim() && before.length > 0.7 * widest && /^[\p{L}\p{N}„“"'(]/u.test(line);
    if (at) parts.push(continues ? (before.endsWith(" ") ? "" : " ") : "\n");
    parts.push(line);
  }
  return parts.join("");
}
