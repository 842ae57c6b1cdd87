//! Which words are an outlet: a paper, an agency, a channel, an account.

pub(super) mod name;

use crate::script::{HanSet, fold, is_han};
use std::sync::LazyLock;

/// How the names of Chinese outlets end.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "报", "网", "社", "台", "刊", "志", "端", "新闻", "财经", "电视", "传媒", "媒体", "在线",
    "视频", "观察", "频道", "号", "快讯", "卫视", "广播", "资讯", "智库", "央视",
    "科技", "报道", "之声", "融媒体中心", "新闻中心", "之家", "头条", "评论", "编辑部",
    "读本", "媒体集团", "传媒集团", "报业集团", "+",
];

/// Outlets whose names have no such ending.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "澎湃", "界面", "财新", "虎嗅", "36氪", "每经", "红网", "北青", "南都", "中新", "中新经纬", "总台", "智东西",
    "量子位", "机器之心", "新智元", "果壳", "知乎", "豆瓣", "微博", "网易", "新浪", "搜狐",
    "腾讯", "百度", "齐鲁壹点", "紫牛", "上游", "红星", "半月谈", "长安街知事", "中青报", "雪球",
    "参考消息", "意见领袖", "半岛", "法新", "美联", "共同", "时事", "国是直通车", "e公司", "证券时报e公司",
    "红星资本局", "券商中国", "侠客岛", "瞭望", "极目", "智通财经APP", "格隆汇",
];

/// Channels of portals, whose names have no such ending either: 腾讯体育, 某某网汽车.
#[rustfmt::skip]
const CHANNELS: &[&str] = &[
    "体育", "娱乐", "汽车", "房产", "军事", "教育", "健康", "时尚", "游戏", "文化", "旅游", "数码", "公益",
    "女性", "读书", "证券", "商业", "家居", "艺术", "佛学", "国际", "历史",
];
const PORTALS: &[&str] = &["网易", "新浪", "搜狐", "腾讯", "百度", "央视", "凤凰"];

/// What lists and sections of news are called: 国内新闻.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "国内", "国际", "社会", "体育", "娱乐", "财经", "科技", "军事", "地方", "本地", "时政", "综合", "滚动", "热点",
    "民生", "教育", "健康", "汽车", "房产", "行业", "公司", "企业", "校园", "学校", "学院", "图片", "即时", "焦点",
    "今日", "重要", "要闻", "工作", "活动", "本站", "全部",
];
const OF_SECTIONS: &[&str] = &["新闻", "资讯", "快讯", "频道", "要闻"];

fn is_section(run: &str) -> bool {
    OF_SECTIONS
        .iter()
        .any(|end| run.strip_suffix(end).is_some_and(|subject| SECTIONS.contains(&subject)))
}

/// Whether a run is the name of a portal and that of one of its channels.
fn is_channel(run: &str) -> bool {
    let mut portals = CHANNELS.iter().filter_map(|channel| run.strip_suffix(channel));
    portals.any(|portal| {
        PORTALS.contains(&portal) || portal.ends_with('网') && portal.chars().count() > 2
    })
}

/// Whether a folded run is the name of an outlet by its ending or by itself.
pub(super) fn is_chinese_outlet(run: &[char]) -> bool {
    const LONGEST: usize = 20;
    let shown = run.iter().filter(|c| !matches!(c, ' ' | '《' | '》' | '“' | '”'));
    let length = shown.clone().count();
    if length > LONGEST {
        return false;
    }
    let run: String = shown.collect();
    // Two characters are too few: 举报, 官网.
    let ends = |run: &str, length: usize| {
        let is_end = |suffix: &&str| run.len() > suffix.len() && run.ends_with(*suffix);
        length > 2 && run.ends_with(is_last_of_suffix) && SUFFIXES.iter().any(is_end)
    };
    // 更多内容请下载某某财经, 追踪某某新闻, 相关新闻
    #[rustfmt::skip]
    const CALLS: [&str; 13] = [
        "下载", "关注", "更多", "点击", "进入", "发表", "查看", "追踪", "订阅", "相关", "热门", "最新",
        "举报",
    ];
    // 【字号 大 中 小】: the size of the letters.
    let sizes = || run.trim_start_matches(['[', '(']).starts_with("字号");
    let calls = || CALLS.iter().any(|word| run.contains(word)) || sizes();
    // 看看新闻Knews, 某某报APP
    let base = run.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let latin = run.len() - base.len();
    let is_one = || {
        KNOWN.contains(&run.as_str())
            || KNOWN.contains(&base)
            || is_channel(&run)
            || ((ends(&run, length) || latin > 0 && ends(base, length - latin))
                && run.chars().any(is_han))
    };
    // 某某晚报·某某壹点: a paper and its application.
    let together = || {
        let first = run.split(['·', '-']).next().unwrap_or_default();
        length > 4
            && first.len() < run.len()
            && is_chinese_outlet(&first.chars().collect::<Vec<_>>())
    };
    // 12万+ readers.
    let count = || run.chars().all(|c| c.is_ascii_digit() || matches!(c, '万' | '千' | '.' | '+'));
    (is_one() || together()) && !is_section(&run) && !calls() && !count() && !run.contains(':')
}

