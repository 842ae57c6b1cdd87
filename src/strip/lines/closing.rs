//! The last lines of a page in which the site speaks to its readers, in whatever words.
//!
//! Several kinds of evidence must agree: the line stands below the text, is no sentence of news,
//! and is made of words that address readers, name what they are to do, where, and for whom. Being
//! set apart from the paragraphs, or dressed up, stands for a kind of words.

use crate::grammar::is_outlet;
use crate::layout::BlockKind;
use crate::pattern::{Pattern, search};
use crate::script::{is_alphanumeric, is_han};
use crate::strip::Findings;
use crate::strip::phrases::closing_words::{Kind, Words};
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::Line;
use crate::{DropReason, Evidence};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Widest appeal, and widest notice of rights.
const WIDEST: usize = 160;
const WIDEST_NOTICE: usize = 420;
/// Widest line that a pointing hand opens.
const WIDEST_POINTED: usize = 80;
/// Share of the characters that such words make up where two kinds are enough.
const DENSE: f32 = 0.34;

/// Whether the line is one, below the text.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    if is_one_of_several(spot) {
        return None;
    }
    let reason = match spot.place {
        Place::Tail => own_voice(spot)
            .or_else(|| reason(line.folded(), line.width, line.prose, || is_set_apart(spot)))?,
        Place::Head if opens(spot) => DropReason::AppPromo,
        _ => return None,
    };
    Some(Found::line(reason, Evidence::Words))
}

/// 👉第一步…, 👉第二步…: the hand opens the points of a list.
fn is_one_of_several(spot: Spot<'_>) -> bool {
    const NEAREST: usize = 8;
    let folded = spot.line().folded();
    let Some(mark) = folded.chars().next().filter(|_| POINTED.is_match(folded)) else {
        return false;
    };
    let end = spot.lines.len().min(spot.at + NEAREST);
    let near = spot.lines[spot.at.saturating_sub(NEAREST)..end].iter();
    mark != '◤' && near.filter(|line| line.folded().starts_with(mark)).count() > 1
}

/// What a line is in which the page's own outlet speaks: it reminds readers of something, or says what
/// it is good for.
fn own_voice(spot: Spot<'_>) -> Option<DropReason> {
    const LONGEST_SUFFIX: usize = 3;
    let line = spot.line();
    let folded = line.folded().trim_start_matches(|c: char| !is_alphanumeric(c));
    let named = spot.view.own_name(folded)?;
    let rest = folded.get(named..)?;
    if line.width > WIDEST {
        return None;
    }
    if REMINDS.is_match(rest) {
        return (!warns_of_impostors(rest)).then_some(DropReason::Disclaimer);
    }
    let last = || !spot.is_above_prose();
    // 某某周刊，和你一起看见真实的世界
    let one_clause = !line.prose && rest.matches(',').count() == 1 && !rest.contains('。');
    if rest.starts_with(',') && rest.contains(['你', '您']) && one_clause && last() {
        return Some(DropReason::AppPromo);
    }
    // 某某网：每天三分钟，读懂大世界！ In an interview the outlet asks.
    let (name, slogan) = rest.split_once(':')?;
    // One clause is a title; what opens several lines tells who speaks in an interview.
    let label = folded.get(..=named + name.len())?;
    let opens = |line: &&Line<'_>| line.folded().starts_with(label);
    let others = || spot.lines.iter().rev().take(NEAR).filter(opens).count() > 1;
    let says = slogan.contains([',', '!'])
        && name.chars().count() <= LONGEST_SUFFIX
        && name.chars().all(is_han)
        && slogan.chars().any(is_han)
        && !slogan.contains(['?', '"', '。'])
        && !slogan.ends_with(':');
    (says && !others() && last()).then_some(DropReason::AppPromo)
}

/// 深度、专业、有温度，尽在某某周刊: a slogan ends with where it all is.
fn is_all_in(folded: &str) -> bool {
    const LONGEST: usize = 12;
    let place = folded
        .rsplit_once("尽在")
        .map(|(_, place)| place.trim_matches(|c: char| !c.is_alphanumeric()));
    place.is_some_and(|place| place.chars().count() <= LONGEST && is_outlet(place))
        || opens_with_app(folded)
}

