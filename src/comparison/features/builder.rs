//! The features of a report's sentences, token by token.

use std::collections::BTreeMap;
use std::ops::Range;

use super::compounds::{Part, Splitter};
use super::concepts::{self, Meaning, both, meaning};
use super::inheritance::inherit;
use super::separable::{SeparableVerb, separable_verbs};
use super::{Feature, FeatureKind, SentenceFeatures, spelling};
use crate::analysis::Analysis;
use crate::comparison::datelines::left_out;
use crate::comparison::quantities::{self, Count, Quantity};
use crate::document::forms::FormId;
use crate::document::segment::{Sentence, TokenKind};
use crate::document::terms::{Term, TermKind, background};
use crate::document::{Document, TokenId};
use crate::entities::MentionForm;
use crate::german::synonyms::CAPITALS;
use crate::kind::Kind;
use crate::times::{TimeExpression, TimeKind};
use crate::util::hashing::hash;
use crate::util::sort::Sort;

/// How many words before a name say who bears it.
const LONGEST_EPITHET: usize = 8;

/// With how many others a concept is joined, so that a sentence of a thousand words stays linear.
const MOST_TOGETHER: usize = 12;

// What each thing weighs, set by hand: 1 is what the rarest word and a name weigh. How much of it makes a pair is learnt,
// see `pairs`.

/// An expression for a day, and one for anything longer.
const DAY: f32 = 0.9;
const PERIOD: f32 = 0.25;
/// A length of time: `zwölf Tage`.
const LENGTH_OF_TIME: f32 = 0.5;
/// An entity by name or description, and in a derived word or a compound.
const ENTITY: f32 = 1.0;
const DERIVED: f32 = 0.2;
/// A word with synonyms weighs more than this, and a light verb among them exactly `LIGHT`.
const LEAST_CONCEPT: f32 = 0.3;
const LIGHT: f32 = 0.5;
/// Two words that are a concept only together.
const PHRASE: f32 = 0.7;
/// What words share by their roots, or names by their sounds, of what the same word would.
const ROOT: f32 = 0.8;
/// A part of a compound, of what its own rarity gives it.
const PART: f32 = 0.4;
/// Numbers from 13 up, and smaller ones.
const LARGE_NUMBER: f32 = 0.9;
const SMALL_NUMBER: f32 = 0.35;
/// What a small number's units and events count for, of what those of a large one do.
const SMALL_COUNT: f32 = 0.05;
/// That something is counted where an event is told, in the clause beside it, and what is counted.
const COUNTED_EVENT: f32 = 1.2;
const COUNTED_NEXT_DOOR: f32 = 1.0;
const COUNTED_UNIT: f32 = 0.5;

/// What each word form of a report is compared by, whatever it is compared with.
pub(in crate::comparison) struct ReportWords {
    parts: Vec<Vec<Part>>,
    meanings: Vec<Meaning>,
    counts: Vec<Count>,
}

impl ReportWords {
    /// Works out every form once.
    pub(in crate::comparison) fn new(document: &Document) -> Self {
        let (text, forms) = (document.text(), document.forms());
        let mut splitter = Splitter::default();
        let meaning_of = |form: FormId| meaning(forms.spelling(form, text), document.terms().get(form).stem);
        Self {
            parts: forms.map(text, |spelling| splitter.parts(spelling)),
            meanings: (0..forms.len() as FormId).map(meaning_of).collect(),
            counts: forms.map(text, Count::of),
        }
    }
}

/// The features of a report's sentences. `linked` gives each of its entities the key that it has in all reports.
pub(super) fn of_report(
    analysis: &Analysis,
    words: &ReportWords,
    linked: &[Option<u64>],
) -> Vec<SentenceFeatures> {
    let builder = Builder::new(analysis, words);
    let left_out = left_out(&analysis.document);
    let (mut by_sentence, names) = entity_features(analysis, linked, &left_out);
    let sentences = analysis.document.sentences();
    let mut found: Vec<SentenceFeatures> = sentences
        .iter()
        .zip(&left_out)
        .zip(&mut by_sentence)
        .map(|((sentence, left_out), features)| {
            let mut features = std::mem::take(features);
            let numbers = builder.add_sentence(sentence, left_out, &names, &mut features);
            SentenceFeatures { numbers, ..SentenceFeatures::new(features) }
        })
        .collect();
    inherit(analysis, &mut found);
    for (found, sentence) in found.iter_mut().zip(sentences) {
        found.length = sentence.token_range().len() as u32;
    }
    found
}

