//! Long short-term memory in one direction over a sentence (Hochreiter & Schmidhuber 1997, with forget gates: Gers,
//! Schmidhuber, Cummins 2000), and its slopes by back-propagation through time.

use super::adam::{Pace, Weights};
use super::random::Random;
use super::sums::{add_scaled, product};

/// How many numbers the memory holds.
pub(crate) const CELLS: usize = 96;
/// What is reckoned for each of them: how much comes in, how much is kept, what comes in, how much is told.
const GATES: usize = 4 * CELLS;

type Gates = [f32; GATES];
pub(crate) type Cells = [f32; CELLS];

/// The weights: rows of [`GATES`] for each number of the input, for each cell of the token before, and one beside.
pub(crate) struct Lstm {
    inputs: usize,
    weights: Weights,
}

/// What one sentence left behind.
pub(crate) struct Trace {
    gates: Vec<Gates>,
    cells: Vec<Cells>,
    /// What is told of each token.
    pub(crate) told: Vec<Cells>,
}

fn logistic(value: f32) -> f32 {
    1.0 / (1.0 + (-value).exp())
}

/// The places of a sentence in the order in which they are read, each with the one before.
fn order(length: usize, backwards: bool) -> impl DoubleEndedIterator<Item = (usize, Option<usize>)> {
    (0..length).map(move |step| {
        let place = |step: usize| if backwards { length - 1 - step } else { step };
        (place(step), step.checked_sub(1).map(place))
    })
}

impl Lstm {
    pub(crate) fn new(inputs: usize, random: &mut Random) -> Self {
        let most = 1.0 / (CELLS as f32).sqrt();
        let count = (inputs + CELLS + 1) * GATES;
        Self {
            inputs,
            weights: Weights::new((0..count).map(|_| (random.unit() * 2.0 - 1.0) * most).collect()),
        }
    }

    /// Room for the slopes of all weights.
    pub(crate) fn no_slopes(&self) -> Vec<f32> {
        vec![0.0; self.weights.values.len()]
    }

    pub(crate) fn step(&mut self, slopes: &[f32], pace: Pace) {
        self.weights.step(0, slopes, pace);
    }

    pub(crate) fn values(&mut self) -> &mut [f32] {
        &mut self.weights.values
    }

    /// The rows for the input, for the cells before, and the one beside.
    fn rows(&self) -> (&[f32], &[f32], &[f32]) {
        let (inputs, rest) = self.weights.values.split_at(self.inputs * GATES);
        let (cells, beside) = rest.split_at(CELLS * GATES);
        (inputs, cells, beside)
    }

    /// Reads a sentence; each token is a slice of as many numbers as the input has.
    pub(crate) fn read(&self, sentence: &[&[f32]], backwards: bool) -> Trace {
        let (input_rows, cell_rows, beside) = self.rows();
        let mut gates: Vec<Gates> =
            sentence.iter().map(|_| std::array::from_fn(|gate| beside[gate])).collect();
        // A row is used for all tokens while it is near the processor.
        for (number, row) in input_rows.chunks_exact(GATES).enumerate() {
            for (gates, token) in gates.iter_mut().zip(sentence) {
                if token[number] != 0.0 {
                    add_scaled(gates, token[number], row);
                }
            }
        }
        let mut cells = vec![[0.0; CELLS]; sentence.len()];
        let mut told = vec![[0.0; CELLS]; sentence.len()];
        for (at, before) in order(sentence.len(), backwards) {
            let (cells_before, told_before) =
                before.map_or(([0.0; CELLS], [0.0; CELLS]), |before| (cells[before], told[before]));
            let gates = &mut gates[at];
            if before.is_some() {
                for (value, row) in told_before.iter().zip(cell_rows.chunks_exact(GATES)) {
                    add_scaled(gates, *value, row);
                }
            }
            for (kind, gates) in gates.chunks_exact_mut(CELLS).enumerate() {
                for gate in gates {
                    *gate = if kind == 2 { gate.tanh() } else { logistic(*gate) };
                }
            }
            for cell in 0..CELLS {
                let [comes, kept, new, shown] = [0, 1, 2, 3].map(|kind| gates[kind * CELLS + cell]);
                cells[at][cell] = kept * cells_before[cell] + comes * new;
                told[at][cell] = shown * cells[at][cell].tanh();
            }
        }
        Trace { gates, cells, told }
    }

