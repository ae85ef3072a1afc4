//! Each type of correction on articles, through the pipeline.

use super::{Anchor, Change, Correction, Scope};
use crate::analysis::{Analysis, Reader};
use crate::document::Article;
use crate::kind::Kind;

/// The place of some words, at their n-th occurrence.
fn nth(text: &str, words: &str, n: usize) -> Anchor {
    let (at, _) = text.match_indices(words).nth(n).expect(words);
    let units = |text: &str| text.encode_utf16().count() as u32;
    let start = units(&text[..at]);
    Anchor { start, end: start + units(words), quote: words.to_owned() }
}

fn at(text: &str, words: &str) -> Anchor {
    nth(text, words, 0)
}

/// The analysis of a text that appeared on 2023-09-18, with corrections at the first occurrence of their words.
fn read(text: &str, corrections: &[Correction]) -> Analysis {
    let article = Article::from_text("a", text).unwrap().with_published("2023-09-18".parse().ok());
    let analysis = Reader::new().analyze_corrected(&article, corrections, |_| {});
    assert_eq!(analysis.corrections.len(), corrections.len());
    analysis
}

fn corrected(text: &str, changes: Vec<(Anchor, Change)>) -> Analysis {
    let corrections: Vec<_> = changes.into_iter().map(|(at, change)| Correction { at, change }).collect();
    read(text, &corrections)
}

/// Every entity as `KIND name: mention, mention`, those of the reader's reason with a star.
fn entities(analysis: &Analysis) -> Vec<String> {
    let text = analysis.document.text();
    let each = analysis.entities.iter().map(|entity| {
        let mentions = entity.mentions.iter().map(|mention| {
            let mark = if mention.reason.as_str() == "corrected" { "*" } else { "" };
            format!("{}{mark}", mention.span.of(text))
        });
        format!("{} {}: {}", entity.kind.as_str(), entity.name, mentions.collect::<Vec<_>>().join(", "))
    });
    each.collect()
}

fn applied(analysis: &Analysis) -> Vec<bool> {
    analysis.corrections.iter().map(|outcome| outcome.applied).collect()
}

/// Every statement as `speaker: words`, the reader's with a star.
fn statements(analysis: &Analysis) -> Vec<String> {
    let text = analysis.document.text();
    let each = analysis.quotes.iter().map(|quote| {
        let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
        let name = quote.speaker_name(text, &analysis.entities).unwrap_or_else(|| "?".to_owned());
        format!("{name}{}: {}", if quote.corrected.is_some() { "*" } else { "" }, words.join(" … "))
    });
    each.collect()
}

const ARTICLE: Scope = Scope::Article;

const KIM: &str = "Kim Jong Un reist nach Moskau. Kim trifft Putin. Kims Besuch dauert drei Tage.";

#[test]
fn a_kind_is_that_of_the_whole_entity() {
    assert_eq!(
        entities(&read(KIM, &[])),
        ["PER Kim Jong Un: Kim Jong Un, Kim, Kims", "LOC Moskau: Moskau", "PER Putin: Putin"]
    );
    let change = Change::Kind { kind: Kind::Org, scope: ARTICLE };
    let analysis = corrected(KIM, vec![(at(KIM, "Kims"), change)]);
    assert_eq!(
        entities(&analysis),
        ["ORG Kim Jong Un: Kim Jong Un, Kim, Kims*", "LOC Moskau: Moskau", "PER Putin: Putin"]
    );
    assert_eq!(analysis.entities[0].key, "ORG:kim jong un");
    assert_eq!(analysis.entities[0].gender, None);
    assert!(analysis.entities[0].corrected && !analysis.entities[2].corrected);
    assert_eq!(applied(&analysis), [true]);
}

