//! Tables of what a product is: its size, what it is made of, what is in the box.

use super::rows;
use crate::layout::{Container, ContainerId, Layout, Tag};

/// Longest name of a property, in characters.
const LONGEST_NAME: u32 = 48;
/// Longest value, on the mean.
const LONGEST_VALUE: u32 = 240;
const FEWEST_ROWS: usize = 2;

/// Keeps tables of properties, a name and a value a row, wherever they stand beside the text: what
/// has no sentences looks like furniture to a model of prose. What stands apart has no probability.
pub(super) fn keep(layout: &Layout, blocks: &[usize], threshold: f32, p: &mut [f32]) {
    if !p.iter().any(|&p| p >= threshold) {
        return;
    }
    let mut done = 0;
    for (id, table) in layout.containers.iter().enumerate() {
        if table.tag != Tag::Table || table.blocks.start < done {
            continue;
        }
        done = table.blocks.end;
        if !is_of_properties(layout, id, table) {
            continue;
        }
        let rows = rows(blocks, &table.blocks);
        for (p, &block) in p[rows.clone()].iter_mut().zip(&blocks[rows]) {
            if *p > 0.0 && !layout.blocks[block].hidden {
                *p = p.max(threshold);
            }
        }
    }
}

/// Whether all rows but some that are headings have a name and a value.
fn is_of_properties(layout: &Layout, id: ContainerId, table: &Container) -> bool {
    let sums = table.sums;
    if 2 * sums.link_characters > sums.characters {
        return false;
    }
    let (mut rows, mut pairs, mut values) = (0, 0, 0);
    let mut row = Row::default();
    let inside = layout.containers[id + 1..].iter().enumerate();
    for (at, inner) in inside.take_while(|(_, inner)| inner.blocks.end <= table.blocks.end) {
        match inner.tag {
            Tag::Row => {
                let ended = std::mem::replace(&mut row, Row { id: id + 1 + at, ..Row::default() });
                rows += usize::from(ended.cells > 0);
                pairs += usize::from(ended.is_pair());
                values += if ended.is_pair() { ended.value } else { 0 };
            }
            Tag::Cell | Tag::HeaderCell if inner.parent == Some(row.id) && row.id > 0 => {
                row.add(inner.sums.characters);
            }
            Tag::Table => return false,
            _ => {}
        }
        if inner.blocks.start >= table.blocks.end {
            break;
        }
    }
    rows += usize::from(row.cells > 0);
    pairs += usize::from(row.is_pair());
    values += if row.is_pair() { row.value } else { 0 };
    pairs >= FEWEST_ROWS && 3 * pairs >= 2 * rows && values <= LONGEST_VALUE * pairs as u32
}

/// A row of a table.
#[derive(Debug, Default)]
struct Row {
    id: ContainerId,
    cells: usize,
    /// Characters of the first cell and of the second.
    name: u32,
    value: u32,
}

impl Row {
    fn add(&mut self, characters: u32) {
        match self.cells {
            0 => self.name = characters,
            1 => self.value = characters,
            _ => {}
        }
        self.cells += 1;
    }

    fn is_pair(&self) -> bool {
        self.cells == 2 && (1..=LONGEST_NAME).contains(&self.name) && self.value > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;
    use crate::layout::lay_out;
    use crate::rules::Marks;

    /// Whether a page keeps a table beside a text that it keeps.
    fn is_kept(table: &str) -> bool {
        let page = format!("<p>A plane of bronze.</p><table>{table}</table>");
        let layout = lay_out(&parse(&page, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let mut p = vec![0.1; blocks.len()];
        p[0] = 0.9;
        keep(&layout, &blocks, 0.5, &mut p);
        assert!(p[1..].iter().all(|&one| one == p[1]), "{table}");
        p[1] >= 0.5
    }

    #[test]
    fn tables_of_names_and_values_are_kept_and_others_not() {
        let pairs = "<tr><th>Blade<td>44 mm<tr><th>Sole<td>Bronze";
        assert!(is_kept(pairs));
        assert!(is_kept(&format!("<tr><th colspan=2>Measures{pairs}")));
        assert!(is_kept(&format!("<thead><tr><th>What<th>How</thead>{pairs}")));
        for other in [
            "<tr><th>Blade<td>44 mm",
            "<tr><td>S<td>38<td>40<tr><td>M<td>40<td>42",
            "<tr><th>Blade<td><a href=/>44 mm</a><tr><th>Sole<td><a href=/b>Bronze</a>",
            "<tr><td>Menu<tr><td>Shop<tr><td>News<tr><th>Blade<td>44 mm<tr><th>Sole<td>Bronze",
            "<tr><th><td>44 mm<tr><th><td>Bronze",
        ] {
            assert!(!is_kept(other), "{other}");
        }
        let long = "It leaves the workshop sharp. ".repeat(10);
        assert!(!is_kept(&format!("<tr><th>Blade<td>{long}<tr><th>Sole<td>{long}")));
        assert!(!is_kept(&format!("<tr><th>{long}<td>A<tr><th>{long}<td>B")));
    }

    #[test]
    fn what_is_hidden_or_stands_apart_stays_out_as_all_does_on_an_empty_page() {
        let page = "<p>Oak.</p><table><tr><th>Blade<td>44 mm<tr><th>Sole<td hidden>Bronze</table>";
        let layout = lay_out(&parse(page, &Limits::default()), &Marks::new());
        let blocks: Vec<usize> = (0..layout.blocks.len()).collect();
        let mut p = [0.9, 0.0, 0.1, 0.1, 0.1];
        keep(&layout, &blocks, 0.5, &mut p);
        assert_eq!(p, [0.9, 0.0, 0.5, 0.5, 0.1]);
        let mut none = [0.1; 5];
        keep(&layout, &blocks, 0.5, &mut none);
        assert_eq!(none, [0.1; 5]);
    }
}
