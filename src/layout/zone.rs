use crate::tokens::Zone;

/// A comment that says what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ZoneMark {
    pub zone: Zone,
    /// Number of blocks before it.
    pub position: usize,
}
