// The report with its text, as the command line writes it, too: an object per article, one per line. `intake` is what is known
// of the article besides, so that the page can read it back whole (intake/several/json.js).
import { isCorrected } from "../../model/dossier.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Entry} Entry */

/** So many elements of a list are written at once. */
const CHUNK = 500;

/** @param {Entry[]} entries @param {(entries: Entry[]) => import("../../model/notes.js").Note[]} notesOn */
export function* json(entries, notesOn) {
  for (const entry of entries) {
    const { report, text, name: file, title, published, source, author, address, isPaid } = entry;
    const lesart = { version: kit.build.version, corrected: isCorrected(entry) };
    let lead = "{";
    for (const [key, value] of Object.entries({ ...report, text, intake: { file, title, published, source, author, address, isPaid }, lesart, notes: notesOn([entry]) })) {
      yield `${lead}${JSON.stringify(key)}:`;
      lead = ",";
      if (Array.isArray(value)) yield* list(value);
      else yield JSON.stringify(value);
    }
    yield "}\n";
  }
}

/** A comparison in words: what its report holds. @param {import("../../model/dossier.js").Dossier} dossier */
export function* comparisonJson({ version, ...rest }) {
  yield `${JSON.stringify({ lesart: { version }, ...rest }, null, 1)}\n`;
}

/** @param {unknown[]} values */
function* list(values) {
  yield "[";
  for (let at = 0; at < values.length; at += CHUNK) {
    yield (at ? "," : "") + JSON.stringify(values.slice(at, at + CHUNK)).slice(1, -1);
  }
  yield "]";
}
