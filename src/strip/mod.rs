//! What is kept, what goes and why, and what the lines that go say.
//!
//! Receives the layout and the scores; returns the kept blocks in page order, a [`Dropped`] for
//! everything else, and findings. Decides by markup or zone comment first, then position and
//! shape, then words: between paragraphs words take only a line that says nothing else. Touches no
//! text inside a sentence that a reader needs.
//!
//! - `view`, `memo`, `spot`: what all see of a page, of a block, of a line where it stands;
//! - `decisions`, `record`: what was decided, and the records of what went; `findings`: what that says;
//! - `markup`: what rules, hidden elements, templates, zones and names of elements say;
//! - `boxes`: what stands among the paragraphs and is told by its shape;
//! - `edges`: the walk over the lines above, between and below the paragraphs, which asks
//! - `lines`, judges of one line each, and `phrases`, the tables of words;
//! - `keep`: what belongs to the text though its scores are low;
//! - `last_lines`: the learned judge of what stands below the text;
//! - `media`: which pictures and players belong to what is kept.
//!
//! [`STRIPPERS`] says in which order.

mod boxes;
mod data_tables;
mod decisions;
mod edges;
mod findings;
mod keep;
mod last_headline;
mod last_lines;
mod lines;
mod markup;
mod media;
mod memo;
mod phrases;
mod record;
mod spot;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use decisions::{Decisions, Verdict};
pub(crate) use findings::Findings;
pub(crate) use last_headline::take_headline;
#[cfg(feature = "training")]
pub(crate) use last_lines::judged;
pub(crate) use phrases::without_buttons;

use crate::captions::{Signs, Texts};
use crate::layout::Layout;
use crate::score::cues::Cues;
use crate::score::{Scores, plain};
use crate::{DropReason, Dropped, Evidence, PageType};
use boxes::{
    account_card, ad_box, card, comment_box, form_box, inset, link_label, machine_summary,
    pull_quote, repeated, skip_link, stock_quote, toolbar, vote,
};
use decisions::Cut;
use keep::{footnotes, key_points, sentences, signature, summary, whole_table};
use lines::closing_link;
use markup::{hidden, marked, rules, template, zones};
use std::ops::Range;
use view::View;

/// What the strippers decided.
#[derive(Debug, Default)]
pub(crate) struct Stripped {
    pub kept: Vec<Kept>,
    pub dropped: Vec<Dropped>,
    /// How many of these stand before all that stays.
    pub above: usize,
    pub findings: Findings,
    /// What the texts are to pictures beside them.
    pub texts: Texts,
}

impl Stripped {
    /// What another part of the page gave beside this one, whose kept blocks go.
    pub(crate) fn with(mut self, body: Stripped) -> Self {
        self.kept = body.kept;
        self.texts = body.texts;
        self.above = self.dropped.len() + body.above;
        self.dropped.extend(body.dropped);
        self.findings.extend(body.findings);
        self
    }
}

/// A block that stays.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// Index into [`Layout::blocks`].
    pub block: usize,
    /// Parts of its text that go, as sorted ranges of [`Layout::text`]: a stock quote, a byline
    /// at the end.
    pub cuts: Vec<Range<usize>>,
}

/// What the strippers may know beside the page.
pub(crate) struct Context<'a> {
    pub titles: &'a [&'a str],
    /// Names of those whom metadata calls the authors.
    pub authors: &'a [&'a str],
    /// Outlets that metadata names.
    pub outlets: &'a [&'a str],
    /// Addresses that metadata gives for the picture that stands for the article.
    pub pictures: &'a [&'a str],
    /// Whether it is the post of a feed.
    pub is_post: bool,
    /// The caller's own: a block that holds one of them goes.
    pub phrases: &'a [String],
    /// A site whose words and names are not to be known: to measure how the rest does without.
    pub forget: Option<&'a str>,
}

/// One kind of thing that is no part of an article.
type Stripper = fn(&View<'_>, &mut Decisions, &mut Findings);

/// In the order of their evidence: rules, markup, zones, then position, shape and words.
const STRIPPERS: &[Stripper] = &[
    rules::strip,
    hidden::strip,
    hidden::notices,
    template::strip,
    zones::strip,
    marked::strip,
    inset::strip,
    card::strip,
    form_box::strip,
    machine_summary::strip,
    skip_link::strip,
    vote::strip,
    comment_box::strip,
    repeated::strip,
    pull_quote::strip,
    stock_quote::strip,
    stock_quote::boxes,
    edges::head,
    edges::feeds,
    edges::tail,
    closing_link::strip,
    link_label::last_heading,
    edges::middle,
    link_label::above_lost_links,
    account_card::strip,
    toolbar::strip,
    edges::outside,
    edges::columns,
    ad_box::strip,
    link_label::above_lost_promo,
    zones::below_text,
];

/// The strippers that hold for pages of every kind.
const ANYWHERE: &[Stripper] = &[rules::strip, hidden::notices, template::strip, zones::strip];

/// What is no text of a page that tells something, where a line is sure to be it.
const NEVER_TEXT: &[DropReason] = &[
    DropReason::RepeatedHeadline,
    DropReason::QrPromo,
    DropReason::EditorFooter,
    DropReason::SourceLine,
    DropReason::OriginalTitle,
    DropReason::StockQuote,
    DropReason::EndMark,
];

/// The strippers act on an article page that is one with at least this probability.
const ARTICLE: f32 = 0.7;

/// Columns of text that are an article, however short, when nine tenths of what was kept go.
const ENOUGH: usize = 200;

/// A page that is a thread with at least this probability keeps its comments, though it is more
/// likely an article.
const FORUM: f32 = 0.1;

/// What the strippers make of a page that the plain scorer has judged.
#[derive(Debug, Default, Clone)]
pub(crate) struct Reading {
    /// By block.
    pub verdicts: Vec<Verdict>,
    findings: Findings,
}

/// The strippers of one page.
pub(crate) struct Strippers<'a> {
    view: View<'a>,
}

