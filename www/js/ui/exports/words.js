// What reports say in words, whatever their format.
import { clip } from "../../model/clip.js";
import { kit } from "../lent.js";

/** Where an article comes from, in one line. @param {import("../../model/dossier.js").Origin} origin @param {string} version @param {boolean} [titled] */
export function originLine({ title, house, author, date, address, file, corrected }, version, titled = true) {
  const { t } = kit;
  return [titled && title, house, author, date ? kit.date(date) : t("undated"), address, file, `Lesart ${version}`, t(corrected ? "report.corrected" : "report.uncorrected")].filter(Boolean).join(" · ");
}

/** What a fact is about. @param {{ what: string, kind: string }} fact */
export function rowName({ what, kind }) {
  return what || kit.t(`difference.${kind}`);
}

/** A value's words; what stands there where it has none. @param {{ words: string }} value @param {string} kind of the fact */
export function valueWords({ words }, kind) {
  return words || kit.t(kind === "certainty" ? "compare.plain" : kind === "speaker" ? "compare.noSource" : "compare.absent");
}

/** @param {string} speaker */
export function voiceName(speaker) {
  return speaker || kit.t("says.nobody");
}

/** What is said, in quotation marks where it is a direct quote. @param {{ words: string, kind: string }} statement */
export function statementWords({ words, kind }) {
  return kind === "direct" ? `„${words.replace(/^[„“"»«‚‘'‹›]+|[“”"«»‘’'‹›]+$/gu, "")}“` : words;
}

/** What a note is on. @param {import("../../model/dossier.js").NoteLine} note */
export function noteHead({ places }) {
  return places.map(({ letter, words }) => `${letter}: „${clip(words, 120)}“`).join(" / ");
}
