//! First parts of compounds that stand before a name and are none: `Ex-Kanzler`, `Anti-Trump-Demo`.
//!
//! Own compilation from general knowledge of the language.

/// In lower case, sorted.
const PREFIXES: [&str; 10] = ["alt", "anti", "außen", "chef", "ex", "nicht", "post", "pro", "top", "vize"];

/// Whether a part of a compound, in any letter case, only modifies the name behind it.
pub(crate) fn is_prefix(part: &str) -> bool {
    PREFIXES.contains(&part.to_lowercase().as_str())
}
