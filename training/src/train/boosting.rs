//! Gradient boosting for a yes-or-no question (J. Friedman, 2001), with the Newton steps of XGBoost (T. Chen, C. Guestrin,
//! 2016): complete trees of three levels, each learnt from a part of the examples.

use std::fmt::Write as _;

use super::logistic::logistic;
use super::random::Random;

/// The levels of a tree, its questions and its ends.
const DEPTH: usize = 3;
const SPLITS: usize = (1 << DEPTH) - 1;
const LEAVES: usize = 1 << DEPTH;

/// What the boosting learns from.
#[derive(Clone)]
pub(crate) struct Example {
    pub(crate) x: Vec<f32>,
    /// Whether it is so: 1 or 0.
    pub(crate) y: f64,
    /// How often it counts.
    pub(crate) weight: f64,
    /// The log-odds to begin with.
    pub(crate) offset: f64,
}

/// How to learn.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Settings {
    /// Number of trees.
    #[arg(long, default_value_t = 60)]
    trees: usize,
    /// What is taken of each tree.
    #[arg(long, default_value_t = 0.1)]
    rate: f64,
    /// The share of the examples that a tree is learnt from.
    #[arg(long, default_value_t = 0.7)]
    share: f32,
    /// The least sum of weights on either side of a question.
    #[arg(long, default_value_t = 15.0)]
    least: f64,
    /// Strength of the L2 penalty on what a tree adds.
    #[arg(long, default_value_t = 1.0)]
    ridge: f64,
}

/// A complete tree; figures above a threshold lead to the right.
#[derive(Clone)]
pub(crate) struct Tree {
    figures: [u8; SPLITS],
    thresholds: [f32; SPLITS],
    leaves: [f64; LEAVES],
}

impl Tree {
    fn leaf(&self, x: &[f32]) -> usize {
        let mut at = 0;
        while at < SPLITS {
            at = 2 * at + 1 + usize::from(x[usize::from(self.figures[at])] > self.thresholds[at]);
        }
        at - SPLITS
    }
}

/// What the trees add to the log-odds.
pub(crate) fn sum(trees: &[Tree], x: &[f32]) -> f64 {
    trees.iter().map(|tree| tree.leaves[tree.leaf(x)]).sum()
}

/// Learns the trees, always the same from the same examples.
pub(crate) fn fit(examples: &[Example], settings: Settings) -> Vec<Tree> {
    let mut random = Random::new(11);
    let mut log_odds: Vec<f64> = examples.iter().map(|example| example.offset).collect();
    let mut trees = Vec::with_capacity(settings.trees);
    for _ in 0..settings.trees {
        let steps: Vec<Step> = examples
            .iter()
            .zip(&log_odds)
            .map(|(example, &log_odds)| {
                let p = logistic(log_odds);
                Step { gradient: example.weight * (example.y - p), hessian: example.weight * p * (1.0 - p) }
            })
            .collect();
        let sample: Vec<usize> = (0..examples.len()).filter(|_| random.unit() < settings.share).collect();
        let tree = grow(examples, &steps, sample, settings);
        for (log_odds, example) in log_odds.iter_mut().zip(examples) {
            *log_odds += tree.leaves[tree.leaf(&example.x)];
        }
        trees.push(tree);
    }
    trees
}

/// The derivatives of the loss at an example.
#[derive(Clone, Copy, Default)]
struct Step {
    gradient: f64,
    hessian: f64,
}

impl Step {
    fn sum(steps: impl Iterator<Item = Self>) -> Self {
        steps.fold(Self::default(), |sum, step| sum.plus(step))
    }

    fn plus(self, other: Self) -> Self {
        Self { gradient: self.gradient + other.gradient, hessian: self.hessian + other.hessian }
    }

    fn minus(self, other: Self) -> Self {
        Self { gradient: self.gradient - other.gradient, hessian: self.hessian - other.hessian }
    }

    /// By how much the loss falls with the best value, twice.
    fn gain(self, ridge: f64) -> f64 {
        self.gradient * self.gradient / (self.hessian + ridge)
    }
}

