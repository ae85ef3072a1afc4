//! Name mentions → readings: every spelling of the article once, with what the spelling alone tells.

use super::repairs::Piece;
use super::surface::{fold, name_part};
use super::{DropReason, MentionForm};
use crate::german::class_words;
use crate::german::offices::office;
use crate::german::places::{self, Place};
use crate::german::titles;
use crate::kind::Kind;
use crate::names::NameForm;
use crate::span::Span;
use crate::util::hashing::{Map, Set};

/// A mention on its way to an entity.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) form: MentionForm,
    /// Index of its reading.
    pub(super) reading: u32,
    /// Whether the recogniser had missed it.
    pub(super) added: bool,
}

/// One spelling in one form, however often it stands in the article.
#[derive(Clone, Debug)]
pub(super) struct Reading<'t> {
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

impl Reading<'_> {
    /// The kind that most mentions have.
    pub(super) fn kind(&self) -> Kind {
        heaviest(&self.weights)
    }

    /// How sure the recogniser is of the kind, on the average.
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

/// All readings of an article, each once.
#[derive(Debug, Default)]
pub(super) struct Readings<'t> {
    pub(super) all: Vec<Reading<'t>>,
    index: Map<(&'t str, MentionForm), u32>,
}

impl<'t> Readings<'t> {
    /// The reading of a spelling; made where there is none yet.
    pub(super) fn intern(&mut self, surface: &'t str, form: MentionForm, kind: Kind) -> u32 {
        let next = self.all.len() as u32;
        let id = *self.index.entry((surface, form)).or_insert(next);
        if id == next {
            self.all.push(Reading {
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

    /// The reading of a mention that is added; gives it its kind where the recogniser gave it none.
    pub(super) fn intern_added(&mut self, surface: &'t str, form: MentionForm, kind: Kind) -> u32 {
        /// As sure as a list or a name elsewhere in the article makes.
        const CONFIDENCE: f32 = 0.8;
        let id = self.intern(surface, form, kind);
        if self.all.get(id as usize).is_some_and(|reading| reading.count == 0) {
            self.count(id, kind, CONFIDENCE);
        }
        id
    }

    /// Evidence for the kind of a reading that outweighs a few mentions taken for another.
    pub(super) fn weigh(&mut self, id: u32, kind: Kind) {
        if let Some(reading) = self.all.get_mut(id as usize) {
            reading.weights[kind as usize] += 4.0;
        }
    }

    fn count(&mut self, id: u32, kind: Kind, confidence: f32) {
        if let Some(reading) = self.all.get_mut(id as usize) {
            reading.weights[kind as usize] += confidence.max(0.01);
            reading.count += 1;
        }
    }
}

/// The listed place that a spelling stands for.
pub(super) fn place_of(surface: &str, form: MentionForm, kind: Kind) -> Option<&'static Place> {
    let name = || places::by_name(surface).or_else(|| long_form(surface));
    match form {
        MentionForm::Derived => places::by_adjective(surface)
            .or_else(|| places::by_inhabitant(surface))
            .or_else(|| places::by_bare_adjective(surface))
            .or_else(name),
        // A region's name is also a family name or a currency; a state's is hardly anything else.
        MentionForm::Name if kind == Kind::Loc => name(),
        MentionForm::Name if kind == Kind::Per => None,
        _ => name().filter(|place| places::is_state(place)),
    }
}

/// `Republik Peru`, `Königreich Schweden`: a state's name behind a word for the kind of state.
fn long_form(surface: &str) -> Option<&'static Place> {
    const KINDS: [&str; 12] = [
        "Bundesrepublik",
        "Bundesstaat",
        "Emirat",
        "Fürstentum",
        "Großherzogtum",
        "Königreich",
        "Königreichs",
        "Republik",
        "Staat",
        "Staates",
        "Sultanat",
        "Volksrepublik",
    ];
    let (before, name) = surface.rsplit_once(' ')?;
    let kind = before.rsplit(' ').next()?;
    places::by_name(name).filter(|place| KINDS.contains(&kind) && places::is_state(place))
}

/// Interns the names, with compounds narrowed to the name in them.
pub(super) fn read<'t>(text: &'t str, pieces: &[Piece]) -> (Readings<'t>, Vec<Candidate>) {
    let mut readings = Readings::default();
    let mut candidates = Vec::with_capacity(pieces.len());
    // Names first: what they are called decides where the compounds are cut.
    for piece in pieces.iter().filter(|piece| piece.form == NameForm::Name) {
        readings.intern(piece.span.of(text), MentionForm::Name, piece.kind);
    }
    let has_compounds = pieces.iter().any(|piece| piece.form == NameForm::Part);
    let names = readings.all.iter().filter(|_| has_compounds);
    let known: Set<String> = names.map(|reading| reading.key.clone()).collect();
    for name in pieces {
        let span = name.span;
        let (span, form) = match name.form {
            NameForm::Name => (span, MentionForm::Name),
            NameForm::Derived => (span, MentionForm::Derived),
            NameForm::Part => (name_part(text, span, &known), MentionForm::Part),
        };
        // `UN-Sicherheitsrat` is a body with a name of its own, in which the UN are mentioned.
        if form == MentionForm::Part && is_body(name.span.of(text)) {
            let reading = readings.intern(name.span.of(text), MentionForm::Name, Kind::Org);
            readings.count(reading, Kind::Org, name.confidence);
            candidates.push(Candidate { span: name.span, form: MentionForm::Name, reading, added: false });
        }
        // An abbreviation of a state or an organisation before a hyphen is a mention inside the name.
        if form == MentionForm::Name
            && let Some(abbreviation) = leading_abbreviation(span.of(text))
        {
            let start = span.start as usize;
            let abbreviation = Span::new(start, start + abbreviation.len());
            let kind = if places::by_name(abbreviation.of(text)).is_some() { Kind::Loc } else { Kind::Org };
            let reading = readings.intern(abbreviation.of(text), MentionForm::Part, kind);
            readings.count(reading, kind, name.confidence);
            candidates.push(Candidate { span: abbreviation, form: MentionForm::Part, reading, added: true });
        }
        let reading = readings.intern(span.of(text), form, name.kind);
        readings.count(reading, name.kind, name.confidence);
        candidates.push(Candidate { span, form, reading, added: false });
    }
    (readings, candidates)
}

/// Without blanks, quotation marks and brackets at the ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    const EDGES: &[char] = &['„', '“', '”', '"', '»', '«', '›', '‹', '(', ')', ',', ':', ';'];
    let edge = |c: char| c.is_whitespace() || EDGES.contains(&c);
    let name = span.of(text);
    let start = span.start as usize + (name.len() - name.trim_start_matches(edge).len());
    let end = start + name.trim_matches(edge).len();
    Span::new(start, end)
}

