//! Mentions that the recogniser missed and that are certain all the same: words of the list of states, abbreviations
//! that everybody knows, and names that it found elsewhere in the article.
//!
//! What a word can be is worked out once a word form; the pass over the tokens only looks at the few that can be
//! something and checks their neighbours.

use super::MentionForm;
use super::introduced;
use super::readings::{Candidate, Readings, body};
use super::surface::fold;
use crate::document::forms::Forms;
use crate::document::segment::{Segmentation, TokenKind};
use crate::document::terms::{background, stem_hash};
use crate::german::acronyms::ACRONYMS;
use crate::german::adjective_endings::is_declined;
use crate::german::articles::is_definite_or_merged;
use crate::german::offices::office;
use crate::german::{class_words, places};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::{Map, Set};
use crate::util::sort::Sort;

/// What a word form can be, where no recognised name covers it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Possible {
    Nothing,
    /// A mention in this form and kind, of the first `len` bytes.
    Mention {
        form: MentionForm,
        kind: Kind,
        len: u32,
    },
    /// An adjective derived from two places, with a hyphen after so many bytes: `deutsch-französische`.
    TwoAdjectives(u32),
    /// A body whose full name stands in the article, behind an article: `der Sicherheitsrat`.
    Body,
    /// The declined first word of a listed name of two: `Vereinigten Staaten`, `Nahen Osten`.
    FirstOfTwo,
    /// An adjective that has a capital in names alone: `des Internationalen Strafgerichtshofs`.
    Adjective,
    /// The inhabitants of a state: not where a longer name begins (`Deutsche Bahn`).
    Inhabitant,
    /// The family name of a person who is elsewhere named in full: as a person's name, and not where a sentence
    /// begins, for there every word has a capital.
    FamilyName,
    /// A person's name: not behind an article or adjective, where it is a common noun (`die Macht`).
    Person,
}

/// The least share of a name's places that the recogniser must have found before the others count as missed, in
/// tenths: below, the word is rather a common noun that it once took for a name.
const MIN_FOUND_TENTHS: u32 = 5;
/// The least average confidence of a name whose other places are added.
const MIN_CONFIDENCE: f32 = 0.6;
/// The same for words that are rare in running text, and for names of several words.
const MIN_CONFIDENCE_IF_RARE: f32 = 0.4;

