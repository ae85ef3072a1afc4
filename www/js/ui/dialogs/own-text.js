// The dialog for the reader's own texts: pasted, or from files and folders.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { loadPaste } from "../../state/paste.js";
import { navigate } from "../../state/router.js";
import { closeDialog, dialogHead, openDialog, optionalField, showFault } from "./dialog.js";

/** @typedef {{ text: string, html?: string, title?: string }} Given */

/** A pasted text of so many characters is read at once instead of shown in the text field. */
const BOOK = 300_000;

/**
 * @param {object} actions
 * @param {(source: import("../../state/read.js").Source) => Promise<void>} actions.read fails with the reason
 * @param {(files: File[]) => void} actions.files
 * @param {Given} [given] what was dropped or shared
 */
export function ownText({ read, files }, given) {
  const fault = h("div.fault", { hidden: true, role: "alert" });
  // An article is no letter to be corrected, and some browsers send what they check to others.
  const area = h("textarea", { rows: 10, required: false, placeholder: t("own.placeholder"), lang: "de", dir: "auto", name: "text", spellcheck: "false" });
  const title = h("input", { type: "text", name: "title", lang: "de", dir: "auto", autocomplete: "off", spellcheck: "false" });
  const source = h("input", { type: "text", name: "source", autocomplete: "off" });
  const published = h("input", { type: "text", name: "published", placeholder: t("own.dayExample"), autocomplete: "off" });
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
        closeDialog(form);
      },
    });
    return [
      input,
      h("button.button", { type: "button", onclick: () => input.click() }, t(folder ? "own.folder" : "own.open")),
    ];
  };
  /** @param {string} text @param {boolean} [anyway] in whatever language it is */
  const send = async (text, anyway = false) => {
    const link = linkIn(text);
    if (link) {
      closeDialog(form);
      return navigate(link);
    }
    submit.disabled = true;
    try {
      const { examined } = await loadPaste();
      const about = { title: title.value, source: source.value, published: published.value };
      await read({ name: "", ...(await examined({ text, ...about }, anyway)) });
      closeDialog(form);
    } catch (reason) {
      const failure = /** @type {any} */ (reason);
      showFault(fault, failure);
      if (failure.code === "other-language") {
        fault.append(h("button.button", { type: "button", class: "read-anyway", onclick: () => void send(text, true) }, t("own.anyway")));
      }
      (failure.code === "bad-date" ? published : area).focus();
    } finally {
      submit.disabled = false;
    }
  };
  area.addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    // A book in a text field keeps the browser busy for long.
    if (text.length >= BOOK) {
      event.preventDefault();
      void send(text);
    } else if (html && !area.value.trim()) {
      event.preventDefault();
      void fill(html, text);
    }
  });
  /** Puts formatted text into the empty fields. @param {string} html @param {string} text the same without its format */
  const fill = async (html, text) => {
    const { pasted } = await loadPaste();
    const found = await pasted(html, text);
    area.value = found.text;
    title.value ||= found.title ?? "";
    source.value ||= found.source;
    published.value ||= found.published ?? "";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const form = h(
    "form",
    {
      class: "own-form",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || submit.disabled) return;
        event.preventDefault();
        form.requestSubmit();
      },
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void send(area.value);
      },
    },
    dialogHead(t("own.title")),
    h("label.field", null, h("span.vh", null, t("own.text")), area),
    fault,
    h("div.fields", null, optionalField("own.headline", title), optionalField("own.source", source), optionalField("own.published", published)),
    h("div.row", null, submit, h("span.push"), picker(false), picker(true)),
    h("p.small.soft", null, t("own.drop"), " ", t("private"), " ", t("own.saved")),
  );
  openDialog(form, t("own.title"));
  area.focus();
  if (!given) return;
  title.value = given.title ?? "";
  area.value = given.text;
  // An address alone is told what to do instead.
  if (/^\s*\S+\s*$/.test(given.text)) void send(given.text);
  else void fill(given.html ?? "", given.text);
}

/** The part of a link that carries texts, where nothing else was given: it is opened here, whatever page it leads to, also where a mail has broken it. @param {string} text */
function linkIn(text) {
  const at = text.indexOf("#/texts/");
  const isAlone = at >= 0 && /^\s*\S*$/.test(text.slice(0, at)) && /^[#/\w.\s-]+$/.test(text.slice(at));
  return isAlone ? text.slice(at).replace(/\s+/g, "") : "";
}
