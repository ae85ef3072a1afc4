//! Whole reports and comparisons, and what the command line writes for people, as reviewed snapshots in
//! `tests/snapshots/`. Where a change is meant, look at it and bless it:
//!
//!     INSTA_UPDATE=always cargo test -p lesart --features cli --test snapshots && git diff tests/snapshots
#![cfg(not(target_family = "wasm"))]

use std::fmt::Write;
use std::fs;

use insta::{Settings, assert_snapshot};
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, PublicationDate, analyze, compare};
use serde::Serialize;
use serde_json::Value;

const SEEDS: [&str; 2] = ["seeds/000_24da121aa26a8f61.txt", "seeds/004_0df8779f5bfb2a2c.txt"];

fn seed(path: &str) -> Analysis {
    analyze(&Article::from_text(path, &fs::read_to_string(path).unwrap()).unwrap())
}

/// An article of a file of two reports (tests/golden/comparison): `A` or `B`.
fn of_pair(name: &str, letter: char) -> Analysis {
    let file = fs::read_to_string(format!("tests/golden/comparison/{name}.txt")).unwrap();
    let (_, part) = file.split_once(&format!("article {letter}\n")).unwrap();
    let part = part.split("\narticle ").next().unwrap().split("\npairs").next().unwrap();
    let (head, body) = part.split_once("\n\n").unwrap();
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let paragraphs: Vec<String> = body
        .split("\n\n")
        .map(|lines| {
            lines
                .lines()
                .filter_map(|line| line.split_once(' '))
                .map(|line| line.1)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    read(name, field("title"), field("published"), paragraphs.join("\n\n").trim_end())
}

/// An article of a file with marked names, `[words|…]` (tests/golden/entities).
fn of_marked(name: &str) -> Analysis {
    let file = fs::read_to_string(format!("tests/golden/entities/{name}.txt")).unwrap();
    let (head, body) = file.split_once("\n---\n").unwrap();
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let mut text = String::new();
    for piece in body.split('[') {
        match piece.split_once(']').and_then(|(mark, rest)| Some((mark.split_once('|')?.0, rest))) {
            Some((words, rest)) => text.extend([words, rest]),
            None => text.push_str(piece),
        }
    }
    read(name, field("title:"), field("date:"), &text)
}

/// An article written for this test.
fn of_file(name: &str) -> Analysis {
    let text = fs::read_to_string(format!("tests/snapshots/articles/{name}.txt")).unwrap();
    read(name, None, None, &text)
}

fn read(id: &str, title: Option<&str>, published: Option<&str>, text: &str) -> Analysis {
    let published = published.map(|date| date.parse::<PublicationDate>().unwrap());
    let article = Article::from_text(id, text).unwrap();
    analyze(&article.with_title(title.map(str::to_owned)).with_published(published))
}

/// A line for each thing that a report lists, with the words at its positions and the sentence at its number behind it.
fn rows(report: &Value, words: &dyn Fn(&str, &Value) -> Vec<String>) -> String {
    fn add(out: &mut String, name: &str, value: &Value, words: &dyn Fn(&str, &Value) -> Vec<String>) {
        match value {
            // The words alone, several on a line: their positions show in the sentences.
            Value::Array(tokens) if name == "tokens" => {
                writeln!(out, "{name}: {}", tokens.len()).unwrap();
                for line in tokens.chunks(16) {
                    let words: Vec<String> = line.iter().flat_map(|token| words(name, token)).collect();
                    writeln!(out, "  {}", words.join("|")).unwrap();
                }
            }
            Value::Array(items) => {
                writeln!(out, "{name}:").unwrap();
                for item in items {
                    let words: Vec<String> = words(name, item).iter().map(|words| clip(words)).collect();
                    let words =
                        if words.is_empty() { String::new() } else { format!("  ‹{}›", words.join("|")) };
                    writeln!(out, "  {item}{words}").unwrap();
                }
            }
            Value::Object(fields) if name == "timeline" => {
                for (field, value) in fields {
                    add(out, &format!("timeline.{field}"), value, words);
                }
            }
            _ => writeln!(out, "{name}: {value}").unwrap(),
        }
    }
    let mut out = String::new();
    for (name, value) in report.as_object().unwrap() {
        add(&mut out, name, value, words);
    }
    out
}

/// The beginning of some words, in one line.
fn clip(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(60) {
        Some((end, _)) => format!("{} …", &words[..end]),
        None => words,
    }
}

/// A report as JSON reads it back, so that numbers of single precision are as short as they are written.
fn json(report: &impl Serialize) -> Value {
    serde_json::from_str(&serde_json::to_string(report).unwrap()).unwrap()
}

fn number(value: &Value) -> Option<usize> {
    value.as_u64().map(|number| number as usize)
}

/// The words at the positions in a part of a report: `{"start", "end"}` and `[start, end]`.
fn words_at(text: &[u16], name: &str, value: &Value, found: &mut Vec<String>) {
    let mut cut = |start: &Value, end: &Value| {
        if let Some((start, end)) = number(start).zip(number(end)) {
            found.push(String::from_utf16(&text[start..end]).unwrap());
        }
    };
    match value {
        // Lists of numbers, not of positions.
        Value::Array(_) if matches!(name, "undated" | "quotes" | "together" | "attributed") => {}
        Value::Array(items) => match &items[..] {
            [start, end] if start.is_u64() && end.is_u64() => cut(start, end),
            _ => items.iter().for_each(|item| words_at(text, "", item, found)),
        },
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                cut(start, end);
            }
            let lists = fields.iter().filter(|(key, _)| !matches!(key.as_str(), "sentences" | "paragraphs"));
            lists.for_each(|(key, value)| words_at(text, key, value, found));
        }
        _ => {}
    }
}

