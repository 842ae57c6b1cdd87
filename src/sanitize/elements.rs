//! Every tag that can ever be in our output, and what becomes of the others.

use super::Preset;

/// A tag that may be allowed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub name: &'static str,
    /// The smallest preset that allows it.
    pub preset: Preset,
    pub kind: Kind,
    pub attributes: &'static [Attribute],
}

/// How a tag stands among others, as far as the parser's rules for open elements need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Closes an open `p`.
    Block,
    Heading,
    ListItem,
    DefinitionItem,
    Table,
    /// Stands in a table only: `caption`, `thead` …
    TablePart,
    Row,
    Cell,
    Inline,
    Link,
    /// `br`, `img`, `wbr`: no content.
    Void,
    /// `hr`: no content, closes an open `p`.
    Rule,
}

impl Kind {
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Void | Self::Rule)
    }

    /// Whether a reader sees a new line before and after it.
    pub(super) fn breaks_line(self) -> bool {
        !matches!(self, Self::Inline | Self::Link | Self::Void)
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    pub name: &'static str,
    pub preset: Preset,
    pub value: Value,
}

impl Attribute {
    pub(super) fn is_address(&self) -> bool {
        matches!(self.value, Value::LinkAddress | Value::ImageAddress)
    }
}

/// What the value of an attribute may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    LinkAddress,
    ImageAddress,
    Text,
    /// A number from 1 to this, written without zeros in front.
    Count(u32),
    /// A number, also below zero.
    Integer,
    /// The name says it all.
    Nothing,
    /// `ltr`, `rtl`, `auto`.
    Direction,
    /// A BCP 47 tag.
    Language,
    /// The class that names a programming language: `language-rust`.
    LanguageClass,
}

const fn attribute(name: &'static str, preset: Preset, value: Value) -> Attribute {
    Attribute { name, preset, value }
}

/// Attributes of every element.
pub(super) const GLOBAL: &[Attribute] = &[
    attribute("dir", Preset::Generous, Value::Direction),
    attribute("lang", Preset::Generous, Value::Language),
    attribute("title", Preset::Generous, Value::Text),
];

const NONE: &[Attribute] = &[];
const LINK: &[Attribute] = &[attribute("href", Preset::Article, Value::LinkAddress)];
const IMAGE: &[Attribute] = &[
    attribute("alt", Preset::Article, Value::Text),
    attribute("height", Preset::Article, Value::Count(u32::MAX)),
    attribute("src", Preset::Article, Value::ImageAddress),
    attribute("width", Preset::Article, Value::Count(u32::MAX)),
];
const CELL: &[Attribute] = &[
    attribute("colspan", Preset::Article, Value::Count(1000)),
    attribute("rowspan", Preset::Article, Value::Count(1000)),
];
const CODE: &[Attribute] = &[attribute("class", Preset::Article, Value::LanguageClass)];
const LIST: &[Attribute] = &[
    attribute("reversed", Preset::Article, Value::Nothing),
    attribute("start", Preset::Article, Value::Integer),
];
const ITEM: &[Attribute] = &[attribute("value", Preset::Article, Value::Integer)];
const TIME: &[Attribute] = &[attribute("datetime", Preset::Generous, Value::Text)];

macro_rules! elements {
    ($($name:literal $preset:ident $kind:ident $attributes:ident,)*) => {
        &[$(Element {
            name: $name,
            preset: Preset::$preset,
            kind: Kind::$kind,
            attributes: $attributes,
        },)*]
    };
}

/// Sorted by name.
#[rustfmt::skip]
pub(super) const ELEMENTS: &[Element] = elements![
    "a"          Article  Link           LINK,
    "abbr"       Generous Inline         NONE,
    "address"    Generous Block          NONE,
    "article"    Generous Block          NONE,
    "aside"      Generous Block          NONE,
    "b"          Generous Inline         NONE,
    "bdi"        Generous Inline         NONE,
    "bdo"        Generous Inline         NONE,
    "blockquote" Article  Block          NONE,
    "br"         Article  Void           NONE,
    "caption"    Article  TablePart      NONE,
    "cite"       Generous Inline         NONE,
    "code"       Article  Inline         CODE,
    "dd"         Generous DefinitionItem NONE,
    "del"        Article  Inline         NONE,
    "details"    Generous Block          NONE,
    "dfn"        Generous Inline         NONE,
    "div"        Generous Block          NONE,
    "dl"         Generous Block          NONE,
    "dt"         Generous DefinitionItem NONE,
    "em"         Article  Inline         NONE,
    "figcaption" Article  Block          NONE,
    "figure"     Article  Block          NONE,
    "footer"     Generous Block          NONE,
    "h1"         Article  Heading        NONE,
    "h2"         Article  Heading        NONE,
    "h3"         Article  Heading        NONE,
    "h4"         Article  Heading        NONE,
    "h5"         Article  Heading        NONE,
    "h6"         Article  Heading        NONE,
    "header"     Generous Block          NONE,
    "hr"         Generous Rule           NONE,
    "i"          Generous Inline         NONE,
    "img"        Article  Void           IMAGE,
    "ins"        Generous Inline         NONE,
    "kbd"        Generous Inline         NONE,
    "li"         Article  ListItem       ITEM,
    "main"       Generous Block          NONE,
    "mark"       Generous Inline         NONE,
    "ol"         Article  Block          LIST,
    "p"          Article  Block          NONE,
    "pre"        Article  Block          NONE,
    "q"          Generous Inline         NONE,
    "rp"         Generous Inline         NONE,
    "rt"         Generous Inline         NONE,
    "ruby"       Generous Inline         NONE,
    "s"          Generous Inline         NONE,
    "samp"       Generous Inline         NONE,
    "section"    Generous Block          NONE,
    "small"      Article  Inline         NONE,
    "span"       Generous Inline         NONE,
    "strong"     Article  Inline         NONE,
    "sub"        Article  Inline         NONE,
    "summary"    Generous Block          NONE,
    "sup"        Article  Inline         NONE,
    "table"      Article  Table          NONE,
    "tbody"      Article  TablePart      NONE,
    "td"         Article  Cell           CELL,
    "tfoot"      Article  TablePart      NONE,
    "th"         Article  Cell           CELL,
    "thead"      Article  TablePart      NONE,
    "time"       Generous Inline         TIME,
    "tr"         Article  Row            NONE,
    "u"          Generous Inline         NONE,
    "ul"         Article  Block          NONE,
    "var"        Generous Inline         NONE,
    "wbr"        Generous Void           NONE,
];

