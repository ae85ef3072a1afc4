//! The endings of declined adjectives.
//!
//! Source: the closed paradigms (strong, weak, mixed) of any grammar of German; own compilation.

/// The endings, sorted. No two of them share their last letter, so that a word has at most one.
pub(crate) const ENDINGS: [&str; 5] = ["e", "em", "en", "er", "es"];

/// Whether a word ends as a declined adjective does.
pub(crate) fn is_declined(word: &str) -> bool {
    matches!(word.as_bytes(), [.., b'e'] | [.., b'e', b'm' | b'n' | b'r' | b's'])
}

/// The word without its ending; `None` where it has none.
pub(crate) fn without_ending(word: &str) -> Option<&str> {
    let length = match word.as_bytes() {
        [.., b'e'] => 1,
        [.., b'e', b'm' | b'n' | b'r' | b's'] => 2,
        _ => return None,
    };
    word.get(..word.len() - length)
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, is_declined, without_ending};

    #[test]
    fn every_ending_is_taken_off() {
        for ending in ENDINGS {
            let word = format!("grün{ending}");
            assert!(is_declined(&word));
            assert_eq!(without_ending(&word), Some("grün"));
        }
        for word in ["", "grün", "Rats", "lieb"] {
            assert!(!is_declined(word) && without_ending(word).is_none(), "{word}");
        }
    }
}
