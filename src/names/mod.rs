//! Tokens → name mentions: who and what is named, and of which kind, by a linear-chain conditional random field
//! (Lafferty, McCallum, Pereira 2001) that is trained by the `training` crate.
//!
//! [`recognize`] is the way in. `features` says what is looked at (the same code in training and here), with what
//! `words` knows of single words; `model` reads the packed weights; `decoder` finds the best labels of a sentence.
//! `model/MODEL.md` tells what the model was trained on, what it scores and where it errs.

mod bits;
mod decoder;
mod exp;
pub mod features;
mod labels;
pub mod model;
mod table;
pub mod words;

use std::ops::Range;
use std::sync::OnceLock;

use crate::article::Article;
use crate::error::Error;
use crate::forms::Forms;
use crate::segment::Segmentation;
use crate::span::Span;

use decoder::{Decoder, Found};
pub use labels::{LABELS, Label};
use model::Model;

/// The model that is shipped.
static BYTES: &[u8] = include_bytes!("../../model/names.bin");

/// What a name stands for, as GermEval 2014 divides the world (Benikova, Biemann, Reznicek 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Per,
    /// A place: towns, states, rivers, buildings.
    Loc,
    /// An organisation: companies, parties, authorities, clubs, media.
    Org,
    /// Anything else with a name: works, events, products, laws, currencies.
    Oth,
}

impl Kind {
    /// `PER`, `LOC`, `ORG` or `OTH`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Per => "PER",
            Self::Loc => "LOC",
            Self::Org => "ORG",
            Self::Oth => "OTH",
        }
    }
}

/// How a token carries a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameForm {
    /// The name itself: `Nordkorea`, `Kims`.
    Name,
    /// A word derived from it: `nordkoreanische`, `Berliner`.
    Derived,
    /// A compound with it as a part: `Russland-Reise`, `Kreml-Chef`.
    Part,
}

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    /// The words it covers; a compound is covered whole.
    pub span: Span,
    /// The same as indices of tokens; never empty.
    pub tokens: Range<u32>,
    /// What it stands for.
    pub kind: Kind,
    /// How it is carried.
    pub form: NameForm,
    /// How sure the recogniser is, 0 to 1: of mentions with confidence 0.8 about 80 % are right.
    pub confidence: f32,
}

/// The shipped model, read once.
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) where the file that was built in is damaged.
pub fn shipped() -> Result<&'static Model, Error> {
    static MODEL: OnceLock<Result<Model, Error>> = OnceLock::new();
    MODEL.get_or_init(|| Model::from_bytes(BYTES)).as_ref().map_err(Clone::clone)
}

/// Finds the names in a segmented article, in the order of the text, without overlaps.
#[must_use]
pub fn recognize(article: &Article, segmentation: &Segmentation, forms: &Forms) -> Vec<NameMention> {
    shipped().map_or_else(|_| Vec::new(), |model| recognize_with(model, article, segmentation, forms))
}

/// [`recognize`] with another model.
#[must_use]
pub fn recognize_with(
    model: &Model,
    article: &Article,
    segmentation: &Segmentation,
    forms: &Forms,
) -> Vec<NameMention> {
    let mut decoder = Decoder::new(model, forms.len());
    let slots = forms.map(article.text(), |spelling| decoder.add(spelling));
    let slots: Vec<_> =
        forms.of_tokens().iter().map(|&form| slots.get(form as usize).copied().unwrap_or(0)).collect();
    let mut mentions = Vec::new();
    for sentence in &segmentation.sentences {
        let tokens = sentence.token_range();
        let (Some(slots), Some(spans)) = (slots.get(tokens.clone()), segmentation.tokens.get(tokens)) else {
            continue;
        };
        decoder.decode(
            slots,
            |_, _| (),
            |found| {
                let Found { start, end, label, probability } = found;
                if let (Some(first), Some(last), Some((kind, form))) =
                    (spans.get(start), spans.get(end - 1), label.class())
                {
                    mentions.push(NameMention {
                        span: first.span.cover(last.span),
                        tokens: sentence.tokens.start + start as u32..sentence.tokens.start + end as u32,
                        kind,
                        form,
                        confidence: model.calibrated(probability),
                    });
                }
            },
        );
    }
    mentions
}

/// Labels sentences that are cut into tokens already, a label a token, in the BIO scheme of GermEval 2014.
///
/// ```
/// let labels = lesart::names::label(&["Kim", "reist", "nach", "Moskau", "."]);
/// assert_eq!(labels.map(|labels| labels[3].as_str()), Ok("B-LOC"));
/// ```
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) where the file that was built in is damaged.
pub fn label<S: AsRef<str>>(sentence: &[S]) -> Result<Vec<Label>, Error> {
    let mut tagger = Tagger::new(shipped()?);
    Ok(tagger.label(sentence).into_iter().map(|(label, _)| label).collect())
}

/// Labels one pretokenised sentence after the other.
pub struct Tagger<'m> {
    model: &'m Model,
    decoder: Decoder<'m>,
}

impl<'m> Tagger<'m> {
    /// A tagger with this model.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, decoder: Decoder::new(model, 64) }
    }

    /// A label a token, and the confidence of the name that the token belongs to (0 outside).
    pub fn label<S: AsRef<str>>(&mut self, sentence: &[S]) -> Vec<(Label, f32)> {
        self.decoder.clear();
        let slots: Vec<_> = sentence.iter().map(|word| self.decoder.add(word.as_ref())).collect();
        let mut labels = vec![(Label::OUTSIDE, 0.0); slots.len()];
        let model = self.model;
        self.decoder.decode(
            &slots,
            |_, _| (),
            |found| {
                let Some((kind, form)) = found.label.class() else { return };
                let confidence = model.calibrated(found.probability);
                for (at, label) in labels.iter_mut().enumerate().take(found.end).skip(found.start) {
                    *label = (Label::new(kind, form, at == found.start), confidence);
                }
            },
        );
        labels
    }
}
