//! Nouns that say what the name behind them is: `die Nachrichtenagentur Tass`, `das Kosmodrom Wostotschny`.
//!
//! Our own compilation from general knowledge of the language.

use super::lookup::Endings;
use super::titles::is_class_of_place;
use crate::kind::Kind;

/// Heads of nouns for organisations, as they end in the singular and plural; a compound counts by its head. Sorted.
const ORGANISATIONS: &[&str] = &[
    "agentur",
    "agenturen",
    "airline",
    "anbieter",
    "anbieters",
    "ausrüster",
    "band",
    "baufirma",
    "brauerei",
    "bäckerei",
    "bündnis",
    "büro",
    "büros",
    "dienstleister",
    "dienstleisters",
    "discounter",
    "equipe",
    "fabrikant",
    "firma",
    "firmen",
    "fluglinie",
    "fonds",
    "geheimdienst",
    "geheimdienstes",
    "genossenschaft",
    "gesellschaft",
    "gruppe",
    "handelskette",
    "hersteller",
    "herstellers",
    "hotelkette",
    "initiative",
    "kanzlei",
    "klub",
    "klubs",
    "konzern",
    "konzerne",
    "konzerns",
    "lieferdienst",
    "magazin",
    "miliz",
    "milizen",
    "modekette",
    "molkerei",
    "nachrichtendienst",
    "nachrichtendienstes",
    "netzwerk",
    "netzwerks",
    "organisation",
    "partei",
    "parteien",
    "pflegedienst",
    "plattform",
    "portal",
    "portals",
    "reederei",
    "rennstall",
    "rennstalls",
    "restaurantkette",
    "sender",
    "senders",
    "spedition",
    "start-up",
    "start-ups",
    "startup",
    "startups",
    "stiftung",
    "streamingdienst",
    "streamingdienstes",
    "supermarktkette",
    "tochter",
    "unternehmen",
    "unternehmens",
    "verband",
    "verbands",
    "verein",
    "vereins",
    "verlag",
    "verlags",
    "verleih",
    "verleihs",
    "versicherer",
    "versicherers",
    "werft",
    "wetterdienst",
    "wetterdienstes",
    "zeitschrift",
    "zeitung",
    "zeitungen",
    "zulieferer",
    "zulieferers",
];

/// Words for the form of a state that stand before its name, sorted: `Republik Peru`, `Königreich Schweden`.
const FORMS_OF_STATE: [&str; 12] = [
    "Bundesrepublik",
    "Bundesstaat",
    "Emirat",
    "Fürstentum",
    "Großherzogtum",
    "Königreich",
    "Königreichs",
    "Republik",
    "Staat",
    "Staates",
    "Sultanat",
    "Volksrepublik",
];

/// Whether a word says which form of state the name behind it has.
pub(crate) fn is_form_of_state(word: &str) -> bool {
    FORMS_OF_STATE.contains(&word)
}

static ENDINGS: Endings = {
    let (mut endings, mut at) = (Endings::NONE, 0);
    while at < ORGANISATIONS.len() {
        endings = endings.with(ORGANISATIONS[at]);
        at += 1;
    }
    endings
};

/// The kind of the name that stands behind this word, where it says so.
pub(crate) fn kind_of_class(word: &str) -> Option<Kind> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    if is_class_of_place(word) {
        return Some(Kind::Loc);
    }
    if !ENDINGS.may_end(word.as_bytes(), word.len()) {
        return None;
    }
    let ends = |head: &&&str| {
        word.ends_with(**head)
            || word.len() == head.len()
                && word.get(1..) == head.get(1..)
                && word.as_bytes()[0].eq_ignore_ascii_case(&head.as_bytes()[0])
    };
    ORGANISATIONS.iter().find(ends).map(|_| Kind::Org)
}

/// Nouns for works, weather and projects whose names stand behind them in quotation marks; other nouns end like these. Sorted.
const WORKS: [&str; 13] = [
    "Aktion",
    "Doku",
    "Drama",
    "Hoch",
    "Lied",
    "Oper",
    "Single",
    "Song",
    "Stück",
    "Sturm",
    "Theaterstück",
    "Tief",
    "Volkslied",
];

