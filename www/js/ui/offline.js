// The hosted page without a network: the service worker, and a notice when a new version waits. `cargo xtask dist` names the
// service worker in the page's head; where it is not named (`cargo xtask serve`, the edition in one file) there is none.
import { warmUp } from "../state/warm-up.js";
import { h, refill } from "./dom.js";
import { t } from "./i18n/index.js";
import { ask } from "./dialogs/ask.js";
import { allowLeaving, isLoading } from "./load-many.js";
import { reload } from "./reload.js";

/** @param {HTMLElement} place of the notice */
export async function keepOffline(place) {
  const address = document.querySelector('meta[name="lesart-offline"]')?.getAttribute("content");
  const container = navigator.serviceWorker;
  if (!address || !container) return;
  /** Whether this page came from a service worker: the first one is no new version. */
  const hadWorker = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    if (!hadWorker) return;
    // Nobody loses what is being typed, or read.
    if (document.querySelector("dialog[open]") || isLoading()) note(place, () => void reload());
    else void reload();
  });
  try {
    const registration = await container.register(address, { updateViaCache: "none" });
    const look = () => {
      if (hadWorker && registration.waiting) note(place, () => registration.waiting?.postMessage("take over"));
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
    // Only of a module that came from the service worker the browser keeps the code where the next visit looks for it.
    if (hadWorker) await warmUp();
  } catch {
    // Denied, or the host is just being renewed: the page works with its network, and the next visit tries again.
  }
}

/** @param {HTMLElement} place @param {() => void} renew */
function note(place, renew) {
  const agree = () => {
    if (!isLoading()) return renew();
    ask(t("renewal.loading"), t("renewal.now"), () => {
      allowLeaving();
      renew();
    });
  };
  refill(
    place,
    h(
      "p.renewal",
      { role: "status" },
      t("renewal"),
      " ",
      h("button.button", { type: "button", onclick: agree }, t("renewal.now")),
      h("button.quiet", { type: "button", "aria-label": t("renewal.later"), title: t("renewal.later"), onclick: () => refill(place) }, "×"),
    ),
  );
}
