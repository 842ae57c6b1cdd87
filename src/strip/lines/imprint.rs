//! Short lines below the text that tell of the page by their form: a label that pages print about
//! themselves and its value, thanks, what points to a button. A few characters are too little for the
//! judge of last lines (`last_lines`).
//!
//! The label is put together of what is spoken of (文章, 信息) and of what is said of it (发布人, 栏目). In a
//! list of such lines that are the news, as of those who hold an event, the line above has another label.

use crate::pattern::Pattern;
use crate::script::is_han;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::Line;
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 60;

/// Whether the line is one, below the text.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|line| spot.place == Place::Tail && !line.prose)?;
    let reason = reason(line.folded())?;
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let is_listed = above.is_some_and(is_labelled) && reason == DropReason::Boilerplate;
    (!is_listed).then(|| Found::line(reason, Evidence::Words))
}

/// 主办单位：某某市文联: a label and its value that are no fact of the page.
fn is_labelled(line: &Line<'_>) -> bool {
    const LONGEST: usize = 8;
    let label = line.folded().split_once(':').map(|(label, _)| label.trim());
    !line.prose
        && label.is_some_and(|label| {
            (2..=LONGEST).contains(&label.chars().count()) && label.chars().all(is_han)
        })
        && reason(line.folded()).is_none()
}

fn reason(folded: &str) -> Option<DropReason> {
    if folded.is_ascii() || folded.starts_with('"') {
        return None;
    }
    FORMS.iter().find(|(_, form)| form.is_match(folded)).map(|(reason, _)| *reason)
}

/// Forms, by what they are.
static FORMS: LazyLock<Vec<(DropReason, Pattern)>> = LazyLock::new(|| {
    let forms: [(DropReason, &str); 5] = [
        // 录入：张三, 发布人：admin, 技术支持：某某科技
        (
            DropReason::Boilerplate,
            r"^\W*(本文|稿件|文章|信息|新闻|内容|网站)?((录入|发布|上传|审核|审稿|审签|签发|核发|供稿|撰稿|复核)(人员?|者|员|单位|部门|科室)?|技术(支持|保障)|舆情分析师|字幕|(网络|后台)(支持|运营|管理))\s*[:|/]\s*[^。,!?:]{1,16}$",
        ),
        // 专栏：城事, 所属栏目：社会
        (
            DropReason::Tags,
            r"^\W*(所属|文章|新闻|信息)?(栏目|专栏|分类|类别|频道|板块|版块)\s*[:|/]\s*[^\s。,!?:]{2,10}$",
        ),
        // 感谢您的耐心阅读！
        (
            DropReason::AppPromo,
            r"^\W*(感谢|谢谢)(您|你|大家|各位)?的?(耐心|认真|持续)?((阅读|观看|收听|收看|浏览)\W*|关注[^\w。]*)$",
        ),
        // ▼往期回顾▼, ↑↑↑关注某某
        (
            DropReason::AppPromo,
            r"^[▼▽↓☟👇⬇]{1,3}[^。]{0,10}(往期|更多|好文|精彩|推荐|关注|点击|这里|回顾|扫码)[^。]{0,10}[▼▽↓☟👇⬇]{1,3}$|^[↑↓☝☟👆👇⬆⬇]{2,}[^。]{0,24}$",
        ),
        // 分享本文到：, 我要纠错 我要分享, 已有0人参与
        (
            DropReason::ShareBar,
            r"^\W*(分享|转发)(本文|文章|此文)?(到|至)\W*$|^\W*(我要(纠错|分享|评论|收藏|打印|举报|留言)\W*){1,5}$|^\W*(已有|共有?)\W?\d+\W?人(参与|评论|阅读|点赞)[^\w。]*$|^\W*返回(顶部|列表|上页)\W*$",
        ),
    ];
    forms.into_iter().map(|(reason, form)| (reason, Pattern::new(form))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;

    #[test]
    fn what_a_page_prints_of_itself_is_told_by_its_form() {
        use DropReason::*;
        for (expected, lines) in [
            (
                Boilerplate,
                "录入：张三;发布人：admin;信息发布者：李四;供稿单位：江城市教育局;稿件审核员：张三;上传人员：张三;\
                 审稿：张三;审签：张三;签发：张三;核发：张三;撰稿科室：宣传科;复核：张三;文章撰稿部门：宣传科;\
                 技术支持：江城科技;技术保障：张三;舆情分析师：张三;字幕：张三;网络支持：江城科技;后台运营：张三;\
                 网站录入：张三;本文录入：张三;新闻发布：张三;内容审核：张三;网络管理：张三",
            ),
            (
                Tags,
                "专栏：城事;所属栏目：社会;文章分类：社会;新闻频道：社会;信息类别：社会;板块：社会;版块：社会",
            ),
            (
                AppPromo,
                "感谢阅读;谢谢观看;感谢您的耐心阅读！;谢谢大家的持续关注;谢谢各位收听;感谢你认真浏览;谢谢收看;\
                 ▼往期回顾▼;▽更多好文▽;↓看这里↓;☟好文☟;👇好文👇;⬇好文⬇;↑↑↑关注某某;☝☝关注;👆👆点它;⬆⬆关注;\
                 ☟☟☟",
            ),
            (
                ShareBar,
                "分享本文到：;转发文章至;分享此文到;我要纠错 我要分享;我要评论;我要收藏 我要打印;我要举报;我要留言;\
                 已有0人参与;共12人评论;共有3人阅读;已有3人点赞;返回顶部;返回列表;返回上页",
            ),
        ] {
            for line in lines.split(';') {
                assert_eq!(reason(&fold_line(line.trim())), Some(expected), "{line}");
            }
        }
    }

    #[test]
    fn what_news_print_is_none() {
        for line in [
            "主办单位：江城市文联",
            "发布：三项新规下月起施行，涉及二十万人",
            "专栏里写的都是旧事",
            "感谢每一位陪他走过这段路的人",
            "▼新桥的桥面",
            "共3人受伤",
            "返回江城的船票已经卖完",
            "“感谢阅读”",
            "共有300人参与。",
            "谢谢大家的关注。",
            "↓桥头的老船长↓",
        ] {
            assert_eq!(reason(&fold_line(line)), None, "{line}");
        }
    }
}
