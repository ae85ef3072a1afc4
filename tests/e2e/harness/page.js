// The page in a browser of its own, driven over WebDriver.
//
//     import { test } from "./harness/page.js";
//     test("both articles are listed", async (page) => {
//       await page.open("#/alle");
//       …
//     });
//
// Whatever a test looks at, it ends with two more questions: has anything been written to the console, and has
// anything been asked of another origin? `cargo xtask test` sets the environment variables below; by hand,
// LESART_URL=http://127.0.0.1:8080/ node --test tests/e2e/ works against `cargo xtask serve`.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { test as nodeTest } from "node:test";
import { AxeBuilder } from "@axe-core/webdriverjs";
import { By, error, until } from "selenium-webdriver";

import { NAME, start } from "./browser.js";
import { repeated } from "./repeat.js";

/** Where screenshots go. */
const SCREENSHOTS = process.env.LESART_SCREENSHOTS ?? "target/screenshots";
/** A machine that is busy with other work says by a factor how much longer things may take. */
const SLOW = Number(process.env.LESART_SLOW ?? 1);
/** How long a thing may take to appear on the page, in milliseconds. */
const PATIENCE = 15_000 * SLOW;
/** How long a test may take, in milliseconds. */
const LIMIT = 180_000 * SLOW;
/** The widths at which the page is looked at, and the height of a window. */
const WIDTHS = [1280, 360];
const HEIGHT = 900;

/**
 * @typedef {object} Options
 * @property {number} [width] of the window in CSS pixels; 1280 unless told
 * @property {"light" | "dark"} [scheme] what the system prefers; light unless told
 * @property {string} [language] the browser's language; "de-DE" unless told
 * @property {"chromium"} [only] the one browser that has what the test asks for
 */

/**
 * A test of the page in a fresh browser, with the two closing questions. One that fails is repeated, but a word on the console, a
 * request to elsewhere and a fault of accessibility are never forgiven.
 * @param {string} name
 * @param {(page: Page, context: import("node:test").TestContext) => Promise<void>} body
 * @param {Options} [options]
 */
export function test(name, body, options = {}) {
  const skip = options.only && options.only !== NAME ? `${NAME} has no command for it` : false;
  nodeTest(name, { skip }, (context) =>
    repeated(
      name,
      context,
      () => inFreshBrowser(name, (page) => body(page, context), options),
      (fault) => !unforgiven.has(/** @type {object} */ (fault)),
    ),
  );
}

/** Faults for which a test is not run once more. @type {WeakSet<object>} */
const unforgiven = new WeakSet();

/** Checks what must never fail, not even once. @param {() => void} check */
function always(check) {
  try {
    check();
  } catch (fault) {
    unforgiven.add(/** @type {object} */ (fault));
    throw fault;
  }
}

/**
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 * @param {Options} options
 */
async function inFreshBrowser(name, body, options) {
  const page = await Page.start(options);
  // A browser that answers no more is ended, and with it whatever waits for its answer.
  const limit = setTimeout(() => page.browser.kill(), LIMIT);
  try {
    await body(page);
    await page.expectQuiet();
  } catch (fault) {
    await page.screenshot(`failed-${name}`).catch(() => {});
    throw fault;
  } finally {
    clearTimeout(limit);
    // Its session may be gone; what the test found out matters more.
    await page.quit().catch(() => {});
  }
}

/** A function that takes its arguments as JSON, and says how it went. @param {Function} code */
function asked(code) {
  return `async (args) => {
    try {
      return JSON.stringify(["value", (await (${code})(...JSON.parse(args))) ?? null]);
    } catch (fault) {
      return JSON.stringify(["fault", fault + "\\n" + (fault?.stack ?? "")]);
    }
  }`;
}

export class Page {
  /** The address of the page, with a slash at its end; a test may set that of a file. */
  url = process.env.LESART_URL ?? "";
  /** Texts that a test expects on the console. @type {RegExp[]} */
  #expected = [];
  /** @type {(() => Promise<unknown>)[]} */
  #afterwards = [];
  /** What the browser has asked for so far. @type {string[]} */
  #requests = [];

  /** @param {import("./browser.js").Browser} browser */
  constructor(browser) {
    this.browser = browser;
    /** Selenium's driver, for everything that has no method here. */
    this.driver = browser.driver;
  }

  /** @param {Options} options */
  static async start({ width = WIDTHS[0], scheme = "light", language = "de-DE" }) {
    const page = new Page(await start({ language }));
    await page.resize(width);
    await page.prefer(scheme);
    return page;
  }

  /** Opens the page at an address below its own: `""`, `"#/read"`, a file. */
  async open(address = "") {
    assert.match(this.url, /^(http.*\/|file:.*\.html)$/, "LESART_URL names the page: run `cargo xtask test --only page`");
    await this.driver.get(new URL(address, this.url).href);
  }

  /** Opens a file of the page's origin that runs nothing by itself. */
  async openQuietly() {
    // It cannot name its icon, so the browser asks for the usual one.
    this.allowConsole(/favicon\.ico/);
    // No JSON: Firefox opens a viewer of its own for it.
    await this.open("seeds/000_24da121aa26a8f61.txt");
  }

  /** Sets the window's size in CSS pixels. @param {number} width */
  async resize(width, height = HEIGHT) {
    await this.browser.resize(Math.max(width, this.browser.narrowest), height);
  }

