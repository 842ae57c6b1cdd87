use crate::Person;

/// An editor line: 责任编辑：吴剑 SF031.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct EditorLine {
    /// Editors, proofreaders and others, in order; empty for a code, a login or a bare label.
    pub people: Vec<Person>,
    /// A label without a name: the name may stand in the next block.
    pub name_follows: bool,
}

/// What an editor line says; `None` where the whole line is not one.
pub(crate) fn parse_editor_line(_line: &str) -> Option<EditorLine> {
    None
}
