//! Statements in the articles that the page opens with, against golden files written by hand.
//!
//! A block of a golden file is a statement: its kind and its words (`…` between two spans), the speaker, and the cue.

use std::path::Path;

use lesart::{Analysis, Article, Span, analyze};

/// The statements of an analysis, in the format of the golden files.
fn written(analysis: &Analysis) -> Vec<String> {
    let text = analysis.document.article().text();
    let cut = |span: Span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let statements = analysis.quotes.iter().map(|quote| {
        let kind = format!("{:?}", quote.kind).to_lowercase();
        let words: Vec<String> = quote.spans.iter().map(|span| cut(*span)).collect();
        let speaker = quote.speaker.map_or("–".to_owned(), |speaker| cut(speaker.span));
        let cue = quote.cue.map_or("–".to_owned(), cut);
        format!("{kind}: {}\nby: {speaker}\ncue: {cue}", words.join(" … "))
    });
    statements.collect()
}

fn golden(name: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = std::fs::read_to_string(root.join("tests/golden/speech").join(name)).unwrap();
    let lines: Vec<&str> = content.lines().filter(|line| !line.starts_with('#')).collect();
    lines
        .join("\n")
        .split("\n\n")
        .map(|block| block.trim().to_owned())
        .filter(|block| !block.is_empty())
        .collect()
}

fn seed(name: &str) -> Analysis {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(root.join("seeds").join(name)).unwrap();
    analyze(&Article::from_bytes(name, &bytes).unwrap())
}

#[test]
fn every_statement_of_the_first_seed_is_found() {
    let name = "000_24da121aa26a8f61.txt";
    assert_eq!(written(&seed(name)), golden(name));
}

#[test]
fn every_statement_of_the_second_seed_is_found() {
    let name = "004_0df8779f5bfb2a2c.txt";
    assert_eq!(written(&seed(name)), golden(name));
}

#[test]
fn statements_of_all_kinds_of_news_are_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = std::fs::read_to_string(root.join("tests/golden/speech/cases.txt")).unwrap();
    let mut wrong = Vec::new();
    let lines: Vec<&str> = content.lines().filter(|line| !line.starts_with('#')).collect();
    for case in lines.join("\n").split("\n\n").map(str::trim).filter(|case| !case.is_empty()) {
        let (text, wanted) = case.split_once('\n').unwrap_or((case, ""));
        let analysis = analyze(&Article::from_text("case", text).unwrap());
        let found: Vec<String> = written(&analysis)
            .iter()
            .map(|statement| {
                format!("- {}", statement.replacen("\nby: ", " | ", 1).replacen("\ncue: ", " | ", 1))
            })
            .collect();
        if found.join("\n") != wanted {
            wrong.push(format!("{text}\nwant\n{wanted}\ngot\n{}\n", found.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The names of the entities that speakers refer to, sorted and without repetition.
fn sources(analysis: &Analysis) -> Vec<&str> {
    let speakers = analysis.quotes.iter().filter_map(|quote| quote.speaker?.entity);
    let mut names: Vec<&str> = speakers.map(|entity| analysis.entities[entity].name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn speakers_are_linked_to_entities() {
    let (first, second) = (seed("000_24da121aa26a8f61.txt"), seed("004_0df8779f5bfb2a2c.txt"));
    for name in ["KCNA", "Kreml", "Matthew Miller", "Tass", "Wladimir Putin"] {
        assert!(sources(&first).contains(&name), "{name} in {:?}", sources(&first));
    }
    for name in ["Alexander Matsegora", "KCNA", "Ria Nowosti"] {
        assert!(sources(&second).contains(&name), "{name} in {:?}", sources(&second));
    }
    // A speaker of an earlier sentence is inferred.
    let inferred = second.quotes.iter().filter_map(|quote| quote.speaker).filter(|s| s.inferred).count();
    assert_eq!(inferred, 2);
}