fn sentence(analysis: &Analysis, index: &Value) -> String {
    let document = &analysis.document;
    document.text_of(document.sentences()[number(index).unwrap()].span).to_owned()
}

fn of_report(analysis: &Analysis) -> String {
    let report = Report::with_tokens(analysis);
    let text: Vec<u16> = analysis.document.text().encode_utf16().collect();
    rows(&json(&report), &|name, item| {
        let mut found = Vec::new();
        if name != "together" {
            words_at(&text, "", item, &mut found);
        }
        found.extend(item.get("sentence").map(|index| sentence(analysis, index)));
        found
    })
}

fn of_comparison(analyses: &[&Analysis]) -> String {
    let report = ComparisonReport::new(&compare(analyses).unwrap(), analyses);
    let at = |place: &Value| Some(sentence(analyses[number(place.get("article")?)?], place.get("sentence")?));
    rows(&json(&report), &|_, item| {
        [Some(item), item.get("a"), item.get("b")].into_iter().flatten().filter_map(at).collect()
    })
}

/// A snapshot with nothing in its head that changes with the test.
fn snapshot(name: &str, value: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, value));
}

/// Six articles of different kinds.
fn articles() -> [(&'static str, Analysis); 6] {
    [
        ("agency", of_pair("reichenhall", 'A')),
        ("sport", of_marked("nadal")),
        ("court", of_pair("demjanjuk", 'A')),
        ("long", of_pair("myanmar", 'A')),
        ("interview", of_file("interview")),
        ("emoji", of_file("emoji")),
    ]
}

#[test]
fn reports() {
    for (index, path) in SEEDS.iter().enumerate() {
        snapshot(&format!("report-seed-{}", index + 1), &of_report(&seed(path)));
    }
    for (kind, analysis) in articles() {
        snapshot(&format!("report-{kind}"), &of_report(&analysis));
    }
}

#[test]
fn comparisons() {
    let [a, b] = SEEDS.map(seed);
    snapshot("comparison-seeds", &of_comparison(&[&a, &b]));
    for name in ["reichenhall", "demjanjuk", "myanmar"] {
        let [a, b] = ['A', 'B'].map(|letter| of_pair(name, letter));
        snapshot(&format!("comparison-{name}"), &of_comparison(&[&a, &b]));
    }
}

#[test]
fn reports_are_read_back_as_they_were_written() {
    let seeds = SEEDS.map(seed);
    for analysis in articles().iter().map(|(_, analysis)| analysis).chain(&seeds) {
        for report in [Report::new(analysis), Report::with_tokens(analysis)] {
            let json = serde_json::to_string(&report).unwrap();
            assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        }
    }
    let analyses: Vec<&Analysis> = seeds.iter().collect();
    let report = ComparisonReport::new(&compare(&analyses).unwrap(), &analyses);
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<ComparisonReport>(&json).unwrap(), report);
}

#[cfg(feature = "cli")]
#[test]
fn what_the_command_line_writes_for_people() {
    for language in ["de", "en"] {
        for (name, arguments) in [
            ("analyze", &SEEDS[..1]),
            ("compare", &SEEDS[..]),
            ("group", &["tests/snapshots/articles/emoji.txt", SEEDS[0], SEEDS[1]]),
        ] {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_lesart"))
                .args([name, "--lang", language])
                .args(arguments)
                .stdin(std::process::Stdio::null())
                .output()
                .unwrap();
            snapshot(&format!("cli-{name}-{language}"), str::from_utf8(&output.stdout).unwrap());
        }
    }
}
