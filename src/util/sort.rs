//! Sorting, compiled once for all that is sorted.
//!
//! The standard library's sorts are made anew for every type and every order, five kilobytes and more each: together they were
//! a fifth of the browser's module. Here one function sorts the places of a list's members, asking for each two of them,
//! and the list is then put into that order by swaps. Always stable, so that no result depends on how it is done.

use std::cmp::Ordering;

/// As long as this, a run is sorted by insertion, and a list without memory asked for.
const RUN: usize = 16;

/// Stable sorts of a list in place, in a time of n log n.
pub(crate) trait Sort<T> {
    /// Sorts by the order of the members.
    fn stable_sort(&mut self)
    where
        T: Ord;

    /// Sorts by an order.
    fn stable_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by what `key` says of each member; it is asked anew for each comparison.
    fn stable_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// Sorts by a number of each member, without comparisons: in a time and with memory that are linear in the members and in
    /// their greatest number, which should not be much more than there are members.
    fn stable_sort_by_number(&mut self, number: impl Fn(&T) -> usize);
}

impl<T> Sort<T> for [T] {
    fn stable_sort(&mut self)
    where
        T: Ord,
    {
        self.stable_sort_by(T::cmp);
    }

    fn stable_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        if self.len() < 2 {
            return;
        }
        let (mut few, mut many) = ([0; RUN], Vec::new());
        let list = &*self;
        let places = places(list.len(), &mut few, &mut many, &|a, b| compare(&list[a], &list[b]).is_lt());
        arrange(self, places);
    }

    fn stable_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.stable_sort_by(|a, b| key(a).cmp(&key(b)));
    }

    fn stable_sort_by_number(&mut self, number: impl Fn(&T) -> usize) {
        let numbers = self.iter().map(number).collect();
        arrange(self, &mut counted(numbers));
    }
}

/// The places of the members with these numbers in their order (counting sort).
fn counted(numbers: Vec<usize>) -> Vec<usize> {
    // Behind each number: how many members have it; then, where the next of them comes.
    let mut next = vec![0; numbers.iter().max().map_or(0, |most| most + 1)];
    for &number in &numbers {
        next[number] += 1;
    }
    let mut before = 0;
    for next in &mut next {
        (*next, before) = (before, before + *next);
    }
    let mut places = vec![0; numbers.len()];
    for (place, &number) in numbers.iter().enumerate() {
        places[next[number]] = place;
        next[number] += 1;
    }
    places
}

/// The places of a list's members in the order of `less`, in whichever of the two buffers has room for them.
fn places<'b>(
    len: usize,
    few: &'b mut [usize; RUN],
    many: &'b mut Vec<usize>,
    less: &dyn Fn(usize, usize) -> bool,
) -> &'b mut [usize] {
    if let Some(few) = few.get_mut(..len) {
        few.iter_mut().enumerate().for_each(|(number, place)| *place = number);
        insert(few, less);
        return few;
    }
    many.extend(0..len);
    many.chunks_mut(RUN).for_each(|run| insert(run, less));
    let mut merged = Vec::with_capacity(len);
    let mut width = RUN;
    while width < len {
        for pair in many.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, &mut merged, less);
        }
        std::mem::swap(many, &mut merged);
        merged.clear();
        width *= 2;
    }
    many
}

/// Sorts a short run.
fn insert(run: &mut [usize], less: &dyn Fn(usize, usize) -> bool) {
    for end in 1..run.len() {
        let place = run[end];
        let mut at = end;
        while at > 0 && less(place, run[at - 1]) {
            run[at] = run[at - 1];
            at -= 1;
        }
        run[at] = place;
    }
}

/// Appends two sorted runs as one; of equals, the left one's come first.
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    merged: &mut Vec<usize>,
    less: &dyn Fn(usize, usize) -> bool,
) {
    // Much of what is sorted is nearly in order.
    if let (Some(&last), Some(&first)) = (left.last(), right.first())
        && less(first, last)
    {
        while let (Some((&l, after_l)), Some((&r, after_r))) = (left.split_first(), right.split_first()) {
            if less(r, l) {
                merged.push(r);
                right = after_r;
            } else {
                merged.push(l);
                left = after_l;
            }
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Puts into each place the member that `places` names for it, cycle by cycle.
fn arrange<T>(list: &mut [T], places: &mut [usize]) {
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut places[at], at);
            if next == start {
                break;
            }
            list.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RUN, Sort};

    #[test]
    fn as_the_standard_library_sorts() {
        let mut random = 1_u32;
        for len in (0..3 * RUN).chain([100, 255, 256, 257, 1000]) {
            for range in [1, 2, 7, 1000] {
                // The number of each, to see that equals stay in order.
                let list: Vec<(u32, String)> = (0..len)
                    .map(|number| {
                        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        ((random >> 8) % range, number.to_string())
                    })
                    .collect();
                let (mut mine, mut known) = (list.clone(), list);
                mine.stable_sort_by_key(|pair| pair.0);
                known.sort_by_key(|pair| pair.0);
                assert_eq!(mine, known);
                mine.stable_sort_by(|a, b| b.0.cmp(&a.0));
                known.sort_by_key(|pair| std::cmp::Reverse(pair.0));
                assert_eq!(mine, known);
                mine.stable_sort();
                known.sort();
                assert_eq!(mine, known);
                mine.stable_sort_by_number(|pair| 1000 - pair.0 as usize);
                known.sort_by_key(|pair| 1000 - pair.0);
                assert_eq!(mine, known);
            }
        }
    }

    #[test]
    fn what_is_in_order_is_hardly_compared() {
        let mut list: Vec<u32> = (0..1000).collect();
        let count = std::cell::Cell::new(0);
        list.stable_sort_by(|a, b| {
            count.set(count.get() + 1);
            a.cmp(b)
        });
        assert!(count.get() < 1100, "{}", count.get());
    }
}
