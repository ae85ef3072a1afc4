// The frame: head with views, language and theme, foot with the version, messages, and files dropped anywhere.
import { h, refill } from "./dom.js";
import { t, lang, languages, setLanguage } from "./i18n/index.js";
import { explain, details, remedy } from "./failures.js";
import * as settings from "../state/settings.js";
import * as store from "../state/store.js";

const THEMES = ["system", "light", "dark"];

/**
 * @param {HTMLElement} top
 * @param {import("../model/types.js").Route} route
 * @param {{ own: () => void, help: () => void, again: () => void }} actions
 */
export function drawHead(top, route, actions) {
  const theme = settings.get("theme") ?? "system";
  refill(
    top,
    h("a.brand", { href: "#/compare" }, "Lesart"),
    h(
      "nav",
      { "aria-label": t("nav") },
      ["read", "compare", "claims", "all"].map((view) =>
        h("a", { href: `#/${view}`, "aria-current": route.view === view ? "page" : null }, t(`nav.${view}`)),
      ),
    ),
    h(
      "div.tools",
      null,
      h("button.button", { type: "button", class: "own-text", "aria-label": t("own"), onclick: actions.own }, "+ ", h("span.wide", null, t("own")), h("span.slim", null, t("own.text"))),
      languages
        .filter((one) => one !== lang())
        .map((one) =>
          h(
            "button.quiet",
            {
              type: "button",
              lang: one,
              class: "language",
              data: { language: one },
              "aria-label": one === "de" ? "Deutsch" : "English",
              onclick: () => {
                setLanguage(one);
                actions.again();
              },
            },
            one.toUpperCase(),
          ),
        ),
      h(
        "button.quiet",
        {
          type: "button",
          class: "theme",
          title: `${t("theme")}: ${t(`theme.${theme}`)}`,
          "aria-label": `${t("theme")}: ${t(`theme.${theme}`)}`,
          onclick: () => {
            const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
            settings.set("theme", next);
            applyTheme();
            drawHead(top, route, actions);
            /** @type {HTMLElement | null} */ (top.querySelector(".theme"))?.focus();
          },
        },
        theme === "light" ? "○" : theme === "dark" ? "●" : "◐",
      ),
      h("button.quiet", { type: "button", class: "help", "aria-label": t("keys"), title: t("keys"), onclick: actions.help }, "?"),
    ),
  );
}

export function applyTheme() {
  const theme = settings.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** @param {{ version: string, id: string }} build */
export function foot({ version, id }) {
  return h("footer", null, h("span", null, t("footer")), h("span.version", null, `Lesart ${version} · ${id}`));
}

/** What could not be read, above everything else until it is dismissed. @param {HTMLElement} place */
export function drawFailures(place) {
  const { failures } = store;
  if (!failures.length) return refill(place);
  // Not an article, but Lesart itself.
  const own = failures.every((failure) => remedy(failure));
  refill(
    place,
    h(
      "section.failures",
      { role: "alert" },
      h(
        "header",
        null,
        h("h2", null, own ? t("fail.title") : t("fail.list", failures.length)),
        h("button.quiet", { type: "button", "aria-label": t("close"), onclick: store.dismissFailures }, "×"),
      ),
      h(
        "ul",
        null,
        failures.slice(-200).map((failure) =>
          h(
            "li",
            { data: { code: failure.code } },
            h("b", null, h("bdi", null, failure.name || t("fail.pasted"))),
            h("p", null, explain(failure)),
            details(failure),
            remedy(failure),
          ),
        ),
      ),
      !own && store.articles.size > 0 && h("p.soft", null, t("fail.rest")),
    ),
  );
}

let fading = 0;

/**
 * A short announcement to screen readers, on the screen, too, where nothing else on the page says it.
 * @param {string} words
 * @param {{ seen?: boolean }} [how]
 */
export function announce(words, { seen = false } = {}) {
  const status = document.getElementById("status");
  if (!status) return;
  // What is on the screen stays its time: an announcement for screen readers alone must not replace a warning.
  if (!seen && status.classList.contains("seen")) {
    status.textContent = `${status.textContent} ${words}`;
    return;
  }
  status.textContent = words;
  status.classList.toggle("seen", seen);
  clearTimeout(fading);
  if (seen) fading = window.setTimeout(() => status.classList.remove("seen"), 6000);
}
