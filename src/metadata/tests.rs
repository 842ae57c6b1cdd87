//! Pages from end to end: what is collected and resolved.

mod bodies;
mod headings;
mod heads;
mod lies;
mod moments;
mod others;
mod sources;

use crate::{Extractor, Metadata, Origin, Page};

fn metadata(html: &str) -> Metadata {
    let page = Page::html(html).url("https://www.example.org/news/bridge.html");
    Extractor::default().metadata(page).unwrap_or_default()
}

fn authors(metadata: &Metadata) -> Vec<&str> {
    metadata.byline().into_iter().flat_map(|b| b.value().authors()).collect()
}

fn published(metadata: &Metadata) -> Option<String> {
    metadata.published().map(|date| date.value().to_string())
}

#[test]
fn a_page_that_declares_everything() {
    let metadata = metadata(
        r#"<html lang="en-GB"><head><title>A bridge opens at last | Example Daily</title>
        <link rel=canonical href="https://www.example.org/news/bridge.html">
        <link rel=next href="?page=2"><link rel=license href="https://example.org/licence">
        <meta property="og:site_name" content="Example Daily">
        <meta property="og:image" content="/img/bridge.jpg">
        <meta property="article:published_time" content="2021-03-04T05:06:07+00:00">
        <meta property="article:modified_time" content="2021-03-05T05:06:07+00:00">
        <meta property="article:content_tier" content="metered">
        <meta name="author" content="Ann Lee"><meta name="keywords" content="bridge, traffic">
        </head><body><h1>A bridge opens at last</h1><p>It opened.</p></body></html>"#,
    );
    assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("A bridge opens at last"));
    assert_eq!(authors(&metadata), ["Ann Lee"]);
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04T05:06:07Z"));
    assert_eq!(metadata.modified().map(|m| m.origin()), Some(Origin::OpenGraph));
    assert_eq!(metadata.language().map(|l| l.value().as_str()), Some("en-GB"));
    assert_eq!(metadata.tags(), ["bridge", "traffic"]);
    assert_eq!(metadata.is_free(), Some(false));
    assert_eq!(metadata.license().map(|l| l.value().as_str()), Some("https://example.org/licence"));
    let next = "https://www.example.org/news/bridge.html?page=2";
    assert_eq!(metadata.next_page().map(|n| n.value().as_str()), Some(next));
    let image = "https://www.example.org/img/bridge.jpg";
    assert_eq!(metadata.lead_image().map(|i| i.value().as_str()), Some(image));
}

#[test]
fn lines_that_no_markup_names_are_read_near_the_headline() {
    let metadata = metadata(
        "<title>A bridge opens at last</title><h1>A bridge opens at last</h1>
         <div>By Ann Lee</div><div>4 March 2021</div><p>It opened on Monday.</p>",
    );
    assert_eq!(authors(&metadata), ["Ann Lee"]);
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04"));
}

#[test]
fn names_and_dates_of_sidebars_and_comments_are_not_the_articles() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title><h1>A bridge opens at last</h1><p>It opened.</p>
        <aside><span class="author">Bob Ray</span><time datetime="2019-01-02">2 Jan</time></aside>
        <div class="comments"><span class="comment-author">Cy Dow</span>
        <time datetime="2020-01-02">2 Jan</time></div>"#,
    );
    assert_eq!(authors(&metadata), [""; 0]);
    assert_eq!(published(&metadata), None);
}

#[test]
fn an_editor_in_the_authors_place_is_an_editor() {
    let metadata = metadata(
        "<title>大桥通车</title><meta name=author content='责任编辑：李明'><h1>大桥通车</h1><p>今天通车。</p>",
    );
    assert_eq!(authors(&metadata), [""; 0]);
    assert_eq!(metadata.editors().iter().map(|e| e.name()).collect::<Vec<_>>(), ["李明"]);
}

#[test]
fn an_outlet_that_is_declared_the_author_signs() {
    let metadata = metadata(
        r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge opens",
        "author":{"@type":"Organization","name":"Example Harbour Works"}}</script>
        <h1>A bridge opens</h1><p>It opened.</p>"#,
    );
    let outlet = metadata.byline().and_then(|byline| byline.value().outlet().map(str::to_owned));
    assert_eq!(outlet.as_deref(), Some("Example Harbour Works"));
}

#[test]
fn a_source_cell_beside_the_date_is_read() {
    let metadata = metadata(
        "<title>大桥通车_某某网</title><h1>大桥通车</h1><div class=info><span class=date>2021年03月04日 \
         10:20</span> <span class=source>来源：某某日报</span></div><p>今天通车。</p>",
    );
    assert_eq!(metadata.source().map(|s| s.value().as_str()), Some("某某日报"));
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04T10:20"));
    assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("大桥通车"));
}

