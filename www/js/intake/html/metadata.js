// What a page says about its article: headline, day of publication, house, author, address.
import { dayOf, dayInProse } from "../date.js";
import { inert } from "./inert.js";

/**
 * @typedef {object} Metadata
 * @property {string | null} title the headline, without the name of the house
 * @property {string | null} published YYYY-MM-DD
 * @property {string} source the house
 * @property {string} author
 * @property {string} address canonical, or ""
 * @property {string[]} descriptions what the page gives as its summary; a lead often repeats one
 * @property {string} body the article's text as JSON-LD has it, or ""
 * @property {boolean} isPaid whether the page says that its article is not free to read
 */

/** Types of schema.org that stand for an article (source: schema.org/Article and its subtypes). */
const ARTICLE = /^(https?:\/\/schema\.org\/)?(\w*Article|\w*Posting|Report|Review|Blog|Recipe|Liveblog)$/i;

/** Names of meta elements with a publication date, the more trusted first. */
const DATE_NAMES = [
  "article:published_time", "og:article:published_time", "date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created",
  "dcterms.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "publishdate", "publish-date", "pubdate", "publication_date",
  "article.published", "article:published", "published-date", "displaydate", "originalpublicationdate", "last-modified-date", "citation_publication_date", "citation_date",
  "vr:published_time", "article_date_original", "og:published_time", "og:updated_time", "article:modified_time", "datemodified", "revised",
];

/**
 * @param {Document} page before anything is removed from it
 * @returns {Metadata}
 */
export function metadataOf(page) {
  const meta = metaOf(page);
  const objects = jsonLd(page);
  const article = mainArticle(objects, page);
  const source = houseOf(meta, article, objects);
  return {
    title: headlineOf(page, meta, article, source),
    published: publishedOf(page, meta, article),
    source,
    author: names(article?.author) || meta("author") || clean(page.querySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")?.textContent ?? "").slice(0, 120),
    address: canonical(page, meta),
    descriptions: [meta("og:description"), meta("description"), string(article?.description), string(article?.alternativeHeadline), meta("twitter:description")].filter((text) => text.length > 30),
    body: string(article?.articleBody),
    isPaid: article?.isAccessibleForFree === false || /^false$/i.test(string(article?.isAccessibleForFree)) || /^(locked|paid|metered)$/i.test(meta("article:content_tier")),
  };
}

/** Text as a reader sees it: soft hyphens and characters without width out, white space tidied. @param {string} text */
export function clean(text) {
  return text.replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}

/** Reads meta elements by their names in small letters. @param {Document} page */
function metaOf(page) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const element of page.querySelectorAll("meta[content]")) {
    const content = clean(unescaped(element.getAttribute("content") ?? ""));
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(key)?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (/** @type {string} */ name) => values.get(name) ?? "";
}

/** @typedef {Record<string, any>} Thing an object of JSON-LD */

/** The objects in the page's JSON-LD, nested ones too, at most a few thousand. @param {Document} page @returns {Thing[]} */
function jsonLd(page) {
  /** @type {Thing[]} */
  const found = [];
  for (const script of page.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? "";
    if (text.length > 2_000_000) continue;
    const parsed = parsedJson(text);
    const waiting = [parsed];
    for (let next = 0; next < waiting.length && waiting.length < 5000; next += 1) {
      const value = waiting[next];
      if (!value || typeof value !== "object") continue;
      if (!Array.isArray(value)) found.push(value);
      for (const one of Object.values(value)) if (one && typeof one === "object") waiting.push(one);
    }
  }
  return found;
}

