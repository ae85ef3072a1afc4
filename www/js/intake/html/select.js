// Of the blocks of an article, what a reader would call its text: without lines about the page, captions, teasers, and what
// follows the end.
import { keyOf } from "./clean.js";

/** @typedef {import("./blocks.js").Block} Block */

/** Labels of what is not the article, each as a whole block. */
const LABEL = new RegExp(
  `^(?:${[
    "anzeige", "werbung", "advertisement", "- ?anzeige ?-", "auch interessant", "mehr zum thema", "mehr (?:zu|aus|über|von|in|auf|artikel|news|themen|infos?|informationen)\\b.{0,60}",
    "(?:lesen|hören|sehen|schauen) sie (?:auch|hier|dazu|mehr).{0,30}", "lies auch.{0,40}", "lesetipps?.{0,20}", "zum weiterlesen", "weiterlesen(?: nach der anzeige)?", "weiter ?lesen.{0,30}", "zum thema", "themen(?:seiten)?", "(?:passend|links) zum (?:thema|artikel).{0,20}",
    "weitere (?:artikel|themen|meldungen|informationen|nachrichten|beiträge|links|infos|newsletter|videos|inhalte).{0,40}", "weiterführende (?:links|informationen).{0,20}", "ähnliche (?:artikel|beiträge|themen|inhalte).{0,20}", "verwandte (?:artikel|themen|beiträge).{0,20}",
    "empfohlene (?:artikel|beiträge|inhalte).{0,20}", "empfehlungen.{0,20}", "das könnte (?:sie|dich|euch) (?:auch )?.{0,20}interessieren.{0,10}", "interessant für (?:sie|dich)", "am beliebtesten", "beliebt(?:e artikel)?", "meistgelesen.{0,20}", "top[- ]?(?:themen|artikel|news)", "aktuelle (?:artikel|meldungen|beiträge|nachrichten|themen)",
    "schlag(?:worte|wörter|worte zum thema).{0,30}", "stichwort(?:e)?", "tags?", "kategorien?", "themen in diesem artikel", "(?:die )?kommentare?(?: \\(?\\d+\\)?)?.{0,20}", "\\d+ kommentare?", "(?:artikel )?(?:teilen|drucken|merken|speichern|anhören|kommentieren|versenden)", "teilen (?:auf|via|mit).{0,30}", "newsletter",
    "facebook", "twitter", "whatsapp", "e-?mail", "pinterest", "linkedin", "xing", "instagram", "x", "link kopieren", "audio", "video", "podcast", "foto", "bild", "bilder", "fotostrecke.{0,40}", "bilderstrecke.{0,40}", "zur startseite", "startseite", "home", "nach oben", "zurück(?: zur.{0,30})?", "menü", "suche", "impressum.{0,20}", "datenschutz.{0,20}",
    "quellen?", "quellen (?:ein|aus)blenden", "loading\\.*", "embed", "login", "anmelden", "abonnieren", "über den autor.{0,20}", "über die autor.{0,20}", "zur person.{0,30}", "autor(?:in|en)?", "kontakt", "ansprechpartner(?:in)?", "\\d+ ?/ ?\\d+", "\\d+", "inhalt(?:sverzeichnis)?", "jetzt lesen", "externer inhalt", "(?:empfohlener )?(?:redaktioneller|externer) inhalt.{0,40}", "hier (?:klicken|geht es|geht's|finden sie).{0,80}",
  ].join("|")})\\s*[:.…!?»>→]*$`,
  "iu",
);
/** Labels after which nothing of the article follows, unless a long paragraph does. */
const END = /^(?:auch interessant|mehr zum thema|mehr (?:zu|aus|artikel|themen|news)\b|das könnte|weitere (?:artikel|themen|meldungen|beiträge|nachrichten|newsletter)|ähnliche|verwandte|empfohlene|lesen sie auch|lesetipp|zum weiterlesen|kommentare?\b|\d+ kommentare?|schlag(?:worte|wörter)|tags?\b|aktuelle (?:artikel|meldungen|beiträge)|am beliebtesten|meistgelesen|passend zum|links zum|interessant für|top-?(?:themen|artikel))/iu;

