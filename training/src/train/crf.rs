//! A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), trained sentence by sentence with
//! AdaGrad (Duchi, Hazan, Singer 2011) and an L1 penalty that is caught up with when a weight is next used
//! (Tsuruoka, Tsujii, Ananiadou 2009); the weights of the last epochs are averaged. Its hidden layer (`network`) is
//! trained with it.

// Sums over labels read like the formulas with indices.
#![allow(clippy::needless_range_loop)]

use std::collections::HashMap;

use lesart::names::embeddings::Embedding;
use lesart::names::features::{HIDDEN_INPUT, Offsets, WINDOW, WordForm, needs_hidden_layer};
use lesart::names::network::SPARSE_OFFSETS;
use lesart::names::words::WordTable;
use lesart::names::{LABELS, Label};

use super::chain::{Chain, Transitions};
use super::network::{Inputs, Network, Trained, UnitSums};
use super::random::Random;

/// Tokens with their labels.
pub(crate) struct Example {
    pub(crate) tokens: Vec<String>,
    pub(crate) labels: Vec<Label>,
}

/// What can be turned.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Settings {
    /// Strength of the L1 penalty, for the sum over all sentences.
    #[arg(long, default_value_t = 4.2)]
    l1: f32,
    /// AdaGrad's step.
    #[arg(long, default_value_t = 0.1)]
    rate: f32,
    /// How often all sentences are seen.
    #[arg(long, default_value_t = 5)]
    epochs: usize,
    /// Over how many of the last epochs weights are averaged.
    #[arg(long, default_value_t = 2)]
    averaged: usize,
    /// How often a feature must occur.
    #[arg(long, default_value_t = 8)]
    min_count: u32,
    /// Share of features that are left out at random in training, so that others learn to stand in.
    #[arg(long, default_value_t = 0.2)]
    dropout: f32,
    /// Seed of the order of the sentences.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// AdaGrad's step in the hidden layer.
    #[arg(long, default_value_t = 0.03)]
    hidden_rate: f32,
    /// Share of hidden units left out at random in training.
    #[arg(long, default_value_t = 0.1)]
    hidden_dropout: f32,
    /// How often a feature must occur to speak to the hidden layer.
    #[arg(long, default_value_t = 2500)]
    hidden_count: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            l1: 4.2,
            rate: 0.1,
            epochs: 5,
            averaged: 2,
            min_count: 8,
            dropout: 0.2,
            seed: 1,
            hidden_rate: 0.03,
            hidden_dropout: 0.1,
            hidden_count: 2500,
        }
    }
}

/// Trained weights.
pub(crate) struct Weights {
    pub(crate) transitions: Transitions,
    /// Slots and weights under each feature's key, ascending.
    pub(crate) features: Vec<(u32, Vec<(u8, f32)>)>,
    pub(crate) hidden: Trained,
}

#[derive(Clone)]
struct Row {
    weights: [f32; LABELS],
    squares: [f32; LABELS],
    seen: u32,
}

const FRESH: Row = Row { weights: [0.0; LABELS], squares: [1e-2; LABELS], seen: 0 };
/// Gradients below this for every label are not worth a step.
const NEGLIGIBLE: f32 = 1e-3;

/// What is trained from.
struct Data {
    forms: Vec<Form>,
    sentences: Vec<TrainingSentence>,
    keys: Vec<(u32, Offsets, u32)>,
    row_count: usize,
    hidden_keys: Vec<(u32, Offsets, u32)>,
    hidden_rows: usize,
}

/// A spelling: the rows of its features for each distance, and its vectors.
struct Form {
    rows: [Vec<u32>; WINDOW],
    hidden_rows: [Vec<u32>; WINDOW],
    whole: Option<Embedding>,
    first: Option<Embedding>,
}

struct TrainingSentence {
    forms: Vec<u32>,
    labels: Vec<u8>,
    /// Whether the hidden layer is asked about each token.
    near_name: Vec<bool>,
}

/// The rows of weights under each key: one for each distance it speaks at.
struct Rows {
    keys: Vec<(u32, Offsets, u32)>,
    count: usize,
}

