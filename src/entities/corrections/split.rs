//! Names that are two, or one and a noun, as the other names of the article show.

use super::name::CorrectedName;
use crate::document::Document;
use crate::entities::surface::{fold, is_noun_or_compound, undeclined};
use crate::german::articles::opens_nominative;
use crate::german::offices::office;
use crate::german::places;
use crate::kind::Kind;
use crate::names::{self, NameForm, lists};
use crate::span::Span;
use crate::util::hashing::{Map, Set};

/// The confidence of what remains of a name when another name is cut off.
const REMAINDER: f32 = 0.4;

/// How often a name of one word stands alone in the article.
#[derive(Clone, Copy, Debug, Default)]
struct SingleCount {
    all: u32,
    /// As a person.
    person: u32,
}

impl SingleCount {
    fn is_mostly_person(self) -> bool {
        2 * self.person > self.all
    }
}

/// The names of the article, as evidence for where other names are to be cut.
#[derive(Default)]
pub(super) struct NameContext {
    /// Names of one word, undeclined.
    single: Map<String, SingleCount>,
    /// The first words of persons' full names, with how often they stand there.
    first: Map<String, u32>,
    /// All words of persons' full names but the first.
    last: Set<String>,
    /// The last words of persons' full names, with how often they stand there.
    ends: Map<String, u32>,
    /// Persons' full names of two words, with how often they stand there; where a name has more words.
    pairs: Map<String, u32>,
    /// The first words of other names of several words.
    begins: Set<String>,
    /// Where people's names of two words begin whose first is a common noun, and whose last stands alone elsewhere.
    behind_nouns: Set<u32>,
}

impl NameContext {
    pub(super) fn new(document: &Document, names: &[CorrectedName]) -> Self {
        let mut context = Self { behind_nouns: behind_nouns(document, names), ..Self::default() };
        let names = || {
            let names = names.iter().filter(|name| name.form == NameForm::Name);
            names.map(|name| (document.text_of(name.span), name.kind))
        };
        // Each spelling is folded once.
        let mut index: Map<&str, usize> = Map::default();
        let mut spellings: Vec<(&str, SingleCount)> = Vec::new();
        for (name, kind) in names().filter(|(name, _)| !name.contains(char::is_whitespace)) {
            let at = *index.entry(name).or_insert(spellings.len());
            if at == spellings.len() {
                spellings.push((name, SingleCount::default()));
            }
            let count = &mut spellings[at].1;
            count.all += 1;
            count.person += u32::from(kind == Kind::Per);
        }
        for (name, count) in spellings {
            let sum = context.single.entry(undeclined(&fold(name)).into_owned()).or_default();
            sum.all += count.all;
            sum.person += count.person;
        }
        // The last words of people's names, for their genitives: `Bidens Hund` is no full name where there is a `Joe Biden`.
        let of_people = || names().filter(|(_, kind)| *kind == Kind::Per).map(|(name, _)| name);
        for name in of_people() {
            if let Some((_, rest)) = name.split_once(char::is_whitespace)
                && let Some(end) = rest.split_whitespace().next_back()
            {
                *context.ends.entry(fold(end)).or_default() += 1;
            }
        }
        let has_long = of_people().any(|name| name.split_whitespace().nth(2).is_some());
        for (name, kind) in names() {
            let mut words = name.split_whitespace();
            let first = words.next().unwrap_or_default();
            let mut rest = words.peekable();
            if kind != Kind::Per {
                if rest.peek().is_some() {
                    context.begins.insert(fold(first));
                }
                continue;
            }
            let is_genitive = || {
                first.strip_suffix('s').is_some_and(|base| {
                    context.single(base).all > 0 || context.ends.contains_key(&fold(base))
                })
            };
            if rest.peek().is_some() && !is_genitive() {
                *context.first.entry(fold(first)).or_default() += 1;
                let mut count = 0;
                for word in rest {
                    context.last.insert(fold(word));
                    count += 1;
                }
                if has_long && count == 1 {
                    *context.pairs.entry(fold(name)).or_default() += 1;
                }
            }
        }
        context
    }

    fn single(&self, word: &str) -> SingleCount {
        self.single.get(&*undeclined(&fold(word))).copied().unwrap_or_default()
    }

    /// Whether a word is the genitive of a name of the article.
    fn is_genitive(&self, word: &str) -> bool {
        let Some(base) = word.strip_suffix('s') else { return false };
        let key = fold(base);
        self.single(base).all > 0 || self.last.contains(&key) || self.first.contains_key(&key)
    }

