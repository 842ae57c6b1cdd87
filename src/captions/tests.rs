//! Captions of small pages.

use super::*;
use crate::layout::lay_out;
use crate::rules::Marks;
use crate::{Limits, dom};

/// The captions of a page, each with the number of its picture.
fn captions(html: &str) -> Vec<(usize, String)> {
    captions_but(html, |_| false)
}

/// The same where some pictures are not shown.
fn captions_but(html: &str, is_gone: impl Fn(&str) -> bool) -> Vec<(usize, String)> {
    let layout = lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
    let images: Vec<usize> = (0..layout.blocks.len())
        .filter(|&block| matches!(layout.blocks[block].kind, BlockKind::Image(_)))
        .collect();
    let number = |image: usize| images.iter().position(|&block| block == image).unwrap();
    let is_shown = |block: usize| match layout.blocks[block].kind {
        BlockKind::Image(raw) => {
            !layout.images[raw].sources.iter().any(|(_, address)| is_gone(address))
        }
        _ => true,
    };
    pair(&Texts::of(&layout, Signs::All), &layout, is_shown)
        .into_iter()
        .map(|caption| (number(caption.media), layout.text[caption.text].to_owned()))
        .collect()
}

fn caption(html: &str) -> Option<String> {
    captions(html).pop().map(|(_, text)| text)
}

const PROSE: &str = "<p>记者昨天在现场看到，新桥的两侧已经装上了护栏，工人们正在清理桥面，\
    预计下周就可以正式通车，附近的居民说他们等这座桥已经等了整整十年，以后上班不用再绕路了，\
    孩子上学也方便得多。</p>";

#[test]
fn markup_makes_captions() {
    for html in [
        "<figure><img src=a><figcaption>新桥</figcaption></figure>",
        "<figure><figcaption>新桥</figcaption><img src=a></figure>",
        "<figure><a href=b><img src=a></a><figcaption><div><p>新桥</p></div></figcaption></figure>",
        "<div class=img_wrapper><img src=a><span class=img_descr>新桥</span></div>",
        "<div class=img_wrapper>导语。<div class=img_wrapper><img src=a><span class=img_descr></span>\
         </div><span class=img_descr>新桥</span></div>",
        "<div><img src=a></div><p class=pgc-img-caption>新桥</p>",
        "<p><img src=a></p><p class='image_desc'>新桥</p>",
        "<p><img src=a></p><p class=legend>新桥</p>",
        "<div class=wp-caption><img src=a><p class=wp-caption-text>新桥</p></div>",
    ] {
        assert_eq!(captions(html), [(0, "新桥".to_owned())], "{html}");
    }
    for name in [
        "caption",
        "figcaption",
        "img_descr",
        "imgdesc",
        "picdesc",
        "cutline",
        "legend",
        "image_desc",
        "pic-description",
        "photoText",
        "pic-txt",
        "picture-note",
        "imgCredit",
    ] {
        let html = format!("<p><img src=a></p><p class={name}>新桥</p>");
        assert_eq!(caption(&html).as_deref(), Some("新桥"), "{name}");
    }
    for name in ["text", "description", "pic", "image-wrapper"] {
        let html = format!("<p><img src=a></p><p class={name}>新桥</p>");
        assert_eq!(captions(&html), [], "{name}");
    }
}

#[test]
fn names_of_media_and_a_text_make_a_caption() {
    for name in ["copyright", "credit", "credits", "description"] {
        let html = format!("<div><img src=a></div><div class=media__{name}>Ann Lee</div>{PROSE}");
        assert_eq!(caption(&html).as_deref(), Some("Ann Lee"), "{name}");
    }
    for text in ["class=media-text>Ann Lee.", "class=media-description><p>A lock.</p><p>It is.</p>"]
    {
        let html = format!("<div><img src=a></div><div {text}</div>{PROSE}");
        assert_eq!(caption(&html), None, "{text}");
    }
    let long = "A lock that opens. ".repeat(20);
    let html = format!("<div><img src=a></div><div class=media-description>{long}</div>{PROSE}");
    assert_eq!(caption(&html), None);
}

