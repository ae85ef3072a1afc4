//! The student: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), trained by stochastic
//! gradient descent, one sentence at a time, with AdaGrad (Duchi, Hazan, Singer 2011) and an L1 penalty that is applied
//! lazily, when a weight is next used (Tsuruoka, Tsujii, Ananiadou 2009). The weights of the last epochs are averaged.
//! The hidden layer (`network`) is trained jointly.

use std::collections::BTreeMap;

use lesart::names::LABELS;
use lesart::names::features::WINDOW;
use lesart::names::model_file::ModelParts;
use lesart::names::words::WordTable;

use super::crf_data::{Example, MinCounts, TrainingData, TrainingSentence, inputs};
use super::linear_chain::{LinearChain, Transitions};
use super::network::{AveragedNetwork, Network, TrainedNetwork, Units};
use super::random::Random;

/// Hyperparameters of the student.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Hyperparameters {
    /// Strength of the L1 penalty, for the sum over all sentences.
    #[arg(long, default_value_t = 4.2)]
    pub(super) l1: f32,
    /// Learning rate of AdaGrad.
    #[arg(long, default_value_t = 0.1)]
    pub(super) learning_rate: f32,
    /// Number of epochs.
    #[arg(long, default_value_t = 5)]
    pub(super) epochs: usize,
    /// Number of final epochs over which the weights are averaged.
    #[arg(long, default_value_t = 2)]
    pub(super) averaged_epochs: usize,
    /// Minimum number of occurrences of a feature.
    #[arg(long, default_value_t = 8)]
    pub(super) min_count: u32,
    /// Dropout rate of the features.
    #[arg(long, default_value_t = 0.2)]
    pub(super) dropout: f32,
    /// Random seed.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// Learning rate of AdaGrad in the hidden layer.
    #[arg(long, default_value_t = 0.03)]
    pub(super) hidden_learning_rate: f32,
    /// Dropout rate of the hidden units.
    #[arg(long, default_value_t = 0.1)]
    pub(super) hidden_dropout: f32,
    /// Minimum number of occurrences of a sparse input of the hidden layer.
    #[arg(long, default_value_t = 2500)]
    pub(super) hidden_min_count: u32,
}

impl Default for Hyperparameters {
    fn default() -> Self {
        Self {
            l1: 4.2,
            learning_rate: 0.1,
            epochs: 5,
            averaged_epochs: 2,
            min_count: 8,
            dropout: 0.2,
            seed: 1,
            hidden_learning_rate: 0.03,
            hidden_dropout: 0.1,
            hidden_min_count: 2500,
        }
    }
}

/// The trained weights before quantisation.
pub(crate) struct CrfWeights {
    pub(crate) transitions: Transitions,
    /// For each feature its key (ascending), and its slots (offset × [`LABELS`] + label) with weights.
    pub(crate) features: Vec<(u32, Vec<(u8, f32)>)>,
    pub(crate) network: TrainedNetwork,
}

/// The label weights of a feature at an offset.
#[derive(Clone)]
struct Row {
    weights: [f32; LABELS],
    squares: [f32; LABELS],
    /// The step up to which the penalty is applied.
    penalised: u32,
}

const NEW_ROW: Row = Row { weights: [0.0; LABELS], squares: [1e-2; LABELS], penalised: 0 };
/// A token is skipped if its gradient is below this for every label.
const NEGLIGIBLE: f32 = 1e-3;

/// The model in training.
struct Trainer<'d> {
    data: &'d TrainingData,
    rows: Vec<Row>,
    transitions: Transitions,
    transition_squares: Transitions,
    network: Network,
    random: Random,
    /// The L1 penalty of one step, times the learning rate.
    penalty: f32,
    learning_rate: f32,
    dropout: f32,
    hidden_dropout: f32,
    /// Number of steps so far.
    step: u32,
    /// Sum over the current epoch.
    log_likelihood: f64,
    /// Rows of the active features of a sentence; reused.
    active: Vec<u32>,
}

