//! Direct speech: which quotations are statements, and whose.
//!
//! Names, titles and scare quotes stand in quotation marks, too. A quotation is a statement when it has a frame (`…“,
//! sagte X`, `X sagte: „…`), when it stands inside another statement and does not look like a name (it begins with a
//! small letter), when it is the object of a verb of naming (`nannte das „…“`), or when it is a whole sentence.

use std::ops::Range;

use super::features::{BOUNDARY, CAPITAL, Marker, NUMBER, PUNCTUATION};
use super::quotation_marks::Quotation;
use super::quote::QuoteKind;
use super::statement::{Origin, Statement};
use super::subjects::{Speaks, VerbClause};
use super::view::SpeechView;
use crate::german::function_words::{DETERMINER, OBLIQUE, PREPOSITION, PRONOUN, REFLEXIVE, RELATIVE};
use crate::german::speech_verbs::{ABOUT, FINITE, NAMES, REPORTS, SAYS, VerbForm};

/// From so many words on, a quotation is a statement unless something indicates that it is a name.
const LONG: usize = 7;

/// The most insertions between a subject and its verb.
const INSERTIONS: usize = 6;

/// The direct speech of a unit with these statements; `extended` is the statement before that the unit goes on with.
pub(super) fn read(
    view: &SpeechView<'_>,
    unit: &Range<usize>,
    statements: &[Statement],
    extended: Option<&Statement>,
) -> Vec<Statement> {
    let start = view.quotations.partition_point(|quotation| quotation.end <= unit.start);
    let mut found: Vec<Statement> = Vec::new();
    for quotation in view.quotations[start..].iter().take_while(|quotation| quotation.end <= unit.end) {
        let candidate = QuotationCandidate { view, unit, quotation, statements, extended };
        if let Some((mut speaker, cue, origin)) = candidate.attribution() {
            if let Some(words) = speaker.as_mut().filter(|words| words.contains(&quotation.start)) {
                // `Das nannte Häberlein „Angstmache“`, but `Die „Gesellschaft für Frieden“ kritisierte …`
                if !view.is_named_person(&(words.start..quotation.start)) {
                    continue;
                }
                words.end = quotation.start;
            }
            // `„Kommen Sie“, sagte er, „aber bald.“`
            if let Some(earlier) = found.last_mut().filter(|earlier| candidate.goes_on(earlier)) {
                earlier.spans.push(quotation.clone());
                continue;
            }
            let (kind, spans) = (QuoteKind::Direct, vec![quotation.clone()]);
            found.push(Statement { kind, spans, speaker, cue, origin, frame_only: false });
        }
    }
    found
}

/// The words for the speaker, the cue, and what makes it a statement.
type SpeakerAndCue = (Option<Range<usize>>, Option<Range<usize>>, Origin);

/// A quotation that may be a statement.
struct QuotationCandidate<'v> {
    view: &'v SpeechView<'v>,
    unit: &'v Range<usize>,
    quotation: &'v Quotation,
    /// The statements and frames of the unit.
    statements: &'v [Statement],
    /// The statement before that the unit goes on with.
    extended: Option<&'v Statement>,
}

/// What indicates that a quotation is a statement.
#[derive(Clone, Copy)]
struct Evidence {
    /// Its number of words.
    words: usize,
    /// It has a frame of its own.
    framed: bool,
    /// It stands inside another statement.
    inside: bool,
    /// A verb of naming takes it.
    named: bool,
    /// It is a sentence of its own: `„Linsen.“`
    alone: bool,
}

