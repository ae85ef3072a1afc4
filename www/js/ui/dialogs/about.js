// What Lesart is made of, how well it reads, and how to use it elsewhere. Loaded on demand.
import { h } from "../dom.js";
import { addTexts, t } from "../i18n/index.js";
import texts from "../i18n/about.js";
import { dialogHead, openDialog } from "./dialog.js";

addTexts(texts);

/** What lies beside the hosted page; the edition in one file has nothing beside it. */
const LINKS = /** @type {const} */ ([
  ["about.quality", "licences/MODEL.md"],
  ["about.background", "licences/BACKGROUND.md"],
  ["about.mit", "licences/LICENSE-MIT"],
  ["about.apache", "licences/LICENSE-APACHE"],
  ["about.element", "element.html"],
]);

export function about() {
  const isHosted = location.protocol.startsWith("http");
  const content = h(
    "div.sheet",
    null,
    dialogHead(t("about.title")),
    ["about.how", "about.licences", "about.source", "about.package"].map((key) => h("p", null, t(key))),
    isHosted && h("ul.row", null, LINKS.map(([key, address]) => h("li", null, h("a", { href: address }, t(key))))),
  );
  openDialog(content, t("about.title"));
}
