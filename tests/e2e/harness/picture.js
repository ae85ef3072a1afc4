// Pictures of the page, held against references: small, with few colours, compared by the browser itself.
import { deflateSync } from "node:zlib";

import { checksum } from "../../../editions/archive.js";

/** @typedef {import("./page.js").Page} Page */

/** Colours of a reference. */
const COLOURS = 256;
/** A picture is kept at this share of its size, which takes what is left to chance from the edges of letters. */
const SCALE = 0.5;

/** What the window shows, as PNG in base64. @param {Page} page */
export async function shown(page) {
  return /** @type {string} */ ((await page.devtools("Page.captureScreenshot", {})).data);
}

/**
 * A picture as it is kept: a PNG of half its size with a palette.
 * @param {Page} page @param {string} picture PNG in base64
 */
export async function reference(page, picture) {
  const { width, height, palette, pixels } = await page.evaluate(
    async (picture, scale, most) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (one) => one.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      // Colours that are nearly the same are one; the most frequent ones make the palette, each of the others is the nearest of them.
      /** @type {Map<number, { count: number, sums: number[], index: number }>} */
      const bins = new Map();
      const binOf = (/** @type {number} */ at) => ((data[at] >> 3) << 10) | ((data[at + 1] >> 3) << 5) | (data[at + 2] >> 3);
      for (let at = 0; at < data.length; at += 4) {
        const bin = bins.get(binOf(at)) ?? { count: 0, sums: [0, 0, 0], index: 0 };
        bins.set(binOf(at), bin);
        bin.count += 1;
        for (const channel of [0, 1, 2]) bin.sums[channel] += data[at + channel];
      }
      const colour = (/** @type {{ count: number, sums: number[] }} */ { count, sums }) => sums.map((sum) => Math.round(sum / count));
      const palette = [...bins.values()].sort((a, b) => b.count - a.count).slice(0, most).map(colour);
      for (const bin of bins.values()) {
        const own = colour(bin);
        const far = palette.map((other) => other.reduce((sum, value, channel) => sum + (value - own[channel]) ** 2, 0));
        bin.index = far.indexOf(Math.min(...far));
      }
      let pixels = "";
      for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(bins.get(binOf(at))?.index ?? 0);
      return { width: canvas.width, height: canvas.height, palette: palette.flat(), pixels: btoa(pixels) };
    },
    picture,
    SCALE,
    COLOURS,
  );
  return png(width, height, Buffer.from(palette), Buffer.from(pixels, "base64"));
}

/** @param {number} width @param {number} height @param {Buffer} palette @param {Buffer} pixels a number of the palette each */
function png(width, height, palette, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  // Each row begins with the number of its filter: none.
  const rows = Buffer.concat(Array.from({ length: height }, (_, row) => Buffer.concat([Buffer.of(0), pixels.subarray(row * width, (row + 1) * width)])));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([frame, body, sum]);
}

/**
 * What share of two pictures differs by more than a shade, and where most of it lies.
 * @param {Page} page @param {Buffer} one @param {Buffer} other
 * @returns {Promise<{ share: number, where: string }>}
 */
export async function difference(page, one, other) {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (one) => one.charCodeAt(0))]));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) return { share: 1, where: `${a.width} × ${a.height}, not ${b.width} × ${b.height}` };
      /** Less is no other colour, but another way to draw the edge of a letter. */
      const SHADE = 56;
      const cells = new Map();
      let count = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        if (Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]))) <= SHADE) continue;
        count += 1;
        const cell = `${Math.floor(((at / 4) % a.width) / 40) * 40}, ${Math.floor(at / 4 / a.width / 40) * 40}`;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      const [worst = ["", 0]] = [...cells].sort(([, x], [, y]) => y - x);
      return { share: count / (a.width * a.height), where: `most of it at ${worst[0]}` };
    },
    [one, other].map((picture) => picture.toString("base64")),
  );
}

/** How wide some letters are in the page's fonts: other fonts, other pictures. @param {Page} page */
export async function fontsOf(page) {
  return page.evaluate(() => {
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    const style = getComputedStyle(document.documentElement);
    return ["--serif", "--sans"].map((name) => {
      context.font = `100px ${style.getPropertyValue(name)}`;
      return Math.round(context.measureText("Hamburgefonstiv ÄÖÜß 0123456789 „—“").width);
    }).join(" ");
  });
}
