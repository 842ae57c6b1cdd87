//! Elements of a row that touch in the source and that a style sets apart:
//! `<a><span class=brand>Hoka</span><span class=name>Clifton 9</span></a>`.
//!
//! Formatting never does (`<b>`, `<em>`, `<sup>`), nor does an element without a class: editors split
//! words over such. Where the row has text beside its elements, it is prose.

use super::super::space::is_wide;
use super::{End, Frame, Walk, WhiteSpace};
use crate::dom::{Element, Node, NodeRef};

/// Of a row's children and of a cell's nodes those that are looked at.
const MOST_NODES: usize = 400;
const MOST_OF_A_CELL: usize = 12;
/// Empty elements between two cells.
const MOST_EMPTY: usize = 4;
/// Longest text of a cell that is read, in characters.
const ENOUGH: usize = 16;

impl Walk<'_> {
    /// An inline element ends: a style may set it apart from the next, which it touches.
    pub(super) fn end_cell(&mut self, node: NodeRef<'_>) {
        if self.state.meanings & super::CODE == 0
            && self.state.context.space == WhiteSpace::Collapse
            && let Some(last) = self.writer.touching()
            && is_of_words(last)
            && let Some(left) = node.as_element()
            && let Some(next) = next_cell(node)
            && let Some(right) = next.as_element()
            && are_cells(left, right)
            && let Some(row) = node.parent()
            && are_apart(&Cell::of(node, left), &Cell::of(next, right), is_paragraph(row))
            && is_row(row, &mut self.frames)
        {
            self.writer.set_apart();
        }
    }
}

/// The next sibling that is not empty, if it is an element.
fn next_cell(node: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let mut next = node.next_siblings().take(MOST_EMPTY);
    next.find(|next| match next.value() {
        Node::Element(element) => {
            next.first_child().is_some() || matches!(element.name(), "br" | "wbr")
        }
        Node::Text(text) => !text.is_empty(),
        _ => false,
    })
}

/// Whether two elements may be cells: they format nothing, and somebody gave them a class. What is
/// inserted may be a price.
fn are_cells(left: Element<'_>, right: Element<'_>) -> bool {
    let may_be = |name: &str| {
        matches!(name, "a" | "span" | "time" | "data" | "ins" | "del") || name.contains('-')
    };
    let is_named = |element: Element<'_>| match element.name() {
        "a" => true,
        _ => element.attribute("class").is_some_and(|class| !class.trim().is_empty()),
    };
    let is_edit = |element: Element<'_>| matches!(element.name(), "ins" | "del");
    may_be(left.name())
        && may_be(right.name())
        && (is_named(left) || is_edit(left))
        && (is_named(right) || is_edit(right))
        && (is_named(left) || is_named(right))
}

/// Whether the row is a paragraph or a heading, or formats a part of one.
fn is_paragraph(row: NodeRef<'_>) -> bool {
    const MOST_AROUND: usize = 4;
    let mut around = std::iter::once(row).chain(row.ancestors()).take(MOST_AROUND);
    let of_inline = |name: &str| matches!(name, "a" | "span" | "b" | "strong" | "em" | "i");
    let outer = around.find_map(|node| {
        let name = node.as_element()?.name();
        (!of_inline(name)).then_some(name)
    });
    matches!(outer, Some("p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
}

/// Whether an element, and inline ones around it up to their block, have no words but those of
/// their elements. Asked once of each.
fn is_row(mut row: NodeRef<'_>, frames: &mut [Frame]) -> bool {
    for frame in frames.iter_mut().rev() {
        if frame.node != row.id() {
            return false;
        }
        let known = *frame.is_row.get_or_insert_with(|| !has_words(row));
        if !known || matches!(frame.end, End::Container { .. }) {
            return known;
        }
        let Some(parent) = row.parent() else { return false };
        row = parent;
    }
    false
}

fn has_words(row: NodeRef<'_>) -> bool {
    let mut texts = row.children().take(MOST_NODES).filter_map(|child| child.as_text());
    texts.any(|text| text.contains(char::is_alphanumeric))
}

/// A letter or digit of a script that sets spaces between words: not of Thai, Lao, Burmese, Khmer.
fn is_of_words(c: char) -> bool {
    let is_run_on =
        matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}');
    c.is_alphanumeric() && !is_wide(c) && !is_run_on && !crate::script::is_hangul(c)
}

/// What there is to know of a cell.
struct Cell<'a> {
    class: &'a str,
    /// Of a link.
    href: Option<&'a str>,
    /// Its first characters.
    text: String,
}

