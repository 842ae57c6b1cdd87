//! The headline of another article of the site, which is all of a paragraph between two paragraphs:
//! pages put such pointers amid the text without a label.

use crate::layout::{RunKind, Tag};
use crate::script::is_han;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::{DropReason, Evidence};
use url::Url;

/// Columns of a headline.
const WIDTHS: std::ops::RangeInclusive<usize> = 24..=160;
/// Words of one; names of things that a text goes through have fewer.
const FEWEST_WORDS: usize = 5;
/// Links of a page to its own site, at least.
const OWN_LINKS: usize = 5;

/// Whether the line is one.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.line());
    let block = view.block(line.block);
    let text = line.text.trim();
    let is_headline = spot.place == Place::Middle
        && WIDTHS.contains(&line.width)
        && block.links == 1
        && view.link_density(line.block) >= 0.95
        && is_of_its_own(view, line)
        && !view.in_list(line.block)
        && has_words(text)
        && !text.ends_with(['.', ':', '…', ';', ',', '。', '：', '；', '，', '》', '”', '」']);
    let told = is_headline && is_amid_prose(spot) && leads_inside(view, line);
    told.then(|| Found::line(DropReason::RelatedLinks, Evidence::Shape))
}

/// Whether a text has the words of a headline; a title in its marks is that of a book, a law or a report.
fn has_words(text: &str) -> bool {
    let is_chinese =
        || text.contains(is_han) && !text.starts_with(['《', '“', '「', '【', '（', '(']);
    text.split_whitespace().count() >= FEWEST_WORDS || is_chinese()
}

/// Whether an element is a paragraph, or a box around a single line that is no quotation and tells no numbers:
/// boxes name places, laws and reports as well.
fn is_of_its_own(view: &View<'_>, line: &Line<'_>) -> bool {
    let container = view.container(view.block(line.block).container);
    let is_headline = || {
        !line.text.contains(|c: char| c.is_ascii_digit())
            && !line.text.starts_with(['"', '“', '„', '«', '‘', '\''])
    };
    match container.tag {
        Tag::Paragraph => true,
        Tag::Div | Tag::Section => container.blocks.len() == 1 && is_headline(),
        _ => false,
    }
}

/// Whether paragraphs of prose stand on both sides.
fn is_amid_prose(spot: Spot<'_>) -> bool {
    let is_paragraph = |line: &Line<'_>| {
        let tag = spot.view.container(spot.view.block(line.block).container).tag;
        line.prose && tag == Tag::Paragraph
    };
    // A short bold paragraph is the heading of what follows.
    let is_heading = |line: &Line<'_>| {
        let block = spot.view.block(line.block);
        !line.prose && 2 * block.strong_characters > block.characters
    };
    let goes_on = match spot.below() {
        [heading, paragraph, ..] if is_heading(heading) => is_paragraph(paragraph),
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
    let Some(address) = address else { return false };
    if address.starts_with('/') && !address.starts_with("//") {
        return true;
    }
    let Some(host) = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned))
    else {
        return false;
    };
    links.iter().filter(|other| other.contains(&host)).take(OWN_LINKS).count() == OWN_LINKS
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
        ] {
            assert!(!kept(&line), "{line}");
        }
        for line in [
            format!(r#"<p><a href="https://example.com/riders">{headline}</a>"#),
            format!(r#"<p><a href="/news/riders.html">{headline}.</a>"#),
            format!("<p>{link}, the council says"),
            format!("<h3>{link}</h3>"),
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
