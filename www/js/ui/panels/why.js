// The tray that explains a mark: what was recognised, and by what.
import { h, refill } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { address } from "../../state/router.js";
import { claimsOf } from "../../model/ledger.js";
import { timexInWords } from "../time-words.js";
import * as store from "../../state/store.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {[term: string, said: Node | string][]} Answer */

/** @type {Record<import("../../state/store.js").Asked["type"], { kind: (entry: Entry, index: number) => string, range: (entry: Entry, index: number) => import("../../model/types.js").Range, answer: (entry: Entry, index: number) => Answer }>} */
const KINDS = {
  time: {
    kind: (entry, index) => t(`time.${entry.report.times[index].kind}`),
    range: ({ report }, index) => [report.times[index].start, report.times[index].end],
    answer: timeAnswer,
  },
  quote: {
    kind: (entry, index) => t(`says.${entry.report.quotes[index].kind}`),
    range: ({ report }, index) => report.quotes[index].spans[0],
    answer: quoteAnswer,
  },
  dropped: {
    kind: () => t("dropped.one"),
    range: ({ report }, index) => [report.dropped[index].start, report.dropped[index].end],
    answer: ({ report }, index) => [[t("why"), t(`dropped.${report.dropped[index].reason}`)]],
  },
};

/** @param {HTMLElement} place */
export function whyTray(place) {
  const draw = () => {
    const asked = store.asked();
    const entry = asked && store.articles.get(asked.article);
    if (!asked || !entry) return refill(place);
    const { kind, range, answer } = KINDS[asked.type];
    const words = clip(readingOf(entry).slice(...range(entry, asked.index)), 120);
    refill(
      place,
      h(
        "section.tray.why-tray",
        { "aria-label": `${t("why")} ${words}` },
        h(
          "header",
          null,
          h("strong", { dir: "auto", lang: "de" }, "„", h("bdi", null, words), "“"),
          h("span.soft", null, kind(entry, asked.index)),
          h("button.link.push", { type: "button", data: { edit: "" } }, t("edit"), " ", h("kbd", null, "E")),
          h("button.link", { type: "button", onclick: () => store.ask(null) }, t("entity.letGo"), " ", h("kbd", null, "Esc")),
        ),
        h("dl.body.answer", null, answer(entry, asked.index).map(([term, said]) => h("div", null, h("dt", null, term), h("dd", null, said)))),
      ),
    );
  };
  store.on("asked", draw);
  return draw;
}

/** @param {Entry} entry @param {number} index @returns {Answer} */
function timeAnswer({ report }, index) {
  const { value, from, to, kind, corrected } = report.times[index];
  const known = timexInWords(value, report.article.published);
  /** @type {Answer} */
  const answer = corrected ? [[t("why"), t("why.corrected")]] : [];
  if (known) answer.push([t("time.meant"), known.note ?? known.label]);
  else if (kind === "DATE" || kind === "TIME") answer.push([t("time.meant"), t("when.unclear")]);
  if (from && to && from !== to) answer.push([t("time.span"), `${date(from)} – ${date(to)}`]);
  if (/^P|^R/.test(value) === false && known && !known.vague && report.article.published) {
    answer.push([t("time.counted"), date(report.article.published)]);
  }
  if (value) answer.push([t("time.code"), h("code", null, value)]);
  return answer;
}

/** @param {Entry} entry @param {number} index @returns {Answer} */
function quoteAnswer(entry, index) {
  const reading = readingOf(entry);
  const { cue, corrected } = entry.report.quotes[index];
  const { key, name, words, inferred, polarity } = claimsOf(entry)[index];
  const named = (/** @type {string} */ said) => h("q", { dir: "auto", lang: "de" }, h("bdi", null, clip(said, 90)));
  /** @type {Answer} */
  const answer = [[t("claims.who"), key ? h("a", { href: address("claims", [], { who: key }) }, h("bdi", null, name)) : t("says.nobody")]];
  if (words && words !== name) answer.push([t("why.named"), named(words)]);
  if (inferred) answer.push([t("says.inferred"), t("why.inferred")]);
  if (polarity === "denied" || polarity === "unknown") answer.push([t(`says.${polarity}`), t(`why.${polarity}`)]);
  if (corrected) answer.push([t("why"), t("why.corrected")]);
  else if (cue) answer.push([t("why.cue"), named(reading.slice(cue.start, cue.end))]);
  else if (entry.report.quotes[index].kind === "direct") answer.push([t("why.cue"), t("why.marks")]);
  else answer.push([t("why.cue"), t("why.carried")]);
  return answer;
}
