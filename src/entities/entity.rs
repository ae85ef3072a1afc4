//! The types of this stage's result: entities and their mentions.

pub use crate::german::genders::Gender;
use crate::kind::Kind;
use crate::span::Span;

/// A person, place, organisation or other named thing of an article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the article, in the nominative as far as the text allows.
    pub name: String,
    /// What makes it the same in every article: kind and folded name, such as `PER:kim jong un`. Two entities of
    /// one article never share it; linking across articles decides which keys are one entity.
    pub key: String,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// Where it is mentioned, in the order of the text; never empty. A mention may lie inside another one, of this
    /// entity or of another: `nordkoreanische` in `der nordkoreanische Machthaber`, `US` in `US-Außenministerium`.
    pub mentions: Vec<Mention>,
    /// Titles and offices that stand beside its name, in the order of the text: `Kreml-Chef`.
    pub descriptions: Vec<Span>,
    /// The gender of a person, where the article shows it.
    pub gender: Option<Gender>,
    /// Whether its kind, its name or its mentions are those of the [reader](crate::corrections).
    pub corrected: bool,
    /// The name that was found, where the reader gave it another: by it, too, it is the same in other articles.
    pub found_name: Option<String>,
}

impl Entity {
    /// An entity of which nothing is known yet.
    pub(crate) fn nameless() -> Self {
        Self {
            kind: Kind::Oth,
            name: String::new(),
            key: String::new(),
            salience: 0.0,
            mentions: Vec::new(),
            descriptions: Vec::new(),
            gender: None,
            corrected: false,
            found_name: None,
        }
    }
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
    /// The [reader](crate::corrections) says so.
    Corrected,
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
            Self::Corrected => "corrected",
        }
    }
}
