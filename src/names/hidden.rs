//! What each form tells the hidden layer from each distance: reckoned when first asked for and kept for a while, since
//! most forms are never near a name, and common ones often are.

use super::features::{OFFSETS, WordForm};
use super::model::Model;
use super::network::{FIRST_PART, SparseRows, UNITS, Units};
use super::scores::Sums;
use super::words::WordNumber;

/// How many answers are kept: a mebibyte, whatever the text's length.
const KEPT: usize = 1 << 13;

/// What a form's answers are made from.
#[derive(Clone, Copy, Debug)]
struct Source {
    whole: Option<WordNumber>,
    first: Option<WordNumber>,
    /// Where its sparse features end; they begin where those of the form before end.
    end: u32,
    /// Differs from that of every other form, forgotten ones too.
    number: u32,
}

/// The hidden layer and what forms tell it.
pub(crate) struct Hidden<'m> {
    model: &'m Model,
    sources: Vec<Source>,
    sparse: Vec<SparseRows>,
    next_number: u32,
    /// Whose answers are kept, and the answers. The number 0 is nobody's.
    keys: Vec<u32>,
    answers: Vec<Units>,
}

impl<'m> Hidden<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        Self {
            model,
            sources: Vec::new(),
            sparse: Vec::new(),
            next_number: 1,
            keys: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// Notes a sparse feature of the form that is [added](Self::add) next.
    #[inline]
    pub(crate) fn note(&mut self, feature: u32) {
        if let Some(rows) = self.model.network.sparse(feature) {
            self.sparse.push(rows);
        }
    }

    pub(crate) fn add(&mut self, form: &WordForm) {
        let end = self.sparse.len() as u32;
        let number = self.next_number;
        self.next_number = self.next_number.wrapping_add(OFFSETS as u32).max(1);
        self.sources.push(Source { whole: form.whole, first: form.first, end, number });
    }

    /// Forgets all forms but the first `known`.
    pub(crate) fn truncate(&mut self, known: usize) {
        self.sources.truncate(known);
        self.sparse.truncate(self.sources.last().map_or(0, |source| source.end as usize));
    }

    /// Adds what five forms say together of the one in the middle.
    pub(crate) fn speak(&mut self, forms: [usize; OFFSETS], sums: &mut Sums) {
        if self.keys.is_empty() {
            self.keys = vec![0; KEPT];
            self.answers = vec![[0; UNITS]; KEPT];
        }
        let mut units = self.model.network.bias();
        for (distance, form) in forms.into_iter().enumerate() {
            let Some(source) = self.sources.get(form) else { continue };
            let key = source.number.wrapping_add(distance as u32).max(1);
            let place = key as usize % KEPT;
            let answer = if self.keys[place] == key {
                &self.answers[place]
            } else {
                self.keys[place] = key;
                self.answers[place] = self.answer(form, distance);
                &self.answers[place]
            };
            for (unit, answer) in units.iter_mut().zip(answer) {
                *unit = unit.saturating_add(*answer);
            }
        }
        self.model.network.speak(&units, sums);
    }

    fn answer(&self, form: usize, distance: usize) -> Units {
        let mut units = [0; UNITS];
        let Some(source) = self.sources.get(form) else { return units };
        let Model { words, network, .. } = self.model;
        if let Some(whole) = source.whole {
            network.tell_vector(&mut units, words, whole, distance);
        }
        if let Some(first) = source.first.filter(|_| distance == OFFSETS / 2) {
            network.tell_vector(&mut units, words, first, FIRST_PART);
        }
        let start = form.checked_sub(1).and_then(|before| self.sources.get(before)).map_or(0, |s| s.end);
        for &rows in self.sparse.get(start as usize..source.end as usize).unwrap_or_default() {
            network.tell_sparse(&mut units, rows, distance);
        }
        units
    }
}
