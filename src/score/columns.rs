//! Numbers of many rows, a column for each.

/// Rows that are copied together: few enough to stay small on the largest page.
pub(super) const ROWS_AT_ONCE: usize = 128;

/// Numbers of many rows, a column for each: what is worked out of all rows runs along memory.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    rows: usize,
    values: Vec<f32>,
}

impl Columns {
    /// All of them `value`.
    pub(super) fn new(columns: usize, rows: usize, value: f32) -> Self {
        Self { rows, values: vec![value; columns * rows] }
    }

    /// Of rows that stand one behind the other.
    pub(crate) fn of(rows: &[f32], columns: usize) -> Self {
        let mut all = Self::new(columns, rows.len() / columns.max(1), 0.0);
        for (row, values) in rows.chunks_exact(columns.max(1)).enumerate() {
            for (column, &value) in values.iter().enumerate() {
                all.values[column * all.rows + row] = value;
            }
        }
        all
    }

    pub(super) fn column(&self, index: usize) -> &[f32] {
        self.values.get(index * self.rows..(index + 1) * self.rows).unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[f32]> {
        self.values.chunks_exact(self.rows.max(1))
    }

    /// The columns from `first` on.
    pub(super) fn from(&mut self, first: usize) -> Family<'_> {
        let start = (first * self.rows).min(self.values.len());
        Family { rows: self.rows, values: &mut self.values[start..] }
    }

    /// Some of the rows of columns that stand elsewhere.
    pub(super) fn of_rows(columns: &[&[f32]], rows: &[usize]) -> Self {
        let mut values = Vec::with_capacity(columns.len() * rows.len());
        for column in columns {
            values.extend(rows.iter().map(|&row| column[row]));
        }
        Self { rows: rows.len(), values }
    }

    /// The numbers of a row.
    #[cfg(feature = "training")]
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = f32> + '_ {
        self.iter().map(move |column| column[row])
    }
}

/// Columns that are written together.
pub(super) struct Family<'a> {
    rows: usize,
    values: &'a mut [f32],
}

impl Family<'_> {
    pub(super) fn column(&mut self, index: usize) -> &mut [f32] {
        &mut self.values[index * self.rows..][..self.rows]
    }

    /// Puts a value into each of the first columns.
    pub(super) fn put<const N: usize>(&mut self, row: usize, values: [f32; N]) {
        for (column, value) in values.into_iter().enumerate() {
            self.values[column * self.rows + row] = value;
        }
    }
}
