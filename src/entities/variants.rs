//! Name mentions → name variants: each distinct spelling of the article once, with what the spelling alone shows.

use super::corrections::CorrectedName;
use super::entity::MentionForm;
use super::surface::{body, fold, leading_abbreviation, name_part};
use crate::document::Document;
use crate::german::class_words;
use crate::german::places::{self, Place};
use crate::kind::Kind;
use crate::names::NameForm;
use crate::span::Span;
use crate::util::hashing::{Map, Set};

/// A mention that is not assigned to an entity yet.
#[derive(Clone, Debug)]
pub(super) struct MentionCandidate {
    pub(super) span: Span,
    pub(super) form: MentionForm,
    /// Index of its variant.
    pub(super) variant: u32,
    /// Whether the recogniser had missed it.
    pub(super) added: bool,
}

/// One spelling in one form, however often it stands in the article.
#[derive(Clone, Debug)]
pub(super) struct NameVariant<'t> {
    pub(super) surface: &'t str,
    pub(super) form: MentionForm,
    /// [`fold`] of the surface.
    pub(super) key: String,
    /// The place of the lists that it names, by itself or by a derived word.
    pub(super) place: Option<&'static Place>,
    /// Confidence summed up by kind, in the order of [`Kind`].
    pub(super) weights: [f32; 4],
    /// How often the recogniser found it.
    pub(super) count: u32,
}

impl NameVariant<'_> {
    /// The kind that most mentions have.
    pub(super) fn kind(&self) -> Kind {
        heaviest(&self.weights)
    }

    /// The recogniser's mean confidence in the kind.
    pub(super) fn confidence(&self) -> f32 {
        (self.weights[self.kind() as usize] / self.count.max(1) as f32).min(1.0)
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.surface.split_whitespace()
    }
}

/// The kind with the greatest weight; the first of [`Kind`]'s order among equals.
pub(super) fn heaviest(weights: &[f32; 4]) -> Kind {
    let mut best = Kind::Per;
    for kind in [Kind::Loc, Kind::Org, Kind::Oth] {
        if weights[kind as usize] > weights[best as usize] {
            best = kind;
        }
    }
    best
}

/// All name variants of an article, each once.
#[derive(Debug, Default)]
pub(super) struct Variants<'t> {
    pub(super) all: Vec<NameVariant<'t>>,
    index: Map<(&'t str, MentionForm), u32>,
}

impl<'t> Variants<'t> {
    /// The variant of a spelling; made where there is none yet.
    pub(super) fn intern(&mut self, surface: &'t str, form: MentionForm, kind: Kind) -> u32 {
        let next = self.all.len() as u32;
        let id = *self.index.entry((surface, form)).or_insert(next);
        if id == next {
            self.all.push(NameVariant {
                surface,
                form,
                key: fold(surface),
                place: place_of(surface, form, kind),
                weights: [0.0; 4],
                count: 0,
            });
        }
        id
    }

    /// The variant of a mention that is added; gives it its kind where the recogniser gave it none.
    pub(super) fn intern_added(&mut self, surface: &'t str, form: MentionForm, kind: Kind) -> u32 {
        /// The confidence of a name that a list or another place of the article shows.
        const CONFIDENCE: f32 = 0.8;
        let id = self.intern(surface, form, kind);
        if self.all.get(id as usize).is_some_and(|variant| variant.count == 0) {
            self.count(id, kind, CONFIDENCE);
        }
        id
    }

    /// Evidence for the kind of a variant that outweighs a few mentions taken for another.
    pub(super) fn weigh(&mut self, id: u32, kind: Kind) {
        if let Some(variant) = self.all.get_mut(id as usize) {
            variant.weights[kind as usize] += 4.0;
        }
    }

    fn count(&mut self, id: u32, kind: Kind, confidence: f32) {
        if let Some(variant) = self.all.get_mut(id as usize) {
            variant.weights[kind as usize] += confidence.max(0.01);
            variant.count += 1;
        }
    }
}

