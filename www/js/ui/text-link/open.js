// A link with texts that somebody follows: what is in it is shown before anything of it is read, for anybody may have written it.
import { clip } from "../../model/clip.js";
import { textsOf } from "../../model/text-link.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/text-link.js").LinkedText} LinkedText */

/** So much of a text is shown, in characters. */
const BEGINNING = 180;
/** The day as texts in files begin with it, for the module. */
const DATELINE = /^\s*date (\d{4}-\d\d(?:-\d\d)?)\s+/;

/** @param {string} hash the part of the address that carries them */
export async function openLink(hash) {
  const { h, t } = kit;
  const title = t("link.title");
  let content;
  try {
    content = offer(await textsOf(hash));
  } catch (fault) {
    const { code = "link-damaged", message } = /** @type {any} */ (fault);
    content = [h("div.fault", { role: "alert", data: { code } }, h("p", null, t(`fail.${code}`)), h("details.small", null, h("summary", null, t("fail.details")), h("code", null, `${code} ${message}`)))];
  }
  const dialog = kit.openDialog(h("div.sheet.text-link", null, kit.dialogHead(title), content), title);
  // Whatever becomes of it: the address does not keep it, and a reload does not ask again.
  dialog.addEventListener("close", () => location.hash === hash && history.replaceState(history.state, "", kit.address("compare")));
}

/** @param {LinkedText[]} texts */
function offer(texts) {
  const { h, t } = kit;
  const close = (/** @type {Event} */ { target }) => kit.closeDialog(/** @type {Element} */ (target));
  const read = async (/** @type {Event} */ event) => {
    close(event);
    const ids = await readAll(texts);
    if (ids.length) kit.navigate(kit.address(ids.length > 1 ? "compare" : "read", ids));
  };
  return [
    h("p", null, t("link.found", texts.length)),
    h("ol.linked", null, texts.map(line)),
    h("p.small.soft", null, t("link.stranger"), " ", t("own.saved"), " ", t("private")),
    h("div.row", null, h("button.button.main", { type: "button", class: "read-linked", onclick: read }, t("link.read", texts.length)), h("button.button", { type: "button", onclick: close }, t("link.leave"))),
  ];
}

/** @param {LinkedText} text */
function line({ text, title, published, source, author, address }) {
  const { h, t } = kit;
  const [dateline = "", day = published] = DATELINE.exec(text) ?? [];
  const isHere = kit.store.withText(text);
  const about = [source, author, day ? kit.date(day) : t("undated"), t("link.size", text.length), isHere && t("link.here")].filter(Boolean).join(" · ");
  return h(
    "li",
    null,
    title && h("b", { dir: "auto", lang: "de" }, clip(title, 110)),
    h("small", { dir: "auto" }, about),
    // No link: where it leads is for the reader to see.
    address && h("small", { dir: "auto" }, address),
    h("q.small", { dir: "auto", lang: "de" }, clip(text.slice(dateline.length).replace(/\s+/g, " ").trim(), BEGINNING)),
  );
}

/** @param {LinkedText[]} texts @returns {Promise<string[]>} the articles' ids, each once */
async function readAll(texts) {
  /** @type {Set<string>} */
  const ids = new Set();
  for (const source of texts) {
    try {
      ids.add((await kit.read({ name: "", ...source })).entry.id);
    } catch (fault) {
      const { code = "other", message = String(fault), at = null } = /** @type {any} */ (fault);
      kit.store.fail({ name: source.title ?? clip(source.text, 60), code, message, at });
    }
  }
  return [...ids];
}
