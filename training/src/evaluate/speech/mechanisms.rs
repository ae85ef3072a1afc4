//! How often each way of finding a speaker is right: by the subject of a frame, by a pronoun, by a role, by position.

use std::collections::BTreeMap;

use lesart::speech::{Quote, QuoteKind};

/// For each mechanism the speakers that are right, and those that are false.
#[derive(Default)]
pub(super) struct Mechanisms(BTreeMap<&'static str, [usize; 2]>);

impl Mechanisms {
    /// Counts a statement that was shown with a speaker.
    pub(super) fn add(&mut self, quote: &Quote, right: bool, wrong: bool) {
        let counts = self.0.entry(mechanism(quote)).or_default();
        counts[0] += usize::from(right);
        counts[1] += usize::from(wrong);
    }

    pub(super) fn print(&self) {
        println!("  speakers by mechanism, right and false");
        for (name, [right, wrong]) in &self.0 {
            let share = *right as f64 / (right + wrong).max(1) as f64;
            println!("    {name:<27}P {share:.3} ({right}/{wrong})");
        }
    }
}

/// What the speaker of a statement rests on. Words for the speaker that differ from what they name are a pronoun.
pub(super) fn mechanism(quote: &Quote) -> &'static str {
    let Some(speaker) = quote.speaker else { return "nobody" };
    let pronoun = speaker.words.is_some_and(|words| words != speaker.span);
    let place = match (quote.cue.is_some(), quote.kind) {
        (true, _) => 0,
        (false, QuoteKind::Direct) => 1,
        (false, _) => 2,
    };
    let names = match (pronoun, speaker.entity.is_some()) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    const NAMES: [[&str; 3]; 3] = [
        ["frame: pronoun", "frame: name or known role", "frame: other noun"],
        ["bare: pronoun", "bare: name or known role", "bare: other noun"],
        ["carried: pronoun", "carried: name or known role", "carried: other noun"],
    ];
    NAMES[place][names]
}
