//! Keyword extraction: the terms that are characteristic of an article, best first.
//!
//! Candidates are the article's entities, by their canonical names, its nouns, grouped by stem, and nouns with the
//! adjective before them (`militärische Kooperation`). The score rises with frequency, early position and the term
//! weight, an idf weighting against German at large (in the spirit of log-likelihood keyness: T. Dunning, 1993; the
//! weights are those of [`terms`](crate::document::terms)); nouns that stand in reports on anything count for less. Times,
//! units, and roles of those who are named, are none. `wording` shows the terms in the nominative, and `duplicates` keeps
//! one of several for the same thing. Then `about` decides, by the `figures` of each term, which the article is about: the others
//! are passing.

mod about;
mod about_trees;
mod compounds;
mod duplicates;
mod evidence;
mod figures;
mod suffixes;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::document::Document;
use crate::document::forms::FormId;
use crate::document::segment::TokenKind;
use crate::document::terms::{Term, TermKind, stem_hash};
use crate::entities::{Entity, MentionForm};
use crate::german::adjective_endings::is_declined;
use crate::german::clubs::opens_club;
use crate::german::offices::office;
use crate::german::stem::Stemmer;
use crate::german::{genders, general_nouns, measures};
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::span::Span;
use crate::speech::Quote;
use crate::times::TimeExpression;
use crate::util::hashing::{Set, hash};
use crate::util::math::{self, Known};
use crate::util::sort::Sort;
use duplicates::Duplicates;
use evidence::{Evidence, Places};
use figures::RankedTerm;

#[doc(hidden)]
pub use figures::{TERM_FIGURE_NAMES, TERM_FIGURES, TermFigures};

/// A key term or phrase.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// The term in a form that stands in the text, or an entity's canonical name.
    pub text: String,
    /// How characteristic it is of the article; comparable within the article, greater is better, above 0.
    pub score: f32,
    /// Where it stands, in the order of the text.
    pub mentions: Vec<Span>,
    /// Whether the article is probably not about it, so that it is not to be shown as that.
    pub passing: bool,
}

/// How many key terms are kept at most.
const MOST: usize = 50;

/// How often a name and the noun behind it stand together at least, where both are a name.
const FEWEST_OF_FIRM: usize = 2;

/// How many of the best are compared with one another, so that each thing has one term: more than are shown.
const COMPARED: usize = 16;

/// How many terms an article has at least, were it of details.
const FEWEST: usize = 4;

/// The least weight of an adjective that is kept before its noun.
const MIN_ATTRIBUTE_WEIGHT: f32 = 0.1;

/// The least weight of an entity: names are characteristic even where their words are common.
const MIN_ENTITY_WEIGHT: f32 = 0.5;

/// The exponent of a term's weight in its score: above 1, common words fall behind.
const RARITY: f32 = 1.25;

/// What is left of the score of a noun that stands in reports on anything.
const GENERAL: f32 = 0.3;

/// What is left of the score of a place that only adjectives name: `die britische Schauspielerin`.
const DERIVED_ALONE: f32 = 0.5;

/// What is left of the score of a place from which an article is sent and where nothing in it happens.
const DATELINE_ALONE: f32 = 0.4;

/// What is left of the score of a medium that is named no more often than a source is.
const SOURCE: f32 = 0.3;

/// How often a source is named at most.
const MOST_OF_SOURCE: usize = 2;

/// In how many sentences from the start a place may be that of a dateline.
const DATELINE_SENTENCES: usize = 3;

/// The stems of those nouns.
static GENERAL_STEMS: LazyLock<Set<u64>> = LazyLock::new(|| {
    let mut stems = Set::default();
    general_nouns::each_stem(|stem| {
        stems.insert(hash(stem.as_bytes()));
    });
    stems
});

/// How many tokens from the start of the text the bonus for an early position is half as large.
const LEAD_TOKENS: f32 = 25.0;

/// The bonus for standing at the start of the text.
const LEAD: f32 = 5.0;

/// Ranks the key terms of an article, best first.
#[must_use]
pub fn rank(
    document: &Document,
    entities: &[Entity],
    times: &[TimeExpression],
    quotes: &[Quote],
) -> Vec<Keyword> {
    decided(document, entities, times, quotes).map(|(term, _)| term.keyword).collect()
}

/// A key term, and what the decision is learnt from whether the article is about it.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TermCandidate {
    /// The term.
    pub text: String,
    /// Whether it is passing, as the library decides.
    pub passing: bool,
    /// What the decision is learnt from.
    pub figures: TermFigures,
}

/// The key terms of an article with their figures, best first.
#[doc(hidden)]
#[must_use]
pub fn candidates(
    document: &Document,
    entities: &[Entity],
    times: &[TimeExpression],
    quotes: &[Quote],
) -> Vec<TermCandidate> {
    let candidate = |(term, figures): (RankedTerm, TermFigures)| TermCandidate {
        text: term.keyword.text,
        passing: term.keyword.passing,
        figures,
    };
    decided(document, entities, times, quotes).map(candidate).collect()
}

/// The terms of an article with their figures, best first; it is decided which are passing.
fn decided(
    document: &Document,
    entities: &[Entity],
    times: &[TimeExpression],
    quotes: &[Quote],
) -> impl Iterator<Item = (RankedTerm, TermFigures)> {
    let mut terms = ranked(document, entities, times);
    let figures = figures::figures(document, quotes, &terms);
    mark_passing(&mut terms, &figures);
    terms.into_iter().zip(figures)
}

