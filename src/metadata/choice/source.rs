//! The outlet that the page names as origin.

use crate::grammar::{is_outlet, is_surely_name};
use crate::metadata::names::team;
use crate::metadata::squeeze::squeeze;
use crate::script::{is_bar, is_han, is_hangul, is_kana, is_mark};
use crate::{Byline, Origin, Sourced};

/// The printed source line, then marked cells and meta names, then the byline's outlet, then the
/// account that publishes, then the feed's name.
pub(super) fn choose(
    printed: &[String],
    declared: &[Sourced<String>],
    byline: Option<&Byline>,
    account: Option<&str>,
) -> Option<Sourced<String>> {
    let edge = |c: char| !c.is_alphanumeric() && !is_mark(c) && !")）》”+".contains(c);
    let bare = |value: &str| {
        let value = outlet_of(value);
        let value =
            ["+关注", "+關注", "+订阅"].iter().find_map(|b| value.strip_suffix(b)).unwrap_or(value);
        let value = value.trim_matches(edge).trim_start_matches('+').trim_start();
        // 江城新闻+: what is left of a button; 南方+ is called so.
        squeeze(value.strip_suffix('+').filter(|outlet| is_outlet(outlet)).unwrap_or(value))
    };
    let printed = printed.iter().map(|value| Sourced::new(bare(value), Origin::Text));
    let of_page = declared.iter().filter(|s| s.origin != Origin::Envelope);
    let of_page = of_page.map(|s| Sourced::new(bare(&s.value), s.origin));
    // Our Foreign Staff: within the house, no origin.
    let outlet = byline.and_then(|b| b.outlet.as_deref()).filter(|outlet| !team::is_team(outlet));
    // 每经 is how the reporters of 每日经济新闻 call it.
    let whole = |short: &str| {
        let mut known = declared.iter().map(|source| source.value.as_str());
        known.find(|name| is_short_for(short, name)).unwrap_or(short).to_owned()
    };
    let outlet = outlet.map(|value| Sourced::new(whole(&squeeze(value)), Origin::Text));
    let account = account.map(|value| Sourced::new(squeeze(value), Origin::Text));
    let of_feed = declared.iter().filter(|s| s.origin == Origin::Envelope).cloned();
    let named = printed.chain(of_page).chain(outlet).chain(account);
    let names =
        |source: &Sourced<String>| !source.value.is_empty() && !source.value.starts_with("http");
    named.chain(of_feed).find(names)
}

/// What the page says whose it is, where nothing names an origin: the site by its Chinese name, or
/// the outlet behind the headline in the page's title.
pub(super) fn of_site<'a>(
    mut site_names: impl Iterator<Item = &'a Sourced<String>> + Clone,
    titles: &[Sourced<String>],
    headline: Option<&Sourced<String>>,
) -> Option<Sourced<String>> {
    let named = site_names.clone().map(|site| (site_outlet(&site.value), site.origin));
    let mut named = named.filter(|(name, _)| is_chinese(name) && !is_part(name));
    let site = named.next().map(|(name, origin)| Sourced::new(name.to_owned(), origin));
    // iThome: some have no other.
    let mut latin = |headline: &str| {
        let is_name = |site: &&Sourced<String>| {
            site.value.starts_with(|c: char| c.is_ascii_alphabetic())
                && site.value.bytes().all(|b| b.is_ascii_alphanumeric() || b" -+&".contains(&b))
        };
        site_names.find(is_name).filter(|_| is_chinese(headline)).cloned()
    };
    site.or_else(|| {
        let headline = headline?.value.trim();
        let titles = || titles.iter().map(|title| title.value.trim());
        let outlet = titles().filter_map(|t| t.strip_prefix(headline)).find_map(outlet_behind);
        // 某某日报数字报-…: pages of papers print it before the headline.
        let outlet = outlet
            .or_else(|| titles().filter_map(|t| t.strip_suffix(headline)).find_map(outlet_before));
        let outlet = outlet.map(|outlet| Sourced::new(outlet.to_owned(), Origin::Meta));
        outlet.or_else(|| latin(headline))
    })
}

/// The account whose post the page is, where nothing else says where that comes from: a Chinese name that
/// is nobody's.
pub(super) fn of_account(byline: &Sourced<Byline>) -> Option<Sourced<String>> {
    let mut authors = byline.value.authors();
    let account = authors.next().filter(|name| is_chinese(name) && !is_surely_name(name))?;
    let alone = byline.origin == Origin::Markup && authors.next().is_none();
    alone.then(|| Sourced::new(account.to_owned(), Origin::Markup))
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
    let mut parts = tail.rsplit(parts_names).map(str::trim);
    parts.find(|part| is_outlet(part) && !is_part(part))
}

/// What parts a headline and the names beside it in the title of a page.
fn parts_names(c: char) -> bool {
    matches!(c, '_' | '-' | '–' | '—') || is_bar(c)
}

/// Whether a name of two to four characters picks them out of another, in their order and the first
/// with it. What keeps the first word whole is another's name: 中国网 is not 中国新闻网.
fn is_short_for(short: &str, name: &str) -> bool {
    let mut rest = name.chars();
    let picked = short.chars().all(|wanted| is_han(wanted) && rest.any(|c| c == wanted));
    let length = short.chars().count();
    (2..=4).contains(&length)
        && name.chars().filter(|c| is_han(*c)).count() > length
        && short.chars().next() == name.chars().next()
        && short.chars().nth(1) != name.chars().nth(1)
        && picked
}

/// 某某日报数字报-第5版-: the first outlet, without the word for its kind of print.
fn outlet_before(head: &str) -> Option<&str> {
    let mut parts = head.split(parts_names).map(str::trim);
    let outlet = parts.find(|part| is_outlet(part) && !is_part(part))?;
    let kinds = ["数字报", "數位報", "电子报", "電子報"];
    kinds.iter().find_map(|kind| outlet.strip_suffix(kind)).or(Some(outlet))
}

