//! The outlet that the page names as origin.

use super::candidates::squeeze;
use crate::grammar::is_outlet;
use crate::script::{is_han, is_hangul, is_kana};
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
    let names =
        |source: &Sourced<String>| !source.value.is_empty() && !source.value.starts_with("http");
    named.chain(of_feed).find(names)
}

/// What the page says whose it is, where nothing names an origin: the site by its Chinese name, or
/// the outlet behind the headline in the page's title.
pub(super) fn of_site(
    site_names: &[Sourced<String>],
    titles: &[Sourced<String>],
    headline: Option<&Sourced<String>>,
) -> Option<Sourced<String>> {
    let named = site_names.iter().map(|site| (site_outlet(&site.value), site.origin));
    let mut named = named.filter(|(name, _)| is_chinese(name) && !is_part(name));
    let site = named.next().map(|(name, origin)| Sourced::new(name.to_owned(), origin));
    site.or_else(|| {
        let headline = headline?.value.trim();
        let titles = titles.iter();
        let mut behind = titles.filter_map(|title| title.value.trim().strip_prefix(headline));
        behind.find_map(|tail| Some(Sourced::new(outlet_behind(tail)?.to_owned(), Origin::Meta)))
    })
}

/// 某报网站 example.com: the outlet without its address and the word for a site.
fn site_outlet(name: &str) -> &str {
    let address = |c: char| c.is_ascii() && !matches!(c, ')' | '+');
    // The digits of 某港01 are no address.
    let stem = name.trim_end_matches(address);
    let tail = name.get(stem.len()..).unwrap_or_default();
    let name = if tail.bytes().all(|c| c.is_ascii_digit()) { name } else { stem.trim() };
    let kinds = ["官方网站", "官方網站", "官网", "官網", "网站", "網站"];
    kinds.iter().find_map(|kind| name.strip_suffix(kind)).unwrap_or(name).trim()
}

/// Whether a name is that of a part of a site: 财经频道, 信息公开专栏.
fn is_part(name: &str) -> bool {
    ["频道", "頻道", "专栏", "專欄", "首页", "首頁"].iter().any(|part| name.ends_with(part))
}

/// Whether a name is written in Han characters, and in no script of Japan or Korea.
fn is_chinese(name: &str) -> bool {
    name.chars().filter(|&c| is_han(c)).count() >= 2
        && !name.chars().any(|c| is_kana(c) || is_hangul(c))
}

/// _财经频道_某某网: the last outlet that is no channel.
fn outlet_behind(tail: &str) -> Option<&str> {
    let mut parts = tail.rsplit(['_', '-', '|', '｜', '–', '—']).map(str::trim);
    parts.find(|part| is_outlet(part) && !is_part(part))
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
    fn the_outlet_of_a_site_is_its_chinese_name() {
        assert_eq!(site_outlet("某報網站 example.com"), "某報");
        assert_eq!(site_outlet("某某官网"), "某某");
        assert_eq!(site_outlet("某港01"), "某港01");
        assert_eq!(site_outlet("某某新闻网"), "某某新闻网");
        assert!(is_chinese("早报") && !is_chinese("Example") && !is_chinese("某某デジタル"));
        assert!(!is_chinese("某某뉴스"));
        for part in ["财经频道", "財經頻道", "信息公开专栏", "專欄", "首页", "首頁"]
        {
            assert!(is_part(part), "{part}");
        }
    }

    #[test]
    fn the_last_outlet_behind_a_headline_is_no_channel() {
        assert_eq!(outlet_behind("_财经频道_某某网"), Some("某某网"));
        assert_eq!(outlet_behind("-某某网-某某日报网"), Some("某某日报网"));
        assert_eq!(outlet_behind(" - 生活 - 某某時報電子報"), Some("某某時報電子報"));
        assert_eq!(outlet_behind("_财经频道"), None);
        assert_eq!(outlet_behind("，再等一年"), None);
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