/// Adds what is missing to the candidates, which stay in the order of the text.
pub(super) fn add<'t>(
    text: &'t str,
    segmentation: &Segmentation,
    forms: &Forms,
    readings: &mut Readings<'t>,
    candidates: &mut Vec<Candidate>,
) {
    let mut owners = owners(segmentation, candidates);
    let classes = forms.map(text, class_words::kind_of_class);
    weigh_by_class(segmentation, forms, &classes, readings, candidates, &owners);
    weigh_by_full_name(readings);
    let found = Found::new(text, segmentation, forms, &classes, readings, candidates, &owners);
    let possible = forms.map(text, |word| found.possible(word));
    let ids = forms.of_tokens();
    let tokens = &segmentation.tokens;
    let mut added = Vec::new();
    let mut replaced = vec![false; candidates.len()];
    for long in introduced::long_forms(text, segmentation, candidates) {
        let span = tokens[long.start].span.cover(tokens[long.end - 1].span);
        let inside = owners[long.clone()].iter().filter(|&&owner| owner != NOBODY);
        // What the recogniser found there goes into it, where nothing reaches beyond.
        if inside.clone().all(|&owner| gives_way(candidates.get(owner as usize), span)) {
            let reading = readings.intern_added(span.of(text), MentionForm::Name, Kind::Org);
            added.push(Candidate { span, form: MentionForm::Name, reading, added: true });
            inside.for_each(|&owner| replaced[owner as usize] = true);
            owners[long].fill(TAKEN);
        }
    }
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        let form = ids[at] as usize;
        if found.begins_sequence[form]
            && let Some((length, kind)) = found.sequence_at(segmentation, ids, candidates, &owners, at)
        {
            let span = token.span.cover(tokens[at + length - 1].span);
            let reading = readings.intern_added(span.of(text), MentionForm::Name, kind);
            added.push(Candidate { span, form: MentionForm::Name, reading, added: true });
            for &owner in owners[at..at + length].iter().filter(|&&owner| owner != NOBODY) {
                replaced[owner as usize] = true;
            }
            at += length;
            continue;
        }
        if owners[at] != NOBODY || token.kind == TokenKind::Punctuation {
            at += 1;
            continue;
        }
        let next_is_capital =
            || tokens.get(at + 1).is_some_and(|next| next.span.of(text).starts_with(char::is_uppercase));
        let whole = token.span.len() as u32;
        let mention = match possible[form] {
            Possible::Nothing => None,
            Possible::Mention { form, kind, len } => Some((form, kind, len)),
            Possible::FirstOfTwo => {
                let end = tokens
                    .get(at + 1)
                    .filter(|_| owners.get(at + 1) == Some(&NOBODY))
                    .map(|next| next.span.end);
                let span = end.map(|end| Span { start: token.span.start, end });
                let is_listed = span.is_some_and(|span| places::by_name(span.of(text)).is_some());
                span.filter(|_| is_listed).map(|span| (MentionForm::Name, Kind::Loc, span.len() as u32))
            }
            Possible::TwoAdjectives(hyphen) => {
                let Span { start, end } = token.span;
                for span in [Span { start, end: start + hyphen }, Span { start: start + hyphen + 1, end }] {
                    let reading = readings.intern_added(span.of(text), MentionForm::Derived, Kind::Loc);
                    added.push(Candidate { span, form: MentionForm::Derived, reading, added: true });
                }
                None
            }
            Possible::Adjective => {
                let before = at.checked_sub(1).map_or("", |before| tokens[before].span.of(text));
                let next = tokens.get(at + 1).filter(|next| next.kind == TokenKind::Word);
                let noun = next.map_or("", |next| next.span.of(text));
                let owner = owners.get(at + 1).copied().unwrap_or(NOBODY);
                let name = candidates.get(owner as usize);
                let end = match name {
                    // `Heiligen` before `Römischen Reiches`, which is part of the same name.
                    Some(name) if Some(name.span.start) == next.map(|next| next.span.start) => {
                        let is_thing = readings.all[name.reading as usize].kind() != Kind::Per;
                        (is_thing && name.form == MentionForm::Name).then_some(name.span.end)
                    }
                    None if owner == NOBODY && office(noun).is_none() => next.map(|next| next.span.end),
                    _ => None,
                };
                let is_inside = is_definite_or_merged(before) && before.starts_with(char::is_lowercase);
                let is_name = is_inside && noun.starts_with(char::is_uppercase);
                end.filter(|_| is_name).map(|end| {
                    match replaced.get_mut(owner as usize) {
                        Some(replaced) => *replaced = true,
                        None => owners[at + 1] = TAKEN,
                    }
                    let kind = name.map_or(Kind::Org, |name| readings.all[name.reading as usize].kind());
                    (MentionForm::Name, kind, end - token.span.start)
                })
            }
            Possible::Body => {
                let before = at.checked_sub(1).map_or("", |before| tokens[before].span.of(text));
                is_definite_or_merged(before).then_some((MentionForm::Name, Kind::Org, whole))
            }
            Possible::Inhabitant => (!next_is_capital()).then_some((MentionForm::Derived, Kind::Loc, whole)),
            Possible::Person | Possible::FamilyName => {
                let begins = possible[form] == Possible::FamilyName && begins_sentence(segmentation, at);
                let before = at.checked_sub(1).map_or("", |before| tokens[before].span.of(text));
                let is_name = !makes_a_common_noun(before) && (!begins || is_rare(token.span.of(text)));
                is_name.then_some((MentionForm::Name, Kind::Per, whole))
            }
        };
        if let Some((form, kind, len)) = mention {
            let span = Span { start: token.span.start, end: token.span.start + len };
            let reading = readings.intern_added(span.of(text), form, kind);
            added.push(Candidate { span, form, reading, added: true });
        }
        at += 1;
    }
    if !added.is_empty() {
        let mut kept = replaced.into_iter().map(|replaced| !replaced);
        candidates.retain(|_| kept.next().unwrap_or(true));
        candidates.extend(added);
        candidates
            .stable_sort_by_key(|candidate| (candidate.span.start, std::cmp::Reverse(candidate.span.end)));
    }
}

