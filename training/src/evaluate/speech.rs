//! `evaluate speech`: quotations, speakers and cues on German Wikinews.
//!
//! Precision and recall are computed over tokens and over whole quotations; two quotations match if their Jaccard index
//! over words is at least 0.8. Lesart's three kinds correspond to the five types of the corpus as follows: `direct` to
//! Direct, `reported` to Reported, `indirect` to Indirect and to the two free types, which are the same kind of speech
//! without a frame of their own. Each of these three types is also scored alone; matches of the other two are then
//! ignored. A folder of `.gold` files is scored by `golden`; of the
//! speeches of SpkAtt (`.jsonl.xz`), `spkatt` tells the cues that are missed.

mod golden;
mod mechanisms;
mod spkatt;

use std::collections::BTreeSet;
use std::path::PathBuf;

use lesart::speech::{Quote, QuoteKind};
use lesart::{Analysis, Article, Span, analyze};

use crate::corpora::Fault;
use crate::corpora::wikinews::{self, Quotation, QuotationType, WikinewsArticle};
use mechanisms::{Mechanisms, mechanism};

/// The Jaccard index from which a found and a gold quotation match.
const MIN_JACCARD: f64 = 0.8;

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Corpora: files of JSON lines, the folder of all corpora, or folders of gold files.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// Print the missed and spurious quotations and the wrong speakers of the first so many articles.
    #[arg(long, default_value_t = 0)]
    errors: usize,
    /// With `--errors`: skip so many articles first.
    #[arg(long, default_value_t = 0)]
    skip: usize,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    for path in &args.paths {
        let gold = golden::files(path)?;
        if !gold.is_empty() {
            golden::run(&gold, args.errors > 0)?;
            continue;
        }
        if path.extension().is_some_and(|extension| extension == "xz") {
            spkatt::run(path)?;
            continue;
        }
        for file in wikinews::files(path)? {
            let articles = wikinews::read(&file)?;
            println!("{}: {} articles", file.display(), articles.len());
            let mut scores = Scores::default();
            for (number, article) in articles.iter().enumerate() {
                let compared = Compared::new(article)?;
                scores.add(&compared);
                if (args.skip..args.skip + args.errors).contains(&number) {
                    compared.print();
                }
            }
            scores.print();
        }
    }
    Ok(())
}

/// Numbers of correct, found and annotated items.
#[derive(Clone, Copy, Default)]
struct Counts {
    correct: usize,
    found: usize,
    annotated: usize,
}

impl Counts {
    fn add(&mut self, correct: usize, found: usize, annotated: usize) {
        self.correct += correct;
        self.found += found;
        self.annotated += annotated;
    }

    fn show(self) -> String {
        let ratio = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
        let (p, r) = (ratio(self.correct, self.found), ratio(self.correct, self.annotated));
        let f1 = ratio(2 * self.correct, self.found + self.annotated);
        format!("P {p:.3} R {r:.3} F1 {f1:.3} ({}/{}/{})", self.correct, self.found, self.annotated)
    }
}

fn kind_of(kind: QuotationType) -> QuoteKind {
    match kind {
        QuotationType::Direct => QuoteKind::Direct,
        QuotationType::Reported => QuoteKind::Reported,
        _ => QuoteKind::Indirect,
    }
}

type Tokens = BTreeSet<usize>;

/// The tokens of spans, without punctuation.
fn words_of(analysis: &Analysis, spans: &[Span]) -> Tokens {
    let segmentation = analysis.document.segmentation();
    let is_word =
        |&token: &usize| segmentation.tokens[token].kind != lesart::document::segment::TokenKind::Punctuation;
    spans.iter().flat_map(|span| segmentation.tokens_in(*span)).filter(is_word).collect()
}

/// For each annotated quotation the matching found one, best matches first; `comparable` says which pairs can match.
fn partners(
    annotated: &[Tokens],
    found: &[Tokens],
    comparable: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut pairs = Vec::new();
    for (a, tokens) in annotated.iter().enumerate() {
        for f in (0..found.len()).filter(|&f| comparable(a, f)) {
            let shared = tokens.intersection(&found[f]).count();
            let union = tokens.len() + found[f].len() - shared;
            if shared > 0 && shared as f64 >= MIN_JACCARD * union as f64 {
                pairs.push((shared * 1000 / union, a, f));
            }
        }
    }
    pairs.sort_by_key(|&(share, a, f)| (std::cmp::Reverse(share), a, f));
    let mut partner = vec![None; annotated.len()];
    let mut taken = vec![false; found.len()];
    for (_, a, f) in pairs {
        if partner[a].is_none() && !taken[f] {
            partner[a] = Some(f);
            taken[f] = true;
        }
    }
    partner
}

