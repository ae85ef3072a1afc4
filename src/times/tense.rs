//! Whether a clause speaks of what was or of what is to come, by its finite verb.

use crate::german::tenses as verbs;
use crate::segment::Segmentation;

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

/// The tense of the clause around a token; of its sentence, where the clause has no finite verb.
pub(super) fn tense_at(text: &str, segmentation: &Segmentation, sentence: usize, token: u32) -> Tense {
    let Some(sentence) = segmentation.sentences.get(sentence) else { return Tense::Unknown };
    let range = sentence.token_range();
    let spelling = |at: usize| segmentation.tokens.get(at).map_or("", |token| token.span.of(text));
    let bounds =
        |at: usize| matches!(spelling(at), "," | ";" | ":" | "–" | "\"" | "“" | "„" | "»" | "«" | "(" | ")");
    let token = token as usize;
    // Clauses are short; a bound keeps a sentence of a million words linear.
    const REACH: usize = 60;
    let low = range.start.max(token.saturating_sub(REACH));
    let high = range.end.min(token.saturating_add(REACH));
    let start = (low..token).rev().find(|&at| bounds(at)).map_or(low, |at| at + 1);
    let end = (token..high).find(|&at| bounds(at)).unwrap_or(high);
    match tense_of(start..end, spelling) {
        Tense::Unknown => tense_of(low..high, spelling),
        tense => tense,
    }
}

fn tense_of<'t>(tokens: std::ops::Range<usize>, spelling: impl Fn(usize) -> &'t str) -> Tense {
    let (mut perfect, mut pluperfect, mut future, mut passive, mut participle) =
        (false, false, false, false, false);
    let (mut other, mut irrealis, mut planned) = (false, false, false);
    for at in tokens.clone() {
        let word = spelling(at);
        let Some(first) = word.chars().next() else { continue };
        let opens = at == tokens.start;
        if first.is_uppercase() && !opens {
            continue;
        }
        let lowered;
        let word = if first.is_uppercase() {
            lowered = word.to_lowercase();
            lowered.as_str()
        } else {
            word
        };
        let listed = |list: &[&str]| list.contains(&word);
        if matches!(word, "hatte" | "hatten") {
            pluperfect = true;
        } else if listed(verbs::PAST_AUXILIARIES) || listed(verbs::STRONG_PRETERITES) {
            if matches!(word, "war" | "waren") {
                pluperfect = true;
            } else {
                return Tense::Past;
            }
        } else if listed(verbs::IRREALIS) {
            irrealis = true;
        } else if listed(verbs::PERFECT_AUXILIARIES) {
            perfect = true;
        } else if listed(verbs::FUTURE_AUXILIARIES) {
            future = true;
            passive |= matches!(word, "wird" | "werden" | "werde");
        } else if is_weak_preterite(word) && !is_attribute(at, &tokens, &spelling) {
            return Tense::Past;
        } else if is_participle(word) && spelling(at.wrapping_sub(1)) != "zu" {
            participle = true;
            planned |= listed(verbs::PLANNED);
        } else if (word.ends_with('t') || word.ends_with("en")) && word.len() > 3 && !opens {
            other = true;
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
    if perfect && participle && !future {
        Tense::Past
    } else if future {
        Tense::Future
    } else if perfect || other || passive {
        Tense::Present
    } else {
        Tense::Unknown
    }
}

/// `sagte`, `teilten`; not `heute`, `erste`.
fn is_weak_preterite(word: &str) -> bool {
    (word.ends_with("te") || word.ends_with("ten"))
        && word.len() >= 5
        && !verbs::NO_PRETERITES.contains(&word)
        && !["sten", "ste", "igte", "igten", "zten", "zte"]
            .iter()
            .any(|ending| word.ends_with(ending) && word.len() < 8)
}

/// Whether a word stands between an article and a noun: `die geplante Reise`.
fn is_attribute<'t>(
    at: usize,
    tokens: &std::ops::Range<usize>,
    spelling: &impl Fn(usize) -> &'t str,
) -> bool {
    tokens.contains(&(at + 1)) && spelling(at + 1).starts_with(char::is_uppercase) && {
        let before = if tokens.contains(&at.wrapping_sub(1)) { spelling(at - 1) } else { "" };
        // An article, a possessive, another adjective or a contraction before it.
        !before.starts_with(char::is_uppercase)
            && ["er", "ie", "as", "en", "em", "es", "m", "n", "r", "e"].iter().any(|e| before.ends_with(e))
    }
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
    use crate::article::Article;
    use crate::segment;

    fn tense(text: &str) -> Tense {
        let article = Article::from_text("a", text).unwrap();
        let segmentation = segment::segment(&article);
        let token = segmentation.tokens.iter().position(|t| t.span.of(text).ends_with("tag")).unwrap();
        tense_at(text, &segmentation, 0, token as u32)
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
