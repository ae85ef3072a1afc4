// What the page needs from the first file on, loaded on demand: words, the question about columns, the offer to compare. It is a
// bundle of its own, and gets from the page what must not be there twice.
export { default as texts } from "./i18n/files.js";
export { askColumns } from "./dialogs/columns.js";
export { offerComparison } from "./panels/match.js";
