// The head of the page with views, language and theme, and its foot with the version.
import * as settings from "../state/settings.js";
import { h, refill, svg } from "./dom.js";
import { t, lang, languages, setLanguage } from "./i18n/index.js";
import { applyTheme, THEMES } from "./theme.js";

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
      h("a.search-link", { href: "#/all?tab=search", title: `${t("search")} ( / )` }, svg("svg", { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true" }, svg("circle", { cx: 8.5, cy: 8.5, r: 5.5 }), svg("path", { d: "M13 13l5 5" })), h("span", null, t("search"))),
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
              onclick: async () => {
                await setLanguage(one);
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

/** @param {{ version: string, id: string }} build */
export function foot({ version, id }) {
  return h(
    "footer",
    null,
    h("span", null, t("footer")),
    h("button.link", { type: "button", class: "about-lesart", onclick: async () => (await import("./dialogs/about.js")).about() }, t("footer.about")),
    h("span.version", null, `Lesart ${version} · ${id}`),
  );
}
