//! What holds for every text, whatever it is: no panic, every span cuts out whole characters inside the text, the
//! order of the text is kept, UTF-16 and bytes agree, and the same text gives the same result.
#![cfg(not(target_family = "wasm"))]

#[path = "invariants/corrections.rs"]
mod corrections;
mod invariants;

use lesart::comparison::group;
use lesart::comparison::linking;
use lesart::corrections::{Anchor, Change, Correction, Scope};
use lesart::document::segment::{Segmentation, TokenKind};
use lesart::entities::{Entity, MentionForm};
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Comparison, Kind, Reader, Span, analyze, compare};
use proptest::prelude::*;
use serde_json::Value;

/// Pieces of real prose and of everything that breaks readers of prose, in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(vec![
            "Der", "nordkoreanische", "Machthaber", "Kim", "Jong", "Un", "Kims", "Putin", "Russlands", "Moskau", "hat",
            "am Sonntag", "am 3. Oktober 2023", "20.30 Uhr", "sagte", "er sei", "habe", "laut Tass", "dass", "zufolge",
            "Kreml-Chef", "UN-Sicherheitsrats", "z. B.", "Dr.", "S. 12", "§ 5 Abs. 2", "seit drei Jahren", "Mehr:",
            "jeden Montag", "die", "mit", "»so«", "„ganz so“", "\"anders\"", "‚halb‘", "(siehe oben)", "5.000,50 Euro",
            "Kund:innen", "Ria-Nowosti", "https://www.example.org/a?b=c", "#wahl", "@dpa", "a@b.de", "- und", "–", "…",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![".", "!", "?", ":", ",", "\"", "„", "“", "”", "»", "«", "'", "(", ")", "-", "—", "/"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{301}",
            "😀", "👩‍👩‍👧", "🇩🇪", "ﬁ", "İ", "ẞ", "中文", "עברית", "٣", "Ⅻ", "\u{10FFFF}",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec((piece, prop::sample::select(vec![" ", " ", " ", ""])), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

/// Sentences that name the same people and bodies in several ways.
fn sentences() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(vec![
        "Der Machthaber Kim Jong Un besuchte Russland und die Vereinten Nationen.",
        "Machthaber Kim sprach in Moskau vor den Vereinten Nationen (UN).",
        "Die UN warnten Nordkorea und Russland.",
        "Kim Wilde sang in Berlin.",
        "Kim lachte.",
        "Bundeskanzlerin Angela Merkel sprach in Berlin.",
        "Alexander Merkel spielte in Bochum.",
        "Merkel fuhr nach Russland.",
        "Wolodymyr Selenskyj empfing in Kiew Gäste aus Russland.",
        "Volodymyr Zelensky sprach in Kyjiw.",
        "Der Präsident Selenskyj reiste nach Berlin.",
    ]);
    prop::collection::vec(sentence, 1..5).prop_map(|sentences| sentences.join(" "))
}

/// Some texts, and their numbers in another order.
fn texts_and_order() -> impl Strategy<Value = (Vec<String>, Vec<usize>)> {
    prop::collection::vec(sentences(), 2..6).prop_flat_map(|texts| {
        let order: Vec<usize> = (0..texts.len()).collect();
        (Just(texts), Just(order).prop_shuffle())
    })
}

fn analysis_of(id: &str, text: &str) -> Option<Analysis> {
    Some(analyze(&Article::from_text(id, text).ok()?))
}

/// An analysis as it shows from outside.
fn report(analysis: &Analysis) -> String {
    serde_json::to_string(&Report::with_tokens(analysis)).unwrap()
}

/// Tokens and sentences with their kinds and words, without their positions.
fn cuts(analysis: &Analysis) -> Vec<(Vec<(String, TokenKind)>, String)> {
    let text = analysis.document.article().text();
    let Segmentation { tokens, sentences, .. } = &analysis.document.segmentation();
    sentences
        .iter()
        .map(|sentence| {
            let words = tokens[sentence.token_range()].iter();
            let words = words.map(|token| (token.span.of(text).to_owned(), token.kind)).collect();
            (words, sentence.span.of(text).to_owned())
        })
        .collect()
}

/// A comparison without the order of its articles, which are named instead: pairs with their scores, what stands in one
/// alone, whom both name. (Where both sides of a pair have a name twice, which two of them are marked as a difference does
/// depend on the order.)
fn told(comparison: &Comparison, analyses: &[&Analysis]) -> Value {
    let name = |article: usize| analyses[article].document.article().id();
    let mut pairs: Vec<_> = comparison
        .pairs
        .iter()
        .map(|pair| {
            let mut sides = [pair.a, pair.b].map(|at| (name(at.article), at.sentence));
            sides.sort_unstable();
            (sides, pair.score.to_string())
        })
        .collect();
    pairs.sort_unstable();
    let mut only: Vec<_> = comparison.only.iter().enumerate().map(|(at, only)| (name(at), only)).collect();
    only.sort_unstable();
    let mut entities: Vec<_> = comparison
        .entities
        .iter()
        .map(|entity| {
            let mut articles: Vec<_> = entity.articles.iter().map(|&article| name(article)).collect();
            articles.sort_unstable();
            (&entity.key, entity.kind.as_str(), articles)
        })
        .collect();
    entities.sort_unstable();
    serde_json::json!({ "pairs": pairs, "only": only, "entities": entities })
}

proptest! {
    // What fails is printed small, and the cases are the same every time: no file has to keep them.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_span_cuts_out_whole_characters_and_keeps_the_order(text in text()) {
        let Some(analysis) = analysis_of("a", &text) else { return Ok(()) };
        invariants::analysis_holds(&analysis);
    }

    #[test]
    fn the_report_counts_in_utf16_what_the_analysis_counts_in_bytes(text in text()) {
        let Some(analysis) = analysis_of("a", &text) else { return Ok(()) };
        invariants::report_agrees(&analysis);
    }

    #[test]
    fn the_same_text_gives_the_same_result_whatever_was_read_before(a in text(), b in text()) {
        let [Some(first_a), Some(first_b)] = [analysis_of("a", &a), analysis_of("b", &b)] else { return Ok(()) };
        let [Some(second_b), Some(second_a)] = [analysis_of("b", &b), analysis_of("a", &a)] else { return Ok(()) };
        prop_assert_eq!(report(&first_a), report(&second_a));
        prop_assert_eq!(report(&first_b), report(&second_b));
        let both = |analyses: &[&Analysis]| {
            serde_json::to_string(&ComparisonReport::new(&compare(analyses).unwrap(), analyses)).unwrap()
        };
        prop_assert_eq!(both(&[&first_a, &first_b]), both(&[&second_a, &second_b]));
    }

    #[test]
    fn entities_across_articles_do_not_depend_on_their_order((texts, order) in texts_and_order()) {
        let analyses: Vec<Analysis> =
            (0..).zip(&texts).filter_map(|(at, text)| analysis_of(&format!("article {at}"), text)).collect();
        prop_assert_eq!(analyses.len(), texts.len());
        let linked = |order: &[usize]| {
            let given: Vec<&Analysis> = order.iter().map(|&at| &analyses[at]).collect();
            let mut linked = linking::link(&given);
            for entity in &mut linked {
                for member in &mut entity.members {
                    member.0 = order[member.0];
                }
                entity.members.sort_unstable();
            }
            linked
        };
        let forward: Vec<usize> = (0..texts.len()).collect();
        prop_assert_eq!(linked(&forward), linked(&order));
    }

    #[test]
    fn a_comparison_names_only_sentences_that_are_there(a in text(), b in text()) {
        let [Some(a), Some(b)] = [analysis_of("a", &a), analysis_of("b", &b)] else { return Ok(()) };
        invariants::comparison_holds(&compare(&[&a, &b]).unwrap(), &[&a, &b]);
    }

    #[test]
    fn the_order_of_the_articles_is_irrelevant(a in text(), b in text(), c in text()) {
        let analyses = [analysis_of("a", &a), analysis_of("b", &b), analysis_of("c", &c)];
        let [Some(a), Some(b), Some(c)] = &analyses else { return Ok(()) };
        let told = |analyses: &[&Analysis]| told(&compare(analyses).unwrap(), analyses);
        prop_assert_eq!(told(&[a, b]), told(&[b, a]));
        prop_assert_eq!(told(&[a, b, c]), told(&[c, a, b]));
        let groups = |analyses: &[&Analysis]| {
            let mut groups: Vec<Vec<String>> = group(analyses)
                .iter()
                .map(|group| group.iter().map(|&at| analyses[at].document.article().id().to_owned()).collect())
                .collect();
            groups.iter_mut().for_each(|group| group.sort_unstable());
            groups.sort_unstable();
            groups
        };
        prop_assert_eq!(groups(&[a, b, c]), groups(&[c, a, b]));
    }

    #[test]
    fn whatever_a_reader_says_of_an_article_everything_holds(
        text in prop_oneof![text(), sentences()],
        bytes in prop::collection::vec(any::<u8>(), 0..8 * corrections::BYTES),
    ) {
        let Ok(article) = Article::from_text("a", &text) else { return Ok(()) };
        corrections::hold(&article, &corrections::made_of(article.text(), &bytes));
    }

    #[test]
    fn whatever_a_reader_says_of_two_articles_everything_holds(
        a in prop_oneof![text(), sentences()],
        b in prop_oneof![text(), sentences()],
        bytes in prop::collection::vec(any::<u8>(), 0..8 * corrections::BYTES),
        of_a in prop::collection::vec(any::<u8>(), 0..3 * corrections::BYTES),
    ) {
        let [Ok(a), Ok(b)] = [("0", &a), ("1", &b)].map(|(id, text)| Article::from_text(id, text)) else { return Ok(()) };
        let pairs = corrections::pairs_made_of([a.text(), b.text()], &bytes);
        let corrected = corrections::hold(&a, &corrections::made_of(a.text(), &of_a));
        corrections::hold_of_pairs(&[&corrected, &analyze(&b)], &pairs);
    }

    #[test]
    fn a_kind_changes_with_one_entity_and_nothing_else(text in sentences(), which in any::<usize>(), kind in 0..4_usize) {
        let article = Article::from_text("a", &text).unwrap();
        let before = analyze(&article);
        let mentions: Vec<(usize, Span)> = before
            .entities
            .iter()
            .enumerate()
            .flat_map(|(id, entity)| entity.mentions.iter().map(move |mention| (id, mention.span)))
            .collect();
        prop_assume!(!mentions.is_empty());
        let (id, span) = mentions[which % mentions.len()];
        // A mention in another one is meant by its own words.
        prop_assume!(mentions.iter().filter(|(_, other)| *other == span).count() == 1);
        let kind = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth][kind];
        let units = |text: &str| text.encode_utf16().count() as u32;
        let (start, quote) = (units(&text[..span.start as usize]), span.of(&text).to_owned());
        let at = Anchor { start, end: start + units(&quote), quote };
        let change = Change::Kind { kind, scope: Scope::Article };
        let after = Reader::new().analyze_corrected(&article, &[Correction { at, change }], |_| {});
        prop_assert!(after.corrections[0].applied);
        let told = |analysis: &Analysis| -> Vec<(Kind, String, Vec<Span>)> {
            // Persons alone are described by their offices.
            let names = |entity: &Entity| {
                let names = entity.mentions.iter().filter(|mention| mention.form != MentionForm::Description);
                names.map(|mention| mention.span).collect()
            };
            analysis.entities.iter().map(|entity| (entity.kind, entity.name.clone(), names(entity))).collect()
        };
        let mut expected = told(&before);
        expected[id].0 = kind;
        prop_assert_eq!(told(&after), expected);
    }

    /// Two articles one behind the other are cut like the two: a blank line ends whatever was open. (Names, times and
    /// speakers may differ: an article agrees with itself on what a name stands for, and "am Tag darauf" follows the
    /// day that was named last.)
    #[test]
    fn two_articles_in_one_are_cut_like_the_two(a in text(), b in text()) {
        // The prefix of a date is one at the front alone.
        prop_assume!(!b.trim_start().starts_with("date "));
        let both = format!("{a}\n\n{b}");
        let Some(both) = analysis_of("both", &both) else { return Ok(()) };
        let mut parts = Vec::new();
        for part in [&a, &b] {
            parts.extend(analysis_of("part", part).iter().flat_map(cuts));
        }
        prop_assert_eq!(cuts(&both), parts);
    }

    /// What the page hands over holds U+FFFD where a string of JavaScript had half a pair of surrogates.
    #[test]
    fn half_pairs_from_a_page_are_one_character_each(units in prop::collection::vec(prop_oneof![
        3 => prop::sample::select("Kim Jong Un sagte am 3. Mai: „Ja.“ ".encode_utf16().collect::<Vec<_>>()),
        1 => 0xD800_u16..0xE000,
    ], 1..80)) {
        let text = String::from_utf16_lossy(&units);
        let Some(analysis) = analysis_of("a", &text) else { return Ok(()) };
        // Nothing has moved: as many units as before.
        prop_assert_eq!(Report::new(&analysis).article.length as usize, units.len());
        invariants::analysis_holds(&analysis);
        invariants::report_agrees(&analysis);
    }
}
