//! The work whose instructions `cargo xtask test` counts against budgets.txt: under callgrind, which collects inside
//! [`counted`] alone.
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='counted::counted*' counted WORK SEED…
//! ```
//!
//! WORK is `model` (the recogniser's model is read), `seeds` (each seed is read and its report made), `comparison` (the
//! seeds, read before, are compared) or `long` (100 kB made from the seeds' sentences are read). All but the first have
//! read something before, so that no table that is made once counts.

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

/// Never inlined, so that callgrind finds it.
#[inline(never)]
fn counted<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

fn read(article: &Article) -> Analysis {
    let analysis = analyze(article);
    drop(black_box(Report::new(&analysis)));
    analysis
}

/// The seeds' sentences in a changed order, a paragraph of five each. One capitalised word in three gets another
/// ending, so that new words keep coming as they do in real text.
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
