//! Several teachers whose mean scores label sentences.

use std::thread;

use lesart::names::{LABELS, Label};

use super::THREADS;
use super::lexicon::{Lexicon, WordInput};
use super::network::{Dropout, Teacher};
use crate::train::linalg::add_scaled;
use crate::train::linear_chain::{LabelScores, LinearChain};
use crate::train::random::Random;

/// An ensemble of teachers.
pub(crate) struct Ensemble<'w> {
    lexicon: Lexicon<'w>,
    teachers: Vec<Teacher>,
    chain: LinearChain,
}

impl<'w> Ensemble<'w> {
    pub(crate) fn new(lexicon: Lexicon<'w>, teachers: Vec<Teacher>) -> Self {
        let share = 1.0 / teachers.len().max(1) as f32;
        let mut transitions = [[0.0; LABELS]; LABELS];
        for teacher in &teachers {
            add_scaled(transitions.as_flattened_mut(), share, teacher.transitions());
        }
        Self { lexicon, teachers, chain: LinearChain::new(&transitions) }
    }

    /// The mean emission scores of a sentence.
    fn scores(&self, sentence: &[&WordInput]) -> Vec<LabelScores> {
        let mut dropout = Dropout::none();
        let mut sums = vec![[0.0; LABELS]; sentence.len()];
        for teacher in &self.teachers {
            for (sum, scores) in sums.iter_mut().zip(teacher.forward(sentence, &mut dropout).scores) {
                add_scaled(sum, 1.0 / self.teachers.len() as f32, &scores);
            }
        }
        sums
    }

    /// Labels sentences on several threads; `decode` gets the number of a sentence and its scores.
    fn label(
        &self,
        sentences: &[Vec<String>],
        decode: impl Fn(usize, &[LabelScores]) -> Vec<u8> + Sync,
    ) -> Vec<Vec<Label>> {
        let inputs = self.lexicon.inputs(sentences.iter().map(Vec::as_slice));
        let part_length = sentences.len().div_ceil(THREADS).max(1);
        let (inputs, decode) = (&inputs, &decode);
        thread::scope(|scope| {
            let threads: Vec<_> = sentences
                .chunks(part_length)
                .enumerate()
                .map(|(part, sentences)| {
                    scope.spawn(move || {
                        let labels = (part * part_length..).zip(sentences).map(|(number, tokens)| {
                            let labels = decode(number, &self.scores(&inputs.of(tokens)));
                            let label = |label| Label::from_index(usize::from(label)).unwrap_or_default();
                            labels.into_iter().map(label).collect()
                        });
                        labels.collect::<Vec<Vec<Label>>>()
                    })
                })
                .collect();
            threads
                .into_iter()
                .flat_map(|thread| thread.join().expect("no part of the text panics"))
                .collect()
        })
    }

    /// The most probable labels of each sentence.
    pub(crate) fn viterbi(&self, sentences: &[Vec<String>]) -> Vec<Vec<Label>> {
        self.label(sentences, |_, scores| self.chain.viterbi(scores))
    }

    /// Labels of each sentence sampled from their distribution, so that uncertainty is passed on to the student.
    pub(crate) fn sample(&self, sentences: &[Vec<String>], seed: u64) -> Vec<Vec<Label>> {
        self.label(sentences, |number, scores| {
            self.chain.sample(scores, &mut Random::new(seed ^ (number as u64) << 8))
        })
    }
}

#[cfg(test)]
mod tests {
    use lesart::names::embeddings::Embeddings;
    use lesart::names::words::WordTable;

    use super::{Ensemble, Lexicon, Teacher};
    use crate::train::crf::tests::examples;
    use crate::train::teacher::Hyperparameters;

    #[test]
    fn learns_a_made_up_language_deterministically() {
        let words = WordTable::new(&[], Vec::new(), Embeddings::default());
        let parameters = Hyperparameters {
            teachers: vec![2],
            teacher_epochs: vec![4],
            teacher_averaged_epochs: vec![2],
            teacher_learning_rate: 0.01,
            batch_size: 8,
            teacher_dropout: 0.2,
        };
        let examples = examples();
        let ensemble = || {
            let lexicon = Lexicon::new(&words, std::iter::empty(), &examples, 2);
            let generation = parameters.generations().next().unwrap();
            let train = |seed| Teacher::train(&lexicon, &examples, &parameters, generation, seed, |_, _| ());
            let teachers = (1..=generation.teachers).map(train).collect();
            Ensemble::new(lexicon, teachers)
        };
        let unseen: Vec<String> =
            "Herr Quandos fährt nach Oberhofheim .".split(' ').map(str::to_owned).collect();
        let unseen = [unseen];
        let first = ensemble();
        let names = |labels: &[lesart::names::Label]| labels.iter().map(|l| l.as_str()).collect::<Vec<_>>();
        assert_eq!(names(&first.viterbi(&unseen)[0]), ["O", "B-PER", "O", "O", "B-LOC", "O"]);
        assert_eq!(first.sample(&unseen, 1).len(), 1);
        let inputs = first.lexicon.inputs(unseen.iter().map(Vec::as_slice));
        let second = ensemble();
        assert_eq!(first.scores(&inputs.of(&unseen[0])), second.scores(&inputs.of(&unseen[0])));
    }
}
