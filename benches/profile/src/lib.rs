//! What the measuring programs share.

#[path = "../../pages/mod.rs"]
pub mod pages;

mod allocator;
mod plain;

pub use allocator::{Counting, Heap};
pub use plain::{plain_parse, stages};

/// The repository, for [`pages`].
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// CPU seconds of this thread so far.
pub fn thread_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
