//! Whole readings, on sentences with their names marked: each statement with its kind, extent, speaker, cue and polarity.

use crate::entities::resolve;
use crate::names::marked::marked;
use crate::speech::{Polarity, find};

/// The statements of a text, one a line: polarity unless asserted, kind, words (… between spans), words for the
/// speaker, cue, and the speaker's name (`?` before it where inferred).
fn readings(source: &str) -> Vec<String> {
    let (document, names) = marked(source);
    let (text, entities) = (document.text(), resolve(&document, &names).entities);
    let quotes = find(&document, &entities);
    let line = |quote: &crate::speech::Quote| {
        let polarity = match quote.polarity {
            Polarity::Asserted => String::new(),
            other => format!("{other:?} "),
        };
        let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
        let speaker = quote.speaker.map_or("–", |speaker| speaker.span.of(text));
        let cue = quote.cue.map_or("–", |cue| cue.of(text));
        let name = quote.speaker.map_or_else(String::new, |speaker| {
            let mark = if speaker.inferred { "?" } else { "" };
            format!(" | {mark}{}", speaker.name(text, &entities).unwrap_or_else(|| "–".to_owned()))
        });
        format!("{polarity}{:?}: {} | {speaker} | {cue}{name}", quote.kind, words.join(" … "))
    };
    quotes.iter().map(line).collect()
}

/// Checks the readings of texts; a paragraph ends at `\n\n`.
#[track_caller]
pub(super) fn check(cases: &[(&str, &[&str])]) {
    let found = cases.iter().map(|(text, expected)| (text, readings(text), *expected));
    let wrong: Vec<_> = found.filter(|(_, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
