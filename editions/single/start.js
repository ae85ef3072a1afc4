// The worker that reads PDFs, in the page that is one file: made from text that it carries. `editions/make.js` puts this file in
// the place of www/js/intake/documents/start.js.
import { unpack } from "./parts.js";

/** @returns {Promise<Worker>} */
export async function startPdf() {
  const url = URL.createObjectURL(new Blob([await unpack("lesart-pdf")], { type: "text/javascript" }));
  const worker = new Worker(url, { name: "lesart-pdf" });
  // A worker that has said something was read to its end.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
