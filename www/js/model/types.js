// The shapes that travel through the page, for the type checker and for readers; no code.

/** @typedef {import("../../../src/wasm").Report} Report */
/** @typedef {import("../../../src/wasm").Comparison} Comparison */
/** @typedef {import("../../../src/wasm").Kind} Kind */
/** @typedef {import("../../../src/wasm").Range} Range */
/** @typedef {import("../../../src/wasm").Timings} Timings */
/** @typedef {Report["entities"][number]} Entity */
/** @typedef {Report["quotes"][number]} Quote */
/** @typedef {Report["times"][number]} TimeMention */
/** @typedef {Comparison["pairs"][number]} Pair */

/**
 * An article as the page keeps it. `text` is what the report's positions count in.
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name what it was called where it came from: a file's name, or ""
 * @property {string} text
 * @property {"seed" | "own"} origin
 * @property {string} source the outlet, as the reader typed it
 * @property {string | null} title a title the reader gave
 * @property {string | null} published a date the reader gave
 * @property {string | null} encoding how the file was decoded, where that was not plain UTF-8
 * @property {number} order when it came, among those that are kept; 0 for those that are not
 * @property {Report} report
 */

/**
 * Something that could not be read.
 * @typedef {object} Failure
 * @property {string} name
 * @property {string} code
 * @property {string} message
 */

/**
 * Where the reader is; one to one with the address hash.
 * @typedef {object} Route
 * @property {"read" | "compare" | "claims" | "all"} view
 * @property {string[]} ids
 * @property {Record<string, string>} query
 */

export {};
