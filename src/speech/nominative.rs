//! A phrase as it is declined in the text → as one names somebody: `des Westens` → `der Westen`, `russischen Medien`
//! → `russische Medien`, `Die Polizei` → `die Polizei`.
//!
//! Of a phrase only the article, the adjectives and the first noun change; what hangs on them (genitives, names
//! behind them) stays. Feminine nouns and plurals have one article, `die`; of the others the ends of words tell the
//! neuter ones, and all else is taken for masculine.

use crate::german::function_words::{DETERMINER, OBLIQUE, POSSESSIVE, classes};
use crate::german::genders::{self, Gender};

/// The phrase in the nominative. `oblique` tells that it stands in another case where its article leaves that open.
pub(super) fn nominative(phrase: &str, oblique: bool) -> String {
    let mut words: Vec<String> = phrase.split_whitespace().map(str::to_owned).collect();
    let Some(first) = words.first() else { return String::new() };
    let article = first.to_lowercase();
    let is_article = classes(&article) & (DETERMINER | OBLIQUE | POSSESSIVE) != 0 && words.len() > 1;
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
    let case = if is_article {
        Case::of(&article, oblique)
    } else if oblique {
        Case::Bare
    } else {
        Case::Nominative
    };
    let head = words.get(noun).cloned().unwrap_or_default();
    let run = words[noun..].iter().take_while(|word| capital(word)).count();
    let (article, ending) = match case {
        Case::Nominative => {
            if is_article {
                words[0] = article;
            }
            return words.join(" ");
        }
        Case::Genitive | Case::Dative => {
            // `des Sprechers Max Müller`, `des Frankfurter Gerichts`: the ending tells the noun.
            let declined = (noun..noun + run).find(|&at| base(&words[at], case).is_some());
            let at = declined.unwrap_or(noun);
            if let Some(base) = base(&words[at], case) {
                words[at] = base;
            }
            let neuter = genders::of_noun(&words[at]) == Some(Gender::Neuter);
            (
                with_ending(&article, neuter),
                if strong_article(&article) {
                    "e"
                } else if neuter {
                    "es"
                } else {
                    "er"
                },
            )
        }
        // `der Behörde`, `der Behörden`, `den Behörden`, `einer Studie`.
        Case::DativeOrGenitiveOfDie => {
            let plural = article == "den" || is_plural(&head);
            if article == "den" {
                words[noun] = without_dative(&head);
            }
            (feminine(&article), if plural { "en" } else { "e" })
        }
        Case::Bare => {
            if noun > 0 || ends_in_e(&head) {
                words[noun] = without_dative(&head);
            }
            (String::new(), "e")
        }
    };
    for adjective in &mut words[start..noun] {
        if let Some(stem) = ["en", "er", "em", "es"].iter().find_map(|ending| adjective.strip_suffix(ending))
            && adjective.starts_with(char::is_lowercase)
            && stem.chars().count() >= 3
        {
            *adjective = format!("{stem}{ending}");
        }
    }
    if is_article {
        words[0] = article;
    }
    words.join(" ")
}

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
    fn of(article: &str, oblique: bool) -> Self {
        match article {
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

/// Whether an article has its own ending, so that adjectives behind it are weak: `der russische`, `ein russischer`.
fn strong_article(article: &str) -> bool {
    matches!(article, "des" | "dem" | "den" | "dieses" | "diesem" | "jenes" | "jenem")
}

/// The nominative of a masculine or neuter article.
fn with_ending(article: &str, neuter: bool) -> String {
    match article {
        "des" | "dem" | "den" => if neuter { "das" } else { "der" }.to_owned(),
        "dieses" | "diesem" => if neuter { "dieses" } else { "dieser" }.to_owned(),
        "jenes" | "jenem" => if neuter { "jenes" } else { "jener" }.to_owned(),
        _ => article.strip_suffix("es").or_else(|| article.strip_suffix("em")).unwrap_or(article).to_owned(),
    }
}

/// The nominative of a feminine article or one of the plural.
fn feminine(article: &str) -> String {
    match article {
        "der" | "den" => "die".to_owned(),
        _ => article.strip_suffix("er").map_or_else(|| article.to_owned(), |stem| format!("{stem}e")),
    }
}

/// Whether a feminine article's noun is a plural: most that end in -n are.
fn is_plural(noun: &str) -> bool {
    noun.ends_with('n') && !noun.ends_with("in") && !noun.ends_with("ion")
}

/// A noun of the dative plural in the nominative, where only its ending makes the difference.
fn without_dative(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let drops = ["ern", "eln"].iter().any(|ending| lower.ends_with(ending) && lower.len() > 6);
    if drops || ends_in_e(noun) { noun.strip_suffix('n').unwrap_or(noun).to_owned() } else { noun.to_owned() }
}

/// Whether a noun of the dative plural ends in -e in the nominative.
fn ends_in_e(noun: &str) -> bool {
    const DATIVES: [&str; 6] = ["berichten", "kreisen", "diensten", "ärzten", "anwälten", "vorständen"];
    let lower = noun.to_lowercase();
    DATIVES.iter().any(|ending| lower.ends_with(ending))
}

/// A masculine or neuter noun without the ending of its case, if it has one.
fn base(noun: &str, case: Case) -> Option<String> {
    const WITH_ES: [&str; 16] = [
        "amtes",
        "bandes",
        "blattes",
        "bundes",
        "dienstes",
        "gerichtes",
        "hauses",
        "kreises",
        "landes",
        "mannes",
        "rates",
        "staates",
        "tages",
        "verbandes",
        "vorstandes",
        "werkes",
    ];
    let lower = noun.to_lowercase();
    // Weak nouns: `des Präsidenten`, `dem Experten`.
    for (ending, cut) in
        [("enten", 2), ("anten", 2), ("isten", 2), ("aten", 2), ("oten", 1), ("ogen", 1), ("erten", 1)]
    {
        if lower.ends_with(ending) && lower.chars().count() > 5 {
            return noun.get(..noun.len() - cut).map(str::to_owned);
        }
    }
    if lower.ends_with("zeugen") || lower.ends_with("kollegen") || lower.ends_with("kunden") {
        return noun.strip_suffix('n').map(str::to_owned);
    }
    if case == Case::Dative {
        return None;
    }
    if WITH_ES.iter().any(|ending| lower.ends_with(ending)) {
        return noun.strip_suffix("es").map(str::to_owned);
    }
    noun.strip_suffix('s').filter(|base| base.len() > 2 && !base.ends_with('s')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::nominative;

    #[test]
    fn speakers_are_named_in_the_nominative() {
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
            ("Medienberichten", "Medienberichte"),
            ("seiner Anwältin", "seine Anwältin"),
            ("dem Magazin „Der Spiegel“", "das Magazin „Der Spiegel“"),
            ("Max Müller", "Max Müller"),
            ("er", "er"),
        ] {
            assert_eq!(nominative(phrase, true), expected, "{phrase}");
        }
        assert_eq!(nominative("Einer der Minister", false), "einer der Minister");
        assert_eq!(nominative("der Kreml", false), "der Kreml");
        assert_eq!(nominative("Der Minister der Finanzen", false), "der Minister der Finanzen");
        assert_eq!(nominative("ein Sprecher der Polizei", false), "ein Sprecher der Polizei");
    }
}
