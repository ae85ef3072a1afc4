//! What the command line writes for people, in German or in English, as wide as the terminal.

mod says;
mod words;

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::Args;
use lesart::comparison::{Difference, DifferenceKind, SentenceRef, Verdict};
use lesart::document::SentenceId;
use lesart::entities::{Entity, Gender};
use lesart::report::time_phrase;
use lesart::times::timeline::Event;
use lesart::times::{TimeExpression, TimeKind};
use lesart::{Analysis, Comparison, Kind, Span};
use words::{Language, Words};

/// How many sentences, entities and keywords a person is shown at most; JSON has them all.
const BRIEF_SENTENCES: usize = 3;
const MOST_ENTITIES: usize = 16;
const MOST_KEYWORDS: usize = 10;
const MOST_EVENTS: usize = 12;
/// How many times of a sentence are told at most.
const MOST_TIMES: usize = 6;

/// Widest and narrowest line, in columns.
const WIDEST: usize = 100;
const NARROWEST: usize = 40;

#[derive(Args)]
pub(crate) struct LanguageArgs {
    /// Language of what is written for people; by default German, or English where the locale says so
    #[arg(long, value_enum)]
    lang: Option<Language>,
}

impl LanguageArgs {
    fn words(&self) -> &'static Words {
        self.lang.unwrap_or_else(Language::of_locale).words()
    }
}

/// Writes what one article tells.
pub(crate) fn analysis(out: &mut impl Write, analysis: &Analysis, language: &LanguageArgs) -> io::Result<()> {
    let words = language.words();
    let mut page = Page::new(out);
    let article = &analysis.document.article();
    page.line(article.title().unwrap_or(article.id()))?;
    page.line(&facts(analysis, words))?;

    page.heading(words.in_brief)?;
    for sentence in in_reading_order(analysis) {
        page.item("", &cut(analysis, sentence))?;
    }
    who(&mut page, analysis, words)?;
    when(&mut page, analysis, words)?;
    says::write(&mut page, analysis, words)?;
    if !analysis.keywords.is_empty() {
        page.heading(words.keywords)?;
        let shown = analysis.keywords.iter().filter(|keyword| !keyword.passing);
        let terms: Vec<&str> = shown.take(MOST_KEYWORDS).map(|keyword| keyword.text.as_str()).collect();
        page.item("", &terms.join(" · "))?;
    }
    Ok(())
}

/// Writes what reports share and where they differ.
pub(crate) fn comparison(
    out: &mut impl Write,
    comparison: &Comparison,
    analyses: &[&Analysis],
    language: &LanguageArgs,
) -> io::Result<()> {
    let words = language.words();
    let mut page = Page::new(out);
    for (index, analysis) in analyses.iter().enumerate() {
        let article = &analysis.document.article();
        page.item(
            &letter(index),
            &format!("{} · {}", article.title().unwrap_or(article.id()), facts(analysis, words)),
        )?;
    }

    differing_facts(&mut page, comparison, words)?;
    page.heading(words.several_report)?;
    let shared: Vec<_> = comparison.digest.iter().filter(|entry| entry.carried_by.len() > 1).collect();
    if shared.is_empty() {
        page.item("", words.nothing_shared)?;
    }
    for entry in shared {
        let carriers: String = entry.carried_by.iter().map(|&article| letter(article)).collect();
        page.item(&carriers, &sentence_text(analyses[entry.at.article], entry.at.sentence))?;
        let sources = entry.sources.iter();
        let sources: Vec<String> = sources
            .map(|&(article, span)| format!("{}: {}", letter(article), source(analyses[article], span)))
            .collect();
        if !sources.is_empty() {
            page.item(
                "",
                &format!("{}: {}", words.difference(DifferenceKind::Speaker), sources.join(" · ")),
            )?;
        }
    }

    let differing: Vec<_> = comparison.pairs.iter().filter(|pair| !pair.differences.is_empty()).collect();
    if !differing.is_empty() {
        page.heading(words.told_differently)?;
    }
    for pair in differing {
        for at in [pair.a, pair.b] {
            page.item(&letter(at.article), &text_at(analyses, at))?;
        }
        for Difference { kind, a, b, .. } in &pair.differences {
            let [a, b] =
                [(pair.a, a), (pair.b, b)].map(|(at, span)| match cut(analyses[at.article], *span) {
                    words if words.is_empty() => "–".to_owned(),
                    words => words,
                });
            page.item("", &format!("≠ {}: {a} / {b}", words.difference(*kind)))?;
        }
        page.line("")?;
    }

    for (article, sentences) in comparison.only.iter().enumerate().filter(|(_, only)| !only.is_empty()) {
        page.heading(&format!("{} {}", words.only_in, letter(article)))?;
        for &sentence in sentences {
            page.item("", &sentence_text(analyses[article], sentence))?;
        }
    }

    page.heading(words.who_appears)?;
    let mut by_articles: BTreeMap<&[usize], Vec<&str>> = BTreeMap::new();
    for entity in &comparison.entities {
        by_articles.entry(&entity.articles).or_default().push(&entity.name);
    }
    let mut groups: Vec<_> = by_articles.into_iter().collect();
    groups.sort_by_key(|(articles, _)| std::cmp::Reverse(articles.len()));
    for (articles, names) in groups {
        let carriers: String = articles.iter().map(|&article| letter(article)).collect();
        page.item(&carriers, &names.join(" · "))?;
    }
    Ok(())
}

