//! Interviews: paragraphs that open with a label (`MEIER:`, `Antwort:`, `K.:`), and the answers as statements.
//!
//! A text is an interview if at least three paragraphs open with a label and at least two paragraphs ask: they end in a
//! question mark, with a label or without. The label most of whose paragraphs ask belongs to the interviewer. Each other
//! paragraph with a label is a statement of its person, whole; the label is resolved to the person with that name or
//! these initials, `Antwort` to the person whom a question addresses (`Frau Meier, …?`).

use std::collections::BTreeMap;
use std::ops::Range;

use super::features::{Marker, PUNCTUATION};
use super::quote::{Polarity, Quote, QuoteKind, Speaker};
use super::view::SpeechView;
use crate::entities::Entity;
use crate::kind::Kind;
use crate::util::sort::Sort;

/// The most tokens of a label.
const LONGEST_LABEL: usize = 3;

/// The most tokens of what stands in brackets behind it, with them: `(lacht)`.
const LONGEST_ASIDE: usize = 5;

/// How many labels are resolved to persons, so that the cost of a text of labels stays linear.
const MOST_LABELS: usize = 30;

/// A paragraph of an interview that opens with a label.
pub(super) struct Turn {
    /// The tokens of the label.
    pub(super) label: Range<usize>,
    /// What is said.
    pub(super) said: Range<usize>,
    /// Whose label it is.
    pub(super) person: Option<usize>,
    /// Whether it is a question of the interviewer.
    pub(super) asks: bool,
}

impl Turn {
    /// The person of the label as a speaker.
    pub(super) fn speaker(&self, view: &SpeechView<'_>) -> Speaker {
        let span = view.span(&self.label);
        Speaker { span, entity: self.person, inferred: false, words: Some(span), oblique: false }
    }

    /// The answer as a statement.
    pub(super) fn quote(&self, view: &SpeechView<'_>) -> Quote {
        Quote {
            kind: QuoteKind::Direct,
            spans: vec![view.span(&self.said)],
            speaker: Some(self.speaker(view)),
            cue: None,
            polarity: Polarity::Asserted,
            corrected: None,
        }
    }
}

/// The turns of an interview, in the order of the text; empty if the text is none.
pub(super) fn turns(view: &SpeechView<'_>, entities: &[Entity]) -> Vec<Turn> {
    let paragraphs = paragraphs(view);
    let asks = |words: &Range<usize>| {
        let last = words.clone().rev().find(|&token| {
            let word = view.word(token);
            !matches!(word, "*" | "**")
        });
        last.is_some_and(|last| view.word(last) == "?")
    };
    let mut turns: Vec<Turn> = Vec::new();
    let mut questions = Vec::new();
    for paragraph in paragraphs {
        match labelled(view, &paragraph) {
            Some((label, said)) => {
                let asks = asks(&said);
                turns.push(Turn { label, said, person: None, asks });
            }
            None if asks(&paragraph) => questions.push(paragraph),
            None => {}
        }
    }
    let mut shares: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for turn in &turns {
        let share = shares.entry(name_of(view, &turn.label)).or_default();
        share.0 += usize::from(turn.asks);
        share.1 += 1;
    }
    let asked = questions.len() + turns.iter().filter(|turn| turn.asks).count();
    if turns.len() < 3 || asked < 2 {
        return Vec::new();
    }
    for turn in &mut turns {
        let name = name_of(view, &turn.label);
        let share = shares.get(&name).copied().unwrap_or_default();
        turn.asks = share.0 * 2 >= share.1 || name == "frage";
    }
    questions.extend(turns.iter().filter(|turn| turn.asks).map(|turn| turn.said.clone()));
    questions.stable_sort_by_key(|question| question.start);
    let addressed = addressed(view, entities, &questions);
    let mut persons: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for turn in turns.iter_mut().filter(|turn| !turn.asks) {
        let name = name_of(view, &turn.label);
        // A text has few labels; one of labels alone has as many as paragraphs.
        if persons.len() < MOST_LABELS || persons.contains_key(&name) {
            turn.person = *persons.entry(name).or_insert_with_key(|name| person(name, entities, addressed));
        }
    }
    turns
}

/// The paragraphs as ranges of tokens.
fn paragraphs(view: &SpeechView<'_>) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut number = u32::MAX;
    for sentence in view.document.sentences() {
        let range = sentence.token_range();
        match paragraphs.last_mut().filter(|_| sentence.paragraph == number) {
            Some(last) => last.end = range.end,
            None => paragraphs.push(range),
        }
        number = sentence.paragraph;
    }
    paragraphs
}

