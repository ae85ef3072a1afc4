//! Cue verbs, each in the sense that its clause gives it: `gab … bekannt` and `gab … zu` are two verbs.

use std::ops::Range;

use crate::german::function_words::{ARTICLE, AUXILIARY, COORDINATOR, DETERMINER, PREPOSITION, REFLEXIVE};
use crate::german::speech_verbs::{
    self as verbs, NOT_REFLEXIVE, PARTICIPLE, PHRASE, SAYS, SEPARATED, THINKS, Verb, is_separable_particle,
};
use crate::speech::clauses::Segment;
use crate::speech::features::{ADJECTIVE, CAPITAL, Marker, NUMBER, VERBAL, ZU_INFINITIVE};
use crate::speech::view::SpeechView;

/// A cue verb in a unit.
#[derive(Clone, Copy)]
pub(super) struct Cue {
    /// The index of its token.
    pub(super) token: usize,
    /// The verb in its sense here.
    pub(super) verb: &'static Verb,
    /// What form it is: a set of [`verbs::FINITE`], [`PARTICIPLE`], [`verbs::BARE`], [`SEPARATED`] and [`PHRASE`].
    pub(super) shape: u8,
    /// The index of its segment.
    pub(super) segment: usize,
}

/// The cue verbs of a unit outside quotation marks, given its segments.
pub(super) fn cues(view: &SpeechView<'_>, segments: &[Segment]) -> Vec<Cue> {
    CueFinder { view, segments }.cues()
}

struct CueFinder<'v> {
    view: &'v SpeechView<'v>,
    segments: &'v [Segment],
}

impl CueFinder<'_> {
    fn cues(&self) -> Vec<Cue> {
        let mut cues = Vec::new();
        for (number, segment) in self.segments.iter().enumerate() {
            for token in segment.tokens.clone() {
                let word = self.view.features(token);
                if word.verbs.is_empty()
                    || self.view.is_quoted(token)
                    || word.is_nominal() && token != segment.tokens.start
                    || self.is_attribute(token, &segment.tokens)
                {
                    continue;
                }
                if let Some((verb, shape)) = self.sense(token, number) {
                    cues.push(Cue { token, verb, shape, segment: number });
                }
            }
        }
        cues
    }

    /// Whether a participle in -te stands before its noun behind the verb (`entfernten beanstandete Produkte`), or is a
    /// comparison (`weniger als erwartet`).
    fn is_attribute(&self, token: usize, clause: &Range<usize>) -> bool {
        let before = self.view.features(token.wrapping_sub(1));
        let compared = matches!(before.marker, Marker::Als | Marker::Wie)
            && token > clause.start
            && self.view.features(token).verbs.iter().any(|form| form.shape & PARTICIPLE != 0);
        if compared {
            return true;
        }
        token > clause.start
            && self.view.word(token).ends_with("te")
            && self.view.features(token + 1).is_nominal()
            && self.view.is_noun(token + 1)
            && (before.is(VERBAL | AUXILIARY) || !before.verbs.is_empty())
            && !before.is(CAPITAL)
    }

    /// The verb of a form, by the separated particle or the noun of a fixed phrase in its clause, with its shape.
    fn sense(&self, token: usize, segment: usize) -> Option<(&'static Verb, u8)> {
        let clause = &self.segments[segment].tokens;
        let has = |range: Range<usize>, wanted: &str| {
            range
                .into_iter()
                .any(|t| !self.view.is_quoted(t) && self.view.word(t).eq_ignore_ascii_case(wanted))
        };
        // `verlangt ihnen viel ab` looks like a participle, but has no auxiliary.
        let perfect = || clause.clone().any(|at| self.view.features(at).is(AUXILIARY));
        let mut best: Option<(u8, &'static Verb, u8)> = None;
        for form in self.view.features(token).verbs {
            let verb = form.verb;
            let rank = if form.shape & PHRASE != 0 {
                // `wollte er wissen`
                let wants = || {
                    let forms = ["will", "wollte", "wollen", "wollten"];
                    verb.particle == "wollen" && forms.iter().any(|form| has(clause.clone(), form))
                };
                if !has(clause.clone(), verb.particle) && !wants() {
                    continue;
                }
                2
            } else if form.shape & SEPARATED != 0 {
                let here = match verb.particle {
                    // `zu` stands before infinitives, too.
                    "zu" => self.ends_in(clause, "zu"),
                    particle => (token + 1..clause.end).any(|at| self.is_particle(at, clause.end, particle)),
                };
                if !here && !self.late_particle(segment, verb.particle) {
                    continue;
                }
                1
            } else if self.has_other_particle(clause) && (form.shape & PARTICIPLE == 0 || !perfect()) {
                continue;
            } else {
                0
            };
            let reflexive = || clause.clone().any(|t| self.view.features(t).is(REFLEXIVE));
            let wants = verb.takes & verbs::REFLEXIVE != 0 && verb.takes & (SAYS | THINKS) == 0;
            if wants && !reflexive() || verb.takes & NOT_REFLEXIVE != 0 && reflexive() {
                continue;
            }
            best = match best {
                Some((known, same, shape)) if std::ptr::eq(same, verb) => {
                    Some((known.max(rank), verb, shape | form.shape))
                }
                Some((known, ..)) if known >= rank => best,
                _ => Some((rank, verb, form.shape)),
            };
        }
        best.map(|(_, verb, shape)| (verb, shape))
    }

    /// Whether a word is the particle of its clause's verb and no preposition: `geht von Suizid aus`, not `geht aus dem
    /// Bericht hervor`.
    fn is_particle(&self, at: usize, end: usize, particle: &str) -> bool {
        if self.view.is_quoted(at) || self.view.word(at) != particle {
            return false;
        }
        let next = self.view.features(at + 1);
        let governs = at + 1 < end
            && next.flags & (CAPITAL | ADJECTIVE | NUMBER | ARTICLE) != 0
            && !next.is(ZU_INFINITIVE);
        !governs || !self.view.features(at).is(PREPOSITION | DETERMINER)
    }

    /// Whether a particle ends a clause or a conjunct: `sagte zu und …`.
    fn ends_in(&self, clause: &Range<usize>, particle: &str) -> bool {
        clause.clone().any(|at| {
            let last = at + 1 == clause.end || self.view.features(at + 1).is(COORDINATOR);
            last && self.view.word(at) == particle && !self.view.is_quoted(at)
        })
    }

    /// Whether the clause of a finite verb ends in a separated particle, which makes it another verb: `meldete das Patent
    /// an`.
    fn has_other_particle(&self, clause: &Range<usize>) -> bool {
        let last = clause.end.saturating_sub(1);
        !self.view.is_quoted(last) && is_separable_particle(self.view.word(last))
    }

    /// A particle behind a relative clause: `teilte der Minister, der … ist, mit`.
    fn late_particle(&self, segment: usize, particle: &str) -> bool {
        self.segments[segment + 1..]
            .iter()
            .take(2)
            .any(|later| later.tokens.len() == 1 && self.view.word(later.tokens.start) == particle)
    }
}
