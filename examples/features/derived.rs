//! What the crate makes of probabilities, from a dump: no page is read again.

use serde_json::Value;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use tearsheet::training::{self, Around};

/// A container that is not there.
const NONE: u32 = u32::MAX;

/// The inputs of round two for the probabilities in `given`.
pub fn neighbours(dump: &Path, name: &str, given: &Path) -> Result<(), Box<dyn Error>> {
    let around = around(&fs::read(dump.join(format!("{name}.around")))?);
    let q = floats(given)?;
    let mut out = BufWriter::new(File::create(dump.join(format!("{name}.neighbours")))?);
    for (from, lengths) in pages(dump, name)? {
        let page = from..from + lengths.len();
        let around = around.get(page.clone()).ok_or("NAME.around is too short")?;
        let q = q.get(page).ok_or("fewer probabilities than blocks")?;
        write(&mut out, &training::neighbours(around, &lengths, q).concat())?;
    }
    Ok(out.flush()?)
}

/// The inputs of the page type for the probabilities in `given`.
pub fn kinds(dump: &Path, name: &str, given: &Path) -> Result<(), Box<dyn Error>> {
    let rows = floats(&dump.join(format!("{name}.rows")))?;
    let p = floats(given)?;
    let width = training::feature_names().len();
    let mut out = BufWriter::new(File::create(dump.join(format!("{name}.kinds")))?);
    for (from, lengths) in pages(dump, name)? {
        let to = from + lengths.len();
        let rows = rows.get(from * width..to * width).ok_or("NAME.rows is too short")?;
        let p = p.get(from..to).ok_or("fewer probabilities than blocks")?;
        write(&mut out, &training::page_kind(rows, &lengths, p))?;
    }
    Ok(out.flush()?)
}

/// The first block of a page and L of all its blocks.
type Lengths = (usize, Vec<f32>);

fn pages(dump: &Path, name: &str) -> Result<Vec<Lengths>, Box<dyn Error>> {
    let mut at = 0;
    fs::read_to_string(dump.join(format!("{name}.jsonl")))?
        .lines()
        .map(|line| {
            let page: Value = serde_json::from_str(line)?;
            let lengths = page["lengths"].as_array().ok_or("a line has no lengths")?;
            let lengths: Vec<f32> =
                lengths.iter().filter_map(Value::as_f64).map(|length| length as f32).collect();
            at += lengths.len();
            Ok((at - lengths.len(), lengths))
        })
        .collect()
}

pub fn around_bytes(around: &[Around]) -> Vec<u8> {
    let ranges = around.iter().flatten();
    let numbers = ranges.flat_map(|range| range.map_or([NONE; 2], |(from, to)| [from, to]));
    numbers.flat_map(u32::to_le_bytes).collect()
}

fn around(bytes: &[u8]) -> Vec<Around> {
    let number = |bytes: &[u8; 4]| u32::from_le_bytes(*bytes);
    let ranges = bytes.as_chunks().0.iter().map(number).collect::<Vec<_>>();
    let ranges =
        ranges.as_chunks().0.iter().map(|&[from, to]| (from != NONE).then_some((from, to)));
    ranges.collect::<Vec<_>>().as_chunks().0.to_vec()
}

fn floats(file: &Path) -> Result<Vec<f32>, Box<dyn Error>> {
    Ok(fs::read(file)?.as_chunks().0.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect())
}

fn write(out: &mut impl Write, values: &[f32]) -> std::io::Result<()> {
    values.iter().try_for_each(|value| out.write_all(&value.to_le_bytes()))
}