/// The name without titles, offices and words for the class of thing before it.
pub(super) fn narrowed(text: &str, span: Span, kind: Kind) -> Result<Span, DropReason> {
    let name = span.of(text);
    if name.is_empty() || !name.chars().any(char::is_alphabetic) {
        return Err(DropReason::NoName);
    }
    let mut rest = name;
    while let Some((first, behind)) = rest.split_once(char::is_whitespace) {
        let goes = match kind {
            Kind::Per => titles::is_title(first) || office(first).is_some(),
            Kind::Loc => titles::is_class_of_place(first),
            // `Bundesland Berlin` is the place, whatever it was taken for.
            Kind::Org | Kind::Oth => {
                let is_word = || kind == Kind::Org && !behind.trim().contains([' ', '-']);
                titles::is_class_of_place(first)
                    && (is_word() || places::by_name(behind.trim_start()).is_some())
                    || kind == Kind::Org && class_words::only_precedes(first)
            }
        };
        if !goes || !behind.trim_start().starts_with(char::is_uppercase) {
            break;
        }
        rest = behind.trim_start();
    }
    // `August`, `Mai` and `Sommer` are people, too.
    if kind != Kind::Per && titles::is_time_word(rest) {
        return Err(DropReason::TimeWord);
    }
    if kind == Kind::Per && titles::is_title(rest) {
        return Err(DropReason::TitleAlone);
    }
    if kind == Kind::Loc && titles::is_class_of_place(rest) {
        return Err(DropReason::ClassAlone);
    }
    Ok(Span::new(span.end as usize - rest.len(), span.end as usize))
}

