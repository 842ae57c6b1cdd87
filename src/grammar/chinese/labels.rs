//! Words that say what the names after them stand for.

use super::shape::is_likely_name;
use crate::Role;
use crate::grammar::line::{Line, is_space};
use crate::script::{HanSet, is_han};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What follows a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::grammar) enum Kind {
    /// Persons of this role.
    People(Role),
    /// The outlet that the article comes from.
    Source,
    /// The headline of the original print.
    OriginalTitle,
    /// Whose pictures they are: persons, agencies or outlets.
    Pictures,
    /// Something of a byline's neighbourhood that is neither: date, clicks, address.
    Other,
}

use Kind::{Other, People, Pictures, Source};
use Role::{Author, Contributor, Editor, Illustrator, Photographer, Proofreader, Translator};

/// Chinese labels, in simplified characters. `/` and `、` may join several ("采访/撰文").
#[rustfmt::skip]
const CHINESE: &[(Kind, &[&str])] = &[
    (
        People(Author),
        &[
            "文", "作者", "本文作者", "原作者", "撰文", "执笔", "采写", "独家报道", "撰稿", "撰写", "编写",
            "编撰", "编译", "整理", "整合", "综合", "口述", "图文", "文图", "文并图", "文字",
            "原创", "采访", "采编", "报道", "主笔", "文案", "供稿", "记者", "通讯员", "评论员",
            "撰稿人", "采访人", "笔者", "执笔人", "撰稿编辑", "文章作者", "原文作者", "研究员",
            "分析师",
        ],
    ),
    (People(Contributor), &[
        "策划", "总策划", "参与采写", "参与报道", "参与", "参与记者", "协作", "实习生", "实习", "编导", "导演",
        "配音", "出镜", "播音", "主播", "主持", "运营", "音频", "录音",
    ]),
    (People(Translator), &[
        "翻译", "译者", "译", "译文", "原文编译", "原文翻译", "编译者",
    ]),
    (
        People(Editor),
        &[
            "责任编辑", "责编", "网编", "编辑", "本文责编", "本文编辑", "编播", "编缉", "核稿编辑", "核稿", "编集", "实习编辑", "执行编辑", "主编", "副主编", "栏目主编", "图编", "执行主编", "值班主编", "总编", "总编辑",
            "责任主编", "编校", "编审", "版面编辑", "值班编委", "值班总编", "值班编辑", "小编", "校编", "编",
            "选稿",
        ],
    ),
    (
        People(Proofreader),
        &[
            "校对", "责任校对", "一校", "二校", "三校", "校检", "校", "审核", "审稿", "审读", "初审", "复审",
            "终审", "一审", "二审", "三审", "签发", "审签", "审定", "审发", "签审", "审校", "校审", "监制",
            "总监制", "监审", "制片人", "制片", "统筹", "总统筹", "值班主任", "责任人",
        ],
    ),
    (
        People(Photographer),
        &[
            "摄影", "摄", "摄像", "拍摄", "摄制", "视频", "剪辑", "后期", "图", "图片",
            "摄影报道", "供图",
        ],
    ),
    (
        People(Illustrator),
        &[
            "制图", "设计", "插画", "插图", "绘图", "绘制", "漫画", "海报", "美编", "美术",
            "美术编辑", "海报设计", "海报制作", "动图", "海报制图", "视觉设计", "平面设计", "动画", "排版", "图表", "图解", "数据", "视觉", "版式", "制作",
        ],
    ),
    (Pictures, &[
        "题图来自", "题图来源", "头图来自", "图片来自", "图源", "图片来源", "图自", "图据",
        "题图", "头图", "首图", "首图来源", "首图来自", "封面图", "封面来源", "封面图片来源", "图片提供",
    ]),
    (
        Source,
        &[
            "来源", "文章来源", "原文来源", "文稿来源", "素材来源", "参考来源", "内容转自", "文章转自", "文章转载自", "本文来源", "信息来源", "新闻来源", "内容来源", "以上内容来源", "稿件来源",
            "资讯来源", "消息来源", "稿源", "来源于", "来自", "转自", "转载自", "摘自", "选自", "出处",
            "原载", "原载于", "首发", "首发于", "本文转自", "本文转载自", "来自于", "本文来自于", "本文来自", "本文摘自",
            "本文选自", "本文刊发于", "本文刊于", "本文发表于", "刊于", "发于", "刊发于", "本文译自", "源自", "本文源自", "刊载于", "本文刊载于", "原文刊载于", "编译自", "本文编译自", "本文原载", "本文原载于", "本文首发于", "转载来源",
        ],
    ),
    (Kind::OriginalTitle, &["原标题", "原题", "原文标题"]),
    (
        Other,
        &[
            "时间", "日期", "发布时间", "发布日期", "发表时间", "发表日期", "更新时间", "更新日期", "更新", "出版", "阅读", "阅读量", "浏览", "点击",
            "点击数", "字号", "评论", "邮箱", "联系邮箱", "投稿邮箱", "电话", "联系电话", "微信", "微信号", "公众号", "微信公众号", "微信ID", "微博", "出品", "单位",
            "作者单位", "作者简介", "简介", "发布于", "IP属地",
        ],
    ),
];

