//! The tense of a clause, by its finite verb.

use std::cell::RefCell;
use std::ops::Range;

use crate::document::{Document, SentenceId};
use crate::german::adjective_endings::without_ending;
use crate::german::articles::is_article;
use crate::german::function_words::{RELATIVE, classes};
use crate::german::lookup::Index;
use crate::german::tenses as verbs;

/// Where a clause places its event in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// Preterite, perfect, pluperfect.
    Past,
    /// Pluperfect: before another past event.
    BeforePast,
    /// Present.
    Present,
    /// Future, and modals of what is to come.
    Future,
    /// No finite verb was found.
    Unknown,
}

impl Tense {
    /// Whether the event lies in the past.
    pub(super) fn is_past(self) -> bool {
        matches!(self, Self::Past | Self::BeforePast)
    }
}

/// The part that a word form plays in the tense of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    /// Not looked up yet.
    Unseen,
    /// No verb.
    None,
    /// The end of a clause.
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
    /// `hätten`, `wären`, which stand for the subjunctive of the perfect, too: `Planen hätten nachgegeben`.
    IrrealisPlural,
    /// `beendet`, `getroffen`.
    Participle,
    /// `beschlossen`, `erschienen`: a preterite in the plural or a participle.
    PreteriteOrParticiple,
    /// `vorgesehen`.
    Planned,
    /// `nachzulegen`.
    ZuInfinitive,
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
        let listed = |list: &Index| list.contains(word);
        if matches!(word, "hatte" | "hatten" | "war" | "waren") {
            Self::Pluperfect
        } else if listed(&verbs::PAST_AUXILIARIES) {
            Self::Preterite
        } else if let Some(either) = verbs::strong_preterite(word) {
            if either { Self::PreteriteOrParticiple } else { Self::Preterite }
        } else if listed(&verbs::IRREALIS) {
            if word.ends_with('n') { Self::IrrealisPlural } else { Self::Irrealis }
        } else if listed(&verbs::PERFECT_AUXILIARIES) {
            Self::Perfect
        } else if listed(&verbs::FUTURE_AUXILIARIES) {
            Self::Future
        } else if verbs::is_weak_preterite(word) {
            Self::WeakPreterite
        } else if listed(&verbs::PLANNED) {
            Self::Planned
        } else if verbs::is_infinitive_with_zu(word) {
            Self::ZuInfinitive
        } else if verbs::is_participle(word) {
            Self::Participle
        } else if (word.ends_with('t') || word.ends_with("en")) && word.len() > 3 {
            Self::Other
        } else {
            Self::None
        }
    }
}

/// The tenses of an article's clauses. Each word form is looked up once, when it is first needed.
pub(super) struct ClauseTenses<'a> {
    document: &'a Document,
    verbs: RefCell<Vec<Verb>>,
}

/// How far the tense of a clause is looked for, in tokens: clauses are short, and a sentence of a million words is
/// read in linear time.
const REACH: usize = 60;

