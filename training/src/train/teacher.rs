//! The teacher: a recogniser that is too large and slow for a page. It reads a sentence from both ends (bidirectional LSTM
//! with a linear chain on top: Huang, Xu, Yu 2015) and looks at the same features of single words as the one that is
//! shipped. What several of them agree on labels running text, from which teachers of the next generation learn, beside
//! the gold sentences and with much left out at random (noisy students: Xie et al. 2020), and from theirs the small one
//! (distillation: Hinton, Vinyals, Dean 2015; with sequences drawn from the teacher's distribution: Kim & Rush 2016).

use std::collections::HashMap;
use std::thread;

use lesart::names::features::{CENTRE, WordForm};
use lesart::names::words::WordTable;
use lesart::names::{LABELS, Label};

use super::adam::{Pace, Weights};
use super::chain::{Chain, Scores, Transitions};
use super::crf::Example;
use super::lstm::{CELLS, Cells, Lstm, Trace};
use super::random::Random;
use super::sums::{add_scaled, product};
use super::vectors::{DIMENSIONS, Vector};

/// How many numbers the features of a word are summed up in.
const BAG: usize = 64;
/// A token for the memories: the vector of the word, that of a compound's first part, and the features.
const INPUTS: usize = 2 * DIMENSIONS + BAG;
const BAG_AT: usize = 2 * DIMENSIONS;
/// What both memories tell, and a one for the bias.
const TOLD: usize = 2 * CELLS + 1;
/// The length of a word's vector in the input.
const LENGTH: f32 = 3.0;
/// How many threads share a batch. Each has whole sentences and sums of its own, so that the bytes stay the same.
const THREADS: usize = 2;

/// What can be turned.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Settings {
    /// How many teachers each generation has; all but the first learn from what those before them labelled, too.
    #[arg(long, value_delimiter = ',', default_values_t = [3, 2, 2])]
    teachers: Vec<u64>,
    /// How often a teacher of each generation sees all sentences.
    #[arg(long, value_delimiter = ',', default_values_t = [12, 4, 4])]
    teacher_epochs: Vec<u32>,
    /// Over how many of the last epochs its weights are averaged.
    #[arg(long, value_delimiter = ',', default_values_t = [4, 2, 2])]
    teacher_averaged: Vec<u32>,
    /// The longest step of its weights.
    #[arg(long, default_value_t = 0.002)]
    teacher_rate: f32,
    /// How many sentences make a step.
    #[arg(long, default_value_t = 32)]
    batch: usize,
    /// Share of features, of numbers that go into the memories and of those that come out, left out at random.
    #[arg(long, default_value_t = 0.35)]
    teacher_dropout: f32,
}

/// Teachers that learn from the same sentences.
#[derive(Clone, Copy)]
pub(crate) struct Generation {
    pub(crate) teachers: u64,
    epochs: u32,
    averaged: u32,
}

impl Settings {
    /// One generation after the other.
    pub(crate) fn generations(&self) -> impl Iterator<Item = Generation> {
        let course = self.teacher_epochs.iter().zip(&self.teacher_averaged);
        let generation = |(&teachers, (&epochs, &averaged))| Generation { teachers, epochs, averaged };
        self.teachers.iter().zip(course).map(generation)
    }
}

/// Steps that grow before the first whole one.
const WARM_UP: f32 = 200.0;
/// The last steps, as a share of the whole one.
const LAST_RATE: f32 = 0.05;

/// What the teachers know of words before they learn: features that the training sentences have, and vectors.
pub(crate) struct Lexicon<'w> {
    words: &'w WordTable,
    vectors: HashMap<u32, Vector>,
    /// Features under ascending keys; the place is the row.
    keys: Vec<u32>,
}

/// A spelling as a teacher sees it.
pub(crate) struct Form {
    rows: Vec<u32>,
    vectors: [f32; BAG_AT],
}

