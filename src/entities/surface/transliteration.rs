//! Keys for names that are transcribed from Cyrillic in several ways: `Selenskyj`, `Zelensky`.

use crate::german::transliteration::{ENDINGS, LETTERS};

/// A folded Slavic name in one spelling for the several that the Latin letters give it (`Selenskyj`, `Selenski`,
/// `Zelensky`); `None` for names without a Slavic ending, of which `Meyer` and `Meier` stay two.
pub(crate) fn slavic(key: &str) -> Option<String> {
    let ending = ENDINGS.iter().find(|ending| key.ends_with(**ending))?;
    let written = transliterated(key);
    let adjective = ending.starts_with("sk");
    let base = if adjective { written.trim_end_matches(['i', 'j']) } else { &written };
    (base.chars().count() >= 4).then(|| base.to_owned())
}

/// A folded name with the letters made equal in which German, English and other ways of writing Cyrillic differ.
pub(crate) fn transliterated(key: &str) -> String {
    let mut written = key.to_owned();
    for (from, to) in LETTERS {
        written = written.replace(from, to);
    }
    while written.contains("ii") {
        written = written.replace("ii", "i");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{slavic, transliterated};

    #[test]
    fn slavic_names_share_a_key() {
        for (a, b) in [("selenskyj", "zelensky"), ("selenski", "selenskij"), ("timoschenko", "tymoshenko")] {
            assert_eq!(slavic(a), slavic(b), "{a}, {b}");
            assert!(slavic(a).is_some());
        }
        assert_eq!(transliterated("wolodymyr"), transliterated("volodymyr"));
        assert!(slavic("meyer").is_none() && slavic("putin").is_none());
        assert_ne!(slavic("medwedew"), slavic("medwedenko"));
    }
}
