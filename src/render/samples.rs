//! Blocks for tests.

use crate::article::{Cell, ListItem, Row};
use crate::{Block, List, Paragraph, Quote, RichText, Table};

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { content: RichText::plain(text) })
}

pub(super) fn item(blocks: Vec<Block>) -> ListItem {
    ListItem { blocks }
}

pub(super) fn list(items: Vec<ListItem>) -> Block {
    Block::List(List { ordered: false, start: 1, items })
}

pub(super) fn quote(blocks: Vec<Block>) -> Block {
    Block::Quote(Quote { blocks })
}

pub(super) fn cell(text: &str) -> Cell {
    Cell { content: RichText::plain(text), header: false, columns: 1, rows: 1 }
}

pub(super) fn table(rows: Vec<Vec<Cell>>) -> Block {
    let rows = rows.into_iter().map(|cells| Row { cells }).collect();
    Block::Table(Table { caption: None, rows })
}
