// TEI P5: an article's text with its headline, paragraphs and sentences, what is said in it and by whom, dates, and names that point
// to their entities (standOff). Several articles are a teiCorpus. What crosses an element's border comes in parts that point to each
// other. The module's TIMEX3 values stand in @when-custom; days, months, years and clock times in @when, too.
import { originOf } from "../../model/dossier.js";
import { readingOf } from "../../model/reading.js";
import { segments } from "../../model/segments.js";
import { kit } from "../lent.js";
import { escaped } from "./xml.js";

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/types.js").Kind} Kind */
/** @typedef {import("../../model/marks.js").Mark} Mark */
/** @typedef {import("../../model/segments.js").Piece<Mark>} Piece */

/** The elements of an entity: of its mentions, of itself, of the list that it stands in. @type {Record<Kind, { name: string, one: string, list: string }>} */
const ELEMENTS = {
  PER: { name: "persName", one: "person", list: "listPerson" },
  LOC: { name: "placeName", one: "place", list: "listPlace" },
  ORG: { name: "orgName", one: "org", list: "listOrg" },
  OTH: { name: "name", one: "item", list: "list" },
};
const KINDS = /** @type {Kind[]} */ (Object.keys(ELEMENTS));
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.tei-c.org/ns/1.0"';

/** @param {Entry[]} entries @returns {Iterable<string>} */
export function* tei(entries) {
  yield HEAD;
  if (entries.length === 1) return yield* article(entries[0], "a1", SPACE);
  yield `<teiCorpus ${SPACE}>\n<teiHeader><fileDesc><titleStmt><title>${escaped(kit.t("articles", entries.length))}</title></titleStmt>${publication()}<sourceDesc><p>${escaped(kit.t("tei.each"))}</p></sourceDesc></fileDesc>${encoding(entries.some((entry) => originOf(entry).corrected))}</teiHeader>\n`;
  for (const [index, entry] of entries.entries()) yield* article(entry, `a${index + 1}`, "");
  yield "</teiCorpus>\n";
}

const publication = () => `<publicationStmt><p>${escaped(kit.t("tei.unpublished"))}</p></publicationStmt>`;

/** @param {boolean} corrected */
function encoding(corrected) {
  const { t, build } = kit;
  return `<encodingDesc><appInfo><application ident="lesart" version="${escaped(/^[\d.]+/.exec(build.version)?.[0] ?? "0")}"><label>Lesart ${escaped(build.version)}</label><p>${escaped(t(corrected ? "report.corrected" : "report.uncorrected"))}</p></application></appInfo></encodingDesc>`;
}

/** @param {Entry} entry @param {string} id what the ids in it begin with @param {string} attributes */
function* article(entry, id, attributes) {
  const { title, house, author, date, address, file, corrected } = originOf(entry);
  const known = (/** @type {string} */ value, /** @type {string} */ element) => (value ? `<${element}>${escaped(value)}</${element}>` : "");
  const name = known(title || entry.id, "title") + known(author, "author");
  const bibl = `<bibl>${name}${known(house, "publisher")}${date ? `<date when="${escaped(date)}">${escaped(date)}</date>` : ""}${address ? `<ref target="${escaped(encodeURI(decoded(address)))}">${escaped(address)}</ref>` : ""}${file ? `<idno type="file">${escaped(file)}</idno>` : ""}<idno type="lesart">${escaped(entry.id)}</idno></bibl>`;
  yield `<TEI ${attributes} xml:id="${id}" xml:lang="de">\n<teiHeader><fileDesc><titleStmt>${name}</titleStmt>${publication()}<sourceDesc>${bibl}</sourceDesc></fileDesc>${encoding(corrected)}</teiHeader>\n`;
  yield standOff(entry, id);
  yield `<text><body>\n`;
  yield* body(entry, id);
  yield `</body></text>\n</TEI>\n`;
}

/** A percent sign that encodes nothing is taken as it stands. @param {string} address */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Whom and what the text names, by kind; speakers that are no entity of it at the end. @param {Entry} entry @param {string} id */
function standOff({ report: { entities, quotes } }, id) {
  const lists = KINDS.flatMap((kind) => {
    const { name, one, list } = ELEMENTS[kind];
    const all = entities.filter((entity) => entity.kind === kind);
    const lines = all.map((entity) => `<${one} xml:id="${id}.e${entity.id}">${[entity.name, ...entity.otherNames].map((words) => `<${name}>${escaped(words)}</${name}>`).join("")}</${one}>`);
    return all.length ? [`<${list}${kind === "OTH" ? ' type="other"' : ""}>${lines.join("\n")}</${list}>`] : [];
  });
  const free = [...freeSpeakers(quotes)].map(([words, index]) => `<item xml:id="${id}.v${index}"><name>${escaped(words)}</name></item>`);
  if (free.length) lists.push(`<list type="speakers">${free.join("\n")}</list>`);
  return lists.length ? `<standOff>\n${lists.join("\n")}\n</standOff>\n` : "";
}

