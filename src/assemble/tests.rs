//! The stage as a whole, on small pages.

mod code;
mod credits;
mod every_character;
mod tables;

use super::{Keep, assemble};
use crate::captions::{Signs, Texts};
use crate::dom;
use crate::layout::{Layout, lay_out};
use crate::rules::Marks;
use crate::strip::Kept;
use crate::{Block, EmbedKind, Limits, RichText, Style};

const ALL: Keep = Keep::ALL;

fn layout(html: &str) -> Layout {
    lay_out(&dom::parse(html, &Limits::default()), &Marks::new())
}

/// Keeps every block but those whose text is in `dropped`.
fn kept(layout: &Layout, dropped: &[&str]) -> Vec<Kept> {
    let is_kept = |&block: &usize| !dropped.contains(&layout.block_text(&layout.blocks[block]));
    let keep = |block| Kept { block, cuts: Vec::new() };
    (0..layout.blocks.len()).filter(is_kept).map(keep).collect()
}

fn texts(layout: &Layout) -> Texts {
    Texts::of(layout, Signs::All)
}

fn assembled_without(html: &str, dropped: &[&str]) -> Vec<Block> {
    let layout = layout(html);
    assemble(&layout, &texts(&layout), &kept(&layout, dropped), None, ALL)
}

fn assembled(html: &str) -> Vec<Block> {
    assembled_without(html, &[])
}

/// The blocks in a notation that a test can read: `p text`, `h2 text`, `ul[li[p a]]`.
fn outline(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        lines.push(match block {
            Block::Paragraph(p) => format!("p {}", p.text().replace('\n', "/")),
            Block::Heading(h) => format!("h{} {}", h.level(), h.text().replace('\n', "/")),
            Block::List(list) => {
                let items = list.items().iter().map(|item| format!("[{}]", outline(item.blocks())));
                let start =
                    if list.is_ordered() { format!("ol{}", list.start()) } else { "ul".into() };
                format!("{start}{}", items.collect::<String>())
            }
            Block::Quote(quote) => format!("quote[{}]", outline(quote.blocks())),
            Block::Code(code) => {
                format!("code:{} {:?}", code.language().unwrap_or(""), code.text())
            }
            Block::Table(table) => {
                let cell = |cell: &crate::Cell| {
                    let head = if cell.is_header() { "*" } else { "" };
                    let spans = match (cell.column_span(), cell.row_span()) {
                        (1, 1) => String::new(),
                        (columns, rows) => format!("<{columns}x{rows}>"),
                    };
                    format!("{head}{spans}{}", cell.content().text().replace('\n', "/"))
                };
                let row =
                    |row: &crate::Row| row.cells().iter().map(cell).collect::<Vec<_>>().join("|");
                let rows: Vec<_> = table.rows().iter().map(row).collect();
                format!("table({}) {}", table.caption().unwrap_or(""), rows.join(" // "))
            }
            Block::Image(i) => format!("img {} ({})", i.src(), i.caption().unwrap_or("")),
            Block::Embed(embed) => format!("{:?} {}", embed.kind(), embed.url()),
        });
    }
    lines.join("; ")
}

fn outline_of(html: &str) -> String {
    outline(&assembled(html))
}

#[test]
fn headings_of_the_first_rank_lower_all_headings() {
    let page = "<h1>Oak</h1><p>a</p><h2>Old</h2><p>b</p><h6>Very old</h6><p>c</p>";
    assert_eq!(outline(&assembled(page)), "h2 Oak; p a; h3 Old; p b; h6 Very old; p c");
    let without = outline(&assembled_without(page, &["Oak"]));
    assert_eq!(without, "p a; h2 Old; p b; h6 Very old; p c");
}

#[test]
fn paragraphs_and_headings_come_one_by_one() {
    assert_eq!(outline_of("<h2>甲</h2><p>乙</p><p>丙</p><h6>丁</h6>"), "h2 甲; p 乙; p 丙; h6 丁");
}

#[test]
fn a_line_break_is_a_line_in_a_paragraph_and_ends_one_in_a_box() {
    assert_eq!(outline_of("<p>甲<br>乙<br><br>丙</p>"), "p 甲/乙; p 丙");
    assert_eq!(outline_of("<div>甲<br>乙<br><br>丙</div>"), "p 甲; p 乙; p 丙");
    assert_eq!(outline_of("<table><tr><td>甲<br>乙</td></tr></table>"), "p 甲; p 乙");
    assert_eq!(outline_of("<ul><li>甲<br>乙</li></ul>"), "ul[p 甲/乙]");
    assert_eq!(outline_of("<p>　　甲<br>　　乙<br>丙</p>"), "p 甲; p 乙/丙");
}