impl QuotationCandidate<'_> {
    /// The words for the speaker and the cue; `None` if the quotation is no statement.
    fn attribution(&self) -> Option<SpeakerAndCue> {
        let (view, unit, quotation) = (self.view, self.unit, self.quotation);
        let words = quotation.clone().filter(|&token| !view.features(token).is(PUNCTUATION)).count();
        if words == 0 {
            return None;
        }
        let owner = self.owner();
        let naming = naming_verb(view, unit, quotation).or_else(|| verb_of_about(view, unit, quotation));
        let colon = quotation.start > unit.start
            && view.features(quotation.start - 1).marker == Marker::Colon
            && (words >= LONG
                || words >= 4 && view.features(quotation.end - 2).marker == Marker::Stop
                || !has_other_verb(view, unit.start..quotation.start - 1));
        let framed = owner.is_some_and(|owner| self.is_framed_by(owner, words));
        // `„Nein“, sagte er.`, `Er sagte: „Nein.“`: one word is a statement if its frame stands right beside it.
        let beside = framed
            && owner.and_then(|owner| owner.cue.as_ref()).is_some_and(|cue| {
                view.features(quotation.end).marker == Marker::Comma && cue.start == quotation.end + 1
                    || colon
            });
        let evidence = Evidence {
            words,
            framed: framed || colon || self.is_object_of_saying(),
            // Of a statement without a speaker one quoted word is no part of its own.
            inside: owner.is_some_and(|owner| words > 1 || owner.speaker.is_some()),
            named: naming.is_some(),
            alone: *quotation == *unit && view.features(quotation.end - 2).marker == Marker::Stop,
        };
        if !beside && !is_speech(view, quotation, evidence) {
            return None;
        }
        // `Kern nannte das „absurd“, Roth lehnte es ab.`: the verb of naming beside the quotation, not another one behind it.
        let nearer = |owner: &Statement| {
            owner.cue.as_ref().is_some_and(|cue| cue.start > quotation.end)
                && owner.kind == QuoteKind::Reported
        };
        let owner = owner.filter(|owner| naming.is_none() || !nearer(owner));
        Some(match owner {
            Some(owner) if owner.kind == QuoteKind::Reported => {
                let cue = self.nearest_reporting_verb(owner).or(owner.cue.clone());
                (owner.speaker.clone(), cue, Origin::Framed)
            }
            // Inside a sentence that continues a speech.
            Some(owner) => (owner.speaker.clone(), owner.cue.clone(), owner.origin),
            None => match naming.or_else(|| self.verb_of_saying()) {
                Some(verb) => (speaker_of(view, unit, verb), Some(verb..verb + 1), Origin::Framed),
                None if quotation.start > unit.start && self.opens_clause().is_none() => {
                    (self.introduced(), None, Origin::Framed)
                }
                None => match self.byline() {
                    Some(name) => (Some(name), None, Origin::Framed),
                    None => (None, None, Origin::Bare),
                },
            },
        })
    }

    /// The verb of saying of the quotation. `…, sagte Kern zur Fraktion, die „…“ verlangt hatte`: in a relative clause only
    /// its own.
    fn verb_of_saying(&self) -> Option<usize> {
        let (view, unit, quotation) = (self.view, self.unit, self.quotation);
        let clause = clause_around(view, unit, quotation.start);
        if !view.features(clause.start).is(RELATIVE) || !view.is_subordinate(&clause) {
            return saying_verb(view, unit, quotation);
        }
        let says = |form: &VerbForm| form.verb.takes & (SAYS | REPORTS) != 0 && form.verb.particle.is_empty();
        (quotation.end..clause.end)
            .find(|&at| !view.is_quoted(at) && view.features(at).verbs.iter().any(says))
    }

    /// The quotation before this one, if only a boundary stands between them or before it: `„…“ – „…“`.
    fn opens_clause(&self) -> Option<()> {
        let (view, quotation) = (self.view, self.quotation);
        let words = (self.unit.start..quotation.start)
            .filter(|&token| !view.is_quoted(token) && !view.features(token).is(PUNCTUATION));
        (words.count() == 0).then_some(())
    }

    /// The name behind a quotation and a dash, to the end of the paragraph: `„…“ – Gerd Sander`.
    fn byline(&self) -> Option<Range<usize>> {
        let (view, quotation) = (self.view, self.quotation);
        if view.features(quotation.end).marker != Marker::Dash {
            return None;
        }
        // The next paragraph, which may open with a noun, does not belong to the name.
        let limit = view.document.sentence_tokens_at(quotation.end).end;
        let name = view.noun_phrase(quotation.end + 1, limit)?;
        let paragraph = view.paragraph(quotation.start);
        let ends = view.paragraph(name.end) != paragraph;
        (ends && view.paragraph(name.start) == paragraph && view.speaks(&name) == Speaks::Yes).then_some(name)
    }

    /// The words for the person who is introduced before the quotation in its own sentence: the subject of its clause, or
    /// behind a preposition that opens it: `Für Trainer Roth ist das noch weit weg: „…“`.
    fn introduced(&self) -> Option<Range<usize>> {
        let (view, unit, quotation) = (self.view, self.unit, self.quotation);
        let colon = view.features(quotation.start - 1).marker == Marker::Colon;
        let before = match colon {
            true => unit.start..quotation.start,
            false => clause_around(view, unit, quotation.start).start..quotation.start,
        };
        let mut clause = match colon {
            true => before.clone(),
            false => clause_around(view, unit, quotation.start),
        };
        // `die ihr Leben für „Freiheit und Recht“ gaben`: words of the writer.
        if !colon && view.is_subordinate(&clause) {
            return None;
        }
        let can = |words: &Range<usize>| view.speaks(words) == Speaks::Yes;
        let verb = view.first_verb(&clause);
        // `Dort hätte er „nie eine Chance bekommen“`: somebody says so of him.
        if !colon && verb.is_some_and(|verb| view.features(verb).mood.is_some()) {
            return None;
        }
        if verb == Some(clause.start) {
            clause.start = before_insertions(view, unit, clause.start);
        }
        let subject = match verb {
            Some(verb) => {
                let subordinate = view.is_subordinate(&clause);
                let clause = VerbClause { tokens: clause, finite: Some(verb), subordinate };
                view.subject(verb, &clause, quotation.start)
            }
            None => view.subject_in(before.clone()),
        };
        let behind_preposition = || {
            let opens = colon && matches!(view.word(before.start), "Für" | "Bei" | "Von" | "Nach");
            let phrase = if opens { view.noun_phrase(before.start + 1, before.end) } else { None };
            phrase.filter(can)
        };
        subject.filter(can).or_else(behind_preposition)
    }

    /// The shortest statement around the quotation, or the frame of the quotation before it: `„…“, sagte X, „…“`.
    fn owner(&self) -> Option<&Statement> {
        let (view, quotation) = (self.view, self.quotation);
        let around = self
            .extended
            .into_iter()
            .chain(self.statements)
            .filter(|statement| covers(statement, quotation))
            .min_by_key(|statement| statement.spans.iter().map(ExactSizeIterator::len).sum::<usize>());
        let continues = quotation.start > self.unit.start && view.features(quotation.start - 1).is(BOUNDARY);
        let frame = self.statements.iter().find(|statement| {
            // `„Bald“, so die Sprecherin, werde man „auch Autos bauen“.`
            let inserted = || {
                statement.cue.as_ref().is_some_and(|cue| {
                    view.features(cue.start).marker == Marker::So
                        && cue.end < quotation.start
                        && view.word(quotation.start + 1).starts_with(char::is_lowercase)
                })
            };
            statement.frame_only
                && statement.kind == QuoteKind::Direct
                && (continues || inserted())
                && statement.cue.as_ref().is_some_and(|cue| cue.end <= quotation.start)
        });
        // `Er rät: „…“`
        let told = self.statements.iter().find(|statement| {
            statement.kind == QuoteKind::Reported
                && statement.end() + 1 == quotation.start
                && view.features(statement.end()).marker == Marker::Colon
        });
        around.or(frame).or(told)
    }

    /// Whether the quotation is the rest of a sentence that its frame interrupts.
    fn goes_on(&self, earlier: &Statement) -> bool {
        let (view, quotation) = (self.view, self.quotation);
        let between = earlier.end()..quotation.start;
        let comma = |at: usize| view.features(at).marker == Marker::Comma;
        let frame = earlier.cue.as_ref().is_some_and(|cue| between.contains(&cue.start));
        // `„…“, sagt sie, mahnt aber: „…“`: no other clause in between.
        let clauses = between.clone().filter(|&at| view.features(at).is_finite()).count();
        frame
            && clauses <= 1
            && between.len() > 2
            && comma(between.start)
            && comma(between.end - 1)
            && view.word(quotation.start + 1).starts_with(char::is_lowercase)
    }

    /// Whether a statement is the frame of the quotation. `„Die Zeit“ schrieb, …` is none: it is the name of a paper.
    fn is_framed_by(&self, owner: &Statement, words: usize) -> bool {
        let (view, quotation) = (self.view, self.quotation);
        let comma =
            view.features(quotation.end).is(BOUNDARY) || view.features(quotation.end - 2).is(BOUNDARY);
        let title = words <= 3
            && !comma
            && !is_sentence(view, quotation)
            && view.features(quotation.start + 1).is(CAPITAL);
        owner.frame_only
            && owner.kind == QuoteKind::Direct
            && !(title && owner.cue.as_ref().is_some_and(|cue| cue.start >= quotation.end))
    }

    /// Whether a verb of saying stands right before the quotation: `sie riefen „Freiheit jetzt“`. What a name or a motto
    /// is (`lautet „Haus am See“`) counts only if it is a sentence.
    fn is_object_of_saying(&self) -> bool {
        let (view, quotation) = (self.view, self.quotation);
        quotation.start > self.unit.start && {
            let verbs = view.features(quotation.start - 1).verbs.iter();
            let says = verbs.into_iter().any(|form| form.verb.takes & SAYS != 0 && form.shape == FINITE);
            says && (!view.word(quotation.start - 1).starts_with("laut") || is_sentence(view, quotation))
        }
    }

    /// The nearest reporting verb before the quotation in reported speech, which can have several.
    fn nearest_reporting_verb(&self, owner: &Statement) -> Option<Range<usize>> {
        let view = self.view;
        let reports = |token: &usize| {
            let finite = |form: &VerbForm| form.verb.takes & REPORTS != 0 && form.shape & FINITE != 0;
            !view.is_quoted(*token) && view.features(*token).verbs.iter().any(finite)
        };
        let from = owner.cue.as_ref().map_or(self.unit.start, |cue| cue.end);
        (from..self.quotation.start).rev().find(reports).map(|verb| verb..verb + 1)
    }
}

