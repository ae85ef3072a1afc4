// What can be said of a mark: the cards of a name, a statement, a time, a sentence, two sentences, a fact, and of words that the
// reader has selected.
import { anchorAt } from "../../model/anchor.js";
import { canHoldEverywhere, isSameCouple } from "../../model/corrections.js";
import { clip } from "../../model/clip.js";
import { kit } from "../lent.js";
import { choice, closeCard, field, openCard, row } from "./card.js";
import { change, corrected, coupled, uncoupled } from "./changes.js";
import { valueOf } from "./day.js";
import { keepNote, newNote, noteRow, placeAt } from "./notes.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/types.js").Correction} Correction */
/** @typedef {import("../../model/anchor.js").Anchor} Anchor */
/** @typedef {import("../../model/corrections.js").Place} Place */
/** @typedef {import("./changes.js").Reach} Reach */

const KINDS = /** @type {const} */ (["PER", "LOC", "ORG", "OTH"]);
/** So many names are proposed. */
const PROPOSED = 3;
const SPEAKERS = 4;
/** The value of a choice that stands for nobody. */
const NOBODY = "\0";

/** The article as it is now. @param {string} id */
const entryOf = (id) => kit.store.articles.get(id);

/** @param {string} label @param {string} article @param {Correction} correction */
function correct(label, article, correction) {
  return change(label, () => corrected(article, correction, "article"));
}

const kindOptions = () => KINDS.map((kind) => ({ value: kind, label: kit.t(`kind.${kind}`), class: kind.toLowerCase() }));

/** The mention at a position, the innermost one. @param {Entry} entry @param {number} start @param {number} end */
function mentionAt({ report: { entities } }, start, end) {
  const found = entities.flatMap((entity) => entity.mentions.filter((one) => one.start < end && one.end > start).map((mention) => ({ entity, mention })));
  return found.sort((x, y) => Math.abs(x.mention.start - start) + Math.abs(x.mention.end - end) - Math.abs(y.mention.start - start) - Math.abs(y.mention.end - end))[0] ?? null;
}

/** Whether two places are of one entity of the article as it was read last. @param {Entry} entry @returns {(a: Anchor, b: Anchor) => boolean} */
function sameEntity(entry) {
  const { entities } = entry.report;
  const owner = (/** @type {Anchor} */ { start }) => entities.find(({ mentions }) => mentions.some((one) => one.start === start));
  return (a, b) => a.start === b.start || (owner(a) !== undefined && owner(a) === owner(b));
}

/** @param {string} article @param {number} start @param {number} end @param {DOMRect | undefined} near */
export function nameCard(article, start, end, near) {
  /** @type {Reach} */
  let reach = "article";
  /** What was said last, to say it of more or less. @type {{ label: string, correction: Correction } | null} */
  let last = null;
  const say = (/** @type {string} */ label, /** @type {Correction} */ correction, before = reach) => {
    last = { label, correction };
    const isSame = correction.type === "kind" || correction.type === "called" ? sameEntity(/** @type {Entry} */ (entryOf(article))) : undefined;
    const how = canHoldEverywhere(correction) ? reach : "article";
    return change(label, () => corrected(article, correction, how, isSame, before));
  };
  openCard(() => {
    const entry = entryOf(article);
    const found = entry && mentionAt(entry, start, end);
    if (!entry || !found) return null;
    const { entity, mention } = found;
    const at = anchorAt(entry.text, mention.start, mention.end);
    const { t, h } = kit;
    return {
      title: entity.name,
      hint: `${t("places", entity.mentions.length)}, ${t("edit.seenAs", t(`kind.${entity.kind}`))}`,
      rows: [
        choice("edit.kind", kindOptions(), entity.kind, (kind) => {
          const next = /** @type {typeof KINDS[number]} */ (kind);
          void say(t("edit.did.kind", t(`kind.${entity.kind}`), t(`kind.${next}`)), { type: "kind", at, kind: next });
        }),
        field("edit.called", entity.name, (name) => void say(t("edit.did.called", name), { type: "called", at, name })),
        row("edit.same", ...sameAs(entry, entity, (other) => void say(t("edit.did.same", entity.name, other.name), { type: "same", at, as: firstOf(entry, other) }))),
        choice("edit.reach", (/** @type {const} */ (["here", "article", "everywhere"])).map((value) => ({ value, label: t(`edit.reach.${value}`) })), reach, (value) => {
          const before = reach;
          reach = /** @type {Reach} */ (value);
          if (last) void say(last.label, last.correction, before);
        }),
        noteRow("name", [placeAt(entry, mention.start, mention.end)]),
      ],
      foot: [
        h("button.link", { type: "button", data: { f: "none" }, onclick: () => (void say(t("edit.did.noName", at.quote), { type: "noName", at }), closeCard()) }, t("edit.noName")),
        entity.mentions.length > 1 && h("button.link", { type: "button", data: { f: "apart" }, onclick: () => void say(t("edit.did.apart", at.quote), { type: "apart", at }) }, t("edit.apart")),
      ],
    };
  }, near);
}