#[test]
fn an_article_that_has_a_picture_is_no_caption() {
    let html = "<div class='text has-image'><figure><img src=a></figure><p>A sentence.</p><p>Another.</p></div>";
    assert_eq!(caption(html), None);
    let html = "<div><img src=a><div class=image-text>A lock</div></div>";
    assert_eq!(caption(html).as_deref(), Some("A lock"));
}

#[test]
fn a_table_of_one_cell_holds_a_picture_and_its_caption() {
    let cells = |more: &str| {
        format!("<table><tr><td><img src=a><br><i>A lock</i></td>{more}</tr></table>{PROSE}")
    };
    assert_eq!(caption(&cells("")).as_deref(), Some("A lock"));
    assert_eq!(caption(&cells("<td>1904</td>")), None);
}

#[test]
fn each_marked_caption_goes_to_the_picture_it_stands_with() {
    let html = "<div><img src=a><p class=caption>甲</p></div><p>正文。</p>\
                <div><img src=b></div><div><p class=caption>丙</p><img src=c></div>";
    assert_eq!(captions(html), [(0, "甲".to_owned()), (1, "丙".to_owned())]);
    let html = "<figure><img src=a><figcaption>甲<span>图/乙</span></figcaption></figure>";
    assert_eq!(captions(html), [(0, "甲图/乙".to_owned())]);
}

#[test]
fn the_heading_of_a_picture_in_its_figure_is_its_caption() {
    let figure = |inside: &str| format!("{PROSE}<figure><img src=a>{inside}</figure>{PROSE}");
    let named = "<h2 class='art_img_tit'>新桥</h2>";
    assert_eq!(caption(&figure(named)).as_deref(), Some("新桥"));
    for heading in ["<h2>新桥</h2>", "<h2 class='art_img_tit'><a href='/b.html'>新桥</a></h2>"]
    {
        assert_eq!(captions(&figure(heading)), [], "{heading}");
    }
}

#[test]
fn named_text_far_from_a_picture_is_no_caption() {
    let far = format!("<div><img src=a></div>{PROSE}<p class=caption>新桥</p>");
    assert_eq!(captions(&far), []);
    assert_eq!(captions("<p class=caption>新桥</p>"), []);
    assert_eq!(captions("<div class=caption><h3>新桥</h3></div><img src=a>"), []);
    assert_eq!(captions("<img src=a><table><caption>表</caption><tr><td>1</table>"), []);
}

#[test]
fn a_line_that_speaks_of_the_picture_above_it_is_its_caption() {
    for line in ["△新桥", "图为新桥", "上图：新桥", "新桥报道截图。", "（视频截图）", "新桥资料图"]
    {
        let html = format!("{PROSE}<p><img src=a></p><p>{line}</p>{PROSE}");
        assert_eq!(caption(&html).as_deref(), Some(line));
        let html = format!("<div>导语。<br><img src=a><br>{line}<br>正文。</div>");
        assert_eq!(caption(&html).as_deref(), Some(line));
        assert_eq!(captions(&format!("{PROSE}<p>{line}</p>")), []);
    }
}

#[test]
fn a_line_equal_to_the_pictures_text_is_its_caption() {
    let html = format!("<p><img src=a alt='新 桥昨天通车'></p><p>新桥昨天通车</p>{PROSE}");
    assert_eq!(caption(&html).as_deref(), Some("新桥昨天通车"));
    let html = format!("<p><img src=a alt='通车' title='新桥'></p><p>新桥</p>{PROSE}");
    assert_eq!(captions(&html), []);
}

#[test]
fn a_line_that_shares_a_paragraph_with_its_picture_alone_is_its_caption() {
    for pair in [
        "<p><img src=a><br>新桥</p>",
        "<center><img src=a><br>新桥</center>",
        "<table><tr><td><img src=a><tr><td>新桥</table>",
        "<div class=pic_box><a href=b><img src=a></a><p>新桥</p></div>",
    ] {
        let html = format!("<div>{PROSE}{pair}{PROSE}</div>");
        assert_eq!(caption(&html).as_deref(), Some("新桥"), "{pair}");
    }
    for pair in [
        "<p><img src=a><br>　　新桥</p>",
        "<p><img src=a><br>新桥昨天下午三点正式通车，附近的居民说他们等这座桥已经等了整整十年。</p>",
        "<p><img src=a><br>新桥<br>旧桥</p>",
        "<p>旧桥<br><img src=a><br>新桥</p>",
        "<div><img src=a><p>新桥</p></div>",
        "<section><section><img src=a></section><section>新桥</section></section>",
    ] {
        let html = format!("<div>{PROSE}{pair}{PROSE}</div>");
        assert_eq!(captions(&html), [], "{pair}");
    }
}

