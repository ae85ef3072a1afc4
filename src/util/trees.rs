//! Sums of regression trees, as gradient boosting makes them (J. Friedman, 2001): evaluation alone.

/// How many questions a way through a tree asks.
const DEPTH: usize = 3;
/// The questions and the ends of a tree.
const SPLITS: usize = (1 << DEPTH) - 1;
const LEAVES: usize = 1 << DEPTH;

/// A complete binary tree of three levels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tree {
    /// The figures that are asked for, from the root down, a level behind the other.
    pub(crate) figures: [u8; SPLITS],
    /// Figures above these values lead to the right.
    pub(crate) thresholds: [f32; SPLITS],
    /// What the tree adds to the sum, from left to right.
    pub(crate) leaves: [f32; LEAVES],
}

impl Tree {
    fn value(&self, figures: &[f32]) -> f32 {
        let mut at = 0;
        while let (Some(&figure), Some(threshold)) = (self.figures.get(at), self.thresholds.get(at)) {
            let is_above = figures.get(usize::from(figure)).is_some_and(|value| value > threshold);
            at = 2 * at + 1 + usize::from(is_above);
        }
        self.leaves.get(at - SPLITS).copied().unwrap_or_default()
    }
}

/// The sum of what the trees add for these figures.
#[must_use]
pub(crate) fn sum(trees: &[Tree], figures: &[f32]) -> f32 {
    trees.iter().map(|tree| tree.value(figures)).sum()
}

/// Whether trees ask for none but the first so many figures.
#[cfg(test)]
pub(crate) fn asks_below(trees: &[Tree], count: usize) -> bool {
    trees.iter().flat_map(|tree| tree.figures).all(|figure| usize::from(figure) < count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: Tree = Tree {
        figures: [0, 1, 1, 0, 0, 0, 0],
        thresholds: [0.5, 2.0, 3.0, 0.1, 0.2, 0.6, 0.7],
        leaves: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0],
    };

    #[test]
    fn figures_above_a_threshold_lead_to_the_right() {
        for (figures, value) in [
            ([0.0, 2.0], 1.0),
            ([0.15, 0.0], 2.0),
            ([0.15, 2.5], 3.0),
            ([0.5, 2.5], 4.0),
            ([0.6, 3.0], 5.0),
            ([0.61, 3.0], 6.0),
            ([0.7, 3.1], 7.0),
            ([0.8, 9.0], 8.0),
        ] {
            assert_eq!(TREE.value(&figures), value, "{figures:?}");
        }
        assert_eq!(sum(&[TREE, TREE], &[0.0, 2.0]), 2.0);
    }
}
