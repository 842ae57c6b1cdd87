//! Chinese bylines: labelled anywhere, alone above the text, or at its end.

use super::{BYLINE_LABELS, people_of, take};
use crate::date::{self, DateContext};
use crate::grammar::{self, Place};
use crate::layout::{Block, Break, Layout};
use crate::metadata::Candidates;
use crate::metadata::candidates::push_moment;
use crate::metadata::names::person;
use crate::script::is_han;
use crate::{Byline, Origin, Person, Sourced, Timestamp};

/// Reads labelled lines anywhere, and the last lines of the text: old pages print the byline there.
pub(super) fn read(layout: &Layout, dates: &DateContext<'_>, out: &mut Candidates) {
    read_posted(layout, dates, out);
    let mut below_prose = false;
    for block in layout.blocks.iter().filter(is_shown).take(MOST_BLOCKS) {
        below_prose |= is_prose(block);
        let line = layout.block_text(block).trim();
        if block.characters <= LABELLED_LINE
            && BYLINE_LABELS.iter().any(|label| line.starts_with(label))
            && let Some(parsed) = grammar::parse_byline(line, Place::Marked)
            // An answer in an interview stands behind 作者：, too.
            && (!below_prose || parsed.byline.authors().all(grammar::is_surely_name))
        {
            take(parsed, out);
        }
    }
    // Old pages break the lines of their prose, which makes them short.
    let closing = layout.blocks.iter().rev().filter(is_shown).take(TAIL);
    let issue = closing.map(|block| layout.block_text(block)).find_map(issue);
    push_moment(&mut out.published, issue, Origin::Text);
    read_names_above_prose(layout, out);
    if out.bylines.is_empty() {
        read_repeated_name(layout, out);
    }
    if out.bylines.is_empty() {
        read_owner_of_blog(out);
    }
    let Some(last) = layout.blocks.iter().rposition(is_prose) else { return };
    let tail = layout.blocks.iter().skip(last).filter(|b| !b.hidden).take(TAIL);
    for line in tail.map(|block| layout.block_text(block)) {
        if let Some(parsed) = grammar::parse_byline(line, Place::Tail) {
            take(parsed, out);
        }
    }
}

fn is_shown(block: &&Block) -> bool {
    !block.hidden && !block.text.is_empty()
}

fn is_prose(block: &Block) -> bool {
    block.characters >= CHINESE_PROSE && block.link_characters * 3 < block.characters
}

/// The month of the issue that a closing line names: ——《某某月刊》1996年6月号.
fn issue(line: &str) -> Option<Timestamp> {
    const OPENINGS: [char; 6] = ['—', '－', '-', '(', '（', '《'];
    let line = line.trim();
    let closes = line.starts_with(OPENINGS) && line.chars().count() <= LABELLED_LINE as usize;
    let (_, rest) = line.split_once('》').filter(|_| closes)?;
    let found = date::find_all(rest, &DateContext::default()).into_iter().next()?;
    let behind = rest.get(found.range.end..).unwrap_or_default();
    let is_issue = found.range.start == 0 && behind.starts_with(['号', '號', '期', '刊']);
    (is_issue && found.timestamp.month.is_some()).then_some(found.timestamp)
}

/// Reads the first line that says who posted when: 由某某发表于 2005-03-21 01:20.
fn read_posted(layout: &Layout, dates: &DateContext<'_>, out: &mut Candidates) {
    const VERBS: &[&str] = &["张贴", "张貼", "發表", "发表", "发布", "發佈", "發布"];
    const LONGEST_NAME: usize = 12;
    let short = |b: &&Block| !b.hidden && b.characters <= LABELLED_LINE;
    let posted = layout.blocks.iter().filter(short).find_map(|block| {
        let line = layout.block_text(block).trim();
        let rest = line.strip_prefix('由')?;
        let (name, rest) = VERBS.iter().find_map(|verb| rest.split_once(verb))?;
        let name = name.trim();
        let plain = (1..=LONGEST_NAME).contains(&name.chars().count())
            && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        let rest = rest.trim_start_matches([' ', '@', '于', '於', '在', ':', '：']);
        let found = date::find_all(rest, dates).into_iter().next().filter(|_| plain)?;
        if found.range.start > 0 {
            return None;
        }
        Some((line, name, found.timestamp))
    });
    let Some((line, name, moment)) = posted else { return };
    out.push_byline(Byline::of_people(line, vec![Person::author(name)]), Origin::Text);
    out.push_date(moment, false, Origin::Text);
}

const MOST_BLOCKS: usize = 400;
const LABELLED_LINE: u32 = 60;
/// Han characters of a block that is prose.
const CHINESE_PROSE: u32 = 50;
/// Of each of two neighbouring lines of prose.
const BROKEN_PROSE: u32 = 25;
/// Blocks from the last prose on that may close with a byline.
const TAIL: usize = 5;

