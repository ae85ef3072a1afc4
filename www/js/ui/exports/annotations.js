// W3C Web Annotations with positions in UTF-16 code units and the words themselves.
import { readingOf } from "../../model/reading.js";

/** @param {import("../../model/types.js").Entry[]} entries */
export function* annotations(entries) {
  yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
  let lead = "\n";
  for (const entry of entries) {
    const reading = readingOf(entry);
    const source = `urn:lesart:${encodeURIComponent(entry.id)}`;
    for (const { kind, name, mentions } of entry.report.entities) {
      for (const { start, end } of mentions) {
        yield lead;
        lead = ",\n";
        yield JSON.stringify({
          type: "Annotation",
          motivation: "identifying",
          body: [
            { type: "TextualBody", purpose: "tagging", value: kind },
            { type: "TextualBody", purpose: "identifying", value: name },
          ],
          target: {
            source,
            selector: [
              { type: "TextPositionSelector", start, end },
              { type: "TextQuoteSelector", exact: reading.slice(start, end), prefix: reading.slice(Math.max(0, start - 24), start), suffix: reading.slice(end, end + 24) },
            ],
          },
        });
      }
    }
  }
  yield "\n]}\n";
}
