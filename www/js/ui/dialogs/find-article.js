// The dialog that finds one article among very many. Loaded on demand.
import { listed } from "../../model/listing.js";
import { readingOf } from "../../model/reading.js";
import { h, refill } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { closeDialog, dialogHead, openDialog } from "./dialog.js";

/** No more are shown; who looks for another says more about it. */
const SHOWN = 50;

/** @param {import("../../model/types.js").Entry[]} entries @param {(id: string) => void} choose */
export function findArticle(entries, choose) {
  const list = h("ul.find-list");
  const field = h("input", {
    type: "search",
    spellcheck: "false",
    placeholder: t("all.find"),
    "aria-label": t("all.find"),
    oninput: () => draw(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("button")?.click();
    },
  });
  const content = h("div.sheet", null, dialogHead(t("pick.title")), field, list);
  const draw = () => {
    const found = listed(entries, field.value, "").slice(0, SHOWN);
    refill(
      list,
      found.map((entry) => {
        const take = () => {
          closeDialog(content);
          choose(entry.id);
        };
        const { published } = entry.report.article;
        return h("li", null, h("button", { type: "button", dir: "auto", onclick: take }, readingOf(entry).title, " ", h("small.soft", null, [entry.source, published && date(published, "short")].filter(Boolean).join(" · "))));
      }),
      !found.length && h("li.none", null, t("all.nomatch")),
    );
  };
  draw();
  openDialog(content, t("pick.title"));
  field.focus();
}
