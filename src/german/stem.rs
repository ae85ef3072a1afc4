//! Word stems, so that `Besuch`, `Besuchs` and `Besuche` count as one.
//!
//! Source: L. Weißweiler, A. Fraser: Developing a Stemmer for German Based on a Comparative Analysis of Publicly
//! Available Stemmers (CISTEM), GSCL 2017. Written from the paper's description.

/// Cuts words down to their stems; keeps its buffers from word to word, so that no word costs an allocation.
#[derive(Debug, Default)]
pub(crate) struct Stemmer {
    letters: Vec<char>,
    stem: String,
}

/// Letter groups that count as one letter while endings are cut, and the second of two equal letters.
const SCH: char = '$';
const EI: char = '%';
const IE: char = '&';
const DOUBLED: char = '*';

impl Stemmer {
    /// The stem of a word, in lower case, without umlauts and endings. For comparing only, not for showing.
    pub(crate) fn stem(&mut self, word: &str) -> &str {
        let capitalised = word.starts_with(char::is_uppercase);
        self.read(word);
        self.drop_prefix();
        self.shorten();
        while self.letters.len() > 3 {
            let ending = match self.letters[..] {
                [.., 'e', 'm' | 'r'] | [.., 'n', 'd'] if self.letters.len() > 5 => 2,
                [.., 't'] if !capitalised => 1,
                [.., 'e' | 's' | 'n'] => 1,
                _ => break,
            };
            self.letters.truncate(self.letters.len() - ending);
        }
        self.lengthen();
        &self.stem
    }

    fn read(&mut self, word: &str) {
        self.letters.clear();
        self.letters.reserve(word.len());
        self.stem.clear();
        self.stem.reserve(word.len());
        for c in word.chars() {
            match c {
                _ if c.is_ascii() => self.letters.push(c.to_ascii_lowercase()),
                'ü' | 'Ü' => self.letters.push('u'),
                'ö' | 'Ö' => self.letters.push('o'),
                'ä' | 'Ä' => self.letters.push('a'),
                'ß' | 'ẞ' => self.letters.extend(['s', 's']),
                _ => self.letters.extend(c.to_lowercase()),
            }
        }
    }

    fn drop_prefix(&mut self) {
        if self.letters.len() >= 6 && self.letters.starts_with(&['g', 'e']) {
            self.letters.drain(..2);
        }
    }

    /// Replaces letter groups by one sign each, in place: what is written never overtakes what is read.
    fn shorten(&mut self) {
        let (mut read, mut written) = (0, 0);
        while let Some(rest @ [first, ..]) = self.letters.get(read..) {
            let (c, len) = match rest {
                ['s', 'c', 'h', ..] => (SCH, 3),
                ['e', 'i', ..] => (EI, 2),
                ['i', 'e', ..] => (IE, 2),
                _ => (*first, 1),
            };
            let doubled = written > 0 && self.letters[written - 1] == c;
            self.letters[written] = if doubled { DOUBLED } else { c };
            read += len;
            written += 1;
        }
        self.letters.truncate(written);
    }

    fn lengthen(&mut self) {
        let mut before = '\0';
        for &c in &self.letters {
            before = if c == DOUBLED { before } else { c };
            match before {
                SCH => self.stem.push_str("sch"),
                EI => self.stem.push_str("ei"),
                IE => self.stem.push_str("ie"),
                c => self.stem.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stemmer;

    fn stem(word: &str) -> String {
        Stemmer::default().stem(word).to_owned()
    }

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

    #[test]
    fn letters_with_marks_and_groups_are_read_as_one() {
        assert_eq!(stem("Straße"), stem("Strasse"));
        assert_eq!(stem("größe"), stem("grosse"));
        assert_eq!(stem("Höfe"), "hof");
        assert_eq!(stem("Bär"), "bar");
        // A verb loses its -t, a noun does not.
        assert_eq!(
            (stem("sagt"), stem("Stadt"), stem("Markt")),
            ("sag".to_owned(), "stadt".to_owned(), "markt".to_owned())
        );
        // Groups of letters count as one when four are to be left.
        assert_eq!(
            (stem("Schein"), stem("Seen"), stem("Tier")),
            ("schein".to_owned(), "see".to_owned(), "tier".to_owned())
        );
        assert_eq!(
            (stem("Leiter"), stem("Kinder"), stem("meinem")),
            ("leiter".to_owned(), "kind".to_owned(), "meinem".to_owned())
        );
    }
}