impl<'w> Lexicon<'w> {
    /// `vectors` are those of spellings; features count that occur `least` times in `examples`.
    pub(crate) fn new<'v>(
        words: &'w WordTable,
        vectors: impl Iterator<Item = (&'v str, &'v [f32])>,
        examples: &[Example],
        least: u32,
    ) -> Self {
        let mut by_number = HashMap::new();
        for (spelling, vector) in vectors {
            let length = product(vector, vector).sqrt().max(1e-9) / LENGTH;
            if let Some(number) = words.id(spelling) {
                by_number.entry(number).or_insert_with(|| std::array::from_fn(|at| vector[at] / length));
            }
        }
        let mut spellings: HashMap<&str, u32> = HashMap::new();
        for token in examples.iter().flat_map(|example| &example.tokens) {
            *spellings.entry(token).or_default() += 1;
        }
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for (spelling, count) in spellings {
            for key in features(spelling, words).1 {
                *counts.entry(key).or_default() += count;
            }
        }
        let mut keys: Vec<u32> =
            counts.into_iter().filter(|&(_, count)| count >= least).map(|(key, _)| key).collect();
        keys.sort_unstable();
        Self { words, vectors: by_number, keys }
    }

    fn form(&self, spelling: &str) -> Form {
        let (form, keys) = features(spelling, self.words);
        let rows = keys.iter().filter_map(|key| self.keys.binary_search(key).ok()).map(|row| row as u32);
        let mut vectors = [0.0; BAG_AT];
        for (number, vector) in
            [form.head, form.modifier].into_iter().zip(vectors.chunks_exact_mut(DIMENSIONS))
        {
            if let Some(known) = number.and_then(|number| self.vectors.get(&number)) {
                vector.copy_from_slice(known);
            }
        }
        Form { rows: rows.collect(), vectors }
    }

    /// The forms of sentences, each spelling once.
    pub(crate) fn forms<'e>(&self, sentences: impl Iterator<Item = &'e [String]>) -> Forms<'e> {
        let mut forms = Forms { numbers: HashMap::new(), forms: Vec::new() };
        for token in sentences.flatten() {
            forms.numbers.entry(token).or_insert_with(|| {
                forms.forms.push(self.form(token));
                forms.forms.len() - 1
            });
        }
        forms
    }
}

/// A word and the features that speak for the word itself.
fn features(spelling: &str, words: &WordTable) -> (WordForm, Vec<u32>) {
    let mut keys = Vec::new();
    let form = WordForm::new(spelling, words, |key, distances| {
        if distances & CENTRE != 0 {
            keys.push(key);
        }
    });
    keys.sort_unstable();
    keys.dedup();
    (form, keys)
}

/// Spellings and how a teacher sees them.
pub(crate) struct Forms<'e> {
    numbers: HashMap<&'e str, usize>,
    forms: Vec<Form>,
}

impl Forms<'_> {
    fn of(&self, tokens: &[String]) -> Vec<&Form> {
        tokens.iter().map(|token| &self.forms[self.numbers[token.as_str()]]).collect()
    }
}

/// What is left out at random.
struct Dropout {
    share: f32,
    random: Random,
}

impl Dropout {
    /// Nothing, or what makes up for those that are left out.
    fn factor(&mut self) -> f32 {
        if self.share == 0.0 {
            1.0
        } else if self.random.unit() < self.share {
            0.0
        } else {
            1.0 / (1.0 - self.share)
        }
    }
}

/// A recogniser in training, or trained.
pub(crate) struct Teacher {
    /// For each feature a row of [`BAG`], and one of labels.
    bag: Weights,
    linear: Weights,
    memories: [Lstm; 2],
    /// For each number that the memories tell, and a one, a row of labels.
    output: Weights,
    transitions: Weights,
}

/// How a sentence was read.
struct Reading {
    inputs: Vec<Vec<f32>>,
    input_factors: Vec<Vec<f32>>,
    kept: Vec<Vec<u32>>,
    traces: [Trace; 2],
    told: Vec<[f32; TOLD]>,
    told_factors: Vec<[f32; TOLD]>,
    scores: Vec<Scores>,
}

