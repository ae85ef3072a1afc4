// The card in which something is corrected or noted: beside the text where there is room, else as a sheet at the foot. What is
// chosen in it works at once.
import { kit } from "../lent.js";
import { canUndo, onChange, undo } from "./changes.js";

/**
 * What a card shows.
 * @typedef {object} Content
 * @property {string} title
 * @property {string} [hint]
 * @property {(Node | false | null)[]} rows
 * @property {(Node | false | null)[]} [foot]
 */

/** No room between the card and the window's edge, in pixels. */
const EDGE = 12;
/** Up to so wide a window has no room beside the text. */
const SHEET = 640;

/** @type {{ element: HTMLDialogElement, draw: () => Content | null, back: Element | null, said: string } | null} */
let open = null;

/** Whether a card is open. */
export const isOpen = () => open !== null;

/**
 * @param {() => Content | null} draw what it shows now; null where that is gone
 * @param {DOMRect | undefined} near what it speaks of
 */
export function openCard(draw, near) {
  closeCard(false);
  const { h } = kit;
  const element = h("dialog.card");
  open = { element, draw, back: document.activeElement, said: "" };
  element.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    closeCard();
  });
  document.body.append(element);
  document.body.classList.add("editing");
  if (!redraw()) return;
  element.show();
  place(element, near);
  const first = element.querySelector(".rows :checked") ?? element.querySelector(".rows :is(button, input, select, textarea)");
  /** @type {HTMLElement | null} */ (first)?.focus({ preventScroll: true });
}

/** @param {boolean} [giveBack] whether the focus goes back to where it was */
export function closeCard(giveBack = true) {
  if (!open) return;
  const { element, back } = open;
  // What is being typed is kept.
  if (element.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
  open = null;
  element.remove();
  document.body.classList.remove("editing");
  if (!giveBack) return;
  const to = back?.isConnected && back !== document.body ? back : document.querySelector(".tray [data-edit]");
  /** @type {HTMLElement | null} */ (to)?.focus?.({ preventScroll: true });
}

/** Draws the card again, the focus where it was; closes it where what it speaks of is gone. */
function redraw() {
  if (!open) return false;
  const { h, t, refill } = kit;
  const { element, said } = open;
  const content = open.draw();
  if (!content) {
    closeCard();
    return false;
  }
  const active = document.activeElement;
  const key = element.contains(active) ? /** @type {HTMLElement} */ (active).dataset.f : undefined;
  refill(
    element,
    h("i.grip", { "aria-hidden": "true" }),
    h(
      "div.card-head",
      null,
      h("h2", { id: "card-title", tabindex: -1, dir: "auto" }, content.title, content.hint && [" ", h("small", null, content.hint)]),
      h("button.quiet.x", { type: "button", data: { f: "x" }, "aria-label": t("close"), onclick: () => closeCard() }, "✕"),
    ),
    h("div.rows", null, content.rows),
    h("p.done", { role: "status", hidden: !said }, said && [h("span", null, said), " ", canUndo() && h("button.link", { type: "button", data: { f: "undo" }, onclick: () => void undo() }, t("edit.undo"))]),
    h("div.card-foot", null, content.foot ?? [], h("button.button.push", { type: "button", data: { f: "ready" }, onclick: () => closeCard() }, t("edit.ready"))),
  );
  element.setAttribute("aria-labelledby", "card-title");
  if (key) /** @type {HTMLElement | null} */ (element.querySelector(`[data-f="${key}"]`) ?? element.querySelector("h2"))?.focus({ preventScroll: true });
  return true;
}

/** Puts the card beside what it speaks of, over no text where there is room. @param {HTMLElement} element @param {DOMRect | undefined} near */
function place(element, near) {
  const { width, height } = element.getBoundingClientRect();
  // Over a sheet, what it speaks of stays in sight.
  if (near && innerWidth <= SHEET) return scrollBy({ top: near.top - (innerHeight - height) / 2, behavior: "instant" });
  const column = [...document.querySelectorAll(".read .body .text, .stage")].map((one) => one.getBoundingClientRect()).find(({ width }) => width > 0);
  const beside = column ? column.right + 2 * EDGE : innerWidth;
  const left = Math.max(EDGE, Math.min(beside, innerWidth - width - EDGE));
  const top = Math.max(EDGE, Math.min((near?.top ?? innerHeight / 3) - 40, innerHeight - height - EDGE));
  element.style.setProperty("--card-left", `${left}px`);
  element.style.setProperty("--card-top", `${top}px`);
}

onChange((label, how) => {
  if (!open) return;
  open.said = how === "done" ? label : how === "failed" ? kit.t("edit.failed") : how === "undone" ? kit.t("edit.undone", label) : "";
  redraw();
});

/** A row with its name before it. @param {string} name @param {...any} content */
export function row(name, ...content) {
  return kit.h("div.row2", null, kit.h("span.name", null, kit.t(name)), kit.h("div", null, ...content));
}

/**
 * A choice of one.
 * @param {string} name a text of the interface; the group's name in the document, too
 * @param {{ value: string, label: string | Node, class?: string }[]} options
 * @param {string | null} chosen
 * @param {(value: string) => void} choose
 */
export function choice(name, options, chosen, choose) {
  const { h, t } = kit;
  return h(
    "fieldset.row2",
    null,
    h("legend", null, t(name)),
    h(
      "div.opts",
      null,
      options.map(({ value, label, class: kind = "" }) => {
        const input = h("input", { type: "radio", name, value, data: { f: `${name} ${value}` }, onchange: () => choose(value) });
        input.checked = value === chosen;
        return h("label", { class: kind }, input, h("span", { dir: "auto" }, label));
      }),
    ),
  );
}

/**
 * A field that works when it is left, or by Enter.
 * @param {string} name
 * @param {string} value
 * @param {(value: string) => void} given
 * @param {{ placeholder?: string, label?: string, list?: string[] }} [how]
 */
export function field(name, value, given, { placeholder, label = kit.t(name), list } = {}) {
  const { h } = kit;
  const id = `card-${name.replace(/\W/g, "-")}`;
  const input = h("input", {
    type: "text",
    id,
    value,
    placeholder,
    autocomplete: "off",
    dir: "auto",
    list: list ? `${id}-list` : null,
    data: { f: name },
    onchange: () => input.value.trim() && input.value.trim() !== value && given(input.value.trim()),
    onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && input.blur(),
  });
  return h(
    "div.row2",
    null,
    h("label", { for: id }, label),
    h("div", null, input, list && h("datalist", { id: `${id}-list` }, list.slice(0, 300).map((one) => h("option", { value: one })))),
  );
}
