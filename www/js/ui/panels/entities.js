// Who and where: the entities by number of mentions, each with a picture of where it is mentioned.
import { h, refill } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { dispersion } from "../pictures/dispersion.js";
import { kindsKey } from "../pictures/key.js";
import { saveButtons } from "../pictures/save.js";
import { strip } from "../pictures/strip.js";
import { droppedPlaces } from "./dropped.js";
import * as store from "../../state/store.js";

const FEW = 9;
const MANY = 300;

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {(dropped: number) => void} jump
 * @param {AbortSignal} signal
 */
export function entitiesPanel(entry, jump, signal) {
  const { report } = entry;
  const ranked = [...report.entities].sort(
    (a, b) => b.mentions.length - a.mentions.length || b.salience - a.salience || a.id - b.id,
  );
  let all = false;
  let filter = "";
  const list = h("ul.ents");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  const find = h("input.find", {
    type: "search",
    spellcheck: "false",
    placeholder: t("who.find"),
    "aria-label": t("who.find"),
    data: { find: "" },
    oninput: () => ((filter = find.value.trim().toLocaleLowerCase("de")), draw()),
  });

  function draw() {
    const fitting = filter
      ? ranked.filter(({ name }) => name.toLocaleLowerCase("de").includes(filter))
      : ranked;
    const shown = fitting.slice(0, all || filter ? MANY : FEW);
    refill(list, shown.map((entity) => row(entry, entity)));
    more.hidden = filter !== "" || ranked.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(ranked.length, MANY) - FEW);
    more.setAttribute("aria-expanded", String(all));
    light();
  }

  function light() {
    for (const button of list.querySelectorAll(".ent")) {
      button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
    }
  }

  draw();
  store.on("entity", light, signal);
  return h(
    "section.panel",
    { "aria-labelledby": "h-who" },
    h(
      "div.panel-head",
      null,
      h("h2", { id: "h-who" }, t("who")),
      ranked.length > 0 && saveButtons(() => picture(entry, ranked.slice(0, all ? MANY : FEW)), `${t("who")}: ${readingOf(entry).shortTitle}`, () => kindsKey([...new Set(ranked.slice(0, all ? MANY : FEW).map(({ kind }) => kind))])),
    ),
    ranked.length > FEW && find,
    ranked.length ? list : h("p.none", null, t("who.none")),
    h("p.more", null, more),
    droppedPlaces(entry, jump),
  );
}

/** @param {import("../../model/types.js").Entry} entry @param {import("../../model/types.js").Entity} entity */
function row(entry, entity) {
  const length = Math.max(entry.report.article.length, 1);
  const places = entity.mentions.map(({ start }) => start / length);
  const key = entity.nameKey;
  return h(
    "li",
    null,
    h(
      "button.ent",
      {
        type: "button",
        class: entity.kind.toLowerCase(),
        title: t(`kind.${entity.kind}`),
        data: { key, entity: entity.id },
        onclick: () => store.choose(store.chosenEntity() === key ? "" : key),
      },
      h(
        "span",
        null,
        h("b", null, h("bdi", null, entity.name)),
        h("span.vh", null, `, ${t(`kind.${entity.kind}`)}`),
        h("small", null, entity.otherNames.join(", ")),
      ),
      strip(places, t("who.strip")),
      h("span.count", null, number(entity.mentions.length), h("span.vh", null, ` ${t("places", entity.mentions.length)}`)),
    ),
  );
}

/** The strips as one picture. @param {import("../../model/types.js").Entry} entry @param {import("../../model/types.js").Entity[]} entities */
function picture(entry, entities) {
  const length = Math.max(entry.report.article.length, 1);
  return dispersion(
    readingOf(entry).shortTitle,
    entities.map(({ name, kind, mentions }) => ({ name, kind, places: mentions.map(({ start }) => start / length) })),
  );
}
