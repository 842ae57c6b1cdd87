//! Which tables hold data, and their cells.

use super::composer::{Composer, Joint, Links};
use super::content::Content;
use crate::layout::{Container, ContainerId, Tag};
use crate::{Cell, Row, Table};
use std::collections::HashMap;

/// The tables of a page by container, those that lay out the page left out.
pub(super) struct Tables {
    data: HashMap<ContainerId, Grid>,
}

/// A table while its parts are gathered.
#[derive(Default)]
struct Grid {
    rows: Vec<GridRow>,
    caption: Vec<usize>,
    /// Placed text outside its cells, another table: it is no data.
    disturbed: bool,
}

#[derive(Default)]
struct GridRow {
    cells: Vec<GridCell>,
}

struct GridCell {
    container: ContainerId,
    blocks: Vec<usize>,
    characters: u32,
    /// Text in headings, and other text.
    headed: bool,
    plain: bool,
}

/// Where a container stands.
#[derive(Clone, Copy, Default)]
struct Place {
    table: Option<ContainerId>,
    row: Option<usize>,
    cell: Option<usize>,
    in_caption: bool,
    in_heading: bool,
}

/// A cell with more characters holds an article, not a value.
const LONGEST_VALUE: u32 = 400;
/// The same in a table with header cells or a caption, which is data by its markup.
const LONGEST_DECLARED_VALUE: u32 = 2000;

impl Tables {
    pub(super) fn find(content: &Content<'_>) -> Self {
        let mut grids: HashMap<ContainerId, Grid> = HashMap::new();
        if !content.layout.containers.iter().any(|container| container.tag == Tag::Table) {
            return Self { data: grids };
        }
        let places = places(&content.layout.containers, &mut grids);
        for (index, block) in content.layout.blocks.iter().enumerate() {
            let place = places.get(block.container).copied().unwrap_or_default();
            let Some(grid) = place.table.and_then(|table| grids.get_mut(&table)) else { continue };
            if content.text(index).is_some() {
                grid.add(place, index, block.characters);
            }
        }
        // A table around another lays out the page; inner ones come after the outer.
        let mut inner: Vec<ContainerId> = grids.keys().copied().collect();
        inner.sort_unstable_by(|a, b| b.cmp(a));
        for id in inner {
            let is_filled = grids.get(&id).is_some_and(|grid| grid.is_filled() || grid.disturbed);
            let parent = content.layout.containers.get(id).and_then(|table| table.parent);
            let around = parent.and_then(|parent| places.get(parent)).and_then(|place| place.table);
            let around = around.filter(|_| is_filled).and_then(|around| grids.get_mut(&around));
            if let Some(around) = around {
                around.disturbed = true;
            }
        }
        grids.retain(|id, grid| !is_for_layout(content, *id) && grid.is_data(content));
        Self { data: grids }
    }

    /// Whether the container is a table of data.
    pub(super) fn is_data(&self, container: ContainerId) -> bool {
        self.data.contains_key(&container)
    }

    /// A table of data, its cells composed.
    pub(super) fn compose(
        &self,
        container: ContainerId,
        content: &Content<'_>,
        links: Links<'_>,
    ) -> Table {
        let Some(grid) = self.data.get(&container) else {
            return Table { caption: None, rows: Vec::new() };
        };
        let text = |blocks: &[usize]| {
            let mut composer = Composer::new(content.layout, links);
            for (block, cuts) in blocks.iter().filter_map(|&block| content.text(block)) {
                composer.push(block, cuts, Joint::Line);
            }
            composer.finish()
        };
        let filled: Vec<&GridRow> = grid.rows.iter().filter(|row| row.is_filled()).collect();
        let rows = filled.iter().enumerate().map(|(index, row)| {
            let below = u16::try_from(filled.len() - index).unwrap_or(u16::MAX);
            let cell = |cell: &GridCell| {
                let container = content.layout.containers.get(cell.container);
                Cell {
                    content: text(&cell.blocks),
                    header: container.is_some_and(|c| c.tag == Tag::HeaderCell)
                        || cell.is_heading(),
                    columns: container.map_or(1, |c| c.columns.clamp(1, 1000)),
                    rows: container.map_or(1, |c| c.rows.clamp(1, below.min(1000))),
                }
            };
            Row { cells: row.cells.iter().map(cell).collect() }
        });
        let caption = text(&grid.caption).text;
        Table { rows: rows.collect(), caption: Some(caption).filter(|text| !text.is_empty()) }
    }
}