#[test]
fn being_short_and_centred_is_no_evidence() {
    let line = "<p align=center>桥很宽。</p>";
    let html = format!("{PROSE}<p align=center><img src=a></p>{line}{PROSE}");
    assert_eq!(captions(&html), []);
    let verse = format!("<p align=center><img src=a></p>{line}{line}{line}").repeat(4);
    assert_eq!(captions(&verse), []);
}

#[test]
fn a_heading_in_bold_does_not_go_on_with_a_line_that_is_set_apart() {
    let text = "<p>桥上的人说，这座桥等了十年，终于在今年秋天通了车。</p>";
    let page = |below: &str| {
        let line = "<p align=center>九日深夜，工人在桥上分拣螺栓。</p>";
        let picture = "<p align=center><img src=a></p>";
        captions(&format!("{}{picture}{line}{below}{}", text.repeat(3), text.repeat(3)))
    };
    assert_eq!(page("<p align=center><b>为什么是桥</b></p>").len(), 1);
    assert_eq!(page("<p align=center>桥下的水，桥上的人。</p>"), []);
}

#[test]
fn where_every_picture_has_a_line_below_it_they_are_captions() {
    let part = format!("<p><img src=a></p><p>新桥。</p>{PROSE}");
    assert_eq!(captions(&part.repeat(3)).len(), 3);
    assert_eq!(captions(&part.repeat(2)).len(), 0);
    let credited = format!("<p><img src=a></p><p>△旧桥。</p>{PROSE}");
    assert_eq!(captions(&format!("{part}{credited}")).len(), 2);
    let numbered = format!("<p><img src=a></p><p>1/3</p>{PROSE}");
    assert_eq!(captions(&numbered.repeat(3)).len(), 0);
    let without = format!("<p><img src=a></p>{PROSE}");
    assert_eq!(captions(&format!("{}{without}", part.repeat(3))).len(), 0);
}

#[test]
fn a_line_in_bold_is_a_heading_where_others_stand_between_paragraphs() {
    let credited = format!("<p><img src=a></p><p>△旧桥。</p>{PROSE}");
    let bold = "<p><img src=b></p><p><strong>新桥的账</strong></p>";
    let heading = format!("<p><strong>旧桥的账</strong></p>{PROSE}");
    assert_eq!(captions(&format!("{credited}{bold}{PROSE}")).len(), 2);
    assert_eq!(captions(&format!("{credited}{heading}{bold}{PROSE}")).len(), 1);
    let plain = |name: char| format!("<p><img src={name}></p><p>居民在桥上</p>{PROSE}");
    // What is not shown parts no heading from its paragraph, and one may quote.
    let parted = |heading: &str| {
        let page = format!("{credited}{PROSE}{heading}<p><img src=ad></p>{PROSE}{bold}{PROSE}");
        captions_but(&page, |address| address == "ad").len()
    };
    assert_eq!((parted(""), parted("<p><b>“新桥的路”</b></p>")), (2, 1));
    // Two that are set alike below pictures stay captions beside one that is a heading.
    let centred = |picture| {
        format!("<p><img src={picture}></p><p align=center><b>师傅在新桥上。</b></p>{PROSE}")
    };
    let mixed = format!("{}{}{heading}{bold}{PROSE}", centred('f'), centred('g'));
    assert_eq!(captions(&mixed).len(), 2);
    let three = format!("{}{heading}{bold}{PROSE}{}{}", plain('c'), plain('d'), plain('e'));
    assert_eq!(captions(&three).len(), 3);
    let essay = format!("{bold}{PROSE}").repeat(3);
    assert_eq!(captions(&format!("{heading}{essay}")).len(), 3);
    let sentence = format!("<p><strong>旧桥的账还没有算完。</strong></p>{PROSE}");
    assert_eq!(captions(&format!("{credited}{sentence}{bold}{PROSE}")).len(), 2);
}

