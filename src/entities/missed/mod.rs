//! Certain mentions that the recogniser missed: words of the list of states, unambiguous abbreviations, and names that
//! it found elsewhere in the article.
//!
//! `evidence` first corrects the kinds of names by the words before them. `known_names` indexes the names of the
//! article, `readings` looks up once for each word form what it can be, and the scan over the tokens checks the
//! neighbours of the few that can be something. `introduced` finds long forms before abbreviations in brackets,
//! `addressed` names behind forms of address, `partners` firms, `nicknames` people with one in quotation marks.

mod addressed;
mod bodies;
mod common_nouns;
mod evidence;
mod introduced;
mod known_names;
mod nicknames;
mod openings;
mod owners;
mod partners;
mod quoted;
mod rarity;
mod readings;
mod unknown_places;

use super::entity::MentionForm;
use super::variants::{MentionCandidate, Variants};
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::articles::is_definite_or_merged;
use crate::german::offices::office;
use crate::german::{class_words, languages, places, titles};
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::span::Span;
use crate::util::sort::Sort;
use common_nouns::makes_a_common_noun;
use known_names::KnownNames;
use owners::Owners;
use readings::WordReading;

/// A mention to be added: its form, its kind, and how many bytes of the text it covers.
type Missed = (MentionForm, Kind, u32);

/// Adds what is missing to the candidates, which stay in the order of the text.
pub(super) fn add<'t>(
    document: &'t Document,
    variants: &mut Variants<'t>,
    candidates: &mut Vec<MentionCandidate>,
) {
    let owners = Owners::new(document, candidates);
    let classes = document.map_forms(class_words::kind_of_class);
    evidence::weigh_by_class(document, &classes, variants, candidates, &owners);
    evidence::weigh_by_role(document, variants, candidates);
    evidence::weigh_by_full_name(variants);
    evidence::weigh_by_club(variants);
    evidence::weigh_by_long_form(variants);
    evidence::weigh_by_preposition(document, variants, candidates);
    evidence::weigh_by_quotation(document, variants, candidates);
    let quoted = quoted::names(document, &classes);
    let nicknames = nicknames::names(document, variants, candidates, &owners);
    let places = unknown_places::find(document, &owners);
    let mut known = KnownNames::new(document, &classes, variants, candidates, &owners);
    known.add_words(document, places.iter().map(|&at| (at, Kind::Loc)));
    let single = quoted.iter().filter(|(name, _)| name.len() == 1);
    known.add_words(document, single.map(|(name, kind)| (name.start, *kind)));
    let readings = document.map_forms(|word| readings::reading(word, &known));
    let mut scan = Scan {
        document,
        known: &known,
        readings: &readings,
        variants,
        candidates,
        owners,
        added: Vec::new(),
        replaced: vec![false; candidates.len()],
    };
    scan.add_long_forms();
    scan.add_addressed();
    scan.add_bodies();
    nicknames.into_iter().for_each(|name| scan.add_longer(name, Kind::Per));
    scan.add_quoted(quoted);
    scan.add_unknown_places(&places);
    let mut at = 0;
    while at < document.tokens().len() {
        at = scan.token(at);
    }
    let Scan { added, replaced, .. } = scan;
    if !added.is_empty() {
        let mut kept = replaced.into_iter().map(|replaced| !replaced);
        candidates.retain(|_| kept.next().unwrap_or(true));
        candidates.extend(added);
        candidates
            .stable_sort_by_key(|candidate| (candidate.span.start, std::cmp::Reverse(candidate.span.end)));
    }
}

/// The scan over the tokens.
struct Scan<'s, 't> {
    document: &'t Document,
    known: &'s KnownNames<'t>,
    /// What each word form can be.
    readings: &'s [WordReading],
    variants: &'s mut Variants<'t>,
    candidates: &'s [MentionCandidate],
    owners: Owners,
    added: Vec<MentionCandidate>,
    /// Which candidates are part of an added one.
    replaced: Vec<bool>,
}

impl Scan<'_, '_> {
    /// Adds the long forms of abbreviations in brackets.
    fn add_long_forms(&mut self) {
        for long in introduced::long_forms(self.document, self.candidates) {
            let tokens = self.document.tokens();
            let span = tokens[long.start].span.cover(tokens[long.end - 1].span);
            if !self.owners.give_way(long.clone(), self.candidates, span) {
                continue;
            }
            self.push(span, MentionForm::Name, Kind::Org);
            self.replace(long.clone());
            self.owners.take(long);
        }
    }

