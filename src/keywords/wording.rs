//! How a key term is shown: in the nominative as far as the text tells it, a noun alone where it does not.

use crate::document::Document;
use crate::german::adjective_endings::without_ending;
use crate::german::articles::MERGED_DATIVE;
use crate::german::function_words::{PREPOSITION, classes};
use crate::german::genders::{self, Gender};
use crate::german::{declension, plain_adjectives, plurals, tenses};
use crate::names::{lists, lists_of};
use crate::span::Span;

/// The word before a span, in lower case; empty where the sentence begins with it.
fn word_before(document: &Document, span: Span) -> String {
    let at = document.tokens_in(span).start;
    let is_inside = at > document.sentence_tokens_at(at).start;
    if is_inside { document.word_at(at - 1).to_lowercase() } else { String::new() }
}

/// The word before an adjective, behind which others of the same ending are passed over: `das Zweite Vatikanische Konzil`.
fn article_before(document: &Document, span: Span, adjective: &str) -> String {
    let at = document.tokens_in(span).start;
    let first = document.sentence_tokens_at(at).start;
    let ending = |word: &str| without_ending(word).and_then(|stem| word.get(stem.len()..).map(str::to_owned));
    let here = ending(adjective);
    let mut before =
        (first..at).rev().map(|token| document.word_at(token).to_lowercase()).take(FARTHEST_ARTICLE);
    let is_beside = |word: &String| ending(word) == here && singular(word).is_none() && classes(word) == 0;
    before.find(|word| !is_beside(word)).unwrap_or_default()
}

/// Whether the adjective of a phrase tells what kind of thing its noun means (`militärische Kooperation`), or belongs to it
/// because it `is_repeated`; none does whose sense is reversed: `noch nicht abgeschlossene Prüfung`.
pub(super) fn tells_a_kind(document: &Document, span: Span, is_repeated: bool) -> bool {
    let adjective = document.word_at(document.tokens_in(span).start);
    let before = word_before(document, span);
    let is_denied = matches!(before.as_str(), "nicht" | "nie" | "niemals" | "kaum" | "nur" | "so" | "zu");
    let Some(stem) = without_ending(adjective) else { return false };
    !is_denied && !counts(stem) && (is_repeated || is_relational(stem) && !plain_adjectives::is_plain(stem))
}

/// Whether an adjective, without its ending, tells by its form that it is derived from a thing: `behördlich`, `olympisch`.
fn is_relational(stem: &str) -> bool {
    /// What stands before `-lich` in those of them that no ending tells.
    const THINGS: [&str; 20] = [
        "amt",
        "behörd",
        "betrieb",
        "bäuer",
        "fach",
        "gericht",
        "geschäft",
        "gesell",
        "gesetz",
        "handwerk",
        "jugend",
        "kirch",
        "künst",
        "polizei",
        "schaft",
        "staat",
        "tier",
        "wirtschaft",
        "wissenschaft",
        "ärzt",
    ];
    ["isch", "ell", "är", "al", "iv"].iter().any(|ending| stem.ends_with(ending))
        || stem.strip_suffix("lich").is_some_and(|thing| THINGS.iter().any(|end| thing.ends_with(end)))
        || ["rechtlich", "öffentlich", "menschlich"].contains(&stem)
}

