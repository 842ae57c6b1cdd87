//! The learned scorer: two rounds of probabilities, then the page type.

use super::columns::{Columns, ROWS_AT_ONCE};
use super::features::{self, Features, PageFacts, Rules, TextFacts};
use super::model::{Model, sigmoid};
use super::neighbours::{self, Neighbours};
use super::shares::Shares;
use super::systems::Named;
use super::{
    Scores, alike, apart, attribution, choice, code, copies, influences, names, page_kind, plain,
    posts, specifications,
};
use crate::layout::Layout;
use crate::{BlockScore, Favor, PageType};

/// Where so little F1 can be expected, the page most likely holds nothing that anybody came for.
const LEAST_F1: f32 = 0.35;
/// The same of a page that is hardly more than links: most are shells that a script fills.
const LEAST_F1_OF_LINKS: f32 = 0.4;
/// Share of a page's characters from which it is such a one.
const MOSTLY_LINKS: f32 = 0.7;
/// L outside links from which a page holds something, however little of it is surely content: shells
/// have a tenth of it, and little can be expected of a page whose text drowns in conditions of sale.
const NO_SHELL: f32 = 2000.0;

/// `p` is none where a block stands apart: what a shell asks about cookies is no text.
fn least_f1(layout: &Layout, features: &Features, p: &[f32]) -> f32 {
    let texts = features.blocks.iter().zip(&features.texts).zip(p).filter(|(_, p)| **p > 0.0);
    let plain = |((&index, text), _): ((&usize, &TextFacts), _)| {
        text.length * (1.0 - layout.blocks[index].link_density())
    };
    if texts.map(plain).sum::<f32>() >= NO_SHELL {
        return 0.0;
    }
    let (mut links, mut all) = (0.0, 0.0);
    for block in &layout.blocks {
        links += block.link_characters as f32;
        all += block.characters as f32;
    }
    if links > MOSTLY_LINKS * all { LEAST_F1_OF_LINKS } else { LEAST_F1 }
}

/// The names scores of every text block.
pub(super) fn names_scores(layout: &Layout, blocks: &[usize], model: &Model) -> Columns {
    // Each word is looked up once, each set of words added up once.
    let places: Vec<Option<usize>> =
        layout.words.iter().map(|word| model.names.place(word.as_bytes())).collect();
    let weights: Vec<[f32; names::GROUPS]> = layout
        .names
        .iter()
        .map(|entry| {
            let mut sum = [0.0; names::GROUPS];
            for place in layout.words_of(entry).iter().filter_map(|&word| places[word as usize]) {
                let weights = model.names.weights(place);
                sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
            }
            sum
        })
        .collect();
    let mut columns = Columns::new(names::SCORES, blocks.len(), 0.0);
    let mut put = columns.from(0);
    let add = |scores: &mut [f32; names::SCORES], (entry, group): (usize, usize)| {
        scores[0] += weights[entry][group];
        scores[1 + group] += weights[entry][group];
    };
    // Neighbours often stand in elements that look alike.
    let (mut before, mut around) = (None, [0.0; names::SCORES]);
    for (row, &index) in blocks.iter().enumerate() {
        let block = &layout.blocks[index];
        let container = &layout.containers[block.container];
        let looks = Some((container.parent, container.names));
        if before != looks {
            around = [0.0; names::SCORES];
            names::around(layout, block).for_each(|name| add(&mut around, name));
            before = looks;
        }
        let mut scores = around;
        names::inline(layout, block).for_each(|name| add(&mut scores, name));
        put.put(row, scores);
    }
    columns
}

/// How many inputs round one has: the features of a block, then its names scores.
pub(crate) const INPUTS: usize = features::COUNT + names::SCORES;

/// The inputs of round one of every text block, a column each.
pub(super) fn inputs<'a>(features: &'a Features, names_scores: &'a Columns) -> Vec<&'a [f32]> {
    features.columns.iter().chain(names_scores.iter()).collect()
}

