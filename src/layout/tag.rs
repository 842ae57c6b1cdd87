//! Kinds of block-level elements.

/// The kind of a block-level element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Tag {
    Root,
    Body,
    Article,
    Main,
    Section,
    Header,
    Footer,
    Nav,
    Aside,
    Div,
    Paragraph,
    /// 1 to 6.
    Heading(u8),
    UnorderedList,
    OrderedList,
    ListItem,
    DefinitionList,
    Term,
    Definition,
    Blockquote,
    Pre,
    Table,
    TableCaption,
    TableSection,
    Row,
    HeaderCell,
    Cell,
    Figure,
    FigureCaption,
    Form,
    Fieldset,
    Details,
    Summary,
    Address,
    Center,
    Dialog,
    Button,
    Label,
    NoScript,
    /// Any other element that is shown as a block.
    Other,
}

impl Tag {
    /// The kind of the element `name` (lower case), where it is block-level by itself.
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "div" => Self::Div,
            "p" => Self::Paragraph,
            "li" => Self::ListItem,
            "ul" | "menu" | "dir" => Self::UnorderedList,
            "ol" => Self::OrderedList,
            "td" => Self::Cell,
            "th" => Self::HeaderCell,
            "tr" => Self::Row,
            "tbody" | "thead" | "tfoot" => Self::TableSection,
            "table" => Self::Table,
            "caption" => Self::TableCaption,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "body" => Self::Body,
            "article" => Self::Article,
            "main" => Self::Main,
            "section" => Self::Section,
            "header" => Self::Header,
            "footer" => Self::Footer,
            "nav" => Self::Nav,
            "aside" => Self::Aside,
            "dl" => Self::DefinitionList,
            "dt" => Self::Term,
            "dd" => Self::Definition,
            "blockquote" | "backquote" => Self::Blockquote,
            "pre" | "listing" | "xmp" | "plaintext" => Self::Pre,
            "figure" => Self::Figure,
            // figurecaption, backquote: as a widespread maker of feeds spells them.
            "figcaption" | "figurecaption" => Self::FigureCaption,
            "form" => Self::Form,
            "fieldset" => Self::Fieldset,
            "details" => Self::Details,
            "summary" => Self::Summary,
            "address" => Self::Address,
            "center" => Self::Center,
            "dialog" => Self::Dialog,
            "button" => Self::Button,
            "label" => Self::Label,
            "noscript" => Self::NoScript,
            "hgroup" | "search" | "legend" | "marquee" => Self::Other,
            _ => return None,
        })
    }

    /// Whether it is a list of points, numbered or not.
    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::UnorderedList | Self::OrderedList)
    }

    /// Whether text after such an element begins a paragraph of its own, while text after others
    /// (a table, a box) may be the second half of a sentence that the element stands in.
    pub(super) fn ends_paragraph(self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Heading(_)
                | Self::UnorderedList
                | Self::OrderedList
                | Self::DefinitionList
                | Self::Blockquote
                | Self::Pre
        )
    }

    /// Whether an empty element of this kind counts: the cells of a table have places.
    pub(super) fn counts_when_empty(self) -> bool {
        matches!(self, Self::Cell | Self::HeaderCell)
    }
}
