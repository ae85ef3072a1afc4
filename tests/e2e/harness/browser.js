// A headless Chromium that can reach this machine and nothing else, with a note of what it tried.
import { logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

import { trap } from "./trap.js";

const CHROMIUM = process.env.LESART_CHROMIUM ?? "/usr/bin/chromium";
const CHROMEDRIVER = process.env.LESART_CHROMEDRIVER ?? "/usr/bin/chromedriver";

/** Where nobody listens. */
const NOWHERE = "http://127.0.0.1:9";

/** Without these it speaks with its maker: about updates, the time, the forms of a page, the account it has not. */
const SILENT = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-quic",
  "--disable-sync",
  "--disable-features=NetworkTimeServiceQuerying,MediaRouter,OptimizationHints,Translate,AutofillServerCommunication",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  `--google-apis-url=${NOWHERE}`,
];

/**
 * @typedef {object} Browser
 * @property {chrome.Driver} driver
 * @property {string[]} strays what any part of the browser asked of other machines: page, workers, the browser itself
 * @property {() => Promise<void>} quit
 * @property {() => void} kill ends the driver without asking; whatever waits for its answer fails
 */

/**
 * Starts a browser with an empty profile.
 * @param {{ language: string }} options
 * @returns {Promise<Browser>}
 */
export async function start({ language }) {
  const strays = await trap();
  const options = new chrome.Options();
  options.setChromeBinaryPath(CHROMIUM);
  options.addArguments(
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--proxy-server=${strays.address}`,
    ...SILENT,
  );
  // As root there is no sandbox to be had.
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  const log = new logging.Preferences();
  log.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  log.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  options.setLoggingPrefs(log);
  const service = new chrome.ServiceBuilder(CHROMEDRIVER).build();
  try {
    const driver = /** @type {chrome.Driver} */ (chrome.Driver.createSession(options, service));
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
    return {
      driver,
      strays: strays.caught,
      quit: async () => {
        await driver.quit();
        strays.close();
      },
      kill: () => void service.kill(),
    };
  } catch (fault) {
    strays.close();
    throw fault;
  }
}
