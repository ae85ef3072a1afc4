//! First parts of compounds that stand before a name and are none: `Ex-Kanzler`, `Anti-Trump-Demo`.
//!
//! Own compilation from general knowledge of the language.

/// In lower case, sorted.
const PREFIXES: [&str; 10] = ["alt", "anti", "außen", "chef", "ex", "nicht", "post", "pro", "top", "vize"];

/// Whether a part of a compound, in any letter case, only modifies the name behind it.
pub(crate) fn is_prefix(part: &str) -> bool {
    PREFIXES.contains(&part.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_prefix;

    #[test]
    fn prefixes_are_whole_parts_in_any_letter_case() {
        assert!(is_prefix("Ex") && is_prefix("vize") && is_prefix("Außen") && is_prefix("TOP"));
        assert!(!is_prefix("Exil") && !is_prefix("Kanzler") && !is_prefix(""));
    }
}