#[test]
fn halves_join_when_what_stood_between_is_dropped() {
    let ad = "<p>售价5<table><tr><td>广告</td></tr></table>00万元。</p>";
    assert_eq!(outline(&assembled_without(ad, &["广告"])), "p 售价500万元。");
    let spaced = "<div>one <div>ad</div>two</div>";
    assert_eq!(outline(&assembled_without(spaced, &["ad"])), "p one two");
    assert_eq!(outline_of(spaced), "p one; p ad; p two");
}

#[test]
fn what_a_box_stood_between_is_two_paragraphs_where_the_first_ends() {
    for end in
        ["。", "！", "？", "…", ".", "!", "?", "。”", "。」", "。』", ".’", ".\"", "。)", "。）"]
    {
        let html = format!("<div>The ferry sails{end}<div>Advert</div>It is late.</div>");
        let blocks = assembled_without(&html, &["Advert"]);
        assert_eq!(outline(&blocks), format!("p The ferry sails{end}; p It is late."), "{end}");
    }
    // An abbreviation, a number, and who says it go on; what nobody sees parts nothing.
    for (first, rest) in [
        ("Called by Gov.", "Smith"),
        ("It rose by 3.", "Five more"),
        ("“开船了。”", "面包师说"),
        ("「出港。」", "と市長は"),
    ] {
        let html = format!("<div>{first}<div>Advert</div>{rest}</div>");
        assert_eq!(assembled_without(&html, &["Advert"]).len(), 1, "{first}");
    }
    let unseen = "<div>The ferry sails.<div hidden>Advert</div>It is late.</div>";
    assert_eq!(assembled_without(unseen, &["Advert"]).len(), 1);
    for inline in ["<div></div>", "<img src=a>", "<span> </span>"] {
        let html = format!("<div>The ferry sails.{inline} and returns.</div>");
        let layout = layout(&html);
        let words: Vec<Kept> = kept(&layout, &[""]);
        let blocks = assemble(&layout, &texts(&layout), &words, None, ALL);
        assert_eq!(blocks.len(), 1, "{inline}: {}", outline(&blocks));
    }
}

#[test]
fn a_picture_splits_a_paragraph_but_no_sentence() {
    assert_eq!(
        outline_of("<p>甲说完了。<img src=a.jpg>乙接着说。</p>"),
        "p 甲说完了。; img a.jpg (); p 乙接着说。"
    );
    assert_eq!(
        outline_of("<p>The bridge, <img src=a.jpg>which is new, opened.</p>"),
        "p The bridge, which is new, opened.; img a.jpg ()"
    );
}

#[test]
fn a_short_bold_paragraph_is_a_heading_and_a_bold_sentence_is_none() {
    assert_eq!(outline_of("<p><b>大桥通车</b></p><p>正文。</p>"), "h3 大桥通车; p 正文。");
    assert_eq!(outline_of("<p><b>大桥通车了。</b></p>"), "p 大桥通车了。");
    assert_eq!(outline_of("<p><b>部分</b>通车</p>"), "p 部分通车");
    assert_eq!(outline_of("<ul><li><b>甲</b></ul>"), "ul[p 甲]");
    let long = "很".repeat(31);
    assert_eq!(outline_of(&format!("<p><b>{long}</b></p>")), format!("p {long}"));
}

#[test]
fn lists_nest_number_and_hold_paragraphs() {
    assert_eq!(
        outline_of("<ul><li>a<ul><li>b<li>c</ul>d<li><p>e</p><p>f</p></ul>"),
        "ul[p a; ul[p b][p c]; p d][p e; p f]"
    );
    assert_eq!(outline_of("<ol start=5><li>a<li>b</ol>"), "ol5[p a][p b]");
    assert_eq!(outline_of("<ul><li>a</li><ul><li>b</li></ul></ul>"), "ul[p a; ul[p b]]");
    assert_eq!(outline_of("<ul>a<li>b</ul>"), "ul[p a][p b]");
    assert_eq!(outline_of("<li>a<li>b"), "p a; p b");
}

#[test]
fn an_ordered_list_whose_first_items_were_dropped_starts_later() {
    assert_eq!(outline(&assembled_without("<ol><li>a<li>b<li>c</ol>", &["a"])), "ol2[p b][p c]");
}

#[test]
fn numbers_that_markup_gives_are_those_of_the_page() {
    for (html, expected) in [
        ("<ol><li value=1>a<li value=2>b</ol>", "ol1[p a][p b]"),
        ("<ol><li>a<li value=4>b<li>c</ol>", "ol1[p a]; ol4[p b][p c]"),
        ("<ol><li value=4>a<li>b</ol>", "ol4[p a][p b]"),
        ("<ol reversed><li>a<li>b</ol>", "ol2[p a]; ol1[p b]"),
        ("<ol reversed start=10><li>a<li>b</ol>", "ol10[p a]; ol9[p b]"),
        ("<ul><li value=4>a<li value=9>b</ul>", "ul[p a][p b]"),
        (
            "<ol><li>a<ol><li value=3>b<li value=7>c</ol><li>d</ol>",
            "ol1[p a; ol3[p b]; ol7[p c]][p d]",
        ),
    ] {
        assert_eq!(outline_of(&format!("<p>Text.</p>{html}")), format!("p Text.; {expected}"));
    }
}

