//! Closed word lists of German, one theme a file, each sorted and with its source.

pub(crate) mod function_words;
pub(crate) mod speech_nouns;
pub(crate) mod speech_verbs;
pub(crate) mod stem;
pub(crate) mod subjunctive;