impl<'a> ClauseTenses<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, verbs: RefCell::new(vec![Verb::Unseen; document.forms().len()]) }
    }

    /// The tense of the clause around a token; of its sentence, where the clause has no finite verb.
    pub(super) fn at(&self, sentence: SentenceId, token: usize) -> Tense {
        let Some(sentence) = self.document.sentences().get(sentence.index()) else { return Tense::Unknown };
        let range = sentence.token_range();
        let low = range.start.max(token.saturating_sub(REACH));
        let high = range.end.min(token.saturating_add(REACH));
        let bounds = |at: &usize| self.verb(*at) == Verb::Bound;
        let start = (low..token).rev().find(bounds).map_or(low, |at| at + 1);
        let end = (token..high).find(bounds).unwrap_or(high);
        if self.is_called_for(start..end, token) || self.is_lasting(start..end, token) {
            return Tense::Future;
        }
        if self.is_before_past_participle(start..end, token) {
            return Tense::Past;
        }
        match self.of(start..end, range.start) {
            Tense::Unknown => match self.behind_aside(end, high).map(|rest| self.of(rest, range.start)) {
                None | Some(Tense::Unknown) => self.of(low..high, range.start),
                Some(tense) => tense,
            },
            Tense::Present if self.is_perfect(start..end, high) => Tense::Past,
            tense => tense,
        }
    }

    /// Whether the day is that of what somebody calls for: `rief zu einer Kundgebung am Samstag auf`.
    fn is_called_for(&self, clause: Range<usize>, day: usize) -> bool {
        /// The most words from `zu` to the day.
        const LONGEST: usize = 7;
        let before = || (clause.start..day).rev().map(|at| self.document.word_at(at)).take(LONGEST);
        let mut words = before().skip_while(|word| matches!(*word, "am" | "den" | "kommenden" | "nächsten"));
        words.next().is_some_and(|noun| noun.starts_with(char::is_uppercase))
            && words.any(|word| matches!(word, "zu" | "zur" | "zum"))
            && clause.clone().any(|at| verbs::CALLS.contains(&self.document.word_at(at)))
    }

    /// Whether what was put off or lasts goes on until the day: `wurde bis Sonntag verlängert`, `sind bis Ende Mai gesichert`.
    fn is_lasting(&self, clause: Range<usize>, day: usize) -> bool {
        let before = |back: usize| day.checked_sub(back).map_or("", |at| self.document.word_at(at));
        let is_bis = |word: &str| word.eq_ignore_ascii_case("bis");
        let is_until = is_bis(before(1)) || matches!(before(1), "zum" | "zur") && is_bis(before(2));
        let has = |words: &[&str]| clause.clone().any(|at| words.contains(&self.document.word_at(at)));
        let is_put_off = has(&verbs::PROLONGED) && !has(&["war", "waren", "hatte", "hatten"]);
        is_until && (is_put_off || has(&["ist", "sind"]) && has(&verbs::LASTING))
    }

    /// Whether the day stands between an article and a participle of the past: `der am Freitag gestorbene Sänger`.
    fn is_before_past_participle(&self, clause: Range<usize>, day: usize) -> bool {
        /// The most words from the day to the participle.
        const REACHED: usize = 4;
        let before =
            |back| day.checked_sub(back).filter(|at| clause.contains(at)).map(|at| self.document.word_at(at));
        let is_attribute =
            before(1) == Some("am") && before(2).is_some_and(|word| is_article(&word.to_lowercase()));
        is_attribute
            && (day + 1..clause.end).take(REACHED).any(|at| {
                let word = self.document.word_at(at);
                let stem = without_ending(word).filter(|_| word.starts_with(char::is_lowercase));
                self.document.word_at(at + 1).starts_with(char::is_uppercase)
                    && stem.is_some_and(|stem| verbs::is_participle(stem) && !verbs::PLANNED.contains(stem))
            })
    }

    /// Whether the infinitive of the perfect ends a clause: `soll ihn verletzt haben`, `könnte geflohen sein`.
    fn is_perfect_infinitive(&self, at: usize) -> bool {
        let behind = self.document.word_at(at + 1);
        let word = self.document.word_at(at);
        behind == "haben"
            || behind == "worden" && self.document.word_at(at + 2) == "sein"
            || behind == "sein"
                && verbs::PERFECT_WITH_SEIN.iter().any(|participle| word.ends_with(participle))
    }

    /// Whether the participle of a perfect stands behind what dashes or brackets put between: `hat es am Montag – 300
    /// Leute waren da – Streit gegeben`.
    fn is_perfect(&self, clause: Range<usize>, high: usize) -> bool {
        let auxiliary = clause.clone().any(|at| self.verb(at) == Verb::Perfect);
        let rest = if auxiliary { self.behind_aside(clause.end, high) } else { None };
        rest.is_some_and(|mut rest| {
            rest.any(|at| matches!(self.verb(at), Verb::Participle | Verb::PreteriteOrParticiple))
        })
    }

    /// The rest of a clause behind what dashes or brackets put between, given the token that opens them: `Am Samstag (14 Uhr)
    /// kommt Cottbus`.
    fn behind_aside(&self, aside: usize, high: usize) -> Option<Range<usize>> {
        let is_aside = aside < high && matches!(self.document.word_at(aside), "–" | "(");
        let mut behind =
            (aside + 1..high).filter(|&at| is_aside && matches!(self.document.word_at(at), "–" | ")"));
        let start = behind.next()? + 1;
        let end = (start..high).find(|&at| self.verb(at) == Verb::Bound).unwrap_or(high);
        Some(start..end)
    }

    fn verb(&self, token: usize) -> Verb {
        let Some(form) = self.document.form_at(token) else { return Verb::None };
        let mut verbs = self.verbs.borrow_mut();
        let Some(verb) = verbs.get_mut(form as usize) else { return Verb::None };
        if *verb == Verb::Unseen {
            *verb = Verb::of(self.document.word_at(token));
        }
        *verb
    }

    /// The tense that the verbs among some tokens show. Capitalised words count only where they open the sentence.
    fn of(&self, tokens: Range<usize>, opening: usize) -> Tense {
        let (mut perfect, mut pluperfect, mut future) = (false, false, false);
        let (mut participle, mut planned, mut irrealis, mut other) = (false, false, false, false);
        let (mut second, mut either, mut plural) = (false, false, false);
        let (mut to_come, mut has_been) = (false, false);
        for at in tokens.clone() {
            let verb = self.verb(at);
            if verb == Verb::None
                || (at > opening && self.document.word_at(at).starts_with(char::is_uppercase))
            {
                continue;
            }
            has_been |= matches!(verb, Verb::Participle | Verb::PreteriteOrParticiple)
                && self.is_perfect_infinitive(at);
            match verb {
                Verb::Pluperfect => pluperfect = true,
                Verb::Preterite => return Tense::Past,
                Verb::WeakPreterite if self.is_perfect_infinitive(at) => has_been = true,
                Verb::WeakPreterite if !self.is_attribute(at, &tokens) && !self.is_infinitive(at, future) => {
                    return Tense::Past;
                }
                Verb::Irrealis => irrealis = true,
                Verb::IrrealisPlural => (irrealis, plural) = (true, true),
                Verb::Perfect => perfect = true,
                Verb::Future => future = true,
                Verb::Participle | Verb::Planned if self.document.word_at(at.wrapping_sub(1)) != "zu" => {
                    participle = true;
                    planned |= verb == Verb::Planned;
                    second |= verbs::may_be_present(self.document.word_at(at))
                        && at + 1 < tokens.end
                        && at > opening;
                }
                Verb::PreteriteOrParticiple => (participle, either) = (true, true),
                Verb::ZuInfinitive => to_come = true,
                Verb::Other if at > opening => {
                    let to = at > tokens.start && self.document.word_at(at - 1) == "zu";
                    (to_come, other) = (to_come || to, other || !to);
                }
                _ => {}
            }
        }
        // A planned event lies ahead, and an irreal one has no place in time.
        if planned && (perfect || pluperfect) {
            return if perfect { Tense::Future } else { Tense::Unknown };
        }
        // `soll`, `dürfte`, `könnte` … `haben` tell what is thought to have been.
        if has_been && (future || irrealis || other) {
            return Tense::Past;
        }
        if irrealis {
            let told = plural && participle && !future && !pluperfect;
            return if told { Tense::Past } else { Tense::Unknown };
        }
        if other && !future && self.is_report(&tokens) {
            return Tense::Past;
        }
        if pluperfect {
            return if participle { Tense::BeforePast } else { Tense::Past };
        }
        // `die im Dezember ihr zweites Kind erwartet`: at the end of a relative clause it is finite.
        let last = tokens.end.wrapping_sub(1);
        let relative = tokens.start > opening && classes(self.document.word_at(tokens.start)) & RELATIVE != 0;
        if relative && participle && !perfect && !either && verbs::may_be_present(self.document.word_at(last))
        {
            return Tense::Present;
        }
        if participle && !future && (perfect || either) {
            Tense::Past
        } else if future || to_come && !participle && !other && !perfect {
            // `kündigte an, im Januar nachzulegen`, but not `will im Januar gelegt zu haben`.
            Tense::Future
        } else if perfect || other || second {
            Tense::Present
        } else {
            Tense::Unknown
        }
    }

    /// Whether a source tells something in the present, which it has done: `wie die Polizei am Freitag mitteilt`.
    fn is_report(&self, tokens: &Range<usize>) -> bool {
        let mut words = tokens.clone().map(|at| self.document.word_at(at));
        matches!(words.clone().next(), Some("wie" | "Wie"))
            && words.any(|word| verbs::REPORTS.contains(&word))
    }

    /// Whether a word in `-ten` beside a modal is its infinitive: `wollen punkten`, `dass sie starten sollen`.
    fn is_infinitive(&self, at: usize, behind_modal: bool) -> bool {
        self.document.word_at(at).ends_with("ten") && (behind_modal || self.verb(at + 1) == Verb::Future)
    }

    /// Whether a word stands between an article and a noun: `die geplante Reise`.
    fn is_attribute(&self, at: usize, tokens: &Range<usize>) -> bool {
        let of_clause = |at: usize| if tokens.contains(&at) { self.document.word_at(at) } else { "" };
        let before = of_clause(at.wrapping_sub(1));
        // An article, a possessive, another adjective or a contraction before it.
        of_clause(at + 1).starts_with(char::is_uppercase)
            && !before.starts_with(char::is_uppercase)
            && before.ends_with(['r', 'e', 's', 'n', 'm'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Article;

    fn tense(text: &str) -> Tense {
        let document = Document::new(&Article::from_text("a", text).unwrap());
        let token = (0..document.tokens().len()).find(|&token| document.word_at(token).ends_with("tag"));
        ClauseTenses::new(&document).at(SentenceId(0), token.unwrap())
    }

    #[test]
    fn the_finite_verb_shows_the_tense() {
        for (text, want) in [
            ("Er kam am Dienstag an.", Tense::Past),
            ("Er hat seinen Besuch am Sonntag beendet.", Tense::Past),
            ("Kim war am Dienstag eingetroffen.", Tense::BeforePast),
            ("Er teilte am Montag mit, dass er kommt.", Tense::Past),
            ("Es hat am Montag – viele waren da – Streit gegeben.", Tense::Past),
            ("Er wird am Freitag erwartet.", Tense::Future),
            ("Die Warnung wurde bis Montag verlängert.", Tense::Future),
            ("Die Straße ist bis zum Montag gesperrt.", Tense::Future),
            ("Bis Montag ist die Straße gesperrt.", Tense::Future),
            ("Die Sperre war bis Montag verlängert worden.", Tense::BeforePast),
            ("Die Straße war bis zum Montag gesperrt.", Tense::BeforePast),
            ("Er ist am Montag gesperrt worden.", Tense::Past),
            ("Die Wahl soll am Sonntag stattfinden.", Tense::Future),
            ("Am Mittag, am Montag.", Tense::Unknown),
            ("Am Sonntag wollen die Ulmer punkten.", Tense::Future),
            ("Die Fähren, die am Montag starten sollen, sind voll.", Tense::Future),
            ("Am Montag punkteten die Ulmer.", Tense::Past),
            ("Am Samstag (14 Uhr) kommt Cottbus, wo er lange spielte.", Tense::Present),
            ("Planen hätten am Montag nachgegeben.", Tense::Past),
            ("Die Frau, die am Montag Besuch erwartet, hat eine Petition gestartet.", Tense::Present),
            ("Er hätte am Montag kommen können.", Tense::Unknown),
            ("Er kündigte an, am Montag nachzulegen.", Tense::Future),
            ("Er forderte sie auf, am Montag zu kommen.", Tense::Future),
            ("Er bestritt, am Montag gekommen zu sein.", Tense::Past),
            ("Er soll am Freitag einen Boten verletzt haben.", Tense::Past),
            ("Der Fahrer könnte am Montag geflohen sein.", Tense::Past),
            ("Sie dürfte am Montag ermordet worden sein.", Tense::Past),
            ("Das Haus soll am Montag fertig sein.", Tense::Future),
            ("Der Bau soll am Montag abgeschlossen werden.", Tense::Future),
            ("Der am Freitag gestorbene Sänger wird beigesetzt.", Tense::Past),
            ("Die am Freitag beginnende Messe zeigt Boote.", Tense::Present),
            ("Sie rief zu einer Kundgebung am Sonntag auf.", Tense::Future),
            ("Kolb rief am Montag zu einer Kundgebung auf.", Tense::Past),
            ("Wie die Polizei am Montag mitteilt, fehlt jede Spur.", Tense::Past),
        ] {
            assert_eq!(tense(text), want, "{text}");
        }
    }
}
