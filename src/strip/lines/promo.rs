//! Calls to act: a line above or below the text whose link says vote, download, open an account.

use crate::layout::{BlockKind, RawImage, RunKind, Tag};
use crate::pattern::Pattern;
use crate::script::fold_line;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 240;
/// Share of a line's characters that are linked where all of it is a link.
const WHOLE_LINK: f32 = 0.9;
/// Lines above the text among which one may stand.
const FIRST_LINES: usize = 3;

/// Whether the line calls to act, at an edge of the body.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line, place) = (spot.view, spot.narrow(WIDEST)?, spot.place);
    let at_edge = place == Place::Tail || place == Place::Head && spot.at < FIRST_LINES;
    let apart = place == Place::Tail || place == Place::Head && spot.is_apart();
    if place == Place::Middle && is_beside_code(spot) {
        return Some(Found::line(DropReason::QrPromo, Evidence::Shape));
    }
    // Between paragraphs the line must speak of an application, too, or be nothing but a link.
    let is_whole_link = || view.link_density(line.block) >= WHOLE_LINK;
    let is_link = || is_whole_link() && super::closing::is_call(line);
    // One of several points is one of the ways that a text tells.
    let offers = || {
        !view.in_list(line.block)
            && (is_whole_link() && OFFER.is_match(line.folded()) || is_offer(view, line))
    };
    let inside = place == Place::Middle
        && (calls(view, line) && APP.is_match(line.folded()) || is_link() || offers());
    let promotes =
        inside || at_edge && (calls(view, line) || of_place(spot)) || apart && ends_with_call(line);
    promotes.then(|| Found::line(DropReason::AppPromo, Evidence::Shape))
}

/// Whether one of its links is a call.
fn calls(view: &View<'_>, line: &Line<'_>) -> bool {
    view.layout.block_runs(view.block(line.block)).iter().any(|run| {
        matches!(run.kind, RunKind::Link(_))
            && run.text.len() <= 80
            && view.layout.text.get(run.text.clone()).is_some_and(|t| CALL.is_match(&fold_line(t)))
    })
}

/// Whether a line is a card of goods: its last link leads to where they are sold, and what stands before it
/// is linked as well, or a price.
fn is_offer(view: &View<'_>, line: &Line<'_>) -> bool {
    let block = view.block(line.block);
    let last = view.layout.block_runs(block).iter().rfind(|r| matches!(r.kind, RunKind::Link(_)));
    let last = last.filter(|run| run.text.end == block.text.end);
    let text = last.and_then(|run| view.layout.text.get(run.text.clone())).unwrap_or_default();
    2 * block.link_characters >= block.characters
        && SHOP.iter().any(|call| text.ends_with(call))
        && (block.links > 1 || text.contains(['¥', '￥']))
}

const SHOP: [&str; 2] = ["直达链接", "去购买"];

/// What promotes by its place, too: a boxed slogan above the text, an invitation with a link that
/// stands apart below it.
fn of_place(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    match spot.place {
        Place::Head => is_slogan(view, line),
        Place::Tail => {
            let leads = line.folded().starts_with('>') && !line.text.ends_with('。');
            let last = leads && spot.below().is_empty();
            view.block(line.block).links > 0
                && (leads || INVITES.is_match(line.folded()))
                && (last || super::closing::is_set_apart(spot))
        }
        _ => false,
    }
}

/// 长按识别二维码关注我们, directly beside a picture that is declared as small and square as a code.
fn is_beside_code(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 60;
    const LARGEST: u32 = 260;
    let (view, line) = (spot.view, spot.line());
    let beside = [line.block.checked_sub(1), Some(line.block + 1)];
    let mut media = beside.into_iter().flatten().filter_map(|at| view.layout.blocks.get(at));
    let is_code =
        |image: &RawImage| image.width == image.height && image.width.is_some_and(|w| w <= LARGEST);
    line.width <= WIDEST
        && !line.text.ends_with('。')
        && SCAN.is_match(line.folded())
        && media.any(|block| match block.kind {
            BlockKind::Image(image) => view.layout.images.get(image).is_some_and(is_code),
            _ => false,
        })
}

static SCAN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(扫码|扫一扫|扫描|长按|识别).{0,16}(下载|关注|二维码|客户端|公众号|加入|群|领取|观看|查看)",
    )
});

static INVITES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(推荐(进入|阅读|关注|订阅)|欢迎|请?(点击|关注|下载|登录|进入|订阅|加入|访问))",
    )
});

/// 开户送礼，点击报名>>: the call is not linked, but stands at the end with an arrow or in brackets.
fn ends_with_call(line: &Line<'_>) -> bool {
    END_CALL.is_match(line.folded())
}

static END_CALL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"[\p{P}\s](点击|立即|马上|快来|猛?戳)(这里|此处|我)?\p{Han}{0,4}([\])]|\s?(>{1,3}|[→↓👇⬇]+))\W*$",
    )
});

/// Whether it is a boxed exclamation with a link, which is neither a quotation nor a sentence of
/// the article.
fn is_slogan(view: &View<'_>, line: &Line<'_>) -> bool {
    let block = view.block(line.block);
    let boxed = view
        .layout
        .enclosing(block.container)
        .take(2)
        .any(|id| view.container(id).tag == Tag::Blockquote);
    boxed && block.links > 0 && line.folded().ends_with('!') && !line.folded().starts_with('"')
}

static APP: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"(^|[^a-z])app([^a-z]|$)|客户端"));

/// 点击报名：2024某某峰会, what all of a line's link leads to.
static OFFER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"^\W*(点击|点我|立即|马上)(报名|预约|购买|订阅|领取|下载|参与)\W{0,2}[:|>]")
});

static CALL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((点击|点我|立即|马上|快来|我要|免费|戳)(这里)?(投票|报名|下载|参与|购买|订阅|领取|开户|抢购|预约|注册|加入|关注|更新|体验|升级|试用|订购|咨询)(app|客户端)?|点击进入|下载地址|(按|点)此(下载|更新|查看|安装)?|(subscribe|sign up|vote|buy|shop|download|join)( it)? (now|today))\W*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_link_offers_stands_behind_what_to_do() {
        for line in [
            "点击报名:某某峰会",
            "点我报名:某某峰会",
            "立即预约: 某某讲座",
            "马上购买>某某手册",
            "点击订阅|某某周刊",
            "点击领取:某某礼包",
            "点击下载:某某手册",
            "点击参与:某某调查",
        ] {
            assert!(OFFER.is_match(line), "{line}");
        }
        for line in ["点击报名的人超过一万", "老师说,点击报名:某某峰会"] {
            assert!(!OFFER.is_match(line), "{line}");
        }
    }
}
