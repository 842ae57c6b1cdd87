//! When it was published and changed: labels, zones, and days of others.

use super::{metadata, published};

#[test]
fn the_country_of_the_locale_tells_which_number_is_the_day() {
    let day = |locale: &str| {
        let page = format!(
            r#"<html lang=en><title>A bridge opens</title><meta property="og:locale" content="{locale}">
            <h1>A bridge opens</h1><div class=date>03/04/2024</div><p>It opened for all."#
        );
        published(&metadata(&page))
    };
    assert_eq!(day("en_GB").as_deref(), Some("2024-04-03"));
    assert_eq!(day("en_US").as_deref(), Some("2024-03-04"));
}

#[test]
fn moments_are_declared_as_scripts_count_them_too() {
    let json = |value: &str| {
        let page = format!(
            r#"<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A bridge opens",
            "datePublished": {value}}}</script><h1>A bridge opens</h1><p>It did."#
        );
        published(&metadata(&page))
    };
    for value in ["1594540800000", r#""1594540800000""#, "1594540800"] {
        assert_eq!(json(value).as_deref(), Some("2020-07-12T08:00:00Z"), "{value}");
    }
    let meta =
        r#"<meta property="article:published_time" content="1594540800"><h1>A</h1><p>It did."#;
    assert_eq!(published(&metadata(meta)).as_deref(), Some("2020-07-12T08:00:00Z"));
}

#[test]
fn a_moment_in_utc_is_told_as_readers_in_the_zone_of_the_page_see_it() {
    let told = |time: &str, script: &str| {
        let page = format!(
            "<title>A bridge opens at last</title>{script}<h1>A bridge opens at last</h1>{time}<p>It is."
        );
        published(&metadata(&page))
    };
    let local =
        |printed: &str| told(&format!("<time datetime=2024-02-11T19:40:12Z>{printed}</time>"), "");
    assert_eq!(local("Mon 12 Feb 2024 at 6:40am").as_deref(), Some("2024-02-12T06:40:12+11:00"));
    assert_eq!(local("11 February 2024, 2:40 pm").as_deref(), Some("2024-02-11T14:40:12-05:00"));
    for (printed, zone) in [("10:10", "-09:30"), ("16:10", "-03:30"), ("23:10", "+03:30")] {
        let told = local(&format!("11 February 2024, {printed}"));
        assert!(told.is_some_and(|told| told.ends_with(zone)), "{zone}");
    }
    for (printed, zone) in [
        ("0:10", "+04:30"),
        ("1:10", "+05:30"),
        ("1:25", "+05:45"),
        ("2:10", "+06:30"),
        ("4:25", "+08:45"),
        ("5:10", "+09:30"),
        ("6:10", "+10:30"),
        ("8:25", "+12:45"),
    ] {
        let told = local(&format!("12 February 2024, {printed}"));
        assert!(told.is_some_and(|told| told.ends_with(zone)), "{zone}");
    }
    for printed in [
        "11 February 2024",
        "11 February 2024, 7:40",
        "12 February 2024, 9:11 pm",
        "11 February 2024, 22:10",
        "11 February 2024, updated 11 February 2024, 21:40",
    ] {
        assert_eq!(local(printed).as_deref(), Some("2024-02-11T19:40:12Z"), "{printed}");
    }
    let script = r#"<script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "A bridge opens at last", "datePublished": "2024-02-11T19:40:12Z"}</script>"#;
    let time = "<time datetime=2024-02-11T19:40:12.000Z>Mon 12 Feb 2024 at 6:40am</time>";
    assert_eq!(told(time, script).as_deref(), Some("2024-02-12T06:40:12+11:00"));
}

#[test]
fn a_label_before_the_cell_of_a_day_says_what_it_is() {
    for html in [
        r#"<p class=meta>Updated <span class="date">4 March 2021</span></p>"#,
        r#"<p><b>Updated:</b> <time datetime="2021-03-04">4 March 2021</time></p>"#,
        r#"<p><time class="published-date" datetime="2021-03-04">Updated 4 March 2021</time></p>"#,
    ] {
        let metadata = metadata(&format!(
            "<title>A bridge opens at last</title><h1>A bridge opens at last</h1>{html}<p>It is.</p>"
        ));
        assert_eq!(published(&metadata), None, "{html}");
        let modified = metadata.modified().map(|date| date.value().to_string());
        assert_eq!(modified.as_deref(), Some("2021-03-04"), "{html}");
    }
}

#[test]
fn cells_of_many_days_without_a_headline_are_those_of_a_list() {
    let cell = |day| format!(r#"<li><span class="date">{day} March 2021</span> A bridge</li>"#);
    let list = |days: &[u8]| days.iter().map(|day| cell(*day)).collect::<String>();
    let above = "<p>A line</p>".repeat(64);
    let page =
        |days: &[u8]| metadata(&format!("<title>Bridges</title>{above}<ul>{}</ul>", list(days)));
    assert_eq!(published(&page(&[4])).as_deref(), Some("2021-03-04"));
    assert_eq!(published(&page(&[4, 6, 8, 9, 11])), None);
}

#[test]
fn a_label_on_a_far_line_tells_more_than_the_first_far_cell() {
    let far = "<div><p>Share</p><b>it</b></div>".repeat(60);
    let metadata = metadata(&format!(
        r#"<title>A bridge opens at last</title><h1>A bridge opens at last</h1><p>It is.</p>{far}
        <p><time datetime="2019-01-17">17 Jan 2019</time></p>
        <h4>Published</h4><p>15 November 2018</p>"#
    ));
    assert_eq!(published(&metadata).as_deref(), Some("2018-11-15"));
}

#[test]
fn a_far_cell_knows_the_hour_of_a_printed_day_and_of_a_change() {
    let far = "<div><p>Share</p><b>it</b></div>".repeat(60);
    let page = |label: &str, line: &str| {
        metadata(&format!(
            r#"<title>A bridge opens at last</title><h1>A bridge opens at last</h1>{line}<p>It is.</p>
            {far}<p>{label} <time datetime="2021-03-04T18:00:00Z">4 March 2021</time></p>"#
        ))
    };
    let printed = page("Posted", "<p>4 March 2021</p>");
    assert_eq!(published(&printed).as_deref(), Some("2021-03-04T18:00:00Z"));
    let other = page("Posted", "<p>2 March 2021</p>");
    assert_eq!(published(&other).as_deref(), Some("2021-03-02"));
    let changed = page("Last modified on", "");
    assert_eq!(published(&changed), None);
    let modified = changed.modified().map(|date| date.value().to_string());
    assert_eq!(modified.as_deref(), Some("2021-03-04T18:00:00Z"));
}

#[test]
fn a_label_before_a_cell_counts_though_the_cell_opens_with_a_weekday() {
    let page = |label: &str, day: &str| {
        metadata(&format!(
            r#"<title>A bridge opens at last</title><h1>A bridge opens at last</h1>
            <div><span>{label} </span><time datetime="2019-11-25T10:22:47Z">{day}</time></div>
            <p>The bridge opened on Monday.</p>"#
        ))
    };
    for day in ["Lunes, 25 noviembre 2019 - 11:22", "Monday 25 November 2019", "25 November 2019"] {
        let page = page("Actualizado", day);
        assert!(published(&page).is_none() && page.modified().is_some(), "{day}");
    }
    assert!(published(&page("Publicado", "Lunes, 25 noviembre 2019")).is_some());
    assert!(published(&page("Actualizado", "Opened 25 November 2019")).is_some());
}
