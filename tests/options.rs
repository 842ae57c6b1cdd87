//! What the options of an extractor change, and what they never change.

use tearsheet::{DropReason, Extractor, ExtractorBuilder, Page, SiteRule};

const PAGE: &str = r#"<html><body><div class="story">
<h1>Ferry returns</h1>
<p>The ferry came back on Monday, said <a href="https://example.com/port">the port</a>, after a winter in dock.</p>
<figure><img src="https://example.com/ferry.jpg"><figcaption>The ferry at the pier.</figcaption></figure>
<p>It carries four hundred people and, for the first time, forty bicycles on its lower deck.</p>
<table><tr><th>Day</th><th>Crossings</th></tr><tr><td>Monday</td><td>12</td></tr><tr><td>Sunday</td><td>6</td></tr></table>
<iframe src="https://www.youtube.com/embed/abc"></iframe>
<p>Tell us what you think of the new timetable, says a line that this site puts everywhere.</p>
<p class="house">The harbour office sells tickets from seven in the morning until the last crossing.</p>
</div></body></html>"#;

fn prose(builder: ExtractorBuilder) -> Vec<String> {
    let extractor = builder.build().expect("a valid extractor");
    let article = extractor.extract(Page::html(PAGE)).expect("an article");
    article.paragraphs().filter(|paragraph| !paragraph.contains('\t')).collect()
}

#[test]
fn images_links_tables_and_embeds_never_change_paragraphs() {
    let all = prose(Extractor::builder());
    assert!(all.iter().any(|p| p.contains("the port, after")), "{all:?}");
    assert_eq!(prose(Extractor::builder().images(false)), all);
    assert_eq!(prose(Extractor::builder().links(false)), all);
    assert_eq!(prose(Extractor::builder().tables(false)), all);
    assert_eq!(prose(Extractor::builder().embeds(false)), all);
}

#[test]
fn what_is_switched_off_is_gone() {
    let html = |builder: ExtractorBuilder| {
        let extractor = builder.build().expect("a valid extractor");
        extractor.extract(Page::html(PAGE)).expect("an article").to_html()
    };
    let all = html(Extractor::builder());
    for (tag, without) in [
        ("<img", html(Extractor::builder().images(false))),
        ("example.com/port", html(Extractor::builder().links(false))),
        ("<td", html(Extractor::builder().tables(false))),
        ("youtube.com", html(Extractor::builder().embeds(false))),
    ] {
        assert!(all.contains(tag), "{tag} in {all}");
        assert!(!without.contains(tag), "{tag} in {without}");
    }
}

#[test]
fn the_callers_words_and_selectors_drop_and_say_so() {
    let extractor = Extractor::builder()
        .drop_text("a line that this site puts everywhere")
        .drop_selector(".house")
        .build()
        .expect("a valid extractor");
    let article = extractor.extract(Page::html(PAGE)).expect("an article");
    let text = article.to_text();
    assert!(!text.contains("timetable") && !text.contains("harbour office"), "{text}");
    let by_rule: Vec<&str> = article
        .dropped()
        .iter()
        .filter(|dropped| dropped.reason() == DropReason::Rule)
        .map(|dropped| dropped.text())
        .collect();
    assert!(by_rule.iter().any(|text| text.contains("timetable")), "{by_rule:?}");
    assert!(by_rule.iter().any(|text| text.contains("harbour office")), "{by_rule:?}");
}

#[test]
fn comments_come_where_they_are_asked_for_and_never_into_the_article() {
    let comments = "<div id=comments><ol class=commentlist><li class=comment><cite class=fn>Ann</cite>\
        <p>I was on the first one, and it was full.</p></li></ol></div></body>";
    let page = PAGE.replace("</body>", comments);
    let extract = |builder: ExtractorBuilder| {
        let extractor = builder.build().expect("a valid extractor");
        extractor.extract(Page::html(&page)).expect("an article")
    };
    let (with, without) =
        (extract(Extractor::builder().comments(true)), extract(Extractor::builder()));
    assert_eq!(with.blocks(), without.blocks());
    assert!(!with.to_text().contains("first one"));
    assert!(without.comments().is_empty());
    let [comment] = with.comments() else { panic!("{:?}", with.comments()) };
    assert_eq!(comment.author(), Some("Ann"));
    assert_eq!(comment.date(), None);
    assert_eq!(comment.paragraphs()[0].text(), "I was on the first one, and it was full.");
}

