//! What stands around the headline: its rank, labels of days, lines that sign.

use super::{authors, metadata, published};

#[test]
fn the_heading_of_a_chapter_is_its_title_below_the_name_of_the_book() {
    let metadata = metadata(
        "<title>What is a bridge? - The Book of Bridges</title><h1>The Book of Bridges</h1>
         <main><h2>What is a bridge?</h2><p>It leads over a river or a road, and is old.</p></main>",
    );
    assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("What is a bridge?"));
}

#[test]
fn references_that_are_escaped_twice_are_read_everywhere() {
    let metadata = metadata(
        r#"<title>Bridges &amp;#38; ferries</title><h1>Bridges &amp; ferries</h1>
        <meta property="og:site_name" content="Bridges &amp;amp; Co">
        <meta name=description content="It&amp;rsquo;s open."><p>It opened.</p>"#,
    );
    assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("Bridges & ferries"));
    assert_eq!(metadata.site_name().map(|t| t.value().as_str()), Some("Bridges & Co"));
    assert_eq!(metadata.description().map(|t| t.value().as_str()), Some("It’s open."));
}

#[test]
fn the_cell_of_an_editor_is_read_though_tags_stand_on_its_line() {
    let html = r#"<title>大桥今天通车</title><h1>大桥今天通车</h1><p>江城大桥今天上午通车，市民步行过桥。</p>
        <div>标签：大桥;通车;江城<span id="editor_baidu">责任编辑：金林杰</span></div>"#;
    let metadata = metadata(html);
    assert_eq!(metadata.editors().iter().map(|p| p.name()).collect::<Vec<_>>(), ["金林杰"]);
}

#[test]
fn the_last_step_of_a_trail_before_the_text_is_its_section() {
    let section = |html: &str| {
        let page = format!(
            r#"<title>A bridge opens</title><meta property="og:site_name" content="Riverside">{html}
            <h1>A bridge opens</h1><p>It opened on Monday, and people walked over it.</p>"#
        );
        metadata(&page).section().map(|section| section.value().clone())
    };
    let json = r#"<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 3, "name": "A bridge opens"},
        {"@type": "ListItem", "position": 2, "item": {"@id": "/traffic", "name": "Traffic"}},
        {"@type": "ListItem", "position": 1, "name": "Home"}]}</script>"#;
    assert_eq!(section(json).as_deref(), Some("Traffic"));
    let shown = |steps: &str| format!("<div class=breadcrumb>{steps}</div>");
    let trail = "<a href=/>Riverside</a> <a href=/n>News</a> <a href=/t>Traffic</a>";
    assert_eq!(section(&shown(trail)).as_deref(), Some("Traffic"));
    assert_eq!(
        section(&shown("<a href=/>首页</a> <a href=/n>新闻</a> <a href=/t>正文</a>")).as_deref(),
        Some("新闻")
    );
    assert_eq!(section(&shown("<a href=/>Home</a> <a href=/a>A bridge …</a>")), None);
    for step in ["正文", "内容", "详情", "本文", "內文", "內容"] {
        assert_eq!(section(&shown(&format!("<a href=/n>{step}</a>"))), None, "{step}");
    }
}

