//! Decoding: the best label sequence of a sentence and the probabilities of its names.
//!
//! The linear scores of a word are added up once for each form and offset. A token then takes five short sums, an
//! evaluation of the hidden layer where a name is possible, and a step in the [`super::lattice`]. Scores are integers,
//! so the labels are the same on every machine.

use super::features::{HIDDEN_INPUT, WINDOW, WordForm, needs_hidden_layer};
use super::hidden_layer::HiddenLayer;
use super::labels::Label;
use super::lattice::Lattice;
use super::model::Model;
use super::truecasing::Casing;
use super::weights::{LabelScores, WindowScores, ZERO_SCORES};

/// The index of a form in a [`Decoder`].
pub(crate) type FormIndex = u32;

/// A name in a decoded sentence: its tokens, its label and the model's probability of exactly this name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DecodedName {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: Label,
    pub(crate) probability: f32,
}

/// Decodes sentences of forms that were [added](Decoder::add) before.
pub(crate) struct Decoder<'m> {
    model: &'m Model,
    /// All forms; the first is the padding around a sentence.
    forms: Vec<WordForm>,
    scores: Vec<WindowScores>,
    hidden: HiddenLayer<'m>,
    // Reused for all sentences, so that a token causes no allocation.
    lattice: Lattice<'m>,
}

impl<'m> Decoder<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        let mut decoder = Self {
            model,
            forms: Vec::new(),
            scores: Vec::new(),
            hidden: HiddenLayer::new(model),
            lattice: Lattice::new(model),
        };
        let mut scores = WindowScores::new();
        let boundary = WordForm::boundary(|feature, _| model.weights.add(feature, &mut scores));
        decoder.forms.push(boundary);
        decoder.scores.push(scores);
        decoder.hidden.push(&boundary);
        decoder
    }

    /// Adds a spelling: extracts its features and sums up their weights.
    pub(crate) fn add(&mut self, word: &str) -> FormIndex {
        let mut scores = WindowScores::new();
        let model = self.model;
        let hidden = &mut self.hidden;
        let form = WordForm::new(word, &model.words, |feature, offsets| {
            model.weights.add(feature, &mut scores);
            if offsets & HIDDEN_INPUT != 0 {
                hidden.push_sparse(feature);
            }
        });
        hidden.push(&form);
        self.forms.push(form);
        self.scores.push(scores);
        (self.forms.len() - 1) as FormIndex
    }

    /// Adds a word of a sentence of this casing, truecased.
    pub(crate) fn add_truecased(&mut self, word: &str, casing: Casing) -> FormIndex {
        match casing.truecase(word, &self.model.words) {
            Some(truecased) => self.add(&truecased),
            None => self.add(word),
        }
    }

    /// Number of forms, the padding included.
    pub(crate) fn len(&self) -> usize {
        self.forms.len()
    }

    /// Removes all forms but the first `length`; the padding always stays.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.forms.truncate(length.max(1));
        self.scores.truncate(length.max(1));
        self.hidden.truncate(length.max(1));
    }

    /// Finds the names of one sentence, in order.
    pub(crate) fn decode(&mut self, sentence: &[FormIndex], mut found: impl FnMut(DecodedName)) {
        self.lattice.clear();
        for at in 0..sentence.len() {
            let scores = self.label_scores(sentence, at);
            self.lattice.push(&scores);
        }
        self.lattice.finish();
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
                summed = self.lattice.forward_backward(start);
            }
            let probability = self.lattice.probability(start, at);
            found(DecodedName { start, end: at, label, probability });
        }
    }

    /// The emission scores of a token's labels, from the features in its window and the hidden layer.
    fn label_scores(&mut self, sentence: &[FormIndex], at: usize) -> LabelScores {
        let form_at = |offset: usize| {
            (at + offset).checked_sub(2).and_then(|at| sentence.get(at)).map_or(0, |&form| form as usize)
        };
        let mut sums = ZERO_SCORES;
        for offset in 0..WINDOW {
            if let Some(scores) = self.scores.get(form_at(offset)) {
                scores.add_to(&mut sums, offset);
            }
        }
        let [previous, this, next] = [1, 2, 3].map(|offset| self.forms.get(form_at(offset)));
        if let (Some(previous), Some(this), Some(next)) = (previous, this, next)
            && needs_hidden_layer(previous, this, next)
        {
            self.hidden.forward(std::array::from_fn(form_at), &mut sums);
        }
        sums
    }
}