/// The terms of an article, best first.
fn ranked(document: &Document, entities: &[Entity], times: &[TimeExpression]) -> Vec<RankedTerm> {
    let mut in_name = vec![false; document.tokens().len()];
    for time in times {
        for token in document.tokens_in(time.span) {
            in_name[token] = true;
        }
    }
    let places = Places::new(document);
    let mut candidates = entity_candidates(document, entities, &places, &mut in_name);
    let roles = roles(document, entities);
    candidates.extend(noun_candidates(
        document,
        NounGroups::new(document, &places, &in_name),
        &places,
        &roles,
    ));
    // Most weights are sixteenths.
    let mut rarity = Known::new(|sixteenths| math::powf(sixteenths / 16.0, RARITY));
    let mut scored: Vec<(f32, KeywordCandidate)> = candidates
        .into_iter()
        .map(|candidate| (candidate.score(document, &mut rarity), candidate))
        .filter(|(score, _)| *score > 0.0)
        .collect();
    scored.stable_sort_by(|(a, one), (b, other)| {
        b.total_cmp(a).then_with(|| one.mentions.cmp(&other.mentions))
    });
    let mut terms: Vec<RankedTerm> = Vec::with_capacity(MOST.min(scored.len()));
    let mut duplicates = Duplicates::default();
    for (score, candidate) in scored {
        if terms.len() == MOST {
            break;
        }
        let Some(text) = candidate.text(document) else { continue };
        let is_compared = terms.len() < COMPARED || candidate.evidence == Evidence::Theme;
        // `Therme Rosenquell` behind `Therme` alone.
        if let Wording::Pair(name) | Wording::Name(name) = &candidate.wording
            && candidate.evidence == Evidence::Theme
            && let Some((first, _)) = name.split_once(' ')
            && let Some(at) = terms.iter().position(|term| !term.is_name && term.keyword.text == first)
            && let Some(alone) = terms.get_mut(at)
        {
            alone.keyword.text.clone_from(name);
            alone.add(candidate.mentions);
            alone.is_name = true;
            duplicates.rename(at, name);
            continue;
        }
        let same = if is_compared {
            duplicates.of(&text, candidate.is_name())
        } else {
            terms.iter().position(|term| term.keyword.text == text)
        };
        if let Some(same) = same.and_then(|at| terms.get_mut(at)) {
            if same.evidence != Evidence::Apart {
                same.evidence = same.evidence.min(candidate.evidence);
            }
            same.add(candidate.mentions);
            continue;
        }
        if is_compared {
            duplicates.add(terms.len(), &text, candidate.is_name());
        }
        let is_name = candidate.is_name();
        let mut mentions = candidate.mentions;
        mentions.extend(candidate.as_head);
        mentions.extend(candidate.in_dateline);
        mentions.stable_sort();
        terms.push(RankedTerm {
            keyword: Keyword { text, score, mentions, passing: false },
            evidence: candidate.evidence,
            is_name,
            entity: candidate.entity,
            weight: candidate.weight,
            share: candidate.share,
        });
    }
    terms
}

/// How many of the best terms readers were asked for: of those behind them nothing is known.
const JUDGED: usize = 26;

/// Marks the terms that the article is not about. Where it is about few, the likeliest of the others stand in for them, but
/// never writers and sources, of which readers saw too few, and what ranks far behind.
fn mark_passing(terms: &mut [RankedTerm], figures: &[TermFigures]) {
    let log_odds = |(rank, (term, figures)): (usize, (&RankedTerm, &TermFigures))| match term.evidence {
        Evidence::Apart => f32::NEG_INFINITY,
        _ if rank >= JUDGED => f32::NEG_INFINITY,
        _ => about::log_odds(figures),
    };
    let log_odds: Vec<f32> = terms.iter().zip(figures).enumerate().map(log_odds).collect();
    let mut themes = 0;
    for (term, log_odds) in terms.iter_mut().zip(&log_odds) {
        term.keyword.passing = *log_odds < about::LEAST;
        themes += usize::from(!term.keyword.passing);
    }
    let is_open = |&at: &usize| terms[at].keyword.passing && log_odds[at] > f32::NEG_INFINITY;
    let mut others: Vec<usize> = (0..terms.len()).filter(is_open).collect();
    others.stable_sort_by(|&a, &b| log_odds[b].total_cmp(&log_odds[a]));
    for at in others.into_iter().take(FEWEST.saturating_sub(themes)) {
        terms[at].keyword.passing = false;
    }
}

/// The stems of the nouns that describe those who are named: `Minister`, `Trainerin`.
fn roles(document: &Document, entities: &[Entity]) -> BTreeSet<u64> {
    let described = entities.iter().flat_map(|entity| {
        let mentions = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Description);
        entity.descriptions.iter().copied().chain(mentions.map(|mention| mention.span))
    });
    let offices = described
        .flat_map(|span| document.tokens_in(span))
        .filter(|&token| office(document.word_at(token)).is_some());
    // `Vorstandsmitglied Ines Brenk`, `Stadtbaurätin Ines Brenk`
    let persons = entities.iter().filter(|entity| entity.kind == Kind::Per);
    let before = persons
        .flat_map(|person| &person.mentions)
        .filter(|mention| mention.form == MentionForm::Name)
        .map(|mention| document.tokens_in(mention.span))
        .filter_map(|name| Some((name.start.checked_sub(1)?, name.len() > 1)))
        .filter(|&(token, is_full)| {
            let word = document.word_at(token);
            is_role(word)
                || is_general(document.term_at(token).stem)
                || is_full && lists_of(word) & (lists::FORENAME | lists::SURNAME) == 0
        })
        .map(|(token, _)| token);
    let mut stemmer = Stemmer::default();
    let mut roles = BTreeSet::new();
    for token in offices.chain(before).filter(|&token| document.term_at(token).capitalised) {
        roles.insert(document.term_at(token).stem);
        // `die Baurätin`, named as `Stadtbaurätin Ines Brenk`.
        let word = document.word_at(token);
        if word.ends_with("in") {
            roles.extend(suffixes::last_parts(stemmer.stem(word), suffixes::ANY_LENGTH));
        }
    }
    roles
}

/// Whether a noun before a name is a role of who bears it.
fn is_role(noun: &str) -> bool {
    genders::is_person(noun) || noun.ends_with("mitglied") || noun.ends_with("mitglieds")
}

/// What a candidate is shown as.
enum Wording {
    /// An entity's name.
    Name(String),
    /// Two words that may be a name.
    Pair(String),
    /// A noun by the forms of its mentions, with the adjective that mostly stands before it, where one does.
    Noun { phrase: Option<Span> },
}

