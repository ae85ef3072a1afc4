// Markup for documents without a window, in which nothing runs and nothing is fetched. The page's policy lets no other text
// become markup where browsers know Trusted Types.

const { trustedTypes } = /** @type {any} */ (globalThis);

/** @type {{ createHTML: (html: string) => string }} */
const policy = trustedTypes?.createPolicy("lesart-inert", { createHTML: (/** @type {string} */ html) => html }) ?? { createHTML: (html) => html };

/** A document of markup. @param {string} html */
export function inert(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

/** An empty document, to be written in pieces. */
export function openInert() {
  const page = document.implementation.createHTMLDocument("");
  page.open();
  return {
    /** @param {string} html */
    write: (html) => page.write(policy.createHTML(html)),
    close: () => {
      page.close();
      return page;
    },
  };
}
