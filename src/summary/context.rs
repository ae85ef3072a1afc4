//! Sentences that are no part of the report, and sentences that depend on an earlier one.

use super::cues::may_quote;
use crate::document::dateline::length_of_opening;
use crate::document::segment::{Sentence, TokenKind};
use crate::document::terms::TermKind;
use crate::document::{Document, SentenceId};
use crate::german::boilerplate::opens_boilerplate;
use crate::german::connectives::{is_anaphor, is_question_word, leans_back};
use crate::german::lookup::push_lower;
use crate::german::speech_verbs::{self, FINITE, SAYS};
use crate::german::titles::is_time_word;
use crate::names::{lists, lists_of};
use crate::util::hashing::Set;

/// Whether a sentence can be read alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// It can be read alone.
    Independent,
    /// It needs this earlier sentence to be understood.
    DependsOn(SentenceId),
    /// It cannot be read alone, and no sentence before it helps: a part of a quotation, a pronoun before anybody is named.
    Torn,
    /// A heading, a dateline, a link, a credit: no part of the report.
    NoReport,
}

/// How many sentences back an antecedent is looked for.
const REACH: usize = 3;

/// How many of a sentence's first words may be a pronoun that refers back.
const OPENING_WORDS: usize = 6;

/// The most tokens of a sentence that only names the source of the one before.
const LONGEST_CREDIT: usize = 16;

/// The most words of a sentence that names the place of a report.
const LONGEST_PLACE_LINE: usize = 3;

/// The context of each sentence.
pub(super) fn contexts(document: &Document) -> Vec<Context> {
    let sentences = document.sentences();
    let mut contexts: Vec<Context> = Vec::with_capacity(sentences.len());
    let mut lower = String::new();
    let headline = document.article().headline();
    let titles = headline.map_or_else(Vec::new, |span| titles(document.text_of(span)));
    let torn = parts_of_quotations(document);
    let mut told: Set<&str> = headline.map(|span| document.text_of(span)).into_iter().collect();
    for (at, sentence) in sentences.iter().enumerate() {
        let alone_in_paragraph = [at.wrapping_sub(1), at + 1]
            .iter()
            .all(|&other| sentences.get(other).is_none_or(|other| other.paragraph != sentence.paragraph));
        let is_headline = headline.is_some_and(|span| span.contains(sentence.span));
        let context = if document.article().is_dateline(sentence.span)
            || is_headline
            || opens_with_headline(document.text_of(sentence.span), &titles)
            // The headline or a caption again.
            || !told.insert(document.text_of(sentence.span))
            || is_no_report(document, sentence, alone_in_paragraph && !is_standfirst(document, at), &mut lower)
        {
            Context::NoReport
        } else if torn[at] {
            Context::Torn
        } else if let Some(reference) = refers_back(document, sentence, &mut lower) {
            // The nearest sentence before it that can be read alone; failing that, the one before it.
            let before = at.saturating_sub(REACH)..at;
            let nearest = before.clone().rev().find(|&other| contexts[other] == Context::Independent);
            match nearest.or(before.rev().find(|&other| contexts[other] != Context::NoReport)) {
                Some(antecedent) if contexts[antecedent] == Context::Torn => Context::Torn,
                // `Dem widersprach Brenk` is about the very sentence before it.
                Some(antecedent) if reference == Reference::ToSentence && antecedent + 1 != at => {
                    Context::Torn
                }
                Some(antecedent) => Context::DependsOn(SentenceId(antecedent as u32)),
                None if reference == Reference::ToSomebody => Context::Torn,
                None => Context::Independent,
            }
        } else {
            Context::Independent
        };
        contexts.push(context);
    }
    contexts
}

/// The fewest tokens and function words of a standfirst.
const SHORTEST_STANDFIRST: usize = 8;
const FEWEST_FUNCTION_WORDS: usize = 2;

/// Words of what a picture shows.
const PICTURE: [&str; 7] = ["Archivbild", "Bild", "Foto", "Hintergrund", "Vordergrund", "links", "rechts"];

