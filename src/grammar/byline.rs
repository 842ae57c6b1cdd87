use crate::Byline;
use std::ops::Range;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// One of the first blocks of the body.
    Head,
    /// One of the last blocks of the body.
    Tail,
    /// A cell whose markup says that it holds the byline.
    Marked,
}

/// A byline and the part of the line that is it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ParsedByline {
    pub byline: Byline,
    /// The whole line is byline (and source, date): it can go. Otherwise it opens or closes prose.
    pub own_line: bool,
    /// Where the byline stands in the line.
    pub range: Range<usize>,
    /// A tail of the line that can be trimmed ("…大势所趋。 华商报记者 黄涛").
    pub trim: Option<Range<usize>>,
    /// Editors named on the same line ("整理 | A 责编 | B").
    pub editors: Vec<crate::Person>,
    /// A source named on the same line ("来源：证券时报网作者：李在山").
    pub source: Option<String>,
}

/// The byline that opens, closes or is the line; `None` where it is prose.
pub(crate) fn parse_byline(_line: &str, _place: Place) -> Option<ParsedByline> {
    None
}