/// One article: the found and the annotated quotations as sets of tokens, and which of them match.
struct Compared<'a> {
    article: &'a WikinewsArticle,
    analysis: Analysis,
    found: Vec<Tokens>,
    annotated: Vec<Tokens>,
    /// For each annotated quotation, the matching found one of the same kind.
    partner: Vec<Option<usize>>,
}

impl<'a> Compared<'a> {
    fn new(article: &'a WikinewsArticle) -> Result<Self, Fault> {
        let fault = |error: lesart::Error| Fault::new(format!("article {}: {error}", article.id));
        let read = Article::from_text(&article.id, &article.text).map_err(fault)?;
        let analysis = analyze(&read);
        let found: Vec<Tokens> =
            analysis.quotes.iter().map(|quote| words_of(&analysis, &quote.spans)).collect();
        let annotated: Vec<Tokens> =
            article.annotations.iter().map(|a| words_of(&analysis, &a.quote)).collect();
        let partner = partners(&annotated, &found, |a, f| {
            analysis.quotes[f].kind == kind_of(article.annotations[a].kind)
        });
        Ok(Self { article, analysis, found, annotated, partner })
    }

    /// The matching pairs.
    fn matched(&self) -> impl Iterator<Item = (&Quotation, &Quote)> {
        let partners = self.article.annotations.iter().zip(&self.partner);
        partners.filter_map(|(a, partner)| Some((a, &self.analysis.quotes[(*partner)?])))
    }

