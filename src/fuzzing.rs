//! The parts of the inside that `fuzz/` calls, each with what must hold whatever the input. Not
//! part of the API; it changes without notice.

use crate::date::{self, DateContext, Order};
use crate::dom::differential;
use crate::grammar::{self, Place};
use crate::metadata::{Candidates, json_ld, person};
use crate::opened::Opened;
use crate::pictures::srcset;
use crate::work::Work;
use crate::{Article, Extractor, Page};
use crate::{assemble, decode, envelope, score, strip};
use std::ops::Range;

/// Extraction with every renderer, and the metadata alone.
///
/// `None` where the input is refused.
pub fn article(body: &[u8]) -> Option<Article> {
    let extractor = Extractor::default();
    let page = Page::bytes(body).url("https://example.org/news/1.html");
    let article = extractor.extract(page);
    let metadata = extractor.metadata(page);
    assert_eq!(article.is_ok(), metadata.is_ok());
    let article = article.ok()?;
    let shown = [article.to_text(), article.to_markdown(), article.to_json()];
    let is_empty = article.blocks().is_empty();
    assert!(is_empty || shown.iter().any(|shown| !shown.is_empty()));
    assert_eq!(extractor.extract(page).as_ref(), Ok(&article), "the same each time");
    Some(article)
}

/// A scraped post's front matter or wrapper.
pub fn front_matter(text: &str) {
    let envelope = envelope::open(text);
    // Lines without tags become paragraphs.
    let tags = "<p>".len() * (1 + text.lines().count());
    assert!(envelope.html.len() <= text.len() + tags);
}

/// Bylines, editor and source lines, credits and author fields.
pub fn byline(line: &str) {
    let is_inside = |range: &Range<usize>| assert!(line.get(range.clone()).is_some(), "{range:?}");
    for place in [Place::Head, Place::Tail, Place::Marked] {
        if let Some(found) = grammar::parse_byline(line, place) {
            is_inside(&found.range);
            found.trim.iter().for_each(is_inside);
            let people = found.byline.people.iter().chain(&found.editors);
            people.for_each(|person| assert!(!person.name().trim().is_empty()));
        }
    }
    grammar::split_credit(line).iter().for_each(is_inside);
    if let Some(found) = grammar::parse_source_line(line) {
        assert!(found.outlets.iter().all(|outlet| !outlet.is_empty()));
    }
    let _ = grammar::parse_editor_line(line);
    let _ = grammar::parse_names(line);
    let _ = person::declared(line);
    let _ = person::people(line);
}

/// Dates in a line, by the habits of several languages.
pub fn date(line: &str) {
    let contexts = [None, Some("en"), Some("de"), Some("zh"), Some("ja"), Some("ar")];
    for language in contexts {
        for order in [None, Some(Order::DayMonth), Some(Order::MonthDay)] {
            let reference = jiff::civil::Date::new(2022, 3, 1).ok();
            let context = DateContext { order, language, reference };
            for found in date::find_all(line, &context) {
                assert_eq!(line.get(found.range), Some(found.timestamp.printed()));
                let shown = found.timestamp.to_string();
                let again = date::parse(&shown, &DateContext::default());
                assert_eq!(again.map(|again| again.to_string()), Some(shown), "{line:?}");
            }
        }
    }
}

/// JSON-LD, bodies parted by a NUL.
pub fn json_ld(bodies: &str) {
    let hints =
        json_ld::PageHints { title: Some("A bridge opens"), url: Some("https://a.example") };
    let mut defects = Vec::new();
    let mut candidates = Candidates::default();
    let bodies = bodies.split('\0');
    json_ld::read(bodies, &hints, &DateContext::default(), &mut defects, &mut candidates);
    assert!(defects.len() <= 1);
}

/// A `srcset` attribute.
pub fn srcset(value: &str) {
    let candidates = srcset::parse(value);
    assert!(candidates.iter().all(|candidate| !candidate.url.contains([' ', '\n', '\t'])));
    assert_eq!(srcset::best(&candidates).is_some(), !candidates.is_empty());
}

