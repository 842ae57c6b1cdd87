//! Allocations of each stage, and the peak of memory a page beside `scraper`'s tree of it.
//!
//!     memory [SET]

use profile::{Counting, Heap, pages, stages};
use std::hint::black_box;
use tearsheet::bench::Staged;
use tearsheet::{Extractor, Page};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let wanted = std::env::args().nth(1);
    for set in pages::sets().iter().filter(|set| wanted.as_deref().is_none_or(|w| w == set.name)) {
        println!("\n{}: {} pages, {} bytes", set.name, set.pages.len(), set.bytes());
        let extractor = Extractor::default();
        let pages: Vec<Staged> =
            set.pages.iter().filter_map(|page| Staged::new(&extractor, page).ok()).collect();
        allocations(&pages, set.bytes());
        drop(pages);
        peaks(&extractor, &set.pages);
    }
}

fn allocations(pages: &[Staged], bytes: u64) {
    println!("{:>12}  allocations  a KiB of input", "stage");
    for (name, stage) in stages() {
        let count: usize = pages.iter().map(|page| Heap::of(|| stage(page)).allocations).sum();
        println!("{name:>12}  {count:>11}  {:>14.2}", count as f64 * 1024.0 / bytes as f64);
    }
}

/// How the peak of `extract` stands to the size of the tree and to the peak of making it.
fn peaks(extractor: &Extractor, pages: &[Vec<u8>]) {
    let (mut to_tree, mut to_parse) = (Vec::new(), Vec::new());
    for page in pages {
        let Ok(staged) = Staged::new(extractor, page) else { continue };
        let text = staged.text().to_owned();
        drop(staged);
        let tree = Heap::of(|| black_box(scraper::Html::parse_document(&text)));
        let whole = Heap::of(|| black_box(extractor.extract(&Page::bytes(page))));
        to_tree.push(whole.peak as f64 / tree.left as f64);
        to_parse.push(whole.peak as f64 / tree.peak as f64);
    }
    for (name, mut ratios) in [("the tree", to_tree), ("the peak of parsing", to_parse)] {
        ratios.sort_by(f64::total_cmp);
        let mean = ratios.iter().sum::<f64>() / ratios.len() as f64;
        let at = |share: f64| ratios[((ratios.len() - 1) as f64 * share) as usize];
        println!(
            "peak of extract / {name}: mean {mean:.2}, median {:.2}, 90 % {:.2}, most {:.2}",
            at(0.5),
            at(0.9),
            at(1.0),
        );
    }
}
