//! What `Extractor::explain` says of a page.

use tearsheet::{Extractor, Page};

const PAGE: &str = r#"<html><head><title>Ferry returns</title></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Weather</a></li><li><a href="/c">Sport</a></li></ul></nav>
<article><h1>Ferry returns</h1>
<p>The ferry came back on Monday, the port said, after a winter in dock that nobody had planned for.</p>
<p>It carries four hundred people and, for the first time, forty bicycles on its lower deck.</p>
<p>Tickets cost as much as before, and the first crossing leaves at seven in the morning.</p></article>
<footer><p>Contact | Imprint | Privacy</p></footer></body></html>"#;

#[test]
fn every_block_has_a_probability_and_its_weightiest_inputs() {
    let blocks = Extractor::default().explain(Page::html(PAGE)).expect("a page");
    let of =
        |start: &str| blocks.iter().find(|block| block.text().starts_with(start)).expect("a block");
    let (prose, menu) = (of("It carries"), of("Sport"));
    assert!(prose.is_likely() && !menu.is_likely(), "{prose:?} {menu:?}");
    assert!(prose.probability() > menu.probability() + 0.3, "{prose:?} {menu:?}");
    for block in &blocks {
        let weights: Vec<f32> = block.influences().iter().map(|i| i.log_odds().abs()).collect();
        assert!(!weights.is_empty() && weights.is_sorted_by(|a, b| a >= b), "{block:?}");
    }
    let of_nav = menu.influences().iter().find(|influence| influence.feature() == "to_nav");
    let of_nav = of_nav.expect("a menu is told by its element");
    assert!(of_nav.value() == 2.0 && of_nav.log_odds() < 0.0, "{menu:?}");
}

#[test]
fn what_is_told_is_what_decides() {
    let page = Page::html(PAGE);
    let extractor = Extractor::default();
    let text = extractor.extract(page).expect("an article").to_text();
    for block in extractor.explain(page).expect("a page") {
        // The headline is a field of its own.
        if block.text() != "Ferry returns" {
            assert_eq!(text.contains(block.text()), block.is_likely(), "{block:?}");
        }
    }
}

#[test]
fn where_nothing_is_enough_there_is_no_threshold() {
    let (before, rest) = PAGE.split_once("<article>").expect("an article");
    let shell = [before, rest.split_once("</article>").expect("its end").1].concat();
    let blocks = Extractor::default().explain(Page::html(&shell)).expect("a page");
    assert!(!blocks.is_empty());
    for block in &blocks {
        assert!(block.threshold().is_none() && !block.is_likely(), "{block:?}");
    }
    let blocks = Extractor::default().explain(Page::html(PAGE)).expect("a page");
    for block in &blocks {
        let threshold = block.threshold().expect("something is enough");
        assert!(threshold.is_finite(), "{block:?}");
        assert_eq!(block.is_likely(), block.probability() >= threshold, "{block:?}");
    }
}
