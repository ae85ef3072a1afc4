// The report as a page of its own, to open by double click: no script, no request, black on white on paper, one column on a phone.
import { kit } from "../lent.js";
import { noteHead, originLine, rowName, statementWords, valueWords, voiceName } from "./words.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/dossier.js").Dossier} Dossier */

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#221d17, #ebe4d8); --soft: light-dark(#665c51, #aca191); --hair: light-dark(#d9cfbd, #4a443c); --accent: light-dark(#9a3412, #f0a06a) }
body { font: 17px/1.55 "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif; color: var(--ink); background: light-dark(#fffdf8, #1b1815); max-width: 60rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--hair) } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem }
small, .soft, th, caption { font: .82rem/1.45 system-ui, sans-serif; color: var(--soft); text-align: start }
table { border-collapse: collapse; width: 100% } td, th { vertical-align: top; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--hair) } td small { display: block }
.differs > td:last-child, .updated > td:last-child, .differs > th { color: var(--accent) } .letter { font: 600 .8rem system-ui, sans-serif; margin-inline-end: .4em }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.5rem; padding: .6rem 0; border-top: 1px solid var(--hair); break-inside: avoid } .pair > small { grid-column: 1 / -1 } .pair p { margin: 0; padding-inline-start: .7rem; border-inline-start: 3px solid var(--hair) } .pair.differs p { border-color: var(--accent) }
ul { padding-inline-start: 1.1rem } li { margin: .25rem 0 } a { color: inherit } .text p { margin: .6em 0 } mark { background: light-dark(#f3e6b8, #5a4a12); color: inherit }
@media (max-width: 640px) { .pair { grid-template-columns: 1fr } .facts, .facts tbody, .facts tr, .facts th, .facts td { display: block; border: 0; padding: .1rem 0 } .facts thead { display: none } .facts tr { border-top: 1px solid var(--hair); padding: .5rem 0 } .facts td[data-letter]::before { content: attr(data-letter) "  "; font: 600 .8rem system-ui, sans-serif } }
@media print { body { background: none; max-width: none; padding: 0; font-size: 10.5pt } h2 { break-after: avoid } tr { break-inside: avoid } }
`;

/** @param {string} value */
export function escaped(value) {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** @param {Dossier} dossier @param {Entry[]} entries @param {{ texts?: boolean }} [how] `texts`: whether the articles themselves are in it */
export function html(dossier, entries, { texts = true } = {}) {
  const { t, lang } = kit;
  const title = dossier.articles.length === 1 ? dossier.articles[0].title : t("report.title");
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    section(t("report.sources"), origins(dossier)),
    dossier.summary.length ? section(t("brief"), items(dossier.summary.map(escaped))) : "",
    dossier.alone.length ? section(t("compare.facts"), facts(dossier)) : "",
    dossier.alone.length ? section(t("report.pairs"), pairs(dossier)) : "",
    ...dossier.alone.filter(({ sentences }) => sentences.length).map(({ letter, sentences }) => section(t("compare.entities.only", letter), items(sentences.map(escaped)))),
    section(t("says"), voices(dossier) || `<p class="soft">${escaped(t("says.none"))}</p>`),
    dossier.notes.length ? section(t("report.notes"), items(dossier.notes.map((note) => `<b>${escaped(note.text) || escaped(t("report.highlight"))}</b><br><small>${escaped(noteHead(note))} · ${escaped(note.made)}</small>`))) : "",
    texts ? section(t("report.texts"), entries.map((entry, index) => text(dossier.articles[index], entry)).join("")) : "",
  ];
  return `<!DOCTYPE html>
<html lang="${lang()}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="Lesart ${escaped(dossier.version)}"><title>${escaped(title)}</title><style media="all">${STYLE}</style></head>
<body><main>
${parts.filter(Boolean).join("\n")}
</main></body></html>
`;
}

/** @param {string} title @param {string} content */
const section = (title, content) => `<section><h2>${escaped(title)}</h2>\n${content}</section>`;

/** @param {string[]} list of HTML */
const items = (list) => `<ul>${list.map((one) => `<li>${one}</li>`).join("\n")}</ul>`;

/** @param {Dossier} dossier */
function origins({ articles, version }) {
  return items(
    articles.map((one) => {
      const words = escaped(originLine({ ...one, address: "" }, version));
      // Opened where the reader asks for it, and only then.
      const link = /^https?:\/\//i.test(one.address) ? ` · <a rel="noreferrer noopener" href="${escaped(one.address)}">${escaped(one.address)}</a>` : one.address ? ` · ${escaped(one.address)}` : "";
      return `<span class="letter">${one.letter}</span>${words}${link}`;
    }),
  );
}

/** @param {Dossier} dossier */
function facts({ facts, articles }) {
  const { t } = kit;
  if (!facts.length) return `<p class="soft">${escaped(t("compare.facts.none"))}</p>`;
  const rows = facts.map((fact) => {
    const cells = fact.values.map((value, index) => `<td data-letter="${articles[index].letter}">${value ? `${escaped(valueWords(value, fact.kind))}${value.source ? `<small>${escaped(value.source)}</small>` : ""}` : "–"}</td>`);
    return `<tr class="${fact.verdict}"><th scope="row">${escaped(rowName(fact))}</th>${cells.join("")}<td>${escaped(t(`verdict.${fact.verdict}`))}${fact.corrected ? `<small>${escaped(t("why.corrected"))}</small>` : ""}</td></tr>`;
  });
  return `<table class="facts"><thead><tr><td></td>${articles.map(({ letter, house }) => `<th scope="col">${letter} ${escaped(house)}</th>`).join("")}<td></td></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

/** @param {Dossier} dossier */
function pairs({ pairs }) {
  const { t } = kit;
  return (
    pairs
      .map(({ number, a, b, status, certainty, corrected, first, second, differences }) => {
        const told = differences.filter(({ kind }) => kind !== "wording").map((one) => `${t(`difference.${one.kind}`)}: ${one.a || "–"} / ${one.b || "–"}`);
        const sure = status === "related" ? "" : corrected ? t("why.corrected") : t(`compare.${certainty}.one`);
        return `<div class="pair ${status}"><small>${[String(number), t(`report.status.${status}`), sure, ...told].filter(Boolean).map(escaped).join(" · ")}</small><p><span class="letter">${a}</span>${escaped(first)}</p><p><span class="letter">${b}</span>${escaped(second)}</p></div>`;
      })
      .join("\n") || `<p class="soft">${escaped(t("compare.both.none"))}</p>`
  );
}

/** @param {Dossier} dossier */
function voices({ voices }) {
  return voices
    .map(({ speaker, statements }) => {
      const said = statements.map(({ letter, words, kind, polarity }) => `<span class="letter">${letter}</span>${escaped(statementWords({ words, kind }))}${polarity === "asserted" ? "" : ` <small>${escaped(kit.t(`says.${polarity}`))}</small>`}`);
      return `<h3>${escaped(voiceName(speaker))}</h3>${items(said)}`;
    })
    .join("\n");
}

/** @param {import("../../model/dossier.js").Origin} origin @param {Entry} entry */
function text({ letter, title }, { text, report: { paragraphs } }) {
  return `<article class="text" lang="de"><h3><span class="letter">${letter}</span>${escaped(title)}</h3>${paragraphs.map(([start, end]) => `<p>${escaped(text.slice(start, end).trim())}</p>`).join("\n")}</article>`;
}
