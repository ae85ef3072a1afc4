//! A trained model in memory, ready for inference.

use super::labels::LABELS;
use super::network::Network;
use super::weights::FeatureWeights;
use super::words::WordTable;

/// The score of a forbidden transition: far below every sum, and far enough above the smallest number not to overflow.
pub(crate) const FORBIDDEN: i32 = i32::MIN / 4;

/// The model's probabilities at which the calibration is defined; it is linear between them.
pub const CALIBRATION_POINTS: [f32; 9] = [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1.0];

/// A trained recogniser. [`Model::from_bytes`] reads a model file.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) words: WordTable,
    pub(crate) network: Network,
    pub(crate) weights: FeatureWeights,
    /// The score of a label (column) after another (row), in steps; [`FORBIDDEN`] if it may not follow.
    pub(crate) transitions: [[i32; LABELS]; LABELS],
    /// e to the power of the transitions; 0 for forbidden ones.
    pub(crate) transition_factors: [[f32; LABELS]; LABELS],
    /// Natural-log units of one step of a score.
    pub(crate) scale: f32,
    /// Width of the beam, in steps.
    pub(crate) beam: i32,
    /// The share of correct names, in 1/255, at each of [`CALIBRATION_POINTS`].
    pub(crate) calibration: [u8; CALIBRATION_POINTS.len()],
}

impl Model {
    /// The word table.
    #[doc(hidden)]
    #[must_use]
    pub fn words(&self) -> &WordTable {
        &self.words
    }

    /// The calibrated confidence: the share of correct names among those to which the model gives this probability.
    pub(crate) fn calibrated(&self, probability: f32) -> f32 {
        let points = &CALIBRATION_POINTS;
        let share = |at: usize| f32::from(self.calibration[at]) / 255.0;
        let above = points.iter().position(|&point| probability < point).unwrap_or(points.len() - 1).max(1);
        let (low, high) = (points[above - 1], points[above]);
        let part = ((probability - low) / (high - low)).clamp(0.0, 1.0);
        share(above - 1) + part * (share(above) - share(above - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::{CALIBRATION_POINTS, Model};
    use crate::names::model_file::tests::sample;

    #[test]
    fn calibration_interpolates_between_its_points() {
        let model = Model::from_bytes(&sample().pack()).unwrap();
        assert!((model.calibrated(0.0) - 0.0).abs() < 1e-6);
        assert!((model.calibrated(0.1) - 15.0 / 255.0).abs() < 1e-6);
        assert!((model.calibrated(1.0) - 250.0 / 255.0).abs() < 1e-6);
        assert!(CALIBRATION_POINTS.is_sorted());
    }
}