const LINE = [
  // Bylines, times, lengths.
  /^(?:zuletzt )?(?:stand|publiziert|veröffentlicht|aktualisiert|erschienen|erstellt|geändert|letzte (?:änderung|aktualisierung)|letztes update|datum|update)\b.{0,20}\d{1,2}[.:].{0,60}$/iu,
  /^(?:\p{L}{2,12},? )?(?:den )?\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|\p{L}{3,9}\.? \d{4})[ ,|–-]{0,4}(?:um )?(?:\d{1,2}[:.]\d\d)?(?: ?uhr)?.{0,45}$/iu,
  /^.{0,80}\b(?:lesezeit|lesedauer|min\.? lesezeit|minuten lesezeit)\b.{0,30}$/iu,
  /^(?:ein (?:kommentar|gastbeitrag|interview|bericht) |(?:kommentar|kolumne|interview|text|analyse|protokoll|essay) )?(?:von|by|text:|autor:|autorin:|redaktion:|interview:) ?\p{Lu}[\p{L}.'’-]+(?:[ ,]+(?:und |& )?(?:de |von |van )?\p{Lu}[\p{L}.'’-]+){0,6}(?: \(\p{L}+\))?(?:, .{0,40})?$/u,
  /^(?:\(?(?:dpa|afp|apa|sda|reuters|rtr|kna|epd|sid|ap)\b[\p{L}/ ,\-+]{0,25}\)?)$/iu,
  // Captions.
  /^(?:©|\(c\)|copyright)/iu,
  /^.{0,300}(?:©|\((?:foto|bild|quelle|grafik|symbolbild|screenshot)s?: ?[^)]{1,120}\))\s*[^.!?]{0,80}$/iu,
  /^(?:foto|fotos|bild|bilder|titelbild|beitragsbild|symbolfoto|symbolbild|bildquelle|bildnachweis|quelle|quellen|grafik|video|illustration|bildrechte|archivfoto|archivbild|abb\.|abbildung)(?: \d+)?(?: ?\[m\])? ?[:/] ?.{0,250}$/iu,
  /^.{0,250}\b(?:foto|bild|quelle|symbolfoto)s?: ?[\p{L} ./&,()-]{2,60}$/iu,
  // The page about itself.
  // What stands before the rest that is paid for.
  /^.{0,160}(?:(?:monatlich|jederzeit|monat) kündbar|€ ?(?:\/|pro|im) ?monat|euro (?:pro|im) monat|jetzt (?:diesen artikel |kostenlos )?(?:weiter)?lesen|bereits (?:abonnent|kunde|registriert|ein abo)|zugang zu allen|alle artikel (?:auf|von|frei)|exklusive (?:vorteile|inhalte)|weiterlesen mit|abo abschließen|im probeabo|gratis testen|unbegrenzt(?:er)? (?:lesen|zugang)).{0,120}$/iu,
  /^to view this video please enable javascript/iu,
  /^.{0,120}(?:externe[nr]? inhalt|inhalte? von (?:youtube|twitter|instagram|facebook|x|tiktok|glomex|opinary)|inhalte erlauben|personenbezogene daten (?:können|an)|mit einem klick anzeigen|datenschutzerklärung|datenschutzbestimmungen|cookies? (?:akzeptieren|zulassen|erlauben)|javascript (?:aktivier|enable)|ihr browser|browser unterstützt).{0,250}$/iu,
  /^.{0,160}(?:newsletter (?:abonnieren|bestellen|anmelden)|jetzt (?:abonnieren|testen|anmelden|registrieren|kostenlos|bestellen|vorbestellen)|(?:abonniere[nt]?|folge[nt]?) (?:sie |uns |den |unseren |der |hier )|melde(?:n sie)? (?:dich|sich) (?:hier|jetzt|an|für)|whatsapp-kanal|zum newsletter|newsletter an\b|mehr lesekomfort|push-nachrichten über|app herunterladen|in unserer app).{0,160}$/iu,
  /^(?:fehler gefunden|hinweis zu affiliate|\*?affiliate|\* ?(?:anzeige|werbung|affiliate)|dieser (?:artikel|text|beitrag) (?:ist (?:zuerst|erstmals)|erschien (?:zuerst|erstmals)|wurde (?:zuerst|veröffentlicht)|enthält affiliate)|alle rechte vorbehalten|schlagwörter zu|dieses thema im programm|sie sind (?:hier|nicht)|bitte (?:aktivieren|einloggen|anmelden|melden)|um (?:diesen|den) .{0,60}(?:kommentieren|lesen)|teile deine|schreib uns|was (?:meinen sie|meinst du)|wie findest du|diskutiere)/iu,
  /^(?:>>|»|→|➤|►|▶|\+{2,}|•|-->)\s?.{0,200}$/u,
  /^(?:lesen sie|lies|mehr zum|mehr dazu|auch lesen|siehe auch|hören sie|passend dazu|lesetipp|interaktiv|newsblog|übersicht|hintergrund|im video|zum thema|mehr lesen|lesen sie dazu)\b[^:]{0,40}: ?.{0,180}$/iu,
];

