//! Adverbs and small function words that the attribution of speech tests by themselves.
//!
//! Own compilation from general knowledge of the language. Words are compared as they are written.

use super::genders;
use super::offices::{Ending, office};

/// Whether an adverb says that the speaker continues: `…, hieß es weiter`.
pub(crate) fn continues(adverb: &str) -> bool {
    matches!(adverb, "weiter" | "ferner" | "zudem" | "außerdem")
}

/// Whether an adverb says that something was said more than once: `hatte mehrfach gefordert`.
pub(crate) fn is_repetition(adverb: &str) -> bool {
    ["häufig", "immer", "mehrfach", "mehrmals", "oft", "regelmäßig", "stets", "wiederholt"].contains(&adverb)
}

/// Whether a word denies that anything was said: `sagte nichts`, `weder die Stadt noch das Land forderte …`.
pub(crate) fn is_negation(word: &str) -> bool {
    matches!(word, "nicht" | "nichts" | "Weder" | "weder")
}

/// Whether a pronoun sums up things and never persons: `Beides weist sie zurück`.
pub(crate) fn is_summary_pronoun(word: &str) -> bool {
    matches!(
        word,
        "Alles"
            | "Beides"
            | "Einiges"
            | "Manches"
            | "Nichts"
            | "Vieles"
            | "alles"
            | "beides"
            | "nichts"
            | "vieles"
    )
}

/// Whether a subject says that nobody does something: `niemand behauptet, dass …`.
pub(crate) fn is_negated_subject(word: &str) -> bool {
    matches!(
        word,
        "Niemand" | "niemand" | "Keiner" | "keiner" | "Kein" | "kein" | "Keine" | "keine" | "Nichts" | "Kaum"
    )
}

/// Whether a word is a form of `wollen` that announces or claims: `will`, `wollten`.
pub(crate) fn is_wanting(verb: &str) -> bool {
    matches!(verb, "will" | "wollte" | "wollen" | "wollten")
}

/// Whether a pronoun means nobody: `was niemand wusste`.
pub(crate) fn is_nobody(pronoun: &str) -> bool {
    matches!(pronoun, "Niemand" | "niemand" | "Keiner" | "keiner")
}

/// Whether a word makes what `spricht` an argument and no person: `dafür spricht, dass …`.
pub(crate) fn speaks_in_favour(word: &str) -> bool {
    matches!(word, "Für" | "Dafür" | "dafür" | "Gegen" | "Dagegen" | "dagegen")
}

/// Whether a word is the genitive of a demonstrative that stands before its noun: `Deren Vorsitzende sagte …`.
pub(crate) fn is_relative_possessive(word: &str) -> bool {
    matches!(word, "Deren" | "deren" | "Dessen" | "dessen")
}

/// Whether the noun of speech behind a preposition is not what the subject says: `steht unter dem Verdacht, …`, `reagierte
/// auf die Forderung, …`; but `lehnte ab mit der Begründung, …`.
pub(crate) fn leaves_source_open(preposition: &str) -> bool {
    matches!(
        preposition,
        "auf" | "Auf" | "gegen" | "Gegen" | "trotz" | "Trotz" | "unter" | "Unter" | "wegen" | "Wegen"
    )
}

/// Whether a noun is feminine by its end: behind `der` it is a dative or a genitive.
pub(crate) fn is_surely_feminine(noun: &str) -> bool {
    const ENDINGS: [&str; 7] = ["ung", "heit", "keit", "schaft", "tion", "tät", "erin"];
    const LAST_PARTS: [&str; 17] = [
        "agentur", "bahn", "bank", "behörde", "familie", "firma", "frau", "gemeinde", "justiz", "kammer",
        "kirche", "klinik", "kritik", "partei", "polizei", "schule", "stadt",
    ];
    let lower = noun.to_lowercase();
    ENDINGS.iter().chain(&LAST_PARTS).any(|end| lower.ends_with(end)) || is_feminine_role(noun)
}

/// Whether a noun is one for a man where a woman is called by its `-in`: `Trainer`, `Journalist`; but `Gast`.
pub(crate) fn is_masculine_role(noun: &str) -> bool {
    // `das Opfer` is of either gender.
    !noun.to_lowercase().ends_with("opfer")
        && ["ant", "ent", "er", "eur", "ist", "or"].iter().any(|end| noun.ends_with(end))
        && genders::is_person(noun)
}

/// Whether a noun is one for a woman by its `-in`: `Trainerin`, `Anwältin`.
pub(crate) fn is_feminine_role(noun: &str) -> bool {
    noun.strip_suffix("in").is_some_and(|base| {
        genders::is_person(base) || office(noun).is_some_and(|office| office.ending == Ending::In)
    })
}