#[test]
fn the_caption_of_a_quote_is_the_last_of_it() {
    let quote =
        "<figure><blockquote><p>Go.</p></blockquote><figcaption>Ann Lee</figcaption></figure>";
    assert_eq!(
        outline_of(&format!("<p>What she wrote.</p>{quote}<p>So she did.</p>")),
        "p What she wrote.; quote[p Go.; p Ann Lee]; p So she did."
    );
    let quote = "<blockquote><p>Go.</p></blockquote>";
    let caption = "<figcaption>Ann Lee</figcaption>";
    for html in [
        format!("<article><p>What she wrote.</p>{quote}<p>So she did.</p>{caption}</article>"),
        format!("<p>What she wrote.</p><figure>{quote}<p>So she did.</p>{caption}</figure>"),
    ] {
        assert_eq!(
            outline_of(&html),
            "p What she wrote.; quote[p Go.]; p So she did.; p Ann Lee",
            "{html}"
        );
    }
    assert_eq!(
        outline_of(&format!("<article><p>What she wrote.</p>{quote}{caption}</article>")),
        "p What she wrote.; quote[p Go.]; p Ann Lee"
    );
}

#[test]
fn a_definition_stands_in_the_item_of_its_term() {
    assert_eq!(outline_of("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>"), "ul[p a; p b; p c][p d; p e]");
    let Some(Block::List(list)) = assembled("<dl><dt>a <b>b</b><dd>c</dl>").pop() else { panic!() };
    let strong = list.items()[0].blocks().iter().map(|block| match block {
        Block::Paragraph(p) => {
            p.content().spans().iter().map(|span| (span.range().start, span.range().end)).collect()
        }
        _ => Vec::new(),
    });
    assert_eq!(strong.collect::<Vec<_>>(), [vec![(0, 3)], vec![]], "a term is bold");
}

#[test]
fn quotes_hold_paragraphs_unless_they_hold_the_article() {
    assert_eq!(
        outline_of("<p>He wrote a letter.</p><blockquote><p>a</p><p>b</p></blockquote>"),
        "p He wrote a letter.; quote[p a; p b]"
    );
    assert_eq!(outline_of("<blockquote><p>a</p><p>b</p></blockquote>"), "p a; p b");
}

#[test]
fn a_list_with_the_article_in_one_item_is_no_list() {
    let article = "<p>The bridge over the river opened.</p><ul><li>a<li>b</ul>";
    for html in [
        format!("<ul><li>x<li>{article}</ul>"),
        format!("<dl><dt>x<dd>{article}</dl>"),
        format!("<ol><li><div>x</div><div>{article}</div></ol>"),
    ] {
        assert_eq!(
            outline_of(&html),
            "p x; p The bridge over the river opened.; ul[p a][p b]",
            "{html}"
        );
    }
}

#[test]
fn captions_make_no_item_large_and_paragraphs_of_a_pre_do() {
    let bridge = "<p>The bridge opened.</p>";
    let captioned = "<figure><img src=a.jpg><figcaption>x</figcaption></figure>";
    assert_eq!(
        outline_of(&format!("<ul><li>{captioned}{bridge}</ul>")),
        "ul[img a.jpg (x); p The bridge opened.]"
    );
    let blocks = assembled_without(&format!("<ul><li><p>x</p><p>y</p>{bridge}</ul>"), &["x"]);
    assert_eq!(outline(&blocks), "p y; p The bridge opened.", "dropped ones make an item large");
    // Two paragraphs of prose in a `pre`.
    let prose = "<pre>桥开了，人来了。\n船走了，雨停了。</pre>";
    assert_eq!(
        outline_of(&format!("<ul><li><p>x</p>{prose}</ul>")),
        "p x; p 桥开了，人来了。; p 船走了，雨停了。"
    );
}

#[test]
fn nesting_is_bounded_and_keeps_all_text() {
    let deep = format!("<p>some text</p>{}x{}", "<ul><li>".repeat(40), "</ul>".repeat(40));
    let text = outline_of(&deep);
    assert_eq!(text.matches("ul[").count(), 16);
    assert!(text.contains("p x"));
}

#[test]
fn a_list_of_pictures_is_no_list() {
    assert_eq!(
        outline_of(
            "<ul><li><figure><img src=a.jpg><figcaption>甲</figcaption></figure>\
             <li><figure><img src=b.jpg><figcaption>乙</figcaption></figure></ul>"
        ),
        "img a.jpg (甲); img b.jpg (乙)"
    );
}

