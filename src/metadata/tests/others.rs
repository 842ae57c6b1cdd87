//! What a page prints of others than the authors of its article, from end to end.

use super::{authors, metadata, published};
use crate::{Extractor, Page};

const PROSE: &str = "The bridge over the river was opened on Monday for the people who walk and those \
    that have bicycles, said the mayor of the town.";

#[test]
fn who_is_named_in_a_card_wrote_something_else() {
    let page = |card: &str| {
        format!(
            "<title>A bridge opens at last</title><main><h1>A bridge opens at last</h1>
             <p>It opened on Monday.</p></main>{card}"
        )
    };
    let cards = "<h2>More</h2><article class=card><h3>Old ferries</h3></article>
        <article class=card><h3>New boats</h3><p>By Ann Lee</p><span>7 March 2021</span></article>";
    for card in [format!("<aside>{cards}</aside>"), format!("<div>{cards}</div>")] {
        assert_eq!(authors(&metadata(&page(&card))), [""; 0], "{card}");
    }
    // The page's own.
    for own in
        ["<aside><p>By Ann Lee</p></aside>", "<article><h2>At last</h2><p>By Ann Lee</p></article>"]
    {
        assert_eq!(authors(&metadata(&page(own))), ["Ann Lee"], "{own}");
    }
}

fn reviews(between: &str) -> String {
    let review = |name: &str, day: &str, text: &str| {
        format!(
            "<div class=rev><span class=rev__timestamp>{day}</span><span class=rev__author>{name}</span>
             <p class=rev__body>{text}</p></div>"
        )
    };
    let list: String = [
        ("Ann Lee", "11/14/2024", "Dropped it on tile, and the tile lost."),
        ("Bob Ray", "03/02/2024", "Goes well with my old kettle."),
        ("Eva Roe", "01/30/2024", "A little heavier than I had expected."),
    ]
    .iter()
    .map(|(name, day, text)| review(name, day, text))
    .collect();
    format!("<title>Kettle</title><h1>Kettle No. 2</h1>{between}<div>{list}</div>")
}

#[test]
fn a_list_of_posts_below_the_text_names_no_author_and_no_day() {
    let below = metadata(&reviews(&format!("<p>{PROSE}</p>")));
    assert_eq!((authors(&below), published(&below)), (vec![], None));
    let of_page = |class: &str, kind: &str| {
        let page = reviews(&format!("<p>{PROSE}</p>")).replace("rev", class);
        let page = metadata(&format!("<meta property=og:type content={kind}>{page}"));
        authors(&page).join(", ")
    };
    assert_eq!(of_page("opinion", "product"), "");
    // Of a report that goes on the authors are its own.
    assert_ne!(of_page("entry", "article"), "");
    // Of a thread the first post is the page's.
    assert_eq!(published(&metadata(&reviews(""))).as_deref(), Some("2024-11-14"));
}

#[test]
fn what_is_quoted_was_said_on_another_day() {
    let day = |quote: &str| {
        let page =
            format!("<title>A bridge opens</title><h1>A bridge opens</h1>{quote}<p>{PROSE}</p>");
        published(&metadata(&page))
    };
    let tweet = "<p>We did it!</p>&mdash; Mayor (@mayor) <a href=https://twitter.com/a/status/1>January 5, 2015</a>";
    assert_eq!(day(&format!("<blockquote class=twitter-tweet>{tweet}</blockquote>")), None);
    assert_eq!(day(&format!("<p>{PROSE}</p><blockquote>{tweet}</blockquote><p>{PROSE}</p>")), None);
    assert_eq!(
        day(&format!("<p>{PROSE}</p><blockquote><time>5 January 2015</time></blockquote>")),
        None
    );
    // An old page whose whole text is indented.
    let own =
        format!("<blockquote><p>{PROSE}</p><p>January 5, 2015</p><p>{PROSE}</p></blockquote>");
    assert_eq!(day(&own).as_deref(), Some("2015-01-05"));
}