#[test]
fn a_kind_here_is_that_of_one_mention() {
    let text = "Liverpool gewann. Der Trainer von Liverpool kam. In Liverpool regnet es.";
    let change = Change::Kind { kind: Kind::Org, scope: Scope::Here };
    let all = entities(&read(text, &[]));
    assert_eq!(all, ["LOC Liverpool: Liverpool, Liverpool, Liverpool"]);
    let clubs = corrected(
        text,
        vec![(nth(text, "Liverpool", 0), change.clone()), (nth(text, "Liverpool", 1), change)],
    );
    assert_eq!(
        entities(&clubs),
        ["ORG Liverpool: Liverpool*, Liverpool*", "LOC Liverpool: Liverpool"],
        "both are the one club"
    );
    assert_eq!(applied(&clubs), [true, true]);
}

#[test]
fn no_name_is_none_anywhere_or_here() {
    let everywhere = corrected(KIM, vec![(nth(KIM, "Kim", 1), Change::NoName { scope: ARTICLE })]);
    assert_eq!(
        entities(&everywhere),
        ["PER Kim Jong Un: Kim Jong Un, Kims", "LOC Moskau: Moskau", "PER Putin: Putin"]
    );
    let text = "Putin kam. Putin ging.";
    let here = corrected(text, vec![(nth(text, "Putin", 1), Change::NoName { scope: Scope::Here })]);
    assert_eq!(entities(&here), ["PER Putin: Putin"]);
    assert_eq!(here.dropped.last().map(|dropped| dropped.reason.as_str()), Some("corrected"));
    let nowhere = corrected(text, vec![(at(text, "Putin"), Change::NoName { scope: ARTICLE })]);
    assert!(nowhere.entities.is_empty() && nowhere.names.is_empty());
    // Words that a list would find again, and a part that stays beside its whole.
    let text = "Der Deutsche aus Berlin sprach mit der US-Behörde.";
    let none = corrected(text, vec![(at(text, "Berlin"), Change::NoName { scope: ARTICLE })]);
    assert!(!entities(&none).iter().any(|entity| entity.contains("Berlin")));
}

#[test]
fn an_entity_whose_name_is_none_is_called_by_what_is_left() {
    let gone = corrected(KIM, vec![(at(KIM, "Kim Jong Un"), Change::NoName { scope: ARTICLE })]);
    assert_eq!(entities(&gone)[1], "PER Kim: Kim, Kims");
}

#[test]
fn a_missed_name_is_one_wherever_its_words_stand() {
    let text = "Heute zeigt der Treff Im Winkel einen Film. Im Winkel gibt es Kuchen. Sie lief im Winkel von 30 Grad.";
    let name = |scope| Change::Name { kind: Kind::Org, scope };
    assert!(!entities(&read(text, &[])).iter().any(|entity| entity.contains("Im Winkel")));
    let all = corrected(text, vec![(at(text, "Im Winkel"), name(ARTICLE))]);
    assert_eq!(entities(&all), ["ORG Im Winkel: Im Winkel*, Im Winkel*"]);
    assert!(all.entities[0].mentions.iter().all(|mention| mention.added));
    let here = corrected(text, vec![(at(text, "Im Winkel"), name(Scope::Here))]);
    assert_eq!(here.entities[0].mentions.len(), 1);
    // White space around what was marked is not meant.
    let wide = corrected(text, vec![(at(text, " Im Winkel "), name(Scope::Here))]);
    assert_eq!(entities(&wide)[0], "ORG Im Winkel: Im Winkel*");
}

#[test]
fn another_extent_takes_the_place_of_what_overlaps() {
    let text = "Der Verein Rot Weiss Essen am Meer lädt ein.";
    let name = Change::Name { kind: Kind::Org, scope: ARTICLE };
    let analysis = corrected(text, vec![(at(text, "Rot Weiss Essen am Meer"), name.clone())]);
    assert_eq!(entities(&analysis), ["ORG Rot Weiss Essen am Meer: Rot Weiss Essen am Meer*"]);
    let narrow = corrected(KIM, vec![(at(KIM, "Kim Jong"), name)]);
    assert_eq!(entities(&narrow)[0], "ORG Kim Jong: Kim Jong*");
}

