//! Which pictures and players belong to the article, once its text is known.

use super::Decisions;
use crate::layout::Layout;

pub(crate) fn select(_layout: &Layout, _decisions: &mut Decisions) {}
