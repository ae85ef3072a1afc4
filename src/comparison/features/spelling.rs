//! Names in two spellings: `Janukowitsch` and `Janukowytsch`, `Irawaddy` and `Irrawaddy`.
//!
//! The key is what transliterations and slips leave alone: the consonants, with letters of one sound as one (the idea
//! of H. J. Postel's Kölner Phonetik, 1969, here for names from other scripts).

use crate::util::hashing::hash;

/// From how many letters and how many sounds on a name is long enough to be known by them.
const LEAST_LETTERS: usize = 6;
const LEAST_SOUNDS: usize = 4;

/// The key of a name's sounds; none for a short one.
pub(super) fn key(name: &str) -> Option<u64> {
    if name.chars().count() < LEAST_LETTERS || !name.chars().all(char::is_alphabetic) {
        return None;
    }
    let sounds = sounds(name);
    (sounds.chars().count() >= LEAST_SOUNDS).then(|| hash(sounds.as_bytes()) ^ hash(b"sounds"))
}

fn sounds(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut rest = lower.strip_suffix('s').unwrap_or(&lower);
    let mut sounds = String::new();
    while let Some(c) = rest.chars().next() {
        let long = [
            ("tsch", 'č'),
            ("sch", 'š'),
            ("ch", 'č'),
            ("sh", 'š'),
            ("zh", 'š'),
            ("kh", 'k'),
            ("ph", 'f'),
            ("th", 't'),
            ("dsch", 'č'),
        ];
        let (sound, length) = match long.iter().find(|(letters, _)| rest.starts_with(letters)) {
            Some((letters, sound)) => (Some(*sound), letters.len()),
            None => {
                let sound = match c {
                    'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü' | 'h' | 'j' | 'á' | 'é' | 'í'
                    | 'ó' | 'ú' => None,
                    'w' | 'v' => Some('v'),
                    'k' | 'c' | 'q' => Some('k'),
                    's' | 'z' | 'ß' => Some('s'),
                    'š' | 'ş' => Some('š'),
                    'č' | 'ć' | 'ç' => Some('č'),
                    other => Some(other),
                };
                (sound, c.len_utf8())
            }
        };
        if let Some(sound) = sound.filter(|sound| !sounds.ends_with(*sound)) {
            sounds.push(sound);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    sounds
}

#[cfg(test)]
mod tests {
    use super::{key, sounds};

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (first, second) in
            [("Janukowitsch", "Janukowytsch"), ("Irawaddy", "Irrawaddy"), ("Timoschenko", "Timoschneko")]
        {
            assert_eq!(sounds(first), sounds(second));
        }
        assert!(key("Janukowitsch").is_some());
        assert_ne!(key("Timoschenko"), key("Turtschynow"));
        assert_eq!(key("Kim"), None);
        assert_eq!(key("8000000"), None);
    }
}
