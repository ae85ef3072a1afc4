//! Closed word lists of German, one theme a file, each sorted and with its source.

pub(crate) mod abbreviations;
pub(crate) mod acronyms;
pub(crate) mod domains;
pub(crate) mod function_words;
pub(crate) mod holidays;
pub(crate) mod legal_forms;
pub(crate) mod months;
pub(crate) mod numerals;
pub(crate) mod offices;
pub(crate) mod ordinals;
pub(crate) mod places;
pub(crate) mod regions;
pub(crate) mod speech_nouns;
pub(crate) mod speech_verbs;
pub(crate) mod starters;
pub(crate) mod states;
pub(crate) mod stem;
pub(crate) mod stop_words;
pub(crate) mod subjunctive;
pub(crate) mod synonyms;
pub(crate) mod tenses;
pub(crate) mod time_units;
pub(crate) mod time_words;
pub(crate) mod titles;
pub(crate) mod units;
pub(crate) mod weekdays;