impl Rows {
    fn new(occurrences: HashMap<u32, (u32, Offsets)>, min_count: u32) -> Self {
        let mut keys: Vec<(u32, Offsets, u32)> = occurrences
            .into_iter()
            .filter(|(_, (count, distances))| *count >= min_count && *distances != 0)
            .map(|(key, (_, distances))| (key, distances, 0))
            .collect();
        keys.sort_unstable();
        let mut count = 0;
        for key in &mut keys {
            key.2 = count;
            count += key.1.count_ones();
        }
        Self { keys, count: count as usize }
    }

    /// The rows of features for each distance they speak at.
    fn of(&self, features: &[(u32, Offsets)]) -> [Vec<u32>; WINDOW] {
        let mut rows: [Vec<u32>; WINDOW] = Default::default();
        for &(feature, own) in features {
            let Ok(at) = self.keys.binary_search_by_key(&feature, |key| key.0) else { continue };
            let (_, distances, first) = self.keys[at];
            for (distance, rows) in rows.iter_mut().enumerate() {
                if own & distances & 1 << distance != 0 {
                    rows.push(first + (distances & ((1 << distance) - 1)).count_ones());
                }
            }
        }
        rows
    }
}

/// Makes the training data: every feature becomes a row of weights for each distance it speaks at.
fn prepare(examples: &[Example], words: &WordTable, settings: &Settings) -> Data {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut spellings: Vec<&str> = vec![""];
    let mut sentences = Vec::with_capacity(examples.len());
    let mut counts: Vec<u32> = vec![examples.len() as u32];
    for example in examples {
        let forms: Vec<u32> = example
            .tokens
            .iter()
            .map(|token| {
                let number = *numbers.entry(token).or_insert_with(|| {
                    spellings.push(token);
                    counts.push(0);
                    spellings.len() as u32 - 1
                });
                counts[number as usize] += 1;
                number
            })
            .collect();
        let labels = example.labels.iter().map(|label| label.index() as u8).collect();
        sentences.push(TrainingSentence { forms, labels, near_name: Vec::new() });
    }
    let mut features: Vec<Vec<(u32, Offsets)>> = Vec::with_capacity(spellings.len());
    let mut word_forms = Vec::with_capacity(spellings.len());
    for (number, spelling) in spellings.iter().enumerate() {
        let mut list = Vec::new();
        let emit = |key, distances| list.push((key, distances));
        word_forms.push(if number == 0 {
            WordForm::boundary(emit)
        } else {
            WordForm::new(spelling, words, emit)
        });
        list.sort_unstable();
        list.dedup();
        features.push(list);
    }
    let mut occurrences: HashMap<u32, (u32, Offsets)> = HashMap::new();
    let mut hidden_occurrences: HashMap<u32, (u32, Offsets)> = HashMap::new();
    for (list, count) in features.iter().zip(&counts) {
        for &(key, distances) in list {
            let count_in = |occurrences: &mut HashMap<u32, (u32, Offsets)>, distances| {
                let entry = occurrences.entry(key).or_default();
                entry.0 += count;
                entry.1 |= distances;
            };
            count_in(&mut occurrences, distances & !HIDDEN_INPUT);
            if distances & HIDDEN_INPUT != 0 {
                count_in(&mut hidden_occurrences, distances & SPARSE_OFFSETS);
            }
        }
    }
    let rows = Rows::new(occurrences, settings.min_count);
    let hidden = Rows::new(hidden_occurrences, settings.hidden_count);
    for sentence in &mut sentences {
        let form = |at: Option<usize>| {
            &word_forms[at.and_then(|at| sentence.forms.get(at)).map_or(0, |&form| form as usize)]
        };
        sentence.near_name = (0..sentence.forms.len())
            .map(|at| needs_hidden_layer(form(at.checked_sub(1)), form(Some(at)), form(Some(at + 1))))
            .collect();
    }
    let forms = features
        .iter()
        .zip(&word_forms)
        .map(|(list, form)| {
            let sparse: Vec<_> =
                list.iter().filter(|(_, distances)| distances & HIDDEN_INPUT != 0).copied().collect();
            Form {
                rows: rows.of(list),
                hidden_rows: hidden.of(&sparse),
                whole: form.head.map(|number| words.embedding(number)),
                first: form.modifier.map(|number| words.embedding(number)),
            }
        })
        .collect();
    Data {
        forms,
        sentences,
        keys: rows.keys,
        row_count: rows.count,
        hidden_keys: hidden.keys,
        hidden_rows: hidden.count,
    }
}

