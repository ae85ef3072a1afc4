// The statements that several reports share, and the sources of all.
import { h, refill } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { claimsOf } from "../../model/ledger.js";
import { address } from "../../state/router.js";
import { letter } from "../letter.js";

/** Statements and sources at first: so few that the reports themselves are in sight. */
const FEW = { two: 2, several: 3 };
const SOURCES = { two: 5, several: 9 };

/** @template T @param {{ two: T, several: T }} numbers @param {unknown[]} reports */
const byCount = ({ two, several }, { length }) => (length > 2 ? several : two);

/**
 * @param {import("../../model/types.js").Comparison} comparison
 * @param {import("../../model/types.js").Entry[]} entries in the comparison's order
 * @param {(article: number, sentence: number) => void} jump
 */
export function digestPanel(comparison, entries, jump) {
  const statements = comparison.digest.filter(({ carriedBy }) => carriedBy.length > 1);
  const few = byCount(FEW, entries);
  let all = false;
  const list = h("ol");
  const more = h("button.link.more", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(
      list,
      statements.slice(0, all ? undefined : few).map(({ article, sentence, carriedBy }) =>
        h(
          "li",
          null,
          h("button", { type: "button", dir: "auto", lang: "de", onclick: () => jump(article, sentence) }, h("span", null, clip(readingOf(entries[article]).sentence(sentence), 600))),
          // With several reports each letter has its column, so that one sees at a glance who is missing.
          entries.length > 2 && h("span.vh", null, `${t("compare.in")} ${carriedBy.map(letter).join(", ")}`),
          entries.length > 2 && h("span.carriers", { "aria-hidden": "true" }, entries.map((_, one) => (carriedBy.includes(one) ? h("b", null, letter(one)) : h("i", null, "·")))),
        ),
      ),
    );
    list.classList.toggle("all", all);
    more.hidden = statements.length <= few;
    more.textContent = all ? t("compare.fewer") : t("compare.more", statements.length - few);
  }
  draw();
  return h(
    "section.common",
    { "aria-labelledby": "h-digest" },
    h("h2", { id: "h-digest" }, t(entries.length > 2 ? "compare.several" : "compare.both")),
    statements.length ? list : h("p.none", null, t("compare.both.none")),
    more,
  );
}

/** Whom the reports lean on, with what each of them takes from there. @param {import("../../model/types.js").Comparison} comparison @param {import("../../model/types.js").Entry[]} entries */
export function sourcesPanel({ sources, articles }, entries) {
  const keys = new Map(entries.flatMap((entry) => claimsOf(entry).map(({ name, key }) => [name, key])));
  const few = byCount(SOURCES, entries);
  let all = false;
  const body = h("tbody");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(
      body,
      sources.slice(0, all ? 100 : few).map(({ name, counts }) =>
        h(
          "tr",
          null,
          h("td", null, keys.get(name) ? h("a", { href: address("claims", [], { who: keys.get(name) }) }, h("bdi", null, name)) : h("bdi", null, name)),
          counts.map((count) => h("td.num", null, count ? number(count) : "–")),
        ),
      ),
    );
    more.hidden = sources.length <= few;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(100, sources.length) - few);
  }
  draw();
  return h(
    "section",
    { "aria-labelledby": "h-sources" },
    h("h2", { id: "h-sources" }, t("compare.sources")),
    sources.length
      ? h(
          "table.sources",
          null,
          h("thead", null, h("tr", null, h("td"), articles.map((_, index) => h("th.num", { scope: "col" }, h("span.vh", null, `${t("report", "")}`), letter(index))))),
          body,
        )
      : h("p.none", null, t("compare.sources.none")),
    h("p.more", null, more),
  );
}
