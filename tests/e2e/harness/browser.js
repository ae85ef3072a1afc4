// The browser that the tests are run in: what they may ask of any.
import * as chromium from "./chromium.js";
import * as firefox from "./firefox.js";
import * as webkit from "./webkit.js";

/**
 * A headless browser with an empty profile that can reach this machine and nothing else, with a note of what it tried.
 * @typedef {object} Browser
 * @property {import("selenium-webdriver").WebDriver} driver
 * @property {string[]} strays what any part of the browser asked of other machines: page, workers, the browser itself
 * @property {(width: number, height: number) => Promise<unknown>} resize sets the page's size in CSS pixels
 * @property {number} narrowest how narrow a page can be made
 * @property {(scheme: "light" | "dark") => Promise<unknown>} prefer sets the colours that the system prefers, and less motion,
 *   where the browser can be told
 * @property {() => Promise<string[]>} messages what was written to a console since one asked last; nothing where the browser does not tell
 * @property {() => Promise<string[]>} requests what the page has asked for since one asked last
 * @property {() => Promise<string>} picture of the page in full length, as PNG in base64; empty where the browser takes none
 * @property {(command: string, parameters?: object) => Promise<any>} devtools a command of Chromium's own protocol
 * @property {(code: string, args: unknown[]) => Promise<any>} [call] calls a function of the page with the arguments as one
 *   JSON text, and reads its answer, another; where the driver's own scripts do not run among those of the page
 * @property {() => Promise<void>} quit
 * @property {() => void} kill ends the driver without asking; whatever waits for its answer fails
 */

const BROWSERS = { chromium, firefox, webkit };

/** Which one: `chromium`, `firefox` or `webkit`. */
export const NAME = /** @type {keyof typeof BROWSERS} */ (process.env.LESART_BROWSER ?? "chromium");

/**
 * Starts the browser; one that did not start is tried once more, for that is not what is tested.
 * @param {{ language: string }} options
 * @returns {Promise<Browser>}
 */
export async function start(options) {
  const { start } = BROWSERS[NAME];
  return start(options).catch(() => start(options));
}

/** What a browser has no command for. */
export async function noDevtools() {
  throw new Error(`${NAME} has no such command; the test says so by { only: "chromium" }`);
}
