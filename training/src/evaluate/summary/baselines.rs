//! Baselines: the first sentences (lead), TextRank and LexRank, over the same sentences and words as Lesart.

use std::collections::{HashMap, HashSet};

/// The sentences of an article as stems, without stop words.
pub(crate) type Stems = Vec<Vec<u64>>;

/// Ranks all sentences, best first.
pub(crate) type Ranker = fn(&Stems) -> Vec<usize>;

/// All baselines by name.
pub(crate) const ALL: [(&str, Ranker); 3] = [("lead", lead), ("TextRank", text_rank), ("LexRank", lex_rank)];

fn lead(sentences: &Stems) -> Vec<usize> {
    (0..sentences.len()).collect()
}

/// R. Mihalcea, P. Tarau: TextRank: Bringing Order into Texts, EMNLP 2004: the number of common words divided by
/// the sum of the logarithms of both lengths, damping 0.85.
fn text_rank(sentences: &Stems) -> Vec<usize> {
    let sets: Vec<HashSet<u64>> = sentences.iter().map(|stems| stems.iter().copied().collect()).collect();
    rank(sentences.len(), |a, b| {
        let lengths = (sentences[a].len().max(1) as f64).ln() + (sentences[b].len().max(1) as f64).ln();
        let common = sets[a].intersection(&sets[b]).count();
        if common == 0 || lengths <= 0.0 { 0.0 } else { common as f64 / lengths }
    })
}

/// G. Erkan, D. Radev: LexRank, JAIR 2004: a graph of the sentences whose tf-idf vectors have a cosine above 0.1, with idf
/// over the article's own sentences.
fn lex_rank(sentences: &Stems) -> Vec<usize> {
    let mut frequencies: HashMap<u64, usize> = HashMap::new();
    for sentence in sentences {
        for stem in sentence.iter().collect::<HashSet<_>>() {
            *frequencies.entry(*stem).or_default() += 1;
        }
    }
    let n = sentences.len() as f64;
    let vectors: Vec<HashMap<u64, f64>> = sentences
        .iter()
        .map(|sentence| {
            let mut vector: HashMap<u64, f64> = HashMap::new();
            for stem in sentence {
                *vector.entry(*stem).or_default() += (n / frequencies[stem] as f64).ln() + 1.0;
            }
            let mut squares: Vec<f64> = vector.values().map(|x| x * x).collect();
            squares.sort_by(f64::total_cmp);
            let norm = squares.iter().sum::<f64>().sqrt();
            vector.values_mut().for_each(|x| *x /= norm);
            vector
        })
        .collect();
    rank(sentences.len(), |a, b| {
        let (short, long) = if vectors[a].len() < vectors[b].len() { (a, b) } else { (b, a) };
        let cosine: f64 =
            vectors[short].iter().filter_map(|(stem, x)| Some(x * vectors[long].get(stem)?)).sum();
        f64::from(u8::from(cosine > 0.1))
    })
}

/// PageRank over the similarities, then the sentences from the best to the worst.
fn rank(n: usize, similarity: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let mut edges: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n];
    for a in 0..n {
        for b in 0..a {
            let weight = similarity(a, b);
            if weight > 0.0 {
                edges[a].push((b, weight));
                edges[b].push((a, weight));
            }
        }
    }
    let degrees: Vec<f64> = edges.iter().map(|row| row.iter().map(|edge| edge.1).sum()).collect();
    let mut ranks = vec![1.0; n];
    for _ in 0..30 {
        ranks = edges
            .iter()
            .map(|row| {
                0.15 + 0.85 * row.iter().map(|&(b, weight)| ranks[b] * weight / degrees[b]).sum::<f64>()
            })
            .collect();
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| f64::total_cmp(&ranks[b], &ranks[a]));
    order
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn sentences_without_common_words_come_last() {
        let sentences = vec![vec![9, 8, 7], vec![1, 2, 3], vec![1, 2, 5, 6], vec![3, 4, 6]];
        for (name, ranker) in &ALL[1..] {
            let order = ranker(&sentences);
            assert_eq!((order.len(), order[3]), (4, 0), "{name}: the one that shares nothing is last");
        }
    }
}
