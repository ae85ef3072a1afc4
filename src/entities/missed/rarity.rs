//! How rare a word must be in running text to count as a name.

use crate::document::terms::{background, stem_hash};
use crate::names::{lists, lists_of};

/// The least mean confidence of a name whose other mentions are added, where it is rare in running text or has several
/// words.
pub(super) const MIN_CONFIDENCE_IF_RARE: f32 = 0.4;

/// Whether a word is so rare in running text that it is hardly a common noun.
pub(super) fn is_rare(word: &str) -> bool {
    // `Macht` has class 9, `Fischer` 10, `Perioden` 12; `Hochtief` 13, `Tass` 14.
    is_as_rare_as(word, 13)
}

/// Whether a word, also without a genitive `s`, has at least this class of rarity.
pub(super) fn is_as_rare_as(word: &str, class: u8) -> bool {
    let is_rare = |word: &str| background::class(stem_hash(word)) >= class;
    is_rare(word) && word.strip_suffix('s').is_none_or(is_rare)
}

/// Whether neither the dictionary nor running text knows a word, also without a genitive `s`.
pub(super) fn is_no_noun(word: &str) -> bool {
    let base = word.strip_suffix('s').unwrap_or(word);
    is_as_rare_as(word, background::UNKNOWN)
        && [word, base].iter().all(|word| lists_of(word) & lists::NOUN == 0)
}
