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

/**
 * Claims under the names of their speakers, or under the articles that they stand in.
 * @param {{ speaker: Speaker, claim: Claim }[]} claims
 * @param {string} order
 */
export function claimBlocks(claims, order) {
  return order === "source" ? bySpeaker(claims) : byArticle(claims);
}

/** @param {{ speaker: Speaker, claim: Claim }[]} claims */
function byArticle(claims) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  let last = null;
  let list = h("ul");
  for (const { speaker, claim } of claims) {
    if (claim.entry !== last) {
      last = claim.entry;
      list = h("ul");
      blocks.push(h("section", null, articleHeading(last), list));
    }
    list.append(claimRow(claim, speaker));
  }
  return blocks;
}

/** @param {import("../../../model/types.js").Entry} entry */
function articleHeading(entry) {
  const { published } = entry.report.article;
  return h("h3", { dir: "auto" }, h("bdi", null, readingOf(entry).shortTitle), " ", h("small", null, [entry.source, published ? date(published, "short") : t("undated")].filter(Boolean).join(" · ")));
}

/** @param {{ speaker: Speaker, claim: Claim }[]} claims */
function bySpeaker(claims) {
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

/** @param {Claim} claim @param {Speaker} [speaker] who is named with it; else the article is */
function claimRow(claim, speaker) {
  const { article } = claim.entry.report;
  const facts = [
    !claim.inferred && claim.words && claim.words !== claim.name ? `„${clip(claim.words, 90)}“` : "",
    ...claimNotes(claim),
    article.published && !speaker ? date(article.published, "short") : "",
  ].filter(Boolean);
  return h(
    "li",
    { class: claim.kind },
    h("a", { href: address("read", [claim.entry.id], { q: claim.quote }), dir: "auto", lang: "de" }, claimWords(claim)),
    h("small", { dir: "auto" }, polarityLabel(claim), " ", speaker ? h("b", { class: speaker.entity?.kind.toLowerCase() ?? "" }, speakerName(speaker)) : h("bdi", null, readingOf(claim.entry).shortTitle), facts.map((fact) => ` · ${fact}`)),
  );
}
