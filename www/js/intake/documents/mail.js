// E-mails saved as files: the newest message in it, as text. Attachments stay closed.
import PostalMime from "../../../vendor/postal-mime.js";
import { dayOf } from "../date.js";

/** Parts lie in each other no deeper, and headers are no longer: a mail is a few kilobytes of text. */
const BOUNDS = { maxNestingDepth: 40, maxHeadersSize: 1 << 20 };

/** @param {Uint8Array} bytes @param {() => Promise<void>} pause */
export async function mailText(bytes, pause) {
  const { plainText } = await import("../html/page.js");
  const mail = await PostalMime.parse(bytes, BOUNDS);
  const html = mail.html ? await plainText(mail.html, pause) : "";
  const text = html.length > 0.5 * (mail.text?.trim().length ?? 0) ? html : unwrapped(mail.text ?? "");
  const from = mail.from;
  return {
    text,
    title: (mail.subject ?? "").replace(/^(?:(?:aw|wg|re|fwd?)\s*:\s*)+/i, "").trim() || null,
    published: dayOf(mail.date ?? "") ?? (mail.date ? new Date(mail.date).toISOString().slice(0, 10) : null),
    source: from?.name?.trim() || from?.address?.trim() || "",
  };
}

/** Plain text as mails have it: lines of one paragraph joined, where they were cut at a width. @param {string} text */
function unwrapped(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const widest = Math.max(...lines.slice(0, 5000).map((line) => line.length));
  if (widest > 100) return text;
  return lines.reduce((all, line, at) => {
    const before = lines[at - 1] ?? "";
    const continues = at > 0 && before.trim() && line.trim() && before.length > 0.7 * widest && /^[\p{L}\p{N}„“"'(]/u.test(line);
    return at === 0 ? line : `${all}${continues ? (before.endsWith(" ") ? "" : " ") : "\n"}${line}`;
  }, "");
}