    /// How much of a name, in bytes, is the full name of a known person in the genitive, where more follows.
    fn full_genitive(&self, name: &str) -> Option<usize> {
        let mut end = name.find(char::is_whitespace)?;
        loop {
            let rest = name[end..].trim_start();
            let word = rest.split(char::is_whitespace).next()?;
            end = name.len() - rest.len() + word.len();
            if end == name.len() {
                return None;
            }
            let Some(base) = word.strip_suffix('s') else { continue };
            let is_person = self.single(base).is_mostly_person() || self.last.contains(&fold(base));
            if is_person
                && self.single(word).all == 0
                && name[end..].trim_start().starts_with(char::is_uppercase)
            {
                return Some(end);
            }
        }
    }

    /// Whether a word stands alone as a name elsewhere, or begins one.
    fn begins_name(&self, word: &str) -> bool {
        self.single(word).all > 0 || self.begins.contains(&fold(word))
    }

    /// Appends the names that a name is cut into; itself, where nothing is to be cut.
    pub(super) fn split(&self, document: &Document, name: CorrectedName, names: &mut Vec<CorrectedName>) {
        // `Piehler, Groß`: a list of people.
        let is_list = |text: &str| text.contains(", ") && text.split(", ").all(|part| !part.ends_with('.'));
        if name.kind == Kind::Per && is_list(document.text_of(name.span)) {
            return names.extend(listed(document, name));
        }
        let Some(parts) = Parts::of(document, name) else { return names.push(name) };
        if let Some(span) = self.one_name(&parts) {
            return names.push(CorrectedName { span, ..name });
        }
        // `der Vorsitzende der Agentur für Arbeit Karl Meier`: the office, what it is in, and who holds it.
        if let Some(length) = holder_behind(document, &parts) {
            names.push(CorrectedName { span: parts.head(length), ..name });
            let holder = parts.tail(parts.surface[length..].trim_start());
            return names.push(CorrectedName { span: holder, kind: Kind::Per, ..name });
        }
        // `… überquert Rhein und Neckar ⏎ Mannheim protestiert`: two places that stand alone elsewhere.
        if parts.kind == Kind::Loc && parts.words == 1 && self.are_two_places(&parts) {
            names.push(CorrectedName { span: parts.head(parts.first.len()), ..name });
            return names.push(CorrectedName { span: parts.tail(parts.last), ..name });
        }
        // `Manni K.`: a name that was shortened is one.
        if is_initial(parts.last) {
            return names.push(name);
        }
        // `Trumps Golf`: what is his has a name of its own.
        if parts.words == 1
            && parts.kind == Kind::Per
            && self.is_genitive(parts.first)
            && self.single(parts.last).all > 0
            && names::lists_of(parts.first) & lists::FORENAME == 0
        {
            names.push(CorrectedName { span: parts.head(parts.first.len()), ..name });
            return names.push(CorrectedName {
                span: parts.tail(parts.last),
                kind: Kind::Oth,
                confidence: REMAINDER,
                ..name
            });
        }
        // `Matteo Salvinis Lega`: the genitive of somebody's full name, and what is his.
        if let Some(length) = self.full_genitive(parts.surface) {
            let owner = parts.head(length);
            names.push(CorrectedName { span: owner, kind: Kind::Per, ..name });
            let owned = parts.surface[length..].trim_start();
            if self.begins_name(owned) {
                let kind = if name.kind == Kind::Per { Kind::Org } else { name.kind };
                names.push(CorrectedName { span: parts.tail(owned), kind, confidence: REMAINDER, ..name });
            }
            return;
        }
        let Parts { first, rest, last, words, .. } = parts;
        let head = parts.head(first.len());
        let may_be_full_name = name.kind == Kind::Org
            && (2..=3).contains(&words)
            && rest.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        // `Kim Jong Un`, taken for an organisation, where `Kim` is somebody.
        if may_be_full_name && self.single(first).is_mostly_person() {
            return names.push(CorrectedName { kind: Kind::Per, ..name });
        }
        // `Linken Gesine Lötzsch`: another name, and a person's full name.
        if may_be_full_name && self.single(first).all > 0 {
            names.push(CorrectedName { span: head, ..name });
            return names.push(CorrectedName { span: parts.tail(rest), kind: Kind::Per, ..name });
        }
        // `Primorje Kim`: what is the first word of somebody's name ends no other one's.
        let is_other = || {
            self.first.contains_key(&fold(last))
                && self.single(last).all >= 2
                && self.first.get(&fold(first)).is_none_or(|&count| count <= 1)
        };
        if words == 1 && is_other() {
            names.push(CorrectedName { span: head, kind: Kind::Loc, confidence: REMAINDER, ..name });
            return names.push(CorrectedName { span: parts.tail(last), kind: Kind::Per, ..name });
        }
        // `Zander Liebesbriefe`: somebody's family name, and what else the clause tells.
        if words == 1 && self.is_family_name_before_noun(&parts) {
            return names.push(CorrectedName { span: head, ..name });
        }
        if let Some(length) = self.first_of_two_people(&parts) {
            names.push(CorrectedName { span: parts.head(length), ..name });
            let other = parts.surface[length..].trim_start();
            return names.push(CorrectedName { span: parts.tail(other), ..name });
        }
        names.push(name);
    }

