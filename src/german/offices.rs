//! Nouns for the holders of offices, ranks and occupations: `Präsident`, `Verteidigungsminister`, `Kreml-Chef`.
//!
//! Our own compilation from general knowledge of the language. A compound counts by its head.

use crate::util::sort::Sort;
use std::sync::LazyLock;

use super::lookup::Endings;

/// How a noun declines in the singular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declension {
    /// `der Minister, des Ministers`.
    Strong,
    /// `der Präsident, des Präsidenten`.
    Weak,
    /// `der Vorsitzende, ein Vorsitzender`.
    Adjectival,
    /// Feminine only by another word: `die Königin`.
    Feminine,
}

use Declension::{Adjectival, Feminine, Strong, Weak};

/// Heads in lower case, sorted. Feminine forms in `-in` are derived from them.
const HEADS: &[(&str, Declension)] = &[
    ("abgeordnete", Adjectival),
    ("ärztin", Feminine),
    ("aktivist", Weak),
    ("anführer", Strong),
    ("anwalt", Strong),
    ("anwältin", Feminine),
    ("arzt", Strong),
    ("astronaut", Weak),
    ("astronom", Weak),
    ("attentäter", Strong),
    ("autor", Strong),
    ("beamte", Adjectival),
    ("beauftragte", Adjectival),
    ("berater", Strong),
    ("biologe", Weak),
    ("bischof", Strong),
    ("bischöfin", Feminine),
    ("boss", Strong),
    ("botschafter", Strong),
    ("bundesrat", Strong),
    ("bürgerrechtler", Strong),
    ("chef", Strong),
    ("designer", Strong),
    ("dichter", Strong),
    ("diktator", Strong),
    ("diplomat", Weak),
    ("direktor", Strong),
    ("dirigent", Weak),
    ("experte", Weak),
    ("fahrer", Strong),
    ("forscher", Strong),
    ("fotograf", Weak),
    ("führer", Strong),
    ("fußballer", Strong),
    ("geschäftsführer", Strong),
    ("general", Strong),
    ("gouverneur", Strong),
    ("gründer", Strong),
    ("historiker", Strong),
    ("ingenieur", Strong),
    ("inhaber", Strong),
    ("journalist", Weak),
    ("kaiser", Strong),
    ("kandidat", Weak),
    ("kanzler", Strong),
    ("kapitän", Strong),
    ("kardinal", Strong),
    ("komiker", Strong),
    ("kommandant", Weak),
    ("kommandeur", Strong),
    ("kommissar", Strong),
    ("komponist", Weak),
    ("könig", Strong),
    ("königin", Feminine),
    ("künstler", Strong),
    ("landrat", Strong),
    ("leiter", Strong),
    ("machthaber", Strong),
    ("maler", Strong),
    ("manager", Strong),
    ("meister", Strong),
    ("milliardär", Strong),
    ("minister", Strong),
    ("ministerpräsident", Weak),
    ("moderator", Strong),
    ("musiker", Strong),
    ("oberst", Strong),
    ("papst", Strong),
    ("philosoph", Weak),
    ("physiker", Strong),
    ("pilot", Weak),
    ("politiker", Strong),
    ("präsident", Weak),
    ("premier", Strong),
    ("prinz", Weak),
    ("prinzessin", Feminine),
    ("professor", Strong),
    ("prophet", Weak),
    ("rebellenführer", Strong),
    ("redakteur", Strong),
    ("regisseur", Strong),
    ("richter", Strong),
    ("sänger", Strong),
    ("scheich", Strong),
    ("schauspieler", Strong),
    ("schiedsrichter", Strong),
    ("schriftsteller", Strong),
    ("sekretär", Strong),
    ("senator", Strong),
    ("spieler", Strong),
    ("sportler", Strong),
    ("sprecher", Strong),
    ("staatsanwalt", Strong),
    ("stellvertreter", Strong),
    ("stürmer", Strong),
    ("torhüter", Strong),
    ("torwart", Strong),
    ("trainer", Strong),
    ("unternehmer", Strong),
    ("vertreter", Strong),
    ("verteidiger", Strong),
    ("vorsitzende", Adjectival),
    ("vorstand", Strong),
    ("wissenschaftler", Strong),
    ("ökonom", Weak),
];

