//! The names found in an article, indexed to find their other mentions.

use super::addressed;
use super::owners::Owners;
use super::rarity::{MIN_CONFIDENCE_IF_RARE, is_as_rare_as, is_rare};
use crate::document::Document;
use crate::document::forms::FormId;
use crate::document::segment::TokenKind;
use crate::entities::entity::MentionForm;
use crate::entities::surface::body;
use crate::entities::variants::{MentionCandidate, NameVariant, Variants};
use crate::german::legal_forms::is_legal_form;
use crate::german::offices::office;
use crate::german::titles;
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::util::hashing::Map;
use crate::util::sort::Sort;

/// The least share of a name's mentions that the recogniser must have found before the others count as missed, in
/// tenths: below, the word is rather a common noun that it once took for a name.
const MIN_FOUND_TENTHS: u32 = 5;
/// The least mean confidence of a name whose other mentions are added.
const MIN_CONFIDENCE: f32 = 0.6;
/// The most tokens of a name that is looked for as a sequence.
const MAX_TOKENS: usize = 12;
/// The most names with one first word.
const MAX_SEQUENCES: usize = 16;

/// What a single word names elsewhere in the article.
#[derive(Clone, Copy, Debug)]
pub(super) enum KnownWord {
    /// Something of this kind.
    Name(Kind),
    /// A person, perhaps: it is the last word of a full name.
    FamilyName,
    /// A body: `Sicherheitsrat`, where the `UN-Sicherheitsrat` is named.
    Body,
}

/// The names of an article by their words.
pub(super) struct KnownNames<'t> {
    pub(super) words: Map<&'t str, KnownWord>,
    /// By the first word's form: the forms of the whole name, with kind; longest first.
    sequences: Map<FormId, Vec<(Vec<FormId>, Kind)>>,
    /// Whether a form is the first of a sequence.
    pub(super) begins_sequence: Vec<bool>,
}

impl<'t> KnownNames<'t> {
    pub(super) fn new(
        document: &'t Document,
        classes: &[Option<Kind>],
        variants: &Variants<'t>,
        candidates: &[MentionCandidate],
        owners: &Owners,
    ) -> Self {
        let mut known = Self {
            words: Map::default(),
            sequences: Map::default(),
            begins_sequence: vec![false; document.forms().len()],
        };
        let family_names = known.add_names(document, variants, candidates, owners);
        known.add_parts_of_compounds(variants, candidates);
        known.add_words_behind_classes(document, classes, candidates, owners);
        let addressed = addressed::names(document, owners).into_iter().map(|at| document.word_at(at));
        for name in family_names.into_iter().chain(addressed.filter(|name| !titles::is_time_word(name))) {
            known.words.entry(name).or_insert(KnownWord::FamilyName);
        }
        for body in variants.all.iter().filter_map(|variant| body(variant.surface)) {
            known.words.entry(body).or_insert(KnownWord::Body);
        }
        for names in known.sequences.values_mut() {
            names.stable_sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
            names.truncate(MAX_SEQUENCES);
        }
        known
    }

