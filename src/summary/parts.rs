//! The parts of a sentence's score that do not depend on other sentences.
//!
//! The constants were fitted on Klexikon (ROUGE), on Wikinews (words of the headline) and, what concerns short texts alone, on
//! the sentences that a reader found fit for the short version of 55 articles of Wikinews, by `training evaluate summary`.

use serde::{Deserialize, Serialize};

use super::context::Context;
use super::cues::Cues;
use super::significance::SentenceTerms;
use crate::document::Document;
use crate::document::terms::TermKind;
use crate::entities::Entity;

/// The parts of a sentence's score, all in the same unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Parts {
    /// For an early position, 0 or more.
    pub position: f32,
    /// For terms that are frequent in the article, 0 or more.
    pub centrality: f32,
    /// For mentions of salient entities, 0 or more.
    pub entities: f32,
    /// For function words, which running sentences have and lists of names and figures lack, 0 or more.
    pub plainness: f32,
    /// For terms that sentences which rank before it by all parts but the fit cover already, 0 or less.
    pub novelty: f32,
    /// For length, for speech, explanations and scenes, for depending on another sentence, for being no part of the report, 0
    /// or less.
    pub penalty: f32,
    /// For what readers take into a short version of a report, learnt from their choices; of any sign.
    #[serde(default)]
    pub fit: f32,
}

impl Parts {
    /// The sum.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.position
            + self.centrality
            + self.entities
            + self.plainness
            + self.novelty
            + self.penalty
            + self.fit
    }
}

/// The bonus of the first sentence, and the sentence that has half of it.
const LEAD: f32 = 1.25;
const LEAD_SENTENCES: f32 = 5.0;
/// In a short text, a news report, the first sentences matter most: a further bonus that falls faster, and the length of
/// a text in sentences at which a quarter of it is left.
const NEWS_LEAD: f32 = 22.0;
const NEWS_SENTENCES: f32 = 50.0;
/// What is left of both where no term of a sentence returns in the article, and where the first one opens as a scene.
const SCENE: f32 = 0.4;
/// The weight of a mention of an entity, times its salience.
const SALIENCE: f32 = 0.15;
/// The weight of each function word.
const PLAINNESS: f32 = 0.06;
/// The penalty for each token, so that a sentence is not chosen for its length.
const LENGTH: f32 = 0.03;
/// The penalty for each number and each opening bracket: details.
const FIGURE: f32 = 0.1;
/// The penalty for depending on an earlier sentence, and what a report adds to it.
const DEPENDENT: f32 = 0.25;
const DEPENDENT_IN_REPORT: f32 = 0.5;
/// The penalties for direct speech, for an explanation and for a scene in a report: in a long text, which explains its
/// subject, they fall as the bonus for the first sentences does.
const SPEECH: f32 = 1.5;
const EXPLANATION: f32 = 3.0;
const SCENERY: f32 = 1.5;
/// The penalty for what cannot be read alone: such sentences come behind all others of the report.
const TORN: f32 = 100.0;
/// The penalty for being no part of the report: such sentences come last.
const NO_REPORT: f32 = 1000.0;

/// The parts of each sentence's score before any other sentence is chosen.
pub(super) fn parts(
    document: &Document,
    entities: &[Entity],
    contexts: &[Context],
    terms: &SentenceTerms,
    cues: &[Cues],
) -> Vec<Parts> {
    let brackets = document.map_forms(|spelling| matches!(spelling, "(" | "["));
    let salience = salience(document, entities);
    let sentences = document.sentences();
    let of_length = NEWS_SENTENCES / (NEWS_SENTENCES + sentences.len() as f32);
    // Squared, so that in a long text next to nothing is left.
    let news = of_length * of_length;
    let mut position = 0.0;
    let parts = |(at, context): (usize, &Context)| {
        let tokens = sentences[at].token_range();
        let (mut function_words, mut figures) = (0.0, 0.0);
        for &form in &document.token_forms()[tokens.clone()] {
            match document.terms().get(form).kind {
                TermKind::Stop => function_words += 1.0,
                TermKind::Number => figures += 1.0,
                TermKind::Other if brackets.get(form as usize).is_some_and(|opens| *opens) => figures += 1.0,
                TermKind::Content | TermKind::Calendar | TermKind::Other => {}
            }
        }
        let by_context = match context {
            Context::NoReport => NO_REPORT,
            Context::DependsOn(_) => DEPENDENT + DEPENDENT_IN_REPORT * news,
            Context::Torn => TORN,
            Context::Independent => 0.0,
        };
        let cues = &cues[at];
        let weigh = |cue: bool, weight: f32| if cue { weight } else { 0.0 };
        let by_cues = weigh(cues.is_speech(), SPEECH)
            + weigh(cues.explains, EXPLANATION)
            + weigh(cues.is_scene, SCENERY);
        // A scene before the report: nothing in it is told of later, or it opens as scenes do.
        let is_scene = !terms.returns(at) || position < 1.0 && cues.is_scene;
        let share = if is_scene { SCENE } else { 1.0 };
        let parts = Parts {
            position: share
                * (LEAD / (1.0 + position / LEAD_SENTENCES) + NEWS_LEAD * news / (1.0 + position)),
            centrality: terms.centrality(at),
            entities: SALIENCE * salience[at],
            plainness: PLAINNESS * function_words,
            novelty: 0.0,
            fit: 0.0,
            penalty: -(LENGTH * tokens.len() as f32 + FIGURE * figures + news * by_cues + by_context),
        };
        position += f32::from(u8::from(*context != Context::NoReport));
        parts
    };
    contexts.iter().enumerate().map(parts).collect()
}

/// For each sentence, the sum of the saliences of the entities that it mentions.
fn salience(document: &Document, entities: &[Entity]) -> Vec<f32> {
    let mut sums = vec![0.0; document.sentences().len()];
    for entity in entities {
        let mut last = usize::MAX;
        for mention in &entity.mentions {
            let at = document.sentence_at_byte(mention.span.start).index();
            if at != last
                && let Some(sum) = sums.get_mut(at)
            {
                *sum += entity.salience;
            }
            last = at;
        }
    }
    sums
}