#[test]
fn a_login_of_the_house_is_no_author() {
    let page = |name: &str| {
        format!(
            "<title>Quota alerts</title><meta name=author content='{name}'><h1>Quota alerts</h1>"
        )
    };
    assert_eq!(authors(&metadata(&page("t-hollins"))), [""; 0]);
    for name in ["annlee7", "slow.poke", "Anne-Lee", "lee.co-op", "ann-lee"] {
        assert_eq!(authors(&metadata(&page(name))), [name]);
    }
}

#[test]
fn what_somebody_is_and_where_stands_before_the_name() {
    let page = r#"<title>Jembatan dibuka</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Jembatan dibuka",
        "author": {"@type": "Person", "name": "Kontributor Klaten, Rahayu Wulan"}}</script>
        <h1>Jembatan dibuka</h1>"#;
    assert_eq!(authors(&metadata(page)), ["Rahayu Wulan"]);
}

#[test]
fn one_name_of_a_list_in_japanese_is_linked() {
    let page = |line: &str| {
        format!(
            "<title>橋が開通</title><h1>橋が開通しました</h1><div><span>{line}</span> <time>2024年3月12日</time></div>"
        )
    };
    let line = "<a href='/reporter-bio/sakaki'>榊原真由</a>\u{3000}芹沢義彦";
    assert_eq!(authors(&metadata(&page(line))), ["榊原真由", "芹沢義彦"]);
}

#[test]
fn who_is_printed_beside_the_author_is_one() {
    let page = |printed: &str| {
        format!(
            r#"<title>A bridge opens</title><script type="application/ld+json">
            {{"@type": "Article", "headline": "A bridge opens",
            "author": {{"@type": "Person", "name": "Ann Lee"}},
            "contributor": [{{"@type": "Person", "name": "Bob Ray"}}]}}</script>
            <h1>A bridge opens</h1><span class=byline>{printed}</span>"#
        )
    };
    let both = "<a href=/author/ann>Ann Lee</a>, <a href=/author/bob>Bob Ray</a>";
    assert_eq!(authors(&metadata(&page(both))), ["Ann Lee", "Bob Ray"]);
    assert_eq!(authors(&metadata(&page("By Ann Lee"))), ["Ann Lee"]);
}

#[test]
fn a_row_of_tags_has_no_names() {
    let page = |tags: &str| {
        format!(
            "<title>大桥通车_某某网</title><h1>大桥通车，居民点赞</h1><div class=info>
             <span class=time>2021-11-08 09:21</span> <span class=tag>{tags}</span>
             <span>来源:某某晚报</span></div><p>今天通车。</p>"
        )
    };
    let tags = "<a href=#>业主</a> / <a href=#>楼道</a> / <a href=#>单元</a>";
    assert_eq!(authors(&metadata(&page(tags))), [""; 0]);
}

#[test]
fn a_relative_picture_is_completed_with_what_is_known() {
    let page = |head: &str| {
        format!("<title>A bridge</title>{head}<meta property='og:image' content='/img/bridge.jpg'>")
    };
    let lead = |html: &str| {
        let metadata = Extractor::default().metadata(Page::html(html)).unwrap_or_default();
        metadata.lead_image().map(|image| image.value().clone())
    };
    for head in [
        "<base href='https://www.example.org/news/bridge'>",
        "<link rel=canonical href='https://www.example.org/news/bridge'>",
    ] {
        let expected = Some("https://www.example.org/img/bridge.jpg");
        assert_eq!(lead(&page(head)).as_deref(), expected, "{head}");
    }
    assert_eq!(lead(&page("")).as_deref(), Some("/img/bridge.jpg"));
}

#[test]
fn a_printed_deck_goes_before_another_headline() {
    let page = r#"<title>A bridge opens</title><script type="application/ld+json">
        {"@type": "Article", "headline": "A bridge opens",
        "alternativeHeadline": "The bridge that everybody waited for"}</script>
        <h1>A bridge opens</h1><div class=dek>After four years of work people can walk over it</div>"#;
    let metadata = metadata(page);
    let deck = metadata.subtitle().map(|deck| deck.value().as_str());
    assert_eq!(deck, Some("After four years of work people can walk over it"));
}

