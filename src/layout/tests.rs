use super::{Break, Layout, Tag, lay_out};
use crate::Limits;
use crate::dom;
use crate::rules::{Mark, Marks};
use crate::tokens::Zone;
use std::path::Path;

pub(crate) fn layout_of(html: &str) -> Layout {
    lay_out(&dom::parse(html, &Limits::default()), &Marks::new())
}

#[test]
fn cases() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/layout.txt");
    let cases = std::fs::read_to_string(&file).expect("the file of cases");
    let mut failures = String::new();
    let mut count = 0;
    for case in cases.split("\n=== ").skip(1) {
        let (name, rest) = case.split_once('\n').expect("a name");
        let (html, expected) = rest.split_once("\n---\n").expect("an expectation");
        let found = layout_of(html).dump();
        count += 1;
        if found.trim_end() != expected.trim_end() {
            failures += &format!("\n== {name}\n{html}\nexpected\n{expected}\nfound\n{found}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(count > 30);
}

#[test]
fn containers_hold_their_blocks_and_names() {
    let layout = layout_of(
        "<body class=page><div id=main class='artBody wide'><p></p><div><div></div></div>\
         <ol start=4><li>one<li><p>two</ol>\
         <table><tr><td colspan=2 rowspan=0>a<td colspan=99999></td><td rowspan=-1></table>\
         <share-bar class=x><div>s</div></share-bar><section hidden>h</section></div></body>",
    );
    assert_eq!(
        layout.dump_containers(),
        "root 0..5\n\
         \x20 body.page 0..5\n\
         \x20   div.artBody.wide.main 0..5\n\
         \x20     ol 0..2 number 4\n\
         \x20       li 0..1\n\
         \x20       li 1..2\n\
         \x20         p 1..2\n\
         \x20     table 2..3\n\
         \x20       tablesection 2..3\n\
         \x20         tr 2..3\n\
         \x20           td 2..3 2x1\n\
         \x20           td 3..3 1000x1\n\
         \x20           td 3..3\n\
         \x20     other.share-bar.x 3..4\n\
         \x20       div 3..4\n\
         \x20     section 4..5 hidden\n"
    );
    let main = layout.containers.iter().position(|c| c.tag == Tag::Div).expect("a div");
    assert!(layout.container_names(main).is_some_and(|names| names.has_word("body")));
    assert_eq!(layout.enclosing(main).collect::<Vec<_>>(), [main, 1, 0]);
}

#[test]
fn characters_are_counted_by_what_is_around_them() {
    let layout = layout_of(
        "<p>ab <a href=u>c, <b>d</b></a>! <b>e f</b><a href=v></a></p><p><a href=w><img></a>g。</p>",
    );
    let counts: Vec<_> = layout
        .blocks
        .iter()
        .map(|b| (b.characters, b.link_characters, b.strong_characters, b.punctuation, b.links))
        .collect();
    assert_eq!(counts, [(12, 4, 4, 2, 2), (0, 0, 0, 0, 1), (2, 0, 0, 1, 0)]);
    let sums = layout.containers[0].sums;
    assert_eq!((sums.blocks, sums.characters, sums.images, sums.links), (3, 14, 1, 3));
    assert!((sums.link_density() - 4.0 / 14.0).abs() < 1e-6);
}

#[test]
fn zones_stand_between_the_blocks_around_them() {
    let layout = layout_of(
        "<!-- 总声明--><p>one</p><!-- 总声明-->two<!-- 正文下iframe -->three<!-- other --><p>four</p>\
         <!-- 文末二维码 start -->",
    );
    let zones: Vec<_> = layout.zones.iter().map(|zone| (zone.zone, zone.position)).collect();
    assert_eq!(
        zones,
        [(Zone::Disclaimer, 0), (Zone::Disclaimer, 1), (Zone::BelowText, 2), (Zone::EndQr, 3)]
    );
}

#[test]
fn pictures_keep_every_address() {
    let layout = layout_of(
        "<picture><source srcset='a 1x'><source data-srcset=b><img src=c data-src=d \
         data-original=e alt='An alt' title=t width=3 style='height:4px' class=k></picture>\
         <source srcset=f><img data-lazy='/g.jpg' data-id=7 src=' '><amp-img src=h></amp-img>",
    );
    let sources = |image: usize| -> Vec<&str> {
        let mut sources: Vec<_> = layout.images[image].sources.iter().map(|s| &*s.1).collect();
        sources.sort_unstable();
        sources
    };
    assert_eq!(sources(0), ["c", "d", "e"]);
    assert_eq!(sources(1), ["/g.jpg"]);
    assert_eq!(sources(2), ["h"]);
    let image = &layout.images[0];
    assert_eq!(image.picture_sources, ["a 1x", "b"]);
    assert_eq!((image.alt.as_deref(), image.title.as_deref()), (Some("An alt"), Some("t")));
    assert_eq!((image.width, image.height), (Some(3), Some(4)));
    assert_eq!(image.names.map(|names| &*layout.names[names].raw), Some("k"));
    assert!(layout.images[1].picture_sources.is_empty());
}

#[test]
fn roles_make_blocks() {
    for (role, tag) in [
        ("heading", Tag::Heading(2)),
        ("heading aria-level=3", Tag::Heading(3)),
        ("heading aria-level=9", Tag::Heading(6)),
        ("table", Tag::Table),
        ("grid", Tag::Table),
        ("treegrid", Tag::Table),
        ("rowgroup", Tag::TableSection),
        ("row", Tag::Row),
        ("columnheader", Tag::HeaderCell),
        ("rowheader", Tag::HeaderCell),
        ("cell", Tag::Cell),
        ("gridcell", Tag::Cell),
    ] {
        for name in ["div", "span", "strong"] {
            let layout = layout_of(&format!("<{name} role={role}>a</{name}>"));
            let made = layout.containers.last().map(|container| container.tag);
            assert_eq!(made, Some(tag), "{name} {role}");
        }
    }
    assert!(layout_of("<span role=note>a</span>").containers.iter().all(|c| c.tag != Tag::Other));
}

#[test]
fn a_mark_inside_a_sentence_covers_its_words_only() {
    let parsed = dom::parse("<p>one <i class=m>two</i> three</p>", &Limits::default());
    let is_marked =
        |node: &dom::NodeRef<'_>| node.as_element().is_some_and(|element| element.name() == "i");
    let node = parsed.tree.nodes().find(is_marked).expect("the element").id();
    let mut marks = Marks::new();
    marks.set(node, Mark::Drop);
    let layout = lay_out(&parsed, &marks);
    assert_eq!(layout.dump(), "p: one\ngo _ p marked: <.m><i>two</i></.m>\ngo _ p: three\n");
    assert_eq!(layout.blocks[1].mark, Some(Mark::Drop));
    assert_eq!(layout.gap(0, 2), (Break::Resumed, true));
}

#[test]
fn halves_of_a_text_are_joined_over_what_is_dropped() {
    let layout = layout_of(
        "<div>one <table><td>ad</table>two<br><img>three<br><img><br>four<p>p</p>five</div>",
    );
    let at = |text: &str| {
        layout.blocks.iter().position(|block| layout.block_text(block) == text).expect("a block")
    };
    assert_eq!(layout.gap(at("one"), at("two")), (Break::Resumed, true));
    assert_eq!(layout.gap(at("two"), at("three")), (Break::Line, true));
    assert_eq!(layout.gap(at("three"), at("four")), (Break::Line, true));
    assert_eq!(layout.gap(at("one"), at("four")), (Break::Line, true));
    assert_eq!(layout.gap(at("four"), at("five")), (Break::Element, false));
    assert_eq!(layout.gap(at("four"), at("p")), (Break::Element, false));
    assert_eq!(layout.gap(at("five"), at("five")), (Break::Element, false));
    assert_eq!(layout.gap(usize::MAX - 1, 3), (Break::Element, false));
}

#[test]
fn hostile_pages_are_laid_out_whole() {
    const MANY: usize = 20_000;
    let nested = "<b id=x><i class=y><a href=z>".repeat(150);
    for (html, blocks) in [
        ("<div>".repeat(MANY / 10) + "end", 1),
        ("<table><td>".repeat(MANY / 10) + "end", 1),
        ("x<br>".repeat(MANY), MANY),
        (nested.clone() + &"x<br>".repeat(MANY), MANY),
        (nested + &"<p>x".repeat(MANY), MANY),
        (format!("<table>{}", "<tr><td>x<td>".repeat(MANY)), MANY),
        (format!("<p>{}", "字 word ".repeat(MANY * 5)), 1),
        (format!("<pre>{}", "  line\n".repeat(MANY)), 1),
        (format!("<pre>{}x", " \n".repeat(MANY)), 1),
        (format!("<picture>{}<img>", "<source srcset=a>".repeat(MANY)), 1),
        (format!("<video>{}", "<source>".repeat(MANY)), 1),
        ("<x-y>".repeat(MANY / 10) + "end", 1),
        (format!("<p>{}", "a<img>".repeat(MANY)), 2 * MANY),
        (format!("<p>{}", "a<span hidden>b</span>".repeat(MANY)), 2 * MANY),
        (format!("<p>x{}", "<a href=u></a>".repeat(MANY)), 1),
        (format!("<p>{}x", "\u{200d}\u{200f} ".repeat(MANY)), 1),
    ] {
        let parsed = dom::parse(&html, &Limits::default());
        let layout = lay_out(&parsed, &Marks::new());
        let start: String = html.chars().take(40).collect();
        assert_eq!(layout.blocks.len(), blocks, "{start}");
        assert!(layout.runs.len() <= blocks * 24, "{start}");
    }
}

#[test]
fn attributes_say_what_a_picture_shows() {
    let words = |html: &str| -> Vec<(Option<String>, Option<String>)> {
        let images = layout_of(html).images.into_iter();
        images.map(|image| (image.words.caption, image.words.credit)).collect()
    };
    let told = |caption: &str, credit: &str| {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (some(caption), some(credit))
    };
    let below = "<figure><img src=a><div data-c-caption='The <b>old</b> lock' data-c-credit='Ann Lee'></div></figure>";
    assert_eq!(words(below), [told("The old lock", "Ann Lee")]);
    let around = "<a href=a data-caption='The old lock'><img src=a></a><img src=b>";
    assert_eq!(words(around), [told("The old lock", ""), told("", "")]);
    assert_eq!(words("<img src=a data-caption='The old lock'>"), [told("The old lock", "")]);
    let apart = "<img src=a><p>Text</p><div data-caption='The old lock'></div>";
    assert_eq!(words(apart), [told("", "")]);
    for setting in ["true", "", "{\"a b\": 1}", "/a b.jpg", "[a b]"] {
        let html = format!("<img src=a data-caption='{setting}'>");
        assert_eq!(words(&html), [told("", "")], "{setting}");
    }
    let twice = "<img src=a data-caption='The page'><img src=b data-caption='The page'>";
    assert_eq!(words(twice), [told("", ""), told("", "")], "the title of the page");
}

#[test]
fn a_picture_without_an_address_is_hidden_until_it_has_loaded() {
    let hidden = |html: &str| layout_of(html).blocks.first().map(|block| block.hidden);
    assert_eq!(hidden("<img data-src=/a.jpg style='display:none'>"), Some(false));
    assert_eq!(hidden("<img src=data:x data-src=/a.jpg style='display:none'>"), Some(false));
    assert_eq!(hidden("<img src=/chart.gif style='display:none'>"), Some(true));
    assert_eq!(hidden("<div hidden><img data-src=/a.jpg></div>"), Some(true));
}
