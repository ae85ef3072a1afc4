// Correcting and noting: loaded when something is corrected for the first time, or was. Its marks are put over whatever view is
// shown; the views know nothing of it but the buttons that open it.
import { kit, lend } from "../lent.js";
import { closeCard, isOpen } from "./card.js";
import { factCard, nameCard, notPair, pairCard, passageCard, sentenceCard, sentencePlaces, statementCard, timeCard, wordsCard } from "./cards.js";
import { canRedo, canUndo, forgetSteps, onChange, redo, restoreSteps, takeOver, undo } from "./changes.js";
import { markNotes } from "./notes.js";
import { drawAside, ownWork } from "./own-work.js";
import { selected } from "./selection.js";
import { style } from "./style.js";
import texts from "./texts.js";
import { resolve } from "../../model/anchor.js";

/** @typedef {{ open: (button: HTMLElement) => void, openChosen: () => void, follow: (ids: string[]) => Promise<void>, cleared: () => void }} Editor */

/** So long an offer to undo is to be seen, in milliseconds. */
const OFFER = 9000;

/** @param {import("../kit.js").Kit} given @returns {Editor} */
export function start(given) {
  lend(given);
  kit.addTexts(texts);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const toast = makeToast();
  const offer = makeOffer();
  document.body.append(offer, toast.element);
  onChange((label, how) => {
    if (how !== "heard" && !isOpen()) toast.show(label, how);
    else toast.hide();
    decorate();
    document.querySelector("dialog:has(.own-work)")?.dispatchEvent(new Event("lesart-changed"));
  });
  addEventListener("keydown", onKey);
  let due = 0;
  new MutationObserver(() => (due ||= requestAnimationFrame(() => ((due = 0), decorate())))).observe(document.body, { childList: true, subtree: true });
  decorate();
  void restoreSteps();
  return { open, openChosen, follow, cleared };
}

/** Takes over what another window has changed. @param {string[]} ids of the work */
async function follow(ids) {
  await takeOver(ids);
  forgetSteps();
}

/** Everything was forgotten. */
function cleared() {
  closeCard(false);
  forgetSteps();
}

/** Puts over the view what is the reader's own. */
function decorate() {
  markNotes(openNote);
  drawTool();
  const aside = document.querySelector(".view .read aside");
  const state = JSON.stringify([kit.work.revision, canUndo(), canRedo(), kit.lang(), document.querySelector(".view .read")?.getAttribute("data-article")]);
  if (aside && (drawn.state !== state || drawn.aside !== aside)) {
    Object.assign(drawn, { state, aside });
    drawAside();
  }
  // Panels that are built later come before it.
  const section = aside?.querySelector(":scope > .by-hand");
  if (section && aside?.lastElementChild !== section) aside?.append(section);
}

/** The margin as it was drawn last. @type {{ state: string, aside: Element | null }} */
const drawn = { state: "", aside: null };

/** The button in the head that leads to all own work. */
function drawTool() {
  const tools = document.querySelector(".top .tools");
  if (!tools) return;
  const old = /** @type {HTMLElement | null} */ (tools.querySelector(".own-work"));
  const count = kit.work.all().reduce((sum, { corrections, pairs, notes }) => sum + corrections.length + pairs.length + notes.length, 0);
  if (!count && !canUndo() && !canRedo()) return old?.remove();
  const label = kit.t("edit.own.count", count);
  if (old?.title === label) return;
  const button = kit.h("button.quiet.own-work", { type: "button", title: label, "aria-label": label, onclick: ownWork }, "✎", kit.h("small", null, String(count)));
  if (old) old.replaceWith(button);
  else tools.prepend(button);
}

/** What a button of the page wants to have corrected. @param {HTMLElement} button */
function open(button) {
  const near = button.getBoundingClientRect();
  const said = JSON.parse(button.dataset.edit || "{}");
  if (said.notPair) {
    const places = sentencePlaces(said.notPair);
    if (places) notPair(places[0], places[1]);
  } else if (said.pair) pairCard(said.pair, said.isPair, near);
  else if (said.fact) factCard(said.fact, near);
  else if (said.sentence) sentenceCard(said.sentence[0], said.sentence[1], near);
  else openMark();
}

/** By key: what is selected, else the mark that is chosen. */
function openChosen() {
  if (openSelected()) return;
  const button = document.querySelector(".tray [data-edit]");
  if (button instanceof HTMLElement) return open(button);
  const id = /** @type {HTMLElement | null} */ (document.querySelector(".view [data-article]"))?.dataset.article;
  if (id !== undefined) wordsCard(id);
}

