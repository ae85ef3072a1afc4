//! `evaluate names`: names, scored as in GermEval 2014: exact spans with the exact class.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use lesart::Kind;
use lesart::names::Model;
use lesart::names::{Label, NameForm, Recognizer, Tagger, shipped};

use crate::corpora::{Fault, germeval, news};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Corpora: files, or the folder of all corpora, which stands for the dev parts of GermEval 2014 and of the news.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// News annotated with names; the dev part is what training keeps back.
    #[arg(long, default_value = "tests/golden/names/train.tsv")]
    news: PathBuf,
    /// A model file instead of the shipped one.
    #[arg(long)]
    model: Option<PathBuf>,
    /// Print the errors by group, at most so many of each.
    #[arg(long, default_value_t = 0)]
    errors: usize,
    /// Evaluate all-upper-case and all-lower-case copies too.
    #[arg(long)]
    altered: bool,
    /// Print the time for each token, on one long article made of the corpus.
    #[arg(long)]
    speed: bool,
    /// Ignore names with a lower confidence.
    #[arg(long, default_value_t = 0.0)]
    threshold: f32,
}

/// A name in a labelled sentence, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NameSpan {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) form: NameForm,
}

/// The names of a labelled sentence; an `I-` without a `B-` begins a name, as in the official scorer.
pub(crate) fn spans(labels: &[Label]) -> Vec<NameSpan> {
    let mut spans: Vec<NameSpan> = Vec::new();
    let mut previous = Label::OUTSIDE;
    for (at, &label) in labels.iter().enumerate() {
        if let Some((kind, form)) = label.class() {
            match spans.last_mut() {
                Some(span) if label.continues() && label.may_follow(previous) => span.end = at + 1,
                _ => spans.push(NameSpan { start: at, end: at + 1, kind, form }),
            }
        }
        previous = label;
    }
    spans
}

/// Numbers of correct, found and gold names.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    correct: usize,
    found: usize,
    gold: usize,
}

impl Count {
    fn precision(self) -> f64 {
        100.0 * self.correct as f64 / self.found.max(1) as f64
    }

    fn recall(self) -> f64 {
        100.0 * self.correct as f64 / self.gold.max(1) as f64
    }

    fn f1(self) -> f64 {
        200.0 * self.correct as f64 / (self.found + self.gold).max(1) as f64
    }

    fn add(&mut self, other: Self) {
        self.correct += other.correct;
        self.found += other.found;
        self.gold += other.gold;
    }
}

/// The scores on one corpus.
#[derive(Default)]
pub(crate) struct Scores {
    classes: BTreeMap<(Kind, NameForm), Count>,
    outer_and_inner: Count,
    errors: BTreeMap<&'static str, BTreeMap<String, usize>>,
}

impl Scores {
    pub(crate) fn of(model: &Model, sentences: &[germeval::Sentence]) -> Self {
        Self::above(model, sentences, 0.0)
    }

    fn above(model: &Model, sentences: &[germeval::Sentence], threshold: f32) -> Self {
        let mut scores = Self::default();
        let mut tagger = Tagger::new(model);
        for sentence in sentences {
            let labels: Vec<Label> = tagger
                .label(&sentence.tokens)
                .into_iter()
                .map(|(label, confidence)| if confidence < threshold { Label::OUTSIDE } else { label })
                .collect();
            scores.count(sentence, &labels);
        }
        scores
    }

    pub(crate) fn count(&mut self, sentence: &germeval::Sentence, labels: &[Label]) {
        let (gold, found) = (spans(&sentence.outer), spans(labels));
        for span in &gold {
            self.classes.entry((span.kind, span.form)).or_default().gold += 1;
        }
        for span in &found {
            let count = self.classes.entry((span.kind, span.form)).or_default();
            count.found += 1;
            count.correct += usize::from(gold.contains(span));
        }
        let inner = spans(&sentence.inner).len();
        let correct = found.iter().filter(|span| gold.contains(span)).count();
        self.outer_and_inner.add(Count { correct, found: found.len(), gold: gold.len() + inner });
        self.count_errors(sentence, &gold, &found);
    }

    /// Classifies the errors.
    fn count_errors(&mut self, sentence: &germeval::Sentence, gold: &[NameSpan], found: &[NameSpan]) {
        let class = |span: &NameSpan| Label::new(span.kind, span.form, true).as_str().split_at(2).1;
        let text = |span: &NameSpan| sentence.tokens[span.start..span.end].join(" ");
        let touches = |a: &NameSpan, b: &NameSpan| a.start < b.end && b.start < a.end;
        let mut note = |group, example: String| {
            *self.errors.entry(group).or_default().entry(example).or_default() += 1;
        };
        for span in found.iter().filter(|span| !gold.contains(span)) {
            match gold.iter().find(|other| touches(span, other)) {
                None => note("spurious", format!("{} {}", class(span), text(span))),
                Some(other) if (other.start, other.end) == (span.start, span.end) => {
                    note("kind", format!("{} → {}: {}", class(other), class(span), text(span)));
                }
                Some(other) => {
                    note(
                        "boundary",
                        format!("{} [{}] → {} [{}]", class(other), text(other), class(span), text(span)),
                    );
                }
            }
        }
        for span in gold.iter().filter(|span| !found.iter().any(|other| touches(span, other))) {
            note("missed", format!("{} {}", class(span), text(span)));
        }
    }

