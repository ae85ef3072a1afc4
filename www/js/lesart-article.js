// <lesart-article>: an element that reads the German article inside it and marks names, times and quotes in place.
//
//     <script type="module" src="js/lesart-article.js"></script>
//     <lesart-article published="2023-09-17"><h1>…</h1><p>…</p></lesart-article>
//
// The article stays in the page's own document, with its style, its links and its selection; the element puts marks around
// words and, in a shadow tree below, a list of names that can be chosen. It asks nobody but the host of this script, for
// the module beside it. element.html documents it.
import init, { Analyzer } from "../pkg/lesart.js";
import { segments } from "./model/segments.js";

/** @typedef {import("../pkg/lesart.js").Report} Report */
/** @typedef {{ element: string, attributes: Record<string, string> }} Mark */
/** @typedef {{ node: Text, start: number, end: number }} Piece */

/** Where a paragraph ends. */
const BLOCKS =
  "address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul";

/** What is no text of the article. */
const PASSED =
  "script, style, template, noscript, textarea, select, button, svg, math, iframe, object, canvas, audio, video, [hidden], [aria-hidden=true], [data-lesart=skip], lesart-article";

/** So many names are listed at first. */
const LISTED = 12;

const WORDS = {
  de: {
    names: "Wer und wo",
    PER: "Person",
    LOC: "Ort",
    ORG: "Organisation",
    OTH: "Anderes",
    time: "Zeit",
    quote: "Zitat",
    places: (/** @type {number} */ n) => (n === 1 ? "1 Stelle" : `${n} Stellen`),
    more: (/** @type {number} */ n) => `${n} weitere zeigen`,
    legend: "Was die Zeichen bedeuten",
  },
  en: {
    names: "Who and where",
    PER: "Person",
    LOC: "Place",
    ORG: "Organisation",
    OTH: "Other",
    time: "Time",
    quote: "Quote",
    places: (/** @type {number} */ n) => (n === 1 ? "1 place" : `${n} places`),
    more: (/** @type {number} */ n) => `Show ${n} more`,
    legend: "What the marks mean",
  },
};

const KINDS = /** @type {const} */ (["PER", "LOC", "ORG", "OTH"]);

/** A kind shows by colour and by line; a page changes both by these properties or, since this is a layer, by any rule. */
const LINES = `
  .lesart-name[data-kind=PER] { --k: var(--lesart-person, light-dark(#0b5c94, #6db7ee)); --l: solid }
  .lesart-name[data-kind=LOC] { --k: var(--lesart-place, light-dark(#0a6b4f, #5cc7a2)); --l: dotted }
  .lesart-name[data-kind=ORG] { --k: var(--lesart-organisation, light-dark(#9c4a00, #f0a45c)); --l: double; --w: 3px }
  .lesart-name[data-kind=OTH] { --k: var(--lesart-other, light-dark(#7a3f8f, #cf97e3)); --l: dashed }
  .lesart-name { color: inherit; background: color-mix(in srgb, var(--k) 11%, transparent); border-bottom: var(--w, 2px) var(--l) var(--k); border-radius: 2px 2px 0 0; box-decoration-break: clone; -webkit-box-decoration-break: clone }
  .lesart-name[data-form]:not([data-form=name]) { background: none }
  .lesart-name.lesart-lit { background: color-mix(in srgb, var(--k) 34%, transparent) }
  .lesart-quote { background: var(--lesart-quote, color-mix(in srgb, currentColor 7%, transparent)); box-decoration-break: clone; -webkit-box-decoration-break: clone }
  .lesart-time { border-bottom: 1px solid var(--lesart-time, currentColor) }
  @media (forced-colors: active) {
    .lesart-name { forced-color-adjust: none; color: CanvasText; background: none; border-color: CanvasText }
    .lesart-name.lesart-lit { color: HighlightText; background: Highlight }
  }
`;

const PANEL = `
  ${LINES}
  :host { display: block }
  :host([hidden]) { display: none }
  [part=panel] { margin-block-start: 1.5rem; padding-block-start: .75rem; border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); font: .9rem/1.5 system-ui, sans-serif }
  [part=title] { font-weight: 600; margin: 0 0 .5rem }
  ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem .5rem }
  button { font: inherit; color: inherit; background: none; border: 1px solid color-mix(in srgb, currentColor 45%, transparent); border-radius: 99px; padding: .15rem .7rem; min-height: 1.75rem; cursor: pointer; text-align: start; overflow-wrap: anywhere }
  button:hover { border-color: currentColor }
  button[aria-pressed=true] { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor }
  button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
  @media (forced-colors: active) { button[aria-pressed=true] { forced-color-adjust: none; color: HighlightText; background: Highlight } }
  .count { font-variant-numeric: tabular-nums; opacity: .75; margin-inline-start: .25rem }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  [part=legend] { margin: .75rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem }
`;

/** @param {string} css */
function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

const marks = sheet(`@layer lesart { ${LINES.replace(/^ +(?=\.)/gm, "$&lesart-article ")} }`);
const panel = sheet(PANEL);