#[test]
fn no_rule_cuts_or_drops_a_name_of_the_reader() {
    // A title before a name, a day, a unit, a common adjective.
    let text = "Präsident Putin kam am Dienstag. Sie zahlten 750 Millionen Euro für satirische Bilder.";
    for (words, kind) in [
        ("Präsident Putin", Kind::Per),
        ("Dienstag", Kind::Org),
        ("Euro", Kind::Oth),
        ("satirische", Kind::Oth),
        ("am Dienstag", Kind::Loc),
    ] {
        let analysis = corrected(text, vec![(at(text, words), Change::Name { kind, scope: ARTICLE })]);
        let own = analysis.entities.iter().find(|entity| {
            entity
                .mentions
                .iter()
                .any(|mention| mention.span.of(text) == words && mention.reason.as_str() == "corrected")
        });
        assert_eq!(own.map(|entity| entity.kind), Some(kind), "{words}: {:?}", entities(&analysis));
        assert!(!analysis.dropped.iter().any(|dropped| dropped.span.of(text) == words));
    }
}

#[test]
fn a_name_of_another_kind_leaves_the_other_mentions_alone() {
    let name = Change::Name { kind: Kind::Org, scope: Scope::Here };
    let analysis = corrected(KIM, vec![(nth(KIM, "Kim", 1), name)]);
    assert_eq!(
        entities(&analysis)[..3],
        ["PER Kim Jong Un: Kim Jong Un, Kims", "LOC Moskau: Moskau", "ORG Kim: Kim*"]
    );
}

#[test]
fn the_last_word_counts() {
    let name = |kind| Change::Name { kind, scope: ARTICLE };
    let place = || at(KIM, "Moskau");
    let none = || Change::NoName { scope: ARTICLE };
    let kinds = |changes: Vec<Change>| {
        let analysis = corrected(KIM, changes.into_iter().map(|change| (place(), change)).collect());
        let moscow = analysis.entities.iter().find(|entity| entity.name == "Moskau");
        moscow.map(|entity| entity.kind)
    };
    assert_eq!(kinds(vec![name(Kind::Org), none()]), None);
    assert_eq!(kinds(vec![none(), name(Kind::Org)]), Some(Kind::Org));
    assert_eq!(kinds(vec![name(Kind::Org), name(Kind::Oth)]), Some(Kind::Oth));
}

#[test]
fn an_entity_is_called_as_the_reader_says() {
    let called = Change::Called { name: "  Kim  Jong-un ".to_owned() };
    let analysis = corrected(KIM, vec![(at(KIM, "Kims"), called)]);
    assert_eq!(
        (analysis.entities[0].name.as_str(), analysis.entities[0].key.as_str()),
        ("Kim Jong-un", "PER:kim jong un")
    );
    assert!(analysis.keywords.iter().any(|keyword| keyword.text == "Kim Jong-un"));
    let unnamed = corrected(KIM, vec![(at(KIM, "Kims"), Change::Called { name: " ".to_owned() })]);
    assert_eq!(applied(&unnamed), [false]);
}

#[test]
fn two_entities_become_one() {
    let text = "Der Kreml schweigt. Moskau droht. Moskau wartet.";
    let same = Change::Same { other: at(text, "Kreml") };
    let analysis = corrected(text, vec![(at(text, "Moskau"), same)]);
    let found = entities(&analysis);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("Kreml: Kreml, Moskau*, Moskau*"), "{found:?}");
    let nobody = Change::Same { other: at(text, "schweigt") };
    assert_eq!(applied(&corrected(text, vec![(at(text, "Moskau"), nobody)])), [false]);
}

