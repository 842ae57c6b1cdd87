//! The page's headline, once more at the head of the body.

use super::Findings;
use super::spot::{Found, Place, Spot};
use crate::layout::Tag;
use crate::{DropReason, Evidence};

/// Whether the line says what a title of the page says.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.line());
    if spot.place != Place::Head || line.folded().is_empty() {
        return None;
    }
    let folded = view.memo(line.block).title(line.text);
    if folded.is_empty() {
        return None;
    }
    let container = view.container(view.block(line.block).container);
    let heading = matches!(container.tag, Tag::Heading(1 | 2));
    // `<title>` often goes on with the section and the site.
    let begins = |title: &String| heading && line.width >= 12 && title.starts_with(folded);
    view.titles().iter().any(|title| *title == folded || begins(title)).then(|| {
        let evidence = if heading { Evidence::Markup } else { Evidence::Shape };
        Found::line(DropReason::RepeatedHeadline, evidence)
    })
}
