//! `tag`: labels for text that is already cut into tokens.

use std::io::{self, BufRead, Write};

use crate::Outcome;

/// Reads a token a line, a blank line between sentences, and writes token, tab, label.
pub(crate) fn run(input: impl BufRead, out: &mut impl Write) -> io::Result<Outcome> {
    let mut sentence: Vec<String> = Vec::new();
    for (number, line) in (1_u64..).zip(input.lines()) {
        let line = line.map_err(|fault| {
            io::Error::new(fault.kind(), format!("standard input, line {number}: cannot be read: {fault}"))
        })?;
        // Only the first column counts, so that a corpus with labels of its own can be tagged anew.
        let token = line.split('\t').next().unwrap_or_default().trim();
        if token.is_empty() {
            write_sentence(out, &mut sentence)?;
            writeln!(out)?;
        } else {
            sentence.push(token.to_owned());
        }
    }
    write_sentence(out, &mut sentence)?;
    Ok(Outcome::AllDone)
}

fn write_sentence(out: &mut impl Write, sentence: &mut Vec<String>) -> io::Result<()> {
    let tokens: Vec<&str> = sentence.iter().map(String::as_str).collect();
    let labels = lesart::names::label(&tokens).map_err(io::Error::other)?;
    for (token, label) in tokens.iter().zip(labels) {
        writeln!(out, "{token}\t{}", label.as_str())?;
    }
    sentence.clear();
    Ok(())
}
