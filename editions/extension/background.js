// The extension's button: takes the page in this tab, as it is shown, to the Lesart that the extension carries. It may look at the
// tab whose button was pressed and at no other, keeps nothing, and asks the network for nothing.

/** In Chromium `chrome`, elsewhere `browser`. */
const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** @typedef {{ name: string, html: string }} Taken */

/** Pages that a Lesart which is just being opened will ask for. @type {Taken[]} */
const waiting = [];

api.action.onClicked.addListener(async (/** @type {{ id: number }} */ tab) => {
  const taken = await take(tab.id);
  if (taken && (await given(taken))) return;
  if (taken) waiting.push(taken);
  await api.tabs.create({ url: api.runtime.getURL("page/index.html#/all") });
});

// A Lesart that has been opened asks once.
api.runtime.onMessage.addListener((/** @type {unknown} */ message, /** @type {unknown} */ _sender, /** @type {(answer: Taken[]) => void} */ answer) => {
  if (message === "waiting") answer(waiting.splice(0));
});

/** The page in a tab; `null` where no extension may look, as in the browser's own pages. @param {number} id @returns {Promise<Taken | null>} */
async function take(id) {
  try {
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: id }, func: shown });
    return result;
  } catch {
    return null;
  }
}

/** Gives a page to a Lesart that is open already, so that articles of several tabs stand side by side. @param {Taken} taken */
async function given(taken) {
  try {
    // The first one that answers gets it.
    const tab = await api.runtime.sendMessage("where");
    if (typeof tab !== "number") return false;
    await api.runtime.sendMessage({ taken, tab });
    await api.tabs.update(tab, { active: true });
    return true;
  } catch {
    // Nobody listens.
    return false;
  }
}

/** Runs in the tab: the page as it is shown, with its address. */
function shown() {
  const { documentElement, title } = document;
  const address = location.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const named = document.querySelector("link[rel=canonical]") ? "" : `<link rel="canonical" href="${address}">`;
  // eslint-disable-next-line no-restricted-properties -- it is read, never set
  const html = documentElement.outerHTML.replace(/<head\b[^>]*>/i, (head) => head + named);
  return { name: `${title.replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 80) || location.hostname}.html`, html: `<!doctype html>${html}` };
}
