// Who says what: the statements of an article by their speakers.
import { h, refill } from "../dom.js";
import { t } from "../i18n/index.js";
import { address } from "../../state/router.js";
import { groupBySpeaker, claimsOf } from "../../model/ledger.js";
import { claimNotes, claimWords, polarityLabel, speakerName } from "../claim-words.js";

const FEW = 7;
const MANY = 100;

/** @typedef {import("../../model/ledger.js").Speaker} Speaker */

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {(quote: number) => void} jump
 */
export function claimsPanel(entry, jump) {
  const speakers = groupBySpeaker(claimsOf(entry).filter(({ inner }) => !inner)).sort((a, b) => Number(a.key === "") - Number(b.key === "") || a.claims[0].quote - b.claims[0].quote);
  let all = false;
  const list = h("ul.says");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(list, speakers.slice(0, all ? MANY : FEW).map((speaker) => row(speaker, jump)));
    more.hidden = speakers.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(speakers.length, MANY) - FEW);
  }
  draw();
  return h(
    "section.panel",
    { "aria-labelledby": "h-says" },
    h("h2", { id: "h-says" }, t("says")),
    speakers.length ? list : h("p.none", null, t("says.none")),
    h("p.more.row", null, more, speakers.length > 0 && h("a", { href: address("claims") }, t("says.everywhere"))),
  );
}

/** @param {Speaker} speaker @param {(quote: number) => void} jump */
function row(speaker, jump) {
  return h(
    "li",
    null,
    h("div.speaker", { class: speaker.entity?.kind.toLowerCase() ?? "" }, speakerName(speaker)),
    h(
      "ul",
      null,
      speaker.claims.slice(0, 12).map((claim) =>
        h(
          "li",
          null,
          h("button", { type: "button", class: claim.kind, dir: "auto", onclick: () => jump(claim.quote) }, claimWords(claim)),
          h("small", { title: claim.inferred ? t("why.inferred") : null }, polarityLabel(claim), " ", claimNotes(claim).join(" · ")),
        ),
      ),
    ),
  );
}
