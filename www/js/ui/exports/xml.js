// Text in XML 1.0.

/** Text between tags or quotation marks, without what no XML may hold. @param {string} text */
export function escaped(text) {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // A reader of XML would make a line feed of it.
    .replaceAll("\r", "&#13;");
}
