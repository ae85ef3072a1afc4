// The marks that a report puts over its text.

/** @typedef {import("./types.js").Report} Report */

/**
 * What a span of the text is marked as. Indices are those of the report's lists.
 * @typedef {{ type: "sentence", index: number } |
 *   { type: "quote", index: number, kind: string } |
 *   { type: "time", index: number, value: string } |
 *   { type: "entity", entity: import("./types.js").Entity, mention: number, form: string } |
 *   { type: "difference", kind: string } |
 *   { type: "keyword" } | { type: "dropped" }} Mark
 */

/** @typedef {import("./segments.js").Span<Mark>} MarkSpan */

/** @param {number} start @param {number} end @param {Mark} data @returns {MarkSpan} */
export function markSpan(start, end, data) {
  return { start, end, data };
}

/** The marks of a report, by type. @type {Record<"quotes" | "times" | "entities", (report: Report) => Generator<MarkSpan>>} */
export const MARKS = {
  *quotes({ quotes }) {
    for (const [index, { kind, spans }] of quotes.entries()) for (const [start, end] of spans) yield markSpan(start, end, { type: "quote", index, kind });
  },
  *times({ times }) {
    for (const [index, { start, end, value }] of times.entries()) yield markSpan(start, end, { type: "time", index, value });
  },
  *entities({ entities }) {
    for (const entity of entities) {
      for (const [mention, { start, end, form }] of entity.mentions.entries()) yield markSpan(start, end, { type: "entity", entity, mention, form });
    }
  },
};
