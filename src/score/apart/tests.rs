//! What stands apart, and what looks like it.

use super::Named;
use crate::rules::Marks;
use crate::{Limits, dom, layout};

/// The texts that stand apart.
fn apart(body: &str) -> Vec<String> {
    let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
    let apart = super::all(&layout, &Named::read(&layout));
    let blocks = layout.blocks.iter().zip(apart).filter(|(_, apart)| *apart);
    blocks.map(|(block, _)| layout.block_text(block).to_owned()).collect()
}

#[test]
fn the_footer_of_the_page_stands_apart_and_that_of_an_article_does_not() {
    let note = "<p>Prices vary by region.</p>";
    assert_eq!(apart(&format!("<p>Ours.</p><footer>{note}</footer>")).len(), 1);
    assert_eq!(apart(&format!("<p>Ours.</p><div role=contentinfo>{note}</div>")).len(), 1);
    assert_eq!(apart(&format!("<article><footer>{note}</footer></article>")).len(), 0);
    assert_eq!(apart(&format!("<main><div><footer>{note}</footer></div></main>")).len(), 0);
    assert_eq!(apart(&format!("<footer><h1>Prices</h1>{note}</footer>")).len(), 0);
    assert_eq!(apart(&format!("<footer><main>{note}</main></footer>")).len(), 0);
    assert_eq!(apart(&format!("<body role=contentinfo>{note}")).len(), 0);
}

#[test]
fn what_asks_for_consent_stands_apart_where_it_speaks_of_cookies() {
    let ask = "<p>We use cookies to count our visitors.</p>";
    for tool in [
        "onetrust-pc-sdk",
        "CybotCookiebotDialog",
        "cookiebot",
        "didomi-popup",
        "usercentrics-root",
        "truste_overlay",
        "trustarc-box",
        "iubenda-cs",
        "cmplz-manage",
        "cky-box",
        "osano-cm",
        "borlabs-box",
        "axeptio_mount",
        "tarteaucitronRoot",
        "cookieconsent",
    ] {
        assert_eq!(apart(&format!("<div id='{tool}'>{ask}</div>")).len(), 1, "{tool}");
    }
    for form in [
        "banner",
        "notice",
        "dialog",
        "modal",
        "popup",
        "bar",
        "settings",
        "preferences",
        "notification",
        "overlay",
        "message",
        "law",
        "disclaimer",
        "alert",
    ] {
        assert_eq!(apart(&format!("<div class='gdpr-{form}'>{ask}</div>")).len(), 1, "{form}");
    }
    for asked in ["cookie", "cookies", "consent", "gdpr", "ccpa"] {
        let named = format!("<div class='{asked} banner'>{ask}</div>");
        assert_eq!(apart(&named).len(), 1, "{asked}");
    }
    assert_eq!(apart(&format!("<div class='gdpr consent'>{ask}</div>")).len(), 1);
    // Biscuits, and states of the whole page.
    assert_eq!(apart("<div class='cookie-card'><p>Oat cookies keep.</p></div>").len(), 0);
    assert_eq!(apart("<div class='gdpr-notice'><p>The law, at last.</p></div>").len(), 0);
    let page = format!("<div class='cookie-bar-open'><h1>Bridge</h1>{ask}</div>");
    assert_eq!(apart(&page).len(), 0);
    assert_eq!(apart(&format!("<body class='cookie-notice-on'>{ask}")).len(), 0);
}

#[test]
fn dialogs_that_are_shut_stand_apart() {
    let rest = "<p>The bridge opened on Monday, after four years of work.</p>";
    for dialog in ["modal", "popup", "lightbox", "dialog"] {
        let html = format!("{rest}<div class='{dialog}' hidden><p>Choose a size.</p></div>");
        assert_eq!(apart(&html), ["Choose a size."], "{dialog}");
        let open = format!("{rest}<div class='{dialog}'><p>Choose a size.</p></div>");
        assert!(apart(&open).is_empty(), "{dialog}");
    }
    let html = format!("{rest}<dialog hidden><p>Choose a size.</p></dialog>");
    assert_eq!(apart(&html), ["Choose a size."]);
    let long = format!("<div class='modal' hidden>{}</div>", rest.repeat(20));
    assert!(apart(&long).is_empty());
}

#[test]
fn what_opens_over_the_page_stands_apart_where_the_content_is_elsewhere() {
    let terms = "<p>These terms are long.</p>";
    let over = format!("<div class='modal'>{terms}</div>");
    assert_eq!(apart(&format!("<h1>Chairs</h1>{over}")), ["These terms are long."]);
    assert!(apart(&over).is_empty());
    assert!(apart(&format!("<div class='modal'><h1>Chairs</h1>{terms}</div>")).is_empty());
    assert!(apart(&format!("<main><h1>Chairs</h1>{over}</main>")).is_empty());
}

#[test]
fn a_figure_that_is_only_a_link_stands_apart() {
    let link = "<a href=/b><div>Beavers return to the river</div></a>";
    assert_eq!(apart(&format!("<article><figure>{link}</figure></article>")).len(), 1);
    assert_eq!(apart(&format!("<figure><img src=b.jpg>{link}</figure>")).len(), 0);
    assert_eq!(apart(&format!("<figure>{link}<p>By the weir.</p></figure>")).len(), 0);
}

