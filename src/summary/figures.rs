//! What is known of a sentence when all are ranked by their terms and places: from it, the fit is learnt.

use super::RankedSentence;
use super::cues::Cues;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::document::terms::TermKind;
use crate::entities::Entity;
use crate::keywords::Keyword;
use crate::util::hashing::Set;
use crate::util::math;

/// How many figures there are.
pub const SENTENCE_FIGURES: usize = 28;

/// The names of the figures, in their order.
pub const SENTENCE_FIGURE_NAMES: [&str; SENTENCE_FIGURES] = [
    // ln of the place in the ranking, 1 for the best.
    "rank",
    // The centrality, alone and with what better sentences leave of it, as a share of the greatest one.
    "centrality",
    "novelty",
    // The sum of the saliences of its entities; how many it names, and how many the article names there first.
    "entities",
    "names",
    "first names",
    // How many of the key terms it has, and the sum of their scores, the best one's being 1.
    "key terms",
    "key term scores",
    // The share of the headline's content words that it has.
    "headline",
    // Its place among the sentences of the report: 1, 1/2, 1/3, …; 0 for the first to 1 for the last.
    "place",
    "part",
    // ln of the number of sentences.
    "sentences",
    // Whether it stands in the first paragraph of the report, opens its paragraph, and how many sentences that has.
    "first paragraph",
    "opens paragraph",
    "paragraph",
    // Tokens, function words, numbers, commas.
    "tokens",
    "function words",
    "numbers",
    "commas",
    // The share of direct speech.
    "speech",
    // Whether a finite auxiliary of the present or `wurde` tells it.
    "told",
    // Whether it cannot be read alone.
    "penalty",
    // The headline's words that it has beside the most that any has, and those of the report's first sentence.
    "most of headline",
    "first of headline",
    // Whether `war` or `hatte` tells it, whether somebody speaks of himself, days of the week and months in it.
    "told before",
    "first person",
    "calendar",
    // How many sentences behind the start of its paragraph it stands.
    "in paragraph",
];

/// The figures, in the order of [`SENTENCE_FIGURE_NAMES`].
pub type SentenceFigures = [f32; SENTENCE_FIGURES];

/// How many key terms count.
const KEY_TERMS: usize = 10;
/// The most numbers, commas and names that count.
const MOST: f32 = 4.0;

/// Whether a word is a finite verb by which a report tells what is the case now.
fn tells_now(word: &str) -> bool {
    matches!(
        word,
        "hat" | "haben" | "ist" | "sind" | "wird" | "werden" | "wurde" | "wurden" | "soll" | "sollen"
    )
}