/// Whether a quotation lies inside a span of a statement.
fn covers(statement: &Statement, quotation: &Quotation) -> bool {
    statement.spans.iter().any(|span| span.start <= quotation.start && quotation.end <= span.end)
}

/// Whether the words before a colon have a verb, but none of saying: `Ihr erstes Buch ist: „…“`.
fn has_other_verb(view: &SpeechView<'_>, before: Range<usize>) -> bool {
    let verb = |token: usize| {
        !view.is_quoted(token) && view.features(token).is_finite() && !view.features(token).is(CAPITAL)
    };
    let says = |token: usize| !view.is_quoted(token) && !view.features(token).verbs.is_empty();
    before.clone().any(verb) && !before.clone().any(says)
}

/// Whether a quotation has a finite verb or a full stop.
fn is_sentence(view: &SpeechView<'_>, quotation: &Quotation) -> bool {
    let finite = |token: usize| view.features(token).is_finite() && !view.features(token).is(CAPITAL);
    matches!(view.features(quotation.end - 2).marker, Marker::Stop)
        || (quotation.start + 1..quotation.end - 1).any(finite)
}

/// The verb whose object behind `von` is the quotation: `sprach von „…“`, `spricht von einer „…“`.
fn verb_of_about(view: &SpeechView<'_>, unit: &Range<usize>, quotation: &Quotation) -> Option<usize> {
    let mut at = quotation.start.checked_sub(1)?;
    if view.features(at).is(DETERMINER | OBLIQUE) {
        at = at.checked_sub(1)?;
    }
    if view.features(at).marker != Marker::Von || at < unit.start {
        return None;
    }
    let clause = clause_around(view, unit, at);
    let about = |form: &VerbForm| form.verb.takes & ABOUT != 0;
    clause.into_iter().find(|&token| !view.is_quoted(token) && view.features(token).verbs.iter().any(about))
}

