//! Which text of small whole pages is the article's.

use super::cues::{Cues, container_cues};
use super::plain;
use super::systems::Named;
use crate::layout::{self, Layout, lay_out};
use crate::rules::Marks;
use crate::{Limits, dom};

const PARAGRAPHS: &str = "<p>The bridge opened on Monday after four years of work, the mayor said, \
    and the first to cross it was a truck full of oranges.</p>\
    <p>Its driver had waited since three in the morning, he said, because he wanted to be the \
    first, and nobody else had come before six.</p>";

const TALK: &str = "<li><b>reader</b><p>I have driven over the old bridge every day for twenty \
    years, and I never once thought it would fall, did you?</p></li>";

/// The kept and the dropped text of a page.
fn split(html: &str, title: &str) -> (String, String) {
    let parsed = dom::parse(html, &Limits::default());
    let layout = layout::lay_out(&parsed, &Marks::new());
    let names = Cues::of_names(&layout);
    let cues = container_cues(&layout, &names);
    let keep = plain::score(&layout, &[title], &cues).keep;
    let text = |kept: bool| {
        let blocks = layout.blocks.iter().zip(&keep).filter(|(_, p)| (**p >= 0.5) == kept);
        blocks.map(|(block, _)| layout.block_text(block)).collect::<Vec<_>>().join("\n")
    };
    (text(true), text(false))
}

fn links(count: usize) -> String {
    (0..count).map(|n| format!("<li><a href='/{n}'>Another story of the day</a></li>")).collect()
}

#[test]
fn menus_sidebars_and_footers_go() {
    let html = format!(
        "<nav><ul>{0}</ul></nav><div><article>{PARAGRAPHS}</article><aside><ul>{0}</ul>\
         <p>Our paper has been printed in this town since 1890, by four families.</p></aside></div>\
         <footer><p>Written, printed and paid for here, and read all over the valley.</p></footer>",
        links(8)
    );
    let (kept, dropped) = split(&html, "");
    assert!(kept.contains("oranges") && kept.contains("before six"), "{kept}");
    assert!(!kept.contains("Another story") && !kept.contains("1890"), "{kept}");
    assert!(dropped.contains("all over the valley"), "{dropped}");
}

#[test]
fn comments_that_are_longer_than_the_article_go() {
    let html = format!(
        "<div id='page'><h1>Bridge opens</h1><div class='text'>{PARAGRAPHS}</div>\
         <ul class='comments'>{}</ul></div>",
        TALK.repeat(20)
    );
    let (kept, _) = split(&html, "Bridge opens");
    assert!(kept.contains("oranges"), "{kept}");
    assert!(!kept.contains("twenty years"), "{kept}");
}

#[test]
fn an_article_in_sections_stays_whole() {
    let section =
        |n: usize| format!("<div class='s{n}'><div><h2>Part {n}</h2>{PARAGRAPHS}</div></div>");
    let html = format!(
        "<header><ul>{}</ul></header><div>{}{}{}</div>",
        links(6),
        section(1),
        section(2),
        section(3)
    );
    let (kept, _) = split(&html, "");
    for part in ["Part 1", "Part 2", "Part 3"] {
        assert!(kept.contains(part), "{part}: {kept}");
    }
    assert!(!kept.contains("Another story"), "{kept}");
}

#[test]
fn a_part_beside_a_much_longer_one_belongs_to_it() {
    let section = |text: &str| format!("<div><div>{text}</div></div>");
    let html = format!(
        "<header><ul>{}</ul></header><div>{}{}</div>",
        links(6),
        section(&PARAGRAPHS.repeat(3)),
        section(
            "<p>The old bridge will stand until the autumn, and then it will be sold for scrap, \
            which the mayor said was worth about as much as the oranges were on Monday.</p>"
        )
    );
    assert!(split(&html, "").0.contains("until the autumn"));
}

#[test]
fn what_stands_above_the_headline_counts_for_less() {
    let about = "<p>A long and well punctuated text about the paper, its readers, its many friends, \
        and how to reach every one of them by mail or by phone on any day of the week.</p>";
    let html = format!(
        "<header>{}</header><div>{}</div><div><h1>Bridge opens</h1>{}</div>",
        links(3),
        about.repeat(2),
        PARAGRAPHS.repeat(3),
    );
    let (kept, _) = split(&html, "Bridge opens - The Valley Paper");
    assert!(kept.contains("oranges") && !kept.contains("by mail"), "{kept}");
}

#[test]
fn a_run_of_prose_ends_where_links_begin() {
    let html = format!(
        "<nav>{}</nav><div>{PARAGRAPHS}<p><a href='/1'>Ferries stop running</a></p><p>Weather</p></div>",
        links(3)
    );
    let (kept, dropped) = split(&html, "");
    assert!(kept.ends_with("before six."), "{kept}");
    assert!(dropped.ends_with("Weather"), "{dropped}");
}

