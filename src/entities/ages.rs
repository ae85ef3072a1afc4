//! Ages: `der 45-Jährige` is the one person whom the article gives that age, `der 45-jährige Max Müller` or
//! `Max Müller (45)`.

use super::entity::{Entity, Mention, MentionForm, Reason};
use crate::document::Document;
use crate::german::articles;
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

/// How many tokens before a name its age may stand: `die 16-jährige Schülerin Anna`.
const REACH: usize = 3;

/// A word for an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Age {
    /// `45-jährige`, before a noun.
    Adjective(u32),
    /// `45-Jährige`.
    Noun(u32),
    /// `45`
    Number(u32),
    None,
}

impl Age {
    fn of(word: &str) -> Self {
        if !word.starts_with(|c: char| c.is_ascii_digit()) {
            return Self::None;
        }
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = word.split_at(digits.min(word.len()));
        let Some(number) = number.parse().ok().filter(|number| (1..130).contains(number)) else {
            return Self::None;
        };
        match rest.strip_prefix('-').unwrap_or(rest) {
            "" => Self::Number(number),
            rest if rest.starts_with("jährige") => Self::Adjective(number),
            rest if rest.starts_with("Jährige") => Self::Noun(number),
            _ => Self::None,
        }
    }
}

/// Adds the descriptions by age to the persons they mean.
pub(super) fn describe(document: &Document, entities: &mut [Entity]) {
    let mut any = false;
    let of_form = document.map_forms(|word| {
        let age = Age::of(word);
        any |= matches!(age, Age::Noun(_));
        age
    });
    if !any {
        return;
    }
    let tokens = document.tokens();
    let age = |at: usize| document.form_at(at).map_or(Age::None, |form| of_form[form as usize]);
    let word = |at: usize| document.word_at(at);
    // The age of each person: the years, the entity, and where it first stands.
    let mut known: Vec<(u32, usize, u32)> = Vec::new();
    for (id, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == Kind::Per) {
        for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let name = document.tokens_in(mention.span);
            let before = (name.start.saturating_sub(REACH)..name.start).rev().find_map(|at| match age(at) {
                Age::Adjective(years) => Some(years),
                _ => None,
            });
            let behind = match age(name.end + 1) {
                Age::Number(years)
                    if matches!((word(name.end), word(name.end + 2)), ("(", ")") | (",", ",")) =>
                {
                    Some(years)
                }
                _ => None,
            };
            known.extend(before.or(behind).map(|years| (years, id, mention.span.start)));
        }
    }
    known.stable_sort();
    known.dedup_by_key(|(years, id, _)| (*years, *id));
    let mut found: Vec<(usize, Span)> = Vec::new();
    for at in 1..tokens.len() {
        let Age::Noun(years) = age(at) else { continue };
        // `das 45-Jährige` would be no person.
        if articles::definite(word(at - 1)).is_none_or(|article| article == "das") {
            continue;
        }
        let from = known.partition_point(|(other, ..)| *other < years);
        let mut of_age = known[from..].iter().take_while(|(other, ..)| *other == years);
        if let (Some(&(_, id, since)), None) = (of_age.next(), of_age.next())
            && since < tokens[at].span.start
        {
            found.push((id, tokens[at - 1].span.cover(tokens[at].span)));
        }
    }
    for &(id, span) in &found {
        let mention = Mention { span, form: MentionForm::Description, reason: Reason::Age, added: true };
        entities[id].mentions.push(mention);
    }
    found.stable_sort();
    found.dedup_by_key(|(id, _)| *id);
    for (id, _) in found {
        let order = |mention: &Mention| (mention.span.start, std::cmp::Reverse(mention.span.end));
        entities[id].mentions.stable_sort_by_key(order);
    }
}

#[cfg(test)]
mod tests {
    use super::Age;

    #[test]
    fn ages_are_parsed() {
        assert_eq!(Age::of("45-Jährigen"), Age::Noun(45));
        assert_eq!(Age::of("65jährige"), Age::Adjective(65));
        assert_eq!(Age::of("45"), Age::Number(45));
        for word in ["450-jährige", "Jährige", "45-Grad", ""] {
            assert_eq!(Age::of(word), Age::None, "{word}");
        }
    }
}
