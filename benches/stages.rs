//! Time of each stage and of the whole way, a group each, over sets of pages.
//!
//!     cargo bench --features bench -- layout/fixtures

mod pages;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tearsheet::Extractor;
use tearsheet::bench::{STAGES, Staged};

/// The repository, for [`pages`].
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn stages(criterion: &mut Criterion) {
    let extractor = Extractor::default();
    for set in pages::sets() {
        let pages = set.pages.iter().filter_map(|page| Staged::new(&extractor, page).ok());
        let pages: Vec<Staged> = pages.collect();
        for &(name, stage) in STAGES {
            let mut group = criterion.benchmark_group(name);
            group.sample_size(10).throughput(Throughput::Bytes(set.bytes()));
            group.bench_function(set.name, |bencher| {
                bencher.iter(|| pages.iter().for_each(stage));
            });
            group.finish();
        }
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
