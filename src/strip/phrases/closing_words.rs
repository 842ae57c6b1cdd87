//! The words of lines with which a site closes an article, by what they speak of.
//!
//! None of them says much alone: what tells such a line from news is that it is made of them.

use crate::pattern::search;
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// What a word speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::strip) enum Kind {
    /// Whom the line is addressed to.
    Reader,
    /// What they are to do.
    Act,
    /// Where.
    Channel,
    /// The site and what it prints.
    Site,
    /// How it is reached; a service that news speak of is reached so, too.
    Contact,
    /// Whose the text is.
    Rights,
}

pub(super) const KINDS: usize = 6;

#[rustfmt::skip]
pub(in crate::strip) const WORDS: [(Kind, &[&str]); KINDS] = [
    (Kind::Reader, &["你", "您", "大家", "小伙伴", "朋友", "读者", "粉丝", "身边", "更多人"]),
    (Kind::Act, &[
        "关注", "订阅", "转发", "转给", "分享", "点个", "点击", "点开", "点赞", "戳", "长按", "扫码", "扫一扫", "收藏",
        "留言", "评论", "下载", "锁定", "星标", "加入", "回复", "打开", "就看", "获取", "领取", "添加", "可加", "报料",
        "爆料", "投稿", "来信", "告诉", "打赏", "点这里", "扩散", "互动", "聊聊", "找我们", "搜索", "在看", "不错过", "不迷路", "加群", "进群", "快加", "私信", "移步", "点亮", "发邮件", "搜寻", "追踪", "说说", "看法", "怎么看", "欢迎", "一键三连",
        "点此", "按此", "点一下", "给个赞", "点个赞", "设为星标", "立享", "参阅", "反馈",
    ]),
    (Kind::Channel, &[
        "app", "客户端", "应用程序", "公众号", "视频号", "微信", "微博", "抖音", "头条号", "qq", "交流群", "小程序", "朋友圈", "评论区",
        "留言区", "下方", "上方", "右上角", "右侧", "文末", "卡片", "小店", "后台", "蓝字", "二维码", "名片", "频道", "栏目", "手机台", "推送",
        "直播间", "会员", "facebook", "instagram", "telegram", "youtube", "粉丝团", "粉丝专页", "脸书", "时事通讯", "电子报",
    ]),
    (Kind::Site, &[
        "我们", "小编", "编辑部", "资讯", "新闻", "热点", "精彩", "更多", "福利", "这条", "这篇", "文章", "内容", "商务",
        "广告", "晚报", "日报", "周刊", "融媒", "线索", "征订", "阅读体验", "全文", "投放", "合作", "稿酬", "一经采用",
    ]),
    (Kind::Contact, &["电话", "热线", "邮箱", "邮件", "联系", "咨询", "拨打", "致电", "来电", "通道", "专席", "@"]),
    (Kind::Rights, &[
        "转载", "版权", "著作权", "知识产权", "侵权", "侵犯", "权益", "互联网", "来自网络", "来源于网络", "授权", "不妥",
        "删除", "更正", "原创", "署名", "权属", "许可", "标明", "注明", "出处", "异议", "商业用途", "源自网络", "商标", "必究", "独立观点", "仅代表", "无关", "立场", "书面", "任何方式",
    ]),
];

/// What was found in a line.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(in crate::strip) struct Words {
    /// By kind: the words found, each time they stand there.
    counts: [usize; KINDS],
    /// Characters that they make up.
    pub characters: usize,
}

impl Words {
    /// Of a folded line.
    pub fn of(folded: &str) -> Self {
        let mut words = Self::default();
        for found in SEARCH.find_iter(folded) {
            let Some(&kind) = OWNERS.get(found.pattern().as_usize()) else { continue };
            words.counts[kind as usize] += 1;
            words.characters += folded.get(found.range()).unwrap_or_default().chars().count();
        }
        words
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.counts[kind as usize]
    }

    pub fn has(&self, kind: Kind) -> bool {
        self.count(kind) > 0
    }

    /// How many of the kinds there are.
    pub fn kinds(&self, kinds: &[Kind]) -> usize {
        kinds.iter().filter(|&&kind| self.has(kind)).count()
    }
}

/// Of words that begin alike the longest counts.
static SEARCH: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(_, words)| words.iter());
    search(words, MatchKind::LeftmostLongest)
});

/// By index in the search.
static OWNERS: LazyLock<Vec<Kind>> =
    LazyLock::new(|| WORDS.iter().flat_map(|(kind, words)| words.iter().map(|_| *kind)).collect());
