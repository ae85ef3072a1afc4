// What the page lends to the scripts that are loaded with the first file: bundles of their own must not hold it twice.

/** @typedef {import("../intake/several/columns.js").Table} Table */
/** @typedef {import("../intake/several/columns.js").Columns} Columns */

/**
 * @typedef {object} Kit
 * @property {(name: string, props?: Record<string, any> | null, ...children: any[]) => any} h
 * @property {(key: string, ...values: any[]) => string} t
 * @property {(title: string) => HTMLElement} dialogHead
 * @property {(content: HTMLElement, label: string) => HTMLDialogElement} openDialog
 * @property {(inside: Element) => void} closeDialog
 * @property {(view: "compare", ids: string[]) => string} address
 * @property {(entry: import("../model/types.js").Entry) => string} titleOf
 * @property {(entry: import("../model/types.js").Entry) => import("../model/types.js").Entry[]} others
 * @property {(ids: string[]) => Promise<string[][]>} group
 */

export {};
