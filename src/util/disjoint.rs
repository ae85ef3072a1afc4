//! Disjoint sets: which of many numbered things belong together (Galler & Fischer 1964, paths halved on the way).

use std::cell::Cell;

/// The numbers 0, 1, … in sets; the least number of a set stands for it, whatever the order of the joins.
#[derive(Clone, Debug)]
pub(crate) struct DisjointSets {
    parent: Vec<Cell<usize>>,
}

impl DisjointSets {
    /// So many numbers, each in a set of its own.
    pub(crate) fn new(count: usize) -> Self {
        Self { parent: (0..count).map(Cell::new).collect() }
    }

    /// How many numbers there are.
    pub(crate) fn len(&self) -> usize {
        self.parent.len()
    }

    /// The least number in the set of this one.
    pub(crate) fn root(&self, mut at: usize) -> usize {
        while self.parent[at].get() != at {
            let next = self.parent[at].get();
            self.parent[at].set(self.parent[next].get());
            at = self.parent[at].get();
        }
        at
    }

    /// Makes the sets of two numbers one.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)].set(a.min(b));
    }
}

#[cfg(test)]
mod tests {
    use super::DisjointSets;

    #[test]
    fn the_least_number_stands_for_its_set() {
        let mut sets = DisjointSets::new(6);
        for (a, b) in [(4, 5), (3, 4), (1, 5)] {
            sets.join(a, b);
        }
        assert_eq!([0, 1, 2, 3, 4, 5].map(|at| sets.root(at)), [0, 1, 2, 1, 1, 1]);
    }
}