/// Whether an adjective, without its ending, counts or compares: `sechst`, `meist`, `größer`.
fn counts(stem: &str) -> bool {
    ["st", "ßt"].iter().any(|ending| stem.ends_with(ending)) && plain_adjectives::is_plain(stem)
        || ["meist", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt"]
            .contains(&stem)
}

/// An adjective and its noun in the nominative; nothing where their cases leave it open, or the first is no adjective.
pub(super) fn phrase(document: &Document, span: Span) -> Option<String> {
    let tokens = document.tokens_in(span);
    let (adjective, noun) = (document.word_at(tokens.start), document.word_at(tokens.end.checked_sub(1)?));
    let before = article_before(document, span, adjective);
    let listed = lists_of(adjective);
    let is_adjective = listed & lists::ADJECTIVE != 0
        || listed & lists::VERB == 0 && (!tenses::is_weak_preterite(adjective) || is_determiner(&before));
    if !is_adjective {
        return None;
    }
    let stem = without_ending(adjective)?;
    let ending_there = adjective.get(stem.len()..)?;
    let ending = nominative_ending(&before, ending_there, noun)?;
    let is_dative =
        ending_there == "en" && ending == "e" && !matches!(before.as_str(), "die" | "der" | "zur");
    let is_genitive = matches!(singular(&before), Some(Singular::Genitive));
    let noun = match () {
        () if is_dative => plurals::nominative(noun).map(str::to_owned),
        () if is_genitive => declension::weak_nominative(noun).or_else(|| declension::without_genitive(noun)),
        () => None,
    }
    .unwrap_or_else(|| noun.to_owned());
    Some(format!("{stem}{ending} {noun}"))
}

/// Whether a word in lower case carries case and gender of the noun behind it.
fn is_determiner(before: &str) -> bool {
    MERGED_DATIVE.contains(&before)
        || matches!(before, "der" | "die" | "das" | "dem" | "den" | "des" | "ins")
        || ["ein", "kein", "sein", "ihr", "dies", "unser"].iter().any(|stem| before.starts_with(stem))
}

/// The ending that an adjective has in the nominative without an article, by the word before it and its ending there.
fn nominative_ending(before: &str, ending: &str, noun: &str) -> Option<&'static str> {
    let of_gender = || match genders::of_noun(noun)? {
        Gender::Neuter => Some("es"),
        Gender::Feminine => Some("e"),
        Gender::Masculine => Some("er"),
    };
    let is_plural_dative = ["en", "ern", "eln", "innen"].iter().any(|ending| noun.ends_with(ending));
    // `ein`, `sein`, `kein` without their ending.
    let stem = ["em", "en", "er", "es", "e"].iter().find_map(|ending| before.strip_suffix(ending));
    let possessive = stem.unwrap_or(before);
    let is_possessive = matches!(possessive, "ein" | "kein" | "sein" | "ihr" | "dies" | "unser" | "mein");
    match (before, ending) {
        ("der", "e") => Some("er"),
        ("das" | "dieses", "e") => Some("es"),
        ("die" | "diese", "e" | "en") | ("der" | "zur", "en") => Some("e"),
        ("den", "en") if is_plural_dative => Some("e"),
        ("den" | "einen", "en") => Some("er"),
        ("dem" | "des" | "im" | "am" | "vom" | "zum" | "beim", "en") => of_gender(),
        _ if is_possessive && before.ends_with("er") && ending == "en" => Some("e"),
        _ if is_possessive && ending == "en" && !before.ends_with('e') => of_gender(),
        _ if is_possessive && ending == "en" => Some("e"),
        (_, "e") => Some("e"),
        (_, "es") => Some("es"),
        ("ein" | "kein" | "sein" | "ihr" | "unser", "er") => Some("er"),
        (_, "en") if is_plural_dative => Some("e"),
        _ => of_gender(),
    }
}

/// A noun in the nominative, as far as its form and the words before it show its case: `des Platzes`, `den Zeugen`,
/// `mit Zügen`, `wegen Betrugs`.
pub(super) fn noun(document: &Document, span: Span, spelling: &str) -> String {
    if let Some(one) = plurals::without_adjective_ending(spelling).or_else(|| like_adjective(spelling)) {
        return one.to_owned();
    }
    let weak = || declension::weak_nominative(spelling);
    let genitive = || declension::without_genitive(spelling);
    let nominative = match case_before(document, document.tokens_in(span).start) {
        Some(Singular::Genitive) => weak().or_else(genitive),
        Some(Singular::Oblique) => weak(),
        Some(Singular::Other) => None,
        None if may_be_dative(document, span) => plurals::nominative(spelling).map(str::to_owned),
        None => None,
    };
    nominative.unwrap_or_else(|| spelling.to_owned())
}

/// A noun that is an adjective without its `-n`: `Behinderten` → `Behinderte`.
fn like_adjective(noun: &str) -> Option<&str> {
    let base = noun.strip_suffix('n').filter(|base| base.ends_with('e'))?;
    let lower = noun.to_lowercase();
    let is_adjective = || lists_of(&lower) & lists::ADJECTIVE != 0 && lists_of(base) & lists::NOUN != 0;
    // `den Wartenden`, of `warten`
    let is_participle = || lower.strip_suffix("den").is_some_and(|verb| lists_of(verb) & lists::VERB != 0);
    (is_adjective() || is_participle() || lower.ends_with("ierten")).then_some(base)
}

/// Whether the word before a noun without an article leaves the dative open; behind a finite verb it is the accusative:
/// `hörte Plätschern`.
fn may_be_dative(document: &Document, span: Span) -> bool {
    let before = word_before(document, span);
    // What opens a sentence or a headline is its subject: `Masern in der Steiermark`.
    !before.is_empty() && !tenses::is_weak_preterite(&before)
}

/// The most words between an article and its noun that are looked over: `des weitläufig abgesperrten Geländes`.
const FARTHEST_ARTICLE: usize = 4;

/// The case that the words before a token show.
fn case_before(document: &Document, at: usize) -> Option<Singular> {
    let first = document.sentence_tokens_at(at).start;
    let before = || (first..at).rev().map(|token| document.word_at(token));
    for word in before().take(FARTHEST_ARTICLE) {
        if let Some(case) = singular(word) {
            return Some(case);
        }
        // Behind these a noun without an article shows its case by its own ending.
        if GENITIVE_PREPOSITIONS.contains(&word.to_lowercase().as_str()) {
            return document.word_at(at).ends_with('s').then_some(Singular::Genitive);
        }
        // Adverbs and adjectives, also of names and with figures: `des 60-jährigen`, `des Regierenden Bürgermeisters`.
        let is_passed = word
            .starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '„' | '"' | '»'))
            || word.ends_with('-')
            || word.ends_with("en")
            || word.ends_with("er");
        if !is_passed || classes(word) & PREPOSITION != 0 {
            break;
        }
    }
    // `versuchten Mordes`, `tätigen Offiziers`: no plural ends so.
    let noun = document.word_at(at);
    let is_adjective =
        before().next().is_some_and(|word| word.starts_with(char::is_lowercase) && word.ends_with("en"));
    if is_adjective && ["es", "iers", "iums", "ials"].iter().any(|ending| noun.ends_with(ending)) {
        return Some(Singular::Genitive);
    }
    // `wegen Mordes und Betrugs`
    let is_preposition = |word: &str| GENITIVE_PREPOSITIONS.contains(&word.to_lowercase().as_str());
    let mut joined = before().take(FARTHEST_ARTICLE).skip_while(|word| {
        !is_preposition(word)
            && (word.starts_with(char::is_uppercase) || matches!(*word, "und" | "oder" | ","))
    });
    let is_joined = noun.ends_with('s') && joined.next().is_some_and(is_preposition);
    is_joined.then_some(Singular::Genitive)
}

