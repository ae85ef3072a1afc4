// The dialog with a link that has the texts of a few articles in it, to be copied or handed to another program.
import { linkOf, LONGEST } from "../../model/text-link.js";
import { kit } from "../lent.js";

/** Some mail programs break longer links, in characters. */
const CAREFUL = 2000;

/** @param {import("../../model/types.js").Entry[]} entries @param {() => void} saveProject */
export async function makeLink(entries, saveProject) {
  const { h, t } = kit;
  const fragment = await linkOf(entries);
  const link = location.href.replace(/[?#].*$/, "") + fragment;
  const length = link.length;
  const title = t("link.title");
  if (length > LONGEST) {
    const project = h("button.button.main", { type: "button", class: "save-project", onclick: (/** @type {Event} */ { target }) => (kit.closeDialog(/** @type {Element} */ (target)), saveProject()) }, t("link.project"));
    kit.openDialog(h("div.sheet.text-link", null, kit.dialogHead(title), h("p", { role: "status" }, t("link.tooLong", entries.length, length, LONGEST)), h("p", null, t("link.tooLong.instead")), h("div.row", null, project)), title);
    return;
  }
  const area = h("textarea", { readOnly: true, rows: 4, name: "link", spellcheck: "false", "aria-describedby": "link-length", onfocus: () => area.select() });
  area.value = link;
  const outcome = h("p.small", { role: "status" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      outcome.textContent = t("link.copied");
    } catch {
      area.select();
      outcome.textContent = t("link.notCopied");
    }
  };
  const shared = { title, url: link };
  const share = () => void navigator.share(shared).catch(() => {});
  kit.openDialog(
    h(
      "div.sheet.text-link",
      null,
      kit.dialogHead(title),
      h("p", null, t("link.what", entries.length)),
      h("label.field", null, h("span.vh", null, t("link.itself")), area),
      h("p.small.soft", { id: "link-length" }, t("link.length", length), length > CAREFUL && ` ${t("link.careful", CAREFUL)}`),
      !location.protocol.startsWith("http") && h("p.small", null, t("link.fromDisk")),
      h("div.row", null, h("button.button.main", { type: "button", class: "copy-link", onclick: () => void copy() }, t("link.copy")), navigator.canShare?.(shared) && h("button.button", { type: "button", onclick: share }, t("link.share"))),
      outcome,
      h("p.small.soft", null, t("link.without")),
    ),
    title,
  );
}