/// Finds for every container the table, row and cell around it, and gathers rows and cells.
fn places(containers: &[Container], grids: &mut HashMap<ContainerId, Grid>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(containers.len());
    for (id, container) in containers.iter().enumerate() {
        let parent = container.parent.and_then(|parent| places.get(parent).copied());
        let mut place = parent.unwrap_or_default();
        let grid = place.table.and_then(|table| grids.get_mut(&table));
        match (container.tag, grid) {
            (Tag::Table, _) => {
                grids.insert(id, Grid::default());
                place = Place { table: Some(id), ..Place::default() };
            }
            (Tag::TableCaption, Some(_)) if place.row.is_none() => place.in_caption = true,
            (Tag::Row, Some(grid)) if place.row.is_none() => {
                place.row = Some(grid.rows.len());
                grid.rows.push(GridRow::default());
            }
            (Tag::Cell | Tag::HeaderCell, Some(grid)) if place.cell.is_none() => {
                if let Some(row) = place.row.and_then(|row| grid.rows.get_mut(row)) {
                    place.cell = Some(row.cells.len());
                    let blocks = Vec::new();
                    row.cells.push(GridCell {
                        container: id,
                        blocks,
                        characters: 0,
                        headed: false,
                        plain: false,
                    });
                }
            }
            (Tag::Heading(_), Some(_)) => place.in_heading = true,
            _ => {}
        }
        places.push(place);
    }
    places
}

/// Whether a table says of itself that it lays out the page.
fn is_for_layout(content: &Content<'_>, table: ContainerId) -> bool {
    let names = content.layout.container_names(table);
    let mut words = names.into_iter().flat_map(|names| names.raw.split_ascii_whitespace());
    words.any(|word| matches!(word, "presentation" | "none"))
}

impl Grid {
    fn add(&mut self, place: Place, block: usize, characters: u32) {
        let row = place.row.and_then(|row| self.rows.get_mut(row));
        let cell = row.zip(place.cell).and_then(|(row, cell)| row.cells.get_mut(cell));
        match cell {
            Some(cell) => {
                cell.blocks.push(block);
                cell.characters = cell.characters.saturating_add(characters);
                cell.headed |= place.in_heading;
                cell.plain |= !place.in_heading;
            }
            None if place.in_caption => self.caption.push(block),
            None => self.disturbed = true,
        }
    }

    fn is_filled(&self) -> bool {
        self.rows.iter().any(GridRow::is_filled)
    }

    /// Whether it says something by its rows and columns.
    fn is_data(&self, content: &Content<'_>) -> bool {
        let containers = &content.layout.containers;
        let filled =
            || self.rows.iter().flat_map(|row| &row.cells).filter(|c| !c.blocks.is_empty());
        let is_header = |cell: &GridCell| {
            containers.get(cell.container).is_some_and(|c| c.tag == Tag::HeaderCell)
        };
        let rows = self.rows.iter().filter(|row| row.is_filled()).count();
        let columns = self.rows.iter().map(GridRow::filled).max().unwrap_or(0);
        let longest = filled().map(|cell| cell.characters).max().unwrap_or(0);
        let declared = !self.caption.is_empty() || filled().any(is_header);
        let holds_article = |cell: &GridCell| {
            cell.characters > LONGEST_VALUE
                && containers.get(cell.container).is_some_and(|c| content.is_most(&c.blocks))
        };
        // A heading with text below it is a part of the page; alone it heads a row or column.
        let is_part = |cell: &GridCell| cell.headed && cell.plain;
        if self.disturbed || columns < 2 || filled().any(|c| is_part(c) || holds_article(c)) {
            return false;
        }
        if declared {
            longest <= LONGEST_DECLARED_VALUE
        } else {
            rows >= 2 && longest <= LONGEST_VALUE
        }
    }
}

impl GridCell {
    fn is_heading(&self) -> bool {
        self.headed && !self.plain
    }
}

impl GridRow {
    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.blocks.is_empty()).count()
    }

    fn is_filled(&self) -> bool {
        self.filled() > 0
    }
}
