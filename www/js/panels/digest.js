// What all the reports tell, each statement with its source and the reports that carry it; and what they rely on.
import { h, refill } from "../dom.js";
import { t, number } from "../i18n/index.js";
import { text } from "../report.js";
import { bySpeaker, claimsOf } from "../ledger.js";

const FEW = 5;

/** A, B, C … @param {number} index */
export function letter(index) {
  return String.fromCharCode(65 + (index % 26));
}

/**
 * @param {import("../types.js").Comparison} comparison
 * @param {import("../types.js").Entry[]} entries in the comparison's order
 * @param {(article: number, sentence: number) => void} jump
 */
export function digestPanel(comparison, entries, jump) {
  const statements = comparison.digest.filter(({ carriedBy }) => carriedBy.length > 1);
  let all = false;
  const list = h("ol");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(
      list,
      statements.slice(0, all ? undefined : FEW).map(({ article, sentence, carriedBy }) => {
        const reading = text(entries[article]);
        const sources = reading.sourcesOf(sentence);
        return h(
          "li",
          null,
          h("button", { type: "button", dir: "auto", lang: "de", onclick: () => jump(article, sentence) }, reading.sentence(sentence).replace(/\s+/g, " ")),
          h(
            "span.by",
            null,
            sources.length ? h("bdi", null, sources.slice(0, 2).join(", ")) : t("compare.noSource"),
            " ·",
            carriedBy.map((one) => h("b", null, letter(one))),
          ),
        );
      }),
    );
    more.hidden = statements.length <= FEW;
    more.textContent = all ? t("compare.fewer") : t("compare.more", statements.length - FEW);
  }
  draw();
  return h(
    "section.common",
    { "aria-labelledby": "h-digest" },
    h("h2", { id: "h-digest" }, t(entries.length > 2 ? "compare.several" : "compare.both")),
    statements.length ? list : h("p.none", null, t("compare.both.none")),
    h("p.more", null, more),
  );
}

/** @param {import("../types.js").Entry[]} entries */
export function sourcesPanel(entries) {
  /** @type {Map<string, { name: string, counts: number[] }>} */
  const sources = new Map();
  entries.forEach((entry, index) => {
    for (const { key, name, claims } of bySpeaker(claimsOf(entry))) {
      if (!key) continue;
      const source = sources.get(key) ?? { name, counts: entries.map(() => 0) };
      source.counts[index] += claims.length;
      sources.set(key, source);
    }
  });
  const sum = (/** @type {number[]} */ counts) => counts.reduce((a, b) => a + b, 0);
  const shared = (/** @type {number[]} */ counts) => counts.filter(Boolean).length;
  const rows = [...sources.values()].sort((a, b) => shared(b.counts) - shared(a.counts) || sum(b.counts) - sum(a.counts));
  return h(
    "section",
    { "aria-labelledby": "h-sources" },
    h("h2", { id: "h-sources" }, t("compare.sources")),
    rows.length
      ? h(
          "table.sources",
          null,
          h("thead", null, h("tr", null, h("td"), entries.map((_, index) => h("th.num", { scope: "col" }, h("span.vh", null, `${t("report", "")}`), letter(index))))),
          h(
            "tbody",
            null,
            rows.slice(0, 9).map(({ name, counts }) =>
              h("tr", null, h("td", null, h("bdi", null, name)), counts.map((count) => h("td.num", null, count ? number(count) : "–"))),
            ),
          ),
        )
      : h("p.none", null, t("compare.sources.none")),
  );
}
