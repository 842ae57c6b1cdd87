//! The way through the input, from one piece of markup to the next.

use super::Zone;
use super::atom::atom;
use super::filter::{Filter, Mode, RawText};
use super::pieces::Pieces;
use super::raw_text::{self, begins_raw_text};
use super::references::Place;
use super::script::{PROPERTIES, Script, ScriptKind};
use super::tag::{AttributeRange, Tag};
use super::{Hidden, Outcome, Receiver, attributes, references};
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{self, TagKind, Tokenizer, TokenizerOpts};
use html5ever::{QualName, ns};
use memchr::{memchr, memchr2, memchr3};
use std::ops::Range;

/// Markup that makes no token and ends whatever the tokenizer still waits for.
const FLUSH: &str = "</>";

/// Goes through the input from `<` to `<` and gives its pieces to the tokenizer.
pub(super) struct Scanner<'a, R: Receiver> {
    html: &'a str,
    pieces: Pieces<'a>,
    tokenizer: Tokenizer<Filter<R>>,
    queue: BufferQueue,
    /// The tag that is read, kept for its memory.
    tag: Tag,
    most_attributes: usize,
    /// Everything before it is done.
    done: usize,
    scripts: Vec<Script>,
    attributes_cut: bool,
    unclosed: bool,
}

/// What to do after a piece of markup.
enum Next {
    /// Look for the next `<` from here.
    From(usize),
    /// Nothing that follows is a token.
    Stop,
}

impl<'a, R: Receiver> Scanner<'a, R> {
    pub(super) fn new(html: &'a str, receiver: R, most_attributes: usize) -> Self {
        let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        Self {
            html,
            pieces: Pieces::new(html),
            tokenizer: Tokenizer::new(Filter::new(receiver), options),
            queue: BufferQueue::default(),
            tag: Tag::default(),
            most_attributes,
            done: 0,
            scripts: Vec::new(),
            attributes_cut: false,
            unclosed: false,
        }
    }

    pub(super) fn run(mut self) -> Outcome<R> {
        let html = self.html.as_bytes();
        let mut at = 0;
        loop {
            let found = html.get(at..).and_then(|rest| memchr(b'<', rest));
            let Some(offset) = found else {
                self.text(html.len(), false);
                break;
            };
            match self.markup(at + offset) {
                Next::From(next) => at = next,
                Next::Stop => break,
            }
        }
        self.tokenizer.end();
        Outcome {
            receiver: self.tokenizer.sink.receiver,
            scripts: self.scripts,
            attributes_cut: self.attributes_cut,
            unclosed: self.unclosed,
        }
    }

    /// Handles what the `<` at `open` begins.
    fn markup(&mut self, open: usize) -> Next {
        let html = self.html.as_bytes();
        let byte = |offset: usize| html.get(open + offset).copied().unwrap_or_default();
        match (byte(1), byte(2)) {
            (b'a'..=b'z' | b'A'..=b'Z', _) | (b'/', b'a'..=b'z' | b'A'..=b'Z') => {
                self.text(open, true);
                self.tag(open)
            }
            (b'!', _) => self.declaration(open),
            (b'?', _) => self.skip_to_bracket(open),
            // At the end of the input this is text.
            (b'/', _) if open + 2 < html.len() => self.skip_to_bracket(open),
            _ => Next::From(open + 1),
        }
    }

    fn tag(&mut self, open: usize) -> Next {
        let html = self.html.as_bytes();
        if self.tag.read(html, open, self.most_attributes).is_none() {
            return Next::Stop;
        }
        self.done = self.tag.end;
        let is_unseen = self.hide_at_once();
        if !is_unseen && !self.pass_tag_at_once() {
            self.feed_tag(open);
        }
        if self.tokenizer.sink.receiver.is_full() {
            return Next::Stop;
        }
        match self.tokenizer.sink.mode() {
            Mode::Markup => Next::From(self.done),
            Mode::PlainText => {
                self.feed(self.done..html.len());
                Next::Stop
            }
            Mode::RawText | Mode::HiddenElement => match self.tokenizer.sink.take_raw_text() {
                Some(raw) => self.raw_text(raw, is_unseen),
                None => Next::From(self.done),
            },
        }
    }

