//! A page taken through the pipeline a stage at a time, for `benches/`. Not part of the API; it
//! changes without notice.

use crate::score::{Model, learned, plain};
use crate::{Article, BodyOrigin, Completeness, Error, Extractor, Page, sanitize};
use crate::{assemble, decode, dom, envelope, layout, metadata, rules, score, strip};
use std::hint::black_box;
use url::Url;

/// A page and what every stage makes of it, so that each can be run again on its own.
#[allow(missing_debug_implementations)]
pub struct Staged {
    extractor: Extractor,
    body: Vec<u8>,
    text: String,
    envelope: envelope::Envelope<'static>,
    url: Option<Url>,
    parsed: dom::Parsed,
    marks: rules::Marks,
    layout: layout::Layout,
    candidates: metadata::Candidates,
    plain: plain::Plain,
    reading: strip::Reading,
    scores: score::Scores,
    stripped: strip::Stripped,
    article: Article,
}

/// Runs a stage once and drops what it returns.
pub type Stage = fn(&Staged);

/// The stages by name, in the order of the pipeline, then what can be done with an article.
/// `extract` is the whole way from bytes to an article.
pub const STAGES: &[(&str, Stage)] = &[
    ("extract", extract),
    ("decode", decode),
    ("envelope", envelope),
    ("parse", parse),
    ("rules", rules),
    ("layout", layout),
    ("candidates", candidates),
    ("score", score),
    ("strip", strip),
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
        let text =
            decode::decode(Page::bytes(body).body, None, &extractor.limits)?.text.into_owned();
        let opened = envelope::open(&text);
        let envelope = envelope::Envelope {
            front_matter: opened.front_matter,
            html: opened.html.into_owned().into(),
            defects: opened.defects,
        };
        let url = envelope.front_matter.url.as_deref().and_then(|url| Url::parse(url).ok());
        let parsed = dom::parse(&envelope.html, &extractor.limits);
        let host = url.as_ref().and_then(Url::host_str);
        let marks = extractor.rules.mark(host, &envelope.html, &parsed.html);
        let layout = layout::lay_out(&parsed, &marks);
        let inputs = metadata::Inputs {
            front_matter: &envelope.front_matter,
            html: &envelope.html,
            parsed: &parsed,
            layout: &layout,
            url: url.as_ref(),
        };
        let candidates = metadata::collect(&inputs, &mut Vec::new());
        let titles = titles(&candidates);
        let facts = score::PageFacts::read(&parsed, &envelope.html, url.as_ref());
        let plain = plain::score(&layout, &titles);
        let context = context(extractor, &titles);
        let strippers = strip::Strippers::new(&layout, &context);
        let reading = strippers.reading(&plain.keep);
        let rules = score::Rules { plain: &plain, verdicts: &reading.verdicts };
        let scores =
            learned::score(&layout, &titles, &facts, &rules, extractor.favor, Model::embedded());
        let stripped = strippers.strip(&scores, reading.clone());
        let blocks = assemble::assemble(&layout, &stripped.kept, url.as_ref(), extractor.keep);
        let (found, findings) = (candidates.clone(), stripped.findings.clone());
        let metadata = metadata::resolve(found, findings, &blocks, &stripped.dropped, url.as_ref());
        let article = Article {
            metadata,
            blocks,
            dropped: stripped.dropped.clone(),
            defects: Vec::new(),
            completeness: Completeness::Whole,
            page_type: scores.page_type,
            page_type_confidence: scores.page_type_confidence,
            confidence: scores.confidence,
            body_origin: BodyOrigin::Visible,
            comments: Vec::new(),
        };
        Ok(Self {
            extractor: extractor.clone(),
            body: body.to_owned(),
            text,
            url,
            marks,
            candidates,
            plain,
            reading,
            scores,
            stripped,
            article,
            layout,
            parsed,
            envelope,
        })
    }

    /// The decoded text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn titles(candidates: &metadata::Candidates) -> Vec<&str> {
    candidates.titles.iter().map(|t| t.value.as_str()).collect()
}

fn context<'a>(extractor: &'a Extractor, titles: &'a [&'a str]) -> strip::Context<'a> {
    strip::Context {
        titles,
        outlets: &[],
        phrases: &extractor.phrases,
        forget: extractor.forget.as_deref(),
    }
}

#[inline(never)]
fn extract(page: &Staged) {
    black_box(page.extractor.extract(&Page::bytes(&page.body)).is_ok());
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
    black_box(dom::parse(&page.envelope.html, &page.extractor.limits));
}

#[inline(never)]
fn rules(page: &Staged) {
    let host = page.url.as_ref().and_then(Url::host_str);
    black_box(page.extractor.rules.mark(host, &page.envelope.html, &page.parsed.html));
}

#[inline(never)]
fn layout(page: &Staged) {
    black_box(layout::lay_out(&page.parsed, &page.marks));
}

#[inline(never)]
fn candidates(page: &Staged) {
    let inputs = metadata::Inputs {
        front_matter: &page.envelope.front_matter,
        html: &page.envelope.html,
        parsed: &page.parsed,
        layout: &page.layout,
        url: page.url.as_ref(),
    };
    black_box(metadata::collect(&inputs, &mut Vec::new()));
}

#[inline(never)]
fn score(page: &Staged) {
    let (titles, favor) = (titles(&page.candidates), page.extractor.favor);
    let facts = score::PageFacts::read(&page.parsed, &page.envelope.html, page.url.as_ref());
    let plain = plain::score(&page.layout, &titles);
    let rules = score::Rules { plain: &plain, verdicts: &page.reading.verdicts };
    let model = Model::embedded();
    black_box(learned::score(&page.layout, &titles, &facts, &rules, favor, model));
}

#[inline(never)]
fn strip(page: &Staged) {
    let titles = titles(&page.candidates);
    let context = context(&page.extractor, &titles);
    let strippers = strip::Strippers::new(&page.layout, &context);
    let reading = strippers.reading(&page.plain.keep);
    black_box(strippers.strip(&page.scores, reading));
}

#[inline(never)]
fn assemble(page: &Staged) {
    let kept = &page.stripped.kept;
    black_box(assemble::assemble(&page.layout, kept, page.url.as_ref(), page.extractor.keep));
}

/// With a copy of the candidates and findings, which it consumes.
#[inline(never)]
fn resolve(page: &Staged) {
    let (candidates, findings) = (page.candidates.clone(), page.stripped.findings.clone());
    let (blocks, dropped) = (&page.article.blocks, &page.stripped.dropped);
    black_box(metadata::resolve(candidates, findings, blocks, dropped, page.url.as_ref()));
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
