//! The articles that both builds read: the seeds and the golden pairs of reports that the model learns from anyway. Those that
//! measure it (dev, test, held-out) are left out: looking at them at every change would wear them out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Two reports on one event.
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) texts: [String; 2],
}

/// All of them, by name.
pub(crate) fn read(root: &Path) -> Result<Vec<Pair>> {
    let golden = root.join("tests/golden/comparison");
    let mut pairs = Vec::new();
    for folder in [golden.clone(), golden.join("train")] {
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let text = fs::read_to_string(&path)?;
                pairs.push(Pair { name, texts: [article(&text, 'A', root)?, article(&text, 'B', root)?] });
            }
        }
    }
    pairs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pairs)
}

/// The text of one of the two reports of a golden file: prefix with its date, headline, paragraphs.
fn article(golden: &str, side: char, root: &Path) -> Result<String> {
    let head = format!("article {side}");
    let lines = golden.lines().skip_while(|line| *line != head).skip(1);
    let lines: Vec<&str> =
        lines.take_while(|line| !line.starts_with("article ") && *line != "pairs").collect();
    let field =
        |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ').map(str::trim));
    if let Some(file) = field("file") {
        return fs::read_to_string(root.join(file)).with_context(|| format!("reading {file}"));
    }
    let mut text = field("published").map_or(String::new(), |date| format!(" date {date} "));
    text.push_str(field("title").unwrap_or_default());
    text.push('\n');
    let mut wants_space = false;
    for line in &lines {
        if line.is_empty() {
            text.push('\n');
            wants_space = false;
        } else if let Some(sentence) = sentence(line, side) {
            if wants_space {
                text.push(' ');
            } else {
                text.push('\n');
            }
            text.push_str(sentence);
            wants_space = true;
        }
    }
    Ok(text)
}

/// The sentence of a line `A12 Der Zug …`.
fn sentence(line: &str, side: char) -> Option<&str> {
    let (number, sentence) = line.strip_prefix(side)?.split_once(' ')?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOLDEN: &str = "article A\ntitle     Ein Zug\npublished 2005-05-02\nsource    A house\n\nA1 Er fährt.\nA2 Er hält.\n\nA3 Er fährt.\n\narticle B\ntitle     Ein Bus\n\nB1 Auch er.\n\npairs\nA1 = B1\n";

    #[test]
    fn a_report_is_written_as_a_file_of_its_own() {
        let root = Path::new("");
        assert_eq!(
            article(GOLDEN, 'A', root).unwrap(),
            " date 2005-05-02 Ein Zug\n\n\nEr fährt. Er hält.\n\nEr fährt.\n"
        );
        assert_eq!(article(GOLDEN, 'B', root).unwrap(), "Ein Bus\n\n\nAuch er.\n");
    }
}
