//! What it comes down to: all sentences of an article, ranked by how well they stand for the whole.
//!
//! The order is greedy: the best sentence first, then always the one that adds most to those before it, so that any
//! prefix of the list, put back into reading order, is a summary. A sentence is worth the significance of its terms
//! (centroid-based summarisation: D. Radev et al., 2004), where a term that is already covered counts for less each
//! time (as in SumBasic: A. Nenkova, L. Vanderwende, 2005), plus its place in the text, minus what speaks against it.
//! Gains only fall, so they are worked out lazily (M. Minoux, 1978), and the time is near-linear in the sentences.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::article::Article;
use crate::entities::Entity;
use crate::forms::Forms;
use crate::math;
use crate::segment::Segmentation;
use crate::terms::Terms;

/// A sentence and how well it stands for the article.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedSentence {
    /// Index of the sentence.
    pub sentence: u32,
    /// Comparable within the article, greater is better.
    pub score: f32,
}

/// How steeply a term's frequency in the article counts.
const FREQUENCY: f32 = 1.25;
/// How steeply its rarity in German at large counts.
const RARITY: f32 = 0.5;
/// What is left of a term's worth each time that a chosen sentence covers it.
const DECAY: f32 = 0.9;
/// The bonus of the first sentence, and the sentence that has half of it.
const LEAD: f32 = 1.0;
const LEAD_SENTENCES: f32 = 5.0;
/// What a heading loses.
const HEADING: f32 = 100.0;
/// How often a gain is worked out again before it is taken as it is.
const MOST_TRIES: u8 = 30;

/// Ranks all sentences, best first.
#[must_use]
pub fn rank(
    article: &Article,
    segmentation: &Segmentation,
    forms: &Forms,
    terms: &Terms,
    _entities: &[Entity],
) -> Vec<RankedSentence> {
    let text = article.text();
    let n = segmentation.sentences.len();
    // Dense numbers for stems.
    let mut stems: Vec<u64> =
        (0..forms.len() as u32).map(|f| terms.get(f)).filter(|t| t.weight > 0.0).map(|t| t.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    let of_form: Vec<(u32, f32)> = (0..forms.len() as u32)
        .map(|f| {
            let t = terms.get(f);
            if t.weight > 0.0 {
                (stems.binary_search(&t.stem).unwrap_or(0) as u32, t.weight)
            } else {
                (u32::MAX, 0.0)
            }
        })
        .collect();
    let mut tf = vec![0.0_f32; stems.len()];
    let mut weight = vec![0.0_f32; stems.len()];
    let mut bags: Vec<Vec<u32>> = Vec::with_capacity(n);
    for sentence in &segmentation.sentences {
        let mut bag: Vec<u32> = forms.of_tokens()[sentence.token_range()]
            .iter()
            .filter_map(|&form| {
                let (id, w) = of_form[form as usize];
                (w > 0.0).then(|| {
                    weight[id as usize] = w;
                    id
                })
            })
            .collect();
        bag.sort_unstable();
        bag.dedup();
        for &id in &bag {
            tf[id as usize] += 1.0;
        }
        bags.push(bag);
    }
    let significance: Vec<f32> =
        tf.iter().zip(&weight).map(|(tf, w)| math::powf(*w, RARITY) * math::powf(*tf, FREQUENCY)).collect();
    let most = significance.iter().copied().fold(0.0, f32::max).max(1e-9);
    let mut cover = vec![1.0_f32; stems.len()];
    let fixed: Vec<f32> = segmentation
        .sentences
        .iter()
        .enumerate()
        .map(|(i, s)| {
            let pos = LEAD / (1.0 + i as f32 / LEAD_SENTENCES);
            let t = s.span.of(text);
            let heading = t.starts_with("==") || !t.ends_with(['.', '!', '?', '"', '“', '»', '«', ')', ':']);
            pos - if heading { HEADING } else { 0.0 }
        })
        .collect();
    let gain = |i: usize, cover: &[f32]| -> f32 {
        let bag = &bags[i];
        let sum: f32 = bag.iter().map(|&id| significance[id as usize] / most * cover[id as usize]).sum();
        sum + fixed[i]
    };
    let mut heap: BinaryHeap<Entry> =
        (0..n).map(|i| Entry { gain: gain(i, &cover), sentence: i as u32, tries: 0 }).collect();
    let mut order = Vec::with_capacity(n);
    while let Some(top) = heap.pop() {
        let now = gain(top.sentence as usize, &cover);
        if now < top.gain && top.tries < MOST_TRIES && heap.peek().is_some_and(|next| next.gain > now) {
            heap.push(Entry { gain: now, tries: top.tries + 1, ..top });
            continue;
        }
        for &id in &bags[top.sentence as usize] {
            cover[id as usize] *= DECAY;
        }
        order.push(RankedSentence { sentence: top.sentence, score: now });
    }
    order
}

/// A sentence in the queue, with its gain when it was last worked out.
struct Entry {
    gain: f32,
    sentence: u32,
    tries: u8,
}
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.sentence.cmp(&self.sentence))
    }
}
