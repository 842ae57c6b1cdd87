use super::RichText;

/// A table of data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Table {
    pub(crate) caption: Option<String>,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    /// The text of its `caption` element.
    pub fn caption(&self) -> Option<&str> {
        self.caption.as_deref()
    }

    /// The rows, top to bottom.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The same, without copying.
    pub fn into_rows(self) -> Vec<Row> {
        self.rows
    }
}

/// One row of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Row {
    pub(crate) cells: Vec<Cell>,
}

impl Row {
    /// The cells as the page has them: one that spans columns stands once.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The same, without copying.
    pub fn into_cells(self) -> Vec<Cell> {
        self.cells
    }
}

/// One cell of a [`Row`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Cell {
    pub(crate) content: RichText,
    pub(crate) header: bool,
    pub(crate) columns: u16,
    pub(crate) rows: u16,
}

impl Cell {
    /// Its text and styles; paragraphs inside a cell are lines.
    pub fn content(&self) -> &RichText {
        &self.content
    }

    /// The same, without copying.
    pub fn into_content(self) -> RichText {
        self.content
    }

    /// Whether it heads a row or column (`th`).
    pub fn is_header(&self) -> bool {
        self.header
    }

    /// How many columns it spans, 1 to 1000 as the HTML standard bounds them.
    pub fn column_span(&self) -> u16 {
        self.columns
    }

    /// How many rows it spans, 1 to 1000.
    pub fn row_span(&self) -> u16 {
        self.rows
    }
}
