//! What every public type promises.

use std::fmt::Debug;
use tearsheet::*;

/// The names of types that it holds for.
macro_rules! shared {
    ($($type:ty),* $(,)?) => {{
        fn holds<T: Clone + Debug + Send + Sync>() {}
        $(holds::<$type>();)*
        [$(stringify!($type)),*]
    }};
}

#[test]
fn every_type_can_be_sent_shared_copied_and_printed() {
    let shared = shared![
        Article,
        ArticleParts,
        Block,
        BlockScore,
        BodyOrigin,
        Byline,
        Candidate,
        Cell,
        Code,
        Comment,
        Completeness,
        Damage,
        Defect,
        Direction,
        DropReason,
        Dropped,
        Embed,
        EmbedKind,
        Error,
        Evidence,
        Extractor,
        ExtractorBuilder,
        Favor,
        Field,
        Heading,
        Image,
        ImagePolicy,
        Influence,
        Limit,
        Limits,
        LinkPolicy,
        List,
        ListItem,
        Metadata,
        Origin,
        Page<'_>,
        PageType,
        Paragraph,
        ParseError,
        Person,
        Preset,
        Quote,
        Removed,
        RemovedKind,
        RichText,
        Role,
        Row,
        Sanitized,
        Sanitizer,
        SanitizerBuilder,
        SiteRule,
        Sourced<String>,
        Span,
        Style,
        Table,
        TextCounts,
        Timestamp,
    ];
    let names = |text: &'static str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.starts_with(char::is_uppercase))
    };
    let exported = include_str!("../src/lib.rs").split("pub use ").skip(1);
    for name in exported.filter_map(|item| item.split_once(';')).flat_map(|(item, _)| names(item)) {
        assert!(shared.iter().any(|shared| names(shared).next() == Some(name)), "{name}");
    }
    fn is_error<T: std::error::Error + 'static>() {}
    is_error::<Error>();
    is_error::<ParseError>();
}

#[test]
fn data_can_be_a_key() {
    use std::hash::Hash;
    fn hashed<T: Eq + Hash>() {}
    fn sorted<T: Copy + Ord + Hash>() {}
    macro_rules! hashed {
        ($($type:ty),* $(,)?) => { $(hashed::<$type>();)* };
    }
    macro_rules! sorted {
        ($($type:ty),* $(,)?) => { $(sorted::<$type>();)* };
    }
    // All but what holds fractions: articles and scores.
    hashed![
        Block,
        Byline,
        Candidate,
        Cell,
        Code,
        Comment,
        Completeness,
        Defect,
        Dropped,
        Embed,
        Error,
        Heading,
        Image,
        Limits,
        List,
        ListItem,
        Metadata,
        Paragraph,
        ParseError,
        Person,
        Quote,
        Removed,
        RichText,
        Row,
        Sanitized,
        SiteRule,
        Sourced<String>,
        Span,
        Style,
        Table,
        TextCounts,
        Timestamp,
    ];
    sorted![
        BodyOrigin,
        Damage,
        Direction,
        DropReason,
        EmbedKind,
        Evidence,
        Favor,
        Field,
        ImagePolicy,
        Limit,
        LinkPolicy,
        Origin,
        PageType,
        Preset,
        RemovedKind,
        Role,
    ];
    assert!(DropReason::Boilerplate < DropReason::Empty && Favor::Precision < Favor::Recall);
}

#[test]
fn what_is_sanitized_is_its_html() {
    let safe = Sanitizer::default().sanitize("<p onclick=x>Hello</p>").expect("short enough");
    assert_eq!((safe.to_string().as_str(), safe.as_ref()), ("<p>Hello</p>", safe.html()));
}

#[test]
fn a_page_is_made_of_what_callers_have() {
    let (text, bytes) = (String::from("<p>Hello</p>"), b"<p>Hello</p>".to_vec());
    let slice: &[u8] = &bytes;
    for page in [
        Page::from(text.as_str()),
        Page::from(&text),
        Page::from(slice),
        Page::from(&bytes),
        Page::from(b"<p>Hello</p>"),
    ] {
        let article = Extractor::default().extract(page).expect("an article");
        assert_eq!(article.to_text().trim(), "Hello");
    }
}

