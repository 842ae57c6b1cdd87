//! HTML to filtered html5ever tokens.
//!
//! Receives HTML; gives a [`Receiver`] (the tree builder) the tokens of what a reader may see, and
//! returns the [`Script`]s that it passed over, as ranges of the input. Knows nothing of the tree
//! and must not hide anything whose end depends on the tree (`svg`, `math`, `nav`, `table`).
//!
//! [`run`] is the whole stage. Inside, [`scanner`] goes from one `<` to the next and finds where a
//! tag, a comment or raw text ends, by the rules of the HTML standard and nothing more. It decides
//! what html5ever's tokenizer sees: not comments, not the bodies of scripts and styles, not the
//! attributes past the limit (its search for duplicates is quadratic), and not the plain text and
//! plain tags that need no decoding, which become tokens at once. Everything else is fed to the
//! tokenizer piece by piece, each piece ending where a token ends, so that the tokenizer stands in
//! its data state whenever the scanner looks at the next `<`.
//!
//! Why this is safe: the scanner knows the state of the tokenizer, because it saw how the receiver
//! answered the last tag. Tests hold the result against html5ever alone, on pages, on the
//! html5lib tests and on generated markup.
//!
//! What it cannot know: a hidden element may have moved the tree builder on (a script before the
//! doctype makes quirks mode, a style in a frameset page …). `tests/data/parse_differences.txt`
//! lists these with reasons; all keep the text.

mod atom;
mod attributes;
mod filter;
mod pieces;
mod presentation;
mod raw_text;
mod references;
mod scanner;
mod script;
mod tag;
mod zone;

#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use attributes::reduce;
pub(crate) use attributes::{OWN_ADDRESSES, UNREAD, is_formatting, tells_of_picture};
pub(crate) use presentation::{Presentation, SHOWN};
pub(crate) use raw_text::begins_raw_text;
pub(crate) use script::{Script, ScriptKind};
pub(crate) use zone::Zone;

use html5ever::interface::Attribute;
use html5ever::tokenizer::TokenSink;

/// Who takes the tokens.
pub(crate) trait Receiver: TokenSink {
    /// Whether it takes no more; asked after each tag. The rest of the input is not looked at.
    fn is_full(&self) -> bool;

    /// Is told what it does not get.
    fn hidden(&self, _what: Hidden<'_>) {}

    /// An empty vector for the attributes of the next tag: one that it no longer needs.
    fn spare_attributes(&self) -> Vec<Attribute> {
        Vec::new()
    }
}

/// Something that a run hides from the receiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden<'a> {
    /// A raw-text element of this name, with its text.
    Element(&'a str),
    /// An attribute; where it is presentational, the sum of all such stays.
    Attribute { tag: &'a str, name: &'a str },
}

/// What a run leaves behind.
pub(crate) struct Outcome<R> {
    pub receiver: R,
    pub scripts: Vec<Script>,
    /// A tag had more attributes than allowed.
    pub attributes_cut: bool,
    /// A comment, script or style never ends, and the rest of the page, which is text, is in it.
    pub unclosed: bool,
}

/// Gives the tokens of `html` to `receiver`, the end-of-file token last; `attributes` is the most
/// that one tag may have.
pub(crate) fn run<R: Receiver>(html: &str, receiver: R, attributes: usize) -> Outcome<R> {
    scanner::Scanner::new(html, receiver, attributes).run()
}
