use super::*;

fn read_page(bodies: &[&str], title: &str) -> Candidates {
    let mut out = Candidates::default();
    let hints = PageHints { title: Some(title), url: Some("https://example.org/news/bridge") };
    let mut defects = Vec::new();
    read(bodies.iter().copied(), &hints, &DateContext::default(), &mut defects, &mut out);
    out
}

fn authors(out: &Candidates) -> Vec<&str> {
    out.bylines.iter().flat_map(|b| b.value.authors()).collect()
}

#[test]
fn references_inside_a_graph_are_followed() {
    let out = read_page(
        &[r##"{"@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "Example Daily"},
            {"@type": "Article", "headline": "A bridge opens", "author": {"@id": "#ann"},
             "datePublished": "2021-03-04T05:06:07+01:00", "image": {"@id": "#image"}},
            {"@type": "ImageObject", "@id": "#image", "url": "https://example.org/i.jpg"},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}]}"##],
        "A bridge opens",
    );
    assert_eq!(authors(&out), ["Ann Lee"]);
    assert_eq!(out.titles[0].value, "A bridge opens");
    assert_eq!(out.published[0].value.to_string(), "2021-03-04T05:06:07+01:00");
    assert_eq!(out.images[0].value, "https://example.org/i.jpg");
    assert_eq!(out.site_names[0].value, "Example Daily");
}

#[test]
fn of_several_articles_the_one_that_describes_the_page_is_read() {
    let out = read_page(
        &[
            r#"[{"@type": "NewsArticle", "headline": "Other news of the day", "url": "https://example.org/news/other",
                 "author": "Bob Ray", "datePublished": "2021-01-01"},
                {"@type": "NewsArticle", "headline": "A bridge opens", "url": "https://example.org/news/bridge",
                 "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Cy Dow"}],
                 "datePublished": "2021-03-04"}]"#,
        ],
        "A bridge opens | Example Daily",
    );
    assert_eq!(authors(&out), ["Ann Lee", "Cy Dow"]);
    assert_eq!(out.published.len(), 1);
}

#[test]
fn an_organization_is_an_outlet_and_an_editor_no_author() {
    let out = read_page(
        &[r#"{"@type": "Article", "headline": "A bridge opens",
              "author": {"@type": "Organization", "name": "Example Daily"},
              "editor": {"@type": "Person", "name": "Bob Ray"}}"#],
        "A bridge opens",
    );
    assert_eq!(authors(&out), [""; 0]);
    assert_eq!(out.bylines[0].value.outlet.as_deref(), Some("Example Daily"));
    assert_eq!(out.editors[0].name, "Bob Ray");
}

#[test]
fn broken_json_is_a_defect() {
    let mut defects = Vec::new();
    let hints = PageHints { title: None, url: None };
    let bodies = ["{\"@type\": \"Article\", "];
    let mut out = Candidates::default();
    read(bodies.into_iter(), &hints, &DateContext::default(), &mut defects, &mut out);
    assert_eq!(defects, [Defect::BrokenJsonLd]);
}

#[test]
fn rights_and_comments_are_read_in_their_several_forms() {
    for (free, count) in [("false", "12"), ("\"False\"", "\"12\"")] {
        let json = format!(
            r#"{{"@type": "Article", "headline": "A bridge opens", "isAccessibleForFree": {free},
                 "commentCount": {count}, "license": {{"@type": "CreativeWork",
                 "url": "https://creativecommons.org/licenses/by/4.0/"}}}}"#
        );
        let out = read_page(&[&json], "A bridge opens");
        assert_eq!((out.is_free, out.comment_count), (Some(false), Some(12)));
        assert_eq!(out.licenses[0].value, "https://creativecommons.org/licenses/by/4.0/");
    }
}

#[test]
fn a_review_of_a_thing_is_not_the_page() {
    for key in ["review", "reviews", "itemReviewed"] {
        let review = r#"{"@type": "Review", "author": "Bob Ray", "datePublished": "2019-02-02"}"#;
        for value in [review.to_owned(), format!("[{review}]")] {
            let shop =
                format!(r#"{{"@type": "LocalBusiness", "name": "Roofs", "{key}": {value}}}"#);
            let out = read_page(&[&shop], "Roof repair");
            assert!(out.bylines.is_empty() && out.published.is_empty(), "{shop}");
        }
    }
    let own = r#"{"@type": "Review", "author": "Ann Lee", "name": "A bridge opens"}"#;
    assert_eq!(authors(&read_page(&[own], "A bridge opens")), ["Ann Lee"]);
}

#[test]
fn a_page_of_a_question_says_what_that_says() {
    let body = r#"{"@type": "QAPage", "name": "Example Forum", "mainEntity": {"@type": "Question",
        "name": "Which bridge opens?", "author": {"@type": "Person", "name": "Ann Lee"}}}"#;
    let out = read_page(&[body], "Which bridge opens?");
    assert_eq!(out.titles[0].value, "Which bridge opens?");
    assert_eq!(authors(&out), ["Ann Lee"]);
}

