//! The candidates as a caller sees them.

use crate::metadata::Candidates;
use crate::{Byline, Candidate, Field, Sourced, Timestamp};

/// Every candidate of every field, in the order in which it was read.
pub(super) fn offered(candidates: &Candidates) -> Vec<Candidate> {
    let texts: [(Field, &[Sourced<String>]); 6] = [
        (Field::Title, &candidates.titles),
        (Field::Source, &candidates.sources),
        (Field::SiteName, &candidates.site_names),
        (Field::CanonicalUrl, &candidates.canonical_urls),
        (Field::Language, &candidates.languages),
        (Field::LeadImage, &candidates.images),
    ];
    let dates: [(Field, &[Sourced<Timestamp>]); 2] =
        [(Field::Published, &candidates.published), (Field::Modified, &candidates.modified)];
    let mut offered = Vec::new();
    let in_title = candidates.site_in_title.iter();
    offered.extend(in_title.map(|v| candidate(Field::SiteName, v.value.clone(), v)));
    for (field, values) in texts {
        offered.extend(values.iter().map(|v| candidate(field, v.value.clone(), v)));
    }
    for (field, values) in dates {
        offered.extend(values.iter().map(|v| candidate(field, v.value.to_string(), v)));
    }
    offered.extend(candidates.bylines.iter().map(|v| candidate(Field::Byline, names(&v.value), v)));
    offered
}

fn candidate<T>(field: Field, value: String, of: &Sourced<T>) -> Candidate {
    Candidate { field, value, origin: of.origin }
}

fn names(byline: &Byline) -> String {
    match byline.outlet() {
        Some(outlet) if byline.people.is_empty() => outlet.to_owned(),
        _ => byline.names(),
    }
}
