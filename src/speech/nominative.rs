//! A noun phrase in the nominative: `des Westens` → `der Westen`, `russischen Medien` → `russische Medien`, `Die Polizei`
//! → `die Polizei`.
//!
//! Only the article, the adjectives and the head noun change; genitives and names behind them do not. Feminine nouns
//! and plurals share the article `die`; of the other nouns the neuter ones are known by their endings, and the rest
//! counts as masculine.

use crate::german::declension::{
    feminine_or_plural_article, is_dative_of_plural_in_e, is_plural, is_strong_article,
    masculine_or_neuter_article, weak_nominative, without_dative_plural, without_genitive,
};
use crate::german::function_words::{ARTICLE, POSSESSIVE, classes};
use crate::german::genders::{self, Gender};

/// The phrase in the nominative; empty where it is empty. `oblique` says that it is in another case, which an ambiguous
/// article does not show.
pub(super) fn nominative(phrase: &str, oblique: bool) -> String {
    let mut words: Vec<String> = phrase.split_whitespace().map(str::to_owned).collect();
    let Some(first) = words.first() else { return String::new() };
    let article = first.to_lowercase();
    let is_article = classes(&article) & (ARTICLE) != 0 && words.len() > 1;
    // `einer der Minister`: the article is the head.
    if is_article && words.get(1).is_some_and(|next| matches!(next.as_str(), "der" | "von" | "dieser")) {
        words[0] = if article == "eines" { "einer".to_owned() } else { article };
        return words.join(" ");
    }
    let start = usize::from(is_article);
    let capital = |word: &String| word.contains(char::is_uppercase) || word.starts_with(['„', '"', '»', '‚']);
    let Some(noun) = words.iter().skip(start).position(capital).map(|at| at + start) else {
        return words.join(" ");
    };
    let head = words.get(noun).cloned().unwrap_or_default();
    let case = if is_article {
        Case::of(&article, oblique, &head)
    } else if oblique {
        Case::Bare
    } else {
        Case::Nominative
    };
    let run = words[noun..].iter().take_while(|word| capital(word)).count();
    let (article, ending) = match case {
        Case::Nominative => {
            if is_article {
                words[0] = article;
            }
            return words.join(" ");
        }
        Case::Genitive | Case::Dative => {
            // `des Sprechers Max Müller`, `des Frankfurter Gerichts`: the ending shows which word is the noun.
            let declined =
                (noun..noun + run).find(|&at| masculine_or_neuter_nominative(&words[at], case).is_some());
            let at = declined.unwrap_or(noun);
            if let Some(nominative) = masculine_or_neuter_nominative(&words[at], case) {
                words[at] = nominative;
            }
            let neuter = genders::of_noun(&words[at]) == Some(Gender::Neuter);
            (
                masculine_or_neuter_article(&article, neuter),
                match (is_strong_article(&article), neuter) {
                    (true, _) => "e",
                    (false, true) => "es",
                    (false, false) => "er",
                },
            )
        }
        // `der Behörde`, `der Behörden`, `den Behörden`, `einer Studie`.
        Case::DativeOrGenitiveOfDie => {
            let plural = article == "den" || is_plural(&head);
            if article == "den" {
                words[noun] = without_dative_plural(&head);
            }
            (feminine_or_plural_article(&article), if plural { "en" } else { "e" })
        }
        Case::Bare => {
            // `Beobachtern`, but `Bauern`
            let persons = head.ends_with("ern")
                && !head.to_lowercase().ends_with("bauern")
                && head.strip_suffix('n').is_some_and(genders::is_person);
            if persons {
                words[noun] = head.trim_end_matches('n').to_owned();
            } else if noun > 0 || is_dative_of_plural_in_e(&head) {
                words[noun] = without_dative_plural(&head);
            }
            (String::new(), "e")
        }
    };
    for adjective in &mut words[start..noun] {
        if let Some(declined) = with_adjective_ending(adjective, ending) {
            *adjective = declined;
        }
    }
    if is_article {
        words[0] = article;
    }
    words.join(" ")
}

/// An adjective of at least three letters with another ending; `None` for other words.
fn with_adjective_ending(adjective: &str, ending: &str) -> Option<String> {
    let stem = ["en", "er", "em", "es"].iter().find_map(|old| adjective.strip_suffix(old))?;
    let declines = adjective.starts_with(char::is_lowercase) && stem.chars().count() >= 3;
    declines.then(|| format!("{stem}{ending}"))
}

