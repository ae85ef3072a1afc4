//! Times and their order in real articles, against golden files read and corrected by hand.
//!
//! A golden file is an article with its expressions of time in brackets: `am [Sonntag|DATE 2023-09-17]`. Lines that
//! begin with `#` name its source; the second tells when it was published.

use std::path::Path;

use lesart::times::{TimeKind, iso_date};
use lesart::{Analysis, Article, analyze};

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The article with its expressions of time in brackets.
fn annotated(analysis: &Analysis) -> String {
    let text = analysis.document.article().text();
    let (mut out, mut at) = (String::new(), 0);
    for time in &analysis.times {
        let kind = time.kind.as_str();
        let range = time.span.range();
        out += &format!("{}[{}|{kind} {}]", &text[at..range.start], &text[range.clone()], time.value);
        at = range.end;
    }
    out + &text[at..]
}

/// The article without the brackets.
fn plain(annotated: &str) -> String {
    let mut pieces = annotated.split('[');
    let mut text = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (words, rest) = piece.split_once('|').unwrap();
        text += words;
        text += rest.split_once(']').unwrap().1;
    }
    text
}

#[test]
fn golden_articles_keep_their_times() {
    for name in ["airbus.txt", "bruecke.txt", "deiss.txt", "new-orleans.txt"] {
        let golden = read(&format!("tests/golden/times/{name}"));
        let published =
            golden.lines().find_map(|line| line.strip_prefix("# published ")).unwrap().parse().unwrap();
        let body: Vec<&str> = golden.lines().filter(|line| !line.starts_with('#')).collect();
        let body = body.join("\n");
        let article = Article::from_text(name, &plain(&body)).unwrap().with_published(Some(published));
        assert_eq!(annotated(&analyze(&article)), body, "{name}");
    }
}

#[test]
fn every_kind_of_news_has_its_times() {
    let (mut published, mut wrong) = (None, Vec::new());
    for line in read("tests/golden/times/cases.txt").lines() {
        if let Some(date) = line.strip_prefix("# published ") {
            published = Some(date.parse().unwrap());
        } else if !line.starts_with('#') {
            let article = Article::from_text("case", &plain(line)).unwrap().with_published(published);
            let found = annotated(&analyze(&article));
            if found != line {
                wrong.push(format!("want {line}\n got {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

fn seed(name: &str, published: Option<&str>) -> Analysis {
    let article = Article::from_text(name, &read(&format!("seeds/{name}"))).unwrap();
    analyze(&article.with_published(published.map(|date| date.parse().unwrap())))
}

fn dates(analysis: &Analysis) -> Vec<(&str, &str)> {
    let text = analysis.document.article().text();
    let dates = analysis.times.iter().filter(|time| time.kind == TimeKind::Date && !time.value.is_empty());
    dates.map(|time| (time.span.of(text), time.value.as_str())).collect()
}

const FIRST: &str = "000_24da121aa26a8f61.txt";
const SECOND: &str = "004_0df8779f5bfb2a2c.txt";

#[test]
fn the_seeds_say_the_weekday_where_the_month_alone_is_known() {
    assert_eq!(
        dates(&seed(FIRST, None)),
        [
            ("Sonntag", "XXXX-WXX-7"),
            ("Dienstag", "XXXX-WXX-2"),
            ("einen Tag später", "XXXX-WXX-3"),
            ("Mittwoch", "XXXX-WXX-3"),
            ("Freitag", "XXXX-WXX-5"),
            ("Samstag", "XXXX-WXX-6"),
        ]
    );
    assert_eq!(
        dates(&seed(SECOND, None)),
        [("Sonntag", "XXXX-WXX-7"), ("Samstag", "XXXX-WXX-6"), ("vergangenen Dienstag", "XXXX-WXX-2")]
    );
}

#[test]
fn the_seeds_say_the_day_once_it_is_set() {
    let day = Some("2023-09-18");
    assert_eq!(
        dates(&seed(FIRST, day)),
        [
            ("Sonntag", "2023-09-17"),
            ("Dienstag", "2023-09-12"),
            ("einen Tag später", "2023-09-13"),
            ("Mittwoch", "2023-09-13"),
            ("Freitag", "2023-09-15"),
            ("Samstag", "2023-09-16"),
        ]
    );
    assert_eq!(
        dates(&seed(SECOND, day)),
        [("Sonntag", "2023-09-17"), ("Samstag", "2023-09-16"), ("vergangenen Dienstag", "2023-09-12")]
    );
}

/// The events of an analysis: the number of the sentence and the day, or how it was ordered.
fn events(analysis: &Analysis) -> Vec<String> {
    let event = |event: &lesart::times::timeline::Event| {
        let when = event.days.map_or_else(|| format!("{:?}", event.relation), |(first, _)| iso_date(first));
        format!("{} {when}", event.sentence.0)
    };
    analysis.timeline.events.iter().map(event).collect()
}

#[test]
fn the_events_of_the_seeds_are_in_chronological_order() {
    assert_eq!(
        events(&seed(FIRST, Some("2023-09-18"))),
        [
            "5 2023-09-12",
            "5 2023-09-13",
            "9 2023-09-13",
            "16 2023-09-15",
            "17 2023-09-16",
            "2 Some(Before)",
            "0 2023-09-17"
        ]
    );
    // Without the day, the same order.
    let sentences = |events: Vec<String>| -> Vec<String> {
        events.iter().filter_map(|event| event.split(' ').next().map(str::to_owned)).collect()
    };
    assert_eq!(sentences(events(&seed(FIRST, None))), sentences(events(&seed(FIRST, Some("2023-09-18")))));
}
