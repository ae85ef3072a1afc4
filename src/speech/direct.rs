//! Direct speech: which quotation marks hold somebody's words, and whose.
//!
//! Names, titles and words held at a distance stand in quotation marks, too. Words are somebody's when a frame says
//! so (`…“, sagte X`, `X sagte: „…`), when they stand inside other words of a speaker and do not look like a name
//! (they begin with a small letter), when a verb of naming takes them (`nannte das „…“`), or when they are whole
//! sentences.

use std::ops::Range;

use super::speaker::Clause;
use super::text::Text;
use super::words::{BOUNDARY, CAPITAL, Key, NUMBER, PUNCTUATION};
use super::{Claim, QuoteKind};
use crate::german::function_words::{DETERMINER, OBLIQUE, PREPOSITION, PRONOUN, REFLEXIVE};
use crate::german::speech_verbs::{ABOUT, FINITE, NAMES, REPORTS, SAYS, VerbForm};

/// From so many words on, quoted words are speech unless something speaks against it.
const LONG: usize = 7;

/// So many insertions can stand between a subject and its verb.
const INSERTIONS: usize = 6;

/// Adds the direct speech of a unit to its claims `claims[first..]`.
pub(super) fn read(
    text: &Text<'_>,
    unit: &Range<usize>,
    claims: &mut Vec<Claim>,
    first: usize,
    last: Option<&Claim>,
) {
    let start = text.pairs.partition_point(|pair| pair.end <= unit.start);
    let mut found: Vec<Claim> = Vec::new();
    for pair in text.pairs[start..].iter().take_while(|pair| pair.end <= unit.end) {
        let words = pair.clone().filter(|&token| !text.word(token).is(PUNCTUATION)).count();
        if words == 0 {
            continue;
        }
        let owner = claims[first..]
            .iter()
            .filter(|claim| covers(claim, pair))
            .min_by_key(|claim| claim.spans.iter().map(ExactSizeIterator::len).sum::<usize>());
        // `„…“, sagte X, „…“`: the frame of the first half is the frame of the second.
        let goes_on = pair.start > unit.start && text.word(pair.start - 1).is(BOUNDARY);
        let frame = claims[first..].iter().find(|claim| {
            claim.frame_only
                && claim.kind == QuoteKind::Direct
                && goes_on
                && claim.cue.as_ref().is_some_and(|cue| cue.end <= pair.start)
        });
        let owner = owner.or(frame);
        // `„Die Zeit“ schrieb, …`: the name of a paper, not words.
        let comma = text.word(pair.end).is(BOUNDARY) || text.word(pair.end - 2).is(BOUNDARY);
        let titled =
            words <= 3 && !comma && !is_sentence(text, pair) && text.word(pair.start + 1).is(CAPITAL);
        let framed = owner.is_some_and(|claim| {
            claim.frame_only
                && claim.kind == QuoteKind::Direct
                && !(titled && claim.cue.as_ref().is_some_and(|cue| cue.start >= pair.end))
        });
        let naming = naming_verb(text, unit, pair).or_else(|| speaking_of(text, unit, pair));
        let colon = pair.start > unit.start
            && text.word(pair.start - 1).key == Key::Colon
            && (words >= LONG || !tells_otherwise(text, unit.start..pair.start - 1));
        // `sie riefen „Freiheit jetzt“`
        let called = pair.start > unit.start && {
            let verbs = text.word(pair.start - 1).verbs.iter();
            let called = verbs.into_iter().any(|form| form.verb.takes & SAYS != 0 && form.shape == FINITE);
            // What a name or a motto is (`lautet „Haus am See“`) nobody says, unless it is a sentence.
            called && (!text.spelling(pair.start - 1).starts_with("laut") || is_sentence(text, pair))
        };
        // One word at a distance is somebody's only where somebody speaks.
        let inside = owner.is_some_and(|owner| words > 1 || owner.speaker.is_some());
        // `„Nein“, sagte er.`, `Er sagte: „Nein.“`: one word is speech where a frame stands right beside it.
        let beside = framed
            && owner.and_then(|claim| claim.cue.as_ref()).is_some_and(|cue| {
                text.word(pair.end).key == Key::Comma && cue.start == pair.end + 1 || colon
            });
        if !beside && !is_speech(text, pair, words, framed || colon || called, inside, naming.is_some()) {
            continue;
        }
        let (speaker, cue) = match owner {
            // A sentence told in the writer's words can have several verbs; the nearest before the quote counts.
            Some(owner) if owner.kind == QuoteKind::Reported => {
                let told = |token: &usize| {
                    let finite = |form: &VerbForm| form.verb.takes & REPORTS != 0 && form.shape & FINITE != 0;
                    !text.is_quoted(*token) && text.word(*token).verbs.iter().any(finite)
                };
                let nearest =
                    (owner.cue.as_ref().map_or(unit.start, |cue| cue.end)..pair.start).rev().find(told);
                (owner.speaker.clone(), nearest.map(|verb| verb..verb + 1).or(owner.cue.clone()))
            }
            Some(owner) => (owner.speaker.clone(), owner.cue.clone()),
            None => match naming.or_else(|| saying_verb(text, unit, pair)) {
                Some(verb) => (speaker_of(text, unit, verb), Some(verb..verb + 1)),
                None if colon => (text.subject_in(unit.start..pair.start - 1), None),
                None => (
                    found.last().or(claims[first..].last()).or(last).and_then(|claim| claim.speaker.clone()),
                    None,
                ),
            },
        };
        found.push(Claim {
            kind: QuoteKind::Direct,
            spans: vec![pair.clone()],
            speaker,
            cue,
            frame_only: false,
        });
    }
    claims.extend(found);
}

