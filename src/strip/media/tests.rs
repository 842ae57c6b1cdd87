//! Pictures of small pages, the text already judged.

use super::select;
use crate::captions::Signs;
use crate::layout::{BlockKind, Layout, lay_out};
use crate::pictures::picture;
use crate::rules::Marks;
use crate::strip::{Context, Decisions, Verdict};
use crate::{DropReason, Evidence, Limits, dom};

/// What a text line is marked with in these pages: `~` dropped by score, `!` a QR promotion, `@`
/// an editor line, `#` the headline, repeated, `&` the byline, `%` related links.
fn judged(layout: &Layout) -> Decisions {
    let mut decisions = Decisions::by_score(&vec![1.0; layout.blocks.len()], 0.5);
    for (index, block) in layout.blocks.iter().enumerate() {
        let drop = match layout.block_text(block).chars().next() {
            Some('~') => (DropReason::Boilerplate, Evidence::Score),
            Some('!') => (DropReason::QrPromo, Evidence::Markup),
            Some('@') => (DropReason::EditorFooter, Evidence::Words),
            Some('&') => (DropReason::Byline, Evidence::Words),
            Some('%') => (DropReason::RelatedLinks, Evidence::Shape),
            Some('#') => (DropReason::RepeatedHeadline, Evidence::Markup),
            _ => continue,
        };
        decisions.drop(index, drop.0, drop.1);
    }
    decisions
}

const CONTEXT: Context<'static> = Context {
    titles: &[],
    authors: &[],
    outlets: &[],
    pictures: &["https://example.org/2024/old-bridge-1200x630.jpg"],
    is_post: false,
    phrases: &[],
    forget: None,
};

/// Whether a block is kept, or why not.
fn verdicts(html: &str) -> (Layout, Decisions) {
    let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
    let mut decisions = judged(&layout);
    select(&layout, &mut decisions, Signs::All, &CONTEXT);
    (layout, decisions)
}

/// The pictures that stay, by address.
fn pictures(html: &str) -> Vec<String> {
    let (layout, decisions) = verdicts(html);
    let picture = |(index, block): (usize, &crate::layout::Block)| match block.kind {
        BlockKind::Image(image) if decisions.is_kept(index) => {
            picture::address(&layout.images[image], None)
        }
        _ => None,
    };
    layout.blocks.iter().enumerate().filter_map(picture).collect()
}

fn reason(html: &str) -> Option<DropReason> {
    let (layout, decisions) = verdicts(html);
    let image = layout.blocks.iter().position(|b| matches!(b.kind, BlockKind::Image(_)))?;
    match decisions.get(image) {
        Verdict::Keep => None,
        Verdict::Drop(reason, _) => Some(reason),
    }
}

fn kept_text(html: &str) -> String {
    let (layout, decisions) = verdicts(html);
    let kept = layout.blocks.iter().enumerate().filter(|(index, _)| decisions.is_kept(*index));
    kept.map(|(_, block)| layout.block_text(block)).collect::<Vec<_>>().join("|").replace("||", "|")
}

const PROSE: &str = "<p>The bridge over the river opened on Monday after four years of work.</p>";

#[test]
fn pictures_between_paragraphs_and_at_both_edges_stay() {
    let html =
        format!("<div><p><img src=a></p>{PROSE}<p><img src=b></p>{PROSE}<p><img src=c></p></div>");
    assert_eq!(pictures(&html), ["a", "b", "c"]);
}

#[test]
fn a_picture_in_a_box_of_dropped_text_goes() {
    let related = "<div><a href=/x><img src=x></a><p>~Related: the old bridge closes</p></div>";
    for html in [
        format!("<article>{PROSE}{related}{PROSE}</article>"),
        format!("<article>{PROSE}{PROSE}</article><aside>{related}</aside>"),
        format!("<aside>{related}</aside><article>{PROSE}</article>"),
    ] {
        assert_eq!(pictures(&html), [""; 0], "{html}");
    }
    let promo = format!("<div>{PROSE}<div><img src=q><p>!Scan</p></div>{PROSE}</div>");
    assert_eq!(reason(&promo), Some(DropReason::Advertisement));
}

#[test]
fn a_picture_above_the_related_links_that_open_the_article_stays() {
    let page = |mark| {
        let links = format!("<p>{mark}Related: the old bridge closes for repair in autumn</p>");
        format!("<article><div><img src=a></div>{links}{PROSE}{PROSE}</article>")
    };
    assert_eq!(pictures(&page('%')), ["a"]);
    assert_eq!(pictures(&page('~')), [""; 0]);
}

#[test]
fn a_short_label_in_its_box_costs_no_picture() {
    let html = format!("<div>{PROSE}<div><img src=a><span>~Enlarge</span></div>{PROSE}</div>");
    assert_eq!(pictures(&html), ["a"]);
}