/// Whether a focus particle can precede the subject: `Auch der Minister sagte …`.
pub(crate) fn is_focus_particle(word: &str) -> bool {
    matches!(
        word,
        "Auch" | "auch" | "Schon" | "schon" | "Selbst" | "Sogar" | "Nur" | "Insbesondere" | "Ebenso"
    )
}

/// Whether a noun ends like one for a person who does something: `Interimscoach`, `Pilotin`, `Auszubildende`.
pub(crate) fn ends_like_agent(noun: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "ant", "chef", "coach", "ent", "er", "eur", "frau", "in", "ist", "loge", "mann", "nde", "nden", "or",
        "rat", "tete", "är",
    ];
    noun.chars().count() > 4 && ENDINGS.iter().any(|ending| noun.ends_with(ending))
}

/// Whether the subject of a verb leaves the next word to somebody else: `Die Richterin fragte nach der Tatzeit. „Gegen
/// zehn.“`
pub(crate) fn leaves_the_word(verb: &str) -> bool {
    ["frag", "hakt", "schweig", "schwieg"].iter().any(|stem| verb.starts_with(stem))
}

/// Whether an adjective tells the bearer of an office from another one: `der neue Sportchef`, `der frühere Trainer`.
pub(crate) fn is_change_of_office(adjective: &str) -> bool {
    const ADJECTIVES: [&str; 8] =
        ["alte", "damalig", "designiert", "ehemalig", "einstig", "früher", "künftig", "neue"];
    ADJECTIVES.iter().any(|stem| adjective.starts_with(stem))
}

/// Whether a noun of speech is as often an event, so that `nach` before it tells the time.
pub(crate) fn is_also_event(noun: &str) -> bool {
    ["Urteil", "Erklärung", "Vernehmung", "Auskunft"].contains(&noun)
}

/// Whether a capitalised word ends like an adverb: `Anschließend sagte …`, `Möglicherweise`.
pub(crate) fn ends_like_adverb(word: &str) -> bool {
    [
        "artig", "ders", "iell", "rell", "uell", "ffen", "end", "lich", "weise", "dem", "falls", "seits",
        "dings", "tags", "maßen", "mals",
    ]
    .iter()
    .any(|ending| word.ends_with(ending))
        || matches!(
            word,
            "Hinterher" | "Vorher" | "Nachher" | "Seither" | "Bisher" | "Daraufhin" | "Weiterhin"
        )
}

/// Whether a preposition introduces the text or the place in which something is said: `in einer Erklärung`, `aus dem
/// Kreml`.
pub(crate) fn introduces_source(preposition: &str) -> bool {
    matches!(preposition, "in" | "In" | "im" | "Im" | "aus" | "Aus" | "auf" | "Auf" | "bei" | "beim")
}

/// Whether one word opens a relative clause of what a source says: `ein Bericht, wonach …`.
pub(crate) fn is_relative_source(word: &str) -> bool {
    matches!(word, "wonach" | "demzufolge" | "denenzufolge")
}

/// Whether a conjunction opens an infinitive clause of purpose or circumstance, which is no complement: `um … zu`.
pub(crate) fn opens_adverbial_infinitive(conjunction: &str) -> bool {
    matches!(conjunction, "um" | "ohne" | "statt" | "anstatt")
}

/// Whether a determiner can open a genitive behind a noun: `der Sprecher des Ministeriums`.
pub(crate) fn opens_genitive(determiner: &str) -> bool {
    matches!(
        determiner,
        "der"
            | "des"
            | "eines"
            | "einer"
            | "dieser"
            | "dieses"
            | "seiner"
            | "seines"
            | "ihrer"
            | "ihres"
            | "deren"
            | "vieler"
            | "mehrerer"
            | "aller"
            | "beider"
            | "zweier"
            | "dreier"
    )
}

/// Whether a small word can stand inside a name: `Charles de Gaulle`, `Osama bin Laden`.
pub(crate) fn is_name_particle(word: &str) -> bool {
    matches!(word, "de" | "el" | "al" | "bin" | "van" | "di" | "da" | "e.V.")
}

