//! Blocks as HTML.

use super::inline::{Piece, nest, pieces};
use crate::article::ListItem;
use crate::article::walk::{Step, walk};
use crate::sanitize::{REL, image_address, is_language, link_address, push_attribute, push_text};
use crate::{Block, Embed, Heading, Image, RichText, Row, Style, Table};
use std::fmt::Write;

/// The blocks as HTML that the article preset of the sanitizer leaves as it is.
pub(super) fn render(blocks: &[Block]) -> String {
    let mut html = Html::default();
    for step in walk(blocks) {
        html.step(step);
    }
    html.out.truncate(html.out.trim_end().len());
    html.out
}

#[derive(Default)]
struct Html {
    out: String,
    /// For every open quote and item: whether its paragraph stands without `p`.
    open: Vec<bool>,
}

impl Html {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Leaf(block) => self.leaf(block),
            Step::EnterQuote => {
                self.open.push(false);
                self.out.push_str("<blockquote>");
            }
            Step::LeaveQuote => {
                self.open.pop();
                self.out.push_str("</blockquote>");
                self.end_block();
            }
            Step::EnterList(list) => match (list.is_ordered(), list.start()) {
                (false, _) => self.out.push_str("<ul>\n"),
                (true, 1) => self.out.push_str("<ol>\n"),
                (true, start) => {
                    // Larger numbers are no valid `start`.
                    let start = start.min(i32::MAX.unsigned_abs());
                    let _ = writeln!(self.out, "<ol start=\"{start}\">");
                }
            },
            Step::LeaveList(list) => {
                self.out.push_str(if list.is_ordered() { "</ol>" } else { "</ul>" });
                self.end_block();
            }
            Step::EnterItem(item, _) => {
                self.open.push(has_bare_paragraph(item));
                self.out.push_str("<li>");
            }
            Step::LeaveItem => {
                self.open.pop();
                self.out.push_str("</li>\n");
            }
        }
    }

    /// A line break after a block of the body; nested ones stand without.
    fn end_block(&mut self) {
        if self.open.is_empty() && self.out.ends_with('>') {
            self.out.push('\n');
        }
    }

    fn leaf(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) if is_blank(paragraph.text()) => return,
            Block::Heading(heading) if is_blank(heading.text()) => return,
            Block::Paragraph(paragraph) if self.open.last() == Some(&true) => {
                self.rich(paragraph.content());
            }
            Block::Paragraph(paragraph) => self.element("p", paragraph.content()),
            Block::Heading(heading) => self.element(heading_tag(heading), heading.content()),
            Block::Code(code) => {
                self.out.push_str("<pre>");
                match code.language().filter(|language| is_language(language)) {
                    Some(language) => {
                        let _ = write!(self.out, "<code class=\"language-{language}\">");
                    }
                    None => self.out.push_str("<code>"),
                }
                push_text(&mut self.out, code.text());
                self.out.push_str("</code></pre>");
            }
            Block::Table(table) => self.table(table),
            Block::Image(image) => self.image(image),
            Block::Embed(embed) => self.embed(embed),
            Block::List(_) | Block::Quote(_) => {}
        }
        self.end_block();
    }

    fn element(&mut self, tag: &str, content: &RichText) {
        let _ = write!(self.out, "<{tag}>");
        self.rich(content);
        let _ = write!(self.out, "</{tag}>");
    }

    fn rich(&mut self, content: &RichText) {
        let out = &mut self.out;
        pieces(content.text(), &nest(content), |piece| match piece {
            Piece::Text(_, text) => push_text(out, text),
            Piece::Break => out.push_str("<br>"),
            Piece::Start(Style::Link { href }) => {
                if let Some(href) = link_address(href) {
                    open_link(out, &href);
                }
            }
            Piece::End(Style::Link { href }) => {
                if link_address(href).is_some() {
                    out.push_str("</a>");
                }
            }
            Piece::Start(Style::Formula) => out.push_str("<code class=\"language-math\">"),
            Piece::Start(style) => {
                let _ = write!(out, "<{}>", style_tag(style));
            }
            Piece::End(style) => {
                let _ = write!(out, "</{}>", style_tag(style));
            }
        });
    }

    /// Text that has no styles, its lines broken.
    fn plain(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.out.push_str("<br>");
            }
            push_text(&mut self.out, line);
        }
    }

    fn image(&mut self, image: &Image) {
        let src = image_address(image.src());
        if src.is_none() && image.caption().or(image.credit()).is_none() {
            return;
        }
        self.out.push_str("<figure>");
        if let Some(src) = src {
            self.out.push_str("<img alt=\"");
            push_attribute(&mut self.out, image.alt().unwrap_or_default());
            self.out.push('"');
            self.number("height", image.height());
            self.out.push_str(" src=\"");
            push_attribute(&mut self.out, &src);
            self.out.push('"');
            self.number("width", image.width());
            self.out.push('>');
        }
        self.caption(image);
        self.out.push_str("</figure>");
    }

    /// The caption, the credit in it as small print.
    fn caption(&mut self, image: &Image) {
        let Some(caption) = image.caption().or(image.credit()) else { return };
        self.out.push_str("<figcaption>");
        let credit = image.credit().and_then(|credit| parts(caption, credit));
        if let Some([before, credit, after]) = credit {
            self.plain(before);
            self.out.push_str("<small>");
            self.plain(credit);
            self.out.push_str("</small>");
            self.plain(after);
        } else if let Some(credit) = image.credit().filter(|credit| !caption.contains(credit)) {
            // It stood above the caption.
            self.out.push_str("<p><small>");
            self.plain(credit);
            self.out.push_str("</small></p><p>");
            self.plain(caption);
            self.out.push_str("</p>");
        } else {
            self.plain(caption);
        }
        self.out.push_str("</figcaption>");
    }

    fn number(&mut self, name: &str, value: Option<u32>) {
        if let Some(value) = value.filter(|value| *value > 0) {
            // Nothing larger is read back.
            let value = value.min(u16::MAX.into());
            let _ = write!(self.out, " {name}=\"{value}\"");
        }
    }

    fn embed(&mut self, embed: &Embed) {
        let title = embed.title().filter(|title| !is_blank(title)).unwrap_or(embed.url());
        self.out.push_str("<figure>");
        match link_address(embed.url()) {
            Some(href) => {
                open_link(&mut self.out, &href);
                self.plain(title);
                self.out.push_str("</a>");
            }
            None => self.plain(title),
        }
        self.out.push_str("</figure>");
    }

    fn table(&mut self, table: &Table) {
        self.out.push_str("<table>");
        if let Some(caption) = table.caption() {
            self.out.push_str("<caption>");
            self.plain(caption);
            self.out.push_str("</caption>");
        }
        let is_head =
            |row: &Row| !row.cells().is_empty() && row.cells().iter().all(crate::Cell::is_header);
        let head = table.rows().iter().take_while(|row| is_head(row)).count();
        let (head, body) = table.rows().split_at(head);
        for (tag, rows) in [("thead", head), ("tbody", body)] {
            if !rows.is_empty() {
                let _ = writeln!(self.out, "<{tag}>");
                rows.iter().for_each(|row| self.row(row));
                let _ = write!(self.out, "</{tag}>");
            }
        }
        self.out.push_str("</table>");
    }

    fn row(&mut self, row: &Row) {
        self.out.push_str("<tr>");
        for cell in row.cells() {
            let tag = if cell.is_header() { "th" } else { "td" };
            let _ = write!(self.out, "<{tag}");
            for (name, span) in [("colspan", cell.column_span()), ("rowspan", cell.row_span())] {
                if span > 1 {
                    let _ = write!(self.out, " {name}=\"{}\"", span.min(1000));
                }
            }
            self.out.push('>');
            self.rich(cell.content());
            let _ = write!(self.out, "</{tag}>");
        }
        self.out.push_str("</tr>\n");
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// An item of one paragraph, with or without lists under it.
fn has_bare_paragraph(item: &ListItem) -> bool {
    let mut blocks = item.blocks().iter();
    matches!(blocks.next(), Some(Block::Paragraph(_)))
        && blocks.all(|block| matches!(block, Block::List(_)))
}

/// A caption in three parts, the credit in the middle: that at its end or its start, not a word that
/// reads the same.
fn parts<'a>(caption: &'a str, credit: &str) -> Option<[&'a str; 3]> {
    let first = caption.starts_with(credit) && !caption.ends_with(credit);
    let at = if first { 0 } else { caption.rfind(credit)? };
    let (before, rest) = caption.split_at_checked(at)?;
    let (credit, after) = rest.split_at_checked(credit.len())?;
    (!is_blank(credit)).then_some([before, credit, after])
}

