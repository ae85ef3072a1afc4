//! An entity of a report with what its function can be recognised by in another report.

use super::Reports;
use crate::analysis::Analysis;
use crate::comparison::SentenceRef;
use crate::comparison::features::{FeatureKind, SentenceFeatures};
use crate::entities::surface::fold;
use crate::entities::{Entity, Gender, MentionForm};
use crate::german::offices::office;
use crate::german::roots::root;
use crate::german::stop_words::is_stop_word;
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::{Set, hash};
use crate::util::sort::Sort;

/// How many mentions of an entity are looked at, and how many entities of a report.
const MOST_MENTIONS: usize = 8;
const MOST_NAMED: usize = 96;

/// What the head of an office tells beside the office: there are many kinds of speakers.
const OF_HEAD: f32 = 0.4;

/// Endings of nouns for one thing, whose place both reports may name. Own compilation.
const CLASSES: [&[&str]; 2] = [
    &["richtung"],
    &["krankenhaus", "klinik", "klinikum", "spital", "hospital", "krankenhauses", "klinikums", "spitals"],
];

/// How many tokens around a name may say what its function is.
const NEAR: usize = 6;

/// An entity that not all reports know.
pub(super) struct Named {
    pub(super) article: usize,
    pub(super) kind: Kind,
    /// The articles that know it, ascending.
    pub(super) known_to: Vec<usize>,
    /// Its name in parts, folded.
    pub(super) name: Vec<String>,
    /// Where it is named, in the order of the text.
    pub(super) mentions: Vec<(SentenceRef, Span)>,
    /// The keys of the titles and offices beside it, and how much they tell.
    pub(super) offices: Keys,
    /// The same of all words around it.
    pub(super) near: Keys,
    /// Nouns right before it, by their hashes, with a token of each.
    pub(super) nouns: Vec<(u64, u32)>,
    /// Prepositions right before it, by their hashes.
    pub(super) prepositions: Vec<u64>,
    pub(super) gender: Option<Gender>,
    /// Whether it says something.
    pub(super) speaks: bool,
    /// Which place it has among those of its kind, by salience, from 0.
    pub(super) rank: usize,
}

/// Keys, ascending, with how much they tell and a token that has them.
pub(super) type Keys = Vec<(u64, f32, u32)>;

impl Named {
    /// The entities that some report does not know, in the order of the reports.
    pub(super) fn of_reports(reports: Reports<'_>) -> Vec<Self> {
        let mut known_to: Vec<Vec<Vec<usize>>> =
            reports.analyses.iter().map(|analysis| vec![Vec::new(); analysis.entities.len()]).collect();
        for entity in reports.entities {
            let articles = entity.articles();
            for &(article, id) in &entity.members {
                if let Some(slot) = known_to.get_mut(article).and_then(|ids| ids.get_mut(id)) {
                    slot.clone_from(&articles);
                }
            }
        }
        let mut all = Vec::new();
        for (article, (analysis, known_to)) in reports.analyses.iter().zip(known_to).enumerate() {
            let speakers: Set<usize> = analysis
                .quotes
                .iter()
                .filter_map(|quote| quote.speaker.and_then(|speaker| speaker.entity))
                .collect();
            let mut order: Vec<usize> = (0..analysis.entities.len())
                .filter(|&id| {
                    known_to[id].len() < reports.analyses.len() && analysis.entities[id].kind != Kind::Oth
                })
                .collect();
            let salience = |id: &usize| analysis.entities[*id].salience;
            order.stable_sort_by(|x, y| salience(y).total_cmp(&salience(x)).then(x.cmp(y)));
            order.truncate(MOST_NAMED);
            let mut ranks = [0; 4];
            let mut of_report: Vec<(usize, Self)> = Vec::new();
            for id in order {
                let entity = &analysis.entities[id];
                let rank = &mut ranks[entity.kind as usize];
                let mut named = Self::new(reports, article, entity);
                if named.mentions.is_empty() {
                    continue;
                }
                (named.rank, named.speaks) = (*rank, speakers.contains(&id));
                named.known_to.clone_from(&known_to[id]);
                *rank += 1;
                of_report.push((id, named));
            }
            of_report.stable_sort_by_key(|(id, _)| *id);
            all.extend(of_report.into_iter().map(|(_, named)| named));
        }
        all
    }

    fn new(reports: Reports<'_>, article: usize, entity: &Entity) -> Self {
        let analysis = reports.analyses[article];
        let document = &analysis.document;
        let mut named = Self {
            article,
            kind: entity.kind,
            known_to: Vec::new(),
            name: entity.name.split([' ', '-']).map(part).filter(|part| !part.is_empty()).collect(),
            mentions: Vec::new(),
            offices: Keys::new(),
            near: Keys::new(),
            nouns: Vec::new(),
            prepositions: Vec::new(),
            gender: entity.gender,
            speaks: false,
            rank: 0,
        };
        let names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        for mention in names.take(MOST_MENTIONS) {
            let sentence = document.sentence_at_byte(mention.span.start);
            let at = SentenceRef { article, sentence: sentence.index() };
            named.mentions.push((at, mention.span));
            let own = document.tokens_in(mention.span);
            let bounds = document.sentences()[sentence.index()].token_range();
            let around = own.start.saturating_sub(NEAR).max(bounds.start)..(own.end + NEAR).min(bounds.end);
            let features = reports.features.sentence(at);
            add(&mut named.near, features, |token| around.contains(&token) && !own.contains(&token));
            named.lead(analysis, own.start, bounds.start);
        }
        for token in entity.descriptions.iter().flat_map(|description| document.tokens_in(*description)) {
            named.add_office(document.word_at(token), token as u32);
        }
        one_each(&mut named.near);
        one_each(&mut named.offices);
        named
    }