    fn sum(&self, with: impl Fn(Kind, NameForm) -> bool) -> Count {
        let mut sum = Count::default();
        for (_, count) in self.classes.iter().filter(|((kind, form), _)| with(*kind, *form)) {
            sum.add(*count);
        }
        sum
    }

    fn print_errors(&self, most: usize) {
        for (group, examples) in &self.errors {
            let total: usize = examples.values().sum();
            println!("\n{group}: {total}");
            let mut sorted: Vec<_> = examples.iter().collect();
            sorted.sort_by_key(|(example, count)| (std::cmp::Reverse(**count), *example));
            for (example, count) in sorted.into_iter().take(most) {
                println!("  {count:>4} {example}");
            }
        }
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28} {:>6} {:>6} {:>6} {:>6}", "strict", "P", "R", "F1", "gold")?;
        let mut line = |name: &str, count: Count| {
            let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
            writeln!(f, "{name:<28} {precision:>6.2} {recall:>6.2} {f1:>6.2} {:>6}", count.gold)
        };
        line("outer, 12 classes", self.sum(|_, _| true))?;
        line("outer, four main classes", self.sum(|_, form| form == NameForm::Name))?;
        line("outer and inner", self.outer_and_inner)?;
        for ((kind, form), count) in &self.classes {
            line(Label::new(*kind, *form, true).as_str().split_at(2).1, *count)?;
        }
        Ok(())
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let fault = |error: lesart::Error| Fault::new(error.to_string());
    let own = match &args.model {
        Some(path) => {
            let bytes =
                std::fs::read(path).map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
            Some(Model::from_bytes(&bytes).map_err(fault)?)
        }
        None => None,
    };
    let model = match &own {
        Some(model) => model,
        None => shipped().map_err(fault)?,
    };
    for path in &args.paths {
        if path.is_dir() {
            let path = path.join("germeval2014/dev.tsv");
            measure_all(model, &path, "", &germeval::read(&path)?, args)?;
            measure_all(model, &args.news, ", dev part", &news::read(&args.news)?.dev, args)?;
        } else {
            measure_all(model, path, "", &germeval::read(path)?, args)?;
        }
    }
    Ok(())
}

/// Measures sentences, and what the arguments ask for besides.
fn measure_all(
    model: &Model,
    path: &Path,
    note: &str,
    sentences: &[germeval::Sentence],
    args: &Args,
) -> Result<(), Fault> {
    measure(model, path, note, sentences, args);
    if args.speed {
        print_time(model, sentences)?;
    }
    if args.altered {
        for (case, change) in
            [("upper", str::to_uppercase as fn(&str) -> String), ("lower", str::to_lowercase)]
        {
            let note = format!("{note}, all {case} case");
            measure(model, path, &note, &altered(sentences, change), args);
        }
    }
    Ok(())
}

/// Prints the minimum time of several runs over one article made of all sentences.
fn print_time(model: &Model, sentences: &[germeval::Sentence]) -> Result<(), Fault> {
    let text: Vec<String> = sentences.iter().map(|sentence| sentence.tokens.join(" ")).collect();
    let article = lesart::Article::from_text("speed", &text.join("\n\n"))
        .map_err(|error| Fault::new(error.to_string()))?;
    let document = lesart::Document::new(&article);
    let best = (0..9)
        .map(|_| {
            let started = std::time::Instant::now();
            let names = Recognizer::new(model).recognize(&document);
            std::hint::black_box(names);
            started.elapsed()
        })
        .min()
        .unwrap_or_default();
    println!(
        "{} tokens, {} forms: {:.0} ns a token",
        document.tokens().len(),
        document.forms().len(),
        best.as_nanos() as f64 / document.tokens().len() as f64
    );
    Ok(())
}

fn altered(sentences: &[germeval::Sentence], change: impl Fn(&str) -> String) -> Vec<germeval::Sentence> {
    let mut copy = sentences.to_vec();
    for token in copy.iter_mut().flat_map(|sentence| &mut sentence.tokens) {
        *token = change(token);
    }
    copy
}

fn measure(model: &Model, path: &Path, note: &str, sentences: &[germeval::Sentence], args: &Args) {
    let started = std::time::Instant::now();
    let scores = Scores::above(model, sentences, args.threshold);
    let tokens: usize = sentences.iter().map(|sentence| sentence.tokens.len()).sum();
    println!(
        "{}{note}: {} sentences, {tokens} tokens, {:.0?}",
        path.display(),
        sentences.len(),
        started.elapsed()
    );
    println!("{scores}");
    if args.errors > 0 {
        scores.print_errors(args.errors);
    }
}

#[cfg(test)]
mod tests {
    use super::spans;
    use lesart::names::Label;

    #[test]
    fn stray_inside_labels_begin_names() {
        let labels =
            ["I-PER", "I-PER", "B-PER", "I-LOC", "O", "B-ORGpart"].map(|name| Label::parse(name).unwrap());
        let found: Vec<_> = spans(&labels).iter().map(|span| (span.start, span.end)).collect();
        assert_eq!(found, [(0, 2), (2, 3), (3, 4), (5, 6)]);
    }
}