/// Heads of such nouns; a compound counts by its head. Sorted.
const HEADS_OF_WORKS: [&str; 46] = [
    "album",
    "ausstellung",
    "ballade",
    "ballett",
    "betriebssystem",
    "comic",
    "debüt",
    "dokumentation",
    "fernsehfilm",
    "film",
    "frachter",
    "fähre",
    "gemälde",
    "hurrikan",
    "hörspiel",
    "kampagne",
    "komödie",
    "kreuzfahrtschiff",
    "krimi",
    "musical",
    "novelle",
    "operette",
    "orkan",
    "podcast",
    "projekt",
    "rakete",
    "reportage",
    "roboter",
    "roman",
    "sachbuch",
    "satellit",
    "schiff",
    "sendung",
    "serie",
    "show",
    "sinfonie",
    "sitcom",
    "skulptur",
    "sonde",
    "sturmtief",
    "taifun",
    "tanker",
    "thriller",
    "trilogie",
    "yacht",
    "zyklon",
];

/// Whether a noun says that a name in quotation marks behind it is that of a work, a storm or a project.
pub(crate) fn is_class_of_work(noun: &str) -> bool {
    noun.starts_with(char::is_uppercase)
        && (WORKS.contains(&noun)
            || HEADS_OF_WORKS.iter().any(|head| {
                noun.ends_with(head)
                    || noun.len() == head.len()
                        && noun.get(1..) == head.get(1..)
                        && noun.as_bytes()[0].eq_ignore_ascii_case(&head.as_bytes()[0])
            }))
}

/// Whether a word says that the name of a team follows: `der Rennstall Yamaha`.
pub(crate) fn is_sports_team(word: &str) -> bool {
    matches!(word, "Rennstall" | "Rennstalls" | "Rennteam" | "Rivale" | "Rivalen")
}

/// Heads that begin names, too, and so may belong to what follows: `Gruppe Wagner`, `Band Aid`. Sorted.
const BEGIN_NAMES: &[&str] = &[
    "band",
    "brauerei",
    "bäckerei",
    "bündnis",
    "büro",
    "equipe",
    "fonds",
    "genossenschaft",
    "gesellschaft",
    "gruppe",
    "initiative",
    "kanzlei",
    "klub",
    "klubs",
    "magazin",
    "molkerei",
    "netzwerk",
    "netzwerks",
    "organisation",
    "plattform",
    "portal",
    "sender",
    "senders",
    "spedition",
    "stiftung",
    "tochter",
    "verband",
    "verbands",
    "verein",
    "vereins",
    "verlag",
    "verlags",
    "verleih",
    "werft",
    "wetterdienst",
    "wetterdienstes",
];

/// Whether a word only says that an organisation's name follows, and is no part of it: `Partei Lega Nord`.
pub(crate) fn only_precedes(word: &str) -> bool {
    kind_of_class(word) == Some(Kind::Org)
        && !BEGIN_NAMES.iter().any(|head| word.to_lowercase().ends_with(head))
}

#[cfg(test)]
mod tests {
    use super::{
        BEGIN_NAMES, ORGANISATIONS, is_class_of_work, is_form_of_state, is_sports_team, kind_of_class,
        only_precedes,
    };
    use crate::kind::Kind;

    #[test]
    fn heads_tell_the_kind() {
        assert_eq!(kind_of_class("Nachrichtenagentur"), Some(Kind::Org));
        assert_eq!(kind_of_class("Firma"), Some(Kind::Org));
        assert_eq!(kind_of_class("Weltraumbahnhof"), Some(Kind::Loc));
        assert_eq!(kind_of_class("Bundeslandes"), Some(Kind::Loc));
        assert_eq!(kind_of_class("Besuch"), None);
        assert!(only_precedes("Partei") && only_precedes("Nachrichtenagentur"));
        assert!(!only_precedes("Stiftung") && !only_precedes("Wetterdienst"));
        assert!(!only_precedes("Gruppe") && !only_precedes("Deutsche") && !only_precedes("Stadt"));
        assert!(ORGANISATIONS.is_sorted() && BEGIN_NAMES.is_sorted());
    }

    #[test]
    fn works_storms_and_projects_are_named_behind_their_noun() {
        for noun in ["Roman", "Kinofilm", "Film", "Fernsehserie", "Lied", "Sturmtief", "Hurrikan"] {
            assert!(is_class_of_work(noun), "{noun}");
        }
        for noun in ["roman", "Mitglied", "Minister", "Rilm", "Filme", "", "kinofilm"] {
            assert!(!is_class_of_work(noun), "{noun}");
        }
        assert!(
            is_form_of_state("Republik") && is_form_of_state("Königreichs") && !is_form_of_state("Stadt")
        );
        assert!(is_sports_team("Rennstall") && !is_sports_team("Stall"));
    }

    #[test]
    fn a_head_alone_counts_with_its_capital() {
        assert_eq!(kind_of_class("Partei"), Some(Kind::Org));
        assert_eq!(kind_of_class("partei"), None);
        assert_eq!(kind_of_class("Tartei"), None);
        assert_eq!(kind_of_class("Farma"), None);
    }
}
