//! Word vectors from counts: positive pointwise mutual information with the words one to the left, one to the right
//! and two away, then the leading singular vectors (Bullinaria & Levy 2007; Levy, Goldberg, Dagan 2015), found by
//! subspace iteration (Halko, Martinsson, Tropp 2011). Counts and sums in a fixed order: always the same bytes.

use super::random::Random;

/// Commonest words that count as company directly beside a word.
const BESIDE: usize = 2000;
/// Commonest words that count as company two away, on either side.
const AWAY: usize = 1000;
const COLUMNS: usize = 2 * BESIDE + AWAY;
/// How many numbers a vector has.
pub(super) const DIMENSIONS: usize = 80;
/// Rounds of subspace iteration.
const ROUNDS: usize = 3;

pub(super) type Vector = [f32; DIMENSIONS];

/// Vectors of words 0..`count` (numbered by frequency, commonest first); `sentences` hold word numbers, `u32::MAX`
/// for any rarer word.
pub(super) fn vectors<'s>(sentences: impl Iterator<Item = &'s [u32]>, count: usize) -> Vec<Vector> {
    let mut counts = vec![0_u16; count * COLUMNS];
    for sentence in sentences {
        for (at, &word) in sentence.iter().enumerate().filter(|(_, word)| (**word as usize) < count) {
            let mut company = |distance: isize, limit: usize, offset: usize| {
                let other = at.checked_add_signed(distance).and_then(|at| sentence.get(at));
                if let Some(&other) = other
                    && (other as usize) < limit
                {
                    let cell = &mut counts[word as usize * COLUMNS + offset + other as usize];
                    *cell = cell.saturating_add(1);
                }
            };
            company(-1, BESIDE, 0);
            company(1, BESIDE, BESIDE);
            company(-2, AWAY, 2 * BESIDE);
            company(2, AWAY, 2 * BESIDE);
        }
    }
    let rows = information(&counts, count);
    drop(counts);
    project(&rows)
}

/// Positive pointwise mutual information, cell by cell, with the columns' counts smoothed to the power of 0.75.
fn information(counts: &[u16], count: usize) -> Vec<Vec<(u16, f32)>> {
    let mut columns = vec![0.0_f64; COLUMNS];
    for row in counts.chunks_exact(COLUMNS) {
        for (sum, &cell) in columns.iter_mut().zip(row) {
            *sum += f64::from(cell);
        }
    }
    let smooth: Vec<f64> = columns.iter().map(|count| count.powf(0.75)).collect();
    let total: f64 = smooth.iter().sum();
    let mut rows = Vec::with_capacity(count);
    for row in counts.chunks_exact(COLUMNS) {
        let sum: f64 = row.iter().map(|&cell| f64::from(cell)).sum();
        let cells = row.iter().enumerate().filter(|(_, cell)| **cell > 0).filter_map(|(column, &cell)| {
            let information = (f64::from(cell) * total / (sum * smooth[column])).ln();
            (information > 0.0).then_some((column as u16, information as f32))
        });
        rows.push(cells.collect());
    }
    rows
}

fn project(rows: &[Vec<(u16, f32)>]) -> Vec<Vector> {
    let mut random = Random::new(7);
    let mut basis: Vec<Vector> =
        (0..COLUMNS).map(|_| std::array::from_fn(|_| random.unit() + random.unit() - 1.0)).collect();
    orthogonalise(&mut basis);
    let times = |row: &[(u16, f32)], basis: &[Vector]| {
        let mut sum = [0.0_f32; DIMENSIONS];
        for &(column, cell) in row {
            for (sum, value) in sum.iter_mut().zip(&basis[usize::from(column)]) {
                *sum += cell * value;
            }
        }
        sum
    };
    for _ in 0..ROUNDS {
        let mut next = vec![[0.0_f32; DIMENSIONS]; COLUMNS];
        for row in rows {
            let image = times(row, &basis);
            for &(column, cell) in row {
                for (sum, value) in next[usize::from(column)].iter_mut().zip(&image) {
                    *sum += cell * value;
                }
            }
        }
        orthogonalise(&mut next);
        basis = next;
    }
    let mut vectors: Vec<Vector> = rows.iter().map(|row| times(row, &basis)).collect();
    // Singular values to the power of one half: the first directions would otherwise drown the others.
    let mut sizes = [0.0_f64; DIMENSIONS];
    for vector in &vectors {
        for (size, value) in sizes.iter_mut().zip(vector) {
            *size += f64::from(value * value);
        }
    }
    let factors = sizes.map(|size| size.max(1e-9).powf(-0.25) as f32);
    for vector in &mut vectors {
        for (value, factor) in vector.iter_mut().zip(&factors) {
            *value *= factor;
        }
        let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-9);
        for value in vector.iter_mut() {
            *value /= length;
        }
    }
    vectors
}

/// Gram and Schmidt, column by column.
fn orthogonalise(basis: &mut [Vector]) {
    for column in 0..DIMENSIONS {
        for before in 0..column {
            let product: f64 = basis.iter().map(|row| f64::from(row[column]) * f64::from(row[before])).sum();
            for row in basis.iter_mut() {
                row[column] -= product as f32 * row[before];
            }
        }
        let length: f64 =
            basis.iter().map(|row| f64::from(row[column]).powi(2)).sum::<f64>().sqrt().max(1e-9);
        for row in basis.iter_mut() {
            row[column] /= length as f32;
        }
    }
}