fn covers(claim: &Claim, pair: &Range<usize>) -> bool {
    claim.spans.iter().any(|span| span.start <= pair.start && pair.end <= span.end)
}

/// Whether what stands before a colon has a verb, and none of saying: `Ihr erstes Buch ist: „…“`.
fn tells_otherwise(text: &Text<'_>, before: Range<usize>) -> bool {
    let verb = |token: usize| {
        !text.is_quoted(token) && text.word(token).is_finite() && !text.word(token).is(CAPITAL)
    };
    let says = |token: usize| !text.is_quoted(token) && !text.word(token).verbs.is_empty();
    before.clone().any(verb) && !before.clone().any(says)
}

/// Whether quoted words hold a finite verb or end a sentence.
fn is_sentence(text: &Text<'_>, pair: &Range<usize>) -> bool {
    let finite = |token: usize| text.word(token).is_finite() && !text.word(token).is(CAPITAL);
    matches!(text.word(pair.end - 2).key, Key::Stop) || (pair.start + 1..pair.end - 1).any(finite)
}

/// The verb of `sprach von „…“`, `spricht von einer „…“`.
fn speaking_of(text: &Text<'_>, unit: &Range<usize>, pair: &Range<usize>) -> Option<usize> {
    let mut at = pair.start.checked_sub(1)?;
    if text.word(at).is(DETERMINER | OBLIQUE) {
        at = at.checked_sub(1)?;
    }
    if text.word(at).key != Key::Von || at < unit.start {
        return None;
    }
    let clause = clause_around(text, unit, at);
    let about = |form: &VerbForm| form.verb.takes & ABOUT != 0;
    clause.into_iter().find(|&token| !text.is_quoted(token) && text.word(token).verbs.iter().any(about))
}

