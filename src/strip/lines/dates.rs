//! Date lines above the text: 2022-07-25 10:13 来源：X, "Published 25 July 2022, 10:13 GMT".

use super::origin::own_outlet;
use super::{bare_day, facts, moment};
use crate::grammar::{
    self, SourceLine, is_outlet, is_surely_name, parse_editor_line, parse_source_line,
};
use crate::layout::BlockKind;
use crate::pattern::Pattern;
use crate::script::{fold_line, is_han, width};
use crate::strip::spot::{FAR, Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Context, Findings, media, phrases};
use crate::{Byline, DropReason, Evidence, Person};
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 120;
/// Widest name of an account.
const WIDEST_ACCOUNT: usize = 32;
/// Columns that may be left when dates, times and their labels are taken away.
const LEFT_OVER: usize = 6;

/// Whether the line is a date with its labels, and perhaps the source.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    if spot.place == Place::Tail {
        return (tells_change(view, line) || dates_text(spot))
            .then(|| Found::line(DropReason::DateLine, Evidence::Shape));
    }
    if !matches!(spot.place, Place::Head | Place::Marked) {
        return None;
    }
    if facts::opens_notice(spot) {
        return None;
    }
    // The account that publishes stands above the date.
    let next = spot.below().first().filter(|next| next.width <= WIDEST);
    let head = spot.place == Place::Head;
    let dated = || {
        let dated = |next| is_moment(view, next) || day(view, next) == Some(0);
        next.is_some_and(dated) && day(view, line).is_none()
    };
    let names_account = || is_outlet(line.text) || is_beside_avatar(view, line);
    if head && line.width <= WIDEST_ACCOUNT && dated() && names_account() {
        findings.account.get_or_insert_with(|| line.text.trim().to_owned());
        return Some(Found::line(DropReason::SourceLine, Evidence::Shape));
    }
    if head && is_moment(view, line) {
        return Some(Found::line(DropReason::DateLine, Evidence::Shape));
    }
    // 张明远 · 2022-07-25: a name of three is no section.
    let names_somebody = || {
        let said = view.memo(line.block).date(line.text, view.context);
        said.is_some_and(|said| said.names.iter().any(|name| name.chars().count() >= 3))
    };
    if head && bare_day::is_bare(line) && !(day(view, line).is_some() && names_somebody()) {
        findings.dates.push(line.text.to_owned());
        return Some(Found::line(DropReason::DateLine, Evidence::Shape));
    }
    if head && let Some(told) = moment::told(spot) {
        if day(view, line).is_some() {
            findings.dates.push(line.text.to_owned());
        }
        if let Some(parsed) = told.byline {
            findings.add_parsed(line.block, parsed);
        }
        return Some(Found::line(DropReason::DateLine, Evidence::Shape));
    }
    day(view, line)?;
    read(view, line, findings)?;
    Some(Found::line(DropReason::DateLine, spot.evidence()))
}

/// Adds to the findings what a line with a date says; `None` where it is no line of facts.
fn read(view: &View<'_>, line: &Line<'_>, findings: &mut Findings) -> Option<()> {
    let said = view.memo(line.block).date(line.text, view.context)?;
    if let Some((source, printed)) = &said.source {
        let mut source = source.clone();
        if let (Some(outlet), [_]) = (own_outlet(view, line), source.outlets.as_slice()) {
            source.outlets = vec![outlet.to_owned()];
        }
        findings.add_origin(line.block, source, printed);
    }
    // 来源：某台 记者：张三 点击：1283
    let parsed = view.memo(line.block).byline(line.text, grammar::Place::Head).cloned();
    let names =
        |parsed: &grammar::ParsedByline| parsed.own_line && !parsed.byline.people.is_empty();
    // 作者：张三 [查看评论]
    let parsed = parsed.filter(names).or_else(|| {
        let text = phrases::without_buttons(line.text);
        let cut = text.len() < line.text.len();
        cut.then(|| grammar::parse_byline(text, grammar::Place::Head)).flatten().filter(names)
    });
    if let Some(parsed) = parsed {
        findings.add_parsed(line.block, parsed);
    }
    findings.add_editors(line.block, editors(line.text));
    said.outlets.iter().for_each(|outlet| findings.add_source(outlet));
    if !said.names.is_empty() {
        let people = said.names.iter().map(Person::author).collect();
        findings.add_byline(Byline::of_people(said.names.join(" "), people));
    }
    findings.dates.push(line.text.to_owned());
    Some(())
}