/// Whether a word is so rare in running text that it is hardly a common noun.
fn is_rare(word: &str) -> bool {
    // `Macht` has class 9, `Fischer` 10, `Perioden` 12; `Hochtief` 13, `Tass` 14.
    is_as_rare_as(word, 13)
}

fn is_as_rare_as(word: &str, class: u8) -> bool {
    let base = word.strip_suffix('s').unwrap_or(word);
    [word, base].iter().all(|word| background::class(stem_hash(word)) >= class)
}

/// What stands before a name tells its kind: `Weltraumbahnhof Wostotschny`, `die Agenturen Ria-Nowosti und Tass`.
fn weigh_by_class(
    segmentation: &Segmentation,
    forms: &Forms,
    classes: &[Option<Kind>],
    readings: &mut Readings<'_>,
    candidates: &[Candidate],
    owners: &[u32],
) {
    let ids = forms.of_tokens();
    for (at, class) in ids.iter().enumerate().filter_map(|(at, &form)| Some((at, classes[form as usize]?))) {
        let Some(&owner) = owners.get(at + 1) else { continue };
        let Some(first) = candidates.get(owner as usize) else { continue };
        if first.form != MentionForm::Name
            || segmentation.tokens[at + 1].span.start != first.span.start
            || owners[at] == owner
        {
            continue;
        }
        readings.weigh(first.reading, class);
        // A second name, joined by one word: `und`, `sowie`, a comma.
        if let Some(second) = candidates.get(owner as usize + 1) {
            let between =
                segmentation.tokens_in(Span { start: first.span.end, end: second.span.start }).len();
            if second.form == MentionForm::Name && between == 1 {
                readings.weigh(second.reading, class);
            }
        }
    }
}

/// A full name tells the kind of the family name alone: `Putin` is no place where `Wladimir Putin` is a person. A
/// listed place stays one, and a company may bear its founder's name.
fn weigh_by_full_name(readings: &mut Readings<'_>) {
    let family_names: Set<String> = readings
        .all
        .iter()
        .filter(|reading| reading.form == MentionForm::Name && reading.kind() == Kind::Per)
        .filter(|reading| reading.words().count() > 1 && reading.confidence() >= MIN_CONFIDENCE_IF_RARE)
        .filter_map(|reading| reading.words().last())
        .map(str::to_owned)
        .collect();
    for reading in readings.all.iter_mut().filter(|reading| reading.form == MentionForm::Name) {
        let base = reading.surface.strip_suffix('s').unwrap_or(reading.surface);
        let is_bearer = family_names.contains(reading.surface) || family_names.contains(base);
        let is_unsure = reading.place.is_none() && matches!(reading.kind(), Kind::Loc | Kind::Oth);
        if is_bearer && is_unsure {
            let all: f32 = reading.weights.iter().sum();
            reading.weights = [0.0; 4];
            reading.weights[Kind::Per as usize] = all;
        }
    }
}

/// The owner of a token that no candidate covers.
const NOBODY: u32 = u32::MAX;
/// The owner of a token that an added mention covers already.
const TAKEN: u32 = u32::MAX - 1;

/// Whether a candidate is a name inside a longer one.
fn gives_way(candidate: Option<&Candidate>, longer: Span) -> bool {
    candidate.is_some_and(|candidate| {
        candidate.form == MentionForm::Name && longer.contains(candidate.span) && longer != candidate.span
    })
}

/// Which candidate covers each token.
fn owners(segmentation: &Segmentation, candidates: &[Candidate]) -> Vec<u32> {
    let mut owners = vec![NOBODY; segmentation.tokens.len()];
    let mut at = 0;
    for (id, candidate) in candidates.iter().enumerate() {
        while segmentation.tokens.get(at).is_some_and(|token| token.span.end <= candidate.span.start) {
            at += 1;
        }
        let mut inside = at;
        while segmentation.tokens.get(inside).is_some_and(|token| token.span.start < candidate.span.end) {
            owners[inside] = id as u32;
            inside += 1;
        }
    }
    owners
}

fn begins_sentence(segmentation: &Segmentation, token: usize) -> bool {
    let sentence = segmentation.sentences.get(segmentation.sentence_of_token(token as u32));
    sentence.is_some_and(|sentence| sentence.tokens.start == token as u32)
}

