//! What a page without a date, an author or a source of its own must not be given.

use super::{authors, metadata, published};
use crate::Metadata;

/// An article of three paragraphs, and what stands below it.
fn article_above(below: &str) -> Metadata {
    metadata(&format!(
        "<title>A bridge opens at last | Example Daily</title><body><article><h1>A bridge opens at last</h1>\
         <p>The bridge across the river opened on a rainy morning, and the first to cross it was a baker.</p>\
         <p>She had waited for it since her childhood, she said, and brought a basket of rolls along.</p>\
         <p>The ferry makes its last trip tonight.</p></article>{below}</body>"
    ))
}

#[test]
fn dates_of_others_are_not_the_articles() {
    for below in [
        "<section id=comments><article class=comment><b>Ann</b> <time>Jan 5, 2023</time>\
         <p>At last, I can visit my aunt.</p></article></section>",
        "<aside class=related><h3>Read on</h3><a href=/x>A ferry sinks</a> <time>Jan 11, 2023</time></aside>",
        "<div class=related-posts><a href=/x>A ferry sinks</a> <span>Jan 11, 2023</span></div>",
        "<footer>Site built on <time>Jan 9, 2023</time></footer>",
        "<nav><time>Monday, March 3, 2025</time></nav>",
        "<p>The old bridge was closed on January 5, 2019.</p>",
    ] {
        assert_eq!(published(&article_above(below)), None, "{below}");
    }
    let own = article_above("<p>Published on January 5, 2019</p>");
    assert_eq!(published(&own).as_deref(), Some("2019-01-05"));
}

#[test]
fn the_foot_of_an_article_dates_it() {
    let text = "<h1>A bridge opens at last</h1><p>The bridge across the river opened on a rainy morning, and \
                the first to cross it was a baker.</p>";
    for page in [
        format!("<main>{text}<footer>May 3, 2021</footer></main>"),
        format!("<main><section>{text}<footer><span>3 May 2021</span></footer></section></main>"),
        format!("<div>{text}<footer class=post-footer>Posted at 3 May 2021</footer></div>"),
        format!("{text}<div class=date-and-comments><p>May 3, 2021</p><p>5 comments</p></div>"),
    ] {
        assert_eq!(published(&metadata(&page)).as_deref(), Some("2021-05-03"), "{page}");
    }
}

#[test]
fn authors_of_teasers_are_not_the_articles() {
    let teaser = "<aside class=related><div class=teaser><a href=/x>A ferry sinks</a> \
                  <span class=author>By Carl Writer</span></div></aside>";
    assert_eq!(authors(&article_above(teaser)), [""; 0]);
}

#[test]
fn who_answers_is_not_who_asked() {
    let post = |kind: &str, name: &str| {
        format!(
            "<div itemscope itemtype=https://schema.org/{kind}><p>It opened on Monday, they say.</p>\
             <div class=user itemprop=author itemscope itemtype=https://schema.org/Person>\
             <a class=user-name href=/u/1>{name}</a></div></div>"
        )
    };
    let page = |asker: &str| {
        metadata(&format!(
            "<title>Is the bridge open?</title><main><h1>Is the bridge open?</h1>{}{}{}</main>",
            post("Question", asker),
            post("Answer", "Ferdie Marsh"),
            post("Answer", "Carl Roe"),
        ))
    };
    assert_eq!(authors(&page("oak_and_ague")), ["oak_and_ague"]);
    assert_eq!(authors(&page("Ann Lee")), ["Ann Lee"]);
}

#[test]
fn buttons_for_sharing_are_nobody() {
    let page = "<title>A bridge opens at last</title><main><h1>A bridge opens at last</h1>\
        <div><time>May 3, 2021</time></div><div><a href=#>X.com</a> <a href=#>Facebook</a> \
        <a href=#>E-Mail</a></div><p>The bridge opened on a rainy morning, and the first to cross \
        it was a baker with a basket of rolls.</p></main>";
    assert_eq!(authors(&metadata(page)), [""; 0]);
}

