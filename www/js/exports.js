// What Lesart read, in formats that other tools read: the report, a table of mentions, a digest, and annotations.
import { t, date } from "./i18n/index.js";
import { text } from "./report.js";
import { words } from "./panels/claims.js";
import { bySpeaker, claimsOf } from "./ledger.js";
import { gather } from "./panels/times.js";

/** @typedef {import("./types.js").Entry} Entry */

/** @type {Record<string, { type: string, extension: string, make: (entry: Entry) => string }>} */
export const FORMATS = {
  json: { type: "application/json", extension: "json", make: (entry) => `${JSON.stringify({ ...entry.report, text: entry.text }, null, 1)}\n` },
  csv: { type: "text/csv", extension: "csv", make: csv },
  md: { type: "text/markdown", extension: "md", make: markdown },
  webanno: { type: "application/ld+json", extension: "jsonld", make: annotations },
};

/** Hands a file to the browser. @param {Entry} entry @param {string} format */
export function save(entry, format) {
  const { type, extension, make } = FORMATS[format];
  const address = URL.createObjectURL(new Blob([make(entry)], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${entry.id.replace(/[^\w.-]+/g, "_")}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A mention a line, with its sentence. @param {Entry} entry */
export function csv(entry) {
  const reading = text(entry);
  const lines = [["article", "kind", "name", "mention", "form", "start", "end", "sentence"]];
  for (const { kind, name, mentions } of entry.report.entities) {
    for (const { start, end, form } of mentions) {
      const sentence = reading.sentence(reading.sentenceAt(start)).replace(/\s+/g, " ");
      lines.push([entry.id, kind, name, reading.slice(start, end), form, String(start), String(end), sentence]);
    }
  }
  return `${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. @param {string} value */
function cell(value) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The digest: short version, names, times and claims. @param {Entry} entry */
export function markdown(entry) {
  const reading = text(entry);
  const { article, summary, entities } = entry.report;
  const best = summary.slice(0, 4).map(({ sentence }) => sentence).sort((a, b) => a - b);
  const ranked = [...entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 20);
  const list = (/** @type {string[]} */ items) => items.map((item) => `- ${item}`).join("\n") || "–";
  return [
    `# ${plain(reading.title)}`,
    [entry.source, article.published ? date(article.published) : t("undated")].filter(Boolean).map(plain).join(" · "),
    `## ${t("brief")}\n\n${list(best.map((index) => plain(reading.sentence(index))))}`,
    `## ${t("who")}\n\n${list(ranked.map(({ name, kind, mentions }) => `${plain(name)} (${t(`kind.${kind}`)}, ${t("places", mentions.length)})`))}`,
    `## ${t("when")}\n\n${list(gather(entry).points.map(({ label, sentence }) => `${plain(label)}: ${plain(reading.sentence(sentence))}`))}`,
    `## ${t("says")}\n\n${list(bySpeaker(claimsOf(entry)).flatMap(({ name, claims }) => claims.map((claim) => `**${plain(name || t("says.nobody"))}**: ${plain(words(claim))}`)))}`,
    "",
  ].join("\n\n");
}

/** One line without signs that Markdown or HTML would read. @param {string} value */
function plain(value) {
  return value.replace(/\s+/g, " ").trim().replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** W3C Web Annotations with positions in UTF-16 code units and the words themselves. @param {Entry} entry */
export function annotations(entry) {
  const reading = text(entry);
  const items = entry.report.entities.flatMap(({ kind, name, mentions }) =>
    mentions.map(({ start, end }) => ({
      type: "Annotation",
      motivation: "identifying",
      body: [
        { type: "TextualBody", purpose: "tagging", value: kind },
        { type: "TextualBody", purpose: "identifying", value: name },
      ],
      target: {
        source: `urn:lesart:${encodeURIComponent(entry.id)}`,
        selector: [
          { type: "TextPositionSelector", start, end },
          { type: "TextQuoteSelector", exact: reading.slice(start, end), prefix: reading.slice(Math.max(0, start - 24), start), suffix: reading.slice(end, end + 24) },
        ],
      },
    })),
  );
  const page = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items };
  return `${JSON.stringify(page, null, 1)}\n`;
}