/// Whether a line behind the headline says what the report is about, though no full stop ends it: `Regisseurin Ines Brenk
/// verlegt „Käthchen“ in eine Werft und gewinnt`.
fn is_standfirst(document: &Document, at: usize) -> bool {
    let sentences = document.sentences();
    let (Some(headline), Some(sentence)) = (document.article().headline(), sentences.get(at)) else {
        return false;
    };
    let follows = at.checked_sub(1).and_then(|before| sentences.get(before));
    let words = sentence.token_range();
    // `Von Ines Brenk und Uwe Falk, Redaktion für Kultur und Medien in Kassel`
    let is_byline = || {
        let word = |at: usize| if at < words.end { document.word_at(at) } else { "" };
        matches!(word(words.start), "Von" | "Text" | "Interview" | "Autor" | "Autorin")
            && (words.start + 1..words.end).take(2).any(|at| lists_of(word(at)) & lists::FORENAME != 0)
    };
    let shows_picture = || words.clone().any(|at| PICTURE.contains(&document.word_at(at)));
    let is_function_word = |token: &usize| document.term_at(*token).kind == TermKind::Stop;
    follows.is_some_and(|before| headline.contains(before.span))
        && !is_byline()
        && !shows_picture()
        && words.len() >= SHORTEST_STANDFIRST
        && words.clone().filter(is_function_word).count() >= FEWEST_FUNCTION_WORDS
}

/// The headline, and what stands there behind a place; nothing where that is shorter than a title.
fn titles(headline: &str) -> Vec<&str> {
    let title = headline.split_once(": ").map_or(headline, |(_, title)| title);
    let is_title = title.split_whitespace().nth(2).is_some();
    if is_title { vec![headline, title] } else { Vec::new() }
}

/// Whether a line repeats one of the titles before what else it has: the headline and its second line in one.
fn opens_with_headline(line: &str, titles: &[&str]) -> bool {
    titles.iter().any(|title| line.strip_prefix(title).is_some_and(|rest| rest.starts_with(' ')))
}

/// Whether a sentence is a heading, a link, a credit or the like. `lower` is a buffer.
fn is_no_report(document: &Document, sentence: &Sentence, alone: bool, lower: &mut String) -> bool {
    let words = document.text_of(sentence.span);
    if words.starts_with("==") {
        return true;
    }
    lower.clear();
    push_lower(lower, words.char_indices().nth(40).map_or(words, |(end, _)| &words[..end]));
    let ended = words
        .trim_end_matches(['"', '“', '”', '»', '«', '\'', '‘', ')', ']'])
        .ends_with(['.', '!', '?', '…', ':']);
    opens_boilerplate(lower)
        || is_credit(document, sentence)
        || is_fragment(document, sentence)
        || is_question(document, sentence, words)
        || names_its_picture(words)
        || (alone && !ended && sentence.tokens.len() < LONGEST_HEADING)
}

/// The most tokens of a line without an end that is a heading.
const LONGEST_HEADING: usize = 25;

/// The most tokens of a place, an agency or a writer before the report.
const LONGEST_FRAGMENT: usize = 9;

/// Words in lower case that stand in the names of places, agencies and writers: `Santa Cruz de Tenerife`, `Rio de Janeiro`.
const JOINED: [&str; 18] = [
    "/", "afp", "am", "an", "bei", "da", "de", "del", "der", "di", "do", "dpa", "im", "la", "le", "los",
    "und", "von",
];

/// Whether a sentence is a place before the report, a writer or the like: `Berlin.`, `New York/Genf (dpa)`, `Von Ines Brenk`; or
/// has no word. Nothing in it is written small but what joins names, and what is longer than a place neither exclaims nor
/// quotes.
fn is_fragment(document: &Document, sentence: &Sentence) -> bool {
    let (mut words, mut is_joined, mut has_speech) = (0, false, false);
    for at in sentence.token_range() {
        let word = document.word_at(at);
        match document.tokens()[at].kind {
            TokenKind::Word => {
                words += 1;
                if !word.starts_with(char::is_uppercase) {
                    is_joined = true;
                    if !JOINED.contains(&word) {
                        return false;
                    }
                }
            }
            TokenKind::Punctuation => {
                has_speech |= matches!(word, "!" | "?" | "„" | "“" | "\"" | "»" | "«");
            }
            _ => {}
        }
    }
    let is_place = words <= LONGEST_PLACE_LINE && !is_joined;
    is_place || (sentence.tokens.len() <= LONGEST_FRAGMENT && !has_speech)
}

