// A picture of the page as a file, SVG or PNG: with its title, the key to its signs, and the fonts that it has here, on white.
import { announce } from "../announce.js";
import { h, svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { download } from "../download.js";

/** The properties that a picture takes from the page's style sheets. */
const PROPERTIES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

/** What a picture's signs mean: a sign of its own 18 × 12, and words. @typedef {[sign: SVGElement, words: string]} KeyItem */

/** Room above a picture for its title, and a line of its key, in pixels. */
const [TITLE, LINE] = [34, 22];
/** About so wide is a letter of the key. */
const LETTER = 6.6;

/** Pixels of a PNG for one of the picture, on every screen: enough for print and for slides. */
const SCALE = 2;
/** The longest side and the most pixels that every browser draws (Safari on a phone has the least). */
const [LONGEST, MOST] = [16_384, 16_777_216];

/**
 * The buttons that save a picture.
 * @param {() => SVGElement} picture in the page, or made for the file
 * @param {string} name of the file, without its ending, and title of the picture
 * @param {() => KeyItem[]} [key]
 */
export function saveButtons(picture, name, key = () => []) {
  const source = () => standalone(picture(), name, key());
  const saved = {
    SVG: () => download(`${name}.svg`, "image/svg+xml", [source()]),
    PNG: async () => {
      const file = await pngOf(source());
      if (file) download(`${name}.png`, "image/png", [file]);
      else announce(t("save.noPng"), { seen: true });
    },
  };
  return h(
    "span.save-picture",
    null,
    t("save.picture"),
    Object.entries(saved).map(([format, onclick]) => h("button.link", { type: "button", value: format, "aria-label": t("save.picture.as", format), onclick }, format)),
  );
}

/**
 * The same picture in pixels; null where the browser has no room for it.
 * @param {string} source as SVG
 * @returns {Promise<Blob | null>} PNG
 */
async function pngOf(source) {
  const image = new Image();
  // An address of data, which the page's policy allows; it has the system's fonts, which are the page's.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { width, height } = image;
  const scale = Math.min(SCALE, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.floor(width * scale), Math.floor(height * scale)];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  // The picture's own ground ends within a pixel where its height is no whole number.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** @param {SVGElement} picture @param {string} [title] @param {KeyItem[]} [key] @returns {string} */
export function standalone(picture, title = "", key = []) {
  // On paper it is printed on white: it has the colours of the light theme, and those only as part of the page.
  const framed = withFrame(/** @type {SVGElement} */ (picture.cloneNode(true)), title, key);
  const place = h("div", { hidden: true }, framed);
  place.style.colorScheme = "light";
  document.body.append(place);
  try {
    return written(framed, picture.getAttribute("aria-label") ?? "Lesart");
  } finally {
    place.remove();
  }
}

/** The picture with its title above and its key below. @param {SVGElement} picture @param {string} title @param {KeyItem[]} key */
function withFrame(picture, title, key) {
  const [x, y, width, height] = viewBoxOf(picture);
  let [left, line] = [8, 0];
  const items = key.map(([sign, words]) => {
    const room = 34 + words.length * LETTER;
    if (left > 8 && left + room > width) [left, line] = [8, line + 1];
    const item = svg("g", { transform: `translate(${x + left} ${y + height + 8 + line * LINE})` }, sign, svg("text.frame", { x: 24, y: 11 }, words));
    left += room;
    return item;
  });
  const above = title ? TITLE : 0;
  const below = key.length ? 14 + (line + 1) * LINE : 0;
  picture.setAttribute("viewBox", `${x} ${y - above} ${width} ${height + above + below}`);
  picture.append(title ? svg("text.frame.frame-title", { x: x + 8, y: y - 12 }, title) : "", ...items);
  return picture;
}

/** @param {SVGElement} picture */
function viewBoxOf(picture) {
  return (picture.getAttribute("viewBox") ?? "0 0 100 100").split(" ").map(Number);
}

/** @param {SVGElement} picture in the page @param {string} title @returns {string} */
function written(picture, title) {
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
  const [x, y, width, height] = viewBoxOf(copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.prepend(
    svg("title", null, title),
    svg("rect", { x, y, width, height, fill: "#ffffff", stroke: "none" }),
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