#[test]
fn what_an_author_is_is_no_deck() {
    let page = "<title>A bridge opens at last</title><main><h1>A bridge opens at last</h1>\
        <div itemprop=author itemscope itemtype=https://schema.org/Person><a itemprop=name>Ann Lee</a>\
        <small class=avatar__subtitle>Keeper of bridges and ferries</small></div>\
        <p>The bridge opened on a rainy morning.</p></main>";
    assert_eq!(metadata(page).subtitle(), None);
}

#[test]
fn an_empty_language_is_none() {
    let page = |root: &str| {
        format!("{root}<h1>A bridge opens at last</h1><time>05/03/2021</time><p>It opened.</p>")
    };
    assert_eq!(
        published(&metadata(&page("<html lang=''>"))),
        published(&metadata(&page("<html>")))
    );
}

#[test]
fn a_team_is_no_source_and_a_button_no_part_of_one() {
    let source = |html: &str| metadata(html).source().map(|source| source.value().clone());
    let team = "<html lang=en><h1>A bridge opens at last</h1><p class=byline>By Our Foreign Staff</p>\
                <p>The bridge across the river opened on a rainy morning.</p>";
    assert_eq!(source(team), None);
    let button = "<html lang=zh><h1>渡口通了大桥</h1><div><span>2021年05月14日 12:01　来源于 \
                  <a href=/>江城网</a> <a class=ting href=javascript:;>听报道</a></span></div>\
                  <p>渡口的大桥今天早上通车，第一个过桥的是一位面包师。</p>";
    assert_eq!(source(button).as_deref(), Some("江城网"));
    let count = "<html lang=zh><h1>渡口通了大桥</h1><div><span>2021-05-14 12:01</span><span>来源：<a href=/>\
                 江城日报海外版</a></span><span class=num>社区评论(<em>12</em>)</span></div>\
                 <p>渡口的大桥今天早上通车，第一个过桥的是一位面包师。</p>";
    assert_eq!(source(count).as_deref(), Some("江城日报海外版"));
    let place = "<html lang=zh><h1>渡口通了大桥</h1><p><span>2021-05-14 12:01</span> <span>江城、河口报道</span> \
                 <span>中山报道</span></p><p>渡口的大桥今天早上通车，第一个过桥的是一位面包师。</p>";
    assert_eq!(source(place), None);
    for tools in ["<a>举报</a> 存疑", "<a>收藏</a>", "手机查看", "江城日报 · 相关推荐"]
    {
        let cell = format!(
            "<html lang=zh><h1>渡口通了大桥</h1><p>渡口的大桥今天早上通车，第一个过桥的是一位面包师。</p>\
             <div class=source-ext>{tools}</div>"
        );
        assert_eq!(source(&cell), None, "{tools}");
    }
}

#[test]
fn what_stands_in_cells_of_authors_beside_them_is_nobody() {
    for (cell, expected) in [
        ("<span class=byline__category><a href=/f>Food Matters</a></span>", None),
        ("<div class=topic-author>Annlee</div>", Some("Annlee")),
        ("<code class=reset-author>--reset-author</code>", None),
        (
            "<footer class=article-author><a href=/authors/desk>Example Sport</a><aside hidden><div></div>\
             <p>Follow</p><a href=/cup>Harbour Cup</a></aside></footer>",
            None,
        ),
        (
            "<div itemprop=author itemscope itemtype=https://schema.org/Person><a href=/u/1>Salty</a>\
             <p>Section Leader</p><p>Course Advisor</p></div>",
            Some("Salty"),
        ),
    ] {
        let page =
            format!("<h1>A bridge opens at last</h1>{cell}<p>It opened on a rainy morning.</p>");
        assert_eq!(authors(&metadata(&page)), Vec::from_iter(expected), "{cell}");
    }
}

#[test]
fn what_stands_beside_a_date_above_the_headline_is_seldom_a_name() {
    let page = |above: &str| {
        metadata(&format!(
            "<p>21.01.2022 {above}</p><h1>Eine Brücke wird eröffnet</h1><p>Sie steht am Fluss.</p>"
        ))
    };
    assert_eq!(authors(&page("Aktuelle Meldung")), [""; 0]);
    assert_eq!(authors(&page("Anna Lehmann")), ["Anna Lehmann"]);
}