/// Whether a sentence asks, or only tells what will be answered: `Was hinter dem Umbau steckt.`
fn is_question(document: &Document, sentence: &Sentence, words: &str) -> bool {
    let range = sentence.token_range();
    words.ends_with('?') && !words.contains(['„', '"', '»', '«', ':'])
        || is_question_word(document.word_at(range.start))
            && range.into_iter().all(|at| !matches!(document.word_at(at), "," | ":" | "–" | "„" | "\""))
}

/// Whether a sentence ends with the credit of a picture: `Der Hafen am Morgen. Foto: Brenk/dpa`.
fn names_its_picture(words: &str) -> bool {
    /// How many bytes at its end are looked at.
    const CREDIT: usize = 40;
    let from = (words.len().saturating_sub(CREDIT)..words.len()).find(|&at| words.is_char_boundary(at));
    let end = from.and_then(|from| words.get(from..)).unwrap_or_default();
    let has = |mark: &&str| end.contains(*mark);
    end.contains(':') && ["Foto:", "Fotos:", "Bild:", "Grafik:"].iter().any(has)
        || end.contains(')')
            && ["(Archivbild)", "(Archivfoto)", "(Symbolbild)", "(Symbolfoto)"].iter().any(has)
        || end.contains('©')
}

/// Whether a sentence names the source of the one before, and nothing else: `Das teilte das Polizeipräsidium am Morgen
/// mit.`
fn is_credit(document: &Document, sentence: &Sentence) -> bool {
    let [first, verb, ..] = &document.tokens()[sentence.token_range()] else { return false };
    let says = |form: &speech_verbs::VerbForm| form.verb.takes & SAYS != 0 && form.shape & FINITE != 0;
    sentence.tokens.len() <= LONGEST_CREDIT
        && matches!(document.text_of(first.span), "Das" | "Dies")
        && speech_verbs::forms(document.text_of(verb.span)).iter().any(says)
        && sentence.token_range().all(|at| !matches!(document.word_at(at), "," | ":"))
}

/// For each sentence whether it is a part of a quotation that other sentences begin or end, a quotation without who says
/// it, or the rest of a sentence that was cut.
fn parts_of_quotations(document: &Document) -> Vec<bool> {
    let mut is_open = false;
    let mut paragraph = u32::MAX;
    let is_part = |sentence: &Sentence| {
        if sentence.paragraph != paragraph {
            (is_open, paragraph) = (false, sentence.paragraph);
        }
        let text = document.text_of(sentence.span);
        // A line that was cut within: `90.` | `+3, als der Ausgleich fiel.`
        let is_cut = text.starts_with(['+', '%', ',', ';', ')']);
        if !may_quote(text) {
            return is_cut || is_open;
        }
        let was_open = is_open;
        let mut is_outside = false;
        for c in text.chars() {
            match c {
                '„' => is_open = true,
                '”' => is_open = false,
                // English quotations open with it.
                '“' | '"' | '»' | '«' => is_open = !is_open,
                _ => is_outside = is_outside || !is_open && c.is_alphanumeric(),
            }
        }
        is_cut || was_open || is_open || !is_outside && text.contains(['„', '"', '»', '«', '“'])
    };
    document.sentences().iter().map(is_part).collect()
}

/// What the opening of a sentence refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reference {
    /// Somebody or something named before.
    ToSomebody,
    /// What the sentence before says.
    ToSentence,
    /// It goes on from what was said.
    Onward,
}

