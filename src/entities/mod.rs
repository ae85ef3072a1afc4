//! Mentions → entities: every mention of one person, place or organisation under one roof.
//!
//! [`resolve`] is the way in, within an article: `readings` reads each mention and narrows it to the name,
//! `additions` adds what is certain though the recogniser missed it, `groups` joins the spellings that mean one
//! thing, `descriptions` and `ages` find titles beside names and phrases that can only mean one person, `salience` weighs.
//! [`together`] tells who is named with whom, and [`link`](crate::comparison::linking::link) gives the entities of several articles one identity.

mod additions;
mod ages;
mod capitals;
mod descriptions;
mod gender;
pub(crate) mod groups;
mod introduced;
mod nominative;
mod readings;
mod repairs;
mod salience;
pub(crate) mod surface;
#[cfg(test)]
pub(crate) mod tests;
mod together;

pub use together::{Together, together};

use crate::document::Document;
pub use crate::german::genders::Gender;
use crate::german::genders::of_given_name;
use crate::kind::Kind;
use crate::names::NameMention;
use crate::span::Span;
use crate::util::hashing::{Map, Set};
use crate::util::sort::Sort;
use readings::{Candidate, Reading, heaviest};

/// A person, place, organisation or other named thing of an article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the article, in the nominative as far as the text allows.
    pub name: String,
    /// What makes it the same in every article: kind and folded name, such as `PER:kim jong un`. Two entities of
    /// one article never share it; [`link`](crate::comparison::linking::link) tells which keys of several articles are one.
    pub key: String,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// Where it is mentioned, in the order of the text; never empty. A mention may lie inside another one, of this
    /// entity or of another: `nordkoreanische` in `der nordkoreanische Machthaber`, `US` in `US-Außenministerium`.
    pub mentions: Vec<Mention>,
    /// Titles and offices that stand beside its name, in the order of the text: `Kreml-Chef`.
    pub descriptions: Vec<Span>,
    /// Of a person, whether a man or a woman, where the article tells.
    pub gender: Option<Gender>,
}

/// One place where an entity is mentioned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// Where: the name, the derived word, the part of the compound that names the entity, or the description.
    pub span: Span,
    /// In which form.
    pub form: MentionForm,
    /// Why it belongs to this entity.
    pub reason: Reason,
    /// Whether the recogniser had missed it.
    pub added: bool,
}

/// In which form an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionForm {
    /// By a name.
    Name,
    /// By a word derived from the name.
    Derived,
    /// As part of a compound.
    Part,
    /// By a description that can only be this entity: `der nordkoreanische Machthaber`.
    Description,
}

/// Why a mention belongs to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// It is the entity's name, in one of its cases.
    Name,
    /// The same name in another spelling: `Ria-Nowosti`, `Ria Nowosti`.
    Spelling,
    /// A part of the name that only this entity has: `Putin`.
    ShortForm,
    /// A part of the name that several have; this one was named last.
    NearestBearer,
    /// Another name that the text gives it: `Roger Keith Barrett oder Syd Barrett`.
    OtherName,
    /// An abbreviation, or a long form, that stands in brackets: `Deutscher Fußball-Bund (DFB)`.
    IntroducedAbbreviation,
    /// The initials of the name.
    Initials,
    /// Another name by a list: `Vereinigte Staaten` for the USA, `VW` for Volkswagen.
    ListedName,
    /// An adjective or inhabitant by the list of states and regions.
    ListedDerivation,
    /// An adjective or inhabitant by its form: `Stuttgarter`.
    Derivation,
    /// The name is a part of this compound.
    Compound,
    /// The description names an office that only this person has in the article.
    Office,
    /// The description names an age that only this person has in the article.
    Age,
}

impl Reason {
    /// The code in the report.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Spelling => "spelling",
            Self::ShortForm => "short-form",
            Self::NearestBearer => "nearest-bearer",
            Self::OtherName => "other-name",
            Self::IntroducedAbbreviation => "introduced-abbreviation",
            Self::Initials => "initials",
            Self::ListedName => "listed-name",
            Self::ListedDerivation => "listed-derivation",
            Self::Derivation => "derivation",
            Self::Compound => "compound",
            Self::Office => "office",
            Self::Age => "age",
        }
    }
}

/// A mention of the recogniser that is certainly none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dropped {
    /// What the recogniser took for a name.
    pub span: Span,
    /// Why it is none.
    pub reason: DropReason,
}

