// The shapes that travel through the page, for the type checker and for readers; no code. Those of the module's reports
// are declared in src/wasm.d.ts and get their names here.

/** @typedef {import("../../../src/wasm").Report} Report */
/** @typedef {import("../../../src/wasm").Comparison} Comparison */
/** @typedef {import("../../../src/wasm").Kind} Kind */
/** @typedef {import("../../../src/wasm").Range} Range */
/** @typedef {import("../../../src/wasm").Timings} Timings */

/** @typedef {Report["entities"][number]} Entity */
/** @typedef {Entity["mentions"][number]} Mention */
/** @typedef {Report["quotes"][number]} Quote */
/** @typedef {NonNullable<Quote["speaker"]>} QuoteSpeaker */
/** @typedef {Report["times"][number]} TimeExpression */
/** @typedef {Report["timeline"]["events"][number]} TimelineEvent */
/** @typedef {Report["keywords"][number]} Keyword */
/** @typedef {Report["summary"][number]} RankedSentence */
/** @typedef {Report["together"][number]} Cooccurrence */
/** @typedef {Report["dropped"][number]} DroppedName */

/** @typedef {Comparison["pairs"][number]} Pair */
/** @typedef {Pair["differences"][number]} Difference */
/** @typedef {Comparison["digest"][number]} DigestSentence */
/** @typedef {Comparison["entities"][number]} SharedEntity */
/** @typedef {Comparison["timeline"][number]} EventRef */

/**
 * An article as the page keeps it. The report's positions are UTF-16 units of `text`.
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name the file's name, or ""
 * @property {string} text
 * @property {"seed" | "own"} origin
 * @property {string} source the outlet, as the reader typed it or the file says
 * @property {string} author
 * @property {string} address where it stands in the web, or ""
 * @property {boolean} isPaid whether there is more of it for those who pay
 * @property {string | null} title a title the reader gave
 * @property {string | null} published a date the reader gave
 * @property {string | null} encoding how the file was decoded, where that was not plain UTF-8
 * @property {number} order sort key among those that are kept in the database; 0 for those that are not
 * @property {Report} report
 * @property {Correction[]} [corrections] those that the report was made with, in the order of `report.corrections`
 */

/** @typedef {import("./corrections.js").Correction} Correction */
/** @typedef {import("./corrections.js").PairCorrection} PairCorrection */
/** @typedef {import("./notes.js").Note} Note */

/**
 * The reader's own work on an article; that on all of them has the id `*`.
 * @typedef {object} Work
 * @property {string} id the article's
 * @property {Correction[]} corrections of all articles: those of words, which hold wherever these stand
 * @property {PairCorrection[]} pairs of all articles alone
 * @property {Note[]} notes of all articles: those on pairs and facts
 */

/**
 * Something that could not be read.
 * @typedef {object} Failure
 * @property {string} name of the file or article
 * @property {string} code
 * @property {string} message in English, for those who report it
 * @property {number | null} [at] the position of the fault, in bytes of the text as UTF-8, where there is one
 */

/**
 * A view and its state; one to one with the address hash.
 * @typedef {object} Route
 * @property {"read" | "compare" | "claims" | "all"} view
 * @property {string[]} ids
 * @property {Record<string, string>} query
 */

export {};