/// Whether a determiner or an adjective in lower case leaves open whose `Angaben` are meant: `ersten Angaben zufolge`.
pub(crate) fn is_vague_attribute(lower: &str) -> bool {
    matches!(
        lower,
        "andere"
            | "anderen"
            | "ersten"
            | "erste"
            | "weiteren"
            | "letzten"
            | "neuesten"
            | "neuen"
            | "jüngsten"
            | "vorläufigen"
            | "bisherigen"
            | "einigen"
            | "verschiedenen"
            | "unterschiedlichen"
            | "übereinstimmenden"
            | "amtlichen"
            | "offiziellen"
            | "örtlichen"
            | "diesen"
            | "früheren"
    )
}

#[cfg(test)]
mod tests {
    use super::{
        continues, ends_like_adverb, ends_like_agent, introduces_source, is_also_event, is_change_of_office,
        is_feminine_role, is_focus_particle, is_masculine_role, is_name_particle, is_negated_subject,
        is_negation, is_nobody, is_relative_possessive, is_relative_source, is_repetition,
        is_summary_pronoun, is_surely_feminine, is_vague_attribute, is_wanting, leaves_source_open,
        leaves_the_word, opens_adverbial_infinitive, opens_genitive, speaks_in_favour,
    };

    /// A question about a word, words that it is true of, and others that stand in the same place of a sentence.
    type Case = (fn(&str) -> bool, &'static [&'static str], &'static [&'static str]);

    #[track_caller]
    fn check(cases: &[Case]) {
        for (number, (is, yes, no)) in cases.iter().enumerate() {
            for word in *yes {
                assert!(is(word), "case {number}: {word}");
            }
            for word in *no {
                assert!(!is(word), "case {number}: {word}");
            }
        }
    }

    #[test]
    fn adverbs_and_particles_are_told_apart() {
        check(&[
            (continues, &["weiter", "zudem"], &["wieder", "gestern"]),
            (is_repetition, &["immer", "wiederholt"], &["nie", "heute"]),
            (is_negation, &["nicht", "nichts", "weder"], &["nie", "kein"]),
            (is_focus_particle, &["Auch", "schon", "Sogar"], &["Gestern", "sehr"]),
            (
                ends_like_adverb,
                &["Anschließend", "Möglicherweise", "Damals", "Besonders", "Vorher", "Weiterhin"],
                &["Minister", "Trainer", "Vorherige"],
            ),
            (leaves_the_word, &["fragte", "hakte", "schwieg"], &["sagte", "antwortete"]),
            (is_wanting, &["will", "wollten"], &["soll", "Wille"]),
        ]);
    }

    #[test]
    fn pronouns_and_determiners_are_told_apart() {
        check(&[
            (is_summary_pronoun, &["Beides", "vieles"], &["Viele", "das"]),
            (is_negated_subject, &["Niemand", "keine", "Kaum"], &["Jeder", "eine"]),
            (is_nobody, &["Niemand", "keiner"], &["jemand", "Keine"]),
            (is_relative_possessive, &["Deren", "dessen"], &["Der", "seine"]),
            (opens_genitive, &["des", "ihrer", "zweier"], &["dem", "die", "zwei"]),
            (is_vague_attribute, &["ersten", "weiteren", "amtlichen"], &["eigenen", "russischen"]),
        ]);
    }

    #[test]
    fn nouns_and_adjectives_are_told_by_their_ends() {
        check(&[
            (
                is_surely_feminine,
                &["Regierung", "Justizbehörde", "Behörde", "Stadt", "Ministerin"],
                &["Minister", "Verband", "Verein", "Termin"],
            ),
            (is_feminine_role, &["Trainerin", "Anwältin"], &["Verein", "Trainer", "Termin"]),
            (is_masculine_role, &["Trainer", "Journalist", "Direktor"], &["Gast", "Trainerin"]),
            (leaves_source_open, &["unter", "Gegen"], &["mit", "zu"]),
            (
                ends_like_agent,
                &["Interimscoach", "Pilotin", "Auszubildende"],
                &["Rat", "Uhr", "Haus", "Worte"],
            ),
            (is_change_of_office, &["neue", "früheren", "ehemaliger"], &["große", "erste"]),
            (is_also_event, &["Urteil", "Auskunft"], &["Angaben", "Bericht"]),
        ]);
    }

    #[test]
    fn words_that_introduce_a_source_or_a_clause_are_known() {
        check(&[
            (introduces_source, &["in", "Aus", "beim"], &["von", "mit"]),
            (is_relative_source, &["wonach", "demzufolge"], &["wofür", "dass"]),
            (opens_adverbial_infinitive, &["um", "ohne", "anstatt"], &["und", "dass"]),
            (is_name_particle, &["de", "bin", "van"], &["und", "der"]),
            (speaks_in_favour, &["Für", "dagegen"], &["Damit", "über"]),
        ]);
    }
}