/// The probability of every text block: the mean of both rounds in log odds; of round one alone
/// where it is sure that the block is no content. Blocks of one form share what is known of
/// them, and what stands apart by its markup has none.
fn probabilities(
    layout: &Layout,
    of_system: &Named,
    features: &Features,
    forms: &[u32],
    model: &Model,
) -> Vec<f32> {
    let names_scores = names_scores(layout, &features.blocks, model);
    let inputs = inputs(features, &names_scores);
    let odds = model.blocks.evaluate_all(&inputs, features.blocks.len());
    let mut p: Vec<f32> = odds.iter().map(|odds| odds.probability()).collect();
    let doubtful: Vec<usize> = (0..odds.len()).filter(|&row| !odds[row].is_sure).collect();
    let lengths = lengths(features);
    let first = p.clone();
    let neighbours = Neighbours::new(&lengths, &first);
    for rows in doubtful.chunks(ROWS_AT_ONCE) {
        let around = neighbours.of_rows(rows, |row| neighbours::around(layout, features, row));
        let inputs = Columns::of_rows(&inputs, rows);
        let second = model.neighbours.evaluate_all(around.iter().chain(inputs.iter()), rows.len());
        for (&row, second) in rows.iter().zip(second) {
            p[row] = sigmoid((odds[row].log_odds + second) / 2.0);
        }
    }
    alike::share(forms, &mut p);
    none_where(&apart::of_blocks(layout, of_system, &features.blocks), &mut p);
    p
}

/// What stands apart has no probability.
fn none_where(apart: &[bool], p: &mut [f32]) {
    p.iter_mut().zip(apart).filter(|(_, apart)| **apart).for_each(|(p, _)| *p = 0.0);
}

/// Judges a page.
pub(crate) fn score(
    layout: &Layout,
    titles: &[&str],
    facts: &PageFacts,
    rules: &Rules<'_>,
    favor: Favor,
    model: &Model,
) -> Scores {
    judge(layout, &features::features(layout, titles, facts, rules), facts, rules, favor, model)
}

/// Judges a page, and says what moved each of its text blocks.
pub(crate) fn explain(
    layout: &Layout,
    titles: &[&str],
    facts: &PageFacts,
    rules: &Rules<'_>,
    favor: Favor,
    model: &Model,
) -> Vec<BlockScore> {
    let features = features::features(layout, titles, facts, rules);
    let scores = judge(layout, &features, facts, rules, favor, model);
    let influences = influences::of_blocks(layout, &features, model);
    let blocks = features.blocks.iter().zip(influences);
    blocks
        .map(|(&index, influences)| BlockScore {
            text: layout.block_text(&layout.blocks[index]).to_owned(),
            probability: scores.keep[index],
            threshold: Some(scores.threshold).filter(|threshold| threshold.is_finite()),
            influences,
        })
        .collect()
}

fn judge(
    layout: &Layout,
    features: &Features,
    facts: &PageFacts,
    rules: &Rules<'_>,
    favor: Favor,
    model: &Model,
) -> Scores {
    let of_system = Named::read(layout);
    let forms = alike::forms(layout, &features.blocks);
    let mut p = probabilities(layout, &of_system, features, &forms, model);
    let kind = page_kind::inputs(&features.columns, &lengths(features), &p);
    let mut types = Shares::by_model(model, &kind, names::of_page(layout, facts));
    types.heed(facts, posts::are_many(layout, &of_system));
    let (page_type, page_type_confidence) = types.likeliest();
    // Entries of a list stay or go together.
    if page_type == PageType::Listing {
        alike::share(&forms, &mut p);
    }
    none_where(&apart::on_type(layout, &of_system, &features.blocks, page_type), &mut p);
    let weighted: Vec<(f32, u32)> =
        p.iter().zip(&features.texts).map(|(&p, text)| (p, text.tokens)).collect();
    let choice = choice::choose(&weighted, favor);
    let confidence = if features.blocks.is_empty() {
        0.0
    } else {
        calibrated(&model.calibration, choice.expected_f1)
    };
    let (keep, threshold) = if rules.plain.is_fragment {
        (rules.plain.keep.clone(), plain::THRESHOLD)
    } else if page_type == PageType::Article && is_chinese(layout, &features.texts) {
        let p = of_all_blocks(layout, &features.blocks, &p);
        let mean =
            rules.plain.keep.iter().zip(&p).map(|(plain, p)| (2.0 * plain + p) / 3.0).collect();
        (mean, plain::THRESHOLD)
    } else {
        let nothing = choice.expected_f1 < least_f1(layout, features, &p);
        let threshold = if nothing { f32::INFINITY } else { choice.threshold * types.strictness() };
        heed_type(layout, &of_system, features, page_type, threshold, &mut p);
        (of_all_blocks(layout, &features.blocks, &p), threshold)
    };
    let forum = types[PageType::Forum];
    Scores { keep, threshold, page_type, page_type_confidence, forum, confidence }
}

