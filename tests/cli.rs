//! The command line, run as a person or a pipe runs it.
#![cfg(all(feature = "cli", not(target_family = "wasm")))]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

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
    let complaints: Vec<Value> =
        complaint(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<(&str, &str)> = complaints
        .iter()
        .map(|complaint| (complaint["place"].as_str().unwrap(), complaint["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("standard input, line 3", "bad-input"),
            ("standard input, line 4", "bad-input"),
            ("standard input, line 5", "empty")
        ]
    );
    assert!(complaints[2]["message"].as_str().unwrap().starts_with("the text is empty"));
    assert_eq!(complaints[2]["at"], Value::Null);
}

#[test]
fn a_complaint_about_a_line_says_at_which_byte() {
    let output = lesart(&["analyze", "--ndjson"], b"{\"text\":\"\xC3\xBCber\\u0000\"}\n");
    let complaint: Value = serde_json::from_str(complaint(&output)).unwrap();
    assert_eq!((&complaint["code"], &complaint["at"]), (&"nul-character".into(), &5.into()));
}

#[test]
fn bad_files_are_named_with_a_code_and_the_others_are_done() {
    for (name, bytes, code) in [
        ("empty.txt", &b""[..], "[empty]"),
        ("blank.txt", b" \r\n\t", "[empty]"),
        ("latin.txt", b"Gr\xFC\xDFe", "[not-utf8]"),
        ("nul.txt", b"Der\0Zug", "[nul-character]"),
        ("prefix.txt", b" date 2023-13 Der Zug.", "[bad-date-prefix]"),
        ("utf-16.txt", b"\xFF\xFED\0e\0r\0", "[not-utf8]"),
        ("picture.txt", b"\x89PNG\r\n\x1A\n", "[not-utf8]"),
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
fn group_writes_a_line_an_event() {
    let other = scratch(
        "other.txt",
        "date 2024-05-02 Der Zug fährt ab\n\nDer Zug nach Köln ist abgefahren.".as_bytes(),
    );
    let files = [SEEDS[0], other.to_str().unwrap(), SEEDS[1]];
    let output = lesart(&["group", "--json", files[0], files[1], files[2]], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    assert_eq!(
        json_lines(&output),
        [serde_json::json!({ "articles": SEEDS }), serde_json::json!({ "articles": [files[1]] })]
    );
    let output = lesart(&["group", "--lang", "en", files[0], files[1], files[2]], b"");
    let lines: Vec<&str> = str::from_utf8(&output.stdout).unwrap().lines().collect();
    assert!(lines[0].starts_with("  2×  seeds/000"), "{lines:?}");
    assert!(lines.contains(&"  1×  Der Zug fährt ab (2 May 2024)"), "{lines:?}");
}

#[test]
fn group_reads_lines_and_names_the_broken_ones() {
    let line = |id: &str, text: &str| serde_json::json!({ "id": id, "text": text }).to_string();
    let text = fs::read_to_string(SEEDS[0]).unwrap();
    let input = [line("a", &text), "{".to_owned(), line("b", &text)].join("\n");
    let output = lesart(&["group", "--ndjson", "--json"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json_lines(&output), [serde_json::json!({ "articles": ["a", "b"] })]);
    assert!(complaint(&output).contains("\"place\":\"standard input, line 2\""), "{}", complaint(&output));
    // Nothing to group is no failure.
    assert!(lesart(&["group", "--ndjson"], b"").status.success());
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
fn people_are_told_who_says_what() {
    let text = "Ein Treffen\n\nAngela Merkel reiste am Montag nach Köln. „Das Treffen war gut“, sagte Angela Merkel. \
                Der Minister bestritt, dass es regnete.";
    let output = lesart(&["analyze", "--lang", "de"], text.as_bytes());
    let page = str::from_utf8(&output.stdout).unwrap();
    let (_, statements) = page.split_once("Wer sagt was").unwrap();
    let lines: Vec<&str> = statements.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[0], "Angela Merkel:", "{page}");
    assert!(lines[1].contains("Das Treffen war gut") && lines[1].contains("sagte"), "{page}");
    assert!(page.contains("dass es regnete") && page.contains("bestritten"), "{page}");
}

/// Starts the command with all three streams held here.
fn start(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_lesart"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

const LINE: &[u8] = b"{\"text\":\"Der Zug ist am Sonntag in Wladiwostok angekommen.\"}\n";

#[test]
fn a_closed_pipe_ends_the_work_quietly() {
    let mut child = start(&["analyze", "--ndjson"]);
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // An endless input: the write fails once the command has ended, and nothing else ends it.
    while input.write_all(LINE).is_ok() {}
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2), "what is incomplete is not taken for done");
    assert_eq!(complaint(&output), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_not_taken_for_done() {
    for arguments in [&["analyze", "--json"][..], &["analyze"], &["tag"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lesart"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(fs::File::options().write(true).open("/dev/full").unwrap())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all("Der Zug fährt.".as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&output).starts_with("lesart: "), "{}", complaint(&output));
    }
}

#[test]
fn no_text_and_no_name_commands_the_terminal() {
    let text = "Ein \u{1B}[31mZug\u{9B}2J\n\nDer \u{1B}]0;Titel\u{7}Zug fährt nach \u{202E}Köln, sagte Angela\u{1B}[0m Merkel.";
    let article = scratch("steuert.txt", text.as_bytes());
    let name = article.to_str().unwrap();
    for arguments in
        [&["analyze", name][..], &["compare", name, name], &["group", name], &["analyze", "\u{1B}[2J.txt"]]
    {
        let output = lesart(arguments, b"");
        for stream in [&output.stdout, &output.stderr] {
            let shown = str::from_utf8(stream).unwrap();
            let commands = |c: char| (c.is_control() && c != '\n') || c == '\u{202E}';
            assert!(!shown.contains(commands), "{arguments:?}: {shown:?}");
        }
    }
}

#[test]
fn what_is_written_for_people_ends_quietly_too() {
    for command in [
        &["analyze", "--lang", "de", SEEDS[0], SEEDS[1]][..],
        &["compare", SEEDS[0], SEEDS[1]],
        &["analyze", "--help"],
    ] {
        let mut child = start(command);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        // clap writes the help, and takes a closed pipe for nothing.
        let code = if command.contains(&"--help") { 0 } else { 2 };
        assert_eq!(output.status.code(), Some(code), "{command:?}");
        assert_eq!(complaint(&output), "", "{command:?}");
    }
}

#[test]
fn complaints_that_nobody_hears_stop_nothing() {
    let mut child = start(&["analyze", "--json", "missing.txt", SEEDS[0]]);
    drop(child.stderr.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json_lines(&output).len(), 1);
}

#[test]
fn each_report_is_sent_off_before_the_next_line_is_there() {
    let mut child = start(&["analyze", "--ndjson"]);
    let mut input = child.stdin.take().unwrap();
    let mut reports = BufReader::new(child.stdout.take().unwrap()).lines();
    for number in 1..=3 {
        input.write_all(LINE).unwrap();
        input.flush().unwrap();
        let report: Value = serde_json::from_str(&reports.next().unwrap().unwrap()).unwrap();
        assert_eq!(report["article"]["id"], number.to_string());
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

/// The most memory a process has had, in kB. Linux alone tells.
#[cfg(target_os = "linux")]
fn most_memory(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn lines_without_end_need_no_more_memory_than_a_few() {
    let mut child = start(&["analyze", "--ndjson"]);
    let mut input = child.stdin.take().unwrap();
    let mut reports = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut feed = |lines: usize| {
        for number in 0..lines {
            // Every third line is broken: that, too, must leave nothing behind.
            if number % 3 == 0 {
                input.write_all(b"{\"text\":\n").unwrap();
            }
            input.write_all(LINE).unwrap();
            let _ = reports.next().unwrap().unwrap();
        }
    };
    let mut errors = child.stderr.take().unwrap();
    let listener = std::thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
    feed(200);
    let early = most_memory(&child);
    feed(2000);
    let late = most_memory(&child);
    assert!(late < early + 2048, "{early} kB after 200 lines, {late} kB after 2200");
    child.kill().unwrap();
    child.wait().unwrap();
    listener.join().unwrap().unwrap();
}

/// Signs and short words, over and over: what takes most memory a byte. `[` alone once took 500 times its length. Of lines of one
/// letter the report is longer than all that is in memory: it has a rank with its parts for each.
#[cfg(target_os = "linux")]
#[test]
fn no_text_takes_more_than_sixty_times_its_length_or_than_its_report() {
    const LENGTH: usize = 200_000;
    let signs = ["[", "(", "]", "@", "#", "\"", "„", "-", ".", ":", "1", "€", "\u{301}", "😀", "&"];
    let words =
        ["a ", "A ", "der ", "dass ", "morgen ", "Am Montag ", "„A“, sagte B. ", "Kim ", "[a] ", "1.1. "];
    let lines = ["A\n", "a\n", "A\n\n", "\n", "\t"];
    let mut too_much = Vec::new();
    for piece in signs.iter().chain(&words).chain(&lines) {
        let mut child = start(&["analyze", "--ndjson"]);
        let mut input = child.stdin.take().unwrap();
        let mut reports = BufReader::new(child.stdout.take().unwrap()).lines();
        input.write_all(LINE).unwrap();
        let _ = reports.next().unwrap().unwrap();
        let early = most_memory(&child);
        let text = format!("x{}x", piece.repeat(LENGTH / piece.len()));
        writeln!(input, "{}", serde_json::json!({ "text": text })).unwrap();
        let report = reports.next().unwrap().unwrap().len();
        let taken = (most_memory(&child) - early) as usize * 1024;
        // A tenth more than the report for what it is made of.
        if taken > (report + report / 10).max(60 * LENGTH) {
            too_much.push(format!("{piece:?}: {} of a byte, report {}", taken / LENGTH, report / LENGTH));
        }
        drop(input);
        child.wait().unwrap();
    }
    assert!(too_much.is_empty(), "{too_much:?}");
}

#[test]
fn a_folder_is_named_with_what_to_do() {
    let output = lesart(&["analyze", "--json", "seeds", SEEDS[0]], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json_lines(&output).len(), 1);
    let complaints = complaint(&output);
    // Not every system opens a folder and then says that it is one.
    assert!(
        complaints.contains("seeds: cannot be read") && complaints.contains("[unreadable]"),
        "{complaints}"
    );
    if cfg!(unix) {
        assert!(complaints.contains("it is a folder; name the files in it"), "{complaints}");
    }
}

#[test]
fn an_unreadable_list_of_lines_is_named_and_the_next_is_read() {
    let lines = scratch("lines.ndjson", LINE);
    let output = lesart(&["analyze", "--ndjson", "missing.ndjson", lines.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json_lines(&output).len(), 1);
    let complaint: Value = serde_json::from_str(complaint(&output)).unwrap();
    assert_eq!((&complaint["place"], &complaint["code"]), (&"missing.ndjson".into(), &"unreadable".into()));
}

#[test]
fn other_encodings_are_read_where_they_are_named_and_suggested_where_not() {
    let text = "„Grüße“ aus Köln – für 5 €.";
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [b"\xFF\xFE", &units[..]].concat();
    let windows = b"\x84Gr\xFC\xDFe\x93 aus K\xF6ln \x96 f\xFCr 5 \x80.";
    let expected = json_lines(&lesart(&["analyze", "--json", "--tokens"], text.as_bytes()));
    for (encoding, bytes) in
        [("utf-16", &units[..]), ("utf-16", &with_mark), ("windows-1252", windows), ("latin-1", windows)]
    {
        let output = lesart(&["analyze", "--json", "--tokens", "--encoding", encoding], bytes);
        assert_eq!(json_lines(&output), expected, "{encoding}: {}", complaint(&output));
    }
    assert!(complaint(&lesart(&["analyze"], windows)).contains("--encoding windows-1252"));
    assert!(complaint(&lesart(&["analyze"], &units)).contains("--encoding utf-16"));
    // What is named wrongly is refused where that can be seen.
    let output = lesart(&["analyze", "--encoding", "utf-16"], b"Der Zug");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_argument_can_name_standard_input_among_files() {
    let output = lesart(&["analyze", "--json", SEEDS[0], "-"], "Der Zug fährt.".as_bytes());
    let ids: Vec<Value> =
        json_lines(&output).into_iter().map(|report| report["article"]["id"].clone()).collect();
    assert_eq!(ids, [SEEDS[0], "standard input"]);
    let output = lesart(&["compare", "--json", SEEDS[0], "-"], "Der Zug fährt.".as_bytes());
    assert!(output.status.success(), "{}", complaint(&output));
}

#[test]
fn a_token_that_is_no_text_is_named_by_its_line() {
    let output = lesart(&["tag"], b"Kim\nreist\n\n\xFF\n");
    assert_eq!(output.status.code(), Some(2), "the rest is not labelled");
    assert!(complaint(&output).contains("standard input, line 4"), "{}", complaint(&output));
    assert!(output.stdout.starts_with(b"Kim\t"));
}

#[test]
fn help_shows_what_one_would_type_and_those_commands_work() {
    for arguments in [&["--help"][..], &["analyze", "--help"], &["compare", "--help"], &["group", "--help"]] {
        let output = lesart(arguments, b"");
        assert!(output.status.success());
        let help = str::from_utf8(&output.stdout).unwrap();
        let examples = help.split_once("Examples:\n").unwrap().1;
        let mut tried = 0;
        for line in examples.lines().filter(|line| line.starts_with("  lesart ")) {
            // What stands behind two spaces is a remark, what stands behind a pipe or an arrow another program's.
            let command = line.trim_start().split("  ").next().unwrap().split(['|', '>']).next().unwrap();
            let words = command.split_whitespace().skip(1).map(|word| match word {
                "a.txt" | "bericht.txt" | "agentur.txt" | "alt.txt" | "*.txt" => SEEDS[0],
                "b.txt" | "zeitung.txt" | "c.txt" => SEEDS[1],
                word => word,
            });
            let output = lesart(&words.collect::<Vec<_>>(), b"");
            assert!(output.status.success(), "{line}: {}", complaint(&output));
            tried += 1;
        }
        assert!(tried > 0, "{help}");
    }
}

/// A correction of some words of a text, as JSON.
fn correction(text: &str, words: &str, rest: &str) -> String {
    let units = |text: &str| text.encode_utf16().count();
    let start = units(&text[..text.find(words).unwrap()]);
    let end = start + units(words);
    format!(r#"{{"at": {{"start": {start}, "end": {end}, "quote": "{words}"}}, {rest}}}"#)
}

#[test]
fn corrections_in_a_file_go_before_what_is_found() {
    const A: &str = "Bei dem Unglück in Köln starben 12 Menschen. Der Zug war voll.";
    const B: &str = "In Köln starben bei dem Unglück 14 Menschen. Viele standen.";
    let [a, b] =
        [("corrected-a.txt", A), ("corrected-b.txt", B)].map(|(name, text)| scratch(name, text.as_bytes()));
    let [a, b] = [&a, &b].map(|path| path.to_str().unwrap());
    let kind = correction(A, "Köln", r#""type": "kind", "kind": "ORG""#);
    let gone = r#"{"at": {"start": 0, "end": 4, "quote": "Bonn"}, "type": "noName"}"#;
    let place = |name: &str, text: &str, words: &str| {
        let at = correction(text, words, "").replace(", }", "}");
        format!(r#"{{"article": "{name}", {}"#, &at[1..])
    };
    let pair = format!(
        r#"{{"type": "pair", "a": {}, "b": {}}}"#,
        place("corrected-a.txt", A, "Der Zug"),
        place("corrected-b.txt", B, "Viele")
    );
    let file = format!(r#"{{"corrected-a.txt": [{kind}, {gone}], "pairs": [{pair}]}}"#);
    let file = scratch("corrections.json", file.as_bytes());
    let file = file.to_str().unwrap();

    let output = lesart(&["analyze", "--json", "--corrections", file, a], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    let report = &json_lines(&output)[0];
    assert_eq!(report["entities"][0]["kind"], "ORG");
    assert_eq!(report["corrections"], serde_json::json!([{ "applied": true }, { "applied": false }]));

    let output = lesart(&["compare", "--json", "--corrections", file, a, b], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    let comparison = &json_lines(&output)[0];
    assert_eq!(comparison["corrections"], serde_json::json!([{ "applied": true }]));
    let joined =
        comparison["pairs"].as_array().unwrap().iter().find(|pair| pair["corrected"] == true).unwrap();
    assert_eq!((&joined["a"]["sentence"], &joined["b"]["sentence"]), (&Value::from(1), &Value::from(1)));

    // People are told what was not applied, and of what was not read.
    let output = lesart(&["analyze", "--corrections", file, a], b"");
    assert!(
        complaint(&output).contains("the correction of »Bonn« was not applied"),
        "{}",
        complaint(&output)
    );
    let output = lesart(&["group", "--corrections", file, b, SEEDS[0]], b"");
    assert!(output.status.success());
    assert!(complaint(&output).contains("»corrected-a.txt«, which was not read"), "{}", complaint(&output));
}

#[test]
fn a_file_that_holds_no_corrections_is_named() {
    for (content, what) in [
        ("[]", "these are no corrections"),
        (r#"{"a.txt": [{"type": "kind"}]}"#, "these are no corrections"),
        (r#"{"a.txt": [{"type": "undo", "at": {"start": 0, "end": 1, "quote": "a"}}]}"#, "undo"),
    ] {
        let file = scratch("no-corrections.json", content.as_bytes());
        let output = lesart(&["analyze", "--corrections", file.to_str().unwrap(), SEEDS[0]], b"");
        assert_eq!(output.status.code(), Some(1), "{content}");
        let said = complaint(&output);
        assert!(
            said.contains(what) && said.contains("no-corrections.json") && said.contains("[bad-input]"),
            "{said}"
        );
        assert!(output.stdout.is_empty());
    }
    let output = lesart(&["compare", "--corrections", "gibt-es-nicht.json", SEEDS[0], SEEDS[1]], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("there is no such file"), "{}", complaint(&output));
}