#[test]
fn the_deck_is_the_marked_line_below_the_headline() {
    for class in
        ["subtitle", "article-subheadline", "subhead", "deck", "dek", "standfirst", "tagline"]
    {
        let page = format!(
            "<title>A bridge opens</title><h1>A bridge opens</h1>
             <p class='{class}'>After four years of work people can walk over the river</p>
             <p>It opened on Monday.</p>"
        );
        let metadata = metadata(&page);
        let deck = metadata.subtitle().map(|s| s.value().as_str());
        let expected = Some("After four years of work people can walk over the river");
        assert_eq!(deck, expected, "{class}");
    }
}

#[test]
fn a_hundred_thousand_cells_and_metas_end() {
    let page = format!(
        "<title>x</title>{}<h1>x</h1>{}",
        "<meta name=author content='Ann Lee'>".repeat(100_000),
        "<span class=author>By <b>Ann</b> Lee".repeat(100_000)
    );
    assert!(authors(&metadata(&page)).len() < 5);
}

#[test]
fn every_candidate_can_be_seen() {
    let metadata = metadata("<title>A bridge opens | Example</title><h1>A bridge opens</h1>");
    let titles: Vec<&str> = metadata.candidates().iter().map(|c| c.value()).collect();
    assert!(titles.contains(&"A bridge opens | Example") && titles.contains(&"A bridge opens"));
}