/// What a few sentences say about the weights.
struct Slopes {
    likelihood: f64,
    memories: [Vec<f32>; 2],
    output: Vec<f32>,
    transitions: Vec<f32>,
    /// For each token: its features, and the slopes of their rows.
    tokens: Vec<(Vec<u32>, [f32; BAG], Scores)>,
}

const BACKWARDS: [bool; 2] = [false, true];

impl Teacher {
    fn new(rows: usize, random: &mut Random) -> Self {
        let mut even = |count: usize, most: f32| {
            Weights::new((0..count).map(|_| (random.unit() * 2.0 - 1.0) * most).collect())
        };
        Self {
            bag: even(rows * BAG, 0.09),
            linear: even(rows * LABELS, 0.0),
            output: even(TOLD * LABELS, 0.07),
            transitions: even(LABELS * LABELS, 0.0),
            memories: [Lstm::new(INPUTS, random), Lstm::new(INPUTS, random)],
        }
    }

    fn read(&self, sentence: &[&Form], dropout: &mut Dropout) -> Reading {
        let (mut inputs, mut input_factors, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        let mut scores = Vec::with_capacity(sentence.len());
        for form in sentence {
            let mut input = vec![0.0; INPUTS];
            input[..BAG_AT].copy_from_slice(&form.vectors);
            let mut score = [0.0; LABELS];
            let mut rows = Vec::with_capacity(form.rows.len());
            for &row in &form.rows {
                let factor = dropout.factor();
                if factor != 0.0 {
                    let at = row as usize;
                    add_scaled(&mut input[BAG_AT..], factor, &self.bag.values[at * BAG..][..BAG]);
                    add_scaled(&mut score, factor, &self.linear.values[at * LABELS..][..LABELS]);
                    rows.push(row);
                }
            }
            let factors: Vec<f32> = (0..INPUTS).map(|_| dropout.factor()).collect();
            for (value, factor) in input.iter_mut().zip(&factors) {
                *value *= factor;
            }
            inputs.push(input);
            input_factors.push(factors);
            kept.push(rows);
            scores.push(score);
        }
        let tokens: Vec<&[f32]> = inputs.iter().map(Vec::as_slice).collect();
        let traces = [0, 1].map(|memory| self.memories[memory].read(&tokens, BACKWARDS[memory]));
        let (mut told, mut told_factors) = (Vec::new(), Vec::new());
        for (at, score) in scores.iter_mut().enumerate() {
            let factors: [f32; TOLD] =
                std::array::from_fn(|number| if number < 2 * CELLS { dropout.factor() } else { 1.0 });
            let here: [f32; TOLD] = std::array::from_fn(|number| {
                let value = traces.get(number / CELLS).map_or(1.0, |trace| trace.told[at][number % CELLS]);
                value * factors[number]
            });
            for (&value, row) in here.iter().zip(self.output.values.chunks_exact(LABELS)) {
                add_scaled(score, value, row);
            }
            told.push(here);
            told_factors.push(factors);
        }
        Reading { inputs, input_factors, kept, traces, told, told_factors, scores }
    }

    /// Adds what a sentence says to the slopes.
    fn learn(
        &self,
        sentence: &[&Form],
        labels: &[u8],
        chain: &Chain,
        dropout: &mut Dropout,
        slopes: &mut Slopes,
    ) {
        let keeping = 1.0 / (1.0 - dropout.share);
        let Reading { inputs, input_factors, kept, traces, told, told_factors, scores } =
            self.read(sentence, dropout);
        let from_chain = chain.slopes(&scores, labels);
        slopes.likelihood += from_chain.likelihood;
        add_scaled(&mut slopes.transitions, 1.0, from_chain.transitions.as_flattened());
        let mut told_slopes = [const { Vec::new() }; 2];
        for ((told, factors), labels) in told.iter().zip(&told_factors).zip(&from_chain.tokens) {
            for (&value, row) in told.iter().zip(slopes.output.chunks_exact_mut(LABELS)) {
                add_scaled(row, value, labels);
            }
            for (memory, told_slopes) in told_slopes.iter_mut().enumerate() {
                let slope: Cells = std::array::from_fn(|cell| {
                    let number = memory * CELLS + cell;
                    factors[number] * product(labels, &self.output.values[number * LABELS..][..LABELS])
                });
                told_slopes.push(slope);
            }
        }
        let tokens: Vec<&[f32]> = inputs.iter().map(Vec::as_slice).collect();
        let mut bags = vec![vec![0.0; BAG]; sentence.len()];
        for memory in [0, 1] {
            self.memories[memory].learn(
                &tokens,
                &traces[memory],
                &told_slopes[memory],
                BACKWARDS[memory],
                &mut slopes.memories[memory],
                (BAG_AT, &mut bags),
            );
        }
        for (at, rows) in kept.into_iter().enumerate() {
            let bag =
                std::array::from_fn(|number| bags[at][number] * input_factors[at][BAG_AT + number] * keeping);
            slopes.tokens.push((rows, bag, from_chain.tokens[at].map(|slope| slope * keeping)));
        }
    }

    fn no_slopes(&self) -> Slopes {
        Slopes {
            likelihood: 0.0,
            memories: [0, 1].map(|memory| self.memories[memory].no_slopes()),
            output: vec![0.0; TOLD * LABELS],
            transitions: vec![0.0; LABELS * LABELS],
            tokens: Vec::new(),
        }
    }

    fn chain(&self) -> Chain {
        let transitions: Transitions =
            std::array::from_fn(|from| std::array::from_fn(|to| self.transitions.values[from * LABELS + to]));
        Chain::new(&transitions)
    }

    /// A step after a batch of sentences; `rows` is room for the slopes of all features, zeros before and after.
    fn step(&mut self, slopes: &[Slopes], sentences: usize, rows: &mut RowSlopes, pace: Pace) {
        let share = 1.0 / sentences as f32;
        let mean = |of: &dyn Fn(&Slopes) -> &[f32]| {
            let mut sum = vec![0.0; of(&slopes[0]).len()];
            for slopes in slopes {
                add_scaled(&mut sum, share, of(slopes));
            }
            sum
        };
        for (memory, lstm) in self.memories.iter_mut().enumerate() {
            lstm.step(&mean(&|slopes| &slopes.memories[memory]), pace);
        }
        self.output.step(0, &mean(&|slopes| &slopes.output), pace);
        self.transitions.step(0, &mean(&|slopes| &slopes.transitions), pace);
        for (features, bag, labels) in slopes.iter().flat_map(|slopes| &slopes.tokens) {
            for &row in features {
                rows.add(row, share, bag, labels);
            }
        }
        rows.take(|row, bag, labels| {
            self.bag.step(row * BAG, bag, pace);
            self.linear.step(row * LABELS, labels, pace);
        });
    }

    /// All weights, in a fixed order.
    fn weights(&mut self) -> [&mut [f32]; 6] {
        let [forward, backward] = &mut self.memories;
        [
            &mut self.bag.values,
            &mut self.linear.values,
            &mut self.output.values,
            &mut self.transitions.values,
            forward.values(),
            backward.values(),
        ]
    }

    /// Trains one; `progress` is told each epoch's number and log-likelihood a sentence.
    pub(crate) fn train(
        lexicon: &Lexicon<'_>,
        examples: &[Example],
        settings: &Settings,
        Generation { epochs, averaged, .. }: Generation,
        seed: u64,
        mut progress: impl FnMut(u32, f64),
    ) -> Self {
        let forms = lexicon.forms(examples.iter().map(|example| example.tokens.as_slice()));
        let sentences: Vec<(Vec<&Form>, Vec<u8>)> = examples
            .iter()
            .map(|example| {
                let labels = example.labels.iter().map(|label| label.index() as u8).collect();
                (forms.of(&example.tokens), labels)
            })
            .collect();
        let mut random = Random::new(seed);
        let mut teacher = Self::new(lexicon.keys.len(), &mut random);
        let mut rows = RowSlopes::new(lexicon.keys.len());
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let all_steps = (epochs as usize * sentences.len().div_ceil(settings.batch)) as f32;
        let mut sums: Option<Vec<Vec<f32>>> = None;
        let mut step = 0_u32;
        for epoch in 1..=epochs {
            random.shuffle(&mut order);
            let mut likelihood = 0.0;
            for batch in order.chunks(settings.batch) {
                step += 1;
                let left = (1.0 - step as f32 / all_steps).max(LAST_RATE);
                let rate = settings.teacher_rate * left * (step as f32 / WARM_UP).min(1.0);
                let chain = teacher.chain();
                let (teacher_now, chain, sentences) = (&teacher, &chain, &sentences);
                let slopes: Vec<Slopes> = thread::scope(|scope| {
                    let shares: Vec<_> = batch
                        .chunks(batch.len().div_ceil(THREADS))
                        .map(|share| {
                            scope.spawn(move || {
                                let mut slopes = teacher_now.no_slopes();
                                for &number in share {
                                    let random = Random::new(seed ^ (u64::from(step) << 32 | number as u64));
                                    let mut dropout = Dropout { share: settings.teacher_dropout, random };
                                    let (sentence, labels) = &sentences[number];
                                    teacher_now.learn(sentence, labels, chain, &mut dropout, &mut slopes);
                                }
                                slopes
                            })
                        })
                        .collect();
                    shares
                        .into_iter()
                        .map(|share| share.join().expect("no share of a batch panics"))
                        .collect()
                });
                likelihood += slopes.iter().map(|slopes| slopes.likelihood).sum::<f64>();
                teacher.step(&slopes, batch.len(), &mut rows, Pace { rate, step });
            }
            if epoch + averaged > epochs {
                let weights = teacher.weights();
                let sums = sums.get_or_insert_with(|| weights.iter().map(|w| vec![0.0; w.len()]).collect());
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    add_scaled(sum, 1.0, weights);
                }
            }
            progress(epoch, likelihood / sentences.len() as f64);
        }
        let times = averaged.min(epochs) as f32;
        for (weights, sums) in teacher.weights().into_iter().zip(sums.unwrap_or_default()) {
            for (weight, sum) in weights.iter_mut().zip(sums) {
                *weight = sum / times;
            }
        }
        teacher
    }
}