/// What the forward pass over a sentence computed, for the backward pass.
struct ForwardPass {
    /// For each token the end of its features among the active ones, behind a 0.
    bounds: Vec<usize>,
    scores: Vec<[f32; LABELS]>,
    /// For each token the activations of the hidden layer, if it was evaluated.
    activations: Vec<Option<Units>>,
}

impl<'d> Trainer<'d> {
    fn new(data: &'d TrainingData, parameters: &Hyperparameters, embedding_scale: f32) -> Self {
        let Hyperparameters { l1, learning_rate, seed, hidden_learning_rate, .. } = *parameters;
        Self {
            data,
            rows: vec![NEW_ROW; data.linear.count],
            transitions: [[0.0; LABELS]; LABELS],
            transition_squares: [[1.0; LABELS]; LABELS],
            network: Network::new(data.hidden.count, seed, hidden_learning_rate, embedding_scale),
            random: Random::new(seed),
            penalty: learning_rate * l1 / data.sentences.len() as f32,
            learning_rate,
            dropout: parameters.dropout,
            hidden_dropout: parameters.hidden_dropout,
            step: 0,
            log_likelihood: 0.0,
            active: Vec::new(),
        }
    }

    /// A trainer that continues with the weights of a model file. Its hidden layer stays as it is.
    fn from_parts(data: &'d TrainingData, parameters: &Hyperparameters, parts: &ModelParts) -> Self {
        let mut trainer = Self::new(data, parameters, 1.0);
        trainer.network = Network::frozen(&parts.network, &data.hidden.keys, parts.scale);
        trainer.transitions = std::array::from_fn(|from| {
            std::array::from_fn(|to| f32::from(parts.transitions[from * LABELS + to]) * parts.scale)
        });
        // In training a weight is greater, by as much as dropout takes away on average.
        let unit = parts.scale / (1.0 - parameters.dropout);
        for (key, slots) in &parts.features {
            let Ok(at) = data.linear.keys.binary_search_by_key(key, |key| key.0) else { continue };
            let (_, offsets, first) = data.linear.keys[at];
            for &(slot, weight) in slots {
                let (offset, label) = (usize::from(slot) / LABELS, usize::from(slot) % LABELS);
                if offsets >> offset & 1 == 1 {
                    let row = first + (offsets & ((1 << offset) - 1)).count_ones();
                    trainer.rows[row as usize].weights[label] = f32::from(weight) * unit;
                }
            }
        }
        trainer
    }

    /// Applies the L1 penalty of the steps since the row was last used.
    fn apply_penalty(row: &mut Row, step: u32, penalty: f32) {
        if row.penalised == step {
            return;
        }
        let owed = penalty * (step - row.penalised) as f32;
        for (weight, square) in row.weights.iter_mut().zip(&row.squares) {
            let shrink = owed / square.sqrt();
            *weight = if *weight > 0.0 { (*weight - shrink).max(0.0) } else { (*weight + shrink).min(0.0) };
        }
        row.penalised = step;
    }

    /// One step of gradient descent.
    fn learn(&mut self, sentence: &TrainingSentence) {
        self.step += 1;
        let bounds = self.activate_features(sentence);
        let pass = self.forward(sentence, bounds);
        self.backward(sentence, &pass);
    }

    /// Collects the active features of each token, with dropout; returns their bounds.
    fn activate_features(&mut self, sentence: &TrainingSentence) -> Vec<usize> {
        let active = &mut self.active;
        active.clear();
        let mut bounds = vec![0];
        for at in 0..sentence.forms.len() {
            for (offset, form) in self.data.window(sentence, at).into_iter().enumerate() {
                active.extend(&form.rows[offset]);
            }
            if self.dropout > 0.0 {
                let start = bounds[at];
                let mut kept = start;
                for index in start..active.len() {
                    if self.random.unit() >= self.dropout {
                        active[kept] = active[index];
                        kept += 1;
                    }
                }
                active.truncate(kept);
            }
            bounds.push(active.len());
        }
        bounds
    }

