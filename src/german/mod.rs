//! Closed word lists of German, one theme a file, each sorted and with its source.

pub(crate) mod abbreviations;
pub(crate) mod domains;
pub(crate) mod function_words;
pub(crate) mod ordinals;
pub(crate) mod speech_nouns;
pub(crate) mod speech_verbs;
pub(crate) mod starters;
pub(crate) mod stem;
pub(crate) mod subjunctive;
pub(crate) mod units;
