// A failure in the words of the interface: what happened, and what one can do.
import { t, number } from "./i18n/index.js";
import { h } from "./dom.js";
import { reload } from "./reload.js";

/** @typedef {{ code?: string, message: string, at?: number | null }} Fault */

/** @param {Fault} fault */
export function explain({ code, at }) {
  const key = `fail.${code}`;
  const words = t(key, typeof at === "number" ? number(at) : "");
  return words === key ? t("fail.other") : words;
}

/** The exact message, for those who report it. @param {Fault} fault */
export function details({ code, message }) {
  return h("details.small", null, h("summary", null, t("fail.details")), h("code", null, `${code ?? ""} ${message}`));
}

/** A button that may help at once; null where none does. @param {Pick<Fault, "code">} fault */
export function remedy({ code }) {
  if (code !== "mixed" && code !== "no-start") return null;
  return h("button.button", { type: "button", class: "reload", onclick: () => void reload() }, t("fail.reload"));
}

/** @param {Fault} fault */
export function notice(fault) {
  return h(
    "div.notice",
    { role: "alert", data: { code: fault.code ?? "other" } },
    h("h1", null, t("fail.title")),
    h("p.lead", null, explain(fault)),
    remedy(fault),
    details(fault),
  );
}
