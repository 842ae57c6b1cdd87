//! Class names and ids that only one site's pages are known to use. The general way must do well
//! without: each can be forgotten to measure that.

use crate::DropReason;
use crate::layout::Names;

/// The site, the name as the page has it, what it marks.
const NAMES: &[(&str, &str, DropReason)] = &[
    ("finance.sina.com.cn", "appendQr_wrap", DropReason::QrPromo),
    ("finance.sina.com.cn", "app-kaihu-qr", DropReason::QrPromo),
    ("finance.sina.com.cn", "fin_reference", DropReason::RelatedLinks),
    ("tech.sina.com.cn", "tech-quotation", DropReason::AppPromo),
    ("news.sina.com.cn", "wap_special", DropReason::RelatedLinks),
    ("thepaper.cn", "hide_word", DropReason::AppPromo),
    ("163.com", "gg200x300", DropReason::Advertisement),
    ("people.com.cn", "zdfy", DropReason::Pager),
    ("people.com.cn", "paper_num", DropReason::Pager),
    ("xinhuanet.com", "advisebox01", DropReason::ShareBar),
    ("qq.com", "statement", DropReason::Disclaimer),
];

/// What the names mark, unless the site that taught it is to be forgotten.
pub(in crate::strip) fn reason(names: &Names, forget: Option<&str>) -> Option<DropReason> {
    let known =
        |raw: &str| NAMES.iter().position(|(site, name, _)| *name == raw && Some(*site) != forget);
    let first = names.raw.split_ascii_whitespace().filter_map(known).min()?;
    NAMES.get(first).map(|&(.., reason)| reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_whole_and_can_be_forgotten() {
        let names = |raw: &str| Names { raw: raw.into(), ..Names::default() };
        let wrap = names("clearfix appendQr_wrap");
        assert_eq!(reason(&wrap, None), Some(DropReason::QrPromo));
        assert_eq!(reason(&wrap, Some("finance.sina.com.cn")), None);
        assert_eq!(reason(&names("appendQr_wrapper"), None), None);
    }
}
