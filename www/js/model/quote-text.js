// What is said in a quote, as one text. A stand-in with German in it (the pronoun of "Das sagte X."): the core is to give
// this as `quotes[].text`.

/**
 * The words of a quote, its parts joined by "…". The pronoun of "Das sagte X." behind the words themselves is left out.
 * @param {{ text: string, report: { quotes: { spans: [number, number][] }[] } }} entry
 * @param {number} quote index in the report
 */
export function quoteText({ text, report }, quote) {
  const parts = report.quotes[quote].spans.map(([start, end]) => text.slice(start, end).trim());
  return parts.filter((part, index) => index === 0 || !/^(?:Das|Dies|So)$/.test(part)).join(" … ");
}
