//! `train names-told`: a logistic regression that decides whether two names of two reports that are not the same stand for one
//! function, over the evidence of the library.
//!
//! Few reports contradict each other in a name, so that most examples are made: in the second one of two reports, a person, place or
//! organisation that both name gets another name, which may be another spelling, another first name or another name altogether.
//! Reports as they are weigh most; where their names are not annotated, none is known to contradict. What is printed besides the weights is by tenfold cross-validation over
//! the files.

use std::path::PathBuf;

use lesart::comparison::linking::link;
use lesart::comparison::{NAME_EVIDENCE_NAMES, NameCandidate, NameEvidence, name_candidates};
use lesart::entities::{Entity, MentionForm};
use lesart::{Analysis, Kind, Span};

use super::logistic;
use super::random::Random;
use crate::corpora::Fault;
use crate::corpora::pairs::{self, GoldComparison, GoldReport};
use crate::evaluate::facts::names::NameLabels;

/// Training data and penalty.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of reports, or folders of them.
    #[arg(default_values = ["tests/golden/facts/natural", "tests/golden/facts/dev3", "tests/golden/facts/dev4", "tests/golden/facts/dev5", "tests/golden/facts/dev6", "tests/golden/facts/dev7"])]
    paths: Vec<PathBuf>,
    /// Strength of the L2 penalty.
    #[arg(long, default_value_t = 1.0)]
    ridge: f64,
    /// How often each file is learnt from with another name changed.
    #[arg(long, default_value_t = 4)]
    variants: usize,
    /// What an example of reports counts as they are.
    #[arg(long, default_value_t = 3.0)]
    natural: f64,
    /// Print what is decided wrongly, with its evidence.
    #[arg(long)]
    errors: bool,
}

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// A candidate of a file.
struct Example {
    fold: usize,
    /// The number of its reports.
    pair: usize,
    /// Where its names begin.
    starts: [u32; 2],
    evidence: NameEvidence,
    label: bool,
    weight: f64,
    shown: String,
}

/// What reports an example is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// As they were written, names annotated.
    Annotated,
    /// As they were written, names not annotated: nothing is known to contradict.
    Plain,
    /// With a name changed.
    Changed,
}

#[derive(Default)]
struct Examples {
    examples: Vec<Example>,
    origin: Vec<Origin>,
    /// How many conflicts there are, by origin.
    gold: [usize; 3],
}

/// The names of all files, by kind, and the first names of people.
#[derive(Default)]
struct Pool {
    by_kind: [Vec<String>; 4],
    first: Vec<String>,
}

impl Pool {
    fn add(&mut self, analysis: &Analysis) {
        for entity in &analysis.entities {
            let words: Vec<&str> = entity.name.split(' ').collect();
            match (entity.kind, &words[..]) {
                (Kind::Per, [first, _]) => {
                    self.first.push((*first).to_owned());
                    self.by_kind[0].push(entity.name.clone());
                }
                (Kind::Per, _) => {}
                (kind, _) => self.by_kind[kind as usize].push(entity.name.clone()),
            }
        }
    }

    /// Another name for an entity.
    fn other(&self, entity: &Entity, random: &mut Random) -> Option<String> {
        let pick = |names: &[String], random: &mut Random| {
            (!names.is_empty()).then(|| names[random.below(names.len())].clone())
        };
        let words: Vec<&str> = entity.name.split(' ').collect();
        let new = match (entity.kind, &words[..], random.below(4)) {
            (Kind::Per, [_, last], 0) => format!("{} {last}", pick(&self.first, random)?),
            (Kind::Per, [first, last], 1) => format!("{first} {}", misspelt(last, random)?),
            (Kind::Per, [_, _], _) => pick(&self.by_kind[0], random)?,
            (Kind::Per, [_], _) => pick(&self.by_kind[0], random)?.split(' ').nth(1)?.to_owned(),
            (Kind::Loc | Kind::Org, [word], 0) => misspelt(word, random)?,
            (kind @ (Kind::Loc | Kind::Org), _, _) => pick(&self.by_kind[kind as usize], random)?,
            _ => return None,
        };
        (new != entity.name).then_some(new)
    }
}

