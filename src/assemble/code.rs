//! Preformatted text: code, or prose that somebody laid out by hand.

use crate::Code;
use crate::layout::{Block, ContainerId, Layout, Names, RunKind, Tag};
use crate::pattern::Pattern;
use crate::sanitize::is_language;
use std::ops::Range;
use std::sync::LazyLock;

/// Tells listings from prose, each `pre` once.
#[derive(Default)]
pub(super) struct Listings {
    last: Option<(ContainerId, bool)>,
}

impl Listings {
    /// The `pre` element that a block is a listing of; `None` where it is prose.
    pub(super) fn around(&mut self, layout: &Layout, block: &Block) -> Option<ContainerId> {
        let is_pre = |id: &ContainerId| layout.tag(*id) == Some(Tag::Pre);
        let pre = layout.enclosing(block.container).find(is_pre)?;
        let known = self.last.filter(|(last, _)| *last == pre).map(|(_, known)| known);
        let is_listing = known.unwrap_or_else(|| is_listing(layout, pre, block));
        self.last = Some((pre, is_listing));
        is_listing.then_some(pre)
    }
}

/// Whether a `pre` holds code: the page names a language, or it does not read as prose.
fn is_listing(layout: &Layout, pre: ContainerId, block: &Block) -> bool {
    let range = layout.containers.get(pre).map_or(0..0, |pre| pre.blocks.clone());
    let blocks = layout.blocks.get(range).unwrap_or_default();
    let text = |block: &Block| layout.text.get(block.text.clone()).unwrap_or_default();
    let marks: usize = blocks.iter().map(|block| sentences(text(block))).sum();
    marks < 2 || language(layout, pre, block).is_some()
}

/// Marks of Chinese sentences, up to what it takes to call a text prose.
fn sentences(text: &str) -> usize {
    text.chars().filter(|c| "。，；".contains(*c)).take(2).count()
}

/// The paragraphs of prose in a `pre`: for each, what of the block's text is not its own, as ranges
/// of the layout's text. Blank and indented lines separate them; where there are none, every line
/// is one.
pub(super) fn paragraphs(layout: &Layout, block: &Block) -> Vec<Vec<Range<usize>>> {
    let text = layout.text.get(block.text.clone()).unwrap_or_default();
    let mut lines: Vec<(Range<usize>, bool)> = Vec::new();
    let (mut at, mut apart, mut separated) = (block.text.start, true, false);
    for line in text.split('\n') {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        let is_indented = line.starts_with('\u{3000}') || indent >= 2;
        apart |= is_indented;
        if bare.is_empty() {
            apart = true;
        } else {
            separated |= apart && !lines.is_empty();
            let start = at + indent;
            lines.push((start..start + bare.trim_end().len(), apart));
            apart = false;
        }
        at += line.len() + 1;
    }
    let from_start = |end: usize| std::iter::once(block.text.start..end).collect();
    let mut paragraphs: Vec<Vec<Range<usize>>> = Vec::new();
    let mut end = block.text.start;
    for (line, apart) in lines {
        let spaces = spare_spaces(layout, &line);
        match paragraphs.last_mut() {
            Some(gaps) if !apart && separated => {
                // Between Latin letters the line feed stays, as a line.
                let wide = |c: Option<char>| c.is_some_and(|c| c >= '\u{2e80}');
                let before = layout.text.get(..end).and_then(|text| text.chars().next_back());
                let after = layout.text.get(line.start..).and_then(|text| text.chars().next());
                let undone = wide(before) && wide(after);
                gaps.push(if undone { end..line.start } else { end + 1..line.start });
            }
            Some(gaps) => {
                gaps.push(end..block.text.end);
                paragraphs.push(from_start(line.start));
            }
            None => paragraphs.push(from_start(line.start)),
        }
        if let Some(gaps) = paragraphs.last_mut() {
            gaps.extend(spaces);
        }
        end = line.end;
    }
    if let Some(gaps) = paragraphs.last_mut() {
        gaps.push(end..block.text.end);
    }
    paragraphs
}

/// All but the first of the spaces in a row.
fn spare_spaces(layout: &Layout, line: &Range<usize>) -> Vec<Range<usize>> {
    let text = layout.text.get(line.clone()).unwrap_or_default();
    let mut spare: Vec<Range<usize>> = Vec::new();
    let mut after_space = false;
    for (offset, character) in text.char_indices() {
        if after_space && character.is_whitespace() {
            let start = line.start + offset;
            let end = start + character.len_utf8();
            match spare.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => spare.push(start..end),
            }
        }
        after_space = character.is_whitespace();
    }
    spare
}

/// The listing as one block.
pub(super) fn compose<'a>(
    layout: &Layout,
    pre: ContainerId,
    pieces: impl Iterator<Item = (&'a Block, &'a [Range<usize>])>,
) -> Option<Code> {
    let mut text = String::new();
    let mut named = None;
    for (index, (block, cuts)) in pieces.enumerate() {
        if index > 0 && !text.ends_with('\n') {
            text.push('\n');
        }
        let mut from = block.text.start;
        for cut in cuts {
            text.push_str(layout.text.get(from..cut.start).unwrap_or_default());
            from = from.max(cut.end);
        }
        text.push_str(layout.text.get(from..block.text.end).unwrap_or_default());
        named = named.or_else(|| language(layout, pre, block));
    }
    // Highlighters write spaces so that a browser keeps them.
    let mut text = if text.contains('\u{a0}') { text.replace('\u{a0}', " ") } else { text };
    if is_terminal(layout, pre) {
        text = without_colours(&text);
    }
    text.truncate(text.trim_end_matches('\n').len());
    (!text.trim().is_empty()).then_some(Code { text, language: named })
}

