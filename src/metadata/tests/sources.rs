//! What single sources of a page give, from end to end.

use super::{authors, metadata, published};
use crate::{Extractor, Page};

#[test]
fn several_authors_in_microdata_are_one_byline() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title>
        <article itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">A bridge opens at last</h1>
        <div itemprop="author" itemscope itemtype="https://schema.org/Person">
        <a itemprop="url" href="/ann"><span itemprop="name">Ann Lee</span></a>, reporter</div>
        <div itemprop="author" itemscope itemtype="https://schema.org/Person">
        <span itemprop="name">Bo Ray</span></div>
        <abbr itemprop="datePublished" title="2021-03-04T05:06:07Z">today</abbr>
        <div itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
        <meta itemprop="url" content="https://img.example.org/bridge.jpg"></div>
        <meta itemprop="isAccessibleForFree" content="False">
        <meta itemprop="commentCount" content="7">
        <a itemprop="license" href="https://example.org/licence">free to use</a>
        <p>It opened.</p></article>"#,
    );
    assert_eq!(authors(&metadata), ["Ann Lee", "Bo Ray"]);
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04T05:06:07Z"));
    let image = metadata.lead_image().map(|image| image.value().as_str());
    assert_eq!(image, Some("https://img.example.org/bridge.jpg"));
    assert_eq!(metadata.is_free(), Some(false));
    assert_eq!(metadata.comment_count(), Some(7));
    assert_eq!(metadata.license().map(|l| l.value().as_str()), Some("https://example.org/licence"));
}

#[test]
fn a_record_may_have_been_made_years_after_the_day_that_is_printed() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title><body><header><h1>A bridge opens at last</h1>
        <div class="ar-date">12.10.2015, 19:16 Uhr</div>
        <meta itemprop="dateCreated" content="2019-05-07T17:00:52+02:00"></header>
        <article><p>It opened.</p></article>"#,
    );
    assert_eq!(published(&metadata).as_deref(), Some("2015-10-12T19:16"));
}

#[test]
fn the_place_that_the_page_stands_under_is_no_author() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title>
        <meta property="article:author" content="Ann Andrea Lee">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A bridge opens at last",
        "author": {"@type": "Person", "name": "harbourton"},
        "sourceOrganization": {"@type": "Organization", "name": "https://example.org"}}</script>
        <h1>A bridge opens at last</h1><a rel="tag" href="/tag/harbourton">Harbourton</a>
        <p>It opened.</p>"#,
    );
    assert_eq!(authors(&metadata), ["Ann Andrea Lee"]);
    assert_eq!(metadata.source().map(|s| s.value().as_str()), None);
}

#[test]
fn a_chinese_author_may_be_a_tag_of_the_page() {
    let metadata = metadata(
        r#"<title>新桥今日通车</title><meta name="author" content="李明远">
        <h1>新桥今日通车</h1><a rel="tag" href="/tag/1">李明远</a><p>新桥通车了。</p>"#,
    );
    assert_eq!(authors(&metadata), ["李明远"]);
}

#[test]
fn one_meta_element_may_hold_everything() {
    let metadata = metadata(
        r#"<title>A bridge opens at last</title>
        <meta name="parsely-page" content='{"title": "A bridge opens at last",
        "authors": ["Ann Lee", "Bo Ray"], "pub_date": "2021-03-04T05:06:07Z", "section": "Traffic",
        "tags": ["bridges", "river"], "image_url": "https://img.example.org/bridge.jpg"}'>
        <h1>A bridge opens at last</h1><p>It opened.</p>"#,
    );
    assert_eq!(authors(&metadata), ["Ann Lee", "Bo Ray"]);
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04T05:06:07Z"));
    assert_eq!(metadata.tags(), ["bridges", "river"]);
    assert_eq!(metadata.section().map(|s| s.value().as_str()), Some("Traffic"));
    assert!(metadata.lead_image().is_some());
}

