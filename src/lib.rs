//! *Lesart* (German: a reading, a version of a text) reads German news articles: tokens, sentences, names, times,
//! who says what, keywords, a summary, and how two or more reports on one event differ.
//!
//! ```
//! use lesart::{Article, analyze, compare, report};
//!
//! let a = Article::from_text("a", "Der Zug ist am Sonntag in Köln angekommen.")?;
//! let b = Article::from_text("b", "In Köln kam am Sonntag ein Zug an.")?;
//! let [a, b] = [a, b].map(|article| analyze(&article));
//! assert_eq!(report::Report::new(&a).sentences, [[0, 42]]);
//! let comparison = compare(&[&a, &b])?;
//! assert_eq!(comparison.only.len(), 2);
//! # Ok::<(), lesart::Error>(())
//! ```
//!
//! The data goes one way: [`Article`] → [`segment`] → [`names`] → [`entities`], with [`times`] and [`speech`] beside
//! them, to [`keywords`] and [`summary`]; [`analyze`] is that picture, a line a stage. [`compare`] takes analyses, and
//! [`report`] is the only shape in which anything leaves the library: positions are bytes everywhere else, and UTF-16
//! code units there.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// Logarithms and powers come from `math`: the standard library's differ from platform to platform.
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod analysis;
pub mod comparison;
pub mod document;
pub mod entities;
pub mod error;
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
pub use document::{Article, Document, PublicationDate, SentenceId, TokenId};
pub use error::{Error, ErrorCode};
pub use kind::Kind;
pub use span::Span;

/// The version of the library, as in Cargo.toml.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
