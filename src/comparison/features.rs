//! A sentence → what it can be recognised by in another report.
//!
//! A feature is a key that is equal in two sentences when they mention the same thing, and a weight. Words of one
//! group of [`synonyms`](crate::german::synonyms) share a key, and so do all mentions of an entity, all expressions for
//! a day, and all spellings of a number; a compound also has the keys of its parts, for less. A sentence that leans on an
//! earlier one inherits what that one opens with.

use std::collections::BTreeMap;

use super::compounds::{Part, Splitter};
use super::concepts::{self, Meaning, both, meaning, meaning_apart};
use super::gist::Gist;
use super::linking::LinkedEntity;
use super::quantities::{self, Count, Quantity};
use super::spelling;
use crate::analysis::Analysis;
use crate::document::segment::TokenKind;
use crate::document::terms::{Term, TermKind, background, stem_hash};
use crate::entities::MentionForm;
use crate::german::roots::PARTICLES;
use crate::german::stop_words::is_stop_word;
use crate::german::synonyms::CAPITALS;
use crate::kind::Kind;
use crate::times::{TimeExpression, TimeKind};
use crate::util::hashing::hash;
use crate::util::sort::Sort;

/// What a sentence can be recognised by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Feature {
    /// Equal in two sentences that mention the same.
    pub(super) key: u64,
    /// How much that tells, above 0.
    pub(super) weight: f32,
    /// The token it comes from, or the one it hangs on.
    pub(super) token: u32,
    /// What kind of thing it is.
    pub(super) kind: FeatureKind,
    /// Whether it is somebody or something by name: it tells who and where, not what happens.
    pub(super) name: bool,
    /// Whether the next token belongs to it: `Vereinigte Staaten`.
    pub(super) phrase: bool,
    /// Whether its synonyms are names of one state or union.
    pub(super) names_state: bool,
}

impl Feature {
    fn new(key: u64, weight: f32, token: u32, kind: FeatureKind) -> Self {
        let name = matches!(
            kind,
            FeatureKind::Entity | FeatureKind::Day | FeatureKind::Time | FeatureKind::Inherited
        );
        Self { key, weight, token, kind, name, phrase: false, names_state: concepts::is_state(key) }
    }
}

/// What kind of thing a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FeatureKind {
    /// A word, or any of its synonyms.
    Word,
    /// The root of a word that has no synonyms.
    Root,
    /// The sounds of a name.
    Spelling,
    /// A part of a compound.
    Part,
    /// An entity.
    Entity,
    /// A day.
    Day,
    /// Any other value of the calendar.
    Time,
    /// A number.
    Number,
    /// That there is a number of something, whatever its value.
    Quantity,
    /// Inherited from the sentence that this one leans on.
    Inherited,
    /// Two concepts in one sentence: rain and flood, flood and death.
    Together,
}

/// The features of a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    /// Sorted by key, one feature a key.
    pub(super) features: Vec<Feature>,
    /// Its words and parts of words, those of a key one behind the other in the order of the text.
    pub(super) words: Vec<Feature>,
    /// What each of its tokens has, in the order of the text: the token and the place of its best feature.
    pub(super) tokens: Vec<(u32, u32)>,
    /// What it is about.
    pub(super) gist: Gist,
    /// How many tokens it has.
    pub(super) length: u32,
}

/// In how many words of its clause a verb is looked for.
const LONGEST_CLAUSE: usize = 30;

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
/// What is inherited, of what it weighs there.
const INHERITED: f32 = 0.5;

/// The features of the sentences of all reports.
pub(super) fn of_reports(analyses: &[&Analysis], entities: &[LinkedEntity]) -> Vec<Vec<Sentence>> {
    let mut linked: Vec<Vec<Option<u64>>> =
        analyses.iter().map(|analysis| vec![None; analysis.entities.len()]).collect();
    for entity in entities {
        for &(article, id) in &entity.members {
            if let Some(slot) = linked.get_mut(article).and_then(|ids| ids.get_mut(id)) {
                *slot = Some(hash(entity.key.as_bytes()));
            }
        }
    }
    analyses.iter().zip(&linked).map(|(analysis, linked)| of_report(analysis, linked)).collect()
}