/// A source without the reporter behind it ("X日报 记者 张三"); nothing where it is a notice.
fn outlet_of(value: &str) -> &str {
    const ROLES: [&str; 6] = [" 记者", " 記者", " 作者", " 通讯员", "责任编辑", "責任編輯"];
    const NOTICES: [&str; 6] = ["转载", "轉載", "授权", "授權", "侵权", "版权所有"];
    let value = value.trim();
    if NOTICES.iter().any(|word| value.contains(word)) {
        return "";
    }
    // 某某晨报官方百家号: what the account is to its platform.
    const ACCOUNTS: [&str; 4] = ["官方百家号", "官方账号", "官方帐号", "官方"];
    let value = ACCOUNTS.iter().find_map(|kind| value.strip_suffix(kind)).unwrap_or(value);
    let value = value.trim_matches(['“', '”', '"']);
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
        for editors in ["责任编辑：张三 图片来源：受访者", "責任編輯：張三"] {
            assert_eq!(outlet_of(editors), "", "{editors}");
            assert_eq!(outlet_of(&format!("某某日报 {editors}")).trim(), "某某日报", "{editors}");
        }
        for account in ["官方百家号", "官方账号", "官方帐号", "官方"] {
            assert_eq!(outlet_of(&format!("某某晨报{account}")), "某某晨报", "{account}");
            assert_eq!(outlet_of(&format!("“某某晨报”{account}")), "某某晨报", "{account}");
        }
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
    fn a_site_of_a_latin_name_alone_is_the_outlet_of_a_chinese_page() {
        let site = |name: &str, headline: &str| {
            let named = |value: &str| Sourced::new(value.to_owned(), Origin::OpenGraph);
            of_site([named(name)].iter(), &[], Some(&named(headline))).map(|site| site.value)
        };
        assert_eq!(site("iThome", "會議室主機變跳板").as_deref(), Some("iThome"));
        assert_eq!(site("iThome", "A bridge opens"), None);
        assert_eq!(site("example.com", "會議室主機變跳板"), None);
    }

    #[test]
    fn an_account_is_where_its_posts_come_from() {
        let source = |name: &str, origin| {
            let byline = Byline::of_people(name, vec![crate::Person::author(name)]);
            of_account(&Sourced::new(byline, origin)).map(|source| source.value)
        };
        assert_eq!(source("巷子里的胃", Origin::Markup).as_deref(), Some("巷子里的胃"));
        assert_eq!(source("巷子里的胃", Origin::Text), None);
        assert_eq!(source("李明立", Origin::Markup), None);
        assert_eq!(source("bridgefan", Origin::Markup), None);
    }

    #[test]
    fn the_last_outlet_behind_a_headline_is_no_channel() {
        assert_eq!(outlet_behind("_财经频道_某某网"), Some("某某网"));
        assert_eq!(outlet_behind("-某某网-某某日报网"), Some("某某日报网"));
        assert_eq!(outlet_behind(" - 生活 - 某某時報電子報"), Some("某某時報電子報"));
        for bar in "|｜丨│︱┃∣￨".chars() {
            let tail = format!("{bar}某某新聞網");
            assert_eq!(outlet_behind(&tail), Some("某某新聞網"), "{bar}");
        }
        assert_eq!(outlet_behind("_财经频道"), None);
        assert_eq!(outlet_behind("，再等一年"), None);
    }

    #[test]
    fn the_outlet_before_a_headline_is_the_paper() {
        for kind in ["", "数字报", "數位報", "电子报", "電子報"] {
            assert_eq!(outlet_before(&format!("某江日报{kind}-")), Some("某江日报"), "{kind}");
        }
        assert_eq!(outlet_before("财经频道_某某网_"), Some("某某网"));
        assert_eq!(outlet_before("财经频道_"), None);
    }

    #[test]
    fn what_a_byline_abbreviates_is_the_outlet_that_the_page_declares() {
        let source = |short: &str, whole: &str| {
            let declared = [Sourced::new(whole.to_owned(), Origin::Envelope)];
            let byline = Byline::of_outlet("", short);
            choose(&[], &declared, Some(&byline), None).map(|s| s.value).unwrap_or_default()
        };
        assert_eq!(source("每经", "每日经济新闻"), "每日经济新闻");
        assert_eq!(source("某青报", "某江青年报"), "某江青年报");
        for (short, whole) in [
            ("某经", "每日经济新闻"),
            ("经新", "每日经济新闻"),
            ("每经网", "每日经济新闻"),
            ("每日", "每日经济新闻"),
            ("某国网", "某国新闻网"),
            ("IT之家", "IT 之家"),
            ("某江日经报社", "某江日报经济报社"),
        ] {
            assert_eq!(source(short, whole), short);
        }
    }

    #[test]
    fn the_printed_line_wins_over_the_byline_and_that_over_the_feed() {
        let feed = [Sourced::new("Feed".to_owned(), Origin::Envelope)];
        let byline = Byline::of_outlet("", "Outlet");
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
        // The name of an application.
        let printed = ["南方+".to_owned()];
        assert_eq!(value(choose(&printed, &[], None, None)).as_deref(), Some("南方+"));
        for printed in [
            "江城新闻+关注",
            "江城新闻+關注",
            "江城新闻+订阅",
            "+江城新闻",
            "+ 江城新闻",
            "江城新闻+",
        ] {
            let source = value(choose(&[printed.to_owned()], &[], None, None));
            assert_eq!(source.as_deref(), Some("江城新闻"), "{printed}");
        }
    }
}