#[test]
fn a_name_does_not_count_where_it_holds_the_article() {
    let html = format!(
        "<div class='has-sidebar share-wrapper'><div class='related-content'>{PARAGRAPHS}</div></div>\
         <nav>{}</nav>",
        links(3)
    );
    let (kept, _) = split(&html, "");
    assert!(kept.contains("oranges") && kept.contains("before six"), "{kept}");
}

#[test]
fn a_page_that_a_script_reveals_is_read() {
    let html = format!("<body style='display:none'>{}</body>", PARAGRAPHS.repeat(4));
    assert!(split(&html, "").0.contains("oranges"));
    let html = format!("{PARAGRAPHS}<p hidden>This is a note for the night desk only, please.</p>");
    assert!(!split(&html, "").0.contains("night desk"));
}

#[test]
fn lists_of_links_are_a_part_of_what_a_cleaner_left() {
    let list = format!("<h2>Stories by the river</h2><ul>{}</ul>", links(6));
    let (kept, dropped) = split(&format!("{PARAGRAPHS}{list}"), "");
    assert!(kept.contains("Another story") && dropped.is_empty(), "{dropped}");
    for boxed in [
        format!("<div>{PARAGRAPHS}{list}</div>"),
        format!("{PARAGRAPHS}<div class=more>{list}</div>"),
    ] {
        let (kept, _) = split(&boxed, "");
        assert!(!kept.contains("Another story"), "{kept}");
    }
    let (kept, _) = split(&format!("{PARAGRAPHS}{list}"), "A bridge opens");
    assert!(!kept.contains("Another story"), "{kept}");
    let cells = "<td><a href=/>Another story of the day</a></td>".repeat(6);
    let (kept, _) = split(&format!("<table><tr>{cells}</tr></table>{PARAGRAPHS}"), "");
    assert!(!kept.contains("Another story"), "{kept}");
}

#[test]
fn every_line_of_a_fragment_is_kept() {
    let html = format!(
        "<div><p>By the river</p></div><div>{PARAGRAPHS}</div><div><p>To be continued</p></div>"
    );
    let (kept, _) = split(&html, "");
    assert!(kept.starts_with("By the river") && kept.ends_with("To be continued"), "{kept}");
    let html = "<div><p>Ten people</p><p>walked a hundred miles</p><p>to plant one tree</p></div>";
    assert_eq!(split(html, "").0, "Ten people\nwalked a hundred miles\nto plant one tree");
}

/// The texts that are kept of a page of which only a few words are likely.
pub(super) fn kept(
    html: &str,
    keep: impl Fn(&Layout, &Named, &[usize], f32, &mut [f32]),
) -> Vec<String> {
    let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
    let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
    let text = |block: usize| layout.block_text(&layout.blocks[block]).to_owned();
    let likely = |block: usize| if text(block).starts_with("Oil") { 0.9 } else { 0.1 };
    let mut p: Vec<f32> = blocks.iter().map(|&block| likely(block)).collect();
    keep(&layout, &Named::read(&layout), &blocks, 0.5, &mut p);
    blocks.into_iter().filter(|&block| p[block] >= 0.5).map(text).collect()
}

#[test]
fn the_text_beside_a_feed_whose_summaries_say_more_is_the_article() {
    let text = "<p>候车亭里的长椅换了新的，木条是河边那棵老树锯下来的，师傅一早就装好了，坐上去很稳。</p>\
                <p>住在对面的林阿姨说，她在这里等了三十年的车，椅子坐坏了两张，这是第三张，她很高兴。</p>";
    let card = |number: usize| {
        format!(
            "<div class=item><h4><a href=/{number}>第{number}条街的店铺今天重新开张了</a></h4>\
             <p>店主把样品摆在门口，{number}天里卖出了八十三件，其中多数客人来自外地，他们说还会再来。</p></div>"
        )
    };
    let text = text.repeat(2);
    let page = |cards: usize| {
        let cards: String = (10..10 + cards).map(card).collect();
        let left = format!("<div id=text>{text}</div><div id=feed>{cards}</div>");
        let head = "<nav><a href=/>首页</a></nav><h1>渡口换了新的长椅</h1>";
        split(&format!("{head}<div id=left>{left}</div>"), "渡口换了新的长椅")
    };
    let (kept, dropped) = page(12);
    assert!(kept.contains("候车亭") && !kept.contains("店主"), "{kept}");
    assert!(dropped.contains("店主"));
    // A page of cards alone is one.
    let cards: String = (10..22).map(card).collect();
    assert!(
        split(&format!("<nav><a href=/>首页</a></nav><div>{cards}</div>"), "").0.contains("店主")
    );
    // Of a few nothing is taken for a feed.
    assert!(page(3).0.contains("店主"));
}
