// For everybody: by keyboard alone, and at 400 %, in every view.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

import { test } from "./harness/page.js";
import { view } from "./harness/reader.js";

const VIEWS = /** @type {const} */ ([
  ["#/read?e=kimjongun", ".ents li"],
  ["#/compare?pair=2", ".pair-tray"],
  ["#/claims", ".ledger li"],
  ["#/all", ".matrix"],
]);

test("by the tab key every stop can be seen, and nothing lies over it", async (page) => {
  for (const [hash, selector] of VIEWS) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const faults = [];
    for (let stop = 0; stop < 45; stop += 1) {
      await page.driver.actions().sendKeys(Key.TAB).perform();
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return "";
        const box = element.getClientRects()[0];
        const name = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
        if (!box || box.width < 1) return `${name}: no box`;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        if (outlineStyle === "none" || parseFloat(outlineWidth) < 1) return `${name}: no outline`;
        const [x, y] = [box.left + Math.min(box.width / 2, 30), box.top + Math.min(box.height, 20) / 2];
        if (y < 0 || y > innerHeight) return `${name}: out of sight at ${Math.round(y)}`;
        const above = document.elementFromPoint(x, y);
        return above && (element.contains(above) || above.contains(element)) ? "" : `${name}: under ${above?.tagName}.${above?.className}`;
      });
      if (fault) faults.push(fault);
    }
    assert.deepEqual(faults, [], hash);
  }
});

test("at 400 % of a small window nothing scrolls sideways and nothing is lost", async (page) => {
  await page.resize(320, 225);
  for (const [hash, selector] of VIEWS) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const [needed, inner, tray] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
      document.querySelector(".tray")?.getBoundingClientRect().height ?? 0,
    ]);
    assert.ok(needed <= inner, `${hash}: ${needed} > ${inner}`);
    assert.ok(tray <= 0.5 * 225, `${hash}: the tray leaves half of the window`);
    await page.expectAccessible();
  }
});

test("the keys lead through the four views", async (page) => {
  await view(page, "", ".synopsis .pin");
  for (const [key, selector] of [["1", ".read"], ["3", ".claims"], ["4", ".all"], ["2", ".compare"]]) {
    await page.evaluate((key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })), key);
    await page.find(selector);
  }
  await view(page, "#/claims", ".ledger li");
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true })));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("type")), "search");
});