/// What a sentence refers to that opens with a connective, or with a pronoun before anything is named. `lower` is a buffer.
fn refers_back(document: &Document, sentence: &Sentence, lower: &mut String) -> Option<Reference> {
    let opening = length_of_opening(document.text_of(sentence.span));
    let start = sentence.span.start as usize + opening;
    let words = sentence.token_range().filter(|&at| {
        let token = &document.tokens()[at];
        token.kind == TokenKind::Word && token.span.start as usize >= start
    });
    for (number, at) in words.take(OPENING_WORDS).enumerate() {
        lower.clear();
        push_lower(lower, document.word_at(at));
        if number == 0 && leans_back(lower) {
            return Some(if is_anaphor(lower) { Reference::ToSomebody } else { Reference::Onward });
        }
        let next = || if at + 1 < sentence.token_range().end { document.word_at(at + 1) } else { "" };
        if number == 0 && (lower == "im" && next() == "Übrigen") {
            return Some(Reference::Onward);
        }
        if number == 0
            && matches!(lower.as_str(), "der" | "die" | "das")
            && is_known_one(document, at + 1, sentence)
        {
            return Some(Reference::Onward);
        }
        if number == 0 && lower == "dem" && at + 1 < sentence.token_range().end {
            let says = |form: &speech_verbs::VerbForm| form.shape & FINITE != 0;
            if speech_verbs::forms(document.word_at(at + 1)).iter().any(says) {
                return Some(Reference::ToSentence);
            }
        }
        let term = document.term_at(at);
        if term.kind == TermKind::Content && term.capitalised && !is_time_word(document.word_at(at)) {
            return None;
        }
        if number > 0 && !term.capitalised && is_anaphor(lower) {
            return Some(Reference::Onward);
        }
    }
    None
}

/// Whether what stands behind a definite article at the start of a sentence is somebody of the sentences before: `der
/// 67-Jährige`, `die beiden`, `der Mann wurde`, but not `der Mann aus Kassel`.
fn is_known_one(document: &Document, at: usize, sentence: &Sentence) -> bool {
    const PEOPLE: [&str; 12] = [
        "Fahrer",
        "Fahrerin",
        "Frau",
        "Junge",
        "Mann",
        "Mädchen",
        "Paar",
        "Tier",
        "Täter",
        "Täterin",
        "Verdächtige",
        "Verdächtigen",
    ];
    let word = |at: usize| if at < sentence.token_range().end { document.word_at(at) } else { "" };
    let noun = word(at);
    let behind = word(at + 1);
    let is_bare = behind.starts_with(char::is_lowercase)
        && !matches!(
            behind,
            "aus" | "der" | "des" | "die" | "hinter" | "im" | "in" | "mit" | "ohne" | "von" | "vom"
        );
    noun.ends_with("-Jährige")
        || noun.ends_with("-Jährigen")
        || matches!(noun, "beiden" | "meisten") && is_bare
        || PEOPLE.contains(&noun) && is_bare
}

#[cfg(test)]
mod tests {
    use super::{Context, contexts};
    use crate::document::{Article, Document, SentenceId};

    fn of(text: &str) -> Vec<Context> {
        contexts(&Document::new(&Article::from_text("", text).unwrap()))
    }

    #[test]
    fn what_tells_nothing_by_itself_is_no_part_of_the_report() {
        for text in [
            "Kassel.",
            "Santa Cruz de Tenerife.",
            "Von Ines Brenk",
            "Ines Brenk und Uwe Falk",
            "Wer zahlt den Umbau?",
            "Was hinter dem Umbau steckt.",
            "Der Hafen am Morgen (Archivbild).",
            "Der Hafen am Morgen. Foto: Brenk/dpa",
            "Ein Kommentar von Ines Brenk",
        ] {
            let contexts =
                of(&format!("{text}\n\nDie Fähre sank vor Rügen. Taucher suchten die Leute an Bord."));
            assert!(contexts[..contexts.len() - 2].contains(&Context::NoReport), "{text} {contexts:?}");
            assert_eq!(contexts[contexts.len() - 2..], [Context::Independent; 2], "{text}");
        }
        let contexts = of(
            "Wie die Polizei mitteilt, sank die Fähre. Es war Nacht. Wie die Polizei mitteilt, sank die Fähre.",
        );
        assert_eq!(contexts[0], Context::Independent);
        assert_eq!(contexts[2], Context::NoReport, "told before");
    }

    #[test]
    fn a_standfirst_belongs_to_the_report_and_a_byline_does_not() {
        let context = |line: &str| {
            of(&format!("Die letzte Fähre\n\n{line}\n\nDie Fähre sank vor Rügen. Taucher suchten die Leute."))
                [1]
        };
        for line in [
            "Am Hafen verlegt Regisseurin Ines Brenk das Stück in eine Werft und gewinnt",
            "Von Freitag an fährt die Fähre nur noch bis zu der Brücke",
        ] {
            assert_eq!(context(line), Context::Independent, "{line}");
        }
        for line in [
            "Von Ines Brenk und Uwe Falk für unsere Redaktion in der Stadt Kassel",
            "Ein Mann und zwei Frauen sitzen im Boot, im Hintergrund die Brücke",
            "Taucher suchen die Leute",
        ] {
            assert_eq!(context(line), Context::NoReport, "{line}");
        }
    }

