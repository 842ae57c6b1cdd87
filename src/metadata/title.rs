//! The headline as printed, without site name and section.

use crate::{Origin, Sourced};
use std::collections::HashMap;

/// The title of the envelope; else the printed headline that agrees with what the head declares;
/// else the declared one without its tail.
pub(super) fn choose(
    titles: &[Sourced<String>],
    site_names: &[Sourced<String>],
) -> Option<Sourced<String>> {
    let of = |origin: Origin| titles.iter().filter(move |t| t.origin == origin);
    if let Some(title) = of(Origin::Envelope).next() {
        return Some(title.clone());
    }
    let sites: Vec<&str> = site_names.iter().map(|s| s.value.as_str()).collect();
    let declared: Vec<Sourced<String>> =
        [Origin::JsonLd, Origin::OpenGraph, Origin::Meta, Origin::Microdata, Origin::TitleElement]
            .into_iter()
            .flat_map(of)
            .map(|title| Sourced::new(without_tail(&title.value, &sites), title.origin))
            .collect();
    let printed = of(Origin::Markup)
        .max_by(|a, b| {
            let best = |title: &Sourced<String>| {
                declared.iter().map(|d| overlap(&title.value, &d.value)).fold(0.0, f64::max)
            };
            best(a).total_cmp(&best(b)).then(std::cmp::Ordering::Greater)
        })
        .filter(|title| {
            declared.is_empty() || declared.iter().any(|d| overlap(&title.value, &d.value) >= 0.5)
        });
    printed
        .cloned()
        .or_else(|| declared.into_iter().next())
        .or_else(|| of(Origin::Markup).next().cloned())
}

/// Takes off the site's name and what joins it, from the right and then from the left.
fn without_tail(title: &str, sites: &[&str]) -> String {
    const SEPARATORS: &[&str] =
        &[" | ", " - ", " – ", " — ", " · ", " :: ", " » ", "_", "|", "--", " / ", "-", "：", ": "];
    let mut title = title;
    loop {
        let cut = SEPARATORS.iter().find_map(|separator| {
            let (head, tail) = title.rsplit_once(separator)?;
            let tail = folded(tail);
            let is_site = sites.iter().any(|site| {
                let site = folded(site);
                !site.is_empty()
                    && (tail == site
                        || (tail.contains(&site) || site.contains(&tail)) && !tail.is_empty())
            });
            (is_site && !head.trim().is_empty()).then_some(head.trim())
        });
        match cut {
            Some(head) => title = head,
            None => break,
        }
    }
    title.to_owned()
}

fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How much of the longer of two titles the other one says: the share of pairs of neighbouring
/// letters and digits that both have, 0 to 1.
pub(super) fn overlap(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| {
        let text: Vec<char> = folded(text).chars().take(300).collect();
        let mut counts: HashMap<(char, char), u32> = HashMap::new();
        for pair in text.windows(2) {
            if let [first, second] = pair {
                *counts.entry((*first, *second)).or_default() += 1;
            }
        }
        counts
    };
    let (a, b) = (pairs(a), pairs(b));
    let size = |counts: &HashMap<_, u32>| counts.values().sum::<u32>();
    let both: u32 = a.iter().map(|(pair, n)| b.get(pair).copied().unwrap_or(0).min(*n)).sum();
    let total = size(&a) + size(&b);
    if total == 0 { 0.0 } else { f64::from(2 * both) / f64::from(total) }
}