    /// Adds the names behind a form of address that are common nouns as well: `Herr Winter`, `Frau Dr. Kern`.
    fn add_addressed(&mut self) {
        for at in addressed::names(self.document, &self.owners) {
            self.push(self.document.tokens()[at].span, MentionForm::Name, Kind::Per);
            self.owners.take(at..at + 1);
        }
    }

    /// Adds names of several words that are known by one of them: `Amt für Wohnungsbau`.
    fn add_bodies(&mut self) {
        for (name, kind) in bodies::names(self.document, self.candidates) {
            self.add_longer(name, kind);
        }
        for name in partners::names(self.document, self.candidates, &self.owners) {
            self.add_longer(name, Kind::Org);
        }
    }

    /// Adds names in quotation marks behind a noun for what they name; the noun shows the kind of one that was found.
    fn add_quoted(&mut self, quoted: Vec<(std::ops::Range<usize>, Kind)>) {
        for (name, kind) in quoted {
            let found = self.owners.candidate(name.start).and_then(|owner| self.candidates.get(owner));
            match found {
                Some(found) if self.document.tokens_in(found.span) == name => {
                    self.variants.weigh(found.variant, kind);
                }
                _ => self.add_longer(name, kind),
            }
        }
    }

    /// Adds places that no list knows.
    fn add_unknown_places(&mut self, places: &[usize]) {
        for &at in places.iter().filter(|&&at| !self.owners.is_covered(at)).collect::<Vec<_>>() {
            self.push(self.document.tokens()[at].span, MentionForm::Name, Kind::Loc);
            self.owners.take(at..at + 1);
        }
    }

    /// Adds a name of several tokens, to which the candidates inside it give way.
    fn add_longer(&mut self, name: std::ops::Range<usize>, kind: Kind) {
        let tokens = self.document.tokens();
        let span = tokens[name.start].span.cover(tokens[name.end - 1].span);
        if self.owners.give_way(name.clone(), self.candidates, span) {
            self.push(span, MentionForm::Name, kind);
            self.replace(name.clone());
            self.owners.take(name);
        }
    }

    /// Adds the mention that begins at a token, if there is one, and returns the next token to look at.
    fn token(&mut self, at: usize) -> usize {
        let document = self.document;
        let (token, form) = (document.tokens()[at], document.token_forms()[at] as usize);
        if self.known.begins_sequence[form]
            && let Some((length, kind)) = self.known.sequence_at(document, self.candidates, &self.owners, at)
        {
            let span = token.span.cover(document.tokens()[at + length - 1].span);
            self.push(span, MentionForm::Name, kind);
            self.replace(at..at + length);
            return at + length;
        }
        if self.owners.is_covered(at) || token.kind == TokenKind::Punctuation {
            return at + 1;
        }
        if let Some((form, kind, length)) = self.missed_at(at, self.readings[form]) {
            let word = Span { start: token.span.start, end: token.span.start + length };
            // `die Stiftung Kinderlachen`
            let is_of_foundation = form == MentionForm::Name
                && kind == Kind::Org
                && self.word_before(at) == "Stiftung"
                && at > 1
                && !self.owners.is_covered(at - 1)
                && self.added.last().is_none_or(|last| last.span.end <= document.tokens()[at - 1].span.start)
                && is_definite_or_merged(self.word_before(at - 1));
            let span = if is_of_foundation { document.tokens()[at - 1].span.cover(word) } else { word };
            self.push(span, form, kind);
        }
        at + 1
    }

    fn push(&mut self, span: Span, form: MentionForm, kind: Kind) {
        let variant = self.variants.intern_added(self.document.text_of(span), form, kind);
        self.added.push(MentionCandidate { span, form, variant, added: true });
    }

    /// Marks the candidates that cover these tokens as parts of an added mention.
    fn replace(&mut self, tokens: std::ops::Range<usize>) {
        for owner in self.owners.of(tokens) {
            if let Some(replaced) = self.replaced.get_mut(owner) {
                *replaced = true;
            }
        }
    }