/// Keeps what pages of this type hold beside prose, and says nothing twice.
fn heed_type(
    layout: &Layout,
    of_system: &Named,
    features: &Features,
    page_type: PageType,
    threshold: f32,
    p: &mut [f32],
) {
    let blocks = &features.blocks;
    if !matches!(page_type, PageType::Article | PageType::Documentation) {
        copies::drop_later(&features.texts, threshold, p);
    }
    match page_type {
        PageType::Documentation => code::keep(layout, of_system, blocks, threshold, p),
        PageType::Forum => {
            posts::keep_bodies(layout, of_system, blocks, threshold, p);
            posts::keep_heads(layout, of_system, blocks, threshold, p);
        }
        PageType::Product => specifications::keep(layout, blocks, threshold, p),
        _ => {}
    }
    attribution::keep(layout, blocks, threshold, p);
}

/// Whether the page is Chinese. On such articles the plain scorer is as good as the model, which has
/// seen few of them (`training/MODEL.md`): what it keeps stays, and the model adds.
fn is_chinese(layout: &Layout, texts: &[TextFacts]) -> bool {
    let sum = |count: fn(&TextFacts) -> u32| texts.iter().map(|t| u64::from(count(t))).sum::<u64>();
    let cjk = sum(|text| text.cjk);
    let is_other = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}');
    3 * cjk > sum(|text| text.characters)
        && 10 * (layout.text.chars().filter(is_other).count() as u64) < cjk
}

/// The probabilities of text blocks, and for what stands between two of them the lesser of both.
fn of_all_blocks(layout: &Layout, blocks: &[usize], p: &[f32]) -> Vec<f32> {
    let mut keep = Vec::with_capacity(layout.blocks.len());
    let mut before = 0.0f32;
    let mut texts = blocks.iter().zip(p).peekable();
    for index in 0..layout.blocks.len() {
        keep.push(match texts.next_if(|&(&block, _)| block == index) {
            Some((_, &p)) => {
                before = p;
                p
            }
            None => texts.peek().map_or(0.0, |&(_, &after)| before.min(after)),
        });
    }
    keep
}

/// The true F1 that pages of this expected F1 had, by the model's table.
fn calibrated(table: &[(f32, f32)], expected: f32) -> f32 {
    let after = table.partition_point(|&(x, _)| x < expected);
    match (after.checked_sub(1).and_then(|i| table.get(i)), table.get(after)) {
        (Some(&(x0, y0)), Some(&(x1, y1))) => {
            y0 + (y1 - y0) * (expected - x0) / (x1 - x0).max(1e-6)
        }
        (Some(&(_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => expected,
    }
}

/// L of every text block.
pub(super) fn lengths(features: &Features) -> Vec<f32> {
    features.texts.iter().map(|text| text.length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Marks;
    use crate::score::plain::Plain;
    use crate::{Limits, dom, layout};

    /// The least F1 of a page on which these blocks have some probability.
    fn least_where(html: &str, is_likely: impl Fn(&str) -> bool) -> f32 {
        let layout = layout::lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
        let plain = Plain { keep: vec![0.0; layout.blocks.len()], is_fragment: false };
        let rules = Rules { plain: &plain, verdicts: &[] };
        let features = features::features(&layout, &[], &PageFacts::default(), &rules);
        let texts = features.blocks.iter().map(|&block| layout.block_text(&layout.blocks[block]));
        let p: Vec<f32> = texts.map(|text| f32::from(u8::from(is_likely(text)))).collect();
        least_f1(&layout, &features, &p)
    }

    #[test]
    fn a_page_of_some_length_is_no_shell_unless_its_text_stands_apart_or_is_links() {
        let text = "Returns are free for thirty days. ".repeat(60);
        assert_eq!(least_where(&format!("<p>{text}</p>"), |_| true), 0.0);
        assert_eq!(least_where(&format!("<p>{text}</p>"), |_| false), LEAST_F1);
        assert_eq!(least_where(&format!("<p>{}</p>", &text[..1000]), |_| true), LEAST_F1);
        let links = least_where(&format!("<p><a href=/>{text}</a></p>"), |_| true);
        assert_eq!(links, LEAST_F1_OF_LINKS);
    }

    #[test]
    fn more_is_asked_of_a_page_of_links() {
        let least = |html: &str| least_where(html, |_| true);
        let link = "<p><a href=/a>Deals of the day</a></p>";
        assert_eq!(least(&format!("<p>Shop now</p>{}", link.repeat(3))), LEAST_F1_OF_LINKS);
        assert_eq!(least(&format!("<p>Shop for chairs and tables</p>{link}")), LEAST_F1);
        assert_eq!(least(""), LEAST_F1);
    }
}
