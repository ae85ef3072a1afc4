// The dialog that asks which columns of a table hold what. Loaded on demand.

/** @typedef {import("../../state/files.js").Kit} Kit */
/** @typedef {import("../../state/files.js").Table} Table */
/** @typedef {import("../../state/files.js").Columns} Columns */

/** What is asked for, and its words. @type {[keyof Columns, string][]} */
const ROLES = [
  ["text", "columns.text"],
  ["title", "columns.titleOf"],
  ["date", "columns.date"],
  ["source", "columns.source"],
  ["author", "columns.author"],
  ["address", "columns.address"],
];
/** Letters of a cell, and columns, that are shown. */
const [LETTERS, SHOWN] = [60, 12];

/**
 * Asks for the columns of a table.
 * @param {Kit} kit
 * @param {Table} table
 * @returns {Promise<Columns | null>} `null` where the reader closes the dialog
 */
export function askColumns({ h, t, dialogHead, openDialog, closeDialog }, { name, header, rows, guess }) {
  return new Promise((resolve) => {
    const label = (/** @type {number} */ at) => header[at] || t("columns.number", at + 1);
    const choice = (/** @type {keyof Columns} */ role) =>
      h(
        "select",
        { name: role },
        role !== "text" && h("option", { value: "" }, t("columns.none")),
        header.map((_, at) => h("option", { value: at, selected: guess[role] === at }, label(at))),
      );
    const choices = ROLES.map(([role, words]) => ({ role, words, select: choice(role) }));
    const short = (/** @type {string} */ text) => (text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text);
    const form = h(
      "form",
      {
        class: "columns-form",
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          /** @type {Columns} */
          const columns = {};
          for (const { role, select } of choices) if (select.value !== "") columns[role] = Number(select.value);
          resolve(columns);
          closeDialog(form);
        },
      },
      dialogHead(t("columns.title")),
      h("p", null, t("columns.hint", name)),
      h("div.fields", null, choices.map(({ words, select }) => h("label.field", null, h("span", null, t(words)), select))),
      h(
        "div.sample",
        { tabindex: 0, role: "region", "aria-label": t("columns.first") },
        h(
          "table",
          null,
          h("thead", null, h("tr", null, header.slice(0, SHOWN).map((_, at) => h("th", { scope: "col" }, label(at))))),
          h("tbody", null, rows.map((row) => h("tr", null, header.slice(0, SHOWN).map((_, at) => h("td", null, short(row[at] ?? "")))))),
        ),
      ),
      h("div.row", null, h("button.button.main", null, t("columns.read"))),
    );
    const dialog = openDialog(form, t("columns.title"));
    dialog.addEventListener("close", () => resolve(null));
    choices[0].select.focus();
  });
}
