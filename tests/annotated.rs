//! What is read in the annotated articles that rules are chosen on (`dev` and `train` of `tests/golden`), a line each, judged by
//! the annotation: `+` is right, `?` is found and not annotated, `-` is missed. Whatever a change does to them shows in
//! `tests/snapshots/`; where it is meant, look at it and bless it:
//!
//!     INSTA_UPDATE=always cargo test -p lesart --features cli --test annotated && git diff tests/snapshots
#![cfg(not(target_family = "wasm"))]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use insta::{Settings, assert_snapshot};
use lesart::comparison::fact_candidates;
use lesart::{Analysis, Article, Comparison, Span, analyze, compare};

/// A snapshot with nothing in its head that changes with the test.
fn snapshot(name: &str, value: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, value));
}

/// The files of a folder with this ending, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("tests/golden/{folder}")).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == ending));
    files.sort();
    assert!(files.len() > 10, "{folder}");
    files
}

/// Words in one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is found, judged, and what is missed behind it; `key` is what the annotation knows of a line.
fn judge(out: &mut String, found: &[String], annotated: &BTreeSet<String>, key: impl Fn(&str) -> String) {
    for line in found {
        let mark = if annotated.contains(&key(line)) { '+' } else { '?' };
        writeln!(out, "{mark} {line}").unwrap();
    }
    let found: BTreeSet<String> = found.iter().map(|line| key(line)).collect();
    for line in annotated.difference(&found) {
        writeln!(out, "- {line}").unwrap();
    }
}

/// The statements: kind, words, speaker and cue.
fn statements(analysis: &Analysis) -> Vec<String> {
    let text = analysis.document.text();
    let cut = |span: Span| line(span.of(text));
    let each = analysis.quotes.iter().map(|quote| {
        let kind = format!("{:?}", quote.kind).to_lowercase();
        let words: Vec<String> = quote.spans.iter().map(|span| cut(*span)).collect();
        let speaker = quote.speaker.map_or("–".to_owned(), |speaker| cut(speaker.span));
        let who = quote.speaker_name(text, &analysis.entities).unwrap_or_default();
        let inferred = if quote.speaker.is_some_and(|speaker| speaker.inferred) { ", inferred" } else { "" };
        let cue = quote.cue.map_or("–".to_owned(), cut);
        let polarity = format!("{:?}", quote.polarity).to_lowercase();
        format!("{kind}: {} | {speaker} = {who} | {cue} | {polarity}{inferred}", words.join(" … "))
    });
    each.collect()
}

/// Names, times, terms and the short version, a line each kind.
fn rest(out: &mut String, analysis: &Analysis) {
    let text = analysis.document.text();
    let mut list = |name: &str, items: Vec<String>| writeln!(out, "{name}: {}", items.join("; ")).unwrap();
    let entities = analysis.entities.iter().map(|entity| {
        let described: Vec<&str> = entity.descriptions.iter().map(|span| span.of(text)).collect();
        let described =
            if described.is_empty() { String::new() } else { format!(" ({})", described.join(", ")) };
        let reasons: BTreeSet<&str> = entity.mentions.iter().map(|mention| mention.reason.as_str()).collect();
        let reasons = reasons.into_iter().collect::<Vec<_>>().join("/");
        let (kind, name) = (entity.kind.as_str(), &entity.name);
        format!("{kind} {name}{described} ×{} {reasons} {:.2}", entity.mentions.len(), entity.salience)
    });
    list("names", entities.collect());
    list("dropped", analysis.dropped.iter().map(|dropped| line(dropped.span.of(text))).collect());
    let times = analysis.times.iter().map(|time| format!("{} = {}", line(time.span.of(text)), time.value));
    list("times", times.collect());
    let terms = analysis.keywords.iter().map(|keyword| {
        format!("{}{} {:.2}", keyword.text, if keyword.passing { " (passing)" } else { "" }, keyword.score)
    });
    list("terms", terms.collect());
    let short = analysis.summary.iter().take(8).map(|ranked| {
        let needs = ranked.needs.map_or(String::new(), |needed| format!(" after {}", needed.index()));
        format!("{}{needs} {:.2}", ranked.sentence.index(), ranked.score)
    });
    list("short version", short.collect());
}