/// Words before a noun that make it a common one: articles, possessives, declined adjectives, numbers.
fn makes_a_common_noun(before: &str) -> bool {
    let lower = before.to_lowercase();
    if is_definite_or_merged(before) {
        return true;
    }
    let determiner =
        ["ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "jed", "dies", "all", "viel"]
            .iter()
            .any(|stem| lower.starts_with(stem) && lower.len() <= stem.len() + 2);
    // Verbs end in `-en` too, but a name behind a verb stands elsewhere in the sentence as well.
    determiner
        || (is_declined(before)
            && before.starts_with(char::is_lowercase)
            && before.len() > 4
            && !before.ends_with("te"))
        || before.starts_with(|c: char| c.is_ascii_digit())
}

/// What a single word names, as the article shows elsewhere.
#[derive(Clone, Copy, Debug)]
enum Word {
    /// Something of this kind.
    Name(Kind),
    /// A person, perhaps: it is the last word of a full name.
    FamilyName,
    /// A body: `Sicherheitsrat`, where the `UN-Sicherheitsrat` is named.
    Body,
}

/// The names found in the article, ready to be looked up.
struct Found<'t> {
    words: Map<&'t str, Word>,
    /// By the first word's form: the forms of the whole name, with kind; longest first.
    sequences: Map<u32, Vec<(Vec<u32>, Kind)>>,
    /// Whether a form is the first of a sequence.
    begins_sequence: Vec<bool>,
}

