use std::ops::Range;

/// The credit in a caption: the range of the caption that names whose picture it is, as printed
/// ("中国网 图", "Photo: X/Getty Images"); `None` where there is none.
pub(crate) fn split_credit(_caption: &str) -> Option<Range<usize>> {
    None
}
