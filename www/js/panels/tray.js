// The tray at the foot of the window: the chosen name with all its sentences, in all articles.
import { h, refill } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { text, keyOf, clip } from "../report.js";
import { address } from "../router.js";
import * as store from "../store.js";

const MOST = 60;

/** @param {HTMLElement} place */
export function entityTray(place) {
  let open = false;
  const draw = () => {
    const key = store.chosenEntity();
    if (!key) {
      open = false;
      return refill(place);
    }
    const found = store.mentionsOf(key);
    const first = found[0]?.entry.report.entities.find((one) => keyOf(one) === key);
    if (!first) return refill(place);
    const total = found.reduce((sum, { entry }) => sum + countIn(entry, key), 0);
    const toggle = h(
      "button.link",
      { type: "button", "aria-expanded": String(open), onclick: () => ((open = !open), draw(), place.querySelector("button")?.focus()) },
      t("places", total),
    );
    refill(
      place,
      h(
        "section.tray.entity-tray",
        { "aria-label": t("entity.everywhere", first.name) },
        h(
          "header",
          null,
          h("strong", { class: first.kind.toLowerCase() }, h("mark", { class: first.kind.toLowerCase() }, h("bdi", null, first.name))),
          h("span.soft", null, t(`kind.${first.kind}`)),
          toggle,
          h("span.soft", null, t("articles", found.length)),
          h("button.link.push", { type: "button", onclick: () => store.choose("") }, t("entity.letGo"), " ", h("kbd", null, "Esc")),
        ),
        why(first.name),
        open && h("div.body.places", null, places(found, key)),
      ),
    );
  };
  store.on("entity", draw);
  store.on("articles", draw);
  return draw;
}

/** Why the words that were clicked belong to the name. @param {string} name */
function why(name) {
  const mention = store.mention();
  if (!mention) return null;
  const reason = t(`why.${mention.reason}`, name);
  return h("p.body.why", null, h("strong", null, t("why")), " ", h("q", null, h("bdi", null, clip(mention.words, 80))), `: ${reason}`);
}

/** @param {ReturnType<typeof store.mentionsOf>} found @param {string} key */
function places(found, key) {
  let room = MOST;
  return found.map(({ entry, sentences }) => {
    const shown = sentences.slice(0, Math.max(room, 0));
    room -= shown.length;
    return h(
      "section",
      null,
      h("h3", { dir: "auto" }, text(entry).shortTitle, ` · ${number(sentences.length)}`),
      h(
        "ul",
        null,
        shown.map((index) =>
          h("li", null, h("a", { href: address("read", [entry.id], { s: index, e: key }), dir: "auto" }, clip(text(entry).sentence(index), 400))),
        ),
      ),
    );
  });
}

/** @param {import("../types.js").Entry} entry @param {string} key */
function countIn(entry, key) {
  return entry.report.entities
    .filter((one) => keyOf(one) === key)
    .reduce((sum, { mentions }) => sum + mentions.length, 0);
}