impl<'t> Found<'t> {
    fn new(
        text: &'t str,
        segmentation: &Segmentation,
        forms: &Forms,
        classes: &[Option<Kind>],
        readings: &Readings<'t>,
        candidates: &[Candidate],
        owners: &[u32],
    ) -> Self {
        let ids = forms.of_tokens();
        let mut uncovered = vec![0u32; forms.len()];
        for (&form, _) in ids.iter().zip(owners).filter(|(_, owner)| **owner == NOBODY) {
            uncovered[form as usize] += 1;
        }
        let mut words = Map::<&str, Word>::default();
        let mut sequences = Map::<u32, Vec<(Vec<u32>, Kind)>>::default();
        let mut begins_sequence = vec![false; forms.len()];
        let mut family_names = Vec::new();
        let mut seen = vec![false; readings.all.len()];
        for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
            let id = candidate.reading as usize;
            if std::mem::replace(&mut seen[id], true) {
                continue;
            }
            let reading = &readings.all[id];
            let tokens = segmentation.tokens_in(candidate.span);
            if tokens.is_empty() {
                continue;
            }
            let name = &ids[tokens];
            let confidence = reading.confidence();
            let rare = || confidence >= MIN_CONFIDENCE_IF_RARE && is_rare(reading.surface);
            if let [form] = name {
                let missed = uncovered[*form as usize];
                let is_name =
                    reading.surface.starts_with(char::is_uppercase) && reading.surface.chars().count() > 2;
                let often = reading.count * 10 >= (reading.count + missed) * MIN_FOUND_TENTHS;
                // Also where no place is missed: it may stand in a compound, `Porsche-Aufsichtsrat`.
                if is_name && (often && confidence >= MIN_CONFIDENCE || rare()) {
                    words.insert(reading.surface, Word::Name(reading.kind()));
                }
            } else if name.len() <= 12 && confidence >= MIN_CONFIDENCE_IF_RARE {
                let last = reading.surface.split_whitespace().next_back();
                let last = last.filter(|last| reading.kind() == Kind::Per && last.chars().count() > 2);
                family_names.extend(last);
                begins_sequence[name[0] as usize] = true;
                sequences.entry(name[0]).or_default().push((name.to_vec(), reading.kind()));
            }
        }
        // A name inside a compound stands alone elsewhere: `Kreml-Chef`, `der Kreml`.
        for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Part) {
            let reading = &readings.all[candidate.reading as usize];
            let is_name = reading.surface.starts_with(char::is_uppercase)
                && reading.surface.chars().count() > 2
                && reading.confidence() >= MIN_CONFIDENCE_IF_RARE;
            // `Senat` has class 11, `Kreml` 12; that a compound was found with it counts for something.
            if is_name && is_as_rare_as(reading.surface, 12) {
                words.entry(reading.surface).or_insert(Word::Name(reading.kind()));
            }
        }
        // A bare word behind a word for the class of thing: `die Baufirma Hochtief`.
        for (at, class) in
            ids.iter().enumerate().filter_map(|(at, &form)| Some((at, classes[form as usize]?)))
        {
            // Or behind a name that stands there: `die Agenturen Ria-Nowosti und Tass`.
            let first = owners.get(at + 1).and_then(|&owner| candidates.get(owner as usize));
            let at = match first.map(|first| segmentation.tokens_in(first.span).end) {
                None => at,
                Some(end) => {
                    let joint = segmentation.tokens.get(end).map_or("", |token| token.span.of(text));
                    if !matches!(joint, "und" | "sowie" | "oder") {
                        continue;
                    }
                    end
                }
            };
            let Some(next) = segmentation.tokens.get(at + 1).filter(|_| owners[at + 1] == NOBODY) else {
                continue;
            };
            let word = next.span.of(text);
            // Before a recognised name it is a part of that one, cut off.
            let is_alone = owners.get(at + 2).is_none_or(|&owner| owner == NOBODY);
            let is_name = is_alone && next.kind == TokenKind::Word && word.starts_with(char::is_uppercase);
            if is_name && owners[at] == NOBODY && office(word).is_none() && is_rare(word) {
                words.entry(word).or_insert(Word::Name(class));
            }
        }
        for name in family_names {
            words.entry(name).or_insert(Word::FamilyName);
        }
        for body in readings.all.iter().filter_map(|reading| body(reading.surface)) {
            words.entry(body).or_insert(Word::Body);
        }
        for names in sequences.values_mut() {
            names.stable_sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
            names.truncate(16);
        }
        Self { words, sequences, begins_sequence }
    }

    /// How many tokens from here are a name that was found elsewhere, and its kind. Shorter names that the
    /// recogniser found inside it give way.
    fn sequence_at(
        &self,
        segmentation: &Segmentation,
        ids: &[u32],
        candidates: &[Candidate],
        owners: &[u32],
        at: usize,
    ) -> Option<(usize, Kind)> {
        let names = self.sequences.get(ids.get(at)?)?;
        let fits = |name: &[u32]| {
            let end = at + name.len();
            if ids.get(at..end) != Some(name) {
                return false;
            }
            let tokens = &segmentation.tokens;
            let span = tokens[at].span.cover(tokens[end - 1].span);
            // Before another name it says what that one is: `das Space Shuttle Atlantis`.
            let is_class = owners.get(end).is_some_and(|&owner| owner != NOBODY);
            let is_new = owners[at..end].contains(&NOBODY);
            let inside = owners[at..end].iter().filter(|&&owner| owner != NOBODY);
            is_new
                && !is_class
                && inside.clone().all(|&owner| gives_way(candidates.get(owner as usize), span))
        };
        names.iter().find(|(name, _)| fits(name)).map(|(name, kind)| (name.len(), *kind))
    }

    fn possible(&self, word: &str) -> Possible {
        let mention = |form, kind, len: usize| Possible::Mention { form, kind, len: len as u32 };
        let Some(first) = word.chars().next().filter(|c| c.is_alphabetic()) else { return Possible::Nothing };
        if word.len() < 2 || word.len() > 80 {
            return Possible::Nothing;
        }
        if first.is_lowercase() {
            if places::by_adjective(word).is_some() {
                return mention(MentionForm::Derived, Kind::Loc, word.len());
            }
            return match places::by_double_adjective(word) {
                Some((_, hyphen, _)) => Possible::TwoAdjectives(hyphen as u32),
                None => Possible::Nothing,
            };
        }
        let of_word = self.words.get(word).copied();
        let of_base = word.strip_suffix('s').and_then(|base| self.words.get(base)).copied();
        match (of_word, of_base) {
            (Some(Word::Name(kind)), _) | (_, Some(Word::Name(kind))) => {
                return match kind {
                    Kind::Per => Possible::Person,
                    _ => mention(MentionForm::Name, kind, word.len()),
                };
            }
            (Some(Word::FamilyName), _) | (_, Some(Word::FamilyName)) => return Possible::FamilyName,
            (Some(Word::Body), _) | (_, Some(Word::Body)) => return Possible::Body,
            (None, None) => {}
        }
        const FIRST_OF_TWO: [&str; 8] = [
            "Dominikanisch",
            "Fern",
            "Französisch",
            "Mittler",
            "Nah",
            "Russisch",
            "Tschechisch",
            "Vereinigt",
        ];
        let stem = ["en", "er", "e"].iter().find_map(|ending| word.strip_suffix(ending));
        if stem.is_some_and(|stem| FIRST_OF_TWO.contains(&stem)) {
            return Possible::FirstOfTwo;
        }
        if stem.is_some_and(is_adjective_of_names) && places::by_adjective(word).is_none() {
            return Possible::Adjective;
        }
        if places::by_name(word).is_some_and(places::is_state) {
            return mention(MentionForm::Name, Kind::Loc, word.len());
        }
        if is_certain_abbreviation(word) {
            return mention(MentionForm::Name, Kind::Org, word.len());
        }
        if let Some(hyphen) = word.bytes().position(|byte| byte == b'-') {
            let (first, rest) = (&word[..hyphen], &word[hyphen + 1..]);
            let is_word = rest.starts_with(char::is_uppercase);
            if is_word && places::by_name(first).is_some_and(places::is_state) {
                return mention(MentionForm::Part, Kind::Loc, first.len());
            }
            if is_word && is_certain_abbreviation(first) {
                return mention(MentionForm::Part, Kind::Org, first.len());
            }
            return match self.words.get(first) {
                Some(&Word::Name(kind)) if is_word => mention(MentionForm::Part, kind, first.len()),
                _ => Possible::Nothing,
            };
        }
        if let Some(len) = closed_compound(word) {
            return mention(MentionForm::Part, Kind::Loc, len);
        }
        const ALSO_COMMON: [&str; 6] = ["Pole", "Este", "Esten", "Lette", "Malteser", "Dominikaner"];
        if !ALSO_COMMON.contains(&word) && places::by_inhabitant(word).is_some_and(places::is_state) {
            return Possible::Inhabitant;
        }
        Possible::Nothing
    }
}

