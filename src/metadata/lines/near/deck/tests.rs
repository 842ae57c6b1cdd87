use super::*;
use crate::Person;

const DECK: &str = "Cars have to wait until autumn for the new bridge over the river.";
const TEXT: &str =
    "The bridge over the river was opened on Monday for people who walk, said the mayor.";

fn deck(html: &str, description: &str) -> Option<String> {
    let parsed = crate::dom::parse(html, &crate::Limits::default());
    let layout = crate::layout::lay_out(&parsed, &crate::rules::Marks::new());
    let mut out = Candidates::default();
    out.descriptions.push(Sourced::new(description.to_owned(), Origin::Meta));
    out.push_byline(Byline::of_people("", vec![Person::author("Ann Lee")]), Origin::JsonLd);
    read(&layout, 0, &mut out);
    out.subtitles.into_iter().next().map(|subtitle| subtitle.value)
}

#[test]
fn the_description_on_a_line_of_its_own_is_the_deck() {
    for line in [
        format!("<p class=article__desc>{DECK}</p>"),
        format!("<h2 class=a_st>{DECK}</h2>"),
        format!("<p class=desc><span class=kicker>Report</span>{DECK}</p>"),
        format!("<div class=opener>{DECK}</div>"),
        format!("<div>By Ann Lee</div><p class=article__teaser>{DECK}</p>"),
    ] {
        let html = format!("<h1>A bridge opens</h1>{line}<p>{TEXT}</p><p>{TEXT}</p>");
        assert_eq!(deck(&html, DECK).as_deref(), Some(DECK), "{line}");
        assert_eq!(deck(&html, TEXT), None, "{line}");
    }
    let around = format!("<div class='blurb lead'><p>{DECK}</p></div><ul><li>Ann Lee</li></ul>");
    let html = format!("<h1>A bridge opens</h1>{around}<p>{TEXT}</p><p>{TEXT}</p>");
    assert_eq!(deck(&html, DECK).as_deref(), Some(DECK));
    assert_eq!(deck(&html, TEXT).as_deref(), Some(DECK), "its name tells");
    let longer = format!("{DECK} People may cross on foot from today.");
    let html = format!("<h1>A bridge opens</h1><div class=opener>{longer}</div><p>{TEXT}</p>");
    assert_eq!(deck(&html, DECK), Some(longer), "the head has the first sentence");
    let line = format!("<p class=description><span>Arundale</span> {DECK}</p>");
    let html = format!("<h1>A bridge opens</h1>{line}<p>{TEXT}</p>");
    assert_eq!(deck(&html, DECK).as_deref(), Some(DECK));
}

#[test]
fn a_line_that_is_called_a_deck_is_one_though_the_head_says_something_else() {
    for name in [
        "lead",
        "lede",
        "deck",
        "dek",
        "standfirst",
        "subheader",
        "subline",
        "spot",
        "perex",
        "ingress",
        "chapo",
        "chapeau",
        "sapo",
        "bajada",
        "entradilla",
        "sommario",
        "vorspann",
        "strapline",
    ] {
        let page = |name| format!("<h1>A bridge opens</h1><p class={name}>{DECK}<p>{TEXT}");
        assert_eq!(deck(&page(name), TEXT).as_deref(), Some(DECK), "{name}");
        assert_eq!(deck(&page("intro2"), TEXT), None, "{name}");
    }
    for other in
        ["image", "img", "photo", "picture", "media", "video", "audio", "ad", "ads", "byline"]
    {
        let page = format!("<h1>A bridge opens</h1><p class='lead-{other}'>{DECK}<p>{TEXT}");
        assert_eq!(deck(&page, TEXT), None, "{other}");
    }
    for name in ["sub-tit", "art_subtit", "sub_title", "titulo-sub", "sub-titre", "sub-head"] {
        let page = |more: &str| {
            let line = format!("<div class={name}><h2>{DECK}</h2></div>");
            format!("<h1>A bridge opens</h1>{line}<p>{TEXT}{more}<p>{TEXT}")
        };
        assert_eq!(deck(&page(""), TEXT).as_deref(), Some(DECK), "{name}");
        let others = page(&format!("<div class={name}><h2>What it costs</h2></div>"));
        assert_eq!(deck(&others, TEXT), None, "{name}");
    }
    let part = format!("<h1>A bridge opens</h1><div class=lead><p>{DECK}<p>{TEXT}</div>");
    assert_eq!(deck(&part, "Something else that the head says."), None);
}

