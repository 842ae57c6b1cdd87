//! Blocks as text, a paragraph an entry.

use crate::article::walk::{Step, walk};
use crate::{Block, Row};

/// The printed text, an entry each paragraph, heading, item, block of code and table row.
pub(crate) fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let mut entries = Vec::new();
    let mut push = |text: String| {
        if !text.trim().is_empty() {
            entries.push(text);
        }
    };
    for step in walk(blocks) {
        let Step::Leaf(block) = step else { continue };
        match block {
            Block::Paragraph(paragraph) => push(paragraph.text().to_owned()),
            Block::Heading(heading) => push(heading.text().to_owned()),
            Block::Code(code) => push(code.text().to_owned()),
            Block::Table(table) => table.rows().iter().map(row_text).for_each(&mut push),
            Block::List(_) | Block::Quote(_) | Block::Image(_) | Block::Embed(_) => {}
        }
    }
    entries
}

fn row_text(row: &Row) -> String {
    let cells: Vec<String> =
        row.cells().iter().map(|cell| cell.content().text().replace(['\n', '\t'], " ")).collect();
    cells.join("\t")
}

#[cfg(test)]
mod tests {
    use super::super::samples::{cell, item, list, paragraph, quote, table};
    use super::*;
    use crate::{Code, Heading, Image, RichText};

    #[test]
    fn every_printed_block_is_an_entry_and_pictures_are_not() {
        let image = Image { src: "a.jpg".into(), caption: Some("cap".into()), ..Image::default() };
        let blocks = vec![
            Block::Heading(Heading { level: 2, content: RichText::plain("Head") }),
            paragraph("One\ntwo"),
            paragraph(" "),
            Block::Image(image),
            list(vec![item(vec![paragraph("a"), list(vec![item(vec![paragraph("b")])])])]),
            quote(vec![paragraph("said")]),
            Block::Code(Code { text: "x\n  y".into(), language: None }),
            table(vec![vec![cell("1\n2"), cell("3")], vec![cell(""), cell("")]]),
        ];
        let expected = ["Head", "One\ntwo", "a", "b", "said", "x\n  y", "1 2\t3"];
        assert_eq!(paragraphs(&blocks), expected);
        assert_eq!(crate::article::walk::images(&blocks).len(), 1);
    }

    #[test]
    fn nesting_far_past_the_promise_overflows_nothing() {
        let mut block = paragraph("deep");
        for _ in 0..300 {
            block = quote(vec![block]);
        }
        assert_eq!(paragraphs(std::slice::from_ref(&block)), ["deep"]);
    }
}
