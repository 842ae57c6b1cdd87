/// Numbers of many rows, a column for each: what is worked out of all rows runs along memory.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    rows: usize,
    values: Vec<f32>,
}

impl Columns {
    /// All of them `value`.
    pub(crate) fn new(columns: usize, rows: usize, value: f32) -> Self {
        Self { rows, values: vec![value; columns * rows] }
    }

    pub(super) fn column(&self, index: usize) -> &[f32] {
        self.values.get(index * self.rows..(index + 1) * self.rows).unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[f32]> {
        self.values.chunks_exact(self.rows.max(1))
    }

    /// The columns from `first` on.
    pub(crate) fn from(&mut self, first: usize) -> Family<'_> {
        let start = (first * self.rows).min(self.values.len());
        Family { rows: self.rows, values: &mut self.values[start..] }
    }

    /// Some rows of columns that stand elsewhere.
    pub(super) fn gathered(columns: &[&[f32]], rows: &[usize]) -> Self {
        let values = columns.iter().flat_map(|column| rows.iter().map(|&row| column[row]));
        Self { rows: rows.len(), values: values.collect() }
    }

    /// The numbers of a row.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = f32> + '_ {
        self.iter().map(move |column| column[row])
    }
}

/// Columns that are written together.
pub(crate) struct Family<'a> {
    rows: usize,
    values: &'a mut [f32],
}

impl Family<'_> {
    pub(super) fn column(&mut self, index: usize) -> &mut [f32] {
        &mut self.values[index * self.rows..][..self.rows]
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f32) {
        self.values[column * self.rows + row] = value;
    }

    /// Puts a value into each of the first columns.
    pub(crate) fn put<const N: usize>(&mut self, row: usize, values: [f32; N]) {
        for (column, value) in values.into_iter().enumerate() {
            self.values[column * self.rows + row] = value;
        }
    }
}
