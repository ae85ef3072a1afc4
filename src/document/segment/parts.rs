//! The parts of a hyphenated word: `Ria`, `Nowosti`; `CO2`, `Ausstoß`.

use super::characters::is_hyphen;
use crate::span::Span;

/// The parts of the word under `word`, between its hyphens; the word alone where it has none. Empty parts, as at
/// the end of `Ein-`, are left out.
pub fn hyphen_parts(text: &str, word: Span) -> impl Iterator<Item = Span> {
    let spelling = word.of(text);
    let mut at = word.start as usize;
    spelling.split(is_hyphen).filter_map(move |part| {
        let start = at;
        let end = start + part.len();
        // The hyphen behind the part: one byte, or three for the typographic ones.
        at = end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!part.is_empty()).then(|| Span::new(start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::hyphen_parts;
    use crate::span::Span;

    #[test]
    fn parts_stand_between_hyphens() {
        for (word, parts) in [
            ("Artjom-Primorski-1", &["Artjom", "Primorski", "1"][..]),
            ("Ein-", &["Ein"]),
            ("-Projekt", &["Projekt"]),
            ("Haus", &["Haus"]),
            ("CO2\u{2011}Ausstoß", &["CO2", "Ausstoß"]),
        ] {
            let text = format!("das {word}");
            let found: Vec<&str> =
                hyphen_parts(&text, Span::new(4, text.len())).map(|span| &text[span.range()]).collect();
            assert_eq!(found, parts);
        }
    }
}
