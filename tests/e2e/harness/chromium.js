// Chromium: silenced, and with its own protocol for what WebDriver has no command for.
import { logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

import { trap } from "./trap.js";

const CHROMIUM = process.env.LESART_CHROMIUM ?? "/usr/bin/chromium";
const CHROMEDRIVER = process.env.LESART_CHROMEDRIVER ?? "/usr/bin/chromedriver";

/** Where nobody listens. */
const NOWHERE = "http://127.0.0.1:9";

/** Without these it speaks with its maker: about updates, the time, the forms of a page, its search, the account it has not. */
export const SILENT = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-quic",
  "--disable-sync",
  "--disable-features=NetworkTimeServiceQuerying,MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,AimEnabled,AimServerEligibilityEnabled,AimServerRequestOnStartupEnabled,PreconnectToSearch",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  `--gcm-checkin-url=${NOWHERE}`,
  `--gcm-registration-url=${NOWHERE}`,
  `--google-apis-url=${NOWHERE}`,
];

/**
 * @param {{ language: string }} options
 * @returns {Promise<import("./browser.js").Browser>}
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
    const devtools = async (/** @type {string} */ command, parameters = {}) =>
      /** @type {any} */ (await driver.sendAndGetDevToolsCommand(command, parameters));
    return {
      driver,
      devtools,
      strays: strays.caught,
      narrowest: 1,
      resize: (width, height) => devtools("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false }),
      prefer: (scheme) =>
        devtools("Emulation.setEmulatedMedia", {
          features: [
            { name: "prefers-color-scheme", value: scheme },
            { name: "prefers-reduced-motion", value: "reduce" },
          ],
        }),
      messages: async () => {
        const entries = await driver.manage().logs().get("browser");
        return entries.map((entry) => `${entry.level.name}: ${entry.message}`);
      },
      requests: async () => {
        const entries = await driver.manage().logs().get("performance");
        const messages = entries.map((entry) => JSON.parse(entry.message).message);
        return messages
          .filter(({ method }) => method === "Network.requestWillBeSent")
          .map(({ params }) => params.request.url);
      },
      picture: async () => {
        const { cssContentSize } = await devtools("Page.getLayoutMetrics");
        const { width, height } = cssContentSize;
        const clip = { x: 0, y: 0, width, height: Math.min(height, 6000), scale: 1 };
        return (await devtools("Page.captureScreenshot", { captureBeyondViewport: true, clip })).data;
      },
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
