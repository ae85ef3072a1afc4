//! Short versions against the sentences that readers found fit for them: `tests/golden/summary`.

use std::path::PathBuf;

use lesart::Analysis;

use crate::corpora::Fault;
use crate::corpora::judged::{self, Fitness};

/// How many sentences of a short version are judged.
const SHOWN: usize = 3;

/// Numbers of sentences: shown, fit among them; essential ones, shown among them.
#[derive(Clone, Copy, Default)]
struct Counts {
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
                counts.add(&chosen, &fitness, article.essential());
            }
        }
        println!("{}: {} articles, the first {SHOWN} sentences", file.display(), articles.len());
        for (name, Counts { shown, fit, essential, told }) in ["lead", "Lesart"].iter().zip(counts) {
            let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
            println!(
                "{name:10} fit {fit} of {shown} ({:.3}), essential ones told {told} of {essential} ({:.3})",
                share(fit, shown),
                share(told, essential)
            );
        }
    }
    Ok(())
}

impl Counts {
    fn add(&mut self, chosen: &[usize], fitness: &[Fitness], essential: usize) {
        let count = |is: &dyn Fn(Fitness) -> bool| chosen.iter().filter(|&&at| is(fitness[at])).count();
        self.shown += chosen.len();
        self.fit += count(&|fitness| fitness != Fitness::Unfit);
        self.essential += essential;
        self.told += count(&|fitness| fitness == Fitness::Essential);
    }
}

/// The first sentences behind the headline.
fn lead(analysis: &Analysis) -> Vec<usize> {
    (1..analysis.document.segmentation().sentences.len()).take(SHOWN).collect()
}