#[test]
fn a_mention_is_an_entity_of_its_own() {
    let text = "Anna Müller kam. Müller sprach. Müller ging. Später sagte Anna Müller nichts.";
    let analysis = corrected(text, vec![(nth(text, "Müller", 1), Change::Apart)]);
    assert_eq!(
        entities(&analysis),
        ["PER Anna Müller: Anna Müller, Anna Müller", "PER Müller: Müller*, Müller*"]
    );
    // Alone it stays what it is.
    let alone = corrected(KIM, vec![(at(KIM, "Moskau"), Change::Apart)]);
    assert_eq!((entities(&alone)[1].as_str(), applied(&alone)), ("LOC Moskau: Moskau*", vec![true]));
}

#[test]
fn descriptions_are_mentions_too() {
    let text = "Präsident Wladimir Putin reiste ab. Der Präsident schwieg.";
    let all = entities(&read(text, &[]));
    assert_eq!(all, ["PER Wladimir Putin: Wladimir Putin, Der Präsident"]);
    let apart = corrected(text, vec![(at(text, "Der Präsident"), Change::Apart)]);
    assert_eq!(entities(&apart), ["PER Wladimir Putin: Wladimir Putin", "PER Der Präsident: Der Präsident*"]);
    let none = corrected(text, vec![(at(text, "Der Präsident"), Change::NoName { scope: ARTICLE })]);
    assert_eq!(entities(&none), ["PER Wladimir Putin: Wladimir Putin"]);
}

const SAID: &str = "Anna Müller kam mit Peter Kern. „Wir haben gewonnen“, sagte Müller. Die Polizei war da.";

#[test]
fn a_statement_has_the_speaker_of_the_reader() {
    let speaker = |name: Option<&str>| Change::Speaker { speaker: name.map(str::to_owned) };
    let said = |name| {
        let analysis = corrected(SAID, vec![(at(SAID, "haben gewonnen"), speaker(name))]);
        assert_eq!(applied(&analysis), [true]);
        let entity = analysis.quotes[0].speaker.and_then(|speaker| speaker.entity);
        (statements(&analysis)[0].clone(), entity.map(|id| analysis.entities[id].name.clone()))
    };
    assert_eq!(statements(&read(SAID, &[])), ["Anna Müller: „Wir haben gewonnen“"]);
    let kern = ("Peter Kern*: „Wir haben gewonnen“".to_owned(), Some("Peter Kern".to_owned()));
    assert_eq!(said(Some("Peter Kern")), kern);
    assert_eq!(said(Some("peter kern ")), kern);
    assert_eq!(said(Some("Polizei")), ("Polizei*: „Wir haben gewonnen“".to_owned(), None));
    assert_eq!(said(Some("Der Anwalt")), ("Der Anwalt*: „Wir haben gewonnen“".to_owned(), None));
    assert_eq!(said(None), ("?*: „Wir haben gewonnen“".to_owned(), None));
    let none = corrected(SAID, vec![(at(SAID, "Die Polizei war"), speaker(None))]);
    assert_eq!(applied(&none), [false]);
}

#[test]
fn statements_come_and_go() {
    let none = corrected(SAID, vec![(at(SAID, "„Wir haben"), Change::NoStatement)]);
    assert!(none.quotes.is_empty());
    let more = Change::Statement { speaker: Some("Kern".to_owned()) };
    let missed = corrected(SAID, vec![(at(SAID, "Die Polizei war da."), more.clone())]);
    assert_eq!(
        statements(&missed),
        ["Anna Müller: „Wir haben gewonnen“", "Peter Kern*: Die Polizei war da."]
    );
    let wider = corrected(SAID, vec![(at(SAID, "„Wir haben gewonnen“, sagte Müller."), more)]);
    assert_eq!(statements(&wider), ["Peter Kern*: „Wir haben gewonnen“, sagte Müller."]);
    assert_eq!(wider.quotes[0].kind, crate::speech::QuoteKind::Direct);
}

