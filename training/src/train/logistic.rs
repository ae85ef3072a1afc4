//! Logistic regression with an L2 penalty (ridge), by Newton's method: the optimum, the same on every machine.

/// Most iterations of Newton's method, which converges far earlier, and the steps below which it has.
const ITERATIONS: usize = 40;
const CONVERGED: f64 = 1e-9;

/// What a regression learns from.
pub(crate) struct Example {
    /// The figures; the first is 1, for the intercept.
    pub(crate) x: Vec<f64>,
    /// Whether it is so: 1 or 0.
    pub(crate) y: f64,
    /// How often it counts.
    pub(crate) weight: f64,
}

/// The probability to log-odds.
pub(crate) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// The weights of the figures; that of the first one, the intercept, has no penalty.
pub(crate) fn fit(examples: &[Example], ridge: f64) -> Vec<f64> {
    let count = examples.first().map_or(0, |example| example.x.len());
    let mut weights = vec![0.0; count];
    let penalties: Vec<f64> = (0..count).map(|at| if at == 0 { 0.0 } else { ridge }).collect();
    for _ in 0..ITERATIONS {
        let mut gradient: Vec<f64> =
            weights.iter().zip(&penalties).map(|(weight, penalty)| -penalty * weight).collect();
        let mut hessian = vec![vec![0.0; count]; count];
        for (at, (row, penalty)) in hessian.iter_mut().zip(&penalties).enumerate() {
            row[at] = *penalty;
        }
        for Example { x, y, weight } in examples {
            let p = logistic(x.iter().zip(&weights).map(|(x, weight)| x * weight).sum());
            for row in (0..count).filter(|row| x[*row] != 0.0) {
                gradient[row] += weight * x[row] * (y - p);
                for column in 0..count {
                    hessian[row][column] += weight * x[row] * x[column] * p * (1.0 - p);
                }
            }
        }
        let steps = solve(hessian, gradient);
        for (weight, step) in weights.iter_mut().zip(&steps) {
            *weight += step;
        }
        if steps.iter().all(|step| step.abs() < CONVERGED) {
            break;
        }
    }
    weights
}

/// Solves a linear system by Gaussian elimination; the matrix is positive definite.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let count = right.len();
    for pivot in 0..count {
        for row in pivot + 1..count {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot].clone();
            for (value, above) in matrix[row].iter_mut().zip(above) {
                *value -= factor * above;
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}
