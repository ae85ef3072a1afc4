//! The seeds side by side: what both tell, what one tells alone, and how they differ. The expected pairs are those of
//! `tests/golden/comparison/kim.txt` that no change may lose.

use std::fs;

use lesart::comparison::DifferenceKind;
use lesart::{Analysis, Article, Comparison, analyze, compare};

fn seeds() -> [Analysis; 2] {
    ["seeds/000_24da121aa26a8f61.txt", "seeds/004_0df8779f5bfb2a2c.txt"].map(|path| {
        let text = fs::read_to_string(path).unwrap();
        analyze(&Article::from_text(path, &text).unwrap())
    })
}

/// The sentence with these words.
fn at(analysis: &Analysis, words: &str) -> usize {
    let text = analysis.document.article().text();
    let mut found = (0..analysis.document.segmentation().sentences.len())
        .filter(|&at| analysis.document.segmentation().sentences[at].span.of(text).contains(words));
    found.next().unwrap_or_else(|| panic!("no sentence with {words:?}"))
}

fn compared() -> ([Analysis; 2], Comparison) {
    let [a, b] = seeds();
    let comparison = compare(&[&a, &b]).unwrap();
    ([a, b], comparison)
}

#[test]
fn what_both_seeds_tell_is_paired() {
    let ([a, b], comparison) = compared();
    for (in_a, in_b) in [
        ("Besuch in Russland beendet", "Besuch in Russland abgeschlossen"),
        ("Abschiedszeremonie", "Abschiedszeremonie"),
        ("Kim war am Dienstag", "Kim war am vergangenen Dienstag"),
        ("Befürchtungen des Westens, dass", "Es habe Befürchtungen gegeben"),
        ("Flugzeugfabrik", "Flugzeugfabrik"),
        ("Am Samstag inspizierte", "Am Samstag hatte"),
        ("neuen Ära der Freundschaft", "neue Blütezeit der Freundschaft"),
    ] {
        let wanted = (at(&a, in_a), at(&b, in_b));
        let mut found = comparison.pairs.iter().map(|pair| (pair.a.sentence, pair.b.sentence));
        assert!(found.any(|found| found == wanted), "{in_a} = {in_b}");
    }
}

#[test]
fn what_one_seed_tells_alone_stays_alone() {
    let ([a, b], comparison) = compared();
    for (article, analysis, words) in [
        (0, &a, "kugelsichere Weste"),
        (0, &a, "gegenseitig Gewehre"),
        (0, &a, "Einladung Kims"),
        (1, &b, "Lebensmittelunternehmen"),
        (1, &b, "Alexander Matsegora"),
    ] {
        let sentence = at(analysis, words);
        let mut paired = comparison.pairs.iter().flat_map(|pair| [pair.a, pair.b]);
        assert!(paired.all(|at| at.article != article || at.sentence != sentence), "{words}");
    }
}

#[test]
fn what_differs_between_the_seeds_is_marked_where_it_stands() {
    let ([a, b], comparison) = compared();
    let texts = [a.document.text(), b.document.text()];
    let marked: Vec<(DifferenceKind, &str, &str)> = comparison
        .pairs
        .iter()
        .flat_map(|pair| &pair.differences)
        .map(|difference| (difference.kind, difference.a.of(texts[0]), difference.b.of(texts[1])))
        .collect();
    for wanted in [
        (DifferenceKind::Wording, "beendet", "abgeschlossen"),
        (DifferenceKind::Speaker, "", "russischen Medien"),
        (DifferenceKind::Wording, "Atombomber", "Kampfflugzeuge"),
        (DifferenceKind::Wording, "besichtigte", "besucht"),
        (DifferenceKind::Wording, "Ära", "Blütezeit"),
    ] {
        assert!(marked.contains(&wanted), "{wanted:?}");
    }
    // Two spellings of one name are none.
    assert!(marked.iter().all(|(_, in_a, _)| *in_a != "Ria-Nowosti"));
    // `zufolge` is no subjunctive, `russisch` no name for Moscow.
    for words in ["zufolge", "russischen"] {
        assert!(marked.iter().all(|(_, _, in_b)| *in_b != words), "{words}");
    }
}

#[test]
fn the_digest_tells_each_shared_statement_once() {
    let (_, comparison) = compared();
    assert!(comparison.digest.len() >= 5);
    assert!(comparison.digest.iter().all(|entry| entry.carried_by == [0, 1]));
    let mut sentences: Vec<_> = comparison.digest.iter().map(|entry| entry.at).collect();
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), comparison.digest.len());
}
