//! Lines below the text in which the site speaks of itself and to its readers: follow us, send us
//! news, ask before you reprint.
//!
//! One word is no evidence: news speak of applications and of licences, too. Two words of different
//! kinds in a short line that is no sentence are.

use crate::pattern::Pattern;
use crate::strip::Findings;
use crate::strip::phrases::PhraseSet;
use crate::strip::phrases::closing_words::{Kind, Words};
use crate::strip::spot::{Found, Place, Spot};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 240;

/// Kinds of words, matched against the folded line.
const KINDS: [&str; 6] = [
    // Where readers are to go.
    r"(^|[^a-z])app([^a-z]|$)|客户端|公众号|微信|小程序|超话|星标|会员|官微|视频号|qq|粉丝群|读者群|交流群|专区",
    // What is to draw them.
    r"更多|欢迎|精彩|第一时间|[尽都]在|免费|福利|解锁|聊一聊|抢先|限时|全新体验|畅读",
    // What they are to send.
    r"报料|爆料|(新闻|报道)线索|投稿",
    // What they get for it, and how they send it.
    r"有奖|费用|酬|热线|请联系|请拨打|邮箱|\d{7}",
    // Whose the text is.
    r"转载|授权|版权|侵权|原创|首发|独家|立场|利益相关|登载|不意味着",
    // The text itself and who prints it.
    r"本(文|站|网|号|报|刊|平台|内容)|作者声明|注明|敬请|务必|请勿",
];

/// Kinds that tell it together.
const PAIRS: [(usize, usize); 5] = [(0, 1), (2, 0), (2, 1), (2, 3), (4, 5)];

/// Whether the line is one, at the end of the text.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    // Above the text a line must say what to do, too: 更多乘客用微信买票 may be its subtitle.
    let opens = || spot.place == Place::Head && spot.is_apart();
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail || opens())?;
    let (reader, rights) = appeals(line.folded(), line.prose)?;
    if spot.place == Place::Head && !(reader && Words::of(line.folded()).has(Kind::Act)) {
        return None;
    }
    let reason = if rights && !reader { DropReason::Copyright } else { DropReason::AppPromo };
    Some(Found::line(reason, Evidence::Words))
}

/// Whether the line speaks to readers, and whether of rights; `None` where it does neither.
fn appeals(folded: &str, prose: bool) -> Option<(bool, bool)> {
    // Every pair has a Chinese word.
    if folded.is_ascii() {
        return None;
    }
    let bracketed = folded.starts_with(['[', '(']) && folded.ends_with([']', ')']);
    let is_sentence = prose || folded.ends_with(['。', '.', '"', ':', '?', '？', '…']);
    if is_sentence && !bracketed || SPEECH.is_match(folded) {
        return None;
    }
    let mut kinds = SET.candidates(folded);
    kinds.retain(|&kind| SET.is_match(kind, folded));
    let told = |&&(one, other): &&(usize, usize)| kinds.contains(&one) && kinds.contains(&other);
    let rights = PAIRS.iter().skip(4).any(|pair| told(&pair));
    let reader = PAIRS.iter().take(4).any(|pair| told(&pair));
    (rights || reader).then_some((reader, rights))
}

static SET: LazyLock<PhraseSet> = LazyLock::new(|| PhraseSet::new(KINDS.into_iter()));

/// Somebody else speaks, or is spoken of.
static SPEECH: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"^\x22|说|表示|认为|称[,:]|据悉|记者从"));

#[cfg(test)]
mod tests {
    use super::*;

    fn is_appeal(line: &str) -> bool {
        appeals(&crate::script::fold_line(line), false).is_some()
    }

    #[test]
    fn two_kinds_of_words_tell_an_appeal() {
        for line in [
            "正在改变生活的人，都在某某APP",
            "更多app，精彩不停",
            "登录客户端，第一时间看新闻",
            "本市公众号尽在掌握",
            "加微信，免费听课",
            "搜小程序领福利",
            "来超话聊一聊",
            "设为星标，第一时间收到推送",
            "成为会员，继续阅读精彩内容",
            "会员畅读全站",
            "关注官微，抢先看",
            "视频号限时开放",
            "进QQ群解锁玩法",
            "欢迎加入粉丝群",
            "欢迎加入读者群",
            "欢迎加入交流群",
            "更多资讯请关注：某某专区",
            "下载客户端，全新体验",
            "（下载某某新闻，报料有奖！）",
            "【如有新闻线索，一经采纳有费用】",
            "欢迎投稿",
            "（更多报道线索，请联系本文作者）",
            "新闻线索，一经采纳即付酬",
            "爆料热线",
            "提供新闻线索请拨打96678",
            "【爆料】请联系记者",
            "报料邮箱",
            "投稿：0000000",
            "本文首发某某",
            "本站原创",
            "本网独家",
            "本号未授权任何人",
            "本报版权所有",
            "本刊侵权必究",
            "本平台不持立场",
            "本内容禁止转载",
            "作者声明无利益相关",
            "登载请注明",
            "转载敬请留名",
            "转载务必留名",
            "请勿转载",
            "登载本文不意味着赞同",
            "本文不意味着赞同",
        ] {
            assert!(is_appeal(line), "{line}");
        }
    }

    #[test]
    fn sentences_and_single_words_tell_nothing() {
        for line in [
            "乘客可在手机上下载“甲市地铁”客户端，提前一天买好更多的票。",
            "“欢迎关注公众号”",
            "他说欢迎关注公众号",
            "公众号、视频号和小程序",
            "更多精彩",
            "预约方式：关注“甲地湿地”公众号，点击“预约”，选择日期",
            "首发阵容：甲、乙、丙",
            "客服热线：000-00000000",
            "本文的三个结论",
        ] {
            assert!(!is_appeal(line), "{line}");
        }
    }
}
