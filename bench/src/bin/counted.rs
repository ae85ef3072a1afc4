//! The workloads whose instructions `cargo xtask test` counts and compares with budgets.txt, under callgrind, which
//! collects only inside [`counted`].
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='counted::counted*' counted WORK SEED…
//! ```
//!
//! WORK is `model` (loads the names model), `seeds` (analyses each seed and makes its report), `comparison` (compares the
//! seeds, analysed before) or `long` (analyses 100 kB made of the seeds' sentences). All but the first analyse something
//! beforehand, so that lazily built tables are not counted.

use std::error::Error;
use std::hint::black_box;

use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, analyze, compare, names};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let work = arguments.next().ok_or("which work?")?;
    let seeds = arguments.map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    if work == "model" {
        return counted(|| names::shipped().map(|_| ())).map_err(Into::into);
    }
    let articles = seeds.iter().map(|text| Article::from_text("seed", text)).collect::<Result<Vec<_>, _>>()?;
    let analyses: Vec<Analysis> = articles.iter().map(read).collect();
    match work.as_str() {
        "seeds" => counted(|| articles.iter().for_each(|article| drop(black_box(read(article))))),
        "comparison" => {
            let analyses: Vec<&Analysis> = analyses.iter().collect();
            black_box(compare(&analyses)?);
            counted(|| compare(&analyses).map(|found| drop(black_box(ComparisonReport::new(&found, &analyses)))))?;
        }
        "long" => {
            let article = Article::from_text("long", &long(&seeds))?;
            counted(|| drop(black_box(read(&article))));
        }
        _ => return Err(format!("no work is called {work}").into()),
    }
    Ok(())
}

/// Never inlined, so that callgrind can find it.
#[inline(never)]
fn counted<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

fn read(article: &Article) -> Analysis {
    let analysis = analyze(article);
    drop(black_box(Report::new(&analysis)));
    analysis
}

/// The seeds' sentences in random order, in paragraphs of five. One capitalised word in three gets another ending, so
/// that new words keep occurring as they do in real text.
fn long(seeds: &[String]) -> String {
    let sentences: Vec<&str> = seeds.iter().flat_map(|text| text.split_inclusive(". ")).collect();
    let mut random = 1_u32;
    let mut next = move |below: usize| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) as usize % below
    };
    let mut text = String::new();
    let mut count = 0;
    while text.len() < 100_000 {
        for word in sentences[next(sentences.len())].split_inclusive(' ') {
            let (letters, rest) = word.split_at(word.trim_end_matches(|c: char| !c.is_alphabetic()).len());
            text.push_str(letters);
            if letters.len() > 4 && letters.starts_with(char::is_uppercase) && next(3) == 0 {
                let endings = ["berg", "mann", "ung", "haus", "stein", "ow", "dorf", "schaft"];
                text.push_str(endings[next(endings.len())]);
                text.push_str(endings[next(endings.len())]);
            }
            text.push_str(rest);
        }
        count += 1;
        text.push_str(if count % 5 == 0 { "\n\n" } else { " " });
    }
    text
}
