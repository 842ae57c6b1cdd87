//! A learned judge of the last lines: promotions, notices, imprints in words that no rule knows.
//!
//! A linear model over the characters of the line (`grams.rs`), trained by `training/closing.py`
//! on lines that sites print below their articles and on sentences of articles
//! (`training/MODEL.md`). It speaks of Chinese lines only, where no rule has, and only below the
//! last paragraph; what news are made of it leaves alone. Comes behind the scores: what it drops is
//! no feature of theirs.

use super::grams::Signs;
use crate::layout::BlockKind;
use crate::script::is_han;
use crate::strip::lines::{closing, editor};
use crate::strip::phrases::closing_words::{Kind, Words};
use crate::strip::spot::{Place, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, edges};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Narrowest and widest line that it judges.
const NARROWEST: usize = 8;
const WIDEST: usize = 300;
/// Up to which width a line goes that scores higher: a few characters say little.
const SURE: [(usize, f32); 4] = [(12, 5.0), (20, 4.0), (32, 3.0), (WIDEST, 2.5)];
/// How much less is enough where it stands apart from the paragraphs.
const APART: f32 = 0.5;
/// Score of a sentence that stays though a rule finds the words of a notice in it.
const NEWS: f32 = -7.0;
/// Paragraphs above that make a text.
const ENOUGH: usize = 2;

/// Drops last lines that are no part of the text; then the rules see what stood above them.
pub(in crate::strip) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    if drop_last(view, decisions, findings) {
        edges::tail(view, decisions, findings);
    }
}

fn drop_last(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) -> bool {
    let mut dropped = false;
    let lines = view.lines(decisions);
    if lines.iter().filter(|line| line.prose).take(ENOUGH).count() < ENOUGH {
        return dropped;
    }
    // Above a line that stays the text goes on.
    for (at, line) in lines.iter().enumerate().rev() {
        if !goes(Spot { view, lines: &lines, at, place: Place::Tail }) {
            break;
        }
        editor::read_beside(view, line, findings);
        decisions.drop(line.block, reason(line.folded()), Evidence::Words);
        dropped = true;
    }
    dropped
}

fn goes(spot: Spot<'_>) -> bool {
    let (view, line) = (spot.view, spot.line());
    let folded = line.folded();
    if !(NARROWEST..=WIDEST).contains(&line.width)
        || !matches!(view.block(line.block).kind, BlockKind::Text)
        || view.in_data_table(line.block)
        || view.in_list(line.block)
    {
        return false;
    }
    let signs = Signs::of(folded);
    if !signs.are_chinese()
        || folded.ends_with([',', '、'])
        || folded.ends_with(':') && !spot.below().is_empty()
        || closing::is_news(folded)
        || closing::tells_of_service(folded)
        || is_listed(spot)
        || is_address(folded)
        || is_authors_note(folded)
    {
        return false;
    }
    let score = JUDGE.score(&signs);
    let sure = sure(line.width);
    score > sure || score > sure - APART && closing::is_set_apart(spot)
}

/// The score over which a line of a width goes.
pub(super) fn sure(width: usize) -> f32 {
    let fits = SURE.iter().find(|(widest, _)| width <= *widest);
    fits.map_or(f32::INFINITY, |&(_, score)| score)
}

/// Whether a line that a rule tells by its words is surely a sentence of the text: somebody is quoted, or
/// news speak of risks and rights.
pub(in crate::strip) fn acquits(line: &Line<'_>) -> bool {
    let folded = line.folded();
    if !folded.ends_with('。') || !SPEAKS.iter().any(|word| folded.contains(word)) {
        return false;
    }
    let signs = Signs::of(folded);
    signs.are_chinese() && JUDGE.score(&signs) < NEWS
}

/// Words of sentences in which somebody speaks: the site's own notices end as sentences, too.
const SPEAKS: [&str; 11] =
    ["说,", "说:", "他说", "她说", "表示", "强调", "认为", "指出", "称,", "提醒", "回应"];

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

/// （作者系某某大学教授）: for the reader of the text.
fn is_authors_note(folded: &str) -> bool {
    let note = folded.trim_start_matches(['(', '[', '*']);
    let note = note.strip_prefix("本文").unwrap_or(note);
    ["作者系", "作者为", "作者单位", "作者简介"].iter().any(|label| note.starts_with(label))
}

/// 下载地址：https://…: the address of what the text is about, not that of the text.
fn is_address(folded: &str) -> bool {
    const OF_TEXT: [&str; 5] = ["文", "网页", "本页", "转载", "出处"];
    const LONGEST: usize = 12;
    let Some((label, value)) = folded.split_once(':') else { return false };
    if label.chars().count() > LONGEST {
        return false;
    }
    let leads = ["http://", "https://", "www."].iter().any(|form| value.trim().starts_with(form));
    leads && (label.contains("论文") || !OF_TEXT.iter().any(|word| label.contains(word)))
}