#[test]
fn libraries_put_the_familys_name_first() {
    let metadata = metadata(
        r#"<title>Cracks in old piers</title><meta name="citation_author" content="Lee, Ann B.">
        <meta name="citation_author" content="van der Berg, Cor">
        <meta name="dcterms.license" content="https://example.org/licence">
        <meta name="dc.rights" content="All rights reserved"><h1>Cracks in old piers</h1>"#,
    );
    assert_eq!(authors(&metadata), ["Ann B. Lee", "Cor van der Berg"]);
    assert_eq!(metadata.license().map(|l| l.value().as_str()), Some("https://example.org/licence"));
    let single = r#"<title>Cracks in old piers</title><meta name="DC.creator" content="Lee, Ann">"#;
    assert_eq!(authors(&self::metadata(single)), ["Ann Lee"]);
    let several = r#"<title>Cracks in old piers</title>
        <meta name="DC.creator" content="Roe, Mirvel; van der Doe, Zorgan B.">"#;
    assert_eq!(authors(&self::metadata(several)), ["Mirvel Roe", "Zorgan B. van der Doe"]);
    let builder =
        r#"<title>A bridge</title><meta name="author" content="Pages Ltd www.example.org">"#;
    assert_eq!(authors(&self::metadata(builder)), [""; 0]);
    assert_eq!(self::metadata(builder).byline(), None);
}

#[test]
fn cells_beside_the_author_name_nobody() {
    let byline = |cell: &str| {
        let html = format!(
            "<title>A bridge opens at last</title><h1>A bridge opens at last</h1><p>It opened.</p><p>At last.</p><p>People came.</p>{cell}"
        );
        authors(&metadata(&html)).join(", ")
    };
    for before in ["license", "licence", "photo", "image", "picture", "quote"] {
        let cell = format!("<span class={before}-author>Bob Ray</span>");
        assert_eq!(byline(&cell), "", "{cell}");
        assert_eq!(byline(&format!("<div class=author>{cell}</div>")), "", "{cell}");
    }
    for behind in ["description", "desc", "job", "position", "role"] {
        let cell = format!("<div class=author-{behind}>Bob Ray</div>");
        assert_eq!(byline(&cell), "", "{cell}");
    }
    assert_eq!(byline("<p class=author>By Ann Lee | @annlee | 5 min read</p>"), "Ann Lee");
    assert_eq!(byline("<p class=author>Ann Lee on behalf of the Bridge Team</p>"), "Ann Lee");
    assert_eq!(byline("<p class=author>Anna Lehmann im Auftrag von Bodo Roth</p>"), "Anna Lehmann");
    #[rustfmt::skip]
    let labels = [
        "Eingestellt von", "Erstellt von", "Gepostet von", "Veröffentlicht von", "Publié par",
        "Publicado por", "Pubblicato da",
    ];
    for label in labels {
        assert_eq!(byline(&format!("<p class=author>{label} Annlee</p>")), "Annlee", "{label}");
    }
}

#[test]
fn posts_of_a_blog_stand_in_a_widget_of_it() {
    let metadata = metadata(
        r#"<title>Bridges of mine: A bridge opens</title><div class="widget Blog"><h3>A bridge opens</h3>
        <div class="post hentry" itemscope itemtype="https://schema.org/BlogPosting"><p>It opened.</p>
        <span class="post-author vcard"><span class=fn itemprop=author>Annlee</span></span></div></div>"#,
    );
    assert_eq!(authors(&metadata), ["Annlee"]);
}

#[test]
fn the_text_alone_may_tell_day_and_name() {
    let body =
        "The old bridge was opened again on Monday, and several hundred people walked over it
        before noon, after years in which traffic had to go through the tunnel. ";
    let article = |text: &str| {
        let html = format!(
            "<html lang=en><title>A bridge opens at last</title><article><h1>A bridge opens at last</h1>
             {text}</article>"
        );
        let article = Extractor::default().extract(Page::html(&html));
        let metadata = article.map(|article| article.metadata().clone()).unwrap_or_default();
        (published(&metadata), authors(&metadata).join(", "))
    };
    let day = Some("2021-05-03".to_owned());
    for open in ["(3 May 2021) ", "BERN, 3 May 2021 - ", "[3 May 2021] ", "3.5.2021: "] {
        let html = format!("<p>{open}{body}</p><p>{body}</p>");
        assert_eq!(article(&html), (day.clone(), String::new()), "{open}");
    }
    for open in ["On 3 May 2021, ", "3 May 2021 was a good day. ", "The day (3 May 2021) "] {
        assert_eq!(article(&format!("<p>{open}{body}</p><p>{body}</p>")).0, None, "{open}");
    }
    for end in ["Ann Lee", "— Ann Lee", "(Ann Lee)"] {
        let html = format!("<p>{body}</p><p>{body}</p><p>{end}</p>");
        assert_eq!(article(&html), (None, "Ann Lee".to_owned()), "{end}");
    }
}

