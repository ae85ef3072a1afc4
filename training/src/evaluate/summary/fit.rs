//! Short versions against the sentences that readers found fit for them: `tests/golden/summary`.

use std::fmt;
use std::path::PathBuf;

use lesart::Analysis;

use crate::corpora::Fault;
use crate::corpora::judged::{self, Fitness};

/// How many sentences of a short version are judged.
pub(crate) const SHOWN: usize = 3;

/// Numbers of sentences: shown, fit among them; essential ones, shown among them.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    shown: usize,
    fit: usize,
    essential: usize,
    told: usize,
}

/// Measures the articles of golden files; those of Wikinews stand in these files.
pub(super) fn measure(golden: &[PathBuf], wikinews_files: &[PathBuf]) -> Result<(), Fault> {
    for file in golden {
        let articles = judged::read(std::slice::from_ref(file), wikinews_files)?;
        let mut counts = [Counts::default(); 2];
        for article in &articles {
            let ours = article.analysis.summary.iter().filter(|ranked| ranked.reports).take(SHOWN);
            let ours: Vec<usize> = ours.map(|ranked| ranked.sentence.index()).collect();
            let fitness = article.fitness();
            for (counts, chosen) in counts.iter_mut().zip([lead(&article.analysis), ours]) {
                counts.add(chosen.iter().map(|&at| fitness[at]), article.essential());
            }
        }
        println!("{}: {} articles, the first {SHOWN} sentences", file.display(), articles.len());
        for (name, counts) in ["lead", "Lesart"].iter().zip(counts) {
            println!("{name:10} {counts}");
        }
    }
    Ok(())
}

impl Counts {
    /// Adds the chosen sentences of an article, of which so many are essential.
    pub(crate) fn add(&mut self, chosen: impl Iterator<Item = Fitness>, essential: usize) {
        self.essential += essential;
        for fitness in chosen {
            self.shown += 1;
            self.fit += usize::from(fitness != Fitness::Unfit);
            self.told += usize::from(fitness == Fitness::Essential);
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { shown, fit, essential, told } = *self;
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        write!(
            formatter,
            "fit {fit} of {shown} ({:.3}), essential ones told {told} of {essential} ({:.3})",
            share(fit, shown),
            share(told, essential)
        )
    }
}

/// The first sentences behind the headline.
fn lead(analysis: &Analysis) -> Vec<usize> {
    (1..analysis.document.segmentation().sentences.len()).take(SHOWN).collect()
}
