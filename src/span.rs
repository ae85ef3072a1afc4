//! The only position type inside Lesart: a half-open range of bytes in an article's text.

use std::ops::Range;

/// A half-open range of bytes, `start..end`, in the text of one article.
///
/// Every span that a stage returns lies inside the text and begins and ends on a character boundary; positions
/// become UTF-16 code units only in the [report](crate::report).
///
/// ```
/// let text = "Grüße aus Köln";
/// let span = lesart::Span::new(12, 17);
/// assert_eq!(span.of(text), "Köln");
/// // Half of an ü is no text.
/// assert_eq!(lesart::Span::new(1, 3).of(text), "");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, but not including, `end`.
    ///
    /// # Panics
    /// In builds with debug assertions, when `end` lies before `start` or beyond 4 GiB.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok(), "no span runs from {start} to {end}");
        Self { start: start as u32, end: end as u32 }
    }

    /// The same range as `usize`, for slicing.
    #[inline]
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text under the span; empty where the span does not fit the text.
    #[inline]
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Length in bytes.
    #[inline]
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn cuts_out_its_text() {
        assert_eq!(Span::new(4, 7).of("die Köln"), "Kö");
        assert_eq!(Span::new(0, 99).of("kurz"), "");
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        let (a, b) = (Span::new(0, 3), Span::new(3, 5));
        assert!(!a.overlaps(b) && !b.overlaps(a));
        assert!(a.cover(b).contains(b));
    }
}
