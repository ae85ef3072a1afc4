// The report with its text, as the command line writes it, too: an object per article, one per line. `intake` is what is known
// of the article besides, so that the page can read it back whole (intake/several/json.js).

/** So many elements of a list are written at once. */
const CHUNK = 500;

/** @param {import("../../model/types.js").Entry[]} entries */
export function* json(entries) {
  for (const { report, text, name: file, title, published, source, author, address, isPaid } of entries) {
    let lead = "{";
    for (const [key, value] of Object.entries({ ...report, text, intake: { file, title, published, source, author, address, isPaid } })) {
      yield `${lead}${JSON.stringify(key)}:`;
      lead = ",";
      if (Array.isArray(value)) yield* list(value);
      else yield JSON.stringify(value);
    }
    yield "}\n";
  }
}

/** @param {unknown[]} values */
function* list(values) {
  yield "[";
  for (let at = 0; at < values.length; at += CHUNK) {
    yield (at ? "," : "") + JSON.stringify(values.slice(at, at + CHUNK)).slice(1, -1);
  }
  yield "]";
}