#[test]
fn words_within_the_link_to_a_larger_picture_are_its_caption() {
    for end in ["jpg", "jpeg", "PNG", "gif", "webp?w=900"] {
        let link =
            format!("<div class=photo><a href='/b.{end}'><img src=a> <span>新桥</span></a></div>");
        assert_eq!(caption(&format!("{PROSE}{link}{PROSE}")).as_deref(), Some("新桥"), "{end}");
    }
    for button in ["点击放大", "查看大图"] {
        let link =
            format!("<div class=photo><a href=/b.jpg><img src=a> <span>{button}</span></a></div>");
        assert_eq!(captions(&format!("{PROSE}{link}{PROSE}")), [], "{button}");
    }
    let other = "<div class=photo><a href='/b.html'><img src=a> <span>新桥</span></a></div>";
    assert_eq!(captions(&format!("{PROSE}{other}{PROSE}")), []);
}

#[test]
fn long_linked_or_headline_lines_are_no_captions() {
    for below in [
        format!("<p>图为新桥{}</p>", "桥".repeat(70)),
        "<p><a href=b>图为新桥</a></p>".to_owned(),
        "<h2>图为新桥</h2>".to_owned(),
    ] {
        assert_eq!(captions(&format!("<p><img src=a></p>{below}{PROSE}")), [], "{below}");
    }
}

#[test]
fn a_line_that_points_down_is_the_caption_of_the_picture_below() {
    let html = format!("{PROSE}<p><img src=a></p><p>▼新桥</p><p><img src=b></p>{PROSE}");
    assert_eq!(captions(&html), [(1, "▼新桥".to_owned())]);
    let html = format!("{PROSE}<p>▼新桥</p><p><img src=a></p><p>▲旧桥</p>{PROSE}");
    assert_eq!(captions(&html), [(0, "▼新桥".to_owned())]);
    let html = format!("{PROSE}<p>▼▼▼</p><p><img src=a></p>{PROSE}");
    assert_eq!(captions(&html), []);
    let html = format!("{PROSE}<p><img src=a></p><p>▼新桥</p>{PROSE}");
    assert_eq!(captions(&html), [(0, "▼新桥".to_owned())]);
}

#[test]
fn a_sentence_among_captions_is_the_next_paragraph() {
    let part = format!("<p><img src=a></p><p>新桥</p>{PROSE}");
    let sentence = "老人在桥头站了一个下午，把每一根栏杆都摸了一遍，天黑了才慢慢地走回家去。";
    let html = format!("{}<p><img src=a></p><p>{sentence}</p>{PROSE}", part.repeat(3));
    assert!(captions(&html).iter().all(|(_, caption)| caption != sentence));
}

#[test]
fn a_line_in_an_element_named_like_the_pictures_is_its_caption() {
    let part = format!("<p class=box><img src=a></p><p class=box>新桥</p>{PROSE}{PROSE}{PROSE}");
    assert_eq!(captions(&part), [(0, "新桥".to_owned())]);
    assert_eq!(captions(&part.replace("<p>", "<p class=box>")), []);
}

#[test]
fn two_lines_without_a_mark_below_the_only_pictures_are_captions() {
    let part = format!("<p><img src=a></p><p>新桥的桥面</p>{PROSE}");
    assert_eq!(captions(&part.repeat(2)).len(), 2);
    let heading = "<p>旧桥的去处</p>";
    assert_eq!(captions(&format!("{part}{heading}{PROSE}{part}")), []);
    let bold = format!("<p><img src=a></p><p><b>新桥的桥面</b></p>{PROSE}");
    assert_eq!(captions(&bold.repeat(2)), []);
}

