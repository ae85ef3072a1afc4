//! The pipeline: one article in, everything Lesart reads from it out. A line a stage.

use crate::article::Article;
use crate::entities::{self, Dropped, Entity, Resolution};
use crate::forms::Forms;
use crate::keywords::{self, Keyword};
use crate::names::{self, NameMention, Recognizer};
use crate::segment::{self, Segmentation};
use crate::speech::{self, Quote};
use crate::summary::{self, RankedSentence};
use crate::terms::Terms;
use crate::times::timeline::{self, Timeline};
use crate::times::{self, TimeExpression};

/// What can be asked of an analysis.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options {}

/// Everything that Lesart reads from one article.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The article itself (shared, not copied).
    pub article: Article,
    /// Tokens and sentences.
    pub segmentation: Segmentation,
    /// The distinct word forms.
    pub forms: Forms,
    /// What the word forms count as when words are compared.
    pub terms: Terms,
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
}

/// The stages of [`analyze`], in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
pub fn analyze(article: &Article, options: &Options) -> Analysis {
    Reader::new().analyze(article, options)
}

/// [`analyze`], telling `finished` after each stage, for clocks and progress bars.
#[must_use]
pub fn analyze_observed(article: &Article, options: &Options, finished: impl FnMut(Stage)) -> Analysis {
    Reader::new().analyze_observed(article, options, finished)
}

/// Reads one article after the other: what was worked out about a word serves the next article too, within some
/// megabytes. It changes no result.
///
/// ```
/// use lesart::{Article, Options, Reader};
/// let mut reader = Reader::new();
/// for text in ["Olaf Scholz reist nach Kiew.", "Kiew erwartet Olaf Scholz."] {
///     let analysis = reader.analyze(&Article::from_text("meldung", text)?, &Options::default());
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
    pub fn analyze(&mut self, article: &Article, options: &Options) -> Analysis {
        self.analyze_observed(article, options, |_| {})
    }

    /// Reads an article, as [`analyze_observed`] does.
    #[must_use]
    pub fn analyze_observed(
        &mut self,
        article: &Article,
        _options: &Options,
        finished: impl FnMut(Stage),
    ) -> Analysis {
        if self.recognizer.is_none() {
            self.recognizer = names::shipped().ok().map(Recognizer::new);
        }
        stages(article, self.recognizer.as_mut(), finished)
    }
}

fn stages(
    article: &Article,
    recognizer: Option<&mut Recognizer<'_>>,
    mut finished: impl FnMut(Stage),
) -> Analysis {
    let segmentation = segment::segment(article);
    let forms = Forms::new(article.text(), &segmentation.tokens);
    finished(Stage::Segment);
    let names =
        recognizer.map_or_else(Vec::new, |recognizer| recognizer.recognize(article, &segmentation, &forms));
    finished(Stage::Names);
    let Resolution { entities, dropped } = entities::resolve(article, &segmentation, &forms, &names);
    finished(Stage::Entities);
    let times = times::find(article, &segmentation, &forms, &names);
    let timeline = timeline::order(article, &segmentation, &forms, &times);
    finished(Stage::Times);
    let quotes = speech::find(article, &segmentation, &forms, &entities);
    finished(Stage::Speech);
    let terms = Terms::new(article.text(), &forms);
    let keywords = keywords::rank(article, &segmentation, &forms, &terms, &entities);
    finished(Stage::Keywords);
    let summary = summary::rank(article, &segmentation, &forms, &terms, &entities);
    finished(Stage::Summary);
    Analysis {
        article: article.clone(),
        segmentation,
        forms,
        terms,
        names,
        entities,
        dropped,
        times,
        timeline,
        quotes,
        keywords,
        summary,
    }
}