#[test]
fn a_speaker_follows_what_the_entity_is_called() {
    let changes = vec![
        (at(SAID, "Peter Kern"), Change::Called { name: "Dr. Peter Kern".to_owned() }),
        (at(SAID, "Wir haben"), Change::Speaker { speaker: Some("Kern".to_owned()) }),
    ];
    assert_eq!(statements(&corrected(SAID, changes))[0], "Dr. Peter Kern*: „Wir haben gewonnen“");
    let changes = vec![
        (at(SAID, "Peter Kern"), Change::Called { name: "Dr. Kern".to_owned() }),
        (at(SAID, "Wir haben"), Change::Speaker { speaker: Some("Peter Kern".to_owned()) }),
    ];
    assert_eq!(statements(&corrected(SAID, changes))[0], "Dr. Kern*: „Wir haben gewonnen“");
}

/// Every time as `words=value`, the reader's with a star.
fn times(analysis: &Analysis) -> Vec<String> {
    let text = analysis.document.text();
    let mark = |corrected| if corrected { "*" } else { "" };
    analysis
        .times
        .iter()
        .map(|time| format!("{}={}{}", time.span.of(text), time.value, mark(time.corrected)))
        .collect()
}

#[test]
fn a_time_has_the_value_of_the_reader() {
    let text = "Am Dienstag kam der Zug. Zu Sankt Nimmerlein fährt er ab.";
    let time = |value: Option<&str>| Change::Time { value: value.map(str::to_owned) };
    assert_eq!(times(&read(text, &[])), ["Dienstag=2023-09-12"]);
    let other = corrected(text, vec![(at(text, "Am Dienstag"), time(Some("2023-09-19")))]);
    assert_eq!(times(&other), ["Dienstag=2023-09-19*"]);
    assert_eq!(other.timeline.events[0].days, other.times[0].days);
    let none = corrected(text, vec![(at(text, "Dienstag"), time(None))]);
    assert!(none.times.is_empty() && none.timeline.events.is_empty());
    let missed = corrected(text, vec![(at(text, "Sankt Nimmerlein"), time(Some("2030")))]);
    assert_eq!(times(&missed), ["Dienstag=2023-09-12", "Sankt Nimmerlein=2030*"]);
    assert_eq!(missed.timeline.events.len(), 2);
    let wrong = corrected(text, vec![(at(text, "Dienstag"), time(Some("2023-02-30")))]);
    assert_eq!((times(&wrong), applied(&wrong)), (times(&read(text, &[])), vec![false]));
}

#[test]
fn the_short_version_has_the_sentences_of_the_reader() {
    let text = "Die Fähre sank vor Rügen. Sie war alt. Taucher suchen nach der Besatzung. Es regnete stark.";
    let order = |changes: Vec<(Anchor, Change)>| -> Vec<usize> {
        let analysis = corrected(text, changes);
        assert!(analysis.summary.iter().all(|ranked| ranked.needs.is_none() || !ranked.corrected));
        analysis.summary.iter().map(|ranked| ranked.sentence.index()).collect()
    };
    let keep = |words, keep| (at(text, words), Change::Summary { keep });
    let before = order(Vec::new());
    assert_eq!(order(vec![keep("regnete", true)])[0], 3);
    assert_eq!(order(vec![keep("regnete", true), keep("alt", true)])[..2], [3, 1]);
    let last = order(vec![keep("sank", false)]);
    assert_eq!(last[3], 0);
    let others: Vec<usize> = before.iter().copied().filter(|sentence| *sentence != 0).collect();
    assert_eq!(last[..3], others[..], "the others keep their order");
    assert_eq!(order(vec![keep("regnete", true), keep("regnete", false)])[3], 3, "the last word counts");
}

#[test]
fn what_does_not_fit_is_said_and_changes_nothing() {
    let gone = |start, quote: &str| Anchor { start, end: start.saturating_add(3), quote: quote.to_owned() };
    let kind = || Change::Kind { kind: Kind::Org, scope: ARTICLE };
    let analysis = corrected(
        KIM,
        vec![
            (gone(0, "Merkel"), kind()),
            (gone(0, ""), Change::NoName { scope: ARTICLE }),
            (gone(9, "   "), Change::Apart),
            (at(KIM, "dauert drei"), kind()),
            (gone(u32::MAX, "Kim Jong Un"), kind()),
        ],
    );
    assert_eq!(applied(&analysis), [false, false, false, false, true]);
    assert_eq!(entities(&analysis)[1..], entities(&read(KIM, &[]))[1..]);
}