#[test]
fn names_may_stand_behind_a_line_that_is_called_one() {
    for names in ["<h4>Ann Lee</h4>", "<ul><li>Ann Lee</li></ul>"] {
        let page = |line: &str| format!("<h1>A bridge opens</h1>{line}{names}<p>{TEXT}</p>");
        let named = page(&format!("<p class=article-excerpt>{DECK}</p>"));
        assert_eq!(deck(&named, DECK).as_deref(), Some(DECK), "{names}");
        let unnamed = page(&format!("<div>{DECK}</div>"));
        assert_eq!(deck(&unnamed, DECK), None, "{names}");
    }
}

#[test]
fn a_sentence_in_the_header_of_the_headline_is_one() {
    let page = |inside: &str, below: &str| {
        format!(
            "<main><div class=hero><h1>A bridge opens</h1>{inside}</div>{below}<p>{TEXT}</p>\
             <p>{TEXT}</p></main>"
        )
    };
    let line = format!("<p class=text-large>{DECK}</p><div><b>Ann Lee</b></div>");
    assert_eq!(deck(&page(&line, ""), TEXT).as_deref(), Some(DECK));
    let points = format!("<ul><li>{TEXT}</li></ul>");
    assert_eq!(deck(&page(&line, &points), TEXT).as_deref(), Some(DECK));
    let dated = format!("<p class=text-large>{DECK}</p><p>6 May 2024</p>");
    assert_eq!(deck(&page(&dated, ""), TEXT).as_deref(), Some(DECK));
    let of_page = [
        "this article tells of a bridge that opened",
        "our guides tell of bridges that open soon",
        "some links here are affiliate links to shops",
        "we may earn a commission for each bridge",
        "a sponsored view of the bridge and its keeper",
        "for subscribers who like bridges more than boats",
        "an advertisement for a bridge that nobody wants",
        "updated with what the keeper said at noon",
        "corrected after the keeper had called us twice",
        "reviewed by an engineer who knows the bridge",
        "fact-checked by an engineer who knows the bridge",
        "the bridge in short, a four minute read",
        "the bridge in short, a four min read",
        "the bridge at noon, photo by somebody else",
        "the bridge at noon, image credit somebody else",
        "twelve bridges of tin in stock for you",
        "twelve votes for the bridge and its keeper",
        "twelve replies on the bridge and its keeper",
        "viewed by twelve people who like the bridge",
        "a bridge of tin for $12 or two",
        "somebody else contributed to what is told here",
    ];
    let of_page = of_page.map(|notice| format!("<p>{notice}</p><div>Ann Lee</div>"));
    for other in [
        "<p>Opened in spring, not before</p><div>Ann Lee</div>".to_owned(),
        "<p>By Ann Lee, who writes about bridges for us</p><p>6 May 2024</p>".to_owned(),
        "<p>Opened for all who walk on 6 May 2024</p><div>Ann Lee</div>".to_owned(),
        format!("<p><a href=/b>{DECK}</a></p><div>Ann Lee</div>"),
        format!("{line}<p>{TEXT}</p>"),
        format!("<p class=text-large>{DECK}</p>"),
        format!("<img src=a.jpg>{line}"),
    ]
    .into_iter()
    .chain(of_page)
    {
        let found = deck(&page(&other, ""), "Something else that the head says.");
        assert_eq!(found, None, "{other}");
    }
}

#[test]
fn a_line_named_so_directly_above_the_author_is_one_whatever_the_head_says() {
    let page = |name: &str, below: &str| {
        format!(
            "<div><h1>A bridge opens</h1><p class={name}>{DECK}</p>{below}<p>{TEXT}<p>{TEXT}</div>"
        )
    };
    let of = |name, below| deck(&page(name, below), "Something else that the head says.");
    assert_eq!(of("article-summary", "<p>Ann Lee</p>").as_deref(), Some(DECK));
    assert_eq!(of("article-summary", "<p>Photo: Harbour office</p>"), None);
    assert_eq!(of("text", "<p>Ann Lee</p>"), None);
}

