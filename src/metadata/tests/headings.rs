//! Which heading is the headline, and which of its words are read.

use super::{authors, metadata, published};
use crate::{Extractor, Page};

const PROSE: &str = "It has been closed for years, and now it is open again, as the town says, for \
    everybody who wants to cross the river on foot or by bicycle, by day and by night, \
    in the rain and in the snow.";

fn title(html: &str) -> Option<String> {
    metadata(html).title().map(|title| title.value().clone())
}

#[test]
fn a_section_below_the_headline_may_say_the_first_part_of_the_title() {
    let html = format!(
        r#"<title>The best old bridges of 2026: 50 bridges walked | Example Daily</title>
        <meta property="og:title" content="The best old bridges of 2026: 50 bridges walked">
        <h1>The best bridges of 2026: old ones, walked and seen</h1><p>{PROSE}</p>
        <h2>The best old bridges of 2026</h2><p>{PROSE}</p>"#
    );
    let expected = "The best bridges of 2026: old ones, walked and seen";
    assert_eq!(title(&html).as_deref(), Some(expected));
}

#[test]
fn a_title_element_that_only_repeats_the_logo_is_the_sites() {
    let page = |logo: &str| {
        format!(
            "<title>Bridges of the north</title>
            <meta property=og:title content='The keeper never sleeps'>
            <h1>{logo}</h1><h2>The keeper never sleeps</h2><p>{PROSE}</p>"
        )
    };
    let own = title(&page("<a href='/'>Bridges of the north</a>"));
    assert_eq!(own.as_deref(), Some("The keeper never sleeps"));
    assert_eq!(title(&page("Bridges of the north")).as_deref(), Some("Bridges of the north"));
}

#[test]
fn a_heading_in_the_text_that_is_called_a_subtitle_is_no_deck() {
    let page = |texts: &str| {
        let html = format!(
            "<title>A bridge opens</title><h1 class=title>A bridge opens</h1>{texts}
            <h2 class='part subtitle'>A letter from the keeper</h2><p>{PROSE}</p>"
        );
        metadata(&html).subtitle().map(|deck| deck.value().clone())
    };
    let text = format!("<p>{PROSE}</p>");
    assert_eq!(page("").as_deref(), Some("A letter from the keeper"));
    assert_eq!(page(&text.repeat(2)), None);
}

#[test]
fn a_kicker_in_a_headline_with_the_rank_of_a_section_is_left_out() {
    let page = |shared: &str| {
        format!(
            "<title>Bridges: The keeper never sleeps - Example Daily</title>
            <meta name=twitter:title content='{shared}'>
            <main><h2><span class=kicker>Bridges</span> <b>The keeper never sleeps</b></h2>
            <p>{PROSE}</p></main>"
        )
    };
    let own = "The keeper never sleeps";
    assert_eq!(title(&page(own)).as_deref(), Some(own));
    let whole = "Bridges: The keeper never sleeps";
    assert_eq!(title(&page(whole)).as_deref(), Some(own));
    let bold = page(own).replace("<span class=kicker>Bridges</span>", "<strong>Bridges</strong>");
    let bold = bold.replace(
        "<b>The keeper never sleeps</b>",
        "<span class=title>The keeper never sleeps</span>",
    );
    assert_eq!(title(&bold).as_deref(), Some(own));
}

#[test]
fn a_headline_may_end_in_the_name_of_the_site() {
    let html = format!(
        "<title>Recap of the year - updates at Example – Example B.V</title>
        <header><h2>Recap of the year - updates at Example</h2></header><p>{PROSE}</p>"
    );
    assert_eq!(title(&html).as_deref(), Some("Recap of the year - updates at Example"));
}

#[test]
fn the_heading_above_a_date_and_a_text_is_the_headline_of_a_page_named_after_its_section() {
    let page = |more: &str| {
        format!(
            "<title>Neuigkeiten lesen - Heimatverein der Stadt</title><h2>Die Brücke ist zu</h2>
            <p>23.04.2018 11:02 von Anna Lee</p><p>{PROSE}</p>{more}"
        )
    };
    let one = metadata(&page("<h2>Fest</h2><p>01.03.2018</p>"));
    assert_eq!(one.title().map(|t| t.value().as_str()), Some("Die Brücke ist zu"));
    assert_eq!(published(&one).as_deref(), Some("2018-04-23T11:02"));
    let list = page(&format!("<h2>Das Fest</h2><p>01.03.2018</p><p>{PROSE}</p>"));
    assert_ne!(title(&list).as_deref(), Some("Die Brücke ist zu"));
}

#[test]
fn the_linked_headings_of_cards_are_those_of_other_articles() {
    let html = format!(
        r#"<title>Where to walk in the town | Example Daily</title>
        <h1>The best paths and quarters for walks</h1><p>{PROSE}</p>
        <h1><a href="/boats">Where to row in the town</a></h1>
        <a href="/swim"><h1>Where to swim in the town</h1></a>"#
    );
    assert_eq!(title(&html).as_deref(), Some("Where to walk in the town"));
    let own = html.replace("Where to row", "Where to walk");
    assert_eq!(title(&own).as_deref(), Some("Where to walk in the town"));
}

