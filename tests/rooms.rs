//! The rooms of `src/` depend on each other in one direction, and the files of a room not in a circle.
//!
//! Found by reading `use` and paths in the source, tests left out. Room order and what each does: ARCHITECTURE.md.
#![cfg(not(target_family = "wasm"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room may use those before it.
const ROOMS: [&str; 18] = [
    "util",
    "span",
    "kind",
    "error",
    "german",
    "document",
    "names",
    "entities",
    "times",
    "speech",
    "facts",
    "keywords",
    "summary",
    "corrections",
    "analysis",
    "comparison",
    "report",
    "wasm",
];

/// Names that lib.rs re-exports, with their rooms.
const REEXPORTED: [(&str, &str); 17] = [
    ("Analysis", "analysis"),
    ("Reader", "analysis"),
    ("Stage", "analysis"),
    ("analyze", "analysis"),
    ("analyze_observed", "analysis"),
    ("Comparison", "comparison"),
    ("compare", "comparison"),
    ("Correction", "corrections"),
    ("Article", "document"),
    ("Document", "document"),
    ("PublicationDate", "document"),
    ("SentenceId", "document"),
    ("TokenId", "document"),
    ("Error", "error"),
    ("ErrorCode", "error"),
    ("Kind", "kind"),
    ("Span", "span"),
];

/// A source file: its module path below `src/`, such as `["speech", "indirect", "cues"]`, and its code.
struct File {
    path: Vec<String>,
    is_mod: bool,
    code: String,
}

fn files() -> Vec<File> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut Vec::new(), &mut found);
    found
}

fn collect(directory: &Path, path: &mut Vec<String>, found: &mut Vec<File>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        let stem = entry.file_stem().unwrap().to_str().unwrap().to_owned();
        if entry.is_dir() && stem != "tests" {
            path.push(stem);
            collect(&entry, path, found);
            path.pop();
        } else if entry.extension().is_some_and(|extension| extension == "rs") && stem != "tests" {
            let is_mod = stem == "mod";
            let mut path = path.clone();
            path.extend((!is_mod).then_some(stem));
            found.push(File { path, is_mod, code: code(&fs::read_to_string(&entry).unwrap()) });
        }
    }
    // Programs may use everything, and lib.rs names everything.
    found.retain(|file| !matches!(file.path[0].as_str(), "bin" | "lib"));
}

/// The source without comments and without its tests.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod").next().unwrap();
    let source = source.split("#[cfg(all(test").next().unwrap();
    let lines = source.lines().map(|line| line.split("//").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

/// The paths in the code that begin with `start`, each as its names, groups in braces taken apart.
fn paths(code: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':')) {
            expand(&code[at + start.len()..], &mut Vec::new(), &mut found);
        }
    }
    found
}

/// Reads one path, or a group of them, and returns what is behind it.
fn expand<'c>(code: &'c str, before: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'c str {
    if let Some(mut rest) = code.strip_prefix('{') {
        loop {
            rest = expand(rest.trim_start(), before, found).trim_start();
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => return rest.strip_prefix('}').unwrap_or(rest),
            }
        }
    }
    let end = code.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(code.len());
    let (name, rest) = code.split_at(end);
    before.push(name.to_owned());
    let rest = match rest.strip_prefix("::") {
        Some(inner) => expand(inner, before, found),
        None => {
            found.push(before.clone());
            rest
        }
    };
    before.pop();
    rest
}

/// What a file uses, as module paths below `src/`.
fn uses(file: &File) -> Vec<Vec<String>> {
    let parent = &file.path[..file.path.len() - usize::from(!file.is_mod)];
    let mut found = paths(&file.code, "crate::");
    for (start, base) in [("super::", parent.len()), ("super::super::", parent.len().saturating_sub(1))] {
        // Of a mod.rs, `super` is the room that holds its own.
        let base = &parent[..base.saturating_sub(usize::from(file.is_mod))];
        let below = paths(&file.code, start).into_iter().filter(|path| path[0] != "super");
        found.extend(below.map(|path| [base, &path].concat()));
    }
    for path in &mut found {
        if let Some((_, room)) = REEXPORTED.iter().find(|(name, _)| path[0] == *name) {
            path[0] = (*room).to_owned();
        }
    }
    found
}

#[test]
fn rooms_depend_on_those_before_them() {
    let order = |room: &str| ROOMS.iter().position(|name| *name == room);
    let mut wrong = BTreeSet::new();
    for file in files() {
        let room = order(&file.path[0]).unwrap_or_else(|| panic!("src/{} is no room yet", file.path[0]));
        for used in uses(&file) {
            if order(&used[0]).is_some_and(|other| other > room) {
                wrong.insert(format!("{} uses {}", file.path.join("::"), used.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "against the order of the rooms:\n{}", Vec::from_iter(wrong).join("\n"));
}

#[test]
fn files_of_a_room_depend_on_each_other_in_no_circle() {
    let files = files();
    let mut circles = BTreeSet::new();
    // A room is a folder; its parts are its files and folders, without mod.rs, which sees them all.
    let rooms: BTreeSet<&[String]> =
        files.iter().flat_map(|file| (1..file.path.len()).map(|depth| &file.path[..depth])).collect();
    for room in rooms {
        let part = |path: &[String]| path.strip_prefix(room).and_then(|rest| rest.first().cloned());
        let parts: BTreeSet<String> = files.iter().filter_map(|file| part(&file.path)).collect();
        let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in &files {
            let Some(from) = part(&file.path) else { continue };
            let used = uses(file).into_iter().filter_map(|path| part(&path));
            let used = used.filter(|to| *to != from && parts.contains(to));
            arrows.entry(from.clone()).or_default().extend(used);
        }
        let circle = parts.iter().filter(|part| reaches(&arrows, part, part)).cloned().collect::<Vec<_>>();
        if !circle.is_empty() {
            circles.insert(format!("{}: {}", room.join("/"), circle.join(", ")));
        }
    }
    assert!(circles.is_empty(), "these use each other in a circle:\n{}", Vec::from_iter(circles).join("\n"));
}

/// Whether arrows lead from one part to another.
fn reaches(arrows: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&str> = vec![from];
    while let Some(part) = next.pop() {
        for other in arrows.get(part).into_iter().flatten() {
            if other == to {
                return true;
            }
            if seen.insert(other.as_str()) {
                next.push(other);
            }
        }
    }
    false
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let code = "use crate::{a::{b, C}, d as e};\nlet x = crate::f::g(1); mycrate::no();";
    let found: Vec<String> = paths(code, "crate::").iter().map(|path| path.join("::")).collect();
    assert_eq!(found, ["a::b", "a::C", "d", "f::g"]);
}
