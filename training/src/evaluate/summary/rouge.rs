//! ROUGE: n-gram overlap of two texts.
//!
//! Source: C.-Y. Lin: ROUGE: A Package for Automatic Evaluation of Summaries, 2004. F1 of unigrams, of bigrams and of the
//! longest common subsequence of the whole texts; words in lower case, without stemming, with stop words.

use std::collections::HashMap;

/// F1 of ROUGE-1, ROUGE-2 and ROUGE-L.
pub(crate) fn rouge(candidate: &str, reference: &str) -> [f64; 3] {
    let (candidate, reference) = (words(candidate), words(reference));
    [
        overlap(&candidate, &reference, 1),
        overlap(&candidate, &reference, 2),
        f1(longest_common_subsequence(&candidate, &reference), candidate.len(), reference.len()),
    ]
}

/// The words of a text in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn f1(same: usize, candidate: usize, reference: usize) -> f64 {
    if same == 0 { 0.0 } else { 2.0 * same as f64 / (candidate + reference) as f64 }
}

fn overlap(candidate: &[String], reference: &[String], n: usize) -> f64 {
    let mut counts: HashMap<&[String], usize> = HashMap::new();
    for gram in reference.windows(n) {
        *counts.entry(gram).or_default() += 1;
    }
    let mut same = 0;
    for gram in candidate.windows(n) {
        if let Some(count) = counts.get_mut(gram).filter(|count| **count > 0) {
            *count -= 1;
            same += 1;
        }
    }
    let grams = |words: &[String]| (words.len() + 1).saturating_sub(n);
    f1(same, grams(candidate), grams(reference))
}

fn longest_common_subsequence(a: &[String], b: &[String]) -> usize {
    let mut row = vec![0_usize; b.len() + 1];
    for word in a {
        let mut diagonal = 0;
        for (at, other) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::rouge;

    #[test]
    fn scores_agree_with_the_paper() {
        // "police the gunman" share police, the, gunman; the longest common subsequence is "the gunman" or "police the".
        let [one, two, lcs] = rouge("the gunman police killed", "police killed the gunman");
        assert_eq!((one, lcs), (1.0, 0.5));
        assert!((two - 2.0 / 3.0).abs() < 1e-9);
        assert_eq!(rouge("", "a"), [0.0; 3]);
    }
}
