//! What two reports on the same articles say differently, and how that is shown.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

/// What is compared, in the order in which it is shown.
const KINDS: [&str; 5] = ["names", "statements", "times", "pairs", "facts"];

/// The longest words of the text that a line shows, in characters.
const LONGEST: usize = 70;

/// What one build says of two articles, a line for each thing: one for each of [`KINDS`].
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Said {
    lines: [Vec<String>; 5],
    /// For each article, its sentences.
    sentences: Vec<Vec<String>>,
}

impl Said {
    /// Takes down what the report on an article says.
    pub(crate) fn article(&mut self, text: &str, report: &Value) {
        let units: Vec<u16> = text.strip_prefix('\u{FEFF}').unwrap_or(text).encode_utf16().collect();
        let [names, statements, times, ..] = &mut self.lines;
        for entity in list(&report["entities"]) {
            let count = list(&entity["mentions"]).len();
            names.push(format!("{} {} ×{count}", string(&entity["kind"]), string(&entity["name"])));
        }
        for quote in list(&report["quotes"]) {
            let speaker = quote["speaker"]["name"].as_str().map_or_else(
                || words(&units, &quote["speaker"]["start"], &quote["speaker"]["end"]),
                str::to_owned,
            );
            let kind = string(&quote["kind"]);
            let polarity = string(&quote["polarity"]);
            statements.push(format!("{speaker}: {kind} {polarity} “{}”", short(string(&quote["text"]))));
        }
        for time in list(&report["times"]) {
            let phrase = words(&units, &time["start"], &time["end"]);
            let days = |day: &Value| day.as_str().map_or(String::new(), |day| format!(" {day}"));
            let value = string(&time["value"]);
            times.push(format!("{phrase} = {value}{}{}", days(&time["from"]), days(&time["to"])));
        }
        let sentences = list(&report["sentences"]).iter();
        self.sentences.push(sentences.map(|range| short(&words(&units, &range[0], &range[1]))).collect());
    }

    /// Takes down what the comparison of both says.
    pub(crate) fn comparison(&mut self, comparison: &Value) {
        for pair in list(&comparison["pairs"]) {
            let (a, b) = (self.sentence(&pair["a"]), self.sentence(&pair["b"]));
            let kinds: Vec<&str> =
                list(&pair["differences"]).iter().map(|difference| string(&difference["kind"])).collect();
            self.lines[3].push(format!("“{a}” = “{b}” {}", kinds.join(" ")).trim_end().to_owned());
        }
        for fact in list(&comparison["facts"]) {
            let values: Vec<String> = list(&fact["values"])
                .iter()
                .map(|value| {
                    format!("{} {}", if value["article"] == 0 { "A" } else { "B" }, string(&value["value"]))
                })
                .collect();
            let (kind, what, verdict) =
                (string(&fact["kind"]), string(&fact["what"]), string(&fact["verdict"]));
            self.lines[4].push(format!("{kind} {what}, {verdict}: {}", values.join(", ")));
        }
    }