    fn forward(&mut self, sentence: &TrainingSentence, bounds: Vec<usize>) -> ForwardPass {
        let length = sentence.forms.len();
        let mut scores = vec![[0.0_f32; LABELS]; length];
        let mut activations = vec![None; length];
        for (at, sums) in scores.iter_mut().enumerate() {
            for &row in &self.active[bounds[at]..bounds[at + 1]] {
                let row = &mut self.rows[row as usize];
                Self::apply_penalty(row, self.step, self.penalty);
                for (sum, weight) in sums.iter_mut().zip(&row.weights) {
                    *sum += weight;
                }
            }
            if sentence.needs_hidden_layer[at] {
                let mut units = self.network.pre_activations(&inputs(&self.data.window(sentence, at)));
                for unit in &mut units {
                    let kept = *unit > 0.0 && self.random.unit() >= self.hidden_dropout;
                    *unit = if kept { *unit / (1.0 - self.hidden_dropout) } else { 0.0 };
                }
                self.network.add_output(&units, sums);
                activations[at] = Some(units);
            }
        }
        ForwardPass { bounds, scores, activations }
    }

    fn backward(&mut self, sentence: &TrainingSentence, pass: &ForwardPass) {
        let gradient = LinearChain::new(&self.transitions).gradient(&pass.scores, &sentence.labels);
        self.log_likelihood += gradient.log_likelihood;
        for (at, gradient) in gradient.emissions.iter().enumerate().rev() {
            if gradient.iter().all(|gradient| gradient.abs() <= NEGLIGIBLE) {
                continue;
            }
            for &row in &self.active[pass.bounds[at]..pass.bounds[at + 1]] {
                let row = &mut self.rows[row as usize];
                for ((weight, square), gradient) in row.weights.iter_mut().zip(&mut row.squares).zip(gradient)
                {
                    *square += gradient * gradient;
                    *weight -= self.learning_rate * gradient / square.sqrt();
                }
            }
            if let Some(activations) = &pass.activations[at] {
                let inputs = inputs(&self.data.window(sentence, at));
                self.network.backward(&inputs, activations, gradient, 1.0 - self.hidden_dropout);
            }
        }
        for (from, gradient) in gradient.transitions.iter().enumerate() {
            for (to, &gradient) in gradient.iter().enumerate() {
                if gradient != 0.0 {
                    let square = &mut self.transition_squares[from][to];
                    *square += gradient * gradient;
                    self.transitions[from][to] -= self.learning_rate * gradient / square.sqrt();
                }
            }
        }
    }
}

/// The running average of all weights.
struct AveragedWeights {
    rows: Vec<[f32; LABELS]>,
    transitions: Transitions,
    network: AveragedNetwork,
    snapshots: f32,
}

impl AveragedWeights {
    fn new() -> Self {
        let network = AveragedNetwork::default();
        Self { rows: Vec::new(), transitions: [[0.0; LABELS]; LABELS], network, snapshots: 0.0 }
    }

    /// Adds the current weights.
    fn add(&mut self, trainer: &mut Trainer<'_>) {
        self.rows.resize(trainer.rows.len(), [0.0; LABELS]);
        for (row, sum) in trainer.rows.iter_mut().zip(&mut self.rows) {
            Trainer::apply_penalty(row, trainer.step, trainer.penalty);
            for (sum, weight) in sum.iter_mut().zip(&row.weights) {
                *sum += weight;
            }
        }
        self.network.add(&trainer.network);
        for (sums, weights) in self.transitions.iter_mut().zip(&trainer.transitions) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += weight;
            }
        }
        self.snapshots += 1.0;
    }

    /// The mean weights; those of features times `kept`, the share of features that dropout kept.
    fn mean(self, data: &TrainingData, kept: f32) -> CrfWeights {
        let features = data
            .linear
            .keys
            .iter()
            .map(|&(key, offsets, first)| {
                let mut slots = Vec::new();
                let present = (0..WINDOW).filter(|offset| offsets >> offset & 1 == 1);
                for (offset, row) in present.zip(first as usize..) {
                    for (label, sum) in self.rows[row].iter().enumerate() {
                        if *sum != 0.0 {
                            slots.push(((offset * LABELS + label) as u8, sum / self.snapshots * kept));
                        }
                    }
                }
                (key, slots)
            })
            .filter(|(_, slots): &(u32, Vec<_>)| !slots.is_empty())
            .collect();
        CrfWeights {
            transitions: self.transitions.map(|row| row.map(|sum| sum / self.snapshots)),
            features,
            network: self.network.mean(&data.hidden.keys),
        }
    }
}

