use super::{Break, Layout, lay_out};
use crate::Limits;
use crate::dom;
use crate::rules::Marks;
use std::path::Path;

pub(super) fn layout_of(html: &str) -> Layout {
    lay_out(&dom::parse(html, &Limits::default()), &Marks::new())
}

#[test]
fn cases() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/layout.txt");
    let cases = std::fs::read_to_string(&file).expect("the file of cases");
    let mut failures = String::new();
    let mut count = 0;
    for case in cases.split("\n=== ").skip(1) {
        let (name, rest) = case.split_once('\n').expect("a name");
        let (html, expected) = rest.split_once("\n---\n").expect("an expectation");
        let found = layout_of(html).dump();
        count += 1;
        if found.trim_end() != expected.trim_end() {
            failures += &format!("\n== {name}\n{html}\nexpected\n{expected}\nfound\n{found}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(count > 30);
}

#[test]
fn halves_of_a_text_are_joined_over_what_is_dropped() {
    let layout = layout_of(
        "<div>one <table><td>ad</table>two<br><img>three<br><img><br>four<p>p</p>five</div>",
    );
    let at = |text: &str| {
        layout.blocks.iter().position(|block| layout.block_text(block) == text).expect("a block")
    };
    assert_eq!(layout.gap(at("one"), at("two")), (Break::Resumed, true));
    assert_eq!(layout.gap(at("two"), at("three")), (Break::Line, true));
    assert_eq!(layout.gap(at("three"), at("four")), (Break::Line, true));
    assert_eq!(layout.gap(at("one"), at("four")), (Break::Line, true));
    assert_eq!(layout.gap(at("four"), at("five")), (Break::Element, false));
    assert_eq!(layout.gap(at("four"), at("p")), (Break::Element, false));
    assert_eq!(layout.gap(at("five"), at("five")), (Break::Element, false));
    assert_eq!(layout.gap(usize::MAX - 1, 3), (Break::Element, false));
}