/// A term that is not scored yet.
struct KeywordCandidate {
    wording: Wording,
    /// The greatest weight of its words.
    weight: f32,
    /// What is left of its score for what it is: 1 where nothing makes it less characteristic.
    share: f32,
    evidence: Evidence,
    /// Of an entity: its kind and its salience.
    entity: Option<(Kind, f32)>,
    mentions: Vec<Span>,
    /// Where it is the last part of a word with hyphens, or a noun of which it is a compound stands alone.
    as_head: Vec<Span>,
    /// Where it opens a dateline, which says nothing of what the article is about.
    in_dateline: Vec<Span>,
}

/// Whether a stem is that of a noun that stands in reports on anything.
fn is_general(stem: u64) -> bool {
    GENERAL_STEMS.contains(&stem)
}

impl KeywordCandidate {
    fn is_name(&self) -> bool {
        matches!(self.wording, Wording::Name(_))
    }

    /// `rarity` is that of a weight in sixteenths.
    fn score(&self, document: &Document, rarity: &mut Known<impl Fn(f32) -> f32>) -> f32 {
        let first = self.mentions.first().into_iter().chain(self.as_head.first()).min();
        let first = first.map_or(0, |span| document.tokens_in(*span).start);
        let frequency = math::log2(1.0 + (self.mentions.len() + self.as_head.len()) as f32);
        let position = 1.0 + LEAD / (1.0 + first as f32 / LEAD_TOKENS);
        rarity.get(self.weight * 16.0) * frequency * position * self.share
    }

    /// The term as it is shown; nothing for what is no noun.
    fn text(&self, document: &Document) -> Option<String> {
        match &self.wording {
            Wording::Name(name) | Wording::Pair(name) => Some(name.clone()),
            Wording::Noun { phrase } => {
                let form_of = |span: &Span| document.form_at(document.tokens_in(*span).start);
                let forms: Vec<FormId> = self.mentions.iter().filter_map(form_of).collect();
                let form = commonest(document, &forms);
                let noun = document.forms().spelling(form, document.text());
                let listed = lists_of(noun);
                let is_other = listed & lists::MOSTLY_LOWER != 0 && listed & lists::NOUN == 0;
                if is_other {
                    return None;
                }
                let phrase = phrase.and_then(|span| wording::phrase(document, span));
                Some(phrase.unwrap_or_else(|| {
                    let at = forms.iter().position(|&other| other == form);
                    let place = at.and_then(|at| self.mentions.get(at)).copied().unwrap_or_default();
                    wording::noun(document, place, noun)
                }))
            }
        }
    }
}

/// The entities as candidates; marks the tokens that their names cover.
fn entity_candidates(
    document: &Document,
    entities: &[Entity],
    places: &Places,
    in_name: &mut [bool],
) -> Vec<KeywordCandidate> {
    let clubs = clubs_of_towns(entities);
    let club_of = |entity: &Entity| {
        (entity.kind == Kind::Loc).then(|| clubs.get(entity.name.as_str()).copied()).flatten()
    };
    let mut of_towns: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for town in entities {
        if let Some(club) = club_of(town).filter(|_| !is_of_place(document, town)) {
            let names = town.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
            of_towns.entry(club.name.as_str()).or_default().extend(names.map(|mention| mention.span));
        }
    }
    let is_town_of_club = |entity: &Entity| {
        club_of(entity)
            .is_some_and(|club| club.salience >= entity.salience || of_towns.contains_key(club.name.as_str()))
    };
    let mut candidates = Vec::new();
    for entity in entities {
        let mut weight = 0.0_f32;
        let (mut mentions, mut in_dateline) = (Vec::new(), Vec::new());
        for mention in &entity.mentions {
            if mention.form == MentionForm::Description {
                continue;
            }
            let is_origin = entity.kind == Kind::Loc && opens_dateline(document, mention.span);
            if is_origin { &mut in_dateline } else { &mut mentions }.push(mention.span);
            for token in document.tokens_in(mention.span) {
                weight = weight.max(document.term_at(token).weight);
                if mention.form == MentionForm::Name || document.term_at(token).capitalised {
                    in_name[token] |= mention.form != MentionForm::Part;
                }
            }
        }
        if let Some(more) = of_towns.get(entity.name.as_str()) {
            mentions.extend(more);
            mentions.stable_sort();
        }
        let share = share(document, entity, &mentions);
        let evidence = match share {
            SOURCE | DERIVED_ALONE => Evidence::Apart,
            _ => places.of_entity(document, entity, &mentions),
        };
        if mentions.is_empty() {
            std::mem::swap(&mut mentions, &mut in_dateline);
        }
        let is_told = entity.name.contains(char::is_alphabetic)
            && !opens_names(&entity.name)
            && !is_told_by_compounds(document, entity);
        if !mentions.is_empty() && is_told && !is_town_of_club(entity) && !is_adjective(entity) {
            let weight = weight.max(MIN_ENTITY_WEIGHT);
            let wording = Wording::Name(entity.name.trim_end_matches('-').to_owned());
            candidates.push(KeywordCandidate {
                wording,
                weight,
                share,
                evidence,
                entity: Some((entity.kind, entity.salience)),
                mentions,
                as_head: Vec::new(),
                in_dateline,
            });
        }
    }
    candidates
}

/// Whether a name is only what names of clubs begin with: `SG`, `VfB`.
fn opens_names(name: &str) -> bool {
    matches!(
        name,
        "SG" | "SV"
            | "SC"
            | "FC"
            | "TSV"
            | "TSG"
            | "VfB"
            | "VfL"
            | "VfR"
            | "SpVgg"
            | "TuS"
            | "TV"
            | "HC"
            | "EC"
            | "FK"
    )
}