/// Adds persons whose names in Han characters are all that stands on a line close above the first
/// prose: old pages, which declare nothing, print the headline as plain text.
fn read_names_above_prose(layout: &Layout, out: &mut Candidates) {
    const ABOVE: usize = 3;
    let declares = |t: &Sourced<String>| matches!(t.origin, Origin::OpenGraph | Origin::JsonLd);
    if out.titles.iter().any(declares) || !out.bylines.is_empty() {
        return;
    }
    let blocks: Vec<&Block> = layout.blocks.iter().filter(is_shown).take(MOST_BLOCKS).collect();
    // Old pages break their lines themselves.
    let is_broken_prose = |pair: &[&Block]| match pair {
        [line, next] => {
            next.break_before == Break::Line
                && [line, next]
                    .iter()
                    .all(|b| b.characters >= BROKEN_PROSE && b.link_characters == 0)
        }
        _ => false,
    };
    let broken = blocks.windows(2).position(is_broken_prose);
    let whole = blocks.iter().position(|block| is_prose(block));
    let Some(first) = whole.into_iter().chain(broken).min() else { return };
    let above = blocks.get(first.saturating_sub(ABOVE)..first).unwrap_or_default();
    // The nearest line counts: words of places and things have the shape of names, too.
    let plain = above.iter().rev().filter(|block| block.link_characters == 0);
    let named = plain.map(|block| layout.block_text(block)).find_map(|line| {
        // 撰文 | 张三: the label is no name.
        let parsed = grammar::parse_byline(line, Place::Head).filter(|parsed| parsed.own_line);
        let people = parsed.map_or_else(|| person::people(line), |parsed| parsed.byline.people);
        let short = |p: &Person| person::is_han(&p.name) && p.name.chars().count() <= 4;
        let names = people.iter().any(|p| person::is_han_name(&p.name)) && people.iter().all(short);
        names.then_some((line, people))
    });
    if let Some((line, people)) = named {
        out.push_byline(Byline::of_people(line, people), Origin::Text);
    }
}

/// Adds the name that stands alone a few lines below a headline that opens with it: 茉莉：我怎样….
fn read_repeated_name(layout: &Layout, out: &mut Candidates) {
    const BELOW: usize = 12;
    let short = |b: &&Block| is_shown(b) && b.characters <= LABELLED_LINE;
    let lines: Vec<&str> = layout
        .blocks
        .iter()
        .filter(short)
        .take(MOST_BLOCKS)
        .map(|b| layout.block_text(b))
        .collect();
    let named = lines.iter().enumerate().find_map(|(at, line)| {
        let (name, title) = line.split_once(['：', ':'])?;
        let name = name.trim();
        let shaped = (2..=4).contains(&name.chars().count()) && person::is_han(name);
        let plausible = |p: &Person| person::is_plausible(p) && !person::is_placeholder(&p.name);
        let below = lines.get(at + 1..)?.iter().take(BELOW);
        let alone = shaped && title.chars().count() > 4 && below.clone().any(|l| l.trim() == name);
        // In a dialogue others speak, too.
        let others = below.clone().filter(|line| line.contains(['：', ':'])).count();
        let people = person::people(name);
        let named = people.len() == 1 && people.iter().all(plausible);
        (alone && others < 3 && named).then_some((name, people))
    });
    if let Some((name, people)) = named {
        out.push_byline(Byline::of_people(name, people), Origin::Text);
    }
}

/// Adds the name that a blog's title gives between the headline and the place: 通车记_海小娘_某浪博客.
fn read_owner_of_blog(out: &mut Candidates) {
    const LONGEST: usize = 12;
    let owner = out.titles.iter().find_map(|title| {
        let parts: Vec<&str> = title.value.split(['_', '|', '-', '–']).map(str::trim).collect();
        let [_, .., name, place] = parts.as_slice() else { return None };
        let name = name.strip_suffix("的博客").unwrap_or(name);
        let is_name = (2..=LONGEST).contains(&name.chars().count())
            && name.chars().all(char::is_alphanumeric)
            && name.contains(is_han);
        // 通车记_社会_某浪博客: the section.
        let section = |word: &&str| name.strip_suffix("频道").unwrap_or(name) == *word;
        let is_name = is_name && !SECTIONS.iter().any(section) && !name.ends_with("新闻");
        let is_blog = ["博客", "博客园", "部落格"].iter().any(|word| place.ends_with(word));
        (is_blog && is_name && parts.len() >= 3).then(|| name.to_owned())
    });
    if let Some(name) = owner {
        out.push_byline(
            Byline::of_people(name.as_str(), vec![Person::author(name.as_str())]),
            Origin::Text,
        );
    }
}

/// Sections of blogs.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "社会", "新闻", "国内", "国际", "财经", "科技", "娱乐", "体育", "文化", "教育", "生活", "健康",
    "旅游", "历史", "军事", "汽车", "房产", "情感", "育儿", "美食", "时尚", "游戏", "股票", "时评",
    "杂谈", "随笔", "首页", "博文", "默认分类", "评论", "读书", "法治",
];

