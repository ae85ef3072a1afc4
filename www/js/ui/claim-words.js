// A statement and its speaker as they are shown.
import { clip } from "../model/clip.js";
import * as store from "../state/store.js";
import { h } from "./dom.js";
import { t } from "./i18n/index.js";

/** A speaker's name; where it is an entity's, it can be chosen. @param {import("../model/ledger.js").Speaker} speaker */
export function speakerName({ name, entity }) {
  if (!entity) return h("bdi", null, name || t("says.nobody"));
  const key = entity.nameKey;
  return h("button", { type: "button", data: { key }, onclick: () => store.choose(store.chosenEntity() === key ? "" : key) }, h("bdi", null, name));
}

/** What is said, in quotation marks where it is a direct quote. @param {import("../model/ledger.js").Claim} claim */
export function claimWords({ entry, quote, kind }) {
  const line = clip(entry.report.quotes[quote].text, 320);
  if (kind !== "direct") return line;
  return `„${line.replace(/^[„“"»«‚‘'‹›]+|[“”"«»‘’'‹›]+$/gu, "")}“`;
}

/** How a statement is told, by what words, and whether the speaker was inferred. @param {import("../model/ledger.js").Claim} claim @returns {string[]} */
export function claimNotes({ kind, cue, inferred }) {
  return [t(`says.${kind}`), cue && `„${clip(cue, 40)}“`, inferred ? t("says.inferred") : ""].filter(Boolean);
}

/** That a statement is a denial, or leaves open whether it is so; nothing where it asserts. @param {import("../model/ledger.js").Claim} claim */
export function polarityLabel({ polarity }) {
  return (polarity === "denied" || polarity === "unknown") && h("b.polarity", { title: t(`why.${polarity}`) }, t(`says.${polarity}`));
}