#[test]
fn a_page_in_a_log_does_not_fill_it() {
    let long = format!("<p>\u{e9}{}", "x".repeat(100_000));
    let beginning = "x".repeat(59);
    for (page, name) in [(Page::html(&long), "Text"), (Page::bytes(long.as_bytes()), "Bytes")] {
        let printed = format!("{:?}", page.url("https://example.org/a"));
        let body = format!("{name}(100005 bytes, \"<p>é{beginning}\"…)");
        assert!(printed.contains(&body) && printed.contains("example.org/a"), "{printed}");
        assert!(printed.len() < 300, "{printed}");
    }
    assert!(format!("{:?}", Page::bytes(b"\xd6\xd0")).contains("Bytes(2 bytes, "));
    assert!(format!("{:?}", Page::html("a")).contains("Text(1 bytes, \"a\")"));
}

#[test]
fn what_is_built_is_printed_by_its_options() {
    let builder = || Extractor::builder().drop_selector("aside").drop_text("Sign up");
    for printed in [
        format!("{:?}", Extractor::default()),
        format!("{:?}", builder().build().expect("a valid extractor")),
        format!("{:?}", builder()),
    ] {
        assert!(printed.contains("input_bytes: 67108864"), "{printed}");
        assert!(printed.len() < 600, "{} bytes: {printed}", printed.len());
    }
    let printed = format!("{:?}", builder().build().expect("a valid extractor"));
    for told in ["4 rules, 1 selectors", "Sign up", "Balanced"] {
        assert!(printed.contains(told), "{printed}");
    }
    let printed = format!("{:?}", Sanitizer::default());
    assert!(printed.contains("blockquote") && printed.len() < 1_500, "{printed}");
}

#[test]
fn values_of_the_metadata_have_shortcuts() {
    let html = "<html lang=en><head><title>Bridge opens</title><link rel=canonical href=https://example.org/a>\
        <meta property=og:site_name content='The Harbour Post'>\
        <meta property=article:published_time content=2021-05-03><meta property=og:image content=https://example.org/a.jpg>\
        <meta property=article:modified_time content=2021-05-04></head><body><p>By Ann Lee</p>\
        <p>The bridge opened on Monday, after ten years.</p></body></html>";
    let article = tearsheet::extract(html).expect("an article");
    fn value<T>(sourced: Option<&Sourced<T>>) -> Option<&T> {
        sourced.map(Sourced::value)
    }
    let metadata = article.metadata();
    for (shortcut, value) in [
        (article.title(), value(metadata.title())),
        (article.source(), value(metadata.source())),
        (article.site_name(), value(metadata.site_name())),
        (article.canonical_url(), value(metadata.canonical_url())),
        (article.lead_image(), value(metadata.lead_image())),
        (article.language(), value(metadata.language())),
    ] {
        assert_eq!(shortcut, value.map(String::as_str));
    }
    assert_eq!(article.canonical_url(), Some("https://example.org/a"));
    assert_eq!(article.site_name(), Some("The Harbour Post"));
    assert_eq!(article.published(), value(metadata.published()));
    assert_eq!(article.modified(), value(metadata.modified()));
    assert_eq!(article.modified().and_then(Timestamp::date), Some((2021, 5, 4)));
    assert_eq!(article.byline(), value(metadata.byline()));
}

#[test]
fn parts_of_an_article_are_taken_out_of_it() {
    let html = "<title>Bridge opens</title><p>The bridge opened on Monday, after ten years.</p>";
    let article = tearsheet::extract(html).expect("an article");
    let ArticleParts { metadata, blocks, comments, dropped, defects, .. } =
        article.clone().into_parts();
    assert_eq!((&metadata, blocks.as_slice()), (article.metadata(), article.blocks()));
    assert_eq!((comments.as_slice(), dropped.as_slice()), (article.comments(), article.dropped()));
    assert_eq!(defects, article.defects());
    assert_eq!(article.clone().into_blocks(), blocks);
    assert_eq!(article.into_metadata(), metadata);
    let title = metadata.title().cloned().expect("a title").into_value();
    assert_eq!(title, "Bridge opens");
}

