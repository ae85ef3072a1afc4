//! Word stems, so that `Besuch`, `Besuchs` and `Besuche` count as one.
//!
//! Source: L. Weißweiler, A. Fraser: Developing a Stemmer for German Based on a Comparative Analysis of Publicly
//! Available Stemmers (CISTEM), GSCL 2017. Written from the paper's description.

/// The stem of a word, in lower case, without umlauts and endings. For comparing only, not for showing.
#[allow(dead_code, reason = "the stages that compare words by stem call it")]
pub(crate) fn stem(word: &str) -> String {
    let capitalised = word.starts_with(char::is_uppercase);
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ü' => letters.push('u'),
            'ö' => letters.push('o'),
            'ä' => letters.push('a'),
            'ß' => letters.extend(['s', 's']),
            _ => letters.push(c),
        }
    }
    if letters.len() >= 6 && letters.starts_with(&['g', 'e']) {
        letters.drain(..2);
    }
    let mut letters = shorten(&letters);
    while letters.len() > 3 {
        let ending = match letters[..] {
            [.., 'e', 'm' | 'r'] | [.., 'n', 'd'] if letters.len() > 5 => 2,
            [.., 't'] if !capitalised => 1,
            [.., 'e' | 's' | 'n'] => 1,
            _ => break,
        };
        letters.truncate(letters.len() - ending);
    }
    lengthen(&letters)
}

/// Letter groups that count as one letter while endings are cut, and the second of two equal letters.
const SCH: char = '$';
const EI: char = '%';
const IE: char = '&';
const DOUBLED: char = '*';

fn shorten(letters: &[char]) -> Vec<char> {
    let mut short: Vec<char> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    loop {
        let (c, len) = match rest {
            ['s', 'c', 'h', ..] => (SCH, 3),
            ['e', 'i', ..] => (EI, 2),
            ['i', 'e', ..] => (IE, 2),
            [c, ..] => (*c, 1),
            [] => return short,
        };
        short.push(if short.last() == Some(&c) { DOUBLED } else { c });
        rest = &rest[len..];
    }
}

fn lengthen(letters: &[char]) -> String {
    let mut word = String::with_capacity(letters.len() + 4);
    let mut before = '\0';
    for &c in letters {
        before = if c == DOUBLED { before } else { c };
        match before {
            SCH => word.push_str("sch"),
            EI => word.push_str("ei"),
            IE => word.push_str("ie"),
            c => word.push(c),
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_forms_share_a_stem() {
        for group in [
            &["Besuch", "Besuchs", "Besuche", "Besuchen"][..],
            &["Kampfflugzeug", "Kampfflugzeuge", "Kampfflugzeugen"],
            &["militärisch", "militärische", "militärischen", "militärischer"],
            &["Sanktion", "Sanktionen"],
            &["Bälle", "Ball"],
        ] {
            for word in group {
                assert_eq!(stem(word), stem(group[0]), "{word}");
            }
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        assert_ne!(stem("Drohne"), stem("Drohung"));
        assert_eq!(stem("a"), "a");
        assert_eq!(stem(""), "");
        assert_eq!(stem("Schiff"), "schiff");
    }
}
