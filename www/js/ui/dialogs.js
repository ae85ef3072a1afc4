// The dialogs: an own text, an article's details, the keys, and the question before everything is forgotten.
import { h } from "./dom.js";
import { t } from "./i18n/index.js";
import { explain, details as faultDetails } from "./failures.js";

/** A pasted text of so many characters is read at once instead of shown in the text field. */
const BOOK = 300_000;

/**
 * A dialog that is taken away when it is closed.
 * @param {HTMLElement} content
 * @param {string} label
 */
function open(content, label) {
  const dialog = h("dialog", { "aria-label": label }, content);
  dialog.addEventListener("close", () => dialog.remove());
  // A click beside the dialog closes it.
  dialog.addEventListener("click", (/** @type {MouseEvent} */ event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Closes the dialog that an element stands in. @param {Element} inside */
function close(inside) {
  inside.closest("dialog")?.close();
}

/** @param {string} title */
function head(title) {
  return h(
    "header",
    null,
    h("h2", null, title),
    h("button.quiet", { type: "button", "aria-label": t("close"), onclick: (/** @type {Event} */ event) => close(/** @type {Element} */ (event.target)) }, "×"),
  );
}

/**
 * @param {object} actions
 * @param {(source: import("../state/read.js").Source) => Promise<void>} actions.read fails with the reason
 * @param {(files: File[]) => void} actions.files
 */
export function ownText({ read, files }) {
  const fault = h("div.fault", { hidden: true, role: "alert" });
  const area = h("textarea", { rows: 10, required: false, placeholder: t("own.placeholder"), lang: "de", dir: "auto", name: "text" });
  const title = h("input", { type: "text", name: "title", lang: "de", dir: "auto", autocomplete: "off" });
  const source = h("input", { type: "text", name: "source", autocomplete: "off" });
  const published = h("input", { type: "date", name: "published" });
  const submit = h("button.button.main", { class: "read-text" }, t("own.read"));
  const picker = (/** @type {boolean} */ folder) => {
    const input = h("input", {
      type: "file",
      multiple: true,
      hidden: true,
      class: folder ? "pick-folder" : "pick-files",
      webkitdirectory: folder,
      "aria-hidden": "true",
      tabindex: -1,
      onchange: () => {
        files([...input.files]);
        close(form);
      },
    });
    return [
      input,
      h("button.button", { type: "button", onclick: () => input.click() }, t(folder ? "own.folder" : "own.open")),
    ];
  };
  /** @param {string} text */
  const send = async (text) => {
    submit.disabled = true;
    try {
      await read({ name: "", text, title: title.value, source: source.value, published: published.value });
      close(form);
    } catch (reason) {
      showFault(fault, /** @type {any} */ (reason));
      area.focus();
    } finally {
      submit.disabled = false;
    }
  };
  area.addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // A book in a text field keeps the browser busy for long.
    if (text.length < BOOK) return;
    event.preventDefault();
    void send(text);
  });
  const form = h(
    "form",
    {
      class: "own-form",
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void send(area.value);
      },
    },
    head(t("own.title")),
    h("label.field", null, h("span.vh", null, t("own.text")), area),
    fault,
    h("div.fields", null, optional("own.headline", title), optional("own.source", source), optional("own.published", published)),
    h("div.row", null, submit, h("span.push"), picker(false), picker(true)),
    h("p.small.soft", null, t("own.drop"), " ", t("private"), " ", t("own.saved")),
  );
  open(form, t("own.title"));
  area.focus();
}

/**
 * Headline, source and date of an article, to be corrected.
 * @param {import("../model/types.js").Entry} entry
 * @param {(details: { title: string, source: string, published: string }) => Promise<void>} save fails with the reason
 */
export function details({ report: { article }, title, source, published }, save) {
  const fault = h("div.fault", { hidden: true, role: "alert" });
  const fields = {
    title: h("input", { type: "text", lang: "de", dir: "auto", name: "title", value: title ?? article.title ?? "" }),
    source: h("input", { type: "text", name: "source", value: source }),
    published: h("input", { type: "text", name: "published", placeholder: "2023-09-17", value: published ?? article.published ?? "" }),
  };
  const form = h(
    "form",
    {
      class: "details-form",
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        try {
          await save({ title: fields.title.value, source: fields.source.value, published: fields.published.value });
          close(form);
        } catch (reason) {
          showFault(fault, /** @type {any} */ (reason));
        }
      },
    },
    head(t("own.edit")),
    h("div.fields", null, optional("own.headline", fields.title), optional("own.source", fields.source), optional("own.published", fields.published)),
    fault,
    h("div.row", null, h("button.button.main", null, t("when.use"))),
  );
  open(form, t("own.edit"));
}

/** @param {string} label @param {HTMLElement} input */
function optional(label, input) {
  return h("label.field", null, h("span", null, t(label), " ", h("span.soft", null, `(${t("own.optional")})`)), input);
}

/** Shows in the dialog why it did not work. @param {HTMLElement} place @param {import("./failures.js").Fault} failure */
function showFault(place, failure) {
  place.dataset.code = failure.code ?? "other";
  place.replaceChildren(h("p", null, explain(failure)), faultDetails(failure));
  place.hidden = false;
}

export function keys() {
  const rows = [
    ["/", "help.find"],
    ["↑ ↓", "help.pairs"],
    ["← →", "help.partner"],
    ["Esc", "help.letGo"],
    ["1 2 3 4", "help.views"],
    ["n", "help.own"],
    ["?", "help.help"],
  ];
  const content = h(
    "div.sheet",
    null,
    head(t("help.title")),
    h("dl.keys", null, rows.flatMap(([key, text]) => [h("dt", null, h("kbd", null, key)), h("dd", null, t(text))])),
  );
  open(content, t("help.title"));
}

/** @param {string} question @param {string} yes @param {() => void} confirmed */
export function ask(question, yes, confirmed) {
  const content = h(
    "div.sheet",
    null,
    h("p", null, question),
    h(
      "div.row",
      null,
      h(
        "button.button.main",
        {
          type: "button",
          class: "yes",
          onclick: () => {
            close(content);
            confirmed();
          },
        },
        yes,
      ),
      h("button.button", { type: "button", onclick: () => close(content) }, t("cancel")),
    ),
  );
  open(content, question);
}
