//! Words that an apostrophe clips: `'n`, `'nem`; `hab'`, `könnt'`.
//!
//! Own compilation from general knowledge of the language.

/// Whether letters behind an apostrophe are a word without its beginning: `'n`, `'s`, `'nem`.
pub(crate) fn is_clipped(letters: &str) -> bool {
    WITHOUT_BEGINNING.binary_search(&letters).is_ok()
}

/// Whether letters before an apostrophe are a word without its final `-e` or `-u`: `hab'`, `heut'`, `d'`.
pub(crate) fn loses_ending(letters: &str) -> bool {
    matches!(letters, "hab" | "Hab" | "könnt" | "wär" | "hätt" | "würd" | "heut" | "d")
}

/// Sorted.
static WITHOUT_BEGINNING: &[&str] = &[
    "m", "n", "nauf", "naus", "ne", "nein", "nem", "nen", "ner", "nes", "ran", "rauf", "raus", "rein", "rum",
    "runter", "rüber", "s", "ste", "was",
];

#[cfg(test)]
mod tests {
    use super::{is_clipped, loses_ending};

    #[test]
    fn the_list_is_sorted() {
        assert!(super::WITHOUT_BEGINNING.is_sorted());
    }

    #[test]
    fn words_lose_their_beginning_or_their_end() {
        assert!(is_clipped("nem") && is_clipped("s") && !is_clipped("haus"));
        assert!(loses_ending("hab") && loses_ending("heut") && !loses_ending("geh"));
    }
}
