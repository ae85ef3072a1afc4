//! Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), with weights of their own for each place
//! beside the word (Ling, Dyer, Black, Trancoso 2015), so that words that stand alike come close, not only words that
//! stand together. One thread and a fixed order: always the same bytes.

use super::random::Random;
use super::sums::product;

/// How many numbers a vector has.
pub(super) const DIMENSIONS: usize = 64;
/// How many words to the left, and as many to the right, are foretold.
const WINDOW: usize = 3;
const PLACES: usize = 2 * WINDOW;
/// Wrong words a right one is told from.
const NEGATIVES: usize = 5;
const EPOCHS: usize = 5;
const RATE: f32 = 0.03;
/// Words commoner than this share are often skipped.
const COMMON: f64 = 2e-4;
/// How fine the table is from which wrong words are drawn.
const DRAWS: usize = 1 << 22;

pub(super) type Vector = [f32; DIMENSIONS];

/// Vectors of words 0..`counts.len()`; `running` holds word numbers, and any greater number for what has no vector.
/// `gap` stands between sentences.
pub(super) fn vectors(running: &[u32], gap: u32, counts: &[u32]) -> Vec<Vector> {
    let mut random = Random::new(7);
    let mut inputs: Vec<Vector> = (0..counts.len())
        .map(|_| std::array::from_fn(|_| (random.unit() - 0.5) / DIMENSIONS as f32))
        .collect();
    let mut outputs = vec![[[0.0_f32; DIMENSIONS]; PLACES]; counts.len()];
    let total: f64 = counts.iter().map(|&count| f64::from(count)).sum();
    let kept: Vec<f32> = counts
        .iter()
        .map(|&count| {
            let share = COMMON * total / f64::from(count.max(1));
            (share.sqrt() + share).min(1.0) as f32
        })
        .collect();
    let draws = draws(counts);
    let steps = (running.len() * EPOCHS) as f32;
    let mut done = 0_usize;
    let logistic = Logistic::new();
    for epoch in 1..=EPOCHS {
        let started = std::time::Instant::now();
        for sentence in running.split(|&number| number == gap) {
            let rate = RATE * (1.0 - done as f32 / steps).max(0.01);
            done += sentence.len() + 1;
            for (at, &word) in sentence.iter().enumerate() {
                let Some(&keep) = kept.get(word as usize) else { continue };
                if keep < 1.0 && random.unit() > keep {
                    continue;
                }
                let input = inputs[word as usize];
                let mut change = [0.0_f32; DIMENSIONS];
                let wrong: [u32; NEGATIVES] = std::array::from_fn(|_| draws[random.below(DRAWS)]);
                #[allow(clippy::needless_range_loop)] // The places are distances first.
                for place in 0..PLACES {
                    let distance = if place < WINDOW {
                        place as isize - WINDOW as isize
                    } else {
                        (place - WINDOW) as isize + 1
                    };
                    let Some(&other) = at.checked_add_signed(distance).and_then(|at| sentence.get(at)) else {
                        continue;
                    };
                    let Some(&keep) = kept.get(other as usize) else { continue };
                    if keep < 1.0 && random.unit() > keep {
                        continue;
                    }
                    let mut learn = |target: u32, truth: f32| {
                        let output = &mut outputs[target as usize][place];
                        let step = rate * (truth - logistic.of(product(&input, output)));
                        for ((change, output), input) in change.iter_mut().zip(output).zip(&input) {
                            *change += step * *output;
                            *output += step * input;
                        }
                    };
                    learn(other, 1.0);
                    for wrong in wrong {
                        if wrong != other {
                            learn(wrong, 0.0);
                        }
                    }
                }
                for (value, change) in inputs[word as usize].iter_mut().zip(&change) {
                    *value += change;
                }
            }
        }
        eprintln!("vectors: round {epoch} of {EPOCHS}, {:.0?}", started.elapsed());
    }
    inputs
}

/// Words as often as their count to the power of 0.75.
fn draws(counts: &[u32]) -> Vec<u32> {
    let weights: Vec<f64> = counts.iter().map(|&count| f64::from(count).powf(0.75)).collect();
    let total: f64 = weights.iter().sum();
    let mut draws = Vec::with_capacity(DRAWS);
    let mut sum = 0.0;
    for (word, weight) in weights.iter().enumerate() {
        sum += weight;
        let end = ((sum / total * DRAWS as f64).round() as usize).min(DRAWS);
        draws.resize(end.max(draws.len()), word as u32);
    }
    draws.resize(DRAWS, 0);
    draws
}

/// The logistic function from a table.
struct Logistic(Vec<f32>);

impl Logistic {
    const REACH: f32 = 6.0;
    const STEPS: usize = 1024;

    fn new() -> Self {
        let at = |step: usize| (step as f32 + 0.5) / Self::STEPS as f32 * 2.0 * Self::REACH - Self::REACH;
        Self((0..Self::STEPS).map(|step| 1.0 / (1.0 + (-at(step)).exp())).collect())
    }

    fn of(&self, value: f32) -> f32 {
        let step = (value + Self::REACH) / (2.0 * Self::REACH) * Self::STEPS as f32;
        self.0[(step.max(0.0) as usize).min(Self::STEPS - 1)]
    }
}