/// The words by their first character, in their order.
static BY_INITIAL: LazyLock<BTreeMap<char, Vec<(Kind, &str)>>> = LazyLock::new(|| {
    let mut index: BTreeMap<char, Vec<_>> = BTreeMap::new();
    for (kind, words) in CHINESE {
        for word in *words {
            index.entry(word.chars().next().unwrap_or_default()).or_default().push((*kind, *word));
        }
    }
    index
});

static INITIALS: LazyLock<HanSet> =
    LazyLock::new(|| BY_INITIAL.keys().copied().filter(|&c| is_han(c)).collect());

/// A label found in a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::grammar) struct Label {
    pub kind: Kind,
    /// After the word.
    pub end: usize,
    /// Where its value begins.
    pub value: usize,
    /// A colon, bar or slash sets it off, not a mere space.
    pub marked: bool,
}

/// The longest Chinese label word at a position, whatever follows.
/// `spaced`: its letters may be set apart ("责 任 编 辑").
pub(super) fn word_at(line: &Line<'_>, at: usize, spaced: bool) -> Option<(Kind, usize)> {
    let editor = desk_editor(line, at);
    let initial = line.at(at);
    if editor.is_none() && is_han(initial) && !INITIALS.contains(initial) {
        return None;
    }
    let words = BY_INITIAL.get(&initial).into_iter().flatten().filter_map(|&(kind, word)| {
        Some((kind, if spaced { line.spaced_word(at, word) } else { line.word(at, word) }?))
    });
    // Of two that are as long the table's counts: 美术编辑 draws.
    editor.into_iter().chain(words).max_by_key(|&(_, end)| end)
}

/// What the people of a desk do, and whether a mark must follow: 策划 and its like are verbs, too.
const DESK_ROLES: [(&str, Role, bool); 12] = [
    ("编辑", Editor, false),
    ("责编", Editor, true),
    ("审核", Proofreader, true),
    ("主编", Editor, true),
    ("监制", Proofreader, true),
    ("统筹", Proofreader, true),
    ("策划", Contributor, true),
    ("校对", Proofreader, true),
    ("设计", Illustrator, true),
    ("制作", Illustrator, true),
    ("剪辑", Photographer, true),
    ("摄影", Photographer, true),
];

static DESK_INITIALS: LazyLock<HanSet> =
    LazyLock::new(|| DESK_ROLES.iter().filter_map(|(word, ..)| word.chars().next()).collect());

/// 版面编辑, 图片编辑, 责任审核：: the role of some desk, and where its word ends.
fn desk_editor(line: &Line<'_>, at: usize) -> Option<(Kind, usize)> {
    let apart = matches!(line.before(at), '\0' | '\n' | ' ' | '(' | '[' | '|' | '/' | ';' | ',');
    let may_begin = |&length: &usize| DESK_INITIALS.contains(line.at(at + length));
    (2..=4).filter(|_| apart).filter(may_begin).find_map(|length| {
        let desk = line.folded(at..at + length);
        let mut roles = DESK_ROLES.iter();
        let (role, end) = roles.find_map(|&(word, role, marked)| {
            let end = line.word(at + length, word)?;
            let mark = line.at(line.skip(end, |c| c == ' '));
            (!marked || matches!(mark, ':' | '|' | '/')).then_some((role, end))
        })?;
        let is_desk = desk.iter().all(|&c| is_han(c)) && !is_likely_name(desk);
        is_desk.then_some((People(role), end))
    })
}

/// A label at a position: a word or several joined ones, then a separator, or brackets around it.
pub(in crate::grammar) fn label_at(line: &Line<'_>, at: usize) -> Option<Label> {
    let at = at + usize::from(line.at(at) == '[');
    let (mut kind, mut end) = match word_at(line, at, false) {
        Some(found) if !is_space(line.at(found.1)) => found,
        // A spaced word only where a line or a credit begins, and a colon ends it.
        found => word_at(line, at, true)
            .filter(|_| matches!(line.before(at), '\0' | ' ' | '(' | '['))
            .filter(|&(_, end)| line.at(line.skip(end, |c| c == ' ')) == ':')
            .or(found)?,
    };
    // 采访/撰文, 採訪．撰文, 文、图, 编辑 审核: one list of names for both; who writes is the author.
    while matches!(line.at(end), '/' | '、' | '&' | '·' | '.' | '及' | '和') {
        let Some((next, next_end)) = word_at(line, end + 1, false) else { break };
        if is_han(line.at(next_end)) {
            break;
        }
        if matches!(next, People(Author)) {
            kind = next;
        }
        end = next_end;
    }
    // 【作者】 张三
    let bracketed = line.before(at) == '[' && line.at(end) == ']';
    end += usize::from(bracketed);
    let separator = line.skip(end, |c| c == ' ');
    let value = line.skip(separator, |c| matches!(c, ':' | '|' | '/' | '=' | ' '));
    let marked = bracketed || line.find(separator..value, |c| c != ' ').is_some();
    Some(Label { kind, end, value, marked })
}
