//! Readings → groups: which spellings mean one thing.
//!
//! Readings are joined in steps, surest first: listed places, equal keys, known and introduced abbreviations,
//! genitives, people by family name, short forms of organisations, derived words. Every step looks names up in
//! tables, so that the work grows with the number of readings.

use super::MentionForm;
use super::Reason;
use super::hashing::Map;
use super::readings::{Candidate, Reading, leading_abbreviation};
use super::surface::{bases_of_er, fold, is_derived_from, stem_of_isch, undeclined, without_genitive};
use crate::disjoint::DisjointSets;
use crate::german::acronyms::ACRONYMS;
use crate::german::legal_forms::is_legal_form;
use crate::names::Kind;
use crate::segment::Segmentation;

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
type Table = Map<String, Vec<u32>>;

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
    let mut by_key: Map<String, u32> = Map::default();
    join_equals(&mut groups, readings, &mut by_key);
    join_genitives(&mut groups, readings, &by_key);
    join_introduced(&mut groups, text, segmentation, readings, candidates);
    join_initials(&mut groups, readings);
    join_people(&mut groups, text, readings, candidates);
    join_short_forms(&mut groups, readings);
    join_derived(&mut groups, readings, &by_key);
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
fn name_key(reading: &Reading<'_>) -> String {
    if reading.kind() == Kind::Per {
        return reading.key.clone();
    }
    let mut words: Vec<&str> = reading.key.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_legal_form(word)) {
        words.pop();
    }
    undeclined(&words.join(" "))
}

/// The key of the long form of a known abbreviation.
pub(super) fn long_forms(surface: &str) -> impl Iterator<Item = String> {
    let from = ACRONYMS.partition_point(|&(short, _)| short < surface);
    ACRONYMS[from..]
        .iter()
        .take_while(move |&&(short, _)| short == surface)
        .map(|&(_, long)| undeclined(&fold(long)))
}

