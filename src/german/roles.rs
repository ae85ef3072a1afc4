//! What happened to those who are counted, and on which side they voted: words that name a role whatever their class
//! (`Tote`, `starben`, `ums Leben`). Own compilation.

/// The role of those whom a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// Dead.
    Dead,
    /// Injured.
    Injured,
    /// Missing.
    Missing,
    /// Arrested.
    Arrested,
    /// Survivors and rescued.
    Rescued,
    /// Brought to safety.
    Evacuated,
    /// Sick.
    Sick,
    /// Brought to hospital.
    Hospital,
    /// Helped by a doctor.
    Treated,
    /// Votes for something.
    For,
    /// Votes against it.
    Against,
    /// Abstentions.
    Abstained,
}

/// How many roles there are.
pub(crate) const ROLES: usize = Role::Abstained as usize + 1;

impl Role {
    /// The noun for it.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Dead => "Tote",
            Self::Injured => "Verletzte",
            Self::Missing => "Vermisste",
            Self::Arrested => "Festgenommene",
            Self::Rescued => "Gerettete",
            Self::Evacuated => "Evakuierte",
            Self::Sick => "Erkrankte",
            Self::Hospital => "Krankenhaus",
            Self::Treated => "Behandelte",
            Self::For => "Ja-Stimmen",
            Self::Against => "Nein-Stimmen",
            Self::Abstained => "Enthaltungen",
        }
    }
}

/// The role that a word names.
pub(crate) fn role(word: &str) -> Option<Role> {
    let lower = word.to_lowercase();
    Some(match lower.as_str() {
        "tote" | "toten" | "toter" | "todesopfer" | "todesopfern" | "starben" | "starb" | "sterben"
        | "gestorben" | "getötet" | "umgekommen" | "umkamen" | "leichen" | "leiche" | "todesfälle"
        | "todesfällen" | "menschenleben" | "erschossen" | "tot" | "ermordet" | "ertranken" | "ertrunken"
        | "getöteten" | "getötete" | "tode" | "tödlich" | "erlag" | "erlagen" | "erschlagen"
        | "erstochen" | "umgebracht" | "erfroren" | "verhungert" | "verbrannten" | "erstickten"
        | "hingerichtet" | "verendet" | "verendeten" | "verendete" | "verendeter" | "umkommen"
        | "leichname" | "leichnam" | "todesfall" | "verstarben" | "verstarb" | "verstorben" => Role::Dead,
        "verletzte" | "verletzten" | "verletzt" | "verletzter" | "verletzungen" | "schwerverletzte"
        | "schwerverletzten" | "leichtverletzte" | "leichtverletzten" | "verwundete" | "verwundeten"
        | "verwundet" | "wunden" | "prellungen" | "schürfwunden" | "knochenbrüche" | "knochenbrüchen"
        | "blessuren" | "verbrennungen" => Role::Injured,
        "vermisste" | "vermissten" | "vermisst" | "verschollen" => Role::Missing,
        "festgenommen" | "festnahmen" | "festgenommene" | "festgenommenen" | "verhaftet" | "verhaftungen"
        | "verhaftete" | "verhafteten" | "gewahrsam" | "untersuchungshaft" | "u-haft" => Role::Arrested,
        "gerettet" | "überlebende" | "überlebenden" | "überlebten" | "gerettete" | "geretteten"
        | "befreit" | "abgeseilt" => Role::Rescued,
        "evakuiert" | "evakuierte" | "evakuierten" | "evakuierungen" | "geräumt" => Role::Evacuated,
        "erkrankt" | "erkrankte" | "erkrankten" | "erkrankungen" | "infizierte" | "infizierten"
        | "infiziert" | "angesteckt" | "ansteckungen" | "infektionen" | "infektionsfälle" => Role::Sick,
        "dafür" | "ja-stimmen" | "zustimmung" | "jastimmen" => Role::For,
        "dagegen" | "nein-stimmen" | "gegenstimmen" | "neinstimmen" => Role::Against,
        "enthaltungen" | "enthielten" | "enthaltung" => Role::Abstained,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Role, role};

    #[test]
    fn words_name_the_role_of_those_who_are_counted() {
        for (word, expected) in [
            ("Tote", Role::Dead),
            ("starben", Role::Dead),
            ("Schwerverletzten", Role::Injured),
            ("vermisst", Role::Missing),
            ("Festnahmen", Role::Arrested),
            ("Überlebende", Role::Rescued),
            ("evakuiert", Role::Evacuated),
            ("infizierte", Role::Sick),
            ("Ja-Stimmen", Role::For),
            ("dagegen", Role::Against),
            ("Enthaltungen", Role::Abstained),
        ] {
            assert_eq!(role(word), Some(expected), "{word}");
        }
        assert_eq!((role("Zuschauer"), role("")), (None, None));
    }

    #[test]
    fn a_noun_for_a_role_names_it() {
        for expected in
            [Role::Dead, Role::Injured, Role::Missing, Role::Arrested, Role::Rescued, Role::Evacuated]
        {
            assert_eq!(role(expected.noun()), Some(expected));
        }
        assert_eq!((Role::For.noun(), Role::Hospital.noun()), ("Ja-Stimmen", "Krankenhaus"));
    }
}