#[test]
fn authors_are_found_by_the_shape_of_the_markup() {
    const HEAD: &str = "<title>A bridge opens at last</title><h1>A bridge opens at last</h1>";
    let mut wrong = Vec::new();
    for case in
        include_str!("tests/author_markup.txt").split("\n\n").filter(|c| !c.starts_with('#'))
    {
        let (expected, html) = case.trim().split_once('\n').unwrap_or_default();
        let metadata = metadata(&format!("{HEAD}{html}<p>The bridge opened on Monday.</p>"));
        let byline = metadata.byline().map(|b| b.value());
        let found = match byline.and_then(|b| b.outlet()).filter(|_| authors(&metadata).is_empty())
        {
            Some(outlet) => format!("outlet {outlet}"),
            None => authors(&metadata).join(", "),
        };
        if found != expected.trim_start_matches("= ") {
            wrong.push(format!("{case}\nfound: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn of_several_microdata_items_only_that_around_the_headline_is_the_articles() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title>
        <div itemscope itemtype="https://schema.org/NewsArticle"><h1>A bridge opens at last</h1>
        <meta itemprop="datePublished" content="2021-03-04"><span itemprop="author">Ann Lee</span></div>
        <div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">Rain</h3>
        <meta itemprop="datePublished" content="2022-01-01"><span itemprop="author">Bob Ray</span></div>"#,
    );
    assert_eq!(authors(&metadata), ["Ann Lee"]);
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04"));
}

#[test]
fn a_moment_at_the_end_of_the_article_is_read_where_none_stands_near_the_headline() {
    let prose = "<p>The bridge opened on Monday, and people walked.</p>".repeat(60);
    let html = format!(
        "<title>A bridge opens at last</title><h1>A bridge opens at last</h1>{prose}{prose}{prose}
         <p class=info><time datetime='2021-03-04T11:59:00+01:00'>4.3.2021</time></p>"
    );
    assert_eq!(published(&metadata(&html)).as_deref(), Some("2021-03-04T11:59:00+01:00"));
}

#[test]
fn properties_of_a_menu_crowd_out_no_cell() {
    for kind in
        ["SiteNavigationElement", "ListItem", "BreadcrumbList", "WPHeader", "WPFooter", "WPSideBar"]
    {
        let link = "<li><a itemprop=url href=/a><span itemprop=name>News</span></a></li>";
        let html = format!(
            "<title>A bridge opens at last</title>
             <div itemscope itemtype='http://schema.org/{kind}'><ul>{}</ul></div>
             <h1>A bridge opens at last</h1><p class=info>4 March 2021</p><p>It opened.</p>",
            link.repeat(400)
        );
        let metadata = metadata(&html);
        let candidates = metadata.candidates();
        let found =
            candidates.iter().any(|c| c.origin() == Origin::Markup && c.value() == "2021-03-04");
        assert!(found, "{kind}");
    }
}

#[test]
fn a_day_on_which_somebody_joined_is_not_the_pages() {
    let metadata = metadata(
        "<title>Which bridge opens first?</title><h1>Which bridge opens first?</h1>
         <div>Joined: 4 July 2012</div><div>11 September 2024, 18:36</div><p>Which one?</p>",
    );
    assert_eq!(published(&metadata).as_deref(), Some("2024-09-11T18:36"));
}

#[test]
fn the_name_of_a_site_is_part_of_its_start_page_only() {
    let titled = |url: &str| {
        let html = "<title>Example: news about bridges</title><meta property='og:site_name' content='Example'>";
        let page = Page::html(html).url(url);
        let metadata = Extractor::default().metadata(page).unwrap_or_default();
        metadata.title().map(|t| t.value().clone())
    };
    let home = titled("https://www.example.org/");
    assert_eq!(home.as_deref(), Some("Example: news about bridges"));
    let page = titled("https://www.example.org/about");
    assert_eq!(page.as_deref(), Some("news about bridges"));
}

#[test]
fn an_address_on_another_site_is_noted() {
    let html = "<link rel=canonical href='https://agency.example.com/bridge'><p>Text.</p>";
    let defects = |url: &str| {
        let page = Page::html(html).url(url);
        Extractor::default().extract(page).map(|a| a.defects().to_vec()).unwrap_or_default()
    };
    assert_eq!(defects("https://www.example.com/a"), []);
    assert_eq!(defects("https://example.org/a"), [crate::Defect::ForeignCanonicalUrl]);
}

#[test]
fn the_declared_size_belongs_to_the_lead_image() {
    let metadata = metadata(
        "<meta property=og:image content='https://img.example.org/logo.png'>
         <meta property=og:image:width content=200><meta property=og:image:height content=200>
         <meta property=og:image content='https://img.example.org/bridge.jpg'>
         <meta property=og:image:width content=1200><meta property=og:image:height content=630>
         <h1>A bridge opens</h1>",
    );
    let image = metadata.lead_image().map(|i| i.value().as_str());
    assert_eq!(image, Some("https://img.example.org/bridge.jpg"));
    assert_eq!(metadata.lead_image_size(), Some((1200, 630)));
}

#[test]
fn the_head_is_the_same_with_and_without_the_body() {
    let html = include_str!("../../fixtures/page-english/source.html");
    let page = Page::html(html).url("https://www.example.org/news/bridge.html");
    let extractor = Extractor::default();
    let whole = extractor.extract(page).map(|a| a.metadata().clone()).unwrap_or_default();
    let head = extractor.metadata(page).unwrap_or_default();
    assert_eq!(head.title(), whole.title());
    assert_eq!(head.published(), whole.published());
    assert_eq!(head.modified(), whole.modified());
    assert_eq!(head.lead_image(), whole.lead_image());
    assert_eq!(head.language(), whole.language());
    assert_eq!(authors(&head), authors(&whole));
    assert!(head.title().is_some() && head.published().is_some() && !authors(&head).is_empty());
}

#[test]
fn old_chinese_pages_name_their_authors_in_plain_lines() {
    const PROSE: &str = "大桥在星期一上午通车，市民可以步行过江，汽车要到秋天才能通行，因为另一头的引桥还没有修好，市政府预计旧桥上的堵车会少一些。";
    for (html, expected) in [
        (format!("<title>某某论坛</title><p>大桥通车了</p><p>李明</p><p>{PROSE}</p>"), "李明"),
        (
            format!("<title>某某论坛</title><p>江边</p><p>李明、王小红</p><p>{PROSE}</p>"),
            "李明, 王小红",
        ),
        (
            format!(
                "<title>大桥今天通车</title><p>大桥今天通车</p><p>2004年7月16日08:19 [ 李明 ] 来源：某报</p><p>{PROSE}</p>"
            ),
            "李明",
        ),
        (format!("<title>大桥</title><p>首页</p><p>新闻</p><p>{PROSE}</p>"), ""),
    ] {
        assert_eq!(authors(&metadata(&html)).join(", "), expected, "{html}");
    }
}

#[test]
fn a_headline_may_have_the_rank_of_a_section() {
    let links = "<span></span>".repeat(60);
    for name in ["", "<h1 class=logo>Example Forum</h1>"] {
        let metadata = metadata(&format!(
            "<title>A bridge opens at last</title>
             <div class=user><time datetime=2026-03-05T12:16:19Z>5 March 2026</time></div>
             {name}{links}<h2>A bridge opens at last</h2>
             <div class=info>Started by annlee7, <time datetime=2024-06-04>4 June 2024</time></div>
             <h2>News</h2><p>It opened on Monday.</p>"
        ));
        assert_eq!(published(&metadata).as_deref(), Some("2024-06-04"), "{name}");
    }
}