    /// Hides a start tag of raw text that nobody gets before the tokenizer sees it; returns whether
    /// it was one. Nor must the tokenizer see its end tag.
    fn hide_at_once(&self) -> bool {
        let Self { html, pieces, tag, tokenizer, .. } = self;
        let text = |range: &Range<usize>| html.get(range.clone()).unwrap_or_default();
        let name = text(&tag.name);
        let may_be_hidden = !tag.is_end && tag.cut.is_none() && Filter::<R>::hides(name).is_some();
        if !may_be_hidden || tag.has_odd_name || tokenizer.sink.mode() != Mode::Markup {
            return false;
        }
        let attribute = |attribute: &AttributeRange| {
            let (name, value) = (text(&attribute.name), text(&attribute.value));
            if memchr3(0, b'\r', b'&', value.as_bytes()).is_some() {
                return None;
            }
            let name = QualName::new(None, ns!(), atom(name));
            Some(Attribute { name, value: pieces.get(attribute.value.clone()) })
        };
        let Some(attrs) = tag.attributes.iter().map(attribute).collect() else { return false };
        let start = tokenizer::Tag {
            kind: TagKind::StartTag,
            name: atom(name),
            self_closing: tag.self_closing,
            attrs,
            had_duplicate_attributes: false,
        };
        tokenizer.sink.hide(&start).is_some()
    }

    /// Gives a tag that needs no decoding to the filter; returns whether it was one.
    fn pass_tag_at_once(&self) -> bool {
        let Self { html, pieces, tag, tokenizer, .. } = self;
        let text = |range: &Range<usize>| html.get(range.clone()).unwrap_or_default();
        let name = text(&tag.name);
        if tag.has_odd_name || begins_raw_text(name) || tokenizer.sink.mode() != Mode::Markup {
            return false;
        }
        let mut attrs = Vec::new();
        if !tag.is_end {
            if tag.cut.is_some() {
                return false;
            }
            // Values with character references, by the number of the attribute.
            let mut decoded: Vec<(usize, String)> = Vec::new();
            let whole = html.as_bytes().get(tag.name.start..tag.end).unwrap_or_default();
            let is_plain = memchr3(0, b'\r', b'&', whole).is_none();
            for (index, attribute) in tag.attributes.iter().enumerate().filter(|_| !is_plain) {
                let value = text(&attribute.value);
                match memchr3(0, b'\r', b'&', value.as_bytes()) {
                    None => {}
                    Some(_) if memchr2(0, b'\r', value.as_bytes()).is_some() => return false,
                    Some(_) => match references::decode(value, Place::Attribute) {
                        Some(value) => decoded.push((index, value)),
                        None => return false,
                    },
                }
            }
            let decoded = |index: usize| {
                let found = decoded.iter().find(|(known, _)| *known == index);
                found.map(|(_, value)| value.as_str())
            };
            let pairs = tag.attributes.iter().enumerate();
            let pairs = pairs.map(|(index, attribute)| {
                let value = decoded(index).unwrap_or_else(|| text(&attribute.value));
                (text(&attribute.name), value)
            });
            let value = |index: usize| match (decoded(index), tag.attributes.get(index)) {
                (Some(value), _) => StrTendril::from_slice(value),
                (None, Some(attribute)) => pieces.get(attribute.value.clone()),
                (None, None) => StrTendril::new(),
            };
            let receiver = &tokenizer.sink.receiver;
            let hidden = |attribute: &str| {
                receiver.hidden(Hidden::Attribute { tag: name, name: attribute });
            };
            attrs = attributes::reduce(name, pairs, value, hidden, || receiver.spare_attributes());
        }
        let kind = if tag.is_end { TagKind::EndTag } else { TagKind::StartTag };
        let _ = tokenizer.sink.tag(tokenizer::Tag {
            kind,
            name: atom(name),
            self_closing: tag.self_closing,
            attrs,
            had_duplicate_attributes: false,
        });
        true
    }

    /// Feeds a tag, without the attributes past the limit; an end tag needs none.
    fn feed_tag(&mut self, open: usize) {
        let cut = if self.tag.is_end {
            self.tag.attributes.first().map(|attribute| attribute.name.start)
        } else {
            self.attributes_cut |= self.tag.cut.is_some();
            self.tag.cut
        };
        match cut {
            Some(cut) => {
                self.feed(open..cut);
                self.feed_literal(">");
            }
            None => self.feed(open..self.tag.end),
        }
    }