/// Letters that are written for one another.
const SPELLINGS: [(&str, &str); 22] = [
    ("ei", "ai"),
    ("ai", "ei"),
    ("ey", "ei"),
    ("ie", "i"),
    ("tt", "t"),
    ("dt", "tt"),
    ("th", "t"),
    ("ck", "k"),
    ("k", "ck"),
    ("ski", "sky"),
    ("y", "i"),
    ("ss", "s"),
    ("nn", "n"),
    ("n", "nn"),
    ("ll", "l"),
    ("l", "ll"),
    ("mm", "m"),
    ("ff", "f"),
    ("f", "ff"),
    ("tz", "z"),
    ("e", "a"),
    ("er", "ner"),
];

/// A name with some letters changed.
fn misspelt(word: &str, random: &mut Random) -> Option<String> {
    let places: Vec<(usize, &str, &str)> = SPELLINGS
        .iter()
        .flat_map(|&(old, new)| word.match_indices(old).map(move |(at, _)| (at, old, new)))
        .filter(|(at, ..)| *at > 0)
        .collect();
    if places.is_empty() || word.len() < 4 {
        return None;
    }
    let (at, old, new) = places[random.below(places.len())];
    Some(format!("{}{new}{}", &word[..at], &word[at + old.len()..]))
}

/// Two reports, in the second of which one name is another, with the places of both.
struct Changed {
    reports: GoldComparison,
    old: Vec<Span>,
    new: Vec<Span>,
}

/// Gives one of the names that both reports have another form in the second one.
fn changed(
    reports: &GoldComparison,
    analyses: &[Analysis; 2],
    pool: &Pool,
    random: &mut Random,
) -> Option<Changed> {
    let linked = link(&[&analyses[0], &analyses[1]]);
    let both: Vec<[&Entity; 2]> = linked
        .iter()
        .filter_map(|linked| match linked.members[..] {
            [(0, a), (1, b)] => Some([&analyses[0].entities[a], &analyses[1].entities[b]]),
            _ => None,
        })
        .collect();
    if both.is_empty() {
        return None;
    }
    let [a, b] = both[random.below(both.len())];
    let name = pool.other(b, random)?;
    let mut spans = names(b);
    spans.sort();
    let mut reports = reports.clone();
    let report = &mut reports.articles[1];
    let (mut text, mut last, mut new) = (String::new(), 0, Vec::new());
    let mut moves: Vec<(usize, isize)> = Vec::new();
    for span in spans {
        let words = span.of(&report.text);
        let (start, end) = (span.start as usize, span.end as usize);
        if start < last {
            continue;
        }
        text.push_str(&report.text[last..start]);
        let written = renamed(words, &b.name, &name);
        new.push(Span::new(text.len(), text.len() + written.len()));
        text.push_str(&written);
        moves.push((end, written.len() as isize - words.len() as isize));
        last = end;
    }
    text.push_str(&report.text[last..]);
    let moved = |at: u32| {
        let by: isize = moves.iter().filter(|(end, _)| *end <= at as usize).map(|(_, by)| by).sum();
        (at as isize + by) as usize
    };
    report.sentences.iter_mut().for_each(|span| *span = Span::new(moved(span.start), moved(span.end)));
    report.title = report.title.take().map(|title| title.replace(&b.name, &name));
    report.text = text;
    Some(Changed { reports, old: names(a), new })
}

/// Where an entity is named.
fn names(entity: &Entity) -> Vec<Span> {
    let names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    names.map(|mention| mention.span).collect()
}