/// A noun for the holder of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Office {
    /// The dictionary form in lower case, masculine where there is one: `verteidigungsminister`.
    pub(crate) lemma: String,
    /// Where its head begins in the lemma.
    head: usize,
    /// What follows the dictionary form: ``, `s`, `en`, `in` …
    pub(crate) ending: Ending,
    declension: Declension,
}

/// The ending with which an office stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The dictionary form: `Präsident`, `Vorsitzende`.
    Bare,
    /// `s` or `es`.
    S,
    /// `n` or `en`.
    N,
    /// `r`: `ein Vorsitzender`.
    R,
    /// Feminine singular.
    In,
}

impl Office {
    /// The head alone: `minister`.
    pub(crate) fn head(&self) -> &str {
        self.lemma.get(self.head..).unwrap_or_default()
    }

    /// Whether it is the form for a man, where women have one of their own: `Sprecher`, not `Vorsitzende`. Academic titles
    /// do without it: `Professor Anna Kern`.
    pub(crate) fn is_for_men(&self) -> bool {
        self.ending != Ending::In
            && matches!(self.declension, Strong | Weak)
            && !matches!(self.lemma.as_str(), "professor" | "doktor")
    }

    /// Whether the noun can be the singular with this article before it.
    pub(crate) fn is_singular_after(&self, article: &str) -> bool {
        matches!(
            (article, self.ending, self.declension),
            ("die" | "der", Ending::In, _)
                | ("die", Ending::Bare, Feminine | Adjectival)
                | ("der", Ending::Bare, _)
                | ("den" | "dem", Ending::Bare, Strong)
                | ("den" | "dem" | "des", Ending::N, Weak | Adjectival)
                | ("des", Ending::S, Strong)
        )
    }

    /// Whether somebody with the office `held` can be meant by this noun: the same office, its head alone
    /// (`Minister` for the `Verteidigungsminister`), or a wider word (`Regierungschef` for the `Kanzler`).
    pub(crate) fn can_mean(&self, held: &Self) -> bool {
        if held.lemma == self.lemma {
            return true;
        }
        if self.head == 0 && held.head() == self.head() {
            return true;
        }
        let held = held.lemma.as_str();
        match self.lemma.as_str() {
            "staatschef" | "staatsoberhaupt" => {
                matches!(
                    held,
                    "präsident"
                        | "staatspräsident"
                        | "bundespräsident"
                        | "machthaber"
                        | "könig"
                        | "us-präsident"
                )
            }
            "regierungschef" | "premier" | "premierminister" | "ministerpräsident" => matches!(
                held,
                "premier"
                    | "premierminister"
                    | "ministerpräsident"
                    | "regierungschef"
                    | "kanzler"
                    | "bundeskanzler"
            ),
            "präsident" => {
                matches!(held, "kreml-chef" | "kremlchef" | "staatschef" | "us-präsident" | "staatspräsident")
            }
            "kreml-chef" | "kremlchef" => matches!(held, "präsident" | "staatschef"),
            "ortschef" | "stadtchef" | "rathauschef" | "gemeindechef" => {
                matches!(held, "bürgermeister" | "oberbürgermeister" | "ortsvorsteher")
            }
            "ressortchef" => held.ends_with("minister"),
            "parteichef" | "parteivorsitzende" => held.ends_with("-chef") || held.ends_with("-vorsitzende"),
            "chef" | "leiter" => matches!(held, "direktor" | "geschäftsführer" | "leiter" | "vorsitzende"),
            _ => false,
        }
    }
}

