//! The headline as printed, without site name and section.

use crate::{Origin, Sourced};

pub(super) fn choose(titles: Vec<Sourced<String>>) -> Option<Sourced<String>> {
    let envelope = titles.iter().position(|title| title.origin == Origin::Envelope);
    titles.into_iter().nth(envelope.unwrap_or(0))
}
