//! The page's headline, once more at the head of the body.

use crate::layout::Tag;
use crate::script::{fold_title, is_bar};
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence};

/// Whether the line says what a title of the page says.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
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
    // Old pages set the headline as plain text.
    let printed = line.text.trim();
    let opens = |title: &&str| {
        let rest = title.trim_start().strip_prefix(printed).map(str::trim_start);
        let before = title.trim_end().strip_suffix(printed).map(str::trim_end);
        let behind_site = |before: &str| before.ends_with(BEHIND_SITE);
        line.width >= 16
            && (rest.is_some_and(|rest| rest.starts_with(is_separator))
                || before.is_some_and(behind_site))
    };
    // Harbour: The bridge opens, of which the page prints the parts one above the other.
    let is_part = |title: &&str| {
        let rest = title.trim_start().strip_prefix(printed);
        let rest = rest.and_then(|rest| rest.trim_start().strip_prefix([':', '|', '–', '-']));
        rest.is_some_and(|rest| {
            let rest = fold_title(rest);
            rest.len() >= SHORTEST_PART && view.titles().contains(&rest)
        })
    };
    let told = view.titles().iter().any(|title| *title == folded || begins(title))
        || view.context.titles.iter().any(|title| opens(title) || is_part(title));
    told.then(|| {
        let evidence = if heading { Evidence::Markup } else { Evidence::Shape };
        Found::line(DropReason::RepeatedHeadline, evidence)
    })
}

/// Bytes of a headline behind its kicker.
const SHORTEST_PART: usize = 8;

/// What parts the headline from the section and the site in `<title>`.
fn is_separator(c: char) -> bool {
    matches!(c, '_' | '—' | '–' | '-') || is_bar(c)
}

/// What parts the site and the section from a headline behind them.
const BEHIND_SITE: &str = " :";