/// Trains on `examples`; `progress` gets the number of each epoch and the mean log-likelihood of a sentence.
/// `embedding_scale` is the value of one quantisation step of the embeddings.
pub(crate) fn train(
    examples: &[Example],
    words: &WordTable,
    embedding_scale: f32,
    parameters: &Hyperparameters,
    progress: impl FnMut(usize, f64),
) -> CrfWeights {
    let min_counts = MinCounts { linear: parameters.min_count, hidden: parameters.hidden_min_count };
    let data = TrainingData::new(examples, words, min_counts);
    eprintln!("{} features, {} of the hidden layer", data.linear.keys.len(), data.hidden.keys.len());
    let trainer = Trainer::new(&data, parameters, embedding_scale);
    run(trainer, &data, parameters, progress)
}

/// Trains the linear weights of a model file on with `examples`; its hidden layer stays as it is. Features that the
/// examples have not keep their weights.
pub(crate) fn train_on(
    examples: &[Example],
    parts: &ModelParts,
    parameters: &Hyperparameters,
    progress: impl FnMut(usize, f64),
) -> CrfWeights {
    let words = WordTable::new(&parts.words, parts.parents.clone(), parts.embeddings.clone());
    let min_counts = MinCounts { linear: parameters.min_count, hidden: 1 };
    let data = TrainingData::new(examples, &words, min_counts);
    let mut weights = run(Trainer::from_parts(&data, parameters, parts), &data, parameters, progress);
    let mut features: BTreeMap<u32, BTreeMap<u8, f32>> = BTreeMap::new();
    for (key, slots) in &parts.features {
        let at = data.linear.keys.binary_search_by_key(key, |key| key.0);
        let offsets = at.map_or(0, |at| data.linear.keys[at].1);
        let kept = slots.iter().filter(|(slot, _)| offsets >> (usize::from(*slot) / LABELS) & 1 == 0);
        let kept = kept.map(|&(slot, weight)| (slot, f32::from(weight) * parts.scale));
        features.entry(*key).or_default().extend(kept);
    }
    for (key, slots) in weights.features {
        features.entry(key).or_default().extend(slots);
    }
    weights.features = features.into_iter().map(|(key, slots)| (key, slots.into_iter().collect())).collect();
    weights
}

/// Runs all epochs.
fn run(
    mut trainer: Trainer<'_>,
    data: &TrainingData,
    parameters: &Hyperparameters,
    mut progress: impl FnMut(usize, f64),
) -> CrfWeights {
    let count = data.sentences.len();
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut averaged = AveragedWeights::new();
    for epoch in 1..=parameters.epochs {
        trainer.random.shuffle(&mut order);
        trainer.log_likelihood = 0.0;
        let averages = epoch + parameters.averaged_epochs > parameters.epochs;
        let snapshot_every = order.len().div_ceil(4);
        for (count, &sentence) in order.iter().enumerate() {
            trainer.learn(&data.sentences[sentence as usize]);
            if averages && (count + 1 == order.len() || (count + 1) % snapshot_every == 0) {
                averaged.add(&mut trainer);
            }
        }
        progress(epoch, trainer.log_likelihood / count as f64);
    }
    averaged.mean(data, 1.0 - parameters.dropout)
}

#[cfg(test)]
pub(crate) mod tests {
    use lesart::names::LABELS;
    use lesart::names::embeddings::Embeddings;
    use lesart::names::words::WordTable;

    use lesart::names::Label;

    use super::{CrfWeights, Example, Hyperparameters, ModelParts, train, train_on};
    use crate::train::names::tests::quantise;

