//! The `---` block at the start of a scraped post, as Hexo and feed scrapers write it, and the
//! `+++` block of Hugo and Zola.
//!
//! A parser for a subset of YAML: `key: scalar`, lists below a key or in brackets, quotes with
//! their escapes, folded and literal lines, comments; and for the same of TOML, the keys before
//! its first table. A library would refuse the whole block for one bad line, and a title with an
//! unescaped quote is common; here the other lines keep their meaning. Work is linear in the
//! length of the block.

use super::scalar::{self, Value};
use super::{Envelope, FrontMatter};
use crate::Defect;
use std::borrow::Cow;

/// `None` where there is no front matter. `start` is the text without its leading white space.
pub(super) fn open<'a>(text: &'a str, start: &'a str) -> Option<Envelope<'a>> {
    let (fence, mut rest) = start.split_once('\n')?;
    let syntax = match fence.trim_end() {
        "---" => Syntax::Yaml,
        "+++" => Syntax::Toml,
        _ => return None,
    };
    let mut reader = Reader {
        syntax,
        in_table: false,
        entries: Vec::new(),
        strange: Vec::new(),
        before_strange: 0,
    };
    while !rest.is_empty() {
        let length = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        let (line, after) = rest.split_at_checked(length)?;
        match reader.read(line) {
            Line::Inside => rest = after,
            Line::Fence => return reader.close(text, after),
            Line::Markup => break,
        }
    }
    reader.give_up(text)
}

enum Line {
    Inside,
    /// The closing fence.
    Fence,
    /// No front matter goes on here.
    Markup,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Yaml,
    Toml,
}

impl Syntax {
    fn is_fence(self, line: &str) -> bool {
        match self {
            Self::Yaml => matches!(line, "---" | "..."),
            Self::Toml => line == "+++",
        }
    }
}

struct Reader<'a> {
    syntax: Syntax,
    /// Past the head of a TOML table: the keys are not the post's.
    in_table: bool,
    entries: Vec<Entry<'a>>,
    /// Lines that are no front matter.
    strange: Vec<&'a str>,
    /// How many entries stand before the first of them.
    before_strange: usize,
}

impl<'a> Reader<'a> {
    fn read(&mut self, line: &'a str) -> Line {
        let content = line.trim_end();
        let inner = content.trim_start();
        let is_indented = inner.len() < content.len();
        if self.syntax.is_fence(content) {
            return Line::Fence;
        }
        if content.starts_with('<') {
            return Line::Markup;
        }
        if inner.is_empty() {
            return Line::Inside;
        }
        let is_open = self.entries.last().is_some_and(|entry| entry.form == Form::OpenList);
        self.in_table |= self.syntax == Syntax::Toml && !is_open && content.starts_with('[');
        if self.in_table {
            return Line::Inside;
        }
        if !is_indented && let Some((key, value)) = self.syntax.split_key(content) {
            self.entries.push(Entry::new(key, value));
            return Line::Inside;
        }
        let is_read = match self.entries.last_mut() {
            Some(entry) => entry.go_on(inner, is_indented),
            None => inner.starts_with('#'),
        };
        if !is_read {
            if self.strange.is_empty() {
                self.before_strange = self.entries.len();
            }
            self.strange.push(line);
        }
        Line::Inside
    }

    fn close(self, text: &'a str, after: &'a str) -> Option<Envelope<'a>> {
        let fields = Fields::of(&self.entries);
        if fields.known == 0 {
            // Text between two rules is none; a block of keys that nobody here knows is.
            let is_block = self.strange.is_empty() && !self.entries.is_empty();
            return is_block.then(|| fields.envelope(Cow::Borrowed(text), false));
        }
        if self.strange.is_empty() {
            let is_sound = fields.is_sound;
            return Some(fields.envelope(Cow::Borrowed(after), is_sound));
        }
        let mut html = self.strange.concat();
        html.push_str(after);
        Some(fields.envelope(Cow::Owned(html), false))
    }

    /// The closing fence is missing: all text stays, what the first lines say is read.
    fn give_up(self, text: &'a str) -> Option<Envelope<'a>> {
        let count = if self.strange.is_empty() { self.entries.len() } else { self.before_strange };
        let fields = Fields::of(self.entries.get(..count)?);
        (fields.known > 0).then(|| fields.envelope(Cow::Borrowed(text), false))
    }
}

impl Syntax {
    /// `key: value` or `key = value`; the key is one word.
    fn split_key(self, line: &str) -> Option<(&str, &str)> {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let (key, rest) = line.split_at_checked(line.find(|c| !is_word(c))?)?;
        let value = match self {
            Self::Yaml => rest
                .strip_prefix(':')
                .filter(|value| value.is_empty() || value.starts_with([' ', '\t'])),
            Self::Toml => rest.trim_start().strip_prefix('='),
        }?;
        (!key.is_empty()).then(|| (key, value.trim_start()))
    }
}