    /// The words of a sentence that a comparison names.
    fn sentence(&self, place: &Value) -> &str {
        let index = |value: &Value| value.as_u64().unwrap_or(u64::MAX) as usize;
        let sentences = self.sentences.get(index(&place["article"]));
        sentences.and_then(|list| list.get(index(&place["sentence"]))).map_or("", String::as_str)
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The words between two positions in UTF-16 units; “?” where there are none.
fn words(units: &[u16], start: &Value, end: &Value) -> String {
    let at = |value: &Value| value.as_u64().map(|at| at as usize);
    let range = at(start).zip(at(end)).and_then(|(start, end)| units.get(start..end));
    range.map_or_else(|| "?".to_owned(), String::from_utf16_lossy)
}

/// Words in one line, cut where they are long.
fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

/// How the things of one kind differ.
#[derive(Default)]
struct Kind {
    before: usize,
    after: usize,
    gone: usize,
    new: usize,
    /// The changes with the name of their pair of articles.
    lines: Vec<(String, String)>,
}

/// How what two builds say of all articles differs.
#[derive(Default)]
pub(crate) struct Changes {
    kinds: [Kind; 5],
}

impl Changes {
    /// Adds what two builds say of the same two articles.
    pub(crate) fn add(&mut self, name: &str, before: &Said, after: &Said) {
        for (kind, (before, after)) in self.kinds.iter_mut().zip(before.lines.iter().zip(&after.lines)) {
            kind.before += before.len();
            kind.after += after.len();
            let mut counts: BTreeMap<&str, i32> = BTreeMap::new();
            before.iter().for_each(|line| *counts.entry(line).or_default() -= 1);
            after.iter().for_each(|line| *counts.entry(line).or_default() += 1);
            for (line, count) in counts.into_iter().filter(|(_, count)| *count != 0) {
                let sign = if count < 0 { '-' } else { '+' };
                *(if count < 0 { &mut kind.gone } else { &mut kind.new }) += count.unsigned_abs() as usize;
                for _ in 0..count.unsigned_abs() {
                    kind.lines.push((name.to_owned(), format!("{sign} {line}")));
                }
            }
        }
    }

    /// All of it as Markdown, with at most so many lines of a kind.
    pub(crate) fn markdown(&self, base: &str, articles: usize, most: usize) -> String {
        let mut text = format!("## What {articles} articles say, against {base}\n\n");
        if self.kinds.iter().all(|kind| kind.lines.is_empty()) {
            text.push_str("Nothing has changed.\n");
            return text;
        }
        text.push_str("| | before | after | gone | new |\n|---|--:|--:|--:|--:|\n");
        for (name, Kind { before, after, gone, new, .. }) in KINDS.iter().zip(&self.kinds) {
            let _ = writeln!(text, "| {name} | {before} | {after} | {gone} | {new} |");
        }
        for (name, kind) in KINDS.iter().zip(&self.kinds).filter(|(_, kind)| !kind.lines.is_empty()) {
            let _ = write!(text, "\n### {name}\n\n```diff\n");
            let mut of = "";
            for (article, line) in kind.lines.iter().take(most) {
                if article != of {
                    let _ = writeln!(text, "@@ {article} @@");
                    of = article;
                }
                // Three backticks would end the block.
                let _ = writeln!(text, "{}", line.replace("```", "'''"));
            }
            text.push_str("```\n");
            if kind.lines.len() > most {
                let _ = writeln!(text, "\n… and {} more.", kind.lines.len() - most);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = "😀 Kim fuhr am Montag nach Köln. „Gut so“, sagte er.";

    fn said(kind: &str, day: &str, speaker: &Value, pairs: &Value) -> Said {
        let mut said = Said::default();
        let report = json!({
            "sentences": [[0, 32], [33, 52]],
            "entities": [
                { "kind": "PER", "name": "Kim", "mentions": [{}, {}] },
                { "kind": kind, "name": "Köln", "mentions": [{}] },
            ],
            "times": [{ "start": 15, "end": 21, "value": day, "from": null, "to": null }],
            "quotes": [{ "kind": "direct", "polarity": "asserted", "text": "Gut so", "speaker": speaker }],
        });
        said.article(TEXT, &report);
        said.article("Kim kam an.", &json!({ "sentences": [[0, 11]] }));
        said.comparison(&json!({
            "pairs": pairs,
            "facts": [{ "kind": "day", "what": "Ankunft", "verdict": "agree",
                "values": [{ "article": 0, "value": day }, { "article": 1, "value": "Montag" }] }],
        }));
        said
    }

    fn example() -> Changes {
        let pair = json!([{ "a": { "article": 0, "sentence": 0 }, "b": { "article": 1, "sentence": 0 },
            "differences": [{ "kind": "place" }] }]);
        let before = said("PER", "XXXX-WXX-1", &Value::Null, &json!([]));
        let after = said("LOC", "2023-09-18", &json!({ "name": "Kim", "start": 2, "end": 5 }), &pair);
        let mut changes = Changes::default();
        changes.add("zug", &before, &after);
        changes.add("bus", &after, &after);
        changes
    }

    #[test]
    fn what_is_gone_and_what_is_new_is_counted_and_listed_by_article() {
        let expected = "\
## What 4 articles say, against main

| | before | after | gone | new |
|---|--:|--:|--:|--:|
| names | 4 | 4 | 1 | 1 |
| statements | 2 | 2 | 1 | 1 |
| times | 2 | 2 | 1 | 1 |
| pairs | 1 | 2 | 0 | 1 |
| facts | 2 | 2 | 1 | 1 |

### names

```diff
@@ zug @@
+ LOC Köln ×1
- PER Köln ×1
```

### statements

```diff
@@ zug @@
- ?: direct asserted “Gut so”
+ Kim: direct asserted “Gut so”
```

### times

```diff
@@ zug @@
+ Montag = 2023-09-18
- Montag = XXXX-WXX-1
```

### pairs

```diff
@@ zug @@
+ “😀 Kim fuhr am Montag nach Köln.” = “Kim kam an.” place
```

### facts

```diff
@@ zug @@
+ day Ankunft, agree: A 2023-09-18, B Montag
- day Ankunft, agree: A XXXX-WXX-1, B Montag
```
";
        assert_eq!(example().markdown("main", 4, 60), expected);
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let text = example().markdown("main", 4, 1);
        assert_eq!(text.matches("… and 1 more.").count(), 4);
        assert!(!text.contains("- PER Köln"));
    }

    #[test]
    fn where_nothing_has_changed_that_is_said() {
        let mut changes = Changes::default();
        let same = || said("LOC", "2023-09-18", &Value::Null, &json!([]));
        changes.add("zug", &same(), &same());
        assert!(changes.markdown("main", 2, 60).ends_with("\n\nNothing has changed.\n"));
    }
}