/// Whether a quotation is a statement and not a name or a title.
fn is_speech(view: &SpeechView<'_>, quotation: &Quotation, evidence: Evidence) -> bool {
    let Evidence { words, framed, inside, named, alone } = evidence;
    let inner = quotation.start + 1..quotation.end;
    let small = view.word(inner.start).starts_with(char::is_lowercase);
    let sentence = quotation.len() > 2 && matches!(view.features(quotation.end - 2).marker, Marker::Stop)
        || view.features(quotation.end - 2).marker == Marker::Comma;
    let finite =
        inner.clone().any(|token| view.features(token).is_finite() && !view.features(token).is(CAPITAL));
    let before = view.features(quotation.start.wrapping_sub(1));
    let noun = before.is(CAPITAL) && !before.is(PRONOUN | DETERMINER | OBLIQUE);
    if framed {
        return words > 1 || sentence;
    }
    if alone {
        return true;
    }
    // `nannte Häberlein „Angstmache“`
    let noun = noun && !view.is_person_name(quotation.start.wrapping_sub(1));
    // `kritisiert in der Tageszeitung „Neues Deutschland“`, `bezeichnete im „Deutschlandfunk“ …`
    let placed = before.is(PREPOSITION) && !matches!(before.marker, Marker::Als | Marker::Von);
    if named && (small || !noun && !placed) {
        return true;
    }
    if small && inside {
        return true;
    }
    if words >= LONG {
        return !noun || finite || sentence;
    }
    if small {
        return words >= 4 && !noun;
    }
    words >= 3 && !noun && (finite && sentence)
        || words >= 4 && finite && !noun && !view.features(inner.start).is(NUMBER)
}