/** @param {Entry} entry @param {Entry["report"]["entities"][number]} entity @returns {Anchor} */
function firstOf(entry, entity) {
  const named = entity.mentions.find(({ form }) => form === "name") ?? entity.mentions[0];
  return anchorAt(entry.text, named.start, named.end);
}

/** Others that are perhaps the same: those that share a word, and a field for any other. @param {Entry} entry @param {Entry["report"]["entities"][number]} entity @param {(other: Entry["report"]["entities"][number]) => void} choose */
function sameAs(entry, entity, choose) {
  const { h, t } = kit;
  const words = wordsOf(entity.name);
  const others = entry.report.entities.filter((one) => one !== entity);
  const alike = others.filter(({ name }) => wordsOf(name).some((word) => words.some((own) => own.startsWith(word) || word.startsWith(own))));
  const input = h("input", {
    type: "text",
    "aria-label": t("edit.other"),
    placeholder: `${t("edit.other")} …`,
    list: "card-others",
    autocomplete: "off",
    data: { f: "other" },
    onchange: () => {
      const other = others.find(({ name }) => name === input.value.trim());
      if (other) choose(other);
    },
  });
  return [
    h(
      "div.merge",
      null,
      alike.slice(0, PROPOSED).map((other) =>
        h("button", { type: "button", class: other.kind.toLowerCase(), data: { f: `same ${other.id}` }, onclick: () => choose(other) }, h("span", null, h("bdi", null, other.name)), h("small", null, `${t(`kind.${other.kind}`)} · ${t("places", other.mentions.length)}`)),
      ),
    ),
    input,
    h("datalist", { id: "card-others" }, others.slice(0, 300).map(({ name }) => h("option", { value: name }))),
  ];
}

/** @param {string} name */
function wordsOf(name) {
  return name.toLocaleLowerCase("de").split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}

