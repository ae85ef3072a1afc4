//! Where a correction belongs: a position and the words that stand there, so that it is found again when the text around
//! it has changed (the selectors TextPosition and TextQuote of the W3C Web Annotation Data Model in one).

use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::util::hashing::Map;
use crate::util::occurrences::Occurrences;
use crate::util::sort::Sort;

/// A place of an article: a half-open range of UTF-16 code units, as in the report, and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The words.
    pub quote: String,
}

/// Where the words of each anchor stand: at its position, else at the nearest place, whole words before parts of longer
/// ones. `None` where they stand nowhere.
pub(crate) fn resolve<'a>(text: &str, anchors: &[&'a Anchor]) -> Vec<Option<Span>> {
    let starts = bytes_at(text, anchors);
    let stands = |quote: &str, start: usize| text.get(start..).is_some_and(|rest| rest.starts_with(quote));
    let quotes = || anchors.iter().map(|anchor| anchor.quote.as_str()).zip(starts.iter().copied());
    let moved = quotes().filter(|&(quote, start)| !stands(quote, start)).map(|(quote, _)| quote);
    let places = Occurrences::find(text, moved);
    // Those of them that are words of their own, which are better.
    let mut whole: Map<&'a str, Vec<usize>> = Map::default();
    let mut place = |quote: &'a str, start: usize| {
        if quote.is_empty() {
            return None;
        }
        if stands(quote, start) {
            return Some(start);
        }
        let all = places.of(quote);
        let is_whole = |at: &usize| is_whole(text, Span::new(*at, *at + quote.len()));
        let whole = whole.entry(quote).or_insert_with(|| all.iter().copied().filter(is_whole).collect());
        nearest(whole, start).or_else(|| nearest(all, start))
    };
    let spans = anchors.iter().zip(&starts).map(|(anchor, &start)| {
        let quote = anchor.quote.as_str();
        place(quote, start).map(|at| Span::new(at, at + quote.len()))
    });
    spans.collect()
}

/// The nearest of some places, which ascend.
fn nearest(places: &[usize], start: usize) -> Option<usize> {
    let behind = places.partition_point(|&at| at < start);
    let near = places.get(behind.saturating_sub(1)..).unwrap_or_default().iter().take(2);
    near.copied().min_by_key(|at| at.abs_diff(start))
}

/// The byte at which each anchor begins; the end of the text for those behind it.
fn bytes_at(text: &str, anchors: &[&Anchor]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..anchors.len()).collect();
    order.stable_sort_by_key(|&number| anchors[number].start);
    let mut bytes = vec![text.len(); anchors.len()];
    let mut next = order.into_iter().peekable();
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        while let Some(number) = next.next_if(|&number| anchors[number].start <= units) {
            bytes[number] = byte;
        }
        if next.peek().is_none() {
            break;
        }
        units += c.len_utf16() as u32;
    }
    bytes
}

/// All places where words that were looked for stand as words of their own, in the order of the text.
pub(super) fn whole_words(text: &str, found: &Occurrences<'_>, words: &str) -> impl Iterator<Item = Span> {
    let spans = found.of(words).iter().map(|&at| Span::new(at, at + words.len()));
    spans.filter(|span| is_whole(text, *span))
}

/// Whether no letter or digit adjoins a span.
fn is_whole(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or_default().chars().next_back();
    let behind = text.get(span.end as usize..).unwrap_or_default().chars().next();
    !before.into_iter().chain(behind).any(char::is_alphanumeric)
}

/// A span without the white space at its ends.
pub(crate) fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

#[cfg(test)]
mod tests {
    use super::{Anchor, nearest, resolve, whole_words};
    use crate::util::occurrences::Occurrences;

    const TEXT: &str = "😀 Kim kam. Die Kimonos von Kim, nicht Kims. Müller ging.";

    /// Where an anchor's words stand, as a character index for people.
    fn place(start: u32, quote: &str) -> Option<usize> {
        let anchor =
            Anchor { start, end: start + quote.encode_utf16().count() as u32, quote: quote.to_owned() };
        let span = resolve(TEXT, &[&anchor])[0]?;
        assert_eq!(span.of(TEXT), quote);
        Some(TEXT[..span.start as usize].chars().count())
    }

    #[test]
    fn words_are_found_where_they_stand() {
        assert_eq!(place(3, "Kim"), Some(2), "an emoji is two code units");
        assert_eq!(place(16, "Kim"), Some(15), "a part of a word, if it was marked there");
        assert_eq!(place(45, "Müller"), Some(44));
    }

    #[test]
    fn words_that_moved_are_found_at_the_nearest_place() {
        assert_eq!(place(0, "Kim"), Some(2));
        assert_eq!(place(1, "Kim"), Some(2), "inside a character");
        assert_eq!(place(17, "Kim"), Some(27), "whole words first: not those of Kimonos");
        assert_eq!(place(u32::MAX - 9, "Kim"), Some(27));
        assert_eq!(place(3, "Kimono"), Some(15), "parts of words where there is nothing better");
    }

    #[test]
    fn words_that_are_gone_are_found_nowhere() {
        assert_eq!(place(3, "Moon"), None);
        assert_eq!(place(3, ""), None);
    }

    #[test]
    fn occurrences_are_whole_words() {
        let found = Occurrences::find(TEXT, ["Kim", ""]);
        let starts: Vec<u32> = whole_words(TEXT, &found, "Kim").map(|span| span.start).collect();
        assert_eq!(starts, [5, 30]);
        assert_eq!(whole_words(TEXT, &found, "").count(), 0);
    }

    #[test]
    fn the_nearest_place_is_before_or_behind() {
        let places = [1, 10, 20, 30];
        for (start, place) in [(0, 1), (4, 1), (7, 10), (16, 20), (24, 20), (26, 30), (29, 30), (99, 30)] {
            assert_eq!(nearest(&places, start), Some(place), "{start}");
        }
        assert_eq!(nearest(&places, 15), Some(10), "the first of two that are as near");
        assert_eq!(nearest(&[], 3), None);
    }
}
