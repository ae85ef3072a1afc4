// A picture of the page as an SVG file of its own: with the colours and letters that it has here, on its own ground.
import { h, svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { download } from "../download.js";

/** What a picture owes to the page's style sheets. */
const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

/**
 * The button that saves a picture.
 * @param {() => SVGElement} picture drawn and in the page
 * @param {string} name of the file, without its ending
 */
export function saveButton(picture, name) {
  return h("button.link.save-picture", { type: "button", onclick: () => download(`${name}.svg`, "image/svg+xml", [standalone(picture())]) }, t("save.svg"));
}

/** @param {SVGElement} picture @returns {string} */
export function standalone(picture) {
  const copy = /** @type {SVGElement} */ (picture.cloneNode(true));
  const originals = [picture, ...picture.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    if (element.tagName === "title" || element.tagName === "a") return;
    const style = getComputedStyle(originals[index]);
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (value && !(look === "opacity" && value === "1")) element.setAttribute(look, value);
    }
    for (const { name } of [...element.attributes]) {
      if (name === "class" || name === "tabindex" || name.startsWith("data-")) element.removeAttribute(name);
    }
  });
  const [x, y, width, height] = (copy.getAttribute("viewBox") ?? "0 0 100 100").split(" ").map(Number);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(
    svg("title", null, picture.getAttribute("aria-label") ?? "Lesart"),
    svg("rect", { x, y, width, height, fill: getComputedStyle(document.body).backgroundColor, stroke: "none" }),
  );
  return new XMLSerializer().serializeToString(copy);
}
