/// Text that is not what it was to be read as: no name of an enum's variant, or no date.
///
/// ```
/// let error = "banner".parse::<tearsheet::DropReason>().unwrap_err();
/// assert_eq!(error.to_string(), "`banner` is no reason to drop a block");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("`{text}` is no {what}")]
pub struct ParseError {
    what: &'static str,
    text: String,
}

impl ParseError {
    /// Of a long text the beginning is told.
    pub(crate) fn new(what: &'static str, text: &str) -> Self {
        const MOST: usize = 40;
        let text = match text.char_indices().nth(MOST) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        Self { what, text }
    }
}
