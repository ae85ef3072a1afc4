//! Who says what: direct, indirect and reported speech, with cue and speaker.
//!
//! [`find`] is the entry point; [`attributed`] gives the sentences that are mostly statements. `view` holds the features
//! of words and the quotations; `noun_phrases`, `clauses`, `subjects` and `units` analyse them. `indirect` finds frames
//! and the subjunctive, `direct` decides which quotations are statements. `linking` resolves the speakers by
//! `entity_mentions` and `carried`, `nominative` names them, and `polarity` says what is denied. The
//! answers of an `interview` are statements, too. All of it is rules and word lists (src/german/), without training.

mod attribution;
mod carried;
mod clauses;
mod direct;
mod entity_mentions;
mod features;
mod indirect;
mod interview;
#[cfg(test)]
mod kinds;
mod linking;
mod nominative;
mod noun_classes;
mod noun_phrases;
mod polarity;
mod quotation_marks;
mod quote;
mod statement;
mod subjects;
mod units;
mod view;

pub use attribution::{Attribution, attributed};
pub use quote::{Polarity, Quote, QuoteKind, Speaker};

use crate::document::Document;
use crate::entities::Entity;
use crate::german::pronouns::is_first_person;
use crate::german::speech_verbs::{SAYS, VerbForm};
use crate::util::sort::Sort;
use carried::CarriedSpeech;
use features::Marker;
use indirect::IndirectSpeech;
use linking::SpeakerLinker;
use statement::{Origin, Statement};
use subjects::Speaks;
use view::SpeechView;

/// The statements of a document, in the order of the text; speakers refer to `entities`.
#[must_use]
pub fn find(document: &Document, entities: &[Entity]) -> Vec<Quote> {
    let view = SpeechView::new(document, entities);
    let turns = interview::turns(&view, entities);
    let mut linker = SpeakerLinker::new(&view, entities);
    let mut statements = statements(&view);
    let mut quotes = Vec::new();
    for index in 0..statements.len() {
        let words = CarriedSpeech { view: &view, statements: &statements }.speaker(index);
        statements[index].speaker = words;
        let statement = &statements[index];
        let first = statement.spans[0].start;
        let turn = turns.get(turns.partition_point(|turn| turn.said.end <= first));
        let turn = turn.filter(|turn| turn.label.start <= first);
        // What the interviewer says is no news, and a label no frame.
        if turn.is_some_and(|turn| turn.asks || first < turn.said.start) {
            statements[index].frame_only = true;
            continue;
        }
        let speaker = statement.speaker.as_ref().map(|speaker| {
            // `X: „…“`, without a verb: the words before a colon may not be a speaker.
            let colon = first > 0 && view.features(first - 1).marker == Marker::Colon;
            let framed = statement.cue.is_some() || !colon || speaker.start > first;
            let mut linked = linker.link(speaker, statement, framed);
            linked.inferred |= statement.origin != Origin::Framed && linked.words.is_some();
            // `Da habe ich geantwortet, …` in an answer.
            let turn = turn.filter(|_| speaker.len() == 1 && is_first_person(view.word(speaker.start)));
            turn.map_or(linked, |turn| Speaker { span: linked.span, inferred: true, ..turn.speaker(&view) })
        });
        // `Ich halte ihn für klug`: the writer.
        let writer = statement.kind == QuoteKind::Reported
            && statement.speaker.as_ref().is_some_and(|words| is_first_person(view.word(words.start)));
        if writer && turn.is_none() {
            continue;
        }
        // `Szenen, die zeigen, dass …`: what shows something says nothing.
        let source = speaker.and_then(|speaker| speaker.words).map(|words| document.tokens_in(words));
        let source = source.or(statement.speaker.clone());
        let speaker = speaker.filter(|speaker| {
            let words = document.tokens_in(speaker.span);
            speaker.words.is_some() || view.speaks(&words) != Speaks::No
        });
        let silent = source.is_some_and(|source| view.speaks(&source) == Speaks::No);
        if silent && statement.kind != QuoteKind::Direct && !is_said(&view, statement) {
            continue;
        }
        let Some(polarity) = polarity::of(&view, statement).filter(|_| !statement.frame_only) else {
            continue;
        };
        let (kind, cue) = (statement.kind, statement.cue.as_ref().map(|cue| view.span(cue)));
        let spans = statement.spans.iter().map(|span| view.span(span)).collect();
        quotes.push(Quote { kind, speaker, cue, polarity, spans });
    }
    quotes.extend(turns.iter().filter(|turn| !turn.asks).map(|turn| turn.quote(&view)));
    quotes.stable_sort_by_key(|quote| {
        (quote.spans[0].start, std::cmp::Reverse(quote.spans.last().map_or(0, |span| span.end)))
    });
    quotes
}

