/// A line that says where the article comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SourceLine {
    /// The outlets or, on old pages, a person, in order.
    pub outlets: Vec<String>,
    /// A person under 来源.
    pub person: Option<String>,
    /// The headline of the original print (原标题).
    pub original_title: Option<String>,
    /// The line is a list of sources (综合自…), none of them the origin.
    pub list: bool,
}

/// What a 来源 or 原标题 line (in any language) says; `None` where the whole line is not one.
pub(crate) fn parse_source_line(_line: &str) -> Option<SourceLine> {
    None
}
