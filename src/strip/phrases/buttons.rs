//! The buttons behind a line of facts: 来源：X 举报.

use super::form::Phrase;
use super::judge::find;
use crate::DropReason;
use crate::grammar::is_outlet;
use crate::pattern::Pattern;
use crate::strip::spot::Place;
use crate::strip::view::Line;
use std::cell::OnceCell;
use std::sync::LazyLock;

/// A line of facts without the buttons at its end ("来源：X 举报").
pub(crate) fn without_buttons(mut text: &str) -> &str {
    // 某某日报 [字号 大 中 小] [打印本稿]
    while text.trim_end().ends_with([')', '）', ']', '】'])
        && let Some(open) = TOOLS.find(text).map(|tools| tools.start)
    {
        text = text.get(..open).unwrap_or_default();
    }
    while let Some((rest, last)) = text.trim_end().rsplit_once(char::is_whitespace) {
        let folded = crate::script::fold_line(last);
        let (width, folded) = (folded.len(), OnceCell::from(folded));
        let line = Line { block: 0, text: last, width, prose: false, folded: &folded };
        let button = find(&line, Place::Tail, None);
        let is_button =
            |phrase: &Phrase| matches!(phrase.reason, DropReason::ShareBar | DropReason::Comments);
        if !button.is_some_and(is_button) && !is_speed(last) {
            break;
        }
        text = rest;
    }
    // 某某网听新闻: styles part the button from the outlet.
    let mut rest = text.trim_end();
    while let Some(before) = GLUED.iter().find_map(|button| rest.strip_suffix(button)) {
        rest = before;
    }
    if is_outlet(rest.rsplit([':', '：', ' ']).next().unwrap_or(rest)) { rest } else { text }
}

/// 1.25x: how fast a voice reads.
fn is_speed(word: &str) -> bool {
    let number = word.strip_suffix(['x', 'X', '×']);
    number.is_some_and(|number| {
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.')
    })
}

/// Buttons that are glued to the word before them.
pub(in crate::strip) const GLUED: [&str; 11] = [
    "分享到：",
    "分享到:",
    "收藏",
    "分享",
    "关注",
    "举报",
    "打印",
    "字号",
    "听新闻",
    "听报道",
    "我要评论",
];

static TOOLS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(\s|\s*(社区|网友|查看|我要))评论\s*[(（][\d |]*[)）]\s*$|\s*(我有话说\s*)?[(（]\d+\s*[条人](评论|跟帖|参与)[)）]\s*$|\s*[\[(【（]\s*(字号|字体|打印|关闭|收藏|(查看|我要)?评论|纠错|推荐给?(朋友|好友))[^\])】）]{0,12}[\])】）]\s*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_glued_to_outlets_only() {
        assert_eq!(without_buttons("来源于 南江网听报道字号分享"), "来源于 南江网");
        assert_eq!(without_buttons("来源：南江网我要评论"), "来源：南江网");
        assert_eq!(without_buttons("来源：渡口的分享"), "来源：渡口的分享");
    }

    #[test]
    fn a_player_has_speeds_and_comments_a_button() {
        assert_eq!(without_buttons("来源：南江网 听新闻 1.0x 1.25x 1.5X 2×"), "来源：南江网");
        assert_eq!(without_buttons("来源：南江网 打印 我要评论"), "来源：南江网");
        assert_eq!(without_buttons("来源：南江 x"), "来源：南江 x");
        assert_eq!(without_buttons("来源：南江网(147条评论)"), "来源：南江网");
        // Styles part what is counted.
        assert_eq!(without_buttons("作者：南江 评论( | 42 | )"), "作者：南江");
        assert_eq!(without_buttons("南江网 张三 我有话说(46 人参与)"), "南江网 张三");
        assert_eq!(without_buttons("来源：南江网(12条跟帖)"), "来源：南江网");
    }
}