/// The case of a phrase, as far as its article shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Nominative,
    /// `des`, `eines`.
    Genitive,
    /// `dem`, `einem`, and `den`, `einen` before one.
    Dative,
    /// `der`, `einer`, `den` of feminine nouns and plurals.
    DativeOrGenitiveOfDie,
    /// No article: `russischen Medien`.
    Bare,
}

impl Case {
    /// The case that an article in lower case shows before a noun.
    fn of(article: &str, oblique: bool, noun: &str) -> Self {
        match article {
            // `den Rentner`: the dative of the plural ends in `n`.
            "den" if oblique && genders::is_person(noun) && !noun.ends_with('n') => Self::Dative,
            "des" => Self::Genitive,
            "dem" => Self::Dative,
            "den" | "der" if oblique => Self::DativeOrGenitiveOfDie,
            "einer" => Self::DativeOrGenitiveOfDie,
            _ if article.ends_with("es") && article != "alles" && classes(article) & POSSESSIVE != 0 => {
                Self::Genitive
            }
            "eines" | "dieses" | "jenes" if oblique => Self::Genitive,
            _ if article.ends_with("em") => Self::Dative,
            _ if article.ends_with("er")
                && oblique
                && (classes(article) & POSSESSIVE != 0 || matches!(article, "dieser" | "jener")) =>
            {
                Self::DativeOrGenitiveOfDie
            }
            _ => Self::Nominative,
        }
    }
}

/// The nominative of a masculine or neuter noun, if its ending differs in this case.
fn masculine_or_neuter_nominative(noun: &str, case: Case) -> Option<String> {
    let genitive = || if case == Case::Dative { None } else { without_genitive(noun) };
    weak_nominative(noun).or_else(genitive)
}

#[cfg(test)]
mod tests {
    use super::nominative;

    #[test]
    fn phrases_are_put_into_the_nominative() {
        for (phrase, expected) in [
            ("des Westens", "der Westen"),
            ("der Polizei", "die Polizei"),
            ("Die Polizei", "die Polizei"),
            ("russischen Medien", "russische Medien"),
            (
                "der russischen Nachrichtenagenturen Ria-Nowosti und Tass",
                "die russischen Nachrichtenagenturen Ria-Nowosti und Tass",
            ),
            ("der nordkoreanischen Führung", "die nordkoreanische Führung"),
            ("des russischen Außenministeriums", "das russische Außenministerium"),
            ("einem russischen Sprecher", "ein russischer Sprecher"),
            ("einer norwegischen Studie", "eine norwegische Studie"),
            ("eines Experten", "ein Experte"),
            ("des Präsidenten des Verbandes", "der Präsident des Verbandes"),
            ("des Sprechers Max Müller", "der Sprecher Max Müller"),
            ("den Behörden", "die Behörden"),
            ("den Rentner", "der Rentner"),
            ("den Rentnern", "die Rentner"),
            ("den Dokumenten", "die Dokumente"),
            ("Medienberichten", "Medienberichte"),
            ("Beobachtern", "Beobachter"),
            ("Bauern", "Bauern"),
            ("Stadtwerken", "Stadtwerke"),
            ("russischen Fernsehsendern", "russische Fernsehsender"),
            ("seiner Anwältin", "seine Anwältin"),
            ("dem Magazin „Der Spiegel“", "das Magazin „Der Spiegel“"),
            ("Max Müller", "Max Müller"),
            ("er", "er"),
        ] {
            assert_eq!(nominative(phrase, true), expected, "{phrase}");
        }
        assert_eq!(nominative("Einer der Minister", false), "einer der Minister");
        assert_eq!(nominative("der Kreml", false), "der Kreml");
        assert_eq!(nominative("Dieses große Amt", false), "dieses große Amt");
        assert_eq!(nominative("Jedes kleine Dorf", false), "jedes kleine Dorf");
        assert_eq!(nominative("Der Minister der Finanzen", false), "der Minister der Finanzen");
        assert_eq!(nominative("ein Sprecher der Polizei", false), "ein Sprecher der Polizei");
    }
}
