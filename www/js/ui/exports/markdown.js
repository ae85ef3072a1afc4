// A digest of an article in Markdown: summary, entities, timeline, and statements with their speakers.
import { t, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { claimWords } from "../claim-words.js";
import { stepsOf } from "../../model/timeline.js";
import { describeStep } from "../time-words.js";
import { groupBySpeaker, claimsOf } from "../../model/ledger.js";

/** @param {import("../../model/types.js").Entry[]} entries */
export function* markdown(entries) {
  for (const entry of entries) yield digest(entry);
}

/** @param {import("../../model/types.js").Entry} entry */
function digest(entry) {
  const reading = readingOf(entry);
  const { article, summary, entities } = entry.report;
  const best = summary.slice(0, 4).map(({ sentence }) => sentence).sort((a, b) => a - b);
  const ranked = [...entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 20);
  const list = (/** @type {string[]} */ items) => items.map((item) => `- ${item}`).join("\n") || "–";
  const speakers = groupBySpeaker(claimsOf(entry).filter(({ inner }) => !inner));
  return [
    `# ${escaped(reading.title)}`,
    [entry.source, entry.author, article.published ? date(article.published) : t("undated"), entry.name, entry.address].filter(Boolean).map(escaped).join(" · "),
    `## ${t("brief")}\n\n${list(best.map((index) => escaped(reading.sentence(index))))}`,
    `## ${t("who")}\n\n${list(ranked.map(({ name, kind, mentions }) => `${escaped(name)} (${t(`kind.${kind}`)}, ${t("places", mentions.length)})`))}`,
    `## ${t("when")}\n\n${list(stepsOf([entry]).slice(0, 200).map((step) => `${escaped(describeStep([entry], step).label)}: ${escaped(reading.sentence(step.places[0].sentence))}`))}`,
    `## ${t("says")}\n\n${list(speakers.flatMap(({ name, claims }) => claims.map((claim) => `**${escaped(name || t("says.nobody"))}**: ${escaped(claimWords(claim))}`)))}`,
    "",
  ].join("\n\n");
}

/** One line, with the characters escaped that are markup in Markdown or HTML. @param {string} value */
function escaped(value) {
  return value.replace(/\s+/g, " ").trim().replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