#[test]
fn the_paragraph_that_a_voice_reads_out_is_none() {
    let page =
        |id: &str| format!("<h1>A bridge opens</h1><p id={id}-summary>{DECK}<p>{TEXT}<p>{TEXT}");
    assert_eq!(deck(&page("page"), DECK).as_deref(), Some(DECK));
    assert_eq!(deck(&page("speakable"), DECK), None);
}

#[test]
fn a_line_above_the_names_of_the_authors_is_no_paragraph_of_the_text() {
    let page = |between: &str| {
        format!("<h1>A bridge opens</h1><div><p>{DECK}</p></div>{between}<div><p>{TEXT}</p></div>")
    };
    assert_eq!(deck(&page("<div>Ann Lee</div>"), DECK).as_deref(), Some(DECK));
    assert_eq!(deck(&page("<div>Bob Ray</div>"), DECK), None);
    let heading = format!("<h1>A bridge</h1><h2>{DECK}</h2><ul><li>Share</ul><p>{TEXT}");
    assert_eq!(deck(&heading, DECK).as_deref(), Some(DECK));
}

#[test]
fn a_line_that_is_called_one_may_stand_above_the_steps_of_a_recipe() {
    let page = |name: &str, list: &str| {
        let ingredients = "<ul><li>Corn</li><li>Eggs</li></ul>";
        let steps = format!("<{list}><li><p>{TEXT}</p></li></{list}>");
        let line = format!("<p class={name}>{DECK}</p>");
        format!("<h1>A bridge of corn</h1>{line}{ingredients}{steps}")
    };
    assert_eq!(deck(&page("subheading", "ol"), DECK).as_deref(), Some(DECK));
    assert_eq!(deck(&page("subheading", "ul"), DECK), None);
    assert_eq!(deck(&page("blurb", "ol"), DECK), None);
}

#[test]
fn an_introduction_is_one_where_the_head_goes_on_below_it() {
    let longer = format!("{DECK} People may cross on foot from today.");
    for deck_of in [DECK, longer.as_str()] {
        let page = |below: &str| {
            let intro = format!("<p class=article-intro>{deck_of}</p>");
            format!("<h1>A bridge opens</h1>{intro}{below}<p>{TEXT}</p><p>{TEXT}</p>")
        };
        for below in
            ["<p>Monday, 6 May 2024</p>", "<ul><li>Monday, 6 May 2024</ul>", "<p>Ann Lee</p>"]
        {
            assert_eq!(deck(&page(below), DECK).as_deref(), Some(deck_of), "{below}");
        }
        for below in ["", "<p>Photo: Harbour office</p>"] {
            assert_eq!(deck(&page(below), DECK), None, "{below}");
        }
        let other = page("<p>Monday, 6 May 2024</p>").replace("article-intro", "blurb");
        assert_eq!(deck(&other, DECK), None);
    }
}

#[test]
fn the_first_paragraph_of_the_text_is_none() {
    for text in [
        format!("<p>{DECK}</p><p>{TEXT}</p>"),
        format!("<p class=has-drop-cap>{DECK}</p><p>{TEXT}</p>"),
        format!("<div class=part><p>{DECK}</p></div><div class=part><p>{TEXT}</p></div>"),
        format!("<div>{DECK}<br><br>{TEXT}</div>"),
    ] {
        assert_eq!(deck(&format!("<h1>A bridge opens</h1>{text}"), DECK), None, "{text}");
    }
}

#[test]
fn a_heading_called_an_excerpt_is_the_deck() {
    let below = |line: &str| {
        deck(
            &format!(
                "<h1>A bridge opens</h1><p>By Ann Lee</p><figure><img src=/a.jpg></figure>{line}\
                 <section><p>{TEXT}</p><p>{TEXT}</p></section>"
            ),
            TEXT,
        )
    };
    assert_eq!(below(&format!("<h2 class=article-excerpt>{DECK}</h2>")).as_deref(), Some(DECK));
    assert_eq!(below(&format!("<h2 class=article-part>{DECK}</h2>")), None);
    let ask = "<h2 class=article-excerpt>Read this story as our subscribers do, every day</h2>";
    assert_eq!(below(ask), None);
    assert_eq!(below(&format!("<h2 class=article-excerpt><a href=/b>{DECK}</a></h2>")), None);
}