/// 平安某城 directly below a small picture: the account that publishes, with its avatar.
fn is_beside_avatar(view: &View<'_>, line: &Line<'_>) -> bool {
    let above = line.block.checked_sub(1).map(|above| view.block(above).kind);
    let Some(BlockKind::Image(picture)) = above else { return false };
    let name = line.text.trim();
    let one_word = name.chars().all(char::is_alphanumeric) && name.chars().any(is_han);
    one_word
        && !is_name(name)
        && view.block(line.block).strong_characters == 0
        && media::is_small(view.layout, picture)
}

/// 更新时间：2023-09-04 09:10 below the text: when it was changed, or published.
fn tells_change(view: &View<'_>, line: &Line<'_>) -> bool {
    const WIDEST: usize = 60;
    let labelled = ["更新:", "更新时间", "更新于", "最后更新", "发布时间"];
    let labelled = labelled.iter().any(|label| line.folded().starts_with(label));
    labelled
        && line.width <= WIDEST
        && day(view, line).is_some()
        && view.memo(line.block).date(line.text, view.context).is_some_and(|said| said.is_bare())
}

/// 日期：2018-05-16 below the last sentence, where a line of facts says the same. Below who signs it is
/// part of a notice, and another day is that of what the text tells.
fn dates_text(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 24;
    let (view, line) = (spot.view, spot.line());
    let Some(day) = line.folded().strip_prefix("日期:").map(str::trim) else { return false };
    let above = spot.lines[..spot.at].last();
    let says = |block: usize| {
        block != line.block && !view.is_prose(block) && view.line(block).folded().contains(day)
    };
    line.width <= WIDEST
        && above.is_some_and(|above| above.prose && above.text.ends_with(['。', '”', '！', '？']))
        && view.memo(line.block).date(line.text, view.context).is_some_and(|said| said.is_bare())
        && !spot.is_above_prose()
        && (0..line.block).take(8 * FAR).any(says)
}

/// 来源：某报 责任编辑：张三 我来说两句: the editors that the line names.
pub(in crate::strip) fn editors(text: &str) -> Vec<Person> {
    const LABELS: [&str; 4] = ["责任编辑", "責任編輯", "编辑：", "編輯："];
    let label = LABELS.iter().find_map(|label| text.find(label));
    // 责任编辑：张三发布：2023-02-16: elements without a space between.
    let behind = |named: &str| ["发布", "时间", "日期"].iter().filter_map(|l| named.find(l)).min();
    let named = label.and_then(|at| text.get(at..));
    let named = named.map(|named| named.get(..behind(named).unwrap_or(named.len())));
    let named = named.flatten().map(phrases::without_buttons);
    named.and_then(parse_editor_line).map_or_else(Vec::new, |found| found.people)
}

/// What a line says that is a date with its labels.
#[derive(Debug)]
pub(in crate::strip) struct DateLine {
    /// The source, and how it is printed.
    source: Option<(SourceLine, String)>,
    outlets: Vec<String>,
    names: Vec<String>,
}

impl DateLine {
    /// Whether it says nothing beside the dates.
    fn is_bare(&self) -> bool {
        self.source.is_none() && self.outlets.is_empty() && self.names.is_empty()
    }

    /// Of a line that holds a day; `None` where it holds other words.
    pub(in crate::strip) fn of(text: &str, context: &Context<'_>) -> Option<Self> {
        let (when, source) = split_source(text);
        let beside = Beside::of(phrases::without_buttons(when));
        let is_much = |rest: &str| width(rest.trim()) > LEFT_OVER;
        if is_much(&beside.rest) && is_much(&BESIDE.replace_all(&beside.rest, "")) {
            return None;
        }
        let source = match source.map(phrases::without_buttons) {
            Some(source) => Some((parse_source_line(source)?, source.to_owned())),
            None => None,
        };
        // Styles part the outlet from the section before it.
        let outlet = |outlet: &&str| {
            let mut known = context.outlets.iter();
            let known = known.find(|known| !known.is_empty() && outlet.ends_with(**known));
            (*known.unwrap_or(outlet)).to_owned()
        };
        let outlets = beside.outlets.iter().rev().map(outlet).collect();
        let names = beside.names.into_iter().map(str::to_owned).collect();
        Some(Self { source, outlets, names })
    }
}

/// Words beside the name of who reports, folded.
const REPORTS: [&str; 6] = ["记者", "见习记者", "实习记者", "特约记者", "报道", "报导"];

/// 某某晚报 李明 2022年7月25日 10:13 听新闻: the words beside the dates.
#[derive(Debug, Default)]
struct Beside<'t> {
    outlets: Vec<&'t str>,
    names: Vec<&'t str>,
    /// Other words, folded; buttons are left out.
    rest: String,
}

