//! Whether two reports tell what they share in one order.

use super::{OrderOfTelling, Pair};
use crate::util::sort::Sort;

/// The order of telling of every two reports that share something, in the order of the reports.
pub(super) fn of_telling(pairs: &[Pair]) -> Vec<OrderOfTelling> {
    let mut places: Vec<([usize; 2], [usize; 2])> = pairs
        .iter()
        .map(|pair| ([pair.a.article, pair.b.article], [pair.a.sentence, pair.b.sentence]))
        .collect();
    places.stable_sort();
    places
        .chunk_by(|one, next| one.0 == next.0)
        .filter_map(|chunk| {
            let &([a, b], _) = chunk.first()?;
            let same = longest_ascent(chunk.iter().map(|(_, [_, in_b])| *in_b));
            Some(OrderOfTelling { a, b, pairs: chunk.len(), same_order: same as f32 / chunk.len() as f32 })
        })
        .collect()
}

/// The length of the longest subsequence that never descends (C. Schensted, 1961).
fn longest_ascent(places: impl Iterator<Item = usize>) -> usize {
    // For each length, the least place that such a subsequence can end at.
    let mut ends: Vec<usize> = Vec::new();
    for place in places {
        let at = ends.partition_point(|end| *end <= place);
        match ends.get_mut(at) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    ends.len()
}

#[cfg(test)]
mod tests {
    use super::{longest_ascent, of_telling};
    use crate::comparison::{Pair, SentenceRef};

    #[test]
    fn the_largest_part_told_in_one_order_counts() {
        assert_eq!(longest_ascent([0, 3, 1, 2, 2].into_iter()), 4);
        let pair = |a, b| Pair {
            a: SentenceRef { article: 0, sentence: a },
            b: SentenceRef { article: 1, sentence: b },
            score: 1.0,
            differences: Vec::new(),
            corrected: false,
        };
        let orders = of_telling(&[pair(0, 5), pair(1, 0), pair(2, 1), pair(3, 6)]);
        assert_eq!(orders.len(), 1);
        assert_eq!((orders[0].pairs, orders[0].same_order), (4, 0.75));
        assert!(of_telling(&[]).is_empty());
    }
}