/// Which tokens stand in names, by token.
struct NameTokens {
    /// In the name of an entity, or in the epithet before it.
    named: Vec<bool>,
    /// In the name of a person.
    of_person: Vec<bool>,
}

/// The features that the entities give each sentence but for the tokens that are left out of it, and which tokens name them.
fn entity_features(
    analysis: &Analysis,
    linked: &[Option<u64>],
    left_out: &[Range<usize>],
) -> (Vec<Vec<Feature>>, NameTokens) {
    let document = &analysis.document;
    let count = document.tokens().len();
    let mut names = NameTokens { named: vec![false; count], of_person: vec![false; count] };
    let mut by_sentence: Vec<Vec<Feature>> = vec![Vec::new(); document.sentences().len()];
    for (id, entity) in analysis.entities.iter().enumerate() {
        let Some(key) = linked.get(id).copied().flatten() else { continue };
        for mention in &entity.mentions {
            let weight = match mention.form {
                MentionForm::Name | MentionForm::Description => ENTITY,
                MentionForm::Derived | MentionForm::Part => DERIVED,
            };
            let range = document.tokens_in(mention.span);
            match mention.form {
                MentionForm::Name => {
                    names.named[range.clone()].fill(true);
                    names.of_person[range.clone()].fill(entity.kind == Kind::Per);
                    // Where something is may be all that tells two events apart: `auf dem Weltraumbahnhof Wostotschny`.
                    if entity.kind != Kind::Loc {
                        names.named[epithet(document, range.start)..range.start].fill(true);
                    }
                }
                MentionForm::Derived => names.named[range.clone()].fill(true),
                MentionForm::Part | MentionForm::Description => {}
            }
            let sentence = document.sentence_of(TokenId(range.start as u32)).index();
            if let Some(features) = by_sentence.get_mut(sentence)
                && !left_out[sentence].contains(&range.start)
            {
                let token = range.end.saturating_sub(1) as u32;
                features.push(Feature::new(key, weight, token, FeatureKind::Entity));
            }
        }
    }
    (by_sentence, names)
}

/// What a token has to do with an expression of time.
#[derive(Clone, Copy, Debug)]
enum TimeSlot {
    /// Nothing.
    Free,
    /// It stands in one, but not at its start, or in one that leaves open when.
    Covered,
    /// It opens one, which gives this feature.
    Opens(u64, f32, FeatureKind),
}

/// What is worked out once a report, by word form or by token.
struct Builder<'a> {
    document: &'a Document,
    words: &'a ReportWords,
    /// By token.
    times: Vec<TimeSlot>,
    verbs: BTreeMap<usize, SeparableVerb>,
}

/// Concepts of a sentence.
#[derive(Default)]
struct SentenceConcepts {
    all: Vec<u64>,
    /// Events, each with the number of its clause.
    events: Vec<(usize, u64)>,
}

impl<'a> Builder<'a> {
    fn new(analysis: &'a Analysis, words: &'a ReportWords) -> Self {
        let document = &analysis.document;
        let mut times = vec![TimeSlot::Free; document.tokens().len()];
        for time in &analysis.times {
            let found = time_feature(time);
            for (number, token) in document.tokens_in(time.span).enumerate() {
                times[token] = match found.filter(|_| number == 0) {
                    Some((key, weight, kind)) => TimeSlot::Opens(key, weight, kind),
                    None => TimeSlot::Covered,
                };
            }
        }
        Self { document, words, times, verbs: separable_verbs(document) }
    }

    /// Adds the features of a sentence's words, times, numbers and concepts but for some tokens, and returns the values of its
    /// numbers.
    fn add_sentence(
        &self,
        sentence: &Sentence,
        left_out: &Range<usize>,
        names: &NameTokens,
        features: &mut Vec<Feature>,
    ) -> Vec<f64> {
        let range = sentence.token_range();
        let mut concepts = SentenceConcepts::default();
        let mut clause = 0;
        let mut second_of_phrase = false;
        for at in range.clone().filter(|at| !left_out.contains(at)) {
            clause += usize::from(matches!(self.document.word_at(at), "," | ";"));
            match self.times[at] {
                TimeSlot::Opens(key, weight, kind) => {
                    features.push(Feature::new(key, weight, at as u32, kind));
                    continue;
                }
                TimeSlot::Covered => continue,
                TimeSlot::Free => {}
            }
            if let Some(key) = self.phrase_at(at, range.end) {
                let feature = Feature::new(key, PHRASE, at as u32, FeatureKind::Word);
                features.push(Feature { phrase: true, ..feature });
                concepts.all.push(key);
                concepts.events.extend(concepts::is_event(key).then_some((clause, key)));
                second_of_phrase = true;
                continue;
            }
            if std::mem::take(&mut second_of_phrase) {
                continue;
            }
            self.add_word(at, clause, names, &mut concepts, features);
        }
        let SentenceConcepts { mut all, events } = concepts;
        add_cooccurrences(&mut all, range.start as u32, features);
        self.add_quantities(range, left_out, &events, features)
    }