    /// A made-up language: towns end in -heim, persons follow `Herr`, everything else is outside.
    pub(crate) fn examples() -> Vec<Example> {
        let mut examples = Vec::new();
        for n in 0..300 {
            let syllable = ["bar", "kel", "mon", "tas", "wil", "dor", "gan"][n % 7];
            let ending = ["a", "e", "i", "o"][n % 4];
            let town = format!("{}{syllable}{ending}heim", ["K", "M", "T"][n % 3]);
            let person = format!("{}{syllable}{ending}s", ["Z", "B", "R"][n % 3]);
            let (text, labels) = if n % 2 == 0 {
                (format!("Der Zug fährt nach {town} ."), "O O O O B-LOC O")
            } else {
                (format!("Herr {person} wohnt in {town} ."), "O B-PER O O B-LOC O")
            };
            examples.push(Example {
                tokens: text.split(' ').map(str::to_owned).collect(),
                labels: labels.split(' ').map(|label| Label::parse(label).unwrap()).collect(),
            });
        }
        examples
    }

    fn trained() -> CrfWeights {
        let parameters = Hyperparameters {
            l1: 1.0,
            learning_rate: 0.2,
            dropout: 0.0,
            epochs: 3,
            averaged_epochs: 2,
            min_count: 2,
            ..Hyperparameters::default()
        };
        let words = WordTable::new(&[], Vec::new(), Embeddings::default());
        train(&examples(), &words, 0.01, &parameters, |_, _| ())
    }

    #[test]
    fn learns_a_made_up_language_deterministically() {
        let weights = trained();
        assert_eq!(weights.features, trained().features);
        let model = crate::train::names::tests::model(&weights);
        let mut tagger = lesart::names::Tagger::new(&model);
        let unseen = ["Herr", "Quandos", "fährt", "nach", "Oberhofheim", "."];
        let labels = tagger.label(&unseen);
        let names: Vec<_> = labels.iter().map(|label| label.0.as_str()).collect();
        assert_eq!(names, ["O", "B-PER", "O", "O", "B-LOC", "O"]);
        assert!(labels[4].1 > 0.5 && labels[0].1 == 0.0);
        let town = Label::parse("B-LOC").unwrap().index();
        assert!(weights.transitions[town][town + 1] <= weights.transitions[town][0] && town < LABELS);
    }

    #[test]
    fn training_on_keeps_what_the_examples_do_not_speak_of() {
        let base = quantise(&trained());
        let text = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let labels = |labels: &str| labels.split(' ').map(|label| Label::parse(label).unwrap()).collect();
        let clubs = ["Kelmo", "Barta", "Mondi", "Tasso"].into_iter().cycle().take(40).map(|name| Example {
            tokens: text(&format!("Verein {name} siegt .")),
            labels: labels("O B-ORG O O"),
        });
        let clubs: Vec<Example> = clubs.collect();
        let still = Hyperparameters {
            l1: 0.0,
            learning_rate: 0.0,
            dropout: 0.0,
            epochs: 1,
            averaged_epochs: 1,
            min_count: 1,
            ..Hyperparameters::default()
        };
        let unchanged = train_on(&clubs, &base, &still, |_, _| ());
        assert_eq!(quantise(&unchanged).features, base.features);
        assert_eq!(quantise(&unchanged).transitions, base.transitions);

        let learning = Hyperparameters { learning_rate: 0.2, epochs: 3, ..still };
        let both: Vec<Example> = clubs.into_iter().chain(examples()).collect();
        let adapted = quantise(&train_on(&both, &base, &learning, |_, _| ()));
        let adapted = ModelParts { network: base.network.clone(), ..adapted };
        let names = |parts: &ModelParts, sentence: &str| {
            let model = lesart::names::Model::from_bytes(&parts.pack()).unwrap();
            let labels = lesart::names::Tagger::new(&model).label(&text(sentence));
            labels.iter().map(|label| label.0.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_ne!(names(&base, "Verein Wildos siegt ."), "O B-ORG O O");
        assert_eq!(names(&adapted, "Verein Wildos siegt ."), "O B-ORG O O");
        let old = "Herr Quandos fährt nach Oberhofheim .";
        assert_eq!(names(&adapted, old), "O B-PER O O B-LOC O");
    }
}