impl<'a> Cell<'a> {
    fn of(node: NodeRef<'a>, element: Element<'a>) -> Self {
        let mut text = String::new();
        let mut room = ENOUGH;
        for inner in node.descendants().take(MOST_OF_A_CELL).filter_map(|inner| inner.as_text()) {
            let words = if text.is_empty() { inner.trim_start() } else { inner };
            text.extend(words.chars().take(room));
            room = ENOUGH.saturating_sub(text.chars().count());
        }
        let href = element.attribute("href").filter(|_| element.name() == "a");
        Self { class: element.attribute("class").unwrap_or_default(), href, text }
    }

    fn has(&self, word: impl Fn(&str) -> bool) -> bool {
        self.class.split(|c: char| !c.is_ascii_alphanumeric()).any(word)
    }

    fn is_number(&self) -> bool {
        self.text.chars().all(|c| !c.is_alphabetic())
    }
}

/// Whether what two cells hold are two words.
fn are_apart(left: &Cell<'_>, right: &Cell<'_>, in_paragraph: bool) -> bool {
    let Some(first) = right.text.chars().next().filter(|&c| is_of_words(c)) else { return false };
    let is_letter = left.text.chars().filter(|c| c.is_alphanumeric()).nth(1).is_none();
    if left.href.is_some() && right.href.is_some() {
        return left.href != right.href && !(is_letter && first.is_lowercase());
    }
    let is_part = |word: &str| PARTS_OF_NUMBERS.contains(&word);
    if left.has(is_part) || right.has(is_part) {
        return false;
    }
    if left.is_block() || right.is_block() {
        return true;
    }
    // 12 Nov, 12 nov; not 21 st, Mon day, 20 26
    let is_date = |word: &str| DATES.contains(&word);
    if left.has(is_date) || right.has(is_date) {
        let is_rest =
            first.is_lowercase() && (!left.is_number() || right.text.chars().nth(2).is_none());
        return !is_rest && left.class != right.class;
    }
    // Letters that are set or moved one by one, exponents and marks of notes.
    let is_digit = first.is_numeric() && right.text.chars().nth(1).is_none();
    if is_letter || is_digit && !left.is_number() {
        return false;
    }
    if left.is_number() {
        // 19 99, 0800 123456, 250 GB, 5 km; not 299 MSRP: 349
        let is_short = right.text.chars().nth(4).is_none();
        let is_unit = is_short && right.text.chars().all(char::is_alphabetic);
        return !(right.is_number() || is_unit);
    }
    if right.is_number() && is_currency(&left.text) {
        return false;
    }
    // An editor's elements are named alike, whatever they are for.
    let is_editors = left.class == right.class || left.is_numbered() || right.is_numbered();
    if in_paragraph {
        // Scripts without capitals do not tell.
        let begins = first.is_uppercase() || first.is_numeric();
        return begins && !is_editors && !left.shares_first_name(right);
    }
    !(first.is_lowercase() && is_editors)
}

impl Cell<'_> {
    /// A class of common style sheets that makes a block of it.
    fn is_block(&self) -> bool {
        self.class.split_ascii_whitespace().any(|name| BLOCKS.contains(&name))
    }

    /// `s1`, `c3 c12`: by its number among the styles of a text.
    fn is_numbered(&self) -> bool {
        let is_number = |name: &str| {
            let mut bytes = name.bytes();
            bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
                && (1..4).contains(&bytes.len())
                && bytes.all(|byte| byte.is_ascii_digit())
        };
        self.class.split_ascii_whitespace().all(is_number)
    }

    fn shares_first_name(&self, other: &Self) -> bool {
        self.class.split_ascii_whitespace().next() == other.class.split_ascii_whitespace().next()
    }
}

/// USD 19
fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

const BLOCKS: [&str; 5] = ["block", "d-block", "display-block", "u-block", "is-block"];
const DATES: [&str; 6] = ["day", "month", "year", "date", "weekday", "time"];
const PARTS_OF_NUMBERS: [&str; 10] = [
    "unit", "units", "currency", "symbol", "whole", "fraction", "cents", "decimal", "decimals",
    "integer",
];

#[cfg(test)]
mod tests {
    use crate::layout::layout_of;

    fn text(html: &str) -> String {
        let layout = layout_of(html);
        let blocks = layout.blocks.iter().map(|block| layout.block_text(block));
        blocks.collect::<Vec<_>>().join(" / ")
    }

    /// A row of spans, each a class and a text.
    fn row(cells: &[(&str, &str)]) -> String {
        let span = |(class, text): &(&str, &str)| format!("<span class='{class}'>{text}</span>");
        text(&format!("<div>{}</div>", cells.iter().map(span).collect::<String>()))
    }