/**
 * @param {Block[]} blocks of the page, in their order
 * @param {boolean[]} taken which are the article's
 * @param {{ title: string | null, descriptions: string[] }} about
 * @param {() => Promise<void>} pause yields to the browser
 * @returns {Promise<Block[]>}
 */
export async function selected(blocks, taken, { title, descriptions }, pause) {
  const first = taken.indexOf(true);
  if (first < 0) return [];
  const headline = keyOf(title ?? "");
  const lead = leadBefore(blocks, first, descriptions, headline);
  /** @type {Set<string>} */
  const seen = new Set();
  let ended = false;
  const summaries = descriptions.map(keyOf);
  const opening = blocks.findIndex((block, index) => taken[index] && block.text.length > 100 && isSentence(block.text));
  const keeps = (/** @type {Block} */ block, /** @type {number} */ index) => {
    if (index === lead) return true;
    if (!taken[index]) return false;
    const { text, linked } = block;
    if (ended && (text.length < 160 || linked > 0.3 * text.length) && (text.length < 50 || linked > 0.1 * text.length || !isSentence(text))) return false;
    ended = false;
    if (LABEL.test(text)) {
      ended = END.test(text);
      return false;
    }
    if (isLine(block) || isTeaser(block)) return false;
    const key = text.length < 400 || index < opening ? keyOf(text) : text;
    // Before the first paragraph stand overlines, other headlines, names of sections.
    if (index < opening && !isSentence(text) && (text.length < 60 || (headline && keyOf(text).includes(headline))) && !summaries.some((summary) => summary.startsWith(key))) return false;
    if (!key || (headline && key === headline && index < first + 8)) return false;
    if (text.length > 40 && seen.has(text)) return false;
    seen.add(text);
    return true;
  };
  /** @type {Block[]} */
  const kept = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 50 === 0) await pause();
    if (keeps(block, index)) kept.push(block);
  }
  return withoutLooseEnds(kept);
}

/** Whether a text ends as a sentence does. @param {string} text */
function isSentence(text) {
  return /[.!?…:][“”"»«‹›’')\]]*$/.test(text);
}

/** A line about the page or a picture. @param {Block} block */
function isLine({ text, owner }) {
  if (text.length > 420 || /^H[1-6]$/.test(owner.tagName) && text.length > 100) return false;
  return LINE.some((pattern) => pattern.test(text));
}

/** A block that is a link to something else. @param {Block} block */
function isTeaser({ text, linked, owner }) {
  if (linked >= 0.8 * text.replace(/\s/g, "").length) return text.length < 250;
  return owner.tagName === "LI" && linked > 0.5 * text.length;
}

/** Where the lead stands outside of what was taken, before it: a block that the page gives as its description. @param {Block[]} blocks @param {number} first @param {string[]} descriptions @param {string} headline */
function leadBefore(blocks, first, descriptions, headline) {
  const keys = descriptions.map((text) => keyOf(text).slice(0, 30)).filter((key) => key.length >= 25 && key !== headline.slice(0, 30));
  for (let index = first - 1; index >= Math.max(0, first - 40); index -= 1) {
    const { text, owner, linked } = blocks[index];
    if (text.length < 50 || text.length > 1500 || linked > 0.5 * text.length) continue;
    if (keys.some((key) => keyOf(text).includes(key)) || isNamedLead(owner)) return index;
  }
  return -1;
}

/** @param {Element} owner */
function isNamedLead(owner) {
  for (let element = /** @type {Element | null} */ (owner), up = 0; element && up < 3; element = element.parentElement, up += 1) {
    const names = `${element.getAttribute("class") ?? ""} ${element.id} ${element.getAttribute("itemprop") ?? ""}`;
    if (/(?:^|[\s_-])(?:lead|leader|lede|teaser|intro|introduction|standfirst|vorspann|subheadline|dek|abstract|summary|description|einleitung|anlauf)(?:$|[\s_-])/i.test(names.replace(/([a-zäöü])([A-ZÄÖÜ])/g, "$1-$2"))) return true;
  }
  return false;
}

/** Without headings that nothing follows. @param {Block[]} blocks */
function withoutLooseEnds(blocks) {
  const isHeading = (/** @type {Block | undefined} */ block) => /^H[1-6]$/.test(block?.owner.tagName ?? "");
  let end = blocks.length;
  while (end && isHeading(blocks[end - 1])) end -= 1;
  return end ? blocks.slice(0, end) : blocks;
}
