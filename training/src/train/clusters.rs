//! Clusters of word embeddings on three levels: k-means (Lloyd 1982) over all, then within each cluster, then again.

use lesart::names::words::ParentClusters;

use super::linalg::dot;
use super::random::Random;
use super::skip_gram::{DIMENSIONS, Embedding};

/// Number of coarse clusters, of middle clusters in each, and of fine clusters in each of those.
const COARSE: usize = 40;
const MIDDLE: usize = 7;
const FINE: usize = 2;
const ITERATIONS: usize = 12;

/// The fine cluster of each embedding, from 1, and the parents of each fine cluster (0 means no cluster).
pub(super) fn clusters(embeddings: &[Embedding]) -> (Vec<u16>, Vec<ParentClusters>) {
    let mut random = Random::new(11);
    let all: Vec<u32> = (0..embeddings.len() as u32).collect();
    let mut assigned = vec![0_u16; embeddings.len()];
    let mut parents = vec![ParentClusters::default()];
    let mut middles = 0;
    for (coarse, members) in k_means(embeddings, &all, COARSE, &mut random).into_iter().enumerate() {
        for members in k_means(embeddings, &members, MIDDLE, &mut random) {
            middles += 1;
            for members in k_means(embeddings, &members, FINE, &mut random) {
                let fine = parents.len() as u16;
                parents.push(ParentClusters { middle: middles, coarse: coarse as u16 + 1 });
                for member in members {
                    assigned[member as usize] = fine;
                }
            }
        }
    }
    (assigned, parents)
}

/// Partitions `members` into at most `count` non-empty clusters, by cosine.
fn k_means(embeddings: &[Embedding], members: &[u32], count: usize, random: &mut Random) -> Vec<Vec<u32>> {
    if members.is_empty() {
        return Vec::new();
    }
    let count = count.min(members.len());
    let mut centroids: Vec<Embedding> =
        (0..count).map(|_| embeddings[members[random.below(members.len())] as usize]).collect();
    let mut nearest = vec![0_usize; members.len()];
    for _ in 0..ITERATIONS {
        for (nearest, &member) in nearest.iter_mut().zip(members) {
            let embedding = &embeddings[member as usize];
            let mut best = f32::MIN;
            for (number, centroid) in centroids.iter().enumerate() {
                let similarity = dot(embedding, centroid);
                if similarity > best {
                    (best, *nearest) = (similarity, number);
                }
            }
        }
        let mut sums = vec![[0.0_f32; DIMENSIONS]; count];
        for (&nearest, &member) in nearest.iter().zip(members) {
            for (sum, value) in sums[nearest].iter_mut().zip(&embeddings[member as usize]) {
                *sum += value;
            }
        }
        for (centroid, sum) in centroids.iter_mut().zip(sums) {
            let norm = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
            if norm > 0.0 {
                *centroid = sum.map(|value| value / norm);
            }
        }
    }
    let mut clusters = vec![Vec::new(); count];
    for (&nearest, &member) in nearest.iter().zip(members) {
        clusters[nearest].push(member);
    }
    clusters.retain(|cluster| !cluster.is_empty());
    clusters
}
