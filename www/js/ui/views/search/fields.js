// What is searched for: the words, and what narrows the search.
import { claimsOf, groupBySpeaker } from "../../../model/ledger.js";
import { KINDS } from "../../../model/search.js";
import { loadPaste } from "../../../state/paste.js";
import * as store from "../../../state/store.js";
import { TimeSlice } from "../../../util/time-slice.js";
import { h, refill } from "../../dom.js";
import { t } from "../../i18n/index.js";

/** So many names are offered. */
const OFFERED = 300;
const ORDERS = ["", "newest", "oldest"];
/** Where the hits would be out of sight under what narrows the search. */
const NARROW = "(max-width: 760px)";

/** @typedef {import("./index.js").Query} Query */

/**
 * @param {Query} query
 * @param {(change: Partial<Query>) => void} change
 * @param {() => void} openFirst
 * @param {() => void} toHits moves the focus there
 */
export function searchFields(query, change, openFirst, toHits) {
  const field = h("input", {
    type: "search",
    class: "words",
    value: query.words,
    placeholder: t("search.field"),
    "aria-label": t("search.field"),
    autocomplete: "off",
    spellcheck: "false",
    data: { find: "" },
    oninput: () => change({ words: field.value }),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      if (event.key === "Enter") openFirst();
      else toHits();
    },
  });
  const clear = () => {
    for (const input of element.querySelectorAll(".narrowing input, .narrowing select")) input.value = "";
    change({ source: "", kind: "", speaker: "", entity: "", from: "", to: "", order: "" });
  };
  const element = h(
    "form.search-fields",
    { role: "search", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    field,
    h("details.narrowing-box", { open: isNarrowed(query) || !matchMedia(NARROW).matches }, h("summary", null, t("search.filters")), h("div.narrowing", null, narrowing(query, change), h("button.link", { type: "button", onclick: clear }, t("search.clear")))),
  );
  return { element, field };
}

/** Whether more than words is asked for. @param {Query} query */
function isNarrowed({ source, kind, speaker, entity, from, to, order }) {
  return [source, kind, speaker, entity, from, to, order].some(Boolean);
}

/** By house, kind, speaker, name and day. @param {Query} query @param {(change: Partial<Query>) => void} change */
function narrowing(query, change) {
  const houses = [...new Set([...store.articles.values()].map(({ source }) => source).filter(Boolean))].sort((a, b) => a.localeCompare(b, "de"));
  return [
    houses.length > 0 && choice("search.source", [["", t("search.source.any")], ...houses.map((one) => [one, one])], query.source, (source) => change({ source })),
    choice("search.kind", ["", ...KINDS].map((one) => [one, t(`search.kind.${one || "any"}`)]), query.kind, (kind) => change({ kind })),
    nameField("search.speaker", query.speaker, speakers, (speaker) => change({ speaker })),
    nameField("search.entity", query.entity, async () => store.people.ranked(), (entity) => change({ entity })),
    h("span.days", null, dayField("from", query, change), dayField("to", query, change)),
    choice("search.order", ORDERS.map((one) => [one, t(`search.order.${one || "listed"}`)]), query.order, (order) => change({ order })),
  ];
}

/** @param {string} label @param {string[][]} options value and words @param {string} chosen @param {(value: string) => void} choose */
function choice(label, options, chosen, choose) {
  const field = h("select", { "aria-label": t(label), title: t(label), onchange: () => choose(field.value) }, options.map(([value, words]) => h("option", { value }, words)));
  field.value = options.some(([value]) => value === chosen) ? chosen : "";
  return field;
}

/** A field for a day or a month, however it is written. @param {"from" | "to"} end @param {Query} query @param {(change: Partial<Query>) => void} change */
function dayField(end, query, change) {
  const take = async () => {
    const typed = input.value.trim();
    const { readDay } = await loadPaste();
    try {
      const day = typed ? readDay(typed) : "";
      input.setCustomValidity("");
      change({ [end]: day });
    } catch {
      input.setCustomValidity(t("fail.bad-date"));
      input.reportValidity();
    }
  };
  const input = h("input", { type: "text", value: query[end], placeholder: t("own.dayExample"), autocomplete: "off", onchange: () => void take(), oninput: () => input.setCustomValidity("") });
  return h("label", null, h("span", null, t(`search.${end}`)), " ", input);
}

/** Who says anything in the articles, those who say most first. */
async function speakers() {
  const slice = new TimeSlice();
  const claims = [];
  for (const entry of store.articles.values()) {
    for (const claim of claimsOf(entry)) claims.push(claim);
    await slice.yieldIfExpired();
  }
  return groupBySpeaker(claims).filter(({ key }) => key);
}

let fields = 0;

/**
 * A field that takes a name of those in the articles: as it is typed, or the first that has the words in it.
 * @param {string} label @param {string} chosen a key
 * @param {() => Promise<{ key: string, name: string }[]>} load the names
 * @param {(key: string) => void} choose
 */
function nameField(label, chosen, load, choose) {
  const id = `names-${(fields += 1)}`;
  const list = h("datalist", { id });
  /** @type {Promise<{ key: string, name: string }[]> | undefined} */
  let loaded;
  const names = () =>
    (loaded ??= load().then((all) => {
      refill(list, all.slice(0, OFFERED).map(({ name }) => h("option", { value: name })));
      return all;
    }));
  const take = async () => {
    const typed = field.value.trim().toLocaleLowerCase("de");
    const lower = (/** @type {{ name: string }} */ { name }) => name.toLocaleLowerCase("de");
    const all = typed ? await names() : [];
    const found = typed ? (all.find((one) => lower(one) === typed) ?? all.find((one) => lower(one).includes(typed))) : null;
    field.setCustomValidity(typed && !found ? t("search.unknown") : "");
    if (typed && !found) field.reportValidity();
    else if (found) field.value = found.name;
    choose(found?.key ?? "");
  };
  const field = h("input", { type: "search", spellcheck: "false", list: id, placeholder: t(label), "aria-label": t(label), autocomplete: "off", onfocus: () => void names(), onchange: () => void take() });
  if (chosen) void names().then((all) => (field.value = all.find(({ key }) => key === chosen)?.name ?? ""));
  return h("span.name-field", null, field, list);
}
