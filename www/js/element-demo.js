// What the page about <lesart-article> does with its example.
import "./lesart-article.js";

const article = /** @type {import("./lesart-article.js").LesartArticle} */ (document.querySelector("lesart-article"));
const output = /** @type {HTMLElement} */ (document.getElementById("told"));
const boxes = /** @type {HTMLInputElement[]} */ (["quotes", "times"].map((id) => document.getElementById(id)));

article.addEventListener("lesart-read", () => {
  const { entities, times, quotes } = article.report ?? { entities: [], times: [], quotes: [] };
  output.textContent = `lesart-read: ${entities.length} Namen, ${times.length} Zeiten, ${quotes.length} Zitate`;
});
article.addEventListener("lesart-choose", (event) => {
  const { entity } = /** @type {CustomEvent} */ (event).detail;
  output.textContent = entity ? `lesart-choose: ${entity.name}` : "lesart-choose: null";
});
article.addEventListener("lesart-error", (event) => {
  const { code, message } = /** @type {CustomEvent} */ (event).detail;
  output.textContent = `lesart-error: ${code}, ${message}`;
});
for (const box of boxes) {
  box.addEventListener("change", () => {
    article.setAttribute("marks", ["names", ...boxes.filter(({ checked }) => checked).map(({ id }) => id)].join(" "));
  });
}
document.querySelector(".forget")?.addEventListener("click", () => {
  article.forget();
  output.textContent = "";
});
document.querySelector(".again")?.addEventListener("click", () => void article.read());
