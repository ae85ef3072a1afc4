// The chosen entity is highlighted wherever it is mentioned.
import * as store from "../state/store.js";

/** @param {Element} element */
export function highlightEntity(element) {
  const key = store.chosenEntity();
  for (const mark of element.querySelectorAll("mark[data-key]")) {
    mark.classList.toggle("lit", key !== "" && /** @type {HTMLElement} */ (mark).dataset.key === key);
  }
}

/**
 * Clicking a mark chooses its entity, clicking it again lets go.
 * @param {HTMLElement} element
 */
export function chooseOnClick(element) {
  element.addEventListener("click", (event) => {
    const mark = /** @type {Element} */ (event.target).closest?.("mark[data-key]");
    if (!(mark instanceof HTMLElement)) return;
    const { key = "", e, m } = mark.dataset;
    const article = /** @type {HTMLElement | null} */ (mark.closest("[data-article]"))?.dataset.article ?? "";
    const mention = store.articles.get(article)?.report.entities[Number(e)]?.mentions[Number(m)];
    const words = mark.textContent ?? "";
    store.choose(store.chosenEntity() === key ? "" : key, mention ? { words, reason: mention.reason, added: mention.added, article, start: mention.start } : null);
    event.stopImmediatePropagation();
  });
}