#[test]
fn whatever_a_block_holds_is_taken_out_of_it() {
    let html = "<article><h1>Ferry returns</h1><p>The ferry came back on Monday, after a winter in dock.</p>\
        <h2>What it carries</h2><p>It carries four hundred people, and forty bicycles on its lower deck.</p>\
        <ul><li>The first crossing leaves at seven.</li><li>The last one leaves at ten.</li></ul>\
        <blockquote><p>It was a long time, and nobody had counted the days of it.</p></blockquote>\
        <pre><code>let x = 1;</code></pre>\
        <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>12</td></tr></table></article>\
        <div id=comments><ol class=commentlist><li class=comment><cite class=fn>Ann</cite>\
        <p>I was on the first one, and it was full.</p></li></ol></div>";
    let extractor = Extractor::builder().comments(true).build().expect("a valid extractor");
    let parts = extractor.extract(Page::html(html)).expect("an article").into_parts();
    let mut seen = Vec::new();
    let mut rest = parts.blocks;
    while let Some(block) = rest.pop() {
        seen.push(block.type_name());
        match block {
            Block::Paragraph(it) => assert_eq!(it.clone().into_content(), *it.content()),
            Block::Heading(it) => assert_eq!(it.clone().into_content(), *it.content()),
            Block::Code(it) => assert_eq!(it.clone().into_text(), it.text()),
            Block::Quote(it) => {
                assert_eq!(it.clone().into_blocks(), it.blocks());
                rest.extend(it.into_blocks());
            }
            Block::List(it) => {
                assert_eq!(it.clone().into_items(), it.items());
                rest.extend(it.into_items().into_iter().flat_map(ListItem::into_blocks));
            }
            Block::Table(it) => {
                assert_eq!(it.clone().into_rows(), it.rows());
                let cells: Vec<Cell> =
                    it.into_rows().into_iter().flat_map(Row::into_cells).collect();
                let text = cells.into_iter().map(|cell| cell.into_content().into_text());
                assert_eq!(text.collect::<Vec<_>>(), ["Day", "Boats", "Monday", "12"]);
            }
            _ => {}
        }
    }
    for name in ["paragraph", "heading", "list", "quote", "code", "table"] {
        assert!(seen.contains(&name), "{name} in {seen:?}");
    }
    let comments = parts.comments.into_iter().flat_map(Comment::into_paragraphs);
    let text = comments.map(|paragraph| paragraph.into_content().into_text());
    assert_eq!(text.collect::<Vec<_>>(), ["I was on the first one, and it was full."]);
}

#[test]
fn what_a_parser_is_told_is_bounded() {
    let error = "é".repeat(1_000).parse::<Role>().expect_err("no role");
    assert_eq!(error.to_string(), format!("`{}…` is no role of a person", "é".repeat(40)));
}

/// Which types feature `serde` writes and reads; the documentation of the crate says the same.
#[cfg(feature = "serde")]
#[test]
fn data_is_written_and_read() {
    fn both<T: serde::Serialize + for<'de> serde::Deserialize<'de>>() {}
    fn written<T: serde::Serialize>() {}
    macro_rules! both {
        ($($type:ty),* $(,)?) => { $(both::<$type>();)* };
    }
    both![
        Article,
        Block,
        BodyOrigin,
        Byline,
        Candidate,
        Cell,
        Code,
        Comment,
        Completeness,
        Damage,
        Defect,
        Direction,
        DropReason,
        Dropped,
        Embed,
        EmbedKind,
        Evidence,
        Favor,
        Field,
        Heading,
        Image,
        ImagePolicy,
        Limit,
        Limits,
        LinkPolicy,
        List,
        ListItem,
        Metadata,
        Origin,
        PageType,
        Paragraph,
        Person,
        Preset,
        Quote,
        Removed,
        RemovedKind,
        RichText,
        Role,
        Row,
        SiteRule,
        Sourced<String>,
        Span,
        Style,
        Table,
        TextCounts,
        Timestamp,
    ];
    written::<BlockScore>();
    written::<Influence>();
    written::<Sanitized>();
}