/// Facts on which reports contradict each other, a line a fact: `Verletzte: A 23 · B mindestens 25 (Polizei)`.
fn differing_facts<W: Write>(
    page: &mut Page<'_, W>,
    comparison: &Comparison,
    words: &Words,
) -> io::Result<()> {
    let differing: Vec<_> = comparison.facts.iter().filter(|fact| fact.verdict == Verdict::Differs).collect();
    if differing.is_empty() {
        return Ok(());
    }
    page.heading(words.disagreeing)?;
    for fact in differing {
        let values: Vec<String> = fact
            .values
            .iter()
            .map(|value| {
                let source = value.source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
                format!("{} {}{source}", letter(value.at.article), value.value)
            })
            .collect();
        let kind = words.fact_kind(fact.kind);
        let what = match fact.kind {
            _ if fact.what.is_empty() => kind.to_owned(),
            // The noun tells whose age it is, or what the time was for.
            "age" | "duration" | "money" | "share" => format!("{kind} ({})", fact.what),
            _ => fact.what.clone(),
        };
        let updated = if fact.updated { words.updated } else { "" };
        page.item("", &format!("{what}: {}{updated}", values.join(" · ")))?;
    }
    Ok(())
}

/// Writes a line for each event: the titles of its articles, with their dates. Events in several articles come first.
pub(crate) fn groups(
    out: &mut impl Write,
    groups: &[Vec<usize>],
    analyses: &[&Analysis],
    language: &LanguageArgs,
) -> io::Result<()> {
    let words = language.words();
    let mut page = Page::new(out);
    let mut groups: Vec<&Vec<usize>> = groups.iter().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    for group in groups {
        let titles: Vec<String> = group
            .iter()
            .map(|&index| {
                let article = analyses[index].document.article();
                let title = article.title().unwrap_or(article.id());
                article
                    .published()
                    .map_or_else(|| title.to_owned(), |date| format!("{title} ({})", words.date(date)))
            })
            .collect();
        page.item(&format!("{}×", group.len()), &titles.join(" · "))?;
    }
    Ok(())
}

fn who<W: Write>(page: &mut Page<'_, W>, analysis: &Analysis, words: &Words) -> io::Result<()> {
    if analysis.entities.is_empty() {
        return Ok(());
    }
    page.heading(words.who_and_where)?;
    // What only an adjective stands for is no name to list: `nordbadisch`.
    let is_name = |entity: &&Entity| entity.kind != Kind::Loc || !entity.name.starts_with(char::is_lowercase);
    let mut entities: Vec<_> = analysis.entities.iter().filter(is_name).collect();
    entities.sort_by(|a, b| b.salience.total_cmp(&a.salience));
    let more = entities.len().saturating_sub(MOST_ENTITIES);
    for entity in entities.into_iter().take(MOST_ENTITIES) {
        let description =
            entity.descriptions.first().map(|&span| description(analysis, entity, span)).unwrap_or_default();
        let count = format!("{:>3}×  {description}", entity.mentions.len());
        page.row(&entity.name, words.kind(entity.kind), &count)?;
    }
    if more > 0 {
        page.line(&format!("  {}", words.and_more(more)))?;
    }
    Ok(())
}

