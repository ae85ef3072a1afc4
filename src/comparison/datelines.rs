//! The days of datelines, `3. März` in `Berlin, 3. März (dpa) – …`: when a report was written is no statement of it, and the same day in
//! a sentence of another report would be taken for one that both tell. The place stays, for it is often where something happened.

use std::ops::Range;

use crate::document::Document;
use crate::document::dateline::day_of_opening;
use crate::span::Span;

/// How many of the first sentences may open with place and day.
const SENTENCES: usize = 6;

/// For each sentence of a report the tokens that are no statement: from the day of a dateline to where the sentence goes on; all of a
/// line that is nothing else, `Stand: 12.11.2025, 14:05 Uhr`.
pub(super) fn left_out(document: &Document) -> Vec<Range<usize>> {
    let dateline = document.article().dateline();
    let sentences = document.sentences().iter().enumerate();
    sentences
        .map(|(number, sentence)| {
            let day =
                Some(document.text_of(sentence.span)).filter(|_| number < SENTENCES).and_then(day_of_opening);
            let span = match (day, dateline) {
                (Some(day), _) => {
                    let start = sentence.span.start as usize;
                    Span::new(start + day.start, start + day.end)
                }
                (None, Some(line)) if line.overlaps(sentence.span) => line,
                _ => return Range::default(),
            };
            let tokens = sentence.token_range();
            let first = |byte: u32| {
                let before =
                    document.tokens()[tokens.clone()].partition_point(|token| token.span.start < byte);
                tokens.start + before
            };
            first(span.start)..first(span.end)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::left_out;
    use crate::document::{Article, Document};

    #[test]
    fn the_day_of_a_dateline_is_left_out() {
        for (text, expected) in [
            ("Berlin, 3. März – Der Senat tagt. Es regnet.", &["3. März –", ""][..]),
            ("Kassel (Hessen), 14. Mai 2024 (dpa) – Ein Feuer.", &["14. Mai 2024 (dpa) –"]),
            ("Kassel (dpa) – Ein Feuer.", &[""]),
            ("Am 14. Mai 2024 brannte es – wieder.", &[""]),
            (
                "Zug kam\n\nStand: 12.11.2025, 14:05 Uhr\n\nDer Zug kam.",
                &["", "Stand: 12.11.2025, 14:05 Uhr", ""],
            ),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            let words = left_out(&document).into_iter().map(|tokens| {
                let tokens = &document.tokens()[tokens];
                let both = tokens.first().zip(tokens.last());
                both.map_or("", |(first, last)| document.text_of(first.span.cover(last.span)))
            });
            assert_eq!(words.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