/// A verb of naming in the clause: `nannte … „…“`, `als „…“ bezeichnet`.
fn naming_verb(view: &SpeechView<'_>, unit: &Range<usize>, quotation: &Quotation) -> Option<usize> {
    let clause = clause_around(view, unit, quotation.start);
    let verb = clause.clone().find(|&token| {
        // `stufte die Gefahr als „erheblich“ ein`
        let names = |form: &VerbForm| {
            let particle = form.verb.particle;
            form.verb.takes & NAMES != 0
                && (particle.is_empty()
                    || view.features(quotation.start.wrapping_sub(1)).marker == Marker::Als
                        && (token..clause.end).any(|at| view.word(at) == particle))
        };
        // `so genannt`, `das sogenannte`: without a speaker.
        !view.is_quoted(token)
            && view.word(token) != "genannt"
            && view.features(token).verbs.iter().any(names)
    })?;
    let impersonal = clause.clone().any(|token| {
        !view.is_quoted(token)
            && (view.features(token).is(REFLEXIVE) || matches!(view.word(token), "man" | "Man"))
    });
    let passive = view.first_finite(&clause) != Some(verb) && view.is_passive(&clause);
    (!impersonal && (!passive || view.agent_in(clause).is_some())).then_some(verb)
}

/// The nearest verb of saying before a quotation in its unit, or the first behind it.
fn saying_verb(view: &SpeechView<'_>, unit: &Range<usize>, quotation: &Quotation) -> Option<usize> {
    let says = |token: &usize| {
        !view.is_quoted(*token)
            && view
                .features(*token)
                .verbs
                .iter()
                .any(|form| form.verb.takes & SAYS != 0 && form.verb.particle.is_empty())
    };
    (unit.start..quotation.start).rev().find(says).or_else(|| (quotation.end..unit.end).find(says))
}

/// The subject or agent of a verb in the unit.
fn speaker_of(view: &SpeechView<'_>, unit: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let mut tokens = clause_around(view, unit, verb);
    let finite = view.first_finite(&tokens);
    let subordinate = view.is_subordinate(&tokens);
    if finite == Some(tokens.start) {
        tokens.start = before_insertions(view, unit, tokens.start);
    }
    if finite != Some(verb) && view.is_passive(&tokens) {
        return view.agent_in(tokens);
    }
    view.subject(verb, &VerbClause { tokens, finite, subordinate }, unit.end)
}

/// Where the clause of a verb that opens its segment begins, its subject before the insertion: `Die Ministerin, Anna Muster,
/// nannte …`.
fn before_insertions(view: &SpeechView<'_>, unit: &Range<usize>, verb: usize) -> usize {
    let mut start = verb;
    for _ in 0..INSERTIONS {
        let Some(end) = start.checked_sub(2).filter(|&end| end >= unit.start) else { break };
        let before = clause_around(view, unit, end);
        if before.is_empty() || !view.is_subordinate(&before) && view.first_finite(&before).is_some() {
            break;
        }
        start = before.start;
    }
    start
}

/// The clause around a token: from boundary to boundary outside quotation marks.
fn clause_around(view: &SpeechView<'_>, unit: &Range<usize>, token: usize) -> Range<usize> {
    let bound = |t: &usize| view.features(*t).is(BOUNDARY) && !view.is_quoted(*t);
    let start = (unit.start..token).rev().find(bound).map_or(unit.start, |t| t + 1);
    let end = (token..unit.end).find(bound).unwrap_or(unit.end);
    start..end
}