/** JSON as pages have it: with comments around it, line breaks inside strings, a comma too many. @param {string} text */
function parsedJson(text) {
  const bare = text.replace(/^\s*(?:<!-{2}|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, "").replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, "");
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

/** The object of the page's own article: of several the one whose headline the page shows, else the first. @param {Thing[]} objects @param {Document} page */
function mainArticle(objects, page) {
  const articles = objects.filter((object) => [object["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type)) && (object.headline || object.datePublished || object.articleBody));
  if (articles.length < 2) return articles[0];
  const shown = clean(`${page.title} ${page.querySelector("h1")?.textContent ?? ""}`).toLowerCase();
  return articles.find(({ headline }) => headline && shown.includes(clean(unescaped(string(headline))).toLowerCase())) ?? articles[0];
}

/** @param {unknown} value */
function string(value) {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? clean(unescaped(first)) : "";
}

/** The names of persons or organisations. @param {any} value @returns {string} */
function names(value) {
  const list = (Array.isArray(value) ? value : [value]).map((one) => (typeof one === "string" ? one : string(one?.name))).filter(Boolean);
  return clean([...new Set(list)].join(", ")).slice(0, 200);
}

/** Text whose entities were escaped twice. @param {string} text */
function unescaped(text) {
  if (!/&(#\w+|\w+);/.test(text)) return text;
  let plain = text;
  for (let round = 0; round < 2 && /&(#\w+|\w+);/.test(plain); round += 1) {
    plain = inert(plain.replace(/</g, "&lt;")).body.textContent ?? "";
  }
  return plain;
}

/** @param {(name: string) => string} meta @param {Thing | undefined} article @param {Thing[]} objects */
function houseOf(meta, article, objects) {
  const publisher = names(article?.publisher) || string(objects.find(({ "@id": id }) => id && id === article?.publisher?.["@id"])?.name);
  return meta("og:site_name") || publisher || meta("application-name") || meta("publisher") || meta("dc.publisher") || "";
}

/** @param {Document} page @param {(name: string) => string} meta */
function canonical(page, meta) {
  for (const address of [page.querySelector("link[rel=canonical]")?.getAttribute("href"), meta("og:url")]) {
    if (address && /^https?:\/\//i.test(address)) return address;
  }
  return "";
}

/**
 * The headline. `og:title` is what a house gives a reader; JSON-LD's is often a search engine's. Where `og:title` is the
 * page's title to the letter, it was written for search engines too, and JSON-LD has the other one.
 * @param {Document} page
 * @param {(name: string) => string} meta
 * @param {Thing | undefined} article
 * @param {string} source
 */
function headlineOf(page, meta, article, source) {
  const title = clean(unescaped(page.title));
  const heading = headingOf(page);
  const marked = string(article?.headline);
  const open = meta("og:title");
  const others = [heading, marked, meta("twitter:title"), open].filter(Boolean);
  const isSearchTitle = open && title.startsWith(open) && !/^\s*[-–—|›»•·:]/.test(title.slice(open.length));
  if (isSearchTitle && marked && !same(marked, open)) return withoutHouse(marked, source, others);
  const found = [open, marked, heading, meta("dc.title"), title].find(Boolean);
  return found ? withoutHouse(found, source, others) || found : null;
}

/** The page's h1, without its overline. @param {Document} page */
function headingOf(page) {
  const heading = page.querySelector("article h1, main h1") ?? page.querySelector("h1");
  const inner = heading?.querySelector("[class*=headline i], [class*=title i], [itemprop=headline]");
  return clean((inner ?? heading)?.textContent ?? "");
}

/** @param {string} a @param {string} b */
function same(a, b) {
  const letters = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return letters(a) === letters(b);
}

/**
 * A title without what stands after its last separators: the house, a section, a date. Something after `|` is never part of
 * a headline; after a dash it is only where the house is named, a date, or another of the page's titles ends there.
 * @param {string} title @param {string} source @param {string[]} others
 */
function withoutHouse(title, source, others) {
  let rest = title.slice(0, 500);
  for (let round = 0; round < 4; round += 1) {
    const cut = /^(.{10,}\S)\s*(\s[-–—•·]\s|\s?\|\s|\s[»›]\s|\s::\s)([^|]{1,60})$/u.exec(rest);
    if (!cut) break;
    const [, before, separator, after] = cut;
    const house = source.toLowerCase();
    const isHouse = (house && (same(after, house) || house.includes(after.toLowerCase()) || after.toLowerCase().includes(house))) || /\b[\w-]+\.(de|com|at|ch|org|net|info|eu|tv)$/i.test(after);
    const isDay = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(after);
    if (!(/[|›»]/.test(separator) || isHouse || isDay || others.some((other) => other !== title && same(other, before)))) break;
    rest = before.trim();
  }
  return rest;
}

/**
 * The day of publication, from the most trusted place: JSON-LD, meta elements, microdata, `<time>`, a dateline in the text.
 * @param {Document} page @param {(name: string) => string} meta @param {Thing | undefined} article
 */
function publishedOf(page, meta, article) {
  for (const value of [article?.datePublished, article?.dateCreated, article?.uploadDate]) {
    const day = dayOf(string(value));
    if (day) return day;
  }
  for (const name of DATE_NAMES) {
    const day = dayOf(meta(name));
    if (day) return day;
  }
  const marked = page.querySelector("[itemprop=datePublished], [property='schema:datePublished'], [itemprop=dateCreated]");
  const micro = marked && (dayOf(marked.getAttribute("datetime") ?? marked.getAttribute("content") ?? "") || dayInProse(clean(marked.textContent ?? "")));
  if (micro) return micro;
  const heading = page.querySelector("article h1, main h1, h1");
  const scope = heading?.closest("article, main, [role=main]") ?? page;
  for (const time of [...scope.querySelectorAll("time"), ...page.querySelectorAll("time")].slice(0, 20)) {
    const day = dayOf(time.getAttribute("datetime") ?? "") || dayInProse(clean(time.textContent ?? ""));
    if (day) return day;
  }
  return dayInTitle(meta("og:title"), page.title) || dayNear(heading) || dayOf(string(article?.dateModified)) || dayInAddress(canonical(page, meta));
}

/** A date at a title's end. @param {string[]} titles */
function dayInTitle(...titles) {
  for (const title of titles) {
    const [, day] = /[-–—|]\s*(\d{1,2}\.\d{1,2}\.\d{4})\s*$/.exec(title) ?? [];
    if (day) return dayInProse(day);
  }
  return null;
}

/** The first date in the short blocks around the headline: `Stand: 28.04.2023`, `Berlin, 3. Mai 2024`. @param {Element | null} heading */
function dayNear(heading) {
  let frame = heading?.parentElement ?? null;
  for (let up = 0; frame && up < 4 && frame.tagName !== "BODY"; up += 1, frame = frame.parentElement) {
    const text = frame.textContent ?? "";
    if (text.length > 200_000) break;
    for (const element of [...frame.querySelectorAll("p, div, span, li, dd, small, strong, em, h2, h3, h4, h5, footer")].slice(0, 400)) {
      if ((element.textContent?.length ?? 0) > 160) continue;
      const day = dayInProse(clean(element.textContent ?? ""));
      if (day) return day;
    }
  }
  return null;
}

/** A day in an address: /2024/05/03/. @param {string} address */
function dayInAddress(address) {
  const [, year, month, day] = /[/-](20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address) ?? [];
  return year ? dayOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}