#[test]
fn what_is_dropped_from_the_body_still_says_what_it_says() {
    let page = PAGE.replace("</h1>", "</h1><p class=by>By Ann Lee, 3 May 2021</p>");
    let extractor = Extractor::builder()
        .drop_selector("h1, .by")
        .drop_text(" Tell us  what\nyou think ")
        .build()
        .expect("a valid extractor");
    let article = extractor.extract(Page::html(&page)).expect("an article");
    assert_eq!(article.title(), Some("Ferry returns"));
    assert_eq!(article.authors().collect::<Vec<_>>(), ["Ann Lee"]);
    assert_eq!(article.published().and_then(|day| day.date()), Some((2021, 5, 3)));
    let text = article.to_text();
    assert!(!text.contains("Ann Lee") && !text.contains("timetable"), "{text}");
}

#[test]
fn without_pictures_none_of_the_body_leads_and_without_links_embeds_are_links() {
    let article = |builder: ExtractorBuilder, page: &str| {
        let extractor = builder.build().expect("a valid extractor");
        extractor.extract(Page::html(page)).expect("an article")
    };
    let picture = "https://example.com/ferry.jpg";
    let declared = PAGE.replace(
        "<body>",
        "<head><meta property=og:image content=https://example.com/port.jpg></head><body>",
    );
    let without = || Extractor::builder().images(false);
    assert_eq!(article(Extractor::builder(), PAGE).lead_image(), Some(picture));
    assert_eq!(article(without(), PAGE).lead_image(), None);
    let lead = article(without(), &declared).lead_image().map(str::to_owned);
    assert_eq!(lead.as_deref(), Some("https://example.com/port.jpg"));
    let html = article(Extractor::builder().links(false), PAGE).to_html();
    assert!(html.contains("<a href=\"https://www.youtube.com/embed/abc\""), "{html}");
    let lines = article(Extractor::builder().tables(false), PAGE).to_text();
    assert!(lines.contains("Day\tCrossings\n\nMonday\t12\n\nSunday\t6"), "{lines}");
}

#[test]
fn no_output_but_json_holds_the_headline() {
    let extractor = Extractor::default();
    let article = extractor.extract(Page::html(PAGE)).expect("an article");
    assert_eq!(article.title(), Some("Ferry returns"));
    for output in [article.to_text(), article.to_markdown(), article.to_html()] {
        assert!(!output.contains("Ferry returns"), "{output}");
    }
    assert!(article.to_json().contains("\"title\":{\"value\":\"Ferry returns\""));
}

#[test]
fn a_rule_holds_for_its_host_alone() {
    let rule = SiteRule::new("ferry").host("example.com").drop(".house");
    let extractor = Extractor::builder().rule(rule).build().expect("a valid extractor");
    let text = |url| extractor.extract(Page::html(PAGE).url(url)).expect("an article").to_text();
    assert!(!text("https://www.example.com/1").contains("harbour office"));
    assert!(text("https://example.org/1").contains("harbour office"));
}

#[test]
fn a_selector_that_is_none_is_named_when_the_extractor_is_built() {
    for (selector, problem) in [
        ("p[", "unexpected eol"),
        ("", "empty selector"),
        ("##x", "a part of it is missing, or is no selector"),
        ("a, , b", "a part of it is missing, or is no selector"),
        ("p >", "dangling combinator"),
        ("p::before", "unsupported pseudo class or element"),
    ] {
        let error = Extractor::builder().drop_selector(selector).build().expect_err(selector);
        let told = format!("option `drop_selector`: selector `{selector}`: {problem}");
        assert_eq!(error.to_string(), told);
    }
}