impl<'t> Beside<'t> {
    fn of(when: &'t str) -> Self {
        let folded = fold_line(when);
        let folded = DATE.replace_all(&folded, " ");
        let folded = TIME.replace_all(&folded, " ");
        let space = |c: char| c.is_whitespace() || matches!(c, '·' | '|' | '｜' | '•');
        // 张三,李四
        let list = |c: char| matches!(c, ',' | '、') && when.contains(is_han);
        // 某某壹点·某某晚报 is one outlet; 张三·某某晚报 is not.
        let together = |word: &str| {
            word.split_once('·').is_some_and(|(first, _)| !first.is_empty() && !is_name(first))
                && is_outlet(word)
        };
        let mark = |c: char| c.is_whitespace() || c == '|' || list(c);
        let apart = folded.split(mark);
        let words = apart.flat_map(|word| match together(word) {
            true => vec![word],
            false => word.split('·').collect(),
        });
        let words = words.filter(|word| !word.is_empty() && !BUTTON.is_match(word));
        // Styles part an outlet from the digits of a date, not spaces.
        let edge = |c: char| space(c) || c.is_ascii_digit();
        let printed = |word: &str| {
            let mut printed = when.split(space).chain(when.split(edge));
            printed.find(|printed| fold_line(printed) == word)
        };
        let mut beside = Self::default();
        let mut reports = false;
        for word in words {
            // 某某新闻 2023-05-15 记者 张三 报道
            if REPORTS.contains(&word) {
                reports = true;
                continue;
            }
            // 张三收藏: styles part the button from the name.
            let word =
                phrases::GLUED.iter().find_map(|button| word.strip_suffix(button)).unwrap_or(word);
            let printed = |word: &str| {
                printed(word)
                    .or_else(|| when.find(word).and_then(|at| when.get(at..at + word.len())))
            };
            match printed(word) {
                Some(account) if is_of_account(account) => {}
                Some(outlet) if is_outlet(outlet) => beside.outlets.push(outlet),
                Some(name) if is_name(name) => beside.names.push(name),
                Some(labelled) if reporter(labelled).is_some_and(is_name) => {
                    beside.names.extend(reporter(labelled));
                }
                _ => {
                    beside.rest.push_str(word);
                    beside.rest.push(' ');
                }
            }
        }
        if reports && beside.names.is_empty() {
            beside.rest.push_str(when);
        }
        beside
    }
}

/// 记者：张三, 文/张三: the name behind the label.
fn reporter(word: &str) -> Option<&str> {
    let (label, name) = word.split_once([':', '：', '/', '／'])?;
    ["记者", "記者", "作者", "撰文", "文"].contains(&label).then_some(name)
}

/// 某某报官方账号: what an account is to its platform, with the place before it.
fn is_of_account(word: &str) -> bool {
    ["官方账号", "官方帐号", "官方百家号"].iter().any(|end| word.ends_with(end))
}

/// Whether a word is a name in Han characters.
fn is_name(word: &str) -> bool {
    word.chars().all(is_han) && is_surely_name(word)
}

/// Where the first day with its year begins in the folded line.
fn day(view: &View<'_>, line: &Line<'_>) -> Option<usize> {
    *view.memo(line.block).day.get_or_init(|| find_day(line.folded()))
}

fn find_day(folded: &str) -> Option<usize> {
    const DIGITS_OF_YEAR: usize = 4;
    let mut digits = 0;
    let has_year = folded.chars().any(|c| {
        digits = if c.is_numeric() { digits + 1 } else { 0 };
        digits == DIGITS_OF_YEAR
    });
    if has_year { DATE.find(folded).map(|date| date.start) } else { None }
}

/// Whether the line is the digits of a day and a time whose cells stand without space
/// ("202208/2316:40:12"), or a day of this year with its time ("07-27 20:31").
fn is_moment(view: &View<'_>, line: &Line<'_>) -> bool {
    *view.memo(line.block).is_moment.get_or_init(|| match short_moment(line.folded()) {
        Some(end) => {
            let rest = line.folded().get(end..).unwrap_or_default().trim();
            rest.is_empty() || BUTTON.is_match(rest)
        }
        None => is_run_of_digits(line.folded()) && day(view, line).is_none(),
    })
}

/// Where a day without its year, and its time, end at the beginning of a folded line.
fn short_moment(folded: &str) -> Option<usize> {
    let begins = folded.starts_with(|c: char| c.is_numeric() || matches!(c, '今' | '昨' | '前'));
    if begins { SHORT_MOMENT.find(folded).map(|moment| moment.end) } else { None }
}

