//! Closed word lists of German, one theme a file, each sorted and with its source.

pub(crate) mod stem;