#[test]
fn articles() {
    for part in ["dev", "train"] {
        let mut out = String::new();
        for gold in files(&format!("speech/{part}"), "gold") {
            let name = gold.file_stem().unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(gold.with_extension("txt")).unwrap();
            let analysis = analyze(&Article::from_bytes(&name, &bytes).unwrap());
            let annotated = fs::read_to_string(&gold).unwrap();
            let annotated = annotated.lines().map(line).filter(|line| {
                ["direct: ", "indirect: ", "reported: "].iter().any(|kind| line.starts_with(kind))
            });
            writeln!(out, "\n{name}").unwrap();
            // The kind and the words are enough, with or without a full stop.
            let key = |line: &str| {
                let words = line.split(" | ").next().unwrap_or_default();
                words.trim_end_matches(['.', ',']).to_owned()
            };
            judge(&mut out, &statements(&analysis), &annotated.map(|line| key(&line)).collect(), key);
            rest(&mut out, &analysis);
        }
        snapshot(&format!("annotated-articles-{part}"), &out);
    }
}

/// The two articles of a file of `tests/golden/comparison`, each with the sentence at every annotated number.
fn pair(file: &str, name: &str) -> [Analysis; 2] {
    ['A', 'B'].map(|letter| {
        let (_, part) = file.split_once(&format!("article {letter}\n")).unwrap();
        let part = part.split("\narticle ").next().unwrap().split("\npairs").next().unwrap();
        let (head, body) = part.split_once("\n\n").unwrap();
        let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let paragraphs = body.split("\n\n").map(|lines| {
            let words = lines.lines().filter_map(|line| line.split_once(' ')).map(|line| line.1);
            words.collect::<Vec<_>>().join(" ")
        });
        let text = paragraphs.collect::<Vec<_>>().join("\n\n");
        let article = Article::from_text(format!("{name} {letter}"), text.trim_end()).unwrap();
        let published = field("published").map(|date| date.parse().unwrap());
        analyze(&article.with_title(field("title").map(str::to_owned)).with_published(published))
    })
}

/// What is told twice, how, and in what the reports differ.
fn compared(out: &mut String, comparison: &Comparison, analyses: &[&Analysis]) {
    let words = |article: usize, span: Span| line(span.of(analyses[article].document.text()));
    for pair in &comparison.pairs {
        for difference in &pair.differences {
            let (a, b) = (words(pair.a.article, difference.a), words(pair.b.article, difference.b));
            let (at, to) = (pair.a.sentence + 1, pair.b.sentence + 1);
            writeln!(out, "differs: A{at} {a} | B{to} {b} {:?}", difference.kind).unwrap();
        }
    }
    for fact in &comparison.facts {
        let values = fact.values.iter().map(|value| {
            let source = value.source.as_deref().map_or(String::new(), |source| format!(" ({source})"));
            format!("{}{source}", value.value)
        });
        let values = values.collect::<Vec<_>>().join(" | ");
        let updated = if fact.updated { ", updated" } else { "" };
        writeln!(out, "fact: {} {}: {values} {:?}{updated}", fact.kind, fact.what, fact.verdict).unwrap();
    }
    let likely = fact_candidates(analyses);
    writeln!(
        out,
        "candidates: {}",
        likely.iter().map(|one| format!("{:.1}", one.score)).collect::<Vec<_>>().join(" ")
    )
    .unwrap();
    let digest = comparison.digest.iter().map(|one| format!("{}:{}", one.at.article, one.at.sentence + 1));
    writeln!(out, "digest: {}", digest.collect::<Vec<_>>().join(" ")).unwrap();
    let shared = comparison.entities.iter().filter(|entity| entity.articles.len() > 1);
    let shared: Vec<&str> = shared.map(|entity| entity.name.as_str()).collect();
    writeln!(out, "in both: {}", shared.join("; ")).unwrap();
    let related =
        comparison.related.iter().map(|one| format!("A{}-B{}", one.a.sentence + 1, one.b.sentence + 1));
    writeln!(out, "related: {}", related.collect::<Vec<_>>().join(" ")).unwrap();
}

#[test]
fn comparisons() {
    let mut out = String::new();
    for path in files("comparison/dev", "txt") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file = fs::read_to_string(&path).unwrap();
        let [a, b] = pair(&file, &name);
        let analyses = [&a, &b];
        let comparison = compare(&analyses).unwrap();
        let (_, annotated) = file.split_once("\npairs\n").unwrap();
        let annotated = annotated.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            let (a, is, b) = (words.next()?, words.next()?, words.next()?);
            (is == "=" && a.starts_with('A')).then(|| format!("{a} = {b}"))
        });
        writeln!(out, "\n{name}").unwrap();
        let found = comparison
            .pairs
            .iter()
            .map(|pair| format!("A{} = B{} {:.2}", pair.a.sentence + 1, pair.b.sentence + 1, pair.score));
        let key = |line: &str| line.rsplit_once(' ').map_or(line, |(pair, _)| pair).to_owned();
        judge(&mut out, &found.collect::<Vec<_>>(), &annotated.collect(), key);
        compared(&mut out, &comparison, &analyses);
    }
    snapshot("annotated-comparisons-dev", &out);
}
