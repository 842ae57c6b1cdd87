use std::hint::black_box;
use tearsheet::bench::{STAGES, Stage, Staged};

/// What everything is held against: a parse of the same text by `scraper`, and its end.
#[inline(never)]
pub fn plain_parse(page: &Staged) {
    black_box(scraper::Html::parse_document(page.text()));
}

/// All stages, the plain parse first.
pub fn stages() -> impl Iterator<Item = (&'static str, Stage)> {
    std::iter::once(("plain_parse", plain_parse as Stage)).chain(STAGES.iter().copied())
}