impl Data {
    /// The forms around a token.
    fn around(&self, sentence: &TrainingSentence, at: usize) -> [&Form; WINDOW] {
        std::array::from_fn(|distance| {
            let form = (at + distance).checked_sub(2).and_then(|at| sentence.forms.get(at));
            &self.forms[form.map_or(0, |&form| form as usize)]
        })
    }
}

/// What five forms tell the hidden layer.
fn inputs<'f>(around: &[&'f Form; WINDOW]) -> Inputs<'f> {
    let middle = around[WINDOW / 2];
    Inputs {
        vectors: std::array::from_fn(|place| {
            around.get(place).map_or(middle.first.as_ref(), |f| f.whole.as_ref())
        }),
        sparse: std::array::from_fn(|distance| around[distance].hidden_rows[distance].as_slice()),
    }
}

/// The state of training.
struct Trainer {
    rows: Vec<Row>,
    transitions: Transitions,
    transition_squares: Transitions,
    /// The penalty of one sentence, times the step.
    penalty: f32,
    rate: f32,
    time: u32,
    likelihood: f64,
    network: Network,
}

impl Trainer {
    fn new(data: &Data, settings: &Settings, vector_scale: f32) -> Self {
        Self {
            rows: vec![FRESH; data.row_count],
            transitions: [[0.0; LABELS]; LABELS],
            transition_squares: [[1.0; LABELS]; LABELS],
            penalty: settings.rate * settings.l1 / data.sentences.len() as f32,
            rate: settings.rate,
            time: 0,
            likelihood: 0.0,
            network: Network::new(data.hidden_rows, settings.seed, settings.hidden_rate, vector_scale),
        }
    }

    /// Pays the penalty that a row owes since it was last seen.
    fn catch_up(row: &mut Row, time: u32, penalty: f32) {
        if row.seen == time {
            return;
        }
        let owed = penalty * (time - row.seen) as f32;
        for (weight, square) in row.weights.iter_mut().zip(&row.squares) {
            let shrink = owed / square.sqrt();
            *weight = if *weight > 0.0 { (*weight - shrink).max(0.0) } else { (*weight + shrink).min(0.0) };
        }
        row.seen = time;
    }

    fn learn(
        &mut self,
        sentence: &TrainingSentence,
        data: &Data,
        active: &mut Vec<u32>,
        random: &mut Random,
        settings: &Settings,
    ) {
        let Settings { dropout, hidden_dropout, .. } = *settings;
        self.time += 1;
        let length = sentence.forms.len();
        active.clear();
        let mut bounds = vec![0];
        for at in 0..length {
            for (distance, form) in data.around(sentence, at).into_iter().enumerate() {
                active.extend(&form.rows[distance]);
            }
            if dropout > 0.0 {
                let start = bounds[at];
                let mut kept = start;
                for index in start..active.len() {
                    if random.unit() >= dropout {
                        active[kept] = active[index];
                        kept += 1;
                    }
                }
                active.truncate(kept);
            }
            bounds.push(active.len());
        }
        let mut scores = vec![[0.0_f32; LABELS]; length];
        let mut told = vec![None; length];
        for at in 0..length {
            let sums = &mut scores[at];
            for &row in &active[bounds[at]..bounds[at + 1]] {
                let row = &mut self.rows[row as usize];
                Self::catch_up(row, self.time, self.penalty);
                for (sum, weight) in sums.iter_mut().zip(&row.weights) {
                    *sum += weight;
                }
            }
            if sentence.near_name[at] {
                let mut units = self.network.units(&inputs(&data.around(sentence, at)));
                for unit in &mut units {
                    let kept = *unit > 0.0 && random.unit() >= hidden_dropout;
                    *unit = if kept { *unit / (1.0 - hidden_dropout) } else { 0.0 };
                }
                self.network.speak(&units, sums);
                told[at] = Some(units);
            }
        }
        let slopes = Chain::new(&self.transitions).slopes(&scores, &sentence.labels);
        self.likelihood += slopes.likelihood;
        for (at, slope) in slopes.tokens.iter().enumerate().rev() {
            if slope.iter().all(|slope| slope.abs() <= NEGLIGIBLE) {
                continue;
            }
            for &row in &active[bounds[at]..bounds[at + 1]] {
                let row = &mut self.rows[row as usize];
                for label in 0..LABELS {
                    row.squares[label] += slope[label] * slope[label];
                    row.weights[label] -= self.rate * slope[label] / row.squares[label].sqrt();
                }
            }
            if let Some(units) = &told[at] {
                let inputs = inputs(&data.around(sentence, at));
                self.network.learn(&inputs, units, slope, 1.0 - hidden_dropout);
            }
        }
        for (from, slopes) in slopes.transitions.iter().enumerate() {
            for (to, &slope) in slopes.iter().enumerate() {
                if slope != 0.0 {
                    let square = &mut self.transition_squares[from][to];
                    *square += slope * slope;
                    self.transitions[from][to] -= self.rate * slope / square.sqrt();
                }
            }
        }
    }
}