/// Whether the stem of a word with a capital is an adjective's that is no noun either (`Geistliche`, `Freiwillige`).
fn is_adjective_of_names(stem: &str) -> bool {
    stem.ends_with("isch") && stem.len() > 6
        || stem.ends_with("ional")
        || matches!(stem, "Heilig" | "Vereint")
}

/// Abbreviations of the list that mean nothing else in news.
fn is_certain_abbreviation(word: &str) -> bool {
    // Nearly every word fails here, before it is looked up.
    if word.len() > 6 || !word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let short = word.len() < 3 && !matches!(word, "EU" | "UN" | "VW");
    !short && word != "MAD" && ACRONYMS.binary_search_by(|&(short, _)| short.cmp(word)).is_ok()
}

/// `Russland` in `Russlandreise`: only names in `-land`, for `Indien` begins `Indienststellung` and `Peru` Perugia.
fn closed_compound(word: &str) -> Option<usize> {
    // Without the searcher that `find` sets up, which pays for longer texts.
    let end = word.as_bytes().windows(4).position(|four| four == b"land")? + 4;
    let (state, rest) = (word.get(..end)?, word.get(end..)?);
    let is_noun =
        rest.chars().count() >= 4 && rest.chars().all(char::is_lowercase) && !rest.starts_with("is");
    (is_noun && places::by_name(state).is_some_and(places::is_state) && fold(state).len() == state.len())
        .then_some(end)
}

#[cfg(test)]
mod tests {
    use super::{closed_compound, is_certain_abbreviation, makes_a_common_noun};

    #[test]
    fn compounds_in_one_word_name_states() {
        assert_eq!(closed_compound("Russlandreise"), Some("Russland".len()));
        assert_eq!(closed_compound("Niederlande"), None);
        assert_eq!(closed_compound("Ausländer"), None);
    }

    #[test]
    fn an_article_makes_a_common_noun() {
        for word in ["die", "eine", "seiner", "große", "12"] {
            assert!(makes_a_common_noun(word), "{word}");
        }
        for word in ["", "und", "mit", "sagte", ",", "Präsident"] {
            assert!(!makes_a_common_noun(word), "{word}");
        }
    }

    #[test]
    fn short_abbreviations_are_not_certain() {
        assert!(
            is_certain_abbreviation("EU") && is_certain_abbreviation("SPD") && !is_certain_abbreviation("AP")
        );
    }
}
