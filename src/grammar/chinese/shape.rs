//! Whether a run of Han characters, or a word of an account, is somebody's name.

use super::places::is_place;
use super::surnames::{has_double_surname, is_surname};
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::{HanSet, fold, is_han};
use std::sync::LazyLock;

/// Words of the length of a name that stand where names stand.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "本报", "本刊", "本网", "本站", "网络", "佚名", "匿名", "未知", "转载", "管理员", "小编",
    "暂无", "综合", "整理", "来源", "原创", "资料", "网友", "连线", "明确", "金句", "于是",
    "高清", "全文", "安全", "管理", "双语", "程序", "方法", "方案", "高级", "成都", "常州",
    "温州", "石家庄", "金融", "黄金", "石油", "任务", "广告", "查看", "左图", "房产", "党建",
    "党史", "文化", "文学", "文娱", "游戏", "车市", "明星", "高考", "家居", "全文完", "连载",
    "文字", "单位", "时间", "项目", "关注", "综述", "全国", "全球", "居中", "方向",
    "首页", "头版", "印刷", "要闻", "官网", "解读", "应急", "楼市", "打印", "收藏", "分享",
    "练习生", "鹿特丹", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
];

/// How sure a folded run of Han characters is one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    Other,
    /// Four characters that may be two names of two.
    Several,
    Possible,
    Likely,
}

pub(super) fn shape(run: &[char]) -> Shape {
    let Some(&first) = run.first() else { return Shape::Other };
    let outlet = || {
        (run.len() > 3 || matches!(run.last(), Some('报' | '社' | '网' | '台')))
            && is_chinese_outlet(run)
    };
    if is_nobody(run) || outlet() || is_place(run) {
        return Shape::Other;
    }
    if run.contains(&'·') {
        let parts = run.split(|&c| c == '·');
        let whole = parts.clone().count() >= 2 && run.len() <= 20;
        return if whole && parts.into_iter().all(|part| (1..=8).contains(&part.len())) {
            Shape::Likely
        } else {
            Shape::Other
        };
    }
    match run.len() {
        2 | 3 if is_surname(first) || (run.len() == 3 && has_double_surname(run)) => Shape::Likely,
        2 | 3 => Shape::Possible,
        4 if has_double_surname(run) => Shape::Likely,
        4 if is_surname(first) => Shape::Several,
        4 => Shape::Possible,
        _ => Shape::Other,
    }
}

/// Words that stand for nobody in the place of a name: 佚名, 网络整理.
pub(in crate::grammar) fn is_nobody(run: &[char]) -> bool {
    static INITIALS: LazyLock<HanSet> =
        LazyLock::new(|| NOT_NAMES.iter().filter_map(|word| word.chars().next()).collect());
    if !run.first().is_some_and(|&first| INITIALS.contains(first)) {
        return false;
    }
    let text: String = run.iter().collect();
    let text = ["整理", "综合", "编译"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .filter(|text| !text.is_empty())
        .unwrap_or(&text);
    NOT_NAMES.contains(&text)
}

/// Whether a folded run is a name beyond doubt: a known surname and the length of a name.
pub(in crate::grammar) fn is_likely_name(run: &[char]) -> bool {
    shape(run) == Shape::Likely
}

/// Whether printed words can be trusted to be a name where nothing but a label says so: in Han
/// characters a known surname must begin them.
pub(crate) fn is_surely_name(name: &str) -> bool {
    let run: Vec<char> = name.chars().map(fold).collect();
    !run.iter().any(|&c| is_han(c)) || is_likely_name(&run)
}

/// Where an outlet ends and a name begins in one run: 观察者网鞠峰. Only one place to cut.
pub(super) fn outlet_and_name(run: &[char]) -> Option<usize> {
    let mut cuts = (3..run.len().saturating_sub(1)).filter(|&at| {
        let (outlet, name) = run.split_at(at);
        is_chinese_outlet(outlet) && is_likely_name(name)
    });
    cuts.next().filter(|_| cuts.next().is_none())
}

/// The name of an account that is nobody's.
pub(in crate::grammar) fn is_account(name: &str) -> bool {
    if name.to_ascii_lowercase().contains("admin") {
        return true;
    }
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    ["webmaster", "editor", "root", "guest", "null", "none", "user", "robot"]
        .iter()
        .any(|account| name.eq_ignore_ascii_case(account))
}

/// The number of an editor: SF031, NF4425, PK155, HN666.
pub(super) fn is_code(token: &[char]) -> bool {
    let letters = token.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let digits = token.iter().skip(letters).take_while(|c| c.is_ascii_digit()).count();
    (1..=4).contains(&letters) && (2..=6).contains(&digits) && letters + digits == token.len()
}

/// A login of the publishing system: one word in small letters.
pub(super) fn is_login(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.'))
}