/// What is left of the score of an entity that is named there outside of a dateline.
fn share(document: &Document, entity: &Entity, mentions: &[Span]) -> f32 {
    let count = mentions.len();
    let names = || entity.mentions.iter().filter(|mention| mention.form != MentionForm::Description);
    let is_medium = || {
        is_medium(&entity.name)
            || names().any(|mention| is_introduced_as_medium(document, mention.span))
            || entity.kind == Kind::Org
                && names().any(|mention| {
                    let mut words = document.tokens_in(mention.span).map(|token| document.word_at(token));
                    words.any(|word| lists_of(word) & lists::MEDIA != 0)
                })
    };
    if count == 0 {
        DATELINE_ALONE
    } else if entity.kind == Kind::Loc && names().all(|mention| mention.form == MentionForm::Derived) {
        DERIVED_ALONE
    } else if (count <= MOST_OF_SOURCE || !is_in_headline(document, mentions)) && is_medium() {
        SOURCE
    } else {
        1.0
    }
}

/// Whether one of these stands in the headline; also where there is none.
fn is_in_headline(document: &Document, mentions: &[Span]) -> bool {
    let headline = document.article().headline();
    headline.is_none_or(|headline| mentions.iter().any(|span| headline.contains(*span)))
}

/// Whether a name says that it is a medium's: `Nordthüringer Rundschau`, `Deutsche Presse-Agentur`.
fn is_medium(name: &str) -> bool {
    const HEADS: [&str; 10] = [
        "zeitung",
        "rundschau",
        "anzeiger",
        "tageblatt",
        "kurier",
        "presse-agentur",
        "presseagentur",
        "nachrichten",
        "wochenblatt",
        "handelsblatt",
    ];
    HEADS.iter().any(|head| ends_in(name, head))
}

/// Whether a word ends in something, in small or capital letters; `end` is of ASCII.
fn ends_in(word: &str, end: &str) -> bool {
    let end_of_word = word.len().checked_sub(end.len()).and_then(|at| word.get(at..));
    end_of_word.is_some_and(|last| last.eq_ignore_ascii_case(end))
}

/// Whether the noun before a name says that it is a medium's: `im Fachblatt „Current Biology“`.
fn is_introduced_as_medium(document: &Document, span: Span) -> bool {
    const NOUNS: [&str; 8] =
        ["blatt", "zeitschrift", "magazin", "zeitung", "portal", "journal", "sender", "podcast"];
    let before = document.text().get(..span.start as usize).unwrap_or_default();
    let before = before.trim_end_matches([' ', '„', '"', '»', '«', '›', '‹', '“']);
    let noun = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    noun.starts_with(char::is_uppercase) && NOUNS.iter().any(|end| ends_in(noun, end))
}

/// Whether a place opens a dateline: `Wien – Seit Mitternacht gilt …`, `Kuala Lumpur (AFP)`, `Göttingen. Der Rat …`.
fn opens_dateline(document: &Document, span: Span) -> bool {
    // Most names stand further down.
    if document.sentences().get(DATELINE_SENTENCES).is_some_and(|behind| behind.span.start <= span.start) {
        return false;
    }
    let sentence = document.sentence_at_byte(span.start).index();
    let Some(place) = document.sentences().get(sentence) else { return false };
    let tokens = document.tokens_in(span);
    sentence < DATELINE_SENTENCES
        && tokens.start == place.token_range().start
        && document
            .tokens()
            .get(tokens.end)
            .is_some_and(|behind| matches!(document.text_of(behind.span), "–" | "—" | "-" | "(" | "."))
}

/// Whether an entity is named only inside words with hyphens that are terms of their own: `Apollo` in `Apollo-Missionen`.
fn is_told_by_compounds(document: &Document, entity: &Entity) -> bool {
    entity.mentions.iter().all(|mention| {
        let word = document.word_at(document.tokens_in(mention.span).start);
        mention.form == MentionForm::Part
            && word.rsplit_once('-').is_some_and(|(_, last)| {
                last.starts_with(char::is_uppercase)
                    && !is_role(last)
                    && office(last).is_none()
                    && !is_general(stem_hash(last))
            })
    })
}

/// Whether only an adjective stands for an entity.
fn is_adjective(entity: &Entity) -> bool {
    entity.name.starts_with(char::is_lowercase)
}

/// The clubs of an article by their towns: the `FC Liverpool` and `Alemannia Aachen`; of several the most salient one.
fn clubs_of_towns(entities: &[Entity]) -> BTreeMap<&str, &Entity> {
    let mut clubs: BTreeMap<&str, &Entity> = BTreeMap::new();
    for entity in entities.iter().filter(|entity| entity.kind == Kind::Org) {
        if let Some((club, town)) = entity.name.split_once(' ')
            && (club.chars().filter(|c| c.is_uppercase()).count() > 1 || opens_club(club))
        {
            let best = clubs.entry(town).or_insert(entity);
            if entity.salience > best.salience {
                *best = entity;
            }
        }
    }
    clubs
}

/// Whether the name of a town stands for the place and not for its club: mostly behind a preposition of place.
fn is_of_place(document: &Document, town: &Entity) -> bool {
    let names = town.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    let (mut places, mut all) = (0, 0);
    for mention in names {
        let before = document.tokens_in(mention.span).start.checked_sub(1).map(|at| document.word_at(at));
        let is_place = before
            .is_some_and(|word| matches!(word, "in" | "In" | "nach" | "Nach" | "aus" | "Aus" | "bei" | "um"))
            || opens_dateline(document, mention.span);
        places += usize::from(is_place);
        all += 1;
    }
    places * 2 >= all
}

/// The nouns outside of names and the pairs of words with them, by stem.
#[derive(Default)]
struct NounGroups {
    nouns: BTreeMap<u64, TermGroup>,
    /// An adjective and the noun behind it.
    phrases: BTreeMap<(u64, u64), TermGroup>,
    /// The last parts of words with hyphens, and where they stand: `Insolvenz` of `Werft-Insolvenz`.
    heads: Vec<(u64, Span)>,
    /// Two words with a capital in a row: `Neil Armstrong`, `Air France` are names, whatever the recogniser found.
    names: BTreeMap<(u64, u64), TermGroup>,
    /// A name of the recogniser and the noun behind it: `Brenk Pumpen` is a name where it returns.
    firms: BTreeMap<(u64, u64), TermGroup>,
}