/// 某某日报客户端，权威发布，掌上某城: the application opens the slogan.
fn opens_with_app(folded: &str) -> bool {
    let Some((app, slogan)) = folded.split_once(',') else { return false };
    let is_app = ["客户端", "app"].iter().any(|word| app.ends_with(word));
    is_app && is_outlet(app) && !slogan.contains(|c: char| c.is_ascii_digit() || "。?:".contains(c))
}

/// Whether the words of a line call readers to the site, wherever it stands.
pub(super) fn is_call(line: &Line<'_>) -> bool {
    reason(line.folded(), line.width, line.prose, || false) == Some(DropReason::AppPromo)
}

/// Whether the line above the text calls readers to a place of the site: it must name both, and
/// look like no sentence of the article.
fn opens(spot: Spot<'_>) -> bool {
    let line = spot.line();
    let folded = line.folded();
    let called = || {
        let words = Words::of(folded);
        let place = words.has(Kind::Channel) || words.has(Kind::Site) || words.has(Kind::Contact);
        place
            && words.has(Kind::Act)
            && (words.has(Kind::Channel) || DRESS.is_match(folded) || is_addressed(folded))
    };
    spot.is_apart()
        && reason(folded, line.width, line.prose, || false) == Some(DropReason::AppPromo)
        && called()
        || spot.is_apart() && !line.prose && line.width <= 80 && names_address(folded)
}

/// 【线索征集】… a@example.org: a boxed call with an address.
fn is_addressed(folded: &str) -> bool {
    folded.contains('@') && folded.starts_with('[')
}

/// Whether a line that is no sentence gives an address of the web.
fn names_address(folded: &str) -> bool {
    !folded.ends_with(['。', '.', '!', '?'])
        && ["www.", "http://", "https://"].iter().any(|form| folded.contains(form))
        && !is_news(folded)
}

fn reason(folded: &str, width: usize, prose: bool, apart: impl Fn() -> bool) -> Option<DropReason> {
    if width > WIDEST_NOTICE
        || !folded.chars().any(is_han)
        || is_news(folded)
        || tells_of_service(folded)
    {
        return None;
    }
    if width <= WIDEST && (OF_ITSELF.is_match(folded) || warns_readers(folded)) {
        return Some(DropReason::Disclaimer);
    }
    let is_pointed = !prose && width <= WIDEST_POINTED && !folded.ends_with('。');
    if is_pointed && (POINTED.is_match(folded) || is_all_in(folded)) {
        return Some(DropReason::AppPromo);
    }
    let words = Words::of(folded);
    if words.count(Kind::Rights) >= 3 && SELF.is_match(folded) {
        return Some(DropReason::Copyright);
    }
    let ends = || SIGNS_OFF.is_match(folded) || LAST_CLAUSE.is_match(folded);
    if width <= WIDEST && (words.has(Kind::Act) && ends() || ENDS_SHOW.is_match(folded)) {
        return Some(DropReason::AppPromo);
    }
    let short = !prose && width <= WIDEST;
    let is_sentence = folded.ends_with('。') || !short;
    if !is_sentence && words.count(Kind::Rights) >= 2 && SELF.is_match(folded) {
        return Some(DropReason::Copyright);
    }
    let calls = words.kinds(&[Kind::Reader, Kind::Site, Kind::Contact]) == 3;
    let kinds = words.kinds(&[Kind::Reader, Kind::Act, Kind::Channel, Kind::Site, Kind::Contact]);
    // Where news are taken, and advertisements: long, and made of nothing else.
    let desk = kinds >= 4
        && words.has(Kind::Act)
        && words.count(Kind::Site) >= 2
        && words.count(Kind::Contact) >= 2;
    let fits = width <= WIDEST || desk;
    if !fits || !(words.has(Kind::Act) || words.has(Kind::Channel) || calls) {
        return None;
    }
    let dressed = || DRESS.is_match(folded) || apart();
    let dense = || {
        // Addresses, numbers and names of accounts say nothing either way.
        let letters = folded.chars().filter(|&c| is_han(c)).count();
        words.characters as f32 >= DENSE * letters as f32
    };
    let told = match kinds {
        0 => false,
        1 => {
            let several = words.count(Kind::Act) >= 2 && !is_sentence;
            short && words.has(Kind::Act) && dense() && (several || DRESS.is_match(folded))
        }
        2 => !is_sentence && (dense() || dressed()),
        3 => {
            let asks =
                words.count(Kind::Act) >= 2 || words.has(Kind::Act) && words.has(Kind::Channel);
            !is_sentence || asks && dense()
        }
        _ => {
            let exclaims = folded.ends_with('!');
            words.has(Kind::Act) && (!is_sentence || exclaims || dense() || is_addressed(folded))
        }
    };
    told.then_some(DropReason::AppPromo)
}

