// Which language a text is in, guessed by its function words.

/** Frequent words of each language that are rare in the others (source: the most frequent words of each in its newspapers). */
const WORDS = {
  de: "der die das und ist nicht mit von den ein eine auf für sich dem des im auch als wird hat werden sind nach bei aus wie einen über noch nur am zum zur oder aber sie er wir ich es zu dass war",
  en: "the and of to is that for it with was on are this be have by not from they his her were which has been said will would their an at as but or who more about",
  fr: "le la les et des est une dans que qui pour sur pas avec plus par au ce sont ne aux cette été ont mais il elle nous vous leur du ses",
  es: "el los las una que por con para del es se no su al como más pero sus este ha son está también fue lo le esta entre cuando",
  it: "il che di non per una con sono del della gli le nel alla dei anche più come ha ma questo è si dal suo stato delle",
  nl: "het een van en dat niet zijn met voor op te aan er maar om ook bij uit naar door heeft wordt worden deze nog werd zij hij",
};
const LISTS = Object.entries(WORDS).map(([language, list]) => ({ language, words: new Set(list.split(" ")) }));

/** So many words are looked at. */
const SAMPLE = 400;

/**
 * The language that a text is clearly in, other than German; `null` for German, and where it is not clear: few words, a
 * mixture, another language.
 * @param {string} text
 */
export function otherLanguage(text) {
  const words = text.slice(0, 8 * SAMPLE).toLowerCase().match(/\p{L}+/gu)?.slice(0, SAMPLE) ?? [];
  if (words.length < 12) return null;
  const counts = LISTS.map(({ language, words: list }) => ({ language, count: words.filter((word) => list.has(word)).length })).sort((a, b) => b.count - a.count);
  const german = counts.find(({ language }) => language === "de")?.count ?? 0;
  const [best] = counts;
  return best.language !== "de" && best.count > 0.15 * words.length && best.count > 2 * german ? best.language : null;
}