/// A key with all lines of its value.
struct Entry<'a> {
    key: &'a str,
    value: Cow<'a, str>,
    items: Vec<&'a str>,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing behind the colon yet: a list or a nested map may follow.
    Empty,
    Plain,
    /// Inside this quote.
    Open(char),
    /// Inside a list in brackets.
    OpenList,
    /// Below `|` or `>`, lines joined by this.
    Lines(char),
}

impl<'a> Entry<'a> {
    fn new(key: &'a str, value: &'a str) -> Self {
        let form = match scalar::without_comment(value) {
            "" => Form::Empty,
            "|" | "|-" | "|+" => Form::Lines('\n'),
            ">" | ">-" | ">+" => Form::Lines(' '),
            value if value.starts_with('[') && !value.contains(']') => Form::OpenList,
            value => scalar::open_quote(value).map_or(Form::Plain, Form::Open),
        };
        let value = if matches!(form, Form::Lines(_)) { "" } else { value };
        Self { key, value: Cow::Borrowed(value), items: Vec::new(), form }
    }

    /// Takes a line that has no key of its own; `false` where it does not belong to the value.
    fn go_on(&mut self, inner: &'a str, is_indented: bool) -> bool {
        let item = inner.strip_prefix('-').filter(|item| item.is_empty() || item.starts_with(' '));
        match (self.form, item) {
            (Form::Lines(separator), _) if is_indented => self.append(separator, inner),
            (Form::Open(quote), _) => {
                if scalar::closing(inner, quote).is_some() {
                    self.form = Form::Plain;
                }
                self.append(' ', inner);
            }
            _ if inner.starts_with('#') => {}
            (Form::OpenList, _) => {
                let inner = scalar::without_comment(inner);
                if inner.contains(']') {
                    self.form = Form::Plain;
                }
                self.append(' ', inner);
            }
            (Form::Empty, Some(item)) => self.items.push(item),
            _ if is_indented => self.append(' ', inner),
            _ => return false,
        }
        true
    }

    fn append(&mut self, separator: char, line: &str) {
        let value = self.value.to_mut();
        if !value.is_empty() {
            value.push(separator);
        }
        value.push_str(line);
    }

    fn scalar(&self) -> Value {
        match self.form {
            Form::Lines(_) => Value { text: self.value.clone().into_owned(), is_sound: true },
            _ => scalar::scalar(&self.value),
        }
    }

    fn is_list(&self) -> bool {
        !self.items.is_empty() || self.value.starts_with('[') && self.value.contains(']')
    }

    fn list(&self) -> Vec<Value> {
        if self.items.is_empty() {
            return scalar::list(&self.value);
        }
        self.items.iter().flat_map(|item| scalar::list(item)).collect()
    }
}

/// What the entries say.
struct Fields {
    front_matter: FrontMatter,
    /// How many of them have a key we know.
    known: usize,
    /// Whether the values of those are written as they should be.
    is_sound: bool,
}

impl Fields {
    fn of(entries: &[Entry<'_>]) -> Self {
        let mut fields = Self { front_matter: FrontMatter::default(), known: 0, is_sound: true };
        for entry in entries {
            fields.known += usize::from(fields.read(entry));
        }
        fields
    }

    /// The first of several values of one key counts.
    fn read(&mut self, entry: &Entry<'_>) -> bool {
        let fields = &mut self.front_matter;
        let key = entry.key.to_lowercase();
        let field = match key.as_str() {
            "title" | "headline" | "标题" => &mut fields.title,
            "headimg" | "image" | "cover" | "封面" => &mut fields.headimg,
            "thumbnail" | "thumb" => &mut fields.thumbnail,
            "author" | "作者" if !entry.is_list() => &mut fields.author,
            "date" | "published" | "published_at" | "publish_time" | "pubdate" | "pubtime"
            | "发布时间" | "日期" => &mut fields.date,
            "source" | "media" | "来源" => &mut fields.source,
            "url" | "link" | "permalink" | "source_url" | "链接" => &mut fields.url,
            key => {
                let list = match key {
                    "author" | "authors" | "byline" | "作者" => &mut fields.authors,
                    "categories" | "category" => &mut fields.categories,
                    "tags" | "tag" => &mut fields.tags,
                    _ => return false,
                };
                for value in entry.list() {
                    self.is_sound &= value.is_sound;
                    if !value.text.is_empty() {
                        list.push(value.text);
                    }
                }
                return true;
            }
        };
        let value = entry.scalar();
        self.is_sound &= value.is_sound;
        if field.is_none() && !value.text.trim().is_empty() {
            *field = Some(value.text);
        }
        true
    }

    fn envelope(self, html: Cow<'_, str>, is_sound: bool) -> Envelope<'_> {
        let defects = if is_sound { Vec::new() } else { vec![Defect::BrokenFrontMatter] };
        Envelope { front_matter: self.front_matter, html, defects }
    }
}