    /// Takes in a noun beside the name: the office as such, and for less its head, `Sprecher` of `Polizeisprecher`; of other nouns
    /// the root.
    fn add_office(&mut self, word: &str, token: u32) {
        if !word.starts_with(char::is_uppercase) {
            return;
        }
        let keys = match office(word) {
            Some(office) => [(office.lemma.clone(), 1.0), (office.head().to_owned(), OF_HEAD)],
            None => [(root(word), 1.0), (String::new(), 0.0)],
        };
        for (key, weight) in keys.into_iter().filter(|(key, _)| !key.is_empty()) {
            self.offices.push((hash(key.as_bytes()), weight, token));
        }
    }

    /// Takes in the word before a name, an article between them left out, and the noun that this leads to: `Klinik nach Ulm`.
    fn lead(&mut self, analysis: &Analysis, token: usize, start: usize) {
        let word = |at: usize| analysis.document.word_at(at);
        let mut before = (start..token).rev().filter(|&at| !is_article(word(at)));
        let mut at = before.next();
        if let Some(preposition) = at.map(word).filter(|word| word.starts_with(char::is_lowercase)) {
            self.prepositions.push(hash(preposition.as_bytes()));
            at = before.next();
        }
        let noun =
            |at: usize| Some(word(at).to_lowercase()).filter(|_| word(at).starts_with(char::is_uppercase));
        if let Some(at) = at
            && let Some(noun) = noun(at).filter(|noun| !is_stop_word(noun))
        {
            let class = CLASSES.iter().find(|class| class.iter().any(|ending| noun.ends_with(ending)));
            let key = hash(class.map_or(noun.as_str(), |class| class[0]).as_bytes());
            self.nouns.push((key, at as u32));
        }
    }

    /// The name as it is shown: where it is fullest, first.
    pub(super) fn shown(&self) -> (SentenceRef, Span) {
        let length = |span: Span| span.end - span.start;
        let fullest = self.mentions.iter().map(|(_, span)| length(*span)).max();
        let mut mentions = self.mentions.iter().filter(|(_, span)| Some(length(*span)) == fullest);
        *mentions.next().unwrap_or(&self.mentions[0])
    }

    /// Its first mention in a sentence.
    pub(super) fn in_sentence(&self, at: SentenceRef) -> Option<Span> {
        self.mentions.iter().find(|mention| mention.0 == at).map(|mention| mention.1)
    }

    /// The token that says which function it shares with another one: an office, or else the noun before both.
    fn shared_function(&self, other: &Self) -> Option<u32> {
        let has = |keys: &Keys, key: u64| keys.binary_search_by_key(&key, |other| other.0).is_ok();
        let offices = self.offices.iter().filter(|office| has(&other.offices, office.0));
        let office = offices.max_by(|x, y| x.1.total_cmp(&y.1).then(y.2.cmp(&x.2)));
        let mut nouns = self.nouns.iter().filter(|noun| other.nouns.iter().any(|other| other.0 == noun.0));
        office.map(|office| office.2).or_else(|| nouns.next().map(|noun| noun.1))
    }

    /// The token of the first office beside it, shared or not.
    fn own_function(&self) -> Option<u32> {
        self.offices.iter().filter(|office| office.1 >= 1.0).map(|office| office.2).min()
    }
}

/// The word for the function of entities that stand for one, in the article of the first that says it: what the first shares with
/// another one, or else the office that one alone has, `Polizeisprecherin`.
pub(super) fn function(members: &[&Named]) -> Option<(usize, u32)> {
    let (first, others) = members.split_first()?;
    let shared = others.iter().find_map(|other| first.shared_function(other));
    shared
        .map(|token| (first.article, token))
        .or_else(|| members.iter().find_map(|one| Some((one.article, one.own_function()?))))
}

/// A part of a name as it is compared: folded, without the ending of the genitive, which a name may end with itself.
pub(super) fn part(word: &str) -> String {
    let mut part = fold(word);
    if part.chars().count() > LEAST_GENITIVE && part.ends_with('s') {
        part.pop();
    }
    part
}

/// Shorter parts end with their own s: `Jens`.
const LEAST_GENITIVE: usize = 4;

/// Sorts keys, and keeps of equal ones the one that tells most.
fn one_each(keys: &mut Keys) {
    keys.stable_sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)).then(x.2.cmp(&y.2)));
    keys.dedup_by_key(|key| key.0);
}

fn is_article(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "dem" | "den" | "der" | "die" | "das")
}

/// Takes in the keys of some tokens of a sentence: words, their roots and parts, not what is a name itself.
fn add(keys: &mut Keys, features: &SentenceFeatures, is_meant: impl Fn(usize) -> bool) {
    for feature in &features.features {
        let is_word = matches!(feature.kind, FeatureKind::Word | FeatureKind::Root | FeatureKind::Part);
        if !is_word || feature.name || !is_meant(feature.token as usize) {
            continue;
        }
        keys.push((feature.key, feature.weight, feature.token));
    }
}
