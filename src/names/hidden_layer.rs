//! The hidden layer over the forms of a sentence, with a cache of what each form contributes to the pre-activations at
//! each offset: computed on demand, because most forms are never near a name, and kept, because frequent ones often are.

use super::features::{WINDOW, WordForm};
use super::model::Model;
use super::network::{MODIFIER_INPUT, PreActivations, SparseRows, UNITS};
use super::weights::LabelScores;
use super::words::WordId;

/// Number of cached contributions, at first and at most: two mebibytes, whatever the text's length. Powers of two.
const FIRST_CACHE_SIZE: usize = 1 << 10;
const LARGEST_CACHE_SIZE: usize = 1 << 14;

/// The inputs of a form.
#[derive(Clone, Copy, Debug)]
struct FormInputs {
    head: Option<WordId>,
    modifier: Option<WordId>,
    /// End of its sparse features; they start at the end of the form before.
    sparse_end: u32,
    /// Unique among all forms, removed ones included; its contributions are cached under `key` + offset.
    key: u32,
}

/// The hidden layer and the cached contributions of forms.
pub(crate) struct HiddenLayer<'m> {
    model: &'m Model,
    forms: Vec<FormInputs>,
    sparse: Vec<SparseRows>,
    next_key: u32,
    /// The key of each cached contribution; 0 means empty. It has its place by its key, and as long as the cache is not the
    /// largest one, there is a place for each form at each offset.
    cache_keys: Vec<u32>,
    cache: Vec<PreActivations>,
}

impl<'m> HiddenLayer<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        Self {
            model,
            forms: Vec::new(),
            sparse: Vec::new(),
            next_key: 1,
            cache_keys: Vec::new(),
            cache: Vec::new(),
        }
    }

    /// Adds a sparse feature to the form that is [pushed](Self::push) next.
    #[inline]
    pub(crate) fn push_sparse(&mut self, feature: u32) {
        if let Some(rows) = self.model.network.sparse_rows(feature) {
            self.sparse.push(rows);
        }
    }

    /// Adds a form; its index is the number of forms before.
    pub(crate) fn push(&mut self, form: &WordForm) {
        let sparse_end = self.sparse.len() as u32;
        let key = self.next_key;
        self.next_key = self.next_key.wrapping_add(WINDOW as u32).max(1);
        self.forms.push(FormInputs { head: form.head, modifier: form.modifier, sparse_end, key });
    }

    /// Removes all forms but the first `length`.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.forms.truncate(length);
        self.sparse.truncate(self.forms.last().map_or(0, |form| form.sparse_end as usize));
    }

    /// Adds the network's output for a window of forms to the scores of the middle one.
    pub(crate) fn forward(&mut self, window: [usize; WINDOW], scores: &mut LabelScores) {
        if self.forms.len() * WINDOW > self.cache.len() && self.cache.len() < LARGEST_CACHE_SIZE {
            self.grow();
        }
        // The size is a power of two.
        let mask = self.cache.len() - 1;
        let mut pre_activations = self.model.network.bias();
        for (offset, form) in window.into_iter().enumerate() {
            let Some(inputs) = self.forms.get(form) else { continue };
            let key = inputs.key.wrapping_add(offset as u32).max(1);
            let place = key as usize & mask;
            let contribution = if self.cache_keys[place] == key {
                &self.cache[place]
            } else {
                self.cache_keys[place] = key;
                self.cache[place] = self.contribution(form, offset);
                &self.cache[place]
            };
            for (unit, value) in pre_activations.iter_mut().zip(contribution) {
                *unit = unit.saturating_add(*value);
            }
        }
        self.model.network.forward(&pre_activations, scores);
    }

    /// Makes room for the contributions of all forms, or of as many as there may be.
    #[cold]
    fn grow(&mut self) {
        let size = (self.forms.len() * WINDOW).next_power_of_two();
        let size = size.clamp(FIRST_CACHE_SIZE, LARGEST_CACHE_SIZE);
        let keys = std::mem::replace(&mut self.cache_keys, vec![0; size]);
        let cached = std::mem::replace(&mut self.cache, vec![[0; UNITS]; size]);
        for (key, contribution) in keys.into_iter().zip(cached).filter(|(key, _)| *key != 0) {
            let place = key as usize % size;
            self.cache_keys[place] = key;
            self.cache[place] = contribution;
        }
    }

    /// What a form at an offset adds to the pre-activations.
    fn contribution(&self, form: usize, offset: usize) -> PreActivations {
        let mut units = [0; UNITS];
        let Some(inputs) = self.forms.get(form) else { return units };
        let Model { words, network, .. } = self.model;
        if let Some(head) = inputs.head {
            network.add_embedding(&mut units, words, head, offset);
        }
        if let Some(modifier) = inputs.modifier.filter(|_| offset == WINDOW / 2) {
            network.add_embedding(&mut units, words, modifier, MODIFIER_INPUT);
        }
        let start = form.checked_sub(1).and_then(|before| self.forms.get(before)).map_or(0, |f| f.sparse_end);
        for &rows in self.sparse.get(start as usize..inputs.sparse_end as usize).unwrap_or_default() {
            network.add_sparse(&mut units, rows, offset);
        }
        units
    }
}