    /// The word before a token; empty at the beginning of the text.
    fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.document.word_at(before))
    }

    /// The mention at a token that no candidate covers.
    fn missed_at(&mut self, at: usize, reading: WordReading) -> Option<Missed> {
        let span = self.document.tokens()[at].span;
        let whole = span.len() as u32;
        match reading {
            WordReading::Nothing => None,
            // `die englische Fassung`
            WordReading::Mention { form: MentionForm::Derived, .. }
                if self.document.word_at(at).starts_with(char::is_lowercase)
                    && languages::has_language(self.document.word_at(at + 1)) =>
            {
                None
            }
            WordReading::Mention { form, kind, length } => Some((form, kind, length)),
            WordReading::FirstOfTwo => {
                let next = self.document.tokens().get(at + 1).filter(|_| !self.owners.is_covered(at + 1))?;
                let both = Span { start: span.start, end: next.span.end };
                places::by_name(self.document.text_of(both))?;
                Some((MentionForm::Name, Kind::Loc, both.len() as u32))
            }
            WordReading::TwoAdjectives(hyphen) => {
                let Span { start, end } = span;
                for span in [Span { start, end: start + hyphen }, Span { start: start + hyphen + 1, end }] {
                    self.push(span, MentionForm::Derived, Kind::Loc);
                }
                None
            }
            WordReading::Adjective => self.name_behind_adjective(at),
            WordReading::Body => {
                is_definite_or_merged(self.word_before(at)).then_some((MentionForm::Name, Kind::Org, whole))
            }
            WordReading::BodyOfRegion => (is_definite_or_merged(self.word_before(at))
                && !self.document.word_at(at + 1).starts_with(char::is_uppercase))
            .then_some((MentionForm::Name, Kind::Org, whole)),
            WordReading::Party => {
                let is_in_brackets =
                    self.word_before(at) == "(" && matches!(self.document.word_at(at + 1), ")" | "/" | ",");
                is_in_brackets.then_some((MentionForm::Name, Kind::Org, whole))
            }
            WordReading::Inhabitant => {
                let begins_name = self.document.word_at(at + 1).starts_with(char::is_uppercase);
                (!begins_name).then_some((MentionForm::Derived, Kind::Loc, whole))
            }
            WordReading::Person | WordReading::FamilyName => {
                let word = self.document.word_at(at);
                let begins =
                    reading == WordReading::FamilyName && self.document.sentence_tokens_at(at).start == at;
                // `der Skippy`: no noun of the dictionary, and somebody elsewhere.
                let is_none = reading == WordReading::Person && rarity::is_no_noun(word);
                let is_name = (is_none || !makes_a_common_noun(self.word_before(at)))
                    && (!begins || rarity::is_rare(word) || openings::is_name(self.document, at))
                    && !(titles::is_family_name_as_well(word) && self.is_title_of_next(at));
                is_name.then_some((MentionForm::Name, Kind::Per, whole))
            }
        }
    }

    /// Whether a title at a token is that of the person named behind it: `Fürst Albert`.
    fn is_title_of_next(&self, at: usize) -> bool {
        let owner = self.owners.candidate(at + 1).and_then(|owner| self.candidates.get(owner));
        let is_named = owner.is_some_and(|owner| {
            owner.form == MentionForm::Name && self.variants.all[owner.variant as usize].kind() == Kind::Per
        });
        is_named || lists_of(self.document.word_at(at + 1)) & lists::FORENAME != 0
    }

    /// A name of an adjective with a capital and the noun or the name behind it: `des Internationalen Strafgerichtshofs`.
    fn name_behind_adjective(&mut self, at: usize) -> Option<Missed> {
        let document = self.document;
        let start = document.tokens()[at].span.start;
        let next = document.tokens().get(at + 1).filter(|next| next.kind == TokenKind::Word);
        let noun = next.map_or("", |next| document.text_of(next.span));
        let owner = self.owners.candidate(at + 1);
        let name = owner.and_then(|owner| self.candidates.get(owner));
        let end = match name {
            // `Heiligen` before `Römischen Reiches`, which is part of the same name.
            Some(name) if Some(name.span.start) == next.map(|next| next.span.start) => {
                let is_thing = self.variants.all[name.variant as usize].kind() != Kind::Per;
                (is_thing && name.form == MentionForm::Name).then_some(name.span.end)
            }
            None if !self.owners.is_covered(at + 1) && office(noun).is_none() => {
                next.map(|next| next.span.end)
            }
            _ => None,
        };
        let before = self.word_before(at);
        let is_inside = is_definite_or_merged(before) && before.starts_with(char::is_lowercase);
        let end = end.filter(|_| is_inside && noun.starts_with(char::is_uppercase))?;
        let kind = name.map_or(Kind::Org, |name| self.variants.all[name.variant as usize].kind());
        match owner.and_then(|owner| self.replaced.get_mut(owner)) {
            Some(replaced) => *replaced = true,
            None => self.owners.take(at + 1..at + 2),
        }
        Some((MentionForm::Name, kind, end - start))
    }
}
