//! Names that contradict each other, and names that do not.

use crate::analysis::{Analysis, analyze};
use crate::comparison::{Comparison, DifferenceKind, Verdict, compare, compare_corrected};
use crate::corrections::{Anchor, GivenVerdict, PairChange, PairCorrection, Place};
use crate::document::article::Article;

fn read(id: &str, text: &str) -> Analysis {
    analyze(&Article::from_text(id, text).unwrap())
}

fn compared(texts: &[&str]) -> Comparison {
    let analyses: Vec<Analysis> =
        texts.iter().enumerate().map(|(number, text)| read(&number.to_string(), text)).collect();
    compare(&analyses.iter().collect::<Vec<_>>()).unwrap()
}

/// The names that contradict each other: kind, function and names.
fn names(comparison: &Comparison) -> Vec<(&'static str, String, Vec<String>)> {
    let facts = comparison.facts.iter().filter(|fact| fact.is_of_names());
    facts
        .map(|fact| {
            let values = fact.values.iter().map(|value| value.value.clone()).collect();
            (fact.kind, fact.what.clone(), values)
        })
        .collect()
}

const A: &str = "Bei dem Brand in der Fabrik in Köln starben am Sonntag zwölf Arbeiter, sagte Polizeisprecher Jens Brinkmeier. \
    Brinkmeier sprach von einem schweren Unglück.";

#[test]
fn another_first_name_and_another_spelling_contradict() {
    for name in ["Jörg Brinkmeier", "Jens Brinkmaier"] {
        let b = A
            .replace("Jens Brinkmeier", name)
            .replace(". Brinkmeier", &format!(". {}", &name[name.len() - 10..]));
        let comparison = compared(&[A, &b]);
        let expected =
            ("name", "Polizeisprecher".to_owned(), vec!["Jens Brinkmeier".to_owned(), name.to_owned()]);
        assert_eq!(names(&comparison), [expected]);
        let fact = comparison.facts.iter().find(|fact| fact.kind == "name").unwrap();
        assert_eq!((fact.verdict, fact.updated), (Verdict::Differs, false));
        let mut differences = comparison.pairs.iter().flat_map(|pair| &pair.differences);
        assert!(differences.any(|difference| difference.kind == DifferenceKind::Name), "{name}");
        assert!(comparison.digest.iter().all(|entry| entry.carried_by.len() < 2), "{name}");
    }
}

#[test]
fn the_office_that_one_report_alone_tells_names_the_function() {
    let b = A
        .replace("sagte Polizeisprecher Jens Brinkmeier", "sagte Jens Brinkmaier")
        .replace(". Brinkmeier", ". Brinkmaier");
    for (x, y) in [(A, b.as_str()), (&b, A)] {
        let functions: Vec<String> = names(&compared(&[x, y])).into_iter().map(|name| name.1).collect();
        assert_eq!(functions, ["Polizeisprecher"]);
    }
}

#[test]
fn one_name_in_two_forms_does_not_contradict() {
    let of = |a: &str, b: &str| {
        let text = |name: &str| {
            format!(
                "Bei dem Brand in der Fabrik in Köln starben zwölf Arbeiter. Das sagte Polizeisprecher {name} am Sonntag."
            )
        };
        names(&compared(&[&text(a), &text(b)]))
    };
    assert_eq!(of("Jens Brinkmeier", "Jens Brinkmeier"), []);
    assert_eq!(of("Jens Brinkmeier", "Brinkmeier"), []);
    assert_eq!(of("Wolodymyr Selenskyj", "Volodymyr Zelensky"), []);
    assert_eq!(of("Tamar Hakobjan", "Tamar Hakobyan"), []);
    assert_eq!(of("Youssouf Combo", "Yusuf Combo"), []);
}

#[test]
fn who_is_known_to_both_contradicts_nobody() {
    let b = A.replace("Jens Brinkmeier", "Jörg Brinkmeier");
    let b = format!("{b} Jens Brinkmeier war nicht zu erreichen.");
    assert_eq!(names(&compared(&[A, &b])), []);
    let (a, b) = (
        A.replace("Brinkmeier", "Combo"),
        A.replace("Jens Brinkmeier", "Yusuf Combo").replace(". Brinkmeier", ". Combo"),
    );
    let a = format!("{a} Sein Bruder Youssouf Combo war nicht zu erreichen.");
    assert_eq!(names(&compared(&[&a, &b])), []);
}

#[test]
fn of_three_reports_each_has_its_name_in_one_fact() {
    let b = A.replace("Jens Brinkmeier", "Jörg Brinkmeier");
    let comparison = compared(&[A, &b, &b]);
    let values: Vec<usize> =
        comparison.facts.iter().filter(|fact| fact.kind == "name").map(|fact| fact.values.len()).collect();
    assert_eq!(values, [3]);
}

#[test]
fn the_reader_says_that_two_names_are_one() {
    let b = A.replace("Jens Brinkmeier", "Jörg Brinkmeier");
    let place = |article: &str, text: &str, words: &str| {
        let units = |text: &str| text.encode_utf16().count() as u32;
        let start = units(&text[..text.find(words).unwrap()]);
        let at = Anchor { start, end: start + units(words), quote: words.to_owned() };
        Place { article: article.to_owned(), at }
    };
    let corrected = |verdict| {
        let correction = PairCorrection {
            a: place("a", A, "Jens Brinkmeier"),
            b: place("b", &b, "Jörg Brinkmeier"),
            change: PairChange::Verdict { verdict },
        };
        let [a, b] = [read("a", A), read("b", &b)];
        compare_corrected(&[&a, &b], &[correction]).unwrap()
    };
    let same = corrected(GivenVerdict::Same);
    let fact = same.facts.iter().find(|fact| fact.kind == "name").unwrap();
    assert_eq!((fact.verdict, fact.corrected), (Verdict::Same, true));
    let mut differences = same.pairs.iter().flat_map(|pair| &pair.differences);
    assert!(differences.all(|difference| difference.kind != DifferenceKind::Name));
    assert!(same.digest.iter().any(|entry| entry.carried_by.len() == 2));
    assert_eq!(names(&corrected(GivenVerdict::Unrelated)), []);
    let kept = corrected(GivenVerdict::Differs);
    let mut differences = kept.pairs.iter().flat_map(|pair| &pair.differences);
    assert!(differences.any(|difference| difference.kind == DifferenceKind::Name));
}

#[test]
fn many_names_take_a_time_that_grows_with_the_text() {
    let text = |first: &str| {
        let people = (0..3_000).map(|number| format!("{first} Kern{number} kam nach Bremen. "));
        people.collect::<String>()
    };
    assert_eq!(compared(&[&text("Anna"), &text("Jens")]).only.len(), 2);
}