/// Whether a compound of a state's or organisation's abbreviation names one of its bodies.
fn is_body(compound: &str) -> bool {
    body(compound).is_some()
}

/// The body in a compound of a state's or organisation's abbreviation: `Sicherheitsrat` of `UN-Sicherheitsrats`.
pub(super) fn body(compound: &str) -> Option<&str> {
    const BODIES: [&str; 12] = [
        "generalversammlung",
        "kommission",
        "kongress",
        "menschenrechtsrat",
        "ministerium",
        "notenbank",
        "parlament",
        "repräsentantenhaus",
        "senat",
        "sicherheitsrat",
        "vollversammlung",
        "zentralbank",
    ];
    let body = compound.get(leading_abbreviation(compound)?.len() + 1..)?;
    let is = |body: &&str| {
        let lower = body.to_lowercase();
        BODIES.iter().any(|head| lower.ends_with(head))
    };
    let genitive = || ["s", "es"].iter().filter_map(|ending| body.strip_suffix(ending)).find(is);
    Some(body).filter(is).or_else(genitive)
}

/// `US` in `US-Außenministerium`, `UN` in `UN-Sicherheitsrats`.
pub(super) fn leading_abbreviation(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once('-')?;
    let abbreviates = matches!(first, "EU" | "UN" | "UNO" | "NATO" | "Nato" | "US" | "UK" | "DDR");
    (abbreviates && rest.starts_with(char::is_uppercase)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{DropReason, body, is_body, leading_abbreviation, narrowed, place_of, trimmed};
    use crate::entities::MentionForm;
    use crate::kind::Kind;
    use crate::span::Span;

    fn name(text: &str, kind: Kind) -> Result<&str, DropReason> {
        narrowed(text, Span::new(0, text.len()), kind).map(|span| span.of(text))
    }

    #[test]
    fn a_name_is_freed_of_what_stands_before_it() {
        assert_eq!(name("Präsident Wladimir Putin", Kind::Per), Ok("Wladimir Putin"));
        assert_eq!(name("Prof. Dr. Maria Groß", Kind::Per), Ok("Maria Groß"));
        assert_eq!(name("Region Amur", Kind::Loc), Ok("Amur"));
        assert_eq!(name("König", Kind::Per), Ok("König"), "also a family name");
        assert_eq!(name("Dienstag", Kind::Loc), Err(DropReason::TimeWord));
        assert_eq!(name("Partei Lega Nord", Kind::Org), Ok("Lega Nord"));
        assert_eq!(name("Partei der Arbeit", Kind::Org), Ok("Partei der Arbeit"));
        assert_eq!(name("Stadt Kassel", Kind::Org), Ok("Kassel"));
        assert_eq!(name("Freistaat Bayern", Kind::Org), Ok("Bayern"));
        assert_eq!(name("Golfstaat", Kind::Loc), Err(DropReason::ClassAlone));
        let text = "„Hürriyet“";
        assert_eq!(trimmed(text, Span::new(0, text.len())).of(text), "Hürriyet");
    }

    #[test]
    fn states_are_known_by_all_their_names() {
        let place = |surface, form, kind| place_of(surface, form, kind).map(|place| place.name);
        assert_eq!(place("Vereinigten Staaten", MentionForm::Name, Kind::Loc), Some("USA"));
        assert_eq!(place("Französischen Republik", MentionForm::Name, Kind::Loc), Some("Frankreich"));
        assert_eq!(place("Republik Peru", MentionForm::Name, Kind::Org), Some("Peru"));
        assert_eq!(place("nordkoreanischer", MentionForm::Derived, Kind::Loc), Some("Nordkorea"));
        assert_eq!(place("Paris", MentionForm::Name, Kind::Per), None);
    }

    #[test]
    fn an_abbreviation_opens_a_longer_name() {
        assert_eq!(leading_abbreviation("US-Außenministeriums"), Some("US"));
        assert!(leading_abbreviation("Ria-Nowosti").is_none());
        assert_eq!(body("UN-Sicherheitsrats"), Some("Sicherheitsrat"));
        assert_eq!(body("US-Kongress"), Some("Kongress"));
        assert!(is_body("US-Außenministeriums") && is_body("EU-Kommission") && !is_body("US-Regierung"));
    }
}
