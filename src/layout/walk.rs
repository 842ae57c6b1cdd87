use super::Layout;
use crate::dom::Parsed;
use crate::rules::Marks;

pub(crate) fn lay_out(_parsed: &Parsed, _marks: &Marks) -> Layout {
    Layout::default()
}
