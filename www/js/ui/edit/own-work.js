// What the reader has changed and noted: beside an article, and of all articles in a dialog, with a filter.
import { resolve } from "../../model/anchor.js";
import { clip } from "../../model/clip.js";
import { noteFits } from "../../model/notes.js";
import { kit } from "../lent.js";
import { canRedo, canUndo, change, redo, uncoupled, undo, withoutCorrection } from "./changes.js";
import { allNotes, dropNote } from "./notes.js";

/** @typedef {import("../../model/types.js").Correction} Correction */
/** @typedef {import("../../model/types.js").PairCorrection} PairCorrection */
/** @typedef {import("../../model/notes.js").Note} Note */

/**
 * A line of the list.
 * @typedef {object} Item
 * @property {"change" | "note"} type
 * @property {string} words
 * @property {string} small
 * @property {string[]} articles
 * @property {string | null} href where it stands
 * @property {boolean} fits whether it is still applied
 * @property {() => void} drop
 * @property {Note} [note]
 */

/** How a correction reads in the list: what it says of which words. @param {Correction} correction @returns {string} */
function said(correction) {
  const { t } = kit;
  const quote = clip(correction.at.quote.replace(/\s+/g, " "), 60);
  switch (correction.type) {
    case "kind":
      return t("edit.list.kind", quote, t(`kind.${correction.kind}`));
    case "name":
      return t("edit.list.name", quote, t(`kind.${correction.kind}`));
    case "called":
      return t("edit.list.called", quote, correction.name);
    case "same":
      return t("edit.list.same", quote, clip(correction.as.quote, 60));
    case "speaker":
    case "statement":
      return t(`edit.list.${correction.type}`, quote, correction.speaker ?? t("edit.nobody"));
    case "time":
      return correction.value === null ? t("edit.list.noTime", quote) : t("edit.list.time", quote, correction.value);
    case "summary":
      return t(`edit.list.summary.${correction.keep}`, quote);
    default:
      return t(`edit.list.${correction.type}`, quote);
  }
}

/** @param {string} article @param {import("../../model/anchor.js").Anchor} at */
function linkTo(article, at) {
  const entry = kit.store.articles.get(article);
  const found = entry && resolve(entry.text, at);
  return entry && found ? kit.address("read", [article], { s: kit.readingOf(entry).sentenceAt(found[0]) }) : null;
}

/** Whether the module could apply an article's own correction. @param {string} article @param {Correction} correction */
function isApplied(article, correction) {
  const entry = kit.store.articles.get(article);
  if (!entry) return false;
  const index = entry.corrections?.findIndex((one) => JSON.stringify(one) === JSON.stringify(correction)) ?? -1;
  const reported = entry.report.corrections?.[index];
  return index < 0 || !reported ? resolve(entry.text, correction.at) !== null : reported.applied;
}

/** @returns {Item[]} */
function items() {
  const { t, work } = kit;
  const title = (/** @type {string} */ id) => {
    const entry = kit.store.articles.get(id);
    return entry ? kit.titleOf(entry) : t("fail.gone");
  };
  /** @type {Item[]} */
  const found = [];
  for (const { id, corrections, pairs } of work.all()) {
    for (const correction of corrections) {
      const everywhere = id === work.ALL;
      const drop = () => void change(t("edit.did.back", said(correction)), () => withoutCorrection(id, correction));
      const scope = "scope" in correction && correction.scope === "here" ? t("edit.reach.here") : title(id);
      found.push({ type: "change", words: said(correction), small: everywhere ? t("edit.reach.everywhere") : scope, articles: everywhere ? [] : [id], href: everywhere ? null : linkTo(id, correction.at), fits: everywhere || isApplied(id, correction), drop });
    }
    for (const pair of pairs) found.push(pairItem(pair, title));
  }
  for (const note of allNotes()) {
    const [{ article, at }] = note.places;
    const fits = note.places.every((place) => linkTo(place.article, place.at) !== null);
    found.push({ type: "note", words: note.text || t("edit.highlight"), small: `„${clip(at.quote.replace(/\s+/g, " "), 60)}“ · ${title(article)}`, articles: note.places.map((place) => place.article), href: linkTo(article, at), fits, drop: () => void dropNote(note), note });
  }
  return found;
}

