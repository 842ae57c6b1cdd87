//! Prints how near the pages of some folders come to each of the limits: the largest of each, and
//! the page that has it.
//!
//!     cargo run --release --features fuzzing --example limits -- PAGES_DIR...

use std::path::PathBuf;
use tearsheet::Limits;
use tearsheet::fuzzing::{Sizes, sizes};

fn main() -> std::io::Result<()> {
    let mut pages = 0;
    let mut largest: [(f64, PathBuf); 6] = Default::default();
    for folder in std::env::args().skip(1) {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let Some(sizes) = sizes(&std::fs::read(&path)?) else { continue };
            pages += 1;
            for (known, found) in largest.iter_mut().zip(values(&sizes)) {
                if found > known.0 {
                    *known = (found, path.clone());
                }
            }
        }
    }
    let limits = Limits::default();
    let rows = [
        ("input_bytes", limits.input_bytes() as f64),
        ("nodes", limits.nodes() as f64),
        ("depth", limits.depth() as f64),
        ("attributes", limits.attributes() as f64),
        ("work", limits.work() as f64),
        ("copies", 1.0),
    ];
    println!("{pages} pages");
    for ((name, limit), (value, path)) in rows.into_iter().zip(largest) {
        let share = 100.0 * value / limit;
        println!("{name:12} {limit:>12} {value:>12.4} {share:6.2} %  {}", path.display());
    }
    Ok(())
}

fn values(sizes: &Sizes) -> [f64; 6] {
    [
        sizes.bytes as f64,
        sizes.nodes as f64,
        sizes.depth as f64,
        sizes.attributes as f64,
        sizes.work as f64,
        sizes.copies,
    ]
}
