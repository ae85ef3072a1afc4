// A picture of the page as an SVG file: with the colours and fonts that it has here, on its own background.
import { h, svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { download } from "../download.js";

/** The properties that a picture takes from the page's style sheets. */
const PROPERTIES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

/**
 * The button that saves a picture.
 * @param {() => SVGElement} picture in the page, or made for the file
 * @param {string} name of the file, without its ending
 */
export function saveButton(picture, name) {
  return h("button.link.save-picture", { type: "button", onclick: () => download(`${name}.svg`, "image/svg+xml", [standalone(picture())]) }, t("save.svg"));
}

/** @param {SVGElement} picture @returns {string} */
export function standalone(picture) {
  if (!picture.isConnected) {
    // It has its colours only as part of the page.
    const place = h("div", { hidden: true }, picture);
    document.body.append(place);
    const source = standalone(picture);
    place.remove();
    return source;
  }
  const copy = /** @type {SVGElement} */ (picture.cloneNode(true));
  const originals = [picture, ...picture.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    if (element.tagName === "title" || element.tagName === "a") return;
    const style = getComputedStyle(originals[index]);
    for (const look of PROPERTIES) {
      const value = style.getPropertyValue(look);
      if (!value || (look === "opacity" && value === "1")) continue;
      if (look !== "fill" && look !== "stroke") element.setAttribute(look, value);
      else if (value === "none") element.setAttribute(look, value);
      else {
        const { colour, opacity } = hexColour(value);
        element.setAttribute(look, colour);
        if (opacity < 1) element.setAttribute(`${look}-opacity`, String(opacity));
      }
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
    svg("rect", { x, y, width, height, fill: hexColour(getComputedStyle(document.body).backgroundColor).colour, stroke: "none" }),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** @type {CanvasRenderingContext2D | null} */
let pixel = null;

/** A colour in hexadecimal notation, which every program reads. @param {string} value */
function hexColour(value) {
  pixel ??= /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d", { willReadFrequently: true }));
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = value;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("");
  return { colour: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
}