/// Adds persons whose names in Han characters are all that stands right below the headline.
pub(super) fn read_names_below(lines: &[&str], out: &mut Candidates) {
    const LONGEST: usize = 24;
    let named = lines.iter().take(2).find_map(|line| {
        let people = people_of(line);
        let names = |p: &Person| person::is_han(&p.name) && person::has_shape(&p.name);
        let short =
            line.chars().count() <= LONGEST && people.iter().all(|p| p.name.chars().count() <= 4);
        (short && !people.is_empty() && people.iter().all(names)).then_some((*line, people))
    });
    if let Some((line, people)) = named {
        out.push_byline(Byline::of_people(line, people), Origin::Text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;

    fn authors(html: &str) -> Vec<String> {
        let mut out = Candidates::default();
        read(&layout_of(html), &DateContext::default(), &mut out);
        out.bylines.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
    }

    #[test]
    fn the_title_of_a_blog_names_its_owner() {
        let owner = |title: &str| {
            let mut out = Candidates::default();
            out.titles.push(Sourced::new(title.to_owned(), Origin::Markup));
            read(&layout_of("<p>.</p>"), &DateContext::default(), &mut out);
            out.bylines
                .iter()
                .flat_map(|b| b.value.authors())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(owner("大桥通车记_海小娘_某浪博客"), ["海小娘"]);
        assert_eq!(owner("大桥通车记 - 海小娘的博客 - 部落格"), ["海小娘"]);
        assert_eq!(owner("大桥通车记 - 海小娘 - 博客园"), ["海小娘"]);
        for title in ["大桥通车记_社会_某浪博客", "大桥通车记_财经频道_某浪博客"]
        {
            assert_eq!(owner(title), [""; 0], "{title}");
        }
        for title in ["大桥通车记_某浪博客", "大桥通车记_海小娘_某浪新闻", "海小娘 - 某浪博客"]
        {
            assert_eq!(owner(title), [""; 0], "{title}");
        }
    }

    #[test]
    fn the_issue_that_printed_a_text_tells_its_month() {
        let month = |line: &str| issue(line).map(|issue| issue.to_string());
        for line in
            ["——《某某月刊》1996年6月号", "（原载《某某》1996年6月號）", "《某某》1996年6月刊"]
        {
            assert_eq!(month(line).as_deref(), Some("1996-06"), "{line}");
        }
        let html = format!("<p>{LINE}<br>{LINE}<br>——《某某月刊》1996年6月号</p><hr>");
        let mut out = Candidates::default();
        read(&layout_of(&html), &DateContext::default(), &mut out);
        assert_eq!(out.published[0].value.to_string(), "1996-06");
        for line in ["《某某》1996年6月出版", "他在《某某》1996年6月号上说", "——《某某》"]
        {
            assert_eq!(month(line), None, "{line}");
        }
    }

    #[test]
    fn a_footer_says_who_posted_when() {
        for verb in ["张贴 @", "张貼", "發表於", "发表于", "发布于", "發佈於", "發布於"]
        {
            let html = format!("<p>某事</p><p>由海小娘{verb} 2005-03-21 01:20:44</p>");
            assert_eq!(authors(&html), ["海小娘"], "{verb}");
        }
        assert_eq!(authors("<p>由统计局在北京发表，2005年3月21日</p>"), [""; 0]);
    }

    #[test]
    fn the_headline_may_open_with_the_name_that_stands_alone_below() {
        let html = format!(
            "<b>茉莉：通车那天的早晨</b><p>通车那天的早晨</p><p>茉莉</p><p>{LINE}。{LINE}。</p>"
        );
        assert_eq!(authors(&html), ["茉莉"]);
        assert_eq!(authors(&html.replacen("茉莉：", "", 1)), [""; 0]);
    }

    /// One line of a text that breaks its lines itself.
    const LINE: &str = "大桥昨天上午正式通车，市民从清早起就在桥头排队，等候第一班公交车驶过";

    #[test]
    fn names_stand_above_prose_that_breaks_its_own_lines() {
        for (names, expected) in
            [("胡小平", vec!["胡小平"]), ("赵小东、风小天", vec!["赵小东", "风小天"])]
        {
            let html =
                format!("<p>大桥通车记<br><br>{names}<br><br>{LINE}<br>{LINE}<br>{LINE}</p>");
            assert_eq!(authors(&html), expected);
        }
        let html = format!("<p>大桥通车记<br><br>风景<br><br>{LINE}<br>{LINE}</p>");
        assert_eq!(authors(&html), [""; 0]);
    }

    #[test]
    fn a_name_in_brackets_closes_the_text() {
        let html = format!("<p>{LINE}。{LINE}。</p><div>（袁小源）</div>");
        assert_eq!(authors(&html), ["袁小源"]);
    }
}