fn open_link(out: &mut String, href: &str) {
    out.push_str("<a href=\"");
    push_attribute(out, href);
    let _ = write!(out, "\" rel=\"{REL}\">");
}

fn heading_tag(heading: &Heading) -> &'static str {
    match heading.level() {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

fn style_tag(style: &Style) -> &'static str {
    match style {
        Style::Link { .. } => "a",
        Style::Strong => "strong",
        Style::Emphasis => "em",
        Style::Code | Style::Formula => "code",
        Style::Subscript => "sub",
        Style::Superscript => "sup",
        Style::Deleted => "del",
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{any_blocks, cell, item, list, paragraph, quote, styled, table};
    use super::*;
    use crate::{Code, EmbedKind, Paragraph};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 500,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn the_sanitizer_finds_nothing_to_do(blocks in any_blocks()) {
            let html = render(&blocks);
            prop_assert_eq!(crate::sanitize::rendered(&html), html);
        }
    }

    #[test]
    fn each_block_has_its_element() {
        let content = styled("a [s:b [e:c]] [l:d]\n[c:<e>]");
        let mut head = cell("h");
        head.header = true;
        let blocks = vec![
            Block::Heading(Heading { level: 2, content: styled("[e:T]") }),
            Block::Paragraph(Paragraph { content }),
            list(vec![
                item(vec![paragraph("one"), list(vec![item(vec![paragraph("deep")])])]),
                item(vec![paragraph("two"), paragraph("more")]),
            ]),
            quote(vec![paragraph("said")]),
            Block::Code(Code { text: "\nx < y\n  z".into(), language: Some("c".into()) }),
            Block::Image(Image {
                src: "https://example.org/a.png?b=c&d".into(),
                alt: Some("\"A\"".into()),
                caption: Some("B\nC".into()),
                width: Some(640),
                ..Image::default()
            }),
            Block::Embed(Embed {
                kind: EmbedKind::Video,
                url: "https://video.example/1".into(),
                poster: None,
                title: Some("Film".into()),
            }),
            table(vec![vec![head], vec![cell("1\n2")]]),
        ];
        let rel = "rel=\"nofollow noopener noreferrer\"";
        let expected = format!(
            "<h2><em>T</em></h2>\n\
             <p>a <strong>b <em>c</em></strong> <a href=\"https://example.org/\" {rel}>d</a><br>\
             <code>&lt;e&gt;</code></p>\n\
             <ul>\n<li>one<ul>\n<li>deep</li>\n</ul></li>\n<li><p>two</p><p>more</p></li>\n</ul>\n\
             <blockquote><p>said</p></blockquote>\n\
             <pre><code class=\"language-c\">\nx &lt; y\n  z</code></pre>\n\
             <figure><img alt=\"&quot;A&quot;\" src=\"https://example.org/a.png?b=c&amp;d\" \
             width=\"640\"><figcaption>B<br>C</figcaption></figure>\n\
             <figure><a href=\"https://video.example/1\" {rel}>Film</a></figure>\n\
             <table><thead>\n<tr><th>h</th></tr>\n</thead><tbody>\n<tr><td>1<br>2</td></tr>\n\
             </tbody></table>"
        );
        assert_eq!(render(&blocks), expected);
    }

    #[test]
    fn what_cannot_be_an_address_is_left_out() {
        let blocks = [
            Block::Image(Image { src: "javascript:x".into(), ..Image::default() }),
            Block::Embed(Embed {
                kind: EmbedKind::Other,
                url: "data:x".into(),
                poster: None,
                title: Some("T".into()),
            }),
        ];
        assert_eq!(render(&blocks), "<figure>T</figure>");
    }
}
