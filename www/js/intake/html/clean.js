// Takes out of a parsed page what is no part of any article: scripts, navigation, teasers, consent texts, captions, comments,
// and what the page hides.
import { clean } from "./metadata.js";

const TAGS =
  "script, style, noscript, template, svg, math, iframe, object, embed, canvas, button, input, select, textarea, dialog, nav, footer, aside, figcaption, figure, video, audio, picture, map, progress, meter, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=complementary], [role=dialog], [role=alertdialog], [role=search], [role=contentinfo], [role=menu], [role=toolbar], [role=tooltip]";

/** Words in classes and ids that name what is around an article, each as a whole word. */
const AROUND = words(
  "nav navi navigation menu submenu breadcrumb breadcrumbs pagination pager sidebar rail footer marginal toc inhaltsverzeichnis " +
    "newsletter teaser teasers teaserlist related recommendation recommendations recommended empfehlung empfehlungen readmore furthermore weiterlesen morelinks linklist " +
    "social share sharing sharebar shariff socialmedia follow like likes bookmark merken " +
    "promo promotion promobox ad ads adslot adbox adcontainer advert advertisement advertising anzeige werbung sponsor sponsored affiliate outbrain taboola plista " +
    "caption captions bildunterschrift imagecaption credit credits copyright bildnachweis imgcredits lightbox " +
    "byline author authors autor autoren autorenbox authorbox timestamp dateline publishdate readingtime lesezeit lesedauer taglist tagcloud keywords schlagworte schlagwörter " +
    "poll umfrage voting vote quiz rating ratings bewertung tooltip modal popup skiplink login signin registrierung " +
    "player videoplayer audioplayer optin subscribe subscription abo abobox registerform offer offers salewall",
);
/** Words that name such a part where it holds no running text. */
const WEAK = words("foot meta metadata tags topics figure gallery slideshow carousel slider galerie bildergalerie print drucken widget toolbar overlay banner register download downloads feedback kontakt contact impressum embed embedded oembed externalcontent infobox audio podcast relation skip pages paywall piano");
/** Classes of what only programs that read aloud get. */
const UNSEEN = new Set(["visually-hidden", "visuallyhidden", "is-visually-hidden", "u-visually-hidden", "sr-only", "screen-reader-text", "screenreader"]);
/** Words of what may be long and is still no article. */
const FAR = words("comment comments kommentar kommentare kommentarbereich commentlist disqus leserkommentare cookie cookies cookiebar consent cmp usercentrics didomi onetrust sourcepoint gdpr dsgvo cookiebanner cookieconsent cookienotice");

/** Of all text of the page, what an element may hold and still be taken out for its class. */
const [WEAK_SHARE, AROUND_SHARE, FAR_SHARE] = [0.19, 0.2, 0.75];

/** What leads from a text to its notes and back: a number, a sign, also in brackets. */
const MARK = /^[[(]?(?:\d{1,3}|\p{Ll}|[*†‡§↑↩⏎^]+)\ufe0e?[\])]?$/u;