    #[test]
    fn a_line_that_opens_with_the_headline_is_no_part_of_the_report() {
        let article = Article::from_text(
            "",
            "Kassel: Marsch quert die Fulda\n\nMarsch quert die Fulda Viele kamen und sangen\n\nDer Marsch war lang.",
        );
        let contexts = contexts(&Document::new(&article.unwrap()));
        assert_eq!(contexts.last(), Some(&Context::Independent));
        assert!(
            contexts[..contexts.len() - 1].iter().all(|context| *context == Context::NoReport),
            "{contexts:?}"
        );
    }

    #[test]
    fn a_sentence_that_only_names_the_source_is_no_part_of_the_report() {
        let contexts =
            of("Ein Mann wurde verletzt. Das teilte die Polizei am Morgen mit. Das löste Streit aus.");
        assert_eq!(contexts[1], Context::NoReport);
        assert_ne!(contexts[2], Context::NoReport);
    }

    #[test]
    fn a_dateline_is_no_part_of_the_report() {
        let contexts = of("Wolfsburg, 12. November 2025. Der Betriebsrat warnt vor Schließungen.");
        assert_eq!(contexts, [Context::NoReport, Context::Independent]);
    }

    #[test]
    fn a_place_alone_is_no_part_of_the_report() {
        let contexts = of("Berlin. Die Ministerin geht.");
        assert_eq!(contexts, [Context::NoReport, Context::Independent]);
        assert_eq!(of("New York/Genf. Der Rat tagt.")[0], Context::NoReport);
        assert_eq!(of("Es regnet. Kim lacht.")[1], Context::Independent);
    }

    #[test]
    fn pronouns_and_connectives_depend_on_the_sentence_before() {
        use Context::{DependsOn, Independent};
        assert_eq!(
            of("Kim reiste ab. Er winkte. Am Samstag inspizierte er Bomber. Kim lachte."),
            [Independent, DependsOn(SentenceId(0)), DependsOn(SentenceId(0)), Independent]
        );
        assert_eq!(of("Die EU warnte. Außerdem warnten die USA."), [Independent, DependsOn(SentenceId(0))]);
        assert_eq!(of("Die Regierung legte ihre Pläne vor."), [Independent]);
        for text in [
            "Der 67-Jährige schwieg.",
            "Die beiden schwiegen.",
            "Der Mann schwieg.",
            "Im Übrigen schwieg Brenk.",
        ] {
            assert_eq!(of(&format!("Kim reiste ab. {text}"))[1], DependsOn(SentenceId(0)), "{text}");
        }
        assert_eq!(of("Kim reiste ab. Der Mann aus Kassel blieb.")[1], Independent);
    }

    #[test]
    fn parts_of_quotations_and_references_to_nobody_are_torn() {
        use Context::{Independent, Torn};
        assert_eq!(
            of("Kim lacht: „Erst war es still. Dann kam der Lärm.“ Kim ging."),
            [Torn, Torn, Independent]
        );
        assert_eq!(
            of("Kim kam. „Es war Glück.“ „Es war Glück“, sagte Kim."),
            [Independent, Torn, Independent]
        );
        assert_eq!(of("Er ist 71. Kim lacht."), [Torn, Independent]);
        assert_eq!(of("Kassel – Er ist 71. Kim lacht."), [Torn, Independent]);
        assert_eq!(
            of("Kim warnte. Er blieb. Dem widersprach Lenz. Dem Verlag gefiel es."),
            [Independent, Context::DependsOn(SentenceId(0)), Torn, Independent]
        );
    }

    #[test]
    fn links_and_headings_are_no_part_of_the_report() {
        use Context::{Independent, NoReport};
        assert_eq!(
            of("Der Zug hielt.\n\nMehr: Wie Züge halten\n\nHintergrund\n\nDie Bahn prüft das."),
            [Independent, NoReport, NoReport, Independent]
        );
    }
}
