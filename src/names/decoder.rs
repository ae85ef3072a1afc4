//! Decoding: the best sequence of labels for a sentence, and how sure it is.
//!
//! The scores of single words are added up once a form and distance; a token then costs five short sums, a word of
//! the hidden layer where a name may stand, and a step of the [`super::lattice`]. Scores are integers, so the
//! labels are the same on every machine.

use super::case::Case;
use super::features::{OFFSETS, SPARSE, WordForm, near_name};
use super::hidden::Hidden;
use super::labels::Label;
use super::lattice::Lattice;
use super::model::Model;
use super::scores::{EMPTY, Scores, Sums};

/// A form's number in a [`Decoder`].
pub(crate) type Slot = u32;

/// A name in a sentence: its tokens, its label and the model's probability of exactly that.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: Label,
    pub(crate) probability: f32,
}

/// Decodes sentences whose words were made known to it.
pub(crate) struct Decoder<'m> {
    model: &'m Model,
    forms: Vec<WordForm>,
    scores: Vec<Scores>,
    hidden: Hidden<'m>,
    // Kept between sentences, so that a token costs no allocation.
    lattice: Lattice<'m>,
}

impl<'m> Decoder<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        let mut decoder = Self {
            model,
            forms: Vec::new(),
            scores: Vec::new(),
            hidden: Hidden::new(model),
            lattice: Lattice::new(model),
        };
        let mut scores = Scores::new();
        let boundary = WordForm::boundary(|feature, _| model.weights.add(feature, &mut scores));
        decoder.forms.push(boundary);
        decoder.scores.push(scores);
        decoder.hidden.add(&boundary);
        decoder
    }

    /// Makes a spelling known.
    pub(crate) fn add(&mut self, word: &str) -> Slot {
        let mut scores = Scores::new();
        let model = self.model;
        let hidden = &mut self.hidden;
        let form = WordForm::new(word, &model.words, |feature, distances| {
            model.weights.add(feature, &mut scores);
            if distances & SPARSE != 0 {
                hidden.note(feature);
            }
        });
        hidden.add(&form);
        self.forms.push(form);
        self.scores.push(scores);
        (self.forms.len() - 1) as Slot
    }

    /// Makes a word of a sentence that is written so known, as it would usually be written.
    pub(crate) fn add_as_usual(&mut self, word: &str, case: Case) -> Slot {
        match case.usual(word, &self.model.words) {
            Some(usual) => self.add(&usual),
            None => self.add(word),
        }
    }

    /// How many forms are known: what [`Decoder::forget`] goes back to.
    pub(crate) fn known(&self) -> usize {
        self.forms.len()
    }

    /// Forgets all spellings but the first `known`.
    pub(crate) fn forget(&mut self, known: usize) {
        self.forms.truncate(known.max(1));
        self.scores.truncate(known.max(1));
        self.hidden.truncate(known.max(1));
    }

    /// Finds the names of one sentence.
    pub(crate) fn decode(&mut self, sentence: &[Slot], mut found: impl FnMut(Found)) {
        self.lattice.clear();
        for at in 0..sentence.len() {
            let sums = self.emissions(sentence, at);
            self.lattice.push(&sums);
        }
        self.lattice.trace();
        let mut at = 0;
        let mut summed = 0;
        while at < self.lattice.len() {
            let label = self.lattice.label(at);
            let start = at;
            at += 1;
            if label == Label::OUTSIDE {
                continue;
            }
            while at < self.lattice.len() && self.lattice.label(at).continues() {
                at += 1;
            }
            if start >= summed {
                summed = self.lattice.sum_paths(start);
            }
            let probability = self.lattice.probability(start, at);
            found(Found { start, end: at, label, probability });
        }
    }

    /// The scores of a token's labels, from its own features and those around it.
    fn emissions(&mut self, sentence: &[Slot], at: usize) -> Sums {
        let around = |distance: usize| {
            (at + distance).checked_sub(2).and_then(|at| sentence.get(at)).map_or(0, |&slot| slot as usize)
        };
        let mut sums = EMPTY;
        for distance in 0..OFFSETS {
            if let Some(scores) = self.scores.get(around(distance)) {
                scores.add_to(&mut sums, distance);
            }
        }
        let [previous, this, next] = [1, 2, 3].map(|distance| self.forms.get(around(distance)));
        if let (Some(previous), Some(this), Some(next)) = (previous, this, next)
            && near_name(previous, this, next)
        {
            self.hidden.speak(std::array::from_fn(around), &mut sums);
        }
        sums
    }
}