impl NounGroups {
    fn new(document: &Document, places: &Places, in_name: &[bool]) -> Self {
        let mut groups = Self::default();
        let mut nouns: Vec<TermGroup> = Vec::new();
        nouns.resize_with(places.len(), TermGroup::default);
        // What depends on the form alone is asked once a form.
        let mut is_term: Vec<Option<bool>> = vec![None; document.forms().len()];
        let mut is_term = |form: FormId, term: Term| {
            let spelling = || document.forms().spelling(form, document.text());
            is_term
                .get_mut(form as usize)
                .is_some_and(|is| *is.get_or_insert_with(|| !is_no_term(spelling(), term)))
        };
        for sentence in document.sentences() {
            let range = sentence.token_range();
            let mut adjective: Option<(Term, Span)> = None;
            let mut capitalised: Option<(Term, Span)> = None;
            for at in range.clone() {
                let token = document.tokens()[at];
                // A name in quotation marks belongs to the noun before it: `Sturmtief „Quirin“`.
                if document.word_at(at) == "„" {
                    continue;
                }
                let form = document.token_forms()[at];
                let term = document.terms().get(form);
                let content = token.kind == TokenKind::Word
                    && term.kind == TermKind::Content
                    && !in_name[at]
                    && is_term(form, term)
                    && !(term.capitalised && at + 1 < range.end && is_adjective_of_name(document, at));
                if content && term.capitalised {
                    let before = capitalised.filter(|_| at > range.start + 1);
                    if let Some((first, span)) = before
                        .filter(|&(first, span)| is_name_of_two(document, (first, span), (term, token.span)))
                        .filter(|_| {
                            document.word_at(at - 1) != "„" || is_closed_behind(document, at, range.end)
                        })
                    {
                        let closing =
                            document.tokens().get(at + 1).filter(|_| document.word_at(at - 1) == "„");
                        let group = groups.names.entry((first.stem, term.stem)).or_default();
                        let span = span.cover(closing.map_or(token.span, |closing| closing.span));
                        group.add(form, first.weight.max(term.weight), span, true);
                    }
                    if let Some(before) =
                        at.checked_sub(1).filter(|&before| before >= range.start && in_name[before])
                        && is_bare_name(document, before)
                    {
                        let first = document.term_at(before);
                        let span = document.tokens()[before].span.cover(token.span);
                        let group = groups.firms.entry((first.stem, term.stem)).or_default();
                        group.add(form, first.weight.max(term.weight), span, true);
                    }
                    if let Some((_, last)) = document.word_at(at).rsplit_once('-')
                        && last.starts_with(char::is_uppercase)
                    {
                        groups.heads.push((stem_hash(last), token.span));
                    }
                    let Some(group) = nouns.get_mut(places.number(form)) else { continue };
                    // Behind a colon or a quotation mark any word has its capital, too.
                    let opens = at == range.start
                        || document.tokens()[at - 1].kind == TokenKind::Punctuation
                            && !matches!(document.word_at(at - 1), "," | ")");
                    group.add(form, term.weight, token.span, !opens);
                    if let Some((adjective, span)) = adjective {
                        let group = groups.phrases.entry((adjective.stem, term.stem)).or_default();
                        group.add(form, adjective.weight.max(term.weight), span.cover(token.span), true);
                        group.attribute = adjective.weight;
                    }
                }
                capitalised = (content && term.capitalised).then_some((term, token.span));
                adjective = (content && !term.capitalised && is_attributive(document.text_of(token.span)))
                    .then_some((term, token.span));
            }
        }
        let nouns = nouns.into_iter().enumerate().filter(|(_, group)| !group.mentions.is_empty());
        groups.nouns = nouns.map(|(number, group)| (places.stem(number), group)).collect();
        groups
    }
}

/// Whether the token behind a word closes its quotation marks.
fn is_closed_behind(document: &Document, at: usize, end: usize) -> bool {
    at + 1 < end && document.word_at(at + 1) == "“"
}

/// Whether a token of a name is a word in no case that shows: no genitive before what is owned.
fn is_bare_name(document: &Document, at: usize) -> bool {
    let word = document.word_at(at);
    document.tokens()[at].kind == TokenKind::Word
        && word.starts_with(char::is_uppercase)
        && !word.ends_with(['s', 'ß', 'x', 'z', '-'])
        && document.term_at(at).kind == TermKind::Content
        && lists_of(word) & (lists::TOWN | lists::REGION | lists::FORENAME) == 0
}

