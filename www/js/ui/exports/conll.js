// CoNLL-U Plus: a line per token, an empty line between sentences; names in BIO notation with the labels that `lesart tag`
// writes, and the entity's name.
import { originOf } from "../../model/dossier.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

const FORMS = { name: "", description: "", derived: "deriv", part: "part" };

/** @param {Entry[]} entries */
export async function* conll(entries) {
  yield "# global.columns = ID FORM LESART:NAME LESART:ENTITY\n";
  for (const entry of entries) {
    yield `# newdoc id = ${entry.id}\n${comments(entry)}`;
    yield* rows(entry, await kit.client.tokens(entry.id, entry.text, { title: entry.title, published: entry.published, corrections: entry.corrections }));
  }
}

/** Where an article comes from. @param {Entry} entry */
function comments(entry) {
  const { title, house, date, address, file, corrected } = originOf(entry);
  const known = Object.entries({ title, house, date, address, file, generator: `Lesart ${kit.build.version}`, corrected: corrected ? "yes" : "no" }).filter(([, value]) => value);
  return known.map(([key, value]) => `# ${key} = ${value.replace(/\s+/g, " ")}\n`).join("");
}

/** @param {Entry} entry @param {import("../../model/types.js").Range[]} tokens */
export function* rows({ report, text }, tokens) {
  const mentions = outermost(report);
  let [token, mention] = [0, 0];
  for (const [number, [from, to]] of report.sentences.entries()) {
    yield `# sent_id = ${number + 1}\n# text = ${text.slice(from, to).replace(/\s+/g, " ")}\n`;
    let lines = "";
    let last = -1;
    for (let id = 1; token < tokens.length && tokens[token][0] < to; token += 1) {
      const [start, end] = tokens[token];
      if (start < from) continue;
      while (mention < mentions.length && mentions[mention].end <= start) mention += 1;
      const inside = mention < mentions.length && mentions[mention].start < end ? mentions[mention] : null;
      const label = inside ? `${last === mention ? "I" : "B"}-${inside.kind}${FORMS[inside.form]}` : "O";
      last = inside ? mention : -1;
      lines += `${id}\t${text.slice(start, end).replace(/\s/g, " ")}\t${label}\t${inside ? inside.name.replace(/\s+/g, " ") : "_"}\n`;
      id += 1;
    }
    yield `${lines}\n`;
  }
}

/** The names that lie inside no other, in the order of the text. Descriptions are no names. @param {Entry["report"]} report */
function outermost({ entities }) {
  const all = entities
    .flatMap(({ kind, name, mentions }) => mentions.filter(({ form }) => form !== "description").map(({ start, end, form }) => ({ start, end, form, kind, name })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return all.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