/// 本报从未委托任何人收费: then the outlet is in the news.
fn warns_of_impostors(folded: &str) -> bool {
    ["从未", "委托"].iter().any(|word| folded.contains(word))
}

/// What the outlet does to its readers.
static REMINDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"^\p{Han}{0,4}(温馨|友情|特别|风险)?(提醒|提示|敬告)(您|你|各位|广大|读者|[:,])")
});

/// Lines above among which the last paragraph is looked for: each line of a long list looks.
const NEAR: usize = 256;

/// Whether the line stands apart from the paragraphs above: below a rule, in bold, or in an element
/// of another kind or name.
pub(in crate::strip) fn is_set_apart(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    let mut near = spot.lines[spot.at.saturating_sub(NEAR)..spot.at].iter();
    let Some(above) = near.rfind(|line| line.prose) else { return false };
    let rule =
        || (above.block + 1..line.block).any(|block| view.block(block).kind == BlockKind::Rule);
    let of = |line: &Line<'_>| {
        let container = view.container(view.block(line.block).container);
        let up = container.parent.map(|id| view.container(id)).map(|up| (up.tag, up.names));
        (container.tag, container.names, up)
    };
    let bold = |line: &Line<'_>| {
        let block = view.block(line.block);
        2 * block.strong_characters > block.characters
    };
    let set = |line: &Line<'_>| {
        let block = view.block(line.block);
        (block.centred, block.faint)
    };
    rule() || of(line) != of(above) || set(line) != set(above) || bold(line) && !bold(above)
}

/// Whether the line tells how to get a service that the news are about (预约方式：…), or is part of
/// a call for entries.
pub(in crate::strip) fn tells_of_service(folded: &str) -> bool {
    SERVICE.is_match(folded)
}

static SERVICE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(预约|报名|购票|取票|申请|申领|办理|查询|参观|参与|活动|领取|缴费|充值|挂号|观看)(方式|途径|渠道|办法|流程|入口|时间|地点|地址|对象|要求|条件):|参赛|应征|征文",
    )
});

/// Somebody else speaks, or news tell of a service: who may use it, and how.
pub(in crate::strip) fn is_news(folded: &str) -> bool {
    folded.starts_with('"') || is_numbered(folded) || is_speech(folded) || NEWS.is_match(folded)
}

/// 他写道："…", 某某周刊：您怎么看？: somebody is quoted to the end of the line, or asked.
fn is_speech(folded: &str) -> bool {
    const LONGEST_SPEAKER: usize = 8;
    let Some((speaker, said)) = folded.split_once(':') else { return false };
    let quoted = said.trim_start().starts_with('"') && said.ends_with('"');
    let asked = said.ends_with('?')
        && said.contains(['您', '你'])
        && (2..=LONGEST_SPEAKER).contains(&speaker.chars().count())
        && speaker.chars().all(is_han)
        && !speaker.contains("互动");
    quoted || asked
}

/// 一、 and (2): a point of a list.
fn is_numbered(folded: &str) -> bool {
    let line = folded.strip_prefix('(').unwrap_or(folded);
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let behind = line.trim_start_matches(is_digit);
    let digits = line.chars().take_while(|&c| is_digit(c)).take(4).count();
    (1..=3).contains(&digits) && behind.starts_with(['、', '.', ')'])
}

static NEWS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let speaks =
        ["说,", "说:", "说。", "论,", "论:", "论。", "表示", "认为", "据悉", "记者从", "获悉"];
    let court = ["法院", "原告", "被告", "判决", "判处", "判令", "起诉"];
    let police = ["警方", "知情者", "公安", "民警", "派出所"];
    let meetings = ["发布会到此", "吹风会到此", "记者会到此"];
    let who = "市民 居民 群众 乘客 旅客 游客 消费者 用户 考生 家长 观众 企业 商户 公众 玩家";
    let served = who.split(' ').map(|who| format!("{who}可"));
    let words = [&speaks[..], &court, &police, &meetings].concat().into_iter().map(str::to_owned);
    search(words.chain(served), MatchKind::Standard)
});

