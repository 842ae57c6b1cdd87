use super::dates::DateLine;
use super::fold::fold_title;
use super::{Context, phrases};
use crate::grammar::{EditorLine, ParsedByline, Place, SourceLine};
use crate::grammar::{parse_byline, parse_editor_line, parse_source_line};
use std::cell::OnceCell;

/// What is worked out of the text of a block, each once: every walk of both readings asks for the
/// same.
#[derive(Debug, Default)]
pub(super) struct Memo {
    title: OnceCell<String>,
    phrases: OnceCell<Box<[usize]>>,
    editor: OnceCell<Option<Box<EditorLine>>>,
    source: OnceCell<Option<Box<SourceLine>>>,
    date: OnceCell<Option<Box<DateLine>>>,
    /// By place.
    bylines: [OnceCell<Option<Box<ParsedByline>>>; 3],
    pub is_moment: OnceCell<bool>,
    /// Whether it asks readers to come to a channel.
    pub asks: OnceCell<bool>,
    /// Whether it holds a link to a page for subscribers.
    pub subscribes: OnceCell<bool>,
    /// Where the first day with its year begins in the folded text.
    pub day: OnceCell<Option<usize>>,
}

impl Memo {
    pub(super) fn title(&self, text: &str) -> &str {
        self.title.get_or_init(|| fold_title(text))
    }

    /// The patterns of phrases that the line may match.
    pub(super) fn phrases(&self, folded: &str) -> &[usize] {
        self.phrases.get_or_init(|| phrases::candidates(folded).into())
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
