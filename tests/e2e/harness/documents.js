// Reads documents as the page's intake does, and holds what it got against what is in them.

/** @typedef {{ text: string, title: string | null, published: string | null, source: string, author: string, address: string, code: string, ran: boolean, name: string }} Found */

/**
 * Reads files as the intake does.
 * @param {import("./page.js").Page} page
 * @param {[string, string | Buffer][]} files by their names
 * @returns {Promise<Found[][]>} the articles of each
 */
export async function read(page, files) {
  return page.evaluate(
    async (files, base) => {
      const { fileText } = await import(`${base}file.js`);
      const { normalize, wellFormed } = await import(`${base}normalize.js`);
      const { Sources } = await import(`${base}sources.js`);
      const found = [];
      for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const articles = [];
        for await (const source of new Sources([new File([bytes], name)])) {
          try {
            if (source.fault) throw Object.assign(new Error(source.message), { code: source.fault });
            const text = source.bytes ? await fileText(source.bytes, source.name) : source;
            if (!text) throw Object.assign(new Error("in no known encoding"), { code: "not-utf8" });
            const { title = null } = text;
            articles.push({ code: "", ran: false, ...text, text: await normalize(text.text), title: title && wellFormed(title), name: source.name });
          } catch (fault) {
            const { code, message } = /** @type {any} */ (fault);
            if (typeof code !== "string") throw fault;
            articles.push({ code, text: wellFormed(String(message)) });
          }
        }
        for (const article of articles) article.ran = "ran" in globalThis || document.title === "ran";
        found.push(articles);
      }
      return /** @type {any} */ (found);
    },
    files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]),
    new URL("js/intake/", page.url).href,
  );
}

/** The words of a text; numbers of lists, which programs count by themselves, are none. @param {string} text */
function words(text) {
  return text.replace(/^\s*\d{1,2}[.)]\s+/gm, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words two texts share in their order, of those of both. @param {string} a @param {string} b */
export function agreement(a, b) {
  const [one, two] = [words(a), words(b)];
  let row = new Array(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, other] of two.entries()) next.push(word === other ? row[at] + 1 : Math.max(row[at + 1], next[at]));
    row = next;
  }
  return (2 * row[two.length]) / (one.length + two.length || 1);
}
