// The worker that reads PDFs: the pieces of text by pdf.js, their order by ours. Nothing is drawn, no font is loaded, no
// script of a file runs, nothing is fetched.
import { getDocument } from "../../../vendor/pdf.js";
import { layoutText } from "./pdf-layout.js";

/** Longer documents are refused: a book of this length is no article. */
const MOST_PAGES = 3000;

/** @type {{ postMessage: (message: any) => void, addEventListener: (type: "message", listener: (event: MessageEvent) => void) => void }} */
const scope = /** @type {any} */ (self);

// pdf.js takes the worker for its own, too, and says so to the page; each leaves the other's messages alone.
scope.addEventListener("message", async ({ data }) => {
  if (!(data instanceof Uint8Array)) return;
  try {
    scope.postMessage({ answer: await read(data) });
  } catch (fault) {
    const { name, message, code } = /** @type {any} */ (fault);
    scope.postMessage({ answer: { code: typeof code === "string" ? code : name === "PasswordException" ? "document-locked" : "document-damaged", message: `${name}: ${message}` } });
  }
});

/** @param {Uint8Array} bytes */
async function read(bytes) {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw Object.assign(new Error(`${pdf.numPages} pages`), { code: "document-too-long" });
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await piecesOf(page));
      page.cleanup();
    }
    const found = layoutText(pages);
    if (!found.text && !found.title) throw Object.assign(new Error("there is no text on its pages"), { code: "pdf-pictures" });
    return found;
  } finally {
    await task.destroy();
  }
}

/** @param {import("../../../vendor/pdf.js").PdfPage} page */
async function piecesOf(page) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const pieces = [];
  for (const item of await itemsOf(page)) {
    if (!item.str) continue;
    const [a, b, , , e, f] = product(transform, item.transform);
    // What runs upwards stands beside the text: a mark of the printer, a credit.
    if (Math.abs(b) > 0.3 * Math.abs(a)) continue;
    pieces.push({ text: item.str, x: e, y: f, width: item.width, size: Math.hypot(item.transform[2], item.transform[3]) || item.height, font: item.fontName });
  }
  return { width, height, pieces };
}

/** @param {import("../../../vendor/pdf.js").PdfPage} page */
async function itemsOf(page) {
  // Not by getTextContent, which steps through the stream in a way that Safari does not know.
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  const items = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) items.push(item);
  }
}

/** Two transformations as one. @param {number[]} m @param {number[]} n */
function product(m, n) {
  return [m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3], m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5]];
}
