//! Tables as Markdown has them.

use super::inline::{Place, rich};
use crate::Table;

/// Past this many columns, spans are written out only where cells fill half of the row.
const COLUMNS: usize = 64;

/// A table as lines, its first row as head, as Markdown knows no table without; `None` where it
/// has no cells.
pub(super) fn render(table: &Table) -> Option<String> {
    let rows = grid(table);
    let width = rows.iter().map(Vec::len).max().filter(|width| *width > 0)?;
    let mut out = String::new();
    for (index, cells) in rows.iter().filter(|cells| !cells.is_empty()).enumerate() {
        if index > 0 {
            out.push('\n');
        }
        // Rows may be shorter than the head, which must be whole.
        let missing = if index == 0 { width - cells.len() } else { 0 };
        for cell in cells {
            out.push_str("| ");
            out.push_str(cell);
            out.push(' ');
        }
        out.push_str(&"|  ".repeat(missing));
        out.push('|');
        if index == 0 {
            out.push_str("\n|");
            out.push_str(&" --- |".repeat(width));
        }
    }
    Some(out)
}

/// The text of each place of the table; places that a cell spans beside its own are empty.
fn grid(table: &Table) -> Vec<Vec<String>> {
    let cells = table.rows().iter().map(|row| row.cells().len()).max().unwrap_or_default();
    let width = table.rows().iter().map(|row| {
        row.cells().iter().map(|cell| usize::from(cell.column_span().max(1))).sum::<usize>()
    });
    let spread = width.max().unwrap_or_default() <= COLUMNS.max(2 * cells);
    // For each column, the row up to which a cell from above reaches.
    let mut taken: Vec<usize> = Vec::new();
    let mut rows = Vec::with_capacity(table.rows().len());
    for (index, row) in table.rows().iter().enumerate() {
        let mut places = Vec::with_capacity(row.cells().len());
        for cell in row.cells() {
            while taken.get(places.len()).is_some_and(|until| *until > index) {
                places.push(String::new());
            }
            let first = places.len();
            places.push(rich(cell.content(), Place::Cell));
            if !spread {
                continue;
            }
            let end = first + usize::from(cell.column_span().max(1));
            places.resize(end, String::new());
            if cell.row_span() > 1 {
                taken.resize(taken.len().max(end), 0);
                let until = index + usize::from(cell.row_span());
                taken.iter_mut().take(end).skip(first).for_each(|taken| *taken = until);
            }
        }
        rows.push(places);
    }
    rows
}