/// The slopes of the features of a batch.
struct RowSlopes {
    bag: Vec<f32>,
    labels: Vec<f32>,
    used: Vec<u32>,
    is_used: Vec<bool>,
}

impl RowSlopes {
    fn new(rows: usize) -> Self {
        let (bag, labels) = (vec![0.0; rows * BAG], vec![0.0; rows * LABELS]);
        Self { bag, labels, used: Vec::new(), is_used: vec![false; rows] }
    }

    fn add(&mut self, row: u32, factor: f32, bag: &[f32; BAG], labels: &Scores) {
        let at = row as usize;
        if !self.is_used[at] {
            self.is_used[at] = true;
            self.used.push(row);
        }
        add_scaled(&mut self.bag[at * BAG..][..BAG], factor, bag);
        add_scaled(&mut self.labels[at * LABELS..][..LABELS], factor, labels);
    }

    /// Hands out what was added, and forgets it.
    fn take(&mut self, mut each: impl FnMut(usize, &[f32], &[f32])) {
        for row in self.used.drain(..) {
            let at = row as usize;
            self.is_used[at] = false;
            let bag = &mut self.bag[at * BAG..][..BAG];
            let labels = &mut self.labels[at * LABELS..][..LABELS];
            each(at, bag, labels);
            bag.fill(0.0);
            labels.fill(0.0);
        }
    }
}

