//! CoNLL-U: surface tokens and sentences, <https://universaldependencies.org/format.html>.

use super::Fault;

/// A sentence: its id and its surface tokens.
pub(crate) struct ConlluSentence {
    /// The `sent_id`; empty if there is none.
    pub(crate) id: String,
    /// The surface tokens, multiword tokens (`zum`) whole, and whether a space follows each.
    pub(crate) tokens: Vec<(String, bool)>,
}

/// The sentences of a CoNLL-U text; `name` is for error messages.
pub(crate) fn sentences(name: &str, text: &str) -> Result<Vec<ConlluSentence>, Fault> {
    let mut sentences = Vec::new();
    let mut id = String::new();
    let mut tokens: Vec<(String, bool)> = Vec::new();
    let mut covered = 0_u32;
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() {
            if !tokens.is_empty() {
                let tokens = std::mem::take(&mut tokens);
                sentences.push(ConlluSentence { id: std::mem::take(&mut id), tokens });
            }
            covered = 0;
            continue;
        }
        if let Some(comment) = line.strip_prefix('#') {
            if let Some(given) = comment.trim().strip_prefix("sent_id = ") {
                given.clone_into(&mut id);
            }
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [index, form, .., misc] = columns[..] else {
            return Err(Fault::new(format!("{name}, line {}: not CoNLL-U", number + 1)));
        };
        if index.contains('.') {
            continue;
        }
        let space = !misc.split('|').any(|feature| feature == "SpaceAfter=No");
        if let Some((_, last)) = index.split_once('-') {
            covered = last.parse().unwrap_or(0);
            tokens.push((form.to_owned(), space));
        } else if index.parse::<u32>().is_ok_and(|index| index > covered) {
            tokens.push((form.to_owned(), space));
        }
    }
    if !tokens.is_empty() {
        sentences.push(ConlluSentence { id, tokens });
    }
    Ok(sentences)
}
