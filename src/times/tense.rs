//! Whether a clause speaks of what was or of what is to come, by its finite verb.

use std::cell::RefCell;
use std::ops::Range;

use crate::document::forms::Forms;
use crate::document::segment::Segmentation;
use crate::german::tenses as verbs;

/// Where a clause places its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// Preterite, perfect, pluperfect.
    Past,
    /// Pluperfect: before something else that is past.
    BeforePast,
    /// Present.
    Present,
    /// Future, and modals that speak of what is to come.
    Future,
    /// No finite verb was found.
    Unknown,
}

impl Tense {
    /// Whether what is told lies behind.
    pub(super) fn is_past(self) -> bool {
        matches!(self, Self::Past | Self::BeforePast)
    }
}

/// What a word can be to the tense of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    /// Nothing has looked yet.
    Unseen,
    /// No verb.
    None,
    /// The clause ends here.
    Bound,
    /// `hatte`, `war`.
    Pluperfect,
    /// `wurde`, `kam`.
    Preterite,
    /// `sagte`, unless it is an adjective there.
    WeakPreterite,
    /// `hat`, `ist`.
    Perfect,
    /// `wird`, `soll`.
    Future,
    /// `hätte`, `wäre`.
    Irrealis,
    /// `beendet`, `getroffen`.
    Participle,
    /// `beschlossen`, `erschienen`: a preterite in the plural or a participle.
    PreteriteOrParticiple,
    /// `vorgesehen`.
    Planned,
    /// Perhaps a present form.
    Other,
}

impl Verb {
    fn of(word: &str) -> Self {
        let Some(first) = word.chars().next() else { return Self::None };
        if matches!(word, "," | ";" | ":" | "–" | "\"" | "“" | "„" | "»" | "«" | "(" | ")") {
            return Self::Bound;
        }
        if !first.is_alphabetic() {
            return Self::None;
        }
        let lowered;
        let word = if first.is_uppercase() {
            lowered = word.to_lowercase();
            lowered.as_str()
        } else {
            word
        };
        let listed = |list: &[&str]| list.binary_search(&word).is_ok();
        if matches!(word, "hatte" | "hatten" | "war" | "waren") {
            Self::Pluperfect
        } else if listed(verbs::PAST_AUXILIARIES) {
            Self::Preterite
        } else if let Some(either) = verbs::strong_preterite(word) {
            if either { Self::PreteriteOrParticiple } else { Self::Preterite }
        } else if listed(verbs::IRREALIS) {
            Self::Irrealis
        } else if listed(verbs::PERFECT_AUXILIARIES) {
            Self::Perfect
        } else if listed(verbs::FUTURE_AUXILIARIES) {
            Self::Future
        } else if is_weak_preterite(word) {
            Self::WeakPreterite
        } else if listed(verbs::PLANNED) {
            Self::Planned
        } else if is_participle(word) {
            Self::Participle
        } else if (word.ends_with('t') || word.ends_with("en")) && word.len() > 3 {
            Self::Other
        } else {
            Self::None
        }
    }
}

/// The tenses of an article's clauses. What a word form is gets looked up once.
pub(super) struct Tenses<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
    forms: &'a Forms,
    verbs: RefCell<Vec<Verb>>,
}

/// How far the tense of a clause is looked for, in tokens: clauses are short, and a sentence of a million words is
/// read in linear time.
const REACH: usize = 60;

impl<'a> Tenses<'a> {
    pub(super) fn new(text: &'a str, segmentation: &'a Segmentation, forms: &'a Forms) -> Self {
        Self { text, segmentation, forms, verbs: RefCell::new(vec![Verb::Unseen; forms.len()]) }
    }

    /// The tense of the clause around a token; of its sentence, where the clause has no finite verb.
    pub(super) fn at(&self, sentence: usize, token: u32) -> Tense {
        let Some(sentence) = self.segmentation.sentences.get(sentence) else { return Tense::Unknown };
        let range = sentence.token_range();
        let token = token as usize;
        let low = range.start.max(token.saturating_sub(REACH));
        let high = range.end.min(token.saturating_add(REACH));
        let bounds = |at: &usize| self.verb(*at) == Verb::Bound;
        let start = (low..token).rev().find(bounds).map_or(low, |at| at + 1);
        let end = (token..high).find(bounds).unwrap_or(high);
        match self.of(start..end, range.start) {
            Tense::Unknown => self.of(low..high, range.start),
            tense => tense,
        }
    }

    fn verb(&self, token: usize) -> Verb {
        let Some(&form) = self.forms.of_tokens().get(token) else { return Verb::None };
        let mut verbs = self.verbs.borrow_mut();
        let Some(verb) = verbs.get_mut(form as usize) else { return Verb::None };
        if *verb == Verb::Unseen {
            *verb = Verb::of(self.forms.spelling(form, self.text));
        }
        *verb
    }