/// Teachers that are asked together: the mean of their scores counts.
pub(crate) struct Teachers<'w> {
    lexicon: Lexicon<'w>,
    teachers: Vec<Teacher>,
    chain: Chain,
}

impl<'w> Teachers<'w> {
    pub(crate) fn new(lexicon: Lexicon<'w>, teachers: Vec<Teacher>) -> Self {
        let share = 1.0 / teachers.len().max(1) as f32;
        let mut transitions = [[0.0; LABELS]; LABELS];
        for teacher in &teachers {
            add_scaled(transitions.as_flattened_mut(), share, &teacher.transitions.values);
        }
        Self { lexicon, teachers, chain: Chain::new(&transitions) }
    }

    fn scores(&self, sentence: &[&Form]) -> Vec<Scores> {
        let mut dropout = Dropout { share: 0.0, random: Random::new(0) };
        let mut sums = vec![[0.0; LABELS]; sentence.len()];
        for teacher in &self.teachers {
            for (sum, scores) in sums.iter_mut().zip(teacher.read(sentence, &mut dropout).scores) {
                add_scaled(sum, 1.0 / self.teachers.len() as f32, &scores);
            }
        }
        sums
    }

    /// Labels sentences, each thread some of them, in their order.
    fn label(
        &self,
        sentences: &[Vec<String>],
        label: impl Fn(usize, &[Scores]) -> Vec<u8> + Sync,
    ) -> Vec<Vec<Label>> {
        let forms = self.lexicon.forms(sentences.iter().map(Vec::as_slice));
        let share = sentences.len().div_ceil(THREADS).max(1);
        let (forms, label) = (&forms, &label);
        thread::scope(|scope| {
            let shares: Vec<_> = sentences
                .chunks(share)
                .enumerate()
                .map(|(part, sentences)| {
                    scope.spawn(move || {
                        let labels = (part * share..).zip(sentences).map(|(number, tokens)| {
                            let labels = label(number, &self.scores(&forms.of(tokens)));
                            let label = |label| Label::from_index(usize::from(label)).unwrap_or_default();
                            labels.into_iter().map(label).collect()
                        });
                        labels.collect::<Vec<Vec<Label>>>()
                    })
                })
                .collect();
            shares.into_iter().flat_map(|share| share.join().expect("no share of the text panics")).collect()
        })
    }

