//! Boxes of shares below the text: 相关股票, and names with their codes, prices and changes.

use crate::pattern::Pattern;
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::Line;
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest label, and widest row or cell.
const WIDEST: usize = 60;
/// Rows or cells of a box.
const MOST_ROWS: usize = 24;

/// Whether the line is the label of such a box, and how many lines the box takes.
pub(in crate::strip) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    if !LABEL.is_match(line.folded()) {
        return None;
    }
    let rows = spot.below().iter().take(MOST_ROWS).take_while(|line| is_row(line)).count();
    let below = &spot.below()[..rows];
    let told = below.is_empty() && spot.below().is_empty()
        || below.iter().any(|line| FIGURES.is_match(line.folded()));
    let (reason, evidence) = (DropReason::StockQuote, Evidence::Shape);
    told.then_some(Found { reason, evidence, lines: 1 + rows })
}

fn is_row(line: &Line<'_>) -> bool {
    line.width <= WIDEST && !line.prose && !line.text.contains(['。', '，', '；'])
}

static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(本文|文中)?(相关|关联|提及|涉及|热门)(的)?(港|美|a|个|概念)?(股|股票|证券|标的|基金|行情|板块|上市公司)(行情)?\W*$|^\W*(个股|股票|基金)行情\W*$",
    )
});

/// A code, or a change in per cent.
static FIGURES: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"[+-]\d{1,3}\.\d{1,2}%|(^|\D)\d{5,6}(\D|$)"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_whole_lines() {
        for line in [
            "相关股票",
            "本文相关个股：",
            "文中提及股票",
            "【关联港股】",
            "相关美股行情",
            "涉及证券",
            "热门概念股",
            "相关a股",
            "相关标的",
            "相关基金",
            "相关行情",
            "相关板块",
            "相关的上市公司",
            "个股行情",
            "股票行情",
            "基金行情",
        ] {
            assert!(LABEL.is_match(line), "{line}");
        }
        for line in ["相关股东", "三、相关标的价格走低", "热门"] {
            assert!(!LABEL.is_match(line), "{line}");
        }
    }

    #[test]
    fn a_row_has_a_code_or_a_change() {
        for line in ["某某科技 00001", "某某科技1.870+3.31%", "600000", "-0.4%"] {
            assert!(FIGURES.is_match(line), "{line}");
        }
        assert!(!FIGURES.is_match("共有1200家"));
    }
}
