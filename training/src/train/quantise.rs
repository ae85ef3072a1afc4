//! Word vectors in a few bytes: the centroid of the word's cluster, and what is left in parts, each one of a few hundred
//! values (Jégou, Douze, Schmid 2011) found by k-means (Lloyd 1982).

use lesart::names::embeddings::{CODEWORDS, DIMENSIONS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};

use super::random::Random;
use super::vectors::Vector;

const ROUNDS: usize = 12;
/// The length that a vector of one gets in training, about as strong as a few features.
const LENGTH: f32 = 3.0;

/// The vectors of clustered words in their order, and what a step of their numbers stands for in training.
pub(super) fn quantise(vectors: &[Vector], clusters: &[u16], cluster_count: usize) -> (Embeddings, f32) {
    let mut centroids = vec![[0.0_f32; DIMENSIONS]; cluster_count];
    let mut members = vec![0.0_f32; cluster_count];
    for (vector, &cluster) in vectors.iter().zip(clusters) {
        members[usize::from(cluster)] += 1.0;
        for (sum, value) in centroids[usize::from(cluster)].iter_mut().zip(vector) {
            *sum += value;
        }
    }
    for (centroid, &members) in centroids.iter_mut().zip(&members) {
        *centroid = centroid.map(|sum| sum / members.max(1.0));
    }
    let left: Vec<Vector> = vectors
        .iter()
        .zip(clusters)
        .map(|(vector, &cluster)| {
            let centroid = &centroids[usize::from(cluster)];
            std::array::from_fn(|at| vector[at] - centroid[at])
        })
        .collect();
    let mut random = Random::new(13);
    let mut codes = vec![[0_u8; SUBVECTORS]; vectors.len()];
    let mut codebook = Vec::with_capacity(SUBVECTORS * CODEWORDS);
    for part in 0..SUBVECTORS {
        let of = |vector: &Vector| -> [f32; SUBVECTOR_LENGTH] {
            std::array::from_fn(|at| vector.get(part * SUBVECTOR_LENGTH + at).copied().unwrap_or(0.0))
        };
        let points: Vec<[f32; SUBVECTOR_LENGTH]> = left.iter().map(of).collect();
        let (values, nearest) = values(&points, &mut random);
        codebook.extend(values);
        for (codes, nearest) in codes.iter_mut().zip(nearest) {
            codes[part] = nearest;
        }
    }
    let numbers = || centroids.iter().flatten().chain(codebook.iter().flatten());
    let greatest = numbers().fold(0.0, |most: f32, value| most.max(value.abs())).max(1e-6);
    let byte = |value: f32| (value / greatest * 127.0).round() as i8;
    let packed = Embeddings {
        centroids: centroids.iter().map(|centroid| centroid.map(byte)).collect(),
        codebook: codebook.iter().map(|values| values.map(byte)).collect(),
        codes,
    };
    (packed, greatest / 127.0 * LENGTH)
}

/// [`CODEWORDS`] values that stand for all points, and the nearest one of each point.
fn values(
    points: &[[f32; SUBVECTOR_LENGTH]],
    random: &mut Random,
) -> (Vec<[f32; SUBVECTOR_LENGTH]>, Vec<u8>) {
    let mut values: Vec<[f32; SUBVECTOR_LENGTH]> = (0..CODEWORDS)
        .map(|_| if points.is_empty() { [0.0; SUBVECTOR_LENGTH] } else { points[random.below(points.len())] })
        .collect();
    let mut nearest = vec![0_u8; points.len()];
    for _ in 0..ROUNDS {
        for (nearest, point) in nearest.iter_mut().zip(points) {
            let mut least = f32::MAX;
            for (number, value) in values.iter().enumerate() {
                let distance: f32 = value.iter().zip(point).map(|(a, b)| (a - b) * (a - b)).sum();
                if distance < least {
                    (least, *nearest) = (distance, number as u8);
                }
            }
        }
        let mut sums = vec![([0.0_f32; SUBVECTOR_LENGTH], 0.0_f32); CODEWORDS];
        for (&nearest, point) in nearest.iter().zip(points) {
            let (sum, count) = &mut sums[usize::from(nearest)];
            *count += 1.0;
            for (sum, value) in sum.iter_mut().zip(point) {
                *sum += value;
            }
        }
        for (value, (sum, count)) in values.iter_mut().zip(sums) {
            if count > 0.0 {
                *value = sum.map(|sum| sum / count);
            }
        }
    }
    (values, nearest)
}

#[cfg(test)]
mod tests {
    use super::{DIMENSIONS, LENGTH, quantise};

    #[test]
    fn vectors_come_back_nearly() {
        let vectors: Vec<[f32; DIMENSIONS]> = (0..200_usize)
            .map(|word| std::array::from_fn(|at| ((word * 37 + at * at) % 17) as f32 / 68.0 - 0.125))
            .collect();
        let clusters: Vec<u16> = (0..200).map(|word| word % 2 + 1).collect();
        let (packed, step) = quantise(&vectors, &clusters, 3);
        for (word, vector) in vectors.iter().enumerate() {
            let back = packed.get(Some(word), clusters[word]).map(|value| f32::from(value) * step / LENGTH);
            let off: f32 = back.iter().zip(vector).map(|(a, b)| (a - b) * (a - b)).sum();
            let size: f32 = vector.iter().map(|value| value * value).sum();
            assert!(off < 0.1 * size, "{off} of {size}");
        }
    }
}
