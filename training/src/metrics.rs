//! Metrics that several stages share.

use std::cmp::Ordering;

/// Average precision: the mean of the precision at the rank of each gold pair (0 for those that are no candidates). It
/// measures the ranking of the candidates, independent of a threshold.
pub(crate) fn average_precision<S: PartialOrd>(mut decided: Vec<(S, bool)>, gold: usize) -> f64 {
    decided.sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal));
    let (mut correct, mut sum) = (0, 0.0);
    for (rank, (_, is_pair)) in decided.iter().enumerate() {
        if *is_pair {
            correct += 1;
            sum += f64::from(correct) / (rank + 1) as f64;
        }
    }
    sum / gold.max(1) as f64
}
