//! What reaches the tree builder of the tokens.

use super::Zone;
use super::attributes;
use super::script::ScriptTag;
use super::{Hidden, Receiver};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{LocalName, local_name};
use std::cell::{Cell, RefCell};

/// Stands between the tokenizer and the receiver of its tokens.
///
/// It hides scripts, styles and other raw text, comments, and attributes that nobody reads. For a
/// hidden raw-text element it answers the tokenizer itself as the tree builder would.
pub(super) struct Filter<R> {
    pub(super) receiver: R,
    mode: Cell<Mode>,
    raw: RefCell<Option<RawText>>,
    /// A `noscript` was opened and not closed.
    in_noscript: Cell<bool>,
}

/// What the next characters of the input are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Markup,
    /// Up to the end tag of [`RawText::name`].
    RawText,
    /// The same, and that end tag is hidden, too.
    HiddenElement,
    /// To the end of the input.
    PlainText,
}

/// The element whose raw text comes next.
pub(super) struct RawText {
    pub name: LocalName,
    /// Whether nobody gets the text.
    pub is_hidden: bool,
    /// The tag of a hidden script.
    pub script: Option<ScriptTag>,
}

impl<R: Receiver> Filter<R> {
    pub(super) fn new(receiver: R) -> Self {
        Self {
            receiver,
            mode: Cell::new(Mode::Markup),
            raw: RefCell::new(None),
            in_noscript: Cell::new(false),
        }
    }

    pub(super) fn mode(&self) -> Mode {
        self.mode.get()
    }

    /// The element whose text begins, once.
    pub(super) fn take_raw_text(&self) -> Option<RawText> {
        self.raw.take()
    }

    /// Takes text that needs no decoding.
    pub(super) fn text(&self, text: StrTendril) {
        let _ = self.receiver.process_token(Token::CharacterTokens(text), 1);
    }

    /// Takes a tag whose attributes are already [reduced](attributes::reduce).
    pub(super) fn tag(&self, tag: Tag) -> TokenSinkResult<R::Handle> {
        let name = tag.name.clone();
        let (kind, self_closing) = (tag.kind, tag.self_closing);
        let result = self.receiver.process_token(Token::TagToken(tag), 1);
        if kind == TagKind::EndTag {
            self.mode.set(Mode::Markup);
        }
        if name == local_name!("noscript") {
            self.in_noscript.set(kind == TagKind::StartTag);
        }
        match result {
            // Where scripts run, a `noscript` is text up to its end, and so nobody sees that the rest
            // of the page stands in this frame.
            TokenSinkResult::RawData(_)
                if self_closing && name == local_name!("iframe") && self.in_noscript.get() =>
            {
                let (kind, attrs) = (TagKind::EndTag, Vec::new());
                self.tag(Tag {
                    kind,
                    attrs,
                    self_closing: false,
                    name,
                    had_duplicate_attributes: false,
                })
            }
            TokenSinkResult::RawData(raw) => {
                let is_hidden = &*name == "iframe";
                self.begin_raw_text(Mode::RawText, RawText { name, is_hidden, script: None });
                TokenSinkResult::RawData(raw)
            }
            TokenSinkResult::Plaintext => {
                self.mode.set(Mode::PlainText);
                TokenSinkResult::Plaintext
            }
            // No script runs, and the encoding is known.
            _ => TokenSinkResult::Continue,
        }
    }

    fn begin_raw_text(&self, mode: Mode, raw: RawText) {
        self.mode.set(mode);
        *self.raw.borrow_mut() = Some(raw);
    }

    /// The raw text of an element that may be hidden.
    pub(super) fn hides(name: &str) -> Option<RawKind> {
        match name {
            "script" => Some(RawKind::ScriptData),
            "style" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            _ => None,
        }
    }

    /// The end of a hidden element.
    pub(super) fn end_hidden(&self) {
        self.mode.set(Mode::Markup);
    }

    /// Hides a start tag that begins raw text, unless it stands in SVG or MathML, where it does
    /// not.
    pub(super) fn hide(&self, tag: &Tag) -> Option<TokenSinkResult<R::Handle>> {
        let kind = Self::hides(&tag.name)?;
        if self.receiver.adjusted_current_node_present_but_not_in_html_namespace() {
            return None;
        }
        // The source of a formula is text of the page.
        let is_formula = |attribute: &html5ever::Attribute| {
            &*attribute.name.local == "type" && attribute.value.starts_with("math/tex")
        };
        if tag.attrs.iter().any(is_formula) {
            return None;
        }
        let script = (kind == RawKind::ScriptData).then(|| {
            let value = |name: &str| {
                let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
                found.map(|attribute| attribute.value.to_string())
            };
            ScriptTag {
                media_type: value("type"),
                id: value("id"),
                has_source: value("src").is_some(),
            }
        });
        let raw = RawText { name: tag.name.clone(), is_hidden: true, script };
        self.begin_raw_text(Mode::HiddenElement, raw);
        self.receiver.hidden(Hidden::Element(&tag.name));
        Some(TokenSinkResult::RawData(kind))
    }

    fn reduced(&self, mut tag: Tag) -> Tag {
        let page = std::mem::take(&mut tag.attrs);
        let pairs = page.iter().map(|attribute| (&*attribute.name.local, &*attribute.value));
        let value = |index: usize| page.get(index).map(|a| a.value.clone()).unwrap_or_default();
        let hidden = |name: &str| {
            self.receiver.hidden(Hidden::Attribute { tag: &tag.name, name });
        };
        tag.attrs = attributes::reduce(&tag.name, pairs, value, hidden, || {
            self.receiver.spare_attributes()
        });
        tag
    }
}

impl<R: Receiver> TokenSink for Filter<R> {
    type Handle = R::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                self.hide(&tag).unwrap_or_else(|| self.tag(self.reduced(tag)))
            }
            Token::TagToken(_) if self.mode.get() == Mode::HiddenElement => {
                self.end_hidden();
                TokenSinkResult::Continue
            }
            Token::TagToken(tag) => self.tag(tag),
            Token::CommentToken(ref code) if Zone::from_code(code).is_none() => {
                TokenSinkResult::Continue
            }
            Token::ParseError(_) => TokenSinkResult::Continue,
            token => {
                // The answer to a token that is no tag must be this.
                let _ = self.receiver.process_token(token, line);
                TokenSinkResult::Continue
            }
        }
    }

    fn end(&self) {
        self.receiver.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.receiver.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