/// The figures of each sentence of the report, in the order of `ranked`; none of what is no part of it.
pub(super) fn figures(
    document: &Document,
    entities: &[Entity],
    keywords: &[Keyword],
    cues: &[Cues],
    ranked: &[RankedSentence],
) -> Vec<Option<SentenceFigures>> {
    let sentences = document.sentences();
    let count = sentences.len();
    let (key_terms, key_scores) = key_terms(document, keywords);
    let (names, first_names) = names(document, entities);
    let headline = headline_stems(document);
    let mut is_report = vec![false; count];
    for sentence in ranked.iter().filter(|sentence| sentence.reports) {
        is_report[sentence.sentence.index()] = true;
    }
    let report: Vec<usize> = (0..count).filter(|&at| is_report[at]).collect();
    let mut places = vec![0; count];
    for (place, &at) in report.iter().enumerate() {
        places[at] = place;
    }
    let paragraph = |at: usize| sentences[at].paragraph;
    let mut of_paragraph = vec![0.0_f32; document.paragraphs().len()];
    for &at in &report {
        if let Some(count) = of_paragraph.get_mut(paragraph(at) as usize) {
            *count += 1.0;
        }
    }
    let mut in_paragraph = vec![0.0; count];
    for two in report.windows(2) {
        if let [before, at] = *two
            && paragraph(before) == paragraph(at)
        {
            in_paragraph[at] = in_paragraph[before] + 1.0;
        }
    }
    let first_paragraph = report.first().map(|&at| paragraph(at));
    let greatest = ranked.iter().filter(|sentence| sentence.reports).map(|ranked| ranked.parts.centrality);
    let greatest = greatest.fold(f32::MIN_POSITIVE, f32::max);
    let flag = |is: bool| f32::from(u8::from(is));
    let of = |(rank, ranked): (usize, &RankedSentence)| {
        let at = ranked.sentence.index();
        let sentence = sentences.get(at).filter(|_| ranked.reports)?;
        let (mut function_words, mut numbers, mut commas, mut tells) = (0.0, 0.0, 0.0_f32, false);
        let (mut before_now, mut own, mut calendar) = (false, false, 0.0);
        let mut shared: Set<u64> = Set::default();
        for token in sentence.token_range() {
            let term = document.term_at(token);
            match term.kind {
                TermKind::Stop => {
                    function_words += 1.0;
                    let word = document.word_at(token);
                    tells = tells || tells_now(word);
                    before_now = before_now || matches!(word, "war" | "waren" | "hatte" | "hatten");
                    own = own || matches!(word, "ich" | "Ich" | "wir" | "Wir" | "mir" | "uns" | "mich");
                }
                TermKind::Number => numbers += 1.0,
                TermKind::Content => {
                    if headline.contains(&term.stem) {
                        shared.insert(term.stem);
                    }
                }
                TermKind::Calendar => calendar += 1.0,
                TermKind::Other => {}
            }
            commas += flag(
                document.tokens()[token].kind == TokenKind::Punctuation && document.word_at(token) == ",",
            );
        }
        let place = places[at] as f32;
        let before = at.checked_sub(1);
        let opens = before.is_none_or(|before| !is_report[before] || paragraph(before) != sentence.paragraph);
        Some([
            math::ln(1.0 + rank as f32),
            ranked.parts.centrality / greatest,
            (ranked.parts.centrality + ranked.parts.novelty) / greatest,
            ranked.parts.entities,
            names[at].min(MOST),
            first_names[at].min(MOST),
            key_terms[at],
            key_scores[at],
            shared.len() as f32 / headline.len().max(1) as f32,
            1.0 / (1.0 + place),
            place / (report.len().max(2) - 1) as f32,
            math::ln(report.len() as f32),
            flag(Some(sentence.paragraph) == first_paragraph),
            flag(opens),
            of_paragraph.get(sentence.paragraph as usize).copied().unwrap_or_default(),
            sentence.token_range().len() as f32,
            function_words,
            f32::min(numbers, MOST),
            commas.min(MOST),
            cues.get(at).map_or(0.0, |cues| cues.speech),
            flag(tells),
            ranked.parts.penalty.max(-MOST),
            0.0,
            0.0,
            flag(before_now),
            flag(own),
            calendar,
            in_paragraph[at],
        ])
    };
    let mut found: Vec<Option<SentenceFigures>> = ranked.iter().enumerate().map(of).collect();
    let of_headline = |figures: &SentenceFigures| figures[HEADLINE];
    let most = found.iter().flatten().map(of_headline).fold(f32::MIN_POSITIVE, f32::max);
    let first = found.iter().flatten().find(|figures| figures[PART] == 0.0).map_or(0.0, of_headline);
    for figures in found.iter_mut().flatten() {
        figures[MOST_OF_HEADLINE] = figures[HEADLINE] / most;
        figures[FIRST_OF_HEADLINE] = first;
    }
    found
}

/// The places of some figures.
const HEADLINE: usize = 8;
const PART: usize = 10;
const MOST_OF_HEADLINE: usize = 22;
const FIRST_OF_HEADLINE: usize = 23;