    /// The concept of two words in a row.
    fn phrase_at(&self, at: usize, end: usize) -> Option<u64> {
        let next = (at + 1 < end).then(|| self.document.term_at(at + 1).stem)?;
        concepts::of_two(self.term(at).stem, next)
    }

    /// The term of a token; of a separable verb, that of the whole verb.
    fn term(&self, at: usize) -> Term {
        let term = self.document.term_at(at);
        match self.verbs.get(&at) {
            Some(verb) => {
                Term { stem: verb.stem, weight: rarity(verb.stem), kind: TermKind::Content, ..term }
            }
            None => term,
        }
    }

    /// Adds the features of one word.
    fn add_word(
        &self,
        at: usize,
        clause: usize,
        names: &NameTokens,
        concepts: &mut SentenceConcepts,
        features: &mut Vec<Feature>,
    ) {
        let (document, token) = (self.document, at as u32);
        let Some(form) = document.form_at(at) else { return };
        let term = self.term(at);
        let Meaning { root, concept } = match self.verbs.get(&at) {
            Some(verb) => verb.meaning,
            None => self.words.meanings[form as usize],
        };
        if !matches!(term.kind, TermKind::Content | TermKind::Calendar | TermKind::Stop) {
            return;
        }
        let named = names.named[at];
        let concept = concept.filter(|concept| {
            let is_city = || {
                let before = document.word_at(at.wrapping_sub(1));
                is_a_city(before, document.word_at(at), document.word_at(at + 1))
            };
            !(names.of_person[at] || (concepts::is_state(*concept) && is_city()))
        });
        let weight = match (term.kind, concept) {
            (TermKind::Stop, Some(_)) if !term.capitalised => LIGHT,
            (TermKind::Content, Some(_)) => LEAST_CONCEPT + (1.0 - LEAST_CONCEPT) * term.weight,
            _ => term.weight,
        };
        if weight <= 0.0 {
            return;
        }
        // Who somebody is tells nothing of what happens; which state acts does.
        if !named || concept.is_some_and(concepts::is_state) {
            concepts.all.extend(concept);
            let event = concept.filter(|concept| concepts::is_event(*concept));
            concepts.events.extend(event.map(|key| (clause, key)));
        }
        let parts = &self.words.parts[form as usize];
        let unknown = background::class(term.stem) == background::UNKNOWN && parts.is_empty();
        let name = named || (concept.is_none() && term.capitalised && unknown);
        let mut add = |key: u64, weight: f32, kind: FeatureKind, name: bool| {
            features.push(Feature { name, ..Feature::new(key, weight, token, kind) });
        };
        add(concept.unwrap_or(term.stem), weight, FeatureKind::Word, name);
        if concept.is_none() && root != 0 {
            add(root, weight * ROOT, FeatureKind::Root, name);
        }
        if name && let Some(sounds) = spelling::key(document.word_at(at)) {
            add(sounds, weight * ROOT, FeatureKind::Spelling, name);
        }
        if term.kind == TermKind::Content {
            for part in parts {
                concepts.all.extend(part.concept);
                let key = part.concept.unwrap_or(part.stem);
                add(key, rarity(part.stem) * PART, FeatureKind::Part, named);
            }
        }
    }