/// The filtered parse against html5ever's own, on markup of which each byte is a piece; what is
/// known to differ (`tests/data/parse_differences.txt`) is not among the pieces.
pub fn differential(pieces: &[u8]) {
    let Some((kind, pieces)) = pieces.split_first() else { return };
    let others =
        if kind % 2 == 0 { differential::HIDDEN_PIECES } else { differential::TABLE_PIECES };
    let mut known = [differential::PIECES, others].concat();
    if kind % 2 == 1 {
        known = differential::without_comments(known);
    }
    let pieces = pieces.iter().map(|&piece| known[usize::from(piece) % known.len()]);
    let html: String = ["<!doctype html><head></head><body>."].into_iter().chain(pieces).collect();
    if !differential::differs_in_template(&html) && !differential::nests_past_bounds(&html) {
        assert_eq!(differential::difference(&html), None, "{html:?}");
    }
}

/// How far a page goes towards each of the [`Limits`](crate::Limits).
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Sizes {
    /// Bytes of input.
    pub bytes: usize,
    /// Nodes made while parsing.
    pub nodes: usize,
    /// Elements inside one another.
    pub depth: usize,
    /// Attributes of one tag.
    pub attributes: usize,
    /// Steps of work, but for rendering.
    pub work: u64,
    /// Bytes that the article repeats, as a share of what it may.
    pub copies: f64,
}

/// What a page takes; `None` where it is refused.
pub fn sizes(body: &[u8]) -> Option<Sizes> {
    let extractor = Extractor::default();
    let limits = extractor.limits;
    let text = decode::decode(Page::bytes(body).body, None, &limits).ok()?.text;
    let plain = scraper::Html::parse_document(&text);
    let elements = plain.tree.values().filter_map(scraper::Node::as_element);
    let attributes = elements.map(|element| element.attrs.len()).max().unwrap_or(0);

    let address = "https://www.example.com/news/2021/03/04/a-page-of-it.html";
    let page = Page::bytes(body).url(address);
    let opened = Opened::open(&text, &page, &limits, &extractor.rules);
    let (parsed, layout) = (&opened.parsed, &opened.layout);
    let leaves = parsed.tree.nodes().filter(|node| node.first_child().is_none());
    let depth = leaves.map(|node| node.ancestors().count()).max().unwrap_or(0);
    let facts = score::PageFacts::read(parsed, &opened.envelope.html, opened.url.as_ref());
    let known = crate::metadata::Known::default();
    let context = extractor.context(&known);
    let strippers = strip::Strippers::new(layout, &context);
    let (scores, reading) = extractor.judge(layout, &strippers, &[], &facts);
    let strip::Stripped { kept, texts, .. } = strippers.strip(&scores, reading);
    assemble::assemble(layout, &texts, &kept, opened.url.as_ref(), assemble::Keep::ALL);

    let (steps, copies) = layout.work.left();
    let (_, all_copies) = Work::new(&limits, opened.envelope.html.len()).left();
    Some(Sizes {
        bytes: body.len(),
        nodes: parsed.tree.len(),
        depth,
        attributes,
        work: limits.work() - steps,
        copies: 1.0 - copies as f64 / all_copies as f64,
    })
}

/// Site rules as TOML, or, where it is none, a selector; then a page to which they apply.
pub fn rules(text: &str) {
    let builder = match crate::SiteRule::from_toml(text) {
        Ok(rules) => {
            rules.into_iter().take(64).fold(Extractor::builder(), crate::ExtractorBuilder::rule)
        }
        Err(_) => Extractor::builder().drop_selector(text),
    };
    let Ok(extractor) = builder.build() else { return };
    for page in [Page::html(PAGE).url("https://news.example.com/1"), Page::html(PAGE)] {
        assert!(extractor.extract(page).is_ok());
    }
}

const PAGE: &str = "<html lang=en><body class=page><h1 class=title>Ferry returns</h1>\
    <div id=story class='story body'><p class=by-author>By Ann Lee</p><p>The ferry came back on \
    Monday, said <a href='/port'>the port</a>, after a winter in dock.</p><p class=promo>Buy \
    now</p><figure><img src=a.jpg><figcaption>The ferry.</figcaption></figure><ul><li>It carries \
    four hundred people.<li>And forty bicycles.</ul></div><footer>Example</footer>";
