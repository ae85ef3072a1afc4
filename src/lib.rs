//! *Lesart* (German: a reading, a version of a text) reads German news articles: tokens, sentences, names, times,
//! who says what, keywords, a summary, and how two or more reports on one event differ. Nothing but reading an article can
//! fail, and the same text gives the same result on every target.
//!
//! # Cookbook
//!
//! Read an article. The text, a date and a headline go in; everything Lesart finds comes out as one [`Analysis`]:
//!
//! ```
//! use lesart::{Article, analyze};
//!
//! let article = Article::from_text("zug.txt", "Zug kommt an\n\nDer Zug ist am Sonntag in Köln angekommen.")?
//!     .with_published("2023-09-18".parse().ok());
//! let analysis = analyze(&article);
//! assert_eq!(article.title(), Some("Zug kommt an"));
//! assert_eq!(analysis.document.sentences().len(), 2);
//! assert_eq!(analysis.times[0].value, "2023-09-17");
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! Iterate the entities, and the places where each is mentioned:
//!
//! ```
//! # use lesart::{Article, Kind, analyze};
//! let text = "Olaf Scholz reist nach Kiew. In der ukrainischen Hauptstadt trifft Scholz den Präsidenten.";
//! let analysis = analyze(&Article::from_text("reise", text)?);
//! let scholz = &analysis.entities[0];
//! assert_eq!((scholz.kind, scholz.name.as_str()), (Kind::Per, "Olaf Scholz"));
//! let words: Vec<&str> = scholz.mentions.iter().map(|mention| analysis.document.text_of(mention.span)).collect();
//! assert_eq!(words, ["Olaf Scholz", "Scholz"]);
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! Who says what:
//!
//! ```
//! # use lesart::{Article, analyze};
//! let text = "„Wir haben gewonnen“, sagte Trainerin Anna Müller am Montag.";
//! let analysis = analyze(&Article::from_text("sport", text)?);
//! let quote = &analysis.quotes[0];
//! assert_eq!(analysis.document.text_of(quote.spans[0]), "„Wir haben gewonnen“");
//! let speaker = quote.speaker_name(text, &analysis.entities);
//! assert_eq!(speaker.as_deref(), Some("Anna Müller"));
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! Compare reports on one event:
//!
//! ```
//! # use lesart::{Article, analyze, compare};
//! let a = analyze(&Article::from_text("a", "Bei dem Unglück in Köln starben am Sonntag 12 Menschen.")?);
//! let b = analyze(&Article::from_text("b", "In Köln starben bei dem Unglück am Sonntag 14 Menschen.")?);
//! let comparison = compare(&[&a, &b])?;
//! let difference = &comparison.pairs[0].differences[0];
//! assert_eq!((a.document.text_of(difference.a), b.document.text_of(difference.b)), ("12", "14"));
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! Group articles by event, and stream many: a [`Reader`] keeps what it worked out about words.
//!
//! ```
//! # use lesart::{Analysis, Article, Reader, comparison};
//! # let lines = ["Der Zug ist am Sonntag in Köln angekommen.", "In Köln kam am Sonntag ein Zug an."];
//! let mut reader = Reader::new();
//! let mut analyses: Vec<Analysis> = Vec::new();
//! for (number, line) in lines.into_iter().enumerate() {
//!     analyses.push(reader.analyze(&Article::from_text(number.to_string(), line)?));
//! }
//! let analyses: Vec<&Analysis> = analyses.iter().collect();
//! // Indices into the analyses, each in one group.
//! let groups: Vec<Vec<usize>> = comparison::group(&analyses);
//! assert_eq!(groups.concat().len(), 2);
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! Write a report, and read it back. Positions are bytes everywhere else, and UTF-16 code units there:
//!
//! ```
//! # use lesart::{Article, analyze, report::Report};
//! let report = Report::new(&analyze(&Article::from_text("a", "😀 Grüße aus Köln.")?));
//! let json = serde_json::to_string(&report).expect("a report is JSON");
//! assert_eq!(report.sentences, [[0, 18]]);
//! assert_eq!(serde_json::from_str::<Report>(&json).ok(), Some(report));
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! # Layout
//!
//! Data flows one way: [`Article`] → [`Document`] → [`names`] → [`entities`], with [`times`] and [`speech`] beside them, to
//! [`keywords`] and [`summary`]; [`analyze`] is that pipeline, a line a stage. [`compare`] takes analyses, [`report`] is the
//! shape in which results leave the library.
//!
//! # Features
//!
//! - `wasm` (default; no effect but on WebAssembly): the class `Analyzer` for JavaScript.
//! - `cli`: the command line `lesart`.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// Logarithms and powers come from `math`: the standard library's differ from platform to platform.
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod analysis;
pub mod comparison;
pub mod corrections;
pub mod document;
pub mod entities;
pub mod error;
mod facts;
mod german;
pub mod keywords;
mod kind;
pub mod names;
pub mod report;
pub mod span;
pub mod speech;
pub mod summary;
pub mod times;
mod util;
#[cfg(all(target_family = "wasm", feature = "wasm"))]
pub mod wasm;

pub use analysis::{Analysis, Reader, Stage, analyze, analyze_observed};
pub use comparison::{Comparison, compare};
pub use corrections::Correction;
pub use document::{Article, Document, PublicationDate, SentenceId, TokenId};
pub use error::{Error, ErrorCode};
pub use kind::Kind;
pub use span::Span;

/// The version of the library, as in Cargo.toml.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
