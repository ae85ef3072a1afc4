//! Product quantisation of word embeddings (Jégou, Douze, Schmid 2011): the centroid of the word's cluster, and the
//! residual in subvectors that are each one codeword of a codebook, found by k-means (Lloyd 1982).

use lesart::names::embeddings::{CODEWORDS, DIMENSIONS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};

use super::random::Random;
use super::skip_gram::Embedding;

const ITERATIONS: usize = 12;
/// The norm to which a unit embedding is scaled in training, so that it weighs about as much as a few features.
pub(super) const NORM: f32 = 3.0;

type Subvector = [f32; SUBVECTOR_LENGTH];

/// The quantised embeddings of clustered words in the same order, and the training value of one quantisation step.
pub(super) fn quantise(
    embeddings: &[Embedding],
    clusters: &[u16],
    cluster_count: usize,
) -> (Embeddings, f32) {
    let centroids = centroids(embeddings, clusters, cluster_count);
    let residuals: Vec<Embedding> = embeddings
        .iter()
        .zip(clusters)
        .map(|(embedding, &cluster)| {
            let centroid = &centroids[usize::from(cluster)];
            std::array::from_fn(|at| embedding[at] - centroid[at])
        })
        .collect();
    let mut random = Random::new(13);
    let mut codes = vec![[0_u8; SUBVECTORS]; embeddings.len()];
    let mut codebook = Vec::with_capacity(SUBVECTORS * CODEWORDS);
    for part in 0..SUBVECTORS {
        let subvector = |residual: &Embedding| -> Subvector {
            std::array::from_fn(|at| residual.get(part * SUBVECTOR_LENGTH + at).copied().unwrap_or(0.0))
        };
        let points: Vec<Subvector> = residuals.iter().map(subvector).collect();
        let (codewords, nearest) = codewords(&points, &mut random);
        codebook.extend(codewords);
        for (codes, nearest) in codes.iter_mut().zip(nearest) {
            codes[part] = nearest;
        }
    }
    let values = || centroids.iter().flatten().chain(codebook.iter().flatten());
    let greatest = values().fold(0.0, |most: f32, value| most.max(value.abs())).max(1e-6);
    let byte = |value: f32| (value / greatest * 127.0).round() as i8;
    let quantised = Embeddings {
        centroids: centroids.iter().map(|centroid| centroid.map(byte)).collect(),
        codebook: codebook.iter().map(|codeword| codeword.map(byte)).collect(),
        codes,
    };
    (quantised, greatest / 127.0 * NORM)
}

fn centroids(embeddings: &[Embedding], clusters: &[u16], cluster_count: usize) -> Vec<Embedding> {
    let mut centroids = vec![[0.0_f32; DIMENSIONS]; cluster_count];
    let mut members = vec![0.0_f32; cluster_count];
    for (embedding, &cluster) in embeddings.iter().zip(clusters) {
        members[usize::from(cluster)] += 1.0;
        for (sum, value) in centroids[usize::from(cluster)].iter_mut().zip(embedding) {
            *sum += value;
        }
    }
    for (centroid, &members) in centroids.iter_mut().zip(&members) {
        *centroid = centroid.map(|sum| sum / members.max(1.0));
    }
    centroids
}

/// [`CODEWORDS`] codewords for all points by k-means, and the nearest one of each point.
fn codewords(points: &[Subvector], random: &mut Random) -> (Vec<Subvector>, Vec<u8>) {
    let mut codewords: Vec<Subvector> = (0..CODEWORDS)
        .map(|_| if points.is_empty() { [0.0; SUBVECTOR_LENGTH] } else { points[random.below(points.len())] })
        .collect();
    let mut nearest = vec![0_u8; points.len()];
    for _ in 0..ITERATIONS {
        for (nearest, point) in nearest.iter_mut().zip(points) {
            let mut least = f32::MAX;
            for (number, codeword) in codewords.iter().enumerate() {
                let distance: f32 = codeword.iter().zip(point).map(|(a, b)| (a - b) * (a - b)).sum();
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
        for (codeword, (sum, count)) in codewords.iter_mut().zip(sums) {
            if count > 0.0 {
                *codeword = sum.map(|sum| sum / count);
            }
        }
    }
    (codewords, nearest)
}

#[cfg(test)]
mod tests {
    use super::{DIMENSIONS, NORM, quantise};

    #[test]
    fn quantised_embeddings_are_close_to_the_originals() {
        let embeddings: Vec<[f32; DIMENSIONS]> = (0..200_usize)
            .map(|word| std::array::from_fn(|at| ((word * 37 + at * at) % 17) as f32 / 68.0 - 0.125))
            .collect();
        let clusters: Vec<u16> = (0..200).map(|word| word % 2 + 1).collect();
        let (quantised, step) = quantise(&embeddings, &clusters, 3);
        for (word, embedding) in embeddings.iter().enumerate() {
            let restored =
                quantised.get(Some(word), clusters[word]).map(|value| f32::from(value) * step / NORM);
            let error: f32 = restored.iter().zip(embedding).map(|(a, b)| (a - b) * (a - b)).sum();
            let size: f32 = embedding.iter().map(|value| value * value).sum();
            assert!(error < 0.1 * size, "{error} of {size}");
        }
    }
}
