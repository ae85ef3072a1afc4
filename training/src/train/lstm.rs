//! Long short-term memory in one direction over a sentence (Hochreiter & Schmidhuber 1997, with forget gates: Gers,
//! Schmidhuber, Cummins 2000), and its gradient by back-propagation through time.

use super::adam::{Step, Weights};
use super::linalg::{add_scaled, dot, logistic};
use super::random::Random;

/// Size of the hidden state and of the cell state.
pub(crate) const HIDDEN: usize = 96;
/// The gates of all cells: input gates, forget gates, candidates, output gates.
const GATES: usize = 4 * HIDDEN;
/// The index of the candidates among the four kinds of gates.
const CANDIDATE: usize = 2;

type Gates = [f32; GATES];
pub(crate) type HiddenState = [f32; HIDDEN];

/// The weights: rows of [`GATES`] for each input dimension, for each dimension of the previous hidden state, and the bias.
pub(crate) struct Lstm {
    inputs: usize,
    weights: Weights,
}

/// What the forward pass over a sentence computed, for the backward pass.
pub(crate) struct ForwardPass {
    gates: Vec<Gates>,
    cell_states: Vec<HiddenState>,
    /// The hidden state at each token.
    pub(crate) hidden_states: Vec<HiddenState>,
}

/// The token positions in reading order, each with the one before.
fn order(length: usize, backwards: bool) -> impl DoubleEndedIterator<Item = (usize, Option<usize>)> {
    (0..length).map(move |step| {
        let position = |step: usize| if backwards { length - 1 - step } else { step };
        (position(step), step.checked_sub(1).map(position))
    })
}

impl Lstm {
    pub(crate) fn new(inputs: usize, random: &mut Random) -> Self {
        let most = 1.0 / (HIDDEN as f32).sqrt();
        let count = (inputs + HIDDEN + 1) * GATES;
        Self {
            inputs,
            weights: Weights::new((0..count).map(|_| (random.unit() * 2.0 - 1.0) * most).collect()),
        }
    }

    /// A gradient of zeros.
    pub(crate) fn zero_gradient(&self) -> Vec<f32> {
        vec![0.0; self.weights.values.len()]
    }

    pub(crate) fn step(&mut self, gradient: &[f32], step: Step) {
        self.weights.step(0, gradient, step);
    }

    pub(crate) fn values(&mut self) -> &mut [f32] {
        &mut self.weights.values
    }

    /// The rows of the input and of the previous hidden state, and the bias.
    fn rows(&self) -> (&[f32], &[f32], &[f32]) {
        let (inputs, rest) = self.weights.values.split_at(self.inputs * GATES);
        let (hidden, bias) = rest.split_at(HIDDEN * GATES);
        (inputs, hidden, bias)
    }

    /// The forward pass over a sentence; each token is a slice of as many numbers as there are inputs.
    pub(crate) fn forward(&self, sentence: &[&[f32]], backwards: bool) -> ForwardPass {
        let (input_rows, hidden_rows, bias) = self.rows();
        let mut gates: Vec<Gates> = sentence.iter().map(|_| std::array::from_fn(|gate| bias[gate])).collect();
        // A row is applied to all tokens at once while it is in the processor's cache.
        for (number, row) in input_rows.chunks_exact(GATES).enumerate() {
            for (gates, token) in gates.iter_mut().zip(sentence) {
                if token[number] != 0.0 {
                    add_scaled(gates, token[number], row);
                }
            }
        }
        let mut cell_states = vec![[0.0; HIDDEN]; sentence.len()];
        let mut hidden_states = vec![[0.0; HIDDEN]; sentence.len()];
        for (at, previous) in order(sentence.len(), backwards) {
            let (previous_cells, previous_hidden) = previous
                .map_or(([0.0; HIDDEN], [0.0; HIDDEN]), |previous| {
                    (cell_states[previous], hidden_states[previous])
                });
            let gates = &mut gates[at];
            if previous.is_some() {
                for (value, row) in previous_hidden.iter().zip(hidden_rows.chunks_exact(GATES)) {
                    add_scaled(gates, *value, row);
                }
            }
            for (kind, gates) in gates.chunks_exact_mut(HIDDEN).enumerate() {
                for gate in gates {
                    *gate = if kind == CANDIDATE { gate.tanh() } else { logistic(*gate) };
                }
            }
            for cell in 0..HIDDEN {
                let [input, forget, candidate, output] = gates_of(gates, cell);
                cell_states[at][cell] = forget * previous_cells[cell] + input * candidate;
                hidden_states[at][cell] = output * cell_states[at][cell].tanh();
            }
        }
        ForwardPass { gates, cell_states, hidden_states }
    }

