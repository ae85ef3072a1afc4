//! A quotation in the headline without a frame: it belongs to who says the same words in the text, whoever the headline
//! names besides (`SV Auetal verliert: „…“`).

use super::quote::{Quote, QuoteKind};
use crate::document::Document;

/// How many statements of the first paragraph are looked at.
const MOST: usize = 3;

/// The shortest words that are looked for, in bytes: `„Nein“` is said by many.
const SHORTEST: usize = 12;

/// Gives the quotations of the headline their speakers; `quotes` are in the order of the text.
pub(super) fn attribute(document: &Document, quotes: &mut [Quote]) {
    let text = document.article().text();
    let Some(first) = document.sentences().first() else { return };
    let head = document.sentences().iter().take_while(|sentence| sentence.paragraph == first.paragraph);
    let end = head.last().map_or(0, |last| last.span.end);
    for number in 0..quotes.len().min(MOST) {
        let quote = &quotes[number];
        let span = quote.spans[0];
        if span.end > end || quote.kind != QuoteKind::Direct || quote.cue.is_some() {
            continue;
        }
        let words = span.of(text).trim_matches(|sign: char| !sign.is_alphanumeric());
        let behind = text.get(end as usize..).and_then(|text| text.find(words));
        let Some(at) = behind.filter(|_| words.len() >= SHORTEST) else { continue };
        let at = end + at as u32;
        let said = |quote: &&Quote| quote.spans.iter().any(|span| span.start <= at && at < span.end);
        let speaker = quotes.iter().rev().find(said).and_then(|quote| quote.speaker);
        if let Some(mut speaker) = speaker {
            speaker.inferred = true;
            quotes[number].speaker = Some(speaker);
        }
    }
}
