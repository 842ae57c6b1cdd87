//! Which probabilities are enough: the set of blocks with the highest expected F1.

use crate::Favor;

/// The threshold on a page and the F1 that is expected of the set above it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Choice {
    /// Blocks at or above are kept.
    pub threshold: f32,
    /// 0 to 1.
    pub expected_f1: f32,
}

/// Chooses for blocks of the given probabilities and token counts.
///
/// With p the probabilities, n the tokens and the blocks sorted by p, the first k blocks have the
/// expected F-measure (1 + β²)·Σ pₖnₖ / (Σ nₖ + β²·Σ pn). It rises as long as p is above the
/// (1 + β²)th part of it.
pub(crate) fn choose(blocks: &[(f32, u32)], favor: Favor) -> Choice {
    let beta_squared = favor.beta_squared();
    let mut sorted: Vec<(f32, u32)> = blocks.iter().copied().filter(|b| b.1 > 0).collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let expected: f64 = sorted.iter().map(|&(p, n)| f64::from(p) * f64::from(n)).sum();
    let (mut hit, mut kept) = (0.0f64, 0.0f64);
    let mut best = Choice { threshold: 1.0, expected_f1: 0.0 };
    let mut highest = 0.0;
    for &(p, n) in &sorted {
        hit += f64::from(p) * f64::from(n);
        kept += f64::from(n);
        let measure = (1.0 + beta_squared) * hit / (kept + beta_squared * expected).max(1e-9);
        if measure < highest {
            break;
        }
        highest = measure;
        let f1 = 2.0 * hit / (kept + expected).max(1e-9);
        let threshold = (measure / (1.0 + beta_squared)) as f32;
        best = Choice { threshold, expected_f1: f1 as f32 };
    }
    best
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::Favor::{Balanced, Precision, Recall};

    #[test]
    fn sure_blocks_are_kept_and_doubtful_ones_go_where_they_cost_more_than_they_bring() {
        let choice = choose(&[(0.9, 100), (0.3, 50), (0.05, 400)], Balanced);
        assert!(choice.threshold <= 0.9 && choice.threshold > 0.3, "{choice:?}");
    }

    #[test]
    fn where_nothing_is_sure_the_threshold_falls() {
        let choice = choose(&[(0.4, 100), (0.35, 100), (0.02, 100)], Balanced);
        assert!(choice.threshold <= 0.35 && choice.threshold > 0.02, "{choice:?}");
        assert!(choice.expected_f1 < 0.7);
    }

    #[test]
    fn precision_keeps_fewer_blocks_and_recall_more() {
        let blocks = [(0.9, 100), (0.6, 100), (0.45, 100), (0.3, 100), (0.1, 100)];
        let kept = |favor| {
            let threshold = choose(&blocks, favor).threshold;
            blocks.iter().filter(|block| block.0 >= threshold).count()
        };
        assert_eq!([kept(Precision), kept(Balanced), kept(Recall)], [2, 3, 4]);
    }

    #[test]
    fn an_empty_page_keeps_nothing() {
        assert_eq!(choose(&[], Balanced).expected_f1, 0.0);
    }
}