#[test]
fn corrections_are_plain_data() {
    let json = r#"[
        {"type": "kind", "at": {"start": 0, "end": 3, "quote": "Kim"}, "kind": "ORG", "scope": "here"},
        {"type": "noName", "at": {"start": 0, "end": 3, "quote": "Kim"}},
        {"type": "same", "at": {"start": 0, "end": 3, "quote": "Kim"}, "as": {"start": 9, "end": 12, "quote": "Kim"}},
        {"type": "speaker", "at": {"start": 0, "end": 3, "quote": "Kim"}, "speaker": null},
        {"type": "summary", "at": {"start": 0, "end": 3, "quote": "Kim"}, "keep": false}
    ]"#;
    let read: Vec<Correction> = serde_json::from_str(json).unwrap();
    let changes: Vec<_> = read.iter().map(|correction| correction.change.clone()).collect();
    assert_eq!(changes[0], Change::Kind { kind: Kind::Org, scope: Scope::Here });
    assert_eq!(changes[1], Change::NoName { scope: ARTICLE });
    assert_eq!(changes[3], Change::Speaker { speaker: None });
    let again: Vec<Correction> = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
    assert_eq!(again, read);
    for wrong in [
        r#"{"type": "speaker", "at": {"start": 0, "end": 3, "quote": "Kim"}}"#,
        r#"{"type": "kind", "at": {"start": 0, "end": 3, "quote": "Kim"}, "kind": "PERSON"}"#,
        r#"{"type": "kind", "at": {"start": -1, "end": 3, "quote": "Kim"}, "kind": "PER"}"#,
        r#"{"type": "other", "at": {"start": 0, "end": 3, "quote": "Kim"}}"#,
    ] {
        assert!(serde_json::from_str::<Correction>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_kind_here_that_it_has_already_moves_nothing() {
    let same = Change::Kind { kind: Kind::Per, scope: Scope::Here };
    let analysis = corrected(KIM, vec![(nth(KIM, "Kim", 1), same)]);
    assert_eq!(entities(&analysis)[0], "PER Kim Jong Un: Kim Jong Un, Kim*, Kims");
    assert_eq!(applied(&analysis), [true]);
}

#[test]
fn an_entity_that_loses_its_name_is_called_by_what_is_left() {
    let here = || Change::Kind { kind: Kind::Org, scope: Scope::Here };
    let moved = corrected(KIM, vec![(at(KIM, "Kim Jong Un"), here())]);
    assert_eq!(
        entities(&moved)[..3],
        ["ORG Kim Jong Un: Kim Jong Un*", "LOC Moskau: Moskau", "PER Kim: Kim, Kims"]
    );
    assert_eq!(moved.entities[2].key, "PER:kim");
    let named = Change::Called { name: "Dr. Kim".to_owned() };
    let kept = corrected(KIM, vec![(at(KIM, "Kim Jong Un"), here()), (at(KIM, "Kims"), named)]);
    assert_eq!(entities(&kept)[2], "PER Dr. Kim: Kim, Kims", "the reader's name stays");
    let text = "Anna Müller kam. Müller sprach. Später ging Anna Müller.";
    let one = corrected(text, vec![(at(text, "Anna Müller"), here())]);
    assert_eq!(entities(&one), ["ORG Anna Müller: Anna Müller*", "PER Anna Müller: Müller, Anna Müller"]);
}

#[test]
fn a_name_keeps_to_one_sentence() {
    let over = Change::Name { kind: Kind::Org, scope: ARTICLE };
    let analysis = corrected(KIM, vec![(at(KIM, "Moskau. Kim"), over)]);
    assert_eq!((entities(&analysis), applied(&analysis)), (entities(&read(KIM, &[])), vec![false]));
}

#[test]
fn other_places_of_a_name_are_whole_tokens_and_no_parts_of_longer_names() {
    let name = || Change::Name { kind: Kind::Org, scope: ARTICLE };
    let text = "Anna Müller kam. Der Verein Müller feiert, und Müller lädt ein.";
    let analysis = corrected(text, vec![(nth(text, "Müller", 1), name())]);
    assert_eq!(entities(&analysis), ["PER Anna Müller: Anna Müller", "ORG Müller: Müller*, Müller*"]);
    let text = "Der Klub Zander lädt ein. Das Zander-Fest beginnt.";
    let analysis = corrected(text, vec![(at(text, "Zander"), name())]);
    // The first part of the compound is the entity's by a rule of its own.
    assert_eq!(entities(&analysis), ["ORG Zander: Zander*, Zander"]);
}

#[test]
fn what_is_said_of_one_place_leaves_the_others_to_what_was_said_of_all() {
    let text =
        "Heute zeigt der Treff Im Winkel einen Film. Im Winkel gibt es Kuchen. Später schloss Im Winkel.";
    let name = |kind, scope| Change::Name { kind, scope };
    let all = (at(text, "Im Winkel"), name(Kind::Org, ARTICLE));
    let here = (nth(text, "Im Winkel", 1), name(Kind::Loc, Scope::Here));
    let analysis = corrected(text, vec![all, here]);
    assert_eq!(entities(&analysis), ["ORG Im Winkel: Im Winkel*, Im Winkel*", "LOC Im Winkel: Im Winkel*"]);
}

#[test]
fn a_given_name_is_one_of_the_entity_that_it_belongs_to() {
    let text = "Präsident Putin kam am Dienstag. Putin ging.";
    let name = Change::Name { kind: Kind::Per, scope: ARTICLE };
    let analysis = corrected(text, vec![(at(text, "Präsident Putin"), name)]);
    assert_eq!(entities(&analysis), ["PER Präsident Putin: Präsident Putin*, Putin"]);
}

#[test]
fn parts_of_a_given_name_stay_and_other_forms_give_way() {
    let name = |kind| Change::Name { kind, scope: ARTICLE };
    let text = "Die US-Behörde prüft. Die USA warten.";
    let analysis = corrected(text, vec![(at(text, "US-Behörde"), name(Kind::Org))]);
    assert!(
        entities(&analysis).contains(&"ORG US-Behörde: US-Behörde*".to_owned()),
        "{:?}",
        entities(&analysis)
    );
    assert!(
        entities(&analysis).iter().any(|entity| entity.ends_with(": US, USA")),
        "{:?}",
        entities(&analysis)
    );
    let text = "Die russische Regierung schweigt. Russland wartet.";
    let analysis = corrected(text, vec![(at(text, "russische"), name(Kind::Oth))]);
    assert_eq!(entities(&analysis), ["OTH russische: russische*", "LOC Russland: Russland"]);
}

#[test]
fn a_place_that_was_marked_wider_is_the_mention_in_it() {
    let text = "Der Berliner Trainer Paul Kern kam mit Ole Dachs. Spät ging Ole Dachs heim.";
    let called = |name: &str| Change::Called { name: name.to_owned() };
    for (words, index, before) in [
        ("Trainer Paul Kern kam", 0, "Paul Kern"),
        ("mit Ole Dachs.", 0, "Ole Dachs"),
        ("ging Ole Dachs heim", 0, "Ole Dachs"),
    ] {
        let analysis = corrected(text, vec![(nth(text, words, index), called("X. Neu"))]);
        let changed: Vec<&str> = analysis
            .entities
            .iter()
            .filter(|entity| entity.name == "X. Neu")
            .filter_map(|entity| entity.mentions.first())
            .map(|mention| mention.span.of(text))
            .collect();
        assert_eq!((changed, applied(&analysis)), (vec![before], vec![true]), "{words}");
    }
    let nobody = corrected(text, vec![(at(text, "Spät"), called("X. Neu"))]);
    assert_eq!(applied(&nobody), [false]);
}

#[test]
fn a_statement_takes_the_place_of_one_of_which_it_covers_half() {
    let text = "„Wir gehen heim“, sagte Anna Müller. Es regnete.";
    let given = |words: &str| {
        let change = Change::Statement { speaker: None };
        statements(&corrected(text, vec![(at(text, words), change)]))
    };
    // Twenty bytes with their marks.
    assert_eq!(given("gehen heim"), ["?*: gehen heim"]);
    assert_eq!(given("heim"), ["Anna Müller: „Wir gehen heim“", "?*: heim"]);
    assert_eq!(given("Es regnete."), ["Anna Müller: „Wir gehen heim“", "?*: Es regnete."]);
}

#[test]
fn a_time_that_only_adjoins_is_not_meant() {
    let text = "Die Schau ist am Montag 8.30-12 Uhr geöffnet.";
    let gone = corrected(text, vec![(at(text, "8.30-"), Change::Time { value: None })]);
    assert_eq!(times(&gone), ["Montag=2023-09-18", "12 Uhr=2023-09-18T12:00"]);
    // Of two, the one whose ends are nearest together.
    let other = Change::Time { value: Some("2023-09-18T13:00".to_owned()) };
    let changed = corrected(text, vec![(at(text, "8.30-12 Uhr geöffnet"), other)]);
    assert_eq!(times(&changed), ["Montag=2023-09-18", "8.30=2023-09-18T08:30", "12 Uhr=2023-09-18T13:00*"]);
}

#[test]
fn of_two_mentions_under_a_mark_the_one_that_agrees_best_is_meant() {
    let text = "Ole Dachs kam. Ulm und Wladimir Putin schwiegen.";
    let called = Change::Called { name: "X. Neu".to_owned() };
    let analysis = corrected(text, vec![(at(text, "Ulm und Wladimir Putin"), called)]);
    let changed = analysis.entities.iter().find(|entity| entity.name == "X. Neu").unwrap();
    assert_eq!(changed.mentions[0].span.of(text), "Wladimir Putin");
}

#[test]
fn what_is_said_behind_a_mention_that_went_is_of_those_that_are_left() {
    let text = "Präsident Wladimir Putin reiste ab. Der Präsident schwieg. Putin ging. Später sprach Putin.";
    let none = (at(text, "Der Präsident"), Change::NoName { scope: ARTICLE });
    let analysis = corrected(text, vec![none, (nth(text, "Putin", 2), Change::Apart)]);
    assert_eq!(entities(&analysis), ["PER Wladimir Putin: Wladimir Putin", "PER Putin: Putin*, Putin*"]);
    let text = "Präsident Wladimir Putin reiste ab. Der Präsident schwieg. Später sprach der Präsident.";
    let none = (at(text, "Der Präsident"), Change::NoName { scope: Scope::Here });
    let analysis = corrected(text, vec![none, (at(text, "der Präsident"), Change::Apart)]);
    assert_eq!(
        entities(&analysis),
        ["PER Wladimir Putin: Wladimir Putin", "PER der Präsident: der Präsident*"]
    );
}

#[test]
fn a_name_that_a_rule_finds_longer_stays_longer_where_it_was_not_marked() {
    let text = "Das Blatt Steuerzahler erscheint. Der Bund der Steuerzahler klagt.";
    let name = || Change::Name { kind: Kind::Oth, scope: ARTICLE };
    let analysis = corrected(text, vec![(at(text, "Steuerzahler"), name())]);
    assert_eq!(entities(&analysis), ["OTH Bund der Steuerzahler: Steuerzahler*, Bund der Steuerzahler"]);
    let marked = corrected(text, vec![(nth(text, "Steuerzahler", 1), name())]);
    assert_eq!(entities(&marked), ["OTH Steuerzahler: Steuerzahler*, Steuerzahler*"]);
}