#[test]
fn the_number_of_a_section_opens_a_heading() {
    let credited = format!("{PROSE}<p><img src=b></p><p>新桥的桥面 某社记者 张三 摄</p>");
    for heading in
        ["01 旧桥的去处", "一、旧桥的去处", "第一章 旧桥", "（二）旧桥的去处", "Part 2 旧桥"]
    {
        for line in [format!("<b>{heading}</b>"), heading.to_owned()] {
            let html = format!("<p><img src=a></p><p>{line}</p>{credited}");
            assert_eq!(captions(&html).len(), 1, "{line}");
        }
        let part = format!("<p><img src=a></p><p><b>{heading}</b></p>{PROSE}");
        assert_eq!(captions(&part.repeat(3)), [], "{heading}");
    }
    // A gallery counts its pictures, too, and a year is no section.
    let part = |line: &str| format!("<p><img src=a></p><p>{line}</p>{PROSE}");
    let gallery = [part("1. 旧桥的桥面"), part("2. 新桥的桥面"), part("3. 桥头的老树")];
    assert_eq!(captions(&gallery.concat()).len(), 3);
    for line in ["2012年的旧桥", "3 岁的桥和它的船", "十 里长的堤"] {
        let pages =
            ["某社记者 李四 摄", "某社记者 王五 摄"].map(|by| part(&format!("{line} {by}")));
        assert!(captions(&format!("{}{credited}", pages.concat())).len() == 3, "{line}");
        let plain = format!("<p><img src=a></p><p>{line}</p>{credited}");
        assert_eq!(captions(&plain).len(), 2, "{line}");
    }
    // What is numbered in order is not measured.
    for (first, second) in
        [("1 成都", "2 张家界"), ("一、千岛湖", "二 小镇的家宴"), ("1 平遥", "3 人民公园")]
    {
        let lines = [part(first), part(second)].concat();
        assert_eq!(captions(&format!("{lines}{credited}")).len(), 1, "{first}");
    }
}

#[test]
fn where_the_article_comes_from_is_no_credit_below_its_last_sentence() {
    let page = |line: &str, below: &str| {
        format!("<div>{PROSE}<p><img src=a></p><p>{line}</p><p>{below}</p></div>")
    };
    assert_eq!(caption(&page("孩子第二天送来了一面锦旗。", "来源 | 某某公安")), None);
    let caption = caption(&page("新桥的桥面", "图片来源：某某公安"));
    assert_eq!(caption.as_deref(), Some("图片来源：某某公安"));
}

#[test]
fn what_a_button_says_is_no_caption_and_parts_none_from_its_picture() {
    for html in [
        "<figure><button>放大</button><img src=a><figcaption>新桥</figcaption></figure>",
        "<figure><img src=a><button>View fullsize</button><figcaption>新桥</figcaption></figure>",
        "<figure><img src=a><div><button><span>View</span></button></div></figure>\
         <div class=caption>新桥</div>",
        "<figure><button><img src=a><figcaption>新桥</figcaption></button></figure>",
    ] {
        assert_eq!(captions(&format!("{PROSE}{html}{PROSE}")), [(0, "新桥".to_owned())], "{html}");
    }
    let wide = "<figure><img src=a><figcaption><button>新桥两侧已经装上了护栏，工人们正在清理桥面。</button>\
        </figcaption></figure>";
    let credit = "<figure><img src=a><figcaption>新桥 <button>Credit: Ann Lee</button></figcaption></figure>";
    assert!(caption(&format!("{PROSE}{wide}{PROSE}")).is_some());
    assert_eq!(captions(&format!("{PROSE}{credit}{PROSE}")).len(), 2);
    let bare = "<figure><button>View fullsize</button><img src=a></figure>";
    assert_eq!(caption(&format!("{PROSE}{bare}{PROSE}")), None);
}

#[test]
fn a_caption_that_opens_a_figure_is_that_of_its_picture() {
    let figure =
        |name, text| format!("<figure><figcaption>{text}</figcaption><img src={name}></figure>");
    let page = format!("{PROSE}{}{}{PROSE}", figure("a", "新桥"), figure("b", "老桥"));
    assert_eq!(captions(&page), [(0, "新桥".to_owned()), (1, "老桥".to_owned())]);
    let beside = format!(
        "{PROSE}<figure><img src=a></figure><figure><figcaption>新桥</figcaption></figure>"
    );
    assert_eq!(captions(&beside), [(0, "新桥".to_owned())]);
}
