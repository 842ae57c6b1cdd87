//! What is worked out of the text of one block, each once.

use super::lines::channel::Button;
use super::lines::dates::DateLine;
use super::phrases::Phrase;
use super::view::Line;
use super::{Context, phrases, spot};
use crate::grammar::{EditorLine, ParsedByline, Place, SourceLine};
use crate::grammar::{parse_byline, parse_editor_line, parse_source_line};
use crate::script::fold_title;
use std::cell::OnceCell;

/// What is worked out of the text of a block, each once: every walk of both readings asks for the
/// same.
#[derive(Debug, Default)]
pub(super) struct Memo {
    title: OnceCell<String>,
    phrases: OnceCell<Box<[usize]>>,
    /// By place: the phrase that the line is.
    phrase: [OnceCell<Option<&'static Phrase>>; 4],
    editor: OnceCell<Option<Box<EditorLine>>>,
    source: OnceCell<Option<Box<SourceLine>>>,
    date: OnceCell<Option<Box<DateLine>>>,
    /// By place.
    bylines: [OnceCell<Option<Box<ParsedByline>>>; 3],
    pub is_moment: OnceCell<bool>,
    /// Whether it asks readers to come to a channel.
    pub asks: OnceCell<bool>,
    /// What it asks for where it is a button.
    pub button: OnceCell<Option<Button>>,
    /// Where the first day with its year begins in the folded text.
    pub day: OnceCell<Option<usize>>,
}

impl Memo {
    pub(super) fn title(&self, text: &str) -> &str {
        self.title.get_or_init(|| fold_title(text))
    }

    /// The first phrase that the line is at a place where it counts.
    pub(super) fn phrase(
        &self,
        line: &Line<'_>,
        place: spot::Place,
        forget: Option<&str>,
    ) -> Option<&'static Phrase> {
        let candidates =
            || &**self.phrases.get_or_init(|| phrases::candidates(line.folded()).into());
        let find = || phrases::find_among(candidates, line, place, forget);
        *self.phrase.get(place as usize)?.get_or_init(find)
    }

    pub(super) fn editor(&self, text: &str) -> Option<&EditorLine> {
        self.editor.get_or_init(|| parse_editor_line(text).map(Box::new)).as_deref()
    }

    pub(super) fn source(&self, text: &str) -> Option<&SourceLine> {
        self.source.get_or_init(|| parse_source_line(text).map(Box::new)).as_deref()
    }

    pub(super) fn date(&self, text: &str, context: &Context<'_>) -> Option<&DateLine> {
        self.date.get_or_init(|| DateLine::of(text, context).map(Box::new)).as_deref()
    }

    pub(super) fn byline(&self, text: &str, place: Place) -> Option<&ParsedByline> {
        let known = self.bylines.get(place as usize)?;
        known.get_or_init(|| parse_byline(text, place).map(Box::new)).as_deref()
    }
}
