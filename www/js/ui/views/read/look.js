// How the text looks: which kinds of marks it has, and how large it is. Kept for the next article.
import * as settings from "../../../state/settings.js";
import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";

/** The marks that can be switched off. */
const MARKS = ["per", "loc", "org", "oth", "time", "source"];
/** The sizes of the text, from small to large, as classes; the second is the usual one. */
const SIZES = ["size-small", "", "size-large", "size-huge"];

/** @param {HTMLElement} view the article with its margin */
export function look(view) {
  const off = new Set((settings.get("marks") ?? "").split(" ").filter((mark) => MARKS.includes(mark)));
  let size = Number(settings.get("size") ?? 1);
  if (!SIZES[size]) size = 1;
  const buttons = MARKS.map((mark) =>
    h(
      "button",
      {
        type: "button",
        data: { mark },
        onclick: () => {
          if (!off.delete(mark)) off.add(mark);
          settings.set("marks", [...off].join(" "));
          draw();
        },
      },
      mark === "time" ? h("time", null, t("kind.time")) : mark === "source" ? h("span.source", null, t("says.hearsay")) : h("mark", { class: mark }, t(`kind.${mark.toUpperCase()}`)),
    ),
  );
  const step = (/** @type {1 | -1} */ by) =>
    h("button.quiet", { type: "button", "aria-label": t(by > 0 ? "look.larger" : "look.smaller"), title: t(by > 0 ? "look.larger" : "look.smaller"), onclick: () => resize(size + by) }, h("span", { class: by > 0 ? "big" : "little" }, "A"));
  const [smaller, larger] = [step(-1), step(1)];

  /** @param {number} to */
  function resize(to) {
    size = to;
    settings.set("size", String(size));
    draw();
  }

  function draw() {
    for (const button of buttons) {
      const { mark } = button.dataset;
      button.setAttribute("aria-pressed", String(!off.has(mark)));
      view.classList.toggle(`no-${mark}`, off.has(mark));
    }
    for (const [index, name] of SIZES.entries()) if (name) view.classList.toggle(name, index === size);
    smaller.disabled = size === 0;
    larger.disabled = size === SIZES.length - 1;
  }

  draw();
  return h("div.look", null, h("div.legend", { role: "group", "aria-label": t("look.marks") }, buttons), h("span.sizes", { role: "group", "aria-label": t("look.size") }, smaller, larger));
}