/// Why a recognised mention is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DropReason {
    /// It has no letters.
    NoName,
    /// It is a day, a month, a season or a time zone.
    TimeWord,
    /// It is a title without a name: `Dr.`
    TitleAlone,
    /// It is a word for a class of places without a name: `Golfstaat`.
    ClassAlone,
    /// It is the unit of an amount: `750 Millionen Euro`.
    Unit,
    /// It is a common adjective, derived from no name: `satirische`.
    CommonAdjective,
}

impl DropReason {
    /// The code in the report.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::TimeWord => "time-word",
            Self::TitleAlone => "title-alone",
            Self::ClassAlone => "class-alone",
            Self::Unit => "unit",
            Self::CommonAdjective => "common-adjective",
        }
    }
}

/// What [`resolve`] finds.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Resolution {
    /// The entities, by first mention.
    pub entities: Vec<Entity>,
    /// Recognised mentions that are certainly none, in the order of the text.
    pub dropped: Vec<Dropped>,
}

/// Groups name mentions into entities, by first mention.
#[must_use]
pub fn resolve(document: &Document, names: &[NameMention]) -> Resolution {
    let (article, segmentation, forms) = (document.article(), document.segmentation(), document.forms());
    let text = document.text();
    let (pieces, dropped) = repairs::repair(text, segmentation, names);
    let (mut readings, mut candidates) = readings::read(text, &pieces);
    additions::add(text, segmentation, forms, &mut readings, &mut candidates);
    let readings = readings.all;
    let groups = groups::group(text, segmentation, &readings, &candidates);
    let mut entities = Vec::new();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let genders = given_genders(&readings, &groups);
    let set_apart = set_apart(text, &candidates, &groups);
    let mut of_root: Map<u32, usize> = Map::default();
    let mut last_named: Map<u32, u32> = Map::default();
    for candidate in &candidates {
        let addressed = match candidate.form {
            MentionForm::Name => gender::of_addressed(text, candidate.span.start),
            _ => None,
        };
        let contradicts = |root: u32| {
            addressed.is_some_and(|addressed| genders.get(&root).is_some_and(|gender| *gender != addressed))
        };
        let root = match groups.ambiguous.get(&candidate.reading) {
            // The bearer named last before this place; the first one of all where none was yet.
            Some(bearers) => {
                let roots: Vec<u32> = bearers
                    .iter()
                    .map(|&bearer| groups.root(bearer))
                    .filter(|&root| !contradicts(root))
                    .collect();
                let is_plain = addressed.is_none() && roots.iter().any(|root| !set_apart.contains(root));
                let meant = roots.into_iter().filter(|root| !is_plain || !set_apart.contains(root));
                let nearest = meant.rev().max_by_key(|root| last_named.get(root).copied());
                nearest.unwrap_or(candidate.reading)
            }
            None => groups.root(candidate.reading),
        };
        // `Frau Guttenberg` beside `Karl-Theodor Guttenberg`: somebody else of that name.
        let root = if contradicts(root) { root + readings.len() as u32 } else { root };
        // Whoever is called `Frau Guttenberg` is not meant by the name alone.
        if addressed.is_none() || !groups.ambiguous.contains_key(&candidate.reading) {
            last_named.insert(root, candidate.span.start + 1);
        }
        let id = *of_root.entry(root).or_insert_with(|| {
            entities.push(Entity {
                kind: Kind::Oth,
                name: String::new(),
                key: String::new(),
                salience: 0.0,
                mentions: Vec::new(),
                descriptions: Vec::new(),
                gender: None,
            });
            members.push(Vec::new());
            entities.len() - 1
        });
        members[id].push(candidate.reading);
        entities[id].mentions.push(Mention {
            span: candidate.span,
            form: candidate.form,
            reason: groups.reasons[candidate.reading as usize],
            added: candidate.added,
        });
    }
    for (entity, members) in entities.iter_mut().zip(&mut members) {
        name(text, entity, members, &readings);
    }
    make_keys_distinct(&mut entities);
    descriptions::describe(text, segmentation, forms, &mut entities);
    ages::describe(text, segmentation, forms, &mut entities);
    for entity in &mut entities {
        entity.gender = gender::of(text, entity);
    }
    salience::score(article, segmentation, &mut entities);
    Resolution { entities, dropped }
}

/// Of people who share a name part, those whom the article tells apart by more than it, so that the part alone means
/// somebody else: somebody's relatives, as in `seine Ehefrau Stephanie zu Guttenberg`.
fn set_apart(text: &str, candidates: &[Candidate], groups: &groups::Groups) -> Set<u32> {
    let mut set_apart = Set::default();
    if groups.ambiguous.is_empty() {
        return set_apart;
    }
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        if !groups.ambiguous.contains_key(&candidate.reading)
            && gender::is_relative(text, candidate.span.start)
        {
            set_apart.insert(groups.root(candidate.reading));
        }
    }
    set_apart
}