/// A table makes no sense without its parts: all of these are allowed, or none.
pub(super) const TABLE: &[&str] =
    &["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// The element of a name, where it may be allowed.
pub(super) fn find(name: &str) -> Option<&'static Element> {
    let index = ELEMENTS.binary_search_by(|element| element.name.cmp(name)).ok()?;
    ELEMENTS.get(index)
}

/// What says the same as a tag that is not allowed.
pub(super) fn synonym(name: &str) -> Option<&'static str> {
    Some(match name {
        "b" => "strong",
        "i" => "em",
        "s" | "strike" => "del",
        "kbd" | "samp" | "tt" => "code",
        "dir" | "menu" => "ul",
        "listing" | "xmp" => "pre",
        _ => return None,
    })
}

/// What becomes of an element that is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The tag goes, its content stays.
    Unwrapped,
    /// The same, and a reader saw a line break around it.
    UnwrappedBlock,
    /// It goes with its content: not text of the page.
    Dropped,
    /// A player or frame: a link in its place.
    Linked,
    /// The document's own frame; nobody misses it.
    Document,
}

pub(super) fn fate(name: &str) -> Fate {
    match name {
        "html" | "head" | "body" => Fate::Document,
        "audio" | "embed" | "iframe" | "object" | "video" => Fate::Linked,
        "applet" | "area" | "base" | "basefont" | "bgsound" | "canvas" | "col" | "colgroup"
        | "datalist" | "frame" | "frameset" | "input" | "keygen" | "link" | "math" | "meta"
        | "meter" | "noembed" | "noframes" | "optgroup" | "option" | "param" | "progress"
        | "script" | "select" | "source" | "style" | "svg" | "template" | "textarea" | "title"
        | "track" => Fate::Dropped,
        "address" | "article" | "aside" | "blockquote" | "br" | "center" | "dd" | "details"
        | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
        | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup"
        | "hr" | "legend" | "li" | "listing" | "main" | "marquee" | "menu" | "nav" | "ol" | "p"
        | "plaintext" | "pre" | "search" | "section" | "summary" | "table" | "td" | "th" | "tr"
        | "ul" | "xmp" => Fate::UnwrappedBlock,
        _ => Fate::Unwrapped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_holds_nothing_that_has_a_fate_of_its_own() {
        assert!(ELEMENTS.is_sorted_by(|a, b| a.name < b.name));
        for element in ELEMENTS {
            assert_eq!(find(element.name), Some(element));
            assert!(
                !matches!(fate(element.name), Fate::Dropped | Fate::Linked | Fate::Document),
                "{}",
                element.name
            );
        }
    }

    #[test]
    fn elements_that_parse_in_another_way_are_never_allowed() {
        for name in [
            "svg",
            "math",
            "style",
            "title",
            "textarea",
            "xmp",
            "iframe",
            "noembed",
            "noframes",
            "plaintext",
            "noscript",
            "script",
            "template",
            "select",
            "form",
            "object",
            "embed",
            "button",
            "input",
            "base",
            "link",
            "meta",
            "frameset",
            "marquee",
            "nobr",
            "font",
            "listing",
            "image",
            "isindex",
            "keygen",
            "portal",
        ] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn synonyms_lead_to_elements_of_the_article_preset() {
        for name in ["b", "i", "s", "strike", "kbd", "samp", "tt", "dir", "menu", "listing", "xmp"]
        {
            let element = synonym(name).and_then(find);
            assert!(element.is_some_and(|element| element.preset == Preset::Article), "{name}");
        }
    }
}
