//! Clusters of words in three levels: k-means (Lloyd 1982) of all, then within each cluster, then again.

use lesart::names::words::ParentClusters;

use super::random::Random;
use super::sums::product;
use super::vectors::{DIMENSIONS, Vector};

const COARSE: usize = 40;
const MIDDLE: usize = 7;
const FINE: usize = 2;
const ROUNDS: usize = 12;

/// The fine cluster of each vector, from 1, and the coarser levels of each fine cluster (0 is no cluster).
pub(super) fn clusters(vectors: &[Vector]) -> (Vec<u16>, Vec<ParentClusters>) {
    let mut random = Random::new(11);
    let all: Vec<u32> = (0..vectors.len() as u32).collect();
    let mut numbers = vec![0_u16; vectors.len()];
    let mut coarser = vec![ParentClusters::default()];
    let mut middles = 0;
    for (coarse, members) in part(vectors, &all, COARSE, &mut random).into_iter().enumerate() {
        for members in part(vectors, &members, MIDDLE, &mut random) {
            middles += 1;
            for members in part(vectors, &members, FINE, &mut random) {
                let number = coarser.len() as u16;
                coarser.push(ParentClusters { middle: middles, coarse: coarse as u16 + 1 });
                for member in members {
                    numbers[member as usize] = number;
                }
            }
        }
    }
    (numbers, coarser)
}

/// Parts `members` into at most `count` groups; none is empty.
fn part(vectors: &[Vector], members: &[u32], count: usize, random: &mut Random) -> Vec<Vec<u32>> {
    if members.is_empty() {
        return Vec::new();
    }
    let count = count.min(members.len());
    let mut centroids: Vec<Vector> =
        (0..count).map(|_| vectors[members[random.below(members.len())] as usize]).collect();
    let mut nearest = vec![0_usize; members.len()];
    for _ in 0..ROUNDS {
        for (nearest, &member) in nearest.iter_mut().zip(members) {
            let vector = &vectors[member as usize];
            let mut best = f32::MIN;
            for (number, centroid) in centroids.iter().enumerate() {
                let product = product(vector, centroid);
                if product > best {
                    (best, *nearest) = (product, number);
                }
            }
        }
        let mut sums = vec![[0.0_f32; DIMENSIONS]; count];
        for (&nearest, &member) in nearest.iter().zip(members) {
            for (sum, value) in sums[nearest].iter_mut().zip(&vectors[member as usize]) {
                *sum += value;
            }
        }
        for (centroid, sum) in centroids.iter_mut().zip(sums) {
            let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
            if length > 0.0 {
                *centroid = sum.map(|value| value / length);
            }
        }
    }
    let mut groups = vec![Vec::new(); count];
    for (&nearest, &member) in nearest.iter().zip(members) {
        groups[nearest].push(member);
    }
    groups.retain(|group| !group.is_empty());
    groups
}
