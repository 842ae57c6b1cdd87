//! A learned judge of the last lines: promotions, notices, imprints in words that no rule knows.
//!
//! A linear model over the characters of the line (`line_grams.rs`), trained by `training/closing.py`
//! on lines that sites print below their articles and on sentences of articles
//! (`training/MODEL.md`). It speaks of Chinese lines only, where no rule has, and only below the
//! last paragraph; what news are made of it leaves alone. Comes behind the scores: what it drops is
//! no feature of theirs.

use super::closing_words::{Kind, Words};
use super::spot::{Place, Spot};
use super::view::{Line, View};
use super::{Decisions, closing, line_grams, phrases};
use crate::layout::BlockKind;
use crate::script::{is_alphanumeric, is_han};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Narrowest and widest line that it judges.
const NARROWEST: usize = 8;
const WIDEST: usize = 300;
/// Score of a line that goes, and of one that stands apart from the paragraphs.
const SURE: f32 = 1.5;
const SURE_APART: f32 = 1.0;
/// Paragraphs above that make a text.
const ENOUGH: usize = 2;
/// Lines that it leaves, on its way up.
const UNKNOWN: usize = 2;

/// Drops last lines that are no part of the text.
pub(super) fn strip(view: &View<'_>, decisions: &mut Decisions) {
    let lines = view.lines(decisions);
    if lines.iter().filter(|line| line.prose).take(ENOUGH + 1).count() < ENOUGH {
        return;
    }
    let mut unknown = 0;
    for at in (0..lines.len()).rev() {
        let line = &lines[at];
        let spot = Spot { view, lines: &lines, at, place: Place::Tail };
        if goes(spot) {
            decisions.drop(line.block, reason(line.folded()), Evidence::Words);
            continue;
        }
        unknown += 1;
        if line.prose || unknown > UNKNOWN || line.text.ends_with(['。', '！', '？', '”', '：']) {
            return;
        }
    }
}

fn goes(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    let folded = line.folded();
    if !(NARROWEST..=WIDEST).contains(&line.width)
        || !matches!(view.block(line.block).kind, BlockKind::Text)
        || view.in_data_table(line.block)
        || view.in_list(line.block)
        || !is_chinese(folded)
        || folded.ends_with([',', ':', '、'])
        || closing::is_news(folded)
        || closing::tells_of_service(folded)
        || is_listed(spot)
    {
        return false;
    }
    let score = JUDGE.score(folded);
    score > SURE || score > SURE_APART && closing::is_set_apart(spot)
}

/// Whether most letters are Han characters.
fn is_chinese(folded: &str) -> bool {
    let letters = folded.chars().filter(|&c| is_alphanumeric(c)).count();
    let han = folded.chars().filter(|&c| is_han(c)).count();
    han >= 3 && 2 * han > letters
}

/// Whether it is a label and a value below another: a list of data that the text gives.
fn is_listed(spot: Spot<'_>) -> bool {
    const LONGEST: usize = 8;
    let is_labelled = |line: &Line<'_>| {
        let label = line.folded().split_once(':').map(|(label, _)| label.trim());
        label.is_some_and(|label| {
            (1..=LONGEST).contains(&label.chars().count()) && label.chars().all(is_han)
        })
    };
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    is_labelled(spot.line()) && above.is_some_and(is_labelled)
}

/// What kind of line it is, by its words.
fn reason(folded: &str) -> DropReason {
    let words = Words::of(folded);
    if words.has(Kind::Rights) {
        DropReason::Copyright
    } else if phrases::speaks_as_notice(folded) {
        DropReason::Disclaimer
    } else if words.has(Kind::Act) || words.has(Kind::Channel) {
        DropReason::AppPromo
    } else {
        DropReason::Boilerplate
    }
}

/// Log odds that a folded line is no text.
#[cfg(feature = "training")]
pub(crate) fn score(folded: &str) -> f32 {
    JUDGE.score(folded)
}

static JUDGE: LazyLock<Judge> = LazyLock::new(|| Judge::read(MODEL).unwrap_or_default());

/// What `training/closing.py` wrote: "TSL1", the bias and the unit of the weights as 32-bit floats,
/// how many numbers there are in two bytes, the numbers in three bytes each, sorted, and a weight in
/// one byte for each.
const MODEL: &[u8] = include_bytes!("tail_lines.model");

#[derive(Default)]
struct Judge {
    bias: f32,
    unit: f32,
    grams: Vec<u32>,
    weights: Vec<i8>,
}

impl Judge {
    fn read(file: &[u8]) -> Option<Self> {
        let rest = file.strip_prefix(b"TSL1")?;
        let (bias, rest) = rest.split_first_chunk()?;
        let (unit, rest) = rest.split_first_chunk()?;
        let (count, rest) = rest.split_first_chunk()?;
        let count = usize::from(u16::from_le_bytes(*count));
        let (grams, weights) = rest.split_at_checked(3 * count)?;
        let gram = |bytes: &[u8]| bytes.iter().rev().fold(0, |sum, &b| sum << 8 | u32::from(b));
        let judge = Self {
            bias: f32::from_le_bytes(*bias),
            unit: f32::from_le_bytes(*unit),
            grams: grams.chunks_exact(3).map(gram).collect(),
            weights: weights.iter().map(|&weight| i8::from_le_bytes([weight])).collect(),
        };
        let sorted = judge.grams.is_sorted_by(|one, other| one < other);
        (sorted && judge.weights.len() == count).then_some(judge)
    }

    fn score(&self, folded: &str) -> f32 {
        let grams = line_grams::of(folded);
        let weight = |gram: &u32| {
            let at = self.grams.binary_search(gram).ok()?;
            self.weights.get(at).copied()
        };
        let sum: i32 = grams.iter().filter_map(weight).map(i32::from).sum();
        self.bias + self.unit * sum as f32 / (grams.len() as f32).sqrt()
    }
}
