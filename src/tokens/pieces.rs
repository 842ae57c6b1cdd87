//! Pieces of the input that share memory.

use html5ever::tendril::StrTendril;
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// Bytes of the input that are copied at once. What lies between them, mostly scripts, is not.
const WINDOW: usize = 16 << 10;
/// A tendril holds so many bytes itself.
const INLINE: usize = 8;

/// Pieces of the input, asked for from its start to its end; those near one another share memory.
pub(super) struct Pieces<'a> {
    html: &'a str,
    window: RefCell<StrTendril>,
    /// Where the window begins.
    start: Cell<usize>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, window: RefCell::default(), start: Cell::new(0) }
    }

    pub(super) fn get(&self, range: Range<usize>) -> StrTendril {
        let html = self.html;
        if range.len() <= INLINE {
            return StrTendril::from_slice(html.get(range).unwrap_or_default());
        }
        let mut window = self.window.borrow_mut();
        if range.start < self.start.get() || range.end > self.start.get() + window.len() {
            let end = html.len().min(range.end.max(range.start + WINDOW));
            let end = (end..=html.len()).find(|&end| html.is_char_boundary(end));
            let text = html.get(range.start..end.unwrap_or(html.len()));
            *window = StrTendril::from_slice(text.unwrap_or_default());
            self.start.set(range.start);
        }
        // Lengths fit: no input is longer than 1 GiB.
        let start = range.start - self.start.get();
        window.try_subtendril(start as u32, range.len() as u32).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_text_of_their_ranges() {
        let html = "大桥 <p>".repeat(WINDOW / 4);
        let pieces = Pieces::new(&html);
        let boundaries: Vec<usize> = html.char_indices().map(|(at, _)| at).collect();
        for length in [0, 1, 3, 40, 2 * WINDOW] {
            for ends in boundaries.windows(length + 1).step_by(length.max(1000)) {
                let range = ends[0]..ends[length];
                assert_eq!(&*pieces.get(range.clone()), &html[range]);
            }
        }
    }

    #[test]
    fn what_is_passed_over_is_not_copied() {
        let html = format!("<p class=abstract>{}<p class=abstract>", "x".repeat(10 * WINDOW));
        let pieces = Pieces::new(&html);
        pieces.get(0..html.find("x").unwrap_or_default());
        pieces.get(html.rfind("<p").unwrap_or_default()..html.len());
        assert!(pieces.window.borrow().len() < WINDOW);
    }
}
