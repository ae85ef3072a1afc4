//! The Adam optimizer (Kingma & Ba 2015).

/// Decay rates of the running means of gradients and of squared gradients.
const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.999;
const EPSILON: f32 = 1e-8;

/// The schedule's position: learning rate and number of a step.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) learning_rate: f32,
    /// Counted from 1; corrects the bias of the first running means.
    pub(crate) number: u32,
}

/// Weights with the optimizer's running means.
pub(crate) struct Weights {
    pub(crate) values: Vec<f32>,
    means: Vec<f32>,
    squares: Vec<f32>,
}

impl Weights {
    pub(crate) fn new(values: Vec<f32>) -> Self {
        let zeros = vec![0.0; values.len()];
        Self { values, means: zeros.clone(), squares: zeros }
    }

    /// Updates as many weights from `start` on as `gradient` has values.
    pub(crate) fn step(&mut self, start: usize, gradient: &[f32], step: Step) {
        let range = start..start + gradient.len();
        let bias_correction =
            (1.0 - BETA_2.powi(step.number as i32)).sqrt() / (1.0 - BETA_1.powi(step.number as i32));
        let rate = step.learning_rate * bias_correction;
        let weights = self.values[range.clone()].iter_mut();
        let means = self.means[range.clone()].iter_mut().zip(&mut self.squares[range]);
        for ((value, (mean, square)), gradient) in weights.zip(means).zip(gradient) {
            *mean = BETA_1 * *mean + (1.0 - BETA_1) * gradient;
            *square = BETA_2 * *square + (1.0 - BETA_2) * gradient * gradient;
            *value -= rate * *mean / (square.sqrt() + EPSILON);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, Weights};

    #[test]
    fn finds_the_minimum_of_a_parabola() {
        let mut weights = Weights::new(vec![5.0, 3.0, -2.0]);
        for number in 1..=2000 {
            let gradient: Vec<f32> = weights.values[1..].iter().map(|value| 2.0 * (value - 1.0)).collect();
            weights.step(1, &gradient, Step { learning_rate: 0.02, number });
        }
        assert_eq!(weights.values[0], 5.0);
        assert!(weights.values[1..].iter().all(|value| (value - 1.0).abs() < 0.01), "{:?}", weights.values);
    }
}
