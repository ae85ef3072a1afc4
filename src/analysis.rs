//! The pipeline: one article in, everything Lesart reads from it out. A line a stage.

use crate::corrections::{Correction, Corrections, Outcome};
use crate::document::{Article, Document};
use crate::entities::{self, Dropped, Entity, Resolution};
use crate::keywords::{self, Keyword};
use crate::names::{self, NameMention, Recognizer};
use crate::speech::{self, Quote};
use crate::summary::{self, RankedSentence};
use crate::times::timeline::{self, Timeline};
use crate::times::{self, TimeExpression};

/// Everything that Lesart reads from one article.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Analysis {
    /// The article with its tokens, sentences, word forms and terms.
    pub document: Document,
    /// Names as the recogniser found them.
    pub names: Vec<NameMention>,
    /// Persons, places, organisations and others, by first mention.
    pub entities: Vec<Entity>,
    /// Names of the recogniser that are certainly none.
    pub dropped: Vec<Dropped>,
    /// Expressions of time.
    pub times: Vec<TimeExpression>,
    /// What is told, in the order in which it happened.
    pub timeline: Timeline,
    /// Who says what.
    pub quotes: Vec<Quote>,
    /// Key terms, best first.
    pub keywords: Vec<Keyword>,
    /// All sentences, best first.
    pub summary: Vec<RankedSentence>,
    /// What the reader corrected, and whether it could be done, in the order given.
    pub corrections: Vec<Outcome>,
}

/// The stages of [`analyze`], in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Tokens, sentences and word forms.
    Segment,
    /// Name mentions.
    Names,
    /// Entities.
    Entities,
    /// Expressions of time.
    Times,
    /// Direct, indirect and reported speech.
    Speech,
    /// Key terms.
    Keywords,
    /// Ranked sentences.
    Summary,
}

impl Stage {
    /// All stages, in the order in which they run.
    pub const ALL: [Self; 7] = [
        Self::Segment,
        Self::Names,
        Self::Entities,
        Self::Times,
        Self::Speech,
        Self::Keywords,
        Self::Summary,
    ];

    /// The stage's name in timings and progress messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Names => "names",
            Self::Entities => "entities",
            Self::Times => "times",
            Self::Speech => "speech",
            Self::Keywords => "keywords",
            Self::Summary => "summary",
        }
    }
}

/// Reads an article. Never fails, and gives the same result for the same article on every target. Whoever reads many
/// takes a [`Reader`].
#[must_use]
pub fn analyze(article: &Article) -> Analysis {
    Reader::new().analyze(article)
}

/// [`analyze`], telling `finished` after each stage, for clocks and progress bars.
#[must_use]
pub fn analyze_observed(article: &Article, finished: impl FnMut(Stage)) -> Analysis {
    Reader::new().analyze_observed(article, finished)
}

/// Reads one article after the other: what was worked out about a word serves the next article too, within some
/// megabytes. It changes no result.
///
/// ```
/// use lesart::{Article, Reader};
/// let mut reader = Reader::new();
/// for text in ["Olaf Scholz reist nach Kiew.", "Kiew erwartet Olaf Scholz."] {
///     let analysis = reader.analyze(&Article::from_text("meldung", text)?);
///     assert_eq!(analysis.entities.len(), 2);
/// }
/// # Ok::<(), lesart::Error>(())
/// ```
#[derive(Default)]
pub struct Reader {
    /// Nothing before the first article, and where the model is damaged.
    recognizer: Option<Recognizer<'static>>,
}

impl Reader {
    /// A reader that has read nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an article, as [`analyze`](fn@analyze) does.
    #[must_use]
    pub fn analyze(&mut self, article: &Article) -> Analysis {
        self.analyze_observed(article, |_| {})
    }

    /// Reads an article, as [`analyze_observed`] does.
    #[must_use]
    pub fn analyze_observed(&mut self, article: &Article, finished: impl FnMut(Stage)) -> Analysis {
        self.analyze_corrected(article, &[], finished)
    }

    /// Reads an article in which a reader corrected something: his words go before what is found, and all that follows
    /// from them is as if it had been found so.
    ///
    /// ```
    /// use lesart::corrections::{Anchor, Change, Correction, Scope};
    /// use lesart::{Article, Kind, Reader};
    /// let article = Article::from_text("a", "Merkur gewann gegen Köln.")?;
    /// let at = Anchor { start: 0, end: 6, quote: "Merkur".to_owned() };
    /// let club = Correction { at, change: Change::Name { kind: Kind::Org, scope: Scope::Article } };
    /// let analysis = Reader::new().analyze_corrected(&article, &[club], |_| {});
    /// assert_eq!((analysis.entities[0].name.as_str(), analysis.entities[0].kind), ("Merkur", Kind::Org));
    /// assert!(analysis.corrections[0].applied);
    /// # Ok::<(), lesart::Error>(())
    /// ```
    #[must_use]
    pub fn analyze_corrected(
        &mut self,
        article: &Article,
        corrections: &[Correction],
        mut finished: impl FnMut(Stage),
    ) -> Analysis {
        if self.recognizer.is_none() {
            self.recognizer = names::shipped().ok().map(Recognizer::new);
        }
        stages(article, self.recognizer.as_mut(), corrections, &mut finished)
    }
}

fn stages(
    article: &Article,
    recognizer: Option<&mut Recognizer<'_>>,
    corrections: &[Correction],
    finished: &mut dyn FnMut(Stage),
) -> Analysis {
    let document = Document::new(article);
    let mut reader = Corrections::new(&document, corrections);
    finished(Stage::Segment);
    let mut names = recognizer.map_or_else(Vec::new, |recognizer| recognizer.recognize(&document));
    if let Some(reader) = &mut reader {
        reader.names(&document, &mut names);
    }
    finished(Stage::Names);
    let Resolution { entities, dropped } = resolution(&document, &names, reader.as_mut());
    finished(Stage::Entities);
    let mut times = times::find(&document, &names);
    if let Some(reader) = &mut reader {
        reader.times(&document, &mut times);
    }
    let timeline = timeline::order(&document, &times);
    finished(Stage::Times);
    let mut quotes = speech::find(&document, &entities);
    if let Some(reader) = &mut reader {
        reader.statements(&document, &entities, &mut quotes);
    }
    finished(Stage::Speech);
    let keywords = keywords::rank(&document, &entities, &times, &quotes);
    finished(Stage::Keywords);
    let mut summary = summary::rank(&document, &entities, &keywords);
    if let Some(reader) = &mut reader {
        reader.summary(&document, &mut summary);
    }
    finished(Stage::Summary);
    let corrections = reader.map_or_else(Vec::new, Corrections::outcomes);
    Analysis { document, names, entities, dropped, times, timeline, quotes, keywords, summary, corrections }
}

/// The entities, with what the reader says of them before and after their descriptions are found.
fn resolution(
    document: &Document,
    names: &[NameMention],
    mut reader: Option<&mut Corrections<'_>>,
) -> Resolution {
    let given = reader.as_ref().map_or(&[][..], |reader| reader.given_names());
    let mut resolution = entities::group(document, names, given);
    if let Some(reader) = &mut reader {
        reader.entities(document, &mut resolution);
    }
    entities::describe(document, &mut resolution.entities);
    if let Some(reader) = reader {
        reader.described(document, &mut resolution.entities);
    }
    entities::weigh(document, &mut resolution.entities);
    resolution
}
