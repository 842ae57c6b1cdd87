//! Tables that hold data, told from those that lay out the page.

use crate::layout::{Layout, Tag};

/// For every container: whether it stands in a table that holds data, not the page.
pub(super) fn data_tables(layout: &Layout, widths: &[usize]) -> Vec<bool> {
    let all = widths.last().copied().unwrap_or(0);
    let rows = rows_of_cells(layout);
    let mut inside: Vec<bool> = Vec::with_capacity(layout.containers.len());
    for (id, container) in layout.containers.iter().enumerate() {
        let own = container.tag == Tag::Table && {
            let width = widths[container.blocks.end] - widths[container.blocks.start];
            rows[id] >= 2 && 2 * width < all
        };
        inside.push(own || container.parent.is_some_and(|parent| inside[parent]));
    }
    inside
}

/// For every table how many of its rows have two cells or more: a table of one cell a row only
/// lays out the page.
fn rows_of_cells(layout: &Layout) -> Vec<usize> {
    let mut cells = vec![0; layout.containers.len()];
    let mut rows = cells.clone();
    for container in &layout.containers {
        let Some(row) = container.parent else { continue };
        if !matches!(container.tag, Tag::Cell | Tag::HeaderCell) {
            continue;
        }
        cells[row] += 1;
        if cells[row] == 2
            && let Some(table) =
                layout.enclosing(row).take(3).find(|&id| layout.containers[id].tag == Tag::Table)
        {
            rows[table] += 1;
        }
    }
    rows
}
