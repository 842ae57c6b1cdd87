//! Reads Markdown with another parser.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// What both sides are reduced to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Text(Line),
    Heading(u8, Line),
    Quote(Vec<Node>),
    List(Option<u64>, Vec<Vec<Node>>),
    Code(String, String),
    Table(Vec<Vec<Line>>),
    Image(String, Line),
}

/// Characters with their styles; white space folded.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line(pub(super) Vec<(char, BTreeSet<String>)>);

impl Line {
    pub(super) fn push(&mut self, text: &str, styles: &BTreeSet<String>) {
        for character in text.chars() {
            let is_space = character.is_whitespace() || character.is_control();
            let character = if is_space && character != '\n' { ' ' } else { character };
            self.0.push((character, styles.clone()));
        }
    }

    /// Lines trimmed, runs of spaces folded, no empty ends.
    pub(super) fn folded(&self, in_one: bool) -> Line {
        let mut out: Vec<(char, BTreeSet<String>)> = Vec::new();
        for (character, styles) in &self.0 {
            let character = if *character == '\n' && in_one { ' ' } else { *character };
            match (character, out.last().map(|last| last.0)) {
                (' ', None | Some(' ' | '\n')) => continue,
                ('\n', None) => continue,
                ('\n', Some(' ')) => {
                    out.pop();
                }
                _ => {}
            }
            if character == '\n' && out.is_empty() {
                continue;
            }
            out.push((character, styles.clone()));
        }
        while matches!(out.last(), Some((' ' | '\n', _))) {
            out.pop();
        }
        Line(out)
    }

    pub(super) fn style(&mut self, style: &str) {
        for (_, styles) in &mut self.0 {
            styles.insert(style.to_owned());
        }
    }

    pub(super) fn text(&self) -> String {
        self.0.iter().map(|(character, _)| *character).collect()
    }
}

/// Reads Markdown back.
struct Reader<'a> {
    events: std::iter::Peekable<Parser<'a>>,
    styles: Vec<String>,
}

pub(super) fn read(markdown: &str) -> Vec<Node> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH;
    Reader { events: Parser::new_ext(markdown, options).peekable(), styles: Vec::new() }.nodes()
}

impl Reader<'_> {
    fn nodes(&mut self) -> Vec<Node> {
        let mut nodes = Vec::new();
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => {
                    self.events.next();
                    nodes.push(self.paragraph());
                    self.events.next();
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    let level = *level;
                    self.events.next();
                    nodes.push(Node::Heading(level_number(level), self.line().folded(true)));
                    self.events.next();
                }
                Event::Start(Tag::BlockQuote(_)) => {
                    self.events.next();
                    nodes.push(Node::Quote(self.nodes()));
                    self.events.next();
                }
                Event::Start(Tag::List(start)) => {
                    let start = *start;
                    self.events.next();
                    let mut items = Vec::new();
                    while let Some(Event::Start(Tag::Item)) = self.events.peek() {
                        self.events.next();
                        items.push(self.nodes());
                        self.events.next();
                    }
                    self.events.next();
                    nodes.push(Node::List(start, items));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    self.events.next();
                    let mut text = String::new();
                    while let Some(Event::Text(part)) = self.events.peek() {
                        text.push_str(part);
                        self.events.next();
                    }
                    self.events.next();
                    nodes.push(Node::Code(String::new(), text));
                }
                Event::Start(Tag::Table(_)) => {
                    self.events.next();
                    nodes.push(self.table());
                }
                // The text of an item in a tight list.
                _ => nodes.push(self.paragraph()),
            }
        }
        nodes
    }

    fn paragraph(&mut self) -> Node {
        if let Some(Event::Start(Tag::Image { dest_url, .. })) = self.events.peek() {
            let src = dest_url.to_string();
            self.events.next();
            let mut line = self.line().folded(true);
            self.events.next();
            line.0.push(('\n', BTreeSet::new()));
            if let Some(Event::HardBreak) = self.events.peek() {
                self.events.next();
                let mut caption = self.line().folded(true);
                for (_, styles) in &mut caption.0 {
                    assert!(styles.remove("Emphasis"), "a caption is emphasised");
                }
                line.0.extend(caption.0);
            }
            return Node::Image(src, line);
        }
        Node::Text(self.line().folded(false))
    }

    fn table(&mut self) -> Node {
        let mut rows = Vec::new();
        let mut row = Vec::new();
        loop {
            match self.events.next().expect("a table ends") {
                Event::End(TagEnd::Table) => return Node::Table(rows),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                    rows.push(std::mem::take(&mut row))
                }
                Event::Start(Tag::TableCell) => {
                    row.push(self.line().folded(true));
                    self.events.next();
                }
                Event::Start(Tag::TableHead | Tag::TableRow) => {}
                other => panic!("{other:?} in a table"),
            }
        }
    }

    /// Inline content up to the end of its block, or the next block in a tight item.
    fn line(&mut self) -> Line {
        let mut line = Line::default();
        let depth = self.styles.len();
        while let Some(event) = self.events.peek() {
            let styles: BTreeSet<String> = self.styles.iter().cloned().collect();
            match event {
                Event::Text(text) => line.push(text, &styles),
                Event::Code(text) => {
                    let mut styles = styles;
                    styles.insert("Code".to_owned());
                    line.push(text, &styles);
                }
                Event::HardBreak => line.push("\n", &styles),
                Event::Start(Tag::Strong) => self.styles.push("Strong".to_owned()),
                Event::Start(Tag::Emphasis) => self.styles.push("Emphasis".to_owned()),
                Event::Start(Tag::Strikethrough) => self.styles.push("Deleted".to_owned()),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.styles.push(format!("link {dest_url}"));
                }
                Event::InlineHtml(tag) => match &**tag {
                    "<sub>" => self.styles.push("Subscript".to_owned()),
                    "<sup>" => self.styles.push("Superscript".to_owned()),
                    "</sub>" | "</sup>" => drop(self.styles.pop()),
                    other => panic!("{other} in text"),
                },
                Event::End(_) if self.styles.len() > depth => {
                    self.styles.pop();
                }
                Event::End(_) | Event::Start(_) => break,
                other => panic!("{other:?} in text"),
            }
            self.events.next();
        }
        line
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