/// The gender that the given names of people tell, by group.
fn given_genders(readings: &[Reading<'_>], groups: &groups::Groups) -> Map<u32, Gender> {
    let mut genders: Map<u32, Gender> = Map::default();
    for (id, reading) in readings.iter().enumerate() {
        let is_full = reading.form == MentionForm::Name && reading.kind() == Kind::Per;
        let Some((given, _)) = reading.surface.split_once(' ').filter(|_| is_full) else { continue };
        if let Some(gender) = of_given_name(given) {
            genders.entry(groups.root(id as u32)).or_insert(gender);
        }
    }
    genders
}

/// Gives an entity its kind, name and key.
fn name(text: &str, entity: &mut Entity, members: &mut [u32], readings: &[Reading<'_>]) {
    members.stable_sort();
    let counted: Vec<(&Reading<'_>, usize)> = members
        .chunk_by(|a, b| a == b)
        .filter_map(|run| Some((readings.get(run[0] as usize)?, run.len())))
        .collect();
    let mut weights = [0.0f32; 4];
    for (reading, _) in &counted {
        for (weight, more) in weights.iter_mut().zip(reading.weights) {
            *weight += more;
        }
    }
    let place = counted.iter().find_map(|(reading, _)| reading.place);
    entity.kind = match place {
        Some(_) => Kind::Loc,
        None => heaviest(&weights),
    };
    let mut spellings: Vec<&str> = counted.iter().map(|(reading, _)| reading.surface).collect();
    spellings.stable_sort();
    let is_genitive = |reading: &Reading<'_>| {
        reading.surface.strip_suffix('s').is_some_and(|base| spellings.binary_search(&base).is_ok())
    };
    let best = counted.iter().max_by_key(|(reading, count)| {
        (
            reading.form == MentionForm::Name,
            !is_genitive(reading),
            !capitals::is_in_capitals(reading.surface),
            reading.words().count(),
            reading.surface.split([' ', '-']).count(),
            *count,
            std::cmp::Reverse(reading.surface),
        )
    });
    entity.name = match (place, best) {
        (Some(place), _) => place.name.to_owned(),
        (None, Some((reading, _))) if reading.form == MentionForm::Derived => {
            base_of_inhabitant(reading).unwrap_or_else(|| reading.surface.to_owned())
        }
        (None, Some((reading, _))) => {
            let name = reading.words().collect::<Vec<_>>().join(" ");
            nominative::nominative(&name, entity.kind, word_before(text, entity, reading.surface))
        }
        (None, None) => String::new(),
    };
    if matches!(entity.kind, Kind::Per | Kind::Loc) && capitals::is_in_capitals(&entity.name) {
        entity.name = capitals::without_capitals(&entity.name);
    }
    entity.key = format!("{}:{}", entity.kind.as_str(), surface::fold(&entity.name));
}

/// The town of which only a word in `-er` stands in the article: `Dortmund` for `Dortmunder`.
fn base_of_inhabitant(reading: &Reading<'_>) -> Option<String> {
    let base = surface::bases_of_er(&reading.key).into_iter().next()?;
    let first = reading.surface.chars().next()?;
    let rest = base.chars().skip(1);
    (first.is_uppercase() && !reading.surface.contains([' ', '-']))
        .then(|| std::iter::once(first).chain(rest).collect())
}

/// The word before the first mention that is spelled like this.
fn word_before<'t>(text: &'t str, entity: &Entity, surface: &str) -> &'t str {
    let mention = entity.mentions.iter().find(|mention| mention.span.of(text) == surface);
    let before = mention.map_or("", |mention| text.get(..mention.span.start as usize).unwrap_or_default());
    let before = before.trim_end_matches([' ', '„', '"', '»']);
    before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

/// Two entities of one article with equal keys get a number behind the second.
fn make_keys_distinct(entities: &mut [Entity]) {
    let mut seen: Map<&str, u32> = Map::default();
    let mut later = Vec::new();
    for (id, entity) in entities.iter().enumerate() {
        let count = seen.entry(entity.key.as_str()).or_default();
        *count += 1;
        if *count > 1 {
            later.push((id, *count));
        }
    }
    for (id, count) in later {
        let entity = &mut entities[id];
        entity.key = format!("{} #{count}", entity.key);
    }
}
