//! Byte offsets → UTF-16 offsets: one forward pass makes a table, every look-up then reads at most one block of text.

use super::Range16;
use crate::span::Span;

/// Bytes between two entries of the table.
const BLOCK: usize = 64;

/// The UTF-16 offsets of one text.
pub(super) struct Utf16Offsets<'t> {
    text: &'t [u8],
    /// UTF-16 code units that begin before each block; empty for ASCII, where the two offsets are equal.
    blocks: Vec<u32>,
}

impl<'t> Utf16Offsets<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let text = text.as_bytes();
        let mut blocks = Vec::new();
        if !text.is_ascii() {
            blocks.reserve_exact(text.len() / BLOCK + 1);
            let mut units = 0;
            for block in text.chunks(BLOCK) {
                blocks.push(units);
                units += code_units(block);
            }
            blocks.push(units);
        }
        Self { text, blocks }
    }

    /// The UTF-16 offset of a byte offset, which lies on a character boundary.
    pub(super) fn at(&self, byte: u32) -> u32 {
        if self.blocks.is_empty() {
            return byte;
        }
        let byte = (byte as usize).min(self.text.len());
        let block = byte / BLOCK;
        self.blocks[block] + code_units(&self.text[block * BLOCK..byte])
    }

    pub(super) fn range(&self, span: Span) -> Range16 {
        [self.at(span.start), self.at(span.end)]
    }

    pub(super) fn ranges(&self, spans: &[Span]) -> Vec<Range16> {
        spans.iter().map(|span| self.range(*span)).collect()
    }
}

/// UTF-16 code units of the characters whose first byte lies in `bytes`: one each, two beyond U+FFFF.
fn code_units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from((byte as i8) >= -0x40) + u32::from(byte >= 0xF0)).sum()
}

#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use super::Utf16Offsets;
    use proptest::prelude::*;

    fn naive(text: &str, byte: usize) -> u32 {
        text[..byte].encode_utf16().count() as u32
    }

    #[test]
    fn counts_after_umlauts_quotes_and_emoji() {
        let text = "Grüße 😀 aus Köln: „Müller“";
        let offsets = Utf16Offsets::new(text);
        let start = text.find("Müller").unwrap();
        assert_eq!(offsets.at(start as u32), 20);
        assert_eq!(offsets.at(text.len() as u32), 27);
    }

    proptest! {
        #[test]
        fn agrees_with_the_naive_count(text in "(\\PC|[äöüß„“😀🇩🇪\r\n]){0,200}") {
            let offsets = Utf16Offsets::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(offsets.at(byte as u32), naive(&text, byte));
            }
        }
    }
}
