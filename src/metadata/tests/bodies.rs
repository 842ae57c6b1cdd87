//! Names that stand where the author's should: of bodies, agencies and places; and those that stand
//! apart from others.

use super::{authors, metadata, published};
use crate::{Extractor, Page};

const PROSE: &str = "The bridge over the river was opened on Monday for the people who walk and those \
    that have bicycles, said the mayor of the town.";

#[test]
fn a_body_that_is_declared_a_person_is_an_outlet() {
    let page = |name: &str| {
        let html = format!(
            "<html lang=hr><title>A bridge opens at last</title><script type=application/ld+json>\
             {{\"@type\":\"NewsArticle\",\"headline\":\"A bridge opens at last\",\"author\":\
             {{\"@type\":\"Person\",\"name\":\"{name}\"}}}}</script>\
             <h1>A bridge opens at last</h1><span class=author-name>{name}</span><p>{PROSE}</p>"
        );
        let page = Page::html(&html).url("https://www.example.hr/vijesti/most-1");
        Extractor::default().metadata(page).unwrap_or_default()
    };
    for name in [
        "Hina",
        "HINA",
        "Robert Koch-Institut",
        "Max-Planck-Institut für Physik",
        "European Parliament",
        "Reuters",
    ] {
        let found = page(name);
        assert_eq!(authors(&found), [""; 0], "{name}");
        assert_eq!(found.byline().and_then(|byline| byline.value().outlet()), Some(name));
    }
    for name in ["Ivana Horvat", "Robert Koch"] {
        assert_eq!(authors(&page(name)), [name]);
    }
}

#[test]
fn the_place_before_a_name_is_nobody() {
    let page = |value: &str| {
        metadata(&format!(
            "<title>قط يسافر مع البريد</title><meta name=author content='{value}'>\
             <h1>قط يسافر مع البريد</h1><div class=author_name><span>{value}</span></div>"
        ))
    };
    assert_eq!(authors(&page("القاهرة - سلمى الطوخي")), ["سلمى الطوخي"]);
    assert_eq!(authors(&page("دبي – سلمى الطوخي")), ["سلمى الطوخي"]);
    assert_eq!(authors(&page("سلمى الطوخي")), ["سلمى الطوخي"]);
    let cell = "<title>নৌকায় পাঠাগার</title><h1>নৌকায় পাঠাগার</h1><div class=author-location>\
        <div class=contributor-name>নিজস্ব প্রতিবেদক</div><span class=author-location>ঢাকা</span></div>";
    assert_eq!(authors(&metadata(cell)), [""; 0]);
    let named = cell.replace("নিজস্ব প্রতিবেদক", "রাজীব হাসান");
    assert_eq!(authors(&metadata(&named)), ["রাজীব হাসান"]);
}

#[test]
fn the_hosts_of_a_podcast_stand_between_its_day_and_its_numbers() {
    let page = |line: &str| {
        metadata(&format!(
            "<title>A ponte que abriu</title><h1>A ponte que abriu</h1><div><span>February 12, 2023</span>\
             <span>•</span> <span>{line}</span></div><p>{PROSE}</p>"
        ))
    };
    let hosts = "Leonel Baganha e Inês Torrão</span> <span>•</span> <span>Season 3</span> \
        <span>•</span> <span>Episode 42";
    assert_eq!(authors(&page(hosts)), ["Leonel Baganha", "Inês Torrão"]);
    assert_eq!(authors(&page("Season 3</span> <span>•</span> <span>Episode 42")), [""; 0]);
    assert_eq!(authors(&page("City Bridges</span> <span>•</span> <span>Traffic News")), [""; 0]);
}

#[test]
fn the_first_of_the_comments_that_are_a_thread_is_the_pages_own() {
    let post = |name: &str, day: &str, text: &str| {
        format!(
            "<li itemscope itemtype='http://schema.org/Comment'><span class=postdate \
             itemprop=datePublished>{day}, 09:03 AM</span><a class=username href='/member?u=1'>\
             <strong itemprop=author>{name}</strong></a><div itemprop=text>{text}</div></li>"
        )
    };
    let posts = [
        post("HARBOUR", "11-29-2024", "What do you look at on a bridge?"),
        post("1Ann", "11-30-2024", PROSE),
        post("boats", "12-01-2024", PROSE),
    ];
    let page = |above: &str| {
        let thread = posts.concat();
        metadata(&format!("<title>Bridges</title><h1>Bridges</h1>{above}<ol>{thread}</ol>"))
    };
    let thread = page("");
    assert_eq!(authors(&thread), ["HARBOUR"]);
    assert_eq!(published(&thread).as_deref(), Some("2024-11-29T09:03"));
    // Below a text they answer it.
    assert_eq!(authors(&page(&format!("<p>{PROSE}</p>"))), [""; 0]);
    assert_eq!(authors(&page("<div class=byline>By Ann Lee</div>")), ["Ann Lee"]);
}
