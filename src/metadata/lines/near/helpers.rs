//! Those who edited, reviewed or checked a text: named near its headline, never its authors.

use crate::metadata::Candidates;
use crate::metadata::names::person;
use crate::{Person, Role};

const LABELS: &[(&str, Role)] = &[
    ("edited by", Role::Editor),
    ("reviewed by", Role::Contributor),
    ("fact-checked by", Role::Contributor),
    ("fact checked by", Role::Contributor),
    ("contributions from", Role::Contributor),
];

/// Adds whom such a label announces, on its line or on the one below, unless the page declares the
/// same person its author.
pub(super) fn read(lines: &[&str], out: &mut Candidates) {
    for (index, line) in lines.iter().enumerate() {
        let lower = line.to_ascii_lowercase();
        // One of the two stands in every label.
        if !lower.contains(" by") && !lower.contains(" from") {
            continue;
        }
        for (label, role) in LABELS {
            let Some(at) = lower.find(label) else { continue };
            if lower.get(..at).is_some_and(|before| before.trim_end().ends_with(" and")) {
                continue;
            }
            let behind = line.get(at + label.len()..).unwrap_or_default().trim_matches([' ', ':']);
            let below = lines.get(index + 1).copied().unwrap_or_default();
            let named = if behind.is_empty() { below } else { behind };
            let named = named.split(['|', '•', '·', '–', '—']).next().unwrap_or_default();
            for person in person::people(named).into_iter().filter(person::is_clearly_person) {
                if !wrote(&person, out) {
                    out.editors.push(Person { role: *role, ..person });
                }
            }
        }
    }
}

/// Whether the head, or a label, says that a person is the author.
fn wrote(person: &Person, out: &Candidates) -> bool {
    out.bylines.iter().any(|byline| {
        (!byline.origin.is_printed() || person::is_labelled(byline.value.printed()))
            && byline.value.authors().any(|author| author == person.name())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Byline, Origin};

    fn helpers(lines: &[&str], declared: &str) -> Vec<(String, Role)> {
        let mut out = Candidates::default();
        out.push_byline(Byline::of_people("", person::people(declared)), Origin::JsonLd);
        read(lines, &mut out);
        out.editors.into_iter().map(|p| (p.name, p.role)).collect()
    }

    #[test]
    fn who_helped_is_named_on_the_line_of_the_label_or_below() {
        let helped = |role| vec![("Bob Ray".to_owned(), role)];
        for (label, role) in LABELS {
            let label = label.replacen(|c: char| c.is_alphabetic(), &label[..1].to_uppercase(), 1);
            let line = format!("Ann Lee, 3 May 2021 | {label} Bob Ray, CFP®");
            assert_eq!(helpers(&[&line], "Ann Lee"), helped(*role), "{line}");
            assert_eq!(helpers(&[&format!("{label}:"), "Bob Ray"], "Ann Lee"), helped(*role));
        }
    }

    #[test]
    fn who_wrote_is_no_helper() {
        for line in ["Reviewed by Ann Lee", "Written and edited by Bob Ray"] {
            assert_eq!(helpers(&[line], "Ann Lee"), [], "{line}");
        }
    }
}