/// The groups as candidates: names, and nouns with the adjective that mostly stands before them.
fn noun_candidates(
    document: &Document,
    groups: NounGroups,
    places: &Places,
    roles: &BTreeSet<u64>,
) -> Vec<KeywordCandidate> {
    let NounGroups { mut nouns, phrases, heads, mut names, firms } = groups;
    names.extend(firms.into_iter().filter(|(_, group)| group.mentions.len() >= FEWEST_OF_FIRM));
    for (stem, span) in heads {
        if let Some(group) = nouns.get_mut(&stem) {
            group.as_head.push(span);
        }
    }
    let mut candidates = Vec::new();
    let first_mention =
        |group: &TermGroup| group.mentions.first().map_or("", |&span| document.text_of(span)).to_owned();
    // The adjective that stands most often before a noun, the rarer one of equals.
    let mut attributes: BTreeMap<u64, (u64, TermGroup)> = BTreeMap::new();
    for ((adjective, noun), phrase) in phrases {
        let better = |(_, best): &(u64, TermGroup)| {
            (phrase.mentions.len(), phrase.weight) > (best.mentions.len(), best.weight)
        };
        if attributes.get(&noun).is_none_or(better) {
            attributes.insert(noun, (adjective, phrase));
        }
    }
    // A noun and a word that may be a name: `Tauben Ordnungsbussen` of a headline without its comma is none.
    names.retain(|_, group| {
        let words = first_mention(group);
        let first = words.split(' ').next().unwrap_or_default();
        group.mentions.len() > 1 || words.contains('„') || lists_of(first) & lists::NOUN == 0
    });
    // A name of two words replaces both where neither is more common alone.
    let mut in_names: BTreeMap<u64, usize> = BTreeMap::new();
    for ((first, second), group) in names {
        for stem in [first, second] {
            *in_names.entry(stem).or_default() += group.mentions.len();
        }
        let wording = Wording::Pair(first_mention(&group));
        let (weight, mentions) = (group.weight, group.mentions);
        candidates.push(KeywordCandidate {
            wording,
            weight,
            share: 1.0,
            evidence: places.of_noun(first, None).max(places.of_noun(second, None)),
            entity: None,
            mentions,
            as_head: Vec::new(),
            in_dateline: Vec::new(),
        });
    }
    nouns.retain(|stem, _| !roles.contains(stem));
    nouns.retain(|stem, group| in_names.get(stem).is_none_or(|&named| named * 2 < group.mentions.len()));
    compounds::join(document, places, &mut nouns);
    // A word that only ever opens sentences may owe its capital to that.
    for (stem, group) in nouns.into_iter().filter(|(_, group)| group.inside || group.mentions.len() > 1) {
        // A rare adjective that is there every other time belongs to the term.
        let attribute = attributes.get(&stem).filter(|(_, phrase)| {
            phrase.mentions.len() * 2 >= group.mentions.len() && phrase.attribute >= MIN_ATTRIBUTE_WEIGHT
        });
        let phrase = attribute
            .and_then(|(_, phrase)| phrase.mentions.first().map(|&first| (first, phrase.mentions.len() > 1)))
            .filter(|&(first, is_repeated)| wording::tells_a_kind(document, first, is_repeated))
            .map(|(first, _)| first);
        let first = first_mention(&group);
        let wording = Wording::Noun { phrase };
        let (weight, mentions, as_head) = (group.weight, group.mentions, group.as_head);
        let share = if says_little(document, stem, &first, &mentions) { GENERAL } else { 1.0 };
        let evidence = if genders::is_person(&first) && !places.is_in_headline(stem) {
            Evidence::Apart
        } else {
            places.of_noun(stem, attribute.map(|(adjective, _)| *adjective))
        };
        let in_dateline = Vec::new();
        candidates.push(KeywordCandidate {
            wording,
            weight,
            share,
            evidence,
            entity: None,
            mentions,
            as_head,
            in_dateline,
        });
    }
    candidates
}

/// Whether a noun says little about what an article is about: one that stands in reports on anything, also as the last part
/// of a word with hyphens or of a woman (`Besitzerin`), or an act that a verb names: `beim Betreten`.
fn says_little(document: &Document, stem: u64, noun: &str, mentions: &[Span]) -> bool {
    let last = noun.rsplit_once('-').map(|(_, last)| last);
    let man = ["in", "innen"].iter().find_map(|ending| last.unwrap_or(noun).strip_suffix(ending));
    is_general(last.map_or(stem, stem_hash))
        || man.is_some_and(|man| is_general(stem_hash(man)))
        || is_infinitive(noun)
            && mentions.iter().all(|&span| {
                let at = document.tokens_in(span).start;
                let before = at.checked_sub(1).map(|before| document.word_at(before).to_lowercase());
                let before = before.unwrap_or_default();
                matches!(before.as_str(), "das" | "beim" | "zum" | "im" | "vom" | "ins" | "durchs")
            })
}

/// Whether a word with a capital is also an infinitive: `Betreten`.
fn is_infinitive(word: &str) -> bool {
    word.ends_with('n') && lists_of(&word.to_lowercase()) & lists::VERB != 0
}

/// Whether a word is no term by itself: the first part of two compounds (`See- und Luftweg`), a unit, a time zone.
fn is_no_term(word: &str, term: Term) -> bool {
    word.ends_with('-')
        || matches!(word, "MEZ" | "MESZ" | "UTC" | "GMT" | "PS")
        || term.capitalised && lists_of(word) & lists::DEMONYM != 0
        || term.capitalised && is_general(term.stem) && measures::unit(&word.to_lowercase()).is_some()
}

/// Whether a word with a capital is the adjective of a title or a name: `den Regierenden Bürgermeister`.
fn is_adjective_of_name(document: &Document, at: usize) -> bool {
    let word = document.word_at(at);
    let behind = document.word_at(at + 1);
    is_declined(word)
        && behind.starts_with(char::is_uppercase)
        && !behind.contains(char::is_whitespace)
        && (lists_of(&word.to_lowercase()) & lists::ADJECTIVE != 0
            || ["lichen", "ischen", "liche", "ische"].iter().any(|ending| word.ends_with(ending)))
        && lists_of(word) & lists::NOUN == 0
}

/// Whether two words with a capital in a row may be a name: not two common nouns, and no adjective of a place with one.
fn is_name_of_two(document: &Document, first: (Term, Span), second: (Term, Span)) -> bool {
    let [(one, is_common_first), (other, is_common_second)] =
        [first, second].map(|(term, span)| (term, is_common(document.text_of(span), term)));
    let is_of_place = lists_of(document.text_of(first.1)) & lists::DEMONYM != 0;
    !(is_common_second && (is_common_first || is_of_place || is_general(other.stem)) || is_general(one.stem))
}

/// Whether a word with a capital is a noun that no name has.
fn is_common(word: &str, term: Term) -> bool {
    let is_noun = |word: &str| {
        let listed = lists_of(word);
        listed & lists::NOUN != 0 && listed & (lists::SURNAME | lists::TOWN | lists::REGION) == 0
    };
    is_general(term.stem) || is_noun(word) || last_parts(word).any(|part| is_noun(&part))
}

/// What may be the last part of a compound, written as a noun: `Polizeiwachen` → `Izeiwachen`, …, `Wachen`.
fn last_parts(word: &str) -> impl Iterator<Item = String> {
    const SHORTEST: usize = 4;
    let word = if word.len() > suffixes::LONGEST { "" } else { word };
    let count = word.chars().count();
    let ends = word.char_indices().enumerate().skip(SHORTEST - 1);
    ends.take_while(move |(at, _)| at + SHORTEST <= count).filter_map(|(_, (at, _))| {
        let part = word.get(at..)?;
        let first = part.chars().next()?;
        Some(first.to_uppercase().chain(part.chars().skip(1)).collect())
    })
}