/// The text says what it is good for, and whose view it is.
static OF_ITSELF: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(本|此|该|上述|以上|文中|文章|上文)(文|篇|稿|报告|内容|信息|资料|数据|观点|分析|言论|所述|所有){0,3}\p{Han}{0,6}(仅|只|不|皆|均)\p{Han}{0,3}(代表|作为|构成|作|供|属|是|为)\p{Han}{0,12}(观点|立场|看法|意见|建议|依据|参考|推荐|指引|承诺|保证|要约|邀请)",
    )
});

/// 某某提醒，请广大读者…: whoever it is speaks to those who read.
static TO_READERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"^[^,。:\x22]{2,14}(提醒|提示|敬告)\W{0,2}(请|敬请)?(各位|广大)*读者")
});

/// Authors and reporters remind readers in the text, and a paper that is the news does.
fn warns_readers(folded: &str) -> bool {
    let found = TO_READERS.is_match(folded);
    let head = || folded.split_once("读者").map_or(folded, |(head, _)| head);
    let told = || ["作者", "记者", "书"].iter().any(|word| head().contains(word));
    found && !told() && !warns_of_impostors(folded)
}

/// A hand that points, a ribbon around the words: ◤年货特卖◢.
static POINTED: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"^(👉|☞|👇|➤|➡)|^◤.{2,30}◢$"));

/// The text speaks of itself or for its site, or tells what to do.
static SELF: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"本(文|篇|稿|网|站|报|刊|台|号|平台|公众号|内容)|我们|此文|请|(务|须)经.{0,8}授权|如(有|需|发现|涉)|若有|部分(文字|图片|内容)|联系|均属|未经",
    )
});

/// Tone, ornaments and brackets that news do without.
static DRESS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"[~\x{2190}-\x{21ff}\x{2b00}-\x{2bff}👇👆👉☝▼▲►▶☞>]|[吧哦哟啦呀喔呢噢][~!。.\s—-]*$|^\(.*\)$|^\[.*\]$|^(tips?|ps)\W|^点\w{2}$",
    )
});

/// The author takes leave until the next time.
static SIGNS_OFF: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"\W(咱们|我们)?(下期|下次|下回)再?见\W*$"));

/// 以上就是本期的全部内容，感谢收听: the end of what is read out.
static ENDS_SHOW: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(好了\W)?(以上(就|便)?是|今天的?|本期的?|这期的?).{0,14}(内容|节目).{0,14}(再见|下期见|下次见|(感谢|谢谢)(您的?|大家的?)?(收听|收看|阅读|观看))\W*$",
    )
});

/// A sentence that ends by asking readers to follow or to join.
static LAST_CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"[,;。]请(扫码|扫描|长按|点击|搜索|添加|关注|下载)[^,;。]{0,10}(关注|添加|加入|微信|公众号|客户端|二维码)[^,;。]{0,14}[。!]?\W*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;
    use crate::script::width;
    use crate::strip::phrases::closing_words::WORDS;

    fn judged(text: &str, apart: bool) -> Option<DropReason> {
        let folded = fold_line(text);
        let prose = width(text) >= 60 && text.ends_with(['。', '.']);
        reason(&folded, width(text), prose, || apart)
    }

    /// Expected verdict and line of every row.
    fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
        let rows = include_str!("closing.tsv").lines();
        rows.filter(|row| !row.is_empty() && !row.starts_with('#'))
            .filter_map(|row| row.split_once('\t'))
    }

    #[test]
    fn every_line_of_the_table_is_what_it_says() {
        let mut wrong = Vec::new();
        for (expected, text) in rows() {
            let found = match (judged(text, false), judged(text, true)) {
                (None, None) => "-".to_owned(),
                (None, Some(reason)) => format!("apart {reason:?}"),
                (Some(reason), _) => format!("{reason:?}"),
            };
            if found != expected {
                wrong.push(format!("{expected} but {found}: {text}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_word_decides_on_a_line_of_the_table() {
        let told: Vec<&str> = rows().filter(|row| row.0 != "-").map(|row| row.1).collect();
        let mut idle = Vec::new();
        for word in WORDS.iter().flat_map(|(_, words)| words.iter()) {
            let decides = |line: &&str| {
                let line = fold_line(line);
                line.contains(word) && judged(&line.replace(word, "某某"), true).is_none()
            };
            if !told.iter().any(decides) {
                idle.push(*word);
            }
        }
        assert!(idle.is_empty(), "{}", idle.join(" "));
    }
}