#[test]
fn players_become_links_and_a_linked_picture_stays() {
    assert_eq!(
        outline_of(
            "<p>甲</p><video src='/v.mp4' poster='/p.jpg'></video><a href=big.jpg><img src=s.jpg></a>"
        ),
        "p 甲; Video /v.mp4; img s.jpg ()"
    );
}

#[test]
fn links_by_dictionary_are_text() {
    for class in ["keyword", "keywords", "js-autolink"] {
        let blocks =
            assembled(&format!("<p>a <a class={class} href=/b>b</a> <a class=x href=/c>c</a></p>"));
        let [Block::Paragraph(p)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let linked: Vec<_> = p.content().spans().iter().map(|s| &p.text()[s.range()]).collect();
        assert_eq!(linked, ["c"], "{class}");
    }
}

#[test]
fn a_bold_heading_is_not_bold_once_more() {
    for html in ["<p><b>大桥</b><b>通车</b></p>", "<h2><b>大桥通车</b></h2>"] {
        let blocks = assembled(html);
        let [Block::Heading(heading)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!(heading.content().spans(), [], "{html}");
    }
    let blocks = assembled("<h2>大桥<b>通车</b></h2>");
    let [Block::Heading(heading)] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(heading.content().spans().len(), 1);
}

#[test]
fn the_caption_of_a_player_is_its_title() {
    let blocks = assembled(
        "<p>甲</p><figure><video src=/v.mp4></video><figcaption>桥</figcaption></figure>",
    );
    let [Block::Paragraph(_), Block::Embed(embed)] = blocks.as_slice() else {
        panic!("{blocks:?}")
    };
    assert_eq!(embed.title(), Some("桥"));
}

#[test]
fn players_named_by_a_number_are_links() {
    let blocks = assembled(
        "<p>甲</p><amp-youtube data-videoid=a1><p>Play</p></amp-youtube>\
         <amp-twitter data-tweetid=3></amp-twitter><amp-brightcove data-video-id=4></amp-brightcove>",
    );
    let embeds: Vec<_> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Embed(embed) => Some((embed.kind(), embed.url())),
            _ => None,
        })
        .collect();
    let youtube = "https://www.youtube.com/watch?v=";
    let expected = [
        (EmbedKind::Video, format!("{youtube}a1")),
        (EmbedKind::Other, "https://twitter.com/i/status/3".to_owned()),
    ];
    assert_eq!(blocks.len(), 3);
    assert!(embeds.iter().map(|(kind, url)| (*kind, (*url).to_owned())).eq(expected), "{embeds:?}");
}

#[test]
fn styles_and_links_become_spans() {
    let blocks =
        assembled("<p>a <a href=/b>b</a> <em>c <b>d</b></em> <a href='javascript:x'>e</a></p>");
    let [Block::Paragraph(paragraph)] = blocks.as_slice() else { panic!("{blocks:?}") };
    let content: &RichText = paragraph.content();
    let spans: Vec<_> =
        content.spans().iter().map(|s| (&content.text()[s.range()], s.style().clone())).collect();
    assert_eq!(content.text(), "a b c d e");
    let link = Style::Link { href: "/b".into() };
    assert_eq!(spans, [("b", link), ("c d", Style::Emphasis), ("d", Style::Strong)]);
}

#[test]
fn options_never_change_the_text() {
    let html = "<p>一句<img src=a.jpg>话，<a href=/x>说</a>完。</p><table><tr><th>a<th>b</tr>\
                <tr><td>c<td>d</tr></table><iframe src='https://v.example/video'></iframe><p>尾</p>";
    let layout = layout(html);
    let kept = kept(&layout, &[]);
    let without = Keep { images: false, links: false, tables: false, embeds: false };
    let texts = texts(&layout);
    let text = |keep| crate::render::paragraphs(&assemble(&layout, &texts, &kept, None, keep));
    assert_eq!(text(ALL), text(without));
    let bare = assemble(&layout, &texts, &kept, None, without);
    assert!(
        bare.iter()
            .all(|block| matches!(block, Block::Paragraph(p) if p.content().spans().is_empty()))
    );
}

#[test]
fn the_author_of_a_picture_is_set_apart_from_its_caption() {
    let caption = |end: &str| {
        outline_of(&format!(
            "<figure><img src=a.jpg><figcaption>Vecinas de Rosales{end}</figcaption></figure>"
        ))
    };
    let author = caption("<span class=author>Ana Belmonte</span>");
    assert_eq!(author, "img a.jpg (Vecinas de Rosales Ana Belmonte)");
    assert_eq!(caption("<sup class=cite>[3]</sup>"), "img a.jpg (Vecinas de Rosales[3])");
    assert_eq!(caption("<b class=x>Bajo</b>"), "img a.jpg (Vecinas de RosalesBajo)");
}