fn is_run_of_digits(folded: &str) -> bool {
    const LONGEST: usize = 32;
    let digits = || folded.bytes().filter(u8::is_ascii_digit).count();
    let form = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '/' | '-' | '.' | ':');
    folded.len() <= LONGEST
        && (folded.starts_with("20") || folded.starts_with("19"))
        && folded.contains(':')
        && matches!(digits(), 10 | 12 | 14)
        && folded.chars().all(form)
}

fn split_source(text: &str) -> (&str, Option<&str>) {
    ["来源", "來源"]
        .iter()
        .find_map(|label| text.find(label))
        .and_then(|at| Some((text.get(..at)?, Some(text.get(at..)?))))
        .unwrap_or((text, None))
}

const MONTH: &str = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|sept|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|mrt|mei|maj|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?";

/// A day with its year.
static DATE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(format!(
        r"\d{{4}}\s*[年./-]\s*\d{{1,2}}\s*[月./-]\s*\d{{1,2}}\s*日?|\d{{1,2}}[./]\d{{1,2}}[./](19|20)\d\d|\d{{1,2}}(st|nd|rd|th|\.)?( de| of)?[ .-]?{MONTH},?( de)?[ .-]?(19|20)\d\d|{MONTH} \d{{1,2}}(st|nd|rd|th)?,? (19|20)\d\d|(19|20)\d\d년 ?\d{{1,2}}월 ?\d{{1,2}}일"
    ))
});

/// A day without its year, and the time.
static SHORT_MOMENT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^((\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日|[今昨前]天) ?\d{1,2}:\d{2}(:\d{2})?|\d{1,2} ?(分钟|小时|天)前)",
    )
});

/// The time, where styles part it from the next word.
static TIME: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"\d{1,2}:\d{2}(:\d{2})?"));

/// Buttons, counts and places that stand on the line of a date.
static BUTTON: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(a[+-]|t[+-]|听新闻|听报道|听文章|收听|朗读|播报|语音播报|分享|收藏|评论|点赞|打印|订阅|关注|\+关注|举报|参与互动|\d*参与评论|我有话说|(来自|发布于|发表于|ip属地):?\p{Han}{2,4}|\d+(\.\d+)?[kw万]?(次)?(阅读|浏览|评论|人气|观看|点赞|看过|跟贴)?)$",
    )
});

/// What stands beside a date: the time with its zone, labels, weekdays, the time of reading, buttons.
static BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
    const PARTS: [&str; 16] = [
        r"\d{1,2} ?[:h.点時时] ?\d{2}([:.]\d{2})?( ?uhr| ?[ap]\.?m\.?\b)?|\buhr\b|\bstand\b",
        r"\b(today|heute|hoy|hoje|oggi|vandaag)\b",
        r"\b(lesezeit|leestijd|reading time|temps de lecture)\b",
        r"\b(tiempo de lectura|tempo d[ei] (leitura|lettura))\b",
        r"\bmin(uten?|utes?|uti|utos|\b\.?)|\b\d+ ?min(ute)?s?( read)?\b",
        r"\b(gmt|utc|[ecmp][sd]t|cest|cet|bst|ist|msk|jst|kst|sgt|aest)\b|[+-]\d{2}:?\d{2}",
        r"[上下]午|(发布|发表|更新|最后|时间|日期|于)+|(星期|周)[一二三四五六日天]|(北京|[台臺]北|香港)[时時][间間]",
        r"\b(first |last )?(published|updated|posted|modified|date|on|at|of)\b",
        r"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b",
        r"(阅读量?|浏览|点击|评论)[:：]? ?\d*次?|为[\p{Han}a-z]{2,12}撰稿|\p{Han}{2,4}领域(优质)?创作者",
        r"字[号体]:?( ?a[+-]?| ?[大中小])+",
        r"\b(le|à|el|il|alle|alle ore|ore|às|um|kl|om|op|em|den|am|в)\b",
        r"veröffentlicht|aktualisiert|publié|modifié|mis à jour|publicado|actualizado|atualizad[oa]( em)?",
        r"gepubliceerd|bijgewerkt|pubblicato|aggiornato|опубликовано|обновлено",
        r"配信|更新|公開|입력|수정",
        r"[\s\d,.|/·•:()\[\]-]+",
    ];
    Pattern::new(PARTS.join("|"))
});

#[cfg(test)]
mod tests {
    #[test]
    fn an_editor_ends_where_the_next_fact_begins() {
        for next in ["", "发布：2023-02-16", "时间：2023-02-16", "日期：2023-02-16"] {
            let line = format!("来源：某江报作者：李小蕾责任编辑：宋佳{next}");
            let editors = super::editors(&line);
            assert_eq!(editors.first().map(|e| e.name.as_str()), Some("宋佳"), "{next}");
        }
    }
}