/// Whether a script shows the listing as what a terminal printed (Termynal): with what the markup
/// in its text says of colours.
fn is_terminal(layout: &Layout, pre: ContainerId) -> bool {
    let names = layout.enclosing(pre).take(MOST_AROUND).filter_map(|id| layout.container_names(id));
    names.flat_map(|names| names.words()).any(|word| word == "termy")
}

/// The text of a listing without the tags that colour it, and without the references beside them.
fn without_colours(text: &str) -> String {
    const REFERENCES: [(&str, &str); 5] =
        [("&apos;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let mut bare = String::with_capacity(text.len());
    let mut from = 0;
    for tag in COLOURS.find_iter(text) {
        bare.push_str(text.get(from..tag.start).unwrap_or_default());
        from = tag.end;
    }
    if from == 0 {
        return text.to_owned();
    }
    bare.push_str(text.get(from..).unwrap_or_default());
    REFERENCES.iter().fold(bare, |text, (written, meant)| text.replace(written, meant))
}

static COLOURS: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"</?(font|span|u|b|i)( [^<>\n]*)?>"));

/// Most elements around a listing that may say its language: those of a table with line numbers.
const MOST_AROUND: usize = 8;
/// Most blocks of the box around a listing beside its own: its title and a button.
const MOST_BESIDE: usize = 3;

/// The language that the names of the listing give: of the `code` inside it, its own, or of the
/// elements around it that hold little else.
fn language(layout: &Layout, pre: ContainerId, block: &Block) -> Option<String> {
    let is_whole = |text: &Range<usize>| *text == block.text;
    let inside = layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) if is_whole(&run.text) => layout.names.get(names),
        _ => None,
    });
    let own = layout.containers.get(pre).map_or(0, |pre| pre.blocks.len());
    let is_near = |id: &ContainerId| {
        let around = layout.containers.get(*id).map_or(usize::MAX, |around| around.blocks.len());
        around <= own + MOST_BESIDE
    };
    let around = layout.enclosing(pre).take(MOST_AROUND).take_while(is_near);
    inside.chain(around.filter_map(|id| layout.container_names(id))).find_map(language_of)
}

fn language_of(names: &Names) -> Option<String> {
    declared(names).or_else(|| highlighted(names)).filter(|language| is_language(language))
}

/// A language with a prefix or label that says what it is: `language-rust`, `brush: js`.
fn declared(names: &Names) -> Option<String> {
    const PREFIXES: [&str; 5] =
        ["language-", "lang-", "highlight-source-", "highlight-text-", "highlight-"];
    const LABELS: [&str; 3] = ["brush:", "sourcecode", "src"];
    let mut words = names.raw.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        let lower = word.to_ascii_lowercase();
        let mut next = || words.peek().map(|next| next.to_ascii_lowercase());
        let language = match PREFIXES.iter().find_map(|prefix| lower.strip_prefix(prefix)) {
            Some(language) => Some(language.to_owned()),
            None if LABELS.contains(&&*lower) => next(),
            None => lower.strip_prefix("brush:").map(str::to_owned),
        };
        let language = language.map(|language| language.trim_end_matches(';').to_owned());
        // `src src-python`, `highlight-python3 notranslate`.
        let language = language.map(|l| l.strip_prefix("src-").map(str::to_owned).unwrap_or(l));
        if let Some(language) = language.filter(|language| is_language(language)) {
            let none = ["none", "text", "plain", "plaintext", "default", "nohighlight"];
            return (!none.contains(&&*language)).then_some(language);
        }
    }
    None
}

/// A known language beside the name of a highlighter: `hljs python`.
fn highlighted(names: &Names) -> Option<String> {
    let words = || names.raw.split_ascii_whitespace();
    let is_highlighter = |word: &str| {
        matches!(
            word,
            "hljs"
                | "highlight"
                | "prettyprint"
                | "syntaxhighlighter"
                | "codehilite"
                | "rust-example-rendered"
                | "item-decl"
        )
    };
    words().any(is_highlighter).then(|| words().find(|word| is_known(word)).map(str::to_owned))?
}

#[rustfmt::skip]
fn is_known(word: &str) -> bool {
    matches!(
        word,
        "bash" | "c" | "clojure" | "cpp" | "csharp" | "css" | "dart" | "diff" | "dockerfile"
            | "elixir" | "erlang" | "go" | "graphql" | "groovy" | "haskell" | "html" | "ini"
            | "java" | "javascript" | "js" | "json" | "jsx" | "julia" | "kotlin" | "latex"
            | "less" | "lua" | "makefile" | "matlab" | "nginx" | "objectivec" | "perl" | "php"
            | "powershell" | "python" | "r" | "ruby" | "rust" | "scala" | "scss" | "sh" | "shell"
            | "sql" | "swift" | "toml" | "ts" | "tsx" | "typescript" | "vim" | "vue" | "xml"
            | "yaml" | "yml"
    )
}
