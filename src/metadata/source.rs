//! The outlet that the page names as origin.

use super::candidates::squeeze;
use crate::{Byline, Origin, Sourced};

/// The printed source line, then marked cells and meta names, then the byline's outlet, then the
/// account that publishes, then the feed's name.
pub(super) fn choose(
    printed: &[String],
    declared: &[Sourced<String>],
    byline: Option<&Byline>,
    account: Option<&str>,
) -> Option<Sourced<String>> {
    let edge = |c: char| !c.is_alphanumeric() && !")）》”".contains(c);
    let bare = |value: &str| squeeze(outlet_of(value).trim_matches(edge));
    let printed = printed.iter().map(|value| Sourced::new(bare(value), Origin::Text));
    let of_page = declared.iter().filter(|s| s.origin != Origin::Envelope);
    let of_page = of_page.map(|s| Sourced::new(bare(&s.value), s.origin));
    let outlet = byline.and_then(|b| b.outlet.as_deref());
    let outlet = outlet.map(|value| Sourced::new(squeeze(value), Origin::Text));
    let account = account.map(|value| Sourced::new(squeeze(value), Origin::Text));
    let of_feed = declared.iter().filter(|s| s.origin == Origin::Envelope).cloned();
    let named = printed.chain(of_page).chain(outlet).chain(account);
    named.chain(of_feed).find(|source| !source.value.is_empty())
}

/// A source without the reporter behind it ("X日报 记者 张三"); nothing where it is a notice.
fn outlet_of(value: &str) -> &str {
    const ROLES: [&str; 4] = [" 记者", " 記者", " 作者", " 通讯员"];
    const NOTICES: [&str; 6] = ["转载", "轉載", "授权", "授權", "侵权", "版权所有"];
    let value = value.trim();
    if NOTICES.iter().any(|word| value.contains(word)) {
        return "";
    }
    let role = ROLES.iter().filter_map(|role| value.find(role)).min();
    role.and_then(|at| value.get(..at)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reporters_are_cut_off_and_notices_are_no_source() {
        assert_eq!(outlet_of("某某日报 记者 张三"), "某某日报");
        assert_eq!(outlet_of("未经正式授权严禁转载本文，侵权必究"), "");
    }

    #[test]
    fn the_printed_line_wins_over_the_byline_and_that_over_the_feed() {
        let feed = [Sourced::new("Feed".to_owned(), Origin::Envelope)];
        let byline = Byline { outlet: Some("Outlet".to_owned()), ..Byline::default() };
        let value = |source: Option<Sourced<String>>| source.map(|s| s.value);
        let printed = ["Printed".to_owned()];
        assert_eq!(
            value(choose(&printed, &feed, Some(&byline), Some("Account"))).as_deref(),
            Some("Printed")
        );
        assert_eq!(
            value(choose(&[], &feed, Some(&byline), Some("Account"))).as_deref(),
            Some("Outlet")
        );
        assert_eq!(value(choose(&[], &feed, None, Some("Account"))).as_deref(), Some("Account"));
        assert_eq!(value(choose(&[], &feed, None, None)).as_deref(), Some("Feed"));
    }
}