/// Whether a reading is a name in its own right, not a word derived from one.
/// `UN` is nobody's short form, were somebody called Kim Jong Un: news write no part of a name in capitals.
fn is_acronym(surface: &str) -> bool {
    (2..=4).contains(&surface.len()) && surface.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_name(reading: &Reading<'_>) -> bool {
    reading.form != MentionForm::Derived
}

fn join_equals(groups: &mut Groups, readings: &[Reading<'_>], by_key: &mut Map<String, u32>) {
    let mut by_place: Map<&str, u32> = Map::default();
    let meet = |groups: &mut Groups, by_key: &mut Map<String, u32>, key: String, id: u32, reason| {
        if key.is_empty() {
            return;
        }
        let other = *by_key.entry(key).or_insert(id);
        if other != id {
            groups.join_because(id, other, reason);
        }
    };
    for (id, reading) in readings.iter().enumerate() {
        let id = id as u32;
        if let Some(place) = reading.place {
            let other = *by_place.entry(place.name).or_insert(id);
            if other != id {
                let reason = groups.reasons[id as usize];
                let reason = if reason == Reason::Name && reading.key != readings[other as usize].key {
                    Reason::ListedName
                } else {
                    reason
                };
                groups.join_because(id, other, reason);
            }
            // Compounds and towns in `-er` look their base up by its key.
            meet(groups, by_key, fold(place.name), id, reason_of(reading));
            continue;
        }
        if !is_name(reading) {
            continue;
        }
        let own = reason_of(reading);
        meet(
            groups,
            by_key,
            reading.key.clone(),
            id,
            if own == Reason::Name { Reason::Spelling } else { own },
        );
        let key = name_key(reading);
        if key != reading.key {
            // A space keeps keys without endings apart from plain ones.
            meet(groups, by_key, format!("{key} "), id, Reason::Spelling);
        } else if reading.kind() != Kind::Per {
            meet(groups, by_key, format!("{key} "), id, own);
        }
        for key in long_forms(reading.surface) {
            meet(groups, by_key, format!("{key} "), id, Reason::ListedName);
        }
    }
}

fn join_genitives(groups: &mut Groups, readings: &[Reading<'_>], by_key: &Map<String, u32>) {
    for (id, reading) in readings.iter().enumerate() {
        if reading.place.is_some() || !is_name(reading) {
            continue;
        }
        let undeclined = name_key(reading);
        for base in without_genitive(&reading.key) {
            if let Some(&other) = by_key.get(base) {
                groups.join_because(id as u32, other, Reason::Name);
            }
        }
        for base in without_genitive(&undeclined).filter(|_| reading.kind() != Kind::Per) {
            if let Some(&other) = by_key.get(&format!("{base} ")) {
                groups.join_because(id as u32, other, Reason::Name);
            }
        }
    }
}

/// An abbreviation in brackets behind the name that it abbreviates, or the name in brackets behind it.
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
        if candidate.form != MentionForm::Name || !stands_in_brackets(text, candidate.span.start as usize) {
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

/// An abbreviation that nobody introduced, by the initials of the only name that has them.
fn join_initials(groups: &mut Groups, readings: &[Reading<'_>]) {
    let mut by_initials = Table::default();
    for (id, reading) in readings.iter().enumerate() {
        if reading.form != MentionForm::Name || reading.kind() == Kind::Per {
            continue;
        }
        let pieces = || reading.surface.split([' ', '-']).filter(|piece| !piece.is_empty());
        if pieces().nth(1).is_none() {
            continue;
        }
        let initials = |all: bool| -> String {
            pieces()
                .filter_map(|piece| piece.chars().next())
                .filter(|first| all || first.is_uppercase())
                .flat_map(char::to_uppercase)
                .collect()
        };
        let (all, capitals) = (initials(true), initials(false));
        if all != capitals {
            by_initials.entry(all).or_default().push(id as u32);
        }
        by_initials.entry(capitals).or_default().push(id as u32);
    }
    for (id, reading) in readings.iter().enumerate() {
        let capitals = reading.surface.chars().all(char::is_uppercase);
        if !capitals
            || reading.surface.chars().count() < 3
            || reading.kind() == Kind::Per
            || !is_name(reading)
        {
            continue;
        }
        if let Some(&[other]) =
            by_initials.get(reading.surface).map(|found| distinct(groups, found)).as_deref()
        {
            groups.join_because(id as u32, other, Reason::Initials);
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

fn push(table: &mut Table, key: String, id: u32) {
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
    let last_words: Map<String, usize> =
        full.iter().filter_map(|(_, words)| words.last()).fold(Map::default(), |mut counts, word| {
            *counts.entry(word.clone()).or_default() += 1;
            counts
        });
    for (_, words) in &mut full {
        let Some(last) = words.last_mut() else { continue };
        let base = last
            .strip_suffix('s')
            .filter(|base| last_words.contains_key(*base) || singles.contains_key(base));
        if let Some(base) = base.map(str::to_owned) {
            *last = base;
        }
    }
    let mut by_ends: Map<(String, String), u32> = Map::default();
    let (mut by_last, mut by_first) = (Table::default(), Table::default());
    for (id, words) in &full {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let other = *by_ends.entry((first.clone(), last.clone())).or_insert(*id);
        if other != *id {
            groups.join_because(*id, other, Reason::Spelling);
        }
        push(&mut by_last, last.clone(), *id);
        push(&mut by_first, first.clone(), *id);
        // `Nawaf al-Salam`, `Ursula von der Leyen`: also by what follows the given name.
        if words.len() > 2 {
            push(&mut by_last, words[1..].join(" "), *id);
            push(&mut by_first, words[..words.len() - 1].join(" "), *id);
        }
    }
    // `G. W. Bush` beside `George W. Bush`: an initial stands for the only given name that fits.
    for (id, words) in &full {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        if first.chars().count() == 1
            && let Some(namesakes) = by_last.get(last)
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
                && !by_last.contains_key(&reading.key))
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
        let words: Vec<&str> = reading.key.split(' ').take(MAX_WORDS).collect();
        let id = id as u32;
        let is_town_on_water =
            words.get(1).is_some_and(|word| matches!(*word, "am" | "an" | "im" | "ob" | "in"));
        if reading.kind() == Kind::Loc {
            if is_town_on_water && words.len() > 2 {
                push(&mut by_end, words[0].to_owned(), id);
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
            push(&mut by_end, words[..end].join(" "), id);
        }
        if let [_, .., last] = words[..] {
            push(&mut by_end, last.to_owned(), id);
        }
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
fn join_derived(groups: &mut Groups, readings: &[Reading<'_>], by_key: &Map<String, u32>) {
    let mut by_beginning: Map<String, Vec<(&str, u32)>> = Map::default();
    let beginning = |key: &str| -> String { key.chars().take(3).collect() };
    for (id, reading) in readings.iter().enumerate() {
        if is_name(reading) && reading.kind() != Kind::Per {
            let found = by_beginning.entry(beginning(&reading.key)).or_default();
            if found.len() < MAX_NAMESAKES {
                found.push((reading.key.as_str(), id as u32));
            }
        }
    }
    let mut bases: Map<String, u32> = Map::default();
    for (id, reading) in readings.iter().enumerate() {
        if is_name(reading) || reading.place.is_some() {
            continue;
        }
        let id = id as u32;
        let of_er = bases_of_er(&reading.key);
        let base = of_er.iter().find_map(|base| by_key.get(base)).copied().or_else(|| {
            let stem = stem_of_isch(&reading.key)?;
            let similar = by_beginning.get(&beginning(stem))?;
            similar
                .iter()
                .find(|(key, _)| is_derived_from(stem, key) || key.starts_with(&format!("{stem}isch")))
                .map(|&(_, id)| id)
        });
        if let Some(base) = base {
            groups.join_because(id, base, Reason::Derivation);
            continue;
        }
        // Without its base in the article it still meets the other cases of the same word.
        let key = match of_er.first() {
            Some(base) => base.clone(),
            None => undeclined(&reading.key),
        };
        let other = *bases.entry(key).or_insert(id);
        if other != id {
            groups.join_because(id, other, Reason::Derivation);
        }
    }
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
