// A digest in Markdown: of one article its summary, entities, timeline and statements; of a comparison what its report holds.
import { readingOf } from "../../model/reading.js";
import { originOf } from "../../model/dossier.js";
import { stepsOf } from "../../model/timeline.js";
import { kit } from "../lent.js";
import { noteHead, originLine, rowName, statementWords, valueWords, voiceName } from "./words.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/dossier.js").Dossier} Dossier */

/** @param {Entry[]} entries @param {(entry: Entry) => Dossier} dossierOf */
export function* markdown(entries, dossierOf) {
  for (const entry of entries) yield digest(entry, dossierOf(entry));
}

const list = (/** @type {string[]} */ items) => items.map((item) => `- ${item}`).join("\n") || "–";

/** @param {Entry} entry @param {Dossier} dossier */
function digest(entry, dossier) {
  const { t, describeStep } = kit;
  const ranked = [...entry.report.entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 20);
  return [
    `# ${escaped(readingOf(entry).title)}`,
    escaped(originLine(originOf(entry), dossier.version, false)),
    `## ${t("brief")}\n\n${list(dossier.summary.map(escaped))}`,
    `## ${t("who")}\n\n${list(ranked.map(({ name, kind, mentions }) => `${escaped(name)} (${t(`kind.${kind}`)}, ${t("places", mentions.length)})`))}`,
    `## ${t("when")}\n\n${list(stepsOf([entry]).slice(0, 200).map((step) => `${escaped(describeStep([entry], step).label)}: ${escaped(readingOf(entry).sentence(step.places[0].sentence))}`))}`,
    `## ${t("says")}\n\n${voices(dossier, false)}`,
    ...notes(dossier),
    "",
  ].join("\n\n");
}

/** A comparison: facts, pairs, statements, notes, sources. @param {Dossier} dossier */
export function comparisonMarkdown(dossier) {
  const { t } = kit;
  const { articles, facts, pairs, alone } = dossier;
  const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return [
    `# ${escaped(t("report.title"))}`,
    list(articles.map((one) => `**${one.letter}** ${escaped(originLine(one, dossier.version))}`)),
    `## ${t("compare.facts")}\n\n${
      facts.length
        ? table(
            ["", ...articles.map(({ letter }) => letter), ""],
            facts.map((fact) => [escaped(rowName(fact)), ...fact.values.map((value) => (value ? escaped(valueWords(value, fact.kind)) + (value.source ? ` (${escaped(value.source)})` : "") : "–")), t(`verdict.${fact.verdict}`)]),
          )
        : t("compare.facts.none")
    }`,
    `## ${t("report.pairs")}\n\n${pairs.length ? table(["", t("report.sentences", "A"), t("report.sentences", "B"), ""], pairs.map((one) => [String(one.number), `${one.a}: ${escaped(one.first)}`, `${one.b}: ${escaped(one.second)}`, t(`report.status.${one.status}`)])) : "–"}`,
    ...alone.map(({ letter, sentences }) => `## ${t("compare.entities.only", letter)}\n\n${list(sentences.map(escaped))}`),
    `## ${t("says")}\n\n${voices(dossier, true)}`,
    ...notes(dossier),
    "",
  ].join("\n\n");
}

/** @param {Dossier} dossier @param {boolean} lettered */
function voices(dossier, lettered) {
  return list(dossier.voices.flatMap(({ speaker, statements }) => statements.map(({ letter, words, kind, polarity }) => `**${escaped(voiceName(speaker))}**${lettered ? ` (${letter})` : ""}: ${escaped(statementWords({ words, kind }))}${polarity === "asserted" ? "" : ` (${kit.t(`says.${polarity}`)})`}`)));
}

/** @param {Dossier} dossier */
function notes(dossier) {
  return dossier.notes.length ? [`## ${kit.t("report.notes")}\n\n${list(dossier.notes.map((note) => `${escaped(noteHead(note))}: ${escaped(note.text) || kit.t("report.highlight")}`))}`] : [];
}

/** One line, with the characters escaped that are markup in Markdown or HTML. @param {string} value */
function escaped(value) {
  return value.replace(/\s+/g, " ").trim().replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