    /// Adds the slopes of the weights to `slopes`, and those of the input's numbers from `first` on to `inputs`, where
    /// `told` holds the slopes of what was told.
    pub(crate) fn learn(
        &self,
        sentence: &[&[f32]],
        trace: &Trace,
        told: &[Cells],
        backwards: bool,
        slopes: &mut [f32],
        (first, inputs): (usize, &mut [Vec<f32>]),
    ) {
        let (input_rows, cell_rows, _) = self.rows();
        let mut gate_slopes = vec![[0.0_f32; GATES]; sentence.len()];
        let mut from_later = [0.0_f32; CELLS];
        let mut cells_from_later = [0.0_f32; CELLS];
        for (at, before) in order(sentence.len(), backwards).rev() {
            let cells_before = before.map_or([0.0; CELLS], |before| trace.cells[before]);
            let gates = &trace.gates[at];
            let here = &mut gate_slopes[at];
            for cell in 0..CELLS {
                let [comes, kept, new, shown] = [0, 1, 2, 3].map(|kind| gates[kind * CELLS + cell]);
                let bent = trace.cells[at][cell].tanh();
                let told = told[at][cell] + from_later[cell];
                let slope = cells_from_later[cell] + told * shown * (1.0 - bent * bent);
                here[cell] = slope * new * comes * (1.0 - comes);
                here[CELLS + cell] = slope * cells_before[cell] * kept * (1.0 - kept);
                here[2 * CELLS + cell] = slope * comes * (1.0 - new * new);
                here[3 * CELLS + cell] = told * bent * shown * (1.0 - shown);
                cells_from_later[cell] = slope * kept;
            }
            for (value, row) in from_later.iter_mut().zip(cell_rows.chunks_exact(GATES)) {
                *value = product(here, row);
            }
        }
        let (input_slopes, rest) = slopes.split_at_mut(self.inputs * GATES);
        let (cell_slopes, beside) = rest.split_at_mut(CELLS * GATES);
        for (number, slopes) in input_slopes.chunks_exact_mut(GATES).enumerate() {
            for (token, gates) in sentence.iter().zip(&gate_slopes) {
                if token[number] != 0.0 {
                    add_scaled(slopes, token[number], gates);
                }
            }
        }
        for (cell, slopes) in cell_slopes.chunks_exact_mut(GATES).enumerate() {
            for (at, before) in order(sentence.len(), backwards) {
                if let Some(before) = before {
                    add_scaled(slopes, trace.told[before][cell], &gate_slopes[at]);
                }
            }
        }
        for gates in &gate_slopes {
            add_scaled(beside, 1.0, gates);
        }
        for (number, row) in input_rows.chunks_exact(GATES).skip(first).enumerate() {
            for (inputs, gates) in inputs.iter_mut().zip(&gate_slopes) {
                inputs[number] += product(gates, row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CELLS, Cells, Lstm};
    use crate::train::random::Random;
    use crate::train::sums::product;

    /// The sum of what is told, each number with a factor of its own.
    fn sum(lstm: &Lstm, sentence: &[Vec<f32>], factors: &[Cells], backwards: bool) -> f32 {
        let sentence: Vec<&[f32]> = sentence.iter().map(Vec::as_slice).collect();
        let told = lstm.read(&sentence, backwards).told;
        told.iter().zip(factors).map(|(told, factors)| product(told, factors)).sum()
    }

    #[test]
    fn slopes_are_those_of_small_changes() {
        let mut random = Random::new(4);
        let mut lstm = Lstm::new(3, &mut random);
        let mut number = || random.unit() * 2.0 - 1.0;
        let mut sentence: Vec<Vec<f32>> = (0..4).map(|_| (0..3).map(|_| number()).collect()).collect();
        let factors: Vec<Cells> = (0..4).map(|_| std::array::from_fn(|_| number())).collect();
        for backwards in [false, true] {
            let mut slopes = lstm.no_slopes();
            let mut inputs = vec![vec![0.0; 2]; 4];
            let tokens: Vec<&[f32]> = sentence.iter().map(Vec::as_slice).collect();
            let trace = lstm.read(&tokens, backwards);
            lstm.learn(&tokens, &trace, &factors, backwards, &mut slopes, (1, &mut inputs));
            let step = 1e-2;
            for at in [0, 5 * CELLS, 14 * CELLS + 7, 200 * CELLS + 3, slopes.len() - 1] {
                let before = lstm.values()[at];
                let [up, down] = [step, -step].map(|step| {
                    lstm.values()[at] = before + step;
                    sum(&lstm, &sentence, &factors, backwards)
                });
                lstm.values()[at] = before;
                let slope = (up - down) / (2.0 * step);
                assert!((slope - slopes[at]).abs() < 2e-2, "{at}: {slope} {}", slopes[at]);
            }
            let before = sentence[2][1];
            let [up, down] = [step, -step].map(|step| {
                sentence[2][1] = before + step;
                sum(&lstm, &sentence, &factors, backwards)
            });
            sentence[2][1] = before;
            assert!(((up - down) / (2.0 * step) - inputs[2][0]).abs() < 2e-2);
        }
    }
}
