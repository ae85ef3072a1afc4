//! Short versions against the sentences that a reader found fit for them: `tests/golden/summary/dev.txt`.

use std::collections::BTreeMap;
use std::path::Path;

use lesart::{Analysis, Article, analyze};

use crate::corpora::{Fault, read_text, wikinews};

/// How many sentences of a short version are judged.
const SHOWN: usize = 3;

/// The beginnings of the fit sentences of an article, and whether each has to be among the first.
type Fit = Vec<(String, bool)>;

/// Numbers of sentences: shown, fit among them; essential ones, shown among them.
#[derive(Clone, Copy, Default)]
struct Counts {
    shown: usize,
    fit: usize,
    essential: usize,
    told: usize,
}

/// Measures the articles of a golden file, whose texts stand in these files of Wikinews.
pub(super) fn measure(golden: &Path, wikinews_files: &[std::path::PathBuf]) -> Result<(), Fault> {
    let golden_articles = read(golden)?;
    let mut counts = [Counts::default(); 2];
    let mut articles = 0;
    for file in wikinews_files {
        for wikinews in wikinews::read(file)? {
            let Some(fit) = golden_articles.get(&wikinews.id) else { continue };
            articles += 1;
            // The headline is the first line, as it is in what people paste.
            let text = format!("{}\n\n{}", wikinews.title, wikinews.text);
            let article = Article::from_text(wikinews.id.as_str(), &text)
                .map_err(|error| Fault::new(format!("{}: {error}", wikinews.id)))?
                .with_published(wikinews.date.parse().ok())
                .with_title(Some(wikinews.title.clone()));
            let analysis = analyze(&article);
            let ours = analysis.summary.iter().filter(|ranked| ranked.reports).take(SHOWN);
            let ours: Vec<usize> = ours.map(|ranked| ranked.sentence.index()).collect();
            for (counts, chosen) in counts.iter_mut().zip([lead(&analysis), ours]) {
                counts.add(&analysis, &chosen, fit);
            }
        }
    }
    println!("{}: {articles} articles, the first {SHOWN} sentences", golden.display());
    for (name, Counts { shown, fit, essential, told }) in ["lead", "Lesart"].iter().zip(counts) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        println!(
            "{name:10} fit {fit} of {shown} ({:.3}), essential ones told {told} of {essential} ({:.3})",
            share(fit, shown),
            share(told, essential)
        );
    }
    Ok(())
}

impl Counts {
    fn add(&mut self, analysis: &Analysis, chosen: &[usize], fit: &Fit) {
        let text = analysis.document.article().text();
        let sentences = &analysis.document.segmentation().sentences;
        let texts: Vec<String> = chosen
            .iter()
            .map(|&at| sentences[at].span.of(text).split('\n').collect::<Vec<_>>().join(" "))
            .collect();
        let is_fit = |shown: &&String| fit.iter().any(|(beginning, _)| shown.starts_with(beginning.as_str()));
        self.shown += texts.len();
        self.fit += texts.iter().filter(is_fit).count();
        let essential = || fit.iter().filter(|(_, is_essential)| *is_essential);
        self.essential += essential().count();
        let is_told = |beginning: &str| texts.iter().any(|shown| shown.starts_with(beginning));
        self.told += essential().filter(|(beginning, _)| is_told(beginning)).count();
    }
}

/// The first sentences behind the headline.
fn lead(analysis: &Analysis) -> Vec<usize> {
    (1..analysis.document.segmentation().sentences.len()).take(SHOWN).collect()
}

fn read(golden: &Path) -> Result<BTreeMap<String, Fit>, Fault> {
    let mut articles: BTreeMap<String, Fit> = BTreeMap::new();
    let mut current = None;
    for (number, line) in read_text(golden)?.lines().enumerate() {
        let fault = || Fault::new(format!("{}, line {}: {line}", golden.display(), number + 1));
        if let Some(id) = line.strip_prefix("article ") {
            current = Some(articles.entry(id.to_owned()).or_default());
        } else if !line.is_empty() && !line.starts_with('#') {
            let (mark, beginning) = line.split_once(' ').ok_or_else(fault)?;
            let fit = current.as_mut().filter(|_| matches!(mark, "!" | "+")).ok_or_else(fault)?;
            fit.push((beginning.to_owned(), mark == "!"));
        }
    }
    Ok(articles)
}
