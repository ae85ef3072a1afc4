//! What the command line reads: an article a file, or an article a line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use lesart::{Article, Error, ErrorCode};
use serde::Deserialize;

use crate::Outcome;

/// One line of NDJSON input.
#[derive(Deserialize)]
struct Line {
    text: String,
    id: Option<Id>,
    title: Option<String>,
    published: Option<String>,
}

/// Collections number their articles as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// What a file is called in messages and as its article's id.
pub(crate) fn name(file: &Path) -> String {
    if is_standard_input(file) { "standard input".to_owned() } else { file.display().to_string() }
}

/// Reads the article in a file, or on standard input for `-`.
pub(crate) fn article(file: &Path) -> Result<Article, Error> {
    let mut bytes = Vec::new();
    open(file).and_then(|mut input| input.read_to_end(&mut bytes)).map_err(|fault| unreadable(&fault))?;
    Article::from_bytes(name(file), &bytes)
}

/// Hands every article of an NDJSON file to `each` as soon as its line is read, so that an endless input needs no
/// more memory than its longest line. Blank lines are passed over; a broken line is handed on as an error.
pub(crate) fn each_line(
    file: &Path,
    mut each: impl FnMut(Result<Article, Error>, &str) -> io::Result<Outcome>,
) -> io::Result<Outcome> {
    let name = name(file);
    let mut input = match open(file) {
        Ok(input) => input,
        Err(fault) => return each(Err(unreadable(&fault)), &name),
    };
    let mut outcome = Outcome::AllDone;
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(fault) => {
                outcome = outcome.and(each(Err(unreadable(&fault)), &name)?);
                break;
            }
        }
        if !line.iter().all(u8::is_ascii_whitespace) {
            outcome = outcome.and(each(line_article(&line, number), &format!("{name}, line {number}"))?);
        }
    }
    Ok(outcome)
}

/// The article of one line; its id is the line's number where it has none.
fn line_article(line: &[u8], number: u64) -> Result<Article, Error> {
    let Line { text, id, title, published } = serde_json::from_slice(line).map_err(|fault| {
        Error::new(
            ErrorCode::BadInput,
            format!("not a JSON object with \"text\" (and \"id\", \"title\", \"published\"): {fault}"),
        )
    })?;
    let id = match id {
        Some(Id::Text(id)) => id,
        Some(Id::Number(id)) => id.to_string(),
        None => number.to_string(),
    };
    let published = published.as_deref().map(str::parse).transpose()?;
    Ok(Article::from_text(id, &text)?.with_title(title).with_published(published))
}

fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    Ok(if is_standard_input(file) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file)?))
    })
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn unreadable(fault: &io::Error) -> Error {
    Error::new(ErrorCode::Unreadable, format!("cannot be read: {fault}"))
}