/** The card of what the store says is chosen or asked about. */
function openMark() {
  const { store } = kit;
  const asked = store.asked();
  const near = document.querySelector(".asked, .no-name")?.getBoundingClientRect();
  if (asked) {
    const entry = store.articles.get(asked.article);
    if (!entry) return;
    const { times, quotes, dropped } = entry.report;
    if (asked.type === "time") return timeCard(entry.id, times[asked.index].start, times[asked.index].end, near);
    if (asked.type === "quote") return statementCard(entry.id, ...quotes[asked.index].spans[0], near);
    return passageCard(entry, dropped[asked.index].start, dropped[asked.index].end, near);
  }
  const mention = store.mention();
  const key = store.chosenEntity();
  // Chosen from a list: its first mention in the article that is shown, else anywhere.
  const shown = /** @type {HTMLElement | null} */ (document.querySelector(".view [data-article]"))?.dataset.article ?? "";
  const ids = [mention?.article ?? shown, ...(store.people.get(key)?.articles.keys() ?? [])];
  for (const id of ids) {
    const entry = store.articles.get(id);
    const mentions = entry?.report.entities.filter(({ nameKey }) => nameKey === key).flatMap(({ mentions }) => mentions) ?? [];
    const one = (mention?.article === id && mentions.find(({ start }) => start === mention.start)) || mentions[0];
    if (entry && one) return nameCard(id, one.start, one.end, document.querySelector(`[data-article="${CSS.escape(id)}"] mark[data-start="${one.start}"]`)?.getBoundingClientRect());
  }
}

function openSelected() {
  const found = selected((id) => kit.store.articles.get(id));
  if (!found) return false;
  const { entry, start, end, box } = found;
  passageCard(entry, start, end, box);
  return true;
}

/** @param {import("../../model/notes.js").Note} note @param {DOMRect} near */
function openNote({ on, places }, near) {
  const { article, at } = places[0];
  const entry = kit.store.articles.get(article);
  const found = entry && resolve(entry.text, at);
  if (!entry || !found) return;
  const sentence = kit.readingOf(entry).sentenceAt(found[0]);
  if (on === "name") return nameCard(article, ...found, near);
  if (on === "statement") return statementCard(article, ...found, near);
  if (on === "time") return timeCard(article, ...found, near);
  if (on === "sentence") return sentenceCard(article, sentence, near);
  if (on === "passage") return passageCard(entry, ...found, near);
  const resolved = places.flatMap((place) => {
    const entry = kit.store.articles.get(place.article);
    const range = entry && resolve(entry.text, place.at);
    return entry && range ? [/** @type {[string, number, number]} */ ([place.article, ...range])] : [];
  });
  if (on === "fact") return factCard({ what: kit.t("edit.fact"), verdict: "", places: resolved }, near);
  pairCard(resolved.map(([id, start]) => [id, kit.readingOf(/** @type {any} */ (kit.store.articles.get(id))).sentenceAt(start)]), true, near);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== "z") return;
  const target = /** @type {Element} */ (event.target);
  if (target.closest?.("input:not([type=radio]), select, textarea")) return;
  // While a deletion can be taken back, Z does that.
  if (!event.shiftKey && document.querySelector(".undo")) return;
  event.preventDefault();
  void (event.shiftKey ? redo() : undo());
}

/** What was done last, with a way back; at the foot of the window, where no card says it. */
function makeToast() {
  const { h, t, refill } = kit;
  const element = h("div.edit-toast", { role: "status", hidden: true });
  let fading = 0;
  const hide = () => {
    element.hidden = true;
  };
  const show = (/** @type {string} */ label, /** @type {"done" | "undone" | "failed"} */ how) => {
    const back = h("button.link", { type: "button", onclick: () => void (how === "done" ? undo() : redo()) }, t(how === "done" ? "edit.undo" : "edit.redo"), " ", h("kbd", null, how === "done" ? "Z" : "⇧ Z"));
    refill(element, h("span", null, how === "failed" ? t("edit.failed") : how === "undone" ? t("edit.undone", label) : label), how !== "failed" && back);
    element.hidden = false;
    clearTimeout(fading);
    fading = window.setTimeout(hide, OFFER);
  };
  return { element, show, hide };
}

/** The button that appears at words that the reader has selected. */
function makeOffer() {
  const { h } = kit;
  const button = h("button.button.edit-offer", { type: "button", hidden: true, onclick: () => openSelected() });
  // The selection stays while it is pressed.
  button.addEventListener("pointerdown", (/** @type {Event} */ event) => event.preventDefault());
  let due = 0;
  const update = () => {
    const found = isOpen() ? null : selected((id) => kit.store.articles.get(id));
    button.hidden = !found;
    if (!found) return;
    button.textContent = `✎ ${kit.t("edit.selected")}`;
    const { box } = found;
    button.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - 200)) + scrollX}px`);
    button.style.setProperty("top", `${box.bottom + scrollY + 8}px`);
  };
  document.addEventListener("selectionchange", () => {
    clearTimeout(due);
    due = window.setTimeout(update, 250);
  });
  update();
  return button;
}