fn is_speech(
    text: &Text<'_>,
    pair: &Range<usize>,
    words: usize,
    framed: bool,
    inside: bool,
    naming: bool,
) -> bool {
    let inner = pair.start + 1..pair.end - 1;
    let small = text.spelling(inner.start).starts_with(char::is_lowercase);
    let sentence = pair.len() > 2 && matches!(text.word(pair.end - 2).key, Key::Stop)
        || text.word(pair.end - 2).key == Key::Comma;
    let finite = inner.clone().any(|token| text.word(token).is_finite() && !text.word(token).is(CAPITAL));
    let before = text.word(pair.start.wrapping_sub(1));
    let noun = before.is(CAPITAL) && !before.is(PRONOUN | DETERMINER | OBLIQUE);
    let name = || noun;
    if framed {
        return words > 1 || sentence;
    }
    // `kritisiert in der Tageszeitung „Neues Deutschland“`, `bezeichnete im „Deutschlandfunk“ …`
    let placed = before.is(PREPOSITION) && !matches!(before.key, Key::Als | Key::Von);
    if naming && (small || !noun && !placed) {
        return true;
    }
    if small && inside {
        return true;
    }
    if words >= LONG {
        return !name() || finite || sentence;
    }
    if small {
        return words >= 4 && !name();
    }
    words >= 3 && !name() && (finite && sentence)
        || words >= 4 && finite && !name() && !text.word(inner.start).is(NUMBER)
}

/// A verb of naming in the clause: `nannte … „…“`, `als „…“ bezeichnet`.
fn naming_verb(text: &Text<'_>, unit: &Range<usize>, pair: &Range<usize>) -> Option<usize> {
    let clause = clause_around(text, unit, pair.start);
    let verb = clause.clone().find(|&token| {
        let names = |form: &VerbForm| form.verb.takes & NAMES != 0 && form.verb.particle.is_empty();
        // `so genannt`, `das sogenannte`: nobody in particular says so.
        !text.is_quoted(token)
            && text.spelling(token) != "genannt"
            && text.word(token).verbs.iter().any(names)
    })?;
    let nobody = clause.clone().any(|token| {
        !text.is_quoted(token)
            && (text.word(token).is(REFLEXIVE) || matches!(text.spelling(token), "man" | "Man"))
    });
    let passive = text.first_finite(&clause) != Some(verb) && text.is_passive(&clause);
    (!nobody && (!passive || text.agent_in(clause).is_some())).then_some(verb)
}

/// The verb of saying nearest before a quote in its unit.
fn saying_verb(text: &Text<'_>, unit: &Range<usize>, pair: &Range<usize>) -> Option<usize> {
    let says = |token: &usize| {
        !text.is_quoted(*token)
            && text
                .word(*token)
                .verbs
                .iter()
                .any(|form| form.verb.takes & SAYS != 0 && form.verb.particle.is_empty())
    };
    (unit.start..pair.start).rev().find(says).or_else(|| (pair.end..unit.end).find(says))
}

/// Who does what a verb in the unit says.
fn speaker_of(text: &Text<'_>, unit: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let mut tokens = clause_around(text, unit, verb);
    let finite = text.first_finite(&tokens);
    // `Die Ministerin, Anna Muster, nannte …`: a verb that opens its clause has its subject before what is put in.
    if finite == Some(tokens.start) {
        for _ in 0..INSERTIONS {
            let Some(end) = tokens.start.checked_sub(2).filter(|&end| end >= unit.start) else { break };
            let before = clause_around(text, unit, end);
            if before.is_empty() || !text.is_subordinate(&before) && text.first_finite(&before).is_some() {
                break;
            }
            tokens.start = before.start;
        }
    }
    if finite != Some(verb) && text.is_passive(&tokens) {
        return text.agent_in(tokens);
    }
    let subordinate = text.is_subordinate(&tokens);
    text.subject(verb, &Clause { tokens, finite, subordinate }, unit.end)
}

/// The clause around a token: from boundary to boundary outside quotation marks.
fn clause_around(text: &Text<'_>, unit: &Range<usize>, token: usize) -> Range<usize> {
    let bound = |t: &usize| text.word(*t).is(BOUNDARY) && !text.is_quoted(*t);
    let start = (unit.start..token).rev().find(bound).map_or(unit.start, |t| t + 1);
    let end = (token..unit.end).find(bound).unwrap_or(unit.end);
    start..end
}