    /// Adds the names that the recogniser found; returns the family names of people's full names.
    fn add_names(
        &mut self,
        document: &'t Document,
        variants: &Variants<'t>,
        candidates: &[MentionCandidate],
        owners: &Owners,
    ) -> Vec<&'t str> {
        let forms = document.token_forms();
        let mut uncovered = vec![0u32; document.forms().len()];
        for (at, &form) in forms.iter().enumerate() {
            uncovered[form as usize] += u32::from(!owners.is_covered(at));
        }
        let mut family_names = Vec::new();
        let mut seen = vec![false; variants.all.len()];
        for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
            let id = candidate.variant as usize;
            if std::mem::replace(&mut seen[id], true) {
                continue;
            }
            let variant = &variants.all[id];
            let tokens = document.tokens_in(candidate.span);
            if tokens.is_empty() {
                continue;
            }
            let first = tokens.start;
            let name = &forms[tokens];
            let confidence = variant.confidence();
            let rare = || confidence >= MIN_CONFIDENCE_IF_RARE && is_rare(variant.surface);
            if let [form] = name {
                let missed = uncovered[*form as usize];
                let often = variant.count * 10 >= (variant.count + missed) * MIN_FOUND_TENTHS;
                // Also where no mention is missed: it may stand in a compound, `Porsche-Aufsichtsrat`.
                if is_capitalised(variant) && (often && confidence >= MIN_CONFIDENCE || rare()) {
                    self.words.insert(variant.surface, KnownWord::Name(variant.kind()));
                }
            } else if name.len() <= MAX_TOKENS && confidence >= MIN_CONFIDENCE_IF_RARE {
                let last = last_word(variant.surface)
                    .filter(|last| variant.kind() == Kind::Per && last.chars().count() > 2);
                family_names.extend(last);
                self.begins_sequence[name[0] as usize] = true;
                let sequences = self.sequences.entry(name[0]).or_default();
                sequences.push((name.to_vec(), variant.kind()));
                // `Meyer & Söhne` beside `Meyer & Söhne GmbH`, but `Karl Meyer` is not the `Karl Meyer GmbH`.
                let opens_with_given_name = lists_of(document.word_at(first)) & lists::FORENAME != 0;
                if let [short @ .., _] = name
                    && short.len() > 1
                    && !opens_with_given_name
                    && last_word(variant.surface).is_some_and(|last| is_legal_form(&last.to_lowercase()))
                {
                    sequences.push((short.to_vec(), variant.kind()));
                }
            }
        }
        family_names
    }

    /// Adds rare words at some tokens that were shown to be names, with their kinds.
    pub(super) fn add_words(&mut self, document: &'t Document, words: impl Iterator<Item = (usize, Kind)>) {
        for (at, kind) in words {
            let word = document.word_at(at);
            if is_rare(word) {
                self.words.entry(word).or_insert(KnownWord::Name(kind));
            }
        }
    }

    /// A name inside a compound stands alone elsewhere: `Kreml-Chef`, `der Kreml`.
    fn add_parts_of_compounds(&mut self, variants: &Variants<'t>, candidates: &[MentionCandidate]) {
        for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Part) {
            let variant = &variants.all[candidate.variant as usize];
            let is_name = is_capitalised(variant) && variant.confidence() >= MIN_CONFIDENCE_IF_RARE;
            // `Senat` has class 11, `Kreml` 12; that a compound was found with it counts for something.
            if is_name && is_as_rare_as(variant.surface, 12) {
                self.words.entry(variant.surface).or_insert(KnownWord::Name(variant.kind()));
            }
        }
    }

    /// A bare word behind a noun for a class of thing: `die Baufirma Hochtief`.
    fn add_words_behind_classes(
        &mut self,
        document: &'t Document,
        classes: &[Option<Kind>],
        candidates: &[MentionCandidate],
        owners: &Owners,
    ) {
        let nouns = document.token_forms().iter().enumerate();
        for (at, class) in nouns.filter_map(|(at, &form)| Some((at, classes[form as usize]?))) {
            // Or behind a name that stands there: `die Agenturen Ria-Nowosti und Tass`.
            let first = owners.candidate(at + 1).and_then(|owner| candidates.get(owner));
            let at = match first.map(|first| document.tokens_in(first.span).end) {
                None => at,
                Some(end) if matches!(document.word_at(end), "und" | "sowie" | "oder") => end,
                Some(_) => continue,
            };
            let Some(next) = document.tokens().get(at + 1).filter(|_| !owners.is_covered(at + 1)) else {
                continue;
            };
            let word = document.text_of(next.span);
            // Before a recognised name it is a part of that one, cut off.
            let is_alone = !owners.is_covered(at + 2);
            let is_name = is_alone && next.kind == TokenKind::Word && word.starts_with(char::is_uppercase);
            if is_name && !owners.is_covered(at) && office(word).is_none() && is_rare(word) {
                self.words.entry(word).or_insert(KnownWord::Name(class));
            }
        }
    }

    /// How many tokens from here are a name that was found elsewhere, and its kind. Shorter names that the
    /// recogniser found inside it give way.
    pub(super) fn sequence_at(
        &self,
        document: &Document,
        candidates: &[MentionCandidate],
        owners: &Owners,
        at: usize,
    ) -> Option<(usize, Kind)> {
        let forms = document.token_forms();
        let names = self.sequences.get(forms.get(at)?)?;
        let fits = |name: &[FormId]| {
            let end = at + name.len();
            if forms.get(at..end) != Some(name) {
                return false;
            }
            let span = document.tokens()[at].span.cover(document.tokens()[end - 1].span);
            // Before another name it is an apposition: `das Space Shuttle Atlantis`.
            let is_class = owners.is_covered(end);
            let is_new = (at..end).any(|token| !owners.is_covered(token));
            is_new && !is_class && owners.give_way(at..end, candidates, span)
        };
        names.iter().find(|(name, _)| fits(name)).map(|(name, kind)| (name.len(), *kind))
    }
}

fn last_word(name: &str) -> Option<&str> {
    name.split_whitespace().next_back()
}

/// Whether a variant has a capital and more than two letters, or is an organisation of two capitals: `SG`.
fn is_capitalised(variant: &NameVariant<'_>) -> bool {
    variant.surface.starts_with(char::is_uppercase)
        && (variant.surface.chars().count() > 2
            || variant.kind() == Kind::Org && variant.surface.chars().all(char::is_uppercase))
}