/// Collects the variants of the names, with compounds narrowed to the name in them.
pub(super) fn collect<'t>(
    document: &'t Document,
    names: &[CorrectedName],
) -> (Variants<'t>, Vec<MentionCandidate>) {
    let mut variants = Variants::default();
    let mut candidates = Vec::with_capacity(names.len());
    // Names first: they decide where the compounds are cut.
    for name in names.iter().filter(|name| name.form == NameForm::Name) {
        variants.intern(document.text_of(name.span), MentionForm::Name, name.kind);
    }
    let has_compounds = names.iter().any(|name| name.form == NameForm::Part);
    let of_names = variants.all.iter().filter(|_| has_compounds);
    let known: Set<String> = of_names.map(|variant| variant.key.clone()).collect();
    for name in names {
        let whole = document.text_of(name.span);
        let (span, form) = match name.form {
            NameForm::Name => (name.span, MentionForm::Name),
            NameForm::Derived => (name.span, MentionForm::Derived),
            NameForm::Part => (name_part(document.text(), name.span, &known), MentionForm::Part),
        };
        // `UN-Sicherheitsrat` is a body with a name of its own, in which the UN are mentioned.
        if form == MentionForm::Part && body(whole).is_some() {
            let variant = variants.intern(whole, MentionForm::Name, Kind::Org);
            variants.count(variant, Kind::Org, name.confidence);
            let form = MentionForm::Name;
            candidates.push(MentionCandidate { span: name.span, form, variant, added: false });
        }
        // An abbreviation of a state or an organisation before a hyphen is a mention inside the name.
        if form == MentionForm::Name
            && let Some(abbreviation) = leading_abbreviation(whole)
        {
            let start = span.start as usize;
            let span = Span::new(start, start + abbreviation.len());
            let abbreviation = document.text_of(span);
            let kind = if places::by_name(abbreviation).is_some() { Kind::Loc } else { Kind::Org };
            let variant = variants.intern(abbreviation, MentionForm::Part, kind);
            variants.count(variant, kind, name.confidence);
            candidates.push(MentionCandidate { span, form: MentionForm::Part, variant, added: true });
        }
        let variant = variants.intern(document.text_of(span), form, name.kind);
        variants.count(variant, name.kind, name.confidence);
        candidates.push(MentionCandidate { span, form, variant, added: false });
    }
    (variants, candidates)
}

/// The listed place that a spelling stands for.
fn place_of(surface: &str, form: MentionForm, kind: Kind) -> Option<&'static Place> {
    let name = || places::by_name(surface).or_else(|| long_form_of_state(surface));
    match form {
        MentionForm::Derived => places::by_adjective(surface)
            .or_else(|| places::by_inhabitant(surface))
            .or_else(|| places::by_bare_adjective(surface))
            .or_else(|| places::by_origin(surface))
            .or_else(name),
        // A region's name is also a family name or a currency; a state's is hardly anything else.
        MentionForm::Name if kind == Kind::Loc => name(),
        MentionForm::Name if kind == Kind::Per => None,
        _ => name().filter(|place| places::is_state(place)),
    }
}

/// `Republik Peru`, `Königreich Schweden`: a state's name behind a word for the form of state.
fn long_form_of_state(surface: &str) -> Option<&'static Place> {
    let (before, name) = surface.rsplit_once(' ')?;
    let form = before.rsplit(' ').next()?;
    places::by_name(name).filter(|place| class_words::is_form_of_state(form) && places::is_state(place))
}

#[cfg(test)]
mod tests {
    use super::place_of;
    use crate::entities::entity::MentionForm;
    use crate::kind::Kind;

    #[test]
    fn states_are_known_by_all_their_names() {
        let place = |surface, form, kind| place_of(surface, form, kind).map(|place| place.name);
        assert_eq!(place("Vereinigten Staaten", MentionForm::Name, Kind::Loc), Some("USA"));
        assert_eq!(place("Französischen Republik", MentionForm::Name, Kind::Loc), Some("Frankreich"));
        assert_eq!(place("Republik Peru", MentionForm::Name, Kind::Org), Some("Peru"));
        assert_eq!(place("nordkoreanischer", MentionForm::Derived, Kind::Loc), Some("Nordkorea"));
        assert_eq!(place("Paris", MentionForm::Name, Kind::Per), None);
    }
}
