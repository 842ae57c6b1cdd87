use super::dates::DateLine;
use super::{Context, phrases};
use crate::grammar::{EditorLine, ParsedByline, Place, SourceLine};
use crate::grammar::{parse_byline, parse_editor_line, parse_source_line};
use crate::strip::fold::{fold_line, fold_title};
use std::cell::OnceCell;

/// What is worked out of the text of a block, each once: every walk of both readings asks for the
/// same.
#[derive(Debug, Default)]
pub(super) struct Memo {
    folded: OnceCell<String>,
    title: OnceCell<String>,
    phrases: OnceCell<Vec<usize>>,
    editor: OnceCell<Option<EditorLine>>,
    source: OnceCell<Option<SourceLine>>,
    date: OnceCell<Option<DateLine>>,
    /// By place.
    bylines: [OnceCell<Option<Box<ParsedByline>>>; 3],
    /// Whether it is the label of links to other articles.
    pub is_label: OnceCell<bool>,
    pub is_moment: OnceCell<bool>,
    /// Where the first day with its year begins in the folded text.
    pub day: OnceCell<Option<usize>>,
}

/// Longest text that is matched against words, in bytes.
const LONGEST_FOLDED: usize = 900;

impl Memo {
    /// [`fold_line`] of the text; empty where it is too long to be a label, a promotion or a notice.
    pub(super) fn folded(&self, text: &str) -> &str {
        match text.len() {
            ..=LONGEST_FOLDED => self.folded.get_or_init(|| fold_line(text)),
            _ => "",
        }
    }

    pub(super) fn title(&self, text: &str) -> &str {
        self.title.get_or_init(|| fold_title(text))
    }

    /// The patterns of phrases that the line may match.
    pub(super) fn phrases(&self, folded: &str) -> &[usize] {
        self.phrases.get_or_init(|| phrases::candidates(folded))
    }

    pub(super) fn editor(&self, text: &str) -> Option<&EditorLine> {
        self.editor.get_or_init(|| parse_editor_line(text)).as_ref()
    }

    pub(super) fn source(&self, text: &str) -> Option<&SourceLine> {
        self.source.get_or_init(|| parse_source_line(text)).as_ref()
    }

    pub(super) fn date(&self, text: &str, context: &Context<'_>) -> Option<&DateLine> {
        self.date.get_or_init(|| DateLine::of(text, context)).as_ref()
    }

    pub(super) fn byline(&self, text: &str, place: Place) -> Option<&ParsedByline> {
        let known = self.bylines.get(place as usize)?;
        known.get_or_init(|| parse_byline(text, place).map(Box::new)).as_deref()
    }
}