#[test]
fn an_article_without_a_date_has_that_of_its_page() {
    let page =
        r#"{"@type": "WebPage", "datePublished": "2021-03-04", "dateModified": "2021-03-05"}"#;
    let article = r#"{"@type": "Article", "headline": "A bridge opens", "author": "Ann Lee"}"#;
    let out = read_page(&[page, article], "A bridge opens");
    assert_eq!(out.published[0].value.to_string(), "2021-03-04");
    assert_eq!(out.modified[0].value.to_string(), "2021-03-05");
    let dated = r#"{"@type": "Article", "datePublished": "2021-03-01"}"#;
    assert_eq!(read_page(&[page, dated], "A bridge opens").published.len(), 1);
}

#[test]
fn a_person_may_have_two_names_and_no_whole_one() {
    let article = r#"{"@type": "Article",
        "author": {"@type": "Person", "givenName": "Ann", "familyName": "Lee"}}"#;
    assert_eq!(authors(&read_page(&[article], "A bridge opens")), ["Ann Lee"]);
}

#[test]
fn a_person_who_publishes_owns_the_site_and_does_not_name_it() {
    for publisher in
        [r#"{"@type": "Person", "name": "Ann Lee"}"#, r#"{"type": "Person", "name": "Ann Lee"}"#]
    {
        let body = format!(
            r#"{{"@type": "Article", "headline": "A bridge opens", "publisher": {publisher}}}"#
        );
        let out = read_page(&[&body], "A bridge opens");
        assert_eq!(out.site_names, [], "{publisher}");
        assert_eq!(out.owner.map(|owner| owner.value).as_deref(), Some("Ann Lee"));
    }
    let both = r#"{"@type": "Article", "headline": "A bridge opens",
        "publisher": {"@type": ["Person", "Organization"], "name": "Ann Lee"}}"#;
    assert_eq!(read_page(&[both], "A bridge opens").site_names.len(), 1);
    let author = r#"{"@type": "Article", "headline": "A bridge opens",
        "author": {"@type": ["Person", "Organization"], "name": "Ann Lee"}}"#;
    assert_eq!(authors(&read_page(&[author], "A bridge opens")), ["Ann Lee"]);
    let brand = author.replace("Ann Lee", "Minimal Baker");
    let site = r#"{"@type": "WebSite", "name": "Minimal Baker"}"#;
    assert_eq!(authors(&read_page(&[&brand], "A bridge opens")), ["Minimal Baker"]);
    assert_eq!(authors(&read_page(&[&brand, site], "A bridge opens")), [""; 0]);
}

#[test]
fn tags_are_taken_out_of_texts_and_other_angles_stay() {
    for (text, expected) in [
        ("A <b>bridge</b> opens<br/>at last", "A bridge opensat last"),
        ("Bridges of List<String> &amp; co", "Bridges of List<String> & co"),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("a < b > c", "a < b > c"),
        ("Info&#039;Com", "Info'Com"),
        ("A <a href='/b'>bridge</a> & <B>co</B>", "A bridge & co"),
    ] {
        assert_eq!(entities(text), expected);
    }
    let site = r#"{"@type": "WebSite", "name": "Spider&#039;s Daily"}"#;
    assert_eq!(read_page(&[site], "A bridge opens").site_names[0].value, "Spider's Daily");
}

#[test]
fn a_list_of_thousands_of_names_or_tags_ends() {
    let names: Vec<String> = (0..200_000).map(|n| format!("\"Ann{n} Lee\"")).collect();
    let title: String = (0..3000).map(|n| format!("<p><b id={n}></p>")).collect();
    let body = format!(
        r#"{{"@type": "Article", "headline": "{title}A bridge opens",
            "author": {{"@type": "Person", "name": [{}]}}}}"#,
        names.join(",")
    );
    let out = read_page(&[&body], "A bridge opens");
    assert_eq!(out.titles[0].value, "A bridge opens");
    assert_eq!(authors(&out).len(), 64);
}
