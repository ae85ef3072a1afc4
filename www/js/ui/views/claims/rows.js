// The statements of the claims view under their speakers, and the speakers at the side.
import { clip } from "../../../model/clip.js";
import { readingOf } from "../../../model/reading.js";
import { address } from "../../../state/router.js";
import { claimNotes, claimWords, polarityLabel, speakerName } from "../../claim-words.js";
import { h } from "../../dom.js";
import { t, number, date } from "../../i18n/index.js";

/** @typedef {import("../../../model/ledger.js").Claim} Claim */
/** @typedef {import("../../../model/ledger.js").Speaker} Speaker */

/**
 * A speaker at the side.
 * @param {Speaker} speaker
 * @param {boolean} isChosen
 * @param {() => void} choose
 */
export function speakerRow({ name, entity, claims, articles }, isChosen, choose) {
  return h(
    "li",
    null,
    h(
      "button",
      { type: "button", class: entity?.kind.toLowerCase() ?? "", "aria-pressed": String(isChosen), title: t("articles", articles), onclick: choose },
      h("bdi", null, name || t("says.nobody")),
    ),
    h("span.count", null, number(claims.length), h("span.vh", null, ` ${t("claims.count", claims.length)}`)),
  );
}

/** Claims under the names of their speakers. @param {{ speaker: Speaker, claim: Claim }[]} claims */
export function claimBlocks(claims) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  let last = null;
  let list = h("ul");
  for (const { speaker, claim } of claims) {
    if (speaker !== last) {
      list = h("ul");
      blocks.push(h("section", { class: speaker.entity?.kind.toLowerCase() ?? "" }, speakerHeading(speaker), list));
      last = speaker;
    }
    list.append(claimRow(claim));
  }
  return blocks;
}

/** @param {Speaker} speaker */
function speakerHeading(speaker) {
  const { claims, articles } = speaker;
  const counts = `${t("claims.count", claims.length)}${articles > 1 ? `, ${t("articles", articles)}` : ""}`;
  return h("h3.speaker", null, speakerName(speaker), " ", h("small", null, counts));
}

/** @param {Claim} claim */
function claimRow(claim) {
  const { article } = claim.entry.report;
  const facts = [
    !claim.inferred && claim.words && claim.words !== claim.name ? `„${clip(claim.words, 90)}“` : "",
    ...claimNotes(claim),
    article.published ? date(article.published, "short") : "",
  ].filter(Boolean);
  return h(
    "li",
    { class: claim.kind },
    h("a", { href: address("read", [claim.entry.id], { q: claim.quote }), dir: "auto", lang: "de" }, claimWords(claim)),
    h("small", { dir: "auto" }, polarityLabel(claim), " ", h("bdi", null, readingOf(claim.entry).shortTitle), ` · ${facts.join(" · ")}`),
  );
}