/** Takes out the marks of notes, which are no words: glued to the word before they would be read as its end. @param {Document} page */
export function removeNoteMarks(page) {
  for (const link of page.querySelectorAll('a[href*="#"], [role=doc-noteref], [role=doc-backlink], [epub\\:type=noteref]')) {
    const text = (link.textContent ?? "").trim();
    const raised = link.closest("sup") ?? (link.querySelector("sup") ? link : null);
    if (link.hasAttribute("role") || link.hasAttribute("epub:type")) link.remove();
    else if (MARK.test(text) && (raised || /^[[(↑↩⏎^]/u.test(text))) (raised ?? link).remove();
  }
}

/**
 * Takes the parts around the article out of a page.
 * @param {Document} page
 * @param {string[]} descriptions what the page gives as its summary: an element that holds one of them stays
 * @param {() => Promise<void>} pause yields to the browser
 */
export async function removeSurroundings(page, descriptions, pause) {
  for (const element of page.querySelectorAll(TAGS)) {
    // A page that is a form as a whole, or lies in an `aside` or hidden until its script runs, stays.
    if (/^(ASIDE|FIGURE|PICTURE|DIALOG)$/.test(element.tagName) || element.hasAttribute("hidden") || element.hasAttribute("aria-hidden")) {
      if (element.tagName !== "FIGURE" && element.querySelector("h1")) continue;
      if (element.tagName === "FIGURE" && element.querySelector("table, blockquote, p + p + p")) continue;
    }
    element.remove();
  }
  removeNoteMarks(page);
  await pause();
  const keys = descriptions.map(keyOf);
  const sizes = await sizesOf(page, pause);
  const { letters: whole = 0, prose = 0 } = sizes.get(page.body) ?? {};
  let looked = 0;
  for (const element of page.querySelectorAll("body [class], body [id], body [data-style], body [data-testid]")) {
    looked += 1;
    if (looked % 500 === 0) await pause();
    if (/^(H1|MAIN|ARTICLE|HTML|BODY)$/.test(element.tagName) || !element.isConnected) continue;
    const share = isHiddenByStyle(element) ? FAR_SHARE : shareOf(element);
    if (!share) continue;
    const { letters = 0, prose: inside = 0 } = sizes.get(element) ?? {};
    if (letters > share * whole && letters > 300) continue;
    // Most of the running text is the article, unless it is comments and there is enough besides.
    if (inside > 0.5 * prose && (share !== FAR_SHARE || prose - inside < 600)) continue;
    const text = letters < 20_000 ? (element.textContent ?? "") : "";
    if (share === WEAK_SHARE && hasProse(element)) continue;
    // A teaser that leads nowhere is the article's own lead.
    if (/teaser/i.test(element.getAttribute("class") ?? "") && text.length > 60 && !element.closest("a") && !element.querySelector("a")) continue;
    if (element.querySelector("h1, article, main, [itemprop=articleBody]")) continue;
    if (text.length < 1500 && keys.some((key) => keyOf(text.slice(0, 800)).includes(key))) continue;
    element.remove();
  }
}

/**
 * Of each element of the body, its letters and those of them in paragraphs longer than a line; in one pass.
 * @param {Document} page @param {() => Promise<void>} pause
 */
async function sizesOf(page, pause) {
  /** @type {Map<Element, { letters: number, prose: number }>} */
  const sizes = new Map();
  const elements = [...(page.body?.querySelectorAll("*") ?? []), page.body].filter(Boolean);
  for (const element of elements) sizes.set(element, { letters: 0, prose: 0 });
  const texts = page.createTreeWalker(page.body ?? page, NodeFilter.SHOW_TEXT);
  for (let count = 0; texts.nextNode(); count += 1) {
    const size = texts.currentNode.parentElement && sizes.get(texts.currentNode.parentElement);
    if (size) size.letters += /** @type {Text} */ (texts.currentNode).data.trim().length;
    if (count % 2000 === 0) await pause();
  }
  // In the order of the document every element comes after those that hold it: backwards, each is complete in its turn.
  const ordered = [page.body, ...elements.slice(0, -1)];
  for (let at = ordered.length - 1; at >= 0; at -= 1) {
    const element = ordered[at];
    const size = sizes.get(element);
    if (!size) continue;
    if (element.tagName === "P" && size.letters > 80) size.prose = size.letters;
    const outer = element.parentElement && sizes.get(element.parentElement);
    if (outer) {
      outer.letters += size.letters;
      outer.prose += size.prose;
    }
    if (at % 2000 === 0) await pause();
  }
  return sizes;
}

/** The first letters of a text, to find it again. @param {string} text */
export function keyOf(text) {
  return clean(text.slice(0, 1000)).toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").slice(0, text.length > 300 ? 800 : 40);
}

/** @param {Element} element */
function isHiddenByStyle(element) {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("data-style") ?? "");
}

/** What share of the page an element may have to be taken out for its names; 0 where they say nothing. @param {Element} element */
function shareOf(element) {
  const classes = element.getAttribute("class") ?? "";
  if (classes.split(/\s+/).some((name) => UNSEEN.has(name))) return AROUND_SHARE;
  const names = `${classes} ${element.id} ${element.getAttribute("data-testid") ?? ""}`.slice(0, 400);
  const isHeading = /^H[1-6]$/.test(element.tagName);
  let share = 0;
  for (const word of names.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase().split(/[^\p{L}]+/u)) {
    if (FAR.has(word)) return FAR_SHARE;
    if (isHeading) continue;
    if (AROUND.has(word)) share = AROUND_SHARE;
    else if (!share && WEAK.has(word)) share = WEAK_SHARE;
  }
  return share;
}

/** Whether an element holds a paragraph of running text. @param {Element} element */
function hasProse(element) {
  const text = clean(element.textContent ?? "");
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  return text.length > 150 && linked < 0.3 * text.length && (text.match(/[\p{Ll}\d)“"][.!?]/gu) ?? []).length >= 2;
}

/** @param {string} list */
function words(list) {
  return new Set(list.split(" "));
}