#[test]
fn pictures_below_the_last_dropped_line_go() {
    let html =
        format!("<div>{PROSE}<p><img src=a></p><p>@Editor: Ann Lee</p><p><img src=b></p></div>");
    assert_eq!(pictures(&html), ["a"]);
}

#[test]
fn a_lead_picture_above_or_below_the_headline_stays() {
    let body = format!("<div>{PROSE}{PROSE}</div>");
    for html in [
        format!(
            "<main><header><img src=a><h1>#Bridge opens</h1><p>~By Ann Lee, 4 May</p></header>{body}</main>"
        ),
        format!("<main><h1>#Bridge opens</h1><figure><img src=a></figure>{body}</main>"),
        format!(
            "<main><h1>#Bridge opens</h1><div><img src=a><p class=caption>The bridge</p></div>\
             <div><p>~{}</p></div>{body}</main>",
            "Other columns ".repeat(20)
        ),
    ] {
        assert_eq!(pictures(&html), ["a"], "{html}");
    }
    let logo =
        format!("<main><div><a href=/><img src=a></a></div><h1>#Bridge opens</h1>{body}</main>");
    assert_eq!(pictures(&logo), [""; 0]);
}

#[test]
fn what_markup_said_of_a_picture_stays_said() {
    let layout = lay_out(
        &dom::parse(&format!("{PROSE}<img src=a>{PROSE}"), &Limits::default()),
        &Marks::new(),
    );
    let mut decisions = judged(&layout);
    decisions.drop(1, DropReason::Advertisement, Evidence::Markup);
    select(&layout, &mut decisions, Signs::All, &CONTEXT);
    assert_eq!(decisions.get(1), Verdict::Drop(DropReason::Advertisement, Evidence::Markup));
    decisions.drop(1, DropReason::Boilerplate, Evidence::Score);
    select(&layout, &mut decisions, Signs::All, &CONTEXT);
    assert!(decisions.is_kept(1));
}

#[test]
fn of_a_lazy_picture_and_its_noscript_twin_one_stays() {
    let around = |inside: &str| format!("<div>{PROSE}{inside}{PROSE}</div>");
    for (inside, expected) in [
        ("<img src='data:,' data-src=/a><noscript><img src=/a></noscript>", "/a"),
        ("<img src='data:,' data-src=/a><noscript><img src=/b></noscript>", "/a"),
        ("<img src='data:,'><noscript><img src=/b></noscript>", "/b"),
        ("<img src=/small><noscript><img src=/large></noscript>", "/large"),
        ("<noscript><img src=/b></noscript><img src='data:,' data-src=/a>", "/a"),
        ("<p><img src=/a></p><p><img src=/a></p>", "/a"),
    ] {
        assert_eq!(pictures(&around(inside)), [expected], "{inside}");
    }
    let two = around("<p><img src=a></p><p><noscript><img src=b></noscript></p>");
    assert_eq!(pictures(&two), ["a", "b"]);
    let own = "<noscript><img src=z></noscript>";
    let neighbours = "<figure><img src=a></figure><figure><img src=b></figure>";
    assert_eq!(pictures(&around(&format!("{own}{neighbours}"))), ["z", "a", "b"]);
    let lazy = "<p><img src='data:,' data-src=/a></p><p><img src='data:,' data-src=/b></p>";
    assert_eq!(pictures(&around(&format!("{own}{lazy}"))), ["/a", "/b"], "one has one twin");
    let again = format!("<div>{PROSE}<p><img src=a></p>{PROSE}<p><img src=a></p>{PROSE}</div>");
    assert_eq!(pictures(&again), ["a"]);
}

#[test]
fn a_caption_stays_with_its_picture_and_goes_without() {
    let html = format!(
        "<div>{PROSE}<figure><img src=a><figcaption>~The bridge</figcaption></figure>{PROSE}</div>"
    );
    assert!(kept_text(&html).contains("~The bridge"));
    let html = format!(
        "<div>{PROSE}<figure><img src=/icon.png><figcaption>The bridge</figcaption></figure>{PROSE}</div>"
    );
    assert!(!kept_text(&html).contains("The bridge|"));
    let (layout, decisions) = verdicts(&html);
    let caption = layout.blocks.iter().position(|b| layout.block_text(b) == "The bridge").unwrap();
    assert_eq!(decisions.get(caption), Verdict::Drop(DropReason::OrphanCaption, Evidence::Markup));
}

#[test]
fn players_stay_and_other_frames_go() {
    let html = format!(
        "<div>{PROSE}<iframe src='https://www.youtube.example/embed/x'></iframe>\
         <iframe src='https://ads.example/slot'></iframe>{PROSE}</div>"
    );
    let (layout, decisions) = verdicts(&html);
    let frames: Vec<_> = layout
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| matches!(block.kind, BlockKind::Embed(_)))
        .map(|(index, _)| decisions.get(index))
        .collect();
    assert_eq!(frames, [Verdict::Keep, Verdict::Drop(DropReason::Player, Evidence::Markup)]);
}

