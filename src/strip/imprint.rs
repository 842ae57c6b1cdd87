//! Lines below the text that tell of the page by their form: a label that pages print about themselves
//! and a short value, a licence and its number, thanks.
//!
//! No list of whole phrases: the label is put together of what is spoken of (文章, 信息, 本网) and of what
//! is said of it (来源, 发布人, 链接). In a list of such lines that are the news, as of those who hold an
//! event, the line above has another label.

use super::Findings;
use super::spot::{Found, Place, Spot};
use super::view::Line;
use crate::pattern::Pattern;
use crate::script::is_han;
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 120;

/// Whether the line is one, below the text.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    let reason = reason(line.folded())?;
    // What a site says of rights is a sentence, too.
    if line.prose && reason != DropReason::Copyright {
        return None;
    }
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
    let forms: [(DropReason, &str); 13] = [
        // 录入：张三, 发布人：admin, 技术支持：某某科技
        (
            DropReason::Boilerplate,
            r"^\W*(本文|稿件|文章|信息|新闻|内容|网站)?((录入|发布|上传|审核|审稿|审签|签发|核发|供稿|撰稿|复核)(人员?|者|员|单位|部门|科室)?|技术(支持|保障)|舆情分析师|字幕|(网络|后台)(支持|运营|管理))\s*[:|/]\s*[^。,!?:]{1,16}$",
        ),
        // 本稿由某某县委宣传部供稿，某某网编辑整理; 本网站由某某日报社主办
        (
            DropReason::Boilerplate,
            r"^\W*(本|此|该)(稿|文|报道|稿件|文章|网站|网|站|栏目|频道)由[^。:\x22]{2,40}(供稿|提供|整理|编辑|主办|承办|制作|发布|撰写|编写)\W*$",
        ),
        // 文中观点系作者个人看法，与本刊无关
        (
            DropReason::Disclaimer,
            r"^\W*(文中|本文|以上|文章|上述)[^。:\x22]{0,10}(观点|看法|意见|言论|内容)(系|为|仅为|纯属|属于?)(作者|其)?个人(观点|看法|意见)",
        ),
        // 专栏：城事, 所属栏目：社会
        (
            DropReason::Tags,
            r"^\W*(所属|文章|新闻|信息)?(栏目|专栏|分类|类别|频道|板块|版块)\s*[:|/]\s*[^\s。,!?:]{2,10}$",
        ),
        // 文章转载自：https://…
        (
            DropReason::RelatedLinks,
            r"^\W*(\p{Han}{0,4}(文|网页|本页|新闻|报道|转载|出处)\p{Han}{0,4})\s*[:|]?\s*(https?://|www\.)\S+$",
        ),
        // 京公网安备11010502000000号
        (
            DropReason::Copyright,
            r"^[^。,]{0,40}((新闻信息服务|互联网|信息网络|网络视听|视听节目)[^。,]{0,16}许可证|公网安备|(网站|icp)备案号|^\W*\p{Han}{1,2}网文|视听证)\W*(编号)?\W*[\p{Han}a-z]{0,4}\W?(\[\d{4}\])?\d{4,}\W*\d*\W*号?$",
        ),
        // 江城网 版权所有, 江城网版权与免责声明
        (
            DropReason::Copyright,
            r"^[^:,。!?]{2,24}(版权所有|(版权|免责)[与及和]?(免责|版权)?声明)\W*$",
        ),
        // 如涉及作品内容、版权和其它问题，请在30日内与本网联系
        (
            DropReason::Copyright,
            r"^\W*(如|若)(果|您|你)?(涉及|有|对|因|发现)[^。]{0,30}(版权|著作权|侵权|作品内容)[^。]{0,30}(本(网|站|报|刊|号|平台|公众号)|我们|小编|编辑|后台)[^。]{0,6}(联系|删除|沟通|告知)",
        ),
        // 感谢您的耐心阅读！
        (
            DropReason::AppPromo,
            r"^\W*(感谢|谢谢)(您|你|大家|各位)?的?(耐心|认真|持续)?((阅读|观看|收听|收看|浏览)\W*|关注[^\w。]*)$",
        ),
        // 来稿请寄：江城市人民路1号 邮编：100000
        (
            DropReason::AppPromo,
            r"^\W*(来稿|投稿|来信|约稿|稿件)(请|可|须)?(寄|发|投|至)|(报社|日报|晚报|编辑部|杂志社|本报|本刊).{0,40}邮编\W*\d{6}\W*$",
        ),
        // ▼往期回顾▼, ↑↑↑关注某某
        (
            DropReason::AppPromo,
            r"^[▼▽↓☟👇⬇]{1,3}[^。]{0,10}(往期|更多|好文|精彩|推荐|关注|点击|这里|回顾|扫码)[^。]{0,10}[▼▽↓☟👇⬇]{1,3}$|^[↑↓☝☟👆👇⬆⬇]{2,}[^。]{0,24}$",
        ),
        // 以上为试读内容
        (
            DropReason::AppPromo,
            r"^\W*(以上|本文|本篇|此文|剩余)(内容|部分|文章)?(为|是|系|仅为)?(付费|试读|会员专享|会员专属|收费)(内容|文章|部分|阅读)?\W*$|^\W*(新用户|新人|会员).{0,4}(首月|首年|首单).{0,4}\d+(\.\d+)?元\W*$",
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
    use crate::strip::fold::fold_line;

    #[test]
    fn what_a_page_prints_of_itself_is_told_by_its_form() {
        use DropReason::*;
        for (expected, lines) in [
            (
                Disclaimer,
                "文中观点系作者个人看法，与本刊无关;本文内容纯属个人观点;以上言论仅为作者个人意见;\
                 文章观点为其个人看法;上述意见属于作者个人意见",
            ),
            (
                Boilerplate,
                "本稿由江城宣传部供稿，江城网编辑整理;此文由江城网提供;该报道由江城网制作;本网站由江城日报社主办;\
                 本站由江城网承办;本栏目由江城网发布;本频道由江城网编辑;本文章由江城网撰写;此稿件由江城网编写;本网由江城报社主办;\
                 录入：张三;发布人：admin;信息发布者：李四;供稿单位：江城市教育局;稿件审核员：张三;上传人员：张三;\
                 审稿：张三;审签：张三;签发：张三;核发：张三;撰稿科室：宣传科;复核：张三;文章撰稿部门：宣传科;\
                 技术支持：江城科技;技术保障：张三;舆情分析师：张三;字幕：张三;网络支持：江城科技;后台运营：张三;\
                 网站录入：张三;本文录入：张三;新闻发布：张三;内容审核：张三;网络管理：张三",
            ),
            (
                Tags,
                "专栏：城事;所属栏目：社会;文章分类：社会;新闻频道：社会;信息类别：社会;板块：社会;版块：社会",
            ),
            (
                RelatedLinks,
                "文章转载自：http://example.com/1;网页地址：https://example.com/1;原文见 www.example.com/1;\
                 本页面：https://example.com/1;新闻出处：https://example.com/1;报道网址：https://example.com/1;\
                 转载链接：https://example.com/1",
            ),
            (
                Copyright,
                "互联网新闻信息服务许可证10120170001;京公网安备11010502000000号;网站备案号：江12345678;\
                 江网文[2020]1234567号;信息网络传播视听证0105108;江城网 版权所有;江城网版权与免责声明;\
                 江城网免责声明;江城网版权及免责声明;江城网版权和免责声明;\
                 如涉及作品内容、版权和其它问题，请在30日内与本网联系;若有著作权问题请与本站联系;\
                 如您对版权有异议，请联系本报删除;如果发现侵权，请与本刊联系;若因侵权请与本号沟通;\
                 如有侵权，请告诉我们删除;如有侵权，请小编删除;如有侵权请向编辑告知;如有侵权请后台联系;\
                 如有侵权，请与本平台联系;如有侵权，请与本公众号联系",
            ),
            (
                AppPromo,
                "感谢阅读;谢谢观看;感谢您的耐心阅读！;谢谢大家的持续关注;谢谢各位收听;感谢你认真浏览;谢谢收看;\
                 来稿请寄：江城市人民路1号;投稿可发至 a@example.org;来信请投江城路1号;约稿须至本部;稿件请寄江城;\
                 江城日报 地址：人民路1号 邮编：100000;江城报社 邮编：100000;江城晚报 邮编 100000;\
                 编辑部 邮编：100000;杂志社 邮编：100000;本报 邮编：100000;本刊 邮编：100000;\
                 ▼往期回顾▼;▽更多好文▽;↓看这里↓;☟好文☟;👇好文👇;⬇好文⬇;↑↑↑关注某某;☝☝关注;👆👆点它;⬆⬆关注;\
                 ☟☟☟;以上为试读内容;本文为付费文章;本篇是会员专享内容;此文系会员专属文章;剩余部分收费阅读;\
                 新用户首月1元;新人首单9.9元;会员首年98元",
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
            "报名网址：www.example.gov.cn",
            "企业须持有许可证1年以上",
            "感谢每一位陪他走过这段路的人",
            "来信里夹着一片树叶",
            "▼新桥的桥面",
            "共3人受伤",
            "返回江城的船票已经卖完",
            "作者系着红围巾，站在桥头。",
            "（作者系江城大学教授）",
            "如有侵权行为，当事人可以向法院起诉。",
            "“感谢阅读”",
            "经查，涉事企业的食品生产许可证编号为SC10142011502345。",
            "生产许可证编号：SC10142011502345",
            "许可证编号：20240001",
            "该公司已经取得采矿许可证，证号20240001。",
            "共有300人参与。",
            "谢谢大家的关注。",
            "↓桥头的老船长↓",
            "本文由三部分组成",
            "他说，文中观点不是个人看法。",
        ] {
            assert_eq!(reason(&fold_line(line)), None, "{line}");
        }
    }
}
