// Firefox: silenced, and with WebDriver BiDi for what the older WebDriver has no command for.
import firefox from "selenium-webdriver/firefox.js";

import { noDevtools } from "./browser.js";
import { trap } from "./trap.js";
import { START, within } from "./within.js";

const FIREFOX = process.env.LESART_FIREFOX ?? "/usr/bin/firefox-esr";
const GECKODRIVER = process.env.LESART_GECKODRIVER ?? "/usr/bin/geckodriver";

/** Without these it speaks with its maker: about updates, lists of bad pages, the network's exit, experiments. */
const SILENT = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.contentblocking.report.lockwise.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "browser.search.update": false,
  "datareporting.healthreport.uploadEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  // The driver loosens this; readers have it.
  "security.fileuri.strict_origin_policy": true,
  "services.settings.server": "data:,#none",
  "toolkit.telemetry.enabled": false,
};

/**
 * @param {{ language: string }} options
 * @returns {Promise<import("./browser.js").Browser>}
 */
export async function start({ language }) {
  const strays = await trap();
  const proxy = new URL(strays.address);
  const options = new firefox.Options();
  options.setBinary(FIREFOX);
  options.addArguments("-headless");
  const preferences = {
    ...SILENT,
    "intl.accept_languages": language,
    "intl.locale.requested": language,
    "network.proxy.type": 1,
    "network.proxy.http": proxy.hostname,
    "network.proxy.http_port": Number(proxy.port),
    "network.proxy.ssl": proxy.hostname,
    "network.proxy.ssl_port": Number(proxy.port),
    "ui.prefersReducedMotion": 1,
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  /** @type {any} */ (options).enableBidi();
  // Its own preferences are set while it runs, for the colours.
  const service = new firefox.ServiceBuilder(GECKODRIVER).addArguments("--allow-system-access");
  // Released versions ask their maker's server for settings, unless the preference may say another.
  service.setEnvironment({ .../** @type {Record<string, string>} */ (process.env), MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" });
  const running = service.build();
  try {
    const driver = /** @type {any} */ (firefox.Driver.createSession(options, /** @type {any} */ (running)));
    await within(START, driver.getSession(), "Firefox does not start");
    await within(START, driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 }), "Firefox does not answer");
    const bidi = /** @type {any} */ (await within(START, driver.getBidi(), "Firefox opens no socket"));
    // A window's handle is its browsing context.
    const here = () => driver.getWindowHandle();
    /** @type {string[]} */
    const messages = [];
    /** @type {string[]} */
    const requests = [];
    bidi.socket.on("message", (/** @type {any} */ data) => {
      const { method, params } = JSON.parse(String(data));
      if (method === "log.entryAdded") messages.push(`${params.level}: ${params.text}`);
      if (method === "network.beforeRequestSent") requests.push(params.request.url);
    });
    await within(START, bidi.subscribe("log.entryAdded"), "Firefox does not answer");
    await within(START, bidi.subscribe("network.beforeRequestSent"), "Firefox does not answer");
    const send = async (/** @type {string} */ method, /** @type {object} */ params) => {
      const { error, message } = await bidi.send({ method, params });
      if (error) throw new Error(`${method}: ${message}`);
    };
    return {
      driver,
      devtools: noDevtools,
      // Scripts of the older WebDriver run in a sandbox, where modules are loaded a second time.
      call: async (code, args) => {
        const { result, error, message } = await bidi.send({
          method: "script.callFunction",
          params: {
            functionDeclaration: code,
            arguments: [{ type: "string", value: JSON.stringify(args) }],
            awaitPromise: true,
            target: { context: await here() },
          },
        });
        if (error) throw new Error(`script.callFunction: ${message}`);
        if (result.type === "exception") throw new Error(result.exceptionDetails.text);
        return JSON.parse(result.result.value);
      },
      // What the page and its workers ask for is told in full; what the browser wants for itself does not get out.
      strays: [],
      narrowest: 1,
      resize: async (width, height) => send("browsingContext.setViewport", { context: await here(), viewport: { width, height } }),
      prefer: async (scheme) => {
        await driver.setContext(firefox.Context.CHROME);
        const code = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
        await driver.executeScript(code, scheme === "dark" ? 0 : 1);
        await driver.setContext(firefox.Context.CONTENT);
      },
      messages: async () => messages.splice(0),
      requests: async () => requests.splice(0),
      picture: () => driver.takeFullPageScreenshot(),
      quit: async () => {
        await within(START, driver.quit(), "Firefox does not end").catch(() => running.kill());
        strays.close();
      },
      kill: () => void running.kill(),
    };
  } catch (fault) {
    await running.kill();
    strays.close();
    throw fault;
  }
}