/// Words of a mention with the parts of one name for those of another.
fn renamed(words: &str, old: &str, new: &str) -> String {
    if words == old {
        return new.to_owned();
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let part = |word: &str| {
        let (bare, ending) = match word.strip_suffix('s').filter(|bare| old.contains(bare)) {
            Some(bare) => (bare, "s"),
            None => (word, ""),
        };
        let place = old.iter().position(|old| *old == bare)?;
        Some(format!("{}{ending}", new.get(place)?))
    };
    let parts: Option<Vec<String>> = words.split(' ').map(part).collect();
    match parts {
        Some(parts) if old.len() == new.len() => parts.join(" "),
        _ => new.join(" "),
    }
}

impl Examples {
    fn read(args: &Args) -> Result<Self, Fault> {
        let mut all = Self::default();
        let mut files = Vec::new();
        let mut pool = Pool::default();
        for path in pairs::files(&args.paths)? {
            let reports = pairs::read(&path)?;
            let analyses = reports.analyses()?;
            analyses.iter().for_each(|analysis| pool.add(analysis));
            files.push((path, reports, analyses));
        }
        for (file, (path, reports, analyses)) in files.iter().enumerate() {
            let labels = NameLabels::read(path, reports)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let origin = if labels.is_annotated() { Origin::Annotated } else { Origin::Plain };
            all.gold[origin as usize] += labels.conflicts();
            all.add(file, &name, reports, analyses, origin, args.natural, |found| {
                labels.is_conflict(reports, [found.a.1, found.b.1])
            });
            for variant in 0..args.variants {
                let mut random = Random::new((file * 1_000 + variant) as u64);
                let Some(changed) = changed(reports, analyses, &pool, &mut random) else { continue };
                let analyses = changed.reports.analyses()?;
                all.gold[Origin::Changed as usize] += 1;
                all.add(file, &name, &changed.reports, &analyses, Origin::Changed, 1.0, |found| {
                    let is_among = |spans: &[Span], span: Span| spans.iter().any(|one| one.overlaps(span));
                    is_among(&changed.old, found.a.1) && is_among(&changed.new, found.b.1)
                        || labels.is_conflict(&changed.reports, [found.a.1, found.b.1])
                });
            }
        }
        Ok(all)
    }

    #[allow(clippy::too_many_arguments, reason = "each says another thing of the same reports")]
    fn add(
        &mut self,
        file: usize,
        name: &str,
        reports: &GoldComparison,
        analyses: &[Analysis; 2],
        origin: Origin,
        weight: f64,
        is_conflict: impl Fn(&NameCandidate) -> bool,
    ) {
        let pair = self.origin.len();
        self.origin.push(origin);
        for found in name_candidates(&[&analyses[0], &analyses[1]]) {
            let spans = [found.a.1, found.b.1];
            let words = |side: usize| {
                let report: &GoldReport = &reports.articles[side];
                spans[side].of(&report.text)
            };
            self.examples.push(Example {
                fold: file % FOLDS,
                pair,
                starts: spans.map(|span| span.start),
                evidence: found.evidence,
                label: is_conflict(&found),
                weight,
                shown: format!("{name}: {} {} | {}", found.kind.as_str(), words(0), words(1)),
            });
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let Examples { examples, origin, gold } = Examples::read(args)?;
    let fit = |without: Option<usize>| {
        let of = examples.iter().filter(|example| without.is_none_or(|fold| example.fold != fold));
        let of: Vec<logistic::Example> = of
            .map(|example| logistic::Example {
                x: example.evidence.iter().copied().map(f64::from).collect(),
                y: f64::from(u8::from(example.label)),
                weight: example.weight,
            })
            .collect();
        logistic::fit(&of, args.ridge)
    };
    let models: Vec<Vec<f64>> = (0..FOLDS).map(|fold| fit(Some(fold))).collect();
    for (name, chosen) in [
        ("annotated names", Origin::Annotated),
        ("names that are not annotated", Origin::Plain),
        ("changed names", Origin::Changed),
    ] {
        println!("{name}, cross-validated:");
        for step in -2..13 {
            let bar = f64::from(step) * 0.25;
            let told = told(&examples, &models, bar, |pair| origin[pair] == chosen);
            let right = told.iter().filter(|example| example.label).count();
            let ratio = |of: usize| right as f64 / of.max(1) as f64;
            println!(
                "  bar {bar:5.2}   P {:.3} ({right} of {})  R {:.3} (of {})",
                ratio(told.len()),
                told.len(),
                ratio(gold[chosen as usize]),
                gold[chosen as usize]
            );
        }
    }
    let positives = |chosen: Origin| {
        examples.iter().filter(|example| example.label && origin[example.pair] == chosen).count()
    };
    println!(
        "with a candidate: {} of {} annotated, {} of {} changed",
        positives(Origin::Annotated),
        gold[Origin::Annotated as usize],
        positives(Origin::Changed),
        gold[Origin::Changed as usize]
    );
    if args.errors {
        for example in &examples {
            let sum = sum(&models[example.fold], example);
            let verdict = match (example.label, sum >= 0.0) {
                (true, true) => "right",
                (true, false) => "missed",
                (false, true) => "wrong",
                (false, false) => continue,
            };
            if origin[example.pair] == Origin::Changed {
                continue;
            }
            println!("{verdict:6} {sum:5.2}  {}", example.shown);
            let evidence =
                NAME_EVIDENCE_NAMES.iter().zip(example.evidence).filter(|(_, x)| *x != 0.0).skip(1);
            println!(
                "      {}",
                evidence.map(|(name, x)| format!("{name} {x:.2}")).collect::<Vec<_>>().join(", ")
            );
        }
    }
    println!("const WEIGHTS: NameEvidence = [");
    for (weight, name) in fit(None).iter().zip(NAME_EVIDENCE_NAMES) {
        println!("    {weight:.2}, // {name}");
    }
    println!("];");
    Ok(())
}

fn sum(weights: &[f64], example: &Example) -> f64 {
    weights.iter().zip(example.evidence).map(|(weight, x)| weight * f64::from(x)).sum()
}

/// The candidates that are told, taken one to one.
fn told<'a>(
    examples: &'a [Example],
    models: &[Vec<f64>],
    bar: f64,
    is_meant: impl Fn(usize) -> bool,
) -> Vec<&'a Example> {
    let mut links: Vec<(f64, &Example)> = examples
        .iter()
        .filter(|example| is_meant(example.pair))
        .map(|example| (sum(&models[example.fold], example), example))
        .filter(|(score, _)| *score >= bar)
        .collect();
    links.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut taken = std::collections::BTreeSet::new();
    links.retain(|(_, example)| {
        let keys = [0, 1].map(|side| (example.pair, side, example.starts[side]));
        let is_free = keys.iter().all(|key| !taken.contains(key));
        if is_free {
            taken.extend(keys);
        }
        is_free
    });
    links.into_iter().map(|(_, example)| example).collect()
}

#[cfg(test)]
mod tests {
    use super::{misspelt, renamed};
    use crate::train::random::Random;

    #[test]
    fn a_mention_gets_the_parts_of_the_other_name() {
        assert_eq!(renamed("Jens Kern", "Jens Kern", "Jörg Kern"), "Jörg Kern");
        assert_eq!(renamed("Kerns", "Jens Kern", "Jens Korn"), "Korns");
        assert_eq!(renamed("Ulm", "Ulm", "Bad Tölz"), "Bad Tölz");
    }

    #[test]
    fn a_misspelt_name_begins_as_it_did() {
        let new = misspelt("Meier", &mut Random::new(1)).unwrap();
        assert!(new != "Meier" && new.starts_with('M'));
        assert_eq!(misspelt("Bo", &mut Random::new(1)), None);
    }
}
