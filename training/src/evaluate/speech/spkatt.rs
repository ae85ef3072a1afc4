//! Cues of SpkAtt (speeches of the Bundestag with speech events; CC0): which forms mark a statement there, how often
//! Lesart finds them, and how often the word stands in the text at all. What it lacks tells which verbs and phrases may
//! join src/german/speech_verbs.rs; whether one does is weighed on news.
//!
//! Events without a message or a source, and those whose source is the speaker of the speech, are left out: Lesart takes
//! the writer of a text for no source.

use std::collections::BTreeMap;
use std::path::Path;

use lesart::{Article, analyze};
use serde::Deserialize;

use crate::corpora::{Fault, read_text};

/// How many forms are printed.
const SHOWN: usize = 60;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Speech {
    sentences: Vec<Sentence>,
    annotations: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Sentence {
    tokens: Vec<String>,
}

/// A speech event; its tokens are `sentence:token`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    cue: Vec<String>,
    /// A separated particle of the cue.
    #[serde(rename = "PTC")]
    particle: Vec<String>,
    message: Vec<String>,
    source: Vec<String>,
}

/// What is known of a form.
#[derive(Clone, Copy, Default)]
struct Form {
    annotated: usize,
    found: usize,
}

/// Prints the forms of cues in a file that Lesart misses most often.
pub(super) fn run(path: &Path) -> Result<(), Fault> {
    let content = read_text(path)?;
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for line in content.lines().filter(|line| !line.trim().is_empty()) {
        let speech: Speech =
            serde_json::from_str(line).map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
        add(&speech, &mut forms, &mut words)?;
    }
    let (annotated, found) = forms.values().fold((0, 0), |(a, f), form| (a + form.annotated, f + form.found));
    println!("{}: {found} of {annotated} cues found", path.display());
    let mut missed: Vec<(&String, &Form)> = forms.iter().collect();
    missed.sort_by_key(|(name, form)| (std::cmp::Reverse(form.annotated - form.found), (*name).clone()));
    println!("  missed annotated in the text");
    for (name, form) in missed.into_iter().take(SHOWN) {
        let count = words.get(name).copied().unwrap_or_default();
        println!("  {:6} {:9} {count:11}  {name}", form.annotated - form.found, form.annotated);
    }
    Ok(())
}

fn add(
    speech: &Speech,
    forms: &mut BTreeMap<String, Form>,
    words: &mut BTreeMap<String, usize>,
) -> Result<(), Fault> {
    let (text, starts) = text_of(speech);
    let article = Article::from_text("speech", &text).map_err(|error| Fault::new(error.to_string()))?;
    let analysis = analyze(&article);
    let cues: Vec<_> = analysis.quotes.iter().filter_map(|quote| quote.cue).collect();
    for token in speech.sentences.iter().flat_map(|sentence| &sentence.tokens) {
        *words.entry(token.to_lowercase()).or_default() += 1;
    }
    let place = |id: &String| -> Option<(usize, usize)> {
        let (sentence, token) = id.split_once(':')?;
        Some((sentence.parse().ok()?, token.parse().ok()?))
    };
    let word = |at: (usize, usize)| speech.sentences.get(at.0)?.tokens.get(at.1);
    for event in &speech.annotations {
        let own = event.source.iter().filter_map(place).filter_map(word).any(|word| {
            matches!(word.to_lowercase().as_str(), "ich" | "wir" | "uns" | "mir" | "meiner" | "unserer")
        });
        if event.message.is_empty() || event.source.is_empty() || own {
            continue;
        }
        let mut places: Vec<_> = event.cue.iter().chain(&event.particle).filter_map(place).collect();
        places.sort_unstable();
        let name: Vec<String> = places.iter().filter_map(|&at| Some(word(at)?.to_lowercase())).collect();
        let starts = places.iter().filter_map(|at| starts.get(at));
        let is_found =
            starts.copied().any(|start| cues.iter().any(|cue| (cue.start..cue.end).contains(&start)));
        let form = forms.entry(name.join(" ")).or_default();
        form.annotated += 1;
        form.found += usize::from(is_found);
    }
    Ok(())
}

/// The text of a speech, with where each token begins.
fn text_of(speech: &Speech) -> (String, BTreeMap<(usize, usize), u32>) {
    let mut text = String::new();
    let mut starts = BTreeMap::new();
    for (number, sentence) in speech.sentences.iter().enumerate() {
        for (at, token) in sentence.tokens.iter().enumerate() {
            let closes = matches!(token.as_str(), "," | "." | ":" | ";" | "!" | "?" | "“" | ")");
            let opened = text.ends_with(['„', '(']);
            if !closes && !opened && !text.is_empty() {
                text.push(' ');
            }
            starts.insert((number, at), text.len() as u32);
            text.push_str(token);
        }
    }
    (text, starts)
}

#[cfg(test)]
mod tests {
    use super::{Speech, text_of};

    #[test]
    fn tokens_become_text() {
        let speech: Speech = serde_json::from_str(
            r#"{"Sentences": [{"Tokens": ["Er", "sagte", ":", "„", "Ja", "!", "“"]}], "Annotations": []}"#,
        )
        .unwrap();
        let (text, starts) = text_of(&speech);
        assert_eq!(text, "Er sagte: „Ja!“");
        assert_eq!(starts[&(0, 1)], 3);
    }
}
