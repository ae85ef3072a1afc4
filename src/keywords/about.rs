//! Which terms an article is about, learnt from what readers called useful.
//!
//! Key term extraction as a decision over figures of each candidate goes back to KEA (I. Witten et al., 1999). The decision is
//! by gradient boosting (J. Friedman, 2001); the trees were learnt by `training train keywords`.

use super::about_trees::TREES;
use super::figures::TermFigures;
use crate::util::trees;

/// The log-odds from which an article is about a term, chosen in cross-validation, so that eight in ten are.
pub(super) const LEAST: f32 = 0.25;

/// The log-odds that an article is about a term.
pub(super) fn log_odds(figures: &TermFigures) -> f32 {
    trees::sum(&TREES, figures)
}

#[cfg(test)]
mod tests {
    use super::TREES;
    use crate::keywords::TERM_FIGURES;
    use crate::util::trees::asks_below;

    #[test]
    fn the_trees_ask_for_figures_that_there_are() {
        assert!(asks_below(&TREES, TERM_FIGURES));
    }
}
