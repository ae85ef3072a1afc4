// Who says what: every statement that has a source, by who says it.
import { h, refill } from "../dom.js";
import { t } from "../i18n/index.js";
import { text, entityKey, keyOf, clip } from "../report.js";
import * as store from "../store.js";

const FEW = 7;
const MANY = 100;

/**
 * @param {import("../types.js").Entry} entry
 * @param {(quote: number) => void} jump
 */
export function claimsPanel(entry, jump) {
  const speakers = bySpeaker(entry);
  let all = false;
  const list = h("ul.says");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(list, speakers.slice(0, all ? MANY : FEW).map((speaker) => row(entry, speaker, jump)));
    more.hidden = speakers.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(speakers.length, MANY) - FEW);
  }
  draw();
  return h(
    "section.panel",
    { "aria-labelledby": "h-says" },
    h("h2", { id: "h-says" }, t("says")),
    speakers.length ? list : h("p.none", null, t("says.none")),
    h("p.more", null, more),
  );
}

/** @typedef {{ key: string, name: string, entity: import("../types.js").Entity | null, inferred: boolean, quotes: number[] }} Speaker */

/** @param {import("../types.js").Entry} entry @returns {Speaker[]} */
export function bySpeaker(entry) {
  const reading = text(entry);
  /** @type {Map<string, Speaker>} */
  const speakers = new Map();
  entry.report.quotes.forEach((_, index) => {
    const speaker = reading.speaker(index);
    const key = !speaker ? "" : speaker.entity ? keyOf(speaker.entity) : entityKey(speaker.name);
    const known = speakers.get(key);
    if (known) known.quotes.push(index);
    else {
      speakers.set(key, {
        key,
        name: speaker?.name ?? t("says.nobody"),
        entity: speaker?.entity ?? null,
        inferred: speaker?.inferred ?? false,
        quotes: [index],
      });
    }
  });
  const nobody = speakers.get("");
  speakers.delete("");
  return nobody ? [...speakers.values(), nobody] : [...speakers.values()];
}

/** @param {import("../types.js").Entry} entry @param {Speaker} speaker @param {(quote: number) => void} jump */
function row(entry, speaker, jump) {
  const { entity } = speaker;
  return h(
    "li",
    null,
    h(
      "div.speaker",
      { class: entity?.kind.toLowerCase() ?? "" },
      entity
        ? h("button", { type: "button", onclick: () => store.choose(keyOf(entity)) }, h("bdi", null, speaker.name))
        : h("bdi", null, speaker.name),
      speaker.inferred && h("small", null, t("says.inferred")),
    ),
    h(
      "ul",
      null,
      speaker.quotes.slice(0, 12).map((index) => {
        const { kind } = entry.report.quotes[index];
        return h(
          "li",
          null,
          h(
            "button",
            { type: "button", class: kind, title: t(`says.${kind}`), dir: "auto", onclick: () => jump(index) },
            words(entry, index),
          ),
        );
      }),
    ),
  );
}

/** What is said, with quotation marks where it is said word for word. @param {import("../types.js").Entry} entry @param {number} index */
export function words(entry, index) {
  const { kind, spans } = entry.report.quotes[index];
  const said = spans.map(([start, end]) => text(entry).slice(start, end).trim()).join(" … ");
  const bare = clip(said, 320).replace(/^[„“"»«‚‘'‹›]+|[“”"«»‘’'‹›]+$/gu, "");
  return kind === "direct" ? `„${bare}“` : clip(said, 320);
}
