//! Who says what: the statements of an article, by speaker, each with its kind, its cue, and what is inferred or denied.

use std::io::{self, Write};

use lesart::Analysis;
use lesart::Span;
use lesart::speech::{Polarity, Quote, QuoteKind};

use super::words::Words;
use super::{Page, cut};

/// Writes the statements. Speakers stand in the order of their first statement, those without a name last.
pub(super) fn write<W: Write>(page: &mut Page<'_, W>, analysis: &Analysis, words: &Words) -> io::Result<()> {
    if analysis.quotes.is_empty() {
        return Ok(());
    }
    page.heading(words.who_says_what)?;
    let text = analysis.document.article().text();
    let mut speakers: Vec<(Option<String>, Vec<&Quote>)> = Vec::new();
    for (index, quote) in analysis.quotes.iter().enumerate() {
        let inside = |(other, around): (usize, &Quote)| other != index && holds(around, quote);
        if analysis.quotes.iter().enumerate().any(inside) {
            continue;
        }
        let name = quote.speaker_name(text, &analysis.entities);
        match speakers.iter_mut().find(|(known, _)| *known == name) {
            Some((_, quotes)) => quotes.push(quote),
            None => speakers.push((name, vec![quote])),
        }
    }
    let (named, unnamed): (Vec<_>, Vec<_>) = speakers.into_iter().partition(|(name, _)| name.is_some());
    for (name, quotes) in named.into_iter().chain(unnamed) {
        page.item("", &format!("{}:", name.as_deref().unwrap_or(words.unknown_speaker)))?;
        for quote in quotes {
            page.item("–", &format!("{} ({})", said(analysis, quote), remarks(analysis, quote, words)))?;
        }
    }
    Ok(())
}

/// The words of a statement.
fn said(analysis: &Analysis, quote: &Quote) -> String {
    let mut said: Vec<String> = quote.spans.iter().map(|span| cut(analysis, *span)).collect();
    // `Das sagte X.` behind the words themselves: the pronoun adds nothing.
    if said.len() > 1 {
        said.retain(|words| !matches!(words.as_str(), "Das" | "Dies" | "So"));
    }
    said.join(" … ")
}

/// Kind, cue, and whether the statement is denied or its speaker inferred: `indirekt, „bestritt“, bestritten`.
fn remarks(analysis: &Analysis, quote: &Quote, words: &Words) -> String {
    let kind = match quote.kind {
        QuoteKind::Direct => words.direct,
        QuoteKind::Indirect => words.indirect,
        QuoteKind::Reported => words.reported,
    };
    let cue = quote.cue.map(|cue| words.quoted(&cut(analysis, cue)));
    let polarity = match quote.polarity {
        Polarity::Asserted => None,
        Polarity::Denied => Some(words.denied.to_owned()),
        Polarity::Unknown => Some(words.left_open.to_owned()),
    };
    let inferred = quote.speaker.is_some_and(|speaker| speaker.inferred && speaker.words.is_some());
    let inferred = inferred.then(|| words.inferred.to_owned());
    let remarks: Vec<String> =
        [Some(kind.to_owned()), cue, polarity, inferred].into_iter().flatten().collect();
    remarks.join(", ")
}

/// Whether one statement of a speaker holds another one whole, as a reported clause holds the words it quotes.
fn holds(around: &Quote, inner: &Quote) -> bool {
    let speaker = |quote: &Quote| quote.speaker.map(|speaker| (speaker.entity, speaker.span));
    let same_speaker =
        speaker(around).zip(speaker(inner)).is_none_or(|(a, b)| a.0.is_some() && a.0 == b.0 || a.1 == b.1);
    let longer =
        |span: &Span| around.spans.iter().any(|outer| outer.contains(*span) && outer.len() > span.len());
    same_speaker && inner.spans.iter().all(longer)
}