/// Nouns for an office as such, which stand before its holder's noun in the genitive; sorted.
const OFFICE_NOUNS: [&str; 10] =
    ["Amt", "Amtes", "Amts", "Funktion", "Posten", "Postens", "Rolle", "Stelle", "Titel", "Wahl"];

/// Whether a noun is one for the office itself: `das Amt des Präsidenten`.
pub(crate) fn is_office_noun(word: &str) -> bool {
    OFFICE_NOUNS.contains(&word)
}

static HEAD_ENDINGS: Endings = {
    let (mut endings, mut at) = (Endings::NONE, 0);
    while at < HEADS.len() {
        endings = endings.with(HEADS[at].0);
        at += 1;
    }
    endings
};

/// The heads by the hash of their last three bytes, and where each hash begins.
static BY_ENDING: LazyLock<(Vec<usize>, Vec<u16>)> = LazyLock::new(|| {
    let mut heads: Vec<usize> = (0..HEADS.len()).collect();
    heads.stable_sort_by_key(|&head| last_three(HEADS[head].0));
    let starts = (0..=256).map(|hash| heads.partition_point(|&head| last_three(HEADS[head].0) < hash) as u16);
    let starts = starts.collect();
    (heads, starts)
});

/// A hash of the last three bytes, below 256; all heads have as many.
fn last_three(word: &str) -> usize {
    match word.as_bytes() {
        [.., a, b, c] => (usize::from(*a) * 7 + usize::from(*b) * 31 + usize::from(*c)) % 256,
        _ => 0,
    }
}

/// The heads that may be the end of a word.
fn heads_like(word: &str) -> impl Iterator<Item = &'static (&'static str, Declension)> {
    let (heads, starts): &'static (Vec<usize>, Vec<u16>) = &BY_ENDING;
    let hash = last_three(word);
    let range = usize::from(starts[hash])..usize::from(starts[hash + 1]);
    heads[range].iter().map(|&head| &HEADS[head])
}

/// Whether the word, or the word without an ending of up to two letters, ends as some head does.
fn may_be_office(word: &str) -> bool {
    let (bytes, len) = (word.as_bytes(), word.len());
    HEAD_ENDINGS.may_end(bytes, len)
        || matches!(bytes, [.., b'n' | b's' | b'r'])
            && (HEAD_ENDINGS.may_end(bytes, len - 1) || len > 2 && HEAD_ENDINGS.may_end(bytes, len - 2))
}