/** @type {Promise<Analyzer> | undefined} */
let analyzer;
let named = 0;

export class LesartArticle extends HTMLElement {
  static observedAttributes = ["published", "marks"];

  /** The analyzer that all these elements share; it has read each under the element's `articleId`. */
  static analyzer() {
    analyzer ??= init().then(() => new Analyzer());
    // A host that could not be reached may be asked again.
    analyzer.catch(() => (analyzer = undefined));
    return analyzer;
  }

  /** What was found out; null until it is. @type {Report | null} */
  report = null;
  /** The text to which the report's positions refer. */
  text = "";
  /** What the analyzer knows the article by. */
  articleId = `lesart-article-${(named += 1)}`;
  #root = this.attachShadow({ mode: "open" });
  #place = document.createElement("div");
  #turn = 0;
  /** @type {number | null} */
  #chosen = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [panel];
    this.#root.append(document.createElement("slot"), this.#place);
  }

  connectedCallback() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    if (!root.adoptedStyleSheets.includes(marks)) root.adoptedStyleSheets.push(marks);
    if (!this.hasAttribute("lang")) this.lang = "de";
    // While the page is still being parsed, the article is not there yet.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => void this.read(), { once: true });
    else queueMicrotask(() => void this.read());
  }

  attributeChangedCallback() {
    if (this.report) void this.read();
  }

  /** Reads the article, again after it was changed. Resolves to the report, or null where there is none. */
  async read() {
    const turn = (this.#turn += 1);
    this.setAttribute("aria-busy", "true");
    try {
      const reader = await LesartArticle.analyzer();
      // Changed meanwhile, or taken out of the page.
      if (turn !== this.#turn || !this.isConnected) return null;
      this.forget();
      const { text, pieces } = gather(this);
      this.report = reader.analyze(text, { id: this.articleId, published: this.getAttribute("published") });
      this.text = text;
      this.#mark(pieces, this.report);
      this.#list(this.report);
      this.#tell("lesart-read", { report: this.report, text });
      return this.report;
    } catch (fault) {
      const { code = "no-start", message } = /** @type {any} */ (fault);
      this.#tell("lesart-error", { code, message });
      return null;
    } finally {
      if (turn === this.#turn) this.removeAttribute("aria-busy");
    }
  }

  /** Takes all marks away again. */
  forget() {
    this.report = null;
    this.#chosen = null;
    this.#place.replaceChildren();
    for (const mark of this.querySelectorAll("[data-lesart=mark]")) mark.replaceWith(...mark.childNodes);
    this.normalize();
  }

  /** Lights up an entity of the report; null lets go. @param {number | null} id */
  choose(id) {
    this.#chosen = id;
    for (const mark of this.querySelectorAll(".lesart-name")) {
      mark.classList.toggle("lesart-lit", id !== null && /** @type {HTMLElement} */ (mark).dataset.entity === String(id));
    }
    for (const button of this.#root.querySelectorAll("button[data-entity]")) {
      button.setAttribute("aria-pressed", String(id !== null && /** @type {HTMLElement} */ (button).dataset.entity === String(id)));
    }
    this.#tell("lesart-choose", { entity: id === null ? null : (this.report?.entities[id] ?? null) });
  }

  /** @param {string} name @param {any} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  get #words() {
    const page = this.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "de";
    return page.startsWith("en") ? WORDS.en : WORDS.de;
  }

  /** @param {Piece[]} pieces @param {Report} report */
  #mark(pieces, report) {
    const layers = layersOf(report, (this.getAttribute("marks") ?? "names times quotes").split(/\s+/));
    const from = layers.map(() => 0);
    for (const { node, start, end } of pieces) {
      const here = layers.map((layer, index) => {
        // What ended before this piece touches no later one; what begins behind it is not looked at yet.
        while (from[index] < layer.length && layer[from[index]].end <= start) from[index] += 1;
        const touching = [];
        for (let at = from[index]; at < layer.length && layer[at].start < end; at += 1) touching.push(layer[at]);
        return touching;
      });
      if (here.some((layer) => layer.length)) node.replaceWith(...segments(start, end, here).map((piece) => elementOf(piece, node.data, start)));
    }
  }

  /** @param {Report} report */
  #list(report) {
    const words = this.#words;
    if (this.getAttribute("panel") === "none" || !report.entities.length) return;
    const section = document.createElement("section");
    section.setAttribute("part", "panel");
    section.lang = words === WORDS.en ? "en" : "de";
    section.setAttribute("aria-label", words.names);
    const title = document.createElement("p");
    title.setAttribute("part", "title");
    title.setAttribute("aria-hidden", "true");
    title.textContent = words.names;
    const list = document.createElement("ul");
    list.setAttribute("part", "names");
    const ranked = [...report.entities].sort((a, b) => b.mentions.length - a.mentions.length);
    const item = (/** @type {Report["entities"][number]} */ entity) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.entity = String(entity.id);
      button.setAttribute("part", "name");
      button.setAttribute("aria-pressed", "false");
      const name = spanOf("lesart-name", entity.name);
      name.dataset.kind = entity.kind;
      name.lang = "de";
      const count = spanOf("count", String(entity.mentions.length));
      count.setAttribute("aria-hidden", "true");
      button.append(name, count, spanOf("unseen", `, ${words[entity.kind]}, ${words.places(entity.mentions.length)}`));
      button.addEventListener("click", () => {
        this.choose(this.#chosen === entity.id ? null : entity.id);
        if (this.#chosen !== null) this.#show();
      });
      const place = document.createElement("li");
      place.append(button);
      return place;
    };
    list.append(...ranked.slice(0, LISTED).map(item));
    if (ranked.length > LISTED) {
      const more = document.createElement("button");
      more.type = "button";
      more.textContent = words.more(ranked.length - LISTED);
      const place = document.createElement("li");
      place.append(more);
      more.addEventListener("click", () => {
        const rest = ranked.slice(LISTED).map(item);
        place.replaceWith(...rest);
        rest[0].querySelector("button")?.focus();
      });
      list.append(place);
    }
    const legend = document.createElement("p");
    legend.setAttribute("part", "legend");
    legend.append(spanOf("unseen", `${words.legend}: `));
    for (const kind of KINDS) {
      const sample = spanOf("lesart-name", words[kind]);
      sample.dataset.kind = kind;
      legend.append(sample);
    }
    legend.append(spanOf("lesart-time", words.time), spanOf("lesart-quote", words.quote));
    section.append(title, list, legend);
    this.#place.replaceChildren(section);
  }

  /** Brings a lit mention into the window, where none is. */
  #show() {
    const lit = [...this.querySelectorAll(".lesart-lit")];
    const seen = lit.some((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    if (!seen) lit[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/**
 * @param {import("./model/segments.js").Piece<Mark>} piece
 * @param {string} words what the page has there, to the letter
 * @param {number} start where these begin in the text of the report
 * @returns {Node}
 */
function elementOf(piece, words, start) {
  if (!piece.span) return document.createTextNode(words.slice(piece.start - start, piece.end - start));
  const { element, attributes } = piece.span.data;
  const made = document.createElement(element);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.dataset.lesart = "mark";
  made.append(...piece.children.map((child) => elementOf(child, words, start)));
  return made;
}

/** @param {string} name @param {string} text */
function spanOf(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

/**
 * The text inside an element, and which text node holds which part of it. White space is one space each, as browsers
 * show it; blocks are paragraphs.
 * @param {Element} element
 */
function gather(element) {
  let text = "";
  /** @type {Piece[]} */
  const pieces = [];
  const blocks = new Set(BLOCKS.split(" "));
  const paragraph = () => {
    if (text && !text.endsWith("\n\n")) text += "\n\n";
  };
  const walk = (/** @type {Node} */ parent) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        const words = node.data.replace(/[\t\n\f\r]/g, " ");
        // Between blocks there is nothing but the source's own line ends.
        if (!words.trim() && (!text || text.endsWith("\n"))) continue;
        pieces.push({ node, start: text.length, end: text.length + words.length });
        text += words;
      } else if (node instanceof Element && !node.matches(PASSED)) {
        const name = node.localName;
        if (name === "br") text += "\n";
        else if (blocks.has(name)) {
          paragraph();
          walk(node);
          paragraph();
        } else walk(node);
      }
    }
  };
  walk(element);
  return { text, pieces };
}

/**
 * What is marked, from the outside in, each layer in the order of the text.
 * @param {Report} report
 * @param {string[]} wanted
 * @returns {import("./model/segments.js").Span<Mark>[][]}
 */
function layersOf(report, wanted) {
  const ordered = (/** @type {import("./model/segments.js").Span<Mark>[]} */ spans) => spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const quotes = report.quotes.flatMap(({ kind, spans, speaker }) => {
    const entity = speaker && speaker.entity !== null ? report.entities[speaker.entity] : null;
    const attributes = { "class": "lesart-quote", "data-quote": kind, ...(entity && { "data-speaker": entity.name, "title": entity.name }) };
    return spans.map(([start, end]) => ({ start, end, data: { element: "span", attributes } }));
  });
  const times = report.times.map(({ start, end, value }) => {
    const exact = /^\d{4}(-\d\d){0,2}$/.test(value);
    // Only what is in the calendar can be a <time>.
    const attributes = { "class": "lesart-time", ...(exact && { datetime: value }) };
    return { start, end, data: { element: exact ? "time" : "span", attributes } };
  });
  const names = report.entities.flatMap(({ id, kind, mentions }) =>
    mentions.map(({ start, end, form }) => {
      const attributes = { "class": "lesart-name", "data-kind": kind, "data-form": form, "data-entity": String(id) };
      return { start, end, data: { element: "mark", attributes } };
    }),
  );
  return [
    wanted.includes("quotes") ? ordered(quotes) : [],
    wanted.includes("times") ? ordered(times) : [],
    wanted.includes("names") ? ordered(names) : [],
  ];
}

if (!customElements.get("lesart-article")) customElements.define("lesart-article", LesartArticle);
