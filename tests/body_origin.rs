//! Where the body of a page that scripts render stood.

use tearsheet::{BodyOrigin, extract};

#[test]
fn the_article_says_where_its_body_stood() {
    for (fixture, origin) in [
        ("script-page-json-ld", BodyOrigin::JsonLd),
        ("script-page-product", BodyOrigin::JsonLd),
        ("script-page-next-data", BodyOrigin::PageState),
        ("script-page-editor-blocks", BodyOrigin::PageState),
        ("script-page-textarea", BodyOrigin::Textarea),
        ("script-page-visible", BodyOrigin::Visible),
        ("script-page-other-article", BodyOrigin::Visible),
        ("empty-page", BodyOrigin::Visible),
    ] {
        let root = env!("CARGO_MANIFEST_DIR");
        let page = std::fs::read_to_string(format!("{root}/fixtures/{fixture}/source.html"));
        let article = extract(&page.expect("a fixture")).expect("an article");
        assert_eq!(article.body_origin(), origin, "{fixture}");
    }
}
