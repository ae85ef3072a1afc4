// Four views in two themes, held against reviewed pictures of them (tests/e2e/pictures). Fonts are the system's: where they are others
// than those of the references, the test is skipped and says so. LESART_RENEW_PICTURES=1 writes the references anew.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { test } from "./harness/page.js";
import { difference, fontsOf, reference, shown } from "./harness/picture.js";
import { view } from "./harness/reader.js";

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "pictures");
const RENEW = Boolean(process.env.LESART_RENEW_PICTURES);
/** So much of a picture may differ: the numbers of the pairs alone are more. */
const SHARE = 0.0004;

const VIEWS = /** @type {const} */ ([["compare", "", ".synopsis .pin"], ["read", "#/read/000_24da121aa26a8f61", ".read .says li"], ["claims", "#/claims", ".ledger li"], ["all", "#/all", ".articles tbody tr"]]);

/** Takes away what is another in every build, and the bars for scrolling, which every system has in its own width. @param {import("./harness/page.js").Page} page */
async function settled(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("footer .version { visibility: hidden } html { scrollbar-width: none; scrollbar-gutter: auto } * { caret-color: transparent !important }");
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.settle();
}

for (const [name, hash, selector] of VIEWS) {
  test(`${name} looks as it was reviewed, in light and dark`, async (page, context) => {
    await page.resize(1280, 800);
    await view(page, hash, selector);
    const fonts = await fontsOf(page);
    const file = path.join(FOLDER, "fonts.txt");
    if (RENEW) await fs.writeFile(file, `${fonts}\n`);
    else if ((await fs.readFile(file, "utf8")).trim() !== fonts) return context.skip("the system's fonts are others than those of the references");
    await settled(page);
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
      await page.prefer(scheme);
      await page.settle();
      const picture = await reference(page, await shown(page));
      const place = path.join(FOLDER, `${name}-${scheme}.png`);
      if (RENEW) await fs.writeFile(place, picture);
      const { share, where } = await difference(page, picture, await fs.readFile(place));
      if (share > SHARE) await page.screenshot(`pictures-${name}-${scheme}`);
      assert.ok(share <= SHARE, `${name}, ${scheme}: ${(100 * share).toFixed(3)} % differs, ${where}. Meant? Look at it, and renew it by LESART_RENEW_PICTURES=1`);
    }
  }, { only: "chromium" });
}