#[test]
fn a_label_of_any_language_before_a_name_in_a_cell_is_none_of_it() {
    let metadata = metadata(
        "<title>A bridge opens at last</title><h1>A bridge opens at last</h1>
         <div class=item__author><span class=item__author-label>Piše: </span
         ><span class=item__author-name>Ana Lovrić</span></div><p>It opened on Monday.</p>",
    );
    assert_eq!(authors(&metadata), ["Ana Lovrić"]);
}

#[test]
fn a_question_beside_a_date_names_nobody() {
    let metadata = metadata(
        "<title>Robots and maps | Example Daily</title>
         <h1>How do robots go home with Mapping Navigate?</h1><div>6 November 2024</div>
         <p>They go home by a map.</p>",
    );
    assert_eq!(authors(&metadata), [""; 0]);
}

#[test]
fn the_icon_of_the_site_is_no_lead_image() {
    for rel in ["apple-touch-icon", "apple-touch-icon-precomposed"] {
        let metadata = metadata(&format!(
            r#"<title>A bridge opens at last</title>
            <link rel="{rel}" href="/uploads/a81c-180x180.png">
            <meta property="og:image" content="https://www.example.org/uploads/a81c.png">
            <h1>A bridge opens at last</h1><p>It opened.</p>"#
        ));
        assert_eq!(metadata.lead_image().map(|image| image.value().as_str()), None, "{rel}");
    }
}

#[test]
fn the_outlet_of_a_card_is_no_source() {
    let source = |card: &str| {
        let page = format!(
            r#"<title>新桥今日通车</title><h1>新桥今日通车</h1>{}
            <ul><li>{card}<div><a class="source">江城记忆馆</a><span>3小时前</span></div></li></ul>"#,
            "<p>新桥昨天通车，市民走上桥面，看江上的船。</p>".repeat(20)
        );
        metadata(&page).source().map(|s| s.value().clone())
    };
    assert_eq!(source(r#"<h3><a href="/a/2">他在绿皮车上卖了十九年盒饭</a></h3>"#), None);
    assert_eq!(source("").as_deref(), Some("江城记忆馆"));
}

#[test]
fn the_source_of_a_table_or_a_chart_is_not_that_of_the_article() {
    const TABLE: &str = "<table><tr><th>Month</th><th>Price</th></tr><tr><td>May</td><td>200</td></tr><tr>\
        <td>June</td><td>240</td></tr><tr><td>July</td><td>290</td></tr></table>";
    const CHART: &str = "<figure><img src=/a.png width=800 height=500></figure>";
    let text = |what: &str| {
        format!(
            "<p>The price of {what} has risen for the third month in a row, said the office on Monday, \
             and those who need {what} expect that more will follow.</p>"
        )
    };
    let [a, b, c, d] = ["grain", "bread", "maize", "flour"].map(text);
    let source = |body: &str| {
        let page = format!("<title>Prices rise again</title><h1>Prices rise again</h1>{body}");
        let article = crate::extract(&page).unwrap();
        article.metadata().source().map(|source| source.value().clone())
    };
    for label in ["Source: World Bank", "Quelle: Weltbank"] {
        let line = format!("<p>{label}</p>");
        for data in [TABLE, CHART] {
            assert_eq!(source(&format!("{a}{b}{data}{line}{c}{d}")), None, "{label} {data}");
        }
        assert_eq!(source(&format!("{a}{b}{c}{d}{TABLE}{line}")), None, "{label}");
        assert!(source(&format!("{a}{b}{c}{d}{line}")).is_some(), "{label}");
        let after = "<p>About the office: it was founded in 1950.</p>";
        assert!(source(&format!("{a}{b}{c}{d}{line}{after}")).is_some(), "{label}");
        assert!(source(&format!("{line}{a}{b}{c}{d}")).is_some(), "{label}");
    }
}
