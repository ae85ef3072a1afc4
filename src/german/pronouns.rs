//! Pronouns and possessives of the third person: what they agree with.
//!
//! Own compilation; the paradigms are those of any grammar.

/// What resumes words said before: the first word of `Das sagte X.` behind a quotation, which says nothing more.
pub(crate) const RESUMPTIVE: [&str; 3] = ["Das", "Dies", "So"];

/// What a pronoun agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PronounForm {
    /// `er`, `dieser`: masculine singular.
    Masculine,
    /// `sie`, `diese`: feminine singular or plural, which only the verb decides.
    FeminineOrPlural,
    /// `beide`: plural.
    Plural,
    /// `der`, `welche`: a relative pronoun, which refers to the noun before it.
    Relative,
}

/// What a pronoun in lower case agrees with; `None` for every other word. Neuter pronouns do not refer to persons.
pub(crate) fn pronoun(lower: &str) -> Option<PronounForm> {
    Some(match lower {
        "er" | "dieser" | "jener" | "letzterer" => PronounForm::Masculine,
        "sie" | "diese" | "jene" | "letztere" => PronounForm::FeminineOrPlural,
        "beide" => PronounForm::Plural,
        "der" | "die" | "das" | "welcher" | "welche" | "dem" | "denen" => PronounForm::Relative,
        _ => return None,
    })
}

/// What a personal pronoun in lower case is in the dative: `ihm zufolge`; `None` for every other word.
pub(crate) fn oblique_pronoun(lower: &str) -> Option<PronounForm> {
    Some(match lower {
        "ihm" => PronounForm::Masculine,
        "ihr" => PronounForm::FeminineOrPlural,
        "ihnen" => PronounForm::Plural,
        _ => return None,
    })
}

/// Whose something is, by its possessive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Possessor {
    /// `seiner`, `dessen`: of somebody masculine.
    Masculine,
    /// `ihrer`, `deren`: of somebody feminine.
    Feminine,
    /// `eigenen`: of the subject of the clause.
    Subject,
}

/// Whose something is, by a possessive in lower case; `None` for every other word.
pub(crate) fn possessor(lower: &str) -> Option<Possessor> {
    Some(match lower {
        "sein" | "seine" | "seiner" | "seinen" | "seinem" | "seines" | "dessen" => Possessor::Masculine,
        "ihr" | "ihre" | "ihrer" | "ihren" | "ihrem" | "ihres" | "deren" => Possessor::Feminine,
        "eigene" | "eigenen" | "eigener" | "eigenem" => Possessor::Subject,
        _ => return None,
    })
}

/// Whether a word is the subject pronoun of the first person singular.
pub(crate) fn is_first_person(word: &str) -> bool {
    matches!(word, "ich" | "Ich")
}

/// Whether a word is a demonstrative that refers to a fact and not to a person, as it is written: `das`, `Dies`.
pub(crate) fn is_neuter_demonstrative(word: &str) -> bool {
    matches!(word, "das" | "Das" | "dies" | "Dies" | "dieses" | "Dieses")
}

#[cfg(test)]
mod tests {
    use super::{
        Possessor, PronounForm, is_first_person, is_neuter_demonstrative, oblique_pronoun, possessor, pronoun,
    };

    #[test]
    fn pronouns_agree_with_what_they_stand_for() {
        for (word, form) in [
            ("er", Some(PronounForm::Masculine)),
            ("dieser", Some(PronounForm::Masculine)),
            ("sie", Some(PronounForm::FeminineOrPlural)),
            ("jene", Some(PronounForm::FeminineOrPlural)),
            ("beide", Some(PronounForm::Plural)),
            ("der", Some(PronounForm::Relative)),
            ("denen", Some(PronounForm::Relative)),
            ("es", None),
            ("haus", None),
        ] {
            assert_eq!(pronoun(word), form, "{word}");
        }
        for (word, form) in [
            ("ihm", Some(PronounForm::Masculine)),
            ("ihr", Some(PronounForm::FeminineOrPlural)),
            ("ihnen", Some(PronounForm::Plural)),
            ("ihn", None),
        ] {
            assert_eq!(oblique_pronoun(word), form, "{word}");
        }
    }

    #[test]
    fn possessives_tell_whose_something_is() {
        for (word, whose) in [
            ("seiner", Some(Possessor::Masculine)),
            ("dessen", Some(Possessor::Masculine)),
            ("ihren", Some(Possessor::Feminine)),
            ("deren", Some(Possessor::Feminine)),
            ("eigenen", Some(Possessor::Subject)),
            ("unsere", None),
        ] {
            assert_eq!(possessor(word), whose, "{word}");
        }
        assert!(is_first_person("Ich") && is_first_person("ich") && !is_first_person("mich"));
        assert!(is_neuter_demonstrative("Das") && is_neuter_demonstrative("dieses"));
        assert!(!is_neuter_demonstrative("der") && !is_neuter_demonstrative("diese"));
    }
}