    fn print(&self) {
        let text = &self.article.text;
        let show = |spans: &[Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
        let speaker_of = |quote: &Quote| quote.speaker.map_or("–", |speaker| speaker.span.of(text));
        println!("\n=== {} {} ({})", self.article.id, self.article.title, self.article.date);
        for (number, quotation) in self.article.annotations.iter().enumerate() {
            match self.partner[number] {
                None => println!(
                    "  missed {:?}: [{}] by {} | {}",
                    quotation.kind,
                    show(&quotation.quote),
                    show(&quotation.speaker),
                    show(&quotation.cue)
                ),
                Some(found) => {
                    let quote = &self.analysis.quotes[found];
                    let cue = quote.cue.map_or("–", |cue| cue.of(text));
                    println!("  correct {:?}: {} | {cue}", quotation.kind, show(&quotation.quote));
                    if !speaker_is_correct(quotation, quote).unwrap_or(true) {
                        let shown = quote.speaker.is_some_and(|speaker| speaker.words.is_some());
                        println!(
                            "  {} ({}) {} for {}: [{}]",
                            if shown { "FALSE" } else { "lost" },
                            mechanism(quote),
                            speaker_of(quote),
                            show(&quotation.speaker),
                            show(&quotation.quote)
                        );
                    }
                }
            }
        }
        for (number, quote) in self.analysis.quotes.iter().enumerate() {
            if !self.partner.contains(&Some(number)) {
                let cue = quote.cue.map_or("–", |cue| cue.of(text));
                println!(
                    "  spurious {:?}: [{}] by {} | {cue}",
                    quote.kind,
                    show(&quote.spans),
                    speaker_of(quote)
                );
            }
        }
    }
}

/// Whether the found speaker overlaps an annotated one; none if none is annotated.
fn speaker_is_correct(quotation: &Quotation, quote: &Quote) -> Option<bool> {
    if quotation.speaker.is_empty() {
        return None;
    }
    Some(quote.speaker.is_some_and(|speaker| quotation.speaker.iter().any(|s| s.overlaps(speaker.span))))
}

/// The sums over a file.
#[derive(Default)]
struct Scores {
    tokens: Counts,
    tokens_of_kind: [Counts; 3],
    tokens_of_any: [Counts; 3],
    quotes_of_kind: [Counts; 3],
    quotes_of_type: [Counts; 5],
    tokens_recalled: [Counts; 5],
    speakers: Counts,
    cues: Counts,
    mechanisms: Mechanisms,
}

const KINDS: [(QuoteKind, &str); 3] = [
    (QuoteKind::Direct, "direct   (Direct)"),
    (QuoteKind::Indirect, "indirect (Indirect, IndirectFreeIndirect, FreeIndirect)"),
    (QuoteKind::Reported, "reported (Reported)"),
];

impl Scores {
    fn add(&mut self, compared: &Compared<'_>) {
        let quotes = &compared.analysis.quotes;
        let annotations = &compared.article.annotations;
        let union = |sets: &mut dyn Iterator<Item = &Tokens>| -> Tokens { sets.flatten().copied().collect() };
        let count = |counts: &mut Counts, found: &Tokens, annotated: &Tokens| {
            counts.add(found.intersection(annotated).count(), found.len(), annotated.len());
        };
        let all_found = union(&mut compared.found.iter());
        let all_annotated = union(&mut compared.annotated.iter());
        count(&mut self.tokens, &all_found, &all_annotated);
        for (number, (kind, _)) in KINDS.into_iter().enumerate() {
            let of_kind = |f: &usize| quotes[*f].kind == kind;
            let a_of_kind = |a: &usize| kind_of(annotations[*a].kind) == kind;
            let found: Vec<usize> = (0..quotes.len()).filter(of_kind).collect();
            let annotated: Vec<usize> = (0..annotations.len()).filter(a_of_kind).collect();
            count(
                &mut self.tokens_of_kind[number],
                &union(&mut found.iter().map(|&f| &compared.found[f])),
                &union(&mut annotated.iter().map(|&a| &compared.annotated[a])),
            );
            let found_tokens = union(&mut found.iter().map(|&f| &compared.found[f]));
            let correct = found_tokens.intersection(&all_annotated).count();
            self.tokens_of_any[number].add(correct, found_tokens.len(), 0);
            let correct = annotated.iter().filter(|&&a| compared.partner[a].is_some()).count();
            self.quotes_of_kind[number].add(correct, found.len(), annotated.len());
        }
        for (number, kind) in QuotationType::ALL.into_iter().enumerate() {
            let annotated: Vec<usize> =
                (0..annotations.len()).filter(|&a| annotations[a].kind == kind).collect();
            let correct = annotated.iter().filter(|&&a| compared.partner[a].is_some()).count();
            let others = (0..annotations.len())
                .filter(|&a| annotations[a].kind != kind && kind_of(annotations[a].kind) == kind_of(kind))
                .filter(|&a| compared.partner[a].is_some())
                .count();
            let found = quotes.iter().filter(|quote| quote.kind == kind_of(kind)).count() - others;
            self.quotes_of_type[number].add(correct, found, annotated.len());
            let words = union(&mut annotated.iter().map(|&a| &compared.annotated[a]));
            let recalled = words.intersection(&all_found).count();
            self.tokens_recalled[number].add(recalled, 0, words.len());
        }
        for (quotation, quote) in compared.matched() {
            if let Some(correct) = speaker_is_correct(quotation, quote) {
                self.speakers.add(usize::from(correct), usize::from(quote.speaker.is_some()), 1);
                let shown = quote.speaker.is_some_and(|speaker| speaker.words.is_some());
                self.mechanisms.add(quote, shown && correct, shown && !correct);
            }
            let correct = quote.cue.is_some_and(|cue| quotation.cue.iter().any(|c| c.overlaps(cue)));
            self.cues.add(
                usize::from(correct),
                usize::from(quote.cue.is_some()),
                usize::from(!quotation.cue.is_empty()),
            );
        }
    }

    fn print(&self) {
        println!("  tokens, all types together   {}", self.tokens.show());
        for (number, (_, name)) in KINDS.into_iter().enumerate() {
            println!("  {name}");
            println!("    tokens                     {}", self.tokens_of_kind[number].show());
            let of_any = self.tokens_of_any[number];
            let share = of_any.correct as f64 / of_any.found.max(1) as f64;
            println!("    tokens of a quote of any kind P {share:.3}");
            println!("    whole quotes               {}", self.quotes_of_kind[number].show());
        }
        println!(
            "  whole quotes by the type of the corpus, and how many of its tokens are in a quote of any kind"
        );
        for (number, kind) in QuotationType::ALL.into_iter().enumerate() {
            let recalled = self.tokens_recalled[number];
            let share = recalled.correct as f64 / recalled.annotated.max(1) as f64;
            let name = format!("{kind:?}");
            println!("    {name:<26} {} tokens R {share:.3}", self.quotes_of_type[number].show());
        }
        println!("  speakers of matched quotes   {}", self.speakers.show());
        println!("  cues of matched quotes       {}", self.cues.show());
        self.mechanisms.print();
    }
}
