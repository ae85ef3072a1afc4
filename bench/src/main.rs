//! Compares the speed of Lesart's segmentation with `icu_segmenter` on the same texts, in one run:
//!
//! ```text
//! cargo run --release --manifest-path bench/Cargo.toml [FOLDER]
//! ```
//!
//! FOLDER holds the Wikinews texts (`train.jsonl`, `dev.jsonl`, `politik.txt.xz`); default
//! `../shared/corpora/quotes-wikinews`. Lesart finds tokens and sentences, ICU only words. Both run alternately over the
//! same articles, and the median time is printed. Then: how the time grows from 10 kB to 10 MB, on news and on
//! adversarial texts.

use std::fs::File;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::WordSegmenter;
use lesart::Article;
use lesart::document::forms::Forms;
use lesart::document::segment::segment;

/// Number of runs of each.
const ROUNDS: usize = 15;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/corpora/quotes-wikinews".to_owned());
    let texts = wikinews(Path::new(&folder))?;
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} articles, {:.2} MB", texts.len(), bytes as f64 / 1e6);
    let articles = read(&texts);

    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut counts = [0; 4];
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..ROUNDS {
        measure(&mut times[0], || {
            counts[0] = articles.iter().map(|article| black_box(segment(article)).tokens.len()).sum();
        });
        measure(&mut times[1], || {
            counts[1] = texts.iter().map(|text| black_box(icu.segment_str(text).count())).sum();
        });
        measure(&mut times[2], || {
            counts[2] = texts.iter().map(|text| black_box(Article::from_text("a", text).ok()).map_or(0, |_| 1)).sum();
        });
        measure(&mut times[3], || {
            counts[3] = articles
                .iter()
                .map(|article| {
                    let found = segment(article);
                    black_box(Forms::new(article.text(), &found.tokens)).len()
                })
                .sum();
        });
    }
    let what = ["Lesart: tokens and sentences", "ICU: words", "Lesart: reading the article", "Lesart: tokens, sentences, forms"];
    for (index, what) in what.iter().enumerate() {
        let median = median(&mut times[index]);
        let speed = bytes as f64 / 1e6 / median.as_secs_f64();
        let each = median.as_nanos() as f64 / counts[0].max(1) as f64;
        println!("{what:<34} {speed:>8.1} MB/s {each:>7.1} ns a token   ({} counted)", counts[index]);
    }

    println!("\ngrowth of the time, one article");
    let all = texts.join("\n\n");
    let mut last: Option<(usize, f64)> = None;
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
        grow("Wikinews", &cut(&all.repeat(size / all.len() + 1), size), &mut last);
    }
    println!("\nadversarial texts, one line each");
    for (name, piece) in [
        ("one line of news", all.replace('\n', " ").as_str()),
        ("dots", "."),
        ("quotes", "\""),
        ("German quotes", "„“"),
        ("digits and hyphens", "1-2"),
        ("letters and dots", "a."),
        ("capitals and dots", "A. "),
        ("brackets and stops", "(a. "),
        ("abbreviations", "usw. "),
        ("ordinals", "3. "),
        ("combining marks", "\u{308}"),
        ("joined emoji", "👩\u{200D}"),
        ("spaces after dots", ".                "),
        ("apostrophes", "a'"),
        ("slashes", "a/"),
        ("at signs", "a@"),
        ("letters", "a"),
        ("soft hyphens", "a\u{AD}"),
        ("semicolons", "; Der "),
        ("domain labels", "abc.de."),
        ("web addresses", "http://a"),
    ] {
        let mut last = None;
        for size in [1_000_000, 10_000_000] {
            grow(name, &cut(&piece.repeat(size / piece.len() + 1), size), &mut last);
        }
    }
    Ok(())
}

/// Measures one text, and prints the exponent of the growth since the last size.
fn grow(name: &str, text: &str, last: &mut Option<(usize, f64)>) {
    let Ok(article) = Article::from_text("a", text) else { return };
    let mut times = Vec::new();
    for _ in 0..5 {
        measure(&mut times, || {
            black_box(segment(&article));
        });
    }
    let seconds = median(&mut times).as_secs_f64();
    let exponent = last.map_or(String::new(), |(size, before)| {
        format!("exponent {:.2}", (seconds / before).ln() / (text.len() as f64 / size as f64).ln())
    });
    println!("{name:<22} {:>10} bytes {:>8.1} MB/s {exponent}", text.len(), text.len() as f64 / 1e6 / seconds);
    *last = Some((text.len(), seconds));
}

fn measure(times: &mut Vec<Duration>, mut run: impl FnMut()) {
    let start = Instant::now();
    run();
    times.push(start.elapsed());
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn read(texts: &[String]) -> Vec<Article> {
    texts.iter().filter_map(|text| Article::from_text("a", text).ok()).collect()
}

/// The first `size` bytes of a text, or a few less to end on a character boundary.
fn cut(text: &str, mut size: usize) -> String {
    while !text.is_char_boundary(size) {
        size -= 1;
    }
    text[..size].to_owned()
}

fn wikinews(folder: &Path) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut texts = Vec::new();
    for name in ["train.jsonl", "dev.jsonl"] {
        for line in std::fs::read_to_string(folder.join(name))?.lines() {
            let value: serde_json::Value = serde_json::from_str(line)?;
            texts.push(value["text"].as_str().unwrap_or_default().to_owned());
        }
    }
    let mut packed = String::new();
    liblzma::read::XzDecoder::new(File::open(folder.join("politik.txt.xz"))?).read_to_string(&mut packed)?;
    texts.extend(packed.split("\n\n").map(str::to_owned));
    texts.retain(|text| !text.trim().is_empty());
    Ok(texts)
}
