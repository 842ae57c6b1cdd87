//! Names that nothing announces, right below the headline.

use crate::date;
use crate::grammar::{self, given_names};
use crate::layout::{Block, BlockKind, Layout};
use crate::metadata::Candidates;
use crate::metadata::names::person;
use crate::pictures::WIDEST_AVATAR;
use crate::{Byline, Origin, Person};

const LONGEST: usize = 80;
/// Lines below the headline that may be nothing but names: a deck may stand before them.
const MOST_LINES: usize = 2;

/// Adds the persons whose names are all that stands on a line right below the headline, where nobody
/// else is named. What stands below a picture is a caption, but that of somebody's face has none.
pub(super) fn read(layout: &Layout, headline: usize, out: &mut Candidates) {
    if names_someone(out) {
        return;
    }
    let seen = |block: &&Block| !(block.hidden || is_text(block) && block.text.is_empty());
    let lines = layout.blocks.iter().skip(headline + 1).filter(seen);
    let lines = lines.take_while(|b| is_text(b) || is_avatar(layout, b)).filter(|b| is_text(b));
    let named = lines.take(MOST_LINES).map(|b| layout.block_text(b)).find_map(|line| {
        let people = person::people(line);
        let short = line.chars().count() <= LONGEST && !line.ends_with(['.', '?', '!']);
        let known = people.iter().any(|person| given_names::opens(&person.name));
        (short && known && people.iter().all(person::is_certain)).then_some((line, people))
    });
    if let Some((line, people)) = named {
        out.push_byline(Byline::of_people(line, people), Origin::Text);
    }
}

/// Adds whom the end of the first paragraph names in brackets, as Japanese papers do, where nobody else is
/// named.
pub(super) fn read_end_of_lead(layout: &Layout, headline: usize, out: &mut Candidates) {
    const LEAST: u32 = 60;
    if names_someone(out) {
        return;
    }
    let is_prose = |block: &&Block| block.is_shown_text() && block.characters >= LEAST;
    let lead = layout.blocks.iter().skip(headline + 1).find(is_prose);
    let lead = lead.map(|block| layout.block_text(block).trim_end());
    let Some(bracketed) = lead.filter(|text| text.ends_with('）')) else { return };
    let parsed = grammar::parse_byline(bracketed, grammar::Place::Tail);
    // 中村さん, 佐藤工業, 北村駅前
    const NO_ENDS: [&str; 7] = ["さん", "氏", "駅前", "工業", "建設", "商店", "製作所"];
    let is_name = |person: &Person| {
        grammar::is_japanese_name(&person.name)
            && !NO_ENDS.iter().any(|end| person.name.ends_with(end))
    };
    let parsed = parsed.filter(|p| !p.own_line && p.byline.people.iter().all(is_name));
    if let Some(parsed) = parsed {
        out.push_byline(parsed.byline, Origin::Text);
    }
}

/// Adds the one word behind "by" on a line of its own among those of a date: an account.
pub(super) fn read_account(lines: &[&str], out: &mut Candidates) {
    const NEAREST: usize = 6;
    if names_someone(out) {
        return;
    }
    let account = |line: &&str| {
        // "3 May 2021, 10:15 by annlee"
        let apart = date::without_dates(line);
        let said = apart.rsplit(';').next()?.trim_matches([' ', ',', '|', '-', '–', '·']);
        // "posted by annlee to the garden (14 answers)": the place behind it.
        let posted = said.strip_prefix("posted by ").and_then(|rest| {
            let (name, rest) = rest.split_once(' ')?;
            ["to ", "in ", "on ", "at "].iter().any(|word| rest.starts_with(word)).then_some(name)
        });
        let by = || said.strip_prefix("by ").or_else(|| said.strip_prefix("von "));
        let name = posted.or_else(|| said.strip_prefix("posted by ")).or_else(by)?;
        let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let length = (3..=24).contains(&name.chars().count());
        let letters = name.starts_with(char::is_alphabetic);
        (plain && length && letters).then(|| (line.trim().to_owned(), name.to_owned()))
    };
    if let Some((printed, name)) = lines.iter().take(NEAREST).find_map(account) {
        out.push_byline(Byline::of_people(printed, vec![Person::author(name)]), Origin::Text);
    }
}

fn names_someone(out: &Candidates) -> bool {
    out.bylines.iter().any(|byline| byline.value.authors().next().is_some())
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Text)
}

/// Whether a block is a picture so small that it can only be somebody's face.
fn is_avatar(layout: &Layout, block: &Block) -> bool {
    let BlockKind::Image(index) = block.kind else { return false };
    let image = layout.images.get(index);
    image.and_then(|image| image.width).is_some_and(|width| (20..=WIDEST_AVATAR).contains(&width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;

    fn below(html: &str) -> Vec<String> {
        let mut out = Candidates::default();
        read(&layout_of(html), 0, &mut out);
        out.bylines.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
    }

    #[test]
    fn names_alone_below_the_headline_are_the_authors() {
        assert_eq!(below("<h1>A bridge opens</h1><p>Ann Lee</p><p>It opened.</p>"), ["Ann Lee"]);
        let html = "<h1>A bridge opens</h1><p>At last.</p><p>Ann Lee, Roby Ray</p>";
        assert_eq!(below(html), ["Ann Lee", "Roby Ray"]);
        for width in [48, 120] {
            let face =
                format!("<h1>A bridge opens</h1><img src=/a.jpg width={width}><p>Ann Lee</p>");
            assert_eq!(below(&face), ["Ann Lee"]);
        }
        for html in [
            "<h1>A bridge opens</h1><p>Cloud Computing</p>",
            "<h1>A bridge opens</h1><img src=/a.jpg width=600 height=400><p>Ann Lee</p>",
            "<h1>A bridge opens</h1><p>Ann Lee, Traffic Today</p>",
        ] {
            assert_eq!(below(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn the_end_of_a_japanese_lead_names_its_author() {
        let lead = "店の煙突を使って町の天気を測っている。気温や風、雨の強さを1分ごとに記録し、番台の横の画面に映す。\
            観測器は区内外の12軒に広がった。";
        let authors = |name: &str| {
            let page = format!("<h1>煙突、町の天気を測る</h1><p>{lead}（{name}）</p><p>{lead}</p>");
            let mut out = Candidates::default();
            read_end_of_lead(&layout_of(&page), 0, &mut out);
            let authors = out.bylines.iter().flat_map(|b| b.value.authors());
            authors.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(authors("佐久間あかり"), ["佐久間あかり"]);
        for other in [
            "写真あり",
            "全三回",
            "中村玉緒さん",
            "中村玉緒氏",
            "北村駅前",
            "佐藤工業",
            "佐藤建設",
            "佐藤商店",
            "佐藤製作所",
        ] {
            assert_eq!(authors(other), [""; 0], "{other}");
        }
    }

    #[test]
    fn one_word_behind_by_is_an_account() {
        let account = |line: &str| {
            let mut out = Candidates::default();
            read_account(&[line], &mut out);
            out.bylines
                .iter()
                .flat_map(|b| b.value.authors())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(account("by annlee"), ["annlee"]);
        assert_eq!(account("von annlee7"), ["annlee7"]);
        assert_eq!(account("posted by annlee to the garden (14 answers total)"), ["annlee"]);
        assert_eq!(account("06.11.2023 13:30 von Annlee"), ["Annlee"]);
        for line in ["by the river", "annlee", "by 12.05.2021"] {
            assert_eq!(account(line), [""; 0], "{line}");
        }
    }
}
