//! The headline of another article of the site, which is all of a paragraph between two paragraphs, or several
//! in a list: pages put such pointers amid the text without a label.

use crate::layout::{ContainerId, RunKind, Tag};
use crate::script::{is_han, is_kana};
use crate::strip::Findings;
use crate::strip::boxes::card;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};
use std::ops::RangeInclusive;

/// Columns of a headline.
const WIDTHS: RangeInclusive<usize> = 20..=160;
/// Words of one; names of things that a text goes through have fewer.
const FEWEST_WORDS: usize = 5;
/// Links of a page to its own site, at least.
const OWN_LINKS: usize = 5;

/// Headlines of a list.
const LISTED: RangeInclusive<usize> = 2..=5;

/// Whether the line is one, or the first of a list.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.line());
    if spot.place != Place::Middle || view.block(line.block).links != 1 {
        return None;
    }
    let (lines, is_boxed) = match list_of(view, line) {
        Some(list) => (listed(spot, list)?, true),
        None => (1, is_box(view, line)),
    };
    let is_paragraph = || tag_of(view, line) == Tag::Paragraph && has_words(line.text);
    let is_told =
        if is_boxed { is_chinese(line.text) || has_words(line.text) } else { is_paragraph() };
    let told = is_told && is_headline(view, line) && is_amid_prose(spot, lines, is_boxed);
    let (reason, evidence) = (DropReason::RelatedLinks, Evidence::Shape);
    told.then_some(Found { reason, evidence, lines })
}

fn tag_of(view: &View<'_>, line: &Line<'_>) -> Tag {
    view.container(view.block(line.block).container).tag
}

/// The list around a line.
fn list_of(view: &View<'_>, line: &Line<'_>) -> Option<ContainerId> {
    let mut around = view.layout.enclosing(view.block(line.block).container).take(4);
    around.find(|&id| view.container(id).tag.is_list())
}

/// How many lines a list has, from its first one on, that stands alone in its box and holds headlines and
/// nothing else.
fn listed(spot: Spot<'_>, list: ContainerId) -> Option<usize> {
    let (view, line) = (spot.view, spot.line());
    let list = view.container(list);
    let around = view.container(list.parent?);
    let lines = &spot.lines[spot.at..];
    let lines = &lines[..lines.partition_point(|line| line.block < list.blocks.end)];
    let told = list.tag == Tag::UnorderedList
        && matches!(around.tag, Tag::Div | Tag::Section | Tag::Aside)
        && around.blocks == list.blocks
        && list.blocks.start == line.block
        && LISTED.contains(&lines.len())
        && lines.iter().all(|line| is_headline(view, line) && !tells_number(line));
    told.then_some(lines.len())
}

/// Whether a line is nothing but a link to a page of the site, by its headline.
fn is_headline(view: &View<'_>, line: &Line<'_>) -> bool {
    let text = line.text.trim();
    WIDTHS.contains(&line.width)
        && view.block(line.block).links == 1
        && view.link_density(line.block) >= 0.95
        && !text.ends_with(['.', ':', '…', ';', ',', '。', '：', '；', '，', '》', '”', '」'])
        && leads_inside(view, line)
}

/// Whether a text has the words of a headline.
fn has_words(text: &str) -> bool {
    text.split_whitespace().count() >= FEWEST_WORDS
}

/// Whether a text is in Chinese; a title in its marks is that of a book, a law or a report.
fn is_chinese(text: &str) -> bool {
    text.contains(is_han)
        && !text.contains(is_kana)
        && !text.starts_with(['《', '“', '「', '【', '（', '('])
}

/// Whether an element is a box around a single line that is no quotation and tells no numbers: boxes name places,
/// laws and reports as well.
fn is_box(view: &View<'_>, line: &Line<'_>) -> bool {
    let container = view.container(view.block(line.block).container);
    matches!(container.tag, Tag::Div | Tag::Section)
        && container.blocks.len() == 1
        && !tells_number(line)
        && !line.text.starts_with(['"', '“', '„', '«', '‘', '\''])
}

fn tells_number(line: &Line<'_>) -> bool {
    line.text.contains(|c: char| c.is_ascii_digit())
}

/// Whether an address is that of a document.
fn is_file(address: &str) -> bool {
    const ENDS: [&str; 7] = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".zip"];
    let path = address.split('?').next().unwrap_or_default().to_ascii_lowercase();
    ENDS.iter().any(|end| path.ends_with(end))
}

/// Whether paragraphs of prose stand on both sides of the lines from this one on; below a box with a heading
/// between.
fn is_amid_prose(spot: Spot<'_>, lines: usize, is_boxed: bool) -> bool {
    let is_paragraph = |line: &Line<'_>| line.prose && tag_of(spot.view, line) == Tag::Paragraph;
    // A short bold paragraph is a heading as well.
    let is_heading = |line: &Line<'_>| {
        let block = spot.view.block(line.block);
        let is_titled = matches!(tag_of(spot.view, line), Tag::Heading(_));
        !line.prose && (is_titled || 2 * block.strong_characters > block.characters)
    };
    let goes_on = match spot.lines.get(spot.at + lines..).unwrap_or_default() {
        [heading, paragraph, ..] if is_boxed && is_heading(heading) => is_paragraph(paragraph),
        below => below.first().is_some_and(is_paragraph),
    };
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    goes_on && above.is_some_and(|above| is_paragraph(above) && !above.text.ends_with([':', '：']))
}