/// What an entity is described as, without the article that stood before it: `der zuständige Vorstand` becomes `zuständiger
/// Vorstand`, and `der Vorsitzende` of a man `Vorsitzender`.
fn description(analysis: &Analysis, entity: &Entity, span: Span) -> String {
    let words = cut(analysis, span);
    let before = analysis.document.text().get(..span.start as usize).unwrap_or_default().trim_end();
    let article = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if entity.gender != Some(Gender::Masculine) || !matches!(article, "der" | "Der") {
        return words;
    }
    let mut weak = true;
    let strong = words.split(' ').map(|word| {
        let is_adjective = word.starts_with(char::is_lowercase);
        let ends = word.ends_with("ige") || word.ends_with("nde") || word.ends_with("ete") || is_adjective;
        let declines = weak && word.ends_with('e') && ends;
        weak &= is_adjective;
        if declines { format!("{word}r") } else { word.to_owned() }
    });
    strong.collect::<Vec<_>>().join(" ")
}

/// What happened when: the events in their order, each sentence once with the beginning of its words behind all its times.
fn when<W: Write>(page: &mut Page<'_, W>, analysis: &Analysis, words: &Words) -> io::Result<()> {
    let mut told: Vec<(SentenceId, Span, Vec<String>)> = Vec::new();
    let mut place_of: BTreeMap<u32, usize> = BTreeMap::new();
    for event in &analysis.timeline.events {
        let time = event.time.and_then(|time| analysis.times.get(time as usize));
        let Some(time) = time else { continue };
        let label = time_label(analysis, time, event, words);
        let place = *place_of.entry(event.sentence.0).or_insert(told.len());
        match told.get_mut(place) {
            // `im März 2004 und im selben Monat`
            Some((_, _, labels)) if labels.contains(&label) => {}
            Some((_, _, labels)) if labels.len() == MOST_TIMES => {}
            Some((_, _, labels)) => labels.push(label),
            None => told.push((event.sentence, time.span, vec![label])),
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    page.heading(words.when)?;
    for (sentence, time, labels) in told.iter().take(MOST_EVENTS) {
        page.item("", &format!("{}: {}", labels.join(" · "), clipped_around(analysis, *sentence, *time)))?;
    }
    let more = told.len().saturating_sub(MOST_EVENTS);
    if more > 0 {
        page.line(&format!("  {}", words.and_more(more)))?;
    }
    Ok(())
}

/// The time of an event as people write it: the day, month or year that is known, with the words of the text behind it where
/// they measure from another time (`vor drei Jahren`); its words alone, where nothing is known.
fn time_label(analysis: &Analysis, time: &TimeExpression, event: &Event, words: &Words) -> String {
    let Some((first, last)) = event.days else {
        return time_phrase(analysis.document.text(), time.span);
    };
    let phrase = cut(analysis, time.span);
    if time.kind != TimeKind::Duration {
        // `vom 16. bis zum 18. November` is one event.
        let value = if time.days == event.days { words.time_value(&time.value) } else { String::new() };
        let value = if value.is_empty() { words.period(first, last) } else { Some(value) };
        return value.map_or_else(|| phrase.clone(), |value| words.with_phase(&phrase, &value));
    }
    let text = analysis.document.text();
    let before = text.get(..time.span.start as usize).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).find(|word| !word.is_empty()).unwrap_or_default();
    let phrase = match word.to_lowercase().as_str() {
        word @ ("vor" | "seit" | "in" | "nach" | "binnen" | "innerhalb") => format!("{word} {phrase}"),
        _ => phrase,
    };
    match words.period(first, last) {
        Some(period) => format!("{period} ({phrase})"),
        None => phrase,
    }
}

/// The beginning of a sentence, cut between words; where its time stands further behind, the words around that.
fn clipped_around(analysis: &Analysis, sentence: SentenceId, time: Span) -> String {
    /// About two lines, in characters, and what stands before the time.
    const LONGEST: usize = 120;
    const BEFORE: usize = 60;
    let text = analysis.document.text();
    let Some(span) = analysis.document.sentences().get(sentence.index()).map(|sentence| sentence.span) else {
        return String::new();
    };
    let whole = sentence_text(analysis, sentence.index());
    let ahead = Span::new(span.start as usize, time.end as usize).of(text).chars().count();
    if whole.chars().count() <= LONGEST || ahead <= LONGEST {
        return clipped(&whole, LONGEST);
    }
    let lead = Span::new(span.start as usize, time.start as usize).of(text);
    let start = lead.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let start = lead.get(start..).and_then(|rest| rest.find(' ')).map_or(lead.len(), |at| start + at);
    let rest = cut(analysis, Span::new(span.start as usize + start, span.end as usize));
    format!("… {}", clipped(&rest, LONGEST))
}

/// The beginning of a text, cut between words.
fn clipped(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let beginning = text.get(..end).unwrap_or(text);
    let cut = beginning.rfind(' ').and_then(|at| beginning.get(..at)).unwrap_or(beginning);
    format!("{} …", cut.trim_end_matches(','))
}

/// What is shown of the best sentences, in the order of the text.
fn in_reading_order(analysis: &Analysis) -> Vec<Span> {
    let reports = analysis.summary.iter().filter(|ranked| ranked.reports || ranked.corrected);
    let mut best: Vec<Span> = reports.take(BRIEF_SENTENCES).map(|ranked| ranked.shown).collect();
    best.sort_unstable();
    best
}

/// Date, sentences and words of an article in one line.
fn facts(analysis: &Analysis, words: &Words) -> String {
    let date = analysis.document.article().published().map(|date| words.date(date));
    let sentences = words.sentences(analysis.document.segmentation().sentences.len());
    date.into_iter().chain([sentences]).collect::<Vec<_>>().join(" · ")
}

fn text_at(analyses: &[&Analysis], at: SentenceRef) -> String {
    sentence_text(analyses[at.article], at.sentence)
}

fn sentence_text(analysis: &Analysis, sentence: usize) -> String {
    analysis
        .document
        .sentences()
        .get(sentence)
        .map_or_else(String::new, |sentence| cut(analysis, sentence.span))
}

/// Who is quoted by the words of a span, called by name; the words themselves where nobody's name is known.
fn source(analysis: &Analysis, words: Span) -> String {
    let text = analysis.document.article().text();
    let mut quotes = analysis.quotes.iter();
    quotes
        .find(|quote| quote.speaker.is_some_and(|speaker| speaker.words == Some(words)))
        .and_then(|quote| quote.speaker_name(text, &analysis.entities))
        .unwrap_or_else(|| cut(analysis, words))
}

/// The text under a span in one line.
fn cut(analysis: &Analysis, span: Span) -> String {
    span.of(analysis.document.article().text()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A, B, C … for the compared articles, and numbers behind Z.
fn letter(article: usize) -> String {
    u8::try_from(article)
        .ok()
        .filter(|&index| index < 26)
        .map_or_else(|| format!("[{}]", article + 1), |index| char::from(b'A' + index).to_string())
}

/// Lines, headings, items and rows, wrapped to the terminal.
struct Page<'w, W> {
    out: &'w mut W,
    width: usize,
}

impl<'w, W: Write> Page<'w, W> {
    fn new(out: &'w mut W) -> Self {
        Self { out, width: textwrap::termwidth().clamp(NARROWEST, WIDEST) }
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        self.wrapped(text, "", "")
    }

    fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out)?;
        self.line(text)
    }

    /// An indented paragraph behind a short mark.
    fn item(&mut self, mark: &str, text: &str) -> io::Result<()> {
        let first = if mark.is_empty() { "  ".to_owned() } else { format!("  {mark}  ") };
        let indent = " ".repeat(textwrap::core::display_width(&first) + if mark.is_empty() { 2 } else { 0 });
        self.wrapped(text, &first, &indent)
    }

    /// Three columns: a name, what it is, a number.
    fn row(&mut self, name: &str, what: &str, number: &str) -> io::Result<()> {
        let pad = |text: &str, width: usize| {
            " ".repeat(width.saturating_sub(textwrap::core::display_width(text)).max(2))
        };
        let line = format!("  {name}{}{what}{}{number}", pad(name, 34), pad(what, 16));
        writeln!(self.out, "{}", line.trim_end())
    }

    fn wrapped(&mut self, text: &str, first: &str, next: &str) -> io::Result<()> {
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(next);
        writeln!(self.out, "{}", textwrap::fill(text, options))
    }
}