#[test]
fn a_page_whose_only_text_are_captions_keeps_its_pictures() {
    let figure = "<figure><img src=a><figcaption>The bridge at night</figcaption></figure>";
    assert_eq!(
        pictures(&format!("<div>{}</div>", figure.replace("=a", "=b") + figure)),
        ["b", "a"]
    );
}

#[test]
fn a_linked_picture_stays_in_the_text_and_goes_below_it() {
    let linked = "<p><a href=/next.html><img src=a></a></p>";
    assert_eq!(pictures(&format!("<div>{PROSE}{linked}{PROSE}</div>")), ["a"]);
    assert_eq!(pictures(&format!("<div>{linked}{PROSE}{PROSE}</div>")), ["a"]);
    assert_eq!(pictures(&format!("<div>{PROSE}{PROSE}{linked}</div>")), [""; 0]);
    let full = linked.replace("/next.html", "/large.jpg");
    assert_eq!(pictures(&format!("<div>{PROSE}{PROSE}{full}</div>")), ["a"]);
}

#[test]
fn a_code_with_a_credit_is_what_the_story_shows() {
    let around =
        |line: &str| format!("<div>{PROSE}<p><img src=/qr-stall.jpg></p>{line}{PROSE}</div>");
    assert_eq!(reason(&around("")), Some(DropReason::QrPromo));
    assert_eq!(reason(&around("<p>被覆盖的收款码。警方提供</p>")), None);
    assert_eq!(reason(&around("<p class=img_descr>被覆盖的收款码。警方提供</p>")), None);
    assert_eq!(reason(&around("<p class=img_descr>长按关注</p>")), Some(DropReason::QrPromo));
    // What goes as a promotion gives none.
    let called = format!("<div>{PROSE}<p><img src=/qr-stall.jpg>!长按关注本报</p>{PROSE}</div>");
    assert_eq!(reason(&called), Some(DropReason::QrPromo));
}

#[test]
fn the_authors_picture_goes() {
    let author = "<div><div><img src=a></div><p>&By Ann Lee</p></div>";
    assert_eq!(pictures(&format!("<div>{author}{PROSE}{PROSE}</div>")), [""; 0]);
    let lead = "<div><p>&By Ann Lee</p><figure><img src=a></figure></div>";
    assert_eq!(pictures(&format!("<div>{lead}{PROSE}{PROSE}</div>")), ["a"]);
}

#[test]
fn a_face_beside_a_name_goes_and_a_picture_of_an_article_about_avatars_stays() {
    for face in [
        "<img class=avatar src=a width=400 height=400> 张三",
        "<p><img class=avatar src=a width=400>张三</p>",
        "<a class=author-avatar href=/u/1><img src=a></a> 张三",
        "<span class=Avatar-wrap><img src=a></span><p>张三</p>",
        "<div><div class=user_avatar><img src=a></div>张三</div>",
        "<div class=userAvatar><img src=a></div><p>张三</p>",
        "<div class=author-avatar__image><img src=a alt='A picture of Ann Lee'></div><p>By Ann Lee</p>",
    ] {
        assert_eq!(
            reason(&format!("<div>{face}{PROSE}{PROSE}</div>")),
            Some(DropReason::DecorativeImage),
            "{face}"
        );
    }
    for picture in [
        format!("<div class=tag-avatar><p><img src=a></p>{PROSE}{PROSE}</div>"),
        format!(
            "<div>{PROSE}<img id=avatar-poster src=a width=1200 height=800 \
             alt='Poster of the film Avatar'>{PROSE}</div>"
        ),
        format!(
            "<div>{PROSE}<div class=movie-avatar><img src=a width=1200 height=800></div>{PROSE}</div>"
        ),
        format!("<div>{PROSE}<img class='post avatar-2-review' src=a width=320>{PROSE}</div>"),
        format!(
            "<div>{PROSE}<div class=movie-avatar><img src=a alt='Poster of the film Avatar'></div>\
             {PROSE}</div>"
        ),
        format!(
            "<div><figure class=avatar><img src=a><figcaption>The blue people</figcaption></figure>{PROSE}{PROSE}</div>"
        ),
    ] {
        assert_eq!(pictures(&picture), ["a"], "{picture}");
    }
}

#[test]
fn the_poster_of_a_player_goes() {
    for name in ["video-2017", "jsPlayer"] {
        let html =
            format!("<div>{PROSE}<div class={name}><div><img src=a></div></div>{PROSE}</div>");
        assert_eq!(reason(&html), Some(DropReason::Player), "{name}");
    }
    let html = format!("<div>{PROSE}<div class=videography><img src=a></div>{PROSE}</div>");
    assert_eq!(reason(&html), None);
    let html = format!("<div>{PROSE}<div class=aspect-video><img src=a></div>{PROSE}</div>");
    assert_eq!(reason(&html), None);
}