/// By sentence: how many key terms it has, and the sum of their scores, the best one's being 1.
fn key_terms(document: &Document, keywords: &[Keyword]) -> (Vec<f32>, Vec<f32>) {
    let mut counts = vec![0.0; document.sentences().len()];
    let mut scores = counts.clone();
    // Passing ones, too: which are is learnt from the same readers.
    let shown = || keywords.iter().take(KEY_TERMS);
    let best = shown().map(|keyword| keyword.score).fold(f32::MIN_POSITIVE, f32::max);
    for keyword in shown() {
        each_sentence(document, keyword.mentions.iter().map(|span| span.start), |at, _| {
            counts[at] += 1.0;
            scores[at] += keyword.score / best;
        });
    }
    (counts, scores)
}

/// By sentence: how many entities it names, and how many of them no sentence of the text before it does.
fn names(document: &Document, entities: &[Entity]) -> (Vec<f32>, Vec<f32>) {
    let mut counts = vec![0.0; document.sentences().len()];
    let mut firsts = counts.clone();
    let behind = document.article().headline().map_or(0, |headline| headline.end);
    for entity in entities {
        let mentions = entity.mentions.iter().map(|mention| mention.span.start);
        each_sentence(document, mentions.filter(|&start| start >= behind), |at, is_first| {
            counts[at] += 1.0;
            firsts[at] += f32::from(u8::from(is_first));
        });
    }
    (counts, firsts)
}

/// Calls `visit` with each sentence in which one of these bytes stands, in the order of the text, and whether it is the first.
fn each_sentence(document: &Document, starts: impl Iterator<Item = u32>, mut visit: impl FnMut(usize, bool)) {
    let mut last = None;
    for start in starts {
        let at = document.sentence_at_byte(start).index();
        if last != Some(at) && at < document.sentences().len() {
            visit(at, last.is_none());
        }
        last = Some(at);
    }
}

/// The stems of the headline's content words.
fn headline_stems(document: &Document) -> Set<u64> {
    let tokens = document.article().headline().map(|headline| document.tokens_in(headline));
    let terms = tokens.into_iter().flatten().map(|token| document.term_at(token));
    terms.filter(|term| term.kind == TermKind::Content).map(|term| term.stem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::document::Article;
    use crate::summary::candidates;

    #[test]
    fn figures_stand_at_their_places() {
        for (place, name) in [
            (HEADLINE, "headline"),
            (PART, "part"),
            (MOST_OF_HEADLINE, "most of headline"),
            (FIRST_OF_HEADLINE, "first of headline"),
        ] {
            assert_eq!(SENTENCE_FIGURE_NAMES[place], name);
        }
    }

    #[test]
    fn a_sentence_is_known_by_its_place_its_words_and_its_names() {
        let text = "Fähre sinkt vor Rügen\n\nAngela Merkel kam. Die Fähre sank vor Rügen.\n\nAngela Merkel, 60, ging, und ich war da.";
        let analysis = analyze(&Article::from_text("", text).unwrap());
        let found = candidates(&analysis.document, &analysis.entities, &analysis.keywords);
        let of = |sentence: usize, name: &str| {
            let place = SENTENCE_FIGURE_NAMES.iter().position(|other| *other == name).unwrap();
            found.iter().find(|candidate| candidate.sentence == sentence).unwrap().figures[place]
        };
        assert_eq!([1, 2, 3].map(|at| of(at, "part")), [0.0, 0.5, 1.0]);
        assert_eq!([1, 2, 3].map(|at| of(at, "opens paragraph")), [1.0, 0.0, 1.0]);
        assert_eq!([1, 2, 3].map(|at| of(at, "in paragraph")), [0.0, 1.0, 0.0]);
        assert_eq!([1, 2, 3].map(|at| of(at, "first paragraph")), [1.0, 1.0, 0.0]);
        assert_eq!([1, 2, 3].map(|at| of(at, "first of headline")), [0.0; 3]);
        assert!(of(2, "headline") > 0.5 && of(2, "most of headline") == 1.0 && of(1, "headline") == 0.0);
        assert_eq!([1, 3].map(|at| of(at, "first names")), [1.0, 0.0]);
        assert_eq!(
            (of(3, "commas"), of(3, "numbers"), of(3, "first person"), of(3, "told before")),
            (3.0, 1.0, 1.0, 1.0)
        );
    }
}