fn of_report(analysis: &Analysis, linked: &[Option<u64>]) -> Vec<Sentence> {
    let text = analysis.document.article().text();
    let tokens = &analysis.document.segmentation().tokens;
    let mut splitter = Splitter::default();
    let parts: Vec<Vec<Part>> = analysis.document.forms().map(text, |spelling| splitter.parts(spelling));
    let meanings: Vec<Meaning> =
        analysis.document.forms().map(text, |spelling| meaning(spelling, stem_hash(spelling)));
    let counts: Vec<Count> = analysis.document.forms().map(text, Count::of);
    let apart = verbs_apart(analysis);
    // What stands for the words under it: expressions of time.
    let mut times: Vec<Option<Option<(u64, f32, FeatureKind)>>> = vec![None; tokens.len()];
    let mut by_sentence: Vec<Vec<Feature>> =
        vec![Vec::new(); analysis.document.segmentation().sentences.len()];
    for time in &analysis.times {
        let found = time_feature(time);
        for (number, token) in analysis.document.segmentation().tokens_in(time.span).enumerate() {
            times[token] = Some(found.filter(|_| number == 0));
        }
    }
    let mut named = vec![false; tokens.len()];
    let mut of_person = vec![false; tokens.len()];
    for (id, entity) in analysis.entities.iter().enumerate() {
        let Some(key) = linked.get(id).copied().flatten() else { continue };
        for mention in &entity.mentions {
            let weight = match mention.form {
                MentionForm::Name | MentionForm::Description => ENTITY,
                MentionForm::Derived | MentionForm::Part => DERIVED,
            };
            let range = analysis.document.segmentation().tokens_in(mention.span);
            match mention.form {
                MentionForm::Name => {
                    named[range.clone()].fill(true);
                    of_person[range.clone()].fill(entity.kind == Kind::Per);
                    // Where something is may be all that tells two events apart: `auf dem Weltraumbahnhof Wostotschny`.
                    if entity.kind != Kind::Loc {
                        named[epithet(analysis, range.start)..range.start].fill(true);
                    }
                }
                MentionForm::Derived => named[range.clone()].fill(true),
                MentionForm::Part | MentionForm::Description => {}
            }
            let sentence = analysis.document.segmentation().sentence_of_token(range.start as u32);
            if let Some(features) = by_sentence.get_mut(sentence) {
                let token = range.end.saturating_sub(1) as u32;
                features.push(Feature::new(key, weight, token, FeatureKind::Entity));
            }
        }
    }
    let of_token = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let mut sentences: Vec<Sentence> = Vec::with_capacity(by_sentence.len());
    for (sentence, mut features) in analysis.document.segmentation().sentences.iter().zip(by_sentence) {
        let range = sentence.token_range();
        let mut concepts: Vec<u64> = Vec::new();
        let mut events: Vec<(usize, u64)> = Vec::new();
        let mut clause = 0;
        let mut second_of_pair = false;
        for at in range.clone() {
            let token = at as u32;
            clause += usize::from(matches!(of_token(at), "," | ";"));
            if let Some(time) = times[at] {
                features.extend(time.map(|(key, weight, kind)| Feature::new(key, weight, token, kind)));
                continue;
            }
            let form = analysis.document.forms().of_tokens()[at];
            let mut term = analysis.document.terms().get(form);
            let mut meaning = meanings[form as usize];
            if let Some(&(whole, stem)) = apart.get(&at) {
                meaning = whole;
                term = Term { stem, weight: rarity(stem), kind: TermKind::Content, ..term };
            }
            let next = (at + 1 < range.end)
                .then(|| analysis.document.terms().get(analysis.document.forms().of_tokens()[at + 1]).stem);
            if let Some(key) = next.and_then(|next| concepts::of_two(term.stem, next)) {
                features
                    .push(Feature { phrase: true, ..Feature::new(key, PHRASE, token, FeatureKind::Word) });
                concepts.push(key);
                events.extend(concepts::is_event(key).then_some((clause, key)));
                second_of_pair = true;
                continue;
            }
            if std::mem::take(&mut second_of_pair) {
                continue;
            }
            if !matches!(term.kind, TermKind::Content | TermKind::Calendar | TermKind::Stop) {
                continue;
            }
            let root = meaning.root;
            let concept = meaning.concept.filter(|concept| {
                let is_city = || is_a_city(of_token(at.wrapping_sub(1)), of_token(at), of_token(at + 1));
                !(of_person[at] || (concepts::is_state(*concept) && is_city()))
            });
            let weight = match (term.kind, concept) {
                (TermKind::Stop, Some(_)) if !term.capitalised => LIGHT,
                (TermKind::Content, Some(_)) => LEAST_CONCEPT + (1.0 - LEAST_CONCEPT) * term.weight,
                _ => term.weight,
            };
            if weight <= 0.0 {
                continue;
            }
            // Who somebody is tells nothing of what happens; which state acts does.
            if !named[at] || concept.is_some_and(concepts::is_state) {
                concepts.extend(concept);
                events
                    .extend(concept.filter(|concept| concepts::is_event(*concept)).map(|key| (clause, key)));
            }
            let key = concept.unwrap_or(term.stem);
            let unknown =
                background::class(term.stem) == background::UNKNOWN && parts[form as usize].is_empty();
            let name = named[at] || (concept.is_none() && term.capitalised && unknown);
            features.push(Feature { name, ..Feature::new(key, weight, token, FeatureKind::Word) });
            if concept.is_none() && root != 0 {
                features
                    .push(Feature { name, ..Feature::new(root, weight * ROOT, token, FeatureKind::Root) });
            }
            if name && let Some(sounds) = spelling::key(analysis.document.forms().spelling(form, text)) {
                features.push(Feature {
                    name,
                    ..Feature::new(sounds, weight * ROOT, token, FeatureKind::Spelling)
                });
            }
            if term.kind == TermKind::Content {
                for part in &parts[form as usize] {
                    let key = part.concept.unwrap_or(part.stem);
                    concepts.extend(part.concept);
                    let part = Feature::new(key, rarity(part.stem) * PART, token, FeatureKind::Part);
                    features.push(Feature { name: named[at], ..part });
                }
            }
        }
        concepts.stable_sort();
        concepts.dedup();
        for (number, &first) in concepts.iter().enumerate() {
            for &second in concepts.get(number + 1..).unwrap_or_default().iter().take(MOST_TOGETHER) {
                let key = both(first, second) ^ hash(b"together");
                let token = range.start as u32;
                features.push(Feature::new(key, 1.0, token, FeatureKind::Together));
            }
        }
        let (mut clause, mut commas_until) = (0, range.start);
        for Quantity { tokens, value } in
            quantities::find(&counts, analysis.document.forms().of_tokens(), range.clone())
        {
            if times[tokens.start].is_some() {
                continue;
            }
            let token = tokens.start as u32;
            // Small numbers stand everywhere: they hardly speak for a pair, but in one they may differ.
            let (weight, share) =
                if value >= 13.0 { (LARGE_NUMBER, 1.0) } else { (SMALL_NUMBER, SMALL_COUNT) };
            let key = hash(&value.to_bits().to_le_bytes());
            features.push(Feature::new(key, weight, token, FeatureKind::Number));
            // A number of dead, of visitors, of euros: what is counted stands behind it, what happens in its clause or the
            // next: `die Zahl der Menschen, die gestorben sind, auf 626`.
            let unit =
                analysis.document.forms().of_tokens().get(tokens.end).filter(|_| tokens.end < range.end);
            let unit = unit
                .map(|&form| (form, analysis.document.terms().get(form)))
                .filter(|(_, term)| term.weight > 0.0)
                .map(|(form, term)| meanings[form as usize].concept.unwrap_or(term.stem));
            while commas_until < tokens.start {
                clause += usize::from(matches!(of_token(commas_until), "," | ";"));
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
        sentences.push(Sentence::new(features));
    }
    inherit(analysis, &mut sentences);
    let lengths =
        analysis.document.segmentation().sentences.iter().map(|sentence| sentence.token_range().len() as u32);
    for (sentence, (gist, length)) in
        sentences.iter_mut().zip(Gist::of_sentences(analysis).into_iter().zip(lengths))
    {
        (sentence.gist, sentence.length) = (gist, length);
    }
    sentences
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
fn epithet(analysis: &Analysis, name: usize) -> usize {
    let tokens = &analysis.document.segmentation().tokens;
    let terms = analysis.document.forms().of_tokens();
    let start = analysis
        .document
        .segmentation()
        .sentences
        .get(analysis.document.segmentation().sentence_of_token(name as u32));
    let start = start.map_or(0, |sentence| sentence.token_range().start);
    let opens = |at: usize| {
        matches!(tokens[at].span.of(analysis.document.article().text()), "„" | "\"" | "“" | "»" | "‚")
    };
    let name = if name > start && opens(name - 1) { name - 1 } else { name };
    let mut at = name;
    while at > start
        && name - at < LONGEST_EPITHET
        && tokens[at - 1].kind == TokenKind::Word
        && analysis.document.terms().get(terms[at - 1]).kind == TermKind::Content
        && (at < name || analysis.document.terms().get(terms[at - 1]).capitalised)
    {
        at -= 1;
    }
    at
}

/// How much a stem tells, as a [`Term`]'s weight.
fn rarity(stem: u64) -> f32 {
    f32::from(background::class(stem) + 1) / 16.0
}

/// The verbs whose particle stands apart, at the end of their clause: by token, what the two mean together and
/// the stem of the whole verb.
fn verbs_apart(analysis: &Analysis) -> BTreeMap<usize, (Meaning, u64)> {
    let text = analysis.document.article().text();
    let tokens = &analysis.document.segmentation().tokens;
    let word =
        |at: usize| tokens.get(at).filter(|token| token.kind == TokenKind::Word).map(|t| t.span.of(text));
    let mut found = BTreeMap::new();
    for sentence in &analysis.document.segmentation().sentences {
        let range = sentence.token_range();
        let mut clause = range.start;
        for at in range.clone() {
            let Some(spelling) = word(at) else {
                if tokens[at].kind == TokenKind::Punctuation {
                    clause = at + 1;
                }
                continue;
            };
            let ends = at + 1 >= range.end || matches!(word(at + 1), None | Some("und" | "oder"));
            if !ends || !PARTICLES.contains(&spelling) {
                continue;
            }
            let verbs = (clause..at).take(LONGEST_CLAUSE);
            let verb = verbs.filter_map(|at| Some((at, word(at)?))).find_map(|(at, verb)| {
                let lower = verb.starts_with(char::is_lowercase)
                    && verb.chars().nth(2).is_some()
                    && !is_stop_word(verb);
                Some((at, lower.then(|| meaning_apart(verb, spelling)).flatten()?))
            });
            found.extend(verb);
        }
    }
    found
}

/// Gives sentences that lean on an earlier one what that one opens with: whom a pronoun stands for.
fn inherit(analysis: &Analysis, sentences: &mut [Sentence]) {
    for ranked in &analysis.summary {
        let (at, Some(antecedent)) = (ranked.sentence.index(), ranked.needs) else { continue };
        let start =
            analysis.document.segmentation().sentences.get(at).map_or(0, |sentence| sentence.tokens.start);
        let Some(source) = sentences.get(antecedent.index()) else { continue };
        let opening: Vec<Feature> = source
            .tokens
            .iter()
            .filter(|(token, _)| {
                let term =
                    analysis.document.terms().get(analysis.document.forms().of_tokens()[*token as usize]);
                term.capitalised && term.kind == TermKind::Content
            })
            .take(2)
            .map(|&(_, place)| &source.features[place as usize])
            .map(|of| Feature::new(of.key, of.weight * INHERITED, start, FeatureKind::Inherited))
            .collect();
        if let Some(sentence) = sentences.get_mut(at) {
            let words = std::mem::take(&mut sentence.words);
            let mut features = std::mem::take(&mut sentence.features);
            features.extend(opening);
            *sentence = Sentence { words, ..Sentence::new(features) };
        }
    }
}

impl Sentence {
    fn new(mut features: Vec<Feature>) -> Self {
        let mut words: Vec<Feature> = features
            .iter()
            .filter(|feature| {
                matches!(feature.kind, FeatureKind::Word | FeatureKind::Part | FeatureKind::Spelling)
            })
            .copied()
            .collect();
        words.stable_sort_by_key(|word| (word.key, word.token, word.kind));
        features.stable_sort_by(|a, b| {
            a.key
                .cmp(&b.key)
                .then(b.weight.total_cmp(&a.weight))
                .then((a.token, a.kind).cmp(&(b.token, b.kind)))
        });
        features.dedup_by_key(|feature| feature.key);
        let mut tokens: Vec<(u32, u32)> = (0..features.len() as u32)
            .filter(|&place| {
                !matches!(
                    features[place as usize].kind,
                    FeatureKind::Quantity | FeatureKind::Inherited | FeatureKind::Together
                )
            })
            .map(|place| (features[place as usize].token, place))
            .collect();
        let weight = |place: u32| features[place as usize].weight;
        tokens.stable_sort_by(|a, b| {
            a.0.cmp(&b.0).then(weight(b.1).total_cmp(&weight(a.1))).then(a.1.cmp(&b.1))
        });
        tokens.dedup_by_key(|token| token.0);
        Self { features, words, tokens, ..Self::default() }
    }
}
