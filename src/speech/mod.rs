//! Who says what: direct, indirect and reported speech, with cue and speaker.
//!
//! [`find`] is the way in. `words` looks up each word form once, `marks` pairs quotation marks, `text` puts both
//! together and cuts clauses; `indirect` reads frames and the subjunctive, `direct` tells speech in quotation marks
//! from names and titles, `speaker` finds noun phrases and subjects, `link` finds who is meant by a speaker's words, and
//! `nominative` how to call them.
//! All of it is rules and closed lists (src/german/); nothing is learnt.

mod attribution;
mod direct;
mod indirect;
mod link;
mod marks;
mod nominative;
mod speaker;
mod text;
mod words;

use std::ops::Range;

pub use attribution::{Attribution, attributed};

use crate::document::Document;
use crate::entities::Entity;
use crate::span::Span;
use crate::util::sort::Sort;

/// How somebody's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Word for word, in quotation marks.
    Direct,
    /// As a clause that a source vouches for: `sagte, dass …`, `laut Tass …`, or a sentence in the subjunctive that
    /// goes on with what was said: `Er habe …`.
    Indirect,
    /// The gist alone, told by the writer: `forderte ein Verbot`.
    Reported,
}

/// One statement with its source.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// What is said; several spans where the frame stands inside. Never empty, ascending.
    pub spans: Vec<Span>,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
    /// The word or words that mark it as said: `sagte`, `zufolge`, `Nach Angaben`.
    pub cue: Option<Span>,
}

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker; they can stand in an earlier sentence.
    pub span: Span,
    /// The entity, as an index into the article's entities.
    pub entity: Option<usize>,
    /// Whether it was inferred who speaks (from a pronoun or from an earlier sentence) and is not said here.
    pub inferred: bool,
    /// The words that tell who it is: those of `span`, or what its pronoun stands for. `None` where nobody is named:
    /// `man`, `Angaben zufolge`, `er` without anybody before.
    pub words: Option<Span>,
    /// Whether these words stand in another case than the nominative, where their article leaves that open.
    oblique: bool,
}

impl Speaker {
    /// How to call the speaker: the entity's name, or the words in the nominative (`des Westens`: `der Westen`);
    /// `None` where nobody is named.
    #[must_use]
    pub fn name(&self, text: &str, entities: &[Entity]) -> Option<String> {
        let several = self.words.is_some_and(|words| {
            let words = words.of(text);
            [" und ", " sowie "].iter().any(|and| words.contains(and))
        });
        if let Some(entity) = self.entity.and_then(|id| entities.get(id)).filter(|_| !several) {
            return Some(entity.name.clone());
        }
        let words = self.words?.of(text);
        // What stands between commas behind the noun only makes the name long.
        let words = words.split(',').next().unwrap_or(words);
        Some(nominative::nominative(words, self.oblique)).filter(|name| !name.is_empty())
    }
}

/// A statement while it is being read: ranges of tokens.
#[derive(Clone, Debug)]
struct Claim {
    kind: QuoteKind,
    spans: Vec<Range<usize>>,
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    /// It only tells whose words the quotation marks inside hold, and is no statement by itself.
    frame_only: bool,
}

