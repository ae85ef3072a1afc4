// The tray at the foot of the window: the chosen entity with its sentences in all articles, and who is named with it.
import { h, refill } from "../dom.js";
import { t, number, percent } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { namedWith } from "../../model/collection.js";
import { address } from "../../state/router.js";
import { claimsOf } from "../../model/ledger.js";
import * as store from "../../state/store.js";

/** Sentences, and entities named with it. */
const MOST = 60;
const BESIDE = 8;

/** @param {HTMLElement} place */
export function entityTray(place) {
  let open = false;
  const draw = () => {
    const key = store.chosenEntity();
    const person = store.people.get(key);
    if (!key || !person) {
      open = open && key !== "";
      return refill(place);
    }
    const kind = person.kind.toLowerCase();
    const toggle = h(
      "button.link",
      { type: "button", "aria-expanded": String(open), onclick: () => ((open = !open), draw(), place.querySelector("button")?.focus()) },
      t("places", person.mentions),
    );
    refill(
      place,
      h(
        "section.tray.entity-tray",
        { "aria-label": t("entity.everywhere", person.name) },
        h(
          "header",
          null,
          h("strong", { class: kind }, h("mark", { class: kind }, h("bdi", null, person.name))),
          h("span.soft", null, t(`kind.${person.kind}`)),
          toggle,
          h("span.soft", null, t("articles", person.articles.size)),
          saidBy(key),
          h("button.link.push", { type: "button", data: { edit: "" } }, t("edit"), " ", h("kbd", null, "E")),
          h("button.link", { type: "button", onclick: () => store.choose("") }, t("entity.letGo"), " ", h("kbd", null, "Esc")),
        ),
        why(person.name),
        open && beside(key),
        open && h("div.body.places", null, places(key)),
      ),
    );
  };
  let timer = 0;
  store.on("entity", draw);
  // While many articles are read, it is drawn a few times a second, not once for each.
  store.on("articles", () => (timer ||= window.setTimeout(() => ((timer = 0), draw()), 400)));
  return draw;
}

/** The articles that mention an entity. @param {string} key */
function entriesWith(key) {
  return [...(store.people.get(key)?.articles.keys() ?? [])].flatMap((id) => store.articles.get(id) ?? []);
}

/** A link to the statements of the entity, where there are any. @param {string} key */
function saidBy(key) {
  let count = 0;
  for (const entry of entriesWith(key)) for (const claim of claimsOf(entry)) if (claim.key === key && !claim.inner) count += 1;
  return count > 0 && h("a", { href: address("claims", [], { who: key, e: key }) }, t("claims.count", count));
}

/** Why the words that were clicked are a mention of the entity. @param {string} name */
function why(name) {
  const mention = store.mention();
  if (!mention) return null;
  return h(
    "p.body.why",
    null,
    h("strong", null, t("why")),
    " ",
    h("q", null, h("bdi", null, clip(mention.words, 80))),
    `: ${t(`why.${mention.reason}`, name)}`,
    mention.added && ` ${t("why.added")}`,
  );
}

/** Who is named in one sentence with it, most often first. @param {string} key */
function beside(key) {
  const ranked = namedWith(entriesWith(key), key).slice(0, BESIDE);
  if (!ranked.length) return null;
  return h(
    "div.body.beside",
    null,
    h("h3", null, t("entity.beside")),
    h(
      "ul.names",
      null,
      ranked.map(({ key: other, name, kind, count }) =>
        h("li", { class: kind.toLowerCase() }, h("button", { type: "button", onclick: () => store.choose(other) }, h("bdi", null, name)), h("span.soft", null, ` ${number(count)}`)),
      ),
    ),
  );
}

/** Its sentences, article by article. @param {string} key */
function places(key) {
  let room = MOST;
  return store.mentionsOf(key).map(({ entry, sentences }) => {
    const shown = sentences.slice(0, Math.max(room, 0));
    room -= shown.length;
    const reasons = reasonsIn(entry, key);
    return h(
      "section",
      null,
      h("h3", { dir: "auto" }, readingOf(entry).shortTitle, h("span.soft", null, ` · ${facts(entry, key)}`)),
      h(
        "ul",
        null,
        shown.map((index) =>
          h(
            "li",
            null,
            h("a", { href: address("read", [entry.id], { s: index, e: key }), dir: "auto", lang: "de" }, clip(readingOf(entry).sentence(index), 400)),
            reasons.get(index)?.map((reason) => h("small.soft", { dir: "auto" }, reason)),
          ),
        ),
      ),
    );
  });
}

/** Mentions, salience and other names of the entity in an article. @param {import("../../model/types.js").Entry} entry @param {string} key */
function facts(entry, key) {
  const entities = entry.report.entities.filter((one) => one.nameKey === key);
  const salience = Math.max(...entities.map((one) => one.salience));
  const names = entities.flatMap((one) => one.otherNames).slice(0, 3);
  return [t("places", entities.reduce((sum, { mentions }) => sum + mentions.length, 0)), t("entity.weight", percent(salience)), ...names].join(" · ");
}

/** Why words other than the name are mentions of the entity, by the first sentence with these words. @param {import("../../model/types.js").Entry} entry @param {string} key */
function reasonsIn(entry, key) {
  const reading = readingOf(entry);
  /** @type {Map<number, string[]>} */
  const reasons = new Map();
  const listed = new Set();
  for (const entity of entry.report.entities) {
    if (entity.nameKey !== key) continue;
    for (const { start, end, reason, added } of entity.mentions) {
      if (reason === "name" && !added) continue;
      const sentence = reading.sentenceAt(start);
      const why = `„${clip(reading.slice(start, end), 60)}“: ${t(`why.${reason}`, entity.name)}${added ? ` ${t("why.added")}` : ""}`;
      if (listed.has(why)) continue;
      listed.add(why);
      reasons.set(sentence, [...(reasons.get(sentence) ?? []), why]);
    }
  }
  return reasons;
}
