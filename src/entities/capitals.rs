//! Names of people and places in capitals, as datelines and headlines have them, in their usual spelling.

/// The shortest word, in characters, that is no abbreviation.
const SHORTEST_WORD: usize = 4;

fn is_capital_word(word: &str) -> bool {
    word.chars().count() >= SHORTEST_WORD && word.chars().all(char::is_uppercase)
}

/// Whether a word of the name is written in capitals, as in datelines and headlines: `BOCHUM`, `Angela MERKEL`.
pub(super) fn is_in_capitals(name: &str) -> bool {
    name.split([' ', '-']).any(is_capital_word)
}

/// The name as it is usually written. Where nothing in it but capitals stands, short words are no abbreviations: `EVA ROTH`.
pub(super) fn without_capitals(name: &str) -> String {
    let has_lower_case = name.chars().any(char::is_lowercase);
    let words = name.split_inclusive([' ', '-']).map(|word| {
        let bare = word.trim_end_matches([' ', '-']);
        let is_whole = !has_lower_case && is_in_capitals(name) && bare.chars().all(char::is_uppercase);
        if !is_capital_word(bare) && !is_whole {
            return word.to_owned();
        }
        let mut characters = word.chars();
        let first = characters.next().into_iter();
        first.chain(characters.flat_map(char::to_lowercase)).collect()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::{is_in_capitals, without_capitals};

    #[test]
    fn abbreviations_keep_their_capitals() {
        for (name, usual) in [
            ("BOCHUM", "Bochum"),
            ("Angela MERKEL", "Angela Merkel"),
            ("BADEN-WÜRTTEMBERG", "Baden-Württemberg"),
            ("KIM Jong Un", "KIM Jong Un"),
            ("EVA ROTH", "Eva Roth"),
        ] {
            assert_eq!(is_in_capitals(name), name != usual, "{name}");
            assert_eq!(without_capitals(name), usual);
        }
        assert!(!is_in_capitals("USA") && !is_in_capitals("NRW") && !is_in_capitals("B612"));
    }
}
