use super::reader::Reader;

/// Logistic regression over standardised inputs.
#[derive(Debug, Default)]
pub(crate) struct Logistic {
    bias: f32,
    inputs: Vec<Input>,
}

#[derive(Debug, Clone, Copy)]
struct Input {
    mean: f32,
    /// 1 / standard deviation.
    scale: f32,
    weight: f32,
}

/// Standardised inputs are clipped to this on both sides.
const CLIP: f32 = 4.0;

impl Logistic {
    pub(super) fn read(reader: &mut Reader<'_>, expected: usize) -> Option<Self> {
        let bias = reader.f32()?;
        let count = usize::from(reader.u16()?);
        let inputs = (0..count)
            .map(|_| {
                Some(Input { mean: reader.f32()?, scale: reader.f32()?, weight: reader.f32()? })
            })
            .collect::<Option<Vec<_>>>()?;
        (count == expected).then_some(Self { bias, inputs })
    }

    /// Log odds for each of many rows, of which each input is a column.
    pub(crate) fn evaluate_all<'a>(
        &self,
        columns: impl Iterator<Item = &'a [f32]>,
        rows: usize,
    ) -> Vec<f32> {
        let mut sums = vec![0.0; rows];
        for (input, column) in self.inputs.iter().zip(columns) {
            for (sum, value) in sums.iter_mut().zip(column) {
                let standardised = ((value - input.mean) * input.scale).clamp(-CLIP, CLIP);
                *sum += standardised * input.weight;
            }
        }
        sums.iter_mut().for_each(|sum| *sum += self.bias);
        sums
    }

    /// What each input of a row adds to the log odds of an average row.
    pub(crate) fn effects(&self, row: impl Iterator<Item = f32>) -> impl Iterator<Item = f32> {
        self.inputs.iter().zip(row).map(|(input, value)| {
            ((value - input.mean) * input.scale).clamp(-CLIP, CLIP) * input.weight
        })
    }

    /// The mean of each input over the blocks it was learnt from.
    pub(crate) fn means(&self) -> impl Iterator<Item = f32> {
        self.inputs.iter().map(|input| input.mean)
    }
}
