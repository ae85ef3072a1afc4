//! The command line, run as a person or a pipe runs it.
#![cfg(all(feature = "cli", not(target_family = "wasm")))]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SEEDS: [&str; 2] = ["seeds/000_24da121aa26a8f61.txt", "seeds/004_0df8779f5bfb2a2c.txt"];

fn lesart(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lesart"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that fails early closes its input; its output then tells why.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json_lines(output: &Output) -> Vec<Value> {
    let text = str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn complaint(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn scratch(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn analyze_writes_a_line_of_json_an_article_with_every_field() {
    let output = lesart(&["analyze", "--json", SEEDS[0], SEEDS[1]], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    let reports = json_lines(&output);
    assert_eq!(reports.len(), 2);
    for (report, seed) in reports.iter().zip(SEEDS) {
        assert_eq!(report["article"]["id"], seed);
        assert_eq!(report["article"]["published"], "2023-09");
        assert_eq!(report["article"]["title"], Value::Null);
        for field in ["sentences", "entities", "times", "quotes", "keywords", "summary"] {
            assert!(report[field].is_array(), "{field}");
        }
        assert!(report.get("tokens").is_none());
    }
}

#[test]
fn positions_are_utf16_code_units_of_the_text_without_its_mark() {
    let text = "Grüße 😀 aus Köln: „Müller“";
    let output = lesart(&["analyze", "--json", "--tokens"], format!("\u{FEFF}{text}").as_bytes());
    let report = &json_lines(&output)[0];
    let units: Vec<u16> = text.encode_utf16().collect();
    let tokens: Vec<String> = report["tokens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| {
            String::from_utf16(&units[span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize])
        })
        .map(Result::unwrap)
        .collect();
    assert_eq!(tokens, ["Grüße", "😀", "aus", "Köln", ":", "„", "Müller", "“"]);
    assert_eq!(report["article"]["length"], units.len());
}

#[test]
fn a_known_day_is_not_overruled_by_the_option_but_a_month_is() {
    let input = br#"{"id":"tag","published":"2020-01-02","text":"Eins."}
{"id":7,"published":"2023-09","title":"Zwei","text":"Zwei."}"#;
    let output = lesart(&["analyze", "--ndjson", "--published", "2023-09-18"], input);
    let reports = json_lines(&output);
    assert_eq!(reports[0]["article"]["published"], "2020-01-02");
    assert_eq!(reports[1]["article"]["published"], "2023-09-18");
    assert_eq!(reports[1]["article"]["id"], "7");
    assert_eq!(reports[1]["article"]["title"], "Zwei");
}

#[test]
fn a_broken_line_is_named_and_the_others_are_done() {
    let lines = b"{\"text\":\"Eins.\"}\n\n{\"text\":\nnull\n{\"text\":\" \"}\n{\"text\":\"Drei.\"}\n";
    let output = lesart(&["analyze", "--ndjson"], lines);
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<Value> =
        json_lines(&output).into_iter().map(|report| report["article"]["id"].clone()).collect();
    assert_eq!(ids, ["1", "6"]);
    let complaints = complaint(&output);
    for expected in
        ["standard input, line 3: ", "line 4: ", "line 5: the text is empty", "[bad-input]", "[empty]"]
    {
        assert!(complaints.contains(expected), "{expected} is not in {complaints}");
    }
}

#[test]
fn bad_files_are_named_with_a_code_and_the_others_are_done() {
    for (name, bytes, code) in [
        ("empty.txt", &b""[..], "[empty]"),
        ("blank.txt", b" \r\n\t", "[empty]"),
        ("latin.txt", b"Gr\xFC\xDFe", "[not-utf8]"),
        ("nul.txt", b"Der\0Zug", "[nul-character]"),
        ("prefix.txt", b" date 2023-13 Der Zug.", "[bad-date-prefix]"),
    ] {
        let path = scratch(name, bytes);
        let output = lesart(&["analyze", "--json", path.to_str().unwrap(), SEEDS[1], "missing.txt"], b"");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert_eq!(json_lines(&output).len(), 1, "{name}");
        let complaints = complaint(&output);
        assert!(complaints.contains(code) && complaints.contains(name), "{complaints}");
        let missing = ["missing.txt: cannot be read", "[unreadable]"];
        assert!(missing.iter().all(|part| complaints.contains(part)), "{complaints}");
    }
}

#[test]
fn a_text_without_a_sentence_end_is_one_sentence() {
    let output = lesart(&["analyze", "--json", "-"], "der Zug fährt".as_bytes());
    assert_eq!(json_lines(&output)[0]["sentences"], serde_json::json!([[0, 13]]));
}

#[test]
fn compare_writes_one_object() {
    let output = lesart(&["compare", "--json", SEEDS[0], SEEDS[1]], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    let comparison = &json_lines(&output)[0];
    assert_eq!(comparison["articles"], serde_json::json!(SEEDS));
    assert_eq!(comparison["only"].as_array().unwrap().len(), 2);
}

#[test]
fn compare_needs_two_readable_articles() {
    assert_eq!(lesart(&["compare", SEEDS[0]], b"").status.code(), Some(2));
    let output = lesart(&["compare", SEEDS[0], "missing.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("at least two articles"), "{}", complaint(&output));
}

#[test]
fn tag_keeps_tokens_and_blank_lines() {
    let output = lesart(&["tag"], "Kim\tB-PER\nreist\n\nnach\nRussland\n".as_bytes());
    let text = str::from_utf8(&output.stdout).unwrap();
    let tokens: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert_eq!(tokens, ["Kim", "reist", "", "nach", "Russland"]);
    assert!(text.lines().filter(|line| !line.is_empty()).all(|line| line.split('\t').count() == 2));
}

#[test]
fn people_are_answered_in_their_language() {
    for (language, heading) in [("de", "In Kürze"), ("en", "In brief")] {
        let output = lesart(&["analyze", "--lang", language, SEEDS[0]], b"");
        assert!(str::from_utf8(&output.stdout).unwrap().contains(heading));
        let output = lesart(&["compare", "--lang", language, SEEDS[0], SEEDS[1]], b"");
        assert!(output.status.success());
    }
}

#[test]
fn a_closed_pipe_ends_the_work_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lesart"))
        .args(["analyze", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    for _ in 0..10_000 {
        // The write fails once the command has ended.
        if input.write_all(b"{\"text\":\"Der Zug ist am Sonntag in Wladiwostok angekommen.\"}\n").is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(complaint(&output), "");
}