    /// The backward pass, given the gradient of the hidden states: adds the gradient of the weights to `gradient`, and
    /// that of the input dimensions from `first` on to `inputs`.
    pub(crate) fn backward(
        &self,
        sentence: &[&[f32]],
        pass: &ForwardPass,
        hidden_gradient: &[HiddenState],
        backwards: bool,
        gradient: &mut [f32],
        (first, inputs): (usize, &mut [Vec<f32>]),
    ) {
        let (input_rows, ..) = self.rows();
        let gate_gradient = self.gate_gradient(pass, hidden_gradient, backwards);
        let (input_gradient, rest) = gradient.split_at_mut(self.inputs * GATES);
        let (recurrent_gradient, bias_gradient) = rest.split_at_mut(HIDDEN * GATES);
        for (number, row) in input_gradient.chunks_exact_mut(GATES).enumerate() {
            for (token, gates) in sentence.iter().zip(&gate_gradient) {
                if token[number] != 0.0 {
                    add_scaled(row, token[number], gates);
                }
            }
        }
        for (cell, row) in recurrent_gradient.chunks_exact_mut(GATES).enumerate() {
            for (at, previous) in order(sentence.len(), backwards) {
                if let Some(previous) = previous {
                    add_scaled(row, pass.hidden_states[previous][cell], &gate_gradient[at]);
                }
            }
        }
        for gates in &gate_gradient {
            add_scaled(bias_gradient, 1.0, gates);
        }
        for (number, row) in input_rows.chunks_exact(GATES).skip(first).enumerate() {
            for (inputs, gates) in inputs.iter_mut().zip(&gate_gradient) {
                inputs[number] += dot(gates, row);
            }
        }
    }

    /// The gradient of the gates' pre-activations at each token, by back-propagation through time.
    fn gate_gradient(
        &self,
        pass: &ForwardPass,
        hidden_gradient: &[HiddenState],
        backwards: bool,
    ) -> Vec<Gates> {
        let (_, hidden_rows, _) = self.rows();
        let mut gradient = vec![[0.0_f32; GATES]; hidden_gradient.len()];
        let mut hidden_from_next = [0.0_f32; HIDDEN];
        let mut cells_from_next = [0.0_f32; HIDDEN];
        for (at, previous) in order(hidden_gradient.len(), backwards).rev() {
            let previous_cells = previous.map_or([0.0; HIDDEN], |previous| pass.cell_states[previous]);
            let here = &mut gradient[at];
            for cell in 0..HIDDEN {
                let [input, forget, candidate, output] = gates_of(&pass.gates[at], cell);
                let activation = pass.cell_states[at][cell].tanh();
                let hidden = hidden_gradient[at][cell] + hidden_from_next[cell];
                let state = cells_from_next[cell] + hidden * output * (1.0 - activation * activation);
                here[cell] = state * candidate * input * (1.0 - input);
                here[HIDDEN + cell] = state * previous_cells[cell] * forget * (1.0 - forget);
                here[2 * HIDDEN + cell] = state * input * (1.0 - candidate * candidate);
                here[3 * HIDDEN + cell] = hidden * activation * output * (1.0 - output);
                cells_from_next[cell] = state * forget;
            }
            for (value, row) in hidden_from_next.iter_mut().zip(hidden_rows.chunks_exact(GATES)) {
                *value = dot(here, row);
            }
        }
        gradient
    }
}

/// Input gate, forget gate, candidate and output gate of a cell.
fn gates_of(gates: &Gates, cell: usize) -> [f32; 4] {
    [0, 1, 2, 3].map(|kind| gates[kind * HIDDEN + cell])
}

#[cfg(test)]
mod tests {
    use super::{HIDDEN, HiddenState, Lstm};
    use crate::train::linalg::dot;
    use crate::train::random::Random;

    /// The sum of all hidden states, each number with a factor of its own.
    fn sum(lstm: &Lstm, sentence: &[Vec<f32>], factors: &[HiddenState], backwards: bool) -> f32 {
        let sentence: Vec<&[f32]> = sentence.iter().map(Vec::as_slice).collect();
        let states = lstm.forward(&sentence, backwards).hidden_states;
        states.iter().zip(factors).map(|(state, factors)| dot(state, factors)).sum()
    }

    #[test]
    fn gradients_agree_with_finite_differences() {
        let mut random = Random::new(4);
        let mut lstm = Lstm::new(3, &mut random);
        let mut number = || random.unit() * 2.0 - 1.0;
        let mut sentence: Vec<Vec<f32>> = (0..4).map(|_| (0..3).map(|_| number()).collect()).collect();
        let factors: Vec<HiddenState> = (0..4).map(|_| std::array::from_fn(|_| number())).collect();
        for backwards in [false, true] {
            let mut gradient = lstm.zero_gradient();
            let mut inputs = vec![vec![0.0; 2]; 4];
            let tokens: Vec<&[f32]> = sentence.iter().map(Vec::as_slice).collect();
            let pass = lstm.forward(&tokens, backwards);
            lstm.backward(&tokens, &pass, &factors, backwards, &mut gradient, (1, &mut inputs));
            let step = 1e-2;
            for at in [0, 5 * HIDDEN, 14 * HIDDEN + 7, 200 * HIDDEN + 3, gradient.len() - 1] {
                let before = lstm.values()[at];
                let [up, down] = [step, -step].map(|step| {
                    lstm.values()[at] = before + step;
                    sum(&lstm, &sentence, &factors, backwards)
                });
                lstm.values()[at] = before;
                let difference = (up - down) / (2.0 * step);
                assert!((difference - gradient[at]).abs() < 2e-2, "{at}: {difference} {}", gradient[at]);
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
