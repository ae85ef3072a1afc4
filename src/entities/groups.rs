//! Readings → groups: which spellings mean one thing.
//!
//! Readings are joined in steps, surest first: listed places, equal keys, known and introduced abbreviations,
//! genitives, people by family name, short forms of organisations, derived words. Every step looks names up in
//! tables, so that the work grows with the number of readings.

use std::borrow::Cow;

use super::MentionForm;
use super::Reason;
use super::readings::{Candidate, Reading, leading_abbreviation};
use super::surface::{bases_of_er, fold, is_derived_from, stem_of_isch, undeclined, without_genitive};
use crate::document::segment::Segmentation;
use crate::german::acronyms::ACRONYMS;
use crate::german::legal_forms::is_legal_form;
use crate::kind::Kind;
use crate::util::disjoint::DisjointSets;
use crate::util::hashing::{Map, Set};

/// Readings joined into groups.
#[derive(Debug)]
pub(super) struct Groups {
    sets: DisjointSets,
    /// Why each reading is in its group.
    pub(super) reasons: Vec<Reason>,
    /// For short forms that fit several people: one reading of each, in order of first appearance.
    pub(super) ambiguous: Map<u32, Vec<u32>>,
}

impl Groups {
    /// The reading that stands for the group of this one.
    pub(super) fn root(&self, reading: u32) -> u32 {
        self.sets.root(reading as usize) as u32
    }

    /// Joins the groups of two readings under the one that was read first.
    fn join(&mut self, a: u32, b: u32) {
        self.sets.join(a as usize, b as usize);
    }

    fn join_because(&mut self, reading: u32, with: u32, reason: Reason) {
        if self.root(reading) != self.root(with) {
            self.join(reading, with);
            self.reasons[reading as usize] = reason;
        }
    }
}

/// From a key to the readings that have it, as distinct groups will be told later.
type Table<'k> = Map<Cow<'k, str>, Vec<u32>>;

/// The readings by the keys under which they are equal.
#[derive(Default)]
struct Keys<'k> {
    /// By [`Reading::key`], or the folded name of a listed place.
    whole: Map<Cow<'k, str>, u32>,
    /// By [`name_key`].
    undeclined: Map<Cow<'k, str>, u32>,
}

