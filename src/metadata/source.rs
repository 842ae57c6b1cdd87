//! The outlet that the page names as origin.

use super::candidates::squeeze;
use crate::{Byline, Origin, Sourced};

/// The printed source line, then marked cells and meta names, then the byline's outlet, then the
/// feed's name.
pub(super) fn choose(
    printed: &[String],
    declared: &[Sourced<String>],
    byline: Option<&Byline>,
) -> Option<Sourced<String>> {
    let edge = |c: char| !c.is_alphanumeric() && !")）》”".contains(c);
    let bare = |value: &str| squeeze(value.trim_matches(edge));
    let printed = printed.iter().map(|value| Sourced::new(bare(value), Origin::Text));
    let of_page = declared.iter().filter(|s| s.origin != Origin::Envelope);
    let of_page = of_page.map(|s| Sourced::new(bare(&s.value), s.origin));
    let outlet = byline.and_then(|b| b.outlet.as_deref());
    let outlet = outlet.map(|value| Sourced::new(squeeze(value), Origin::Text));
    let of_feed = declared.iter().filter(|s| s.origin == Origin::Envelope).cloned();
    printed.chain(of_page).chain(outlet).chain(of_feed).find(|source| !source.value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_line_wins_over_the_byline_and_that_over_the_feed() {
        let feed = [Sourced::new("Feed".to_owned(), Origin::Envelope)];
        let byline = Byline { outlet: Some("Outlet".to_owned()), ..Byline::default() };
        let value = |source: Option<Sourced<String>>| source.map(|s| s.value);
        let printed = ["Printed".to_owned()];
        assert_eq!(value(choose(&printed, &feed, Some(&byline))).as_deref(), Some("Printed"));
        assert_eq!(value(choose(&[], &feed, Some(&byline))).as_deref(), Some("Outlet"));
        assert_eq!(value(choose(&[], &feed, None)).as_deref(), Some("Feed"));
    }
}