/// Whether the cue of a statement is a verb of saying or no verb: `sagte`, `laut`.
fn is_said(view: &SpeechView<'_>, statement: &Statement) -> bool {
    let mut verbs =
        statement.cue.iter().flat_map(|cue| cue.clone().flat_map(|token| view.features(token).verbs));
    let says = |form: &VerbForm| form.verb.takes & SAYS != 0;
    verbs.clone().next().is_none() || verbs.any(says)
}

/// The statements before their speakers are resolved, and frames without one, in the order of the text.
fn statements(view: &SpeechView<'_>) -> Vec<Statement> {
    let mut reader = IndirectSpeech::new(view);
    for (number, unit) in view.units().iter().enumerate() {
        let first = reader.statements.len();
        reader.read(unit, number);
        let indirect = reader.statements.len();
        let found = direct::read(view, unit, &reader.statements[first..], reader.extended_statement());
        reader.statements.extend(found);
        // The speech of a quotation without an indirect frame can continue, too.
        if indirect == first
            && let Some(direct) = reader.statements.get(indirect)
        {
            let speaker = direct.speaker.clone();
            reader.note_speaker(speaker, number);
        }
    }
    let mut statements = reader.statements;
    statements.stable_sort_by_key(|statement| (statement.spans[0].start, std::cmp::Reverse(statement.end())));
    statements
}

#[cfg(test)]
mod tests {
    use super::Quote;
    use crate::analyze;
    use crate::document::Article;

    /// The statements of a text: kind, words (… between spans), speaker, cue.
    fn statements(text: &str) -> Vec<String> {
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        let statements = analysis.quotes.iter().map(|quote| {
            let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
            let speaker = quote.speaker.map_or("–", |speaker| speaker.span.of(text));
            let cue = quote.cue.map_or("–", |cue| cue.of(text));
            format!("{:?}: {} | {speaker} | {cue}", quote.kind, words.join(" … "))
        });
        statements.collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(statements(text), expected, "{text}");
    }

    #[test]
    fn a_complement_clause_includes_its_conjunction() {
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
    fn a_frame_can_stand_behind_or_inside_its_statement() {
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
    fn look_alikes_of_verbs_and_frames_are_rejected() {
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
    fn speech_continues_until_the_indicative_returns() {
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
    fn names_and_scare_quotes_are_not_direct_speech() {
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

    /// The names of the speakers, with `?` before inferred ones.
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
    fn speakers_have_a_name_in_the_nominative() {
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
    fn pronouns_agree_with_their_antecedent() {
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
    fn a_summary_of_a_statement_is_reported_speech() {
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
    fn texts_of_quotation_marks_alone_are_read() {
        for mark in ["\"", "„", "“", "»", "«", "'", "„“", "\"a\" ", "sagte, "] {
            let article = Article::from_text("a", &mark.repeat(5000)).unwrap();
            let quotes = analyze(&article).quotes;
            assert!(quotes.iter().all(|quote| !quote.spans.is_empty()), "{mark}");
        }
    }
}
