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
    let article = extractor.extract(&Page::html(PAGE)).expect("an article");
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
        extractor.extract(&Page::html(PAGE)).expect("an article").to_html()
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
    let article = extractor.extract(&Page::html(PAGE)).expect("an article");
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
        extractor.extract(&Page::html(&page)).expect("an article")
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
fn a_rule_holds_for_its_host_alone() {
    let rule = SiteRule::new("ferry").host("example.com").drop(".house");
    let extractor = Extractor::builder().rule(rule).build().expect("a valid extractor");
    let text = |url| extractor.extract(&Page::html(PAGE).url(url)).expect("an article").to_text();
    assert!(!text("https://www.example.com/1").contains("harbour office"));
    assert!(text("https://example.org/1").contains("harbour office"));
}

#[test]
fn a_selector_that_is_none_is_named_when_the_extractor_is_built() {
    let error = Extractor::builder().drop_selector("p[").build().expect_err("no selector");
    assert!(error.to_string().contains("`p[`"), "{error}");
}
