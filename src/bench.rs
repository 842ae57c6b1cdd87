//! A page taken through the pipeline a stage at a time, for `benches/`. Not part of the API; it
//! changes without notice.

use crate::envelope::Envelope;
use crate::opened::Opened;
use crate::strip::{Reading, Stripped, Strippers};
use crate::{Article, Error, Extractor, Page, rules, sanitize, score};
use crate::{assemble, decode, dom, envelope, hidden_body, layout, metadata};
use std::hint::black_box;
use url::Url;

/// A page and what every stage makes of it, so that each can be run again on its own.
#[allow(missing_debug_implementations)]
pub struct Staged {
    extractor: Extractor,
    body: Vec<u8>,
    text: String,
    opened: Opened<'static>,
    marks: rules::Marks,
    scores: score::Scores,
    reading: Reading,
    stripped: Stripped,
    article: Article,
}

/// Runs a stage once and drops what it returns.
pub type Stage = fn(&Staged);

/// The stages by name, in the order of the pipeline, then what can be done with an article.
/// `extract` is the whole way from bytes to an article, `metadata` that to its metadata alone.
pub const STAGES: &[(&str, Stage)] = &[
    ("extract", extract),
    ("metadata", metadata),
    ("decode", decode),
    ("envelope", envelope),
    ("parse", parse),
    ("rules", rules),
    ("layout", layout),
    ("candidates", candidates),
    ("score", score),
    ("strip", strip),
    ("hidden_body", hidden_body),
    ("assemble", assemble),
    ("resolve", resolve),
    ("to_text", to_text),
    ("to_html", to_html),
    ("to_markdown", to_markdown),
    ("to_json", to_json),
    ("sanitize", sanitized),
];

impl Staged {
    /// Takes the bytes of a page through every stage.
    ///
    /// # Errors
    /// As [`Extractor::extract`].
    pub fn new(extractor: &Extractor, body: &[u8]) -> Result<Self, Error> {
        let article = extractor.extract(Page::bytes(body))?;
        let text =
            decode::decode(Page::bytes(body).body, None, &extractor.limits)?.text.into_owned();
        let Opened { envelope, url, parsed, layout, candidates, defects } =
            Opened::open(&text, &Page::bytes(body), &extractor.limits, &extractor.rules);
        let envelope = Envelope {
            front_matter: envelope.front_matter,
            html: envelope.html.into_owned().into(),
            defects: envelope.defects,
        };
        let host = url.as_ref().and_then(Url::host_str);
        let marks = extractor.rules.mark(host, &envelope.html, &parsed);
        let opened = Opened { envelope, url, parsed, layout, candidates, defects };
        let (scores, reading) = judge(extractor, &opened);
        let stripped = with_strippers(extractor, &opened, |strippers| {
            strippers.strip(&scores, reading.clone())
        });
        Ok(Self {
            extractor: extractor.clone(),
            body: body.to_owned(),
            article,
            opened,
            text,
            marks,
            scores,
            reading,
            stripped,
        })
    }

    /// The decoded text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn with_strippers<T>(
    extractor: &Extractor,
    opened: &Opened<'_>,
    run: impl FnOnce(&Strippers<'_>) -> T,
) -> T {
    let known = opened.candidates.known();
    run(&Strippers::new(&opened.layout, &extractor.context(&known)))
}

fn judge(extractor: &Extractor, opened: &Opened<'_>) -> (score::Scores, Reading) {
    let html = &opened.envelope.html;
    let facts = score::PageFacts::read(&opened.parsed, html, opened.url.as_ref());
    with_strippers(extractor, opened, |strippers| {
        extractor.judge(&opened.layout, strippers, &opened.candidates.known().titles, &facts)
    })
}

#[inline(never)]
fn extract(page: &Staged) {
    black_box(page.extractor.extract(Page::bytes(&page.body)).is_ok());
}

#[inline(never)]
fn metadata(page: &Staged) {
    black_box(page.extractor.metadata(Page::bytes(&page.body)).is_ok());
}

#[inline(never)]
fn decode(page: &Staged) {
    let body = Page::bytes(&page.body).body;
    black_box(decode::decode(body, None, &page.extractor.limits).is_ok());
}

#[inline(never)]
fn envelope(page: &Staged) {
    black_box(envelope::open(&page.text));
}

#[inline(never)]
fn parse(page: &Staged) {
    black_box(dom::parse(&page.opened.envelope.html, &page.extractor.limits));
}

#[inline(never)]
fn rules(page: &Staged) {
    let host = page.opened.url.as_ref().and_then(Url::host_str);
    black_box(page.extractor.rules.mark(host, &page.opened.envelope.html, &page.opened.parsed));
}

#[inline(never)]
fn layout(page: &Staged) {
    black_box(layout::lay_out(&page.opened.parsed, &page.marks));
}

#[inline(never)]
fn candidates(page: &Staged) {
    let inputs = metadata::Inputs {
        front_matter: &page.opened.envelope.front_matter,
        html: &page.opened.envelope.html,
        parsed: &page.opened.parsed,
        others: &[],
        layout: &page.opened.layout,
        url: page.opened.url.as_ref(),
        fetched_at: None,
    };
    black_box(metadata::collect(&inputs, &mut Vec::new()));
}

/// With the strippers' first reading, which the model sees.
#[inline(never)]
fn score(page: &Staged) {
    black_box(judge(&page.extractor, &page.opened));
}

/// With a copy of the first reading, which it consumes.
#[inline(never)]
fn strip(page: &Staged) {
    black_box(with_strippers(&page.extractor, &page.opened, |strippers| {
        strippers.strip(&page.scores, page.reading.clone())
    }));
}

#[inline(never)]
fn hidden_body(page: &Staged) {
    black_box(hidden_body::find(&hidden_body::Inputs {
        html: &page.opened.envelope.html,
        parsed: &page.opened.parsed,
        layout: &page.opened.layout,
        kept: &page.stripped.kept,
        titles: &page.opened.candidates.known().titles,
    }));
}

#[inline(never)]
fn assemble(page: &Staged) {
    black_box(assemble::assemble(
        &page.opened.layout,
        &page.stripped.texts,
        &page.stripped.kept,
        page.opened.url.as_ref(),
        page.extractor.keep,
    ));
}

/// With a copy of the candidates and findings, which it consumes.
#[inline(never)]
fn resolve(page: &Staged) {
    let (candidates, findings) = (page.opened.candidates.clone(), page.stripped.findings.clone());
    let (blocks, dropped) = (&page.article.blocks, &page.stripped.dropped);
    let (url, page_type) = (page.opened.url.as_ref(), Some(page.article.page_type));
    black_box(metadata::resolve(candidates, findings, blocks, dropped, url, page_type));
}

#[inline(never)]
fn to_text(page: &Staged) {
    black_box(page.article.to_text());
}

#[inline(never)]
fn to_html(page: &Staged) {
    black_box(page.article.to_html());
}

#[inline(never)]
fn to_markdown(page: &Staged) {
    black_box(page.article.to_markdown());
}

#[inline(never)]
fn to_json(page: &Staged) {
    black_box(page.article.to_json());
}

/// Of the whole page, not of the article.
#[inline(never)]
fn sanitized(page: &Staged) {
    black_box(sanitize(&page.text).is_ok());
}