#[test]
fn whether_a_page_is_free_is_said_in_many_ways() {
    let is_free = |value: &str| {
        let page = format!(
            r#"<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A bridge opens",
            "isAccessibleForFree": {value}}}</script><h1>A bridge opens</h1><p>It did."#
        );
        metadata(&page).is_free()
    };
    for no in ["false", r#""False""#, r#""no""#, r#""http://schema.org/False""#] {
        assert_eq!(is_free(no), Some(false), "{no}");
    }
    for yes in ["true", r#""yes""#, r#""https://schema.org/True""#] {
        assert_eq!(is_free(yes), Some(true), "{yes}");
    }
    assert_eq!(is_free(r#""maybe""#), None);
}

#[test]
fn a_labelled_row_of_links_holds_the_tags() {
    let tags = |label: &str| {
        let row =
            format!("<div class=tags>{label}<a href=/a>bridges</a> <a href=/b>rivers</a></div>");
        let page =
            format!("<title>A bridge opens</title><h1>A bridge opens</h1><p>It did.</p>{row}");
        metadata(&page).tags().to_vec()
    };
    #[rustfmt::skip]
    let labels = [
        "Tags: ", "Tagged: ", "Topics: ", "Keywords: ", "Schlagwörter: ", "Schlagworte: ", "Themen: ",
        "Mots-clés : ", "Étiquettes : ", "Etiquetas: ", "Temas: ", "Palavras-chave: ", "Trefwoorden: ",
        "Tagi: ", "Теги: ", "Метки: ", "标签：", "標籤：", "关键词：", "關鍵字：", "タグ：", "キーワード：", "태그: ",
    ];
    for label in labels {
        assert_eq!(tags(label), ["bridges", "rivers"], "{label}");
    }
    assert!(tags("More: ").is_empty());
}

#[test]
fn comments_are_counted_by_the_page_as_it_likes() {
    let count = |json: &str| {
        let page = format!(
            r#"<title>A bridge opens</title><script type="application/ld+json">{{"@type": "NewsArticle",
            "headline": "A bridge opens", {json}}}</script><h1>A bridge opens</h1><p>It did."#
        );
        metadata(&page).comment_count()
    };
    assert_eq!(count(r#""commentCount": "1,234""#), Some(1234));
    let counter = |kind: &str| {
        format!(
            r#""interactionStatistic": [{{"interactionType": {kind}, "userInteractionCount": 7}}]"#
        )
    };
    for kind in [r#""https://schema.org/CommentAction""#, r#"{"@type": "CommentAction"}"#] {
        assert_eq!(count(&counter(kind)), Some(7), "{kind}");
    }
    assert_eq!(count(&counter(r#""https://schema.org/LikeAction""#)), None);
}

#[test]
fn rights_are_a_licence_where_they_name_one() {
    let license = |rights: &str| {
        let page = format!(r#"<meta name="rights" content="{rights}"><h1>A bridge</h1><p>It did."#);
        metadata(&page).license().map(|license| license.value().clone())
    };
    for named in ["CC BY-SA 4.0", "CC-BY-4.0", "CC0", "https://example.org/licence"] {
        assert_eq!(license(named).as_deref(), Some(named));
    }
    assert_eq!(license("© 2024 Riverside"), None);
}

#[test]
fn a_site_is_called_as_for_sharing_then_as_its_publisher_then_as_the_title_ends() {
    let site = |head: &str| {
        let home = r#"<a href="/">Riverside</a><h1>A bridge opens</h1><p>It opened on Monday.</p>"#;
        metadata(&format!("<title>A bridge opens | Riverside</title>{head}{home}"))
            .site_name()
            .map(|name| name.value().clone())
    };
    let publisher = r#"<script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "A bridge opens", "publisher": {"@type": "Organization", "name": "Rivers Ltd"}}
        </script>"#;
    let shared = r#"<meta property="og:site_name" content="Riverside News">"#;
    assert_eq!(site(&format!("{publisher}{shared}")).as_deref(), Some("Riverside News"));
    assert_eq!(site(publisher).as_deref(), Some("Rivers Ltd"));
    assert_eq!(site("").as_deref(), Some("Riverside"));
    for address in ["https://www.example.org", "www.example.org"] {
        let faulty = format!(r#"<meta property="og:site_name" content="{address}">{publisher}"#);
        assert_eq!(site(&faulty).as_deref(), Some("Rivers Ltd"), "{address}");
    }
    let address = publisher.replace("Rivers Ltd", "https://www.example.org");
    assert_eq!(site(&address).as_deref(), Some("Riverside"), "the publisher by its address");
    for kind in ["article", "website"] {
        let head = format!("<meta name=applicationName content={kind}>");
        assert_eq!(site(&head).as_deref(), Some("Riverside"), "a kind of page");
    }
    let account = r#"<meta property="og:site_name" content="riverside">"#;
    assert_eq!(site(account).as_deref(), Some("Riverside"), "the title has it in words");
    let domain = r#"<meta property="og:site_name" content="riverside.example">"#;
    assert_eq!(site(domain).as_deref(), Some("Riverside"));
    let other = r#"<meta property="og:site_name" content="riversidepost">"#;
    assert_eq!(site(other).as_deref(), Some("riversidepost"));
}

#[test]
fn a_day_below_the_line_that_signs_is_the_pages() {
    let page = |byline: &str| {
        metadata(&format!(
            r#"<meta name=author content="Ann Lee"><title>A bridge opens at last</title>
            <h1>A bridge opens at last</h1><p>{}</p><p>{}</p><p>{byline}</p><p>4 March 2021</p>"#,
            "It has been closed for years, and now it is open again, as the town says. ".repeat(4),
            "People came to see it, and most of them liked it very much, as they said. ".repeat(4),
        ))
    };
    assert_eq!(published(&page("Written by Ann Lee")).as_deref(), Some("2021-03-04"));
    assert_eq!(published(&page("Written by Bob Ray")), None);
}

#[test]
fn a_line_named_caption_right_below_the_headline_is_no_caption() {
    let line = r#"<p class="caption">4 March 2021 | Traffic</p>"#;
    let below = metadata(&format!("<title>A bridge</title><h1>A bridge</h1>{line}<p>It is.</p>"));
    assert_eq!(published(&below).as_deref(), Some("2021-03-04"));
    let picture = "<img src=/a.jpg width=600 height=400>";
    let caption =
        metadata(&format!("<title>A bridge</title><h1>A bridge</h1>{picture}{line}<p>It is.</p>"));
    assert_eq!(published(&caption), None);
}

#[test]
fn a_bar_of_buttons_may_part_the_headline_from_its_byline() {
    let bar = "<li><a class=b href=/s><i></i></a></li>".repeat(60);
    let page = |between: &str| {
        metadata(&format!(
            r#"<title>A bridge opens at last</title><h1>A bridge opens at last</h1><ul>{bar}</ul>
            {between}<p class="story-author">Ann Lee</p><p>It is.</p><h2>More</h2>
            <p class="story-author">Bob Ray</p>"#
        ))
    };
    assert_eq!(authors(&page("")), ["Ann Lee"]);
    assert_eq!(authors(&page("<h3>More bridges</h3><p>Old</p><p>New</p>")), [""; 0]);
}

#[test]
fn the_first_post_of_a_thread_is_the_pages() {
    let post = |user: &str, title: &str| {
        format!("<dl class=postleft><dt>{user}</dt></dl><div><h3>{title}</h3><p>Text.</p></div>")
    };
    let (first, second) = (post("ann77", "Which bridge?"), post("bob88", "Re: Which bridge?"));
    let thread = metadata(&format!("<title>Which bridge? / Bridge talk</title>{first}{second}"));
    assert_eq!(authors(&thread), ["ann77"]);
}

#[test]
fn codes_of_the_house_and_addresses_of_agencies_are_no_authors() {
    for code in ["TH", "JMI", "PK155", "SF031", "Ann Lee - http://annlee.example", "Agencies"] {
        let page = format!("<meta name=author content='{code}'><title>A bridge</title><p>It.");
        assert_eq!(authors(&metadata(&page)), [""; 0], "{code}");
        assert!(metadata(&page).byline().is_none(), "{code}");
    }
    for name in ["BONO", "Ann Lee (http://annlee.example)", "annlee7"] {
        let page = format!("<meta name=author content='{name}'><title>A bridge</title><p>It.");
        assert_eq!(authors(&metadata(&page)).len(), 1, "{name}");
    }
}

#[test]
fn what_two_cannot_be_called_is_a_brand() {
    let page = metadata("<meta name=author content='Bridge &amp; i'><title>A bridge</title><p>It.");
    assert_eq!(
        page.byline().and_then(|b| b.value().outlet().map(str::to_owned)).as_deref(),
        Some("Bridge & i")
    );
}

#[test]
fn a_given_name_above_the_text_is_more_than_the_owner_in_the_head() {
    let page = |line: &str| {
        metadata(&format!(
            r#"<meta name=author content="Bob Ray"><title>A bridge opens</title>
            <h1>A bridge opens</h1><p class=byline>{line}</p><p>It is.</p>"#
        ))
    };
    assert_eq!(authors(&page("Erstellt von Anna am 4. März 2021")), ["Anna"]);
    assert_eq!(authors(&page("Bridges")), ["Bob Ray"]);
}

#[test]
fn a_line_of_an_old_page_may_be_its_headline_behind_the_name_of_the_site() {
    let page = crate::Page::html(
        "<title>Example County Online - Old bridge reopens</title><b>Old bridge reopens</b><br>
        <b>By Ann Lee</b><p>It was closed for years.</p>",
    )
    .url("http://www.examplecounty.example/story.php?id=2");
    let metadata = crate::Extractor::default().metadata(page).unwrap_or_default();
    assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("Old bridge reopens"));
}

#[test]
fn a_kicker_in_a_heading_of_the_second_rank_is_told_by_the_styles_that_part_it() {
    let head = r#"<title>Traffic: A bridge opens at last - Example Daily</title>
        <meta property="og:title" content="Traffic: A bridge opens at last">"#;
    let json = r#"<script type="application/ld+json">{"@type":"NewsArticle",
        "headline":"A bridge opens at last"}</script>"#;
    let html = "<h2><span class=a>Traffic</span><span class=b>A bridge opens at last</span></h2>";
    let title = |head: &str| {
        metadata(&format!("{head}{html}<p>It is.</p>")).title().map(|t| t.value().clone())
    };
    assert_eq!(title(&format!("{head}{json}")).as_deref(), Some("A bridge opens at last"));
    assert_eq!(title(head).as_deref(), Some("A bridge opens at last"));
}

#[test]
fn a_deck_ends_before_the_author_who_signs_it() {
    for by in ["by", "Von", "par", "por", "di", "door", "av", "af"] {
        let html = format!(
            "<html><h1>A bridge opens at last</h1><div class=standfirst>It took ten years. Now it \
             opens. {by} <a rel=author href=/a>Ann Lee</a></div><p>It is late.</p>"
        );
        let deck = metadata(&html).subtitle().map(|deck| deck.value().clone());
        assert_eq!(deck.as_deref(), Some("It took ten years. Now it opens."), "{by}");
    }
    let html = "<html><h1>A bridge opens at last</h1><div class=standfirst>It was built by \
                <a rel=author href=/a>Ann Lee</a></div><p>It is late.</p>";
    let deck = metadata(html).subtitle().map(|deck| deck.value().clone());
    assert_eq!(deck.as_deref(), Some("It was built by Ann Lee"));
    let dated = "<html><h1>A bridge opens at last</h1><p class=tagline>March 4, 2011 04:00 AM</p>";
    assert_eq!(metadata(dated).subtitle(), None);
    let linked = "<html><h1>A bridge opens at last</h1><ul><li class=subtitle><a href=/b>The school of a \
                  single pupil turns ten</a></li><li class=subtitle>It took ten years. Now it opens.</li></ul>";
    let deck = metadata(linked).subtitle().map(|deck| deck.value().clone());
    assert_eq!(deck.as_deref(), Some("It took ten years. Now it opens."));
}

#[test]
fn names_below_the_text_are_not_the_authors() {
    let tags = "<a href=/tag>bridges</a>".repeat(150);
    let text =
        "The bridge opened on Monday, and the first to cross it was a truck with a load of hay. ";
    let page = |text: &str| {
        let page = metadata(&format!(
            "<title>A bridge opens</title><h1>A bridge opens</h1>{text}<div>{tags}</div>\
             <div class=discussion><div class=item><span class=author>Bob Roe</span><p>I like it.</div>\
             <div class=item><span class=author>Cy Dean</span><p>So do I."
        ));
        authors(&page).len()
    };
    assert_eq!(page(&format!("<p>{}</p>", text.repeat(2))), 0);
    assert_ne!(page(""), 0, "behind a bar of buttons");
}

#[test]
fn words_for_screen_readers_are_no_part_of_the_headline() {
    for hidden in [
        r#"<span class="visually-hidden">Article: </span>"#,
        r#"<span class="label sr-only">Article</span> "#,
    ] {
        let metadata = metadata(&format!(
            "<h1>{hidden}A bridge opens at last</h1><p>By Ann Lee</p><p>4 March 2021</p><p>It is.</p>"
        ));
        let title = metadata.title().map(|title| title.value().as_str());
        assert_eq!(title, Some("A bridge opens at last"), "{hidden}");
        assert_eq!(authors(&metadata), ["Ann Lee"], "{hidden}");
        assert_eq!(published(&metadata).as_deref(), Some("2021-03-04"), "{hidden}");
    }
    let mark =
        r#"<h1>Traffic<span class="sr-only">: </span><b>A bridge opens</b></h1><p>It is.</p>"#;
    let title = metadata(mark).title().map(|title| title.value().clone());
    assert_eq!(title.as_deref(), Some("Traffic: A bridge opens"));
    let picture =
        r#"<h1><img src=/a.png><span class="sr-only">A bridge opens</span></h1><p>It is.</p>"#;
    let title = metadata(picture).title().map(|title| title.value().clone());
    assert_eq!(title.as_deref(), Some("A bridge opens"));
}