    /// Adds the numbers among the tokens of a sentence but for some, and what they count, and returns their values.
    fn add_quantities(
        &self,
        range: Range<usize>,
        left_out: &Range<usize>,
        events: &[(usize, u64)],
        features: &mut Vec<Feature>,
    ) -> Vec<f64> {
        let mut values = Vec::new();
        let document = self.document;
        let (mut clause, mut commas_until) = (0, range.start);
        for Quantity { tokens, value } in
            quantities::find(&self.words.counts, document.forms().of_tokens(), range.clone())
        {
            if !matches!(self.times[tokens.start], TimeSlot::Free) || left_out.contains(&tokens.start) {
                continue;
            }
            values.push(value);
            let token = tokens.start as u32;
            // Small numbers stand everywhere: they hardly speak for a pair, but in one they may differ.
            let (weight, share) =
                if value >= 13.0 { (LARGE_NUMBER, 1.0) } else { (SMALL_NUMBER, SMALL_COUNT) };
            let key = hash(&value.to_bits().to_le_bytes());
            features.push(Feature::new(key, weight, token, FeatureKind::Number));
            // What is counted stands behind the number, what happens in its clause or the next:
            // `die Zahl der Menschen, die gestorben sind, auf 626`.
            let unit = document.form_at(tokens.end).filter(|_| tokens.end < range.end);
            let unit = unit
                .map(|form| (form, document.terms().get(form)))
                .filter(|(_, term)| term.weight > 0.0)
                .map(|(form, term)| self.words.meanings[form as usize].concept.unwrap_or(term.stem));
            while commas_until < tokens.start {
                clause += usize::from(matches!(document.word_at(commas_until), "," | ";"));
                commas_until += 1;
            }
            let near = events.partition_point(|(at, _)| at + 1 < clause);
            let counted = events[near..]
                .iter()
                .take_while(|(at, _)| *at <= clause + 1)
                .take(MOST_TOGETHER)
                .map(|&(at, event)| (event, if at == clause { COUNTED_EVENT } else { COUNTED_NEXT_DOOR }))
                .chain(unit.map(|unit| (unit, COUNTED_UNIT)));
            for (key, weight) in counted {
                let key = both(key, hash(b"quantity"));
                features.push(Feature::new(key, weight * share, token, FeatureKind::Quantity));
            }
        }
        values
    }
}

/// Adds a feature for every two concepts that stand in one sentence.
fn add_cooccurrences(concepts: &mut Vec<u64>, token: u32, features: &mut Vec<Feature>) {
    concepts.stable_sort();
    concepts.dedup();
    for (number, &first) in concepts.iter().enumerate() {
        for &second in concepts.get(number + 1..).unwrap_or_default().iter().take(MOST_TOGETHER) {
            let key = both(first, second) ^ hash(b"together");
            features.push(Feature::new(key, 1.0, token, FeatureKind::Together));
        }
    }
}

/// The key, weight and kind of an expression of time; none where it leaves open when (`derzeit`).
fn time_feature(time: &TimeExpression) -> Option<(u64, f32, FeatureKind)> {
    let key = hash(time.value.split('T').next().unwrap_or_default().as_bytes());
    match (time.kind, time.days) {
        _ if time.value.is_empty() || time.value.ends_with("_REF") => None,
        (TimeKind::Date | TimeKind::Time, Some((first, last))) if first == last => {
            Some((hash(&first.to_le_bytes()) ^ hash(b"day"), DAY, FeatureKind::Day))
        }
        // `XXXX-WXX-7`: a day whose week is not known.
        (TimeKind::Date | TimeKind::Time, _) if time.value.len() >= "2023-09-17".len() => {
            Some((key, DAY, FeatureKind::Day))
        }
        (TimeKind::Duration, _) => Some((hash(time.value.as_bytes()), LENGTH_OF_TIME, FeatureKind::Number)),
        _ => Some((key, PERIOD, FeatureKind::Time)),
    }
}

/// Whether a capital that may stand for its state is the city: `in Moskau`, `8000 Kilometer von Moskau entfernt`.
fn is_a_city(before: &str, word: &str, next: &str) -> bool {
    CAPITALS.binary_search(&word).is_ok()
        && (matches!(before, "in" | "bei" | "um" | "nach") || next == "entfernt" || next == "entfernten")
}

/// Where the words begin that say who bears the name at a token: `der frühere | US-Präsident Carter`.
fn epithet(document: &Document, name: usize) -> usize {
    let sentence = document.sentences().get(document.sentence_of(TokenId(name as u32)).index());
    let start = sentence.map_or(0, |sentence| sentence.token_range().start);
    let opens = |at: usize| matches!(document.word_at(at), "„" | "\"" | "“" | "»" | "‚");
    let name = if name > start && opens(name - 1) { name - 1 } else { name };
    let mut at = name;
    while at > start
        && name - at < LONGEST_EPITHET
        && document.tokens()[at - 1].kind == TokenKind::Word
        && document.term_at(at - 1).kind == TermKind::Content
        && (at < name || document.term_at(at - 1).capitalised)
    {
        at -= 1;
    }
    at
}

/// How much a stem tells, as a [`Term`]'s weight.
fn rarity(stem: u64) -> f32 {
    f32::from(background::class(stem) + 1) / 16.0
}