#[test]
fn hidden_words_of_a_headline_are_not_printed() {
    for heading in [
        r#"A bridge opens at last <span hidden>Copy link</span>"#,
        r#"A bridge opens at last <span aria-hidden="true">Copy link</span>"#,
        r#"<span class="sr-only">A bridge opens at last</span><b aria-hidden="true">A b r i d g e</b>"#,
    ] {
        let html = format!("<title>A bridge opens</title><h1>{heading}</h1><p>{PROSE}</p>");
        assert_eq!(title(&html).as_deref(), Some("A bridge opens at last"), "{heading}");
    }
}

#[test]
fn a_line_that_a_style_makes_stands_apart() {
    for class in ["block text-sm", "d-block"] {
        let html = format!(
            r#"<h1>A bridge opens<span class="{class}">And who crosses it</span></h1><p>{PROSE}</p>"#
        );
        assert_eq!(title(&html).as_deref(), Some("A bridge opens And who crosses it"));
    }
}

#[test]
fn the_name_of_a_site_may_end_in_its_short_form() {
    let html = r#"<meta property="og:site_name" content="EIB">
        <title>Old bridges - The Example Institute of Bridges and Rivers (EIB)</title>"#;
    assert_eq!(title(html).as_deref(), Some("Old bridges"));
}

#[test]
fn json_ld_may_stand_where_the_head_names_things() {
    let metadata = metadata(
        r#"<title>A bridge opens</title><meta name="script:ld+json" content="{&quot;@type&quot;:
        &quot;Article&quot;,&quot;headline&quot;:&quot;A bridge opens&quot;,&quot;datePublished&quot;:
        &quot;2021-03-04&quot;}">"#,
    );
    assert_eq!(published(&metadata).as_deref(), Some("2021-03-04"));
}

#[test]
fn a_link_to_an_author_that_is_named_a_tag_is_none() {
    let page = Page::html(
        r#"<title>A bridge opens</title><h1>A bridge opens</h1><div><b>Por: </b>
        <a href="/autor/ana-lee/" rel="category tag taxonomy">Ana Lee</a></div><p>It opened.</p>"#,
    );
    let metadata = Extractor::default().metadata(page).unwrap_or_default();
    assert_eq!(authors(&metadata), ["Ana Lee"]);
}

#[test]
fn two_authors_in_large_cells_are_both_named() {
    let cell = |name: &str| {
        let tips = "<i></i>".repeat(14);
        format!(r#"<div class="author-card"><p>{tips}</p><a href="/author/x">{name}</a></div>"#)
    };
    let (first, second) = (cell("Ann Lee"), cell("Bob Ray"));
    let html = format!("<h1>A bridge opens at last</h1>{first}{second}<p>{PROSE}</p>");
    assert_eq!(authors(&metadata(&html)), ["Ann Lee", "Bob Ray"]);
}

#[test]
fn the_day_of_a_deadline_is_none_of_publication_wherever_its_label_stands() {
    for day in [
        "<p>Application deadline</p><p>4 March 2021</p>",
        r#"<div><span>Deadline</span> <time datetime="2021-03-04">4 March</time></div>"#,
        r#"<div><b>Deadline</b> <span class="date">4 March 2021</span></div>"#,
    ] {
        let html =
            format!("<title>A bridge opens</title><h1>A bridge opens</h1>{day}<p>It is.</p>");
        assert_eq!(published(&metadata(&html)), None, "{day}");
    }
}

#[test]
fn a_label_in_parts_tells_what_a_day_is() {
    let metadata = metadata(
        r#"<title>A bridge opens</title><h1>A bridge opens</h1><p class="post-date"><span>Last
        Updated</span> <span>on</span> <span class="date">4 March 2021</span></p><p>It is.</p>"#,
    );
    assert_eq!(published(&metadata), None);
    let modified = metadata.modified().map(|date| date.value().to_string());
    assert_eq!(modified.as_deref(), Some("2021-03-04"));
}

#[test]
fn a_heading_that_its_names_call_the_headline_is_the_title_whatever_the_head_says() {
    let declared = "Why people stopped crossing it";
    let page = |class: &str| {
        title(&format!(
            r#"<title>{declared}</title><meta property="article:published_time" content="2021-03-04">
            <article><h1 class="{class}">Nobody walks any more</h1><p>{PROSE}</p></article>"#
        ))
    };
    for class in [
        "headline",
        "ArticleTitle_root__x1",
        "entryTitle",
        "postTitle",
        "storyTitle",
        "article-title",
        "entry-title",
        "post-title",
        "story-title",
    ] {
        assert_eq!(page(class).as_deref(), Some("Nobody walks any more"), "{class}");
    }
    for class in [
        "title",
        "related-article-title",
        "comment-headline",
        "comments-headline",
        "section-headline",
        "category-headline",
        "list-headline",
    ] {
        assert_eq!(page(class).as_deref(), Some(declared), "{class}");
    }
}
