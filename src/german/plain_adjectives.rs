//! Adjectives that say of anything how large, good, new or certain it is, or which of several: `große`, `erhebliche`,
//! `mutmaßliche`, `weitere`. They tell no kind of things from another, as `militärische` or `muslimische` do.
//!
//! Own compilation from general knowledge of the language.

use super::lookup::Index;
use super::tenses::is_participle;

static STEM_INDEX: Index = Index::new(STEMS);

/// The longest participle that is no compound (`betriebsbedingt`), in bytes.
const LONGEST_PARTICIPLE: usize = 14;

/// Whether an adjective, given in lower case without its ending, is one of those, or a participle: `fehlend`, `bestätigt`.
pub(crate) fn is_plain(stem: &str) -> bool {
    STEM_INDEX.find(stem.as_bytes()).is_some()
        || stem.ends_with("end") && stem.len() > 6
        || stem.ends_with("iert")
        || stem.len() <= LONGEST_PARTICIPLE && is_participle(stem)
}

/// Without their endings, comparative and superlative too.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "aktuell", "akut", "all", "allgemein", "alt", "ander", "anderweitig", "anfänglich", "angeblich", "anonym",
    "anwesend", "ausreichend", "außergewöhnlich", "bedeutend", "bedeutsam", "beeindruckend", "beid", "bekannt",
    "bekannter", "bekanntest", "beliebt", "bemerkenswert", "berühmt", "besonder", "besser", "best", "bestimmt",
    "beträchtlich", "billig", "bisherig", "bloß", "breit", "damalig", "dauerhaft", "derzeitig", "deutlich",
    "dicht", "dramatisch", "dringend", "dritt", "durchschnittlich", "echt", "ehemalig", "eigen", "eigentlich",
    "einfach", "einig", "einmalig", "einzeln", "einzig", "endgültig", "enorm", "entscheidend", "entsprechend",
    "erfolgreich", "erheblich", "erneut", "ernst", "ernsthaft", "erst", "extrem", "falsch", "fern",
    "folgenschwer", "fremd", "freudig", "froh", "früh", "früher", "fünft", "ganz", "gefragt", "gefährlich",
    "gegenwärtig", "gemeinsam", "genau", "gering", "geringer", "geringst", "gesamt", "gestrig", "gewaltig",
    "gleich", "glücklich", "groß", "größer", "größt", "gut", "günstig", "halb", "hart", "hauptsächlich",
    "heftig", "heutig", "hinter", "hochrangig", "hoh", "häufig", "höchst", "höher", "inner", "intensiv",
    "interessant", "jetzig", "jeweilig", "jung", "jährlich", "jünger", "jüngst", "klar", "klein", "kleiner",
    "kleinst", "knapp", "kostbar", "kräftig", "kurz", "künftig", "kürzer", "kürzest", "lang", "langsam", "laut",
    "lebend", "lebhaft", "leer", "leicht", "leichter", "letzt", "letzter", "link", "lokal", "länger", "längst",
    "manch", "massiv", "maximal", "mehrer", "mehrfach", "mehrmalig", "minimal", "mittler", "modern",
    "monatlich", "mutmaßlich", "möglich", "nah", "nahe", "namhaft", "negativ", "neu", "neuartig", "neuer",
    "neuest", "niedrig", "niedriger", "normal", "notwendig", "nächst", "näher", "nördlich", "nötig", "nützlich",
    "ober", "oberst", "plötzlich", "populär", "positiv", "prominent", "recht", "regelmäßig", "reich", "rein",
    "restlich", "richtig", "riesig", "ruhig", "schlecht", "schlechter", "schlimm", "schlimmst", "schnell",
    "schneller", "schnellst", "schuldig", "schwach", "schwer", "schwerer", "schwerst", "schwerwiegend",
    "schwierig", "schwächer", "schön", "schönst", "selten", "sensationell", "sicher", "sogenannt", "solch",
    "sorgfältig", "spektakulär", "speziell", "spezifisch", "spät", "später", "stark", "still", "streng",
    "ständig", "stärker", "stärkst", "sämtlich", "südlich", "tatsächlich", "teilweise", "teuer", "tief",
    "tiefer", "tragisch", "traurig", "typisch", "täglich", "umfangreich", "umfassend", "unbekannt",
    "ungewöhnlich", "unschuldig", "unsicher", "unter", "unterschiedlich", "ursprünglich", "verantwortlich",
    "vergangen", "verheerend", "verletzt", "vermutlich", "verschieden", "viel", "viert", "voll", "vollständig",
    "vorder", "vorherig", "vorig", "vorläufig", "wahr", "wahrscheinlich", "weit", "weiter", "wenig", "wertvoll",
    "wesentlich", "westlich", "wichtig", "wichtiger", "wichtigst", "zahlreich", "zahlreicher", "zukünftig",
    "zuständig", "zusätzlich", "zweit", "ähnlich", "älter", "ältest", "äußer", "örtlich", "östlich",
    "überraschend", "üblich", "übrig",
];

#[cfg(test)]
mod tests {
    use super::{STEMS, is_plain};

    #[test]
    fn plain_adjectives_are_told_from_those_of_kinds() {
        assert!(STEMS.is_sorted());
        for stem in
            ["groß", "erheblich", "fehlend", "bestätigt", "übertragen", "festgenommen", "identifiziert"]
        {
            assert!(is_plain(stem), "{stem}");
        }
        for stem in [
            "militärisch",
            "betriebsbedingt",
            "marktwirtschaftlich",
            "defekt",
            "tot",
            "rot",
            "evangelisch",
            "gesetzlich",
        ] {
            assert!(!is_plain(stem), "{stem}");
        }
    }

    #[test]
    fn a_present_participle_is_longer_than_six_bytes() {
        assert!(is_plain("laufend") && !is_plain("Abend") && !is_plain("jugend"));
    }
}