    /// Whether a name of two words is the family name of somebody who has another given name, before a common noun.
    fn is_family_name_before_noun(&self, parts: &Parts<'_>) -> bool {
        const NAMES: u16 = lists::FORENAME | lists::SURNAME | lists::TOWN;
        parts.kind == Kind::Per
            && self.ends.contains_key(&fold(parts.first))
            && names::lists_of(parts.first) & lists::FORENAME == 0
            && names::lists_of(parts.last) & NAMES == 0
            && self.single(parts.last).all == 0
            && is_noun_or_compound(parts.last)
    }

    /// Whether both words of a name are towns, states or rivers that the article names alone, too.
    fn are_two_places(&self, parts: &Parts<'_>) -> bool {
        [parts.first, parts.last].iter().all(|word| {
            self.single(word).all > 0
                && names::lists_of(word) & (lists::TOWN | lists::STATE | lists::WATER) != 0
        })
    }

    /// How much of a name, in bytes, is one known person, where the rest is another: `lehnt Roth Krämer ab`, `laut Karl
    /// Ernst Jan Roth`.
    fn first_of_two_people(&self, parts: &Parts<'_>) -> Option<usize> {
        if parts.kind != Kind::Per {
            return None;
        }
        let others = |count: Option<&u32>| count.copied().unwrap_or_default();
        match parts.words {
            // Each is somebody's family name, and the first is nobody's given name.
            1 => {
                let (first, last) = (fold(parts.first), fold(parts.last));
                let is_known = |key: &str, word: &str, own: u32| {
                    others(self.ends.get(key)) > own || self.single(word).is_mostly_person()
                };
                (first != last
                    && is_known(&first, parts.first, 0)
                    && is_known(&last, parts.last, 1)
                    && others(self.first.get(&first)) == 1
                    && names::lists_of(parts.first) & lists::FORENAME == 0)
                    .then_some(parts.first.len())
            }
            // A full name known from elsewhere, and behind it another, or somebody's last word.
            2 | 3 => {
                let second = parts.rest.split_whitespace().next()?;
                let length = parts.surface.len() - parts.rest.len() + second.len();
                let behind = fold(parts.surface.get(length..)?.trim_start());
                let is_other = if parts.words == 3 {
                    self.pairs.contains_key(&behind)
                } else {
                    others(self.ends.get(&behind)) > 1
                };
                (self.pairs.contains_key(&fold(&parts.surface[..length])) && is_other).then_some(length)
            }
            _ => None,
        }
    }

    /// Where the only name in a mention of several words stands, if the other words are no part of it.
    fn one_name(&self, parts: &Parts<'_>) -> Option<Span> {
        let Parts { first, rest, last, words, kind, .. } = *parts;
        // `Die Linke verharrt`: an article that begins a sentence.
        if opens_nominative(first) && kind != Kind::Per && words == 1 && self.single(rest).all > 0 {
            return Some(parts.tail(rest));
        }
        // `Kims Besuch`: the genitive of a name, and a noun.
        if self.is_genitive(first)
            && self.single(last).all == 0
            && !self.last.contains(&fold(last))
            && rest.starts_with(char::is_uppercase)
        {
            return Some(parts.head(first.len()));
        }
        // `Känguru Skippy`: a common noun, and a name that stands alone elsewhere.
        if self.behind_nouns.contains(&parts.span.start) {
            return Some(parts.tail(last));
        }
        // `Tass’ Korrespondent`: an apostrophe is the genitive of a name in a sibilant.
        let is_sibilant = |base: &str| base.ends_with(['s', 'x', 'z', 'ß', 'c']);
        let is_genitive = first.strip_suffix(['’', '\'', '‘']).is_some_and(is_sibilant);
        (is_genitive && rest.starts_with(char::is_uppercase)).then(|| parts.head(first.len()))
    }
}

/// The names between the commas of a name.
fn listed(document: &Document, name: CorrectedName) -> impl Iterator<Item = CorrectedName> {
    const COMMA: &str = ", ";
    let mut start = name.span.start as usize;
    document.text_of(name.span).split(COMMA).filter_map(move |part| {
        let span = Span::new(start, start + part.len());
        start = span.end as usize + COMMA.len();
        (!part.is_empty()).then_some(CorrectedName { span, ..name })
    })
}

/// The words of a name of several.
#[derive(Clone, Copy)]
struct Parts<'d> {
    span: Span,
    kind: Kind,
    surface: &'d str,
    first: &'d str,
    /// Everything behind the first word.
    rest: &'d str,
    last: &'d str,
    /// How many words `rest` has.
    words: usize,
}