/// The label of a paragraph, and the words behind it; asterisks of Markdown aside.
fn labelled(view: &SpeechView<'_>, paragraph: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let star = |token: &usize| matches!(view.word(*token), "*" | "**");
    let start = paragraph.clone().find(|token| !star(token))?;
    // `MEIER (lacht):`
    let aside = (start + 1..paragraph.end)
        .take(LONGEST_LABEL)
        .find(|&token| view.features(token).marker == Marker::Open);
    let limit =
        paragraph.end.min(start + LONGEST_LABEL + 2 + if aside.is_some() { LONGEST_ASIDE } else { 0 });
    let colon = (start + 1..limit).find(|&token| view.features(token).marker == Marker::Colon)?;
    let label_end = aside.filter(|&aside| aside < colon).unwrap_or(colon);
    let label =
        start..(start + 1..label_end).rev().find(|token| !star(token)).map_or(label_end, |last| last + 1);
    let named = label.clone().all(|token| {
        let word = view.features(token);
        word.is_nominal() || word.marker == Marker::Stop
    });
    let said = (colon + 1..paragraph.end).find(|token| !star(token))?..paragraph.end;
    (named && !view.is_quoted(said.start)).then_some((label, said))
}

/// A label in lower case, without full stops.
fn name_of(view: &SpeechView<'_>, label: &Range<usize>) -> String {
    let words = label.clone().filter(|&token| !view.features(token).is(PUNCTUATION));
    let words: Vec<String> =
        words.map(|token| view.word(token).trim_end_matches('.').to_lowercase().replace('ß', "ss")).collect();
    words.join(" ")
}

/// The person whom the questions address by `Herr` or `Frau`; `None` for several or none.
fn addressed(view: &SpeechView<'_>, entities: &[Entity], questions: &[Range<usize>]) -> Option<usize> {
    let mut found = None;
    for (id, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == Kind::Per) {
        let addresses = entity.mentions.iter().any(|mention| {
            let tokens = view.document.tokens_in(mention.span);
            let title = |token: usize| matches!(view.word(token), "Herr" | "Frau" | "Herrn");
            let at = questions.partition_point(|question| question.end <= tokens.start);
            questions.get(at).is_some_and(|question| question.start <= tokens.start)
                && (title(tokens.start) || tokens.start > 0 && title(tokens.start - 1))
        });
        if addresses {
            if found.is_some() {
                return None;
            }
            found = Some(id);
        }
    }
    found
}

/// The person of a label.
fn person(label: &str, entities: &[Entity], addressed: Option<usize>) -> Option<usize> {
    if label == "antwort" {
        return addressed;
    }
    let initials = label.split(' ').all(|part| part.chars().count() <= 2);
    let mut fitting = entities.iter().enumerate().filter(|(_, entity)| {
        let name = entity.name.to_lowercase().replace('ß', "ss");
        let fits = if initials {
            let mut words = name.split(' ');
            label.split(' ').all(|part| words.next().is_some_and(|word| word.starts_with(part)))
        } else {
            name == label || name.ends_with(&format!(" {label}"))
        };
        entity.kind == Kind::Per && fits && name.trim_end_matches('.').chars().count() > 2
    });
    let first = fitting.next()?;
    // Initials have to be unambiguous.
    (!initials || fitting.next().is_none()).then_some(first.0)
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::document::Article;

    fn answers(text: &str) -> Vec<String> {
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        let quotes = analysis.quotes.iter().map(|quote| {
            let name = quote.speaker.and_then(|speaker| speaker.name(text, &analysis.entities));
            format!("{}: {}", name.unwrap_or_default(), quote.spans[0].of(text))
        });
        quotes.collect()
    }

    #[test]
    fn answers_belong_to_the_person_of_their_label() {
        let text = "Die Direktorin Anna Kern leitet das Werk in Ulm.\n\nFRAGE: Was tun Sie jetzt?\n\n\
                    KERN: Wir bauen weiter. Es geht voran.\n\nFRAGE: Warum bauen Sie?\n\nKERN: Weil es nötig ist.";
        let expected = ["Anna Kern: Wir bauen weiter. Es geht voran.", "Anna Kern: Weil es nötig ist."];
        assert_eq!(answers(text), expected);
    }

    #[test]
    fn lists_with_labels_are_no_interviews() {
        let text = "Das Wetter.\n\nMontag: Es regnet.\n\nDienstag: Es schneit.\n\nMittwoch: Es wird schön.";
        assert!(answers(text).is_empty());
    }
}
