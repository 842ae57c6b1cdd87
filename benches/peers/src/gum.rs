//! html5gum's tokenizer in front of html5ever's tree builder: a prototype of a parse without
//! html5ever's tokenizer.

use html5ever::interface::{Attribute, QualName, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};
use scraper::{Html, HtmlTreeSink};
use std::convert::Infallible;

/// Parses a page as `scraper::Html::parse_document` does.
pub fn parse(html: &str) -> Html {
    let sink = HtmlTreeSink::new(Html::new_document());
    let builder = TreeBuilder::new(sink, TreeBuilderOpts::default());
    let to_sink = ToSink { sink: &builder, tag: None, next: None };
    let emitter = Forward(CallbackEmitter::new(to_sink));
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    builder.sink.finish()
}

/// Gives events to a sink of tokens.
struct ToSink<'s, S> {
    sink: &'s S,
    tag: Option<Tag>,
    /// The state that the sink asked for.
    next: Option<State>,
}

impl<S: TokenSink> ToSink<'_, S> {
    fn give(&mut self, token: Token) {
        match self.sink.process_token(token, 1) {
            TokenSinkResult::Plaintext => self.next = Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => self.next = Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => self.next = Some(State::RawText),
            TokenSinkResult::RawData(_) => self.next = Some(State::ScriptData),
            _ => {}
        }
    }

    fn text(&mut self, text: &[u8]) {
        for (index, part) in text.split(|&byte| byte == 0).enumerate() {
            if index > 0 {
                self.give(Token::NullCharacterToken);
            }
            if !part.is_empty() {
                self.give(Token::CharacterTokens(tendril(part)));
            }
        }
    }
}

/// The input is text, so that its parts are.
fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn tendril(bytes: &[u8]) -> StrTendril {
    StrTendril::from_slice(text(bytes))
}

fn tag(kind: TagKind, name: &[u8]) -> Tag {
    Tag {
        kind,
        name: LocalName::from(text(name)),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

impl<S: TokenSink> Callback<Infallible, ()> for ToSink<'_, S> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Some(tag(TagKind::StartTag, name)),
            CallbackEvent::AttributeName { name } => {
                if let Some(tag) = &mut self.tag {
                    let name = QualName::new(None, ns!(), LocalName::from(text(name)));
                    tag.attrs.push(Attribute { name, value: StrTendril::new() });
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(last) = self.tag.as_mut().and_then(|tag| tag.attrs.last_mut()) {
                    last.value.push_slice(text(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some(tag) = self.tag.take() {
                    self.give(Token::TagToken(Tag { self_closing, ..tag }));
                }
            }
            CallbackEvent::EndTag { name } => {
                self.give(Token::TagToken(tag(TagKind::EndTag, name)));
            }
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { value } => self.give(Token::CommentToken(tendril(value))),
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                self.give(Token::DoctypeToken(Doctype {
                    name: Some(name).filter(|name| !name.is_empty()).map(tendril),
                    public_id: public_identifier.map(tendril),
                    system_id: system_identifier.map(tendril),
                    force_quirks,
                }));
            }
            CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// The emitter that tells html5gum what the tree builder wants next.
struct Forward<'s, S: TokenSink>(CallbackEmitter<ToSink<'s, S>>);

impl<S: TokenSink> ForwardingEmitter for Forward<'_, S> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn emit_eof(&mut self) {
        self.0.emit_eof();
        let sink = self.0.callback_mut().sink;
        let _ = sink.process_token(Token::EOFToken, 1);
        sink.end();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let _ = self.0.emit_current_tag();
        self.0.callback_mut().next.take()
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        let sink = self.0.callback_mut().sink;
        sink.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