#[test]
fn reviews_stand_apart_from_a_product_and_signatures_from_a_thread() {
    use crate::PageType;
    let of = |body: &str, page_type| {
        let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        super::on_type(&layout, &Named::read(&layout), &blocks, page_type)
            .iter()
            .filter(|&&apart| apart)
            .count()
    };
    for (words, page_type) in [
        ("product-reviews", PageType::Product),
        ("review-list", PageType::Product),
        ("similar carousel", PageType::Product),
        ("pickup-availability", PageType::Product),
        ("block upsell", PageType::Product),
        ("up-sells upsells", PageType::Product),
        ("block crosssell", PageType::Product),
        ("crosssells", PageType::Product),
        ("product-recommendations", PageType::Product),
        ("rating-histogram", PageType::Product),
        ("post-signature", PageType::Forum),
    ] {
        let said =
            format!("<p>Oak boards, planed.</p><div class='{words}'><p>It wobbles.</p></div>");
        assert_eq!(of(&said, page_type), 1, "{words}");
        assert_eq!(of(&said, PageType::Article), 0, "{words}");
        let whole = format!("<div class='{words}'><h1>Chair</h1><p>It wobbles.</p></div>");
        assert_eq!(of(&whole, page_type), 0, "{words}");
        let page = format!("<body class='{words}'><p>Oak.</p>");
        assert_eq!(of(&page, page_type), 0, "{words}");
    }
}

#[test]
fn furniture_of_publishing_systems_stands_apart() {
    let text = "<p>Oak boards are planed, oiled and left to rest for a week.</p>";
    let names = "rst-versions topic-map ms--additional-resources-mobile";
    for name in names.split(' ') {
        let furniture = format!("<div class='x {name}'><p>Was this helpful?</p></div>");
        assert_eq!(apart(&format!("{text}{furniture}")), ["Was this helpful?"], "{name}");
        let line = format!("{text}<div><b id={name}>Was this helpful?</b></div>");
        assert_eq!(apart(&line), ["Was this helpful?"], "{name}");
        let part = format!("{text}<p>Was <b id={name}>this</b> helpful?</p>");
        assert!(apart(&part).is_empty(), "{name}");
        assert!(apart(&format!("<div id={name}>{text}</div>")).is_empty(), "{name}");
        let frame = format!("{text}<div id={name}><h1>Oak</h1></div>");
        assert!(apart(&frame).is_empty(), "{name}");
    }
    let part = format!("<section class=legal-copy>{text}</section>");
    assert!(apart(&format!("<p>Terms</p>{}", part.repeat(5))).is_empty());
    let shown = "<div class='alert d-none d-md-block'><p>Closed on Mondays.</p></div>";
    assert!(apart(&format!("{text}{shown}")).is_empty());
    for hidden in ["hidden", "d-none"] {
        let alert = |names: &str| format!("{text}<div class='{names}'><p>Deleted.</p></div>");
        assert_eq!(apart(&alert(&format!("alert {hidden}"))), ["Deleted."]);
        assert!(apart(&alert(hidden)).is_empty());
    }
    assert!(apart(&format!("{text}<div class=alert><p>Deleted.</p></div>")).is_empty());
}

#[test]
fn some_names_say_so_on_one_type_of_page() {
    use crate::PageType;
    let of = |body: &str, page_type| {
        let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        super::on_type(&layout, &Named::read(&layout), &blocks, page_type)
            .iter()
            .filter(|&&apart| apart)
            .count()
    };
    for (names, page_type) in
        [("hideme toclevel-1", PageType::Documentation), ("postfoot user_info", PageType::Forum)]
    {
        for name in names.split(' ') {
            let page = format!("<p>Oak.</p><div class='x {name}'><p>Source</p></div>");
            assert_eq!(of(&page, page_type), 1, "{name}");
            assert_eq!(of(&page, PageType::Article), 0, "{name}");
            let line = format!("<p>Oak.</p><div><b class={name}>Source</b></div>");
            assert_eq!(of(&line, page_type), 1, "{name}");
        }
    }
}

#[test]
fn in_threads_the_innermost_name_counts_and_what_holds_most_of_the_page_stays() {
    use crate::PageType;
    let apart = |body: &str| {
        let layout = layout::lay_out(&dom::parse(body, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let apart = super::on_type(&layout, &Named::read(&layout), &blocks, PageType::Forum);
        let texts = layout.blocks.iter().zip(apart).filter(|(_, apart)| *apart);
        texts.map(|(block, _)| layout.block_text(block).to_owned()).collect::<Vec<_>>()
    };
    let post = |n: u8| {
        format!(
            "<td class=pls><div class=authi>ann</div><p>Newbie</p></td>\
             <td class=plc><h2>Re: Wax</h2><div id=postmessage_{n}><p>No wax on oak.</p></div></td>"
        )
    };
    let posts = |n: u8| format!("<table><tr>{}</tr><tr>{}</tr></table>", post(n), post(n + 1));
    assert_eq!(apart(&posts(1)), ["Newbie", "Re: Wax", "Newbie", "Re: Wax"]);
    let poster = "<div class=poster><h4>ann</h4><div class=user_info><p>Newbie</p></div></div>";
    assert_eq!(apart(&format!("{poster}<p>No wax on oak, they say.</p>")), ["Newbie"]);
    let rules = "<div class=titlebox><h1>Oak</h1><p>Be kind.</p></div>";
    assert_eq!(apart(&format!("{rules}{}", posts(1))).len(), 6);
    assert!(
        apart(&format!("<div class=user_info>{}</div>", posts(1).replace("Re:", ""))).len() == 2
    );
    assert!(apart("<div class=user_info><p>No wax on oak.</p></div><p>Oil</p>").is_empty());
    assert_eq!(apart(&format!("{rules}<p>No wax on oak, they say.</p>")).len(), 0);
}