    #[test]
    fn cells_that_a_style_sets_apart_are_words_of_their_own() {
        for (cells, expected) in [
            (&[("brand", "Hoka"), ("title", "Clifton 9")][..], "Hoka Clifton 9"),
            (&[("field", "id"), ("type", "string")], "id string"),
            (&[("meta", "2026"), ("meta", "1h 34m"), ("meta", "R")], "2026 1h 34m R"),
            (&[("price", "$99"), ("old", "MSRP: $120")], "$99 MSRP: $120"),
            (&[("day", "12"), ("month", "Nov")], "12 Nov"),
            (&[("month", "NOV"), ("year", "27")], "NOV 27"),
            (&[("block", "set"), ("d-block", "apart")], "set apart"),
            (&[("name", "Flux"), ("n", "250 g")], "Flux 250 g"),
        ] {
            assert_eq!(row(cells), expected);
        }
        let links = "<div><a href=/a>machine learning</a><a href=/b>psychology</a></div>";
        assert_eq!(text(links), "machine learning psychology");
        let inner = "<li><a href=/><i class=i></i><span class=a><b>Ada</b></span><svg></svg>\
                     <span class=b>Lee</span></a></li>";
        assert_eq!(text(inner), "Ada Lee");
        let price = "<p><ins><bdi class=a>21.00</bdi></ins><span class=t>Current price</span></p>";
        assert_eq!(text(price), "21.00 Current price");
    }

    #[test]
    fn words_that_are_split_over_elements_stay_whole() {
        for cells in [
            // What word processors and editors write.
            &[("TextRun SC1", "child"), ("TextRun SC1", "ren")][..],
            &[("s1", "Co"), ("s2", "rnell")],
            &[("c3 c12", "Co"), ("c3", "rnell")],
            // Letters one by one.
            &[("dropcap", "T"), ("rest", "he")],
            &[("char", "A"), ("char", "B")],
            // Numbers with their units, parts and notes.
            &[("sum", "250"), ("of", "GB")],
            &[("sum", "250"), ("unit", "grams")],
            &[("currency", "EUR"), ("sum", "19")],
            &[("code", "EUR"), ("sum", "19")],
            &[("sum", "19"), ("small", "99")],
            &[("name", "CO"), ("low", "2")],
            &[("day", "21"), ("of", "st")],
            &[("day", "1"), ("day", "2")],
            &[("day", "Mon"), ("x", "day")],
            &[("a", "0800"), ("b", "123456")],
            &[("dropcap", "“T"), ("rest", "he")],
            // Scripts without spaces.
            &[("a", "ประเทศ"), ("b", "ไทย")],
            &[("a", "江城"), ("b", "日报")],
            &[("a", "出典"), ("b", "News")],
        ] {
            assert_eq!(row(cells), cells.iter().map(|cell| cell.1).collect::<String>());
        }
        assert_eq!(text("<p><span class=a>ال</span><span class=b>كتاب</span></p>"), "الكتاب");
        for html in [
            "<div>See <span class=a>Better</span><span class=b>Help</span></div>",
            "<p><b class=a>Better</b><b class=b>Help</b></p>",
            "<p><span>Better</span><span>Help</span></p>",
            "<p><span class='run a'>Better</span><span class='run b'>Help</span></p>",
            "<p><span class=a>co</span><span class=b>operate</span></p>",
            "<p><a href=/a>co</a><a href=/a>operate</a></p>",
            "<p><a href=/a><span class=a>co</span><span class=b>operate</span></a></p>",
            "<li>of <span class=x><span class=a>Better</span><span class=b>Help</span></span></li>",
            "<pre><span class=a>def</span><span class=b>Help</span></pre>",
            "<p><code><span class=a>def</span><span class=b>Help</span></code></p>",
            "<div><span class=a>Better</span><wbr><span class=b>Help</span></div>",
        ] {
            assert!(!text(html).contains("r H") && !text(html).contains("f H"), "{html}");
            assert!(!text(html).contains("co o"), "{html}");
        }
    }

    #[test]
    fn what_is_set_apart_is_known_to_be() {
        let layout = layout_of("<div><span class=a>Ann Lee</span><span class=b>News</span></div>");
        let block = &layout.blocks[0];
        assert_eq!(layout.block_text(block), "Ann Lee News");
        assert_eq!(layout.parted(block), "Ann Lee | News");
        assert_eq!(layout.apart, [7]);
    }
}
