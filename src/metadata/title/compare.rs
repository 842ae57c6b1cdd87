//! How far two titles say the same.

use std::collections::HashMap;

/// Letters and digits in lower case: what is left when quotes, dashes and spaces do not count.
pub(in crate::metadata) fn folded(text: &str) -> String {
    letters(text).collect()
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The share of pairs of neighbouring letters and digits that two titles have in common, 0 to 1.
pub(in crate::metadata) fn overlap(a: &str, b: &str) -> f64 {
    let (a, b) = (pairs(a), pairs(b));
    let size = |counts: &Pairs| counts.values().sum::<u32>();
    let both: u32 = a.iter().map(|(pair, n)| b.get(pair).copied().unwrap_or(0).min(*n)).sum();
    let total = size(&a) + size(&b);
    if total == 0 { 0.0 } else { f64::from(2 * both) / f64::from(total) }
}

type Pairs = HashMap<(char, char), u32>;

fn pairs(text: &str) -> Pairs {
    const LONGEST: usize = 300;
    let text: Vec<char> = letters(text).take(LONGEST).collect();
    let mut counts = Pairs::new();
    for pair in text.windows(2) {
        if let [first, second] = pair {
            *counts.entry((*first, *second)).or_default() += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_case_and_spaces_do_not_count() {
        assert_eq!(folded("“A Bridge”, opened"), folded("a bridge opened"));
        assert!((overlap("A bridge opens", "A BRIDGE OPENS!") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn different_titles_overlap_little() {
        assert!(overlap("A bridge opens", "Rain expected on Sunday") < 0.3);
        assert!(overlap("", "").abs() < 1e-9);
    }
}
