use super::Break;

/// The inline content of one container so far.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Whether the container is hidden.
    pub(super) hidden: bool,
    /// Whether there is any.
    pub(super) begun: bool,
    /// The last character of its text.
    pub(super) last: Option<char>,
    /// Whether there was white space since then.
    pub(super) is_spaced: bool,
    /// `<br>` since its last block.
    pub(super) lines: u32,
    /// An element stood in between after which a new paragraph begins.
    pub(super) ended: bool,
}

impl Flow {
    /// What separates its next block from the one before.
    pub(super) fn next(&mut self) -> Break {
        let separation = if !self.begun || self.ended {
            Break::Element
        } else {
            match self.lines {
                0 => Break::Resumed,
                1 => Break::Line,
                _ => Break::EmptyLine,
            }
        };
        self.begun = true;
        self.ended = false;
        self.lines = 0;
        separation
    }
}