/// Trains; `progress` is told each epoch's number and log-likelihood a sentence. `vector_scale` makes the words'
/// vectors about as long as a feature is strong.
pub(crate) fn train(
    examples: &[Example],
    words: &WordTable,
    vector_scale: f32,
    settings: &Settings,
    mut progress: impl FnMut(usize, f64),
) -> Weights {
    let data = prepare(examples, words, settings);
    eprintln!("{} features, {} of the hidden layer", data.keys.len(), data.hidden_keys.len());
    let mut trainer = Trainer::new(&data, settings, vector_scale);
    let mut random = Random::new(settings.seed);
    let mut order: Vec<u32> = (0..examples.len() as u32).collect();
    let mut active = Vec::new();
    let mut sums: Vec<[f32; LABELS]> = Vec::new();
    let mut hidden_sums = UnitSums::default();
    let mut transition_sums = [[0.0_f32; LABELS]; LABELS];
    let mut snapshots = 0.0;
    for epoch in 1..=settings.epochs {
        random.shuffle(&mut order);
        trainer.likelihood = 0.0;
        let averaging = epoch + settings.averaged > settings.epochs;
        let snapshot_every = order.len().div_ceil(4);
        for (count, &sentence) in order.iter().enumerate() {
            trainer.learn(&data.sentences[sentence as usize], &data, &mut active, &mut random, settings);
            if averaging && (count + 1 == order.len() || (count + 1) % snapshot_every == 0) {
                sums.resize(data.row_count, [0.0; LABELS]);
                for (row, sum) in trainer.rows.iter_mut().zip(&mut sums) {
                    Trainer::catch_up(row, trainer.time, trainer.penalty);
                    for (sum, weight) in sum.iter_mut().zip(&row.weights) {
                        *sum += weight;
                    }
                }
                hidden_sums.add(&trainer.network);
                for (sums, weights) in transition_sums.iter_mut().zip(&trainer.transitions) {
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += weight;
                    }
                }
                snapshots += 1.0;
            }
        }
        progress(epoch, trainer.likelihood / examples.len() as f64);
    }
    let keep = 1.0 - settings.dropout;
    let features = data
        .keys
        .iter()
        .map(|&(key, distances, first)| {
            let mut slots = Vec::new();
            let present = (0..WINDOW).filter(|distance| distances >> distance & 1 == 1);
            for (distance, row) in present.zip(first as usize..) {
                for (label, sum) in sums[row].iter().enumerate() {
                    if *sum != 0.0 {
                        slots.push(((distance * LABELS + label) as u8, sum / snapshots * keep));
                    }
                }
            }
            (key, slots)
        })
        .filter(|(_, slots): &(u32, Vec<_>)| !slots.is_empty())
        .collect();
    let hidden = hidden_sums.mean(&data.hidden_keys);
    Weights { transitions: transition_sums.map(|row| row.map(|sum| sum / snapshots)), features, hidden }
}

#[cfg(test)]
pub(crate) mod tests {
    use lesart::names::embeddings::Embeddings;
    use lesart::names::words::WordTable;
    use lesart::names::{LABELS, Label};

    use super::{Example, Settings, Weights, train};

    /// A made-up language: towns end in -heim, persons follow `Herr`, everything else is no name.
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

    fn trained() -> Weights {
        let settings = Settings {
            l1: 1.0,
            rate: 0.2,
            dropout: 0.0,
            epochs: 3,
            averaged: 2,
            min_count: 2,
            ..Settings::default()
        };
        let words = WordTable::new(&[], Vec::new(), Embeddings::default());
        train(&examples(), &words, 0.01, &settings, |_, _| ())
    }

    #[test]
    fn learns_a_made_up_language_and_always_the_same() {
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
}