/// Joins readings into groups.
pub(super) fn group(
    text: &str,
    segmentation: &Segmentation,
    readings: &[Reading<'_>],
    candidates: &[Candidate],
) -> Groups {
    let mut groups = Groups {
        sets: DisjointSets::new(readings.len()),
        reasons: readings.iter().map(|reading| reason_of(reading)).collect(),
        ambiguous: Map::default(),
    };
    let names: Vec<Cow<'_, str>> = readings.iter().map(name_key).collect();
    let keys = join_equals(&mut groups, readings, &names);
    join_genitives(&mut groups, readings, &names, &keys);
    join_introduced(&mut groups, text, segmentation, readings, candidates);
    join_initials(&mut groups, readings);
    join_people(&mut groups, text, readings, candidates);
    join_short_forms(&mut groups, readings);
    join_derived(&mut groups, readings, &keys.whole);
    groups
}

/// What the form alone gives as a reason.
fn reason_of(reading: &Reading<'_>) -> Reason {
    match (reading.form, reading.place) {
        (MentionForm::Derived, Some(_)) => Reason::ListedDerivation,
        (MentionForm::Derived, None) => Reason::Derivation,
        (MentionForm::Part, _) => Reason::Compound,
        _ => Reason::Name,
    }
}

/// The key under which names of things are equal: without declension and legal form.
fn name_key<'k>(reading: &'k Reading<'_>) -> Cow<'k, str> {
    if reading.kind() == Kind::Per || reading.place.is_some() || !is_name(reading) {
        return Cow::Borrowed(&reading.key);
    }
    undeclined(without_legal_form(&reading.key))
}

fn without_legal_form(mut key: &str) -> &str {
    while let Some((name, last)) = key.rsplit_once(' ')
        && is_legal_form(last)
    {
        key = name;
    }
    key
}

/// The key of the long form of a known abbreviation.
pub(crate) fn long_forms(surface: &str) -> impl Iterator<Item = String> {
    /// The most bytes that an abbreviation of the list has.
    const LONGEST: usize = 6;
    let listed = if surface.len() > LONGEST { &[] } else { ACRONYMS };
    let from = listed.partition_point(|&(short, _)| short < surface);
    listed[from..]
        .iter()
        .take_while(move |&&(short, _)| short == surface)
        .map(|&(_, long)| undeclined(&fold(long)).into_owned())
}

/// `UN` is nobody's short form, were somebody called Kim Jong Un: news write no part of a name in capitals.
fn is_acronym(surface: &str) -> bool {
    (2..=4).contains(&surface.len()) && surface.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a reading is a name in its own right, not a word derived from one.
fn is_name(reading: &Reading<'_>) -> bool {
    reading.form != MentionForm::Derived
}

fn join_equals<'k>(groups: &mut Groups, readings: &'k [Reading<'_>], names: &'k [Cow<'_, str>]) -> Keys<'k> {
    let mut keys = Keys::default();
    let mut by_place: Map<&str, u32> = Map::default();
    let meet =
        |groups: &mut Groups, table: &mut Map<Cow<'k, str>, u32>, key: Cow<'k, str>, id: u32, reason| {
            let other = *table.entry(key).or_insert(id);
            if other != id {
                groups.join_because(id, other, reason);
            }
        };
    for ((id, reading), name) in (0..).zip(readings).zip(names) {
        if reading.key.is_empty() {
            continue;
        }
        let own = reason_of(reading);
        if let Some(place) = reading.place {
            let other = *by_place.entry(place.name).or_insert(id);
            if other != id {
                let is_other_name = own == Reason::Name && reading.key != readings[other as usize].key;
                groups.join_because(id, other, if is_other_name { Reason::ListedName } else { own });
            }
            // Compounds and towns in `-er` look their base up by its key.
            meet(groups, &mut keys.whole, Cow::Owned(fold(place.name)), id, own);
            continue;
        }
        if !is_name(reading) {
            continue;
        }
        let spelling = if own == Reason::Name { Reason::Spelling } else { own };
        meet(groups, &mut keys.whole, Cow::Borrowed(&reading.key), id, spelling);
        if **name != *reading.key {
            meet(groups, &mut keys.undeclined, Cow::Borrowed(name), id, Reason::Spelling);
        } else if reading.kind() != Kind::Per {
            meet(groups, &mut keys.undeclined, Cow::Borrowed(name), id, own);
        }
        for long in long_forms(reading.surface) {
            meet(groups, &mut keys.undeclined, Cow::Owned(long), id, Reason::ListedName);
        }
    }
    keys
}

fn join_genitives(groups: &mut Groups, readings: &[Reading<'_>], names: &[Cow<'_, str>], keys: &Keys<'_>) {
    for ((id, reading), name) in (0..).zip(readings).zip(names) {
        if reading.place.is_some() || !is_name(reading) {
            continue;
        }
        for base in without_genitive(&reading.key) {
            if let Some(&other) = keys.whole.get(base) {
                groups.join_because(id, other, Reason::Name);
            }
        }
        for base in without_genitive(name).filter(|_| reading.kind() != Kind::Per) {
            if let Some(&other) = keys.undeclined.get(base) {
                groups.join_because(id, other, Reason::Name);
            }
        }
    }
}

/// An abbreviation in brackets behind the name that it abbreviates, or the name in brackets behind it; an abbreviation
/// in capitals right behind the name, too: `Organisation der Erdöl exportierenden Länder OPEC`.
fn join_introduced(
    groups: &mut Groups,
    text: &str,
    segmentation: &Segmentation,
    readings: &[Reading<'_>],
    candidates: &[Candidate],
) {
    /// How many mentions back the long form may stand.
    const REACH: usize = 4;
    for (at, candidate) in candidates.iter().enumerate().skip(1) {
        if candidate.form != MentionForm::Name {
            continue;
        }
        if !stands_in_brackets(text, candidate.span.start as usize) {
            let before = &candidates[at - 1];
            let (short, long) = (&readings[candidate.reading as usize], &readings[before.reading as usize]);
            let between = text.get(before.span.end as usize..candidate.span.start as usize);
            let follows = between.is_some_and(|between| matches!(between, " " | "“ " | "\" " | " „" | " \""));
            let fits = || is_abbreviation(short.surface) && abbreviates(short.surface, long.surface);
            let are_things = || short.kind() != Kind::Per && long.kind() != Kind::Per;
            if follows && before.form == MentionForm::Name && fits() && are_things() {
                groups.join_because(candidate.reading, before.reading, Reason::IntroducedAbbreviation);
            }
            continue;
        }
        let sentence = segmentation.sentence_at(candidate.span.start);
        let before = candidates[at.saturating_sub(REACH)..at].iter().rev();
        let same_sentence = before.take_while(|other| segmentation.sentence_at(other.span.start) == sentence);
        for other in same_sentence.filter(|other| other.form == MentionForm::Name) {
            let (short, long) = (&readings[candidate.reading as usize], &readings[other.reading as usize]);
            let fits = abbreviates(short.surface, long.surface) || abbreviates(long.surface, short.surface);
            if fits && long.kind() != Kind::Per && short.kind() != Kind::Per {
                groups.join_because(candidate.reading, other.reading, Reason::IntroducedAbbreviation);
                break;
            }
        }
    }
}

/// Whether an opening bracket stands before the position, with no more than `kurz:` and a quotation mark between.
fn stands_in_brackets(text: &str, start: usize) -> bool {
    const BETWEEN: [&str; 6] = ["kurz", "abgekürzt", "auch", "englisch", "engl.", "früher"];
    let before = text.get(..start).unwrap_or_default();
    let before = before.trim_end_matches(['„', '"', '»', '‚', '“', ' ', ':']);
    let before = BETWEEN.iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    before.trim_end().ends_with('(')
}

/// Whether a spelling with at least two capitals abbreviates a longer name: its letters stand in the name in their
/// order, the first of them at the beginning.
fn abbreviates(short: &str, long: &str) -> bool {
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    if capitals < 2 || short.chars().count() * 2 > long.chars().count() {
        return false;
    }
    let mut letters = long.chars().flat_map(char::to_lowercase);
    let mut short = short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    if short.next() != letters.next() {
        return false;
    }
    short.all(|letter| letters.any(|other| other == letter))
}

/// Whether a spelling is three capitals or more.
fn is_abbreviation(surface: &str) -> bool {
    surface.chars().nth(2).is_some() && surface.chars().all(char::is_uppercase)
}

/// An abbreviation that nobody introduced, by the initials of the only name that has them.
fn join_initials(groups: &mut Groups, readings: &[Reading<'_>]) {
    let is_thing = |reading: &&Reading<'_>| reading.kind() != Kind::Per;
    let abbreviations = || {
        let all = (0..).zip(readings).filter(|(_, reading)| is_abbreviation(reading.surface));
        all.filter(|(_, reading)| is_thing(reading) && is_name(reading))
    };
    let mut by_initials: Map<&str, Vec<u32>> =
        abbreviations().map(|(_, reading)| (reading.surface, Vec::new())).collect();
    if by_initials.is_empty() {
        return;
    }
    let (mut all, mut capitals) = (String::new(), String::new());
    for (id, reading) in (0..).zip(readings) {
        if reading.form != MentionForm::Name || !is_thing(&reading) {
            continue;
        }
        let pieces = || reading.surface.split([' ', '-']).filter(|piece| !piece.is_empty());
        if pieces().nth(1).is_none() {
            continue;
        }
        all.clear();
        capitals.clear();
        for first in pieces().filter_map(|piece| piece.chars().next()) {
            all.extend(first.to_uppercase());
            if first.is_uppercase() {
                capitals.extend(first.to_uppercase());
            }
        }
        if all != capitals
            && let Some(longer) = by_initials.get_mut(all.as_str())
        {
            longer.push(id);
        }
        if let Some(longer) = by_initials.get_mut(capitals.as_str()) {
            longer.push(id);
        }
    }
    for (id, reading) in abbreviations() {
        let longer = by_initials.get(reading.surface).map(|longer| distinct(groups, longer));
        if let Some(&[other]) = longer.as_deref() {
            groups.join_because(id, other, Reason::Initials);
        }
    }
}

/// One reading for each group among these, in their order.
fn distinct(groups: &Groups, readings: &[u32]) -> Vec<u32> {
    let mut roots = Vec::new();
    let mut distinct = Vec::new();
    for &reading in readings {
        let root = groups.root(reading);
        if !roots.contains(&root) {
            roots.push(root);
            distinct.push(reading);
        }
    }
    distinct
}

/// The folded words of a person's name.
fn person_words(reading: &Reading<'_>) -> Vec<String> {
    reading.words().map(fold).filter(|word| !word.is_empty()).collect()
}

/// The most people that a short form is held against: further ones of that name change nothing for a reader.
const MAX_NAMESAKES: usize = 32;

fn push<'k>(table: &mut Table<'k>, key: Cow<'k, str>, id: u32) {
    let found = table.entry(key).or_default();
    if found.len() < MAX_NAMESAKES {
        found.push(id);
    }
}

/// People: the same first and last word are one person; a family name alone is the person who bears it, or a given
/// name where nobody bears it as a family name (`Kim` for `Kim Jong Un`, `Thaksin` for `Thaksin Shinawatra`).
fn join_people(groups: &mut Groups, text: &str, readings: &[Reading<'_>], candidates: &[Candidate]) {
    let is_person = |reading: &Reading<'_>| reading.kind() == Kind::Per && is_name(reading);
    let mut full: Vec<(u32, Vec<String>)> = Vec::new();
    let mut singles: Map<&str, u32> = Map::default();
    for (id, reading) in readings.iter().enumerate().filter(|(_, reading)| is_person(reading)) {
        let words = person_words(reading);
        if words.len() > 1 {
            full.push((id as u32, words));
        } else {
            singles.entry(reading.key.as_str()).or_insert(id as u32);
        }
    }
    // Genitives of full names lose their ending where the name without it is known.
    let genitives: Vec<usize> = {
        let lasts: Set<&str> =
            full.iter().filter_map(|(_, words)| words.last()).map(String::as_str).collect();
        let is_genitive = |words: &[String]| {
            let base = words.last().and_then(|last| last.strip_suffix('s'));
            base.is_some_and(|base| lasts.contains(base) || singles.contains_key(base))
        };
        (0..full.len()).filter(|&at| is_genitive(&full[at].1)).collect()
    };
    for at in genitives {
        if let Some(last) = full[at].1.last_mut() {
            last.pop();
        }
    }
    let mut by_ends: Map<(&str, &str), u32> = Map::default();
    let (mut by_last, mut by_first) = (Table::default(), Table::default());
    for (id, words) in &full {
        let [first, middle @ .., last] = &words[..] else { continue };
        let other = *by_ends.entry((first, last)).or_insert(*id);
        if other != *id {
            groups.join_because(*id, other, Reason::Spelling);
        }
        push(&mut by_last, Cow::Borrowed(last), *id);
        push(&mut by_first, Cow::Borrowed(first), *id);
        // `Nawaf al-Salam`, `Ursula von der Leyen`: also by what follows the given name.
        if !middle.is_empty() {
            push(&mut by_last, Cow::Owned(words[1..].join(" ")), *id);
            push(&mut by_first, Cow::Owned(words[..words.len() - 1].join(" ")), *id);
        }
    }
    // `G. W. Bush` beside `George W. Bush`: an initial stands for the only given name that fits.
    for (id, words) in &full {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        if first.chars().count() == 1
            && let Some(namesakes) = by_last.get(last.as_str())
        {
            let fitting: Vec<u32> = namesakes
                .iter()
                .copied()
                .filter(|other| readings[*other as usize].key.starts_with(first.as_str()) && other != id)
                .collect();
            if let [other] = distinct(groups, &fitting)[..] {
                groups.join_because(*id, other, Reason::Spelling);
            }
        }
    }
    join_other_names(groups, text, readings, candidates);
    for (id, reading) in readings.iter().enumerate() {
        let doubtful = reading.place.is_none() && reading.confidence() < 0.75;
        if !is_name(reading)
            || is_acronym(reading.surface)
            || !(reading.kind() == Kind::Per || doubtful)
            || (reading.form == MentionForm::Name
                && reading.words().nth(1).is_some()
                && !by_last.contains_key(reading.key.as_str()))
        {
            continue;
        }
        let id = id as u32;
        let forms = || std::iter::once(reading.key.as_str()).chain(without_genitive(&reading.key));
        let bearers =
            forms().find_map(|key| by_last.get(key)).or_else(|| forms().find_map(|key| by_first.get(key)));
        let Some(bearers) = bearers else { continue };
        let bearers: Vec<u32> = bearers.iter().copied().filter(|&other| other != id).collect();
        match distinct(groups, &bearers)[..] {
            [] => {}
            [other] => groups.join_because(id, other, Reason::ShortForm),
            ref several => {
                groups.reasons[id as usize] = Reason::NearestBearer;
                groups.ambiguous.insert(id, several.to_vec());
            }
        }
    }
}

/// `Roger Keith Barrett oder Syd Barrett`, `X alias Y`: two names that the text itself says are one person's.
fn join_other_names(groups: &mut Groups, text: &str, readings: &[Reading<'_>], candidates: &[Candidate]) {
    for pair in candidates.windows(2) {
        let (a, b) = (&readings[pair[0].reading as usize], &readings[pair[1].reading as usize]);
        if a.kind() != Kind::Per || b.kind() != Kind::Per || !is_name(a) || !is_name(b) {
            continue;
        }
        let between = text.get(pair[0].span.end as usize..pair[1].span.start as usize).unwrap_or_default();
        let between = between.trim_matches([' ', ',', '(', '„', '"', '“']);
        let says_so =
            matches!(between, "alias" | "eigentlich" | "bürgerlich" | "genannt" | "mit bürgerlichem Namen");
        let same_family_name = || a.words().last().map(fold) == b.words().last().map(fold);
        if says_so || (between == "oder" && same_family_name()) {
            groups.join_because(pair[1].reading, pair[0].reading, Reason::OtherName);
        }
    }
    join_nicknames(groups, text, readings, candidates);
}

/// `… mit dem Spitznamen Binnu`: another name of the person named last, where nobody else of the article has it.
fn join_nicknames(groups: &mut Groups, text: &str, readings: &[Reading<'_>], candidates: &[Candidate]) {
    const NICKNAMES: [&str; 7] =
        ["Beinamen", "Decknamen", "Kampfnamen", "Künstlernamen", "Kosenamen", "Pseudonym", "Spitznamen"];
    let mut last = None;
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let reading = &readings[candidate.reading as usize];
        if reading.words().nth(1).is_none()
            && let Some(person) = last
        {
            let before = text.get(..candidate.span.start as usize).unwrap_or_default();
            let before = before.trim_end_matches([' ', '„', '"', '“', '‚', '»']);
            if NICKNAMES.iter().any(|word| before.ends_with(word)) && reading.place.is_none() {
                groups.join_because(candidate.reading, person, Reason::OtherName);
            }
        }
        if reading.kind() == Kind::Per {
            last = Some(candidate.reading);
        }
    }
}

/// Organisations, works and things: the first words or the last word of the only longer name that has them.
fn join_short_forms(groups: &mut Groups, readings: &[Reading<'_>]) {
    /// The most words of a long name whose beginnings are indexed.
    const MAX_WORDS: usize = 8;
    let mut by_end = Table::default();
    for (id, reading) in readings.iter().enumerate() {
        if reading.form != MentionForm::Name || reading.kind() == Kind::Per || reading.place.is_some() {
            continue;
        }
        if !reading.key.contains(' ') {
            continue;
        }
        let words: Vec<&str> = without_legal_form(&reading.key).split(' ').take(MAX_WORDS).collect();
        let id = id as u32;
        let is_town_on_water =
            words.get(1).is_some_and(|word| matches!(*word, "am" | "an" | "im" | "ob" | "in"));
        if reading.kind() == Kind::Loc {
            if is_town_on_water && words.len() > 2 {
                push(&mut by_end, Cow::Borrowed(words[0]), id);
            }
            continue;
        }
        // `UN-Sicherheitsrat` is not the UN.
        let first = 1 + usize::from(leading_abbreviation(reading.surface).is_some());
        for end in first..words.len() {
            // `Roma von Pécs` are some of the Roma.
            if matches!(words[end], "von" | "aus" | "in") {
                break;
            }
            push(&mut by_end, Cow::Owned(words[..end].join(" ")), id);
        }
        if let [_, .., last] = words[..] {
            push(&mut by_end, Cow::Borrowed(last), id);
        }
    }
    if by_end.is_empty() {
        return;
    }
    for (id, reading) in readings.iter().enumerate() {
        let id = id as u32;
        let unjoined = groups.root(id) == id && !groups.ambiguous.contains_key(&id);
        if !is_name(reading) || reading.place.is_some() || (reading.kind() == Kind::Per && !unjoined) {
            continue;
        }
        let forms = || std::iter::once(reading.key.as_str()).chain(without_genitive(&reading.key));
        let Some(longer) = forms().find_map(|key| by_end.get(key)) else { continue };
        let kind = reading.kind();
        let longer: Vec<u32> = longer
            .iter()
            .copied()
            .filter(|&other| {
                other != id && (kind == Kind::Loc) == (readings[other as usize].kind() == Kind::Loc)
            })
            .collect();
        if let [other] = distinct(groups, &longer)[..] {
            groups.join_because(id, other, Reason::ShortForm);
        }
    }
}

/// Derived words that no list knows: `Stuttgarter` to Stuttgart, `republikanische` to the Republikanische Partei.
fn join_derived(groups: &mut Groups, readings: &[Reading<'_>], by_key: &Map<Cow<'_, str>, u32>) {
    let derived = || (0..).zip(readings).filter(|(_, reading)| !is_name(reading) && reading.place.is_none());
    if derived().next().is_none() {
        return;
    }
    let mut by_beginning: Map<&str, Vec<(&str, u32)>> = Map::default();
    for (id, reading) in (0..).zip(readings) {
        if is_name(reading) && reading.kind() != Kind::Per {
            let found = by_beginning.entry(first_three(&reading.key)).or_default();
            if found.len() < MAX_NAMESAKES {
                found.push((reading.key.as_str(), id));
            }
        }
    }
    let mut bases: Map<String, u32> = Map::default();
    for (id, reading) in derived() {
        let of_er = bases_of_er(&reading.key);
        let base = of_er.iter().find_map(|base| by_key.get(base.as_str())).copied().or_else(|| {
            let stem = stem_of_isch(&reading.key)?;
            let begins = |key: &str| key.strip_prefix(stem).is_some_and(|rest| rest.starts_with("isch"));
            let mut similar = by_beginning.get(first_three(stem))?.iter();
            similar.find(|(key, _)| is_derived_from(stem, key) || begins(key)).map(|&(_, id)| id)
        });
        if let Some(base) = base {
            groups.join_because(id, base, Reason::Derivation);
            continue;
        }
        // Without its base in the article it still meets the other cases of the same word.
        let key = match of_er.into_iter().next() {
            Some(base) => base,
            None => undeclined(&reading.key).into_owned(),
        };
        let other = *bases.entry(key).or_insert(id);
        if other != id {
            groups.join_because(id, other, Reason::Derivation);
        }
    }
}

/// The first three characters of a key.
fn first_three(key: &str) -> &str {
    key.char_indices().nth(3).map_or(key, |(end, _)| &key[..end])
}

#[cfg(test)]
mod tests {
    use super::{abbreviates, stands_in_brackets};

    #[test]
    fn abbreviations_are_spelt_by_the_long_form() {
        assert!(abbreviates("BaFin", "Bundesanstalt für Finanzdienstleistungsaufsicht"));
        assert!(abbreviates("IG Bau", "Industriegewerkschaft Bauen-Agrar-Umwelt"));
        assert!(abbreviates("UMP", "Union pour un Mouvement Populaire"));
        assert!(!abbreviates("IG Bau", "Deutschen Gewerkschaftsbund"));
        assert!(!abbreviates("Ohio", "Wapakoneta"));
    }

    #[test]
    fn brackets_may_hold_a_word_before_the_abbreviation() {
        let text = "Bund (kurz: „IG Bau“)";
        assert!(text.find("IG").is_some_and(|at| stands_in_brackets(text, at)));
        assert!(!stands_in_brackets("Bund und IG Bau", 9));
    }
}
