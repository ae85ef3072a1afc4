//! Steps down a slope, each as long as that weight's slopes have been even (Adam; Kingma & Ba 2015).

/// How much of the mean slope, and of the mean square, is kept at each step.
const MEAN_KEPT: f32 = 0.9;
const SQUARE_KEPT: f32 = 0.999;
const SMALLEST: f32 = 1e-8;

/// How far the next step goes.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// The longest step.
    pub(crate) rate: f32,
    /// The number of the step, from 1: the first means know little and are stretched.
    pub(crate) step: u32,
}

/// Weights with the means of their slopes.
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

    /// A step for the weights from `start`, as many as there are slopes.
    pub(crate) fn step(&mut self, start: usize, slopes: &[f32], pace: Pace) {
        let range = start..start + slopes.len();
        let stretch =
            (1.0 - SQUARE_KEPT.powi(pace.step as i32)).sqrt() / (1.0 - MEAN_KEPT.powi(pace.step as i32));
        let rate = pace.rate * stretch;
        let weights = self.values[range.clone()].iter_mut();
        let means = self.means[range.clone()].iter_mut().zip(&mut self.squares[range]);
        for ((value, (mean, square)), slope) in weights.zip(means).zip(slopes) {
            *mean = MEAN_KEPT * *mean + (1.0 - MEAN_KEPT) * slope;
            *square = SQUARE_KEPT * *square + (1.0 - SQUARE_KEPT) * slope * slope;
            *value -= rate * *mean / (square.sqrt() + SMALLEST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Weights};

    #[test]
    fn walks_down_to_the_bottom_of_a_bowl() {
        let mut weights = Weights::new(vec![5.0, 3.0, -2.0]);
        for step in 1..=2000 {
            let slopes: Vec<f32> = weights.values[1..].iter().map(|value| 2.0 * (value - 1.0)).collect();
            weights.step(1, &slopes, Pace { rate: 0.02, step });
        }
        assert_eq!(weights.values[0], 5.0);
        assert!(weights.values[1..].iter().all(|value| (value - 1.0).abs() < 0.01), "{:?}", weights.values);
    }
}
