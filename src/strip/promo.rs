//! Calls to act: a line above or below the text whose link says vote, download, open an account.

use super::Findings;
use super::fold::fold_line;
use super::spot::{Found, Place, Spot};
use super::view::{Line, View};
use crate::layout::{RunKind, Tag};
use crate::pattern::Pattern;
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 240;
/// Lines above the text among which one may stand.
const FIRST_LINES: usize = 3;

/// Whether the line calls to act, at an edge of the body.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line, place) = (spot.view, spot.narrow(WIDEST)?, spot.place);
    let at_edge = place == Place::Tail || place == Place::Head && spot.at < FIRST_LINES;
    let apart = place == Place::Tail || place == Place::Head && spot.is_apart();
    // Between paragraphs the line must speak of an application, too.
    let inside = place == Place::Middle && calls(view, line) && APP.is_match(line.folded());
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

/// What promotes by its place, too: a boxed slogan above the text, an invitation with a link that
/// stands apart below it.
fn of_place(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    match spot.place {
        Place::Head => is_slogan(view, line),
        Place::Tail => {
            let leads = line.folded().starts_with('>') && !line.text.ends_with('。');
            view.block(line.block).links > 0
                && (leads || INVITES.is_match(line.folded()))
                && super::closing::is_set_apart(spot)
        }
        _ => false,
    }
}

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

static CALL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((点击|立即|马上|快来|我要|免费|戳)(这里)?(投票|报名|下载|参与|购买|订阅|领取|开户|抢购|预约|注册|加入|关注|更新|体验|升级|试用|订购|咨询)|点击进入|下载地址|(按|点)此(下载|更新|查看|安装)?|(subscribe|sign up|vote|buy|shop|download|join)( it)? (now|today))\W*$",
    )
});
