//! Word lists of the word table: gazetteers of names, demonyms, and the parts of speech of a dictionary.

use std::collections::BTreeMap;
use std::path::Path;

use lesart::names::words::{WordEntry, demonyms, lists};

use super::media::MEDIA;
use crate::corpora::{Fault, read_text};

type Entries = BTreeMap<String, WordEntry>;

/// Adds all lists; their sources are described in the corpora's README.md and in model/MODEL.md.
pub(super) fn add(corpora: &Path, entries: &mut Entries) -> Result<(), Fault> {
    eprintln!("adding word lists");
    for word in MEDIA {
        entries.entry(word.to_owned()).or_default().lists |= lists::MEDIA;
    }
    for word in demonyms() {
        entries.entry(word.to_owned()).or_default().lists |= lists::DEMONYM;
    }
    let dictionary = read_text(&corpora.join("lexicon/german-pos-dict.tsv.xz"))?;
    add_names(corpora, &dictionary, entries)?;
    mark_known_words(corpora, &dictionary, entries)
}

/// Form and tag of each line of the dictionary (form, lemma, tag).
fn forms_and_tags(dictionary: &str) -> impl Iterator<Item = (&str, &str)> {
    dictionary.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let (form, _lemma, tag) = (fields.next()?, fields.next()?, fields.next()?);
        Some((form, tag))
    })
}

/// Adds names; those too rare for a cluster get an entry of their own.
fn add_names(corpora: &Path, dictionary: &str, entries: &mut Entries) -> Result<(), Fault> {
    let mut name = |word: &str, list: u16| {
        if word.chars().count() > 1 && word.chars().next().is_some_and(char::is_uppercase) {
            entries.entry(word.to_owned()).or_default().lists |= list;
        }
    };
    for (file, column, list) in [
        ("names/common-forenames-by-country.csv", 11, lists::FORENAME),
        ("names/common-surnames-by-country.csv", 5, lists::SURNAME),
    ] {
        for line in read_text(&corpora.join(file))?.lines().skip(1) {
            name(line.split(',').nth(column).unwrap_or_default().trim(), list);
        }
    }
    for line in read_text(&corpora.join("lexicon/stadtnamen.list"))?.lines() {
        if !line.contains([' ', '-', '(']) {
            name(line.trim(), lists::TOWN);
        }
    }
    for line in read_text(&corpora.join("lexicon/laendernamen.list"))?.lines() {
        if !line.contains(' ') {
            name(line.trim().trim_end_matches(','), lists::STATE);
        }
    }
    for (form, tag) in forms_and_tags(dictionary) {
        if tag.starts_with("EIG") {
            let list = match tag.rsplit(':').next() {
                Some("NAC") => lists::SURNAME,
                Some("VOR") => lists::FORENAME,
                Some("STD") => lists::TOWN,
                Some("COU") => lists::STATE,
                Some("GEB" | "GEO" | "MOU") => lists::REGION,
                Some("WAT") => lists::WATER,
                _ => lists::COMPANY,
            };
            name(form, list);
        }
    }
    Ok(())
}

/// Marks words that are in the table already; the other words of these lists would make the model too large.
fn mark_known_words(corpora: &Path, dictionary: &str, entries: &mut Entries) -> Result<(), Fault> {
    let mut mark = |word: &str, list: u16| {
        if let Some(entry) = entries.get_mut(word) {
            entry.lists |= list;
        }
    };
    for (form, tag) in forms_and_tags(dictionary) {
        match tag.get(..3) {
            Some("SUB") => mark(form, lists::NOUN),
            Some("ADJ" | "PA1" | "PA2") => mark(form, lists::ADJECTIVE),
            Some("VER") => mark(form, lists::VERB),
            _ => (),
        }
    }
    for line in read_text(&corpora.join("lexicon/personennamen.list"))?.lines() {
        mark(line.trim(), lists::SURNAME);
    }
    for line in read_text(&corpora.join("lexicon/landschaftsbezeichnungen.list"))?.lines() {
        mark(line.trim(), lists::REGION);
    }
    for line in read_text(&corpora.join("lexicon/firmennamen.list"))?.lines() {
        if !line.contains(' ') {
            mark(line.trim(), lists::COMPANY);
        }
    }
    Ok(())
}