#[test]
fn what_nobody_filled_in_is_no_name() {
    let page = |author: &str| {
        metadata(&format!(
            r#"<meta name=dcterms.creator content="Copyright Example Press - all rights reserved">
            <script type=application/ld+json>{{"@type":"Article","headline":"A bridge opens",
            "author":{{"@type":"Organization","name":"{author}"}}}}</script><h1>A bridge opens</h1>"#
        ))
    };
    let outlet = |author| page(author).byline().and_then(|b| b.value.outlet().map(str::to_owned));
    assert_eq!(outlet(""), None);
    assert_eq!(outlet("Example Wire").as_deref(), Some("Example Wire"));
}

#[test]
fn authors_of_cards_are_not_the_articles() {
    let body = "<p>The bridge across the river opened on a rainy morning, and a baker was the first on it.</p>";
    let card = |title: &str, name: &str| {
        format!("<div><a href=/x>{title}</a><span class=author>{name}</span></div>")
    };
    let filler = "<p>And then another one came.</p>".repeat(20);
    let cards = card("Why does nobody ask composters", "Ann Lee")
        + &card("A nap is a means of transport", "Bob Ray");
    let page = |declared: &str, own: &str| {
        metadata(&format!(
            "<meta name=author content='{declared}'><body><div>{}</div><h1>A bridge opens at last</h1>{own}\
             {body}{filler}<section>{cards}</section></body>",
            card("Wind takes the word", "Cy Dow")
        ))
    };
    assert_eq!(authors(&page("Eve Fox", "")), ["Eve Fox"]);
    let own = "<span class=author>Author: <a href=/autor/1>Dan Ash</a></span>";
    assert_eq!(authors(&page("Dan Ash", own)), ["Dan Ash"]);
}

#[test]
fn a_cell_may_name_the_agency() {
    let page = |name: &str| {
        format!(
            "<h1>An owl is saved</h1><div class=author-text><span>Šaltinis:</span> <span>{name}</span></div>"
        )
    };
    let found = metadata(&page("BNS"));
    let outlet =
        |found: &Metadata| found.byline().and_then(|b| b.value.outlet().map(str::to_owned));
    assert_eq!((authors(&found).len(), outlet(&found).as_deref()), (0, Some("BNS")));
    let both = metadata(&page("BNS<br>Jonas Petraitis"));
    assert_eq!(authors(&both), ["Jonas Petraitis"]);
    assert_eq!(outlet(&both).as_deref(), Some("BNS"));
    assert_eq!(
        authors(&metadata("<h1>ბაგირი</h1><div class=author>ნინო ქავთარაძე</div>")),
        ["ნინო ქავთარაძე"]
    );
}

#[test]
fn below_the_pages_own_linked_headline_stands_its_author() {
    let text = "<p>The bridge across the river opened on a rainy morning.</p>".repeat(20);
    let page = |link: &str| {
        format!(
            "<title>A bridge opens at last in town</title><article><h1>A bridge opens at last in town</h1>\
             <div><h2><a href=/x>{link}</a></h2>{text}<p class=meta><span class=author>Ngozi Okafor</span></p>\
             </div></article>"
        )
    };
    assert_eq!(authors(&metadata(&page("A bridge opens at last in town"))), ["Ngozi Okafor"]);
    assert_eq!(authors(&metadata(&page("Re: A bridge opens at last in town"))), ["Ngozi Okafor"]);
    assert_eq!(authors(&metadata(&page("Why does nobody ask the composters"))), [""; 0]);
}

#[test]
fn a_hidden_name_counts_where_no_other_is_seen() {
    let page = |cell: &str| {
        metadata(&format!("<h1>A bridge opens</h1><div class=byline>{cell}</div><p>It opened.</p>"))
    };
    let hidden = "<span style='display:none'>By Ann Lee</span><span>3 May 2021</span>";
    assert_eq!(authors(&page(hidden)), ["Ann Lee"]);
    let other = "<span>By Ann Lee</span><aside hidden><a href=/cup>Harbour Cup</a></aside>";
    assert_eq!(authors(&page(other)), ["Ann Lee"]);
}

#[test]
fn names_of_other_scripts_stand_beside_a_date_above_the_headline() {
    let page = "<p>21.01.2022, Анна Лебедева</p><h1>Мост открыт</h1><p>Он стоит на реке.</p>";
    assert_eq!(authors(&metadata(page)), ["Анна Лебедева"]);
}
