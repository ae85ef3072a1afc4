//! Byte offsets → the report's: one forward pass makes a table, every look-up then reads at most one block of text.

use super::{Range16, Unit};
use crate::span::Span;

/// Bytes between two entries of the table.
const BLOCK: usize = 64;

/// The offsets of one text in a unit.
pub(super) struct Offsets<'t> {
    text: &'t [u8],
    /// The unit as [`Unit::double`] has it.
    double: u8,
    /// Units that begin before each block; empty for ASCII, where the two offsets are equal.
    blocks: Vec<u32>,
}

impl<'t> Offsets<'t> {
    pub(super) fn new(text: &'t str, unit: Unit) -> Self {
        let text = text.as_bytes();
        let double = unit.double();
        let mut blocks = Vec::new();
        if !text.is_ascii() {
            blocks.reserve_exact(text.len() / BLOCK + 1);
            let mut units = 0;
            for block in text.chunks(BLOCK) {
                blocks.push(units);
                units += units_in(block, double);
            }
            blocks.push(units);
        }
        Self { text, double, blocks }
    }

    /// The offset of a byte offset, which lies on a character boundary.
    pub(super) fn at(&self, byte: u32) -> u32 {
        if self.blocks.is_empty() {
            return byte;
        }
        let byte = (byte as usize).min(self.text.len());
        let block = byte / BLOCK;
        self.blocks[block] + units_in(&self.text[block * BLOCK..byte], self.double)
    }

    pub(super) fn range(&self, span: Span) -> Range16 {
        let start = self.at(span.start);
        match self.text.get(span.range()) {
            // Most spans are a word or two: to count on from the start is less than to count from a block's start again.
            Some(bytes) if bytes.len() < BLOCK / 2 => [start, start + units_in(bytes, self.double)],
            _ => [start, self.at(span.end)],
        }
    }

    pub(super) fn ranges(&self, spans: &[Span]) -> Vec<Range16> {
        spans.iter().map(|span| self.range(*span)).collect()
    }
}

/// The units of the characters whose first byte lies in `bytes`: one each, two from the first byte `double` on.
fn units_in(bytes: &[u8], double: u8) -> u32 {
    bytes.iter().map(|&byte| u32::from((byte as i8) >= -0x40) + u32::from(byte >= double)).sum()
}

#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use super::{Offsets, Unit};
    use proptest::prelude::*;

    fn naive(text: &str, byte: usize) -> u32 {
        text[..byte].encode_utf16().count() as u32
    }

    #[test]
    fn counts_after_umlauts_quotes_and_emoji() {
        let text = "Grüße 😀 aus Köln: „Müller“";
        let offsets = Offsets::new(text, Unit::Utf16);
        let start = text.find("Müller").unwrap();
        assert_eq!(offsets.at(start as u32), 20);
        assert_eq!(offsets.at(text.len() as u32), 27);
        assert_eq!(Offsets::new(text, Unit::Character).at(start as u32), 19);
    }

    proptest! {
        #[test]
        fn agrees_with_the_naive_count(text in "(\\PC|[äöüß„“😀🇩🇪\r\n]){0,200}") {
            let [offsets, characters] = [Unit::Utf16, Unit::Character].map(|unit| Offsets::new(&text, unit));
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(offsets.at(byte as u32), naive(&text, byte));
                prop_assert_eq!(characters.at(byte as u32), text[..byte].chars().count() as u32);
            }
        }
    }
}