  /** Sets the colours that the system prefers. @param {"light" | "dark"} scheme */
  async prefer(scheme) {
    await this.browser.prefer(scheme);
  }

  /** The first element that a CSS selector finds, as soon as there is one. @param {string} selector */
  async find(selector) {
    return this.driver.wait(until.elementLocated(By.css(selector)), PATIENCE, `nothing matches ${selector}`);
  }

  /**
   * Clicks the first element that a CSS selector finds, as soon as there is one. One that is drawn anew between being
   * found and being clicked is looked for again: whoever clicks by hand clicks what is there.
   * @param {string} selector
   */
  async click(selector) {
    await this.driver.wait(async () => {
      try {
        await (await this.find(selector)).click();
        return true;
      } catch (fault) {
        if (fault instanceof error.StaleElementReferenceError) return false;
        throw fault;
      }
    }, PATIENCE, `${selector} is drawn anew again and again`);
  }

  /** All elements that a CSS selector finds now. @param {string} selector */
  async all(selector) {
    return this.driver.findElements(By.css(selector));
  }

  /** The texts of all elements that a CSS selector finds now, as written in the document. @param {string} selector */
  async texts(selector) {
    return /** @type {Promise<string[]>} */ (
      this.evaluate((selector) => Array.from(document.querySelectorAll(selector), (e) => e.textContent), selector)
    );
  }

  /**
   * Runs a function in the page and returns what it returns, as JSON; promises are awaited.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} code
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async evaluate(code, ...args) {
    const [outcome, value] = await /** @type {Promise<[string, any]>} */ (this.browser.call?.(asked(code), args) ??
      this.driver.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
         Promise.resolve().then(() => (${code})(...arguments[0])).then(
           (value) => done(["value", value]), (fault) => done(["fault", fault + "\\n" + (fault?.stack ?? "")]));`,
        args,
      ));
    if (outcome === "fault") throw new Error(value);
    return value;
  }

  /**
   * Waits until a function in the page returns something true, and returns it.
   * @template {unknown[]} A
   * @template R
   * @param {string} what for the message when it does not happen
   * @param {(...args: A) => R} code
   * @param {A} args
   */
  async until(what, code, ...args) {
    // A document that is left while it is asked gives no answer; the next one is asked again.
    const condition = () => this.evaluate(code, ...args).catch((fault) => {
      const left = fault instanceof error.ScriptTimeoutError || (fault instanceof error.WebDriverError && /unloaded|navigation/.test(fault.message));
      if (left) return /** @type {Awaited<R>} */ (false);
      throw fault;
    });
    return this.driver.wait(condition, PATIENCE, `waited in vain: ${what}`);
  }

  /** Sends a command of Chromium's own protocol. @param {string} command @param {object} [parameters] */
  async devtools(command, parameters = {}) {
    return this.browser.devtools(command, parameters);
  }

  /** Saves the whole page as a picture; returns the file, or "" where the browser takes none. @param {string} name */
  async screenshot(name) {
    const data = await this.browser.picture();
    if (!data) return "";
    const folder = NAME === "chromium" ? SCREENSHOTS : path.join(SCREENSHOTS, NAME);
    await fs.mkdir(folder, { recursive: true });
    const file = path.join(folder, `${name.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-")}.png`);
    await fs.writeFile(file, data, "base64");
    return file;
  }

  /**
   * Looks at the present view as a designer would: wide and narrow, light and dark, a picture of each; and makes
   * sure that nothing scrolls sideways.
   * @param {string} name
   */
  async lookAt(name) {
    for (const width of WIDTHS) {
      await this.resize(width);
      for (const scheme of /** @type {const} */ (["light", "dark"])) {
        await this.prefer(scheme);
        await this.settle();
        await this.screenshot(`${name}-${width}-${scheme}`);
      }
      const [inner, needed] = await this.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(needed <= inner, `${name} scrolls sideways at ${width}: ${needed} > ${inner}`);
    }
    await this.resize(WIDTHS[0]);
    await this.prefer("light");
  }

  /** Waits until what was changed is painted. */
  async settle() {
    await this.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Asks axe-core for every fault of accessibility in the present view. */
  async expectAccessible() {
    const { violations } = await new AxeBuilder(this.driver).setLegacyMode(true).analyze();
    const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
    always(() => assert.equal(faults.join("\n"), ""));
  }

  /** Says that a text will stand on the console, and may. @param {RegExp} pattern */
  allowConsole(pattern) {
    this.#expected.push(pattern);
  }

  /** Every address that the page itself has asked for since it was opened; its workers' requests are not among them. */
  async requests() {
    this.#requests.push(...(await this.browser.requests()));
    return [...this.#requests];
  }

  /** The closing questions; a test that wants to know earlier may ask, too. */
  async expectQuiet() {
    const messages = await this.browser.messages();
    const unexpected = messages.filter((message) => !this.#expected.some((pattern) => pattern.test(message)));
    always(() => assert.deepEqual(unexpected, [], "the console is empty"));
    const { origin } = new URL(this.url);
    const foreign = (await this.requests()).filter((url) => /^(https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`));
    always(() => assert.deepEqual([...foreign, ...this.browser.strays], [], "nothing is asked of another origin"));
  }

  /** Has something done when the browser has gone. @param {() => Promise<unknown>} work */
  afterwards(work) {
    this.#afterwards.push(work);
  }

  async quit() {
    try {
      await this.browser.quit();
    } finally {
      for (const work of this.#afterwards) await work();
    }
  }
}