/// Prepositions with the genitive, behind which nouns stand without an article: `wegen Betrugs`. Own compilation.
const GENITIVE_PREPOSITIONS: [&str; 9] =
    ["angesichts", "aufgrund", "infolge", "mangels", "mittels", "trotz", "ungeachtet", "wegen", "zwecks"];

/// The case that an article of the singular shows.
enum Singular {
    Genitive,
    /// Dative or accusative of the masculine, or dative of the neuter.
    Oblique,
    Other,
}

fn singular(word: &str) -> Option<Singular> {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "des" => return Some(Singular::Genitive),
        "dem" | "im" | "am" | "vom" | "zum" | "beim" => return Some(Singular::Oblique),
        "das" | "ins" | "zur" | "ein" | "kein" => return Some(Singular::Other),
        _ => {}
    }
    let ending =
        ["ein", "sein", "ihr", "dies", "kein", "unser"].iter().find_map(|stem| lower.strip_prefix(stem))?;
    match ending {
        "es" => Some(Singular::Genitive),
        "em" => Some(Singular::Oblique),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{nominative_ending, noun, phrase};
    use crate::document::{Article, Document};
    use crate::span::Span;

    #[test]
    fn articles_show_the_ending_of_the_nominative() {
        for (before, ending, noun, want) in [
            ("der", "e", "Friedhof", Some("er")),
            ("den", "en", "Friedhof", Some("er")),
            ("die", "e", "Brücke", Some("e")),
            ("der", "en", "Brücke", Some("e")),
            ("der", "en", "Zinsen", Some("e")),
            ("mit", "en", "Zinsen", Some("e")),
            ("den", "en", "Zinsen", Some("e")),
            ("das", "e", "Schiff", Some("es")),
            ("ein", "es", "Schiff", Some("es")),
            ("im", "en", "Bündnis", Some("es")),
            ("dem", "en", "Hang", None),
            ("einer", "en", "Brücke", Some("e")),
            ("seine", "en", "Pläne", Some("e")),
            ("bei", "er", "Hitze", None),
        ] {
            assert_eq!(nominative_ending(before, ending, noun), want, "{before} -{ending} {noun}");
        }
    }

    /// Words of a text as they are shown.
    fn shown(
        text: &str,
        words: &str,
        as_shown: impl Fn(&Document, Span) -> Option<String>,
    ) -> Option<String> {
        let document = Document::new(&Article::from_text("", text).expect("an article"));
        let start = text.find(words).expect("the words stand there");
        as_shown(&document, Span::new(start, start + words.len()))
    }

    #[test]
    fn an_adjective_and_its_noun_are_shown_in_the_nominative() {
        let cases = [
            ("Er sprach mit muslimischen Schulen.", "muslimischen Schulen", Some("muslimische Schulen")),
            (
                "Er half bei militärischen Angriffen.",
                "militärischen Angriffen",
                Some("militärische Angriffe"),
            ),
            ("Sie sah die militärische Lage.", "militärische Lage", Some("militärische Lage")),
            ("Am Abend kehrte Stille ein.", "kehrte Stille", None),
            ("Danach drohen Proteste.", "drohen Proteste", None),
        ];
        let found = cases.map(|(text, words, _)| (text, shown(text, words, phrase)));
        let expected = cases.map(|(text, _, want)| (text, want.map(str::to_owned)));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_noun_loses_the_ending_of_its_case() {
        for (text, word, want) in [
            ("Man ermittelt wegen Abrechnungsbetrugs.", "Abrechnungsbetrugs", "Abrechnungsbetrug"),
            ("Sie klagt wegen versuchten Mordes.", "Mordes", "Mord"),
            ("Der Sohn des Regierenden Bürgermeisters kam.", "Bürgermeisters", "Bürgermeister"),
            ("Das Haus des 60-jährigen Müllers brennt.", "Müllers", "Müller"),
            ("Er lobt das Haus.", "Haus", "Haus"),
            ("Sie las etwas Neues.", "Neues", "Neues"),
        ] {
            let found = shown(text, word, |document, span| Some(noun(document, span, word)));
            assert_eq!(found.as_deref(), Some(want), "{text}");
        }
    }
}
