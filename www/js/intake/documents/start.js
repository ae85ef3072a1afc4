// The worker that reads PDFs. The edition in one file (editions/single) has a start.js of its own: it carries the worker.

/** @returns {Promise<Worker>} */
export async function startPdf() {
  return new Worker(new URL("./pdf-worker.js", import.meta.url), { type: "module", name: "lesart-pdf" });
}
