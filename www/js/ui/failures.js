// A failure in the words of the interface: what happened, and what one can do.
import { t, number } from "./i18n/index.js";
import { h } from "./dom.js";
import { reload } from "./offline.js";

/** @typedef {{ code?: string, message: string, at?: number | null }} Fault */

const KNOWN = [
  "empty",
  "nul-character",
  "not-utf8",
  "too-long",
  "bad-date-prefix",
  "bad-date",
  "bad-input",
  "unknown-article",
  "bad-model",
  "panic",
  "no-start",
  "not-text",
  "no-article",
  "page-too-long",
  "address-only",
  "other-language",
  "load",
  "mixed",
  "zip-damaged",
  "zip-locked",
  "zip-method",
  "zip-empty",
];

/** @param {Fault} fault */
export function explain({ code, at }) {
  return t(`fail.${code && KNOWN.includes(code) ? code : "other"}`, typeof at === "number" ? number(at) : "");
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