/// Whether a word in lower case may be an adjective before its noun.
fn is_attributive(word: &str) -> bool {
    word.chars().count() > 3 && is_declined(word)
}

/// The mentions of one stem or phrase.
#[derive(Default)]
struct TermGroup {
    weight: f32,
    mentions: Vec<Span>,
    /// That of its first mention.
    form: FormId,
    /// Whether it also stands inside a sentence.
    inside: bool,
    /// The weight of the adjective, in a phrase.
    attribute: f32,
    /// Where it is the last part of a word with hyphens.
    as_head: Vec<Span>,
}

impl TermGroup {
    fn add(&mut self, form: FormId, weight: f32, span: Span, inside: bool) {
        if self.mentions.is_empty() {
            self.form = form;
        }
        self.weight = self.weight.max(weight);
        self.mentions.push(span);
        self.inside |= inside;
    }
}

/// The most frequent of the forms, the earlier one of equals; without the ending of a case, where the text has it so, too.
fn commonest(document: &Document, forms: &[FormId]) -> FormId {
    let mut forms = forms.to_vec();
    forms.stable_sort();
    let longest =
        forms.chunk_by(|a, b| a == b).reduce(|best, run| if run.len() > best.len() { run } else { best });
    let commonest = longest.and_then(|run| run.first()).copied().unwrap_or_default();
    let spelling = |form: FormId| document.forms().spelling(form, document.text());
    let whole = spelling(commonest);
    let base = forms.iter().find(|&&form| {
        whole.strip_prefix(spelling(form)).is_some_and(|ending| matches!(ending, "s" | "es" | "n"))
    });
    base.copied().unwrap_or(commonest)
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyze;
    use crate::document::Article;

    fn keywords(text: &str) -> Vec<String> {
        let article = Article::from_text("", text).unwrap().with_published("2024-05-06".parse().ok());
        analyze(&article).keywords.into_iter().map(|keyword| keyword.text).collect()
    }

    #[test]
    fn the_best_term_stands_first_and_scores_descend() {
        let text = "Der Hafen leidet unter fehlenden Lotsen. Der Hafen braucht Lotsen. Auch die Stadt Hamburg will Lotsen, \
                    sagte ein Sprecher. Lotsen sind teuer. Der Weg ist lang. Am Ende regnete es auf den Markt.";
        let keywords = analyze(&Article::from_text("", text).unwrap()).keywords;
        assert_eq!(keywords.first().map(|keyword| keyword.text.as_str()), Some("Lotsen"));
        assert!(keywords.len() > 3, "{keywords:?}");
        assert!(keywords.windows(2).all(|two| two[0].score >= two[1].score), "{keywords:?}");
    }

    #[test]
    fn terms_are_shown_in_the_nominative() {
        let found = keywords(
            "Der Hafen leidet unter fehlenden Lotsen. Mit den fehlenden Lotsen sinkt der Umschlag des Hafens. Der Bau \
             des Speicherhauses ruht.",
        );
        assert!(found.contains(&"fehlende Lotsen".to_owned()), "{found:?}");
        assert!(found.contains(&"Speicherhaus".to_owned()), "{found:?}");
        assert!(
            !found.iter().any(|term| term.ends_with("Hafens") || term.contains("fehlenden")),
            "{found:?}"
        );
    }

    #[test]
    fn verbs_times_and_roles_are_none() {
        let found = keywords(
            "Am Dienstagabend kehrte Stille ein. Kapitänin Ines Brenk lobte die Mannschaft. Die Kapitänin bleibt. Danach drohen \
             Proteste der Fischer.",
        );
        for none in ["Dienstagabend", "kehrte Stille", "drohen Proteste", "Danach"] {
            assert!(!found.iter().any(|term| term == none), "{none} in {found:?}");
        }
        assert!(
            found.contains(&"Stille".to_owned()) && found.contains(&"Ines Brenk".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn nouns_of_any_report_stand_behind_those_of_this_one() {
        let found = keywords(
            "Im Süden der Provinz trat der Deich an drei Stellen über das Ufer. Bei dem Treffen ging es um Sandsäcke, Pumpen \
             und Zelte. Der Termin liegt 30 Meter vor der Flut.",
        );
        let place = |term: &str| found.iter().position(|keyword| keyword == term);
        for general in ["Süden", "Provinz", "Stellen", "Treffen", "Termin"] {
            assert!(place(general).is_none_or(|at| Some(at) > place("Sandsäcke")), "{general} in {found:?}");
        }
        assert!(place("Meter").is_none() && place("Deich").is_some(), "{found:?}");
    }

    #[test]
    fn an_adjective_belongs_to_a_term_where_it_tells_a_kind() {
        let found = keywords(
            "Die Abordnung prüft muslimische Schulen, erhebliche Schulden und noch nicht abgeschlossene Verträge. Es fehlen die \
             See- und Landwege.",
        );
        assert!(found.contains(&"muslimische Schulen".to_owned()), "{found:?}");
        assert!(
            found.contains(&"Schulden".to_owned()) && found.contains(&"Verträge".to_owned()),
            "{found:?}"
        );
        assert!(!found.iter().any(|term| term.ends_with('-')), "{found:?}");
    }

    #[test]
    fn a_noun_is_shown_without_the_ending_of_its_case() {
        let found = keywords(
            "Wegen Abrechnungsbetrugs und Landesverrats wird ermittelt. Vor dem Tor des weitläufig abgesperrten Festgeländes \
             stand ein Wagen. Die Fähre fiel wegen eines misslungenen Terroranschlages aus. Ein Bote hörte Plätschern.",
        );
        for term in ["Abrechnungsbetrug", "Landesverrat", "Festgelände", "Terroranschlag", "Plätschern"] {
            assert!(found.iter().any(|found| found == term), "{term} in {found:?}");
        }
    }

    #[test]
    fn a_noun_and_its_compound_are_one_term() {
        let found = keywords("Die Fährschiffswahl war am Kai. Die Wahl war lang. Danach war Ruhe.");
        assert!(
            found.contains(&"Fährschiffswahl".to_owned()) && !found.contains(&"Wahl".to_owned()),
            "{found:?}"
        );
        let found = keywords("Die Steuer steigt. Die Hundesteuer und die Grundsteuer steigen auch.");
        assert!(
            found.contains(&"Hundesteuer".to_owned()) && !found.contains(&"Steuer".to_owned()),
            "{found:?}"
        );
        let found = keywords("Der Zoll steigt. Der Zoll bleibt. Die Auswahl ist klein, die Wahl war lang.");
        assert!(found.contains(&"Auswahl".to_owned()) && found.contains(&"Wahl".to_owned()), "{found:?}");
    }

    #[test]
    fn where_a_report_comes_from_says_little() {
        let found = keywords(
            "Wien – Der Deich in Kassel hielt. Das meldete die Agentur AFP. Eine britische Fähre brachte Sandsäcke und Zelte. \
             Das Betreten des Deichs blieb verboten.",
        );
        let place = |term: &str| found.iter().position(|keyword| keyword == term).unwrap_or(usize::MAX);
        for little in ["Wien", "AFP", "Großbritannien", "Betreten"] {
            assert!(
                place(little) > place("Kassel") && place(little) > place("Sandsäcke"),
                "{little} in {found:?}"
            );
        }
    }

    /// The terms that are shown.
    fn shown(text: &str) -> Vec<String> {
        let keywords = analyze(&Article::from_text("", text).unwrap()).keywords;
        keywords.into_iter().filter(|keyword| !keyword.passing).map(|keyword| keyword.text).collect()
    }

    #[test]
    fn what_returns_is_shown_and_what_stands_once_in_the_lead_is_not() {
        let found = shown(
            "Deich an der Weser bricht\n\nVon Ines Brenk und Uwe Falk\n\nEin Pfeiler wie ein Zahnstocher ragt aus dem \
             Wasser, daneben liegt eine Strickjacke. Der Deich ist gebrochen.\n\nDie Pumpen im Moor laufen seit gestern, sagte \
             Oberdeichgräfin Marta Lenz. Das Moor steht unter Wasser.\n\nOhne Pumpen wäre das Moor verloren. Lenz hofft auf \
             den Deich.\n\nDie Weser fällt.",
        );
        for term in ["Deich", "Weser", "Moor", "Marta Lenz"] {
            assert!(found.iter().any(|found| found == term), "{term} in {found:?}");
        }
        for detail in ["Pfeiler", "Zahnstocher", "Strickjacke", "Ines Brenk", "Uwe Falk", "Oberdeichgräfin"]
        {
            assert!(!found.iter().any(|found| found == detail), "{detail} in {found:?}");
        }
    }

    #[test]
    fn a_short_report_has_terms_though_nothing_returns() {
        assert!(shown("Taucher bergen Sandsäcke und Pumpen aus dem Hafenbecken.").len() > 2);
    }

    /// The words that stand for a term.
    fn mentions(text: &str, term: &str) -> Vec<String> {
        let analysis = analyze(&Article::from_text("", text).unwrap());
        let found = analysis.keywords.iter().find(|keyword| keyword.text == term).expect(term);
        found.mentions.iter().map(|span| analysis.document.text_of(*span).to_owned()).collect()
    }

    #[test]
    fn a_town_stands_for_its_club_unless_it_is_mostly_a_place() {
        let lead = "Alemannia Aachen siegt\n\nDer Trainer lobt Alemannia Aachen.";
        let club =
            format!("{lead} Aachen traf spät. Der Torwart von Aachen hielt. Die Pumpen standen still.");
        assert_eq!(mentions(&club, "Alemannia Aachen")[2..], ["Aachen", "Aachen"]);
        let place =
            format!("{lead} In Aachen regnet es. Die Polizei in Aachen warnt. Aus Aachen kamen Fans.");
        assert_eq!(mentions(&place, "Alemannia Aachen").len(), 2);
        for text in [&club, &place] {
            assert!(!keywords(text).contains(&"Aachen".to_owned()), "{text}");
        }
    }

    #[test]
    fn what_names_of_clubs_begin_with_is_no_term() {
        let found = keywords(
            "Die SG siegt\n\nDie SG gewann in Flensburg. Die SG führt. Die Flutlichter standen still.",
        );
        assert!(found.contains(&"Flensburg".to_owned()) && !found.contains(&"SG".to_owned()), "{found:?}");
    }

    #[test]
    fn a_medium_is_what_an_article_is_about_where_the_headline_names_it() {
        let shows = |text: &str| shown(text).contains(&"Nordthüringer Rundschau".to_owned());
        let paper = "Die Nordthüringer Rundschau";
        assert!(shows(&format!(
            "Nordthüringer Rundschau verkauft\n\n{paper} ist verkauft. {paper} bleibt. {paper} druckt. Der Deich hält."
        )));
        assert!(!shows(&format!(
            "Der Deich bricht\n\n{paper} berichtet vom Deich. {paper} und {paper} melden Flut. Der Deich hält."
        )));
    }

    #[test]
    fn a_medium_is_known_by_its_name_or_the_noun_before_it() {
        assert!(super::is_medium("Nordthüringer Rundschau") && !super::is_medium("Rundfunkrat"));
        let text = "Das steht im Fachblatt »Wasser heute«.";
        let document = crate::document::Document::new(&Article::from_text("", text).unwrap());
        let at = text.find("Wasser").unwrap();
        assert!(super::is_introduced_as_medium(&document, super::Span::new(at, at + 6)));
        assert!(!super::is_introduced_as_medium(&document, super::Span::new(0, 3)));
    }

    #[test]
    fn a_club_and_its_town_are_one() {
        let found = keywords("Der MSV Duisburg siegte. Am Ende feierte der MSV Duisburg mit Duisburg.");
        assert!(found.contains(&"MSV Duisburg".to_owned()), "{found:?}");
        assert!(!found.contains(&"Duisburg".to_owned()), "{found:?}");
    }
}
