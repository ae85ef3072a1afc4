//! Line breaks inside a paragraph: does the sentence continue over them, or is the line a heading or a list item?
//!
//! Text wrapped at a width breaks wherever the next word would not have fitted; a heading or an item ends earlier. The
//! width of a paragraph is its longest line. A line is *full* if the first word of the next line would have exceeded
//! that width. The paragraph is wrapped if its width lies between [`NARROWEST`] and [`WIDEST`] and at least half of
//! its lines are full; then the breaks behind full lines count as spaces, all others end a sentence. In a paragraph
//! that is not wrapped, every break ends a sentence. In any case the sentence continues before a small letter and
//! behind a comma or a hyphen, and never before a bullet.

use super::characters::{Class, class_of};
use crate::document::line_ends::{is_line_end, lines};
use crate::span::Span;

/// The least width, in characters, to which texts are wrapped.
const NARROWEST: usize = 50;
/// The greatest width, in characters, to which texts are wrapped.
const WIDEST: usize = 160;

/// The byte positions of the line breaks inside `region` that end a sentence, ascending.
pub(super) fn breaks(text: &str, region: Span) -> Vec<u32> {
    let paragraph = region.of(text);
    if !paragraph.contains(is_line_end) {
        return Vec::new();
    }
    let lines: Vec<&str> = lines(paragraph).collect();
    let lengths: Vec<usize> = lines.iter().map(|line| line.trim().chars().count()).collect();
    let width = lengths.iter().copied().max().unwrap_or(0);
    let is_full = |index: usize| {
        let word = lines[index + 1].split_whitespace().next().unwrap_or("");
        lengths[index] + 1 + word.chars().take(width + 1).count() > width
    };
    let full = (0..lines.len() - 1).filter(|&index| is_full(index)).count();
    let wrapped = (NARROWEST..=WIDEST).contains(&width) && full * 2 >= lines.len() - 1;
    let mut at = region.start as usize;
    let mut breaks = Vec::new();
    for index in 0..lines.len() - 1 {
        let end = lines[index].chars().next_back().map_or(0, char::len_utf8);
        let break_at = at + lines[index].len() - end;
        at += lines[index].len();
        let (line, next) = (lines[index].trim_end(), lines[index + 1].trim_start());
        let goes_on = !begins_item(next)
            && (line.ends_with([',', '-', '\u{AD}'])
                || next.starts_with(char::is_lowercase)
                || (wrapped && is_full(index)));
        if !goes_on {
            breaks.push(break_at as u32);
        }
    }
    breaks
}

/// Whether a line begins with a bullet.
fn begins_item(line: &str) -> bool {
    let mut chars = line.chars();
    matches!(chars.next(), Some('-' | '*' | '–' | '•' | '·' | '▪' | '►' | '‣' | '◦' | '+'))
        && chars.next().is_some_and(|c| class_of(c) == Class::Space)
}

#[cfg(test)]
mod tests {
    use super::breaks;
    use crate::span::Span;

    fn count(text: &str) -> usize {
        breaks(text, Span::new(0, text.len())).len()
    }

    #[test]
    fn wrapped_text_goes_on_and_short_lines_end() {
        let wrapped = "Der nordkoreanische Machthaber Kim Jong Un hat am Sonntag seinen\n\
                       Besuch in Russland beendet, der von Themen des Militärs bestimmt\n\
                       war. Zum Abschied erhielt er Drohnen.";
        assert_eq!(count(wrapped), 0);
        assert_eq!(
            count("Kim beendet seinen Besuch\nDer nordkoreanische Machthaber Kim Jong Un hat am Sonntag."),
            1
        );
        for end in ["\r\n", "\r", "\u{2028}", "\u{85}"] {
            let text =
                ["Kim beendet seinen Besuch", "Der Machthaber hat am Sonntag", "und dann auch"].join(end);
            let at = 25 + end.len() - end.chars().next_back().unwrap().len_utf8();
            assert_eq!(breaks(&text, Span::new(0, text.len())), [at as u32], "{end:?}");
        }
        assert_eq!(count("- Brot\n- Butter\n- Käse"), 2);
        assert_eq!(count("Der Zug fährt\nab, und zwar,\nHeute"), 0);
        assert_eq!(count("Ein Satz ohne Umbruch"), 0);
    }

    /// A line of so many characters, the first word of so many.
    fn line(length: usize, first: usize) -> String {
        format!("{} {}", "A".repeat(first), "B".repeat(length - first - 1))
    }

    #[test]
    fn a_line_is_full_where_the_next_word_would_not_have_fitted() {
        let text = |second: usize, first_word: usize| {
            [line(60, 5), line(second, 3), line(20, first_word)].join("\n")
        };
        assert_eq!(count(&text(50, 10)), 0);
        assert_eq!(count(&text(50, 9)), 1, "it would just have fitted");
        assert_eq!(count(&text(49, 10)), 1);
    }

    #[test]
    fn a_paragraph_is_wrapped_where_half_of_its_lines_are_full() {
        let short = || line(10, 3);
        let breaks_of = |lines: [String; 4]| count(&lines.join("\n"));
        assert_eq!(breaks_of([line(60, 3), short(), short(), short()]), 3, "one of three");
        assert_eq!(breaks_of([line(60, 3), line(60, 3), short(), short()]), 1, "two of three");
    }

    #[test]
    fn lines_are_wrapped_at_usual_widths_alone() {
        let of_width = |width: usize| count(&[line(width, 3), line(width, 3), line(20, 3)].join("\n"));
        assert_eq!([49, 50, 160, 161].map(of_width), [2, 0, 0, 2]);
    }

    #[test]
    fn an_item_begins_with_a_bullet_and_a_space() {
        assert_eq!(count("- Brot,\n- Butter"), 1);
        assert_eq!(count("Wir kaufen Brot,\n-butter gibt es nicht"), 0);
        assert_eq!(count("Haus-\nMeister"), 0);
    }
}