impl<'d> Parts<'d> {
    fn of(document: &'d Document, name: CorrectedName) -> Option<Self> {
        let surface = document.text_of(name.span);
        let (first, _) = surface.split_once(char::is_whitespace)?;
        let rest = surface[first.len()..].trim_start();
        let last = rest.split_whitespace().next_back().unwrap_or_default();
        let words = rest.split_whitespace().count();
        Some(Self { span: name.span, kind: name.kind, surface, first, rest, last, words })
    }

    /// The first bytes of the name.
    fn head(&self, length: usize) -> Span {
        let start = self.span.start as usize;
        Span::new(start, start + length)
    }

    /// The words at the end of the name.
    fn tail(&self, words: &str) -> Span {
        Span::new(self.span.end as usize - words.len(), self.span.end as usize)
    }
}

/// Where the names of people begin that are a common noun and a name which stands in the article without that noun, too:
/// `Känguru Skippy`, and later `Skippy`. A noun is in the dictionary, or stands in the article behind `das` or `ein`.
fn behind_nouns(document: &Document, names: &[CorrectedName]) -> Set<u32> {
    let forms = document.token_forms();
    // The first token of each name of two words whose first is no given name.
    let pairs: Vec<(u32, usize)> = names
        .iter()
        .filter(|name| name.kind == Kind::Per && name.form == NameForm::Name)
        .filter_map(|name| {
            let tokens = document.tokens_in(name.span);
            let first = document.word_at(tokens.start);
            (tokens.len() == 2 && names::lists_of(first) & lists::FORENAME == 0)
                .then_some((name.span.start, tokens.start))
        })
        .collect();
    if pairs.is_empty() {
        return Set::default();
    }
    let mut is_inside = vec![false; forms.len()];
    for &(_, first) in &pairs {
        is_inside[first..(first + 2).min(forms.len())].fill(true);
    }
    let mut alone = vec![false; document.forms().len()];
    // Asked of the first words alone.
    let mut with_article = vec![false; document.forms().len()];
    let mut is_first = vec![false; document.forms().len()];
    for &(_, first) in &pairs {
        is_first[forms[first] as usize] = true;
    }
    for at in (0..forms.len()).filter(|&at| !is_inside[at]) {
        alone[forms[at] as usize] = true;
        with_article[forms[at] as usize] |= at > 0
            && is_first[forms[at] as usize]
            && matches!(
                document.word_at(at - 1),
                "das" | "Das" | "ein" | "Ein" | "eine" | "Eine" | "einem" | "einen"
            );
    }
    let is_noun = |first: usize| {
        names::lists_of(document.word_at(first)) & lists::NOUN != 0 || with_article[forms[first] as usize]
    };
    let stands_alone = |first: usize| forms.get(first + 1).is_some_and(|&last| alone[last as usize]);
    pairs
        .into_iter()
        .filter(|&(_, first)| is_noun(first) && stands_alone(first))
        .map(|(start, _)| start)
        .collect()
}

/// How much of an organisation's name, in bytes, stands before the name of the person who holds the office in it that is named
/// before: a given name and a family name at its end.
fn holder_behind(document: &Document, parts: &Parts<'_>) -> Option<usize> {
    if parts.kind == Kind::Per || parts.words < 2 {
        return None;
    }
    let first = document.tokens_in(parts.span).start;
    let start = document.sentence_tokens_at(first).start;
    let before = first.checked_sub(2).filter(|&before| before >= start)?;
    if !matches!(document.word_at(before + 1), "der" | "des" | "von" | "vom") {
        return None;
    }
    office(document.word_at(before))?;
    let (rest, family) = parts.surface.rsplit_once(char::is_whitespace)?;
    let (body, given) = rest.trim_end().rsplit_once(char::is_whitespace)?;
    let is_given = |word: &str| names::lists_of(word) & lists::FORENAME != 0;
    let is_person = given.split('-').all(is_given)
        && family.starts_with(char::is_uppercase)
        && names::lists_of(family) & (lists::NOUN | lists::TOWN) == 0;
    is_person.then(|| body.trim_end().len())
}

/// `deutsch-französische` is derived from two names.
pub(super) fn double_adjective(document: &Document, name: CorrectedName) -> Option<[CorrectedName; 2]> {
    let word = document.text_of(name.span);
    let (_, hyphen, _) =
        places::by_double_adjective(word).filter(|_| places::by_adjective(word).is_none())?;
    let (start, end) = (name.span.start as usize, name.span.end as usize);
    Some([
        CorrectedName { span: Span::new(start, start + hyphen), ..name },
        CorrectedName { span: Span::new(start + hyphen + 1, end), ..name },
    ])
}

/// Whether a word is the initial that stands for a name: `K.`
fn is_initial(word: &str) -> bool {
    let letter = word.strip_suffix('.').unwrap_or(word);
    let mut letters = letter.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}