/// Whether its link leads to a page of the site, as many of the page's links do.
fn leads_inside(view: &View<'_>, line: &Line<'_>) -> bool {
    let links = &view.layout.links;
    let address =
        view.layout.block_runs(view.block(line.block)).iter().find_map(|run| match run.kind {
            RunKind::Link(link) => links.get(link),
            _ => None,
        });
    let Some(address) = address.filter(|address| !address.contains('#') && !is_file(address))
    else {
        return false;
    };
    if address.starts_with('/') && !address.starts_with("//") {
        return true;
    }
    card::host(address).is_some_and(|host| view.links_to(host) >= OWN_LINKS)
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn kept(line: &str) -> bool {
        let page = format!(
            "<title>A bridge opens</title><h1>A bridge opens</h1>\
             <p>Thousands came to the banks on Monday to see the first boats pass below it at last, \
             after three years of work and two of dispute.\
             <p>Cars have to wait until autumn, as the ramps are not ready yet, the council says, and \
             nobody knows what they will cost in the end.\
             {line}\
             <p>The old ferry will run until then, every twenty minutes from six in the morning, and \
             once an hour in the evening until midnight."
        );
        let text = extract(&page).map(|article| article.to_text()).unwrap_or_default();
        text.contains("bicycles")
    }

    #[test]
    fn the_headline_of_another_article_between_paragraphs_goes() {
        let headline = "Six bicycles of couriers stolen in one night";
        let link = format!(r#"<a href="/news/riders.html">{headline}</a>"#);
        for line in [
            format!("<p><strong>{link}</strong>"),
            format!("<p>{link}"),
            format!("<div>{link}</div>"),
            format!("<section>{link}</section>"),
            format!("<div><ul><li>{link}<li>{}</ul></div>", link.replace("Six", "Seven")),
            format!("<div>{link}</div><h2>The quiet years</h2>"),
        ] {
            assert!(!kept(&line), "{line}");
        }
        for line in [
            format!(r#"<p><a href="https://example.com/riders">{headline}</a>"#),
            format!(r#"<p><a href="/news/riders.html">{headline}.</a>"#),
            format!("<p>{link}, the council says"),
            format!("<h3>{link}</h3>"),
            format!("<p>{link}<h2>The quiet years</h2>"),
            format!("<div><ul><li>{link}</ul></div>"),
            format!("<div>{}</div>", link.replace(".html", ".html#part")),
            format!("<div><ul><li>{link}<li>Seven of couriers</ul></div>"),
            r#"<p><a href="/shop/1">Two blue bicycles</a>"#.to_owned(),
            r#"<div><a href="/shop/1">Two blue bicycles</a></div>"#.to_owned(),
            r#"<div><a href="/news/1">Six bicycles of 12 couriers stolen last night</a></div>"#
                .to_owned(),
            r#"<div><a href="/news/1">“Six bicycles of couriers are too many”</a></div>"#
                .to_owned(),
        ] {
            assert!(kept(&line), "{line}");
        }
    }

    #[test]
    fn documents_are_no_articles() {
        let headline = "Six bicycles of couriers stolen in one night";
        for end in [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".zip"] {
            let line = format!(r#"<div><a href="/files/riders{end}">{headline}</a></div>"#);
            assert!(kept(&line), "{line}");
        }
    }

    #[test]
    fn chinese_headlines_have_no_spaces_and_stand_above_bold_headings_too() {
        let kept = |link: &str, below: &str| {
            let page = format!(
                "<title>桥通车了</title><h1>桥通车了</h1>\
                 <p>周一有数千人来到河边，看第一批船终于从桥下经过，工程做了三年，争论也有两年。\
                 <p>汽车要等到秋天才能上桥，引桥还没有修好，市政府说，费用最后是多少谁也不知道。\
                 <div><a href=\"/news/1.html\">{link}</a></div>{below}\
                 <p>老渡船会一直开到那时候，早上六点起每二十分钟一班，晚上每小时一班，直到半夜。"
            );
            let text = extract(&page).map(|article| article.to_text()).unwrap_or_default();
            text.contains("渡口")
        };
        assert!(!kept("西岸老渡口周末停航 居民改坐公交", ""));
        assert!(!kept("西岸老渡口周末停航 居民改坐公交", "<p><b>船开到秋天</b>"));
        for title in [
            "《西岸老渡口志：一九五〇年以来》",
            "“西岸老渡口”周末停航的通知”",
            "西岸老渡口的新航班时间如下：",
        ] {
            assert!(kept(title, ""), "{title}");
        }
    }
}
