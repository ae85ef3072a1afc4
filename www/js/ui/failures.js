// A failure in the reader's words: what happened, to which article, and what one can do.
import { t, number } from "./i18n/index.js";
import { h } from "./dom.js";
import { reload } from "./offline.js";

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
  "load",
  "mixed",
  "zip-damaged",
  "zip-locked",
  "zip-method",
  "zip-empty",
];

/** @param {{ code?: string, message: string }} failure */
export function explain({ code, message }) {
  const byte = /byte (\d+)/.exec(message)?.[1];
  return t(`fail.${code && KNOWN.includes(code) ? code : "other"}`, byte === undefined ? "?" : number(Number(byte)));
}

/** The exact words, for those who report them. @param {{ code?: string, message: string }} failure */
export function details({ code, message }) {
  return h("details.small", null, h("summary", null, t("fail.details")), h("code", null, `${code ?? ""} ${message}`));
}

/** What helps at once, where something does. @param {{ code?: string }} failure */
export function remedy({ code }) {
  if (code !== "mixed" && code !== "no-start") return null;
  return h("button.button", { type: "button", class: "reload", onclick: () => void reload() }, t("fail.reload"));
}

/** @param {{ code?: string, message: string, name?: string }} failure */
export function notice(failure) {
  return h(
    "div.notice",
    { role: "alert", data: { code: failure.code ?? "other" } },
    h("h1", null, t("fail.title")),
    h("p.lead", null, explain(failure)),
    remedy(failure),
    details(failure),
  );
}
