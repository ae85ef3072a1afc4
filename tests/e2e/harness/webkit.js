// WebKitGTK's small browser, on a screen that nobody sees. Its driver tells nothing of consoles, its colours are the
// desktop's, and it takes for ever over pictures of some pages; what it can show is whether the page works.
import { spawn } from "node:child_process";
import { Builder, Capabilities } from "selenium-webdriver";

import { noDevtools } from "./browser.js";
import { trap } from "./trap.js";
import { START, within } from "./within.js";

const DRIVER = process.env.LESART_WEBKITDRIVER ?? "/usr/bin/WebKitWebDriver";
const XVFB = process.env.LESART_XVFB ?? "/usr/bin/Xvfb";
const BROWSER = process.env.LESART_MINIBROWSER ?? "";

/**
 * @param {{ language: string }} options
 * @returns {Promise<import("./browser.js").Browser>}
 */
export async function start({ language }) {
  const strays = await trap();
  const screen = spawn(XVFB, ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let service;
  const end = () => {
    service?.kill();
    screen.kill();
    strays.close();
  };
  try {
    const display = await firstLine(screen);
    const port = await freePort();
    // It takes its language from the locale, of which a bare machine has none but these two: with C it speaks American
    // English, with C.UTF-8 none that the page has, so that the page falls back on German.
    const locale = language.startsWith("en") ? "C" : "C.UTF-8";
    const surroundings = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: "x11", LC_ALL: locale, NO_AT_BRIDGE: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
    service = spawn(DRIVER, [`--port=${port}`], { stdio: "ignore", env: surroundings });
    const proxy = strays.address.replace("http://", "");
    const capabilities = new Capabilities({
      "browserName": "MiniBrowser",
      "proxy": { proxyType: "manual", httpProxy: proxy, sslProxy: proxy, noProxy: ["127.0.0.1"] },
      "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] },
    });
    await listening(port);
    const built = Promise.resolve(new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
    const driver = await within(START, built, "WebKitGTK does not start");
    await within(START, driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 }), "WebKitGTK does not answer");
    const size = async () => /** @type {number[]} */ (await driver.executeScript("return [innerWidth, innerHeight]"));
    /** What the page asked for before it was left. */
    let seen = 0;
    return {
      driver,
      devtools: noDevtools,
      strays: strays.caught,
      // Its own bar needs as much.
      narrowest: 450,
      resize: async (width, height) => {
        // The window's frame and bars come on top, and the page learns of its size a moment later.
        const outer = [width, height];
        for (let tries = 0; tries < RESIZES; tries += 1) {
          await driver.manage().window().setRect({ x: 0, y: 0, width: outer[0], height: outer[1] });
          await new Promise((done) => setTimeout(done, 100));
          const inner = await size();
          if (inner[0] === width && inner[1] === height) return;
          outer[0] += width - inner[0];
          outer[1] += height - inner[1];
        }
      },
      prefer: async () => {},
      messages: async () => [],
      requests: async () => {
        const all = /** @type {string[]} */ (await driver.executeScript("return performance.getEntries().filter(({ entryType }) => /^(navigation|resource)$/.test(entryType)).map(({ name }) => name)"));
        const fresh = all.slice(seen <= all.length ? seen : 0);
        seen = all.length;
        return fresh;
      },
      picture: async () => "",
      // Its driver does not always answer the last question.
      quit: () =>
        new Promise((resolve) => {
          const patience = setTimeout(resolve, 5000);
          driver.quit().catch(() => {}).finally(() => {
            clearTimeout(patience);
            resolve(undefined);
          });
        }).then(end),
      kill: end,
    };
  } catch (fault) {
    end();
    throw fault;
  }
}

/** How often a window is measured until it has the size that it should. */
const RESIZES = 5;

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<string>} */
function firstLine(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb has ended")));
    child.stdout?.once("data", (data) => resolve(String(data).trim()));
  });
}

/** @returns {Promise<number>} */
async function freePort() {
  const taken = await trap();
  taken.close();
  return Number(new URL(taken.address).port);
}

/** Waits until the driver answers. @param {number} port */
async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error("WebKitWebDriver does not answer");
}