fn is_last_of_suffix(c: char) -> bool {
    static LAST: LazyLock<HanSet> = LazyLock::new(|| {
        SUFFIXES
            .iter()
            .filter_map(|suffix| suffix.chars().next_back())
            .filter(|&c| is_han(c))
            .collect()
    });
    c == '+' || LAST.contains(c)
}

/// Whether a folded run is an outlet that the table names whole.
pub(super) fn is_known_outlet(run: &[char]) -> bool {
    let run: String = run.iter().collect();
    KNOWN.contains(&run.as_str())
}

/// How the names of other organisations end that people write for.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "证券", "银行", "大学", "学院", "研究院", "研究所", "研究中心", "基金", "集团", "公司", "资本", "期货", "信托",
    "保险", "协会", "学会", "委员会", "事务所", "法院", "检察院", "气象台", "海关", "研究会", "税务局", "公安局",
];

/// Whether a folded run is an organisation by its ending: 某某证券.
pub(super) fn is_organisation(run: &[char]) -> bool {
    let run: String = run.iter().collect();
    ORGANISATIONS.iter().any(|word| run.ends_with(word) && run.len() > word.len())
}

/// Whether a printed word is the name of an organisation that people write for.
pub(crate) fn is_organisation_name(word: &str) -> bool {
    is_organisation(&word.chars().map(fold).collect::<Vec<_>>())
}

/// Whether a printed word is the name of an outlet.
pub(crate) fn is_outlet(word: &str) -> bool {
    is_chinese_outlet(&word.chars().map(fold).collect::<Vec<_>>())
}

/// The name of an outlet without the marks that enclose it whole.
pub(super) fn unquoted(name: &str) -> String {
    let inner = ["《》", "“”", "「」"].iter().find_map(|marks| {
        let mut marks = marks.chars();
        let inner = name.strip_prefix(marks.next()?)?.strip_suffix(marks.next()?)?;
        (!inner.contains(['《', '“', '「'])).then_some(inner)
    });
    inner.unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_an_outlet_behind_its_portal() {
        for channel in ["某浪体育", "校园文化", "上网教育", "官网旅游", "体育"] {
            assert!(!is_outlet(channel), "{channel}");
        }
        for portal in PORTALS.iter().copied().chain(["某某网", "某江网"]) {
            for channel in CHANNELS {
                assert!(is_outlet(&format!("{portal}{channel}")), "{portal}{channel}");
            }
        }
    }

    #[test]
    fn a_section_is_no_outlet() {
        for subject in SECTIONS {
            for end in OF_SECTIONS {
                assert!(!is_outlet(&format!("{subject}{end}")), "{subject}{end}");
            }
        }
        assert!(is_outlet("江城新闻") && is_outlet("每日新闻"));
    }

    #[test]
    fn what_calls_readers_and_the_labels_of_lists_are_no_outlets() {
        assert!(is_outlet("某某新闻"));
        for call in [
            "下载某某新闻",
            "关注某某新闻",
            "更多新闻",
            "点击某某新闻",
            "进入某某新闻",
            "发表评论",
            "查看新闻",
            "追踪某某新闻",
            "追蹤某某新聞",
            "訂閱某某新聞",
            "相关新闻",
            "热门新闻",
            "最新资讯",
        ] {
            assert!(!is_outlet(call), "{call}");
        }
    }
}