/// Finds the statements in a segmented article, in the order of the text.
#[must_use]
pub fn find(document: &Document, entities: &[Entity]) -> Vec<Quote> {
    let (segmentation, forms) = (document.segmentation(), document.forms());
    let text = text::Text::new(document.text(), segmentation, forms);
    let mut reader = indirect::Reader::new(&text);
    let mut last: Option<Claim> = None;
    for (number, unit) in text.units(segmentation).iter().enumerate() {
        let first = reader.claims.len();
        reader.read(unit, number);
        direct::read(&text, unit, &mut reader.claims, first, last.as_ref());
        if let Some(claim) = reader.claims[first..].last() {
            last = Some(claim.clone());
        }
    }
    let mut claims = reader.claims;
    claims.retain(|claim| !claim.frame_only);
    claims.stable_sort_by_key(|claim| {
        (claim.spans[0].start, std::cmp::Reverse(claim.spans[claim.spans.len() - 1].end))
    });
    let mut linker = link::Linker::new(&text, segmentation, entities);
    claims
        .into_iter()
        .map(|claim| {
            let spans: Vec<Span> = claim.spans.iter().map(|span| text.span(span)).collect();
            let first = claim.spans[0].start;
            let speaker = claim.speaker.map(|speaker| {
                // `X: „…“`, without a verb: whatever stands before a colon may not be a speaker.
                let colon = first > 0 && text.word(first - 1).key == words::Key::Colon;
                let named = claim.cue.is_some() || !colon || speaker.start > first;
                linker.link(&speaker, first, named)
            });
            Quote { kind: claim.kind, speaker, cue: claim.cue.map(|cue| text.span(&cue)), spans }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;
    use crate::document::Article;

    /// The claims of a text: kind, words (… between spans), speaker, cue.
    fn claims(text: &str) -> Vec<String> {
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        let claims = analysis.quotes.iter().map(|quote| {
            let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
            let speaker = quote.speaker.map_or("–", |speaker| speaker.span.of(text));
            let cue = quote.cue.map_or("–", |cue| cue.of(text));
            format!("{:?}: {} | {speaker} | {cue}", quote.kind, words.join(" … "))
        });
        claims.collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(claims(text), expected, "{text}");
    }

    #[test]
    fn a_clause_behind_its_verb_is_taken_with_its_conjunction() {
        check("Sie sagte am Montag, dass es regne.", &["Indirect: dass es regne | Sie | sagte"]);
        check(
            "Die Polizei teilte mit, der Täter sei geflohen.",
            &["Indirect: der Täter sei geflohen | Die Polizei | teilte"],
        );
        check(
            "Der Minister kündigte an, Soldaten zu schicken.",
            &["Indirect: Soldaten zu schicken | Der Minister | kündigte"],
        );
        check(
            "Er räumte ein, es könnten Stellen wegfallen, sprach aber von einem Erfolg.",
            &["Indirect: es könnten Stellen wegfallen | Er | räumte"],
        );
        check("Wenn der Täter verurteilt wird, droht die Todesstrafe.", &[]);
    }

    #[test]
    fn a_frame_can_stand_behind_or_inside_the_words() {
        check(
            "Die Lage sei ernst, sagte der Sprecher der Firma, Max Muster.",
            &["Indirect: Die Lage sei ernst | der Sprecher der Firma, Max Muster | sagte"],
        );
        check(
            "Die Lage, so der Minister, ist ernst.",
            &["Indirect: Die Lage … ist ernst | der Minister | so"],
        );
        check(
            "Der Zug war, wie die Bahn mitteilte, voll.",
            &["Indirect: Der Zug war … voll | die Bahn | mitteilte"],
        );
        check(
            "Der Mann wurde laut Polizei am Montag gefasst.",
            &["Indirect: Der Mann wurde … am Montag gefasst | Polizei | laut"],
        );
        check(
            "Er ist seiner Meinung nach unschuldig.",
            &["Indirect: Er ist … unschuldig | seiner Meinung | nach"],
        );
        check(
            "Die Gäste seien zufrieden, wurde am Sonntag berichtet.",
            &["Indirect: Die Gäste seien zufrieden | – | berichtet"],
        );
        check(
            "Ein Sprecher der Polizei, Lars Muster, sagte, laut Zeugen sei der Mann geflohen.",
            &["Indirect: laut Zeugen sei der Mann geflohen | Ein Sprecher der Polizei, Lars Muster | sagte"],
        );
    }

    #[test]
    fn verbs_and_frames_are_told_from_what_only_looks_like_them() {
        check(
            "Das Problem sei, so der Minister, dass das Geld fehle.",
            &["Indirect: Das Problem sei … dass das Geld fehle | der Minister | so"],
        );
        check(
            "Sie sagte, die Züge hielten sich daran.",
            &["Indirect: die Züge hielten sich daran | Sie | sagte"],
        );
        check(
            "Nachdem die Polizei mitgeteilt hatte, dass die Frau lebe, kam ihr Mann.",
            &["Indirect: dass die Frau lebe | die Polizei | mitgeteilt"],
        );
        check("Er meldete das Patent an.", &[]);
        check(
            "Weitere Forderungen lehnt die Regierung ab.",
            &["Reported: Weitere Forderungen lehnt die Regierung ab. | die Regierung | lehnt"],
        );
        check("Weitere Aktionen sind für Montag angekündigt.", &[]);
        check("Zwölf Todesopfer forderte ein Taifun.", &[]);
        check("Sie nannte es in der Zeitung „Neues Deutschland“ falsch.", &[]);
        check("Der Name des Vereins ist: „Haus am See“.", &[]);
    }

    #[test]
    fn the_subjunctive_goes_on_until_the_indicative_returns() {
        check(
            "Sie sagte, es sei spät. Man müsse gehen. Alle hätten Hunger. Dann ging sie.",
            &[
                "Indirect: es sei spät | Sie | sagte",
                "Indirect: Man müsse gehen. Alle hätten Hunger. | Sie | –",
            ],
        );
        check("Ich habe Hunger. Hier habe ich gewohnt.", &[]);
    }

    #[test]
    fn direct_speech_is_told_from_names_and_scare_quotes() {
        check(
            "„Wir gehen jetzt“, sagte Anna Muster, „und zwar alle.“",
            &[
                "Direct: „Wir gehen jetzt“ | Anna Muster | sagte",
                "Direct: „und zwar alle.“ | Anna Muster | sagte",
            ],
        );
        check(
            "Der Chef rief: »Kommt! Wir gehen nach Hause.«",
            &["Direct: »Kommt! Wir gehen nach Hause.« | Der Chef | rief"],
        );
        check("Die Firma schickte \"Kamikaze-Drohnen\" und den Film „Das Haus am See“.", &[]);
        check("Der Minister nannte den Plan „absurd“.", &["Direct: „absurd“ | Der Minister | nannte"]);
        check(
            "Die „Süddeutsche Zeitung“ berichtet, der Plan sei „völlig absurd“.",
            &[
                "Indirect: der Plan sei „völlig absurd“ | Die „Süddeutsche Zeitung“ | berichtet",
                "Direct: „völlig absurd“ | Die „Süddeutsche Zeitung“ | berichtet",
            ],
        );
    }

    /// What the speakers are called, `?` before what was inferred.
    fn names(text: &str) -> Vec<String> {
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        let name = |quote: &Quote| {
            let speaker = quote.speaker?;
            let mark = if speaker.inferred { "?" } else { "" };
            Some(format!("{mark}{}", speaker.name(text, &analysis.entities)?))
        };
        analysis.quotes.iter().map(|quote| name(quote).unwrap_or_else(|| "–".to_owned())).collect()
    }

    #[test]
    fn speakers_are_called_by_their_names() {
        for (text, expected) in [
            ("Der Vorwurf des Westens, dass Waffen fehlen, ist alt.", &["der Westen"][..]),
            ("Laut der russischen Behörde sei alles ruhig.", &["die russische Behörde"]),
            ("Die Lage ist ernst, teilten die Behörden mit.", &["die Behörden"]),
            (
                "Der Bürgermeister von New Orleans sagte, man müsse gehen.",
                &["der Bürgermeister von New Orleans"],
            ),
            (
                "Wladimir Putin kam. Einige Anhänger Wladimir Putins sagten, er sei krank.",
                &["einige Anhänger Wladimir Putins"],
            ),
            ("Angaben zufolge kamen zehn Menschen um.", &["–"]),
            ("Man sagte, es sei spät.", &["–"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn pronouns_mean_who_fits_by_gender_and_number() {
        for (text, expected) in [
            ("Angela Merkel traf Wladimir Putin. Sie sagte, es sei spät.", &["?Angela Merkel"][..]),
            ("Angela Merkel traf Wladimir Putin. Er sagte, es sei spät.", &["?Wladimir Putin"]),
            ("Die Polizei fasste einen Mann. Der Fahrer floh. Er sagte, es sei spät.", &["?der Fahrer"]),
            (
                "Die Forscher sagten, es regne. Sie forderten, alle zu warnen.",
                &["die Forscher", "?die Forscher"],
            ),
            ("Sie sagte, es sei spät.", &["–"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn the_gist_alone_is_reported() {
        check(
            "Der Verband forderte ein Verbot der Waffen.",
            &["Reported: Der Verband forderte ein Verbot der Waffen. | Der Verband | forderte"],
        );
        check(
            "Der Plan wurde von der Opposition kritisiert.",
            &["Reported: Der Plan wurde von der Opposition kritisiert. | der Opposition | kritisiert"],
        );
        check("Der Mann wurde zu zwei Jahren Haft verurteilt.", &[]);
    }

    #[test]
    fn text_of_quotation_marks_alone_is_harmless() {
        for mark in ["\"", "„", "“", "»", "«", "'", "„“", "\"a\" ", "sagte, "] {
            let article = Article::from_text("a", &mark.repeat(5000)).unwrap();
            let quotes = analyze(&article).quotes;
            assert!(quotes.iter().all(|quote| !quote.spans.is_empty()), "{mark}");
        }
    }
}
