//! Chinese bylines: labelled anywhere, alone above the text, or at its end.

use super::{BYLINE_LABELS, is_han_name, people_of, take};
use crate::grammar::{self, Place};
use crate::layout::{Block, Break, Layout};
use crate::metadata::Candidates;
use crate::metadata::person;
use crate::{Byline, Origin, Person, Sourced};

/// Reads labelled lines anywhere, and the last lines of the text: old pages print the byline there.
pub(super) fn read(layout: &Layout, out: &mut Candidates) {
    let is_prose = |block: &&Block| {
        block.characters >= CHINESE_PROSE && block.link_characters * 3 < block.characters
    };
    let blocks = || layout.blocks.iter().filter(|b| !b.hidden && !b.text.is_empty());
    let mut below_prose = false;
    for block in blocks().take(MOST_BLOCKS) {
        below_prose |= is_prose(&block);
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
    read_names_above_prose(layout, &is_prose, out);
    let Some(last) = layout.blocks.iter().rposition(|block| is_prose(&block)) else { return };
    let tail = layout.blocks.iter().skip(last).filter(|b| !b.hidden).take(TAIL);
    for line in tail.map(|block| layout.block_text(block)) {
        if let Some(parsed) = grammar::parse_byline(line, Place::Tail) {
            take(parsed, out);
        }
    }
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
fn read_names_above_prose(
    layout: &Layout,
    is_prose: &dyn Fn(&&Block) -> bool,
    out: &mut Candidates,
) {
    const ABOVE: usize = 3;
    let declares = |t: &Sourced<String>| matches!(t.origin, Origin::OpenGraph | Origin::JsonLd);
    if out.titles.iter().any(declares) || !out.bylines.is_empty() {
        return;
    }
    let blocks: Vec<&Block> = layout
        .blocks
        .iter()
        .filter(|b| !b.hidden && !b.text.is_empty())
        .take(MOST_BLOCKS)
        .collect();
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
    let whole = blocks.iter().position(is_prose);
    let Some(first) = whole.into_iter().chain(broken).min() else { return };
    let above = blocks.get(first.saturating_sub(ABOVE)..first).unwrap_or_default();
    // The nearest line counts: words of places and things have the shape of names, too.
    let plain = above.iter().rev().filter(|block| block.link_characters == 0);
    let named = plain.map(|block| layout.block_text(block)).find_map(|line| {
        // 撰文 | 张三: the label is no name.
        let parsed = grammar::parse_byline(line, Place::Head).filter(|parsed| parsed.own_line);
        let people = parsed.map_or_else(|| person::people(line), |parsed| parsed.byline.people);
        let short = |p: &Person| person::is_han(&p.name) && p.name.chars().count() <= 4;
        let names = people.iter().any(|p| is_han_name(&p.name)) && people.iter().all(short);
        names.then_some((line, people))
    });
    if let Some((line, people)) = named {
        let byline = Byline { printed: line.to_owned(), people, ..Byline::default() };
        out.bylines.push(Sourced::new(byline, Origin::Text));
    }
}

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
        let byline = Byline { printed: line.to_owned(), people, ..Byline::default() };
        out.bylines.push(Sourced::new(byline, Origin::Text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(html: &str) -> Vec<String> {
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let layout = crate::layout::lay_out(&parsed, &crate::rules::Marks::new());
        let mut out = Candidates::default();
        read(&layout, &mut out);
        out.bylines.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
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