#[test]
fn the_facts_that_a_rule_points_at_win_over_all_others() {
    let page = r#"<html><head><meta name="author" content="Site Admin"><title>Wrong - Site</title>
<meta property="article:published_time" content="2020-01-01T00:00:00Z"></head><body>
<h1>Wrong</h1><p class="t">Ferry returns</p><p><span class="who">ann lee</span>
<span class="when">3 May 2021</span><span class="from">Harbour Post</span></p>
<p>The ferry came back on Monday, said the port, after a winter in dock.</p>
<p>It carries four hundred people and, for the first time, forty bicycles on its lower deck.</p>
<p class="desk">Bob Roe</p></body></html>"#;
    let rule = SiteRule::new("ferry")
        .host("example.com")
        .title(".t")
        .byline(".who")
        .date(".when")
        .source(".from")
        .editor(".desk");
    let extractor = Extractor::builder().rule(rule).build().expect("a valid extractor");
    let page = Page::html(page).url("https://example.com/1");
    let article = extractor.extract(page).expect("an article");
    for metadata in [article.metadata(), &extractor.metadata(page).expect("metadata")] {
        assert_eq!(metadata.title().map(|t| t.value().as_str()), Some("Ferry returns"));
        assert_eq!(metadata.title().map(|t| t.origin()), Some(tearsheet::Origin::Rule));
        let authors: Vec<&str> =
            metadata.byline().iter().flat_map(|b| b.value().authors()).collect();
        assert_eq!(authors, ["ann lee"]);
        let day = metadata.published().map(|date| date.value().to_string());
        assert_eq!(day.as_deref(), Some("2021-05-03"));
        assert_eq!(metadata.source().map(|s| s.value().as_str()), Some("Harbour Post"));
        let editors: Vec<&str> = metadata.editors().iter().map(|e| e.name()).collect();
        assert_eq!(editors, ["Bob Roe"]);
    }
    let text = article.to_text();
    for fact in ["ann lee", "3 May", "Harbour Post", "Bob Roe"] {
        assert!(!text.contains(fact), "{fact} in {text}");
    }
}

#[test]
fn the_name_of_a_site_stands_for_a_source_that_is_not_printed() {
    let rule = || SiteRule::new("ferry").host("example.com").site_name(".account");
    let source = |source: &str| {
        let page = format!(
            "<html><body><h1>渡轮回来了</h1><p class=account>港口旧事</p>{source}<p>周一，停航了一个冬天的\
             渡轮重新开航，码头上挤满了来看热闹的人。</p><p>它能载四百名乘客，第一次可以带四十辆自行车上船。\
             </p></body></html>"
        );
        let extractor = Extractor::builder().rule(rule()).build().expect("a valid extractor");
        let page = Page::html(&page).url("https://example.com/1");
        let article = extractor.extract(page).expect("an article");
        article.metadata().source().map(|source| source.value().clone())
    };
    assert_eq!(source("").as_deref(), Some("港口旧事"));
    assert_eq!(source("<p>来源：河边晚报</p>").as_deref(), Some("河边晚报"));
}

#[test]
fn what_is_switched_off_never_changes_the_paragraphs_of_any_fixture() {
    let paragraphs = |builder: ExtractorBuilder, page: &[u8]| -> Vec<String> {
        let extractor = builder.build().expect("a valid extractor");
        let article = extractor.extract(Page::bytes(page)).expect("an article");
        let text = article.blocks().iter().filter_map(|block| match block {
            tearsheet::Block::Paragraph(paragraph) => Some(paragraph.text().to_owned()),
            tearsheet::Block::Heading(heading) => Some(heading.text().to_owned()),
            _ => None,
        });
        // Rows of a table that is not kept are lines of text, their cells parted by tabs.
        text.filter(|text| !text.contains('\t')).collect()
    };
    let mut pages = 0;
    for entry in std::fs::read_dir("fixtures").expect("the fixtures") {
        let path = entry.expect("a folder").path();
        let Ok(page) = std::fs::read(path.join("source.html")) else { continue };
        let all = paragraphs(Extractor::builder(), &page);
        for builder in [
            Extractor::builder().images(false),
            Extractor::builder().links(false),
            Extractor::builder().tables(false),
            Extractor::builder().embeds(false),
        ] {
            assert_eq!(paragraphs(builder, &page), all, "{}", path.display());
        }
        pages += 1;
    }
    assert!(pages > 100, "{pages}");
}
