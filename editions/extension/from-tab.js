// In the Lesart that the extension carries: reads the pages that its button has taken from tabs.
export {};

const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** @param {{ name: string, html: string }[]} pages */
function read(pages) {
  const files = pages.map(({ name, html }) => new File([html], name, { type: "text/html" }));
  if (files.length) void (/** @type {any} */ (window).lesart.open(files));
}

/** Which tab this is. @type {number | undefined} */
let tab;
api.tabs.getCurrent().then((/** @type {{ id: number } | undefined} */ current) => (tab = current?.id));

api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {unknown} */ _sender, /** @type {(tab: number | undefined) => void} */ answer) => {
  if (message === "where") answer(tab);
  else if (message.taken && message.tab === tab) {
    answer(tab);
    read([message.taken]);
  }
});

api.runtime.sendMessage("waiting").then(read, () => {});