/** The speakers that are no entities, numbered. @param {Entry["report"]["quotes"]} quotes @returns {Map<string, number>} */
function freeSpeakers(quotes) {
  const names = quotes.flatMap(({ speaker }) => (speaker?.name && speaker.entity === null ? speaker.name : []));
  return new Map([...new Set(names)].map((name, index) => [name, index]));
}

/** @param {Entry} entry @param {string} id */
function* body(entry, id) {
  const { report, text } = entry;
  const { headline } = report.article;
  const write = writer(entry, id);
  const paragraphs = report.paragraphs.length ? report.paragraphs : [/** @type {[number, number]} */ ([0, text.length])];
  for (const [index, [start, end]] of paragraphs.entries()) {
    const reading = readingOf(entry);
    const marks = (/** @type {"sentences" | "quotes" | "times" | "entities"} */ type) => reading.within(type, start, end);
    const content = write(segments(start, end, [marks("sentences"), marks("quotes"), marks("times"), marks("entities")]));
    const element = index === 0 && headline && headline[0] >= start && headline[1] <= end ? "head" : "p";
    yield `<${element}>${content}</${element}>\n`;
  }
}

/** Writes pieces of an article as elements. @param {Entry} entry @param {string} id */
function writer({ report, text }, id) {
  const speakers = freeSpeakers(report.quotes);
  /** How many elements a statement has so far; by its index. @type {Map<number, number>} */
  const parts = new Map();
  /** How many elements a mark has that is cut, by its first character and type. @type {Map<string, number>} */
  const cuts = new Map();

  /** The ids by which the parts of one mark point to each other. @param {string} key @param {Map<any, number>} counted @param {any} of @param {boolean} isFirst @param {boolean} isLast */
  const chain = (key, counted, of, isFirst, isLast) => {
    const number = (counted.get(of) ?? 0) + 1;
    counted.set(of, number);
    if (isFirst && isLast) return "";
    const name = (/** @type {number} */ n) => `${id}.${key}.${n}`;
    return ` xml:id="${name(number)}"${isFirst ? "" : ` prev="#${name(number - 1)}"`}${isLast ? "" : ` next="#${name(number + 1)}"`}`;
  };

  /** @param {Extract<Piece, { children: Piece[] }>} piece */
  function tag({ span: { start, data }, head, tail }) {
    const cut = (/** @type {string} */ key) => chain(`${key}${start}`, cuts, `${key}${start}`, head, tail);
    switch (data.type) {
      case "sentence":
        return ["s", ` n="${data.index + 1}"${cut("s")}`];
      case "quote": {
        const { kind, speaker, spans } = report.quotes[data.index];
        const who = speaker?.name ? ` who="#${id}.${speaker.entity === null ? `v${speakers.get(speaker.name)}` : `e${speaker.entity}`}"` : "";
        const cert = speaker?.inferred ? ' cert="medium"' : "";
        const [first, last] = [start === spans[0][0] && head, start === spans[spans.length - 1][0] && tail];
        return ["said", `${who} direct="${kind === "direct"}" aloud="unknown"${cert}${chain(`q${data.index}`, parts, data.index, first, last)}`];
      }
      case "time": {
        const { kind, value } = report.times[data.index];
        return [kind === "TIME" ? "time" : "date", `${whenOf(value)} type="${kind}"${value ? ` when-custom="${escaped(value)}"` : ""}${cut("t")}`];
      }
      case "entity": {
        const { entity, form } = data;
        return form === "description" ? ["rs", ` type="${ELEMENTS[entity.kind].one}" ref="#${id}.e${entity.id}"${cut("d")}`] : [ELEMENTS[entity.kind].name, ` ref="#${id}.e${entity.id}"${form === "name" ? "" : ` type="${form}"`}${cut(`n${entity.id}.`)}`];
      }
      default:
        throw new Error(`no element for ${data.type}`);
    }
  }

  /** @param {Piece[]} pieces @returns {string} */
  return function write(pieces) {
    return pieces
      .map((piece) => {
        if (!piece.span) return escaped(text.slice(piece.start, piece.end));
        const [element, attributes] = tag(piece);
        return `<${element}${attributes}>${write(piece.children)}</${element}>`;
      })
      .join("");
  };
}

/** What TEI's own attribute says of a TIMEX3 value; nothing where that is no date of the calendar. @param {string} value */
function whenOf(value) {
  const [, day, time] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)?(?:T(\d\d:\d\d))?$/.exec(value) ?? [];
  if (time) return day && day.length < 10 ? "" : ` when="${day ? `${day}T` : ""}${time}:00"`;
  return day ? ` when="${day}"` : "";
}