    fn spelling(&self, token: usize) -> &'a str {
        self.segmentation.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// The tense that the verbs among some tokens show. Capitalised words count only where they open the sentence.
    fn of(&self, tokens: Range<usize>, opening: usize) -> Tense {
        let (mut perfect, mut pluperfect, mut future) = (false, false, false);
        let (mut participle, mut planned, mut irrealis, mut other) = (false, false, false, false);
        let (mut second, mut either) = (false, false);
        for at in tokens.clone() {
            let verb = self.verb(at);
            if verb == Verb::None || (at > opening && self.spelling(at).starts_with(char::is_uppercase)) {
                continue;
            }
            match verb {
                Verb::Pluperfect => pluperfect = true,
                Verb::Preterite => return Tense::Past,
                Verb::WeakPreterite if !self.is_attribute(at, &tokens) => return Tense::Past,
                Verb::Irrealis => irrealis = true,
                Verb::Perfect => perfect = true,
                Verb::Future => future = true,
                Verb::Participle | Verb::Planned if self.spelling(at.wrapping_sub(1)) != "zu" => {
                    participle = true;
                    planned |= verb == Verb::Planned;
                    second |= self.is_present_of_prefix(at) && at + 1 < tokens.end && at > opening;
                }
                Verb::PreteriteOrParticiple => (participle, either) = (true, true),
                Verb::Other if at > opening => other = true,
                _ => {}
            }
        }
        // What is planned lies ahead, and what would have been has no place in time.
        if planned && (perfect || pluperfect) {
            return if perfect { Tense::Future } else { Tense::Unknown };
        }
        if irrealis {
            return Tense::Unknown;
        }
        if pluperfect {
            return if participle { Tense::BeforePast } else { Tense::Past };
        }
        if participle && !future && (perfect || either) {
            Tense::Past
        } else if future {
            Tense::Future
        } else if perfect || other || second {
            Tense::Present
        } else {
            Tense::Unknown
        }
    }

    /// Whether a word that looks like a participle may as well be a present form: `beginnt`, `verhandelt`, unlike
    /// `begonnen` and `angekündigt`.
    fn is_present_of_prefix(&self, at: usize) -> bool {
        let word = self.spelling(at);
        let prefixed =
            ["be", "ent", "er", "ver", "zer", "über", "unter"].iter().any(|prefix| word.starts_with(prefix));
        word.ends_with('t') && prefixed
    }

    /// Whether a word stands between an article and a noun: `die geplante Reise`.
    fn is_attribute(&self, at: usize, tokens: &Range<usize>) -> bool {
        let of_clause = |at: usize| if tokens.contains(&at) { self.spelling(at) } else { "" };
        let before = of_clause(at.wrapping_sub(1));
        // An article, a possessive, another adjective or a contraction before it.
        of_clause(at + 1).starts_with(char::is_uppercase)
            && !before.starts_with(char::is_uppercase)
            && before.ends_with(['r', 'e', 's', 'n', 'm'])
    }
}

/// `sagte`, `teilten`; not `heute`, `erste`.
fn is_weak_preterite(word: &str) -> bool {
    (word.ends_with("te") || word.ends_with("ten"))
        && word.len() >= 5
        && verbs::NO_PRETERITES.binary_search(&word).is_err()
        && !["sten", "ste", "igte", "igten", "zten", "zte"]
            .iter()
            .any(|ending| word.ends_with(ending) && word.len() < 8)
}

/// `beendet`, `angekündigt`, `getroffen`.
fn is_participle(word: &str) -> bool {
    let ends = word.ends_with('t') || word.ends_with("en");
    let begins = ["be", "ent", "er", "ge", "ver", "zer", "über", "unter", "wider"]
        .iter()
        .any(|prefix| word.starts_with(prefix));
    word.len() >= 5 && ends && (begins || word.contains("ge") || word.ends_with("iert"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::article::Article;
    use crate::document::segment;

    fn tense(text: &str) -> Tense {
        let article = Article::from_text("a", text).unwrap();
        let segmentation = segment::segment(&article);
        let token = segmentation.tokens.iter().position(|t| t.span.of(text).ends_with("tag")).unwrap();
        let forms = Forms::new(text, &segmentation.tokens);
        Tenses::new(text, &segmentation, &forms).at(0, token as u32)
    }

    #[test]
    fn the_finite_verb_shows_the_tense() {
        for (text, want) in [
            ("Er kam am Dienstag an.", Tense::Past),
            ("Er hat seinen Besuch am Sonntag beendet.", Tense::Past),
            ("Kim war am Dienstag eingetroffen.", Tense::BeforePast),
            ("Er teilte am Montag mit, dass er kommt.", Tense::Past),
            ("Er wird am Freitag erwartet.", Tense::Future),
            ("Die Wahl soll am Sonntag stattfinden.", Tense::Future),
            ("Am Mittag, am Montag.", Tense::Unknown),
        ] {
            assert_eq!(tense(text), want, "{text}");
        }
    }
}