#[test]
fn a_card_for_sharing_goes_behind_the_picture_of_the_head() {
    let page = |src: &str| {
        format!(
            "<title>A bridge opens</title><meta property='og:image' content='{src}'>
             <article><h1>A bridge opens</h1><p><img src='https://example.org/bridge.jpg' width=630>
             </p><p>{PROSE}</p><p>{PROSE} It is long.</p></article>"
        )
    };
    let lead = |src: &str| {
        let article = Extractor::default().extract(Page::html(&page(src))).ok()?;
        article.lead_image().map(str::to_owned)
    };
    let card = "https://example.org/images/cards/7446012_social.png";
    assert_eq!(lead(card).as_deref(), Some("https://example.org/bridge.jpg"));
    let picture = "https://example.org/images/7446012_bridge.png";
    assert_eq!(lead(picture).as_deref(), Some(picture));
}

#[test]
fn the_last_mark_of_a_name_is_a_part_of_it() {
    for (name, kind) in [("ข่าวท่าเรือออนไลน์", "Organization"), ("অরুণ সরকার মুখার্জ্", "Person")]
    {
        let html = format!(
            r#"<title>A bridge opens</title><script type="application/ld+json">
            {{"@type": "NewsArticle", "headline": "A bridge opens",
            "author": {{"@type": "{kind}", "name": "{name}"}}}}</script><h1>A bridge opens</h1>"#
        );
        let metadata = metadata(&html);
        match kind {
            "Person" => assert_eq!(authors(&metadata), [name]),
            _ => assert_eq!(metadata.source().map(|s| s.value().as_str()), Some(name)),
        }
    }
}

#[test]
fn correspondents_without_a_name_are_nobody() {
    for name in [
        "নিজস্ব প্রতিবেদক",
        "নিজস্ব প্রতিনিধি",
        "প্রতিনিধি",
        "নিজস্ব সংবাদদাতা",
        "স্টাফ রিপোর্টার",
        "विशेष संवाददाता",
        "हमारे संवाददाता",
        "संवाददाता",
        "ผู้สื่อข่าว",
        "ทีมข่าว",
        "กองบรรณาธิการ",
        "Phóng viên",
        "Ban biên tập",
        "Tim Redaksi",
        "Redaksi",
        "Від редакції",
        "Редакція",
        "От редакцията",
        "Нашият кореспондент",
        "هيئة التحرير",
        "فريق التحرير",
        "مراسلنا",
        "تحریریه",
        "خبرنگار",
        "מערכת",
        "כתבי האתר",
    ] {
        let html = format!("<title>A bridge opens</title><meta name=author content='{name}'>");
        assert_eq!(authors(&metadata(&html)), [""; 0], "{name}");
    }
}

#[test]
fn who_wrote_and_edits_is_the_author_though_the_foot_says_responsible_editor() {
    let page = |line: &str| {
        let text = "江城大桥今天上午通车，市民步行过桥，桥头的老人说等了四十年。".repeat(3);
        let foot = "<p>责任编辑：金林杰</p>";
        format!("<h1>大桥今天通车</h1><div>{line}</div><div><p>{text}</p><p>{text}</p>{foot}</div>")
    };
    let authors = |line: &str| -> Vec<String> {
        let article = crate::extract(&page(line)).expect("an article");
        let byline = article.metadata().byline().map(|byline| byline.value().clone());
        byline.iter().flat_map(|byline| byline.authors()).map(str::to_owned).collect()
    };
    let line = "2024-03-21 11:23:10 出处：南江网 作者：金林杰 编辑：金林杰 评论(42)";
    assert_eq!(authors(line), ["金林杰"]);
    assert_eq!(authors("2024-03-21 11:23:10 出处：南江网 作者：金林杰"), [""; 0]);
}
