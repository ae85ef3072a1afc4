// The dialog that lists the keys.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { dialogHead, openDialog } from "./dialog.js";

export function keys() {
  const rows = [
    ["/", "help.find"],
    ["← →", "help.pairs"],
    ["↑ ↓", "help.partner"],
    ["Esc", "help.letGo"],
    ["1 2 3 4", "help.views"],
    ["+", "help.own"],
    [t("keys.send"), "help.send"],
    ["Z", "help.undo"],
    ["?", "help.help"],
  ];
  const content = h(
    "div.sheet",
    null,
    dialogHead(t("help.title")),
    h("dl.keys", null, rows.flatMap(([key, text]) => [h("dt", null, h("kbd", null, key)), h("dd", null, t(text))])),
    location.protocol.startsWith("http") &&
      h("p.small", null, h("a", { class: "bookmarklet", href: bookmarklet(), onclick: (/** @type {Event} */ event) => event.preventDefault() }, t("help.bookmarklet")), " ", h("span.soft", null, t("help.bookmarkletHint"))),
  );
  openDialog(content, t("help.title"));
}

/** A bookmark that sends the page that it is used on to a Lesart that it opens; where that page allows no such thing, nothing happens. */
function bookmarklet() {
  const home = location.origin + location.pathname;
  return `javascript:(()=>{const l=open("${home}?from=tab");addEventListener("message",e=>{if(e.source===l)l.postMessage({name:document.title,html:document.documentElement.outerHTML,address:location.href},"${location.origin}")},{once:true})})()`;
}
