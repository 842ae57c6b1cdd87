//! What was removed, and how often.

use crate::variants::names;
use std::collections::BTreeMap;

/// One kind of thing that the sanitizer removed, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Removed {
    kind: RemovedKind,
    name: String,
    count: usize,
}

impl Removed {
    /// What kind of thing.
    pub fn kind(&self) -> RemovedKind {
        self.kind
    }

    /// The name of the tag, attribute or limit (as [`Limit`](crate::Limit) prints it). Names are cut at 40 bytes; past 200 different
    /// names of a kind the others count together, with an empty name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How often.
    pub fn count(&self) -> usize {
        self.count
    }
}

/// What was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RemovedKind {
    /// A tag; what it held was kept.
    Tag,
    /// An element with all that it held.
    Element,
    /// A player or frame, replaced by a link.
    Embed,
    /// An attribute.
    Attribute,
    /// An address in this attribute, for its scheme or because it is none.
    Address,
    /// Whatever stood past this limit.
    Limit,
    /// All markup: no form of it parsed to itself, so the text alone was kept.
    Markup,
}

names!(RemovedKind, "kind of removed thing" {
    Tag => "tag",
    Element => "element",
    Embed => "embed",
    Attribute => "attribute",
    Address => "address",
    Limit => "limit",
    Markup => "markup",
});

const NAMES: usize = 200;
const NAME_BYTES: usize = 40;

/// Counts what is removed.
#[derive(Debug, Default)]
pub(super) struct Report {
    counts: BTreeMap<(RemovedKind, String), usize>,
    names: BTreeMap<RemovedKind, usize>,
}

impl Report {
    pub(super) fn add(&mut self, kind: RemovedKind, name: &str) {
        let mut key = (kind, beginning(name).to_owned());
        if !self.counts.contains_key(&key) {
            let names = self.names.entry(kind).or_default();
            if *names < NAMES {
                *names += 1;
            } else {
                key.1.clear();
            }
        }
        *self.counts.entry(key).or_default() += 1;
    }

    pub(super) fn into_list(self) -> Vec<Removed> {
        self.counts.into_iter().map(|((kind, name), count)| Removed { kind, name, count }).collect()
    }
}

fn beginning(name: &str) -> &str {
    let cut = (0..=NAME_BYTES).rev().find_map(|end| name.get(..end));
    if name.len() <= NAME_BYTES { name } else { cut.unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_count_together_and_names_are_bounded() {
        let mut report = Report::default();
        report.add(RemovedKind::Tag, "font");
        report.add(RemovedKind::Tag, "font");
        for index in 0..1_000 {
            report.add(RemovedKind::Attribute, &format!("data-{index}-{}", "é".repeat(99)));
        }
        let list = report.into_list();
        assert_eq!(list.len(), 1 + NAMES + 1);
        assert_eq!(list.iter().map(Removed::count).sum::<usize>(), 1_002);
        assert_eq!(
            (list[0].kind(), list[0].name(), list[0].count()),
            (RemovedKind::Tag, "font", 2)
        );
        assert!(list.iter().all(|removed| removed.name().len() <= NAME_BYTES));
    }
}
