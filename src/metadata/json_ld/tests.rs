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