#[test]
fn a_picture_that_comes_again_and_again_is_an_icon() {
    let part = format!("<p><img src=a></p>{PROSE}");
    assert_eq!(pictures(&format!("<div>{}</div>", part.repeat(3))), ["a"]);
    assert_eq!(pictures(&format!("<div>{}</div>", part.repeat(4))), [""; 0]);
}

#[test]
fn without_any_kept_text_no_picture_stays() {
    assert_eq!(pictures("<p>~Menu</p><img src=a>"), [""; 0]);
}

#[test]
fn the_declared_picture_above_the_text_stays_whatever_stands_with_it() {
    let page = |picture: &str, more: &str| {
        format!(
            "<main><header><h1>#Bridge opens</h1></header><div><p>~{}</p>{picture}<p>~Subscribe to \
             our letter and never miss a bridge</p></div><div>{PROSE}{more}{PROSE}</div></main>",
            "Share this story with everyone you know ".repeat(5)
        )
    };
    let shown = "<div><img src=/i/old-bridge-860x394.webp></div>";
    assert_eq!(pictures(&page(shown, "")), ["/i/old-bridge-860x394.webp"]);
    assert_eq!(pictures(&page("<div><img src=/i/new-bridge-860x394.webp></div>", "")), [""; 0]);
    // In the text, too; as a small copy in a list; as a link, which is another's above the headline.
    let below = "<p><img src=/i/old-bridge.jpg></p>";
    assert_eq!(pictures(&page(shown, below)), ["/i/old-bridge.jpg"]);
    let small = "<div><img src=/i/old-bridge-75x42.jpg width=75></div>";
    assert_eq!(pictures(&page(small, "")), [""; 0]);
    let linked = "<a href=/x><img src=/i/old-bridge.jpg></a>";
    assert_eq!(pictures(&page(linked, "")), ["/i/old-bridge.jpg"]);
    let above = format!(
        "<main>{linked}<header><h1>#Bridge opens</h1></header><div>{PROSE}{PROSE}</div></main>"
    );
    assert_eq!(pictures(&above), [""; 0]);
    let promoted = "<div><img src=/i/old-bridge.jpg><p>!Scan this</p></div>";
    assert_eq!(pictures(&page(promoted, "")), [""; 0]);
    let named = "<div><img class=image-ads src=/i/old-bridge.jpg></div>";
    assert_eq!(pictures(&page(named, "")), ["/i/old-bridge.jpg"]);
    let marked =
        "<figure><img src=/i/old-bridge.jpg><figcaption>~The old bridge</figcaption></figure>";
    assert!(kept_text(&page(marked, "")).contains("The old bridge"));
}

#[test]
fn a_picture_is_shown_once() {
    let page = |first: &str, second: &str| {
        let html = format!("<div>{PROSE}{first}{PROSE}{second}{PROSE}</div>");
        let (layout, decisions) = verdicts(&html);
        let images = layout.blocks.iter().enumerate();
        let images = images.filter(|(_, block)| matches!(block.kind, BlockKind::Image(_)));
        images.map(|(index, _)| decisions.is_kept(index)).collect::<Vec<_>>()
    };
    let bare = "<p><img src=a></p>";
    let captioned = "<figure><img src=a><figcaption>The bridge</figcaption></figure>";
    assert_eq!(page(bare, bare), [true, false]);
    assert_eq!(page(bare, captioned), [false, true]);
    assert_eq!(page(captioned, captioned), [true, false]);
    let other = "<figure><img src=a><figcaption>The tower</figcaption></figure>";
    assert_eq!(page(captioned, other), [true, true]);
    assert_eq!(page(bare, "<p><img src=b></p>"), [true, true]);
    let credited = "<p><img src=a></p><p>Photo: Ann Lee</p>";
    let text = kept_text(&format!("<div>{PROSE}{credited}{PROSE}{credited}{PROSE}</div>"));
    assert_eq!(text.matches("Photo: Ann Lee").count(), 1);
}

#[test]
fn a_mark_of_the_end_is_no_caption_of_the_picture_beside_it() {
    let prose = "<p>昨天上午，旧桥第一次开放，桥上只能走人，不能行车，全程大约要走十分钟，老人可以歇两次。</p>";
    let page = format!(
        "<div>{prose}<p><img src=a.jpg></p>{prose}{prose}<p class=end><img src=end_article.png> - THE END -</p></div>"
    );
    let article = crate::extract(&page).unwrap();
    let addresses: Vec<&str> = article.images().map(crate::Image::src).collect();
    assert_eq!(addresses, ["a.jpg"]);
}