/** Who perhaps says it: the persons and organisations that are named near it. @param {Entry} entry @param {number} start @param {number} end */
function speakersNear(entry, start, end) {
  const distance = (/** @type {{ start: number, end: number }} */ one) => Math.max(0, start - one.end, one.start - end);
  return entry.report.entities
    .filter(({ kind }) => kind === "PER" || kind === "ORG")
    .map(({ name, kind, mentions }) => ({ name, kind, away: Math.min(...mentions.map(distance)) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, SPEAKERS);
}

/** @param {Entry} entry @param {number} start @param {number} end @param {string | null} present @param {string | null | undefined} chosen @param {(speaker: string | null) => void} choose */
function speakerRows(entry, start, end, present, chosen, choose) {
  const { t } = kit;
  const near = speakersNear(entry, start, end);
  const options = near.map(({ name, kind }) => ({ value: name, label: name, class: kind.toLowerCase() }));
  if (present && !near.some(({ name }) => name === present)) options.unshift({ value: present, label: present, class: "" });
  return [
    choice("edit.speaker", [...options, { value: NOBODY, label: t("edit.nobody"), class: "" }], chosen === null ? NOBODY : (chosen ?? ""), (value) => choose(value === NOBODY ? null : value)),
    field("edit.or", "", choose, { placeholder: t("edit.somebody"), list: entry.report.entities.filter(({ kind }) => kind === "PER" || kind === "ORG").map(({ name }) => name) }),
  ];
}

/** @param {string} article @param {number} start @param {number} end @param {DOMRect | undefined} near */
export function statementCard(article, start, end, near) {
  openCard(() => {
    const entry = entryOf(article);
    const index = entry?.report.quotes.findIndex(({ spans }) => spans.some(([from, to]) => from < end && to > start)) ?? -1;
    if (!entry || index < 0) return null;
    const { h, t } = kit;
    const { spans, text } = entry.report.quotes[index];
    const at = anchorAt(entry.text, ...spans[0]);
    const name = kit.readingOf(entry).speaker(index)?.name ?? null;
    return {
      title: t("edit.whoSays"),
      hint: `„${clip(text, 60)}“`,
      rows: [...speakerRows(entry, spans[0][0], spans[0][1], name, name, (speaker) => void correct(t("edit.did.speaker", speaker ?? t("edit.nobody")), article, { type: "speaker", at, speaker })), noteRow("statement", [placeAt(entry, ...spans[0])])],
      foot: [h("button.link", { type: "button", data: { f: "none" }, onclick: () => (void correct(t("edit.did.noStatement"), article, { type: "noStatement", at }), closeCard()) }, t("edit.noStatement"))],
    };
  }, near);
}

/** @param {Entry} entry @param {string} value */
function timeWords(entry, value) {
  const known = kit.timexInWords(value, entry.report.article.published);
  return known ? (known.note ?? known.label) : value;
}

/** @param {string} words @param {(value: string) => void} choose */
function timeField(words, choose) {
  const { h, t } = kit;
  const fault = h("p.soft", { hidden: true, role: "alert" }, t("edit.time.fault"));
  const rowOf = field(
    "edit.time",
    words,
    (given) => {
      const value = valueOf(given);
      fault.hidden = value !== null;
      if (value !== null) choose(value);
    },
    { placeholder: t("edit.time.hint") },
  );
  rowOf.lastChild?.append(fault);
  return rowOf;
}

/** @param {string} article @param {number} start @param {number} end @param {DOMRect | undefined} near */
export function timeCard(article, start, end, near) {
  openCard(() => {
    const entry = entryOf(article);
    const time = entry?.report.times.find((one) => one.start < end && one.end > start);
    if (!entry || !time) return null;
    const { h, t } = kit;
    const at = anchorAt(entry.text, time.start, time.end);
    return {
      title: at.quote,
      hint: time.value ? timeWords(entry, time.value) : t("when.unclear"),
      rows: [timeField(time.value, (value) => void correct(t("edit.did.time", at.quote, timeWords(entry, value)), article, { type: "time", at, value })), noteRow("time", [placeAt(entry, time.start, time.end)])],
      foot: [h("button.link", { type: "button", data: { f: "none" }, onclick: () => (void correct(t("edit.did.noTime", at.quote), article, { type: "time", at, value: null }), closeCard()) }, t("edit.noTime"))],
    };
  }, near);
}

/** @param {Entry} entry @param {number} sentence */
function summaryRow(entry, sentence) {
  const { t } = kit;
  const at = anchorAt(entry.text, ...entry.report.sentences[sentence]);
  const said = kit.work.on(entry.id).corrections.find((one) => one.type === "summary" && one.at.start === at.start);
  const chosen = said?.type === "summary" ? String(said.keep) : null;
  const options = ["true", "false"].map((value) => ({ value, label: t(`edit.summary.${value}`) }));
  return choice("edit.summary", options, chosen, (value) => void correct(t(`edit.did.summary.${value}`), entry.id, { type: "summary", at, keep: value === "true" }));
}

/** @param {string} article @param {number} sentence @param {DOMRect | undefined} near */
export function sentenceCard(article, sentence, near) {
  openCard(() => {
    const entry = entryOf(article);
    const range = entry?.report.sentences[sentence];
    if (!entry || !range) return null;
    return { title: kit.t("edit.sentence"), hint: `„${clip(entry.text.slice(...range), 60)}“`, rows: [summaryRow(entry, sentence), noteRow("sentence", [placeAt(entry, ...range)])] };
  }, near);
}

/** Asks for words of the article: who uses no pointer selects by typing. @param {string} article */
export function wordsCard(article) {
  const { h, t } = kit;
  const fault = h("p.soft", { hidden: true, role: "alert" }, t("edit.words.none"));
  openCard(() => {
    const rowOf = field("edit.words", "", (words) => {
      const entry = entryOf(article);
      const at = entry?.text.indexOf(words) ?? -1;
      fault.hidden = at >= 0;
      if (entry && at >= 0) passageCard(entry, at, at + words.length, undefined);
    });
    rowOf.lastChild?.append(fault);
    return { title: t("edit.selected"), rows: [rowOf] };
  }, undefined);
}

/** Words that the reader has selected. @param {Entry} given @param {number} start @param {number} end @param {DOMRect | undefined} near */
export function passageCard(given, start, end, near) {
  const article = given.id;
  openCard(() => {
    const entry = entryOf(article);
    if (!entry) return null;
    const { h, t } = kit;
    const at = anchorAt(entry.text, start, end);
    const sentence = kit.readingOf(entry).sentenceAt(start);
    const found = mentionAt(entry, start, end);
    const isName = found?.mention.start === start && found.mention.end === end;
    const said = kit.work.on(article).corrections.find((one) => one.type === "statement" && one.at.start === start && one.at.end === end);
    const place = placeAt(entry, start, end);
    const highlighted = kit.work.on(article).notes.find(({ on, places }) => on === "passage" && places[0].at.start === start && places[0].at.end === end);
    return {
      title: `„${clip(at.quote, 60)}“`,
      rows: [
        at.quote.length <= 160 && choice("edit.asName", kindOptions(), isName ? found.entity.kind : null, (kind) => void correct(t("edit.did.name", at.quote), article, { type: "name", at, kind: /** @type {typeof KINDS[number]} */ (kind) })),
        ...speakerRows(entry, start, end, null, said?.type === "statement" ? said.speaker : undefined, (speaker) => void correct(t("edit.did.statement", speaker ?? t("edit.nobody")), article, { type: "statement", at, speaker })).map((one, index) => {
          if (index === 0) one.querySelector("legend").textContent = t("edit.asStatement");
          return one;
        }),
        at.quote.length <= 160 && timeField("", (value) => void correct(t("edit.did.time", at.quote, timeWords(entry, value)), article, { type: "time", at, value })),
        summaryRow(entry, sentence),
        pairRow(entry, sentence),
        valueRow(entry, start, end, near),
        noteRow("passage", [place]),
      ],
      foot: [!highlighted && h("button.link", { type: "button", data: { f: "highlight" }, onclick: () => void keepNote(newNote("passage", [place], "")) }, t("edit.mark"))],
    };
  }, near);
}

/** The other report's sentences, of which one can be said to report the same; where two reports are compared. @param {Entry} entry @param {number} sentence */
function pairRow(entry, sentence) {
  const others = othersOf(entry);
  return others.length ? pairSelect(entry, sentence, others) : null;
}

/** The reports that one is compared with. @param {Entry} entry */
function othersOf(entry) {
  const { ids, view } = kit.currentRoute();
  const shown = [...document.querySelectorAll(".compare [data-article]")].map((one) => /** @type {HTMLElement} */ (one).dataset.article ?? "");
  return view === "compare" ? [...new Set([...shown, ...ids])].filter((id) => id !== entry.id && entryOf(id)) : [];
}

/** Numbers and times of an article, in the order of the text. @param {Entry} entry @returns {Place[]} */
function valuesOf(entry) {
  const numbers = [...entry.text.matchAll(/\d+(?:[.,:]\d+)*/g)].map(({ index, 0: words }) => /** @type {const} */ ([index, index + words.length]));
  const times = entry.report.times.map(({ start, end }) => /** @type {const} */ ([start, end]));
  const isInTime = (/** @type {number} */ at) => times.some(([start, end]) => start <= at && at < end);
  const all = [...numbers.filter(([start]) => !isInTime(start)), ...times].sort(([a], [b]) => a - b);
  return all.map(([start, end]) => placeAt(entry, start, end));
}

/** The other reports' numbers and times, of which one can be said to be of the same fact as the selected one. @param {Entry} entry @param {number} start @param {number} end @param {DOMRect | undefined} near */
function valueRow(entry, start, end, near) {
  const { h, t } = kit;
  const others = othersOf(entry);
  const isValue = end - start <= 60 && valuesOf(entry).some(({ at }) => at.start < end && at.end > start);
  const places = isValue ? others.flatMap((id) => valuesOf(/** @type {Entry} */ (entryOf(id)))) : [];
  if (!places.length) return null;
  const select = h(
    "select",
    {
      id: "card-value",
      data: { f: "value" },
      onchange: () => {
        const other = places[Number(select.value)];
        if (other) factCard({ what: t("edit.fact"), verdict: "", places: [[entry.id, start, end], [other.article, other.at.start, other.at.end]] }, near);
      },
    },
    h("option", { value: "" }, t("edit.value.choose")),
    places.slice(0, 600).map((place, index) => h("option", { value: index }, around(place))),
  );
  return h("div.row2", null, h("label", { for: "card-value" }, t("edit.value")), h("div", null, select));
}

/** A value with the words around it. @param {Place} place */
function around({ article, at }) {
  const text = entryOf(article)?.text ?? "";
  const [before, after] = [text.slice(Math.max(0, at.start - 24), at.start).replace(/^\S*\s/, ""), text.slice(at.end, at.end + 40).replace(/\s\S*$/, "")];
  return `… ${before}${at.quote}${after} …`.replace(/\s+/g, " ");
}

/** @param {Entry} entry @param {number} sentence @param {string[]} others */
function pairSelect(entry, sentence, others) {
  const { h, t } = kit;
  const places = others.flatMap((id) => (entryOf(id)?.report.sentences ?? []).map((range) => placeAt(/** @type {Entry} */ (entryOf(id)), ...range)));
  const select = h(
    "select",
    {
      id: "card-pair",
      data: { f: "pair" },
      onchange: () => {
        const b = places[Number(select.value)];
        if (b) void change(t("edit.did.pair"), () => coupled({ type: "pair", a: placeAt(entry, ...entry.report.sentences[sentence]), b }));
      },
    },
    h("option", { value: "" }, t("edit.pair.choose")),
    places.slice(0, 600).map(({ at }, index) => h("option", { value: index }, clip(at.quote.replace(/\s+/g, " "), 90))),
  );
  return h("div.row2", null, h("label", { for: "card-pair" }, t("edit.pair")), h("div", null, select));
}

/** Places by what the page says of them: article and sentence each. @param {[string, number][]} sentences @returns {Place[] | null} */
export function sentencePlaces(sentences) {
  const places = sentences.flatMap(([id, index]) => {
    const entry = entryOf(id);
    const range = entry?.report.sentences[index];
    return entry && range ? [placeAt(entry, ...range)] : [];
  });
  return places.length === sentences.length ? places : null;
}

/** Two sentences that are joined, or could be. @param {[string, number][]} sentences @param {boolean} isPair @param {DOMRect | undefined} near */
export function pairCard(sentences, isPair, near) {
  const { h, t } = kit;
  const places = sentencePlaces(sentences);
  if (!places) return;
  const [a, b] = places;
  openCard(
    () => ({
      title: t(isPair ? "edit.onePair" : "compare.related.one"),
      hint: `„${clip(a.at.quote, 40)}“`,
      rows: [noteRow("pair", places)],
      foot: [
        h("button.link", { type: "button", data: { f: "none" }, onclick: () => (notPair(a, b), closeCard()) }, t("edit.notPair")),
        !isPair && h("button.link", { type: "button", data: { f: "join" }, onclick: () => (void change(t("edit.did.pair"), () => coupled({ type: "pair", a, b })), closeCard()) }, t("edit.isPair")),
      ],
    }),
    near,
  );
}

/** Takes two sentences apart; what the reader has joined is joined no more. @param {Place} a @param {Place} b */
export function notPair(a, b) {
  const joined = kit.work.on(kit.work.ALL).pairs.find((one) => one.type === "pair" && isSameCouple(one, { a, b }));
  void change(kit.t("edit.did.notPair"), () => (joined ? uncoupled(joined) : coupled({ type: "notPair", a, b })));
}

/** Values of one fact in several reports. @param {{ what: string, verdict: string, places: [string, number, number][] }} fact @param {DOMRect | undefined} near */
export function factCard({ what, verdict, places: ranges }, near) {
  const { t } = kit;
  const places = ranges.flatMap(([id, start, end]) => {
    const entry = entryOf(id);
    return entry ? [placeAt(entry, start, end)] : [];
  });
  const [a, b] = places;
  if (!b) return;
  let chosen = verdict;
  openCard(
    () => ({
      title: what,
      hint: places.map(({ at }) => `„${clip(at.quote, 24)}“`).join(" · "),
      rows: [
        choice("edit.verdict", (/** @type {const} */ (["same", "compatible", "differs", "unrelated"])).map((value) => ({ value, label: t(value === "unrelated" ? "edit.unrelated" : `verdict.${value}`) })), chosen, (value) => {
          chosen = value;
          void change(t("edit.did.verdict", what), () => coupled({ type: "verdict", a, b, verdict: /** @type {any} */ (value) }));
        }),
        noteRow("fact", places),
      ],
    }),
    near,
  );
}