fn grow(examples: &[Example], steps: &[Step], sample: Vec<usize>, settings: Settings) -> Tree {
    let mut tree = Tree { figures: [0; SPLITS], thresholds: [f32::MAX; SPLITS], leaves: [0.0; LEAVES] };
    let mut of_node = vec![Vec::new(); SPLITS + LEAVES];
    of_node[0] = sample;
    for node in 0..SPLITS {
        let members = std::mem::take(&mut of_node[node]);
        if let Some((figure, threshold)) = best_split(examples, steps, &members, settings) {
            (tree.figures[node], tree.thresholds[node]) = (figure as u8, threshold);
        }
        let is_above = |&at: &usize| examples[at].x[usize::from(tree.figures[node])] > tree.thresholds[node];
        let (right, left) = members.into_iter().partition(is_above);
        (of_node[2 * node + 1], of_node[2 * node + 2]) = (left, right);
    }
    for (value, members) in tree.leaves.iter_mut().zip(&of_node[SPLITS..]) {
        let Step { gradient, hessian } = Step::sum(members.iter().map(|&at| steps[at]));
        *value = settings.rate * gradient / (hessian + settings.ridge);
    }
    tree
}

/// The question that makes the loss fall most.
fn best_split(
    examples: &[Example],
    steps: &[Step],
    members: &[usize],
    settings: Settings,
) -> Option<(usize, f32)> {
    let all = Step::sum(members.iter().map(|&at| steps[at]));
    let weight: f64 = members.iter().map(|&at| examples[at].weight).sum();
    let mut best = None;
    let mut most = all.gain(settings.ridge) + 1e-9;
    let mut sorted = members.to_vec();
    for figure in 0..examples.first().map_or(0, |example| example.x.len()) {
        sorted.sort_by(|&a, &b| examples[a].x[figure].total_cmp(&examples[b].x[figure]).then(a.cmp(&b)));
        let (mut left, mut left_weight) = (Step::default(), 0.0);
        for two in sorted.windows(2) {
            left = left.plus(steps[two[0]]);
            left_weight += examples[two[0]].weight;
            let (below, above) = (examples[two[0]].x[figure], examples[two[1]].x[figure]);
            if below == above || left_weight < settings.least || weight - left_weight < settings.least {
                continue;
            }
            let gain = left.gain(settings.ridge) + all.minus(left).gain(settings.ridge);
            if gain > most {
                // The middle may round to the value above, and short below the one below.
                let middle = f32::midpoint(below, above);

                let fits = |value: &f32| (below..above).contains(value);
                let threshold = [short(middle), middle].into_iter().find(fits).unwrap_or(below);
                best = Some((figure, threshold));
                most = gain;
            }
        }
    }
    best
}

/// A number with eight bits of its mantissa, whose other bytes are zeros: these take next to nothing in a packed module.
fn short(value: f32) -> f32 {
    f32::from_bits(value.to_bits() & 0xffff_0000)
}

/// The trees as Rust, what they add times a factor.
pub(crate) fn print(trees: &[Tree], factor: f64) -> String {
    let allowed = r#"#[allow(clippy::approx_constant, reason = "what is learnt may come near a constant")]"#;
    let mut code = format!("{allowed}\npub(super) static TREES: [Tree; {}] = [\n", trees.len());
    let list = |values: &[String]| values.join(", ");
    for tree in trees {
        let thresholds = tree
            .thresholds
            .map(|value| if value == f32::MAX { "f32::MAX".to_owned() } else { format!("{value:?}") });
        let leaves = tree.leaves.map(|value| format!("{:?}", short((value * factor) as f32)));
        let _ = writeln!(
            code,
            "    Tree {{ figures: {:?}, thresholds: [{}], leaves: [{}] }},",
            tree.figures,
            list(&thresholds),
            list(&leaves)
        );
    }
    code + "];\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_learn_what_no_sum_of_figures_tells() {
        // Either, but not both.
        let example = |a: u8, b: u8| Example {
            x: vec![f32::from(a), f32::from(b)],
            y: f64::from(a ^ b),
            weight: 1.0,
            offset: 0.0,
        };
        let mut examples = Vec::new();
        for at in 0..400_u32 {
            examples.push(example((at % 2) as u8, (at / 2 % 2) as u8));
        }
        let settings = Settings { trees: 40, rate: 0.3, share: 0.8, least: 5.0, ridge: 1.0 };
        let trees = fit(&examples, settings);
        for (a, b) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            let Example { x, y, .. } = example(a, b);
            assert_eq!(sum(&trees, &x) > 0.0, y > 0.5, "{a} {b}");
        }
    }
}