/// Reads a noun as an office; `None` for every other word, and for plurals in `-innen`.
pub(crate) fn office(word: &str) -> Option<Office> {
    if !word.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    if !may_be_office(word) {
        return None;
    }
    let lower = word.to_lowercase();
    const ENDINGS: [(&str, Ending); 7] = [
        ("", Ending::Bare),
        ("in", Ending::In),
        ("es", Ending::S),
        ("s", Ending::S),
        ("en", Ending::N),
        ("n", Ending::N),
        ("r", Ending::R),
    ];
    for (suffix, ending) in ENDINGS {
        let Some(lemma) = lower.strip_suffix(suffix) else { continue };
        if !HEAD_ENDINGS.may_end(lemma.as_bytes(), lemma.len()) {
            continue;
        }
        let head = heads_like(lemma).filter(|(head, _)| lemma.ends_with(head));
        let Some(&(head, declension)) = head.max_by_key(|(head, _)| head.len()) else { continue };
        let fits = match ending {
            Ending::Bare => true,
            Ending::In => matches!(declension, Strong | Weak),
            Ending::S => declension == Strong,
            Ending::N => true,
            Ending::R => declension == Adjectival,
        };
        if fits {
            let ending = if declension == Feminine { Ending::In } else { ending };
            return Some(Office {
                head: lemma.len() - head.len(),
                lemma: lemma.to_owned(),
                ending,
                declension,
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_office_noun, office};

    fn lemma(word: &str) -> Option<String> {
        office(word).map(|office| office.lemma)
    }

    #[test]
    fn reads_inflected_and_compound_offices() {
        for (word, expected) in [
            ("Präsidenten", "präsident"),
            ("Verteidigungsministers", "verteidigungsminister"),
            ("Kreml-Chef", "kreml-chef"),
            ("Bundeskanzlerin", "bundeskanzler"),
            ("Vorsitzender", "vorsitzende"),
            ("Vorsitzenden", "vorsitzende"),
        ] {
            assert_eq!(lemma(word).as_deref(), Some(expected), "{word}");
        }
        assert_eq!(lemma("Ministerium"), None);
        assert_eq!(lemma("chef"), None);
    }

    #[test]
    fn tells_singular_from_plural_by_the_article() {
        let singular = |article, word| office(word).is_some_and(|office| office.is_singular_after(article));
        assert!(
            singular("der", "Präsident") && singular("des", "Präsidenten") && singular("dem", "Minister")
        );
        assert!(singular("die", "Kanzlerin") && singular("der", "Vorsitzende"));
        assert!(
            !singular("die", "Präsidenten")
                && !singular("der", "Präsidenten")
                && !singular("die", "Minister")
        );
    }

    #[test]
    fn a_head_alone_can_mean_the_whole_office() {
        let can_mean = |word, held| office(word).zip(office(held)).is_some_and(|(a, b)| a.can_mean(&b));
        assert!(can_mean("Minister", "Verteidigungsminister"));
        assert!(can_mean("Präsident", "Kreml-Chef"));
        assert!(can_mean("Chef", "Direktor") && can_mean("Chef", "Konzernchef"));
        assert!(!can_mean("Innenminister", "Verteidigungsminister"));
        assert!(!can_mean("Verteidigungsminister", "Minister"));
    }

    #[test]
    fn an_office_has_a_head_and_may_be_for_men() {
        let head = |word| office(word).map(|office| office.head().to_owned());
        assert_eq!(head("Verteidigungsministerin").as_deref(), Some("minister"));
        assert_eq!(head("Kreml-Chefs").as_deref(), Some("chef"));
        let for_men = |word| office(word).unwrap().is_for_men();
        assert!(for_men("Sprecher") && for_men("Präsidenten"));
        for word in ["Sprecherin", "Vorsitzende", "Professor", "Königin", "Abgeordneter"] {
            assert!(!for_men(word), "{word}");
        }
    }

    #[test]
    fn a_wider_word_can_mean_the_office() {
        let can_mean = |word, held| office(word).zip(office(held)).is_some_and(|(a, b)| a.can_mean(&b));
        for (word, held) in [
            ("Staatschef", "Bundespräsident"),
            ("Staatschef", "Machthaber"),
            ("Regierungschef", "Bundeskanzler"),
            ("Regierungschefin", "Kanzlerin"),
            ("Premierminister", "Regierungschef"),
            ("Kremlchef", "Präsident"),
            ("Ressortchef", "Verteidigungsminister"),
            ("Parteichef", "SPD-Vorsitzender"),
            ("Parteichef", "CDU-Chef"),
        ] {
            assert!(can_mean(word, held), "{word} {held}");
        }
        for (word, held) in [
            ("Staatschef", "Kanzler"),
            ("Regierungschef", "König"),
            ("Ressortchef", "Kanzler"),
            ("Parteichef", "Trainer"),
            ("Kremlchef", "Kanzler"),
            ("Sprecher", "Trainer"),
        ] {
            assert!(!can_mean(word, held), "{word} {held}");
        }
        assert!(is_office_noun("Amt") && is_office_noun("Rolle") && !is_office_noun("Präsident"));
    }

    #[test]
    fn words_without_an_office_are_none() {
        for word in ["", "Er", "S", "Haus", "Präsidium", "Chefs'", "Chefr", "Präsidents"] {
            assert_eq!(lemma(word), None, "{word}");
        }
        assert_eq!(lemma("Vorsitzenden").as_deref(), Some("vorsitzende"));
        assert_eq!(lemma("Oberbefehlshaber"), None);
    }
}