/// What kind of line it is, by its words.
fn reason(folded: &str) -> DropReason {
    const ANSWERS: [&str; 8] = ["观点", "意见", "仅供", "参考", "责任", "风险", "谨慎", "自负"];
    const CALLS: [Kind; 5] = [Kind::Reader, Kind::Act, Kind::Channel, Kind::Site, Kind::Contact];
    let words = Words::of(folded);
    if words.has(Kind::Rights) {
        DropReason::Copyright
    } else if ANSWERS.iter().any(|word| folded.contains(word)) {
        DropReason::Disclaimer
    } else if words.kinds(&CALLS) > 0 {
        DropReason::AppPromo
    } else {
        DropReason::Boilerplate
    }
}

/// Log odds that a line is no text.
#[cfg(feature = "training")]
pub(super) fn score(signs: &Signs) -> f32 {
    JUDGE.score(signs)
}

static JUDGE: LazyLock<Judge> = LazyLock::new(|| Judge::read(MODEL).unwrap_or_default());

/// What `training/closing.py` wrote: "TSL1", the bias and the unit of the weights as 32-bit floats,
/// how many numbers there are in two bytes, the numbers in three bytes each, sorted, and a weight in
/// one byte for each.
const MODEL: &[u8] = include_bytes!("last_lines.model");

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

    fn score(&self, signs: &Signs) -> f32 {
        let grams = signs.grams();
        let weight = |gram: &u32| {
            let at = self.grams.binary_search(gram).ok()?;
            self.weights.get(at).copied()
        };
        let sum: i32 = grams.iter().filter_map(weight).map(i32::from).sum();
        self.bias + self.unit * sum as f32 / (grams.len() as f32).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;
    use crate::script::width;

    /// Some of them stand in `cases.txt`, which the trainer reads, too.
    #[test]
    fn lines_of_sites_score_high_and_sentences_low() {
        let score = |line: &str| JUDGE.score(&Signs::of(&fold_line(line)));
        for line in [
            "本文图文由通讯员提供，盗用必究",
            "有类似遭遇的读者可以加记者微信细聊",
            "想继续看？请先开通包月会员",
            "本栏目信息由商户自行填写，真假请自行核实",
            "扫码进群，每晚有老师答疑",
            "更多渡口老照片，请到本网图库翻看",
        ] {
            assert!(score(line) > sure(width(line)), "{line}: {}", score(line));
        }
        for line in [
            "船票可在售票亭购买，也可在手机上预订。",
            "老人把二维码贴在船头，扫码就能付钱。",
            "（作者系江城大学教授）",
            "欢迎更多年轻人来撑船。",
            "加油，江城！",
        ] {
            assert!(score(line) < 0.0, "{line}: {}", score(line));
        }
    }

    #[test]
    fn an_address_is_that_of_the_text_or_of_something_else() {
        for line in ["下载地址：https://example.org/", "论文链接：http://example.org/"] {
            assert!(is_address(&fold_line(line)), "{line}");
        }
        for line in ["本文地址：https://example.org/", "出处：www.example.org", "他说：见图"]
        {
            assert!(!is_address(&fold_line(line)), "{line}");
        }
    }

    #[test]
    fn a_sentence_is_acquitted_by_whoever_speaks_in_it() {
        let acquits = |text: &str| {
            let folded = std::cell::OnceCell::from(fold_line(text));
            let (width, block) = (width(text), 0);
            acquits(&Line { block, text, width, prose: true, folded: &folded })
        };
        for word in SPEAKS {
            let text = format!("{word}公司在会上做了什么，渡口的老人和船工当天都没有听清楚。");
            assert!(acquits(&text), "{text}");
        }
        for text in [
            "版权归原作者所有。",
            "未经许可，禁止转载。",
            "投资者据此操作，风险自担。",
            "谢谢阅读。",
            "如果喜欢本文，请分享给朋友。",
        ] {
            assert!(!acquits(text), "{text}");
        }
    }

    #[test]
    fn who_the_author_is_stays() {
        for line in ["（作者系渡口研究者，微信公众号：dukou）", "本文作者为本刊特约撰稿人"]
        {
            assert!(is_authors_note(&fold_line(line)), "{line}");
        }
        assert!(!is_authors_note(&fold_line("本文系作者授权发布，盗用必究")));
    }

    #[test]
    fn a_line_that_goes_is_named_by_its_words() {
        for (line, expected) in [
            ("盗用必究", DropReason::Copyright),
            ("行情只是参考", DropReason::Disclaimer),
            ("扫码进群", DropReason::AppPromo),
            ("已是最后一篇", DropReason::Boilerplate),
        ] {
            assert_eq!(reason(&fold_line(line)), expected, "{line}");
        }
    }

    #[test]
    fn a_file_that_is_none_is_not_read() {
        assert!(Judge::read(MODEL).is_some_and(|judge| judge.grams.len() > 1000));
        let short = MODEL.get(..MODEL.len() - 1).unwrap_or_default();
        for file in [b"".as_slice(), b"TSL1", b"TSL2", short] {
            assert!(Judge::read(file).is_none());
        }
        assert_eq!(Judge::default().score(&Signs::of("版权所有")), 0.0);
    }
}