impl<'a> Strippers<'a> {
    pub(crate) fn new(layout: &'a Layout, context: &'a Context<'a>) -> Self {
        Self { view: View::new(layout, context) }
    }

    /// The cues of every container: its own, without those around it.
    pub(crate) fn cues(&self) -> &[Cues] {
        self.view.all_cues()
    }

    /// What the plain scorer makes of the page, and that read as an article: the model asks both.
    pub(crate) fn plain_reading(&self) -> (plain::Plain, Reading) {
        let plain = plain::score(self.view.layout, self.view.context.titles, self.cues());
        let reading = self.reading(&plain.keep);
        (plain, reading)
    }

    /// Reads a page as an article, from a scorer's verdict.
    pub(crate) fn reading(&self, plain: &[f32]) -> Reading {
        let (decisions, findings) = self.decide(STRIPPERS, plain, plain::THRESHOLD);
        Reading { verdicts: decisions.into_verdicts(), findings }
    }

    /// Strips what the scores keep. Where the page is no article, the scores alone decide what is
    /// content, which have that reading among their features: the last lines of a listing are
    /// links, and the comments of a thread its text. A page whose text an editor signs is an
    /// article, whatever it was taken for: news with many comments look like a thread; feeds post
    /// articles.
    pub(crate) fn strip(&self, scores: &Scores, reading: Reading) -> Stripped {
        let layout = self.view.layout;
        let sure = scores.page_type_confidence >= ARTICLE || self.view.context.is_post;
        let is_article =
            scores.page_type == PageType::Article && sure || !reading.findings.editors.is_empty();
        let strippers = if is_article { STRIPPERS } else { ANYWHERE };
        // Cards and offers: the model knows better what is part of them.
        let of_cards = !is_article
            && matches!(
                scores.page_type,
                PageType::Collection | PageType::Listing | PageType::Product | PageType::Service
            );
        let (mut decisions, mut findings) = self.decide(strippers, &scores.keep, scores.threshold);
        whole_table::keep(&self.view, &mut decisions);
        if !of_cards {
            footnotes::keep(&self.view, &mut decisions);
        }
        decisions.explain(&reading.verdicts);
        self.overrule(&mut decisions, &reading.verdicts, |reason| match reason {
            DropReason::Comments => is_article && scores.forum <= FORUM,
            DropReason::Repeated => is_article,
            DropReason::Rule => true,
            reason => !of_cards && NEVER_TEXT.contains(&reason),
        });
        if is_article {
            last_lines::strip(&self.view, &mut decisions, &mut findings);
            link_label::above_lost_promo(&self.view, &mut decisions, &mut findings);
            summary::keep(&self.view, &mut decisions);
            key_points::keep(&self.view, &mut decisions);
            signature::keep(&self.view, &mut decisions);
            sentences::keep(&self.view, &mut decisions);
        }
        findings.complete(reading.findings);
        let signs = if of_cards { Signs::Elements } else { Signs::All };
        let texts = media::select(layout, &mut decisions, signs, self.view.context);
        let cuts = decisions.cuts();
        let (dropped, above) = record::records(&self.view, &decisions, &cuts);
        let kept = (0..layout.blocks.len())
            .filter(|&block| decisions.is_kept(block))
            .map(|block| Kept { block, cuts: ranges_of(&cuts, block) })
            .collect();
        Stripped { kept, dropped, above, findings, texts }
    }

    /// Drops what the first reading dropped for a telling reason, unless next to nothing were left.
    fn overrule(
        &self,
        decisions: &mut Decisions,
        verdicts: &[Verdict],
        is_telling: impl Fn(DropReason) -> bool,
    ) {
        let width = |block: usize| self.view.width(block..block + 1);
        let kept: Vec<usize> =
            (0..verdicts.len()).filter(|&block| decisions.is_kept(block)).collect();
        let told: Vec<(usize, DropReason, Evidence)> = kept
            .iter()
            .filter_map(|&block| match verdicts.get(block) {
                Some(&Verdict::Drop(reason, evidence)) => Some((block, reason, evidence)),
                _ => None,
            })
            .filter(|&(_, reason, _)| is_telling(reason))
            .collect();
        let all: usize = kept.into_iter().map(width).sum();
        let going: usize = told.iter().map(|&(block, ..)| width(block)).sum();
        if 10 * going < 9 * all || all - going >= ENOUGH {
            for (block, reason, evidence) in told {
                decisions.drop(block, reason, evidence);
            }
        }
    }

    fn decide(
        &self,
        strippers: &[Stripper],
        keep: &[f32],
        threshold: f32,
    ) -> (Decisions, Findings) {
        let mut decisions = Decisions::by_score(keep, threshold);
        let mut findings = Findings::default();
        for stripper in strippers {
            stripper(&self.view, &mut decisions, &mut findings);
        }
        (decisions, findings)
    }
}

/// The cuts of one block; `cuts` is sorted by block.
fn ranges_of(cuts: &[Cut], block: usize) -> Vec<Range<usize>> {
    let start = cuts.partition_point(|cut| cut.block < block);
    let own = cuts[start..].iter().take_while(|cut| cut.block == block);
    own.map(|cut| cut.text.clone()).collect()
}