    /// Handles the text of an element whose start tag was given, and its end tag.
    fn raw_text(&mut self, raw: RawText, is_unseen: bool) -> Next {
        let html = self.html.as_bytes();
        let start = self.done;
        let end = match &*raw.name {
            "script" => raw_text::end_of_script(html, start),
            name => raw_text::end_of_text(html, start, name),
        };
        if !raw.is_hidden {
            self.feed(start..end);
        } else if end == html.len() {
            self.unclosed |= !is_blank(html, start);
        }
        if let Some(script) = raw.script
            && let Some(kind) = html.get(start..end).and_then(|body| script.classify(body))
        {
            self.scripts.push(Script { kind, body: start..end, id: script.id });
        }
        self.done = end;
        if end == html.len() {
            return Next::Stop;
        }
        if !is_unseen {
            return self.tag(end);
        }
        if self.tag.read(html, end, self.most_attributes).is_none() {
            return Next::Stop;
        }
        self.done = self.tag.end;
        self.tokenizer.sink.end_hidden();
        Next::From(self.done)
    }

    /// Handles `<!`: a comment, a doctype, a CDATA section, or a comment by mistake.
    fn declaration(&mut self, open: usize) -> Next {
        let html = self.html.as_bytes();
        let rest = html.get(open..).unwrap_or_default();
        if rest.starts_with(b"<!--") {
            self.text(open, true);
            self.done = raw_text::end_of_comment(html, open);
            self.unclosed |=
                self.done == html.len() && !raw_text::is_comment(rest) && !is_blank(html, open + 4);
            let comment = self.html.get(open + 4..self.done).unwrap_or_default();
            if comment.starts_with(PROPERTIES) {
                let body = open + 4..self.done;
                self.scripts.push(Script { kind: ScriptKind::Properties, body, id: None });
            }
            let text = comment.trim_end_matches('>').trim_end_matches('!');
            if let Some(zone) = Zone::from_comment(text.trim_end_matches('-')) {
                for part in ["<!--", zone.code(), "-->"] {
                    self.feed_literal(part);
                }
            }
            return Next::From(self.done);
        }
        let is = |prefix: &[u8]| {
            rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        if is(b"<!doctype") {
            self.text(open, true);
            let end = memchr(b'>', rest).map_or(html.len(), |offset| open + offset + 1);
            self.feed(open..end);
            self.done = end;
            return Next::From(end);
        }
        if rest.starts_with(b"<![CDATA[") && self.is_foreign() {
            self.text(open, true);
            let end = memchr::memmem::find(rest, b"]]>").map_or(html.len(), |at| open + at + 3);
            self.feed(open..end);
            self.done = end;
            return Next::From(end);
        }
        self.skip_to_bracket(open)
    }

    fn is_foreign(&self) -> bool {
        let receiver = &self.tokenizer.sink.receiver;
        tokenizer::TokenSink::adjusted_current_node_present_but_not_in_html_namespace(receiver)
    }

    /// Passes over what the standard reads as a comment up to the next `>`.
    fn skip_to_bracket(&mut self, open: usize) -> Next {
        self.text(open, true);
        let rest = self.html.as_bytes().get(open..).unwrap_or_default();
        self.done = memchr(b'>', rest).map_or(self.html.len(), |offset| open + offset + 1);
        Next::From(self.done)
    }

    /// Gives the text before `end`; `more` tells that markup follows.
    fn text(&mut self, end: usize, more: bool) {
        let range = self.done..end;
        self.done = end;
        let text = self.html.as_bytes().get(range.clone()).unwrap_or_default();
        if text.is_empty() {
            return;
        }
        match memchr3(0, b'\r', b'&', text) {
            None => self.tokenizer.sink.text(self.pieces.get(range)),
            Some(first) => match self.decoded(range.clone(), first) {
                Some(text) => self.tokenizer.sink.text(StrTendril::from(text)),
                None => {
                    self.feed(range);
                    if more {
                        self.feed_literal(FLUSH);
                    }
                }
            },
        }
    }

    /// A text that is not plain, from its byte `first` on, where its references are simple.
    fn decoded(&self, range: Range<usize>, first: usize) -> Option<String> {
        let text = self.html.get(range)?;
        if memchr2(0, b'\r', text.as_bytes().get(first..)?).is_some() {
            return None;
        }
        references::decode(text, Place::Text)
    }

    fn feed(&self, range: Range<usize>) {
        self.queue.push_back(self.pieces.get(range));
        self.drain();
    }

    fn feed_literal(&self, markup: &str) {
        self.queue.push_back(StrTendril::from_slice(markup));
        self.drain();
    }

    fn drain(&self) {
        // The filter answers with nothing that would stop the tokenizer before the end.
        let _ = self.tokenizer.feed(&self.queue);
    }
}

fn is_blank(html: &[u8], start: usize) -> bool {
    html.get(start..).unwrap_or_default().trim_ascii().is_empty()
}