    /// The most probable labels.
    pub(crate) fn best(&self, sentences: &[Vec<String>]) -> Vec<Vec<Label>> {
        self.label(sentences, |_, scores| self.chain.best(scores))
    }

    /// Labels drawn at random, as often as they are probable: what is doubtful stays so for whoever learns from them.
    pub(crate) fn draw(&self, sentences: &[Vec<String>], seed: u64) -> Vec<Vec<Label>> {
        self.label(sentences, |number, scores| {
            self.chain.draw(scores, &mut Random::new(seed ^ (number as u64) << 8))
        })
    }
}

#[cfg(test)]
mod tests {
    use lesart::names::embeddings::Embeddings;
    use lesart::names::words::WordTable;

    use super::{Lexicon, Settings, Teacher, Teachers};
    use crate::train::crf::tests::examples;

    #[test]
    fn learns_a_made_up_language_and_always_the_same() {
        let words = WordTable::new(&[], Vec::new(), Embeddings::default());
        let settings = Settings {
            teachers: vec![2],
            teacher_epochs: vec![4],
            teacher_averaged: vec![2],
            teacher_rate: 0.01,
            batch: 8,
            teacher_dropout: 0.2,
        };
        let examples = examples();
        let teachers = || {
            let lexicon = Lexicon::new(&words, std::iter::empty(), &examples, 2);
            let generation = settings.generations().next().unwrap();
            let train = |seed| Teacher::train(&lexicon, &examples, &settings, generation, seed, |_, _| ());
            let teachers = (1..=generation.teachers).map(train).collect();
            Teachers::new(lexicon, teachers)
        };
        let unseen: Vec<String> =
            "Herr Quandos fährt nach Oberhofheim .".split(' ').map(str::to_owned).collect();
        let unseen = [unseen];
        let teachers_now = teachers();
        let names = |labels: &[lesart::names::Label]| labels.iter().map(|l| l.as_str()).collect::<Vec<_>>();
        assert_eq!(names(&teachers_now.best(&unseen)[0]), ["O", "B-PER", "O", "O", "B-LOC", "O"]);
        assert_eq!(teachers_now.draw(&unseen, 1).len(), 1);
        let forms = teachers_now.lexicon.forms(unseen.iter().map(Vec::as_slice));
        let again = teachers();
        assert_eq!(teachers_now.scores(&forms.of(&unseen[0])), again.scores(&forms.of(&unseen[0])));
    }
}