/** @param {PairCorrection} pair @param {(id: string) => string} title @returns {Item} */
function pairItem(pair, title) {
  const { t } = kit;
  const quote = clip(pair.a.at.quote.replace(/\s+/g, " "), 50);
  const words = pair.type === "verdict" ? t("edit.list.verdict", quote, t(pair.verdict === "unrelated" ? "edit.unrelated" : `verdict.${pair.verdict}`)) : t(`edit.list.${pair.type}`, quote);
  const articles = [pair.a.article, pair.b.article];
  return {
    type: "change",
    words,
    small: articles.map(title).join(" · "),
    articles,
    href: linkTo(pair.a.article, pair.a.at) && kit.address("compare", articles),
    fits: linkTo(pair.a.article, pair.a.at) !== null && linkTo(pair.b.article, pair.b.at) !== null,
    drop: () => void change(t("edit.did.back", words), () => uncoupled(pair)),
  };
}

/** @param {Item} item */
function line({ type, words, small, href, fits, drop }) {
  const { h, t } = kit;
  const content = [type === "note" && h("span", { "aria-hidden": "true" }, "✎ "), h("span", { dir: "auto" }, words)];
  return h(
    "li",
    null,
    h("div", null, href ? h("a", { href, onclick: (/** @type {Event} */ event) => /** @type {Element} */ (event.target).closest("dialog")?.close() }, content) : content, h("small", { dir: "auto" }, small), !fits && h("small.stale", null, t("edit.stale"))),
    h("button.link", { type: "button", "aria-label": `${t(type === "note" ? "edit.delete" : "edit.back")}: ${words}`, onclick: drop }, t(type === "note" ? "edit.delete" : "edit.back")),
  );
}

/** Undo and redo. */
export function steps() {
  const { h, t } = kit;
  return h(
    "span.steps",
    null,
    h("button.quiet", { type: "button", disabled: !canUndo(), "aria-label": t("edit.undo"), title: `${t("edit.undo")} (Z)`, onclick: () => void undo() }, "↶"),
    h("button.quiet", { type: "button", disabled: !canRedo(), "aria-label": t("edit.redo"), title: `${t("edit.redo")} (⇧ Z)`, onclick: () => void redo() }, "↷"),
  );
}

/** What was changed and noted in the article that is read, in its margin; nothing where nothing was. */
export function drawAside() {
  const { h, t, refill } = kit;
  const read = /** @type {HTMLElement | null} */ (document.querySelector(".view .read"));
  const place = read?.querySelector("aside");
  const id = read?.dataset.article ?? "";
  const old = place?.querySelector(":scope > .by-hand");
  const mine = read ? items().filter(({ articles, type }) => articles.includes(id) || (type === "change" && !articles.length)) : [];
  if (!place || (!mine.length && !canUndo() && !canRedo())) return old?.remove();
  const section = old ?? h("section.panel.by-hand", { "aria-labelledby": "h-by-hand" });
  refill(section, h("div.panel-head", null, h("h2", { id: "h-by-hand" }, t("edit.byHand")), steps()), mine.length ? h("ul", null, mine.map(line)) : h("p.none", null, t("edit.nothing")));
  if (!old) place.append(section);
}

/** All of it, with a filter. */
export function ownWork() {
  const { h, t, refill } = kit;
  let type = "";
  const list = h("ul.by-hand");
  const tools = h("span");
  const find = h("input", { type: "search", placeholder: t("edit.find"), "aria-label": t("edit.find"), oninput: () => draw() });
  const chips = ["", "change", "note", "stale"].map((one) => h("button.chip", { type: "button", data: { type: one }, onclick: () => ((type = one), draw()) }, t(`edit.show.${one || "all"}`)));
  function draw() {
    const words = find.value.trim().toLocaleLowerCase("de");
    const shown = items().filter((item) => (type === "stale" ? !item.fits : !type || item.type === type) && (!words || (item.note ? noteFits(item.note, words) : `${item.words} ${item.small}`.toLocaleLowerCase("de").includes(words))));
    refill(list, shown.length ? shown.map(line) : h("li.none", null, t("edit.nothing")));
    refill(tools, steps());
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.type === type));
  }
  draw();
  const content = h(
    "div.sheet.own-work",
    null,
    kit.dialogHead(t("edit.own")),
    h("div.row", null, find, h("div.chips", { role: "group", "aria-label": t("edit.filter") }, chips), tools),
    list,
  );
  const dialog = kit.openDialog(content, t("edit.own"));
  dialog.addEventListener("lesart-changed", draw);
}
